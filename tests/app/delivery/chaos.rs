//! A relay that refuses, drops, hangs and goes away.

use super::{Postman, digests_to, published_week, waiting};
use crate::support::smtp_sink::{Script, SmtpSink};
use crate::support::{PATIENCE, on_each_engine, until};
use chrono::TimeDelta;
use orange_friday::subscriptions;
use std::time::Duration;

#[test]
fn refused_mail_is_tried_on_schedule_or_given_up_and_nobody_gets_two() {
    on_each_engine(|app| {
        let sink = SmtpSink::start();
        sink.script(Script { times: 2, ..Script::default() });
        let postman = Postman::new(app, &sink, PATIENCE);
        let fine = ["Berta", "Cleo", "Dora"];
        let refused = ["r451-ada", "r550-ada", "dot452-ada", "dot554-ada"];
        published_week(app, &[fine.as_slice(), refused.as_slice()].concat());
        let to = |name: &str| format!("{}@example.org", name.to_lowercase());
        let attempts = || refused.map(|name| sink.attempts(&to(name)));
        postman.tick();
        assert_eq!(attempts(), [1, 1, 1, 1]);
        assert_eq!((waiting(app).pending, waiting(app).failed), (2, 2), "5xx is given up at once");
        // One minute after the first failure, five after the second; not a second earlier.
        for (seconds, so_far) in [(59, [1, 1, 1, 1]), (1, [2, 1, 2, 1]), (299, [2, 1, 2, 1]), (1, [3, 1, 3, 1])] {
            app.advance(TimeDelta::seconds(seconds));
            postman.tick();
            assert_eq!(attempts(), so_far);
        }
        assert_eq!((waiting(app).pending, waiting(app).failed), (0, 2));
        app.advance(TimeDelta::days(5));
        postman.tick();
        assert_eq!(attempts(), [3, 1, 3, 1], "a mail that was given up stays so");
        for name in fine.into_iter().chain(["r451-ada", "dot452-ada"]) {
            assert_eq!(digests_to(&sink, &to(name)).len(), 1, "{name}");
        }
        for name in ["r550-ada", "dot554-ada"] {
            assert!(digests_to(&sink, &to(name)).is_empty(), "{name}");
        }
    });
}

#[test]
fn a_mail_whose_answer_was_lost_is_repeated_once_with_the_same_bytes() {
    on_each_engine(|app| {
        let sink = SmtpSink::start();
        let postman = Postman::new(app, &sink, PATIENCE);
        published_week(app, &["drop_after_dot.ada", "Berta"]);
        postman.tick();
        let lost = "drop_after_dot.ada@example.org";
        assert_eq!(digests_to(&sink, lost).len(), 1);
        for hours in [1, 24, 72] {
            app.advance(TimeDelta::hours(hours));
            postman.tick();
        }
        let copies = digests_to(&sink, lost);
        assert_eq!(copies.len(), 2);
        assert!(copies[0].message_id.starts_with("digest."), "{}", copies[0].message_id);
        assert_eq!((&copies[0].message_id, &copies[0].data), (&copies[1].message_id, &copies[1].data));
        assert_eq!(digests_to(&sink, "berta@example.org").len(), 1);
        assert_eq!((waiting(app).pending, waiting(app).failed), (0, 0));
    });
}

#[test]
fn a_recipient_at_whom_the_relay_hangs_holds_up_nobody_else() {
    on_each_engine(|app| {
        let sink = SmtpSink::start();
        let names: Vec<String> = (1..=30).map(|number| format!("Fan {number}")).collect();
        let voters: Vec<&str> = ["hang.ada"].into_iter().chain(names.iter().map(String::as_str)).collect();
        published_week(app, &voters);
        // So patient that it never gives up within this test.
        let postman = Postman::new(app, &sink, Duration::from_secs(600));
        let worker = std::sync::Arc::clone(&postman.worker);
        postman.runtime.spawn(async move { worker.tick().await });
        // Ada's notice and digest, and thirty digests.
        let mails = sink.wait_for(32, PATIENCE);
        until("all others are settled", || waiting(app).pending == 1);
        assert!(mails.iter().all(|mail| !mail.to[0].starts_with("hang")));
        // The process is killed while the relay still hangs: after the lease the mail is tried once more, and in time
        // given up for a while.
        postman.killed();
        assert_eq!(sink.attempts("hang.ada@example.org"), 0, "it was never answered");
        let hasty = Postman::new(app, &sink, Duration::from_millis(200));
        app.advance(TimeDelta::seconds(31));
        hasty.tick();
        let waits = waiting(app);
        assert_eq!((waits.pending, waits.failed, sink.mails().len()), (1, 0, 32));
        assert_eq!(waits.oldest.unwrap(), app.now().plus(TimeDelta::minutes(1)), "it cost one attempt");
    });
}

#[test]
fn a_relay_that_is_away_costs_no_mail_an_attempt() {
    on_each_engine(|app| {
        let sink = SmtpSink::start();
        sink.script(Script { refuse_banner: true, ..Script::default() });
        let postman = Postman::new(app, &sink, PATIENCE);
        published_week(app, &["Berta", "Cleo", "Dora", "Emma", "Frida", "Gudrun"]);
        let published_at = app.now();
        let mut calls = 0;
        for _ in 0..40 {
            postman.tick();
            assert!(sink.conversations() - calls <= 4, "it is asked over a few connections, not once a mail");
            calls = sink.conversations();
            app.advance(TimeDelta::minutes(6));
        }
        let waits = waiting(app);
        assert_eq!((waits.pending, waits.failed), (8, 0), "a week of retries would be used up by now");
        assert!(waits.oldest.unwrap() <= published_at, "no attempt was counted");
        // It is left alone for a while, so that a tick each half second is no storm.
        let calls = sink.conversations();
        postman.tick();
        let asked = sink.conversations();
        assert!(asked > calls);
        for _ in 0..20 {
            postman.tick();
        }
        assert_eq!(sink.conversations(), asked);

        sink.script(Script::default());
        app.advance(TimeDelta::minutes(5));
        postman.tick();
        assert_eq!((waiting(app).pending, sink.mails().len()), (0, 8));
        for name in ["ada", "berta", "cleo", "dora", "emma", "frida", "gudrun"] {
            assert_eq!(digests_to(&sink, &format!("{name}@example.org")).len(), 1, "{name}");
        }
    });
}

#[test]
fn whoever_unsubscribes_before_it_is_sent_does_not_get_it() {
    on_each_engine(|app| {
        let sink = SmtpSink::start();
        sink.script(Script { refuse_banner: true, ..Script::default() });
        let postman = Postman::new(app, &sink, PATIENCE);
        let (people, _) = published_week(app, &["Berta", "Cleo"]);
        postman.tick();
        assert_eq!(waiting(app).pending, 4, "Ada's notice, and three digests");
        let berta = people[0].id;
        let token = app.write(move |conn| subscriptions::wishes(conn, berta)).1;
        let mut visitor = app.visitor();
        let asked = visitor.get(&format!("/unsubscribe/{token}"));
        assert_eq!(waiting(app).pending, 4, "opening the page changes nothing");
        assert_eq!(visitor.submit(&asked, &format!("/unsubscribe/{token}"), &[]).status, 200);
        assert_eq!(waiting(app).pending, 3);
        sink.script(Script::default());
        app.advance(TimeDelta::minutes(5));
        postman.tick();
        assert_eq!(waiting(app).pending, 0);
        assert_eq!(sink.attempts("berta@example.org"), 0);
        assert_eq!(digests_to(&sink, "cleo@example.org").len(), 1);
    });
}
