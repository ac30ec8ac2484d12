//! Days tell the very counts that one makes by hand, on the page and in the table.

use super::naive::{Chance, lives_an_hour};
use super::{NUMBERS, cells, table, three_weeks};
use crate::support::{TestApp, on_each_engine};
use chrono::{Days, NaiveDate, TimeDelta};
use diesel::prelude::*;
use orange_friday::db::schema::{
    areas, counted_days, day_numbers, decisions, item_posts, posts, release_items, releases, users, votes,
};
use orange_friday::db::{DecisionId, PostId, Timestamp};
use orange_friday::i18n::Language;
use orange_friday::jobs::{self, LEASE};
use orange_friday::numbers::{self, COUNTING, COUNTING_DAYS};
use orange_friday::people::Viewer;
use orange_friday::releases as weeks;
use orange_friday::text::Prose;
use orange_friday::triage;
use std::collections::{BTreeMap, BTreeSet};

/// Filed, votes, answered, shipped, from fans, waiting; by scope and what it is.
type Counted = BTreeMap<(String, i64), [i64; 6]>;

#[test]
fn each_day_has_what_happened_on_it() {
    on_each_engine(|app| {
        three_weeks(app);
        let mut hana = app.staff("Hana");
        let page = hana.get(&format!("{NUMBERS}?by=day"));
        assert_eq!(page.all("main .tabs [aria-current]"), ["Day by day"]);
        assert_eq!(page.attributes("main .tabs a", "href"), [NUMBERS.to_owned(), format!("{NUMBERS}?by=day")]);
        let column = |chart: &str, columns: usize| -> Vec<String> {
            let rows = cells(&page, chart, columns).into_iter().rev();
            rows.map(|row| row[1..].join("/")).collect()
        };
        // From Monday, 16 November, to Friday, 4 December.
        assert_eq!(cells(&page, "waiting", 2)[18][0], "16 Nov 2026");
        assert_eq!(
            column("waiting", 2).join(" "),
            "4 3 1 1 1 1 1 2 1 1 1 1 1 1 0 0 0 0 0",
            "a slip that is taken back is no answer"
        );
        assert_eq!(column("answered", 2).join(" "), "0 1 2 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0");
        assert_eq!(column("filed", 2).join(" "), "4 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0");
        assert_eq!(column("votes", 2).join(" "), "2 0 0 0 0 0 0 3 0 0 0 0 0 0 0 0 0 0 0");
        assert_eq!(column("fans", 3)[4], "1/2", "the release stands on its day");
        assert_eq!(page.all(".numbers-chart svg[role=img] > title").len(), 5);
        assert!(page.all(".numbers-chart desc").iter().all(|said| said.starts_with("A bar for each day, from 16 Nov")));

        // An area by itself, here and in the table; what was chosen stays chosen by the week.
        let page = hana.get(&format!("{NUMBERS}?area=battery&by=day"));
        assert_eq!(cells(&page, "filed", 2)[18][1], "2");
        assert_eq!(page.attributes("main .tabs a", "href")[0], format!("{NUMBERS}?area=battery"));
        let told = table(&mut hana, "?area=battery&by=day");
        let value = |day: &str, figure: &str| told[&[day, "phone", "battery", figure].map(str::to_owned)].clone();
        assert_eq!((value("2026-11-16", "filed"), value("2026-11-16", "unanswered")), ("2".into(), "2".into()));
        assert_eq!(
            (value("2026-11-20", "shipped"), value("2026-11-20", "shipped_from_fans")),
            ("1".into(), "0".into())
        );
        assert_eq!(value("2026-11-23", "votes"), "2");
        assert!(told.keys().all(|[.., area, _]| area == "battery"));
        assert!(table(&mut hana, "?by=day").contains_key(&["2026-11-18", "", "", "answered"].map(str::to_owned)));
        assert_eq!(app.read(|conn| numbers::faults(conn, &app.app.config.schedule)), [] as [&str; 0]);
        // The last of them, of which there was nothing to keep.
        app.sql("INSERT INTO day_numbers VALUES ('site', 0, 20791, 1, 0, 0, 0, 0, 0)");
        assert_eq!(app.read(|conn| numbers::faults(conn, &app.app.config.schedule)).len(), 1);
    });
}

#[test]
fn a_day_is_counted_once_it_is_over_and_anew_when_its_release_is_recalled() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.turn();
        app.finished(&ada, &grace, "Grid lines", "camera");
        app.at("2026-11-16T23:59:59Z");
        let mut hana = app.staff("Hana");
        let by_day = format!("{NUMBERS}?by=day");
        let page = hana.get(&by_day);
        assert!(page.one(".empty").contains("The first day stands here once it is over"), "{}", page.text());
        app.at("2026-11-17T00:00:00Z");
        let mut hana = app.signed_in("Hana");
        assert_eq!(cells(&hana.get(&by_day), "filed", 2), [["16 Nov 2026", "1"]]);
        // What is filed meanwhile stands on the next one.
        app.file(&ada, "request", "A timer", "camera");
        app.at("2026-11-18T00:00:00Z");
        let mut hana = app.signed_in("Hana");
        assert_eq!(cells(&hana.get(&by_day), "waiting", 2), [["17 Nov 2026", "1"], ["16 Nov 2026", "0"]]);

        let version = app.publish_by_the_clock(&grace);
        app.at("2026-11-21T09:00:00Z");
        let mut hana = app.signed_in("Hana");
        assert_eq!(cells(&hana.get(&by_day), "fans", 3)[0], ["20 Nov 2026", "1", "1"]);
        // What was counted at the very moment of a recall was counted after it.
        app.advance(TimeDelta::seconds(1));
        let (by, now) = (grace.id, app.now());
        app.write(move |conn| {
            let out = weeks::by_version(conn, &version)?;
            let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
            weeks::recall(conn, by, out.id, &reason, None, now)
        });
        app.run_worker();
        assert_eq!(cells(&hana.get(&by_day), "fans", 3)[0], ["20 Nov 2026", "0", "0"]);
        let before = app.tables().0["counted_days"].clone();
        app.run_worker();
        assert_eq!(app.tables().0["counted_days"], before, "nothing is counted twice");
    });
}

#[test]
fn a_release_that_is_recalled_while_its_week_and_day_are_counted_is_counted_anew() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.turn();
        app.finished(&ada, &grace, "Grid lines", "camera");
        let version = app.publish_by_the_clock(&grace);
        // The worker reads what was shipped, and before it stores that the release is recalled.
        app.set_clock("2026-11-21T17:00:00Z");
        let (schedule, now) = (app.app.config.schedule, app.now());
        app.write(move |conn| numbers::begin_due(conn, &schedule, now));
        let week = app.write(move |conn| jobs::claim(conn, COUNTING, now)).unwrap();
        let day = app.write(move |conn| jobs::claim(conn, COUNTING_DAYS, now)).unwrap();
        assert_eq!(day.subject, 20_777);
        let of_week = app.read(|conn| numbers::read_chunk(conn, &week, &schedule));
        let of_day = app.read(|conn| numbers::read_day_chunk(conn, &day, &schedule));
        app.advance(TimeDelta::seconds(1));
        let (by, now) = (grace.id, app.now());
        app.write(move |conn| {
            let out = weeks::by_version(conn, &version)?;
            let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
            weeks::recall(conn, by, out.id, &reason, None, now)
        });
        app.app.db.write_here(move |conn| numbers::store_chunk(conn, &week, &of_week)).unwrap();
        app.app.db.write_here(move |conn| numbers::store_day_chunk(conn, &day, &of_day)).unwrap();
        app.run_worker();
        let mut hana = app.staff("Hana");
        assert_eq!(cells(&hana.get(NUMBERS), "to-ship", 3)[0], ["20 Nov 2026", "–", "0"]);
        assert_eq!(cells(&hana.get(&format!("{NUMBERS}?by=day")), "fans", 3)[0], ["20 Nov 2026", "0", "0"]);
        // Once more when everybody reads of the recall, whoever was slow, and never again.
        let counted = |app: &TestApp| ["counted_weeks", "counted_days"].map(|name| app.tables().0[name].clone());
        let at_once = counted(app);
        app.advance(TimeDelta::minutes(1));
        app.run_worker();
        let settled = counted(app);
        assert!(at_once.iter().zip(&settled).all(|(before, after)| before != after));
        app.advance(TimeDelta::minutes(1));
        app.run_worker();
        assert_eq!(counted(app), settled);
    });
}

#[test]
fn a_post_that_is_answered_while_what_waits_is_counted_waited_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let [timer, level, loupe] =
            ["A timer", "A level", "A loupe"].map(|title| app.file(&ada, "request", title, "camera"));
        // The day is long over; one is answered before what waits is counted, and one afterwards.
        app.set_clock("2026-11-21T04:00:00Z");
        let (schedule, now) = (app.app.config.schedule, app.now());
        app.write(move |conn| numbers::begin_due(conn, &schedule, now));
        for post in [timer, level] {
            let day = app.write(move |conn| jobs::claim(conn, COUNTING_DAYS, now)).unwrap();
            let counted = app.read(|conn| numbers::read_day_chunk(conn, &day, &schedule));
            app.write(move |conn| numbers::store_day_chunk(conn, &day, &counted));
            app.advance(TimeDelta::seconds(1));
            app.decide(&grace, post, "planned", "");
        }
        app.run_worker();
        assert_eq!(stored(app, 20_777)[&("site".to_owned(), 0)], [0, 0, 0, 0, 0, 3]);
        assert_eq!(app.tables().count("counted_days"), 5);
        // So is the week, in whose counting a post is answered by a slip, and once more when that was taken back.
        app.set_clock("2026-11-21T21:00:00Z");
        let now = app.now();
        app.write(move |conn| numbers::begin_due(conn, &schedule, now));
        for status in ["planned", "under_review"] {
            let week = app.write(move |conn| jobs::claim(conn, COUNTING, now)).unwrap();
            let counted = app.read(|conn| numbers::read_chunk(conn, &week, &schedule));
            app.write(move |conn| numbers::store_chunk(conn, &week, &counted));
            app.advance(TimeDelta::seconds(1));
            let (by, now) = (grace.clone(), app.now());
            if status == "under_review" {
                app.write(move |conn| triage::undo(conn, &by, loupe, now));
            }
            app.decide(&grace, loupe, status, "");
        }
        app.run_worker();
        let mut hana = app.staff("Hana");
        assert_eq!(cells(&hana.get(NUMBERS), "waiting", 2)[0], ["20 Nov 2026", "3"]);
        assert!(app.unfinished().is_empty());
    });
}

#[test]
fn what_an_earlier_version_began_to_count_is_counted_anew() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        app.file(&ada, "request", "A timer", "camera");
        app.set_clock("2026-11-21T17:00:00Z");
        let (schedule, now) = (app.app.config.schedule, app.now());
        app.write(move |conn| numbers::begin_due(conn, &schedule, now));
        // In the middle of the two walks that there were.
        app.sql("UPDATE jobs SET part = 2, place = 1 WHERE kind IN ('counting', 'counting_days')");
        app.sql("INSERT INTO day_numbers VALUES ('site', 0, 20777, 1, 0, 0, 0, 0, 1)");
        app.run_worker();
        assert_eq!(stored(app, 20_777)[&("site".to_owned(), 0)], [0, 0, 0, 0, 0, 1]);
        let mut hana = app.staff("Hana");
        assert_eq!(cells(&hana.get(NUMBERS), "waiting", 2)[0], ["20 Nov 2026", "1"]);
        assert!(app.unfinished().is_empty());
    });
}

#[test]
fn what_was_counted_by_a_clock_that_was_ahead_is_counted_once_it_is_over() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        app.file(&ada, "request", "A timer", "camera");
        app.set_clock("2026-11-19T09:00:00Z");
        app.run_worker();
        assert!(app.tables().count("counted_days") > 0);
        app.set_clock("2026-11-16T10:00:00Z");
        app.run_worker();
        assert_eq!(app.tables().count("counted_days"), 0, "no day is over");
        app.file(&ada, "request", "A level", "camera");
        app.at("2026-11-17T00:00:00Z");
        let mut hana = app.staff("Hana");
        assert_eq!(cells(&hana.get(&format!("{NUMBERS}?by=day")), "filed", 2), [["16 Nov 2026", "2"]]);
        assert_eq!(stored(app, 20_773)[&("site".to_owned(), 0)], [2, 0, 0, 0, 0, 2]);
    });
}

#[test]
fn a_chunk_that_was_lost_or_comes_late_counts_nothing_twice() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.file(&app.fan("Ada"), "request", "A timer", "camera");
        app.vote(&app.fan("Mia"), post);
        app.set_clock("2026-11-17T00:00:00Z");
        let (schedule, now) = (app.app.config.schedule, app.now());
        app.write(move |conn| numbers::begin_due(conn, &schedule, now));
        let job = app.write(move |conn| jobs::claim(conn, COUNTING_DAYS, now)).unwrap();
        let late = app.read(|conn| numbers::read_day_chunk(conn, &job, &schedule));
        // Whoever counts dies, and another one does it.
        app.advance(LEASE);
        app.run_worker();
        let counted = stored(app, 20_773);
        assert_eq!(counted[&("site".to_owned(), 0)], [1, 1, 0, 0, 0, 1]);
        assert!(app.app.db.write_here(move |conn| numbers::store_day_chunk(conn, &job, &late)).is_err());
        assert_eq!(stored(app, 20_773), counted);
        assert!(app.unfinished().is_empty());
    });
}

/// Counts a day as somebody would who has all day.
fn by_hand(app: &TestApp, from: Timestamp, until: Timestamp) -> Counted {
    let is_within = |at: Timestamp| at >= from && at < until;
    app.read(|conn| {
        type Decided = (DecisionId, PostId, Timestamp, Option<DecisionId>);
        let columns = (decisions::id, decisions::post_id, decisions::decided_at, decisions::undoes);
        let decided: Vec<Decided> = decisions::table.order(decisions::id).select(columns).load(conn)?;
        let undone: BTreeSet<DecisionId> = decided.iter().filter_map(|(.., undoes)| *undoes).collect();
        let mut first: BTreeMap<i64, Timestamp> = BTreeMap::new();
        for (id, post, at, undoes) in decided {
            if undoes.is_none() && !undone.contains(&id) {
                first.entry(post.0).or_insert(at);
            }
        }
        let known: Vec<(i64, i64, String, Timestamp)> =
            posts::table.select((posts::id, posts::area_id, posts::status, posts::created_at)).load(conn)?;
        let written = item_posts::table.inner_join(posts::table.inner_join(users::table));
        let out = release_items::table.inner_join(releases::table).inner_join(written);
        let out: Vec<(i64, Option<Timestamp>, String)> =
            out.select((release_items::area_id, releases::published_at, users::role)).load(conn)?;
        let cast: Vec<(i64, Timestamp, Option<i64>)> = votes::table
            .inner_join(posts::table.on(posts::id.eq(votes::post_id)))
            .select((posts::area_id, votes::cast_at, votes::via_post))
            .load(conn)?;
        let lines: BTreeMap<i64, i64> =
            areas::table.select((areas::id, areas::line_id)).load(conn)?.into_iter().collect();

        let mut counted = Counted::new();
        let mut count = |area: i64, what: usize| {
            for about in [("area", area), ("line", lines[&area]), ("site", 0)] {
                counted.entry((about.0.to_owned(), about.1)).or_default()[what] += 1;
            }
        };
        for (id, area, status, filed) in known {
            let answered = first.get(&id).copied();
            if is_within(filed) {
                count(area, 0);
            }
            if answered.is_some_and(is_within) {
                count(area, 2);
            }
            let is_left = status == "open" || answered.is_some();
            if filed < until && answered.is_none_or(|at| at >= until) && is_left {
                count(area, 5);
            }
        }
        for (area, at, via) in cast {
            if via.is_none() && is_within(at) {
                count(area, 1);
            }
        }
        for (area, at, role) in out {
            if at.is_some_and(is_within) {
                count(area, 3);
                if role == "member" {
                    count(area, 4);
                }
            }
        }
        Ok(counted)
    })
}

/// A row of the table: scope and what it is about, then its six counts.
type Row = ((String, i64), (i64, i64, i64, i64, i64, i64));

/// What the worker counted.
fn stored(app: &TestApp, day: i64) -> Counted {
    app.read(|conn| {
        use day_numbers as d;
        let counts = (d::filed, d::votes, d::answered, d::shipped, d::from_fans, d::waiting);
        let rows = d::table.filter(d::day.eq(day)).select(((d::scope, d::about), counts));
        let rows: Vec<Row> = rows.load(conn)?;
        Ok(rows.into_iter().map(|(about, (a, b, c, d, e, f))| (about, [a, b, c, d, e, f])).collect())
    })
}

#[test]
fn random_days_are_counted_as_one_counts_them_by_hand() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery", "Gallery"]);
        let mut people: Vec<Viewer> = ["Ada", "Mia", "Noa", "Ola", "Pia", "Uma"].map(|name| app.fan(name)).into();
        let staff = app.manager("Grace");
        people.push(staff.clone());
        app.turn();
        let (mut chance, mut filed) = (Chance(20_261_201), Vec::new());
        for _ in 0..120 {
            app.advance(TimeDelta::minutes(170));
            app.turn();
            let release = app.week();
            if release.state == weeks::State::Frozen && release.approved_at.is_none() {
                app.approve(&staff);
            }
            lives_an_hour(app, &mut chance, &people, &staff, &mut filed);
        }
        app.run_worker();
        let days: Vec<i64> =
            app.read(|conn| Ok(counted_days::table.order(counted_days::day).select(counted_days::day).load(conn)?));
        assert_eq!(days.len(), 14);
        // As of now, whatever was taken back since.
        let (now, again) = (app.now(), days.clone());
        app.write(move |conn| again.iter().try_for_each(|day| jobs::begin_again(conn, COUNTING_DAYS, *day, now)));
        app.run_worker();
        let mut seen = [0; 6];
        for day in days {
            let date = NaiveDate::default() + Days::new(day.unsigned_abs());
            let begins = |date: NaiveDate| Timestamp(app.app.config.schedule.day_begins(date));
            let wanted = by_hand(app, begins(date), begins(date + Days::new(1)));
            assert_eq!(stored(app, day), wanted, "{date}");
            let site = wanted.get(&("site".to_owned(), 0)).copied().unwrap_or_default();
            seen.iter_mut().zip(site).for_each(|(sum, more)| *sum += more);
        }
        assert!(seen.iter().all(|count| *count > 0), "this shows little: {seen:?}");
    });
}
