//! Words fit their place, and are set as each language sets them.

use orange_friday::i18n::{Catalog, Language};
use std::collections::BTreeMap;
use std::fs;

/// Latin letters that a row of 360 px holds beside the filter and the gaps between four tabs.
const TABS: usize = 27;
/// And the one line of the place to ask, beside its sign.
const ASK: usize = 29;

/// How wide a word is, in Latin letters: a Han character takes two.
fn width(word: &str) -> usize {
    word.chars().map(|c| if c < '\u{2E80}' { 1 } else { 2 }).sum()
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

#[test]
fn the_tabs_of_the_board_fit_a_row_of_360_px_and_the_place_to_ask_a_line() {
    let catalog = Catalog::load();
    for language in Language::iter() {
        let l = catalog.of(*language);
        let tabs = [l.board_sort_week(), l.board_sort_new(), l.board_sort_top(), l.board_sort_done()];
        let together: usize = tabs.iter().map(|tab| width(tab)).sum();
        assert!(together <= TABS, "{language}: {tabs:?} take {together}");
        assert!(width(&l.board_ask()) <= ASK, "{language}: {}", l.board_ask());
    }
    assert_eq!(width("Top 本周"), 8);
}

#[test]
fn one_thing_has_one_name_on_the_link_and_on_the_page_it_leads_to() {
    let catalog = Catalog::load();
    for language in Language::iter() {
        let l = catalog.of(*language);
        assert_eq!(l.board_ask(), l.filing_new_title(), "{language}");
        assert_eq!(l.nav_triage(), l.desk_title(), "{language}");
        assert_eq!(l.nav_releases(), l.releases_title(), "{language}");
        assert_eq!(l.nav_roadmap(), l.board_roadmap_title(), "{language}");
    }
}

/// Whoever says aloud what stands on a button must reach it.
#[test]
fn what_is_heard_of_a_button_has_the_words_that_are_seen_on_it() {
    let catalog = Catalog::load();
    for language in Language::iter() {
        let l = catalog.of(*language);
        for (seen, heard) in [
            (l.accounts_staff_dismiss(), l.accounts_staff_dismiss_whom("Ada")),
            (l.accounts_staff_demote(), l.accounts_staff_demote_whom("Ada")),
            (l.releases_leave_out(), l.releases_leave_out_which("Dark mode")),
        ] {
            assert!(heard.to_lowercase().contains(&seen.to_lowercase()), "{language}: {seen} is not in {heard}");
        }
    }
}

/// The values of all messages by language, line by line, with what they call their arguments taken out.
fn lines() -> BTreeMap<String, Vec<String>> {
    let of = |language: &Language| {
        let files = fs::read_dir(format!("src/i18n/{language}")).unwrap();
        let texts = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
        let lines: Vec<String> = texts.flat_map(|text| text.lines().map(value).collect::<Vec<_>>()).collect();
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    };
    Language::iter().map(|language| (language.to_string(), of(language))).collect()
}

/// What a line of a message file says: without its name or variant, and with a letter for each argument.
fn value(line: &str) -> String {
    if line.starts_with('#') {
        return String::new();
    }
    let line = line.split_once(" = ").map_or(line, |(_, value)| value);
    let line = line.trim_start().trim_start_matches('*');
    let line = if line.starts_with('[') { line.split_once("] ").map_or("", |(_, value)| value) } else { line };
    let mut said = String::new();
    let mut inside = false;
    for c in line.chars() {
        match c {
            '{' => {
                inside = true;
                said.push('X');
            }
            '}' => inside = false,
            _ if !inside => said.push(c),
            _ => {}
        }
    }
    said
}

#[test]
fn quotes_and_apostrophes_are_those_of_print() {
    for (language, lines) in lines() {
        assert!(lines.len() > 300, "{language}");
        let straight: Vec<_> = lines.iter().filter(|line| line.contains(['\'', '"'])).collect();
        assert!(straight.is_empty(), "{language}: {straight:?}");
    }
}

#[test]
fn french_keeps_its_signs_beside_their_words() {
    for line in &lines()["fr"] {
        let mut before = ' ';
        for c in line.chars() {
            let wanted = match c {
                // An hour is written as settings have it.
                ':' => before == '\u{A0}' || before.is_ascii_digit(),
                ';' | '!' | '?' => before == '\u{202F}',
                _ => !(before == '«' && c != '\u{A0}'),
            };
            assert!(wanted, "{line:?}");
            before = c;
        }
        assert!(!line.contains(" »"), "{line:?}");
    }
}

#[test]
fn spanish_opens_what_it_closes() {
    for line in &lines()["es"] {
        for (opens, closes) in [('¿', '?'), ('¡', '!'), ('«', '»')] {
            assert_eq!(line.matches(opens).count(), line.matches(closes).count(), "{line:?}");
        }
    }
}

#[test]
fn chinese_has_signs_of_full_width_and_no_blanks() {
    for language in ["zh-Hans", "zh-Hant"] {
        for line in &lines()[language] {
            let chars: Vec<char> = line.chars().collect();
            for pair in chars.windows(2) {
                let beside_han = is_han(pair[0]) || is_han(pair[1]);
                let narrow = |c: char| matches!(c, ' ' | ',' | ';' | ':' | '!' | '?' | '(' | ')');
                assert!(!(beside_han && pair.iter().any(|c| narrow(*c))), "{language}: {line:?}");
            }
        }
    }
    assert_eq!(value("   *[other] 第{ NUMBER($week) }周"), "第X周");
    assert_eq!(value("votes = { $count ->"), "X");
}
