//! Whoever left and comes back with the same mailbox.

use super::signs_up;
use crate::blocking::{REASON, blocks};
use crate::support::people::{PASSWORD, address, number_of};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::audit::Act;
use orange_friday::blocking;
use orange_friday::people::{self, Role};

/// Leaves, and a week later nobody is left.
fn leaves(app: &TestApp, browser: &mut Browser) {
    let form = browser.get("/settings/erase");
    assert_eq!(browser.submit(&form, "/settings/erase", &[("current", PASSWORD)]).status, 303);
    app.advance(TimeDelta::days(7));
    app.tick();
}

/// Signs up and opens the link that is mailed.
fn comes(app: &TestApp, name: &str, email: &str) -> (Browser, Page) {
    let mut browser = app.visitor();
    assert_eq!(signs_up(&mut browser, name, email).status, 200);
    let answer = browser.post(&app.link_to(email, "/verify/"), &[]);
    (browser, answer)
}

#[test]
fn a_mailbox_keeps_its_one_vote_however_often_its_account_is_erased() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Wilma").files("request", "Grid lines, please", "camera");
        let other = app.member("Berta").files("request", "A quieter shutter", "camera");
        let vote = format!("/posts/{}/vote", number_of(&post));
        app.member("Ada").votes_for(&post);
        let votes = app.tables().count("votes");
        leaves(app, &mut app.signed_in("Ada"));
        for email in ["ada@example.org", "ada+again@example.org"] {
            let (mut ada, came) = comes(app, "Ada", email);
            assert_eq!(came.status, 303, "{}", came.text());
            // What the mailbox has a vote on already is kept and told to nobody else; everything else counts.
            assert_eq!(ada.post(&vote, &[]).status, 303);
            let page = ada.visit(&post);
            assert!(page.says("one mailbox has one vote"), "{}", page.text());
            assert_eq!(app.visitor().visit(&post).all(".vote-count"), ["1"]);
            assert_eq!((app.tables().count("votes"), app.tables().count("held_votes")), (votes, 1));
            // While the account is there nothing says under which address the one before it was.
            assert_eq!(app.tables().containing("ada@example.org").is_empty(), email != "ada@example.org");
            let form = ada.get("/settings/erase");
            assert_eq!(ada.submit(&form, "/settings/erase", &[("current", PASSWORD)]).status, 303);
            app.advance(TimeDelta::days(7));
            app.tick();
            assert_eq!(app.tables().containing(email), Vec::<String>::new());
        }
        let (mut ada, _) = comes(app, "Ada", "ada@example.org");
        ada.votes_for(&other);
        assert_eq!(app.tables().count("votes"), votes + 1, "a vote for something else counts");
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn nobody_moves_an_account_to_the_mailbox_of_one_that_was_erased() {
    on_each_engine(|app| {
        leaves(app, &mut app.member("Ada"));
        let mut berta = app.member("Berta");
        let page = berta.get("/settings/address");
        let fields = [("email", "ada+b@example.org"), ("current", PASSWORD)];
        assert_eq!(berta.submit(&page, "/settings/address", &fields).status, 303);
        // The mail with the link is out, and its words are gone with it, before anybody looks.
        let link = app.link_to("ada+b@example.org", "/settings/address/");
        let before = app.tables();
        let refused = berta.post(&link, &[]);
        assert!(refused.status == 409 && refused.says("before it was erased"), "{}", refused.text());
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
    });
}

#[test]
fn a_block_holds_for_whoever_reads_the_mailbox_until_it_ends() {
    on_each_engine(|app| {
        let (mut ada, _dora) = (app.member("Ada"), app.member("Dora"));
        let mut grace = app.staff("Grace");
        for handle in ["ada", "dora"] {
            assert_eq!(blocks(&mut grace, handle, "2026-11-24", REASON).status, 303);
        }
        leaves(app, &mut ada);
        // Of an account that was erased as of another one that is there.
        for (name, email) in [("Ada", address("Ada")), ("Doro", "dora+two@example.org".to_owned())] {
            let (mut back, refused) = comes(app, name, &email);
            assert_eq!(refused.status, 403);
            assert!(refused.says("You are blocked until") && refused.says(REASON), "{}", refused.text());
            let link = app.link_to(&email, "/verify/");
            let before = app.tables();
            assert_eq!(back.post(&link, &[]).status, 403);
            assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        }
        app.set_clock("2026-11-24T00:00:00Z");
        for email in [address("Ada"), "dora+two@example.org".to_owned()] {
            let link = app.link_to(&email, "/verify/");
            let fields = [("password", "seven new words for one door")];
            assert_eq!(app.visitor().post(&link, &fields).status, 303, "the link is good as long as it lives");
        }
    });
}

/// It is lifted for an account that nobody has any more, by the address with which somebody asks for that.
#[test]
fn a_block_of_an_account_that_was_erased_is_lifted_all_the_same() {
    on_each_engine(|app| {
        let mut ada = app.member("Ada");
        let by = app.add_person("Olga", Role::Owner);
        assert_eq!(blocks(&mut app.staff("Grace"), "ada", "2026-12-24", REASON).status, 303);
        leaves(app, &mut ada);
        let (mut back, refused) = comes(app, "Ada", "ada+back@example.org");
        assert_eq!(refused.status, 403);
        let now = app.now();
        let find = |address: &'static str| app.read(move |conn| people::blocked_who_left(conn, address, now));
        assert_eq!(find("grace@example.org"), None);
        let whom = find("ada+back@example.org").unwrap();
        app.write(move |conn| blocking::lift(conn, (by, Act::UnblockedByCommand), whom, None, now));
        assert_eq!(back.post(&app.link_to("ada+back@example.org", "/verify/"), &[]).status, 303);
        assert_eq!(find("ada+back@example.org"), None);
    });
}
