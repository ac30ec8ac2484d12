//! Tokens that are known by their beginnings, and passwords in addresses.

use super::line::{Line, MASK, is_digit, is_word};
use super::{Secret, Span};
use std::ops::Range;

/// Beginnings of well-known tokens, and the fewest signs behind them. They are documented by those who give them out:
/// GitHub, GitLab, Slack, Amazon, Google, npm, Hugging Face, Stripe, the index of Python, Digital Ocean, Shopify, Meta, and those whose keys
/// begin with `sk-`.
const KNOWN: &[(&str, usize)] = &[
    ("ghp_", 20),
    ("gho_", 20),
    ("ghu_", 20),
    ("ghs_", 20),
    ("ghr_", 20),
    ("github_pat_", 20),
    ("glpat-", 16),
    ("xoxb-", 10),
    ("xoxp-", 10),
    ("xoxa-", 10),
    ("xoxs-", 10),
    ("AKIA", 16),
    ("ASIA", 16),
    ("AIza", 30),
    ("npm_", 30),
    ("hf_", 30),
    ("sk_live_", 16),
    ("rk_live_", 16),
    ("sk_test_", 16),
    ("sk-", 20),
    ("pypi-", 16),
    ("dop_v1_", 20),
    ("shpat_", 20),
    ("GOCSPX-", 16),
    ("EAAC", 60),
];
/// What a token of a phone for messages holds behind its colon (Firebase).
const MESSAGES: &str = ":APA91b";
/// The fewest signs of a token behind `Bearer`.
const BEARER: usize = 16;
/// Digits of the number of a bot on Telegram, and the signs behind its colon.
const BOT: std::ops::RangeInclusive<usize> = 8..=10;
const BOT_KEY: usize = 35;
/// The most signs of a name and a password in an address.
const USER: usize = 200;

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        if line.at(place) == ':' && line.starts(place, "://") {
            spans.extend(userinfo(line, place + 3));
        }
        if !is_word(line.at(place)) {
            place += 1;
            continue;
        }
        let end = line.run(place, |c| is_word(c) || matches!(c, '_' | '-'));
        let found = found(line, place..end).or_else(|| network(line, &(place..end)));
        place = found.as_ref().map_or(end, |at| at.end).max(end);
        spans.extend(found.map(|at| (Secret::Token, at)));
    }
}

/// The token in a run of letters, digits, `_` and `-`.
fn found(line: &Line, run: Range<usize>) -> Option<Range<usize>> {
    let length = run.len();
    let known = KNOWN.iter().find(|(beginning, fewest)| {
        // Of these letters, case matters: `ASIA` and `akia` are words.
        if length < beginning.len() + fewest {
            return false;
        }
        let is_so = beginning.chars().eq(line.chars(run.start..(run.start + beginning.len()).min(line.len())));
        is_so && line.chars(run.clone()).any(is_digit)
    });
    if known.is_some() {
        return Some(run);
    }
    if line.at(run.end) == ':' && line.chars(run.end..run.end + MESSAGES.len()).eq(MESSAGES.chars()) {
        return Some(run.start..line.run(run.end + 1, |c| is_word(c) || matches!(c, '_' | '-')));
    }
    if run.len() == 2 && line.chars(run.clone()).eq("SG".chars()) && line.at(run.end) == '.' {
        let end = line.run(run.end + 1, |c| is_word(c) || matches!(c, '_' | '-' | '.'));
        return (end - run.end > 30).then_some(run.start..end);
    }
    // Of Google: it goes on behind its dot.
    let google = line.starts(run.start, "ya29.") && run.end == run.start + 4;
    if google {
        let end = line.run(run.end + 1, |c| is_word(c) || matches!(c, '_' | '-'));
        return (end - run.end > 20).then_some(run.start..end);
    }
    web_token(line, &run).or_else(|| bearer(line, &run)).or_else(|| bot(line, &run))
}

/// A JSON Web Token (RFC 7519): three parts in Base64, the first of which begins with `{"`.
fn web_token(line: &Line, run: &Range<usize>) -> Option<Range<usize>> {
    let is_part = |c: char| is_word(c) || matches!(c, '_' | '-');
    if !line.chars(run.start..(run.start + 3).min(line.len())).eq("eyJ".chars()) || line.at(run.end) != '.' {
        return None;
    }
    let second = line.run(run.end + 1, is_part);
    let is_long = run.len() >= 10 && second > run.end + 4;
    let third = if line.at(second) == '.' { line.run(second + 1, is_part) } else { second };
    is_long.then_some(run.start..third)
}

fn bearer(line: &Line, run: &Range<usize>) -> Option<Range<usize>> {
    if run.len() != 6 || !line.starts(run.start, "bearer") || line.at(run.end) != ' ' {
        return None;
    }
    let from = run.end + 1;
    let end = line.run(from, |c| is_word(c) || matches!(c, '_' | '-' | '.' | '~' | '+' | '/' | '='));
    (end - from >= BEARER && line.chars(from..end).any(is_digit)).then_some(from..end)
}

/// The token of a bot on Telegram: its number, a colon, and 35 signs.
fn bot(line: &Line, run: &Range<usize>) -> Option<Range<usize>> {
    let named = if line.starts(run.start, "bot") { 3 } else { 0 };
    let from = run.start + named;
    let is_number = BOT.contains(&run.end.saturating_sub(from)) && line.chars(from..run.end).all(is_digit);
    if !is_number || line.at(run.end) != ':' {
        return None;
    }
    let end = line.bounded(run.end + 1, BOT_KEY + 6, |c| is_word(c) || matches!(c, '_' | '-'));
    (end - run.end > BOT_KEY - 2).then_some(from..end)
}

/// The password in the code of a network, as phones show it: `WIFI:S:home;T:WPA;P:…;;`.
fn network(line: &Line, run: &Range<usize>) -> Option<Range<usize>> {
    if run.len() != 4 || line.at(run.end) != ':' || !line.starts(run.start, "wifi") {
        return None;
    }
    let is_password = |place: &usize| line.starts(*place, "p:") && matches!(line.before(*place), ':' | ';');
    let from = (run.end + 1..line.len().min(run.end + USER)).find(is_password)? + 2;
    // A backslash stands before what is of it.
    let is_end = |place: &usize| line.at(*place) == ';' && line.before(*place) != '\\';
    let end = (from..line.len().min(from + USER)).find(is_end)?;
    (end > from && line.at(from) != MASK).then_some(from..end)
}

/// The name and the password before the host of an address.
fn userinfo(line: &Line, from: usize) -> Option<Span> {
    let end =
        line.bounded(from, USER, |c| c.is_ascii_graphic() && !matches!(c, '@' | '/' | '"' | '\'' | '<' | '>' | '?'));
    let has_password = line.chars(from..end).any(|c| c == ':');
    (line.at(end) == '@' && has_password).then_some((Secret::Token, from..end))
}
