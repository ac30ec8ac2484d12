//! Which mail goes first, and what somebody may still do who no longer holds a mail.

use crate::support::people::address;
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::Timestamp;
use orange_friday::mail::{self, Due, MailKind, NewMail, Outcome};

/// Mails that one claim of the worker takes.
const BATCH: i64 = 64;

/// Queues mails of a kind, each a second after the one before, beginning now.
fn queue(app: &TestApp, kind: MailKind, how_many: usize) {
    for number in 0..how_many {
        let mail = move || NewMail {
            key: format!("{}/{number}", kind.as_str()).into(),
            user_id: None,
            kind,
            to_address: format!("{}.{number}@example.org", kind.as_str()),
            to_name: "A fan".to_owned(),
            subject: "Your week".to_owned(),
            text: "You shaped it.".to_owned(),
            html: "<p>You shaped it.</p>".to_owned(),
            unsubscribe_url: None,
            lines: Vec::new(),
        };
        let now = app.now();
        assert!(app.write(move |conn| mail::enqueue(conn, &mail(), now)).is_some());
        app.advance(TimeDelta::seconds(1));
    }
}

fn claim(app: &TestApp, lease: &'static str, most: i64) -> Vec<Due> {
    let now = app.now();
    app.write(move |conn| mail::claim(conn, lease, now, in_half_a_minute(now), most))
}

fn in_half_a_minute(now: Timestamp) -> Timestamp {
    now.plus(TimeDelta::seconds(30))
}

#[test]
fn a_link_that_somebody_waits_for_does_not_stand_behind_a_releases_digests() {
    on_each_engine(|app| {
        let digests = usize::try_from(BATCH).unwrap() + 6;
        queue(app, MailKind::Digest, digests);
        queue(app, MailKind::Notice, 2);
        queue(app, MailKind::Account, 1);
        let first = claim(app, "first", BATCH);
        let of = |wanted| first.iter().filter(move |mail| mail.kind == wanted).map(|mail| mail.to_address.as_str());
        let kinds: Vec<MailKind> = first.iter().take(4).map(|mail| mail.kind).collect();
        assert_eq!(first.len(), 64);
        assert_eq!(
            kinds,
            [MailKind::Account, MailKind::Notice, MailKind::Notice, MailKind::Digest],
            "an answer is not behind them either"
        );
        // Of one kind, whoever waits longest comes first.
        let waited: Vec<&str> = of(MailKind::Digest).collect();
        let expected: Vec<String> = (0..61).map(|number| format!("digest.{number}@example.org")).collect();
        assert_eq!(waited, expected);
        let rest = claim(app, "second", BATCH);
        assert_eq!((rest.len(), rest[0].to_address.as_str()), (9, "digest.61@example.org"));
        assert!(claim(app, "third", BATCH).is_empty());
    });
}

#[test]
fn mails_of_one_beginning_are_found_behind_as_many_of_others() {
    on_each_engine(|app| {
        queue(app, MailKind::Letter, 3);
        let below = |number: usize| {
            let beginning = format!("{}/{number}", MailKind::Letter.as_str());
            app.read(|conn| mail::waiting_below(conn, MailKind::Letter, &beginning, 1)).len()
        };
        assert_eq!([0, 1, 2, 3].map(below), [1, 1, 1, 0]);
    });
}

#[test]
fn the_worker_sends_a_password_link_before_the_digests_that_were_due_earlier() {
    on_each_engine(|app| {
        app.member("Ada");
        queue(app, MailKind::Digest, 100);
        let mut ada = app.visitor();
        let form = ada.get("/password/forgot");
        assert_eq!(ada.submit(&form, "/password/forgot", &[("email", &address("Ada"))]).status, 303);
        let mails = app.mails();
        assert_eq!(mails.len(), 101);
        let place = mails.iter().position(|mail| mail.to == [address("Ada")]).unwrap();
        assert!(place < 64, "it was number {place} to go out");
    });
}

#[test]
fn whoever_lost_the_lease_on_a_mail_changes_nothing_of_it() {
    on_each_engine(|app| {
        queue(app, MailKind::Digest, 2);
        let lost = claim(app, "slow", BATCH);
        let (mail, left) = (lost[0].clone(), lost[1].id);
        app.advance(TimeDelta::seconds(31));
        assert_eq!(claim(app, "quick", 1).len(), 1, "its time was over, so another worker has it");
        let before = app.tables();
        let later = app.now().plus(TimeDelta::hours(1));
        for outcome in [Outcome::Sent, Outcome::Retry("busy".to_owned()), Outcome::Failed("unknown".to_owned())] {
            let (mail, told, now) = (mail.clone(), outcome.clone(), app.now());
            assert!(!app.write(move |conn| mail::settle(conn, "slow", &mail, &told, now)), "{outcome:?}");
            assert_eq!(before.changes(&app.tables()), Vec::<String>::new(), "{outcome:?}");
        }
        let id = mail.id;
        assert_eq!(app.write(move |conn| mail::give_back(conn, "slow", &[id])), 0);
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());

        // The one that nobody took over is still the slow worker's, to keep and to give back.
        assert_eq!(app.write(move |conn| mail::renew(conn, "slow", later)), 1);
        assert_eq!(app.write(move |conn| mail::give_back(conn, "slow", &[id, left])), 1);
        // And whoever holds the other one settles it, once.
        let now = app.now();
        let settle = move |conn: &mut orange_friday::db::Conn| mail::settle(conn, "quick", &mail, &Outcome::Sent, now);
        assert_eq!((app.write(settle.clone()), app.write(settle)), (true, false));
    });
}

#[test]
fn mails_to_an_address_are_erased_some_at_a_time_but_for_the_one_that_is_being_sent() {
    on_each_engine(|app| {
        queue(app, MailKind::Letter, 3);
        let addresses = [0, 1, 2].map(|number| format!("letter.{number}@example.org"));
        let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
        assert_eq!(claim(app, "somebody", 1)[0].to_address, addresses[0]);
        let now = app.now();
        for left in [3, 2] {
            assert_eq!(app.tables().count("outbox"), left);
            let some = app.read(|conn| mail::some_to_strangers(conn, &addresses, now, 1));
            assert_eq!(some.len(), 1);
            assert_eq!(app.write(move |conn| mail::remove_to_strangers(conn, &some, now)), 1);
        }
        assert!(app.read(|conn| mail::some_to_strangers(conn, &addresses, now, 1)).is_empty());
        assert_eq!(app.read(|conn| mail::under_way_to_strangers(conn, &addresses, now)), 1);
        assert_eq!(app.tables().count("mail_bodies"), 1);
    });
}
