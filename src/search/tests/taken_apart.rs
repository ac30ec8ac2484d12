//! A text is taken apart into so much and no more, whatever it is.

use super::super::question;
use super::super::terms::TERMS;
use super::super::tokens::{MOST, WORDS, is_spelled};
use super::super::words::{LONGEST, LONGEST_RUN};
use super::*;

/// Before a stem, its language; before a piece, its sign.
const MARK: usize = 2;
/// Lines of the table, in a column for Chinese, for English, and for the language of a text.
const MEANINGS: usize = 3 * 300;

fn within_bounds(entry: &Entry) -> Result<(), TestCaseError> {
    let (concepts, tokens): (Vec<&String>, Vec<&String>) = entry.tokens.iter().partition(|token| is_concept(token));
    prop_assert!(tokens.len() < MOST + LONGEST_RUN, "{}", tokens.len());
    prop_assert!(concepts.len() < MEANINGS && entry.words.len() <= WORDS, "{concepts:?}");
    for token in tokens {
        prop_assert!((1..=LONGEST + MARK).contains(&token.chars().count()), "{token:?}");
    }
    for word in &entry.words {
        prop_assert!(is_spelled(word) && word.chars().count() <= LONGEST, "{word:?}");
    }
    // They stand in one line of a table, with a space between any two, and PostgreSQL stores no NUL.
    let stands = |token: &String| !token.chars().any(|c| c.is_whitespace() || c.is_control());
    prop_assert!(entry.tokens.iter().chain(&entry.words).all(stands), "{:?}", entry.tokens);
    Ok(())
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn whatever_is_written_has_tokens_within_bounds(title in anything(), body in anything(), lang in lang()) {
        let post = PostEntry::of(&title, &body, lang);
        within_bounds(&post.title)?;
        within_bounds(&post.text)?;
    }

    #[test]
    fn whatever_is_asked_has_terms_within_bounds(typed in anything()) {
        let asked = Question::of(&typed);
        prop_assert!(asked.terms.len() <= TERMS);
        prop_assert!(asked.spellings.len() <= TERMS * (LONGEST + 1));
        prop_assert!(asked.terms.iter().map(|term| term.word.chars().count()).sum::<usize>() <= 2 * question::LONGEST);
        for term in &asked.terms {
            prop_assert!((1..=LONGEST).contains(&term.word.chars().count()), "{:?}", term.word);
            prop_assert!((1..=5).contains(&term.tokens.len()) && term.pieces.len() <= LONGEST - 2, "{term:?}");
            prop_assert!(term.weight > 0.0 && term.weight <= 1.0, "{term:?}");
            prop_assert!(term.tokens.iter().all(|token| !token.is_empty() && token != EVERY), "{term:?}");
        }
        // A term that says nothing would be asked for twice.
        let words: std::collections::BTreeSet<&String> = asked.terms.iter().map(|term| &term.word).collect();
        prop_assert_eq!(words.len(), asked.terms.len());
    }

    /// Words for the same thing are the exception: their words stand beside each other in their order.
    #[test]
    fn the_order_of_words_changes_no_token(
        words in prop::collection::vec(word(), 0..12).prop_flat_map(|words| (Just(words.clone()), Just(words).prop_shuffle())),
        lang in lang(),
    ) {
        let [one, other] = [&words.0, &words.1].map(|words| PostEntry::of(&words.join(" "), &words.join("\n"), lang));
        let part = |is_title: bool, post: PostEntry| if is_title { post.title } else { post.text };
        for (is_title, one, other) in [(true, one.title, other.title), (false, one.text, other.text)] {
            prop_assert_eq!(&one.words, &other.words);
            let apart: Vec<&String> = one.tokens.symmetric_difference(&other.tokens).collect();
            prop_assert!(apart.iter().all(|token| is_concept(token)), "{apart:?}");
            // And what each word means by itself is there in every order.
            for alone in words.0.iter().map(|word| part(is_title, PostEntry::of(word, "", lang))) {
                prop_assert!(alone.tokens.is_subset(&one.tokens) && alone.tokens.is_subset(&other.tokens));
            }
        }
        let [one, other] = [&words.0, &words.1].map(|words| Question::of(&words.join(" ")));
        let of = |question: &Question| -> std::collections::BTreeMap<String, (Tokens, Tokens)> {
            question.terms.iter().map(|term| (term.word.clone(), (term.tokens.clone(), term.pieces.clone()))).collect()
        };
        if one.terms.len() < TERMS && words.0.join(" ").chars().count() < question::LONGEST {
            prop_assert_eq!(of(&one), of(&other));
        }
    }
}

#[test]
fn no_text_fills_the_index() {
    let han: String = (0x4E00_u32..0x4E00 + 20_000).filter_map(char::from_u32).collect();
    let spelled = |number: u32| -> String {
        (0..8).map(|at| char::from(b'a' + u8::try_from((number >> (3 * at)) % 8).unwrap_or(0))).collect()
    };
    let words: Vec<String> = (0..2_000).map(|number| spelled(number * 7_919)).collect();
    for text in [han, words.join(" "), "again ".repeat(4_000)] {
        let entry = Entry::of(&text, "de");
        assert!(entry.tokens.len() <= MOST + LONGEST_RUN && entry.words.len() <= WORDS, "{}", entry.tokens.len());
    }
}
