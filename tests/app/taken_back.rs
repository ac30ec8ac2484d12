//! What staff did a moment ago and take back from their list, beside decisions and owners (`audit`).

mod at_once;
mod colleagues;
mod every_act;
mod exactly;
mod merged;
mod releasing;
mod setting_up;
mod trains;
mod untold;
mod unused;
mod weeks;
mod with_groups;
mod with_markets;
mod with_posts;
mod with_reports;
mod with_testers;

use crate::support::people::number_of;
use crate::support::{Browser, TestApp, on_each_engine};

const ACTS: &str = "/triage/acts";

/// Presses the one button of the list that sends its form there.
fn takes_back(staff: &mut Browser, action: &str) {
    let list = staff.get(ACTS);
    let done = staff.submit(&list, action, &[]);
    assert_eq!(done.status, 303, "{action}: {}", list.text());
}

/// Presses the button of the latest act.
fn takes_last_back(staff: &mut Browser) {
    let list = staff.get(ACTS);
    let latest = list.attributes(".acts li:first-child form", "action");
    assert_eq!(latest.len(), 1, "{}", list.text());
    takes_back(staff, &latest[0]);
}

/// Where the buttons of the list send their forms.
fn offered(staff: &mut Browser) -> Vec<String> {
    staff.get(ACTS).attributes(".acts form", "action")
}

fn posted(staff: &mut Browser, action: &str, typed: &[(&str, &str)]) {
    let done = staff.post(action, typed);
    assert_eq!(done.status, 303, "{action}: {}", done.text());
}

/// A post in the camera's area, and the address of what is done to it.
fn post_of(app: &TestApp) -> (String, impl Fn(&str) -> String + use<>) {
    app.areas(&["Camera", "Battery"]);
    let post = app.member("Ada").files("request", "Night mode", "camera");
    let number = number_of(&post);
    (post, move |verb: &str| format!("/posts/{number}/{verb}"))
}

#[test]
fn what_was_said_of_a_post_is_taken_back_exactly() {
    on_each_engine(|app| {
        let (post, of) = post_of(app);
        let mut grace = app.staff("Grace");
        // Two notes are two things.
        posted(&mut grace, &of("notes"), &[("note", "Ask the camera team.")]);
        posted(&mut grace, &of("notes"), &[("note", "They say May.")]);
        let notes = offered(&mut grace);
        assert_eq!(notes.len(), 2);
        takes_back(&mut grace, &notes[1]);
        let page = grace.get(&post);
        assert!(page.says("They say May.") && !page.says("Ask the camera team."), "{}", page.text());
        let rows = grace.get(ACTS).all(".acts li");
        assert!(rows.len() == 3 && rows[2].contains("Taken back."), "{rows:?}");
        assert!(!rows[0].contains("Taken back.") && !rows[1].contains("Taken back."), "{rows:?}");
        // Removing it is an act too, and one thing with the note.
        let left = offered(&mut grace);
        assert!(left.len() == 2 && left[1] == notes[0], "{left:?}");

        posted(&mut grace, &of("builders"), &[("staff", "grace"), ("others", "Linus Example\nMay, the designer")]);
        posted(&mut grace, &of("builders"), &[("others", "Somebody else")]);
        takes_last_back(&mut grace);
        let form = grace.get(&of("builders"));
        assert_eq!(form.attributes("input[name=staff][checked]", "value"), ["grace"]);
        assert!(form.body.contains("\nLinus Example\nMay, the designer</textarea>"), "{}", form.body);

        posted(&mut grace, &of("acceptance"), &[("points", "Works at night\nNo flash")]);
        let ids = grace.get(&of("acceptance")).attributes("input[name=met]", "value");
        posted(&mut grace, &of("acceptance/ticks"), &[("met", &ids[0])]);
        posted(&mut grace, &of("acceptance/ticks"), &[("met", &ids[0]), ("met", &ids[1])]);
        takes_last_back(&mut grace);
        assert_eq!(grace.get(&of("acceptance")).attributes("input[name=met][checked]", "value"), [ids[0].clone()]);

        // A correction goes back alone, and not over what somebody else has put there since.
        let as_it_is = [("kind", "request"), ("area", "camera"), ("device", ""), ("build", "")];
        let titled = |title| [as_it_is.to_vec(), vec![("title", title)]].concat();
        posted(&mut grace, &of("correct"), &titled("A mode for the night"));
        takes_back(&mut grace, &of("correct"));
        assert_eq!(app.visitor().visit(&post).one("h1"), "Night mode");
        posted(&mut grace, &of("correct"), &titled("A mode for nights"));
        posted(&mut app.staff("Oskar"), &of("correct"), &titled("Night mode with flash"));
        assert!(!offered(&mut grace).contains(&of("correct")), "Oskar put something else there");
        // A device and its build go back apart from each other.
        let bug = app.signed_in("Ada").files("bug", "Flash stays on", "camera");
        let correct = format!("/posts/{}/correct", number_of(&bug));
        let form = grace.get(&correct);
        let said = [("device", "Pine 3"), ("build", "V14")];
        assert_eq!(grace.submit(&form, &correct, &said).status, 303);
        let form = grace.get(&correct);
        assert_eq!(grace.submit(&form, &correct, &[("device", "Pine 3 V14"), ("build", "")]).status, 303);
        takes_last_back(&mut grace);
        let form = grace.get(&correct);
        assert_eq!(form.attributes("#device, #build", "value"), ["Pine 3", "V14"], "{}", form.body);
    });
}

#[test]
fn a_wish_for_two_devices_that_was_made_a_bug_is_one_for_both_again() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        for (codename, names) in [("dipper", "Mi 8"), ("cepheus", "Mi 9"), ("fuxi", "Xiaomi 13")] {
            let device = [("codename", codename), ("names", names), ("region", ""), ("line", "phone")];
            posted(&mut grace, "/staff/devices", &device);
        }
        app.advance(chrono::TimeDelta::minutes(11));
        let wish = [("kind", "request"), ("title", "Night mode"), ("area", "camera"), ("only", "Mi 8; Mi 9")];
        let post = app.member("Ada").post("/posts", &wish).location();
        let correct = format!("/posts/{}/correct", number_of(&post));
        let only = "Only for Mi 8 and Mi 9";
        assert!(app.visitor().visit(&post).says(only), "{}", app.visitor().visit(&post).text());
        // One press corrects its kind and its device: two acts, and each goes back alone, in either order.
        for (device, kind_first) in [("Xiaomi 13", true), ("Mi 8", false)] {
            let form = grace.get(&correct);
            assert_eq!(grace.submit(&form, &correct, &[("kind", "bug"), ("device", device)]).status, 303);
            let bug = app.visitor().visit(&post);
            assert!(!bug.says(only) && bug.says(device), "{}", bug.text());
            let acts = offered(&mut grace);
            assert_eq!(acts.len(), 2, "{acts:?}");
            if !kind_first {
                takes_back(&mut grace, &acts[0]);
            }
            takes_back(&mut grace, &acts[1]);
            let again = app.visitor().visit(&post);
            assert!(again.says(only), "{kind_first}: {}", again.text());
            app.advance(chrono::TimeDelta::minutes(11));
        }
        // A title that was corrected with it stays, and so does what somebody confirmed.
        let form = grace.get(&correct);
        assert_eq!(grace.submit(&form, &correct, &[("kind", "bug"), ("title", "No night mode")]).status, 303);
        let kind = offered(&mut grace).into_iter().find(|action| action.starts_with(ACTS)).unwrap();
        let same = [("device", "Mi 8"), ("build", "V14")];
        posted(&mut app.member("Mia"), &format!("/posts/{}/confirm", number_of(&post)), &same);
        assert!(!offered(&mut grace).contains(&kind), "others have it too");
        assert_eq!(grace.post(&kind, &[]).status, 409);
        posted(&mut app.signed_in("Mia"), &format!("/posts/{}/unconfirm", number_of(&post)), &[]);
        takes_back(&mut grace, &kind);
        let again = app.visitor().visit(&post);
        assert!(again.says(only) && again.one("h1") == "No night mode", "{}", again.text());
    });
}

#[test]
fn people_and_questions_are_as_they_were() {
    on_each_engine(|app| {
        let (_, of) = post_of(app);
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let person = grace.get("/people/mia");
        let terms = [("until", "2026-11-18"), ("reason", "Links to shops.")];
        assert_eq!(grace.submit(&person, "/people/mia/block", &terms).status, 303);
        assert!(mia.get("/settings").says("You are blocked"));
        takes_back(&mut grace, "/people/mia/unblock");
        assert!(!mia.get("/settings").says("You are blocked"));
        // That is taken back too: the same block runs on, until somebody lifts it.
        takes_last_back(&mut grace);
        let again = mia.get("/settings");
        assert!(again.says("You are blocked") && again.says("Links to shops."), "{}", again.text());
        takes_last_back(&mut grace);
        assert!(!mia.get("/settings").says("You are blocked"));
        app.advance(chrono::TimeDelta::minutes(11));

        posted(&mut grace, "/areas/camera/testers/invite", &[("handle", "mia")]);
        posted(&mut grace, "/areas/battery/testers/invite", &[("handle", "mia")]);
        assert_eq!(offered(&mut grace).len(), 2, "each area has its own testers");
        for invitation in offered(&mut grace) {
            takes_back(&mut grace, &invitation);
        }
        app.run_worker();
        let told = app.mails_to("mia@example.org");
        let invited = |subject: &str| subject.contains("invite") || subject.contains("Battery");
        assert!(!told.iter().any(|mail| invited(mail.header("subject"))), "{told:?}");

        posted(&mut grace, &of("decision"), &[("status", "planned"), ("seen", "open")]);
        let asked = [("question", "Where should it be?"), ("options", "Here\nThere"), ("days", "7")];
        posted(&mut grace, &of("question"), &asked);
        let post = of("question").replace("/question", "");
        let open = grace.visit(&post).attributes("#questions form[action$='/open']", "action").remove(0);
        let question = open.strip_suffix("/open").unwrap();
        posted(&mut grace, &open, &[]);
        posted(&mut grace, &format!("{question}/close"), &[]);
        takes_back(&mut grace, &open);
        assert!(mia.visit(&post).says("Choose one"), "{}", mia.visit(&post).text());
        posted(&mut grace, &format!("{question}/withdraw"), &[("reason", "It is decided elsewhere.")]);
        takes_back(&mut grace, &open);
        assert!(mia.visit(&post).says("Choose one"));
    });
}

#[test]
fn an_hour_that_has_begun_stays_where_it_is_when_its_move_is_taken_back() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let hour = [("area", "camera"), ("day", "2026-11-18"), ("time", "18:00"), ("minutes", "60")];
        posted(&mut app.staff("Grace"), "/staff/hours", &hour);
        app.set_clock("2026-11-18T17:55:00Z");
        let sooner = [("day", "2026-11-18"), ("time", "17:57"), ("minutes", "60")];
        let mut grace = app.signed_in("Grace");
        posted(&mut grace, "/hours/1/move", &sooner);
        let early = grace.get(ACTS);
        let latest = early.attributes(".acts li:first-child form", "action").remove(0);
        app.set_clock("2026-11-18T17:58:00Z");
        assert_eq!(grace.submit(&early, &latest, &[]).status, 409);
        let list = grace.get(ACTS);
        // By now there is no button any more.
        assert_eq!(list.attributes(".acts li:first-child form", "action"), [""; 0], "{}", list.text());
        assert!(app.visitor().get("/hours").says("Running now"), "{}", app.visitor().get("/hours").text());
    });
}
