//! Several of the staff at once, and one who is none any more.

use super::{REASON, TITLE, comments, nothing_is_wrong};
use crate::support::on_each_engine;
use orange_friday::db::CommentId;
use orange_friday::error::Refusal;
use orange_friday::i18n::Language;
use orange_friday::moderation::{self, Reason};
use orange_friday::people::Viewer;
use std::thread;

#[test]
fn whoever_of_many_hides_first_has_done_it_and_every_number_is_right() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.file(&app.fan("Ada"), "request", TITLE, "camera");
        let mut berta = app.member("Berta");
        let first = comments(&mut berta, post, "Cheap pills here.", "");
        let reply = comments(&mut berta, post, "Really cheap.", &first);
        let staff: Vec<Viewer> = (0..4).map(|number| app.manager(&format!("Grace {number}"))).collect();
        thread::scope(|scope| {
            for (number, _) in staff.iter().enumerate() {
                let (first, reply) = (first.clone(), reply.clone());
                scope.spawn(move || {
                    let mut browser = app.signed_in(&format!("Grace {number}"));
                    for round in 0..6 {
                        let place = if (round + number) % 2 == 0 { &first } else { &reply };
                        let hidden = browser.post(&format!("/comments/{place}/hide"), &[("reason", REASON)]).status;
                        let restored = browser.post(&format!("/comments/{place}/restore"), &[]).status;
                        let voted = browser
                            .post(&format!("/posts/{post}/comments"), &[("body", &*format!("{number} {round}"))]);
                        assert!(
                            [hidden, restored].iter().all(|status| matches!(status, 303 | 409)),
                            "{hidden} {restored}"
                        );
                        assert_eq!(voted.status, 303);
                    }
                });
            }
        });
        nothing_is_wrong(app);
        assert!(app.tables().count("moderations") >= 2);
    });
}

#[test]
fn a_role_that_ended_hides_nothing_any_more_also_what_was_under_way() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.file(&app.fan("Ada"), "request", TITLE, "camera");
        let comment = comments(&mut app.member("Berta"), post, "Cheap pills here.", "");
        let comment = CommentId(comment.parse().unwrap());
        // As a request knows her that began before she was dismissed.
        let grace = app.manager("Grace");
        app.sql("UPDATE users SET role = 'member' WHERE handle = 'grace'");
        let (now, reason) = (app.now(), Reason::parse(REASON, Language::En).unwrap());
        let refused = app.app.db.write_here(move |conn| {
            let post = moderation::hide_post(conn, &grace, post, &reason, now);
            let comment = moderation::hide_comment(conn, &grace, comment, &reason, now).map(drop);
            Ok([post, comment].map(|done| done.is_err_and(|error| error.is(Refusal::STAFF_ONLY))))
        });
        assert_eq!(refused.unwrap(), [true, true]);
        assert_eq!(app.tables().count("moderations"), 0);
    });
}
