//! A post is hidden while others are being told of it.

use super::{credit, prepared};
use crate::support::{TestApp, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::events::TELLING;
use orange_friday::i18n::Language;
use orange_friday::moderation::{self, Reason};
use orange_friday::people::Viewer;
use orange_friday::releases::DIGESTS;

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
        let (_, queue, mails) = prepared(app, DIGESTS, 100).unwrap();
        assert_eq!(mails, 2);
        hide(app, &grace, post);
        let before = app.tables().count("outbox");
        app.write(queue);
        assert_eq!(app.tables().count("outbox"), before, "they are written once more");
        for name in ["Ada", "Berta"] {
            let mails = app.mails_to(&crate::support::people::address(name));
            let digests: Vec<_> =
                mails.iter().filter(|mail| mail.text.contains(&format!("/releases/{version}"))).collect();
            assert_eq!(digests.len(), 1, "{name}");
            assert!(!digests[0].text.contains(TITLE) && !digests[0].header("subject").contains(TITLE), "{name}");
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
        app.decide(&grace, post, "planned", "Soon.");
        let (_, queue, mails) = prepared(app, TELLING, 100).unwrap();
        assert_eq!(mails, 2);
        hide(app, &grace, post);
        app.write(queue);
        assert_eq!(app.mails_to("berta@example.org").len(), 0);
        assert_eq!(app.mails_to("ada@example.org").len(), 1);
    });
}
