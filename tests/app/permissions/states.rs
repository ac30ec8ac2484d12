//! Who may do what to a post, a comment, a question to fans and an hour of owners in every state they can be in: role × route ×
//! state, as tables to read.

use super::pressing::{State, table};
use super::table::Row;
use crate::support::people::number_of;
use crate::support::site::Site;
use crate::support::{TestApp, on_each_engine};

/// A state that a thing is in by itself.
pub fn is<'a>(name: &'static str, number: impl Into<String>) -> State<'a> {
    State { name, number: number.into(), prepare: Box::new(|| {}), is_unseen: false }
}

/// A state of the one thing there is, by SQL.
pub fn by<'a>(app: &'a TestApp, name: &'static str, number: &str, sql: String) -> State<'a> {
    State { prepare: Box::new(move || app.sql(&sql)), ..is(name, number) }
}

pub fn unseen(state: State<'_>) -> State<'_> {
    State { is_unseen: true, ..state }
}

/// Posts of Wilma's, one in each state; before the last one her address is not confirmed any more, and the last one is there
/// when it is and she is blocked. Mia tests what is being built.
fn posts_in_each_state<'a>(app: &'a TestApp, site: &Site) -> Vec<State<'a>> {
    let mut wilma = app.signed_in("Wilma");
    let mut grace = app.signed_in("Grace");
    let mut files = |title: &str| number_of(&wilma.files("bug", title, "camera"));
    let [locked, held, hidden, merged, built, pending] =
        ["Flash stays on", "Shutter sticks", "Zoom jumps", "Lens fogs", "Timer rings", "Grid tilts"].map(&mut files);
    let private = [("kind", "bug"), ("title", "Crash in a call"), ("area", "camera"), ("private", "yes")];
    let private = number_of(&wilma.post("/posts", &private).location());
    assert_eq!(grace.post(&format!("/posts/{locked}/lock"), &[("reason", "Enough.")]).status, 303);
    assert_eq!(grace.post(&format!("/posts/{hidden}/hide"), &[("reason", "Enough.")]).status, 303);
    let builds = [("status", "in_progress")];
    assert_eq!(grace.post(&format!("/posts/{built}/decision"), &builds).status, 303);
    assert_eq!(app.signed_in("Mia").post("/areas/camera/testers/join", &[]).status, 303);
    assert_eq!(grace.post("/areas/camera/testers/invite", &[("handle", "mia")]).status, 303);
    let into = [("status", "duplicate"), ("duplicate_of", &*site.path("{number}"))];
    assert_eq!(grace.post(&format!("/posts/{merged}/decision"), &into).status, 303);
    app.sql(&format!("UPDATE posts SET visibility = 'held' WHERE id = {held}"));
    let wait = move || {
        app.sql(&format!("UPDATE posts SET visibility = 'pending' WHERE id = {pending}"));
        app.sql("UPDATE users SET verified_at = NULL WHERE name = 'Wilma'");
    };
    let block = move || {
        app.sql("UPDATE users SET verified_at = created_at WHERE name = 'Wilma'");
        let fields = [("until", "2026-12-24"), ("reason", "Advertising."), ("seen", "")];
        assert_eq!(app.signed_in("Grace").post("/people/wilma/block", &fields).status, 303);
    };
    vec![
        is("open", site.path("{number}")),
        is("locked", locked.to_string()),
        unseen(is("held", held.to_string())),
        unseen(is("private", private.to_string())),
        unseen(is("hidden", hidden.to_string())),
        is("merged", merged.to_string()),
        is("being built", built.to_string()),
        is("in the frozen release", site.path("{coming}")),
        is("shipped", site.path("{shipped}")),
        unseen(State { prepare: Box::new(wait), ..is("pending, of somebody unconfirmed", pending.to_string()) }),
        State { prepare: Box::new(block), ..is("of somebody who is blocked", site.path("{number}")) },
    ]
}

#[test]
fn every_role_and_every_state_of_a_post_is_in_the_table() {
    on_each_engine(|app| {
        let site = app.site();
        let states = posts_in_each_state(app, &site);
        let told = table(app, "a post that is", &states, |row: &Row| match row.path {
            "{open}" => Some("/posts/{it}".to_owned()),
            path => path.contains("{number}").then(|| path.replace("{number}", "{it}")),
        });
        insta::assert_snapshot!("who_may_do_what_to_a_post", told);
    });
}

#[test]
fn every_role_and_every_state_of_a_comment_is_in_the_table() {
    on_each_engine(|app| {
        let site = app.site();
        let id = site.path("{comment}");
        let state = |name| by(app, name, &id, format!("UPDATE comments SET visibility = '{name}' WHERE id = {id}"));
        let states = [
            state("published"),
            unseen(state("private")),
            unseen(state("held")),
            unseen(state("hidden")),
            unseen(state("removed")),
            unseen(by(app, "gone", &id, format!("DELETE FROM comments WHERE id = {id}"))),
        ];
        let path = |row: &Row| row.path.contains("{comment}").then(|| row.path.replace("{comment}", "{it}"));
        let told = table(app, "a comment that is", &states, path);
        insta::assert_snapshot!("who_may_do_what_to_a_comment", told);
    });
}

#[test]
fn every_role_and_every_state_of_a_question_to_fans_is_in_the_table() {
    on_each_engine(|app| {
        let site = app.site();
        let (mut grace, mut mia) = (app.signed_in("Grace"), app.signed_in("Mia"));
        assert_eq!(grace.decides(&site.path("{open}"), "planned", "", "").status, 303);
        let typed = [("question", "Where?"), ("options", "Left\nRight"), ("days", "7")];
        assert_eq!(grace.post(&site.path("/posts/{number}/question"), &typed).status, 303);
        assert_eq!(grace.post("/questions/1/open", &[]).status, 303);
        assert_eq!(mia.post("/questions/1/answer", &[("option", "1")]).status, 303);
        app.sql("CREATE TABLE opened AS SELECT opened_at AS since, closes_at AS until FROM questions");
        let (number, never) = (site.path("{number}"), "NULL");
        let since = "(SELECT since FROM opened)";
        let state = |name, times: [&str; 4], (status, visibility): (&str, &str)| {
            let [opened, closed, withdrawn, concluded] = times;
            let until = if opened == never { never } else { "(SELECT until FROM opened)" };
            let sql = format!(
                "UPDATE questions SET opened_at = {opened}, closes_at = {until}, closed_at = {closed}, \
                 withdrawn_at = {withdrawn}, concluded_at = {concluded}; \
                 UPDATE posts SET status = '{status}', visibility = '{visibility}' WHERE id = {number}"
            );
            by(app, name, "1", sql)
        };
        let planned = ("planned", "published");
        let states = [
            unseen(state("a draft", [never; 4], planned)),
            state("open", [since, never, never, never], planned),
            state("closed", [since, since, never, never], planned),
            state("concluded", [since, since, never, since], planned),
            state("withdrawn", [since, never, since, never], planned),
            state("of a post in work", [since, never, never, never], ("in_progress", "published")),
            unseen(state("of a private post", [since, never, never, never], ("planned", "private"))),
            unseen(state("of a hidden post", [since, never, never, never], ("planned", "hidden"))),
        ];
        let path = |row: &Row| {
            let is_one = row.path.starts_with("/questions/1/") || row.path.starts_with("/options/1/");
            is_one.then(|| row.path.to_owned())
        };
        let told = table(app, "a question to fans that is", &states, path);
        app.sql("DROP TABLE opened");
        insta::assert_snapshot!("who_may_do_what_to_a_question", told);
    });
}

#[test]
fn every_role_and_every_state_of_an_hour_of_owners_is_in_the_table() {
    on_each_engine(|app| {
        app.site();
        let [mut grace, mut mia, mut wilma] = ["Grace", "Mia", "Wilma"].map(|name| app.signed_in(name));
        let hour = [("area", "camera"), ("day", "2026-11-28"), ("time", "17:00"), ("minutes", "60")];
        assert_eq!(grace.post("/staff/hours", &hour).status, 303);
        assert_eq!(wilma.post("/hours/1/questions", &[("body", "Why is it dark at night?")]).status, 303);
        assert_eq!(mia.post("/hours/1/questions/1/vote", &[]).status, 303);
        app.sql("CREATE TABLE coming AS SELECT starts_at AS since, ends_at AS until FROM owner_hours");
        let (coming, now, never) = ("(SELECT since FROM coming)", "announced_at", "NULL");
        let until = "(SELECT until FROM coming)";
        let state = |name, (starts, ends, off): (&str, &str, &str), (answered, aside): (bool, bool)| {
            let at = |is: bool| if is { "asked_at" } else { never };
            let sql = format!(
                "UPDATE owner_hours SET starts_at = {starts}, ends_at = {ends}, called_off_at = {off}; \
                 UPDATE hour_questions SET answered_at = {}, answer = '{}', set_aside_at = {}",
                at(answered),
                if answered { "Because." } else { "" },
                at(aside)
            );
            by(app, name, "1", sql)
        };
        let states = [
            state("announced", (coming, until, never), (false, false)),
            state("running", (now, until, never), (false, false)),
            state("over", (now, now, never), (false, false)),
            state("called off", (coming, until, now), (false, false)),
            state("running, its question answered", (now, until, never), (true, false)),
            state("running, its question set aside", (now, until, never), (false, true)),
        ];
        let told = table(app, "an hour that is", &states, |row: &Row| {
            row.route.starts_with("/hours/{id}").then(|| row.path.to_owned())
        });
        app.sql("DROP TABLE coming");
        insta::assert_snapshot!("who_may_do_what_in_an_hour", told);
    });
}
