//! Words of people in a text of ours that is BBCode. It has no way to write a bracket that is none of its own: an invisible sign
//! behind each one that people wrote keeps every dialect from reading a tag.

/// A word joiner: of no width, breaks no line, and begins no tag.
const NO_TAG: &str = "[\u{2060}";

/// Text of people, of which no bracket begins a tag.
pub fn untagged(text: &str) -> String {
    text.replace('[', NO_TAG)
}

#[cfg(test)]
mod tests {
    use super::untagged;

    #[test]
    fn no_bracket_begins_a_tag() {
        assert_eq!(untagged("[url=x]y[/url] a]"), "[\u{2060}url=x]y[\u{2060}/url] a]");
    }
}
