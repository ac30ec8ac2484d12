//! Whatever is stored can be asked for.

use super::super::tokens::is_spelled;
use super::super::words::last_of;
use super::*;

/// Words, or characters, that say one thing together.
const PHRASE: usize = 6;

/// What can be asked for about a text.
#[derive(Default)]
struct Asked {
    /// By each word, and each pair of characters, alone.
    alone: Tokens,
    /// By words, and characters, that stand beside each other.
    together: Tokens,
}

fn asked(text: &str) -> Asked {
    let (mut asked, mut words) = (Asked::default(), Vec::new());
    for part in parts(text) {
        match part {
            Part::Word(word) => words.push(word),
            Part::Run(run) => {
                let chars: Vec<char> = run.chars().collect();
                asked.alone.extend(bigrams(&run).iter().chain(&last_of(&run)).flat_map(|part| sought(part)));
                let phrases = (1..=PHRASE).flat_map(|many| chars.windows(many).map(String::from_iter));
                asked.together.extend(phrases.flat_map(|phrase| sought(&phrase)));
            }
        }
    }
    asked.alone.extend(words.iter().flat_map(|word| sought(word)));
    let phrases = (1..=PHRASE).flat_map(|many| words.windows(many).map(|words| words.join(" ")));
    asked.together.extend(phrases.flat_map(|phrase| sought(&phrase)));
    asked
}

/// What is stored of a text, and nobody can ask for.
fn unheard(text: &str, lang: &str) -> Vec<String> {
    let asked = asked(text);
    let is_heard = |token: &String| if is_concept(token) { &asked.together } else { &asked.alone }.contains(token);
    stored(text, "", lang).into_iter().filter(|token| !is_heard(token)).collect()
}

/// The same few words again and again, which mean something beside each other only.
fn again() -> impl Strategy<Value = String> {
    let words = vec!["long", "screenshot", "back", "button", "滚动截图"];
    prop::collection::vec(prop::sample::select(words), 0..10).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn every_token_of_a_text_is_one_of_a_question(title in prose(8), lang in lang()) {
        prop_assert_eq!(unheard(&title, lang), [""; 0]);
    }

    #[test]
    fn every_strange_token_is_one_of_a_question(text in anything(), lang in lang()) {
        // As much as can be asked for one by one here.
        let text: String = text.chars().take(60).collect();
        prop_assert_eq!(unheard(&text, lang), [""; 0]);
    }

    /// Whoever files the same once more has all of it in one question.
    #[test]
    fn a_short_title_has_all_its_tokens_in_the_question_that_it_is(title in prop_oneof![prose(6), again()], lang in lang()) {
        let asked = sought(&title);
        // The end of a run is there for whoever types nothing else of it.
        let ends: Tokens = parts(&title).iter().filter_map(|part| if let Part::Run(run) = part { last_of(run) } else { None }).collect();
        let unheard: Vec<String> = stored(&title, "", lang).difference(&asked).filter(|it| !ends.contains(*it)).cloned().collect();
        prop_assert!(unheard.is_empty(), "{unheard:?}");
    }

    /// What is kept of a word for its mistakes leads to a token of the text.
    #[test]
    fn every_word_that_may_be_mistyped_leads_to_its_text(text in prose(8), lang in lang()) {
        let entry = Entry::of(&text, lang);
        for word in &entry.words {
            prop_assert!(is_spelled(word) && Question::of(word).spellings.contains(word), "{word}");
            prop_assert!(super::super::tokens::stems_of(word).iter().any(|stem| entry.tokens.contains(stem)), "{word}");
        }
    }
}

#[test]
fn every_phrase_of_the_table_is_asked_for_and_found() {
    let lines = include_str!("../concepts.txt").lines().filter(|line| !line.starts_with('#'));
    for line in lines {
        for (phrases, lang) in line.split(';').zip(["en", "zh-Hans", "de", "es", "fr", "nl"]) {
            for phrase in phrases.split(',') {
                let meant: Tokens = stored(phrase, "", lang).into_iter().filter(|token| is_concept(token)).collect();
                assert!(!meant.is_empty() && meant.is_subset(&sought(phrase)), "{phrase} in {lang}: {meant:?}");
                // Also when each of its words was said before, and meant nothing there.
                let before: Vec<&str> = phrase.split(' ').rev().collect();
                // And beside another word: of one that only holds sentences together nothing would be left.
                assert!(meant.is_subset(&sought(&format!("zeppelin {phrase}"))), "{phrase} in {lang}");
                assert!(meant.is_subset(&sought(&format!("{} {phrase}", before.join(" ")))), "{phrase} in {lang}");
            }
        }
    }
}
