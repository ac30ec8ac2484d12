//! A release that is recalled: everybody reads so, whoever was told of it hears so once, and its posts go with a later one.

use super::xml;
use crate::support::people::address;
use crate::support::{TestApp, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::people::Viewer;
use orange_friday::posts::Status;
use orange_friday::releases;
use orange_friday::{digests, subscriptions, triage};

const REASON: &str = "Phones with two cards do not boot.";
const WISH: &str = "Keep recording during calls";

/// Ada's wish, for which Vera and Uli voted, is out, and they were told; Uli wants no more mails since then.
fn a_week_is_told(app: &TestApp) -> (Viewer, PostId) {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    let post = app.finished(&ada, &grace, WISH, "camera");
    let (vera, uli) = (app.fan("Vera"), app.fan("Uli"));
    app.vote(&vera, post);
    app.vote(&uli, post);
    app.fan("Nora");
    assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
    app.run_worker();
    let (_, token) = app.write(move |conn| subscriptions::wishes(conn, uli.id));
    let (link, form) = (format!("/unsubscribe/{token}"), "application/x-www-form-urlencoded");
    assert_eq!(app.visitor().post_body(&link, "List-Unsubscribe=One-Click", form, &[]).status, 200);
    (grace, post)
}

fn recalls(app: &TestApp, version: &str) {
    let (mut desk, path) = (app.signed_in("Grace"), format!("/releases/{version}/recall"));
    let page = desk.get(&path);
    for unsaid in [" ", "x"] {
        let refused = desk.submit(&page, &path, &[("reason", unsaid)]);
        assert_eq!(refused.status, 422, "{unsaid:?}: {}", refused.text());
    }
    let stale = desk.submit(&page, &path, &[("reason", REASON), ("revision", "999")]);
    assert_eq!((stale.status, &*stale.one("textarea[name=reason]")), (409, REASON), "what was typed stays");
    let done = desk.submit(&page, &path, &[("reason", REASON)]);
    assert_eq!((done.status, done.location()), (303, format!("/releases/{version}")), "{}", done.text());
    let again = desk.submit(&page, &path, &[("reason", "Twice.")]);
    assert_eq!((again.status, again.location()), (303, format!("/releases/{version}")), "it is recalled already");
}

/// How many digests of a release, and how many mails about its recall, somebody got.
fn told(app: &TestApp, name: &str, version: &str) -> (usize, usize) {
    let link = format!("/releases/{version}");
    let mails = app.mails_to(&address(name));
    let theirs = mails.iter().filter(|mail| mail.text.lines().any(|line| line.ends_with(&link)));
    let (recalls, digests): (Vec<_>, Vec<_>) = theirs.partition(|mail| mail.text.contains("was recalled"));
    assert!(recalls.iter().all(|mail| mail.text.contains(REASON)), "{recalls:?}");
    (digests.len(), recalls.len())
}

#[test]
fn whoever_was_told_hears_of_a_recall_once_and_of_the_post_again_when_it_ships_again() {
    on_each_engine(|app| {
        let (grace, post) = a_week_is_told(app);
        let before = xml::parse(&app.visitor().get("/releases.atom").body);
        assert!(app.visitor().get("/people/ada").one(".big-number").contains('1'));
        app.advance(chrono::TimeDelta::hours(2));
        recalls(app, "26.11.20");
        assert_eq!(app.status(post), Status::Ready);
        assert!(app.visitor().get("/").says(WISH), "it stands on the board again");
        everybody_reads_so(app, post, &before);
        for (name, expected) in [("Ada", (1, 1)), ("Vera", (1, 1)), ("Uli", (1, 0)), ("Nora", (0, 0))] {
            assert_eq!(told(app, name, "26.11.20"), expected, "{name}");
        }
        assert!(app.unfinished().is_empty());
        nobody_takes_it_back_by_hand(app, &grace, post);

        assert_eq!(app.publish_by_the_clock(&grace), "26.11.27");
        app.run_worker();
        assert_eq!(app.status(post), Status::Shipped);
        for (name, expected) in [("Ada", (1, 0)), ("Vera", (1, 0)), ("Uli", (0, 0)), ("Nora", (0, 0))] {
            assert_eq!(told(app, name, "26.11.27"), expected, "{name}");
        }
        assert_eq!(told(app, "Ada", "26.11.20"), (1, 1), "and no more of the first one");
        let ada = app.visitor().get("/people/ada");
        assert!(ada.one(".big-number").contains('1') && ada.says("26.11.27"), "it counts once: {}", ada.text());
        assert!(app.visitor().visit(&format!("/posts/{post}")).says("Shipped in 26.11.27"));
    });
}

fn everybody_reads_so(app: &TestApp, post: PostId, before: &xml::Node) {
    let page = app.visitor().get("/releases/26.11.20");
    assert!(page.says("This release was recalled") && page.says(REASON) && page.says(WISH), "{}", page.text());
    assert!(page.all("[data-share]").is_empty(), "nobody shares what was recalled");
    assert!(page.says("The credits wait") && !page.says("Vera") && !page.says("Thanks to"), "{}", page.text());
    let markdown = app.visitor().get("/releases/26.11.20.md");
    assert!(markdown.body.contains("**This release was recalled"), "{}", markdown.body);
    assert!(markdown.body.contains(REASON) && !markdown.body.contains("Vera"), "{}", markdown.body);
    for (format, says) in
        [("txt", "This release was recalled"), ("bbcode", "[b]This release was"), ("json", "\"recalled\"")]
    {
        let told = app.visitor().get(&format!("/en/releases/26.11.20.{format}")).body;
        assert!(told.contains(says) && told.contains(REASON) && !told.contains("Vera"), "{format}: {told}");
    }
    for list in ["/releases", "/releases/calendar"] {
        let list = app.visitor().get(list);
        assert!(list.says("26.11.20") && list.says("Recalled"), "{}", list.text());
    }
    let after = xml::parse(&app.visitor().get("/releases.atom").body);
    let (was, is) = (before.all("entry").next().unwrap(), after.all("entry").next().unwrap());
    assert_eq!((after.all("entry").count(), &is.child("id").text), (1, &was.child("id").text), "it is the same one");
    assert_eq!(is.child("published").text, was.child("published").text);
    assert!(is.child("updated").text > was.child("updated").text, "and has changed");
    assert_eq!(is.child("title").text, format!("Recalled: {}", was.child("title").text));
    assert!(is.child("content").text.contains(REASON));
    let wish = app.visitor().visit(&format!("/posts/{post}"));
    assert!(wish.says("Recalled: 26.11.20") && wish.says(REASON) && wish.says("Ready for Friday"), "{}", wish.text());
    let ada = app.visitor().get("/people/ada");
    assert!(ada.all(".big-number").is_empty() && ada.says("Recalled: it counts once"), "{}", ada.text());
}

/// What a release did is no answer of somebody's that could be taken back.
fn nobody_takes_it_back_by_hand(app: &TestApp, grace: &Viewer, post: PostId) {
    assert!(app.read(|conn| triage::undoable(conn, post)).is_none());
    let (staff, now) = (grace.clone(), app.now());
    let undone = app.app.db.write_here(move |conn| triage::undo(conn, &staff, post, now));
    assert!(undone.is_err_and(|error| error.is(orange_friday::posts::SHIPPED_BY_RELEASE_ONLY)));
    let acts = app.signed_in("Grace").get("/triage/acts");
    assert!(acts.says("A new release is the way back"), "{}", acts.text());
}

/// It may have arrived, and is not sent once more.
#[test]
fn a_digest_whose_sender_was_gone_at_the_recall_counts_as_told_and_one_that_nobody_took_does_not() {
    on_each_engine(|app| {
        a_week_is_told(app);
        // As they stand whose sender ended in the middle, and as they wait before anybody takes them.
        let waits = "UPDATE outbox SET state = 'pending', settled_at = NULL";
        let whose = |name: &str| format!("WHERE kind = 'digest' AND to_address = '{}'", address(name));
        app.sql(&format!("{waits}, lease = 'gone', leased_until = created_at {}", whose("Ada")));
        app.sql(&format!("{waits} {}", whose("Vera")));
        recalls(app, "26.11.20");
        app.run_worker();
        assert_eq!((told(app, "Ada", "26.11.20"), told(app, "Vera", "26.11.20")), ((1, 1), (1, 0)));
        let now = app.now();
        assert_eq!(app.read(|conn| orange_friday::mail::waiting(conn, now)).pending, 0);
    });
}

#[test]
fn a_release_recalled_before_anybody_was_told_of_it_tells_nobody_of_either() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let grace = app.manager("Grace");
        let post = app.finished(&app.fan("Ada"), &grace, WISH, "camera");
        app.vote(&app.fan("Vera"), post);
        let bug = app.file(&app.fan("Tom"), "bug", "Two cards do not boot", "camera");
        assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
        let (mut desk, issue) = (app.signed_in("Grace"), format!("/releases/26.11.20/issues/{bug}"));
        assert_eq!(desk.post(&issue, &[("workaround", "Use one card.")]).status, 303);
        recalls(app, "26.11.20");
        // Nothing more is said of it; what was said before can be taken back still.
        for (path, field) in [(&*issue, "workaround"), ("/releases/26.11.20/known-issues", "known_issues")] {
            let refused = desk.post(path, &[(field, "Use none.")]);
            assert!(refused.status == 409 && !desk.get(&issue).says("Use none."), "{path}: {}", refused.text());
            assert_eq!(refused.all("textarea[readonly]"), ["Use none."], "{path}: it is there to be copied");
            assert!(refused.says("was recalled in the meantime"), "{path}: {}", refused.text());
        }
        let device = "devices/mandarin";
        for (path, field) in [("rollout", "reason"), (device, "reason"), (&*format!("{device}/downloads"), "links")] {
            let refused = desk.post(&format!("/releases/26.11.20/{path}"), &[(field, "Use none.")]);
            let there = (refused.status, refused.all("textarea[readonly]"));
            assert_eq!(there, (409, vec!["Use none.".to_owned()]), "{path}: {}", refused.text());
        }
        let acts = desk.get("/triage/acts");
        let undo = acts.attributes(".acts form", "action").remove(0);
        assert_eq!(desk.submit(&acts, &undo, &[]).status, 303);
        assert_eq!(app.tables().count("known_issues"), 0);
        app.run_worker();
        assert_eq!(["Ada", "Vera"].map(|name| told(app, name, "26.11.20")), [(0, 0); 2]);
        assert_eq!(["credits", "contributors", "digests"].map(|table| app.tables().count(table)), [0; 3]);
        assert!(app.unfinished().is_empty());
        assert_eq!(app.read(digests::unwritten), 0);
        let recalled = app.read(|conn| releases::by_version(conn, "26.11.20"));
        assert!(app.read(|conn| releases::recall_of(conn, recalled.id)).unwrap().told_at.is_some());
        assert_eq!(app.status(post), Status::Ready);
    });
}
