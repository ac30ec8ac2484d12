//! A line as it is read: one sign for each character that counts, in its plainest form.

use super::{Hit, Secret, Span, work};
use std::ops::Range;

/// Stands for a mask. No text holds it: a NUL that was typed is read as U+FFFD.
pub(super) const MASK: char = '\0';
/// Stands between the cells of a table in a line as it is shown; if it was typed, it is read as U+FFFD.
pub(super) const CELL: char = '\u{1}';
/// What is read beyond either end of a line.
const NONE: char = '\n';

/// A character in its plainest form, and its bytes in the text.
#[derive(Clone, Copy)]
struct Sign {
    c: char,
    start: usize,
    end: usize,
}

/// The signs of a line.
pub(super) struct Line {
    signs: Vec<Sign>,
}

impl Line {
    /// Reads a line that begins at this byte of its text. Characters that do not show are left out, so that they do not
    /// hide a number; masks are one sign.
    pub(super) fn of(text: &str, offset: usize) -> Self {
        let mut signs = Vec::with_capacity(text.len());
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let mask = if first == '‹' { mask_at(rest) } else { None };
            let (length, c) = mask.map_or_else(|| (first.len_utf8(), plain(first)), |length| (length, Some(MASK)));
            let start = offset + text.len() - rest.len();
            signs.extend(c.map(|c| Sign { c, start, end: start + length }));
            rest = rest.get(length..).unwrap_or_default();
        }
        Self { signs }
    }

    /// How many signs there are.
    pub(super) fn len(&self) -> usize {
        self.signs.len()
    }

    /// The sign at a place; a line break beyond the end.
    pub(super) fn at(&self, place: usize) -> char {
        work::note(1);
        self.signs.get(place).map_or(NONE, |sign| sign.c)
    }

    /// The sign before a place; a line break before the first.
    pub(super) fn before(&self, place: usize) -> char {
        place.checked_sub(1).map_or(NONE, |place| self.at(place))
    }

    /// Where a run of such signs ends.
    pub(super) fn run(&self, from: usize, is_in: impl Fn(char) -> bool) -> usize {
        self.bounded(from, usize::MAX, is_in)
    }

    /// The same, but for no more signs than `most`.
    pub(super) fn bounded(&self, from: usize, most: usize, is_in: impl Fn(char) -> bool) -> usize {
        let rest = self.signs.get(from..).unwrap_or_default();
        let length = rest.iter().take(most).take_while(|sign| is_in(sign.c)).count();
        work::note(length + 1);
        from + length
    }

    /// The signs in a range.
    pub(super) fn chars(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = char> + Clone + '_ {
        self.signs.get(range).unwrap_or_default().iter().inspect(|_| work::note(1)).map(|sign| sign.c)
    }

    /// The signs in a range in small letters.
    pub(super) fn small(&self, range: Range<usize>) -> String {
        self.chars(range).map(|c| c.to_ascii_lowercase()).collect()
    }

    /// Whether these small letters follow at a place, in whatever case.
    pub(super) fn starts(&self, from: usize, small: &str) -> bool {
        let mut place = from;
        small.chars().all(|c| {
            place += 1;
            self.at(place - 1).to_ascii_lowercase() == c
        })
    }

    /// Whether these small letters stand right before a place, in whatever case.
    pub(super) fn ends(&self, to: usize, small: &str) -> bool {
        to.checked_sub(small.chars().count()).is_some_and(|from| self.starts(from, small))
    }

    /// The bytes of the text that a range of signs stands for.
    pub(super) fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let signs = self.signs.get(range).unwrap_or_default();
        signs.first().map_or(0, |sign| sign.start)..signs.last().map_or(0, |sign| sign.end)
    }

    /// The signs that stand for these bytes of the text.
    pub(super) fn signs(&self, bytes: &Range<usize>) -> Range<usize> {
        let from = self.signs.partition_point(|sign| sign.end <= bytes.start);
        from..self.signs.partition_point(|sign| sign.start < bytes.end).max(from)
    }

    /// The same line with the characters that `read` finds, each in so many signs; none where it finds nothing.
    pub(super) fn reread(&self, read: impl Fn(&Self, usize) -> Option<(char, usize)>) -> Option<Self> {
        work::note(self.signs.len());
        let first = (0..self.signs.len()).find(|place| read(self, *place).is_some())?;
        let mut signs = self.signs.get(..first).unwrap_or_default().to_vec();
        let mut place = first;
        while let Some(sign) = self.signs.get(place) {
            let (c, width) = match read(self, place) {
                // The line ends where it did, and no encoding makes a mask.
                Some((NONE, width)) => (Some(' '), width),
                Some((c, width)) => (plain(c), width),
                None => (Some(sign.c), 1),
            };
            let end = self.bytes(place..place + width).end;
            signs.extend(c.map(|c| Sign { c, start: sign.start, end }));
            place += width;
        }
        Some(Self { signs })
    }

    /// The same line with other signs in these places, or none; they are in order and do not overlap.
    pub(super) fn changed(&self, changes: &[(Range<usize>, Option<char>)]) -> Self {
        work::note(self.signs.len());
        let mut signs = Vec::with_capacity(self.signs.len());
        let mut from = 0;
        for (at, c) in changes {
            signs.extend_from_slice(self.signs.get(from..at.start).unwrap_or_default());
            let bytes = self.bytes(at.clone());
            signs.extend(c.map(|c| Sign { c, start: bytes.start, end: bytes.end }));
            from = at.end;
        }
        signs.extend_from_slice(self.signs.get(from..).unwrap_or_default());
        Self { signs }
    }

    /// Parts of two lines beside each other, with the sign of a cell between them.
    pub(super) fn beside(label: (&Self, Range<usize>), value: (&Self, Range<usize>)) -> Self {
        let mut signs = label.0.signs.get(label.1).unwrap_or_default().to_vec();
        let end = signs.last().map_or(0, |sign| sign.end);
        signs.push(Sign { c: CELL, start: end, end });
        signs.extend_from_slice(value.0.signs.get(value.1).unwrap_or_default());
        work::note(signs.len());
        Self { signs }
    }

    /// Lines read as one, with this sign for the end of each or with none. Of the first and the last, which may be long, only
    /// so many signs are read beside the others.
    pub(super) fn seam(lines: &[Self], between: Option<char>, edge: usize) -> Self {
        let mut signs = Vec::new();
        for (number, line) in lines.iter().enumerate() {
            let mut inner = line.inner();
            if number == 0 {
                inner.start = inner.start.max(inner.end.saturating_sub(edge));
            } else if let Some(c) = between {
                let end = signs.last().map_or(0, |sign: &Sign| sign.end);
                signs.push(Sign { c, start: end, end });
            }
            if number + 1 == lines.len() {
                inner.end = inner.end.min(inner.start + edge);
            }
            signs.extend_from_slice(line.signs.get(inner).unwrap_or_default());
        }
        Self { signs }
    }

    /// The signs of a line without what stands about it in a quotation or a command.
    pub(super) fn inner(&self) -> Range<usize> {
        let from = self.run(0, |c| matches!(c, ' ' | '>'));
        let extra = self.chars(from..self.len()).rev().take_while(|c| matches!(c, ' ' | '\\')).count();
        from..self.len() - extra
    }

    /// Puts a mask in the place of each hit.
    pub(super) fn cover(&mut self, spans: &[Span], found: &mut Vec<Hit>) {
        work::note(self.signs.len());
        let mut covered = Vec::with_capacity(self.signs.len());
        let mut from = 0;
        for (kind, span) in spans {
            covered.extend_from_slice(self.signs.get(from..span.start).unwrap_or_default());
            let at = self.bytes(span.clone());
            covered.push(Sign { c: MASK, start: at.start, end: at.end });
            found.push(Hit { kind: *kind, at });
            from = span.end;
        }
        covered.extend_from_slice(self.signs.get(from..).unwrap_or_default());
        self.signs = covered;
    }
}

/// The bytes of a mask that the text begins with.
fn mask_at(text: &str) -> Option<usize> {
    Secret::ALL.iter().map(|kind| kind.mask()).find(|mask| text.starts_with(mask)).map(str::len)
}

/// A character as ASCII where it has such a form; none for what does not show.
fn plain(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(match c {
            MASK | CELL => '\u{FFFD}',
            '\t' | '\r' | '\u{B}' | '\u{C}' => ' ',
            c => c,
        });
    }
    if is_unseen(c) {
        return None;
    }
    let code = u32::from(c);
    let digit = |first: u32| char::from_digit((code - first) % 10, 10);
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(code - 0xFEE0),
        '\u{660}'..='\u{669}' => digit(0x660),
        '\u{6F0}'..='\u{6F9}' => digit(0x6F0),
        '\u{1D7CE}'..='\u{1D7FF}' => digit(0x1_D7CE),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => Some('-'),
        '\u{2236}' | '\u{FE13}' | '\u{FE55}' | '\u{A789}' => Some(':'),
        '\u{FE52}' | '\u{2024}' | '\u{B7}' | '\u{2022}' | '\u{2027}' => Some('.'),
        '\u{BA}' | '\u{2DA}' => Some('°'),
        '\u{FE6B}' => Some('@'),
        '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' | '\u{2033}' => Some('"'),
        '‘' | '’' | '‚' | '\u{2032}' => Some('\''),
        '【' => Some('['),
        '】' => Some(']'),
        'à'..='å' | 'À'..='Å' => Some('a'),
        'ç' | 'Ç' => Some('c'),
        'è'..='ë' | 'È'..='Ë' => Some('e'),
        'ì'..='ï' | 'Ì'..='Ï' => Some('i'),
        'ñ' | 'Ñ' => Some('n'),
        'ò'..='ö' | 'Ò'..='Ö' => Some('o'),
        'ù'..='ü' | 'Ù'..='Ü' => Some('u'),
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}

/// What does not show, accents by themselves, and the frame of a digit that is an emoji.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{300}'..='\u{36F}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{20E3}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Whether a character is one of Han.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}')
}

/// Whether a character continues a word or a number in ASCII.
pub(super) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

/// Whether a character is a digit in ASCII.
pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Whether a character is a hexadecimal digit.
pub(super) fn is_hex(c: char) -> bool {
    c.is_ascii_hexdigit()
}
