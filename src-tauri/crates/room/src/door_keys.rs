//! What lets a phone into a room: a short code that is typed, and a long secret in the address that is scanned.

use std::io;

/// Signs that nobody takes for another one, read aloud or written on a board.
const SIGNS: &[u8; 31] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/// How many of them make a code: 31⁶ are some 890 million, and wrong ones are counted.
const LENGTH: usize = 6;

/// The keys of a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorKeys {
    /// What is typed: six signs.
    pub code: String,
    /// What stands behind the `#` of the address that is scanned: 32 hexadecimal signs.
    pub secret: String,
}

impl DoorKeys {
    /// Draws new ones from the system's generator.
    ///
    /// # Errors
    /// Where the system has no chance to give.
    pub fn draw() -> io::Result<Self> {
        let secret: [u8; 16] = drawn()?;
        let mut code = String::new();
        while code.len() < LENGTH {
            let bytes: [u8; 16] = drawn()?;
            // Of 256 values the last eight would make the first signs likelier than the others.
            let even = bytes.iter().filter(|byte| usize::from(**byte) < 256 / SIGNS.len() * SIGNS.len());
            let signs = even.filter_map(|byte| SIGNS.get(usize::from(*byte) % SIGNS.len()));
            code.extend(signs.map(|sign| char::from(*sign)).take(LENGTH - code.len()));
        }
        Ok(Self {
            code,
            secret: secret.iter().map(|byte| format!("{byte:02x}")).collect(),
        })
    }
}

fn drawn<const N: usize>() -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn keys_are_of_their_form_and_never_the_same() {
        let drawn: Vec<DoorKeys> = (0..300).map(|_| DoorKeys::draw().expect("the system has chance")).collect();
        for keys in &drawn {
            assert_eq!((keys.code.len(), keys.secret.len()), (6, 32), "six to type, 128 bits to scan");
            assert!(
                keys.code.bytes().all(|sign| SIGNS.contains(&sign)),
                "{} could be misread",
                keys.code
            );
        }
        let codes: BTreeSet<&str> = drawn.iter().map(|keys| keys.code.as_str()).collect();
        assert_eq!(codes.len(), drawn.len(), "no two rooms have the same code");
        let signs: BTreeSet<u8> = drawn.iter().flat_map(|keys| keys.code.bytes()).collect();
        assert_eq!(signs.len(), SIGNS.len(), "every sign comes");
    }
}
