//! What XML allows.

/// A document without the characters that XML 1.0 forbids, even escaped ones.
pub fn legal(text: &str) -> String {
    let is_legal =
        |c: &char| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}') || matches!(c, '\t' | '\n' | '\r');
    text.chars().filter(is_legal).collect()
}

#[cfg(test)]
mod tests {
    use super::legal;

    #[test]
    fn characters_that_xml_forbids_are_gone() {
        assert_eq!(legal("a\u{0}b\u{8}\tc\n\u{FFFF}深"), "ab\tc\n深");
    }
}
