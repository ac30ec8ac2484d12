//! What of a poll may be changed, by whom and until when.

use super::{QUESTION, drafts, is_refused, number_of, opens, option_at, shown, totals, votes};
use crate::cli::doctor::says;
use crate::support::upload::{a_picture, file};
use crate::support::{Engine, on_each_engine};
use orange_friday::people::Role;
use orange_friday::polls::{self, Outcome};

#[test]
fn a_draft_may_be_changed_and_what_was_opened_may_not_by_anybody() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        app.add_person("Mia", Role::Member);
        let poll = drafts(&mut grace, "hidden");
        // The same words again are the same press; other options are another draft, and nothing of it is lost.
        assert_eq!(drafts(&mut grace, "hidden"), poll);
        let other = [
            ("purpose", "name"),
            ("question", QUESTION),
            ("note", "All three are *free*."),
            ("options", "Frosted peel\nSnow day"),
            ("totals", "hidden"),
            ("day", "2026-11-18"),
            ("time", "17:00"),
        ];
        let other = grace.post("/staff/polls/new", &other).location();
        assert!(other != poll && grace.get(&other).says("Snow day"));
        assert_eq!(grace.post(&format!("{other}/discard"), &[]).status, 303);
        let old = grace.get(&format!("{poll}/open"));
        let form = grace.get(&format!("{poll}/edit"));
        let changed = [("options", "Marmalade morning\nFrosted peel"), ("time", "18:00")];
        assert_eq!(grace.submit(&form, &format!("{poll}/edit"), &changed).status, 303);
        // Nobody opens another draft than they looked at, nor one that closes in a moment.
        assert_eq!(grace.submit(&old, &format!("{poll}/open"), &[]).status, 409);
        let sure = grace.get(&format!("{poll}/open"));
        app.set_clock("2026-11-18T17:30:00Z");
        let mut staff = app.signed_in("Grace");
        assert_eq!(staff.submit(&sure, &format!("{poll}/open"), &[]).status, 409);
        app.set_clock("2026-11-18T09:00:00Z");
        let mut staff = app.signed_in("Grace");
        assert_eq!(staff.submit(&sure, &format!("{poll}/open"), &[]).status, 303);
        assert_eq!(staff.submit(&sure, &format!("{poll}/open"), &[]).status, 303, "the same press twice");
        for path in ["edit", "open"] {
            assert_eq!(staff.get(&format!("{poll}/{path}")).status, 409, "{path}");
        }
        let picture = format!("{poll}/options/{}/picture", option_at(app, &poll, 0));
        assert_eq!(staff.get(&picture).status, 409);
        assert_eq!(staff.post(&format!("{poll}/discard"), &[]).status, 409);
        assert_eq!(staff.submit(&form, &format!("{poll}/edit"), &changed).status, 409);
        let mut mia = app.signed_in("Mia");
        assert_eq!(votes(&mut mia, app, &poll, 0), 303);
        for sql in [
            "UPDATE polls SET question = 'Another one?'",
            "UPDATE polls SET closes_at = opened_at",
            "UPDATE polls SET totals = 'running'",
            "UPDATE polls SET opened_at = NULL, opened_by = NULL",
            "UPDATE polls SET reason = 'None'",
            "DELETE FROM polls",
            "UPDATE poll_options SET label = 'Mine'",
            "UPDATE poll_options SET position = 5 - position",
            "UPDATE poll_options SET picture = 'a'",
            "DELETE FROM poll_options",
            "INSERT INTO poll_options (poll_id, position, label, lang) VALUES (1, 9, 'Mine', 'en')",
            "UPDATE poll_votes SET user_id = 1",
        ] {
            assert!(is_refused(app, sql), "{sql}");
        }
        app.set_clock("2026-11-19T09:00:00Z");
        app.tick();
        for sql in [
            "UPDATE polls SET closed_at = NULL",
            "UPDATE poll_options SET people = people + 1",
            "UPDATE poll_votes SET option_id = option_id + 1",
            "DELETE FROM poll_votes",
            "INSERT INTO poll_votes SELECT poll_id, 1, option_id, voted_at FROM poll_votes",
            "UPDATE poll_results SET turnout = 9",
            "DELETE FROM poll_results",
        ] {
            assert!(is_refused(app, sql), "{sql}");
        }
        if app.engine == Engine::Sqlite {
            assert!(is_refused(app, "REPLACE INTO poll_results SELECT * FROM poll_results"));
            assert!(is_refused(app, "REPLACE INTO polls SELECT * FROM polls"));
        }
        assert_eq!((totals(app, 1), says(app)), (vec![1, 0], Vec::<String>::new()));
    });
}

#[test]
fn what_was_typed_over_a_draft_that_somebody_else_changed_or_opened_is_not_lost() {
    on_each_engine(|app| {
        let (mut grace, mut hedy) = (app.staff("Grace"), app.staff("Hedy"));
        let poll = drafts(&mut grace, "hidden");
        let edit = format!("{poll}/edit");
        let (form, theirs) = (grace.get(&edit), hedy.get(&edit));
        assert_eq!(hedy.submit(&theirs, &edit, &[("note", "All of them are free.")]).status, 303);
        let note = "Choose one that you can look at all winter.";
        let again = grace.submit(&form, &edit, &[("note", note)]);
        assert!(again.status == 409 && again.says("Somebody else has changed this"), "{}", again.text());
        assert_eq!(again.one("#note"), note);
        assert!(hedy.get(&poll).says("All of them are free."), "nothing is written over unseen");
        assert_eq!(grace.submit(&again, &edit, &[]).status, 303);
        assert!(hedy.get(&poll).says(note));

        let form = grace.get(&edit);
        opens(&mut hedy, &poll);
        let late = grace.submit(&form, &edit, &[("note", "One of them is free.")]);
        assert!(late.status == 409 && late.says("One of them is free."), "{}", late.text());
        assert!(app.visitor().get(&poll).says(note));
    });
}

#[test]
fn a_poll_is_withdrawn_for_a_reason_that_everybody_reads_and_its_totals_stay() {
    on_each_engine(|app| {
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let draft = drafts(&mut grace, "running");
        assert_eq!(grace.get(&format!("{draft}/withdraw")).status, 409, "a draft is thrown away");
        assert_eq!(grace.post(&format!("{draft}/discard"), &[]).status, 303);
        let (hidden, running) = (drafts(&mut grace, "hidden"), drafts(&mut grace, "running"));
        for poll in [&hidden, &running] {
            opens(&mut grace, poll);
            assert_eq!(votes(&mut mia, app, poll, 1), 303);
            let why = format!("{poll}/withdraw");
            assert_eq!(grace.post(&why, &[]).status, 422);
            assert_eq!(grace.post(&why, &[("reason", "Two of the names are taken.")]).status, 303);
            let other = grace.post(&why, &[("reason", "Another one.")]);
            assert!(other.status == 409 && other.says("Another one."), "{}", other.text());
            let late = mia.post(&format!("{poll}/vote"), &[("option", &option_at(app, poll, 0))]);
            assert!(late.status == 409 && late.says("withdrawn"), "{}", late.text());
            assert!(app.visitor().get(poll).says("Two of the names are taken."));
        }
        assert_eq!(shown(&mut app.visitor(), &running), ["0", "1", "0"]);
        assert!(shown(&mut grace, &hidden).is_empty(), "withdrawing is no way to look");
        let over = app.visitor().get("/polls").attributes("section[aria-labelledby=past] a", "href");
        assert!(over.contains(&hidden) && over.contains(&running), "neither is open: {over:?}");
        assert!(is_refused(app, "UPDATE polls SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL"));
        app.set_clock("2026-11-18T17:00:00Z");
        app.tick();
        app.tick();
        assert_eq!(shown(&mut app.visitor(), &hidden), ["0", "1", "0"]);
        assert!(!app.signed_in("Mia").get("/inbox").says(QUESTION));
        let id = number_of(&hidden);
        assert_eq!(app.read(move |conn| polls::outcome(conn, id)), Outcome::Withdrawn);
        let log = app.signed_in("Grace").get("/staff/audit");
        for said in ["Drafted a poll", "Opened a poll", "Withdrew a poll", "Threw the draft of a poll away"] {
            assert!(log.says(said), "{said}: {}", log.text());
        }
        assert!(log.says("A name") && log.says("Nobody, staff included"), "in words: {}", log.text());
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn an_option_shows_its_picture_to_staff_first_and_to_everybody_once_the_poll_is_open() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let poll = drafts(&mut grace, "hidden");
        let place = format!("{poll}/options/{}/picture", option_at(app, &poll, 0));
        let form = grace.get(&place);
        assert_eq!(grace.submit_with(&form, &place, &[("alt", "Ice")], &[]).status, 422, "there is no file");
        let ice = a_picture(600, 400);
        let sent = grace.submit_with(&form, &place, &[("alt", "An orange under ice")], &[file("ice.png", &ice)]);
        assert_eq!((sent.status, sent.location()), (303, poll.clone()), "{}", sent.text());
        let shown = grace.get(&poll).attributes(".pictures img", "src").remove(0);
        assert_eq!((grace.get(&shown).status, app.visitor().get(&shown).status), (200, 404));
        opens(&mut grace, &poll);
        assert_eq!(app.visitor().get(&shown).status, 200);
        assert_eq!(app.visitor().get(&poll).attributes(".pictures img", "alt"), ["An orange under ice"]);
        assert_eq!(grace.post(&format!("{place}/remove"), &[]).status, 409);
        app.tidy();
        assert_eq!((app.visitor().get(&shown).status, says(app)), (200, Vec::<String>::new()));
    });
}
