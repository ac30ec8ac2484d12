//! What the database keeps of mail: the words as long as a mail waits, and the rest for a month.

use super::{Postman, published_week, waiting};
use crate::support::smtp_sink::{Script, SmtpSink};
use crate::support::{Engine, PATIENCE, TestApp, on_each_engine, until};
use chrono::TimeDelta;
use orange_friday::mail::{self, MailKind, MemoryOutbox, Transport};
use orange_friday::subscriptions;
use orange_friday::worker::Worker;
use std::sync::Arc;
use tokio::runtime::Builder;

#[test]
fn what_a_mail_says_is_kept_only_as_long_as_it_waits() {
    on_each_engine(|app| {
        let sink = SmtpSink::start();
        sink.script(Script { refuse_banner: true, ..Script::default() });
        let postman = Postman::new(app, &sink, PATIENCE);
        let (people, _) = published_week(app, &["Berta", "Cleo", "r550-dora"]);
        let bodies = || app.tables().count("mail_bodies");
        postman.tick();
        assert_eq!((waiting(app).pending, bodies()), (5, 5), "Ada's notice, and four digests");

        let berta = people[0].id;
        let token = app.write(move |conn| subscriptions::wishes(conn, berta)).1;
        let path = format!("/unsubscribe/{token}");
        let mut visitor = app.visitor();
        let asked = visitor.get(&path);
        assert!(!app.tables().containing(&path).is_empty());
        assert_eq!(visitor.submit(&asked, &path, &[]).status, 200);
        assert_eq!((waiting(app).pending, bodies()), (4, 4), "a mail taken back says nothing any more");
        assert_eq!(app.tables().containing(&path), Vec::<String>::new());

        sink.script(Script::default());
        app.advance(TimeDelta::minutes(5));
        postman.tick();
        assert_eq!((waiting(app).pending, waiting(app).failed, sink.mails().len()), (0, 1, 3));
        assert_eq!(
            (bodies(), app.tables().count("outbox")),
            (0, 5),
            "that there was a mail is known, not what it said"
        );
        assert_eq!(app.tables().containing("/unsubscribe/"), Vec::<String>::new(), "a copy holds no usable link");
    });
}

#[test]
fn waiting_mail_takes_its_words_along_when_the_tables_change() {
    on_each_engine(|app| {
        let sink = SmtpSink::start();
        sink.script(Script { refuse_banner: true, ..Script::default() });
        let postman = Postman::new(app, &sink, PATIENCE);
        let (people, _) = published_week(app, &["Berta", "Cleo"]);
        postman.tick();
        let (berta, now) = (people[0].id, app.now());
        assert_eq!(app.write(move |conn| mail::cancel(conn, berta, MailKind::Digest, now)), 1);
        let words = app.tables().0["mail_bodies"].clone();
        assert_eq!(words.len(), 3);

        migrate(app, "down");
        let before = app.tables();
        assert!(!before.0.contains_key("mail_bodies"));
        assert_eq!((before.count("outbox"), before.containing("/unsubscribe/").len()), (4, 3));
        migrate(app, "up");
        assert_eq!(app.tables().0["mail_bodies"], words);

        sink.script(Script::default());
        app.advance(TimeDelta::minutes(5));
        postman.tick();
        assert_eq!((waiting(app).pending, sink.mails().len()), (0, 3));
    });
}

/// Takes the step in which bodies got a table of their own.
fn migrate(app: &TestApp, way: &str) {
    let tree = if app.engine == Engine::Sqlite { "sqlite" } else { "postgres" };
    let file = format!("migrations/{tree}/2026-11-26-000012_mail_bodies/{way}.sql");
    app.sql(&std::fs::read_to_string(file).unwrap());
}

#[test]
fn the_worker_goes_on_deleting_old_mail_until_none_is_left() {
    on_each_engine(|app| {
        let (numbers, months_ago, days_ago) = match app.engine {
            Engine::Sqlite => (
                "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2501) SELECT n FROM c) s",
                "'2026-09-11T17:00:00.000000Z'",
                "'2026-11-13T17:00:00.000000Z'",
            ),
            Engine::Postgres => (
                "generate_series(1, 2501) AS s(n)",
                "timestamptz '2026-09-11T17:00:00Z'",
                "timestamptz '2026-11-13T17:00:00Z'",
            ),
        };
        app.sql(&format!(
            "INSERT INTO outbox (key, kind, message_id, to_address, to_name, subject, state, attempts, due_at, created_at, \
                settled_at) \
             SELECT 'digest/1/' || n, 'digest', 'digest.' || n, 'fan@example.org', 'Fan', 'Your week', 'sent', 1, \
                {months_ago}, {months_ago}, CASE n WHEN 2501 THEN {days_ago} ELSE {months_ago} END FROM {numbers}"
        ));
        let worker = Arc::new(Worker::new(Arc::clone(&app.app), Transport::Memory(MemoryOutbox::default())).unwrap());
        let stop = worker.stop();
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let working = runtime.spawn(async move { worker.run().await });
        // The clock stands: there is no second round of tidying up.
        until("old mail is gone", || app.tables().count("outbox") == 1);
        stop.now();
        runtime.block_on(working).unwrap();
        assert_eq!(app.tables().count("outbox"), 1, "last week's is kept");
    });
}
