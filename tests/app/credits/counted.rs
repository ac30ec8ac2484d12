//! How many there are, of whom each is credited.

use super::{piece, published};
use crate::support::on_each_engine;
use orange_friday::releases;
use orange_friday::trains::WEEKLY;

/// They are counted in pieces, too: no page and no program hears of a part of them.
#[test]
fn how_many_shaped_a_release_is_told_once_all_are_counted() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let wish = app.file(&ada, "request", "Keep recording during calls", "camera");
        for number in 0..20 {
            app.vote(&app.fan(&format!("Fan {number}")), wish);
        }
        published(app, &grace, wish);
        let mut counting = 0;
        while piece(app, 1) {
            let release = app.read(|conn| Ok(releases::published(conn, WEEKLY, 1)?.remove(0)));
            let told = app.visitor().get("/releases/26.11.20.json").body;
            if release.credited_at.is_some() {
                assert_eq!(release.people_count, 21);
                continue;
            }
            counting += usize::from(release.people_count > 0);
            assert!(told.contains("\"thanks\":null"), "{told}");
            let page = app.visitor().get("/releases/26.11.20").text();
            assert!(page.contains("The credits are being gathered."), "{page}");
        }
        assert_eq!(counting, 2, "eight of them at a time");
        let page = app.visitor().get("/releases/26.11.20").text();
        assert!(
            !page.contains("being gathered") && page.contains("Thanks to 21 people who shaped this release."),
            "{page}"
        );
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
