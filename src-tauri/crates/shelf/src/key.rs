//! Keys of publishers: 32 bytes, shown as words that two people can compare over a telephone.

use std::fmt;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;
use std::str::FromStr;

use bip39::Language;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use words::{Lang, Text};

/// How many words a key is shown as: of 2,048 each, so 88 bits, which nobody can forge a second key for.
const WORDS: usize = 8;

/// What is signed begins with this, so that a signature for something else is never one for a pack.
const DOMAIN: &[u8] = b"hang-up-first pack manifest 1\n";

/// What stands above a secret key in its file.
const NOTE: &str = "# 发布内容包的私钥。别给任何人看，也别放进内容包里。\n# The secret key that signs packs. Show it to nobody, and keep it out of the pack.\n";

/// The key by which a publisher is known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey([u8; 32]);

/// The key with which a publisher signs. It is wiped from memory when it goes out of use.
pub struct SecretKey(SigningKey);

/// What was written is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a key: it has 64 hexadecimal digits")]
pub struct NotAKey;

/// What a file of a secret key holds.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Written {
    secret_key: String,
}

impl PublicKey {
    /// The key as words: eight words in English, eight characters in Chinese, taken from its SHA-256.
    ///
    /// The lists are those of BIP-39, which were made so that no two words are taken for one another.
    #[must_use]
    pub fn words(&self) -> Text {
        let sum = Sha256::digest(self.0);
        // Eleven bits a word.
        let number = |place: usize| (0..11).fold(0, |number, bit| number << 1 | usize::from(bit_at(&sum, place * 11 + bit)));
        let said = |language: Language| {
            let list = language.word_list();
            let words: Vec<&str> = (0..WORDS).filter_map(|place| list.get(number(place)).copied()).collect();
            words.join(" ")
        };
        Text(
            [
                (Lang::ZhHans, said(Language::SimplifiedChinese)),
                (Lang::En, said(Language::English)),
            ]
            .into(),
        )
    }

    /// Whether this key signed that list of sums. Weak keys, under which a signature fits many lists, sign nothing.
    pub(crate) fn signed(&self, manifest: &[u8], signature: &[u8; 64]) -> bool {
        let key = VerifyingKey::from_bytes(&self.0);
        key.is_ok_and(|key| key.verify_strict(&message(manifest), &Signature::from_bytes(signature)).is_ok())
    }
}

fn bit_at(bytes: &[u8], at: usize) -> bool {
    bytes.get(at / 8).is_some_and(|byte| byte >> (7 - at % 8) & 1 == 1)
}

fn message(manifest: &[u8]) -> Vec<u8> {
    [DOMAIN, manifest].concat()
}

impl SecretKey {
    /// A new key, from the system's randomness.
    ///
    /// # Errors
    /// What the system said.
    pub fn generate() -> io::Result<Self> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(io::Error::other)?;
        Ok(Self(SigningKey::from_bytes(&seed)))
    }

    /// The key by which whoever signs with this one is known.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// Writes it into a new file that only its owner can read.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] where there is such a file: a key is never written over. Else what the system said.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        writeln!(file, "{NOTE}secret-key = \"{}\"", hex::encode(self.0.to_bytes()))?;
        file.sync_all()
    }

    /// Reads one that was written.
    ///
    /// # Errors
    /// What the system said, or [`io::ErrorKind::InvalidData`] where the file holds no key.
    pub fn read(path: &Path) -> io::Result<Self> {
        let text = std::fs::read_to_string(path)?;
        // What was read is not repeated: it may be a secret.
        let wrong = || io::Error::new(io::ErrorKind::InvalidData, NotAKey);
        let written: Written = toml::from_str(&text).map_err(|_| wrong())?;
        let seed = bytes(&written.secret_key).ok_or_else(wrong)?;
        Ok(Self(SigningKey::from_bytes(&seed)))
    }

    /// The signature of a list of sums.
    pub(crate) fn sign(&self, manifest: &[u8]) -> [u8; 64] {
        self.0.sign(&message(manifest)).to_bytes()
    }
}

/// Exactly that many bytes, from hexadecimal digits.
pub(crate) fn bytes<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    hex::decode_to_slice(digits, &mut bytes).ok()?;
    Some(bytes)
}

/// A secret is not shown, not even in a log.
impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey")
    }
}

/// 64 small hexadecimal digits.
impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

impl FromStr for PublicKey {
    type Err = NotAKey;

    fn from_str(digits: &str) -> Result<Self, NotAKey> {
        bytes(digits).map(Self).ok_or(NotAKey)
    }
}

impl TryFrom<String> for PublicKey {
    type Error = NotAKey;

    fn try_from(digits: String) -> Result<Self, NotAKey> {
        digits.parse()
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> Self {
        key.to_string()
    }
}

#[cfg(test)]
mod tests;
