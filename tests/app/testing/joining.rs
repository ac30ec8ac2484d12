//! Who may test an area, and who was turned down.

use super::{HERE, presses, told};
use crate::support::on_each_engine;
use crate::support::people::{PASSWORD, address, number_of};
use chrono::TimeDelta;
use orange_friday::people::Role;

#[test]
fn who_may_join_and_what_becomes_of_them_when_an_area_ends() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Recorder"]);
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        // A visitor comes back after signing in.
        app.add_person("Olu", Role::Member);
        let mut visitor = app.visitor();
        let page = visitor.get(HERE);
        let sent = visitor.submit(&page, &format!("{HERE}/join"), &[]);
        assert_eq!(sent.status, 303);
        let form = visitor.get(&sent.location());
        assert!(form.says("You ask to join the testers once"), "{}", form.text());
        let back = visitor.submit_and_follow(&form, "/sign-in", &[("email", &*address("Olu")), ("password", PASSWORD)]);
        assert!(back.says("You asked to join") && grace.get(HERE).says("Olu"), "{}", back.text());
        assert_eq!(presses(&mut visitor, "leave", ""), 303);
        // Fans do none of what staff do, and unconfirmed ones do not ask.
        for (verb, status) in [("invite", 403), ("remove", 403)] {
            assert_eq!(presses(&mut mia, verb, "mia"), status, "{verb}");
        }
        assert_eq!(mia.get("/staff/testers").status, 403);
        // Of being turned down nobody is mailed; an invitation that is taken back before its mail goes out is told to nobody.
        assert_eq!((presses(&mut mia, "join", ""), presses(&mut grace, "remove", "mia")), (303, 303));
        assert_eq!(presses(&mut grace, "remove", "mia"), 303, "the same press twice");
        assert_eq!((presses(&mut grace, "invite", "olu"), presses(&mut grace, "remove", "olu")), (303, 303));
        app.run_worker();
        assert_eq!((told(app, "Olu", "Camera"), told(app, "Mia", "Camera")), (0, 0));
        // Staff join at once.
        assert!(grace.post(&format!("{HERE}/join"), &[]).status == 303 && grace.get(HERE).says("You test this area"));
        // Who does not want to be named is counted, and named to staff.
        assert_eq!((presses(&mut grace, "invite", "mia"), presses(&mut mia, "join", "")), (303, 303));
        app.sql("UPDATE users SET name_hidden = (1 = 1) WHERE handle = 'mia'");
        let seen = app.visitor().get(HERE);
        assert!(!seen.says("Mia") && seen.says("and 1 who does not want to be named"), "{}", seen.text());
        assert!(grace.get(HERE).says("Mia"));
        // Whoever is blocked says nothing, and may leave.
        let post = mia.files("request", "Night mode", "camera");
        assert_eq!(grace.decides(&post, "in_progress", "", "").status, 303);
        assert_eq!(crate::blocking::blocks(&mut grace, "mia", "2026-11-20", "Spam").status, 303);
        let works = format!("/posts/{}/tested", number_of(&post));
        assert_eq!(mia.post(&works, &[("works", "yes"), ("device", "Mi 8"), ("build", "")]).status, 403);
        assert_eq!(presses(&mut mia, "leave", ""), 303);
        assert!(!grace.get(HERE).says("Mia"));
        assert_eq!(presses(&mut grace, "invite", "mia"), 422, "she is blocked");
        // The testers of an area that goes into another one go along, each once.
        assert_eq!(grace.post("/areas/recorder/testers/join", &[]).status, 303);
        assert_eq!(presses(&mut grace, "invite", "olu"), 303);
        let merge = grace.get("/staff/areas/1");
        let chosen = [("into", "recorder"), ("sure", "yes")];
        assert_eq!(grace.submit(&merge, "/staff/areas/1/merge", &chosen).status, 303);
        app.run_worker();
        assert_eq!(grace.get(HERE).location(), "/areas/recorder/testers");
        let page = grace.get("/areas/recorder/testers");
        assert!(page.says("Olu") && page.all("#testers ~ ul li").len() == 1, "{}", page.text());
        // Whoever takes somebody out is asked first, and fans are not.
        let ask = page.attributes("#testers ~ ul li a.link-button", "href").remove(0);
        let asked = grace.get(&ask).one("h1");
        assert!(asked.starts_with("Remove ") && asked.ends_with(" from the testers?"), "{asked}");
        assert_eq!(app.visitor().get(&ask).location(), "/areas/recorder/testers");
        // Where nothing new is taken, nobody joins.
        app.areas(&["Battery"]);
        assert_eq!(grace.post("/staff/areas/2/retire", &[("retired", "yes")]).status, 303);
        let mut noor = app.member("Noor");
        assert_eq!(noor.post("/areas/recorder/testers/join", &[]).status, 409);
        assert!(noor.get("/areas/recorder/testers").says("nobody joins"));
        assert_eq!(noor.get("/areas/nowhere/testers").status, 404);
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn whoever_was_turned_down_asks_again_after_thirty_days_unless_staff_take_that_back() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        assert_eq!((presses(&mut mia, "join", ""), presses(&mut grace, "remove", "mia")), (303, 303));
        // It is the 16th of November.
        let page = mia.get(HERE);
        assert!(page.says("You can ask again after 16 December 2026."), "{}", page.text());
        assert!(page.attributes("form[action$='/join']", "action").is_empty());
        let again = mia.post(&format!("{HERE}/join"), &[]);
        assert!(again.status == 409 && again.says("less than 30 days ago"), "{}", again.text());
        // Leaving what one is not in changes nothing of that; other areas are others.
        assert_eq!((presses(&mut mia, "leave", ""), presses(&mut mia, "join", "")), (303, 409));
        assert_eq!(mia.post("/areas/battery/testers/join", &[]).status, 303);
        assert!(!grace.get(HERE).says("Mia") && !app.visitor().get(HERE).says("turned"));
        // Taken back, she asks as before.
        let list = grace.get("/triage/acts");
        let latest = list.attributes(".acts li:first-child form", "action").remove(0);
        assert_eq!(grace.submit(&list, &latest, &[]).status, 303);
        assert!(mia.get(HERE).says("You asked to join"));
        assert_eq!(presses(&mut grace, "remove", "mia"), 303);
        // Staff invite whom they turned down.
        assert_eq!((presses(&mut mia, "join", ""), presses(&mut grace, "invite", "mia")), (409, 303));
        assert!(mia.get(HERE).says("Staff invite you"));
        assert_eq!((presses(&mut mia, "leave", ""), presses(&mut mia, "join", "")), (303, 303));
        assert_eq!((presses(&mut grace, "remove", "mia"), presses(&mut grace, "remove", "mia")), (303, 303));
        app.advance(TimeDelta::days(30));
        let (mut grace, mut mia) = (app.signed_in("Grace"), app.signed_in("Mia"));
        let page = mia.get(HERE);
        assert!(!page.says("ask again"), "{}", page.text());
        assert_eq!(mia.submit(&page, &format!("{HERE}/join"), &[]).status, 303);
        assert!(grace.get(HERE).says("Mia"));
    });
}
