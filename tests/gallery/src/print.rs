//! What a person would see of a picture, in 576 bits: whether each field of a grid of 24 by 24 is darker than the one to its left.
//!
//! Bytes of the picture lost: one letter drawn a hair otherwise would count as a change of the screen.

use std::{error::Error, path::Path};

use image_hasher::{HashAlg, HasherConfig, ImageHash};

/// So many fields, a bit each.
const FIELDS: usize = 24 * 24;

/// The print of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print(ImageHash);

impl Print {
    /// The print of this file.
    pub fn of(file: &Path) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let picture = image::open(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let hasher = HasherConfig::new().hash_alg(HashAlg::Gradient).hash_size(24, 24).to_hasher();
        Ok(Self(hasher.hash_image(&picture)))
    }

    /// As it was written; whatever is longer or shorter is no print.
    pub fn read(written: &str) -> Option<Self> {
        let read = ImageHash::from_base64(written).ok()?;
        (read.as_bytes().len() * 8 == FIELDS).then_some(Self(read))
    }

    pub fn written(&self) -> String {
        self.0.to_base64()
    }

    /// In how many fields they differ.
    pub fn distance(&self, other: &Self) -> u32 {
        self.0.dist(&other.0)
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage};

    use super::*;

    fn print(picture: &RgbImage) -> Print {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let file = folder.path().join("a.png");
        picture.save(&file).expect("written");
        Print::of(&file).expect("a picture")
    }

    fn page_with_a_button_at(x: u32) -> RgbImage {
        RgbImage::from_fn(1280, 800, |at, y| {
            let button = (x..x + 200).contains(&at) && (300..380).contains(&y);
            Rgb(if button { [30, 90, 60] } else { [247, 243, 234] })
        })
    }

    #[test]
    fn a_button_that_moved_is_another_picture() {
        let (there, moved) = (print(&page_with_a_button_at(200)), print(&page_with_a_button_at(420)));
        assert!(there.distance(&moved) > crate::change::NOISE, "{}", there.distance(&moved));
    }

    #[test]
    fn one_pixel_is_not() {
        let mut other = page_with_a_button_at(200);
        other.put_pixel(900, 600, Rgb([0, 0, 0]));
        let distance = print(&page_with_a_button_at(200)).distance(&print(&other));
        assert!(distance <= crate::change::NOISE, "{distance}");
    }

    #[test]
    fn a_print_is_read_as_it_was_written() {
        let print = print(&page_with_a_button_at(200));
        assert_eq!(Print::read(&print.written()), Some(print));
        assert_eq!(Print::read("no print"), None, "and nothing else is");
    }
}
