//! What is asked about real changelogs: lines that say something new or better are left in peace, but for the one filler
//! that stands in every second Chinese one.

use super::rows;
use orange_friday::i18n::Language;
use orange_friday::releases::{self, Asked, Change, Question};
use serde::Deserialize;
use std::collections::BTreeMap;

/// An entry of `weekly_changelog_en.jsonl`, or of `weekly_changelog_zh_en.jsonl`.
#[derive(Deserialize)]
struct Entry {
    r#type: Option<String>,
    text: Option<String>,
    text_zh: Option<String>,
    text_en: Option<String>,
}

/// A bug or a wish of `rom_requests.jsonl`.
#[derive(Deserialize)]
struct Request {
    title: String,
    lang: String,
    kind: String,
}

fn asked(change: Change, text: &str, lang: &str, complaints: &[&str]) -> Option<Question> {
    releases::question(&Asked { change, text, lang, complaints })
}

#[test]
fn real_lines_are_asked_about_only_where_they_tell_a_fault_or_nothing() {
    let files = ["weekly_changelog_en.jsonl", "weekly_changelog_zh_en.jsonl"];
    let Some(entries) = files.into_iter().map(rows::<Entry>).collect::<Option<Vec<_>>>() else { return };
    let mut hits: BTreeMap<(&str, Option<Question>), usize> = BTreeMap::new();
    for entry in entries.into_iter().flatten() {
        let change = match entry.r#type.as_deref() {
            Some("New") => Change::New,
            Some("Fix") => Change::Fixed,
            _ => Change::Improved,
        };
        let english = entry.text.or(entry.text_en).map(|text| (text, Language::En));
        let chinese = entry.text_zh.map(|text| (text, Language::ZhHans));
        for (text, lang) in english.into_iter().chain(chinese) {
            let question = asked(change, &text, &lang, &[]);
            *hits.entry((change.as_str(), question)).or_default() += 1;
            let is_the_filler = text.contains("影响使用体验");
            let may_be_asked = change == Change::Fixed || is_the_filler;
            assert!(question.is_none() || may_be_asked, "{question:?} of {change:?}: {text}");
            assert!(!is_the_filler || question == Some(Question::Filler), "{text}");
        }
    }
    println!("{hits:?}");
    let faults = hits.get(&(Change::Fixed.as_str(), Some(Question::Fault))).copied().unwrap_or(0);
    assert!(faults >= 80, "three in four of the English lines that were fixed tell the fault: {hits:?}");
}

#[test]
fn a_real_complaint_is_known_again_and_no_other_is_taken_for_it() {
    let Some(requests) = rows::<Request>("rom_requests.jsonl") else { return };
    let bugs: Vec<&Request> = requests.iter().filter(|request| request.kind == "bug").collect();
    for (bug, other) in bugs.iter().zip(bugs.iter().skip(1)) {
        let (title, lang) = (bug.title.as_str(), bug.lang.as_str());
        assert_eq!(asked(Change::Fixed, title, lang, &[title]), Some(Question::Complaint), "{title}");
        if bug.title != other.title {
            assert_ne!(asked(Change::Fixed, title, lang, &[&other.title]), Some(Question::Complaint), "{title}");
        }
    }
}
