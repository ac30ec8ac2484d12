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
