//! What waits for an address to be confirmed goes on waiting while the person is blocked.

use super::{REASON, blocks};
use crate::support::on_each_engine;
use crate::support::people::{PASSWORD, address};

#[test]
fn a_confirmation_is_refused_until_the_block_is_over_and_then_brings_all_that_waited() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Wilma").files("request", "Grid lines, please", "camera");
        let mut ada = app.visitor();
        let new = [("name", "Ada"), ("email", &*address("Ada")), ("password", PASSWORD)];
        assert_eq!(ada.post("/sign-up", &new).status, 303);
        ada.files("request", "A timer for the torch", "camera");
        ada.votes_for(&post);
        let link = app.link_to(&address("Ada"), "/verify/");
        assert_eq!(blocks(&mut app.staff("Grace"), "ada", "2026-11-18", REASON).status, 303);

        let before = app.tables();
        let page = ada.get(&link);
        let refused = ada.submit(&page, &link, &[]);
        assert_eq!(refused.status, 403);
        assert!(refused.says("You are blocked until") && refused.says(REASON), "{}", refused.text());
        let mut elsewhere = app.visitor();
        assert_eq!(elsewhere.post(&link, &[("password", "seven new words for one door")]).status, 403);
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new(), "the link is good for another time, too");
        assert!(!app.visitor().get("/?sort=new").says("A timer for the torch"));

        app.set_clock("2026-11-18T00:00:00Z");
        let settings = ada.get("/settings");
        assert_eq!(ada.submit(&settings, "/verify", &[]).status, 303);
        let link = app.link_to(&address("Ada"), "/verify/");
        assert_eq!(ada.post(&link, &[]).status, 303);
        assert!(app.visitor().get("/?sort=new").says("A timer for the torch"));
        assert_eq!(app.tables().count("votes"), 1);
    });
}
