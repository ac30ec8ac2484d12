//! Addresses of mailboxes as people write them against machines: `ada (at) example (dot) org`.

use super::line::{Line, is_digit, is_han, is_word};
use super::mail::is_latin;
use super::{Secret, Span};
use std::ops::Range;

/// What people write for `@` and for a dot, in the languages of the site.
const AT: &[&str] = &["at", "a", "@", "bei", "chez", "arroba", "apenstaartje", "klammeraffe", "arobase", "艾特"];
const DOT: &[&str] = &["dot", ".", "punkt", "point", "punto", "punt", "点", "點"];
/// Those that may stand without brackets.
const BARE_AT: &[&str] = &["at", "arroba", "arobase"];
const BARE_DOT: &[&str] = &["dot", "punkt", "point", "punto", "punt"];
/// Ends of hosts behind words without brackets, which may be of a sentence.
const ENDS: &[&str] = &[
    "com", "org", "net", "info", "io", "me", "eu", "de", "nl", "fr", "es", "cn", "tw", "hk", "uk", "ch", "at", "be",
    "example",
];
/// The longest name, the longest part of a host, and how many there may be.
const NAME: usize = 64;
const LABEL: usize = 63;
const LABELS: usize = 6;

/// A sign that is written as a word: where it ends, and whether there are brackets about it.
struct Sign {
    end: usize,
    is_bare: bool,
    /// Whether it is another one than the sign itself.
    is_spelled: bool,
}

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        let found = if is_part(line.before(place)) { address(line, place) } else { None };
        place = found.as_ref().map_or(place + 1, |at| at.end);
        spans.extend(found.map(|at| (Secret::Mail, at)));
    }
}

/// The address about what stands for its `@` from here on.
fn address(line: &Line, name_end: usize) -> Option<Range<usize>> {
    let at = sign(line, name_end, AT, BARE_AT, '@')?;
    let mut end = at.end;
    let mut dots = 0;
    let mut is_bare = at.is_bare;
    // What has the sign itself is an address only where its host is spelled.
    let mut is_spelled = at.is_spelled && !at.is_bare;
    loop {
        let label = end;
        end = line.bounded(label, LABEL, is_label);
        if end == label || (is_bare && is_digit(line.at(label))) {
            return None;
        }
        let is_word_end = ENDS.contains(&line.small(label..end).as_str());
        let dot = sign(line, end, DOT, BARE_DOT, '.').filter(|dot| is_label(line.at(dot.end)) && dots < LABELS);
        match dot {
            // The dot may end the sentence: the word behind it has a blank before it.
            Some(dot) => {
                is_bare |= dot.is_bare;
                is_spelled |= dot.is_spelled;
                dots += 1;
                end = dot.end;
            }
            None if dots == 0 || !is_spelled || (is_bare && !is_word_end) => return None,
            None => break,
        }
    }
    let start = line.chars(name_end.saturating_sub(NAME)..name_end).rev().take_while(|c| is_part(*c)).count();
    (!is_word(line.at(end))).then_some(name_end - start..end)
}

fn is_part(c: char) -> bool {
    is_label(c) || matches!(c, '.' | '_' | '+')
}

fn is_label(c: char) -> bool {
    is_word(c) || c == '-' || is_latin(c)
}

/// One of these words in brackets, or between blanks, or the sign itself.
fn sign(line: &Line, from: usize, words: &[&str], bare: &[&str], itself: char) -> Option<Sign> {
    if line.at(from) == itself {
        return Some(Sign { end: from + 1, is_bare: false, is_spelled: false });
    }
    let blank = line.bounded(from, 2, |c| c == ' ');
    let is_open = matches!(line.at(blank), '(' | '[' | '{' | '<');
    let word = if is_open { line.bounded(blank + 1, 2, |c| c == ' ') } else { blank };
    let word_end = line.bounded(word, 13, |c| is_word(c) || is_han(c) || c == itself);
    let is_one_of = |words: &[&str]| words.contains(&line.small(word..word_end).as_str());
    let after = line.bounded(word_end, 2, |c| c == ' ');
    if is_open {
        let is_closed = matches!(line.at(after), ')' | ']' | '}' | '>');
        let end = line.bounded(after + 1, 2, |c| c == ' ');
        // `(a)` is the first of a list, unless it stands in a word.
        let is_tight = end - from == word_end - word + 2 || word_end - word > 1;
        return (is_closed && is_tight && is_one_of(words)).then_some(Sign { end, is_bare: false, is_spelled: true });
    }
    // ` @ ` is the sign with blanks about it.
    let is_itself = itself == '@' && word_end == word + 1 && line.at(word) == '@';
    let is_apart = blank > from && after > word_end;
    (is_apart && (is_itself || is_one_of(bare))).then_some(Sign { end: after, is_bare: !is_itself, is_spelled: true })
}
