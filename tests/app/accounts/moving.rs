//! Another e-mail address for an account.

use super::{is_signed_in, unconfirmed};
use crate::cli::doctor::says;
use crate::concurrency::at_once;
use crate::support::people::{PASSWORD, number_of};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::accounts;
use orange_friday::mail::{self, MailKind, NewMail};
use orange_friday::people::{self, Role};

const OLD: &str = "ada@example.org";
const NEW: &str = "ada@elsewhere.example";
const HERE: &str = "/settings/address";
const LINK: &str = "/settings/address/";

fn asks(browser: &mut Browser, email: &str, password: &str) -> Page {
    let page = browser.get(HERE);
    browser.submit_and_follow(&page, HERE, &[("email", email), ("current", password)])
}

fn tries(app: &TestApp, email: &str) -> u16 {
    app.visitor().post("/sign-in", &[("email", email), ("password", PASSWORD)]).status
}

/// An account with an address of one's own, confirmed and signed in.
fn with_address(app: &TestApp, name: &'static str, email: &'static str) -> Browser {
    let (now, hash) = (app.now(), app.hasher.hash_here(PASSWORD).unwrap());
    app.write(move |conn| accounts::add_person(conn, name, email, Role::Member, &hash, now));
    let mut browser = app.visitor();
    assert_eq!(browser.post("/sign-in", &[("email", email), ("password", PASSWORD)]).status, 303);
    browser
}

#[test]
fn an_address_is_an_accounts_once_its_link_was_pressed_and_the_old_one_hears_of_it() {
    on_each_engine(|app| {
        let mut ada = app.member("Ada");
        for (email, password, wrong) in [
            (NEW, "not it", "#current-error"),
            (NEW, "", "#current-error"),
            ("ADA@example.org", PASSWORD, "#email-error"),
            ("nowhere", PASSWORD, "#email-error"),
        ] {
            let refused = asks(&mut ada, email, password);
            assert_eq!((refused.status, refused.all(wrong).len()), (422, 1), "{email}");
        }
        assert_eq!(app.tables().count("account_tokens"), 0);
        let asked = asks(&mut ada, NEW, PASSWORD);
        assert!(asked.says("a link is on its way") && asked.says(OLD), "{}", asked.text());
        let link = app.link_to(NEW, LINK);
        app.visitor().post("/password/forgot", &[("email", OLD)]);
        let reset = app.link_to(OLD, "/password/reset/");

        // Nothing is changed yet, and looking changes nothing: mail programs open every link.
        let before = app.tables();
        let mut elsewhere = app.visitor();
        let page = elsewhere.get(&link);
        assert!(page.says(NEW) && page.says("@ada") && !page.says(OLD), "{}", page.text());
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        assert_eq!((tries(app, OLD), tries(app, NEW)), (303, 422));

        // What waits to be mailed goes along.
        let (now, id) = (app.now(), app.read(|conn| Ok(people::by_email(conn, OLD)?)).unwrap().id);
        app.write(move |conn| {
            let waits = NewMail {
                key: "digest/of-a-test".to_owned().into(),
                user_id: Some(id),
                kind: MailKind::Digest,
                to_address: OLD.to_owned(),
                to_name: "Ada".to_owned(),
                subject: "It ships".to_owned(),
                text: "Words".to_owned(),
                html: "Words".to_owned(),
                unsubscribe_url: None,
                lines: Vec::new(),
            };
            mail::enqueue(conn, &waits, now).map(drop)
        });
        let pressed = elsewhere.submit(&page, &link, &[]);
        assert_eq!((pressed.status, pressed.location().as_str()), (303, "/sign-in"));
        assert!(elsewhere.follow(pressed).says("The address has been changed."));
        assert!(is_signed_in(&mut ada), "it is still her");
        assert_eq!((tries(app, OLD), tries(app, NEW)), (422, 303));
        let subjects = |address: &str| -> Vec<String> {
            app.mails_to(address).iter().map(|mail| mail.header("subject").to_owned()).collect()
        };
        assert!(subjects(NEW).contains(&"It ships".to_owned()) && !subjects(OLD).contains(&"It ships".to_owned()));
        let told = app.mails_to(OLD).pop().unwrap();
        assert!(told.header("subject").contains("was changed"), "{}", told.header("subject"));
        assert!(told.text.contains("a***@e***.example") && !told.text.contains(NEW), "{}", told.text);
        assert!(!told.text.contains(LINK) && !told.text.contains("/password/"), "it opens nothing: {}", told.text);

        // Every link there was has ended, this one too.
        assert_eq!(app.tables().count("account_tokens"), 0);
        assert_eq!((elsewhere.get(&link).status, elsewhere.post(&link, &[]).status), (409, 409));
        assert_eq!(app.visitor().get(&reset).status, 409);
        // Whoever signs up with the old one is somebody else.
        let mut next = app.visitor();
        super::signs_up(&mut next, "Ada", OLD);
        assert_eq!(next.get(&app.link_to(OLD, "/verify/")).status, 200);
    });
}

#[test]
fn the_address_of_a_member_is_answered_like_any_and_its_owner_told() {
    on_each_engine(|app| {
        let (mut ada, _berta) = (app.member("Ada"), app.member("Berta"));
        let of_nobody = asks(&mut ada, NEW, PASSWORD);
        let of_berta = asks(&mut ada, "berta@example.org", PASSWORD);
        assert_eq!((of_nobody.status, &of_nobody.body), (of_berta.status, &of_berta.body));
        assert_eq!(app.tables().count("account_tokens"), 2, "what is kept is the same");
        let told = app.mails_to("berta@example.org").pop().unwrap();
        assert!(told.text.contains("Nothing was changed") && !told.text.contains(LINK), "{}", told.text);
        // No more links than may wait, however often the button is pressed.
        for _ in 0..3 {
            assert_eq!(asks(&mut ada, NEW, PASSWORD).status, 200);
        }
        assert_eq!(asks(&mut ada, NEW, PASSWORD).status, 429);

        // Somebody who becomes a member with it meanwhile is quicker; and a new password ends what waits.
        let link = app.link_to(NEW, LINK);
        let quick = with_address(app, "Quick", NEW);
        assert_eq!(ada.post(&link, &[]).status, 409);
        drop(quick);
        let settings = ada.get("/settings");
        let fields = [("current", PASSWORD), ("new", "seven new words for one door")];
        assert_eq!(ada.submit(&settings, "/settings/password", &fields).status, 303);
        assert_eq!(app.tables().count("account_tokens"), 0);

        // Whoever has confirmed none has none to change.
        let mut vera = unconfirmed(app, "Vera");
        assert!(vera.get(HERE).all("#email").is_empty());
        assert_eq!(vera.post(HERE, &[("email", "vera@elsewhere.example"), ("current", PASSWORD)]).status, 409);
    });
}

#[test]
fn one_mailbox_keeps_one_vote_when_an_account_leaves_it_or_comes_to_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Berta").files("request", "Shutter by volume key", "camera");
        let count = || (app.tables().count("votes"), app.tables().count("held_votes"));
        let own = count().0;
        let vote = format!("/posts/{}/vote", number_of(&post));
        let mut ada = app.member("Ada");
        let mut twin = with_address(app, "Twin", "ada+two@example.org");
        let mut third = with_address(app, "Third", "ada+three@example.org");
        for fan in [&mut ada, &mut twin, &mut third] {
            assert_eq!(fan.post(&vote, &[]).status, 303);
        }
        assert_eq!(count(), (own + 1, 2));
        // Ada leaves: of the two who waited, the first counts, and the other waits for that one.
        asks(&mut ada, NEW, PASSWORD);
        assert_eq!(ada.post(&app.link_to(NEW, LINK), &[]).location(), HERE);
        assert_eq!(count(), (own + 2, 1));
        // The third one leaves: theirs counts as well.
        asks(&mut third, "third@elsewhere.example", PASSWORD);
        assert_eq!(third.post(&app.link_to("third@elsewhere.example", LINK), &[]).status, 303);
        assert_eq!(count(), (own + 3, 0));
        // Nobody comes to a mailbox that is another one's.
        asks(&mut twin, "ada+again@elsewhere.example", PASSWORD);
        let link = app.link_to("ada+again@elsewhere.example", LINK);
        let before = app.tables();
        let refused = twin.post(&link, &[]);
        assert!(refused.status == 409 && refused.says("of the same mailbox"), "{}", refused.text());
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        assert_eq!(app.tables().count("votes"), own + 3);
    });
}

/// Ada voted, and two accounts of her mailbox wait. She and the second one leave it at the moment at which the third one takes
/// back what waits.
#[test]
fn of_accounts_that_leave_a_mailbox_at_once_each_vote_counts_once_and_none_that_was_taken_back() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut berta = app.member("Berta");
        let votes = ["Shutter by volume key", "A level in the viewfinder", "Grid lines"]
            .map(|title| format!("/posts/{}/vote", number_of(&berta.files("request", title, "camera"))));
        let count = || (app.tables().count("votes"), app.tables().count("held_votes"));
        let own = count().0;
        let mut ada = app.member("Ada");
        let mut twin = with_address(app, "Twin", "ada+two@example.org");
        let mut third = with_address(app, "Third", "ada+three@example.org");
        for fan in [&mut ada, &mut twin, &mut third] {
            for vote in &votes {
                assert_eq!(fan.post(vote, &[]).status, 303);
            }
        }
        assert_eq!(count(), (own + 3, 6));
        let elsewhere = [NEW, "twin@elsewhere.example"];
        let mut work: Vec<Box<dyn FnOnce() -> Vec<u16> + Send + '_>> = Vec::new();
        for (browser, address) in [&mut ada, &mut twin].into_iter().zip(elsewhere) {
            assert_eq!(asks(browser, address, PASSWORD).status, 200);
            let link = app.link_to(address, LINK);
            work.push(Box::new(move || vec![browser.post(&link, &[]).status]));
        }
        work.push(Box::new(|| votes.iter().map(|vote| third.post(&format!("{vote}/withdraw"), &[]).status).collect()));
        let statuses = at_once(work).concat();
        assert_eq!(statuses, [303; 5]);
        assert_eq!(count(), (own + 6, 0));
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn no_mailbox_is_flooded_with_links_by_whoever_and_however_many_ask() {
    on_each_engine(|app| {
        let (mut ada, mut berta, mut cleo) = (app.member("Ada"), app.member("Berta"), app.member("Cleo"));
        let heard = |address: &str| app.mails_to(address).len();
        for _ in 0..3 {
            assert_eq!(asks(&mut ada, "zoe@elsewhere.example", PASSWORD).status, 200);
        }
        for _ in 0..2 {
            assert_eq!(asks(&mut berta, "zoe+more@elsewhere.example", PASSWORD).status, 200);
        }
        let before = app.tables();
        let refused = asks(&mut cleo, "zoe+last@elsewhere.example", PASSWORD);
        assert_eq!(refused.status, 429);
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        assert_eq!(heard("zoe@elsewhere.example"), 3);
        assert_eq!((heard("zoe+more@elsewhere.example"), heard("zoe+last@elsewhere.example")), (2, 0));
        // Elsewhere she changes it all the same, and the day after here, too.
        assert_eq!(asks(&mut cleo, NEW, PASSWORD).status, 200);
        app.advance(TimeDelta::days(1) + TimeDelta::minutes(1));
        assert_eq!(asks(&mut cleo, "zoe+last@elsewhere.example", PASSWORD).status, 200);
    });
}
