//! Codes to be scanned.

use qrcode::{Color, EcLevel, QrCode};
use wire::Qr;

/// Text as a code; none if it is too long for one. Of medium correction: a projector is dim, and people stand at an angle.
pub(super) fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let fields = code.to_colors();
    let row = |fields: &[Color]| fields.iter().map(|field| if *field == Color::Dark { '1' } else { '0' }).collect();
    Some(Qr {
        rows: fields.chunks(code.width()).map(row).collect(),
    })
}

/// How a network is written in a code: what stands for something there is written with a sign before it.
pub(super) fn wifi(name: &str, password: &str) -> String {
    let plain = |words: &str| -> String {
        let escaped = words.chars().flat_map(|sign| match sign {
            '\\' | ';' | ',' | ':' | '"' => vec!['\\', sign],
            _ => vec![sign],
        });
        escaped.collect()
    };
    if password.is_empty() {
        return format!("WIFI:T:nopass;S:{};;", plain(name));
    }
    format!("WIFI:T:WPA;S:{};P:{};;", plain(name), plain(password))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_square_with_its_three_eyes() {
        let code = qr("http://192.168.1.20:8765/#0123456789abcdef0123456789abcdef").expect("short enough");
        let side = code.rows.len();
        assert!(side >= 21 && code.rows.iter().all(|row| row.len() == side), "a square: {side}");
        assert!(
            code.rows[0].starts_with("1111111") && code.rows[0].ends_with("1111111"),
            "two eyes above"
        );
        assert!(code.rows[side - 1].starts_with("1111111"), "one below");
    }

    #[test]
    fn a_network_name_cannot_write_another_network() {
        assert_eq!(wifi("Hall", "pass word"), "WIFI:T:WPA;S:Hall;P:pass word;;", "as phones read it");
        assert_eq!(
            wifi("a;T:nopass", "x\\\""),
            "WIFI:T:WPA;S:a\\;T\\:nopass;P:x\\\\\\\";;",
            "signs that stand for something"
        );
        assert_eq!(wifi("Open", ""), "WIFI:T:nopass;S:Open;;", "without a password");
    }
}
