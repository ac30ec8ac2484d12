//! What was added goes back as long as nobody uses it.

use super::{ACTS, posted, takes_last_back};
use crate::support::{Browser, on_each_engine};

/// Where the button of the latest act sends its form.
fn latest(staff: &mut Browser) -> String {
    let list = staff.get(ACTS);
    list.attributes(".acts li:first-child form", "action").first().cloned().unwrap_or_else(|| panic!("{}", list.text()))
}

/// The latest act stands without a button, and an old page does not take it back either.
fn stays(staff: &mut Browser, undo: &str, says: &str) {
    let list = staff.get(ACTS);
    assert!(list.all(".acts li")[0].contains(says), "{}", list.text());
    let refused = staff.post(undo, &[]);
    assert_eq!(refused.status, 409, "{}", refused.text());
}

#[test]
fn an_area_and_a_line_are_removed_again_unless_something_is_in_them() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        posted(&mut grace, "/staff/areas", &[("name", "Speech"), ("line", "phone")]);
        let undo = latest(&mut grace);
        takes_last_back(&mut grace);
        assert!(!grace.get("/staff/areas").says("Speech") && !ada.get("/posts/new").says("Speech"));
        assert_eq!(grace.post(&undo, &[]).status, 303, "a second press finds it done");
        // She wants it after all, and somebody files in it.
        takes_last_back(&mut grace);
        let removing = latest(&mut grace);
        let post = ada.files("request", "Speak slower", "speech");
        stays(&mut grace, &removing, "Something has changed there since");
        assert!(app.visitor().visit(&post).says("Speech"));

        // A line goes with nothing in it; an area that was in it comes back with it alone.
        posted(&mut grace, "/staff/lines", &[("name", "Watch")]);
        let of_line = latest(&mut grace);
        posted(&mut grace, "/staff/areas", &[("name", "Pulse"), ("line", "watch")]);
        assert_eq!(grace.post(&of_line, &[]).status, 409, "an area is in it");
        takes_last_back(&mut grace);
        let of_area = latest(&mut grace);
        assert_eq!(grace.post(&of_line, &[]).status, 303);
        assert_eq!(grace.post(&of_area, &[]).status, 409, "its line is gone");
        takes_last_back(&mut grace);
        assert_eq!(grace.post(&of_area, &[]).status, 303);
        let all = grace.get("/staff/areas");
        assert!(all.says("Watch") && all.says("Pulse"), "{}", all.text());
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
