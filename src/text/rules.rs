//! What is left of a text when everything is removed that breaks pages, feeds and mails, or that hides something.

use crate::error::Problem;
use icu_normalizer::ComposingNormalizerBorrowed;

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
    within(folded(entered, |c| is_stray(c) || is_invisible(c)), 1, most)
}

/// Letters and digits of any script in lower case; the rest becomes hyphens.
pub fn slug(name: &str) -> String {
    let words = name.to_lowercase();
    words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

fn folded(entered: &str, is_left_out: impl Fn(char) -> bool) -> String {
    let kept: String = entered.chars().filter(|c| c.is_whitespace() || !is_left_out(*c)).collect();
    composed(&kept.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn composed(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

/// Control characters break feeds and mails, noncharacters break XML, and what turns the direction of the text after it
/// lets a text pretend to be another (Unicode Technical Report 36, bidirectional text spoofing).
fn is_stray(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Characters of no width, by which one name could look like another; the joiners of Persian and Hindi are letters.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FFA0}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

fn within(text: String, least: usize, most: usize) -> Result<String, Problem> {
    // Signs that nobody sees say nothing.
    let text = if text.chars().all(|c| c.is_whitespace() || is_invisible(c)) { String::new() } else { text };
    match text.chars().count() {
        0 if least > 0 => Err(Problem::Missing),
        count if count < least => Err(Problem::TooShort(least)),
        count if count > most => Err(Problem::TooLong(most)),
        _ => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_characters_and_white_space_is_folded() {
        let long = "深".repeat(200);
        assert!(line(&long, 4, 200).is_ok());
        assert_eq!(line(&format!("{long}色"), 4, 200), Err(Problem::TooLong(200)));
        assert_eq!(line(" a\r\nb\u{0}\u{202E} ", 1, 9).as_deref(), Ok("a b"));
        assert_eq!(line("Hi", 4, 9), Err(Problem::TooShort(4)));
        assert_eq!(text(" a\r\n\tb\rc\u{2028}d\u{7} ", 1, 99).as_deref(), Ok("a\n\tb\nc\nd"));
        assert_eq!(text("\u{FEFF}\u{2066}\u{FFFF} \n", 1, 9), Err(Problem::Missing));
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
        assert_eq!(slug("Lock screen & AOD"), "lock-screen-aod");
        assert_eq!(slug("相机"), "相机");
        assert_eq!(slug("?!"), "");
    }
}
