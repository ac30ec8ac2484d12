//! How often somebody may do something.

use crate::support::people::{PASSWORD, address};
use crate::support::{Browser, Page, Setup, TestApp, engines};
use chrono::TimeDelta;
use orange_friday::config::Limits;
use orange_friday::people::Role;

fn limited(change: impl Fn(&mut Limits), story: impl Fn(&TestApp)) {
    for engine in engines() {
        let mut setup = Setup::default();
        change(&mut setup.limits);
        eprintln!("--- on {engine:?}");
        story(&setup.start(engine));
    }
}

/// Too often: says so, says when to come back, and has written nothing.
fn is_too_often(page: &Page) {
    assert_eq!(page.status, 429, "{}: {}", page.path, page.text());
    let wait: u64 = page.header("retry-after").parse().unwrap();
    assert!((1..=61).contains(&wait), "{wait}");
    assert!(page.says("You can try again in "), "{}", page.text());
}

fn sign_in(browser: &mut Browser, name: &str, password: &str, from: &str) -> Page {
    let origin = browser.get("/sign-in");
    assert_eq!(origin.status, 200);
    let here = browser.base_url.clone();
    let fields = [("email", &*address(name)), ("password", password)];
    browser.post_with("/sign-in", &fields, &[("Origin", &here), ("X-Forwarded-For", from)])
}

#[test]
fn guessing_at_one_account_stops_before_the_password_is_looked_at() {
    limited(
        |limits| limits.sign_in_per_account = 3,
        |app| {
            app.add_person("Ada", Role::Member);
            app.add_person("Berta", Role::Member);
            for _ in 0..3 {
                assert_eq!(sign_in(&mut app.visitor(), "Ada", "a guess", "").status, 422);
            }
            let before = app.tables();
            // Looking at this stored hash would break.
            app.sql("UPDATE credentials SET password_hash = 'no hash at all' WHERE user_id = (SELECT id FROM users WHERE name = 'Ada')");
            is_too_often(&sign_in(&mut app.visitor(), "Ada", PASSWORD, ""));
            is_too_often(&sign_in(&mut app.visitor(), "ADA", PASSWORD, "198.51.100.7"));
            assert_eq!(before.count("sessions"), app.tables().count("sessions"));
            assert_eq!(sign_in(&mut app.visitor(), "Berta", PASSWORD, "").status, 303, "others are not locked out");
            // An address nobody has is counted the same.
            for _ in 0..3 {
                assert_eq!(sign_in(&mut app.visitor(), "Nobody", "a guess", "").status, 422);
            }
            is_too_often(&sign_in(&mut app.visitor(), "Nobody", "a guess", ""));
        },
    );
}

/// Behind our own proxy, so that each guess may come from a network of its own.
#[test]
fn guesses_from_elsewhere_lock_nobody_out_and_their_owner_is_told_once() {
    for engine in engines() {
        let mut setup = Setup::default();
        setup.limits.sign_in_per_account = 3;
        setup.environment.push(("FRIDAY_TRUSTED_PROXIES", "127.0.0.1".to_owned()));
        let app = setup.start(engine);
        let ada = app.member("Ada");
        // One network is soon stopped, and nobody else with it.
        for _ in 0..3 {
            assert_eq!(sign_in(&mut app.visitor(), "Ada", "a guess", "198.51.100.7").status, 422);
        }
        is_too_often(&sign_in(&mut app.visitor(), "Ada", PASSWORD, "198.51.100.7"));
        assert_eq!(sign_in(&mut app.visitor(), "Ada", PASSWORD, "203.0.113.1").status, 303);
        // From everywhere at once it is slowed down for everybody but where Ada has signed in before.
        for network in 0..40 {
            sign_in(&mut app.visitor(), "Ada", "a guess", &format!("10.1.{network}.1"));
        }
        is_too_often(&sign_in(&mut app.visitor(), "Ada", PASSWORD, "192.0.2.1"));
        let again_with = |device: &Browser| {
            let mut browser = app.visitor();
            browser.cookies.insert("device".to_owned(), device.cookies["device"].clone());
            sign_in(&mut browser, "Ada", PASSWORD, "192.0.2.2")
        };
        assert_eq!(again_with(&ada).status, 303, "on a device that knows her");
        is_too_often(&again_with(&app.member("Eve")));
        let told = app.eventually_mails_to(&address("Ada"));
        assert_eq!(told.len(), 1);
        assert!(told[0].header("subject").contains("guessing your password"), "{}", told[0].header("subject"));
        // And a new password always works.
        let mut lost = app.visitor();
        lost.post("/password/forgot", &[("email", &*address("Ada"))]);
        let link = app.link_to(&address("Ada"), "/password/reset/");
        assert_eq!(lost.post(&link, &[("password", "seven new words for one door")]).status, 303);
    }
}

#[test]
fn a_wide_network_has_a_budget_beside_those_in_it() {
    for engine in engines() {
        let mut setup = Setup::default();
        setup.limits.sign_in_per_address = 2;
        setup.environment.push(("FRIDAY_TRUSTED_PROXIES", "127.0.0.1".to_owned()));
        let app = setup.start(engine);
        for network in 0..8 {
            let from = format!("2001:db8:1:{network}::1");
            assert_eq!(sign_in(&mut app.visitor(), "Ada", "a guess", &from).status, 422);
        }
        is_too_often(&sign_in(&mut app.visitor(), "Ada", "a guess", "2001:db8:1:8::1"));
        assert_eq!(sign_in(&mut app.visitor(), "Ada", "a guess", "2001:db8:2:8::1").status, 422);
    }
}

#[test]
fn a_changed_password_cannot_be_guessed_from_a_stolen_session() {
    limited(
        |limits| limits.sign_in_per_account = 4,
        |app| {
            let mut ada = app.member("Ada");
            let fields = [("current", "a guess"), ("new", "seven new words for one door")];
            for _ in 0..3 {
                assert_eq!(ada.post("/settings/password", &fields).status, 422);
            }
            is_too_often(&ada.post("/settings/password", &[("current", PASSWORD), fields[1]]));
        },
    );
}

#[test]
fn one_network_has_one_budget_and_a_made_up_header_gives_no_other() {
    limited(
        |limits| limits.sign_in_per_address = 2,
        |app| {
            app.add_person("Ada", Role::Member);
            for hop in ["198.51.100.1", "203.0.113.1"] {
                assert_eq!(sign_in(&mut app.visitor(), "Ada", "a guess", hop).status, 422);
            }
            is_too_often(&sign_in(&mut app.visitor(), "Ada", PASSWORD, "192.0.2.1"));
            // Signing up and asking for links come out of the same budget, and send nothing.
            let before = app.tables();
            let new = [("name", "Eve"), ("email", "eve@example.org"), ("password", PASSWORD)];
            is_too_often(&app.visitor().post("/sign-up", &new));
            is_too_often(&app.visitor().post("/password/forgot", &[("email", &*address("Ada"))]));
            assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        },
    );
}

#[test]
fn behind_our_own_proxy_each_network_has_its_own_budget() {
    for engine in engines() {
        let mut setup = Setup::default();
        setup.limits.sign_in_per_address = 2;
        setup.environment.push(("FRIDAY_TRUSTED_PROXIES", "127.0.0.1".to_owned()));
        let app = setup.start(engine);
        app.add_person("Ada", Role::Member);
        let try_from = |from: &str| sign_in(&mut app.visitor(), "Ada", "a guess", from);
        // Two hosts of one network; what stands left of our proxy's own word is anybody's invention.
        assert_eq!(try_from("198.51.100.7").status, 422);
        assert_eq!(try_from("192.0.2.1, 198.51.100.99").status, 422);
        is_too_often(&try_from("198.51.100.200"));
        is_too_often(&try_from("203.0.113.5, 198.51.100.1"));
        assert_eq!(try_from("203.0.113.5").status, 422, "another network");
        for host in ["2001:db8:1:2::1", "2001:db8:1:2:3:4:5:6"] {
            assert_eq!(try_from(host).status, 422);
        }
        is_too_often(&try_from("2001:db8:1:2:ffff::9"));
        assert_eq!(try_from("2001:db8:1:3::1").status, 422);
        // Nothing stored knows where anybody came from.
        let tables = app.tables();
        for trace in ["198.51.100", "2001:db8"] {
            assert_eq!(tables.containing(trace), Vec::<String>::new());
        }
    }
}

#[test]
fn a_member_in_a_hurry_is_slowed_down_and_may_go_on_when_told() {
    limited(
        |limits| (limits.posts, limits.comments, limits.votes) = (2, 3, 60),
        |app| {
            let area = app.areas(&["Camera"]).remove(0);
            let (mut ada, mut berta) = (app.member("Ada"), app.member("Berta"));
            let fields = [("kind", "bug"), ("title", "Flash stays on"), ("area", &*area)];
            // A form with mistakes costs nothing.
            for _ in 0..4 {
                assert_eq!(ada.post("/posts", &fields[1..]).status, 422);
            }
            for _ in 0..2 {
                assert_eq!(ada.post("/posts", &fields).status, 303);
            }
            is_too_often(&ada.post("/posts", &fields));
            assert_eq!(berta.post("/posts", &fields).status, 303, "each has a budget of their own");
            for _ in 0..3 {
                assert_eq!(ada.post("/posts/1/comments", &[("body", "Me too.")]).status, 303);
            }
            is_too_often(&ada.post("/posts/1/comments", &[("body", "Me too.")]));
            // The same words again at once are one press, and count against the budget all the same.
            assert_eq!((app.tables().count("posts"), app.tables().count("comments")), (2, 1));

            // Votes and follows share one; sixty a minute is one a second.
            let verbs = ["vote", "vote/withdraw", "follow", "unfollow"];
            for n in 0..60 {
                assert_eq!(ada.post(&format!("/posts/1/{}", verbs[n % 4]), &[]).status, 303, "{n}");
            }
            let refused = ada.post("/posts/1/vote", &[]);
            is_too_often(&refused);
            let wait: usize = refused.header("retry-after").parse().unwrap();
            app.advance(TimeDelta::seconds(i64::try_from(wait).unwrap()));
            for n in 0..wait {
                assert_eq!(ada.post(&format!("/posts/1/{}", verbs[n % 4]), &[]).status, 303);
            }
            is_too_often(&ada.post("/posts/1/vote", &[]));
        },
    );
}

#[test]
fn what_a_network_looks_for_keeps_none_of_its_members_from_filing() {
    limited(
        |limits| limits.searches = 3,
        |app| {
            app.areas(&["Camera"]);
            let (mut ada, mut ben) = (app.member("Ada"), app.member("Ben"));
            for _ in 0..3 {
                assert_eq!(app.visitor().get("/posts/similar?title=shutter").status, 200);
            }
            is_too_often(&app.visitor().get("/posts/similar?title=shutter"));
            is_too_often(&app.visitor().get("/?q=shutter"));
            // To have a post looked at is work, and counted for each member.
            let bug = |title: &'static str| [("kind", "bug"), ("title", title), ("area", "camera"), ("shown", "")];
            for title in ["A shutter that sticks", "No", "No"] {
                assert_ne!(ada.post("/posts", &bug(title)).status, 429, "{title}");
            }
            is_too_often(&ada.post("/posts", &bug("A shutter that sticks")));
            assert_eq!(ben.post("/posts", &bug("A lens that scratches")).status, 303);
        },
    );
}
