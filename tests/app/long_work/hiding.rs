//! A post is hidden while others are being told of it.

use super::{claimed, credit, prepared, promise};
use crate::support::{TestApp, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::digests;
use orange_friday::events::TELLING;
use orange_friday::i18n::Language;
use orange_friday::moderation::{self, Reason};
use orange_friday::people::Viewer;
use orange_friday::releases::{DIGESTS, WITHDRAWAL, WRITING};

/// The texts of the digests that somebody got.
fn digests_to(app: &TestApp, name: &str, version: &str) -> Vec<String> {
    let mails = app.mails_to(&crate::support::people::address(name));
    let digests = mails.iter().filter(|mail| mail.text.contains(&format!("/releases/{version}")));
    digests.map(|mail| format!("{} {}", mail.header("subject"), mail.text)).collect()
}

const TITLE: &str = "Call this number at night";

fn hide(app: &TestApp, staff: &Viewer, post: PostId) {
    let (staff, now) = (staff.clone(), app.now());
    let reason = Reason::parse("A telephone number of somebody else.", Language::En).unwrap();
    app.write(move |conn| moderation::hide_post(conn, &staff, post, &reason, now));
}

#[test]
fn what_is_hidden_while_digests_are_written_stands_in_none_of_them() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let post = app.finished(&ada, &grace, TITLE, "camera");
        app.vote(&app.fan("Berta"), post);
        let version = app.publish_by_the_clock(&grace);
        credit(app, 100);
        promise(app);
        let (_, queue, mails) = prepared(app, WRITING, 100).unwrap();
        assert_eq!(mails, 2);
        hide(app, &grace, post);
        let before = app.tables().count("outbox");
        app.write(queue);
        assert_eq!(app.tables().count("outbox"), before, "they are written once more");
        for name in ["Ada", "Berta"] {
            let digests = digests_to(app, name, &version);
            assert!(digests.len() == 1 && !digests[0].contains(TITLE), "{name}: {digests:?}");
        }
    });
}

#[test]
fn what_is_hidden_while_an_answer_is_told_is_told_to_nobody_but_its_author() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
        let post = app.file(&ada, "request", TITLE, "camera");
        app.comment(&berta, post, "I wait for it.");
        // What is told of the comment is told before, so that the answer is what is told next.
        app.run_worker();
        app.decide(&grace, post, "planned", "Soon.");
        let (_, queue, mails) = prepared(app, TELLING, 100).unwrap();
        assert_eq!(mails, 2);
        hide(app, &grace, post);
        app.write(queue);
        assert_eq!(app.mails_to("berta@example.org").len(), 0);
        // Of the answer, and that her post is hidden.
        assert_eq!(app.mails_to("ada@example.org").len(), 2);
    });
}

/// Half of the digests are taken back when the post comes back: nobody is left without one.
#[test]
fn a_post_that_comes_back_while_digests_are_taken_back_costs_nobody_theirs() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let post = app.finished(&ada, &grace, TITLE, "camera");
        app.vote(&app.fan("Berta"), post);
        let version = app.publish_by_the_clock(&grace);
        credit(app, 100);
        promise(app);
        let (_, queue, _) = prepared(app, WRITING, 100).unwrap();
        app.write(queue);
        hide(app, &grace, post);
        let (job, now) = (claimed(app, WITHDRAWAL).unwrap(), app.now());
        app.write(move |conn| digests::withdraw(conn, &job, 1, now));
        app.write(move |conn| moderation::restore_post(conn, &grace, post, (None, &Reason::default()), now));
        for name in ["Ada", "Berta"] {
            assert_eq!(digests_to(app, name, &version).len(), 1, "{name}");
        }
    });
}

/// Hidden before the release is out, or before all are credited: digests begin when they would have begun.
#[test]
fn hiding_a_post_begins_no_digests_before_their_time() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let early = app.finished(&ada, &grace, TITLE, "camera");
        let post = app.finished(&ada, &grace, "Ring me up at night", "camera");
        let other = app.finished(&app.fan("Cleo"), &grace, "Grid lines", "camera");
        app.vote(&app.fan("Berta"), other);
        app.turn();
        app.app.clock.set(app.week().cutoff_at.0);
        app.turn();
        hide(app, &grace, early);
        app.run_worker();
        assert_eq!(app.week().digested_at, None, "the release is not even out");
        app.approve(&grace);
        app.app.clock.set(app.week().publish_at.0);
        app.turn();
        hide(app, &grace, post);
        let (job, now) = (claimed(app, WITHDRAWAL).unwrap(), app.now());
        app.write(move |conn| digests::withdraw(conn, &job, 100, now));
        assert!(claimed(app, DIGESTS).is_none(), "nobody is credited yet");
        let version = app.versions().remove(0);
        for name in ["Ada", "Berta", "Cleo"] {
            let digests = digests_to(app, name, &version);
            assert!(digests.len() == 1 && !digests[0].contains("Ring me up"), "{name}: {digests:?}");
        }
    });
}
