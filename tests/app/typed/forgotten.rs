//! Who has forgotten their password loses neither what they typed nor where they were going.

use super::{WORDS, ends_session, field};
use crate::support::on_each_engine;
use crate::support::people::{PASSWORD, address, number_of};

const NEW: &str = "seven new words for one door";

#[test]
fn what_was_typed_stays_in_the_page_that_tells_of_the_mail_until_there_is_a_new_password() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "Keep recording during calls", "camera");
        let comments = format!("/posts/{}/comments", number_of(&post));
        let page = ada.get(&post);
        ends_session(&mut ada);
        let asked = ada.submit(&page, &comments, &[("body", WORDS)]);
        let lost = ada.submit(&asked, "/password/forgot", &[("begin", "1"), ("password", "oranges")]);
        assert_eq!((lost.status, lost.one("h1").as_str()), (200, "Forgot your password?"), "{}", lost.text());
        assert!(lost.says("What you typed is kept") && lost.all(".error").is_empty(), "{}", lost.text());
        let slip = ada.submit(&lost, "/password/forgot", &[("email", "ada")]);
        assert!(slip.status == 422 && slip.says("What you typed is kept"), "{}", slip.text());
        let told = ada.submit(&slip, "/password/forgot", &[("email", &*address("Ada"))]);
        assert_eq!((told.status, told.one("h1").as_str()), (200, "Check your inbox"), "{}", told.text());
        assert!(told.says("What you typed is kept on this page"), "{}", told.text());
        assert!(told.header("cache-control").contains("no-store"));

        // Pressed too early, it is the page on which one signs in, with all that was typed.
        let early = ada.submit(&told, "/sign-in", &[("begin", "1")]);
        assert!(early.one("h1") == "Sign in" && early.says("What you typed is kept"), "{}", early.text());
        let link = app.link_to(&address("Ada"), "/password/reset/");
        let form = ada.get(&link);
        let done = ada.submit(&form, &link, &[("password", NEW)]);
        let thread = format!("/posts/{}", number_of(&post));
        assert!(done.status == 303 && done.location().starts_with(&thread), "{}", done.location());
        let back = ada.submit(&told, "/sign-in", &[("begin", "1")]);
        assert_eq!((back.status, back.one(".account").as_str()), (200, "Ada"), "{}", back.text());
        assert!(back.says("it has not been sent yet"), "{}", back.text());
        assert_eq!(field(&back, "textarea[name=body]"), WORDS);
        assert_eq!(app.tables().count("comments"), 0, "nothing is sent without a press");
        assert_eq!(ada.submit(&back, &comments, &[]).status, 303);
    });
}

#[test]
fn a_link_for_a_new_password_leads_to_where_its_reader_was_going_however_long_its_address_is() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.member("Ada");
        let title = "%E6%B7%B1".repeat(70);
        let wanted = format!("/posts/new?title={title}");
        let mut lost = app.visitor();
        let gate = lost.get(&wanted);
        assert_eq!(gate.status, 303);
        let gate = lost.follow(gate);
        let way = gate.attributes("a[href^='/password/forgot']", "href").remove(0);
        let form = lost.get(&way);
        assert_eq!(lost.submit(&form, "/password/forgot", &[("email", &*address("Ada"))]).status, 303);
        let link = app.link_to(&address("Ada"), "/password/reset/");
        let form = lost.get(&link);
        assert_eq!(lost.submit(&form, &link, &[("password", NEW)]).location(), wanted);
        // And by signing in, as before.
        let mut other = app.visitor();
        let gate = other.get(&wanted);
        let gate = other.follow(gate);
        let fields = [("email", &*address("Ada")), ("password", NEW)];
        assert_eq!(other.submit(&gate, "/sign-in", &fields).location(), wanted);
        assert_eq!(other.post("/sign-in", &[("email", &*address("Ada")), ("password", PASSWORD)]).status, 422);
    });
}
