//! What is told of an answer, by mail and at the end of the hour.

use super::{ASKED, announces, answers, asks, news, presses, told};
use crate::support::on_each_engine;

#[test]
fn a_mail_that_waits_is_stopped_when_the_answer_is_taken_back_and_tells_the_last_words() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let hour = announces(&mut grace, "camera");
        let asked = asks(&mut mia, &hour, ASKED);
        app.set_clock("2026-11-18T17:05:00Z");
        let mut grace = app.signed_in("Grace");
        assert_eq!(answers(&mut grace, &asked, "No.").status, 303);
        let taken = answers(&mut grace, &asked, "");
        assert!(taken.status == 303 && !grace.follow(taken).says("No."), "it is gone");
        assert_eq!(told(app, "Mia"), Vec::<String>::new());
        assert_eq!(answers(&mut grace, &asked, "Well, perhaps.").status, 303);
        assert_eq!(answers(&mut grace, &asked, "Yes.").status, 303);
        let mails = told(app, "Mia");
        assert!(mails.len() == 1 && mails[0].contains("Yes.") && !mails[0].contains("perhaps"), "{mails:?}");
        // One of a later answer that has been written already and waits for the relay is written anew.
        let other = asks(&mut mia, &hour, "Why is the grid forgotten at every start?");
        app.set_clock("2026-11-18T18:00:00Z");
        let mut grace = app.signed_in("Grace");
        assert_eq!(answers(&mut grace, &other, "We do not know.").status, 303);
        app.run_worker();
        app.sql("UPDATE outbox SET state = 'pending', settled_at = NULL WHERE subject LIKE 'Your question%' AND id = (SELECT max(id) FROM outbox)");
        app.sql("INSERT INTO mail_bodies (mail_id, text_body, html_body) SELECT id, 'We do not know.', '' FROM outbox WHERE state = 'pending'");
        assert_eq!(answers(&mut grace, &other, "We know now.").status, 303);
        assert!(told(app, "Mia").iter().any(|mail| mail.contains("We know now.")), "{:?}", told(app, "Mia"));
        let log = grace.get("/staff/audit");
        assert!(log.says("Took the answer to a question back"), "{}", log.text());
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn whoever_asked_or_voted_for_what_was_answered_hears_once_at_the_end_of_the_hour() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let hour = announces(&mut grace, "camera");
        let [mut mia, mut noor, mut olu, mut kofi] = ["Mia", "Noor", "Olu", "Kofi"].map(|name| app.member(name));
        let asked = asks(&mut mia, &hour, ASKED);
        let other = asks(&mut mia, &hour, "Why is the grid forgotten at every start?");
        let open = asks(&mut noor, &hour, "Which of you takes the best pictures?");
        assert_eq!((presses(&mut olu, &asked, "vote"), presses(&mut olu, &other, "vote")), (303, 303));
        assert_eq!(presses(&mut kofi, &open, "vote"), 303);
        app.set_clock("2026-11-18T17:05:00Z");
        app.tick();
        let before = app.sent().len();
        let mut grace = app.signed_in("Grace");
        assert_eq!(answers(&mut grace, &asked, "Yes.").status, 303);
        assert_eq!(answers(&mut grace, &other, "It is found.").status, 303);
        app.set_clock("2026-11-18T17:59:59Z");
        app.tick();
        assert_eq!(app.sent().len(), before, "not before its end");
        app.set_clock("2026-11-18T18:00:00Z");
        app.tick();
        let heard = || ["Mia", "Noor", "Olu", "Kofi"].map(|name| news(app, name));
        let answered = || vec!["Answered".to_owned()];
        assert_eq!(heard(), [answered(), vec![], answered(), vec![]], "whatever they asked or voted for");
        assert_eq!(app.sent().len(), before + 2);
        // Of what is answered later whoever asked hears; worded again nobody hears of anything again.
        let mut grace = app.signed_in("Grace");
        assert_eq!(answers(&mut grace, &open, "None of us.").status, 303);
        assert_eq!(answers(&mut grace, &asked, "Yes, twice as quick.").status, 303);
        assert_eq!((told(app, "Noor").len(), told(app, "Mia").len()), (1, 0));
        assert_eq!(app.sent().len(), before + 3);
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
