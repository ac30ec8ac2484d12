//! What staff take back is told to nobody who has not been told yet.

use super::{mails_of, on_postgres, prepared, waiting};
use crate::support::{TestApp, on_each_engine};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use orange_friday::events::TELLING;
use orange_friday::people::Viewer;
use orange_friday::{subscriptions, triage};
use std::thread;

/// Tells followers in chunks of two, until there is nothing more to tell; mails wait in the outbox.
fn tell(app: &TestApp) {
    for _ in 0..100 {
        let Some((_, queue, _)) = prepared(app, TELLING, 2) else { return };
        app.write(queue);
    }
    panic!("there is always more to tell");
}

fn states(app: &TestApp, of: &[Viewer]) -> Vec<String> {
    of.iter().flat_map(|fan| mails_of(app, fan.id)).map(|(_, state, _)| state).collect()
}

#[test]
fn the_mails_of_an_answer_that_was_taken_back_are_stopped_and_those_of_the_next_go_out() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let fans = ["Berta", "Cleo", "Dora", "Emma"].map(|name| app.fan(name));
        let post = app.file(&ada, "request", "Keep recording during calls", "camera");
        for fan in &fans {
            let (fan, now) = (fan.id, app.now());
            app.write(move |conn| subscriptions::follow(conn, post, fan, subscriptions::Reason::Asked, now));
        }
        app.decide(&grace, post, "declined", "It cannot be done.");
        tell(app);
        assert_eq!(states(app, &fans), ["pending"; 4]);

        let (staff, now) = (grace.clone(), app.now());
        app.write(move |conn| triage::undo(conn, &staff, post, now));
        tell(app);
        assert_eq!(states(app, &fans), ["cancelled"; 4]);
        assert_eq!(app.tables().count("mail_bodies"), 0);

        app.decide(&grace, post, "planned", "It can, after all.");
        app.run_worker();
        let told: Vec<_> = fans.iter().flat_map(|fan| mails_of(app, fan.id)).map(|(_, state, _)| state).collect();
        assert_eq!(told, ["cancelled", "sent"].repeat(4));
        assert_eq!(app.mails().len(), 5, "Ada and the four who follow, of the new answer alone");
    });
}

#[test]
fn an_answer_that_is_being_taken_back_while_its_mails_are_queued_queues_none() {
    on_postgres(|app, url| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let post = app.file(&ada, "request", "Keep recording during calls", "camera");
        app.decide(&grace, post, "declined", "It cannot be done.");
        let (_, queue, written) = prepared(app, TELLING, 100).unwrap();
        assert_eq!(written, 1);
        let mut beside = PgConnection::establish(url).unwrap();
        let undo = "BEGIN; INSERT INTO decisions \
             (post_id, from_status, to_status, note, note_html, lang, undoes, decided_by, decided_at) \
             SELECT post_id, to_status, from_status, '', '', '', id, decided_by, decided_at FROM decisions";
        beside.batch_execute(undo).unwrap();
        thread::scope(|scope| {
            let queueing = scope.spawn(|| app.app.db.write_here(queue));
            waiting(url, 1);
            beside.batch_execute("COMMIT").unwrap();
            queueing.join().unwrap().unwrap();
        });
        assert_eq!(mails_of(app, ada.id), []);
    });
}
