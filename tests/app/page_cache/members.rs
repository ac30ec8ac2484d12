//! Members share one front page.

use super::on_each_engine;
use crate::assets::raw;
use crate::support::Browser;
use crate::support::people::number_of;
use chrono::TimeDelta;

/// Members see one page, each with their own name and votes in it, and their own press at once.
#[test]
fn each_member_sees_their_own_votes_on_the_page_that_all_of_them_share() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut people = ["Ada", "Berta", "Carla"].map(|name| app.member(name));
        let posts: Vec<String> = ["Grid lines", "A timer", "Night mode"]
            .iter()
            .map(|title| people[2].files("request", &format!("{title}, please"), "camera"))
            .collect();
        let pressed = |browser: &mut Browser| {
            let page = browser.get("/");
            let mut pressed: Vec<i64> = posts.iter().map(|post| number_of(post)).collect();
            pressed.retain(|post| page.all(&format!("#vote-{post} button[aria-pressed=true]")).len() == 1);
            assert!(!page.body.contains(|c: char| c.is_control() && c != '\n'), "no mark is left");
            pressed
        };
        for (person, post) in [(0, 0), (1, 1), (0, 2)] {
            people[person].votes_for(&posts[post]);
        }
        // The word that a browser keeps for a moment after a press is gone again.
        let mut later = ["Ada", "Berta", "Carla"].map(|name| app.signed_in(name));
        app.advance(TimeDelta::seconds(1));
        for _ in 0..2 {
            assert_eq!(pressed(&mut later[0]), [1, 3]);
            assert_eq!(pressed(&mut later[1]), [2]);
            assert_eq!(pressed(&mut later[2]), [] as [i64; 0]);
            for (browser, name) in later.iter_mut().zip(["Ada", "Berta", "Carla"]) {
                assert_eq!(browser.get("/").all(".account"), [name]);
                let drafts = format!("draft:{}:", name.to_lowercase());
                assert_eq!(browser.get("/").attributes("[data-forget]", "data-forget"), [drafts]);
            }
        }
        // Whoever presses sees that, with its count, on the very next page; the others a second later.
        let counts = |browser: &mut Browser| browser.get("/").all("#vote-2 .vote-count").concat();
        later[2].votes_for(&posts[1]);
        assert_eq!(counts(&mut later[2]), "2");
        app.advance(TimeDelta::seconds(1));
        assert_eq!(counts(&mut later[0]), "2");
        // When many want it, it is put together packed: for each of them as before, but for spaces behind a button.
        let words = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ").replace("> <", "><");
        for _ in 0..40 {
            for browser in &mut later {
                let plain = browser.get_with("/", &[("Accept-Encoding", "identity")]);
                let packed = raw::get(browser, "/", &[("Accept-Encoding", "gzip")]);
                assert_eq!((packed.status, packed.header("content-encoding").as_str()), (200, "gzip"));
                assert_eq!(packed.header("vary").matches("accept-encoding").count(), 1);
                assert_eq!(words(&packed.text()), words(&plain.body));
            }
        }
        let tag = raw::get(&later[0], "/", &[("Accept-Encoding", "gzip")]).header("etag");
        let unchanged = raw::get(&later[0], "/", &[("Accept-Encoding", "gzip"), ("If-None-Match", &tag)]);
        assert_eq!((unchanged.status, unchanged.header("content-encoding").as_str()), (304, ""));
        assert_eq!(unchanged.header("vary").matches("accept-encoding").count(), 1);
        // Filled in, it is the page that is made in full.
        let shared = later[0].get("/").body;
        later[0].cookies.insert("wrote".to_owned(), "1".to_owned());
        assert_eq!(later[0].get("/").body, shared);
    });
}
