//! Words for the same thing: whoever looks for `dark mode` finds `night mode`, and on the board also `Dunkelmodus` and
//! `深色模式`. German and Dutch write words together: `Akkustand` speaks of `Akku`.

use super::words::{Part, parts};
use snowball_stemmers_rs::{Algorithm, Stemmer};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// The languages of the table's columns; Chinese has no stems.
const COLUMNS: [Option<Algorithm>; 6] = [
    Some(Algorithm::English),
    None,
    Some(Algorithm::German),
    Some(Algorithm::Spanish),
    Some(Algorithm::French),
    Some(Algorithm::Dutch),
];
/// The column without stems.
const CHINESE: usize = 1;
/// Words, or characters, of the longest phrase.
const LONGEST: usize = 6;
/// The columns of languages that write words together.
const WRITTEN_TOGETHER: [usize; 2] = [2, 5];
/// Letters of the shortest word that others begin with, and of what stands behind it: `Akku|stand`, and no `Tele|fon`.
const BEGINNING: usize = 4;
const BEHIND: usize = 4;
/// The same of words that others end with, which is chance more often: `Lieblings|wetter`, and no `Bei|spiel`.
const ENDING: usize = 6;
const BEFORE: usize = 3;
/// What verbs end with: `Ver|suchen` is nothing that is looked for.
const VERBS: &str = "en";
/// What words for several end with, which are looked for as one: `Akku|meldungen`, `batterij|meldingen`.
const SEVERAL: [&str; 2] = ["ungen", "ingen"];

/// Phrases with what they mean, by its first name: words as stems of their language, characters as they are.
struct Table {
    words: HashMap<(usize, String), Vec<&'static str>>,
    /// Those that others may begin or end with, as they are written.
    parts: HashMap<String, Vec<(usize, &'static str)>>,
    runs: HashMap<String, Vec<&'static str>>,
}

/// What is meant, as its name begins with the column of a language, in all other languages.
pub(super) fn in_other_languages(name: &str) -> impl Iterator<Item = String> + '_ {
    let (own, plain) = name.split_at_checked(1).unwrap_or((name, ""));
    let others = (0..COLUMNS.len()).map(|column| column.to_string()).filter(move |column| column != own);
    others.map(move |column| format!("{column}{plain}"))
}

/// A concept in a language, and the words, or the characters of a run, that say it.
pub(super) type Said = (String, Range<usize>);

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { words: HashMap::new(), parts: HashMap::new(), runs: HashMap::new() };
    let lines = include_str!("concepts.txt").lines().filter(|line| !line.starts_with('#'));
    for line in lines {
        let name = line.split([',', ';']).next().unwrap_or(line);
        for (column, phrases) in line.split(';').enumerate().take(COLUMNS.len()) {
            for phrase in phrases.split(',') {
                table.add(name, column, phrase);
            }
        }
    }
    table
});

impl Table {
    fn add(&mut self, name: &'static str, column: usize, phrase: &str) {
        let mut words = Vec::new();
        for part in parts(phrase) {
            match part {
                Part::Run(run) => once(self.runs.entry(run).or_default(), name),
                Part::Word(word) => words.push(word),
            }
        }
        if let [word] = words.as_slice()
            && WRITTEN_TOGETHER.contains(&column)
            && word.chars().count() >= BEGINNING
        {
            once(self.parts.entry(word.clone()).or_default(), (column, name));
        }
        if !words.is_empty() {
            once(self.words.entry((column, stems(column, &words))).or_default(), name);
        }
    }
}

/// Phrases of a line may have one stem: what they mean is said once.
fn once<T: PartialEq>(known: &mut Vec<T>, meant: T) {
    if !known.contains(&meant) {
        known.push(meant);
    }
}

/// What a long word speaks of that no phrase is: what it begins with, and what it ends with, each at its longest.
fn written_together(word: &str, column: usize) -> Vec<&'static str> {
    if word.chars().count() < BEGINNING + BEHIND || !word.chars().all(char::is_alphabetic) {
        return Vec::new();
    }
    let cuts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let names = |part: &str| -> Vec<&'static str> {
        let known = TABLE.parts.get(part).into_iter().flatten();
        known.filter(|(of, _)| *of == column).map(|(_, name)| *name).collect()
    };
    let begins = (BEGINNING..=cuts.len().saturating_sub(BEHIND)).rev();
    let begins = begins.filter_map(|at| word.get(..*cuts.get(at)?));
    let is_several = SEVERAL.iter().any(|ending| word.ends_with(ending));
    let (one, letters) = match word.strip_suffix(VERBS).filter(|_| is_several) {
        Some(one) => (one, cuts.len() - VERBS.len()),
        None => (word, cuts.len()),
    };
    let ends = BEFORE..(letters + 1).saturating_sub(ENDING);
    let ends = ends.filter_map(|at| one.get(*cuts.get(at)?..)).filter(|_| !one.ends_with(VERBS));
    let mut found = begins.map(&names).find(|names| !names.is_empty()).unwrap_or_default();
    found.extend(ends.map(&names).find(|names| !names.is_empty()).unwrap_or_default());
    found
}

/// What parts of a word speak of in the languages that write words together, whatever language it is in.
pub(super) fn in_parts(word: &str) -> Vec<String> {
    let said = |column: usize| written_together(word, column).into_iter().map(move |name| format!("{column}{name}"));
    WRITTEN_TOGETHER.into_iter().flat_map(said).collect()
}

/// Words as they are in a column's language whatever their endings.
fn stems(column: usize, words: &[String]) -> String {
    let stemmer = COLUMNS.get(column).copied().flatten().map(Stemmer::create);
    let stem = |word: &String| stemmer.as_ref().map_or_else(|| word.clone(), |stemmer| stemmer.stem(word).into_owned());
    words.iter().map(stem).collect::<Vec<_>>().join(" ")
}

/// The columns of all languages with stems.
pub(super) const ALL: &[usize] = &[0, 2, 3, 4, 5];

/// Those of a text in a language, as a BCP 47 tag: its own and English. What is a word for something in one language is
/// another word in the next.
pub(super) fn columns_of(lang: &str) -> &'static [usize] {
    match lang.split('-').next() {
        Some("de") => &[0, 2],
        Some("es") => &[0, 3],
        Some("fr") => &[0, 4],
        Some("nl") => &[0, 5],
        _ => &[0],
    }
}

/// What words speak of in the languages of these columns, and which of the words.
pub(super) fn in_words(words: &[String], columns: &[usize]) -> Vec<Said> {
    let mut found = Vec::new();
    for column in columns.iter().copied() {
        let stems: Vec<String> = words.iter().map(|word| stems(column, std::slice::from_ref(word))).collect();
        for from in 0..stems.len() {
            for to in from + 1..=stems.len().min(from + LONGEST) {
                let phrase = stems.get(from..to).unwrap_or_default().join(" ");
                let names = TABLE.words.get(&(column, phrase));
                found.extend(names.into_iter().flatten().map(|name| (format!("{column}{name}"), from..to)));
            }
        }
        if WRITTEN_TOGETHER.contains(&column) {
            found.extend(in_long_words(words, &stems, column));
        }
    }
    found
}

/// What long words speak of that the table has in pieces only: `Akkustand` speaks of `Akku`.
fn in_long_words(words: &[String], stems: &[String], column: usize) -> Vec<Said> {
    let is_phrase = |stem: &String| TABLE.words.contains_key(&(column, stem.clone()));
    let unknown = words.iter().zip(stems).enumerate().filter(|(_, (_, stem))| !is_phrase(stem));
    let said = unknown.flat_map(|(at, (word, _))| {
        written_together(word, column).into_iter().map(move |name| (format!("{column}{name}"), at..at + 1))
    });
    said.collect()
}

/// The same of a run of characters, which holds words anywhere.
pub(super) fn in_run(run: &str) -> Vec<Said> {
    let chars: Vec<char> = run.chars().collect();
    let mut found = Vec::new();
    for from in 0..chars.len() {
        for to in from + 1..=chars.len().min(from + LONGEST) {
            let phrase: String = chars.get(from..to).unwrap_or_default().iter().collect();
            found.extend(
                TABLE.runs.get(&phrase).into_iter().flatten().map(|name| (format!("{CHINESE}{name}"), from..to)),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_written_together_says_what_its_parts_say() {
        let said = |word: &str, column: usize| -> Vec<String> {
            in_words(&[word.to_owned()], &[column]).into_iter().map(|(name, _)| name).collect()
        };
        assert_eq!(said("akkumeldung", 2), ["2battery", "2notification"]);
        assert_eq!(said("batterijgrafiek", 5), ["5battery", "5statistics"]);
        assert_eq!(said("batterijlampje", 5), ["5battery", "5flashlight"]);
        // Of several things it says what it says of one.
        assert_eq!(said("akkumeldungen", 2), ["2battery", "2notification"]);
        assert_eq!(said("batterijmeldingen", 5), ["5battery", "5notification"]);
        assert_eq!(said("lieblingswetter", 2), ["2weather"]);
        // What the table has whole speaks of nothing else.
        assert_eq!(said("sperrbildschirm", 2), ["2lock screen"]);
        assert_eq!(said("meldingenpaneel", 5), ["5notification shade"]);
        assert_eq!(said("batterijbesparing", 5), ["5power saving"]);
        // Words that only hold sentences together mean nothing, whatever they are stems of.
        assert_eq!(said("sich", 2), [""; 0]);
        // Other languages write no words together, and three letters are no word in another.
        assert_eq!(said("batteriemeldung", 4), [""; 0]);
        assert_eq!(said("tonne", 2), [""; 0]);
        for word in ["telefonnummer", "beispiel", "versuchen", "dazwischen", "verspringen"] {
            assert_eq!(said(word, 2), [""; 0], "{word}");
        }
        // As it is cut, no letter is.
        assert_eq!(said("übergrößenproblem", 2), [""; 0]);
    }
}
