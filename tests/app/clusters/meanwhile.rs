//! What happens between the moment at which votes come together and the one at which they are set apart or counted.

use super::{a_post, behind_a_proxy, colleagues, counted};
use crate::support::people::number_of;
use orange_friday::clusters;
use orange_friday::db::PostId;

#[test]
fn what_waits_for_a_post_that_went_into_another_one_counts_once_that_one_is_finished() {
    behind_a_proxy(|app| {
        let post = a_post(app);
        colleagues(app, post);
        app.tidy();
        let other = app.member("Olga").files("request", "A grid in the finder", "camera");
        let mut grace = app.staff("Grace");
        let into = number_of(&other);
        assert_eq!(grace.decides(&format!("/posts/{post}"), "duplicate", "", &into.to_string()).status, 303);
        app.tidy();
        assert_eq!(app.tables().count("held_votes"), 5, "it is open still");
        let before = counted(app, into);
        app.decide(&app.manager("Gerda"), PostId(into), "ready", "");
        app.tidy();
        assert_eq!((counted(app, into), app.tables().count("held_votes")), (before + 5, 0));
        assert_eq!(counted(app, post), 6, "undoing the merge takes them back");
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn votes_that_do_not_come_together_any_more_as_they_are_set_apart_stay_where_they_are() {
    behind_a_proxy(|app| {
        let post = a_post(app);
        let mut office = colleagues(app, post);
        let now = app.now();
        let found = app.read(|conn| clusters::look(conn, now)).remove(0);
        // Between the look and the write one of them takes their vote back.
        assert_eq!(office[0].post(&format!("/posts/{post}/vote/withdraw"), &[]).status, 303);
        assert!(!app.write(move |conn| clusters::set_apart(conn, &found, now)));
        assert_eq!((counted(app, post), app.tables().count("held_votes")), (5, 0));
    });
}
