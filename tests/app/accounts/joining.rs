//! Signing up, confirming, and the first owner.

use super::{is_signed_in, session, set_up_link, signs_up};
use crate::support::on_each_engine;
use crate::support::people::{PASSWORD, address};
use chrono::TimeDelta;

#[test]
fn signing_up_tells_nobody_who_is_a_member_but_the_member_gets_a_mail() {
    on_each_engine(|app| {
        app.member("Ada");
        let (mut known, mut unknown) = (app.visitor(), app.visitor());
        let form = known.get("/sign-up");
        let answers = [(&mut known, "Ada@Example.ORG"), (&mut unknown, "berta@example.org")].map(|(browser, email)| {
            let fields = [("name", "Cheap Pills"), ("email", email), ("password", "another good one")];
            let answer = browser.submit(&form, "/sign-up", &fields);
            let cookie = |cookie: &String| cookie.split_once('=').map(|(name, rest)| (name.to_owned(), rest.len()));
            let (status, to) = (answer.status, answer.location());
            let cookies: Vec<_> = answer.set_cookies.iter().filter_map(cookie).collect();
            (status, to, cookies, browser.follow(answer).body, browser.get("/settings").body.replace(email, "…"))
        });
        // But for the handles, of which each is drawn once.
        let alike = |answer: &(u16, String, Vec<(String, usize)>, String, String)| {
            let plain = |body: &str| body.replace("cheap-pills-2", "cheap-pills");
            (answer.0, answer.1.clone(), answer.2.clone(), plain(&answer.3), plain(&answer.4))
        };
        assert_eq!(alike(&answers[0]), alike(&answers[1]));
        assert_eq!(answers[0].0, 303);

        let told = app.mails_to("ada@example.org");
        assert_eq!(told.len(), 1);
        assert!(told[0].header("subject").contains("already a member"), "{}", told[0].header("subject"));
        assert!(!told[0].text.contains("/verify/") && !told[0].text.contains("Pills"), "{}", told[0].text);
        assert_eq!(app.mails_to("berta@example.org").len(), 1);

        // Ada's own name and password stand, and a second attempt on the same day sends no second mail.
        signs_up(&mut app.visitor(), "Cheap Pills", "ada@example.org");
        assert_eq!(app.mails_to("ada@example.org").len(), 1);
        assert!(app.signed_in("Ada").get("/settings").attributes("#name", "value") == ["Ada"]);
    });
}

#[test]
fn opening_a_confirmation_link_changes_nothing_and_pressing_its_button_confirms_once() {
    on_each_engine(|app| {
        let mut ada = app.visitor();
        signs_up(&mut ada, "Ada", "ada@example.org");
        let link = app.link_to("ada@example.org", "/verify/");

        // A mail scanner opens it again and again.
        let before = app.tables();
        let pages: Vec<String> = (0..5).map(|_| app.visitor().get(&link).body).collect();
        assert!(pages.windows(2).all(|pair| pair[0] == pair[1]));
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());

        let page = ada.get(&link);
        assert_eq!(page.status, 200);
        assert!(page.says("Signed up as Ada"), "{}", page.text());
        let done = ada.submit(&page, &link, &[]);
        assert_eq!(
            (done.status, done.location().as_str()),
            (303, "/en/"),
            "her mail was in English, and so it goes on"
        );
        assert!(ada.follow(done).says("Your email address is confirmed."));
        assert!(is_signed_in(&mut ada));
        assert!(!ada.get("/settings").says("not confirmed yet"));

        // Used up: a page says so, with a way on; for Ada herself nothing is wrong.
        let mut other = app.visitor();
        let second = other.post(&link, &[]);
        assert_eq!(second.status, 409);
        assert!(second.says("This link no longer works"), "{}", second.text());
        assert!(!is_signed_in(&mut other));
        assert_eq!(other.get(&link).status, 409);
        assert_eq!(ada.post(&link, &[]).status, 303);
    });
}

#[test]
fn a_link_dies_of_old_age_and_a_mistyped_one_never_lived() {
    on_each_engine(|app| {
        let mut ada = app.visitor();
        signs_up(&mut ada, "Ada", "ada@example.org");
        let link = app.link_to("ada@example.org", "/verify/");
        let mistyped = format!("{}x", &link[..link.len() - 1]);
        assert_eq!(ada.post(&mistyped, &[]).status, 409);
        app.advance(TimeDelta::hours(24));
        assert_eq!(ada.post(&link, &[]).status, 409);

        // A new one comes at a press in the settings, a sixth within its life does not.
        for _ in 0..5 {
            let settings = ada.get("/settings");
            assert!(ada.submit_and_follow(&settings, "/verify", &[]).says("We have sent you a new link."));
        }
        let settings = ada.get("/settings");
        let refused = ada.submit(&settings, "/verify", &[]);
        assert_eq!(refused.status, 429);
        assert!(!refused.header("retry-after").is_empty());
        let link = app.link_to("ada@example.org", "/verify/");
        assert_eq!(ada.post(&link, &[]).status, 303);
    });
}

#[test]
fn the_first_owner_comes_by_a_link_that_works_once() {
    on_each_engine(|app| {
        let older = set_up_link(app).unwrap();
        let link = set_up_link(app).unwrap();
        let mut ada = app.visitor();
        assert_eq!(ada.get(&older).status, 409, "an older link stops working");
        let before = app.tables();
        let form = ada.get(&link);
        assert_eq!(form.status, 200);
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());

        let wrong = ada.submit(&form, &link, &[("name", "Ada"), ("email", "ada"), ("password", "short")]);
        assert_eq!((wrong.status, wrong.all(".error-summary a").len()), (422, 2));
        let fields = [("name", "Ada"), ("email", "ada@example.org"), ("password", PASSWORD)];
        let done = ada.submit_and_follow(&wrong, &link, &fields);
        assert_eq!((done.status, done.path.as_str()), (200, "/staff"));
        assert!(!session(&ada).is_empty());

        let mut second = app.visitor();
        assert_eq!(second.get(&link).status, 409);
        let stolen = second.post(&link, &[("name", "B"), ("email", "b@example.org"), ("password", PASSWORD)]);
        assert_eq!(stolen.status, 409);
        assert_eq!(app.tables().count("users"), 1);
        assert_eq!(set_up_link(app), None, "there is an owner now");
    });
}

#[test]
fn a_form_with_mistakes_comes_back_with_what_was_entered_but_the_password() {
    on_each_engine(|app| {
        let mut ada = app.visitor();
        let form = ada.get("/sign-up?next=/roadmap");
        let again = ada.submit(&form, "/sign-up", &[("name", "Ada"), ("email", "nowhere"), ("password", "password1")]);
        assert_eq!(again.status, 422);
        assert_eq!(again.attributes("#name", "value"), ["Ada"]);
        assert_eq!(again.attributes("#email", "value"), ["nowhere"]);
        assert!(!again.body.contains("password1"));
        assert_eq!(again.attributes("[name=next]", "value"), ["/roadmap"]);
        assert_eq!(again.attributes(".error-summary a", "href"), ["#email", "#password"]);
        assert!(again.one("title").starts_with("Error: "));
        assert!(app.mails_to(&address("Ada")).is_empty());
    });
}
