//! `sign`: a publisher's signature under a pack.

use std::io;
use std::path::Path;

use shelf::SecretKey;

use crate::desk::{Code, Desk, Trouble};
use crate::keygen;
use crate::language::say;
use crate::packed;
use crate::refusal;
use crate::visible::visible;

/// Signs the file, in its place unless another one is named.
pub fn sign(desk: &mut Desk<'_>, file: &Path, key: &Path, out: Option<&Path>) -> Result<Code, Trouble> {
    let lang = desk.lang;
    let bytes = packed::read(desk, file)?;
    let shown_key = visible(&key.display().to_string());
    let key = SecretKey::read(key).map_err(|error| {
        Trouble::Misuse(match error.kind() {
            io::ErrorKind::InvalidData => say!(lang,
                zh "{shown_key} 里没有密钥。要写 keygen 做出来的那个文件。",
                en "{shown_key} holds no key. Name the file that `keygen` made."),
            _ => say!(lang, zh "打不开密钥 {shown_key}：{error}", en "Cannot open the key {shown_key}: {error}"),
        })
    })?;
    let signed = shelf::sign(&bytes, &key).map_err(|why| Trouble::Broken(refusal::of_file(&why, lang)))?;
    let out = out.unwrap_or(file);
    packed::write(desk, out, &signed)?;
    let shown = visible(&out.display().to_string());
    desk.line(say!(lang, zh "签好了：{shown}", en "Signed: {shown}"))?;
    keygen::words(desk, &key.public())?;
    Ok(Code::Well)
}
