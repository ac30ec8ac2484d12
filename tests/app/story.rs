//! The weekly loop, end to end: from a fan's request to the mail that names them.

use crate::support::people::{PASSWORD, address, number_of};
use crate::support::{TestApp, on_each_engine};

#[test]
fn a_request_becomes_a_line_of_the_release_and_a_mail_to_everybody_who_shaped_it() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);

        // A fan signs up, confirms the address and files a request and a bug.
        let mut ada = app.visitor();
        let form = ada.get("/sign-up");
        let fields = [("name", "Ada"), ("email", "ada@example.org"), ("password", PASSWORD)];
        let sent = ada.submit_and_follow(&form, "/sign-up", &fields);
        assert_eq!(sent.status, 200);
        let link = app.link_to("ada@example.org", "/verify/");
        let confirm = ada.get(&link);
        assert_eq!(ada.submit(&confirm, &link, &[]).status, 303);
        let request = ada.files("request", "Keep recording when a call comes in", "camera");
        let twin = {
            let mut berta = app.member("Berta");
            berta.files("request", "Do not stop recording for a phone call", "camera")
        };
        let bug = ada.files("bug", "Battery graph jumps at midnight", "battery");

        // Others vote and comment.
        for name in ["Cleo", "Dora"] {
            let mut fan = app.member(name);
            fan.votes_for(&request);
            fan.votes_for(&bug);
        }
        let mut emma = app.member("Emma");
        emma.votes_for(&twin);
        let page = emma.get(&request);
        let comments = format!("/posts/{}/comments", number_of(&request));
        let answered = emma.submit_and_follow(&page, &comments, &[("body", "I lost an interview to this.")]);
        assert!(answered.says("I lost an interview to this."), "{}", answered.text());

        // Staff merge the twin and decide on the others.
        let mut grace = app.staff("Grace");
        assert!(grace.get("/triage").says("Keep recording when a call comes in"));
        assert_eq!(grace.decides(&twin, "duplicate", "", &number_of(&request).to_string()).status, 303);
        let moved = app.visitor().get(&twin);
        assert_eq!(moved.status, 301);
        assert!(moved.location().starts_with(&format!("/posts/{}", number_of(&request))));
        grace.decides(&request, "planned", "You asked, we build it this week.", "");
        grace.decides(&request, "ready", "", "");
        grace.decides(&bug, "ready", "", "");
        let told = app.mails_to("ada@example.org");
        assert!(told.iter().any(|mail| mail.text.contains("You asked, we build it this week.")));

        // The release freezes by itself, staff word a line and approve, the clock publishes.
        app.set_clock("2026-11-19T18:00:00Z");
        app.run_worker();
        let mut grace = app.signed_in("Grace");
        let composer = grace.get("/releases/next/edit");
        assert!(
            composer.says("Battery graph jumps at midnight")
                || composer.body.contains("Battery graph jumps at midnight")
        );
        let approved = grace.approves();
        let approved = grace.follow(approved);
        assert_eq!(approved.status, 200, "{}", approved.text());
        app.set_clock("2026-11-20T17:00:00Z");
        app.run_worker();

        the_changelog_names_them(app);
        everybody_has_one_digest(app);

        // The posts are shipped and closed, and the next week collects.
        let mut cleo = app.signed_in("Cleo");
        assert!(cleo.get(&request).says("Shipped"));
        assert_eq!(cleo.post(&format!("/posts/{}/vote/withdraw", number_of(&request)), &[]).status, 409);
        assert!(app.visitor().get("/releases/next").says("2"));
    });
}

fn the_changelog_names_them(app: &TestApp) {
    let release = app.visitor().get("/releases/26.11.20");
    assert_eq!(release.status, 200);
    for words in ["26.11.20", "Keep recording when a call comes in", "Battery graph jumps at midnight", "Ada", "Berta"]
    {
        assert!(release.says(words), "{words} is missing: {}", release.text());
    }
    let plain = app.visitor().get("/releases/26.11.20.md");
    assert!(plain.header("content-type").starts_with("text/markdown"));
    assert!(
        plain.body.contains("## Camera") && plain.body.contains("**New** Keep recording when a call comes in"),
        "{}",
        plain.body
    );
    assert!(plain.body.contains("**Fixed** Battery graph jumps at midnight"));
    let feed = app.visitor().get("/releases.atom");
    assert!(feed.header("content-type").starts_with("application/atom+xml"));
    assert!(feed.body.contains("/releases/26.11.20"));
}

fn everybody_has_one_digest(app: &TestApp) {
    // Ada wrote two, Berta seconded one, Emma voted for the merged twin, Cleo and Dora for both.
    for (name, shaped) in [("Ada", 2), ("Berta", 1), ("Cleo", 2), ("Dora", 2), ("Emma", 1)] {
        let mails = app.mails_to(&address(name));
        let digests: Vec<_> = mails.iter().filter(|mail| mail.text.contains("/releases/26.11.20")).collect();
        assert_eq!(digests.len(), 1, "{name}");
        let digest = digests[0];
        let lines = digest.text.matches("/posts/").count();
        assert!(lines >= shaped, "{name}: {}", digest.text);
        assert_eq!(digest.header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
    }
    // The worker may run again and again.
    let before = app.mails().len();
    app.run_worker();
    assert_eq!(app.mails().len(), before);
}

#[test]
fn a_double_press_files_one_post_and_one_comment() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let fields =
            [("kind", "request"), ("title", "Timer with a countdown"), ("area", "camera"), ("body", "Please.")];
        let places: Vec<String> = (0..3).map(|_| ada.post("/posts", &fields).location()).collect();
        assert_eq!(places[0], places[2]);
        let comment = format!("/posts/{}/comments", number_of(&places[0]));
        for _ in 0..3 {
            assert_eq!(ada.post(&comment, &[("body", "Ten seconds would do.")]).status, 303);
        }
        assert_eq!(ada.get(&places[0]).all(".comment").len(), 1);
        // The same wish a while later is meant.
        app.advance(chrono::TimeDelta::minutes(2));
        assert_ne!(ada.post("/posts", &fields).location(), places[0]);
    });
}
