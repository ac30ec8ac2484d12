//! Handles that people give up: they lead to them for a year, and are nobody else's meanwhile.

use crate::support::{Browser, Page, on_each_engine};
use chrono::TimeDelta;

fn takes(browser: &mut Browser, handle: &str) -> Page {
    let settings = browser.get("/settings");
    browser.submit(&settings, "/settings", &[("handle", handle)])
}

#[test]
fn an_old_handle_leads_to_the_new_one_and_is_free_after_a_year() {
    on_each_engine(|app| {
        let (mut ada, mut berta) = (app.member("Ada"), app.member("Berta"));
        assert_eq!(takes(&mut ada, "countess").status, 303);
        for (asked, led_to) in [
            ("/people/ada", "/people/countess"),
            ("/people/ADA?page=2", "/people/countess?page=2"),
            ("/de/people/ada", "/de/people/countess"),
            ("/people/ada.atom", "/people/countess.atom"),
            ("/people/Ada.json?page=2", "/people/countess.json?page=2"),
            ("/people/ada.svg?lang=de", "/people/countess.svg?lang=de"),
        ] {
            let led = app.visitor().get(asked);
            // For good it would be remembered when the handle is somebody else's.
            let kept = led.header("cache-control").to_owned();
            assert_eq!((led.status, &*led.location(), &*kept), (302, led_to, "private, no-cache"), "{asked}");
        }
        assert_eq!(app.visitor().visit("/people/ada").one("h1"), "Ada");

        // Nobody else takes it, but she may take it back.
        let taken = takes(&mut berta, "Ada");
        assert_eq!((taken.status, taken.one("#handle-error").as_str()), (422, "This is taken already."));
        assert_eq!(takes(&mut ada, "ada").status, 303);
        assert_eq!(app.visitor().get("/people/ada").status, 200);
        assert_eq!(app.visitor().get("/people/countess").location(), "/people/ada");
        assert_eq!(takes(&mut ada, "countess").status, 303);
        app.advance(TimeDelta::days(365));
        assert_eq!(app.visitor().get("/people/ada").status, 302);
        app.advance(TimeDelta::days(1));
        assert_eq!(app.visitor().get("/people/ada").status, 404);
        let mut berta = app.signed_in("Berta");
        assert_eq!(takes(&mut berta, "ada").status, 303);
        assert_eq!(app.visitor().get("/people/ada").one("h1"), "Berta");
        // Her own is swept away once its time is over.
        assert_eq!(app.tables().count("former_handles"), 1);
        app.advance(TimeDelta::days(366));
        app.tidy();
        assert_eq!(app.tables().count("former_handles"), 0);
    });
}

#[test]
fn old_handles_are_few_tell_nothing_of_a_hidden_page_and_none_looks_like_one_of_staff() {
    on_each_engine(|app| {
        let (mut ada, mut moore) = (app.member("Ada"), app.staff("Moore"));
        for handle in ["ada-1", "ada-2", "ada-3", "ada-4", "ada-5"] {
            assert_eq!(takes(&mut ada, handle).status, 303, "{handle}");
        }
        let before = app.tables();
        let refused = takes(&mut ada, "ada-6");
        assert_eq!(refused.status, 422);
        assert!(refused.one("#handle-error").starts_with("Five of your old handles"), "{}", refused.text());
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        // One of the five is no further one.
        assert_eq!(takes(&mut ada, "ada-2").status, 303);

        let settings = ada.get("/settings");
        assert_eq!(ada.submit(&settings, "/settings", &[("profile_hidden", "on")]).status, 303);
        assert_eq!(app.visitor().get("/people/ada-4").status, 404);
        assert_eq!(moore.get("/people/ada-4").location(), "/people/ada-2");

        // What staff were called until lately is no disguise.
        let settings = moore.get("/settings");
        assert_eq!(moore.submit(&settings, "/settings", &[("name", "Hopper"), ("handle", "hopper")]).status, 303);
        let mut mallory = app.member("Mallory");
        let refused = takes(&mut mallory, "m0ore");
        assert_eq!(refused.status, 422);
        assert!(refused.one("#handle-error").contains("looks like the name of somebody who runs this site"));
        assert_eq!(takes(&mut mallory, "mallory-two").status, 303);
    });
}
