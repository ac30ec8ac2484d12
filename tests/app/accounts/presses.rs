//! A press on Vote by somebody who has to sign in, become a member or confirm an address first.

use super::{signs_up, unconfirmed};
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
        assert!(
            form.says("Your vote for “Dark mode for the dialler” counts once you have signed in."),
            "{}",
            form.text()
        );
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
        let kept = ada.submit_and_follow(&form, "/sign-up", &fields);
        assert!(kept.one(".flash--ok").contains("Your vote is kept."), "{}", kept.text());
        assert_eq!(kept.attributes("main a.button", "href"), [&*number], "and on from there to the post");
        assert_eq!((votes(app), app.tables().count("held_votes")), (0, 1));

        // The mail is read on another device, which knows nothing of the password.
        let link = app.link_to(&address("Ada"), "/verify/");
        let mut telephone = app.visitor();
        let confirm = telephone.get(&link);
        assert!(confirm.says("Signed up as Ada") && confirm.says("1 vote"), "{}", confirm.text());
        let done = telephone.submit_and_follow(&confirm, &link, &[("password", PASSWORD)]);
        assert_eq!(done.path, format!("/en{path}"), "in the language of the mail");
        assert_eq!(done.attributes(".vote button", "aria-pressed"), ["true"]);
        assert_eq!((votes(app), app.tables().count("held_votes")), (1, 0));
    });
}

#[test]
fn a_vote_is_kept_until_the_address_is_confirmed_and_the_voter_sees_that() {
    on_each_engine(|app| {
        let (path, number) = post(app);
        let mut ada = unconfirmed(app, "Ada");
        let page = press(&mut ada, &path, &number);
        let page = ada.follow(page);
        // It is said once: at the top of the page, and from the next look on beside the button.
        assert!(page.one(".flash--ok").contains("Your vote is kept."), "{}", page.text());
        assert!(ada.visit(&path).one(".side .flash").contains("Your vote is kept."));
        assert_eq!(page.all(".vote-label"), ["Kept"]);
        assert_eq!(page.all(".vote-count"), ["0"]);
        assert_eq!(ada.get("/").all(".vote-label"), ["Kept"], "on the board too");
        assert_eq!(app.visitor().get("/").all(".vote-count"), ["0"]);
        // Pressed again it is taken back, and once more kept.
        assert_eq!(ada.submit(&page, &format!("{number}/vote/withdraw"), &[]).status, 303);
        assert_eq!(app.tables().count("held_votes"), 0);
        press(&mut ada, &path, &number);
        assert_eq!((votes(app), app.tables().count("held_votes")), (0, 1));

        let link = app.link_to(&address("Ada"), "/verify/");
        assert_eq!(ada.post(&link, &[]).status, 303);
        assert_eq!((votes(app), app.tables().count("held_votes")), (1, 0));
        assert_eq!(ada.visit(&path).all(".vote-count"), ["1"]);
    });
}

/// A link to an address that ends in the name of a press is a link like any other.
#[test]
fn no_link_votes_for_whoever_follows_it_and_signs_in() {
    on_each_engine(|app| {
        let (_, number) = post(app);
        app.member("Ada");
        let fields = [("email", &*address("Ada")), ("password", PASSWORD)];
        let mut ada = app.visitor();
        let form = ada.get(&format!("/sign-in?next={number}/vote"));
        assert!(!form.says("Your vote for"), "{}", form.text());
        assert_eq!(ada.submit(&form, "/sign-in", &fields).location(), number);
        // Nor does a cookie that we have not signed, or one of another press, or of long ago.
        let mut pressed = app.visitor();
        pressed.post(&format!("{number}/vote"), &[]);
        let signed = pressed.cookies["press"].clone();
        for forged in [format!("{number}/vote"), signed.replace("/posts/1/", "/posts/2/"), signed.replacen('1', "9", 1)]
        {
            let mut ada = app.visitor();
            ada.cookies.insert("press".to_owned(), forged);
            assert_eq!(ada.post("/sign-in", &fields).status, 303);
        }
        app.advance(chrono::TimeDelta::minutes(31));
        let mut late = app.visitor();
        late.cookies.insert("press".to_owned(), signed);
        assert_eq!(late.post("/sign-in", &fields).status, 303);
        assert_eq!((votes(app), app.tables().count("held_votes")), (0, 0));
    });
}

/// One mailbox, however it is spelt, has one vote a post; the others wait, and their voters are told why.
#[test]
fn one_mailbox_has_one_vote() {
    on_each_engine(|app| {
        let (path, number) = post(app);
        let mut spellings = Vec::new();
        for email in ["ada.l@gmail.com", "adal+1@gmail.com", "ada.l+2@googlemail.com"] {
            let mut browser = app.visitor();
            signs_up(&mut browser, "Ada", email);
            let link = app.link_to(email, "/verify/");
            assert_eq!(browser.post(&link, &[]).status, 303);
            spellings.push(browser);
        }
        for browser in &mut spellings {
            assert_eq!(press(browser, &path, &number).status, 303);
        }
        assert_eq!((votes(app), app.tables().count("held_votes")), (1, 2));
        let page = spellings[1].visit(&path);
        assert_eq!((page.all(".vote-count"), page.all(".vote-label")), (vec!["1".to_owned()], vec!["Kept".to_owned()]));
        assert!(page.says("one mailbox has one vote"), "{}", page.text());
        // When the vote that counts is taken back, the one that has waited longest counts.
        let page = spellings[0].visit(&path);
        assert_eq!(spellings[0].submit(&page, &format!("{number}/vote/withdraw"), &[]).status, 303);
        assert_eq!((votes(app), app.tables().count("held_votes")), (1, 1));
        assert_eq!(spellings[1].visit(&path).all(".vote-label"), ["Voted"]);

        // A merge does not bring a second vote of the same mailbox either.
        let twin = app.signed_in("Wilma").files("request", "Black mode for the dialler", "dialler");
        press(&mut spellings[2], &twin, &format!("/posts/{}", number_of(&twin)));
        assert_eq!(votes(app), 2);
        assert_eq!(app.staff("Grace").decides(&twin, "duplicate", "", &number_of(&path).to_string()).status, 303);
        assert_eq!(app.visitor().visit(&path).all(".vote-count"), ["1"]);
    });
}

#[test]
fn a_press_that_cannot_go_on_does_not_spoil_signing_in() {
    on_each_engine(|app| {
        let (path, number) = post(app);
        app.staff("Grace").decides(&path, "declined", "The dialler is not ours.", "");
        app.member("Ada");
        for (pressed, to) in [
            (format!("{number}/vote"), number.clone()),
            ("/posts/99999/vote".to_owned(), "/posts/99999".to_owned()),
            ("/posts/99999/follow".to_owned(), "/posts/99999".to_owned()),
        ] {
            let mut ada = app.visitor();
            let asked = ada.post(&pressed, &[]);
            let form = ada.follow(asked);
            let done = ada.submit(&form, "/sign-in", &[("email", &address("Ada")), ("password", PASSWORD)]);
            assert_eq!((done.status, done.location()), (303, to));
            assert_eq!(ada.get("/settings").status, 200);
        }
        assert_eq!(votes(app), 0);
    });
}
