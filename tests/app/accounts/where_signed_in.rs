//! The list of where somebody is signed in, and signing out there.

use super::{is_signed_in, session};
use crate::support::people::{PASSWORD, address};
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;

const PHONE: &str = "Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0";
const DESK: &str =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

fn signs_in(app: &TestApp, name: &str, agent: &str) -> Browser {
    let mut browser = app.visitor();
    let fields = [("email", &*address(name)), ("password", PASSWORD)];
    assert_eq!(
        browser.post_with("/sign-in", &fields, &[("User-Agent", agent), ("Origin", &*app.base_url)]).status,
        303
    );
    browser
}

const LIST: &str = "/settings/sessions";
const ENDING: &str = ".rows form[action^='/settings/sessions/']";

#[test]
fn sessions_are_listed_by_their_device_and_each_is_ended_alone() {
    on_each_engine(|app| {
        let mut other = app.member("Ada");
        app.advance(TimeDelta::minutes(5));
        let mut phone = signs_in(app, "Ada", PHONE);
        app.advance(TimeDelta::minutes(5));
        let mut desk = signs_in(app, "Ada", DESK);
        let list = desk.get(LIST);
        assert_eq!(list.all(".rows b"), ["Chrome on Windows", "Firefox on Android", "Unknown browser"]);
        assert_eq!(list.all(".rows li:first-child .area-tag"), ["This one"]);
        assert_eq!(list.all(".area-tag").len(), 1);
        assert!(list.one(".rows li:last-child").contains("Signed in"), "{}", list.text());
        assert_eq!(phone.get("/de/settings/sessions").all(".rows b")[0], "Firefox auf Android");
        // Nothing of what opens a session stands there, nor what browsers say of themselves.
        let tables = app.tables();
        for kept in [session(&desk), session(&phone), "Mozilla".to_owned()] {
            assert!(!list.body.contains(&kept) && tables.containing(&kept).is_empty(), "{kept}");
        }
        for row in &tables.0["sessions"] {
            let hash = row.split(['\'', '(', ',']).find(|part| part.len() == 64).unwrap();
            assert!(!list.body.contains(hash));
        }

        // Somebody else's press ends nothing, even with the right word.
        let ends = list.attributes(ENDING, "action");
        assert_eq!(ends.len(), 3);
        let mut berta = app.member("Berta");
        assert_eq!(berta.post(&ends[1], &[]).status, 303);
        assert!(is_signed_in(&mut phone));
        let done = desk.submit_and_follow(&list, &ends[1], &[]);
        assert!(done.says("That device is signed out.") && done.all(".rows b").len() == 2, "{}", done.text());
        assert!(!is_signed_in(&mut phone) && is_signed_in(&mut desk) && is_signed_in(&mut other));
        assert_eq!(desk.post(&ends[1], &[]).status, 303, "a second window is no mistake");

        // One's own.
        let out = desk.submit(&list, &ends[0], &[]);
        assert_eq!((out.status, out.location().as_str()), (303, "/"));
        assert!(session(&desk).is_empty() && !is_signed_in(&mut desk) && is_signed_in(&mut other));
    });
}

#[test]
fn of_more_sessions_than_anybody_has_those_end_that_nobody_uses() {
    on_each_engine(|app| {
        let mut first = app.member("Ada");
        app.sql(
            "INSERT INTO sessions (token_hash, user_id, device, created_at, seen_at, expires_at) \
             SELECT 'other' || n, user_id, device, created_at, seen_at, expires_at FROM sessions, \
             (WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 120) SELECT n FROM c) s",
        );
        let _berta = app.member("Berta");
        app.advance(TimeDelta::minutes(5));
        let mut latest = signs_in(app, "Ada", PHONE);
        assert_eq!(app.tables().count("sessions"), 101, "a hundred of hers, and Berta's");
        assert_eq!(latest.get(LIST).all(".rows b").len(), 100, "each can be ended");
        assert!(is_signed_in(&mut latest) && is_signed_in(&mut first));
    });
}
