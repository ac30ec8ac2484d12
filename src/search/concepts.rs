//! Words for the same thing: whoever looks for `dark mode` finds `night mode`, and on the board also `Dunkelmodus` and
//! `深色模式`.

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

/// Phrases with what they mean, by its first name: words as stems of their language, characters as they are.
struct Table {
    words: HashMap<(usize, String), Vec<&'static str>>,
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
    let mut table = Table { words: HashMap::new(), runs: HashMap::new() };
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
                Part::Run(run) => self.runs.entry(run).or_default().push(name),
                Part::Word(word) => words.push(word),
            }
        }
        if !words.is_empty() {
            self.words.entry((column, stems(column, &words))).or_default().push(name);
        }
    }
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
    }
    found
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
