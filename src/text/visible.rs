//! What a character is to the eye, by Unicode's properties: a list of ours would be short of those of the next version.

use icu_properties::props::{BidiClass, DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, Script};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Pictures of nothing: an empty Braille cell, a note without a head, blank hieroglyphs. No property says that they are
/// empty.
const BLANK: [char; 4] = ['\u{2800}', '\u{1D159}', '\u{13441}', '\u{13442}'];

/// Whether there is anything to see.
pub(super) fn is_visible(text: &str) -> bool {
    text.chars().any(has_shape)
}

/// Whether a character by itself leaves something on a page. An accent does on a letter only.
fn has_shape(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_graphic();
    }
    let kind = CodePointMapData::<GeneralCategory>::new().get(c);
    let nothing = GeneralCategoryGroup::Separator
        .union(GeneralCategoryGroup::Control)
        .union(GeneralCategoryGroup::Format)
        .union(GeneralCategoryGroup::Unassigned)
        .union(GeneralCategoryGroup::NonspacingMark)
        .union(GeneralCategoryGroup::EnclosingMark);
    !nothing.contains(kind) && !is_ignorable(c) && !BLANK.contains(&c)
}

/// Control characters break feeds and mails, noncharacters break XML, and what turns the direction of the text after it
/// lets a text pretend to be another (Unicode Technical Report 36, bidirectional text spoofing).
pub(super) fn is_stray(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control()
        || turns_direction(c)
        || matches!(c, '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Embeddings, overrides, isolates, and what ends them.
fn turns_direction(c: char) -> bool {
    use BidiClass as Class;
    let turns = [
        Class::LeftToRightEmbedding,
        Class::LeftToRightOverride,
        Class::LeftToRightIsolate,
        Class::RightToLeftEmbedding,
        Class::RightToLeftOverride,
        Class::RightToLeftIsolate,
        Class::FirstStrongIsolate,
        Class::PopDirectionalFormat,
        Class::PopDirectionalIsolate,
    ];
    turns.contains(&CodePointMapData::<BidiClass>::new().get(c))
}

/// Characters by which one name could look like another. Joiners of Persian and Hindi, and what chooses between the forms
/// of an emoji, are part of what is seen.
pub(super) fn is_hidden(c: char) -> bool {
    let shapes = is_joiner(c) || matches!(c, '\u{FE00}'..='\u{FE0F}');
    !c.is_ascii() && !shapes && (is_ignorable(c) || c == '\u{061C}' || BLANK.contains(&c))
}

/// What joins the letters or emoji beside it, or keeps them apart.
pub(super) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

fn is_ignorable(c: char) -> bool {
    CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// Whether a character is one of Han, kana, Bopomofo or hangul, each of which says as much as some Latin letters.
pub fn is_eastern(c: char) -> bool {
    !c.is_ascii()
        && [Script::Han, Script::Hiragana, Script::Katakana, Script::Bopomofo, Script::Hangul].contains(&script(c))
}

/// Whether a character is a kana: its text is in Japanese.
pub(super) fn is_kana(c: char) -> bool {
    !c.is_ascii() && [Script::Hiragana, Script::Katakana].contains(&script(c))
}

/// Whether a character is Han.
pub(super) fn is_han(c: char) -> bool {
    !c.is_ascii() && script(c) == Script::Han
}

fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_to_see_is_nothing_in_every_combination() {
        let nothing = [
            '\u{200B}',
            '\u{3164}',
            '\u{2800}',
            '\u{00AD}',
            '\u{2060}',
            '\u{034F}',
            '\u{115F}',
            '\u{1160}',
            '\u{FFA0}',
            '\u{0}',
            '\u{7}',
            '\u{85}',
            '\u{A0}',
            '\u{1680}',
            '\u{2003}',
            '\u{2028}',
            '\u{3000}',
            '\u{FE0F}',
            '\u{E0061}',
            '\u{200D}',
            '\u{180E}',
            '\u{1D173}',
            '\u{1D159}',
            '\u{301}',
            '\u{20DD}',
            '\u{0378}',
            '\u{E01F0}',
            ' ',
            '\n',
        ];
        for one in nothing {
            for other in nothing {
                assert!(!is_visible(&format!("{one}{other}{one}")), "{one:?} {other:?}");
            }
            assert!(is_visible(&format!("{one}a{one}")) && is_visible(&format!("{one}深")), "{one:?}");
        }
        for seen in ["a", "é", "深", "한", "🍊", "⠓", "½", "\u{E000}", "ー", "…", "क\u{94D}"] {
            assert!(is_visible(seen), "{seen:?}");
        }
    }

    #[test]
    fn all_that_turns_a_direction_is_stray_and_marks_that_only_have_one_are_not() {
        for c in ('\u{202A}'..='\u{202E}').chain('\u{2066}'..='\u{2069}').chain(['\u{FFFE}', '\u{1FFFF}', '\u{FDD0}']) {
            assert!(is_stray(c), "{c:?}");
        }
        for c in ['\u{200E}', '\u{200F}', '\u{200D}', 'א', 'ع', 'a', '深', '🍊'] {
            assert!(!is_stray(c), "{c:?}");
        }
    }
}
