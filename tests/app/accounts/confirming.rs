//! Who is signed in once an address is confirmed: whoever opened the link, and nobody who came before.

use super::{is_signed_in, session, signs_up, unconfirmed};
use crate::support::on_each_engine;
use crate::support::people::{PASSWORD, address};

/// Somebody may sign up with an address that is not theirs, stay signed in, and wait for its owner to confirm it.
#[test]
fn whoever_signed_in_before_the_address_was_confirmed_is_signed_out_when_it_is() {
    on_each_engine(|app| {
        let mut before = unconfirmed(app, "Ada");
        let mut bystander = app.member("Berta");
        assert!(is_signed_in(&mut before));
        let link = app.link_to(&address("Ada"), "/verify/");
        let mut owner = app.visitor();
        let page = owner.get(&link);
        assert!(is_signed_in(&mut before), "looking at the link ends nothing");
        assert_eq!(owner.submit(&page, &link, &[]).status, 303);
        assert!(is_signed_in(&mut owner));
        assert!(!is_signed_in(&mut before), "they may not be the one who owns the address");
        assert!(is_signed_in(&mut bystander));
        assert!(is_signed_in(&mut app.signed_in("Ada")), "and one signs in as ever");
    });
}

#[test]
fn whoever_confirms_in_the_browser_they_signed_in_with_stays_signed_in_under_a_new_session() {
    on_each_engine(|app| {
        let mut ada = unconfirmed(app, "Ada");
        let old = session(&ada);
        let link = app.link_to(&address("Ada"), "/verify/");
        let page = ada.get(&link);
        assert_eq!(ada.submit(&page, &link, &[]).status, 303);
        assert!(is_signed_in(&mut ada) && session(&ada) != old);
        let mut copy = app.visitor();
        copy.cookies.insert("sid".to_owned(), old);
        assert!(!is_signed_in(&mut copy));
    });
}

#[test]
fn a_new_password_confirms_the_address_and_ends_the_sessions_before_it_and_every_open_link() {
    on_each_engine(|app| {
        let mut before = unconfirmed(app, "Ada");
        let verify = app.link_to(&address("Ada"), "/verify/");
        let mut owner = app.visitor();
        let forgot = owner.get("/password/forgot");
        owner.submit(&forgot, "/password/forgot", &[("email", &address("Ada"))]);
        let reset = app.link_to(&address("Ada"), "/password/reset/");
        let form = owner.get(&reset);
        assert_eq!(owner.submit(&form, &reset, &[("password", "seven new words for one door")]).status, 303);
        assert!(is_signed_in(&mut owner) && !is_signed_in(&mut before));
        assert!(!owner.get("/settings").says("not confirmed yet"), "the link arrived, so the address is hers");
        assert_eq!(app.visitor().post(&verify, &[]).status, 409);
    });
}

#[test]
fn one_of_several_confirmation_links_uses_all_of_them_up() {
    on_each_engine(|app| {
        let mut ada = app.visitor();
        signs_up(&mut ada, "Ada", &address("Ada"));
        let first = app.link_to(&address("Ada"), "/verify/");
        let mut ada = app.signed_in("Ada");
        let settings = ada.get("/settings");
        assert_eq!(ada.submit(&settings, "/verify", &[]).status, 303);
        let second = app.link_to(&address("Ada"), "/verify/");
        assert_ne!(first, second);
        assert_eq!(app.visitor().post(&first, &[]).status, 303);
        assert_eq!(app.visitor().post(&second, &[]).status, 409);
        let fields = [("email", &*address("Ada")), ("password", PASSWORD)];
        assert_eq!(app.visitor().post("/sign-in", &fields).status, 303);
    });
}
