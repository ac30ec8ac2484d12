//! Whether several lines still say the same.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// Hexadecimal digits: 64 bits, which nobody meets by chance.
const DIGITS: usize = 16;

/// What several lines say, in a short word: a form brings it back to tell whether they still say the same.
pub fn digest(lines: &[&str]) -> String {
    let mut word = HEXLOWER.encode(&Sha256::digest(lines.join("\n").as_bytes()));
    word.truncate(DIGITS);
    word
}
