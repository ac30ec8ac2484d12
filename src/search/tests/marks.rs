//! What is marked in a text is what was asked for, and the text stays what it is.

use super::super::mark::{Stretch, marked};
use super::super::words::words;
use super::*;
use crate::text::is_eastern;

/// A text, and a question that has something of it.
fn asked() -> impl Strategy<Value = (String, String)> {
    let text = prop_oneof![prose(8), anything()];
    (text, prop_oneof![prose(3), anything()], any::<prop::sample::Index>(), 1..12_usize).prop_map(
        |(text, besides, from, many)| {
            let chars: Vec<char> = text.chars().collect();
            let from = if chars.is_empty() { 0 } else { from.index(chars.len()) };
            let of_it: String = chars.iter().skip(from).take(many).collect();
            (text, format!("{of_it} {besides}"))
        },
    )
}

/// The words and the runs of a stretch as they are written.
fn written(stretch: &str) -> Vec<&str> {
    let is_run = |c: char| is_eastern(c) || c == 'ー';
    let mut ends: Vec<usize> = stretch.char_indices().map(|(at, _)| at).collect();
    ends.retain(|at| {
        let before = stretch[..*at].chars().next_back();
        before.is_some_and(|before| is_run(before) != stretch[*at..].chars().next().is_some_and(is_run))
    });
    let begins = [0].into_iter().chain(ends.clone());
    begins.zip(ends.iter().copied().chain([stretch.len()])).map(|(from, to)| &stretch[from..to]).collect()
}

/// Words, or characters, that say one thing together.
const PHRASE: usize = 6;

/// The words of a text that say something that is looked for together with those beside them.
fn said_together(text: &str, lang: &str, sought: &Tokens) -> Tokens {
    let words = words(text);
    let phrases = (1..=PHRASE).flat_map(|many| words.windows(many));
    let meant = phrases.filter(|phrase| {
        let tokens = Entry::of(&phrase.join(" "), lang).tokens;
        tokens.iter().any(|token| is_concept(token) && sought.contains(token))
    });
    meant.flatten().cloned().collect()
}

/// Whether a stretch says something that is looked for, all of it.
fn is_asked_for(stretch: &Stretch, lang: &str, question: &Question, (sought, together): (&Tokens, &Tokens)) -> bool {
    let begins = |c: char| question.beginnings.iter().any(|beginning| beginning.starts_with(c));
    let is_part = |part: &Part| match part {
        Part::Word(word) => together.contains(word) || !Entry::of(word, lang).tokens.is_disjoint(sought),
        Part::Run(run) => {
            let chars: Vec<char> = run.chars().collect();
            let says = |at: usize, phrase: &[char]| {
                let phrase_tokens = Entry::of(&phrase.iter().collect::<String>(), lang).tokens;
                let is_meant = phrase_tokens.iter().any(|token| is_concept(token) && sought.contains(token));
                is_meant.then(|| at..at + phrase.len())
            };
            let phrases = (1..=PHRASE).flat_map(|many| chars.windows(many).enumerate());
            let meant: Vec<_> = phrases.filter_map(|(at, phrase)| says(at, phrase)).collect();
            let pairs = bigrams(run);
            let is_sought = |at: usize| pairs.get(at).is_some_and(|pair| sought.contains(pair));
            (0..chars.len()).all(|at| {
                let is_in_pair = is_sought(at) || at > 0 && is_sought(at - 1);
                is_in_pair || begins(chars[at]) || meant.iter().any(|range| range.contains(&at))
            })
        }
    };
    // One character may say several words, of which one is enough.
    written(&stretch.text).into_iter().all(|part| parts(part).iter().any(is_part))
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn what_is_marked_was_asked_for((text, typed) in asked(), lang in lang()) {
        let question = Question::of(&typed);
        let sought: Tokens =
            question.terms.iter().flat_map(|term| term.tokens.iter().chain(&term.concepts)).cloned().collect();
        let together = said_together(&text, lang, &sought);
        for stretch in marked(&text, lang, &question).iter().filter(|stretch| stretch.is_found) {
            prop_assert!(!parts(&stretch.text).is_empty(), "{stretch:?} says nothing");
            prop_assert!(is_asked_for(stretch, lang, &question, (&sought, &together)), "{stretch:?} of {typed:?}");
        }
    }

    #[test]
    fn a_text_without_its_marks_is_the_text((text, typed) in asked(), lang in lang()) {
        let stretches = marked(&text, lang, &Question::of(&typed));
        prop_assert_eq!(stretches.iter().map(|stretch| stretch.text.as_str()).collect::<String>(), text);
        // Each mark is as long as it can be: between two there is something that was not asked for.
        prop_assert!(stretches.iter().all(|stretch| !stretch.text.is_empty()));
        prop_assert!(stretches.windows(2).all(|two| two[0].is_found != two[1].is_found), "{stretches:?}");
    }

    /// Whatever a post is found by is marked in it, be it several words together.
    #[test]
    fn what_finds_a_text_by_what_it_means_is_marked_in_it(text in prose(6), typed in prose(3), lang in lang()) {
        let sought = sought(&typed);
        let is_found = Entry::of(&text, lang).tokens.iter().any(|token| is_concept(token) && sought.contains(token));
        let is_marked = marked(&text, lang, &Question::of(&typed)).iter().any(|stretch| stretch.is_found);
        prop_assert!(is_marked || !is_found, "{text:?} by {typed:?}");
    }

    /// Marks are put around text, never into what the reader sees as one character of an alphabet.
    #[test]
    fn no_mark_parts_a_letter_from_its_accents((text, typed) in asked(), lang in lang()) {
        let stretches = marked(&text, lang, &Question::of(&typed));
        for two in stretches.windows(2) {
            let (last, first) = (two[0].text.chars().next_back().unwrap(), two[1].text.chars().next().unwrap());
            prop_assert!(!(last.is_alphabetic() && !is_eastern(last) && first == '\u{30C}'), "{two:?}");
        }
    }

    #[test]
    fn a_word_that_finds_a_text_is_marked_in_it(before in word(), word in word(), lang in lang()) {
        let text = format!("{before} {word}.");
        if stored(&text, "", lang).is_disjoint(&sought(&word)) {
            return Ok(());
        }
        let stretches = marked(&text, lang, &Question::of(&word));
        prop_assert!(stretches.iter().any(|stretch| stretch.is_found), "{text}");
    }
}

/// What stands on its own in the index is marked on its own, and what is not in it is not marked.
#[test]
fn words_are_marked_as_they_stand_in_the_index() {
    for (text, typed, found) in [
        ("Kameraーー", "kamera", "Kamera"),
        ("カメラｰ, サーバー", "サーバー", "サーバー"),
        ("camera\u{302E}", "camera", "camera"),
        ("No other camera", "others camera", "camera"),
        ("हिन्दी x\u{30C}abc", "हिन्दी", "हिन्दी"),
    ] {
        let stretches = marked(text, "en", &Question::of(typed));
        let marks: Vec<&str> =
            stretches.iter().filter(|stretch| stretch.is_found).map(|stretch| stretch.text.as_str()).collect();
        assert_eq!(marks, [found], "{text}");
        assert!(!stored(text, "", "en").is_disjoint(&sought(found)), "{text}");
    }
}
