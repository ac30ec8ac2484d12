//! Where in a text the words stand that somebody looks for.

use super::plain::is_stop;
use super::question::Question;
use super::terms::Term;
use super::tokens::{Tokens, concept, stems_in};
use super::words::{bigrams, words};
use super::{concepts, fold};
use crate::text::is_eastern;

/// Words of a question that are looked for one by one, as each row of a page asks.
const FEW: usize = 8;

/// A stretch of a text, and whether it is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// As it was written.
    pub text: String,
    /// Whether it is one of the words.
    pub is_found: bool,
}

/// A text in a language, as a BCP 47 tag, in stretches in its order; together they are the text.
pub fn marked(text: &str, lang: &str, question: &Question) -> Vec<Stretch> {
    let parts = taken_apart(text);
    let folded: Vec<Vec<String>> =
        parts.iter().map(|(kind, part)| if *kind == Kind::Word { words(part) } else { Vec::new() }).collect();
    let mut is_said = said_together(&folded, lang, question);
    let mut stretches = Vec::new();
    for ((kind, part), folded) in parts.into_iter().zip(folded) {
        let is_said = is_said.by_ref().take(folded.len()).filter(|is_said| *is_said).count() > 0;
        match kind {
            Kind::Between => push(&mut stretches, part, false),
            Kind::Word => push(&mut stretches, part, is_said || is_word_found(folded, lang, question)),
            Kind::Run => mark_run(part, question, &mut stretches),
        }
    }
    stretches
}

/// Of a question of a few words, those that no mark in these texts stands for; none of one word, or where all are marked.
pub fn unmarked(question: &Question, texts: &[&str], lang: &str) -> Option<Question> {
    if !(2..=FEW).contains(&question.terms.len()) {
        return None;
    }
    let of_terms = |terms: Vec<Term>| {
        let is_one = |beginning: &&String| terms.iter().any(|term| term.word == **beginning);
        let beginnings = question.beginnings.iter().filter(is_one).cloned().collect();
        Question { terms, spellings: Tokens::new(), beginnings, tongue: None }
    };
    let is_marked = |term: &Term| {
        let one = of_terms(vec![term.clone()]);
        texts.iter().any(|text| marked(text, lang, &one).iter().any(|part| part.is_found))
    };
    let terms: Vec<Term> = question.terms.iter().filter(|term| !is_marked(term)).cloned().collect();
    if terms.is_empty() { None } else { Some(of_terms(terms)) }
}

/// A text in words, runs, and what stands between them.
fn taken_apart(text: &str) -> Vec<(Kind, &str)> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(kind) = rest.chars().next().map(kind_of) {
        // An accent that stands by itself belongs to the letter before it.
        let is_inside = |c| kind_of(c) == kind || (kind == Kind::Word && fold::is_mark(c) && !is_eastern(c));
        let end = rest.find(|c| !is_inside(c)).unwrap_or(rest.len());
        let (part, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        parts.push((kind, part));
        rest = behind;
    }
    parts
}

/// Of each word in turn: whether it says something that is looked for, by itself or with those beside it.
fn said_together(folded: &[Vec<String>], lang: &str, question: &Question) -> impl Iterator<Item = bool> + use<> {
    let words: Vec<String> = folded.iter().flatten().cloned().collect();
    let mut is_said = vec![false; words.len()];
    for (name, range) in concepts::in_words(&words, concepts::columns_of(lang)) {
        if is_meant(&name, question) {
            is_said.get_mut(range).unwrap_or_default().fill(true);
        }
    }
    is_said.into_iter()
}

/// Whether what words say, by its name, is looked for.
fn is_meant(name: &str, question: &Question) -> bool {
    let name = concept(name);
    question.terms.iter().any(|term| term.concepts.contains(&name) || term.elsewhere.contains(&name))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Run,
    Between,
}

fn kind_of(c: char) -> Kind {
    if is_eastern(c) || c == 'ー' {
        Kind::Run
    } else if c.is_alphanumeric() {
        Kind::Word
    } else {
        Kind::Between
    }
}

fn push(stretches: &mut Vec<Stretch>, text: &str, is_found: bool) {
    match stretches.last_mut() {
        Some(last) if last.is_found == is_found => last.text.push_str(text),
        _ => stretches.push(Stretch { text: text.to_owned(), is_found }),
    }
}

fn is_word_found(mut folded: Vec<String>, lang: &str, question: &Question) -> bool {
    // No text is found by these.
    folded.retain(|word| !is_stop(word));
    let stems: Vec<String> = folded.iter().flat_map(|word| stems_in(lang, word)).collect();
    question.terms.iter().any(|term| {
        let is_sought = |stem: &String| {
            term.tokens.contains(stem)
                || term.misspelled.contains(stem)
                || term.concepts.contains(stem)
                || term.elsewhere.contains(stem)
        };
        stems.iter().any(is_sought)
    })
}

/// Each character that belongs to a pair, or to words, that are looked for; of pairs that are looked for by their beginning,
/// that alone.
fn mark_run(run: &str, question: &Question, stretches: &mut Vec<Stretch>) {
    let folded = fold::fold(run);
    if folded.chars().count() != run.chars().count() {
        return push(stretches, run, false);
    }
    let mut found = vec![false; folded.chars().count()];
    let is_whole = |term: &&Term| !question.beginnings.contains(&term.word);
    for (at, pair) in bigrams(&folded).iter().enumerate() {
        if question.terms.iter().filter(is_whole).any(|term| term.tokens.contains(pair)) {
            found.iter_mut().skip(at).take(pair.chars().count()).for_each(|found| *found = true);
        }
    }
    for (name, range) in concepts::in_run(&folded) {
        if is_meant(&name, question) {
            found.get_mut(range).unwrap_or_default().fill(true);
        }
    }
    for ((c, folded), is_found) in run.chars().zip(folded.chars()).zip(found) {
        let is_found = is_found || question.beginnings.iter().any(|beginning| beginning.starts_with(folded));
        push(stretches, c.encode_utf8(&mut [0; 4]), is_found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str, words: &str) -> String {
        let lang = if text.contains('ß') { "de" } else { "en" };
        let show = |part: Stretch| if part.is_found { format!("[{}]", part.text) } else { part.text };
        marked(text, lang, &Question::of(words)).into_iter().map(show).collect()
    }

    #[test]
    fn words_are_marked_as_they_were_written() {
        assert_eq!(shown("Dark Mode, please: the modes!", "mode dark"), "[Dark] [Mode], please: the [modes]!");
        assert_eq!(shown("深色模式下通知欄圖示", "通知栏"), "深色模式下[通知欄]圖示");
        assert_eq!(shown("Größe", "grosse"), "[Größe]");
        assert_eq!(shown("I came with a camera", "camera"), "I came with a [camera]");
        assert_eq!(shown("指紋", "深色"), "指紋");
        assert_eq!(shown("色盲和深色", "色"), "[色]盲和深[色]");
        assert_eq!(shown("WiFi经常断", "WiFi 断"), "[WiFi]经常[断]");
        assert_eq!(shown("MIUI14 and MIUI 14", "miui14"), "[MIUI14] and [MIUI] [14]");
        assert_eq!(shown("MIUI14 and MIUI 14", "miui 14"), "[MIUI14] and [MIUI] [14]");
        // What is said by several words, or by others.
        assert_eq!(shown("A screen capture of it", "screenshot"), "A [screen] [capture] of it");
        assert_eq!(shown("A pop-up window", "small window"), "A [pop]-[up] [window]");
        assert_eq!(shown("長截圖功能", "滚动截图"), "[長截圖]功能");
        assert_eq!(shown("玩游戏时变慢", "卡"), "玩游戏时[变慢]");
    }

    #[test]
    fn words_that_no_text_has_are_left_of_a_question() {
        let left = |words: &str, texts: &[&str]| {
            let question = unmarked(&Question::of(words), texts, "en")?;
            Some(question.terms.into_iter().map(|term| term.word).collect::<Vec<_>>())
        };
        assert_eq!(left("louder night", &["A louder shutter", "As ever"]), Some(vec!["night".to_owned()]));
        assert_eq!(left("louder night", &["A louder shutter", "At night"]), None);
        assert_eq!(left("night", &["A louder shutter"]), None, "of one word it is seen at once");
    }

    proptest! {
        #[test]
        fn nothing_of_a_text_is_lost(text in "\\PC{0,60}", words in "\\PC{0,20}") {
            let all: String = marked(&text, "fr", &Question::of(&words)).into_iter().map(|part| part.text).collect();
            prop_assert_eq!(all, text);
        }
    }
}
