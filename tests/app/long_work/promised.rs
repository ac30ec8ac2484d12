//! What happens to a digest between its promise and its writing, which may be hours when a million of them are under way.

use super::{credit, link_of, mails_of, unsubscribes};
use crate::support::people::address;
use crate::support::{Engine, TestApp, on_each_engine};
use orange_friday::i18n::Language;
use orange_friday::mail::Transport;
use orange_friday::moderation::{self, Reason};
use orange_friday::releases::WRITING;
use orange_friday::worker::Worker;
use orange_friday::{digests, jobs};
use std::sync::Arc;

const TITLE: &str = "Call this number at night";

/// So many digests of another week are due, and nobody takes them.
fn many_wait(app: &TestApp) {
    let (numbers, at) = match app.engine {
        Engine::Sqlite => (
            "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000) SELECT n FROM c) s",
            "'2026-11-13T17:00:00.000000Z'",
        ),
        Engine::Postgres => ("generate_series(1, 2000) AS s(n)", "timestamptz '2026-11-13T17:00:00Z'"),
    };
    app.sql(&format!(
        "INSERT INTO outbox (key, kind, message_id, to_address, to_name, subject, state, attempts, due_at, created_at) \
         SELECT 'digest/9/' || n, 'digest', 'digest.' || n, 'fan@example.org', 'Fan', 'Your week', 'pending', 0, {at}, {at} \
         FROM {numbers}"
    ));
}

#[test]
fn a_promised_digest_is_written_when_those_before_it_are_out_and_says_what_is_so_then() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
        let post = app.finished(&ada, &grace, TITLE, "camera");
        for fan in [&berta, &app.fan("Cleo")] {
            app.vote(fan, post);
        }
        app.publish_by_the_clock(&grace);
        credit(app, 100);
        let link = link_of(app, berta.id);
        many_wait(app);
        // The relay is away: what is due stays due.
        let worker = Worker::new(Arc::clone(&app.app), Transport::parse("smtp://127.0.0.1:1").unwrap()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(worker.tick()).unwrap();
        assert_eq!((app.tables().count("digests"), app.read(digests::unwritten)), (3, 3), "promised, and no more");
        assert_eq!(app.unfinished().len(), 1, "the writing is known to be owed");

        unsubscribes(app, &link);
        let (staff, now) = (grace, app.now());
        let reason = Reason::parse("A telephone number of somebody else.", Language::En).unwrap();
        app.write(move |conn| moderation::hide_post(conn, &staff, post, &reason, now));
        app.sql("DELETE FROM outbox WHERE key LIKE 'digest/9/%'");
        app.run_worker();
        assert_eq!(app.read(digests::unwritten), 0);
        assert!(!app.read(|conn| jobs::is_waiting(conn, WRITING, app.now())));
        assert_eq!(mails_of(app, berta.id), [], "there was nothing to take back");
        for name in ["Ada", "Cleo"] {
            let told: Vec<_> =
                app.mails_to(&address(name)).into_iter().filter(|mail| mail.text.contains("/releases/")).collect();
            assert!(told.len() == 1 && !told[0].text.contains(TITLE), "{name}: {told:?}");
        }
        assert_eq!(app.tables().containing("cancelled"), Vec::<String>::new(), "nor was anything written twice");
    });
}
