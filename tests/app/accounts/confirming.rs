//! Who is signed in once an address is confirmed: whoever opened the link, and nobody who came before.

use super::{is_signed_in, session, signs_up, unconfirmed};
use crate::support::on_each_engine;
use crate::support::people::{PASSWORD, address, number_of};

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
        // Elsewhere than in the browser that signed up the press alone is not enough: a password is chosen.
        assert_eq!(owner.post(&link, &[]).status, 422);
        assert_eq!(owner.submit(&page, &link, &[("password", "short")]).status, 422);
        assert_eq!(owner.submit(&page, &link, &[("password", "seven new words for one door")]).status, 303);
        assert!(is_signed_in(&mut owner));
        assert!(!is_signed_in(&mut before), "they may not be the one who owns the address");
        assert!(is_signed_in(&mut bystander));
        // The password of whoever came first opens nothing, before or after.
        let tries = |password: &str| {
            app.visitor().post("/sign-in", &[("email", &*address("Ada")), ("password", password)]).status
        };
        assert_eq!((tries(PASSWORD), tries("seven new words for one door")), (422, 303));
    });
}

#[test]
fn a_password_opens_nothing_before_its_address_is_confirmed() {
    on_each_engine(|app| {
        app.member("Berta");
        unconfirmed(app, "Ada");
        signs_up(&mut app.visitor(), "Berta", &address("Berta"));
        let fields = |name: &str, password: &'static str| [("email", address(name)), ("password", password.to_owned())];
        let tries = |name: &str, password: &'static str| {
            let fields = fields(name, password);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(key, value)| (*key, value.as_str())).collect();
            let page = app.visitor().post("/sign-in", &fields);
            (page.status, page.body.replace(&address(name), "…"))
        };
        // Whoever signed up with an address learns nothing by signing in: a stranger's answers like a member's.
        assert_eq!(tries("Ada", PASSWORD), tries("Berta", "another password than hers"));
        assert_eq!(tries("Ada", PASSWORD).0, 422);
    });
}

/// Two people sign up with one address, which is the second one's.
#[test]
fn an_address_is_nobodys_until_it_is_confirmed_and_then_one_persons() {
    on_each_engine(|app| {
        let mut stranger = unconfirmed(app, "Ada");
        let stray = app.link_to(&address("Ada"), "/verify/");
        let mut ada = app.visitor();
        signs_up(&mut ada, "Ada Lovelace", &address("Ada"));
        let link = app.link_to(&address("Ada"), "/verify/");
        assert_ne!(stray, link);
        assert_eq!(ada.post(&link, &[]).status, 303);
        assert_eq!(app.signed_in("Ada").get("/settings").attributes("#name", "value"), ["Ada Lovelace"]);
        assert!(is_signed_in(&mut stranger), "in an account that never becomes a member's");
        let answer = app.visitor().post(&stray, &[("password", "seven new words for one door")]);
        assert_eq!(answer.status, 409);
        assert!(answer.says("This address is confirmed already."), "{}", answer.text());
        // Where the address is a member's, asking for another link mails that member, and says the same as ever.
        let before = app.mails_to(&address("Ada")).len();
        let settings = stranger.get("/settings");
        assert!(stranger.submit_and_follow(&settings, "/verify", &[]).says("We have sent you a new link."));
        let told = app.mails_to(&address("Ada"));
        assert_eq!(told.len(), before + 1);
        assert!(!told[before].text.contains("/verify/"), "{}", told[before].text);
    });
}

/// What somebody writes before they confirm is theirs to see, and everybody's afterwards.
#[test]
fn posts_and_comments_wait_for_the_confirmation_and_appear_with_it() {
    on_each_engine(|app| {
        let area = app.areas(&["Camera"]).remove(0);
        let other = app.member("Wilma").files("request", "Keep recording during calls", &area);
        let mut ada = unconfirmed(app, "Ada");
        let own = ada.files("request", "A timer for the torch", &area);
        let page = ada.visit(&own);
        assert!(page.says("Only you see this post."), "{}", page.text());
        let page = ada.visit(&other);
        let said =
            ada.submit_and_follow(&page, &format!("/posts/{}/comments", number_of(&other)), &[("body", "Me too.")]);
        assert!(said.says("Me too.") && said.says("Only you see this."), "{}", said.text());
        for mut reader in [app.visitor(), app.member("Berta"), app.staff("Grace")] {
            assert!(!reader.visit(&other).says("Me too."));
            assert!(!reader.get("/?sort=new").says("A timer for the torch"));
        }
        assert_eq!(app.visitor().get(&own).status, 404);
        // No more than a few of each may wait.
        for title in ["Second", "Third"] {
            ada.files("request", title, &area);
        }
        let form = ada.get("/posts/new");
        let fields = [("kind", "bug"), ("title", "A fourth one"), ("area", &*area), ("body", "Too much.")];
        assert_eq!(ada.submit(&form, "/posts", &fields).status, 409);

        let link = app.link_to(&address("Ada"), "/verify/");
        let confirm = ada.get(&link);
        assert!(confirm.says("3 posts") && confirm.says("1 comment"), "{}", confirm.text());
        assert_eq!(ada.submit(&confirm, &link, &[]).status, 303);
        let mut reader = app.visitor();
        assert!(reader.get("/?sort=new").says("A timer for the torch"));
        assert_eq!(reader.get(&own).status, 200);
        let page = reader.visit(&other);
        assert!(page.says("Me too.") && page.one("#comments-title").ends_with('1'), "{}", page.text());
        assert_eq!(ada.post("/posts", &fields).status, 303);
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
fn one_of_several_confirmation_links_uses_all_of_them_up() {
    on_each_engine(|app| {
        let mut ada = app.visitor();
        signs_up(&mut ada, "Ada", &address("Ada"));
        let first = app.link_to(&address("Ada"), "/verify/");
        let settings = ada.get("/settings");
        assert_eq!(ada.submit(&settings, "/verify", &[]).status, 303);
        let second = app.link_to(&address("Ada"), "/verify/");
        assert_ne!(first, second);
        assert_eq!(app.visitor().post(&first, &[("password", PASSWORD)]).status, 303);
        assert_eq!(app.visitor().post(&second, &[("password", PASSWORD)]).status, 409);
        let fields = [("email", &*address("Ada")), ("password", PASSWORD)];
        assert_eq!(app.visitor().post("/sign-in", &fields).status, 303);
    });
}
