//! The one page that is served, and the headers that every answer bears.

use std::{
    io::{self, Write},
    net::SocketAddrV4,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use sha2::{Digest, Sha256};

use crate::asked::authority;

const SCRIPT: &str = "script";
const STYLE: &str = "style";

pub(crate) struct Page {
    pub plain: Bytes,
    pub gzip: Bytes,
    /// For every answer, whatever it is.
    pub headers: HeaderMap,
}

impl Page {
    pub fn new(html: &'static str, address: SocketAddrV4) -> io::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(html.as_bytes())?;
        Ok(Self {
            plain: Bytes::from_static(html.as_bytes()),
            gzip: gzip.finish()?.into(),
            headers: headers(&policy(html, address))?,
        })
    }
}

/// Nothing but what stands in the page itself, and only towards this server. Old Safari does not count a WebSocket as `'self'`.
fn policy(html: &str, address: SocketAddrV4) -> String {
    let inline = inline(html);
    let sources = |wanted: &str| {
        let of_it = inline.iter().filter(|(element, _)| *element == wanted);
        let hashes: Vec<String> = of_it.map(|(_, content)| hash(content)).collect();
        if hashes.is_empty() { "'none'".to_owned() } else { hashes.join(" ") }
    };
    format!(
        "default-src 'none'; script-src {}; style-src {}; connect-src 'self' ws://{}; img-src data:; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'",
        sources(SCRIPT),
        sources(STYLE),
        authority(address),
    )
}

fn hash(content: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(content)))
}

/// What stands between `<script …>` and `</script>`, or `<style …>` and `</style>`, in our own page, one after the other: what looks like
/// the one inside the other is passed over.
fn inline(html: &str) -> Vec<(&'static str, &str)> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((element, after)) = next_element(rest) {
        let Some((_, content)) = after.split_once('>') else { break };
        let Some((content, after)) = content.split_once(&format!("</{element}>")) else {
            break;
        };
        found.push((element, content));
        rest = after;
    }
    found
}

/// The next of the two, and what follows its name.
fn next_element(html: &str) -> Option<(&'static str, &str)> {
    let opened = [SCRIPT, STYLE].map(|element| Some((element, html.split_once(&format!("<{element}"))?.1)));
    opened.into_iter().flatten().max_by_key(|(_, after)| after.len())
}

/// The page is not kept: it belongs to this room and to no other that may have this address tomorrow. So it needs no `ETag` either.
fn headers(policy: &str) -> io::Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("cache-control", "no-store"),
        ("connection", "close"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        (
            "permissions-policy",
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), \
             microphone=(), midi=(), payment=(), usb=()",
        ),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    let policy = HeaderValue::from_str(policy).map_err(io::Error::other)?;
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(headers)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: SocketAddrV4 = SocketAddrV4::new(std::net::Ipv4Addr::new(192, 168, 1, 20), 8765);

    #[test]
    fn the_policy_names_what_stands_in_the_page_by_its_hash_and_this_server() {
        let html = "<!doctype html><script type=\"module\">alert(1)</script><style>p{}</style><p>x</p><script>\nb</script>";
        let policy = policy(html, ADDRESS);
        assert_eq!(
            policy,
            "default-src 'none'; script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=' \
             'sha256-Xnnsn4hC6mnrIBEELTIdgicgZJ7JECYXQJF+uIBRxyY='; style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='; \
             connect-src 'self' ws://192.168.1.20:8765; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        );
    }

    #[test]
    fn what_looks_like_a_style_in_a_script_is_part_of_the_script() {
        let html = "<script>a='<style>'</script><style>p{}</style>";
        assert_eq!(
            inline(html),
            [("script", "a='<style>'"), ("style", "p{}")],
            "each, to the last sign"
        );
    }

    #[test]
    fn a_page_without_a_script_may_run_none() {
        let policy = policy("<p>x</p>", ADDRESS);
        assert!(policy.contains("script-src 'none'; style-src 'none'"), "{policy}");
    }
}
