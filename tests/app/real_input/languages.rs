//! The languages of real requests and announcements, as their collectors noted them.

use super::rows;
use orange_friday::i18n::Language;
use orange_friday::text::language_of;
use serde::Deserialize;

#[derive(Deserialize)]
struct Request {
    title: String,
    lang: String,
}

#[derive(Deserialize)]
struct Announced {
    text_zh: Option<String>,
    text_en: Option<String>,
}

#[derive(Deserialize)]
struct English {
    text: String,
}

/// Every text with its language.
fn texts() -> Option<Vec<(String, Language)>> {
    let requests = rows::<Request>("rom_requests.jsonl")?.into_iter().map(|request| {
        let lang = if request.lang == "zh" { Language::ZhHans } else { request.lang.parse().unwrap() };
        (request.title, lang)
    });
    let announced = rows::<Announced>("weekly_changelog_zh_en.jsonl")?.into_iter().flat_map(|line| {
        let both = [(line.text_zh, Language::ZhHans), (line.text_en, Language::En)];
        both.into_iter().filter_map(|(text, lang)| text.map(|text| (text, lang)))
    });
    let english = rows::<English>("weekly_changelog_en.jsonl")?.into_iter().map(|line| (line.text, Language::En));
    Some(requests.chain(announced).chain(english).filter(|(text, _)| !text.is_empty()).collect())
}

#[test]
fn a_line_is_never_taken_for_a_third_language() {
    let Some(texts) = texts() else { return };
    assert!(texts.len() > 450);
    for (text, lang) in &texts {
        // Whoever writes in the language they read is always understood.
        assert_eq!(language_of(text, *lang), **lang, "{text}");
        // To somebody who reads German, Chinese is known by its characters; a single line of English is known, or taken
        // for theirs, and nothing else.
        let found = language_of(text, Language::De);
        assert!(found == **lang || (*lang == Language::En && found == "de"), "{found}: {text}");
    }
}

#[test]
fn a_text_of_a_few_lines_is_known_whatever_its_writer_reads() {
    let Some(texts) = texts() else { return };
    let english: Vec<&str> =
        texts.iter().filter(|(_, lang)| *lang == Language::En).map(|(text, _)| text.as_str()).collect();
    for reads in Language::iter() {
        let known = english.chunks_exact(6).filter(|lines| language_of(&lines.join("\n"), *reads) == "en").count();
        let all = english.len() / 6;
        assert!(known * 100 >= all * 95, "{known} of {all}, for somebody who reads {reads}");
    }
}
