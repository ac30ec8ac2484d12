//! Changelogs that were really announced, taken over from their files: every format says what they said, in their order.

use super::{folded, path, rows};
use crate::releases::read_back::{Said, of_bbcode, of_json, of_markdown, of_text};
use crate::support::database::scratch_folder;
use crate::support::process::Program;
use crate::support::{TestApp, on_each_engine, until};
use chrono::NaiveDate;
use diesel::prelude::*;
use orange_friday::db::schema::{imported_lines, imported_releases};
use orange_friday::earlier::{self, Here, NewRelease};
use orange_friday::i18n::{Catalog, Language, Messages};
use orange_friday::{releases, trains};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::Stdio;

const ENGLISH: &str = "weekly_changelog_en.jsonl";
const CHINESE: &str = "weekly_changelog_zh_en.jsonl";

#[derive(Deserialize)]
struct English {
    version: String,
    module: Option<String>,
    r#type: String,
    text: String,
}

#[derive(Deserialize)]
struct Chinese {
    date: String,
    module_zh: String,
    module_en: String,
    r#type: Option<String>,
    text_zh: String,
    text_en: String,
}

/// The lines with a kind by the address of their release.
type Expected = BTreeMap<String, Vec<Said>>;

fn word(kind: &str, l: &Messages) -> String {
    match kind {
        "New" => l.change_new(),
        "Optimization" => l.change_improved(),
        "Fix" => l.change_fixed(),
        other => panic!("an unknown type: {other}"),
    }
}

/// The words of a link alone: it leads to pages of the place where it was announced. No line of the file has two.
fn unlinked(text: &str) -> String {
    let Some((head, (address, after))) =
        text.split_once("](").and_then(|(head, tail)| Some((head, tail.split_once(')')?)))
    else {
        return text.to_owned();
    };
    assert!(!after.contains("](") && (address.starts_with('/') || address.starts_with("https://")), "{text}");
    let (before, words) = head.split_once('[').unwrap();
    format!("{before}{words}{after}")
}

fn english(l: &Messages) -> Option<Expected> {
    let mut expected = Expected::new();
    for row in rows::<English>(ENGLISH)? {
        let version = match row.version.as_str() {
            "V9.0 stable" => "9.0-stable",
            "V9.2 stable" => "9.2-stable",
            other => other,
        };
        let heading = row.module.map_or_else(|| l.changelog_other(), |module| folded(&module));
        let said = (heading, word(&row.r#type, l), unlinked(&folded(&row.text)));
        expected.entry(version.to_owned()).or_default().push(said);
    }
    Some(expected)
}

fn chinese(l: &Messages, in_chinese: bool) -> Option<Expected> {
    let mut expected = Expected::new();
    for row in rows::<Chinese>(CHINESE)? {
        let day: Vec<u32> = row.date[..10].split('.').map(|part| part.parse().unwrap()).collect();
        let release = expected.entry(format!("{}.{}.{}", day[0] % 100, day[1], day[2])).or_default();
        let Some(kind) = row.r#type else { continue };
        let begins = match kind.as_str() {
            "New" => "新增",
            "Fix" => "修复",
            _ => "优化",
        };
        let text = row.text_zh.strip_prefix(begins).unwrap_or(&row.text_zh);
        let (heading, text) = if in_chinese { (&*row.module_zh, text) } else { (&*row.module_en, &*row.text_en) };
        release.push((folded(heading), word(&kind, l), folded(text)));
    }
    Some(expected)
}

fn every_format_says(app: &TestApp, (lang, l): (Language, &Messages), expected: &Expected) {
    for (version, said) in expected {
        let of = |ending: &str| {
            let answer = app.visitor().get(&format!("/releases/{version}.{ending}?lang={lang}"));
            assert_eq!(answer.status, 200, "{version}.{ending}");
            answer.body
        };
        assert_eq!(&of_json(&of("json"), l), said, "{version} in {lang}");
        assert_eq!(&of_text(&of("txt"), l), said, "{version} in {lang}");
        assert_eq!(&of_bbcode(&of("bbcode"), l), said, "{version} in {lang}");
        assert_eq!(&of_markdown(&of("md"), l), said, "{version} in {lang}");
        let page = app.visitor().get(&format!("/{lang}/releases/{version}"));
        // A note has no kind.
        let (kinds, lines) = (page.all(".entry .change"), page.all(".entry .change + .line"));
        let shown: Vec<(String, String)> = kinds.into_iter().zip(lines.iter().map(|line| folded(line))).collect();
        let told: Vec<(String, String)> = said.iter().map(|(_, kind, text)| (kind.clone(), text.clone())).collect();
        assert_eq!(shown, told, "{version} in {lang}: {}", page.text());
    }
}

/// What paper leaves out of a page.
fn not_printed() -> &'static str {
    let (_, print) = include_str!("../../../static/css/media.css").split_once("@media print {").unwrap();
    print.lines().find(|line| line.contains("display: none")).unwrap()
}

#[test]
fn what_was_announced_comes_back_in_every_format_line_by_line() {
    let (Some(english_file), Some(chinese_file)) = (path(ENGLISH), path(CHINESE)) else { return };
    let catalog = Catalog::load();
    let [en, zh] = [Language::En, Language::ZhHans].map(|lang| (lang, catalog.of(lang)));
    on_each_engine(|app| {
        let program = Program::over(&app.database);
        let import = |file: &std::path::Path, dry: &[&str]| {
            let mut arguments = vec!["import", "changelog", file.to_str().unwrap()];
            arguments.extend_from_slice(dry);
            program.run(&arguments)
        };
        let is_linked =
            || app.visitor().get("/releases").attributes("a", "href").contains(&"/releases/earlier".to_owned());
        assert!(!is_linked(), "there are none yet");
        let before = app.tables();
        let tried = import(&english_file, &["--dry-run"]);
        assert!(tried.status == 0 && tried.says("22 releases with 258 lines would be imported; 0 are"), "{tried:?}");
        assert!(before.changes(&app.tables()).is_empty(), "only looking writes nothing");
        let told = [import(&english_file, &[]), import(&chinese_file, &[])];
        assert!(told[0].status == 0 && told[0].says("Imported 22 releases with 258 lines; 0 were here"), "{told:?}");
        assert!(told[1].status == 0 && told[1].says("Imported 54 releases with 85 lines; 0 were here"), "{told:?}");

        let after = app.tables();
        let elsewhere = before.changes(&after).into_iter().find(|change| !change.starts_with("imported_"));
        assert_eq!(elsewhere, None, "no mail, no work, no event, no release of ours");
        let feed = app.visitor().get("/releases.atom");
        assert_eq!(feed.all("entry").len(), 0, "their readers are not flooded");
        let feed: Value = serde_json::from_str(&app.visitor().get("/releases.json").body).unwrap();
        assert_eq!(feed["items"], json!([]), "nor are those of the other feed");
        let on_paper = [".entry", ".line", ".change"].iter().filter(|part| !not_printed().contains(**part));
        assert_eq!(on_paper.count(), 3, "paper shows the lines as the page does");
        for file in [&english_file, &chinese_file] {
            let again = import(file, &[]);
            assert!(again.status == 0 && again.says("Imported 0 releases"), "{again:?}");
        }
        assert!(after.changes(&app.tables()).is_empty(), "a second time changes nothing");

        every_format_says(app, en, &english(en.1).unwrap());
        every_format_says(app, zh, &chinese(zh.1, true).unwrap());
        every_format_says(app, en, &chinese(en.1, false).unwrap());
        assert!(is_linked());
        let list = app.visitor().get("/en/releases/earlier");
        assert!(list.says("week 618") || list.says("Week 618"), "{}", list.text());
        assert!(app.visitor().get("/en/releases/8.5.3").says("7 September 2017"));
        assert!(app.visitor().get("/en/releases/9.0-stable").says("V9.0 stable"));
        let text = app.visitor().get("/zh-Hans/releases/22.8.12.txt").body;
        assert!(text.contains("【系统】\n修复 部分场景下"), "{text}");
    });
}

#[test]
fn what_the_file_says_otherwise_than_what_is_here_is_told_and_stays() {
    on_each_engine(|app| {
        let (program, folder) = (Program::over(&app.database), scratch_folder());
        let file = folder.join("announced.jsonl");
        let import = |lines: &[&str]| {
            std::fs::write(&file, lines.join("\n")).unwrap();
            program.run(&["import", "changelog", file.to_str().unwrap()])
        };
        let line = |version: &str, text: &str| format!(r#"{{"version":"{version}","type":"Fix","text":"{text}"}}"#);
        let [one, two, other] = [line("8.1.4", "Calls"), line("8.1.4", "Alarms"), line("8.1.4", "Clocks")];
        assert_eq!(import(&[&one, &two]).status, 0);
        let before = app.tables();
        let told = import(&[&one, &other, &line("8.1.11", "New ones")]);
        assert!(told.status == 1 && told.says("announced.jsonl:2: says something else here"), "{told:?}");
        let told = import(&[&one, "nonsense", r#"{"version":"x","text":"Calls"}"#]);
        for fault in [
            "announced.jsonl:2: is not JSON",
            "announced.jsonl:3: version: has no number",
            "faults that were found: 2\n",
        ] {
            assert!(told.status == 1 && told.says(fault), "{fault}: {told:?}");
        }
        assert!(before.changes(&app.tables()).is_empty(), "nothing of a file with faults is taken over");
        std::fs::remove_dir_all(folder).unwrap();
    });
}

#[test]
fn a_planned_version_is_none_from_before_this_site_and_none_from_before_is_planned() {
    on_each_engine(|app| {
        let mut olga = app.staff("Olga");
        app.run_worker();
        let (program, folder) = (Program::over(&app.database), scratch_folder());
        let file = folder.join("announced.jsonl");
        let import = |versions: &[&str]| {
            let line = |version: &&str| format!(r#"{{"version":"{version}","type":"Fix","text":"Alarms"}}"#);
            std::fs::write(&file, versions.iter().map(line).collect::<Vec<_>>().join("\n")).unwrap();
            program.run(&["import", "changelog", file.to_str().unwrap()])
        };
        let before = app.tables();
        let told = import(&["8.1.4", "26.11.20", "26.11.20.2", "26.11.20-beta"]);
        for fault in [
            "announced.jsonl:2: version: 26.11.20 is that of a coming",
            "announced.jsonl:3:",
            "faults that were found: 2\n",
        ] {
            assert!(told.status == 1 && told.says(fault), "{fault}: {told:?}");
        }
        assert!(before.changes(&app.tables()).is_empty());

        let (schedule, now) = (app.app.config.schedule, app.now());
        let here = |version: &str| {
            let (version, name) = (version.to_owned(), version.to_owned());
            let release = NewRelease { version, name, week: None, day: None, lines: Vec::new() };
            app.read(|conn| earlier::here(conn, &release, &schedule, now))
        };
        let today = schedule.local_day(now.0);
        let version = |day: NaiveDate| day.format("%y.%-m.%-d").to_string();
        assert_eq!(here(&version(today)), Here::Planned, "one may go out by hand");
        assert_eq!(here(&version(today.pred_opt().unwrap())), Here::Nothing);
        assert_eq!(["26.12.4", "26.12.04"].map(here), [Here::Planned, Here::Planned], "zeros make no other one");

        // Nobody calls releases so, until a train does.
        let taken: Vec<String> = today.iter_days().take(5).map(|day| version(day) + "-beta").collect();
        assert_eq!(import(&taken.iter().map(String::as_str).collect::<Vec<_>>()).status, 0);
        let beta = [("name", "Beta"), ("rhythm", "daily"), ("dated", "day"), ("word", "beta")];
        assert_eq!(olga.post("/staff/trains", &beta).status, 303);
        app.run_worker();
        let train = app.read(trains::all).pop().unwrap().id;
        let coming = app.read(|conn| releases::coming_version(conn, train, &schedule)).unwrap();
        assert!(coming.ends_with("-beta.2") && taken.contains(&coming.trim_end_matches(".2").to_owned()), "{coming}");
        assert_eq!(here(&coming), Here::Planned);
        std::fs::remove_dir_all(folder).unwrap();
    });
}

#[test]
fn an_import_that_is_killed_leaves_whole_releases_and_goes_on_where_it_was() {
    on_each_engine(|app| {
        let (program, folder) = (Program::over(&app.database), scratch_folder());
        let file = folder.join("announced.jsonl");
        let line = |release: usize, number: usize| {
            format!(r#"{{"version":"V{release}","module":"System","type":"Fix","text":"Fault {number}"}}"#)
        };
        let lines: Vec<String> =
            (1..=300).flat_map(|release| (1..=10).map(move |number| line(release, number))).collect();
        std::fs::write(&file, lines.join("\n")).unwrap();
        let arguments = ["import", "changelog", file.to_str().unwrap()];
        let count = || -> i64 { app.read(|conn| Ok(imported_releases::table.count().get_result(conn)?)) };
        for _ in 0..3 {
            let before = count();
            let mut run = program.command(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            until("something is taken over", || count() > before || run.try_wait().unwrap().is_some());
            drop(run.kill());
            run.wait().unwrap();
            let found: Vec<(String, i64)> = app.read(|conn| {
                let releases =
                    imported_releases::table.select((imported_releases::version, imported_releases::line_count));
                Ok(releases.load(conn)?)
            });
            let there: i64 = app.read(|conn| Ok(imported_lines::table.count().get_result(conn)?));
            assert!(found.iter().all(|(_, lines)| *lines == 10), "{found:?}");
            assert_eq!(there, 10 * i64::try_from(found.len()).unwrap(), "whole releases");
        }
        assert_eq!(program.run(&arguments).status, 0);
        assert_eq!(count(), 300);
        assert!(program.run(&arguments).says("Imported 0 releases with 0 lines; 300 were here already."));
        std::fs::remove_dir_all(folder).unwrap();
    });
}
