//! What was hidden after the freeze does not go out.

use crate::support::{TestApp, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::people::Viewer;
use orange_friday::posts::Status;
use orange_friday::releases::{NOTHING_READY, State};
use orange_friday::trains::WEEKLY;

/// Two finished wishes in a frozen week: Ada's and Berta's, each with a voter of its own.
fn frozen(app: &TestApp) -> (Viewer, PostId, PostId) {
    app.areas(&["Camera"]);
    let grace = app.manager("Grace");
    app.run_worker();
    let stays = app.finished(&app.fan("Ada"), &grace, "Keep recording during calls", "camera");
    let goes = app.finished(&app.fan("Berta"), &grace, "Send my pictures to everybody", "camera");
    app.vote(&app.fan("Vera"), stays);
    app.vote(&app.fan("Vincent"), goes);
    app.at("2026-11-19T18:00:00Z");
    assert_eq!((app.week().state, app.release_lines().len()), (State::Frozen, 2));
    (grace, stays, goes)
}

fn digests(app: &TestApp, address: &str) -> usize {
    app.mails_to(address).iter().filter(|mail| mail.header("precedence") == "bulk").count()
}

#[test]
fn a_post_hidden_after_the_freeze_is_not_shipped_and_its_line_drops_out() {
    on_each_engine(|app| {
        let (grace, stays, goes) = frozen(app);
        app.make("hidden", goes);
        let desk = app.signed_in("Grace").get("/releases/next/edit");
        assert!(desk.says("No longer finished"), "staff are warned: {}", desk.text());
        let coming = app.visitor().get("/releases/next");
        assert!(coming.says("Keep recording") && !coming.says("Send my pictures"), "{}", coming.text());
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!((app.status(stays), app.status(goes)), (Status::Shipped, Status::Ready));
        nobody_reads_of_it(app, "26.11.20");
        it_waits_until_it_is_shown_again(app, goes);
    });
}

fn nobody_reads_of_it(app: &TestApp, version: &str) {
    let here = format!("/releases/{version}");
    let pages = [here.clone(), format!("{here}.md"), "/releases.atom".to_owned(), "/releases".to_owned()];
    for path in pages {
        let page = app.visitor().get(&path);
        assert_eq!(page.status, 200, "{path}");
        assert!(!page.body.contains("Send my pictures"), "{path}: {}", page.body);
    }
    assert!(app.visitor().get(&here).says("Keep recording during calls"));
    let counted = app.read(|conn| Ok(orange_friday::releases::published(conn, WEEKLY, 1)?.remove(0).item_count));
    assert_eq!((counted, app.tables().count("release_items")), (1, 1), "the line is gone, and counted by nobody");
    for name in ["ada", "vera"] {
        assert_eq!(digests(app, &format!("{name}@example.org")), 1, "{name}");
    }
    for name in ["berta", "vincent"] {
        assert_eq!(digests(app, &format!("{name}@example.org")), 0, "{name}");
    }
}

/// What still waits to be shown is no line at the cutoff; what is shown again waits for the week as other work does.
fn it_waits_until_it_is_shown_again(app: &TestApp, goes: PostId) {
    app.make("pending", goes);
    app.at("2026-11-26T18:00:00Z");
    assert_eq!((app.week().week.0, app.week().state), (3, State::Collecting), "nothing to show, so week 2 is skipped");
    app.make("published", goes);
    app.at("2026-12-03T18:00:00Z");
    assert_eq!(app.posts_of(&app.release_lines()), [goes]);
    let desk = app.signed_in("Grace").get("/releases/next/edit");
    assert!(!desk.says("No longer finished"));
}

#[test]
fn a_week_whose_posts_were_all_hidden_has_no_release() {
    on_each_engine(|app| {
        let (grace, stays, goes) = frozen(app);
        let mut desk = app.signed_in("Grace");
        let sure = desk.get("/releases/next/check");
        app.make("hidden", stays);
        app.make("hidden", goes);
        let refused = desk.submit(&sure, "/releases/next/publish", &[]);
        assert_eq!(refused.status, 409, "{}", refused.text());
        assert_eq!(app.week().state, State::Frozen);
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!((app.versions().len(), app.week().week.0), (0, 2));
        assert!(app.visitor().get("/releases").says(NOTHING_READY));
        assert_eq!((app.status(stays), app.status(goes)), (Status::Ready, Status::Ready));
    });
}
