//! What is left of a text when everything is removed that breaks pages, feeds and mails, or that hides something.

use super::visible::{is_eastern, is_hidden, is_joiner, is_stray, is_visible};
use crate::error::Problem;
use icu_normalizer::ComposingNormalizerBorrowed;
use unicode_segmentation::UnicodeSegmentation;

/// One line of `least` to `most` characters: white space folded, stray characters removed.
pub fn line(entered: &str, least: usize, most: usize) -> Result<String, Problem> {
    within(folded(entered, is_stray), least, most)
}

/// A text of `least` to `most` characters: line ends normalised, stray characters removed.
pub fn text(entered: &str, least: usize, most: usize) -> Result<String, Problem> {
    let lines = entered.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let kept: String = lines.chars().filter(|c| matches!(c, '\n' | '\t') || !is_stray(*c)).collect();
    within(composed(kept.trim()), least, most)
}

/// The name of a person or a thing: one line of at most `most` characters without anything invisible.
pub fn name(entered: &str, most: usize) -> Result<String, Problem> {
    let name = folded(entered, |c| is_stray(c) || is_hidden(c));
    // A joiner with nothing on its other side joins nothing: a second Ada could be called so.
    within(name.trim_matches(|c: char| is_joiner(c) || c.is_whitespace()).to_owned(), 1, most)
}

/// The letters and digits of a name in lower case, with hyphens between words: alike for names that say the same.
pub fn words(name: &str) -> String {
    let lower = name.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

fn folded(entered: &str, is_left_out: impl Fn(char) -> bool) -> String {
    let kept: String = entered.chars().filter(|c| c.is_whitespace() || !is_left_out(*c)).collect();
    composed(&kept.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Text in Unicode's composed form (NFC): the same word is the same bytes, whatever keyboard it comes from.
pub fn composed(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

/// Code points of one grapheme cluster, as an average: a family of four emoji has seven. More are marks piled upon marks.
const POINTS: usize = 8;

/// Lengths are counted in what people see as one character. Of Han, kana and hangul half as many are enough.
fn within(text: String, least: usize, most: usize) -> Result<String, Problem> {
    if !is_visible(&text) {
        return if least > 0 { Err(Problem::Missing) } else { Ok(String::new()) };
    }
    let (mut count, mut weight) = (0_usize, 0_usize);
    for cluster in text.graphemes(true) {
        count += 1;
        weight += if cluster.chars().any(is_eastern) { 2 } else { 1 };
    }
    if weight < least {
        return Err(Problem::TooShort(if weight > count { least.div_ceil(2) } else { least }));
    }
    let fits = count <= most && text.chars().count() <= most.saturating_mul(POINTS);
    if fits { Ok(text) } else { Err(Problem::TooLong(most)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_characters_and_white_space_is_folded() {
        let long = "e\u{301}\u{323}".repeat(100) + &"👨\u{200D}👩\u{200D}👧\u{200D}👦".repeat(100);
        assert!(line(&long, 4, 200).is_ok());
        assert_eq!(line(&format!("{long}色"), 4, 200), Err(Problem::TooLong(200)));
        assert_eq!(line(&format!("a{}", "\u{301}\u{323}".repeat(2_000)), 4, 200), Err(Problem::TooShort(4)));
        assert_eq!(line(&format!("abcd{}", "\u{301}\u{323}".repeat(2_000)), 4, 200), Err(Problem::TooLong(200)));
        assert_eq!(line(" a\r\nb\u{0}\u{202E} ", 1, 9).as_deref(), Ok("a b"));
        assert_eq!(line("Hi", 4, 9), Err(Problem::TooShort(4)));
        assert_eq!(text(" a\r\n\tb\rc\u{2028}d\u{7} ", 1, 99).as_deref(), Ok("a\n\tb\nc\nd"));
        assert_eq!(text("\u{FEFF}\u{2066}\u{FFFF} \n", 1, 9), Err(Problem::Missing));
    }

    #[test]
    fn two_characters_of_han_kana_or_hangul_say_as_much_as_four_letters() {
        for enough in ["深色", "設定", "カメ", "한글", "相ab", "\u{1112}\u{1161}\u{11AB}글"] {
            assert!(line(enough, 4, 9).is_ok(), "{enough}");
        }
        assert_eq!(line("深", 4, 9), Err(Problem::TooShort(2)));
        assert_eq!(line("深!", 4, 9), Err(Problem::TooShort(2)));
        assert_eq!(line("e\u{301}e\u{302}x", 4, 9), Err(Problem::TooShort(4)));
    }

    #[test]
    fn what_nobody_sees_is_missing_wherever_it_is_typed() {
        for nothing in [
            "\u{3164}\u{3164}\u{3164}\u{3164}",
            "\u{2800}\u{200B} \u{AD}\u{34F}",
            "\0\u{1}\u{2}\u{3}",
            "\u{115F}\u{2060}\u{301}",
        ] {
            assert_eq!(line(nothing, 4, 99), Err(Problem::Missing), "{nothing:?}");
            assert_eq!(text(nothing, 1, 99), Err(Problem::Missing), "{nothing:?}");
            assert_eq!(name(nothing, 99), Err(Problem::Missing), "{nothing:?}");
            assert_eq!(line(nothing, 0, 99).as_deref(), Ok(""), "{nothing:?}");
        }
        assert_eq!(name("\u{200D}Ada\u{200C} \u{200D}", 9).as_deref(), Ok("Ada"));
        assert_eq!(name("Ada\u{2800}", 9).as_deref(), Ok("Ada"));
    }

    #[test]
    fn the_same_word_from_two_keyboards_is_the_same_word() {
        assert_eq!(line("Cafe\u{301}", 1, 9), line("Café", 1, 9));
        assert_eq!(text("ga\u{308}nzlich", 1, 99).as_deref(), Ok("gänzlich"));
        assert_eq!(name("\u{1112}\u{1161}\u{11AB}", 9).as_deref(), Ok("한"));
    }

    #[test]
    fn joiners_stay_in_texts_and_names_hide_nothing() {
        let family = "👩\u{200D}👧 می\u{200C}خواهم";
        assert_eq!(line(family, 1, 99).as_deref(), Ok(family));
        assert_eq!(name("A\u{200B}d\u{2060}a\u{AD} \u{3164}", 9).as_deref(), Ok("Ada"));
        assert_eq!(name("\u{200B}\u{200E}", 9), Err(Problem::Missing));
        assert_eq!(name("Line\nbreak", 50).as_deref(), Ok("Line break"));
    }

    #[test]
    fn signs_alone_make_no_word() {
        assert_eq!(words("Lock screen & AOD"), "lock-screen-aod");
        assert_eq!(words("相机"), "相机");
        assert_eq!(words("?!"), "");
    }
}
