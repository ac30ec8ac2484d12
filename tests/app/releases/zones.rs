//! A release bears the day on which it goes out where the site is, whatever day it is elsewhere.

use crate::support::process::Program;
use crate::support::{Browser, Engine, Setup, TestApp, engines};
use orange_friday::people::Viewer;

fn site(engine: Engine, zone: &str, cutoff: &str, publish: &str) -> (TestApp, Viewer, Viewer) {
    let environment = vec![
        ("FRIDAY_TIMEZONE", zone.to_owned()),
        ("FRIDAY_CUTOFF", cutoff.to_owned()),
        ("FRIDAY_PUBLISH", publish.to_owned()),
    ];
    let app = Setup { environment, ..Setup::default() }.start(engine);
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.run_worker();
    (app, ada, grace)
}

#[test]
fn friday_morning_in_auckland_is_friday_while_greenwich_has_thursday() {
    for engine in engines() {
        let (app, ada, grace) = site(engine, "Pacific/Auckland", "Thu 18:00", "Fri 08:00");
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T05:00:00Z");
        app.approve(&grace);
        app.at("2026-11-19T18:59:59Z");
        assert!(app.versions().is_empty());
        app.at("2026-11-19T19:00:00Z");
        assert_eq!(app.versions(), ["26.11.20"]);
        let page = app.visitor().get("/releases/26.11.20");
        assert!(page.says("20 November 2026") && !page.says("19 November 2026"), "{}", page.text());
        assert!(app.visitor().get("/releases/26.11.20.md").body.contains("20 November 2026"));

        // Friday evening there is Friday morning in Greenwich: the same day twice, for the site.
        app.finished(&ada, &grace, "Flash for the front camera", "camera");
        let mut desk = app.signed_in("Grace");
        app.set_clock("2026-11-20T09:00:00Z");
        by_hand(&mut desk);
        assert_eq!(app.versions()[0], "26.11.20.2");
        // And past midnight it is Saturday there.
        app.finished(&ada, &grace, "A timer for selfies", "camera");
        app.set_clock("2026-11-20T11:00:00Z");
        by_hand(&mut desk);
        assert_eq!(app.versions()[0], "26.11.21");
    }
}

fn by_hand(desk: &mut Browser) {
    for action in ["freeze", "publish"] {
        let page = desk.visit(&format!("/releases/next/{action}"));
        let answer = desk.submit(&page, &format!("/releases/next/{action}"), &[]);
        assert_eq!(answer.status, 303, "{action}: {}", answer.text());
    }
}

#[test]
fn friday_evening_in_honolulu_is_friday_while_greenwich_has_saturday() {
    for engine in engines() {
        let (app, ada, grace) = site(engine, "Pacific/Honolulu", "Thu 18:00", "Fri 17:00");
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-20T04:00:00Z");
        app.approve(&grace);
        app.at("2026-11-21T03:00:00Z");
        assert_eq!(app.versions(), ["26.11.20"]);
        assert!(app.visitor().get("/releases/26.11.20").says("20 November 2026"));
    }
}

#[test]
fn a_release_bears_one_day_for_readers_in_every_zone() {
    for engine in engines() {
        let (app, ada, grace) = site(engine, "Pacific/Honolulu", "Thu 18:00", "Fri 17:00");
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-20T04:00:00Z");
        app.approve(&grace);
        // While it is to come, the reader's own time stands beside the site's.
        let (mut reader, mut desk) = (app.visitor(), app.signed_in("Grace"));
        for browser in [&mut reader, &mut desk] {
            browser.cookies.insert("zone".to_owned(), "Pacific/Auckland".to_owned());
        }
        assert!(reader.visit("/").one(".week-strip .when").contains("Fri 20 Nov, 17:00"));
        for path in ["/releases/next", "/releases/calendar"] {
            let page = reader.visit(path);
            assert!(page.says("20 Nov") && page.says("Your time: Sat 21 Nov, 16:00"), "{path}: {}", page.text());
        }
        for path in ["/releases/next/edit", "/releases/next/moments"] {
            let days = desk.get(path).all("main time");
            let day = |day: &str| days.iter().any(|time| time.contains(day));
            assert!(day("20 Nov") && !day("21 Nov"), "{path}: {days:?}");
        }
        app.at("2026-11-21T03:00:00Z");
        app.run_worker();
        for zone in ["Pacific/Auckland", "Europe/Berlin", "Pacific/Honolulu"] {
            let mut reader = app.visitor();
            reader.cookies.insert("zone".to_owned(), zone.to_owned());
            for path in ["/releases/26.11.20", "/releases", "/people/ada"] {
                let page = reader.get(path);
                assert!(page.says("26.11.20"), "{path}: {}", page.text());
                let days = page.all("time");
                let day = |day: &str| days.iter().any(|time| time.starts_with(day));
                assert!(day("20 Nov") && !day("21 Nov"), "{zone}, {path}: {days:?}");
            }
            // The post says so, too, and the list of what has shipped.
            for path in [format!("/posts/{post}"), "/?sort=done".to_owned()] {
                let days = reader.visit(&path).all("main time");
                let day = |day: &str| days.iter().any(|time| time.contains(day));
                assert!(day("20 Nov") && !day("21 Nov"), "{zone}, {path}: {days:?}");
            }
        }
        // The site moves to Greenwich, where that evening was a Saturday morning: what is out keeps its day.
        let program = Program::over(&app.database);
        let moved = program.serve(&[]);
        for path in ["/releases/26.11.20", "/releases", "/people/ada"] {
            let days = moved.visitor().get(path).all("time");
            assert!(days.iter().any(|time| time.starts_with("20 Nov")), "{path}: {days:?}");
        }
        assert!(moved.visitor().get("/releases/26.11.20.md").body.contains("20 November 2026"));
    }
}
