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
        stays(&mut grace, &removing, "It is in use by now, or was changed");
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

#[test]
fn an_interest_group_is_removed_again_unless_somebody_has_to_do_with_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        posted(&mut grace, "/staff/groups", &[("name", "Writers"), ("about", "Whoever writes."), ("area", "camera")]);
        let undo = latest(&mut grace);
        takes_last_back(&mut grace);
        assert_eq!(ada.get("/groups/writers").status, 404);
        assert_eq!(grace.post(&undo, &[]).status, 303, "a second press finds it done");
        takes_last_back(&mut grace);
        assert!(ada.get("/groups/writers").says("Whoever writes."), "it is there again");
        let opening = latest(&mut grace);
        assert_eq!(ada.post("/groups/writers/join", &[]).status, 303);
        stays(&mut grace, &opening, "Somebody or something is in the group by now");
        assert_eq!(ada.get("/groups/writers").status, 200);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_catalogue_taken_in_by_mistake_is_taken_back_unless_somebody_has_one_of_its_devices() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        let import = |grace: &mut Browser, csv: &str| {
            posted(grace, "/staff/devices/import", &[("csv", csv), ("step", "import")]);
        };
        import(&mut grace, "codename,names,region\ndipper,Mi 8,\n");
        app.advance(chrono::TimeDelta::minutes(11));
        let known = |grace: &mut Browser| grace.get("/staff/devices").all(".rows a");
        let before = known(&mut grace);
        // One that was known is called otherwise, and two are new.
        let csv = "codename,names,region\ndipper,Mi Eight,CN\nfuxi,Mi 13,CN\nvenus,Mi 11,\n";
        import(&mut grace, csv);
        assert_eq!(known(&mut grace).len(), 3);
        app.run_worker();
        takes_last_back(&mut grace);
        assert_eq!(known(&mut grace), before);
        assert!(grace.get("/staff/audit").says("Import of devices taken back"));
        // Wanted after all.
        takes_last_back(&mut grace);
        assert_eq!(known(&mut grace).len(), 3);
        takes_last_back(&mut grace);

        // Somebody says that they have one of them.
        import(&mut grace, csv);
        let undo = latest(&mut grace);
        let form = ada.get("/posts/new");
        let bug = [("kind", "bug"), ("title", "The shutter sticks"), ("area", "camera"), ("device", "Mi 13")];
        let post = ada.submit_and_follow(&form, "/posts", &bug);
        assert_eq!(post.attributes(".post-head .dots a", "href")[0], "/?device=fuxi", "{}", post.text());
        stays(&mut grace, &undo, "One of these devices is in use by now");
        assert_eq!(known(&mut grace).len(), 3, "none of them goes alone");

        // One added by hand, likewise.
        let typed = [("codename", "umi"), ("names", "Mi 10"), ("region", ""), ("line", "phone")];
        posted(&mut grace, "/staff/devices", &typed);
        takes_last_back(&mut grace);
        assert_eq!(known(&mut grace).len(), 3);
        takes_last_back(&mut grace);
        let undo = latest(&mut grace);
        let page = grace.get("/staff/devices?q=umi").attributes(".rows a", "href").remove(0);
        posted(&mut grace, &page, &[("codename", "umi"), ("names", "Mi 10 Pro"), ("line", "phone")]);
        assert_eq!(grace.post(&undo, &[]).status, 409, "it was changed");
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
