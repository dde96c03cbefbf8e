//! How large a pack may be. Everything is held against these before it is kept, and most of it before it is even unpacked.

/// The file itself: 64 MB.
pub const PACKED_LIMIT: usize = 64 << 20;

/// Everything in it, unpacked: 256 MB.
pub const UNPACKED_LIMIT: u64 = 256 << 20;

/// Files in it, without the list and the signature.
pub use lesson::read::files::FILES_LIMIT;

/// The list of sums: as much as 5,000 of the longest names need.
pub(crate) const LIST_LIMIT: u64 = 2 << 20;

/// How many times its packed size a file may unpack to. Stories full of the same words come to 30 or so; deflate reaches 1,032.
pub(crate) const RATIO_LIMIT: u64 = 200;

/// A file that unpacks to less is no bomb, whatever its ratio.
pub(crate) const RATIO_FREE: u64 = 64 << 10;

/// The longest path within a pack, in bytes.
pub(crate) const PATH_LIMIT: usize = 160;

/// Parts of a path: `voices/en/name.opus`.
pub(crate) const DEPTH_LIMIT: usize = 3;

/// The pixels of one picture: four times what the largest screens show of it.
pub(crate) const PIXELS_LIMIT: u64 = 4 << 20;

/// The pixels of all pictures together, which each import decodes: a second or two of work.
pub(crate) const ALL_PIXELS_LIMIT: u64 = 256 << 20;

/// As the sentences say them.
pub(crate) mod said {
    pub(crate) const PACKED: &str = "64 MB";
    pub(crate) const UNPACKED: &str = "256 MB";
    pub(crate) const FILES: &str = "5000";
    pub(crate) const FILE: &str = "1 MB";
    pub(crate) const RECORDING: &str = "60 s";
    pub(crate) const PICTURE: &str = "4 megapixels";
}
