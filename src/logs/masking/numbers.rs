//! Numbers of devices and of SIM cards that are known by themselves.

use super::groups::{Groups, chain, is_alone, is_even, summed, whole};
use super::line::{Line, is_digit, is_hex, is_word};
use super::values::is_date;
use super::{Secret, Span};
use std::ops::Range;

/// Digits of an IMEI.
const DEVICE: usize = 15;
/// How they are written in groups that mean something, with any signs between them.
const PARTS: &[&[usize]] = &[&[2, 6, 6, 1], &[6, 2, 6, 1], &[8, 6, 1]];
/// How they are written in groups for the eye, beside those that are alike.
const GROUPS: &[&[usize]] = &[&[14, 1], &[3, 4, 4, 4], &[2, 4, 4, 4, 1], &[6, 6, 3], &[8, 7], &[7, 8]];
/// How the digits of a SIM card are, beside those that are alike.
const CARD: &[&[usize]] = &[&[6, 4, 4, 4, 1], &[6, 4, 4, 4, 2]];
/// How the digits of a MEID are.
const MEID: &[&[usize]] = &[&[2, 6, 6], &[2, 6, 6, 1], &[8, 6]];
/// The first digits of an IMEI name who gave it out (GSMA TS.06). Numbers in groups are none without them.
const ISSUERS: &[&str] = &["01", "33", "35", "44", "45", "49", "50", "51", "52", "53", "54", "86", "91", "98", "99"];

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        let end = line.run(place, is_digit);
        if end > place {
            spans.extend(solid(line, place..end).or_else(|| grouped(line, place)));
        }
        place = end.max(place + 1);
    }
    hexadecimal(line, spans);
}

/// Digits without anything between them.
fn solid(line: &Line, at: Range<usize>) -> Option<Span> {
    // The number of a slot may stand right before: `IMEI1356938035643809`.
    let is_named = line.ends(at.start, "imei");
    let slot = usize::from(is_named && at.len() == DEVICE + 1 && matches!(line.at(at.start), '1' | '2'));
    let at = at.start + slot..at.end;
    let is_checked = || is_luhn(line.chars(at.clone())) && line.chars(at.clone()).any(|c| c != '0');
    let is_apart = (!is_inside(line, at.start) || is_named) && !is_word(line.at(at.end));
    let is_card = at.len() > 18 && at.len() < 21 && line.starts(at.start, "89");
    match at.len() {
        DEVICE if (is_apart || (is_issued(line, &at) && !is_in_digest(line, &at))) && is_checked() => {
            Some((Secret::Imei, at))
        }
        _ if is_card && is_apart && is_checked() => Some((Secret::IccidImsi, at)),
        _ => None,
    }
}

/// Whether digits stand in a longer word of hexadecimal ones, or behind a point.
fn is_in_digest(line: &Line, at: &Range<usize>) -> bool {
    let end = line.bounded(at.end, DEVICE, is_word);
    let before = line.chars(at.start.saturating_sub(DEVICE)..at.start).rev().take_while(|c| is_word(*c));
    let is_decimal = line.before(at.start) == '.';
    is_decimal || before.chain(line.chars(at.end..end)).all(is_hex)
}

/// Groups of digits that are laid out as one number.
fn grouped(line: &Line, from: usize) -> Option<Span> {
    // The most digits of a log are none of these: that is seen at once.
    let begins = from..line.bounded(from, 5, |c| !is_word(c) || is_digit(c));
    if is_inside(line, from) || !(is_issued(line, &begins) || line.starts(from, "8")) {
        return None;
    }
    let chain = chain(line, from);
    let device = device(line, &chain).map(|at| (Secret::Imei, at));
    device.or_else(|| card(line, &chain).map(|at| (Secret::IccidImsi, at)))
}

fn device(line: &Line, chain: &Groups) -> Option<Range<usize>> {
    let (groups, behind) = summed(chain, DEVICE)?;
    let at = whole(groups);
    // Few digits are checked by their last: that is seen sooner than how they are laid out.
    if !is_issued(line, &at) || !is_luhn(line.chars(at.clone())) || goes_on(line, at.end) {
        return None;
    }
    let is_laid_out = has_layout(groups, PARTS)
        || (is_even(line, groups)
            && (has_layout(groups, GROUPS) || (is_regular(groups) && is_alone(line, groups, behind))))
        || is_by_itself(line, groups, behind);
    is_laid_out.then_some(at)
}

fn card(line: &Line, chain: &Groups) -> Option<Range<usize>> {
    let is_begun = line.chars(whole(chain)).filter(|c| is_digit(*c)).take(2).eq("89".chars());
    let (groups, _) = summed(chain, 19).or_else(|| summed(chain, 20)).filter(|_| is_begun)?;
    let at = whole(groups);
    let is_laid_out = is_even(line, groups) && (has_layout(groups, CARD) || is_regular(groups));
    let digits: String = line.chars(at.clone()).filter(|c| is_digit(*c)).collect();
    (is_laid_out && is_luhn(digits.chars()) && !goes_on(line, at.end)).then_some(at)
}

fn has_layout(groups: &Groups, layouts: &[&[usize]]) -> bool {
    layouts.iter().any(|layout| groups.iter().map(Range::len).eq(layout.iter().copied()))
}

/// Whether groups are alike, but for a first or a last one that is shorter.
fn is_regular(groups: &Groups) -> bool {
    let lengths = || groups.iter().map(Range::len);
    let longest = lengths().max().unwrap_or_default();
    let inner = || lengths().skip(1).take(groups.len().saturating_sub(2));
    let is_short = |group: Option<usize>| group.is_some_and(|length| length < longest);
    groups.len() > 2
        && inner().all(|length| length == longest)
        && !(is_short(lengths().next()) && is_short(lengths().next_back()))
}

/// Whether single blanks and hyphens part groups, as somebody types them off a box, and no other number stands beside them.
fn is_by_itself(line: &Line, groups: &Groups, behind: &Groups) -> bool {
    let is_typed = |c: char| matches!(c, ' ' | '-');
    let is_gap = |gap: Range<usize>| (gap.len() == 1 || line.starts(gap.start, " - ")) && line.chars(gap).all(is_typed);
    let at = whole(groups);
    let mut gaps = groups.windows(2).filter_map(|pair| Some(pair.first()?.end..pair.last()?.start));
    let goes_on = behind.first().is_some_and(|next| line.chars(at.end..next.start).all(is_typed));
    let before = line.chars(at.start.saturating_sub(3)..at.start).rev().find(|c| !is_typed(*c));
    let is_led = matches!(line.before(at.start), '+' | '-') || before.is_some_and(is_digit);
    // `01-02-2026 …` begins as numbers of test devices do.
    let is_day = line.starts(at.start, "01") && is_date(line, &at);
    groups.len() > 1 && gaps.all(is_gap) && !goes_on && !is_led && !is_day
}

/// Whether more follows that is of the same number.
fn goes_on(line: &Line, end: usize) -> bool {
    is_word(line.at(end)) || (line.at(end) == '-' && is_digit(line.at(end + 1)))
}

/// Whether a number begins as those of devices do.
pub(super) fn is_issued(line: &Line, at: &Range<usize>) -> bool {
    let first = || line.chars(at.clone()).filter(|c| is_digit(*c)).take(2);
    ISSUERS.iter().any(|issuer| issuer.chars().eq(first()))
}

/// Whether digits go on a word, or are the decimals of a number.
pub(super) fn is_inside(line: &Line, from: usize) -> bool {
    let before = line.before(from);
    is_word(before) || (before == '.' && from.checked_sub(2).is_some_and(|at| is_digit(line.at(at))))
}

/// 14 hexadecimal digits that begin as the MEID of a device does, with A0 to FF, as one word or in their parts.
fn hexadecimal(line: &Line, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        let end = line.run(place, is_word);
        if end > place && matches!(line.at(place), 'a'..='f' | 'A'..='F') {
            let whole = if end - place == 14 { Some(place..end) } else { parts(line, place) };
            let is_one = |at: &Range<usize>| {
                let digits = || line.chars(at.clone()).filter(|c| is_word(*c));
                digits().all(is_hex) && digits().any(is_digit)
            };
            spans.extend(whole.filter(is_one).map(|at| (Secret::Meid, at)));
        }
        place = end.max(place) + 1;
    }
}

/// The parts of a MEID with the same sign between them.
fn parts(line: &Line, from: usize) -> Option<Range<usize>> {
    let mut lengths = Vec::new();
    let mut place = from;
    let sign = loop {
        let end = line.bounded(place, 9, is_hex);
        lengths.push(end - place);
        let sign = line.at(from + lengths.first()?);
        if line.at(end) != sign || !is_hex(line.at(end + 1)) || lengths.len() > 4 {
            place = end;
            break sign;
        }
        place = end + 1;
    };
    let is_laid_out = matches!(sign, ' ' | '-' | '/' | '.' | ':') && MEID.contains(&lengths.as_slice());
    // A word of a sentence may begin with such letters.
    let is_apart = !is_word(line.at(place)) && is_digit(line.at(from + 1));
    (is_laid_out && is_apart).then_some(from..place)
}

/// Whether the last digit checks the others (ISO/IEC 7812-1, annex B). What is no digit is passed over.
pub(super) fn is_luhn(digits: impl DoubleEndedIterator<Item = char>) -> bool {
    let digits = digits.rev().filter_map(|c| c.to_digit(10)).enumerate();
    let sum: u32 = digits
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => digit,
            (_, twice @ 10..) => twice - 9,
            (_, twice) => twice,
        })
        .sum();
    sum.is_multiple_of(10)
}
