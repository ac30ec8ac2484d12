//! Numbers for the staff: three weeks tell the very figures that one counts by hand, on the page and in the table; everybody
//! of the staff sees their own minutes at the desk and nobody else's.

mod days;
mod minutes;
mod naive;

use crate::support::{Browser, Page, Setup, TestApp, engines, on_each_engine};
use chrono::TimeDelta;
use orange_friday::i18n::Language;
use orange_friday::numbers;
use orange_friday::releases;
use orange_friday::text::Prose;
use orange_friday::{triage, voting};
use std::collections::BTreeMap;

pub const NUMBERS: &str = "/staff/numbers";

/// The table by week, line, area and figure.
pub fn table(browser: &mut Browser, query: &str) -> BTreeMap<[String; 4], String> {
    let page = browser.get(&format!("{NUMBERS}.csv{query}"));
    assert_eq!((page.status, page.header("content-type")), (200, "text/csv; charset=utf-8"), "{query}");
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert_eq!(page.header("content-disposition"), "attachment; filename=\"numbers.csv\"");
    let mut rows = csv::Reader::from_reader(page.body.as_bytes());
    let mut table = BTreeMap::new();
    for row in rows.records() {
        let row: Vec<String> = row.unwrap().iter().map(str::to_owned).collect();
        let key = [&row[0], &row[1], &row[2], &row[3]].map(Clone::clone);
        assert_eq!(table.insert(key.clone(), row[4].clone()), None, "{key:?} stands twice");
    }
    table
}

/// The sentences about the last week, and how each differs from the week before.
fn facts(page: &Page) -> Vec<String> {
    page.all(".numbers-facts dd")
}

/// The rows of a chart's table, the latest week first, as their cells.
pub fn cells(page: &Page, chart: &str, columns: usize) -> Vec<Vec<String>> {
    let cells = page.all(&format!("#{chart} tbody :is(th, td)"));
    cells.chunks(columns).map(<[String]>::to_vec).collect()
}

/// Five posts are filed, answered and shipped in three weeks.
pub fn three_weeks(app: &TestApp) {
    app.areas(&["Camera", "Battery"]);
    let (ada, mia, noa) = (app.fan("Ada"), app.fan("Mia"), app.fan("Noa"));
    let (grace, linus) = (app.manager("Grace"), app.manager("Linus"));
    app.turn();
    // Monday, 16 November, nine o'clock.
    let grid = app.file(&ada, "request", "Grid lines", "camera");
    let timer = app.file(&ada, "request", "A timer", "camera");
    let charge = app.file(&mia, "request", "Charge slowly", "battery");
    let saver = app.file(&linus, "request", "A better saver", "battery");
    app.vote(&mia, grid);
    app.vote(&noa, charge);
    app.advance(TimeDelta::hours(24));
    app.decide(&grace, grid, "ready", "");
    app.advance(TimeDelta::hours(24));
    app.decide(&grace, charge, "planned", "");
    app.decide(&grace, saver, "ready", "");
    app.publish_by_the_clock(&grace);
    app.at("2026-11-21T16:59:00Z");
    // The second week: one comes back to vote, a slip is no answer.
    app.at("2026-11-23T09:00:00Z");
    let flash = app.file(&mia, "bug", "The flash stays on", "camera");
    app.vote(&mia, timer);
    app.vote(&mia, charge);
    app.vote(&ada, charge);
    app.at("2026-11-24T09:00:00Z");
    app.decide(&grace, timer, "planned", "");
    app.decide(&grace, flash, "under_review", "");
    let (now, slipped) = (app.now(), grace.clone());
    app.write(move |conn| triage::undo(conn, &slipped, flash, now));
    app.at("2026-11-28T17:00:00Z");
    // The third: the bug is answered, and a week without a release ends.
    app.at("2026-11-30T09:00:00Z");
    app.decide(&grace, flash, "planned", "");
    app.at("2026-12-05T17:00:00Z");
}

#[test]
fn three_weeks_tell_the_very_figures() {
    on_each_engine(|app| {
        three_weeks(app);
        let mut hana = app.staff("Hana");
        let page = hana.get(NUMBERS);
        assert_eq!(page.one("#last-week"), "The week up to 4 December 2026");
        assert_eq!(
            facts(&page),
            [
                "Nothing was shipped",
                "7 days, of 1 post 24 hours less than the week before",
                "Nothing was shipped",
                "Nobody voted 1 less than the week before",
                "0 posts 1 less than the week before",
            ]
        );
        assert_eq!(
            cells(&page, "to-ship", 3),
            [["4 Dec 2026", "–", "0"], ["27 Nov 2026", "–", "0"], ["20 Nov 2026", "4 days", "2"]]
        );
        assert_eq!(
            cells(&page, "to-answer", 3),
            [["4 Dec 2026", "7 days", "1"], ["27 Nov 2026", "8 days", "1"], ["20 Nov 2026", "2 days", "3"]]
        );
        let counts = |chart| cells(&page, chart, 3).into_iter().map(|row| row[1..].join(" of ")).collect::<Vec<_>>();
        assert_eq!(counts("fans"), ["0 of 0", "0 of 0", "1 of 2"]);
        assert_eq!(counts("returned"), ["0 of 0", "1 of 2", "0 of 2"]);
        let waiting: Vec<String> = cells(&page, "waiting", 2).into_iter().map(|row| row[1].clone()).collect();
        assert_eq!(waiting, ["0", "1", "1"]);
        // Each picture says what it shows, without a script; of minutes at the desk there are none yet.
        assert_eq!(page.all(".numbers-chart svg[role=img] > title").len(), 5);
        assert!(page.all(".numbers-chart desc").iter().all(|said| said.contains("20 Nov 2026")));
        assert_eq!(page.all("#to-answer rect").len(), 3);

        for (query, waiting, answered) in [
            ("?area=camera", "0 1 1", "7 days 8 days 24 hours"),
            ("?area=battery&weeks=52", "0 0 0", "– – 2 days"),
            ("?line=phone&weeks=26", "0 1 1", "7 days 8 days 2 days"),
        ] {
            let page = hana.get(&format!("{NUMBERS}{query}"));
            let column =
                |chart, columns| cells(&page, chart, columns).into_iter().map(|row| row[1].clone()).collect::<Vec<_>>();
            assert_eq!(column("waiting", 2).join(" "), waiting, "{query}");
            assert_eq!(column("to-answer", 3).join(" "), answered, "{query}");
        }
        // What waits at this moment stands beside the weeks that are over; one's own minutes are the same everywhere.
        app.file(&app.fan("Nora"), "bug", "The torch is dim", "camera");
        for (query, now) in
            [("", "1 post"), ("?area=camera", "1 post"), ("?area=battery", "0 posts"), ("?line=phone", "1 post")]
        {
            let page = hana.get(&format!("{NUMBERS}{query}"));
            assert_eq!(page.all("#waiting figcaption p"), [format!("At this moment: {now}.")], "{query}");
            assert_eq!(page.says("whatever area or line is chosen"), !query.is_empty(), "{query}");
        }
        let settings = hana.get("/settings");
        assert_eq!(settings.attributes("a[href='/staff/numbers']", "href").len(), 1);
        assert_eq!(app.read(|conn| numbers::faults(conn, &app.app.config.schedule)), [] as [&str; 0]);
        app.sql("UPDATE week_numbers SET waiting = waiting + 1, shipped = 9 WHERE scope = 'site'");
        assert_eq!(app.read(|conn| numbers::faults(conn, &app.app.config.schedule)).len(), 2);
    });
}

#[test]
fn the_week_of_a_release_that_is_recalled_is_counted_anew() {
    on_each_engine(|app| {
        three_weeks(app);
        let mut hana = app.staff("Hana");
        assert_eq!(cells(&hana.get(NUMBERS), "to-ship", 3)[2], ["20 Nov 2026", "4 days", "2"]);
        let (by, now) = (app.manager("Ida").id, app.now());
        app.write(move |conn| {
            let out = releases::by_version(conn, "26.11.20")?;
            let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
            releases::recall(conn, by, out.id, &reason, None, now)
        });
        app.run_worker();
        let page = hana.get(NUMBERS);
        assert_eq!(cells(&page, "to-ship", 3)[2], ["20 Nov 2026", "–", "0"]);
        assert_eq!(cells(&page, "to-answer", 3)[2], ["20 Nov 2026", "2 days", "3"], "what was answered stays answered");
        assert_eq!(app.read(|conn| numbers::faults(conn, &app.app.config.schedule)), [] as [&str; 0]);
    });
}

#[test]
fn the_table_says_what_the_page_says() {
    on_each_engine(|app| {
        three_weeks(app);
        let mut hana = app.staff("Hana");
        for (query, line, area) in
            [("", "", ""), ("?line=phone", "phone", ""), ("?area=camera&weeks=52", "phone", "camera")]
        {
            let (page, table) = (hana.get(&format!("{NUMBERS}{query}")), table(&mut hana, query));
            let linked = page.attributes("main a[href^='/staff/numbers.csv']", "href");
            assert_eq!(linked, [format!("{NUMBERS}.csv{query}")]);
            for (number, week) in ["2026-12-04", "2026-11-27", "2026-11-20"].into_iter().enumerate() {
                let value = |figure: &str| {
                    let key = [week, line, area, figure].map(str::to_owned);
                    table.get(&key).unwrap_or_else(|| panic!("no {key:?} in {table:#?}")).clone()
                };
                let days = |figure: &str| match value(figure).parse::<i64>() {
                    Err(_) => "–".to_owned(),
                    Ok(seconds) if seconds < 48 * 3_600 => format!("{} hours", seconds / 3_600),
                    Ok(seconds) => format!("{} days", (seconds + 43_200) / 86_400),
                };
                let row = |chart, columns| cells(&page, chart, columns)[number][1..].to_vec();
                assert_eq!(row("to-ship", 3), [days("seconds_to_shipped"), value("shipped")], "{query} {week}");
                assert_eq!(row("to-answer", 3), [days("seconds_to_answer"), value("answered")]);
                assert_eq!(row("fans", 3), [value("shipped_from_fans"), value("shipped")]);
                assert_eq!(row("returned", 3), [value("voters_returned"), value("voters")]);
                assert_eq!(row("waiting", 2), [value("unanswered")]);
            }
        }
        let all = table(&mut hana, "");
        assert!(all.keys().any(|[_, line, area, _]| line == "phone" && area == "battery"));
        assert!(
            table(&mut hana, "?area=camera")
                .keys()
                .all(|[_, _, area, figure]| { area == "camera" || figure == "own_desk_minutes" })
        );
        // A word that a line or an area had before, in a link that somebody kept.
        app.sql(
            "INSERT INTO former_line_slugs (slug, line_id) SELECT 'mobile', id FROM product_lines WHERE slug = 'phone'; \
             INSERT INTO former_slugs (slug, area_id) SELECT 'kamera', id FROM areas WHERE slug = 'camera'",
        );
        for (kept, today) in [("?line=mobile", "?line=phone"), ("?area=kamera", "?area=camera")] {
            assert_eq!(table(&mut hana, kept), table(&mut hana, today));
            let linked = hana.get(&format!("{NUMBERS}{kept}")).attributes("main a[href^='/staff/numbers.csv']", "href");
            assert_eq!(linked, [format!("{NUMBERS}.csv{today}")]);
        }
        assert_eq!(app.member("Ola").get("/staff/numbers.csv").status, 403);
    });
}

#[test]
fn a_new_site_says_what_will_stand_here_and_when() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        app.run_worker();
        let page = grace.get(NUMBERS);
        assert!(page.one(".empty h2").contains("Nothing is counted yet"));
        assert!(page.one(".empty").contains("Sat, 21 Nov 2026, 17:00"), "{}", page.text());
        app.at("2026-11-21T16:59:59Z");
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.get(NUMBERS).all(".empty").len(), 1);
        app.at("2026-11-21T17:00:00Z");
        let page = grace.get(NUMBERS);
        assert_eq!(page.one("#last-week"), "The week up to 20 November 2026");
        assert_eq!(facts(&page)[4], "0 posts", "there is no week before");
    });
}

#[test]
fn a_release_that_comes_late_ends_its_week_and_what_is_undone_later_changes_none() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.turn();
        let grid = app.finished(&ada, &grace, "Grid lines", "camera");
        let timer = app.file(&ada, "request", "A timer", "camera");
        app.decide(&grace, timer, "planned", "");
        app.vote(&grace, timer);
        app.at("2026-11-20T17:00:00Z");
        assert!(app.versions().is_empty(), "nobody approved it");
        app.at("2026-11-21T10:00:00Z");
        app.approve(&grace);
        app.run_worker();
        assert_eq!(app.versions(), ["26.11.21"]);
        app.at("2026-11-21T17:00:00Z");
        let mut hana = app.staff("Hana");
        let told = facts(&hana.get(NUMBERS));
        assert_eq!(told[0], "5 days, of 1 post");
        assert_eq!((told[2].as_str(), told[3].as_str()), ("100%: 1 of 1 change", "0 of 1 voter"));
        assert_eq!(app.status(grid), orange_friday::posts::Status::Shipped);
        let (now, week) = (app.now(), app.app.voting_week(app.now()));
        app.write(move |conn| {
            triage::undo(conn, &grace, timer, now)?;
            voting::withdraw(conn, &grace, timer, week, now)
        });
        app.run_worker();
        assert_eq!(facts(&hana.get(NUMBERS)), told);
        assert_eq!(app.read(|conn| numbers::faults(conn, &app.app.config.schedule)), [] as [&str; 0]);
    });
}

/// A site that was there for long before it counted.
#[test]
fn the_last_year_is_caught_up_with_the_latest_week_first() {
    for engine in engines() {
        let app = &Setup { starts_at: "2025-06-02T09:00:00Z".parse().unwrap(), ..Setup::default() }.start(engine);
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let early = app.file(&ada, "request", "Grid lines", "camera");
        app.set_clock("2026-01-05T09:00:00Z");
        app.vote(&ada, early);
        app.set_clock("2026-11-16T09:00:00Z");
        let mut grace = app.staff("Grace");
        let (schedule, now) = (app.app.config.schedule, app.now());
        let newest = schedule.voting_week(now.0) - 1;
        app.write(move |conn| numbers::begin_due(conn, &schedule, now));
        assert_eq!(app.unfinished()[0].subject, newest);
        let page = grace.get(NUMBERS);
        assert!(page.says("0 of 52 weeks are counted"), "{}", page.text());
        app.run_worker();
        assert_eq!(app.tables().count("counted_weeks"), 52);
        assert!(app.unfinished().is_empty());
        let page = grace.get(&format!("{NUMBERS}?weeks=52"));
        let voters = cells(&page, "returned", 3);
        assert_eq!((voters.len(), voters.iter().filter(|row| row[2] == "1").count()), (52, 1), "{voters:?}");
        assert!(cells(&page, "waiting", 2).iter().all(|row| row[1] == "1"));
        // Nothing is left to do, and nothing is done again.
        let before = app.tables();
        app.run_worker();
        assert_eq!(before.changes(&app.tables()), [] as [&str; 0]);
    }
}
