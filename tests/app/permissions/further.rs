//! Who may do what to a group of fans, a train, what is said of a release on its devices, and a meetup, in every state they can
//! be in.

use super::pressing::{State, table};
use super::states::{by, is, unseen};
use super::table::Row;
use crate::support::{TestApp, on_each_engine};

const NEVER: &str = "NULL";

#[test]
fn every_role_and_every_state_of_a_group_is_in_the_table() {
    on_each_engine(|app| {
        let site = app.site();
        let number = site.path("{number}");
        let state = |name, standing: &str, is_closed: bool, further: &str| {
            let closed = if is_closed { "opened_at" } else { NEVER };
            let member = format!(
                "INSERT INTO group_members (group_id, user_id, standing, since) \
                 SELECT 1, id, '{standing}', created_at FROM users WHERE handle = 'mia'; "
            );
            let member = if standing.is_empty() { String::new() } else { member };
            let sql = format!(
                "DELETE FROM group_members; DELETE FROM group_posts; {member}{further}\
                 UPDATE fan_groups SET closed_at = {closed}"
            );
            by(app, name, "1", sql)
        };
        let owns = "INSERT INTO group_posts (post_id, group_id, added_by, added_at) \
                    SELECT p.id, 1, u.id, u.created_at FROM posts p, users u WHERE u.handle = 'grace'";
        let owns_one = format!("{owns} AND p.id = {number}; ");
        let owns_hidden =
            format!("UPDATE posts SET visibility = 'hidden', listed = FALSE WHERE id = {number}; {owns_one}");
        let states = [
            state("open", "", false, ""),
            state("asked by the member", "asked", false, ""),
            state("inviting the member", "invited", false, ""),
            state("the member's", "joined", false, ""),
            state("not for the member", "turned_down", false, ""),
            state("owning a post", "joined", false, &owns_one),
            state("closed", "joined", true, ""),
            state("owning a hidden post", "joined", false, &owns_hidden),
        ];
        let told = table(app, "a group that is", &states, |row: &Row| {
            let is_one = row.path.starts_with("/groups/") || row.path.starts_with("/staff/groups/1");
            is_one.then(|| row.path.to_owned())
        });
        insta::assert_snapshot!("who_may_do_what_to_a_group", told);
    });
}

/// Pages of a train, as they are asked for by its word.
const OF_A_TRAIN: [&str; 12] = [
    "/releases",
    "/releases/calendar",
    "/releases.atom",
    "/releases.json",
    "/releases/next/edit",
    "/releases/next/check",
    "/releases/next/freeze",
    "/releases/next/skip",
    "/releases/next/wait",
    "/releases/next/moments",
    "/releases/next/publish",
    "/releases/next/devices",
];

#[test]
fn every_role_and_every_state_of_a_train_is_in_the_table() {
    on_each_engine(|app| {
        app.site();
        let monthly = [
            ("name", "Stable"),
            ("rhythm", "monthly"),
            ("cutoff_day", "Thu"),
            ("cutoff_time", "18:00"),
            ("publish_day", ""),
            ("publish_time", ""),
            ("dated", "month"),
            ("word", ""),
            ("audience", "everyone"),
            ("line", ""),
        ];
        assert_eq!(app.signed_in("Grace").post("/staff/trains", &monthly).status, 303);
        app.run_worker();
        let state = |name, audience: &str, is_retired: bool, further: &str| {
            let sql = format!(
                "DELETE FROM release_holds; DELETE FROM testers; {further}\
                 UPDATE trains SET audience = '{audience}', retired = {} WHERE id = 2",
                if is_retired { "TRUE" } else { "FALSE" }
            );
            by(app, name, "2", sql)
        };
        let tests = "INSERT INTO testers (area_id, user_id, standing, since) \
                     SELECT a.id, u.id, 'joined', u.created_at FROM areas a, users u WHERE u.handle = 'mia'; ";
        let waits = "INSERT INTO release_holds (release_id, reason, lang, by_id, held_at, others) \
                     SELECT r.id, 'We look into it.', 'en', u.id, u.created_at, '' FROM releases r, users u \
                     WHERE r.train_id = 2 AND u.handle = 'grace'; ";
        let states = [
            state("for everybody", "everyone", false, ""),
            state("for testers", "testers", false, ""),
            state("for testers, of whom the member is one", "testers", false, tests),
            state("waiting", "everyone", false, waits),
            state("retired", "everyone", true, ""),
        ];
        let told = table(app, "a train that is", &states, |row: &Row| {
            if row.route.starts_with("/staff/trains/{id}") {
                return Some(row.path.replace("/staff/trains/1", "/staff/trains/{it}"));
            }
            let is_one = row.method == "GET" && OF_A_TRAIN.contains(&row.path);
            is_one.then(|| format!("{}?train=stable", row.path))
        });
        insta::assert_snapshot!("who_may_do_what_to_a_train", told);
    });
}

/// What is said of the first release on the one device there is.
fn rollouts(app: &TestApp) -> [State<'_>; 8] {
    let state = |name, said: &str, (is_recalled, is_retired): (bool, bool)| {
        let recalled = if is_recalled { "published_at" } else { NEVER };
        let sql = format!(
            "DELETE FROM release_rollouts; DELETE FROM release_devices; DELETE FROM device_states; \
             DELETE FROM recalls; {said}\
             UPDATE releases SET recalled_at = {recalled} WHERE version = '26.11.20'; \
             UPDATE devices SET retired = {}",
            if is_retired { "TRUE" } else { "FALSE" }
        );
        by(app, name, "1", sql)
    };
    let out = "FROM releases r, users u WHERE r.version = '26.11.20' AND u.handle = 'grace'; ";
    let on_device = |stands: &str| {
        format!(
            "INSERT INTO release_devices \
             (release_id, device_id, state, percent, reason, lang, until, by_id, said_at, others) \
             SELECT r.id, 1, '{stands}', 20, 'A fault.', 'en', NULL, u.id, u.created_at, '' {out}"
        )
    };
    let on_all = format!(
        "INSERT INTO release_rollouts (release_id, state, percent, reason, lang, by_id, said_at, others) \
         SELECT r.id, 'paused', 20, 'A fault.', 'en', u.id, u.created_at, '' {out}"
    );
    let standing = format!(
        "INSERT INTO device_states (device_id, state, reason, lang, until, since, by_id, said_at, others) \
         SELECT 1, 'suspended', 'A fault.', 'en', NULL, u.created_at, u.id, u.created_at, '' {out}"
    );
    let recall = format!(
        "INSERT INTO recalls (release_id, reason, lang, by_id, told_at, others) \
         SELECT r.id, 'A fault.', 'en', u.id, r.published_at, '' {out}"
    );
    let as_ever = (false, false);
    [
        state("going out", "", as_ever),
        state("paused on the device", &on_device("paused"), as_ever),
        state("suspended on the device", &on_device("suspended"), as_ever),
        state("ended on the device", &on_device("ended"), as_ever),
        state("paused on all", &on_all, as_ever),
        state("of a device that is suspended from now on", &standing, as_ever),
        state("of a retired device", "", (false, true)),
        state("of a recalled release", &recall, (true, false)),
    ]
}

#[test]
fn every_role_and_every_state_of_a_rollout_is_in_the_table() {
    on_each_engine(|app| {
        app.site();
        let package = [
            ("method", "recovery"),
            ("file_name", "mione_26.11.20.zip"),
            ("bytes", "4100000000"),
            ("checksum", "0123456789abcdef0123456789abcdef"),
            ("links", "https://example.org/mione_26.11.20.zip"),
            ("codename", ""),
        ];
        let downloads = "/releases/26.11.20/devices/mione/downloads";
        assert_eq!(app.signed_in("Grace").post(downloads, &package).status, 303);
        let told = table(app, "a rollout that is", &rollouts(app), |row: &Row| {
            let is_one = row.path.starts_with("/releases/26.11.20/devices")
                || row.path.starts_with("/releases/26.11.20/rollout")
                || row.path.starts_with("/staff/devices/1/")
                || row.path.starts_with("/devices/mione")
                || row.path.starts_with("/updated/26.11.20?");
            is_one.then(|| row.path.to_owned())
        });
        insta::assert_snapshot!("who_may_do_what_to_a_rollout", told);
    });
}

/// Puts Wilma's meetup where it is once these have happened, with its times.
fn puts(happened: &[&str], (starts, ends): (&str, &str)) -> String {
    let at = |column: &str| if happened.contains(&column) { "proposed_at" } else { NEVER };
    let by = if happened.contains(&"approved_at") { "(SELECT id FROM users WHERE handle = 'grace')" } else { NEVER };
    let [approved, announced, called_off, turned_down, off_list] =
        ["approved_at", "announced_at", "called_off_at", "turned_down_at", "off_list_at"].map(at);
    format!(
        "UPDATE meetups SET approved_at = {approved}, approved_by = {by}, announced_at = {announced}, \
         dated_at = proposed_at, called_off_at = {called_off}, turned_down_at = {turned_down}, \
         off_list_at = {off_list}, off_list_reason = 'It is nowhere.', reason = 'The hall is under water.', \
         starts_at = {starts}, ends_at = {ends}"
    )
}

/// Mia registers for what is announced.
fn registered(app: &TestApp, sql: String) -> State<'_> {
    let prepare = move || {
        app.sql(&sql);
        assert_eq!(app.signed_in("Mia").post("/meetups/1/register", &[]).status, 303);
    };
    State { prepare: Box::new(prepare), ..is("announced, with a place for the member", "1") }
}

#[test]
fn every_role_and_every_state_of_a_meetup_is_in_the_table() {
    on_each_engine(|app| {
        app.site();
        let proposal = [
            ("title", "Peeling together"),
            ("about", "We peel."),
            ("city", "Lisbon"),
            ("venue", "The old hall"),
            ("zone", "Europe/Lisbon"),
            ("day", "2026-12-05"),
            ("time", "18:00"),
            ("hours", "3"),
            ("capacity", "20"),
            ("opens_day", ""),
            ("opens_time", ""),
            ("poll", ""),
            ("seen", ""),
        ];
        let proposed = app.signed_in("Wilma").post("/meetups/new", &proposal);
        assert_eq!((proposed.status, proposed.location()), (303, "/meetups/1".to_owned()), "{}", proposed.text());
        app.sql("CREATE TABLE dated AS SELECT starts_at AS since, ends_at AS until FROM meetups");
        let (since, until) = ("(SELECT since FROM dated)", "(SELECT until FROM dated)");
        let (long_ago, last_week) = ("(SELECT min(created_at) FROM users)", "(SELECT max(published_at) FROM releases)");
        let coming = (since, until);
        let announced = ["approved_at", "announced_at"];
        let state = |name, happened: &[&str], when| by(app, name, "1", puts(happened, when));
        let states = [
            unseen(state("proposed", &[], coming)),
            unseen(state("turned down", &["turned_down_at"], coming)),
            state("approved", &announced[..1], coming),
            state("announced", &announced, coming),
            registered(app, puts(&announced, coming)),
            state("running", &announced, (last_week, until)),
            state("over", &announced, (long_ago, last_week)),
            state("called off", &["approved_at", "announced_at", "called_off_at"], coming),
            state("off the list", &["approved_at", "announced_at", "off_list_at"], coming),
        ];
        let told = table(app, "a meetup that is", &states, |row: &Row| {
            row.path.starts_with("/meetups/1").then(|| row.path.to_owned())
        });
        app.sql("DROP TABLE dated");
        insta::assert_snapshot!("who_may_do_what_to_a_meetup", told);
    });
}
