//! Packs made for tests: sound ones with one thing different, and zips that no zip writer writes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;

use ed25519_dalek::SigningKey;
use words::PackId;

use crate::build::packed;
use crate::sums::{LIST, SIGNATURE, Sums, signed};
use crate::{SecretKey, Terms};

/// The small sound pack, with something different.
#[derive(Clone)]
pub(crate) struct Made {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    id: String,
    version: String,
}

impl Made {
    pub(crate) fn sound() -> Self {
        let files = packs::sound().expect("the sound pack can be read");
        let made = Self {
            files,
            id: "small-pack".to_owned(),
            version: "1.0.0".to_owned(),
        };
        made.publisher("测试", "Tests")
    }

    fn line(mut self, key: &str, value: &str) -> Self {
        let text = String::from_utf8(self.files["pack.toml"].clone()).expect("it is text");
        let line = |line: &str| {
            if line.starts_with(&format!("{key} =")) {
                format!("{key} = {value}")
            } else {
                line.to_owned()
            }
        };
        let lines: Vec<String> = text.lines().map(line).collect();
        self.files.insert("pack.toml".to_owned(), lines.join("\n").into_bytes());
        self
    }

    pub(crate) fn id(self, id: &str) -> Self {
        let made = self.line("id", &format!("{id:?}"));
        Self { id: id.to_owned(), ..made }
    }

    pub(crate) fn version(self, version: &str) -> Self {
        let made = self.line("version", &format!("{version:?}"));
        Self {
            version: version.to_owned(),
            ..made
        }
    }

    pub(crate) fn publisher(self, zh: &str, en: &str) -> Self {
        self.line("publisher", &format!("{{ zh-Hans = {zh:?}, en = {en:?} }}"))
    }

    pub(crate) fn needs(self, program: &str) -> Self {
        self.line("minimum-program", &format!("{program:?}"))
    }

    pub(crate) fn put(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(name.to_owned(), bytes.into());
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.files.remove(name).expect("it is there");
        self
    }

    /// Its list.
    pub(crate) fn list(&self) -> Vec<u8> {
        Sums::of(&PackId(self.id.clone()), &self.version, &self.files).written()
    }

    /// Its files with this list, and signed by that key.
    pub(crate) fn listed(&self, list: Vec<u8>, key: Option<&SecretKey>) -> BTreeMap<String, Vec<u8>> {
        let mut files = self.files.clone();
        if let Some(key) = key {
            files.insert(SIGNATURE.to_owned(), signed(&list, key));
        }
        files.insert(LIST.to_owned(), list);
        files
    }

    /// Without a signature.
    pub(crate) fn file(&self) -> Vec<u8> {
        packed(&self.listed(self.list(), None)).expect("it can be packed")
    }

    pub(crate) fn signed(&self, key: &SecretKey) -> Vec<u8> {
        packed(&self.listed(self.list(), Some(key))).expect("it can be packed")
    }
}

/// A key that is the same in every run.
pub(crate) fn key(seed: u8) -> SecretKey {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("key");
    let seed = hex::encode(SigningKey::from_bytes(&[seed; 32]).to_bytes());
    fs::write(&path, format!("secret-key = \"{seed}\"")).expect("it can be written to");
    SecretKey::read(&path).expect("it is one")
}

/// At home.
pub(crate) fn terms() -> Terms {
    Terms {
        program: "0.1.0".to_owned(),
        today: words::Day("2026-11-23".to_owned()),
        bundled: PackId("reported-cases".to_owned()),
        known_only: false,
    }
}

/// An entry of a zip, every field of which may lie.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) name: Vec<u8>,
    pub(crate) data: Vec<u8>,
    pub(crate) flags: u16,
    pub(crate) method: u16,
    pub(crate) mode: u32,
    pub(crate) size: u32,
    pub(crate) crc: u32,
    pub(crate) extra: Vec<u8>,
    /// Where the directory says that it begins; where it does, without.
    pub(crate) start: Option<u32>,
}

/// As it should be, stored.
pub(crate) fn entry(name: &str, bytes: &[u8]) -> Entry {
    Entry {
        name: name.as_bytes().to_vec(),
        data: bytes.to_vec(),
        flags: 0,
        method: 0,
        mode: 0o100_644,
        size: u32::try_from(bytes.len()).expect("small"),
        crc: crc(bytes),
        extra: Vec::new(),
        start: None,
    }
}

/// As it should be, deflated.
pub(crate) fn deflated(name: &str, bytes: &[u8]) -> Entry {
    let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(bytes).expect("it can be packed");
    let data = packer.finish().expect("it can be packed");
    Entry {
        data,
        method: 8,
        ..entry(name, bytes)
    }
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// The zip of these entries, in this order.
pub(crate) fn zip(entries: &[Entry]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let start = entry.start.unwrap_or(u32::try_from(file.len()).expect("small"));
        let mut common = Vec::new();
        common.extend(20_u16.to_le_bytes());
        common.extend(entry.flags.to_le_bytes());
        common.extend(entry.method.to_le_bytes());
        common.extend([0, 0, 0x21, 0]);
        common.extend(entry.crc.to_le_bytes());
        common.extend(u32::try_from(entry.data.len()).expect("small").to_le_bytes());
        common.extend(entry.size.to_le_bytes());
        common.extend(u16::try_from(entry.name.len()).expect("short").to_le_bytes());
        common.extend(u16::try_from(entry.extra.len()).expect("short").to_le_bytes());
        file.extend(b"PK\x03\x04");
        file.extend(&common);
        file.extend(&entry.name);
        file.extend(&entry.extra);
        file.extend(&entry.data);
        directory.extend(b"PK\x01\x02\x14\x03");
        directory.extend(&common);
        directory.extend([0; 6]);
        directory.extend((entry.mode << 16).to_le_bytes());
        directory.extend(start.to_le_bytes());
        directory.extend(&entry.name);
        directory.extend(&entry.extra);
    }
    let start = u32::try_from(file.len()).expect("small");
    file.extend(&directory);
    let count = u16::try_from(entries.len()).expect("few").to_le_bytes();
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([count, count].concat());
    file.extend(u32::try_from(directory.len()).expect("small").to_le_bytes());
    file.extend(start.to_le_bytes());
    file.extend([0, 0]);
    file
}

/// The zip of a pack to which these entries were added; its list knows of them.
pub(crate) fn zip_with(added: &[Entry]) -> Vec<u8> {
    let made = Made::sound();
    let mut listed = made.clone();
    for entry in added {
        listed = listed.put(&String::from_utf8_lossy(&entry.name), entry.data.clone());
    }
    let mut entries: Vec<Entry> = made
        .listed(listed.list(), None)
        .iter()
        .map(|(name, bytes)| deflated(name, bytes))
        .collect();
    entries.extend_from_slice(added);
    zip(&entries)
}

/// A picture of noise, of that many pixels a side.
pub(crate) fn picture(side: u32) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, side, side);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("it can be drawn");
    let noise = (0..side * side * 3).map(|at| at.wrapping_mul(2_654_435_761).to_be_bytes()[0] ^ at.to_le_bytes()[0]);
    writer.write_image_data(&noise.collect::<Vec<u8>>()).expect("it can be drawn");
    drop(writer);
    file
}
