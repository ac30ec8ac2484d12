//! A form says which status its page showed; any other one than the post has now is refused, whichever the two are.

use crate::support::{Browser, Page, TestApp, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::people::Viewer;
use orange_friday::posts::Status;

/// Wherever staff can bring a post by a press.
const BY_HAND: [Status; 7] = [
    Status::Open,
    Status::UnderReview,
    Status::Planned,
    Status::InProgress,
    Status::Ready,
    Status::Declined,
    Status::Duplicate,
];

/// A post that another manager has brought there.
fn now_at(app: &TestApp, ada: &Viewer, linus: &Viewer, status: Status) -> PostId {
    let post = app.file(ada, "request", &format!("A wish that is {}", status.as_str()), "camera");
    match status {
        // Opened once more: it was planned in between.
        Status::Open => {
            app.decide(linus, post, "planned", "");
            app.decide(linus, post, "open", "");
        }
        Status::Declined => app.decide(linus, post, "declined", "The camera has one already."),
        Status::Duplicate => {
            let target = app.file(ada, "request", "The one that stays", "camera");
            app.merge(linus, post, target);
        }
        status => app.decide(linus, post, status.as_str(), ""),
    }
    post
}

fn decides(desk: &mut Browser, post: PostId, to: &str, seen: &str) -> Page {
    let fields = [("status", to), ("note", "As we said."), ("seen", seen)];
    desk.post(&format!("/posts/{post}/decision"), &fields)
}

/// Linus did it, a moment ago.
fn says_who(page: &Page, now: Status) {
    let word = match now {
        Status::Open => "Open",
        Status::UnderReview => "Under review",
        Status::Planned => "Planned",
        Status::InProgress => "In progress",
        Status::Ready => "Ready for Friday",
        Status::Shipped => "Shipped",
        Status::Declined => "Declined",
        Status::Duplicate => "Duplicate",
    };
    let told = format!("Linus (staff) answered “{word}” in the meantime (Mon 16 Nov, 09:00 GMT+0).");
    assert!(page.all("[role=alert]").iter().any(|alert| alert.contains(&told)), "{told}: {}", page.text());
}

#[test]
fn a_decision_or_an_undo_from_a_page_that_showed_another_status_is_refused() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, linus) = (app.fan("Ada"), app.manager("Linus"));
        let mut grace = app.staff("Grace");
        for now in BY_HAND {
            let post = now_at(app, &ada, &linus, now);
            let before = app.tables();
            for seen in Status::ALL.iter().copied().filter(|seen| *seen != now) {
                // Also where the step itself would be allowed from both.
                for to in ["open", "planned", "under_review", "declined"] {
                    let answer = decides(&mut grace, post, to, seen.as_str());
                    assert_eq!(answer.status, 409, "{seen:?} was seen, {now:?} it is, {to} was wanted");
                    says_who(&answer, now);
                }
                let undo = format!("/posts/{post}/decision/undo");
                let answer = grace.post(&undo, &[("seen", seen.as_str())]);
                assert_eq!(answer.status, 409, "{seen:?}, {now:?}");
                says_who(&answer, now);
            }
            assert_eq!(before.changes(&app.tables()), Vec::<String>::new(), "{now:?}");
        }
    });
}

/// The answer to a stale decision is the form as it was sent, for the post as it is; pressing again decides.
#[test]
fn what_was_typed_for_a_stale_decision_is_kept_and_decides_when_it_is_sent_again() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, linus) = (app.fan("Ada"), app.manager("Linus"));
        let mut grace = app.staff("Grace");
        let kept = app.file(&ada, "request", "The one that stays", "camera").to_string();
        let wanted = [
            ("declined", "Nobody uses <timers>.", "", Status::Declined),
            ("in_progress", "With a countdown.", "", Status::InProgress),
            ("duplicate", "The same wish.", &*kept, Status::Duplicate),
        ];
        for (to, note, target, becomes) in wanted {
            let post = app.file(&ada, "request", &format!("A timer, {to}"), "camera");
            let action = format!("/posts/{post}/decision");
            let seen_open = grace.visit(&format!("/posts/{post}"));
            app.decide(&linus, post, "planned", "Next week.");
            let before = app.tables();
            let fields = [("status", to), ("note", note), ("duplicate_of", target)];
            let late = grace.submit(&seen_open, &action, &fields);
            assert_eq!(late.status, 409);
            says_who(&late, Status::Planned);
            assert_eq!(late.one(".meta .status"), "Planned");
            assert_eq!(late.one("textarea[name=note]").trim(), note);
            assert_eq!(late.attributes("[data-chosen]", "value"), [to]);
            assert_eq!(late.attributes("[name=duplicate_of]", "value"), [target]);
            assert_eq!(late.attributes("form.decide [name=seen]", "value"), ["planned"]);
            // Both at once: that it is stale is said also where a reason is missing.
            let both = grace.submit(&seen_open, &action, &[("status", "declined"), ("note", "")]);
            assert_eq!(both.status, 409);
            says_who(&both, Status::Planned);
            assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
            assert_eq!(grace.submit(&late, &action, &[("status", to)]).status, 303);
            assert_eq!(app.status(post), becomes);
        }
    });
}

#[test]
fn an_undo_and_a_release_are_told_by_what_they_did() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, linus) = (app.fan("Ada"), app.manager("Linus"));
        let mut grace = app.staff("Grace");
        let post = app.file(&ada, "request", "Timer with a countdown", "camera");
        app.decide(&linus, post, "planned", "");
        let (viewer, now) = (linus.clone(), app.now());
        app.write(move |conn| orange_friday::triage::undo(conn, &viewer, post, now));
        let late = decides(&mut grace, post, "declined", "planned");
        assert!(
            late.says("Linus (staff) took the last answer back in the meantime; now it is “Open”"),
            "{}",
            late.text()
        );
        app.decide(&linus, post, "ready", "");
        app.publish_by_the_clock(&linus);
        let mut grace = app.signed_in("Grace");
        let late = decides(&mut grace, post, "declined", "ready");
        assert_eq!(late.status, 409);
        assert!(
            late.says("A release has shipped this post in the meantime (Fri 20 Nov, 17:00 GMT+0)"),
            "{}",
            late.text()
        );
        // Where nobody has decided yet, nobody is named.
        let other = app.file(&ada, "request", "A timer for the front", "camera");
        let late = decides(&mut grace, other, "declined", "planned");
        assert!(late.status == 409 && late.says("Somebody else has changed this"), "{}", late.text());
        for (language, says) in [
            ("de", "Linus (Team) hat inzwischen mit „Geplant“ geantwortet"),
            ("zh-Hans", "刚才Linus（团队）已答复“已计划”"),
        ] {
            app.decide(&linus, other, "planned", "");
            let fields = [("status", "declined"), ("note", "No."), ("seen", "open")];
            let late = grace.post(&format!("/{language}/posts/{other}/decision"), &fields);
            assert!(late.status == 409 && late.says(says), "{language}: {}", late.text());
            app.decide(&linus, other, "open", "");
        }
    });
}

#[test]
fn a_status_that_there_is_not_was_shown_by_no_page() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, mut grace) = (app.fan("Ada"), app.staff("Grace"));
        let post = app.file(&ada, "request", "Timer with a countdown", "camera");
        assert_eq!(decides(&mut grace, post, "planned", "opened").status, 409);
        assert_eq!(decides(&mut grace, post, "planned", "").status, 303, "a script need not say what it saw");
        let undo = format!("/posts/{post}/decision/undo");
        assert_eq!(grace.post(&undo, &[("seen", "Planned")]).status, 409);
        assert_eq!(app.status(post), Status::Planned);
    });
}

#[test]
fn what_is_as_the_page_showed_it_is_decided() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, linus) = (app.fan("Ada"), app.manager("Linus"));
        let mut grace = app.staff("Grace");
        for now in BY_HAND.into_iter().filter(|status| *status != Status::Duplicate) {
            let post = now_at(app, &ada, &linus, now);
            let to = if now == Status::UnderReview { Status::Planned } else { Status::UnderReview };
            assert_eq!(decides(&mut grace, post, to.as_str(), now.as_str()).status, 303, "{now:?}");
            assert_eq!(app.status(post), to);
        }
    });
}

/// Two managers look at the same open post, and neither answer surprises anybody.
#[test]
fn the_form_of_an_open_post_is_stale_once_somebody_planned_it_and_the_other_way_round() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, linus) = (app.fan("Ada"), app.manager("Linus"));
        let post = app.file(&ada, "request", "Timer with a countdown", "camera");
        let (here, action) = (format!("/posts/{post}"), format!("/posts/{post}/decision"));
        let mut grace = app.staff("Grace");
        let (seen_open, queue) = (grace.visit(&here), grace.get("/triage"));
        app.decide(&linus, post, "planned", "Next week.");
        let seen_planned = grace.visit(&here);
        for page in [&seen_open, &queue] {
            let late = grace.submit(page, &action, &[("status", "in_progress")]);
            assert_eq!(late.status, 409, "{}", page.path);
        }
        app.decide(&linus, post, "open", "After all not.");
        assert_eq!(grace.submit(&seen_planned, &action, &[("status", "in_progress")]).status, 409);
        assert_eq!(grace.submit(&seen_planned, &format!("{action}/undo"), &[]).status, 409);
        assert_eq!(app.status(post), Status::Open);
        // A page that was there before is right again: the post is as it showed it.
        assert_eq!(grace.submit(&seen_open, &action, &[("status", "in_progress")]).status, 303);
        assert_eq!(app.status(post), Status::InProgress);
    });
}
