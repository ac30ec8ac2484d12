//! The board of the device in one's hand.

use super::{CATALOGUE, imports};
use crate::support::on_each_engine;
use chrono::TimeDelta;

const WAY: &str = ".filters a[href*=\"device=mine\"]";

#[test]
fn a_member_gets_to_what_is_about_the_device_that_they_named_last() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        assert_eq!(imports(&mut grace, CATALOGUE, "import").status, 303);
        let mut ada = app.member("Ada");
        assert_eq!(ada.get("/").attributes(WAY, "href"), ["/?device=mine"]);
        let none = ada.get("/?device=mine");
        assert_eq!((none.status, none.location()), (303, "/".to_owned()));
        let told = ada.follow(none);
        assert!(told.says("We do not know a device of yours yet."), "{}", told.text());

        for device in ["Xiaomi 13 (EU)", "dipper", "Fairphone 4"] {
            app.advance(TimeDelta::minutes(1));
            assert_eq!(ada.post("/settings/devices", &[("device", device), ("build", "")]).status, 303);
        }
        assert_eq!(
            ada.get("/?device=mine").location(),
            "/?device=dipper",
            "no post is found by what the site does not know"
        );
        // What else was asked for stays, from its beginning.
        let narrowed = ada.get("/areas/camera?sort=top&kind=bug&page=2");
        let way = narrowed.attributes(WAY, "href");
        assert_eq!(way, ["/areas/camera?sort=top&device=mine&kind=bug"]);
        assert_eq!(ada.get(&way[0]).location(), "/areas/camera?sort=top&device=dipper&kind=bug");
        let board = ada.get("/?device=dipper");
        assert_eq!(board.all("h1"), ["Mi 8"]);

        // Visitors have none, and nobody else's.
        let mut visitor = app.visitor();
        assert!(visitor.get("/").attributes(WAY, "href").is_empty());
        assert!(visitor.get("/?device=mine").says("No device is called that"));
    });
}

/// What others read there is a build, whatever somebody typed into its field.
#[test]
fn the_builds_of_a_device_that_most_people_have_are_suggested_where_one_is_asked_for() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        assert_eq!(imports(&mut app.staff("Grace"), CATALOGUE, "import").status, 303);
        let (newer, older) = ("OS2.0.6.0.VMCCNXM", "OS1.0.5.0.UMCCNXM");
        let builds = [newer, older, newer, "mine, call Kumquat", ""];
        let has = |fan: &mut crate::support::Browser, device: &str, build: &str| {
            assert_eq!(fan.post("/settings/devices", &[("device", device), ("build", build)]).status, 303);
        };
        for (name, build) in ["Berta", "Carla", "Dora", "Emma", "Fred"].into_iter().zip(builds) {
            has(&mut app.member(name), "小米 13", build);
        }
        has(&mut app.member("Gina"), "dipper", "V12.5.2.0.QEACNXM");
        let mut ada = app.member("Ada");
        let none = ada.get("/posts/new");
        assert!(none.attributes("#builds option", "value").is_empty(), "of no device");
        has(&mut ada, "fuxi", "");
        let form = ada.get("/posts/new");
        assert_eq!(form.attributes("#build", "list"), ["builds"]);
        assert_eq!(form.attributes("#builds option", "value"), [newer, older]);
        let form = ada.get("/posts/new?device=Mi+8");
        assert_eq!(form.attributes("#builds option", "value"), ["V12.5.2.0.QEACNXM"], "of the one that was chosen");
        // What the form asks once another one is chosen.
        let asked = app.visitor().get("/suggestions/devices?builds=%E5%B0%8F%E7%B1%B3+13");
        assert_eq!(asked.attributes("option", "value"), [newer, older]);
        assert!(app.visitor().get("/suggestions/devices?builds=%00").attributes("option", "value").is_empty());

        // Where it happens too, those that were named there.
        let mut berta = app.signed_in("Berta");
        let bug = [("kind", "bug"), ("title", "The shutter sticks"), ("area", "camera"), ("device", "fuxi")];
        assert_eq!(berta.post("/posts", &[&bug[..], &[("build", newer)]].concat()).status, 303);
        assert_eq!(ada.visit("/posts/1").attributes("#builds-known option", "value"), [newer]);
    });
}
