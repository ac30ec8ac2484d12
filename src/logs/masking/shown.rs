//! A line as Markdown shows it: without the signs of emphasis, of code, of links and of tags, and with one sign between the
//! cells of a table. What is found so is masked where it is written: `**Serial:** …`, `203.**0**.113.77`, `| Serial | … |`.

use super::line::{CELL, Line, MASK, is_word};
use std::ops::Range;

/// Signs of emphasis and of code.
pub(super) const SIGNS: [char; 4] = ['*', '_', '~', '`'];
/// The most signs of a comment or a tag, of the words of a link, and of its address.
const TAG: usize = 60;
const WORDS: usize = 100;
const ADDRESS: usize = 200;
/// The longest name of a tag.
const NAME: usize = 10;
/// Tags about words of a line, those that part lines, and those of cells.
const INLINE: &[&str] = &[
    "b", "i", "u", "s", "a", "em", "strong", "code", "kbd", "mark", "del", "ins", "sub", "sup", "small", "big", "span",
    "font", "tt", "var", "samp", "strike",
];
const BLOCKS: &[&str] = &[
    "p",
    "br",
    "hr",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "tr",
    "div",
    "pre",
    "table",
    "tbody",
    "thead",
    "center",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "details",
    "summary",
];
const CELLS: &[&str] = &["td", "th"];

/// Signs that show as another one, or not at all.
type Change = (Range<usize>, Option<char>);

/// The line as it is shown; none where it is shown as it is written.
pub(super) fn shown(line: &Line) -> Option<Line> {
    changed(line, line.at(line.inner().start) == '|')
}

/// The same for a row of a table, which may begin without a `|`.
pub(super) fn row(line: &Line) -> Option<Line> {
    changed(line, true)
}

fn changed(line: &Line, is_row: bool) -> Option<Line> {
    let mut reading = Reading { changes: Vec::new(), open: [None; 4], link: None };
    let mut place = 0;
    while place < line.len() {
        place = reading.step(line, place, is_row);
    }
    let mut changes = reading.changes;
    changes.retain(|(_, is_sure)| *is_sure);
    let changes: Vec<Change> = changes.into_iter().map(|(change, _)| change).collect();
    if changes.is_empty() { None } else { Some(line.changed(&changes)) }
}

/// What was read of a line so far.
struct Reading {
    /// The changes, each with whether it is one: emphasis that is not closed may be a sign of its own.
    changes: Vec<(Change, bool)>,
    /// For each of [`SIGNS`], the change that opens emphasis.
    open: [Option<usize>; 4],
    /// The address behind the words of a link that is open.
    link: Option<Range<usize>>,
}

impl Reading {
    /// Reads what stands at a place, and says where it ends.
    fn step(&mut self, line: &Line, place: usize, is_row: bool) -> usize {
        let c = line.at(place);
        // A tag about its bracket may have ended behind it.
        if let Some(link) = self.link.take_if(|link| link.start <= place).filter(|link| link.start == place) {
            return self.push(link, None);
        }
        match c {
            '<' => tag(line, place).map_or(place + 1, |(end, c)| self.push(place..end, c)),
            '|' if is_row => {
                let free = self.changes.last().map_or(0, |((at, _), _)| at.end);
                let blanks = line.chars(free..place).rev().take_while(|c| *c == ' ').count();
                let end = line.run(place + 1, |c| c == ' ');
                self.push(place - blanks..end, Some(CELL))
            }
            '[' => match link(line, place) {
                Some(behind) => {
                    self.link = Some(behind);
                    self.push(place..place + 1, None)
                }
                None => place + 1,
            },
            c => match SIGNS.iter().position(|sign| *sign == c) {
                Some(sign) => self.emphasis(line, place, sign),
                None => place + 1,
            },
        }
    }

    fn push(&mut self, at: Range<usize>, c: Option<char>) -> usize {
        let end = at.end;
        self.changes.push(((at, c), true));
        end
    }

    /// A run of one sign, which opens emphasis before a word and closes it behind one.
    fn emphasis(&mut self, line: &Line, from: usize, sign: usize) -> usize {
        let c = line.at(from);
        let end = line.run(from, |next| next == c);
        let (before, after) = (line.before(from), line.at(end));
        let (is_behind, is_ahead) = (is_letter(before), is_letter(after));
        // In a name, `_` is of it.
        if c == '_' && is_behind && is_ahead {
            return end;
        }
        let is_blank = |c: char| matches!(c, ' ' | '\n');
        let number = self.changes.len();
        let Some(slot) = self.open.get_mut(sign) else { return end };
        let opener = if is_blank(before) { None } else { slot.take() };
        if opener.is_none() && !is_blank(after) {
            *slot = Some(number);
        }
        // What another line opens or closes stands at the edge of a word.
        let is_edge = c == '*' && is_behind != is_ahead;
        self.changes.push(((from..end, None), opener.is_some() || is_edge));
        if let Some((_, is_sure)) = opener.and_then(|opener| self.changes.get_mut(opener)) {
            *is_sure = true;
        }
        end
    }
}

fn is_letter(c: char) -> bool {
    is_word(c) || c == MASK || (!c.is_ascii() && c.is_alphanumeric())
}

/// Where a comment or a tag ends, and what shows of it.
fn tag(line: &Line, from: usize) -> Option<(usize, Option<char>)> {
    if line.starts(from, "<!--") {
        let end = (from + 4..line.len().min(from + TAG)).find(|end| line.at(*end) == '>')?;
        return line.ends(end + 1, "-->").then_some((end + 1, None));
    }
    let is_end = line.at(from + 1) == '/';
    let name = from + 1 + usize::from(is_end);
    let name_end = line.bounded(name, NAME + 1, is_word);
    let end = line.bounded(name_end, TAG, |c| !matches!(c, '<' | '>'));
    if line.at(end) != '>' || !matches!(line.at(name_end), ' ' | '/' | '>') {
        return None;
    }
    let name = line.small(name..name_end);
    let is_one_of = |names: &[&str]| names.contains(&name.as_str());
    let shows = match () {
        () if is_one_of(INLINE) => None,
        () if is_one_of(CELLS) && !is_end => Some(CELL),
        () if is_one_of(BLOCKS) || is_one_of(CELLS) => Some(' '),
        () => return None,
    };
    Some((end + 1, shows))
}

/// The bracket and the address behind the words of a link.
fn link(line: &Line, from: usize) -> Option<Range<usize>> {
    let words = line.bounded(from + 1, WORDS, |c| !matches!(c, '[' | ']'));
    if line.at(words) != ']' || line.at(words + 1) != '(' {
        return None;
    }
    let end = line.bounded(words + 2, ADDRESS, |c| !matches!(c, ' ' | '(' | ')' | '['));
    (line.at(end) == ')').then_some(words..end + 1)
}
