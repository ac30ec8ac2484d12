//! Real weekly announcements, written again by fans, staff and the clock, say the same on our page and in our Markdown.

use super::lines::{ReadBack, of_markdown, of_page};
use super::{area, folded, rows};
use crate::support::{TestApp, on_each_engine};
use orange_friday::config::FirstPosts;
use orange_friday::db::PostId;
use orange_friday::filing::{self, Draft, Entered};
use orange_friday::i18n::Language;
use orange_friday::people::Viewer;
use orange_friday::releases::{self, Change, Notes, Wording};
use orange_friday::triage::{self, Verdict};
use orange_friday::voting;
use serde::Deserialize;
use std::collections::BTreeMap;

/// An entry of `weekly_changelog_en.jsonl`.
#[derive(Deserialize)]
struct English {
    version: String,
    module: Option<String>,
    r#type: String,
    text: String,
}

/// An entry of `weekly_changelog_zh_en.jsonl`.
#[derive(Deserialize)]
struct Chinese {
    week: u32,
    module_zh: Option<String>,
    r#type: Option<String>,
    text_zh: String,
}

/// One announcement: its name, and its entries with module, type and text.
struct Announcement {
    name: String,
    entries: Vec<(String, String, String)>,
    /// Texts that the announcement repeats at its head.
    highlights: Vec<String>,
}

impl Announcement {
    /// Entries under "Highlights" that stand under another module too are no entries of their own.
    fn new(name: &str, all: &[(String, String, String)]) -> Self {
        let is_head = |module: &str| matches!(module, "Highlights" | "Highlight");
        let repeated = |text: &str| all.iter().any(|(module, _, other)| !is_head(module) && other == text);
        let (head, entries): (Vec<_>, Vec<_>) =
            all.iter().cloned().partition(|(module, _, text)| is_head(module) && repeated(text));
        Self { name: name.to_owned(), entries, highlights: head.into_iter().map(|(_, _, text)| text).collect() }
    }

    /// What our page must say.
    fn expected(&self) -> ReadBack {
        let word = |kind: &str| match kind {
            "New" => "New",
            "Optimization" => "Improved",
            "Fix" => "Fixed",
            other => panic!("an unknown type: {other}"),
        };
        let lines: Vec<_> = self
            .entries
            .iter()
            .map(|(module, kind, text)| (module.clone(), word(kind).to_owned(), text.clone()))
            .collect();
        let at_top = lines.iter().filter(|(_, _, text)| self.highlights.contains(text));
        ReadBack { highlights: at_top.map(|(_, change, text)| (change.clone(), text.clone())).collect(), lines }
            .sorted()
    }
}

fn announcements<T>(rows: Vec<T>, entry: impl Fn(T) -> (String, (String, String, String))) -> Vec<Announcement> {
    let mut order: Vec<String> = Vec::new();
    let mut all: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for (name, entry) in rows.into_iter().map(entry) {
        if !order.contains(&name) {
            order.push(name.clone());
        }
        all.entry(name).or_default().push(entry);
    }
    order.into_iter().map(|name| Announcement::new(&name, &all[&name])).collect()
}

/// The people who write the announcements again.
struct Crew {
    grace: Viewer,
    fans: Vec<Viewer>,
    slugs: BTreeMap<String, String>,
}

fn crew(app: &TestApp, all: &[Announcement]) -> Crew {
    let mut modules: Vec<&str> = Vec::new();
    for (module, _, _) in all.iter().flat_map(|one| &one.entries) {
        if !modules.contains(&module.as_str()) {
            modules.push(module);
        }
    }
    let slugs = app.areas(&modules);
    let slugs = modules.iter().map(|module| (*module).to_owned()).zip(slugs).collect();
    Crew {
        grace: app.manager("Grace"),
        fans: (1..=25).map(|number| app.fan(&format!("Fan {number}"))).collect(),
        slugs,
    }
}

/// Files every entry as a post of a fan's, has others vote, and marks it Ready.
fn file_all(app: &TestApp, crew: &Crew, announcement: &Announcement) {
    let entries: Vec<(Draft, usize)> = announcement
        .entries
        .iter()
        .enumerate()
        .map(|(place, (module, kind, title))| {
            let kind = if kind == "Fix" { "bug" } else { "request" };
            let entered = Entered { kind, title, area: &crew.slugs[module], ..Entered::default() };
            (Draft::parse(&entered, Language::En).unwrap_or_else(|problems| panic!("{title}: {problems:?}")), place)
        })
        .collect();
    let (fans, grace, now) = (crew.fans.clone(), crew.grace.clone(), app.now());
    let week = app.app.voting_week(now);
    app.write(move |conn| {
        let ready = Verdict::parse("ready", "", "", Language::En).unwrap();
        for (draft, place) in &entries {
            let author = place * 7 % fans.len();
            let post = filing::submit(conn, fans[author].id, draft, FirstPosts::Published, now)?;
            for (number, fan) in fans.iter().enumerate() {
                if number != author && (number * 31 + place * 17) % 11 < place % 5 {
                    voting::cast(conn, fan, post, week, now)?;
                }
            }
            triage::decide(conn, &grace, post, &ready, now)?;
        }
        Ok(())
    });
}

/// Words the frozen lines: what kind of change each is, and which ones stand at the top.
fn word_all(app: &TestApp, announcement: &Announcement) {
    let (release, lines) = (app.week().id, app.release_lines());
    let improved =
        |line: &str| announcement.entries.iter().any(|(_, kind, text)| kind == "Optimization" && text == line);
    let worded: Vec<_> = lines
        .into_iter()
        .map(|item| {
            let change = if improved(&item.wording) { Change::Improved } else { item.change };
            (item.id, Wording { change, ..Wording::of(&item) })
        })
        .collect();
    let (name, week) = (announcement.name.clone(), app.week());
    app.write(move |conn| {
        for (item, wording) in &worded {
            releases::word_item(conn, release, *item, wording, None)?;
        }
        let notes = Notes::parse((&name, ""), &week, Language::En).unwrap();
        releases::write_notes(conn, release, &notes, None)
    });
    // One of them has more at its top than staff may give a release.
    for item in app.release_lines() {
        let is_at_top = announcement.highlights.contains(&item.wording);
        app.sql(&format!("UPDATE release_items SET highlight = {is_at_top} WHERE id = {}", item.id));
    }
}

fn goes_out_as_it_was(app: &TestApp, crew: &Crew, announcement: &Announcement) {
    let name = &announcement.name;
    app.run_worker();
    let week = app.week();
    file_all(app, crew, announcement);
    app.app.clock.set(week.cutoff_at.0);
    app.run_worker();
    assert_eq!(app.release_lines().len(), announcement.entries.len(), "{name}");
    word_all(app, announcement);
    app.approve(&crew.grace);
    let lines = app.release_lines();
    let votes: BTreeMap<PostId, i64> =
        app.posts_of(&lines).into_iter().zip(lines.iter().map(|line| line.vote_count)).collect();
    app.app.clock.set(week.publish_at.0);
    app.run_worker();

    let version = app.versions().remove(0);
    let page = app.visitor().get(&format!("/releases/{version}"));
    assert!(page.says(name) && page.says(&version), "{name}");
    // Within an area the most-voted lines come first.
    let numbers: Vec<PostId> = page
        .attributes("li.entry", "id")
        .iter()
        .map(|id| PostId(id.trim_start_matches("item-").parse().unwrap()))
        .collect();
    let read = of_page(&page);
    for (pair, lines) in numbers.windows(2).zip(read.lines.windows(2)) {
        assert!(lines[0].0 != lines[1].0 || votes[&pair[0]] >= votes[&pair[1]], "{name}: {lines:?}");
    }
    assert_eq!(read.sorted(), announcement.expected(), "{name}");
    let plain = app.visitor().get(&format!("/releases/{version}.md")).body;
    let read = of_markdown(&plain, !announcement.highlights.is_empty());
    assert_eq!(read.sorted(), announcement.expected(), "{name} in Markdown");
}

fn all_go_out(app: &TestApp, all: &[Announcement]) {
    let crew = crew(app, all);
    for announcement in all {
        goes_out_as_it_was(app, &crew, announcement);
    }
    assert_eq!(app.versions().len(), all.len(), "each went out once");
    let entries: usize = all.iter().map(|one| one.entries.len()).sum();
    assert_eq!(app.tables().count("release_items"), entries, "and each entry once");
    let shaped = app.tables().count("contributors");
    let digests = app.mails().iter().filter(|mail| mail.message_id.starts_with("digest.")).count();
    assert_eq!(digests, shaped, "one mail for each person and week");
}

#[test]
fn twenty_two_real_announcements_come_out_as_they_were() {
    let Some(rows) = rows::<English>("weekly_changelog_en.jsonl") else { return };
    let count = rows.len();
    let all = announcements(rows, |row| (row.version, (area(row.module.as_ref()), row.r#type, folded(&row.text))));
    assert_eq!((count, all.len()), (258, 22));
    let repeated: usize = all.iter().map(|one| one.highlights.len()).sum();
    assert_eq!(repeated + all.iter().map(|one| one.entries.len()).sum::<usize>(), 258);
    assert!(repeated >= 10, "{repeated} highlights");
    on_each_engine(|app| all_go_out(app, &all));
}

#[test]
fn real_chinese_announcements_come_out_as_they_were() {
    let Some(rows) = rows::<Chinese>("weekly_changelog_zh_en.jsonl") else { return };
    // Some entries say of what kind they are only in their words.
    let kind = |entered: Option<String>| entered.unwrap_or_else(|| "Optimization".to_owned());
    let entry = |row: Chinese| {
        (format!("第{}周", row.week), (area(row.module_zh.as_ref()), kind(row.r#type), folded(&row.text_zh)))
    };
    let mut all = announcements(rows, entry);
    all.retain(|one| one.entries.len() >= 3);
    assert!(all.len() >= 5);
    on_each_engine(|app| all_go_out(app, &all));
}
