//! The archive: all releases by year and area, and what they changed, found by its words.

mod before;
mod told;

use crate::support::{Page, TestApp, on_each_engine};
use orange_friday::i18n::Language;
use orange_friday::moderation::{self, Reason};
use orange_friday::releases::{self, Edits, Translated, Translation};

const ARCHIVE: &str = "/releases/archive";
const CALLS: &str = "Keep recording during calls";
const NIGHT: &str = "Night photos keep their colours";
const BATTERY: &str = "Charge the battery slowly at night";

/// Three weeks: a release with two changes, none, and a release that is approved two days late; the versions.
fn three_weeks(app: &TestApp) -> Vec<String> {
    app.areas(&["Camera", "Battery"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.run_worker();
    app.finished(&ada, &grace, CALLS, "camera");
    app.finished(&ada, &grace, BATTERY, "battery");
    app.at("2026-11-19T18:00:00Z");
    let (release, lines) = (app.week().id, app.release_lines());
    let calls = lines.iter().find(|line| line.wording == CALLS).unwrap().id;
    let said = Translation::of_item(Language::ZhHans, "来电时继续录音").unwrap();
    let translated = Translated { items: vec![(calls, said, None)], ..Translated::default() };
    let edits = Edits { translated, ..Edits::default() };
    app.write(move |conn| releases::edit(conn, release, &edits).map(drop));
    app.approve(&grace);
    app.at("2026-11-20T17:00:00Z");
    app.at("2026-11-26T18:00:00Z");
    app.finished(&ada, &grace, NIGHT, "camera");
    app.at("2026-12-03T18:00:00Z");
    app.at("2026-12-06T12:00:00Z");
    app.approve(&grace);
    app.run_worker();
    let versions = app.versions();
    assert_eq!(versions, ["26.12.6", "26.11.20"]);
    versions
}

fn found(page: &Page) -> Vec<String> {
    assert_eq!(page.status, 200, "{}", page.text());
    page.all("p.line")
}

#[test]
fn a_change_is_found_by_its_words_in_any_language_with_the_release_it_came_in() {
    on_each_engine(|app| {
        three_weeks(app);
        let ask = |query: &str| app.visitor().get(&format!("{ARCHIVE}?{query}"));
        let page = ask("q=recording+calls");
        assert_eq!(found(&page), [CALLS]);
        assert!(page.says("shipped in 26.11.20 on"), "the answer comes first: {}", page.text());
        let links = page.attributes("main .entry a", "href");
        assert!(links[0].starts_with("/releases/26.11.20#item-"), "{links:?}");
        let there = app.visitor().get("/releases/26.11.20");
        assert_eq!(there.all(&links[0].replace("/releases/26.11.20", "")).len(), 1, "the link leads to the line");
        assert_eq!(page.all("mark").len(), 2);
        // A Chinese reader is told it in Chinese, whichever words they know it by.
        let chinese = app.visitor().get(&format!("/zh-Hant{ARCHIVE}?q=%E9%8C%84%E9%9F%B3"));
        let unmarked: Vec<String> = found(&chinese).iter().map(|line| line.replace(' ', "")).collect();
        assert_eq!(unmarked, ["来电时继续录音"], "whatever is marked in it");
        // The latest stands first, and every word is to be there.
        assert_eq!(found(&ask("q=night")), [NIGHT, BATTERY]);
        assert_eq!(found(&ask("q=night+photos")), [NIGHT]);
        assert_eq!(found(&ask("q=night&area=battery")), [BATTERY]);
        assert_eq!(found(&ask("area=camera")), [NIGHT, CALLS]);
        assert_eq!(found(&ask("q=night&year=2025")), [""; 0]);
        let none = ask("q=zeppelin");
        assert!(none.says("No change found"), "{}", none.text());
        assert!(none.attributes("main a", "href").contains(&"/?q=zeppelin".to_owned()));
    });
}

#[test]
fn a_line_is_found_by_the_title_of_its_post_as_long_as_everybody_sees_that() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let post = app.finished(&ada, &grace, "Zoom stutters while recording", "camera");
        app.finished(&ada, &grace, CALLS, "camera");
        app.at("2026-11-19T18:00:00Z");
        let line = app.line_of(post).id;
        let mut desk = app.signed_in("Grace");
        let page = desk.get("/releases/next/edit");
        let words = "Films stay smooth as you come closer";
        let reworded = [(&*format!("wording-{line}"), words)];
        assert_eq!(desk.submit(&page, "/releases/next/notes", &reworded).status, 303);
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        let ask = |words: &str| found(&app.visitor().get(&format!("{ARCHIVE}?q={words}")));
        assert_eq!((ask("zoom"), ask("stutters+recording")), (vec![words.to_owned()], vec![words.to_owned()]));
        let both = ask("recording");
        assert!(both.len() == 2 && both.contains(&CALLS.to_owned()), "{both:?}");
        assert_eq!(ask("smooth"), [words], "and by what it says");
        assert_eq!(ask("zoom+smooth"), [""; 0], "one of both says all of it");
        for hidden in ["hidden", "private"] {
            app.make(hidden, post);
            assert_eq!(ask("stutters"), [""; 0], "{hidden}");
        }
    });
}

#[test]
fn who_types_a_version_or_a_week_is_led_to_its_release() {
    on_each_engine(|app| {
        three_weeks(app);
        for (typed, leads) in [("26.11.20", "/releases/26.11.20"), ("1", "/releases/26.11.20")] {
            let answer = app.visitor().get(&format!("{ARCHIVE}?q={typed}"));
            assert_eq!((answer.status, answer.location()), (303, leads.to_owned()), "{typed}");
        }
        for nothing in ["2", "26.11.27", "99999999999999999999"] {
            assert_eq!(app.visitor().get(&format!("{ARCHIVE}?q={nothing}")).status, 200, "{nothing}");
        }
    });
}

#[test]
fn a_line_that_keeps_a_hidden_title_to_itself_is_not_found_until_its_post_is_back() {
    on_each_engine(|app| {
        three_weeks(app);
        let line = app.read(|conn| {
            let first = releases::by_version(conn, "26.11.20")?;
            releases::items(conn, first.id)
        });
        let line = line.into_iter().find(|line| line.wording == CALLS).unwrap();
        let post = app.posts_of(&[line])[0];
        let ask = || app.visitor().get(&format!("{ARCHIVE}?q=recording"));
        assert_eq!(found(&ask()), [CALLS]);
        let (staff, now) = (app.manager("Linus"), app.now());
        app.write(move |conn| {
            let reason = Reason::parse("Not about the ROM.", Language::En).unwrap();
            moderation::hide_post(conn, &staff, post, &reason, now)
        });
        for query in ["q=recording", "area=camera", "q=%E5%BD%95%E9%9F%B3"] {
            let page = app.visitor().get(&format!("{ARCHIVE}?{query}"));
            assert!(!page.body.contains(CALLS) && !page.body.contains("来电"), "{query}: {}", page.text());
        }
    });
}

#[test]
fn lines_of_before_are_found_once_the_worker_has_gone_through_all_releases() {
    on_each_engine(|app| {
        three_weeks(app);
        let words = || app.tables().0.remove("item_words").unwrap();
        let stored = words();
        // "To go on": a word of the line alone, which no vocabulary turns into one of the title of its post. Those are looked
        // through as they are.
        let in_chinese = || found(&app.visitor().get(&format!("{ARCHIVE}?q=%E7%BB%A7%E7%BB%AD")));
        assert_eq!(in_chinese(), [CALLS]);
        app.sql("DELETE FROM item_words");
        assert_eq!(in_chinese(), [""; 0]);
        let now = app.now();
        app.write(move |conn| orange_friday::archive::begin(conn, now));
        app.run_worker();
        assert_eq!(in_chinese(), [CALLS]);
        assert_eq!(words(), stored, "of every release");
        assert_eq!(app.tables().count("jobs"), 0);
        // A second start with the same rules has nothing to do.
        app.write(move |conn| orange_friday::archive::begin(conn, now));
        assert_eq!(app.tables().count("jobs"), 0);
    });
}

#[test]
fn what_is_narrowed_is_what_a_look_at_every_line_finds() {
    on_each_engine(|app| {
        three_weeks(app);
        let all = [(NIGHT, "camera"), (CALLS, "camera"), (BATTERY, "battery")];
        for area in ["", "camera", "battery"] {
            for word in ["", "night", "keep", "recording", "slowly", "their night", "zeppelin"] {
                for year in ["", "2026", "2025"] {
                    if area.is_empty() && word.is_empty() {
                        continue;
                    }
                    let says = |line: &str| {
                        let line = line.to_lowercase();
                        word.split(' ').filter(|word| !["", "their"].contains(word)).all(|word| line.contains(word))
                    };
                    let fits = |of: &str, line: &str| (area.is_empty() || area == of) && says(line) && year != "2025";
                    let expected: Vec<&str> =
                        all.iter().filter(|(line, of)| fits(of, line)).map(|(line, _)| *line).collect();
                    let query = format!("q={}&area={area}&year={year}", word.replace(' ', "+"));
                    assert_eq!(found(&app.visitor().get(&format!("{ARCHIVE}?{query}"))), expected, "{query}");
                }
            }
        }
    });
}

#[test]
fn what_was_recalled_is_answered_with_the_release_that_brings_it_once_more() {
    on_each_engine(|app| {
        three_weeks(app);
        let mut grace = app.signed_in("Grace");
        let recall = "/releases/26.11.20/recall";
        let page = grace.get(recall);
        assert_eq!(grace.submit(&page, recall, &[("reason", "It does not boot.")]).status, 303);
        let lead = |app: &TestApp| app.visitor().get(&format!("{ARCHIVE}?q=recording"));
        let page = lead(app);
        // The version is a link, and so its words stand by themselves.
        assert_eq!(page.one("p.lead"), "Not out: the release was recalled, and this is ready for 26.12.11 .");
        assert_eq!(page.attributes("p.lead a", "href"), ["/releases/calendar"]);
        // Once it is in work again, nobody says when.
        let post = page.attributes("main .entry a", "href").remove(0);
        let post = format!("/posts/{}", post.rsplit("item-").next().unwrap());
        assert_eq!(grace.decides(&post, "in_progress", "It does not hold yet.", "").status, 303);
        assert_eq!(lead(app).one("p.lead"), "Not out: 26.11.20 was recalled.");
    });
}

#[test]
fn the_second_line_of_a_post_leads_to_itself_where_the_first_one_is_not_found() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let post = app.finished(&ada, &grace, CALLS, "camera");
        app.at("2026-11-19T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        let page = desk.get("/releases/next/edit");
        let split = format!("/releases/next/items/{}/split", app.release_lines()[0].id);
        assert_eq!(desk.submit(&page, &split, &[]).status, 303);
        let twin = app.release_lines()[1].id;
        let page = desk.get("/releases/next/edit");
        let (field, rang) = (format!("wording-{twin}"), "It marks the moment it rang");
        assert_eq!(desk.submit(&page, "/releases/next/notes", &[(&field, rang)]).status, 303);
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        let there = app.visitor().get("/releases/26.11.20");
        let (first, second) = (format!("item-{post}"), format!("line-{twin}"));
        assert!(there.one(&format!("#{first}")).contains(CALLS) && there.one(&format!("#{second}")).contains(rang));
        // The title of their post says what only the first line does: by it both are found.
        for (asked, anchors) in [("rang", vec![&second]), ("recording", vec![&first, &second])] {
            let page = app.visitor().get(&format!("{ARCHIVE}?q={asked}"));
            let lead: Vec<String> = anchors.iter().map(|anchor| format!("/releases/26.11.20#{anchor}")).collect();
            assert_eq!(page.attributes("main .entry a", "href"), lead, "{asked}");
        }
    });
}
