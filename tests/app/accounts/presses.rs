//! A press on Vote by somebody who has to sign in, become a member or confirm an address first.

use super::unconfirmed;
use crate::support::people::{PASSWORD, address, number_of};
use crate::support::{Browser, Page, TestApp, on_each_engine};

/// A post by somebody else: its path and its number's path.
fn post(app: &TestApp) -> (String, String) {
    let path = app.member("Wilma").files("request", "Dark mode for the dialler", &app.areas(&["Dialler"])[0]);
    let number = format!("/posts/{}", number_of(&path));
    (path, number)
}

/// Presses Vote on the post's page, and what comes of it.
fn press(browser: &mut Browser, path: &str, number: &str) -> Page {
    let page = browser.visit(path);
    browser.submit(&page, &format!("{number}/vote"), &[])
}

fn votes(app: &TestApp) -> usize {
    app.tables().count("votes")
}

#[test]
fn a_press_before_signing_in_counts_after_it_and_leads_back_to_the_post() {
    on_each_engine(|app| {
        let (path, number) = post(app);
        app.member("Ada");
        let mut ada = app.visitor();
        let asked = press(&mut ada, &path, &number);
        assert_eq!(asked.status, 303);
        let form = ada.follow(asked);
        assert_eq!(form.one("h1"), "Sign in");
        assert_eq!(votes(app), 0);

        // A slip in the password does not lose the press.
        let slip = ada.submit(&form, "/sign-in", &[("email", &address("Ada")), ("password", "oranges")]);
        assert_eq!(slip.status, 422);
        let done = ada.submit(&slip, "/sign-in", &[("email", &address("Ada")), ("password", PASSWORD)]);
        assert_eq!((done.status, done.location()), (303, number));
        let page = ada.follow(done);
        assert!(page.says("Your vote counts."), "{}", page.text());
        assert_eq!(page.path, path);
        assert_eq!(votes(app), 1);
        assert_eq!(page.attributes(".vote button", "aria-pressed"), ["true"]);
    });
}

#[test]
fn a_press_before_becoming_a_member_counts_once_the_address_is_confirmed() {
    on_each_engine(|app| {
        let (path, number) = post(app);
        let mut ada = app.visitor();
        let asked = press(&mut ada, &path, &number);
        let sign_in = ada.follow(asked);
        let way = sign_in.attributes("main a[href^='/sign-up']", "href").remove(0);
        let form = ada.get(&way);
        let fields = [("name", "Ada"), ("email", &*address("Ada")), ("password", PASSWORD)];
        assert_eq!(ada.submit(&form, "/sign-up", &fields).status, 303);
        assert_eq!(votes(app), 0);

        // The mail is read on another device.
        let link = app.link_to(&address("Ada"), "/verify/");
        let mut telephone = app.visitor();
        let confirm = telephone.get(&link);
        let done = telephone.submit(&confirm, &link, &[]);
        assert_eq!(done.location(), format!("/en{number}"), "in the language of the mail");
        let page = telephone.follow(done);
        assert_eq!(page.path, format!("/en{path}"));
        assert!(page.says("Your vote counts."), "{}", page.text());
        assert_eq!(votes(app), 1);
    });
}

#[test]
fn a_vote_waits_for_a_confirmed_address() {
    on_each_engine(|app| {
        let (path, number) = post(app);
        let mut ada = unconfirmed(app, "Ada");
        let refused = press(&mut ada, &path, &number);
        assert_eq!(refused.status, 403);
        assert!(refused.text().to_lowercase().contains("confirm"), "{}", refused.text());
        assert_eq!(votes(app), 0);

        // Pressed before signing in, it says the same on the post's page.
        let mut visitor = app.visitor();
        let asked = press(&mut visitor, &path, &number);
        let form = visitor.follow(asked);
        let fields = [("email", &*address("Ada")), ("password", PASSWORD)];
        let page = visitor.submit_and_follow(&form, "/sign-in", &fields);
        assert_eq!(page.path, path);
        assert!(page.one(".flash--warn").contains("Please confirm your email address"), "{}", page.text());
        assert_eq!(votes(app), 0);

        let link = app.link_to(&address("Ada"), "/verify/");
        assert_eq!(ada.post(&link, &[]).status, 303);
        assert_eq!(press(&mut ada, &path, &number).status, 303);
        assert_eq!(votes(app), 1);
    });
}

#[test]
fn a_press_that_cannot_go_on_does_not_spoil_signing_in() {
    on_each_engine(|app| {
        let (path, number) = post(app);
        app.staff("Grace").decides(&path, "declined", "The dialler is not ours.", "");
        app.member("Ada");
        for (next, to) in [
            (format!("{number}/vote"), number.clone()),
            ("/posts/99999/vote".to_owned(), "/posts/99999".to_owned()),
            ("/posts/x/follow".to_owned(), "/posts/x".to_owned()),
        ] {
            let mut ada = app.visitor();
            let form = ada.get(&format!("/sign-in?next={next}"));
            let done = ada.submit(&form, "/sign-in", &[("email", &address("Ada")), ("password", PASSWORD)]);
            assert_eq!((done.status, done.location()), (303, to));
            assert_eq!(ada.get("/settings").status, 200);
        }
        assert_eq!(votes(app), 0);
    });
}
