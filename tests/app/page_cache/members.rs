//! Members share one front page, with the votes and the report that are each one's own.

use super::on_each_engine;
use crate::assets::raw;
use crate::reports::a_release_is_out;
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

/// Whoever owes a report has its mark in the line that says what is open, and nobody else has.
#[test]
fn a_report_that_is_owed_is_marked_in_the_line_of_what_is_open() {
    const REPORT: &str = "/releases/26.11.20/report";
    on_each_engine(|app| {
        a_release_is_out(app);
        let mark = format!("p > b ~ span > a[href='{REPORT}'] + .mark");
        let [mut mia, _] = ["Mia", "Noor"].map(|name| app.member(name));
        let sees = |name: &str, marks: usize| {
            let mut browser = app.signed_in(name);
            // What was said after signing in is gone.
            browser.get("/");
            browser.cookies.remove("wrote");
            for _ in 0..2 {
                let shared = browser.get("/");
                assert!(shared.says("Open now: the report on 26.11.20"), "{}", shared.text());
                assert_eq!(shared.all(&mark).len(), marks, "{name}: {}", shared.text());
                assert_eq!(shared.all(&format!("a[href='{REPORT}']")).len(), marks, "{name}: it is said once");
                // Filled in, it is the page that is made in full.
                browser.cookies.insert("wrote".to_owned(), "1".to_owned());
                assert_eq!(browser.get("/").body, shared.body, "{name}");
                browser.cookies.remove("wrote");
            }
            assert!(browser.get("/?kind=bug").all(&mark).is_empty(), "on the front page alone");
        };
        sees("Mia", 1);
        sees("Noor", 1);
        let form = mia.get(REPORT);
        assert_eq!(mia.submit(&form, REPORT, &[("mood", "love")]).status, 303);
        app.advance(TimeDelta::seconds(1));
        sees("Mia", 0);
        sees("Noor", 1);
    });
}
