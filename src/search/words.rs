//! A text taken apart: words of an alphabet, and runs of characters that are written without spaces.

use super::fold::fold;
use super::plain::is_stop;
use crate::text::is_eastern;

/// Letters of one word that are looked at; what is longer is no word.
pub(super) const LONGEST: usize = 32;
/// Characters of the longest run: a text of Han may have no stop in it at all. What goes on behind them is the next one, which
/// begins with the last character of the one before, so that no pair is lost.
pub(super) const LONGEST_RUN: usize = 400;

/// A part of a text, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// Letters and digits of an alphabet.
    Word(String),
    /// Han, kana or hangul.
    Run(String),
}

/// The parts of a text in their order.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let (mut parts, mut part, mut eastern) = (Vec::new(), String::new(), false);
    let mut close = |part: &mut String, eastern: bool| {
        if part.is_empty() {
            return;
        }
        let whole = std::mem::take(part);
        if eastern {
            parts.extend(runs(&whole).into_iter().map(Part::Run));
        } else {
            parts.push(Part::Word(whole.chars().take(LONGEST).collect()));
        }
    };
    for c in fold(text).chars() {
        // The sign that makes a vowel long belongs to no script by itself.
        let is_east = is_eastern(c) || c == 'ー';
        let belongs = is_east || c.is_alphanumeric();
        if !belongs || is_east != eastern {
            close(&mut part, eastern);
        }
        if belongs {
            part.push(c);
        }
        eastern = is_east;
    }
    close(&mut part, eastern);
    parts
}

/// A run in pieces of [`LONGEST_RUN`].
fn runs(whole: &str) -> Vec<String> {
    let chars: Vec<char> = whole.chars().collect();
    let begins = (0..chars.len().max(2) - 1).step_by(LONGEST_RUN - 1);
    begins.map(|from| chars.iter().skip(from).take(LONGEST_RUN).collect()).collect()
}

/// The words of a text alone, a name and its number apart.
pub(super) fn words(text: &str) -> Vec<String> {
    let word = |part| if let Part::Word(word) = part { Some(word) } else { None };
    parts(text).into_iter().filter_map(word).flat_map(apart).collect()
}

/// A word, or the two that it is.
pub(super) fn apart(word: String) -> Vec<String> {
    match name_and_number(&word) {
        Some((name, number)) => vec![name.to_owned(), number.to_owned()],
        None => vec![word],
    }
}

/// Each two characters that stand beside each other, or the one there is.
pub(super) fn bigrams(run: &str) -> Vec<String> {
    let chars: Vec<char> = run.chars().collect();
    if chars.len() == 1 { vec![run.to_owned()] } else { chars.windows(2).map(String::from_iter).collect() }
}

/// Letters of a name from which on a number may be written as one with it: `MIUI14`, and no `mp3`.
const NAME: usize = 3;

/// A name and the number of its version that are written as one.
pub(super) fn name_and_number(word: &str) -> Option<(&str, &str)> {
    let (name, number) = word.split_at_checked(word.find(char::is_numeric)?)?;
    let is_one = name.chars().count() >= NAME && name.chars().all(char::is_alphabetic);
    (is_one && !is_stop(name) && number.chars().all(char::is_numeric)).then_some((name, number))
}

/// The character at the end of a run, which no pair begins with.
pub(super) fn last_of(run: &str) -> Option<String> {
    run.chars().next_back().map(String::from)
}

/// Letters from which on a word is taken apart as well.
const TAKEN_APART: usize = 4;

/// Each three letters that stand beside each other in a word of four and more; none of a shorter word.
pub(super) fn trigrams(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < TAKEN_APART { Vec::new() } else { letters.windows(3).map(String::from_iter).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_where_a_reader_sees_their_end() {
        let word = |text: &str| Part::Word(text.to_owned());
        let run = |text: &str| Part::Run(text.to_owned());
        assert_eq!(parts("Wi-Fi 6E, bitte!"), [word("wi"), word("fi"), word("6e"), word("bitte")]);
        assert_eq!(parts("MIUI14通知欄的圖標"), [word("miui14"), run("通知栏的图标")]);
        assert_eq!(parts("バッテリー残量"), [run("バッテリー残量")]);
        assert_eq!(parts("?! …"), []);
        for (length, runs) in [(1, 1), (2, 1), (400, 1), (401, 2), (799, 2), (800, 3), (1_000, 3)] {
            let long: String =
                (0x3400_u32..0x3400 + length).filter_map(char::from_u32).map(|c| fold(&c.to_string())).collect();
            let pairs = |part: &Part| if let Part::Run(run) = part { bigrams(run) } else { Vec::new() };
            let in_parts: Vec<String> = parts(&long).iter().flat_map(pairs).collect();
            assert!(in_parts == bigrams(&long) && parts(&long).len() == runs, "{length}");
        }
    }

    #[test]
    fn runs_and_words_are_taken_apart() {
        assert_eq!(bigrams("通知栏"), ["通知", "知栏"]);
        assert_eq!(bigrams("深"), ["深"]);
        assert_eq!(last_of("经常断").as_deref(), Some("断"));
        assert_eq!(trigrams("akku"), ["akk", "kku"]);
        assert!(trigrams("app").is_empty());
        for (word, parts) in [("miui14", ("miui", "14")), ("hyperos2", ("hyperos", "2")), ("größe5", ("größe", "5"))]
        {
            assert_eq!(name_and_number(word), Some(parts));
        }
        for word in ["mp4", "the5", "6e", "miui", "14", "miui14a", "h264", ""] {
            assert_eq!(name_and_number(word), None, "{word}");
        }
    }
}
