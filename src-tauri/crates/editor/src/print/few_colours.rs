//! A picture of text as a PNG of few colours: a third of the size, and the same to the eye. The most frequent colours stay as they are, the
//! ground and the ink among them; what is between them, at the edges of the signs, becomes the nearest of those.

use std::collections::{BTreeMap, HashMap};

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};

/// So many colours are kept: as many steps from ground to ink as a small screen shows.
const COLOURS: usize = 48;

type Colour = [u8; 3];

/// The picture, from four bytes a point; nothing in it is transparent.
///
/// # Errors
/// If it has no size.
pub fn png(width: u32, height: u32, points: &[u8]) -> Result<Vec<u8>, EncodingError> {
    let colours: Vec<Colour> = points.chunks_exact(4).filter_map(|point| point.first_chunk().copied()).collect();
    let palette = most_frequent(&colours);
    let mut known: HashMap<Colour, u8> = HashMap::new();
    let mapped: Vec<u8> = colours
        .iter()
        .map(|colour| *known.entry(*colour).or_insert_with(|| nearest(*colour, &palette)))
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header()?.write_image_data(&mapped)?;
    Ok(bytes)
}

/// Of colours that are as frequent the darker comes first, so that the same picture always makes the same bytes.
fn most_frequent(colours: &[Colour]) -> Vec<Colour> {
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for colour in colours {
        *counts.entry(*colour).or_default() += 1;
    }
    let mut ranked: Vec<(Colour, usize)> = counts.into_iter().collect();
    ranked.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    ranked.into_iter().take(COLOURS).map(|(colour, _)| colour).collect()
}

fn nearest(colour: Colour, palette: &[Colour]) -> u8 {
    let far = |other: &Colour| -> u32 {
        let parts = colour.iter().zip(other);
        parts.map(|(own, other)| u32::from(own.abs_diff(*other)).pow(2)).sum()
    };
    let place = palette
        .iter()
        .enumerate()
        .min_by_key(|(_, other)| far(other))
        .map_or(0, |(place, _)| place);
    u8::try_from(place).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequent_colours_stay_and_rare_ones_become_their_neighbours() {
        let mut points = Vec::new();
        for shade in 0..=255 {
            // The darker, the more of it.
            points.extend([shade, shade, shade, 255].repeat(256 - usize::from(shade)));
        }
        let count = u32::try_from(points.len() / 4).expect("a small picture");
        let bytes = png(count, 1, &points).expect("a picture");
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("it can be read");
        let mut read = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut read).expect("a frame");
        let palette = reader.info().palette.as_ref().expect("a palette").to_vec();
        assert_eq!(palette.len(), 3 * COLOURS, "few colours");
        let shade = |place: usize| palette[3 * usize::from(read[place])];
        assert_eq!(shade(0), 0, "black is frequent and stays");
        assert_eq!(
            shade(usize::try_from(count).expect("small") - 1),
            47,
            "white is rare here and becomes the lightest that is kept"
        );
    }
}
