//! What staff typed while the release moved on: nothing of it is lost, and nothing of it is there twice.

use crate::support::{Page, on_each_engine};
use orange_friday::releases::State;

const DESK: &str = "/releases/next/edit";
const NOTES: &str = "/releases/next/notes";
const SKIP: &str = "/releases/next/skip";
const WAIT: &str = "/releases/next/wait";

/// The words are there to be copied, beside a link to where the release stands.
fn shows(refused: &Page, words: &[&str], address: &str) {
    assert_eq!(refused.status, 409, "{}: {}", refused.path, refused.text());
    let there = refused.all("textarea[readonly]");
    for typed in words {
        assert!(there.iter().any(|said| said == typed), "{}: {typed} is not in {there:?}", refused.path);
    }
    let links = refused.attributes("[role=alert] + p a", "href");
    assert!(matches!(&*links, [link] if link.ends_with(address)), "{}: {links:?}", refused.path);
}

#[test]
fn what_was_typed_while_the_weeks_were_counted_anew_or_the_release_went_out_is_not_lost() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        let (mut desk, mut olga) = (app.signed_in("Grace"), app.owner("Olga"));
        let item = app.release_lines()[0].id;

        // Another number is no other release.
        let [page, hold] = [DESK, WAIT].map(|path| desk.get(path));
        let calendar = olga.get("/releases/calendar");
        let number = [("number", "620"), ("friday", "2026-11-20")];
        assert_eq!(olga.submit(&calendar, "/releases/calendar/count", &number).status, 303);
        assert_eq!(app.week().week.0, 620);
        assert_eq!(desk.submit(&page, NOTES, &[("summary", "A quiet week for the ears.")]).status, 303);
        assert_eq!(app.week().summary, "A quiet week for the ears.");
        assert_eq!(desk.submit(&hold, WAIT, &[("reason", "A fault was found.")]).status, 303);
        let page = desk.get(DESK);
        assert_eq!(desk.submit(&page, "/releases/next/go-on", &[]).status, 303);

        // It goes out while somebody types.
        let [page, german, skip, hold] = [DESK, "/releases/next/edit?lang=de", SKIP, WAIT].map(|path| desk.get(path));
        assert_eq!(desk.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");
        let mut desk = app.signed_in("Grace");
        let before = app.tables();
        let [line, video, text] = ["wording", "video", "text"].map(|field| format!("{field}-{item}"));
        let typed: [(&str, &str); 7] = [
            (&line, "Record on while it rings"),
            (&video, "https://video.example/1"),
            ("line", "One more line"),
            ("line_area", "camera"),
            ("line_change", "new"),
            ("summary", "All about recording."),
            ("known_issues", "It *drains* the battery."),
        ];
        let words = [typed[0].1, typed[1].1, typed[2].1, typed[5].1, typed[6].1];
        let out = "/releases/26.11.20";
        for verb in ["leave-out", "split"] {
            let refused = desk.submit(&page, &format!("/releases/next/items/{item}/{verb}"), &typed);
            shows(&refused, &words, out);
        }
        let refused = desk.submit(&page, NOTES, &typed);
        shows(&refused, &words, out);
        assert!(refused.says("went out in the meantime"), "{}", refused.text());
        let refused = desk.submit(&german, NOTES, &[(&format!("{text}-de"), "Die Aufnahme bleibt")]);
        shows(&refused, &["Die Aufnahme bleibt"], out);
        for (page, action) in [(&skip, SKIP), (&hold, WAIT)] {
            let refused = desk.submit(page, action, &[("reason", "Everybody is ill.")]);
            shows(&refused, &["Everybody is ill."], out);
        }
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());

        // So it is where the week is skipped meanwhile.
        let [page, skip] = [DESK, SKIP].map(|path| desk.get(path));
        assert_eq!(desk.submit(&skip, SKIP, &[("reason", "Holidays.")]).status, 303);
        assert_eq!(app.week().state, State::Collecting);
        let refused = desk.submit(&page, NOTES, &[("summary", "Snow is falling.")]);
        shows(&refused, &["Snow is falling."], "/releases");
        assert!(refused.says("skipped in the meantime"), "{}", refused.text());
    });
}

#[test]
fn a_line_without_a_post_that_is_sent_twice_stands_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "The security patch of November", "camera");
        app.at("2026-11-19T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        let page = desk.get(DESK);
        let line =
            |change| [("line", "The security patch of November"), ("line_area", "camera"), ("line_change", change)];
        // What is said of a post is another line.
        for _ in 0..2 {
            assert_eq!(desk.submit(&page, NOTES, &line("new")).status, 303);
            assert_eq!(app.release_lines().len(), 2);
        }
        let written = app.tables().containing("item_written").len();
        assert_eq!(desk.submit(&page, NOTES, &line("improved")).status, 303);
        assert_eq!(app.release_lines().len(), 3, "of another kind it is another one");
        assert_eq!(app.tables().containing("item_written").len(), written + 1, "each is written down once");
    });
}
