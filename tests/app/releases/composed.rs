//! What goes with a train beside the weekly one is composed on the pages of the weekly one, by all its acts.

use super::trains::{added, week_of};
use crate::cli::doctor;
use crate::support::people::{PASSWORD, address};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use orange_friday::db::{ItemId, PostId, TrainId, WeekNumber};
use orange_friday::posts::Status;
use orange_friday::releases::{self, ReleaseItem, State};

const STABLE: [(&str, &str); 4] = [("name", "Stable"), ("rhythm", "monthly"), ("dated", "month"), ("word", "")];
const EDIT: &str = "/releases/next/edit?train=stable";
const CHECK: &str = "/releases/next/check?train=stable";
const NOTES: &str = "/releases/next/notes";
const TITLES: [&str; 2] = ["Keep recording during calls", "Record while it rings"];

/// Presses a button of a page; what it leads to.
fn press(staff: &mut Browser, page: &str, action: &str, typed: &[(&str, &str)]) -> Page {
    let page = staff.get(page);
    let done = staff.submit(&page, action, typed);
    assert_eq!(done.status, 303, "{action}: {}", done.text());
    done
}

fn lines(app: &TestApp, train: TrainId) -> Vec<ReleaseItem> {
    let release = week_of(app, train).id;
    app.read(move |conn| releases::items(conn, release))
}

fn of_line(line: ItemId, verb: &str) -> String {
    format!("/releases/next/items/{line}/{verb}")
}

/// Two posts that shipped with the weekly train, and a monthly one that waits for them.
fn shipped(app: &TestApp) -> (TrainId, [PostId; 2]) {
    app.areas(&["Camera"]);
    let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
    app.run_worker();
    let posts = TITLES.map(|title| app.finished(&ada, &grace, title, "camera"));
    let train = added(app, &mut olga, &STABLE);
    let page = olga.get(EDIT);
    assert!(page.says("Nothing waits for it yet") && page.says("With this one no post changes"), "{}", page.text());
    app.at("2026-11-19T18:00:00Z");
    app.approve(&grace);
    app.at("2026-11-20T17:00:00Z");
    (train, posts)
}

/// The same with the lines chosen, by hand.
fn frozen(app: &TestApp, olga: &mut Browser) {
    let page = olga.get("/releases/next/freeze?train=stable");
    assert!(page.says("Freezing takes in these lines") && page.says(TITLES[0]), "{}", page.text());
    assert_eq!(olga.submit(&page, "/releases/next/freeze", &[]).location(), EDIT);
    assert_eq!(app.week().state, State::Collecting, "not the weekly one");
}

#[test]
fn a_monthly_release_is_composed_by_every_act_and_the_weekly_one_stays_as_it_is() {
    on_each_engine(|app| {
        let (train, posts) = shipped(app);
        let (weekly, told) = (app.week(), app.tables().count("digests"));
        let mut olga = app.signed_in("Olga");
        let moments = "/releases/next/moments?train=stable";
        let moved = press(&mut olga, moments, "/releases/next/moments", &[("publish_day", "2026-12-05")]);
        assert!(olga.follow(moved).one(".flash--ok").contains("times of the release have been changed"));
        assert_eq!(week_of(app, train).publish_at.rfc3339(), "2026-12-05T17:00:00Z");
        assert!(app.visitor().get("/releases/calendar?train=stable").says("Moved from"));

        assert!(olga.get(EDIT).says("Shipped so far"));
        frozen(app, &mut olga);
        let [first, second] = [0, 1].map(|place: usize| lines(app, train)[place].id);
        let (words, german) = (format!("wording-{first}"), format!("text-{first}-de"));
        let typed = [(&*words, "Recording goes on"), (&*german, "Die Aufnahme läuft"), ("summary", "A steady month.")];
        let done = press(&mut olga, &format!("{EDIT}&lang=de"), NOTES, &typed);
        assert_eq!(done.location(), format!("{EDIT}&lang=de"));
        let written = [("line", "The build is a third smaller"), ("line_area", "camera"), ("line_change", "improved")];
        press(&mut olga, EDIT, NOTES, &written);
        let third = lines(app, train)[2].id;
        press(&mut olga, EDIT, &of_line(third, "up"), &[]);
        assert_eq!(lines(app, train).iter().map(|line| line.id).collect::<Vec<_>>(), [first, third, second]);
        press(&mut olga, EDIT, &of_line(second, "split"), &[]);
        let twin = lines(app, train)[3].id;
        press(&mut olga, EDIT, &of_line(twin, "join"), &[]);
        assert_eq!(lines(app, train).len(), 3);
        press(&mut olga, EDIT, &of_line(second, "leave-out"), &[]);
        let page = olga.get(EDIT);
        assert!(page.says("Shipped since then") && page.says("1 line shipped since it froze"), "{}", page.text());
        press(&mut olga, EDIT, "/releases/next/late", &[]);
        assert_eq!(lines(app, train).len(), 3, "it came back");

        press(
            &mut olga,
            "/releases/next/wait?train=stable",
            "/releases/next/wait",
            &[("reason", "A fault was found.")],
        );
        for page in ["/releases/calendar?train=stable", "/releases?train=stable"] {
            assert!(app.visitor().get(page).says("A fault was found."), "{page}");
        }
        assert!(!app.visitor().get("/releases/calendar").says("A fault was found."));
        press(&mut olga, EDIT, "/releases/next/go-on", &[]);

        let page = olga.get(CHECK);
        assert!(page.says("Stable 26.12") && page.says("The build is a third smaller"), "{}", page.text());
        assert_eq!(page.all("details.card").len(), 0, "nobody is mailed");
        let forum = olga.get(&page.attributes("a[href^='/releases/next/check.bbcode']", "href")[0]).body;
        assert!(forum.contains("Stable 26.12") && forum.contains("The build is a third smaller"), "{forum}");
        assert_eq!(olga.get("/releases/next/check/sample?train=stable").status, 404, "so there is no sample");
        assert_eq!(olga.get("/releases/26.12/check").status, 200, "by its planned version, too");
        press(&mut olga, CHECK, "/releases/next/approve", &[]);
        press(&mut olga, EDIT, "/releases/next/hold", &[]);
        assert_eq!(week_of(app, train).approved_by, None);
        // A page that somebody left open says what was changed since.
        let old = olga.get(CHECK);
        press(&mut olga, EDIT, NOTES, &[(&*words, "Recording goes on in all apps")]);
        let refused = olga.submit(&old, "/releases/next/publish", &[]);
        assert!(refused.status == 409 && refused.says("Changed: Recording goes on in all apps"), "{}", refused.text());
        let out = press(&mut olga, CHECK, "/releases/next/publish", &[]);
        assert_eq!(out.location(), "/releases/26.11", "at once, in this month");
        assert!(olga.follow(out).says("No post changed, and nobody gets an email"));
        let page = app.visitor().get("/releases/26.11");
        assert!(page.says("Recording goes on in all apps") && page.says("A steady month."), "{}", page.text());
        assert!(app.visitor().get("/de/releases/26.11").says("Die Aufnahme läuft"));
        assert_eq!(posts.map(|post| app.status(post)), [Status::Shipped; 2]);
        assert_eq!(app.tables().count("digests"), told);
        assert!(app.week() == weekly, "nothing was done to the weekly one");
        app.run_worker();
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn a_release_that_waits_or_was_moved_is_not_skipped_as_late() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        app.finished(&ada, &grace, TITLES[0], "camera");
        let moments = [("cutoff_time", "09:00"), ("publish_time", "17:00")];
        let daily = [("name", "Beta"), ("rhythm", "daily"), ("dated", "day"), ("word", "beta")];
        let train = added(app, &mut olga, &[&moments[..], &daily[..]].concat());
        app.at("2026-11-17T09:00:00Z");
        let waits = week_of(app, train);
        let mut olga = app.signed_in("Olga");
        assert!(olga.get("/releases/next/edit?train=beta").says(TITLES[0]));
        let reason = [("reason", "A fault was found.")];
        press(&mut olga, "/releases/next/wait?train=beta", "/releases/next/wait", &reason);
        app.at("2026-11-18T09:00:00Z");
        assert_eq!((week_of(app, train).id, week_of(app, train).state), (waits.id, State::Frozen));
        let mut olga = app.signed_in("Olga");
        press(&mut olga, "/releases/next/edit?train=beta", "/releases/next/go-on", &[]);
        app.run_worker();
        let late = app.read(move |conn| releases::get(conn, waits.id));
        assert_eq!((late.state, late.skip_reason.as_deref()), (State::Skipped, Some(releases::LATE)));

        app.at("2026-11-19T09:00:00Z");
        let later = week_of(app, train);
        assert_eq!(later.state, State::Frozen, "it takes in what waited");
        let mut olga = app.signed_in("Olga");
        let typed = [("publish_day", "2026-11-20"), ("publish_time", "08:00")];
        press(&mut olga, "/releases/next/moments?train=beta", "/releases/next/moments", &typed);
        app.at("2026-11-20T08:29:00Z");
        assert_eq!(week_of(app, train).id, later.id, "its hour was at eight");
        app.at("2026-11-20T08:30:00Z");
        assert_eq!(app.read(move |conn| releases::get(conn, later.id)).state, State::Skipped);
    });
}

#[test]
fn a_train_that_nobody_knows_or_that_is_retired_has_no_pages_and_nothing_is_done_with_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut olga = app.staff("Olga");
        app.run_worker();
        let train = added(app, &mut olga, &STABLE);
        assert_eq!(olga.post(&format!("/staff/trains/{train}/retire"), &[("retired", "yes")]).status, 303);
        let before = app.tables();
        for word in ["stable", "none", "%F0%9F%9A%86"] {
            let more = ["check/sample", "check.bbcode", "items/1/picture"];
            for page in ["edit", "check", "freeze", "skip", "wait", "moments", "devices"].into_iter().chain(more) {
                let shown = olga.get(&format!("/releases/next/{page}?train={word}"));
                assert_eq!(shown.status, 404, "{page} of {word}: {}", shown.text());
            }
            for page in ["/releases/next", "/releases/calendar"] {
                assert_eq!(app.visitor().get(&format!("{page}?train={word}")).status, 404, "{page} of {word}");
            }
        }
        for (word, status) in [("stable", 409), ("none", 404), ("🚆", 404)] {
            let (train, week, reason) = (("train", word), ("week", "1"), ("reason", "Holidays."));
            let lines = ["items/1/up", "items/1/join", "items/1/picture"];
            for act in ["freeze", "notes", "late", "approve", "hold", "publish", "go-on"].into_iter().chain(lines) {
                let done = olga.post(&format!("/releases/next/{act}"), &[train, week]);
                assert_eq!(done.status, status, "{act} of {word:?}: {}", done.text());
            }
            let day = ("day", "2026-12-25");
            assert_eq!(olga.post("/releases/calendar/unskip", &[train, day]).status, status);
            for act in ["next/skip", "next/wait", "calendar/skip"] {
                let about = if act == "calendar/skip" { day } else { week };
                let done = olga.post(&format!("/releases/{act}"), &[train, about, reason]);
                assert_eq!(done.status, status, "{act} of {word:?}: {}", done.text());
                let kept: &[&str] = if status == 409 { &["Holidays."] } else { &[] };
                assert_eq!(done.all("textarea[readonly]"), kept, "what was typed is there to be copied: {act}");
                assert_eq!(done.says("Nothing goes with this train any more"), status == 409, "{act}");
            }
        }
        let text = [("train", "stable"), ("week", "1"), ("summary", "A month for the ears.")];
        let kept = olga.post(NOTES, &text);
        assert_eq!((kept.status, kept.all("textarea[readonly]")), (409, vec!["A month for the ears.".to_owned()]));
        let links = kept.attributes("[role=alert] + p a", "href");
        assert!(matches!(&*links, [link] if link.ends_with("/releases?train=stable")), "{links:?}");
        assert_eq!(olga.get("/releases?train=stable").status, 200);
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
    });
}

#[test]
fn words_typed_for_another_train_while_the_session_ended_come_back_for_that_one() {
    on_each_engine(|app| {
        let (train, _) = shipped(app);
        let mut olga = app.signed_in("Olga");
        let table = [
            (EDIT, NOTES, "summary"),
            ("/releases/calendar?train=stable", "/releases/calendar/skip", "reason"),
            ("/releases/next/wait?train=stable", "/releases/next/wait", "reason"),
            ("/releases/next/skip?train=stable", "/releases/next/skip", "reason"),
        ];
        for (page, action, name) in table {
            let page = olga.get(page);
            assert!(olga.cookies.remove("sid").is_some());
            let asked = olga.submit(&page, action, &[(name, "Words that took an hour.")]);
            assert_eq!(asked.status, 403, "{action}");
            let who = address("Olga");
            let back = olga.submit(&asked, "/sign-in", &[("email", &*who), ("password", PASSWORD)]);
            assert_eq!(back.status, 200, "{action}: {}", back.text());
            let kept = back.attributes(&format!("form[action='{action}'] input[name=train]"), "value");
            assert_eq!(kept, ["stable"], "{action}");
            assert_eq!(back.one(&format!("textarea[name={name}]")), "Words that took an hour.", "{action}");
            assert_eq!(olga.submit(&back, action, &[]).status, 303, "{action}");
        }
        let first = app.read(move |conn| releases::of_week(conn, train, WeekNumber(1))).unwrap();
        assert_eq!((first.summary.as_str(), first.state), ("Words that took an hour.", State::Skipped));
        let weekly = app.week();
        assert_eq!((weekly.summary.as_str(), weekly.state), ("", State::Collecting));
    });
}

#[test]
fn the_calendar_says_whose_weeks_they_are_and_announces_one_of_them_alone() {
    on_each_engine(|app| {
        shipped(app);
        let mut olga = app.signed_in("Olga");
        let here = "/releases/calendar?train=stable";
        assert_eq!(app.visitor().get("/releases/calendar").attributes("main nav a", "href"), [here]);
        let page = app.visitor().get(here);
        assert_eq!((page.one("h1").as_str(), page.says("Week 1")), ("Calendar: Stable", false));
        assert_eq!(page.attributes("main nav a", "href"), ["/releases/calendar"]);
        let announced = press(&mut olga, here, "/releases/calendar/skip", &[("reason", "The team is at a fair.")]);
        assert_eq!(announced.location(), here);
        let told = |page: &str| app.visitor().get(page).says("The team is at a fair.");
        assert_eq!([told(here), told("/releases/calendar")], [true, false]);
        assert_eq!(press(&mut olga, here, "/releases/calendar/unskip", &[]).location(), here);
        assert!(!told(here));
        // What is said of the devices of the coming release is said of this train's.
        assert_eq!(olga.get("/releases/next/devices?train=stable").location(), "/releases/26.12/devices");
        assert_eq!(olga.get("/releases/26.12/devices").status, 200);
    });
}
