//! The language of a person: from the page they signed up on, or chosen in the settings together with zone and theme.

use super::{session, set_up_link};
use crate::support::people::{PASSWORD, address};
use crate::support::{Browser, Page, TestApp, on_each_engine};

fn language_of(page: &Page) -> String {
    page.attributes("html", "lang").remove(0)
}

/// Somebody on a device that has kept nothing, whose browser asks for French.
fn on_a_new_device(app: &TestApp, name: &str) -> Browser {
    let mut browser = app.signed_in(name);
    browser.cookies.retain(|name, _| name == "sid");
    browser
}

fn front_page(browser: &mut Browser) -> String {
    language_of(&browser.get_with("/", &[("Accept-Language", "fr")]))
}

#[test]
fn a_language_is_that_of_the_page_where_one_signed_up_on_every_device() {
    on_each_engine(|app| {
        let mut ada = app.visitor();
        let form = ada.get("/de/sign-up");
        let fields = [("name", "Ada"), ("email", &*address("Ada")), ("password", PASSWORD)];
        let sent = ada.submit_and_follow(&form, "/de/sign-up", &fields);
        assert_eq!((sent.status, sent.path.as_str()), (200, "/de/sign-up/sent"));
        let mail = app.mails_to(&address("Ada")).remove(0);
        assert_eq!(mail.header("subject"), "Bestätige deine Adresse für Orange Friday");
        let link = app.link_to(&address("Ada"), "/verify/");
        assert!(link.starts_with("/de/"), "{link}");
        let form = ada.get(&link);
        assert_eq!(ada.submit(&form, &link, &[]).location(), "/de/");

        let mut elsewhere = on_a_new_device(app, "Ada");
        assert_eq!(front_page(&mut elsewhere), "de", "before what the browser asks for");
        elsewhere.get("/nl/roadmap");
        assert_eq!(front_page(&mut elsewhere), "nl", "after what this device read last");

        // Without an address in a language it is the one of the page, wherever that came from.
        let mut berta = app.visitor();
        let form = berta.get_with("/sign-up", &[("Accept-Language", "zh-TW")]);
        assert_eq!(language_of(&form), "zh-Hant");
        let fields = [("name", "Berta"), ("email", &*address("Berta")), ("password", PASSWORD)];
        let origin = app.base_url.clone();
        berta.post_with("/sign-up", &fields, &[("Origin", &origin), ("Accept-Language", "zh-TW")]);
        assert!(app.mails_to(&address("Berta"))[0].html.starts_with("<!doctype html>\n<html lang=\"zh-Hant\""));

        // Whom the command line adds has chosen nothing.
        app.add_person("Cleo", orange_friday::people::Role::Member);
        assert_eq!(front_page(&mut on_a_new_device(app, "Cleo")), "fr");
        assert_eq!(app.visitor().post("/password/forgot", &[("email", &*address("Cleo"))]).status, 303);
        assert!(app.link_to(&address("Cleo"), "/password/reset/").starts_with("/password/"), "no language before it");
    });
}

#[test]
fn the_first_owner_keeps_the_language_of_the_set_up_page() {
    on_each_engine(|app| {
        let link = format!("/nl{}", set_up_link(app).unwrap());
        let mut olga = app.visitor();
        let form = olga.get(&link);
        let fields = [("name", "Olga"), ("email", &*address("Olga")), ("password", PASSWORD)];
        assert_eq!(olga.submit(&form, &link, &fields).location(), "/nl/staff");
        assert!(!session(&olga).is_empty());
        assert_eq!(front_page(&mut on_a_new_device(app, "Olga")), "nl");
    });
}

#[test]
fn language_zone_and_theme_are_chosen_in_the_settings() {
    on_each_engine(|app| {
        let mut ada = app.member("Ada");
        let settings = ada.get("/settings");
        let options = settings.attributes("#language option", "lang");
        assert_eq!((options.len(), settings.attributes("#language option", "value")), (7, options));
        assert!(settings.all("#language option").contains(&"繁體中文".to_owned()));
        assert_eq!(settings.attributes("#language [selected]", "value"), ["en"]);
        assert_eq!(settings.attributes("#zone", "value"), [""]);
        assert_eq!(settings.attributes("[name=theme][checked]", "value"), ["auto"]);
        assert!(settings.all("#zones option").contains(&"Asia/Taipei".to_owned()));
        // It shows an address, so it is not packed: all that it weighs goes over the wire.
        assert!(settings.body.len() < 21_000, "{} bytes", settings.body.len());

        let wrong = [("language", "zh-Hant"), ("zone", "Mars/Olympus"), ("theme", "dark")];
        let refused = ada.submit(&settings, "/settings/display", &wrong);
        assert_eq!((refused.status, language_of(&refused).as_str()), (422, "en"));
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#zone"]);
        assert!(refused.one(".error-summary li").starts_with("Time zone: We do not know this time zone."));
        assert!(refused.one("#zone-error").starts_with("We do not know this time zone."));
        assert!(refused.attributes("#zone", "aria-describedby")[0].contains("zone-error"));
        assert_eq!(refused.attributes("#zone", "value"), ["Mars/Olympus"]);
        assert_eq!(refused.attributes("#language [selected]", "value"), ["zh-Hant"]);
        assert_eq!(refused.attributes("[name=theme][checked]", "value"), ["dark"]);

        let saved = ada.submit(&refused, "/settings/display", &[("zone", " asia/taipei ")]);
        assert_eq!((saved.status, saved.location().as_str()), (303, "/zh-Hant/settings"));
        let page = ada.follow(saved);
        assert_eq!(language_of(&page), "zh-Hant");
        assert_eq!(page.all("[role=status]").len(), 1, "it says that it is saved");
        assert_eq!(page.attributes("html", "data-theme"), ["dark"]);
        assert_eq!(page.attributes("#zone", "value"), ["Asia/Taipei"]);
        assert_eq!(page.attributes("#language [selected]", "value"), ["zh-Hant"]);
        app.run_worker();
        let times = ada.get("/en/releases/next").all("time").join(" ");
        assert!(times.contains("02:00"), "the cutoff of 18:00, in Taipei: {times}");

        // The language goes with her, the rest stays on the device.
        let mut elsewhere = on_a_new_device(app, "Ada");
        assert_eq!(front_page(&mut elsewhere), "zh-Hant");
        assert_eq!(elsewhere.get("/settings").attributes("#zone", "value"), [""]);

        // An address in one language does not hold back the choice of another, and the site's own zone is a choice too,
        // which the script of our pages must not mistake for none.
        let here = ada.get("/de/settings");
        assert_eq!(here.attributes("#language [selected]", "value"), ["zh-Hant"], "what mails come in");
        let choice = [("language", "fr"), ("zone", ""), ("theme", "auto")];
        let answer = ada.submit(&here, "/de/settings/display", &choice);
        assert_eq!(answer.location(), "/fr/settings");
        let page = ada.follow(answer);
        assert_eq!(page.attributes("#zone", "value"), [""]);
        assert_eq!(page.attributes("html[data-theme]", "data-theme").len(), 0);
        assert_eq!(ada.cookies.get("zone").map(String::as_str), Some("site"));
        assert_eq!(language_of(&ada.get("/settings")), "fr");
    });
}

#[test]
fn every_summary_of_problems_names_the_fields() {
    on_each_engine(|app| {
        let mut olga = app.owner("Olga");
        let told = |page: &Page| page.all(".error-summary li");
        let missing =
            |labels: &[&str]| labels.iter().map(|label| format!("{label}: Please fill this in.")).collect::<Vec<_>>();
        let mut visitor = app.visitor();
        assert_eq!(told(&visitor.post("/sign-up", &[])), missing(&["Name", "Email address", "Password"]));
        assert_eq!(told(&visitor.post("/sign-in", &[])), missing(&["Email address", "Password"]));
        assert_eq!(told(&visitor.post("/password/forgot", &[])), missing(&["Email address"]));
        assert_eq!(told(&olga.post("/settings", &[])), missing(&["Name", "Handle"]));
        assert_eq!(told(&olga.post("/settings/password", &[])), missing(&["Current password", "New password"]));
        assert_eq!(told(&olga.post("/staff", &[])), missing(&["Email address"]));
        assert_eq!(told(&olga.post("/staff/areas", &[])), missing(&["Name", "Product line"]));
        let choose = |labels: &[&str]| {
            labels.iter().map(|label| format!("{label}: Please choose one of the options.")).collect::<Vec<_>>()
        };
        assert_eq!(told(&olga.post("/settings/display", &[])), choose(&["Language", "Appearance"]));

        assert_eq!(visitor.post("/password/forgot", &[("email", &*address("Olga"))]).status, 303);
        let link = app.link_to(&address("Olga"), "/password/reset/");
        assert_eq!(told(&visitor.post(&link, &[])), missing(&["New password"]));
    });
}
