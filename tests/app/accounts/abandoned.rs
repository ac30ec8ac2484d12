//! Accounts that were never confirmed go after a month, with all that waited in them; whatever others have seen stays.

use super::{is_seen, is_signed_in, unconfirmed};
use crate::support::people::number_of;
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;

/// What is left of accounts by table.
const TABLES: [&str; 11] = [
    "users",
    "credentials",
    "sessions",
    "account_tokens",
    "mail_preferences",
    "follows",
    "held_votes",
    "posts",
    "post_texts",
    "comments",
    "blocks",
];

fn counts(app: &TestApp) -> [usize; TABLES.len()] {
    let tables = app.tables();
    TABLES.map(|table| tables.count(table))
}

/// Writes, votes, follows and chooses mails before the address is confirmed.
fn waits_with_much(browser: &mut Browser, post: &str) -> String {
    let number = number_of(post);
    let own = browser.files("request", "A timer for the torch", "camera");
    assert_eq!(browser.post(&format!("/posts/{number}/comments"), &[("body", "Me too.")]).status, 303);
    assert_eq!(browser.post(&format!("/posts/{number}/vote"), &[]).status, 303);
    assert_eq!(browser.post(&format!("/posts/{number}/follow"), &[]).status, 303);
    assert_eq!(browser.post("/settings/mail", &[("digest", "on")]).status, 303);
    own
}

#[test]
fn an_account_that_nobody_confirmed_goes_after_a_month_with_all_that_waited() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Wilma").files("request", "Grid lines, please", "camera");
        app.run_worker();
        let before = counts(app);
        let mut ada = unconfirmed(app, "Ada");
        let own = waits_with_much(&mut ada, &post);
        app.run_worker();
        assert!(app.tables().containing("ada@example.org").len() > 1);

        // Somebody may come back: while a session lives, and for a month in any case.
        app.advance(TimeDelta::days(13));
        is_seen(app, &mut ada);
        app.advance(TimeDelta::days(12));
        app.tidy();
        is_seen(app, &mut ada);
        // The link that she asks for keeps the account as long as it lives.
        app.advance(TimeDelta::days(13) + TimeDelta::hours(23));
        app.tidy();
        assert!(is_signed_in(&mut ada), "after thirty-eight days");
        let settings = ada.get("/settings");
        assert_eq!(ada.submit(&settings, "/verify", &[]).status, 303);
        app.run_worker();
        assert_eq!(ada.post("/settings/sessions/end", &[]).status, 303);
        app.tidy();
        assert_eq!(app.visitor().get("/people/ada").status, 200, "a link lives");
        app.advance(TimeDelta::hours(24));
        app.tidy();

        assert_eq!(app.visitor().get("/people/ada").status, 404);
        assert_eq!(app.staff("Grace").get(&own).status, 404);
        let mut after = counts(app);
        // Grace has come, and Wilma's session has ended meanwhile.
        for (table, count) in TABLES.iter().zip(&mut after) {
            *count -= usize::from(["users", "credentials"].contains(table));
        }
        assert_eq!(after[0..2], before[0..2]);
        assert_eq!(after[3..], before[3..]);
        assert_eq!(app.tables().containing("ada@example.org"), Vec::<String>::new(), "no mail of hers either");
        let page = app.visitor().visit(&post);
        assert!(page.status == 200 && !page.says("Me too."), "{}", page.text());
        // The handle is free again.
        app.member("Ada");
        assert_eq!(app.visitor().get("/people/ada").status, 200);
    });
}

#[test]
fn whoever_confirmed_and_whatever_others_have_seen_stays() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Wilma").files("request", "Grid lines, please", "camera");
        let mut answered = unconfirmed(app, "Ada");
        let own = answered.files("request", "A timer for the torch", "camera");
        assert_eq!(app.staff("Grace").decides(&own, "planned", "Soon.", "").status, 303);
        let mut blocked = unconfirmed(app, "Berta");
        waits_with_much(&mut blocked, &post);
        let fields = [("until", "2027-02-01"), ("reason", "Advertising.")];
        assert_eq!(app.signed_in("Grace").post("/people/berta/block", &fields).status, 303);
        // As a version before left them: a vote that counts, a comment that everybody sees.
        for name in ["Carla", "Dora"] {
            let mut early = unconfirmed(app, name);
            waits_with_much(&mut early, &post);
        }
        let at = "(SELECT id FROM users WHERE handle = 'carla')";
        app.sql(&format!("INSERT INTO votes (post_id, user_id, cast_at, week) SELECT 1, id, created_at, 1 FROM users WHERE id = {at}; UPDATE posts SET vote_count = 1 WHERE id = 1"));
        app.sql("UPDATE comments SET visibility = 'published' WHERE author_id = (SELECT id FROM users WHERE handle = 'dora'); UPDATE posts SET comment_count = 1 WHERE id = 1");
        let mut eve = unconfirmed(app, "Eve");
        eve.files("request", "Louder alarms, please", "camera");

        app.advance(TimeDelta::days(60));
        app.tidy();
        let there = |handle: &str| app.visitor().get(&format!("/people/{handle}")).status == 200;
        assert_eq!(["wilma", "ada", "berta", "carla", "dora", "eve"].map(there), [true, true, true, true, true, false]);
        // Once the block is over she goes, and its row with her.
        app.set_clock("2027-02-01T00:00:00Z");
        app.tidy();
        assert_eq!(["ada", "berta", "carla", "dora"].map(there), [true, false, true, true]);
        assert_eq!(app.tables().count("blocks"), 0);
        assert_eq!(app.visitor().visit(&post).status, 200);
    });
}

/// Many at once, and one with more follows than a write takes.
#[test]
fn however_many_there_are_they_go_piece_by_piece() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.member("Wilma").files("request", "Grid lines, please", "camera");
        let (no, at) = match app.engine {
            crate::support::Engine::Sqlite => ("0", "'2026-10-01T00:00:00.000000Z'"),
            crate::support::Engine::Postgres => ("false", "timestamptz '2026-10-01T00:00:00Z'"),
        };
        let numbers =
            "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2300) SELECT n FROM c) s";
        app.sql(&format!(
            "INSERT INTO users (email, email_key, mailbox, name, handle, role, name_hidden, created_at) \
             SELECT 'fan@example.net', 'fan@example.net', 'fan@example.net', 'Fan', 'fan-' || n, 'member', {no}, {at} \
             FROM {numbers} WHERE n <= 120; \
             INSERT INTO posts (kind, title, author_id, area_id, status, visibility, listed, vote_count, comment_count, \
             week, week_votes, created_at, status_changed_at, lang) \
             SELECT kind, title, author_id, area_id, status, visibility, listed, 0, 0, 0, 0, {at}, {at}, lang \
             FROM posts, {numbers}; \
             INSERT INTO post_texts (post_id, body, body_html) SELECT id, '', '' FROM posts WHERE id > 1; \
             INSERT INTO follows (post_id, user_id, reason, since) \
             SELECT posts.id, users.id, 'asked', {at} FROM posts, users WHERE users.handle = 'fan-7'"
        ));
        let before = app.tables();
        assert_eq!((before.count("users"), before.count("follows")), (121, 2302));
        app.tidy();
        let after = app.tables();
        assert_eq!((after.count("users"), after.count("follows"), after.count("posts")), (1, 1, 2301));
    });
}
