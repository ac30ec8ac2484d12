//! A page that is there for its owner and for staff alone.

use crate::support::{Browser, on_each_engine};

const PAGE: &str = "/people/ada-quillfeather";

#[test]
fn a_hidden_page_is_not_there_for_others_and_the_name_leads_nowhere() {
    on_each_engine(|app| {
        let area = &app.areas(&["Camera"])[0];
        let mut ada = app.member("Ada Quillfeather");
        let post = ada.files("request", "Shutter by volume key", area);
        let mut grace = app.staff("Grace");
        let mut berta = app.member("Berta");
        // Whether the page is there, and whether the name on the post leads to it.
        let sees = |browser: &mut Browser| {
            let page = browser.visit(&post);
            assert!(page.says("Ada Quillfeather"), "{}", page.text());
            (browser.get(PAGE).status, page.attributes("a", "href").iter().any(|href| href == PAGE))
        };
        for reader in [&mut app.visitor(), &mut berta, &mut grace] {
            assert_eq!(sees(reader), (200, true));
        }
        let settings = ada.get("/settings");
        let saved = ada.submit_and_follow(&settings, "/settings", &[("profile_hidden", "on")]);
        assert_eq!((saved.all("#profile_hidden[checked]").len(), saved.all("#name_hidden[checked]").len()), (1, 0));

        // At once, also of pages that are kept for visitors, and in whatever letters the handle is typed.
        for reader in [&mut app.visitor(), &mut berta] {
            assert_eq!(sees(reader), (404, false));
            assert_eq!(reader.get("/people/Ada-Quillfeather").status, 404);
        }
        assert_eq!(sees(&mut grace), (200, true));
        assert!(grace.get(PAGE).says("This page is hidden."));
        let own = ada.get(PAGE);
        assert!(own.says("Your page is hidden.") && own.says("Shutter by volume key"), "{}", own.text());

        // What could not be taken is shown again with the box as it was.
        let refused = ada.submit(&saved, "/settings", &[("name", "")]);
        assert_eq!((refused.status, refused.all("#profile_hidden[checked]").len()), (422, 1));

        // And back.
        let fields = [("name", "Ada Quillfeather"), ("handle", "ada-quillfeather")];
        assert_eq!(ada.post("/settings", &fields).status, 303);
        for reader in [&mut app.visitor(), &mut berta] {
            assert_eq!(sees(reader), (200, true));
        }
    });
}
