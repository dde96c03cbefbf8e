use tempfile::TempDir;

use super::*;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and whatever follows";

/// A page of an Ogg stream (RFC 3533, section 6): up to the position, with one packet.
fn page(position: u64, packet: &[u8]) -> Vec<u8> {
    let mut page = b"OggS\0\0".to_vec();
    page.extend(position.to_le_bytes());
    page.extend([0; 12]);
    page.push(1);
    page.push(u8::try_from(packet.len()).expect("a short packet"));
    page.extend(packet);
    page
}

/// A recording of so many samples.
fn opus(samples: u64) -> Vec<u8> {
    let mut stream = page(0, b"OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0");
    stream.extend(page(samples, b"sound"));
    stream
}

/// A pack with one picture and one recording.
fn pack(picture: &[u8], recording: &[u8]) -> TempDir {
    let pack = tempfile::tempdir().expect("a folder for the test");
    for (folder, name, bytes) in [("pictures", "paper.png", picture), ("voices/en", "a.ring.opus", recording)] {
        fs::create_dir_all(pack.path().join(folder)).expect("made");
        fs::write(pack.path().join(folder).join(name), bytes).expect("written");
    }
    pack
}

fn seen(pack: &TempDir) -> Result<usize, MediaError> {
    picture(pack.path(), "paper.png").map(|bytes| bytes.len())
}

fn heard(pack: &TempDir) -> Result<usize, MediaError> {
    recording(pack.path(), "en", "a.ring.opus").map(|bytes| bytes.len())
}

#[test]
fn a_sound_picture_and_a_sound_recording_are_read_whole() {
    let minute = opus(60 * 48_000);
    let pack = pack(PNG, &minute);
    assert_eq!(
        (seen(&pack), heard(&pack)),
        (Ok(PNG.len()), Ok(minute.len())),
        "a minute is not too long"
    );
}

#[test]
fn what_is_of_another_form_is_not_used() {
    for (name, bytes) in [
        ("empty", Vec::new()),
        ("a web page", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()),
        ("the head alone", b"OggS".to_vec()),
        ("Vorbis", page(48_000, b"\x01vorbis")),
        ("cut off in its last page", opus(48_000).into_iter().take(60).collect()),
        ("a name in the wrong place", [b"OpusHead".to_vec(), page(9, b"x")].concat()),
    ] {
        let pack = pack(&bytes, &bytes);
        assert_eq!(
            (seen(&pack), heard(&pack)),
            (Err(MediaError::WrongForm), Err(MediaError::WrongForm)),
            "{name}"
        );
    }
}

#[test]
fn no_more_is_read_than_a_mebibyte_and_a_minute() {
    let mut large = opus(48_000);
    large.resize(1 << 20, 0);
    assert_eq!(heard(&pack(PNG, &large)), Ok(1 << 20), "a mebibyte may be");
    large.push(0);
    assert_eq!(heard(&pack(PNG, &large)), Err(MediaError::TooLarge), "one byte too many");
    large.resize(50 << 20, 0);
    assert_eq!(heard(&pack(PNG, &large)), Err(MediaError::TooLarge), "50 MB");
    let mut picture = PNG.to_vec();
    picture.resize((1 << 20) + 1, 0);
    assert_eq!(seen(&pack(&picture, &opus(1))), Err(MediaError::TooLarge), "a picture as well");
    assert_eq!(
        heard(&pack(PNG, &opus(60 * 48_000 + 1))),
        Err(MediaError::TooLong),
        "a sample too long"
    );
    assert_eq!(
        heard(&pack(PNG, &opus(u64::MAX))),
        Err(MediaError::TooLong),
        "a position that is none"
    );
}

#[test]
fn a_name_leads_nowhere_else() {
    let pack = pack(PNG, &opus(48_000));
    fs::write(pack.path().join("secret.png"), PNG).expect("written");
    fs::write(pack.path().join("pictures/.paper.png"), PNG).expect("written");
    for name in [
        "../secret.png",
        "..\\secret.png",
        "/etc/passwd",
        "C:secret.png",
        ".paper.png",
        "paper.svg",
        "paper",
        "",
        "none.png",
    ] {
        assert_eq!(picture(pack.path(), name), Err(MediaError::Missing), "`{name}` names no picture");
    }
    fs::create_dir(pack.path().join("pictures/folder.png")).expect("made");
    assert_eq!(picture(pack.path(), "folder.png"), Err(MediaError::Missing), "a folder is no file");
}

#[cfg(unix)]
#[test]
fn a_link_is_no_ordinary_file() {
    let (pack, outside) = (pack(PNG, &opus(48_000)), tempfile::tempdir().expect("a folder for the test"));
    fs::write(outside.path().join("secret.png"), PNG).expect("written");
    std::os::unix::fs::symlink(outside.path().join("secret.png"), pack.path().join("pictures/link.png")).expect("linked");
    std::os::unix::fs::symlink("/dev/zero", pack.path().join("voices/en/endless.opus")).expect("linked");
    assert_eq!(picture(pack.path(), "link.png"), Err(MediaError::Missing), "it may lead anywhere");
    assert_eq!(
        recording(pack.path(), "en", "endless.opus"),
        Err(MediaError::Missing),
        "or have no end"
    );
}
