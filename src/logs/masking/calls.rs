//! Numbers that ring behind the words with which people give theirs: `my number is`, `llámame al`, `打電話給`. How they are
//! written differs from country to country, so that the words have to say what they are.

use super::groups::groups;
use super::line::{Line, is_digit, is_word};
use super::numbers::is_inside;
use super::phones::has_unit;
use super::values::is_date;
use super::{Secret, Span};
use std::ops::Range;

/// What is said right before somebody's number, and right before nothing else.
const GIVEN: &[&str] = &[
    "my number",
    "our number",
    "my cell",
    "my mobile",
    "call me",
    "text me",
    "ring me",
    "reach me",
    "phone me",
    "whatsapp me",
    "meine nummer",
    "meine nr",
    "ruf mich",
    "rufen sie mich",
    "ruft mich",
    "schreib mir",
    "erreichen mich",
    "mon numero",
    "mon num",
    "appelle moi",
    "appelle-moi",
    "appelez moi",
    "appelez-moi",
    "joignable",
    "ecrivez-moi",
    "mi numero",
    "mi movil",
    "mi cel",
    "llamame",
    "llameme",
    "llamadme",
    "escribeme",
    "marcame",
    "mijn nummer",
    "mijn nr",
    "mijn 06",
    "bel me",
    "bel mij",
    "app me",
    "bereikbaar",
    "我的号码",
    "我的號碼",
    "我号码",
    "我號碼",
    "打给我",
    "打給我",
    "打电话给",
    "打電話給",
    "联系我",
    "聯絡我",
];
/// The same, if the number is written as those are that ring: programs call things, too.
const CALLED: &[&str] = &[
    "call", "dial", "ring", "anrufen", "appeler", "appelez", "appelle", "llamar", "llame", "llama", "bel", "bellen",
    "致电", "致電", "拨打", "撥打", "打给", "打給", "请打", "請打",
];
/// Words between the two, which say nothing.
const BETWEEN: &[&str] = &[
    "is", "at", "on", "now", "ist", "unter", "an", "auf", "est", "au", "le", "sur", "es", "al", "el", "a", "op", "via",
    "me", "nr", "no", "number", "nummer", "numero", "是", "给", "給", "为", "為", "吧", "我",
];
/// The most of them, and the most signs between two words.
const SKIPPED: usize = 4;
const SIGNS: usize = 3;
/// Digits of a number with its area or of a mobile one, and of any that somebody gives.
const WRITTEN: std::ops::RangeInclusive<usize> = 8..=12;
const ANY: std::ops::RangeInclusive<usize> = 7..=15;
/// Signs between groups.
const GAPS: &[char] = &[' ', '-', '.', '/', '(', ')'];

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        if !is_digit(line.at(place)) {
            place += 1;
            continue;
        }
        let found = if is_inside(line, place) { None } else { number(line, place) };
        place = found.as_ref().map_or_else(|| line.run(place, is_digit), |at| at.end);
        spans.extend(found.map(|at| (Secret::Phone, at)));
    }
}

/// The number at a place, if words say that it rings or it is laid out as in a country.
fn number(line: &Line, from: usize) -> Option<Range<usize>> {
    let groups = groups(line, from, *ANY.end(), is_digit);
    // Most numbers of a log are too short or too long: that is seen at once.
    let at = |(end, _): &(usize, usize)| from..*end;
    let whole = groups.iter().rfind(|(_, count)| ANY.contains(count)).map(at)?;
    if is_russian(line, &groups, from) {
        return groups.iter().find(|(_, count)| *count == 11).map(at);
    }
    let said = said(line, from - usize::from(line.before(from) == '('))?;
    let is_part = |end: usize| matches!(line.at(end), '.' | ':' | ',') && is_digit(line.at(end + 1));
    let is_one = |at: &Range<usize>| {
        !is_word(line.at(at.end)) && !is_part(at.end) && !has_unit(line, at.end) && !is_date(line, at)
    };
    let written = || {
        let long = groups.iter().rev().filter(|(_, count)| WRITTEN.contains(count));
        long.map(at).find(|at| is_written(line, at))
    };
    let found = if said == Said::Given { Some(whole) } else { written() };
    found.filter(is_one)
}

/// `8 (906) 185-25-39`.
fn is_russian(line: &Line, groups: &[(usize, usize)], from: usize) -> bool {
    let counts = groups.iter().map(|(_, count)| *count).take(5);
    matches!(line.at(from), '7' | '8') && line.at(from + 2) == '(' && counts.eq([1, 4, 7, 9, 11])
}

/// How sure words are that what follows rings.
#[derive(PartialEq, Eq)]
enum Said {
    Given,
    Called,
}

fn said(line: &Line, number: usize) -> Option<Said> {
    let mut said = None;
    let mut end = number;
    for _ in 0..=SKIPPED {
        let signs = line.chars(end.saturating_sub(SIGNS)..end).rev();
        end -= signs.take_while(|c| matches!(c, ' ' | ':' | '=' | '"' | '-')).count();
        let ends = |words: &&&str| {
            let from = end.saturating_sub(words.chars().count());
            line.ends(end, words) && !(is_word(line.at(from)) && is_word(line.before(from)))
        };
        if GIVEN.iter().any(|words| ends(&words)) {
            return Some(Said::Given);
        }
        if CALLED.iter().any(|words| ends(&words)) {
            said = Some(Said::Called);
        }
        let Some(between) = BETWEEN.iter().find(ends) else { break };
        end -= between.chars().count();
    }
    said
}

/// Whether a number is written as one that rings: in groups, or as long as mobile ones are and beginning as they do.
fn is_written(line: &Line, at: &Range<usize>) -> bool {
    let text = line.small(at.clone());
    let groups: Vec<usize> = text.split(GAPS).filter(|group| !group.is_empty()).map(str::len).collect();
    let first = text.trim_start_matches(GAPS).chars().next().unwrap_or_default();
    match groups.as_slice() {
        [8] => matches!(first, '5' | '6' | '9'),
        [9] => matches!(first, '6'..='9'),
        [10] => matches!(first, '0' | '6'..='9'),
        [3, 3, 4] | [2, 4, 4] => true,
        groups => {
            let are_some = (2..=5).contains(&groups.len()) && groups.iter().all(|length| *length > 1);
            are_some && matches!(first, '0' | '5'..='9')
        }
    }
}
