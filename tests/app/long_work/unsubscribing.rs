//! Whoever unsubscribes while mails are being queued gets none of them, whichever comes first.

use super::{a_week_is_out, credit, link_of, mails_of, on_postgres, prepared, promise, unsubscribes, waiting};
use crate::support::people::address;
use crate::support::{TestApp, on_each_engine};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use orange_friday::db::UserId;
use orange_friday::db::schema::{digests, outbox};
use orange_friday::events::TELLING;
use orange_friday::jobs::JobKind;
use orange_friday::releases::WRITING;
use std::thread;

/// What the queueing of Ada's mail meets first after it asked whether she wants it: a change of what she was promised, or a
/// row of the same key, which somebody has not yet committed.
fn same_row(kind: JobKind, ada: UserId) -> String {
    if kind == WRITING {
        return format!("UPDATE digests SET waits = FALSE WHERE user_id = {ada}");
    }
    format!(
        "INSERT INTO outbox (key, kind, message_id, to_address, to_name, subject, state, attempts, due_at, created_at) \
         SELECT 'decision/' || max(id) || '/{ada}', 'notice', '', '', '', '', 'pending', 0, decided_at, decided_at \
         FROM decisions WHERE post_id = 1 AND to_status = 'ready' GROUP BY decided_at"
    )
}

#[test]
fn an_unsubscription_that_meets_the_queueing_of_a_mail_waits_for_it_and_takes_it_back() {
    for kind in [WRITING, TELLING] {
        on_postgres(|app, url| {
            let (ada, ..) = a_week_is_out(app, &["Berta"]);
            credit(app, 100);
            promise(app);
            let link = link_of(app, ada.id);
            let (_, queue, _) = prepared(app, kind, 100).unwrap();
            let mut first = PgConnection::establish(url).unwrap();
            first.batch_execute(&format!("BEGIN; {}", same_row(kind, ada.id))).unwrap();
            thread::scope(|scope| {
                let queueing = scope.spawn(|| app.app.db.write_here(queue));
                waiting(url, 1);
                let press = scope.spawn(|| unsubscribes(app, &link));
                waiting(url, 2);
                first.batch_execute("ROLLBACK").unwrap();
                queueing.join().unwrap().unwrap();
                press.join().unwrap();
            });
            let mails = mails_of(app, ada.id);
            assert_eq!(mails.len(), 1, "{mails:?}");
            assert_eq!((&*mails[0].1, mails[0].2), ("cancelled", None), "{kind:?}");
            assert_eq!(app.tables().count("mail_bodies"), usize::from(kind == WRITING), "only Berta's waits");
            nobody_writes_to_ada_any_more(app);
        });
    }
}

#[test]
fn an_unsubscription_between_the_writing_of_a_mail_and_its_queueing_leaves_no_mail() {
    for kind in [WRITING, TELLING] {
        on_each_engine(|app| {
            let (ada, ..) = a_week_is_out(app, &["Berta"]);
            credit(app, 100);
            promise(app);
            let (_, queue, mails) = prepared(app, kind, 100).unwrap();
            assert_eq!(mails, if kind == WRITING { 2 } else { 1 }, "hers is among them");
            unsubscribes(app, &link_of(app, ada.id));
            app.app.db.write_here(queue).unwrap();
            assert_eq!(mails_of(app, ada.id), [], "{kind:?}");
            nobody_writes_to_ada_any_more(app);
        });
    }
}

/// Berta gets her digest all the same, and Ada's is settled.
fn nobody_writes_to_ada_any_more(app: &TestApp) {
    app.run_worker();
    assert_eq!(app.mails_to(&address("Ada")).len(), 0);
    assert_eq!(app.mails_to(&address("Berta")).len(), 1);
    let (claims, sent) = app.read(|conn| {
        let sent = outbox::table.filter(outbox::state.eq("sent")).count().get_result::<i64>(conn)?;
        Ok((digests::table.count().get_result::<i64>(conn)?, sent))
    });
    assert_eq!((claims, sent), (2, 1));
    assert!(app.unfinished().is_empty());
}

/// Taken back, or hidden, after the mails were written and before they are queued.
#[test]
fn an_answer_that_is_taken_back_or_hidden_at_the_last_moment_is_told_to_nobody() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
        let [undone, hidden] = ["Keep recording during calls", "Buy cheap pills"].map(|title| {
            let post = app.file(&ada, "request", title, "camera");
            app.comment(&berta, post, "Please.");
            // What is told of the comment is told before, so that the answer is what is told next. The first one is claimed.
            app.tick();
            app.decide(&grace, post, "planned", "");
            let (job, queue, mails) = prepared(app, TELLING, 100).unwrap();
            assert_eq!(mails, 2);
            (post, job, queue)
        });
        let (staff, now, post) = (grace.clone(), app.now(), undone.0);
        app.write(move |conn| orange_friday::triage::undo(conn, &staff, post, now));
        app.make("hidden", hidden.0);
        app.app.db.write_here(undone.2).unwrap();
        app.app.db.write_here(hidden.2).unwrap();
        app.run_worker();
        assert_eq!(app.mails_to(&address("Berta")).len(), 0);
        let told = app.mails_to(&address("Ada"));
        assert_eq!(told.iter().filter(|mail| mail.text.contains("Buy cheap pills")).count(), 1, "its author may know");
        assert_eq!(told.len(), 1, "and of what was undone nobody hears");

        // The same when it was hidden before anybody was looked for.
        app.make("published", hidden.0);
        app.decide(&grace, hidden.0, "declined", "We sell no pills.");
        app.make("hidden", hidden.0);
        app.run_worker();
        assert_eq!((app.mails_to(&address("Ada")).len(), app.mails_to(&address("Berta")).len()), (2, 0));
    });
}
