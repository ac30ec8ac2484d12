//! One rich release in every format and language.

use super::{Format, Frame};
use crate::changelog::beside::Beside;
use crate::changelog::told::{Heading, Line, Thanks, Told, Words};
use crate::db::{AreaId, GroupId, PostId, Timestamp, UserId};
use crate::groups::FanGroup;
use crate::i18n::{Catalog, Language, Messages, plain};
use crate::people::{Profile, Role};
use crate::releases::{Change, Shown};
use chrono::NaiveDate;

fn at() -> Timestamp {
    Timestamp("2026-11-20T16:00:00Z".parse().unwrap())
}

fn person(name: &str, handle: &str, role: Role) -> Profile {
    let (name, handle) = (name.to_owned(), handle.to_owned());
    let (name_hidden, profile_hidden, erased_at) = (false, false, None);
    Profile { id: UserId(1), name, handle, name_hidden, created_at: at(), role, profile_hidden, erased_at }
}

fn words(text: &str) -> Words {
    Words { text: text.to_owned(), lang: "en".to_owned() }
}

fn line(number: i64, change: Change, text: &str) -> Line {
    Line {
        anchor: format!("item-{number}"),
        change: Some(change),
        said_on: None,
        words: words(text),
        highlight: None,
        posts: vec![PostId(number)],
        shaped: Vec::new(),
        more: 0,
        groups: Vec::new(),
        carries: Shown::default(),
        why: None,
        ways: Vec::new(),
        fixed: None,
    }
}

/// With people who are named and people who are not, names and words that formats could take for their own, and a line that
/// keeps its words to itself.
fn told(l: &Messages) -> Told {
    let (ada, everyone) = (person("Ada", "ada", Role::Member), person("@everyone", "everyone", Role::Member));
    let grace = person("Grace", "grace", Role::Staff);
    let calls = line(17, Change::New, "Keep recording during calls");
    let calls = Line { highlight: Some((10, 1)), shaped: vec![ada.clone()], more: 2, ..calls };
    let faster = line(18, Change::Improved, "- **Faster** [b]shutter[/b] <1 s");
    let faster = Line { posts: vec![PostId(18), PostId(19)], more: 3, ..faster };
    let alarms = Line { shaped: vec![grace], ..line(20, Change::Fixed, "Alarms ring again") };
    let of_staff = Line { posts: Vec::new(), ..line(21, Change::Fixed, &plain(&l.releases_withheld())) };
    Told {
        id: Some("urn:uuid:0".to_owned()),
        version: "26.11.20".to_owned(),
        title: plain(&l.releases_heading("26.11.20", 1)),
        week: Some(1),
        day: NaiveDate::from_ymd_opt(2026, 11, 20),
        published_at: Some(at()),
        amended_at: None,
        recall: None,
        greeting: String::new(),
        closing: String::new(),
        summary: words("Calls & [i]recordings[/i]."),
        headings: vec![
            Heading { name: "Camera [HDR]".to_owned(), lines: vec![calls, faster] },
            Heading { name: "System".to_owned(), lines: vec![alarms, of_staff] },
        ],
        beside: Beside::default(),
        known_issues: words("**Restart** [helps](/posts/1)."),
        thanks: Some(Thanks::People { count: 12, named: vec![ada, everyone], more: 10 }),
    }
}

#[test]
fn what_is_pasted_elsewhere_keeps_no_code_open_and_calls_nobody() {
    let catalog = Catalog::load();
    let (language, links) = (Language::En, "https://friday.example/en".to_owned());
    let l = catalog.of(language);
    let frame = Frame { l, lang: language, site_name: "Orange Friday", links: &links };
    let known = "See [x](javascript:alert(1)).\n\n```\n@everyone";
    let told = Told { known_issues: words(known), ..told(l) };
    for format in [Format::Text, Format::Bbcode, Format::Markdown] {
        let written = format.render(&told, &frame).unwrap();
        // Elsewhere its signs are not shown at all.
        let fences = if matches!(format, Format::Markdown) { 2 } else { 0 };
        assert_eq!(written.matches("```").count(), fences, "{written}");
        let calls = written.contains("@everyone");
        // In Markdown it is code, in which an `@` calls nobody.
        assert_eq!(calls, matches!(format, Format::Markdown), "{written}");
        // It is no link there, and elsewhere only words.
        assert!(!calls || !written.contains("See [x](javascript:"), "{written}");
    }
}

#[test]
fn a_group_is_credited_on_its_line_in_every_format_and_calls_nobody() {
    let catalog = Catalog::load();
    for language in [Language::En, Language::ZhHans] {
        let (l, links) = (catalog.of(language), "https://friday.example".to_owned());
        let frame = Frame { l, lang: language, site_name: "Orange Friday", links: &links };
        let group = FanGroup {
            id: GroupId(1),
            slug: "press".to_owned(),
            name: "@everyone Press [b]".to_owned(),
            about: String::new(),
            lang: "en".to_owned(),
            area_id: AreaId(1),
            closed_at: None,
        };
        let mut told = told(l);
        let without = Format::Text.render(&told, &frame).unwrap();
        told.headings[1].lines[0].groups.push(group);
        for format in [Format::Text, Format::Bbcode, Format::Markdown] {
            let written = format.render(&told, &frame).unwrap();
            assert_eq!(written.matches("Press").count(), 1, "{written}");
            assert!(!written.contains("@everyone Press"), "{written}");
        }
        let written = Format::Text.render(&told, &frame).unwrap();
        let said = plain(&l.groups_credited("@\u{200A}everyone Press [b]"));
        assert_eq!(written.replace(&format!("\n    {said}"), ""), without, "below its line, and nowhere else");
        let json = Format::Json.render(&told, &frame).unwrap();
        let credited =
            r#""groups":[{"name":"@everyone Press [b]","lang":"en","url":"https://friday.example/groups/press"}]"#;
        assert_eq!((json.matches(credited).count(), json.matches("\"groups\"").count()), (1, 1), "{json}");
    }
}

#[test]
fn one_release_is_written_in_every_format_and_language() {
    let catalog = Catalog::load();
    let formats = [Format::Text, Format::Bbcode, Format::Markdown, Format::Json];
    for language in Language::iter() {
        let (l, links) = (catalog.of(*language), format!("https://friday.example/{language}"));
        let frame = Frame { l, lang: *language, site_name: "Orange Friday", links: &links };
        let told = told(l);
        let written = formats.map(|format| format!("=== {format:?}\n{}", format.render(&told, &frame).unwrap()));
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../../../tests/app/releases/snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.bind(|| insta::assert_snapshot!(format!("written_in_{language}"), written.join("\n")));
    }
}
