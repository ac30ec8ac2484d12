//! One's own settings, and roles.

use super::{is_signed_in, unconfirmed};
use crate::support::people::address;
use crate::support::{Browser, on_each_engine};

#[test]
fn a_handle_belongs_to_one_person() {
    on_each_engine(|app| {
        let mut first = app.member("Ada");
        app.add_person("ADA lovelace", orange_friday::people::Role::Member);
        let settings = first.get("/settings");
        assert_eq!(settings.attributes("#handle", "value"), ["ada"]);
        let taken = first.submit(&settings, "/settings", &[("handle", "Ada-Lovelace")]);
        assert_eq!(taken.status, 422);
        assert_eq!(taken.one("#handle-error"), "This is taken already.");
        assert_eq!(taken.attributes("#handle", "value"), ["Ada-Lovelace"]);

        let saved = first.submit_and_follow(&taken, "/settings", &[("handle", " Countess  Ada "), ("name", "Ada K.")]);
        assert!(saved.says("Saved."));
        assert_eq!(saved.attributes("#handle", "value"), ["countess-ada"]);
        assert_eq!(saved.attributes("#name", "value"), ["Ada K."]);
        assert!(app.visitor().get("/people/countess-ada").says("Ada K."));
        // The old one leads there, and the next Ada gets another one without asking.
        assert_eq!(app.visitor().get("/people/ada").location(), "/people/countess-ada");
        let mut berta = app.visitor();
        super::signs_up(&mut berta, "Ada", "another@example.org");
        assert_eq!(app.visitor().get("/people/ada-2").status, 200);
    });
}

#[test]
fn nobody_takes_a_name_that_looks_like_that_of_staff() {
    on_each_engine(|app| {
        app.staff("Grace Hopper");
        let mut ada = app.member("Ada");
        let settings = ada.get("/settings");
        for name in ["Grace Hopper", "GRACE  HOPPER", "Gr\u{430}\u{441}e Hopper", "GraceHopper"] {
            let refused = ada.submit(&settings, "/settings", &[("name", name)]);
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.one("#name-error").contains("looks like the name of somebody who runs this site"));
            let new = [("name", name), ("email", "eve@example.org"), ("password", "seven new words for one door")];
            let refused = app.visitor().post("/sign-up", &new);
            assert_eq!((refused.status, refused.all("#name-error").len()), (422, 1), "{name}");
        }
        assert_eq!(ada.submit(&settings, "/settings", &[("handle", "grace-hopper")]).status, 422);
        assert_eq!(ada.submit(&settings, "/settings", &[("handle", "grace-h0pper")]).status, 422);
        assert_eq!(ada.submit(&settings, "/settings", &[("name", "Grace Kelly")]).status, 303);
        // Whoever bore the name before keeps it, and may still change the rest.
        app.staff("Grace Kelly");
        let settings = ada.get("/settings");
        assert_eq!(ada.submit(&settings, "/settings", &[("name_hidden", "on")]).status, 303);
    });
}

#[test]
fn a_hidden_name_stands_in_no_release_and_its_page_tells_nothing() {
    on_each_engine(|app| {
        let area = &app.areas(&["Camera"])[0];
        let mut ada = app.member("Ada Quillfeather");
        let path = ada.files("request", "Shutter by volume key", area);
        let mut grace = app.staff("Grace");
        grace.decides(&path, "ready", "", "");
        app.run_worker();
        app.set_clock("2026-11-19T18:00:00Z");
        app.run_worker();
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.approves().status, 303);
        app.set_clock("2026-11-20T17:00:00Z");
        app.run_worker();

        let places = ["/releases/26.11.20", "/releases/26.11.20.md", "/releases.atom"];
        let named = |browser: &mut Browser| places.map(|place| browser.get(place).body.contains("Quillfeather"));
        let own_page = |browser: &mut Browser| browser.get("/people/ada-quillfeather").says("Shutter by volume key");
        assert_eq!(named(&mut app.visitor()), [true, true, false], "the feed names nobody");
        assert!(own_page(&mut app.visitor()));
        let mut ada = app.signed_in("Ada Quillfeather");
        let settings = ada.get("/settings");
        let saved = ada.submit_and_follow(&settings, "/settings", &[("name_hidden", "on")]);
        assert_eq!(saved.all("#name_hidden[checked]").len(), 1);
        for mut somebody in [app.visitor(), app.member("Berta")] {
            assert_eq!(named(&mut somebody), [false; 3]);
            assert!(!own_page(&mut somebody));
            let page = somebody.get("/people/ada-quillfeather");
            assert_eq!((page.one("h1").as_str(), page.body.contains("Quillfeather")), ("A member", false));
        }
        let thanks = app.visitor().get("/releases/26.11.20").one(".thanks");
        assert!(thanks.contains('1'), "still counted: {thanks}");
        assert!(own_page(&mut ada), "one still sees one's own");
        assert_eq!(ada.get("/people/ada-quillfeather").one("h1"), "Ada Quillfeather");

        // And back.
        let fields = [("name", "Ada Quillfeather"), ("handle", "ada-quillfeather")];
        assert_eq!(ada.post("/settings", &fields).status, 303);
        assert_eq!(named(&mut app.visitor()), [true, true, false]);
    });
}

#[test]
fn nobody_takes_a_name_or_a_handle_by_which_staff_are_known() {
    on_each_engine(|app| {
        let mut ada = app.member("Ada");
        let settings = ada.get("/settings");
        let told = "for somebody of the staff";
        for name in [
            "Grace Adeyemi (staff)",
            "Grace Adeyemi （團隊）",
            "Staff",
            "MODERATOR",
            "Orange Friday Staff",
            "St\u{430}ff",
            "Grace ✓",
        ] {
            let refused = ada.submit(&settings, "/settings", &[("name", name)]);
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.one("#name-error").contains(told), "{name}");
            let new = [("name", name), ("email", "eve@example.org"), ("password", "seven new words for one door")];
            let refused = app.visitor().post("/sign-up", &new);
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.one("#name-error").contains(told), "{name}");
        }
        for handle in ["staff", "Admin", "admin-2", "adm1n", "the-team"] {
            let refused = ada.submit(&settings, "/settings", &[("handle", handle)]);
            assert_eq!(refused.status, 422, "{handle}");
            assert!(refused.one("#handle-error").contains(told), "{handle}");
        }
        // Whoever is called so already keeps it, and may still change the rest.
        app.sql("UPDATE users SET name = 'Moderator', handle = 'moderator' WHERE handle = 'ada'");
        let settings = ada.get("/settings");
        assert_eq!(ada.submit(&settings, "/settings", &[("name_hidden", "on")]).status, 303);
        assert_eq!(ada.submit(&settings, "/settings", &[("name", "Ada Modesta")]).status, 303);
    });
}

#[test]
fn a_changed_role_holds_at_once_and_ends_sessions() {
    on_each_engine(|app| {
        let mut olga = app.owner("Olga");
        let mut ada = app.member("Ada");
        assert_eq!(ada.get("/triage").status, 403);
        let fields = [("email", &*address("Ada")), ("role", "staff")];
        assert_eq!(olga.post("/staff", &fields).status, 303);
        assert!(!is_signed_in(&mut ada), "the new role comes with a new session");
        let mut ada = app.signed_in("Ada");
        assert_eq!(ada.get("/triage").status, 200);

        // Dismissed: the page that is open does nothing any more.
        let page = olga.get("/staff");
        let dismiss = page.attributes(".staff-row a", "aria-label");
        assert!(dismiss.iter().any(|label| label.contains("Ada")), "{dismiss:?}");
        assert_eq!(olga.post("/staff", &[("email", &*address("Ada")), ("role", "member")]).status, 303);
        assert_eq!(ada.get("/triage").status, 303);
        assert_eq!(app.signed_in("Ada").get("/triage").status, 403);

        // Nobody is made owner, no owner is dismissed, and an unconfirmed address might be anybody's.
        drop(unconfirmed(app, "Eve"));
        for (who, role) in [("Ada", "owner"), ("Olga", "member"), ("Eve", "staff"), ("Nobody", "staff")] {
            let answer = olga.post("/staff", &[("email", &*address(who)), ("role", role)]);
            assert_eq!(answer.status, 422, "{who} {role}");
            assert_eq!(answer.all(".error-summary a").len(), 1);
        }
        assert!(is_signed_in(&mut olga));
    });
}
