//! Numbers in addresses.

/// A number as an address has it, in the one way in which we write it: what stands there has one address, which caches keep
/// once and links lead to. A sign, a zero before it, digits of another script and what is too large are no number of ours;
/// nothing here is counted from zero.
pub fn number(word: &str) -> Option<i64> {
    if word.starts_with(|first: char| matches!(first, '1'..='9')) { word.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_in_one_way() {
        for (word, expected) in [("1", 1), ("10", 10), ("42", 42), ("9223372036854775807", i64::MAX)] {
            assert_eq!(number(word), Some(expected), "{word}");
        }
        for other in [
            "",
            "0",
            "-0",
            "+0",
            "00",
            "-1",
            "+1",
            "+42",
            "042",
            " 42",
            "42 ",
            "4 2",
            "4+2",
            "42x",
            "x",
            "4_2",
            "4.2",
            "٤٢",
            "４２",
            "4２",
            "9223372036854775808",
            "99999999999999999999",
        ] {
            assert_eq!(number(other), None, "{other}");
        }
    }
}
