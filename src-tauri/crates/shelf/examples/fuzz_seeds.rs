//! Writes whole files of packs for the fuzz target `import_pack`, each behind a `Z`: without a signature, signed, with a picture and a
//! recording, and cut.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let corpus = PathBuf::from(std::env::args().nth(1).ok_or("into which folder?")?);
    let folder = tempfile::tempdir()?;
    for (name, bytes) in packs::sound()? {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().ok_or("a file has a folder")?)?;
        fs::write(path, bytes)?;
    }
    let plain = shelf::build(folder.path(), None)?;
    fs::create_dir_all(folder.path().join("pictures"))?;
    fs::create_dir_all(folder.path().join("voices/en"))?;
    let (picture, recording) = (picture()?, recording());
    fs::write(folder.path().join("pictures/paper.png"), &picture)?;
    fs::write(folder.path().join("voices/en/lead.ring.opus"), &recording)?;
    let whole = shelf::sign(&shelf::build(folder.path(), None)?, &shelf::SecretKey::generate()?)?;
    let cut = whole.get(..whole.len() / 2).unwrap_or_default().to_vec();
    for (name, file) in [("plain", plain), ("signed", whole), ("cut", cut)] {
        fs::write(corpus.join(name), [b"Z", file.as_slice()].concat())?;
    }
    fs::write(corpus.join("picture"), [b"pictures/paper.png\n", picture.as_slice()].concat())?;
    fs::write(
        corpus.join("recording"),
        [b"voices/en/lead.ring.opus\n", recording.as_slice()].concat(),
    )?;
    Ok(())
}

fn picture() -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut writer = png::Encoder::new(&mut file, 4, 4).write_header()?;
    writer.write_image_data(&[7; 16])?;
    writer.finish()?;
    Ok(file)
}

/// One page of an Ogg Opus stream, a second long (RFC 3533, section 6; RFC 7845, section 5.1).
fn recording() -> Vec<u8> {
    let mut stream = b"OggS\0\0".to_vec();
    stream.extend(48_000_u64.to_le_bytes());
    stream.extend([0; 12]);
    stream.extend(b"\x01\x13OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0");
    stream
}
