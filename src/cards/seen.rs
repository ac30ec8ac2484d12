//! What of a text is drawn: characters that leave something on a picture, and single spaces between them.

use crate::text;
use icu_properties::CodePointSetData;
use icu_properties::props::{DefaultIgnorableCodePoint, EmojiPresentation, ExtendedPictographic};

/// Characters that are looked at, as people count them: three lines hold fewer even of the narrowest letters.
const MOST: usize = 400;
/// From here on pictographs are emoji, whatever their usual look; those below stand in many fonts as signs.
const PICTURES: char = '\u{1F000}';
/// A space at which no line is broken. Its narrow form is in fewer faces.
const FIXED: char = '\u{A0}';

/// The characters of a line, as people count them, without emoji and what is invisible.
pub(super) fn clusters(line: &str) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for cluster in text::clusters(line).take(MOST).filter(|cluster| !is_picture(cluster)) {
        let kept = if is_blank(cluster) { " ".to_owned() } else { visible(cluster) };
        let is_second_space = kept == " " && seen.last().is_none_or(|before| before == " ");
        if !kept.is_empty() && !is_second_space {
            seen.push(kept);
        }
    }
    if seen.last().is_some_and(|last| last == " ") {
        seen.pop();
    }
    seen
}

/// Whether a line may be broken at a character.
fn is_blank(cluster: &str) -> bool {
    cluster.chars().all(|c| c.is_whitespace() && !is_fixed(c))
}

fn is_fixed(c: char) -> bool {
    matches!(c, FIXED | '\u{202F}')
}

fn visible(cluster: &str) -> String {
    let unseen = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let kept = cluster.chars().filter(|c| is_fixed(*c) || !c.is_control() && !unseen.contains(*c));
    kept.map(|c| if is_fixed(c) { FIXED } else { c }).collect()
}

/// Whether a character is shown as a coloured picture: by itself, by what follows it, or as a key.
fn is_picture(cluster: &str) -> bool {
    let pictures = CodePointSetData::new::<ExtendedPictographic>();
    let coloured = CodePointSetData::new::<EmojiPresentation>();
    cluster
        .chars()
        .any(|c| matches!(c, '\u{FE0F}' | '\u{20E3}') || coloured.contains(c) || c >= PICTURES && pictures.contains(c))
}

#[cfg(test)]
mod tests {
    use super::clusters;

    #[test]
    fn emoji_and_what_is_invisible_leave_no_trace() {
        for (line, seen) in [
            ("🔥 Dark mode", "Dark mode"),
            ("Dark 👨\u{200D}👩\u{200D}👧 mode 🇩🇪", "Dark mode"),
            ("  a \t\r\n b\u{2003}", "a b"),
            ("1\u{FE0F}\u{20E3} first ❤\u{FE0F}", "first"),
            ("soft\u{AD}ly\u{200B}\u{200E}", "softly"),
            ("Prêt\u{202F}! 5\u{A0}%", "Prêt\u{A0}! 5\u{A0}%"),
            ("© 2026 ™ → 深色", "© 2026 ™ → 深色"),
            ("e\u{323}\u{301}x", "e\u{323}\u{301}x"),
            ("🖥 \u{1F5A5} 🎉", ""),
            ("", ""),
        ] {
            assert_eq!(clusters(line).concat(), seen, "{line:?}");
        }
        assert_eq!(clusters("e\u{323}\u{301}x").len(), 2);
        assert_eq!(clusters(&"x".repeat(5_000)).len(), 400);
    }
}
