//! The end of a report: when it comes, and that nothing changes any more behind it.

use super::{HERE, RESULTS, a_release_is_out, faults, lines, release, says, sends, taps};
use crate::support::{Setup, engines, on_each_engine};
use diesel::connection::SimpleConnection;
use orange_friday::error::Error;
use orange_friday::people::Viewer;
use orange_friday::releases;
use orange_friday::reports::{self, Cell, Closing, Mood, Said};
use orange_friday::trains::WEEKLY;

#[test]
fn it_closes_on_tuesday_and_no_total_changes_any_more() {
    on_each_engine(|app| {
        a_release_is_out(app);
        let (mut mia, lines) = (app.member("Mia"), lines(app));
        let best = lines[0].to_string();
        let worst = lines[1].to_string();
        app.set_clock("2026-11-24T17:59:59Z");
        assert_eq!(sends(&mut mia, &[("mood", "happy"), ("best", &*best), ("worst", &*worst)]).status, 303);
        // At the hour itself nobody answers, whether or not the worker has come by.
        app.set_clock("2026-11-24T18:00:00Z");
        let late = sends(&mut mia, &[("mood", "love")]);
        assert!(late.status == 409 && late.says("nobody answers any more"), "{}", late.text());
        app.run_worker();
        app.run_worker();
        assert_eq!(sends(&mut mia, &[("mood", "love")]).status, 409);
        // A clock that is put back opens nothing.
        app.set_clock("2026-11-23T12:00:00Z");
        assert_eq!(sends(&mut mia, &[("mood", "love")]).status, 409);
        app.set_clock("2026-11-24T18:05:00Z");
        let own = mia.get(HERE);
        assert!(own.says("What you said") && own.says("Night mode"), "{}", own.text());
        assert_eq!(app.visitor().get(HERE).location(), RESULTS);
        let page = app.visitor().get("/releases/26.11.20");
        assert!(page.says("1 person answered") && page.says("its numbers stay as they are"), "{}", page.text());
        // Programs and the archive are told of it by now.
        let json = app.visitor().get("/releases/26.11.20.json").body;
        assert!(json.contains("\"report\":{\"answers\":1,") && json.contains("Night mode"), "{json}");
        let archive = app.visitor().get("/releases/archive");
        assert!(archive.says("1 person answered") && archive.says("Night mode"), "{}", archive.text());
        // Neither does the database let anybody at them.
        for statement in [
            "UPDATE report_counts SET people = people + 1",
            "DELETE FROM report_counts",
            "UPDATE report_results SET people = 7",
            "DELETE FROM report_results",
            "UPDATE reports SET mood = 'sad'",
            "DELETE FROM reports",
            "UPDATE report_rounds SET people = 7",
            "UPDATE report_rounds SET closed_at = NULL",
            "DELETE FROM report_rounds",
        ] {
            let told = app.app.db.write_here(move |conn| Ok(conn.batch_execute(statement)?)).unwrap_err().to_string();
            assert!(told.contains("is closed"), "{statement}: {told}");
        }
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
        // What was liked best, by area: for whoever gives it a prize.
        let release = release(app);
        let loved = app.read(move |conn| reports::best_loved_by_area(conn, release));
        assert_eq!(loved.iter().map(|(_, people)| *people).collect::<Vec<_>>(), [1]);
        assert_eq!(app.read(move |conn| reports::answered(conn, release)), Some(1));

        // What disappointed waits on the desk, with its post, until somebody deals with it.
        let mut grace = app.staff("Grace");
        assert_eq!(grace.get("/triage").all("a[href='/staff/reports'] .count"), ["1"]);
        let queue = grace.get("/staff/reports");
        assert!(queue.says("Longer standby") && queue.says("Disappoints 1 person"), "{}", queue.text());
        assert!(queue.attributes(".rows a", "href").iter().any(|link| link.contains("longer-standby")));
        let settle = queue.attributes("form[action$='/settle']", "action").remove(0);
        assert_eq!(grace.submit(&queue, &settle, &[]).status, 303);
        assert_eq!(grace.post(&settle, &[]).status, 303, "the same press twice");
        assert!(grace.get("/triage").all("a[href='/staff/reports'] .count").is_empty());
        let settled = grace.get("/staff/reports?settled=yes");
        assert!(settled.says("Dealt with by Grace"), "{}", settled.text());
        assert_eq!(grace.post(&settle.replace("/settle", "/reopen"), &[]).status, 303);
        assert!(grace.get("/staff/reports").says("Longer standby"));
    });
}

#[test]
fn a_report_is_open_for_a_day_at_least() {
    for engine in engines() {
        let environment = vec![("FRIDAY_REPORT_CLOSE", "Sat 12:00".to_owned())];
        let app = Setup { environment, ..Setup::default() }.start(engine);
        a_release_is_out(&app);
        let page = app.visitor().get(HERE);
        assert!(page.says("Open until") && page.says("28 Nov"), "not the 21st: {}", page.text());
    }
}

#[test]
fn of_a_release_that_is_recalled_nobody_reports_any_more_and_what_was_said_stays() {
    on_each_engine(|app| {
        a_release_is_out(app);
        let (mut mia, mut grace) = (app.member("Mia"), app.staff("Grace"));
        assert_eq!(sends(&mut mia, &[("mood", "sad")]).status, 303);
        let recall = "/releases/26.11.20/recall";
        let page = grace.get(recall);
        assert_eq!(grace.submit(&page, recall, &[("reason", "It does not boot.")]).status, 303);
        let refused = sends(&mut mia, &[("mood", "love")]);
        assert!(refused.status == 409 && refused.says("was recalled"), "{}", refused.text());
        // Whoever said something reads it, and whoever said nothing what all said.
        assert!(mia.get(HERE).says("What you said"), "{}", mia.get(HERE).text());
        assert_eq!((app.visitor().get(HERE).location(), grace.get(HERE).location()), (RESULTS.into(), RESULTS.into()));
        let seen = app.visitor().get(RESULTS);
        assert!(seen.says("This release was recalled") && seen.says("1 person answered"), "{}", seen.text());
        app.set_clock("2026-11-24T18:00:00Z");
        app.run_worker();
        let release = release(app);
        assert_eq!(app.read(move |conn| reports::answered(conn, release)), Some(1));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

/// Numbers that look like chance, and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

#[test]
fn totals_are_the_sum_of_the_answers_at_every_moment_and_never_change_afterwards() {
    on_each_engine(|app| {
        a_release_is_out(app);
        let (lines, mut dice) = (lines(app), Dice(14));
        let fans: Vec<Viewer> = (0..6).map(|number| app.fan(&format!("Fan {number}"))).collect();
        let release = release(app);
        let closes = app.read(move |conn| releases::get(conn, release));
        let closes = Closing::of(&app.app.config).after(&closes).unwrap();
        for _ in 0..60 {
            let line = |at: usize| lines.get(at).copied();
            let mood = Mood::ALL[dice.below(Mood::ALL.len())];
            let (best, worst) = (line(dice.below(3)), line(dice.below(3)));
            let worst = worst.filter(|worst| Some(*worst) != best);
            says(app, &fans[dice.below(fans.len())], taps(mood, best, worst));
            assert_eq!(faults(app), Vec::<String>::new());
        }
        app.app.clock.set(closes.0);
        app.run_worker();
        let before = app.tables();
        for fan in &fans {
            let (who, now) = (fan.clone(), app.now());
            let said = Said::taps(release, taps(Mood::Love, None, None)).with_line(Cell::Mood, "Late.", "en");
            let closing = Closing::of(&app.app.config);
            let late = app.app.db.write_here(move |conn| reports::say(conn, &who, &said, &closing, now));
            assert!(matches!(late, Err(Error::Rejected(_))), "{late:?}");
        }
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        // The same of what was found of its award: its votes are those of the report.
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
        assert_eq!(app.read(|conn| releases::published(conn, WEEKLY, 5)).len(), 1);
    });
}
