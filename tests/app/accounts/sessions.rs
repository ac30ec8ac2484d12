//! Sessions: how they begin, what ends them, and what of them is stored.

use super::{is_signed_in, session, signs_up};
use crate::support::people::PASSWORD;
use crate::support::{Browser, Page, Setup, TestApp, engines, on_each_engine};
use chrono::TimeDelta;
use orange_friday::people::Role;

fn tries(app: &TestApp, email: &str, password: &str) -> Page {
    let mut browser = app.visitor();
    let form = browser.get("/sign-in");
    browser.submit(&form, "/sign-in", &[("email", email), ("password", password)])
}

#[test]
fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    on_each_engine(|app| {
        app.member("Ada");
        let known = tries(app, "ada@example.org", "not her password");
        let unknown = tries(app, "eve@example.org", "not her password");
        assert_eq!((known.status, unknown.status), (422, 422));
        assert!(known.says("The email address and the password do not match."));
        assert_eq!(known.body.replace("ada@example.org", "eve@example.org"), unknown.body);
        assert!(known.set_cookies.is_empty() && unknown.set_cookies.is_empty());
        assert_eq!(tries(app, "  ADA@example.org ", PASSWORD).status, 303, "an address is known in any case");

        // Asking for a new password tells as little.
        let ask = |email: &str| {
            let mut browser = app.visitor();
            let form = browser.get("/password/forgot");
            let page = browser.submit_and_follow(&form, "/password/forgot", &[("email", email)]);
            (page.status, page.path.clone(), page.body)
        };
        assert_eq!(ask("ada@example.org"), ask("eve@example.org"));
        assert_eq!(app.mails_to("ada@example.org").len(), 1);
        assert!(app.mails_to("eve@example.org").is_empty());
    });
}

#[test]
fn the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
    for engine in engines() {
        let app = Setup::default().start(engine);
        app.member("Ada");
        let cookies = tries(&app, "ada@example.org", PASSWORD).set_cookies;
        let cookie = cookies.iter().find(|cookie| cookie.starts_with("sid=")).unwrap();
        let flags: Vec<&str> = cookie.split("; ").skip(1).collect();
        assert_eq!(sorted(&flags), ["HttpOnly", "Max-Age=7776000", "Path=/", "SameSite=Lax"]);
        drop(app);

        let base = ("FRIDAY_BASE_URL", "https://friday.example.org".to_owned());
        let app = Setup { environment: vec![base], ..Setup::default() }.start(engine);
        app.add_person("Ada", Role::Member);
        let fields = [("email", "ada@example.org"), ("password", PASSWORD)];
        let answer = app.visitor().post_with("/sign-in", &fields, &[("Origin", "https://friday.example.org")]);
        assert_eq!(answer.status, 303, "{}", answer.text());
        for cookie in &answer.set_cookies {
            let flags: Vec<&str> = cookie.split("; ").skip(1).filter(|flag| !flag.starts_with("Max-Age")).collect();
            assert_eq!(sorted(&flags), ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"], "{cookie}");
        }
        assert!(answer.set_cookies.iter().any(|cookie| cookie.starts_with("__Host-sid=")), "{:?}", answer.set_cookies);
    }
}

fn sorted<'a>(flags: &[&'a str]) -> Vec<&'a str> {
    let mut flags = flags.to_vec();
    flags.sort_unstable();
    flags
}

#[test]
fn a_planted_session_is_worth_nothing_after_signing_in() {
    on_each_engine(|app| {
        let mut ada = app.member("Ada");
        let first = session(&ada);
        // The same browser signs in again: the session it had ends.
        let fields = [("email", "ada@example.org"), ("password", PASSWORD)];
        assert_eq!(ada.post("/sign-in", &fields).status, 303);
        assert_ne!(session(&ada), first);
        assert!(!is_signed_in(&mut with(app, &first)));
        assert!(is_signed_in(&mut ada));

        // A word an attacker planted does not become the session's.
        let mut victim = with(app, "planted");
        assert_eq!(victim.post("/sign-in", &fields).status, 303);
        assert_ne!(session(&victim), "planted");
        assert!(!is_signed_in(&mut with(app, "planted")));
    });
}

fn with(app: &TestApp, session: &str) -> Browser {
    let mut browser = app.visitor();
    browser.cookies.insert("sid".to_owned(), session.to_owned());
    browser
}

#[test]
fn signing_out_ends_the_session_at_once() {
    on_each_engine(|app| {
        let mut ada = app.member("Ada");
        let old = session(&ada);
        let mut elsewhere = app.signed_in("Ada");
        let page = ada.get("/roadmap");
        let out = ada.submit(&page, "/sign-out", &[]);
        assert_eq!(out.status, 303);
        assert!(session(&ada).is_empty(), "the cookie is taken back");
        assert!(!is_signed_in(&mut with(app, &old)));
        assert!(is_signed_in(&mut elsewhere), "only this one");
        assert_eq!(app.visitor().post("/sign-out", &[]).status, 303, "nothing to end is no mistake");
    });
}

#[test]
fn signing_out_everywhere_ends_every_session_of_the_person_and_of_nobody_else() {
    on_each_engine(|app| {
        let (mut ada, mut elsewhere, mut berta) = (app.member("Ada"), app.signed_in("Ada"), app.member("Berta"));
        let list = ada.get("/settings/sessions");
        let out = ada.submit_and_follow(&list, "/settings/sessions/end", &[]);
        assert!(out.says("You are signed out on all your devices."), "{}", out.text());
        assert!(!is_signed_in(&mut ada) && !is_signed_in(&mut elsewhere) && is_signed_in(&mut berta));
    });
}

#[test]
fn a_reset_link_works_once_and_ends_every_session() {
    on_each_engine(|app| {
        let mut ada = app.member("Ada");
        let mut other = app.signed_in("Ada");
        let forgot = app.visitor().get("/password/forgot");
        let mut lost = app.visitor();
        lost.submit(&forgot, "/password/forgot", &[("email", "ada@example.org")]);
        let first = app.link_to("ada@example.org", "/password/reset/");
        lost.submit(&forgot, "/password/forgot", &[("email", "ada@example.org")]);
        let link = app.link_to("ada@example.org", "/password/reset/");
        assert_ne!(first, link);

        let form = lost.get(&link);
        assert_eq!(lost.submit(&form, &link, &[("password", "short")]).status, 422);
        assert!(is_signed_in(&mut ada), "so far nothing happened");
        let done = lost.submit(&form, &link, &[("password", "seven new words for one door")]);
        assert_eq!(done.status, 303);
        assert!(is_signed_in(&mut lost));
        assert!(!is_signed_in(&mut ada) && !is_signed_in(&mut other));
        for used in [&link, &first] {
            assert_eq!(app.visitor().get(used).status, 409);
            assert_eq!(app.visitor().post(used, &[("password", "yet another good one")]).status, 409);
        }
        assert_eq!(tries(app, "ada@example.org", PASSWORD).status, 422);
        assert_eq!(tries(app, "ada@example.org", "seven new words for one door").status, 303);
        let notice = app.mails_to("ada@example.org").pop().unwrap();
        assert!(notice.header("subject").contains("was changed"), "{}", notice.header("subject"));

        // After an hour a link is too old.
        lost.submit(&forgot, "/password/forgot", &[("email", "ada@example.org")]);
        let late = app.link_to("ada@example.org", "/password/reset/");
        app.advance(TimeDelta::hours(1));
        assert_eq!(lost.post(&late, &[("password", "yet another good one")]).status, 409);
    });
}

#[test]
fn a_changed_password_ends_all_other_sessions() {
    on_each_engine(|app| {
        let mut ada = app.member("Ada");
        let before = session(&ada);
        let mut other = app.signed_in("Ada");
        let settings = ada.get("/settings");
        let wrong = [("current", "not it"), ("new", "seven new words for one door")];
        assert_eq!(ada.submit(&settings, "/settings/password", &wrong).status, 422);
        assert!(is_signed_in(&mut other));
        let right = [("current", PASSWORD), ("new", "seven new words for one door")];
        let done = ada.submit_and_follow(&settings, "/settings/password", &right);
        assert!(done.says("Your password has been changed"), "{}", done.text());
        assert!(is_signed_in(&mut ada) && session(&ada) != before);
        assert!(!is_signed_in(&mut other) && !is_signed_in(&mut with(app, &before)));
        assert_eq!(tries(app, "ada@example.org", PASSWORD).status, 422);
    });
}

#[test]
fn nothing_in_the_database_opens_a_session_or_a_link() {
    on_each_engine(|app| {
        let ada = app.member("Ada");
        let mut visitor = app.visitor();
        signs_up(&mut visitor, "Berta", "berta@example.org");
        visitor.post("/password/forgot", &[("email", "ada@example.org")]);
        let (verify, reset) =
            (app.link_to("berta@example.org", "/verify/"), app.link_to("ada@example.org", "/password/reset/"));
        let tables = app.tables();
        assert_eq!(tables.count("account_tokens"), 2);
        for secret in [&*session(&ada), word(&verify), word(&reset), PASSWORD] {
            assert!(secret.len() >= 20, "{secret}");
            assert_eq!(tables.containing(secret), Vec::<String>::new());
        }
        // What is stored instead is no word for the cookie either.
        let hash = tables.0["sessions"][0].split(['\'', '(', ',']).find(|part| part.len() == 64).unwrap().to_owned();
        assert!(!is_signed_in(&mut with(app, &hash)));
    });
}

fn word(link: &str) -> &str {
    link.rsplit('/').next().unwrap()
}

#[test]
fn a_session_goes_stale_without_its_owner_and_stays_with_them() {
    on_each_engine(|app| {
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let mut idle = app.signed_in("Ada");
        app.advance(TimeDelta::hours(24));
        assert!(is_signed_in(&mut ada) && !is_signed_in(&mut grace), "staff sign in again after a day away");
        app.advance(TimeDelta::days(13));
        assert!(!is_signed_in(&mut idle));
    });
}

#[test]
fn after_signing_in_one_stays_on_this_site() {
    on_each_engine(|app| {
        app.member("Ada");
        for evil in [
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "https:evil.example",
            "/a\r\nSet-Cookie: x=y",
            "javascript:alert(1)",
        ] {
            let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("next", evil)];
            let mut browser = app.visitor();
            let answer = browser.post("/sign-in", &fields);
            assert_eq!((answer.status, answer.location().as_str()), (303, "/"), "{evil:?}");
            // Somebody who is signed in already is not led away either.
            let next: String = url::form_urlencoded::byte_serialize(evil.as_bytes()).collect();
            assert_eq!(browser.get(&format!("/sign-in?next={next}")).location(), "/", "{evil:?}");
            assert_eq!(browser.get(&format!("/sign-up?next={next}")).location(), "/", "{evil:?}");
        }
        let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("next", "/?sort=new&page=2")];
        assert_eq!(app.visitor().post("/sign-in", &fields).location(), "/?sort=new&page=2");
    });
}
