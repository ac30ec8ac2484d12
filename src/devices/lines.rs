//! Product lines as a catalogue names them: by a word or a name, in any language.

use super::catalogue::{MOST, as_lines, delimiter};
use crate::areas::{LineAreas, ProductLine};
use crate::db::LineId;
use crate::text;
use csv::{ReaderBuilder, StringRecord};
use std::collections::BTreeSet;

/// Lines that are looked for; a site has no more.
const LINES: usize = 500;

/// The words of all product lines that a file names, each once, to be looked up before it is read. Of what cannot be read
/// there are none: reading it tells that.
pub fn lines_named(file: &str) -> Vec<String> {
    let file = as_lines(file);
    let mut reader = ReaderBuilder::new().flexible(true).delimiter(delimiter(&file)).from_reader(file.as_bytes());
    let Ok(header) = reader.headers() else { return Vec::new() };
    let Some(place) = place_of("line", header) else { return Vec::new() };
    let is_said = |record: &StringRecord| record.iter().any(|value| !value.trim().is_empty());
    let mut named = BTreeSet::new();
    for record in reader.into_records().map_while(Result::ok).filter(is_said).take(MOST) {
        let word = record.get(place).map(text::words).unwrap_or_default();
        if !word.is_empty() && named.len() < LINES {
            named.insert(word);
        }
    }
    named.into_iter().collect()
}

/// Where the column of a name stands.
pub(super) fn place_of(column: &str, header: &StringRecord) -> Option<usize> {
    header.iter().position(|known| known.trim().eq_ignore_ascii_case(column))
}

/// A product line, and what it may be called in a file.
pub(super) struct LineWords<'a> {
    line: &'a ProductLine,
    words: Vec<String>,
}

impl<'a> LineWords<'a> {
    pub(super) fn of_each(lines: &'a [LineAreas]) -> Vec<Self> {
        let of = |line: &'a ProductLine| {
            let words = line.named.all().map(text::words).chain([line.slug.clone()]).collect();
            Self { line, words }
        };
        lines.iter().map(|line| of(&line.line)).collect()
    }
}

/// The product line of this word or name, in any language.
pub(super) fn line(named: &str, lines: &[LineWords<'_>]) -> Option<LineId> {
    let wanted = text::words(named);
    let found = if wanted.is_empty() {
        lines.iter().find(|known| !known.line.is_retired).or(lines.first())
    } else {
        lines.iter().find(|known| known.words.contains(&wanted))
    };
    found.map(|known| known.line.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_that_a_file_names_is_looked_for_once() {
        let file = "codename,names,line\nfuxi,Xiaomi 13,Smart Home\n,,\nmitv,Mi TV,TV\nhome,Home,smart-home\nx,X,\n";
        for file in [file, &file.replace('\n', "\r\n"), &file.replace(',', ";")] {
            assert_eq!(lines_named(file), ["smart-home", "tv"], "{file}");
        }
        assert_eq!(lines_named("codename,names\nfuxi,Xiaomi 13"), [] as [&str; 0]);
        assert_eq!(lines_named(""), [] as [&str; 0]);
        let many: Vec<String> = (0..6_000).map(|number| format!("d{number},D,line {number}\n")).collect();
        assert_eq!(lines_named(&format!("codename,names,line\n{}", many.concat())).len(), LINES);
    }
}
