//! The list of a pack's files with their sums, and the signature over it: `manifest.toml` and `signature.toml`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use words::PackId;

use crate::key::bytes;
use crate::{ImportError, PublicKey, SecretKey};

/// The name of the list.
pub(crate) const LIST: &str = "manifest.toml";

/// The name of the signature.
pub(crate) const SIGNATURE: &str = "signature.toml";

/// The form of the list that this program writes and reads.
const FORMAT: u32 = 1;

/// Every file of a pack with the SHA-256 of its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sums {
    format: u32,
    /// The pack.
    pub(crate) pack: PackId,
    /// Its version.
    pub(crate) version: String,
    /// The sum of each file, in hexadecimal digits.
    pub(crate) files: BTreeMap<String, String>,
}

/// What is read first: a form that is newer may have more in it.
#[derive(Deserialize)]
struct Form {
    format: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signed {
    key: PublicKey,
    signature: String,
}

impl Sums {
    /// The sums of these files.
    pub(crate) fn of(pack: &PackId, version: &str, files: &BTreeMap<String, Vec<u8>>) -> Self {
        Self {
            format: FORMAT,
            pack: pack.clone(),
            version: version.to_owned(),
            files: files.iter().map(|(name, bytes)| (name.clone(), sum(bytes))).collect(),
        }
    }

    /// Reads a list.
    pub(crate) fn read(list: &[u8]) -> Result<Self, ImportError> {
        let damaged = || ImportError::damaged(LIST);
        let text = std::str::from_utf8(list).map_err(|_| damaged())?;
        let form: Form = toml::from_str(text).map_err(|_| damaged())?;
        if form.format > FORMAT {
            return Err(ImportError::NeedsNewer {
                needs: None,
                program: String::new(),
            });
        }
        toml::from_str(text).map_err(|_| damaged())
    }

    /// The list as it is written: the same sums give the same bytes.
    pub(crate) fn written(&self) -> Vec<u8> {
        // Strings, a number and a table of strings: nothing that TOML cannot say.
        toml::to_string(self).unwrap_or_default().into_bytes()
    }
}

/// The signature of a list, as it is written.
pub(crate) fn signed(list: &[u8], key: &SecretKey) -> Vec<u8> {
    let signed = Signed {
        key: key.public(),
        signature: hex::encode(key.sign(list)),
    };
    toml::to_string(&signed).unwrap_or_default().into_bytes()
}

/// Whose signature it is, if it fits the list.
pub(crate) fn signer(list: &[u8], signature: &[u8]) -> Result<PublicKey, ImportError> {
    let read = std::str::from_utf8(signature)
        .ok()
        .and_then(|text| toml::from_str::<Signed>(text).ok());
    let signed = read.and_then(|read| Some((read.key, bytes(&read.signature)?)));
    match signed {
        Some((key, signature)) if key.signed(list, &signature) => Ok(key),
        _ => Err(ImportError::SignatureWrong),
    }
}

/// SHA-256 in hexadecimal digits.
pub(crate) fn sum(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
