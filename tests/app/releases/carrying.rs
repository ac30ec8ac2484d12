//! What a line carries beside its words: where its readers learn more, and the devices on which alone it is true.

use crate::support::{TestApp, on_each_engine};
use orange_friday::db::Conn;
use orange_friday::error::Refusal;
use orange_friday::releases::{self, ReleaseItem, Way};

const DESK: &str = "/releases/next/edit";
const NOTES: &str = "/releases/next/notes";

/// Two devices that the site knows.
pub fn devices(app: &TestApp) {
    app.sql(
        "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
         SELECT word, name, '', '\n' || word || '\n' || lower(name) || '\n', '', line, FALSE FROM \
         (SELECT 'lime' AS word, 'Lime' AS name UNION ALL SELECT 'kumquat', 'Kumquat') AS words, \
         (SELECT min(id) AS line FROM product_lines) AS lines",
    );
}

#[test]
fn a_line_leads_on_and_says_for_which_devices_it_is() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        devices(app);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.manager("Linus");
        app.run_worker();
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        let (mut grace, mut linus) = (app.signed_in("Grace"), app.signed_in("Linus"));
        let item = app.release_lines()[0].id;
        let [video, talk, only, words, built] =
            ["video", "discussion", "devices", "wording", "engineers"].map(|name| format!("{name}-{item}"));

        // What is wrong is said at its field, all of it at once, and comes back.
        let page = grace.get(DESK);
        let wrong = [(&*video, "javascript:alert(1)"), (&*only, "lime, quince"), (&*words, " ")];
        let refused = grace.submit(&page, NOTES, &wrong);
        assert_eq!(refused.status, 422);
        let named = refused.attributes(".error-summary a", "href");
        assert_eq!(named, [&words, &video, &only].map(|field| format!("#{field}")));
        assert_eq!(refused.attributes(&format!("#{only}"), "value"), ["lime, quince"]);
        assert!(app.tables().count("item_links") + app.tables().count("item_devices") == 0);

        let (page, his) = (grace.get(DESK), linus.get(DESK));
        let typed = [
            (&*video, "https://video.example/watch?v=1"),
            (&*talk, "https://forum.example/t/7"),
            (&*only, "Lime"),
            (&*built, "Grace Hopper，May, May"),
        ];
        assert_eq!(grace.submit(&page, NOTES, &typed).status, 303);
        let page = grace.get(DESK);
        assert_eq!(page.attributes(&format!("#{only}"), "value"), ["Lime"]);
        let carried = ["Video (video.example)", "Discussion (forum.example)"];
        assert_eq!(page.all(".preview [rel~=noopener]"), carried);
        assert!(page.one(".preview").contains("Only for Lime"));
        assert!(page.one(".preview").contains("Built by Grace Hopper and May"));
        assert_eq!(page.attributes(&format!("#{built}"), "value"), ["Grace Hopper, May"]);
        // Saving what is there changes nothing; a link over one that somebody else gave meanwhile shows the conflict.
        let before = app.tables();
        assert_eq!(grace.submit(&page, NOTES, &[]).status, 303);
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        let refused = linus.submit(&his, NOTES, &[(&talk, "https://other.example/")]);
        assert_eq!(refused.status, 409);
        assert_eq!(refused.attributes(&format!("#{talk}"), "value"), ["https://other.example/"]);

        // It is taken back with the words that were typed beside it, and comes back with a line that was left out.
        let undo = |app: &TestApp| {
            let mut desk = app.signed_in("Grace");
            let acts = desk.get("/triage/acts");
            let action = acts.attributes(".acts li:first-child form", "action").remove(0);
            assert_eq!(desk.submit(&acts, &action, &[]).status, 303);
        };
        let left_out = grace.submit(&page, &format!("/releases/next/items/{item}/leave-out"), &[]);
        assert_eq!(left_out.status, 303);
        assert_eq!(app.tables().count("item_links"), 0);
        undo(app);
        assert_eq!(app.tables().count("item_links"), 2);
        let page = grace.get(DESK);
        assert_eq!(grace.submit(&page, NOTES, &[(&video, ""), (&only, "")]).status, 303);
        assert_eq!((app.tables().count("item_links"), app.tables().count("item_devices")), (1, 0));
        undo(app);
        assert_eq!((app.tables().count("item_links"), app.tables().count("item_devices")), (2, 1));

        assert_eq!(grace.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");
        let out = app.visitor().get("/releases/26.11.20");
        assert_eq!(out.all(".highlights [rel~=noopener], .entry [rel~=noopener]"), carried);
        // A page leads there over an address that counts, what is read elsewhere by itself.
        let there = ["https://video.example/watch?v=1", "https://forum.example/t/7"];
        let ways = out.attributes("[rel~=noopener]", "href");
        assert_eq!(ways, ["video", "discussion"].map(|kind| format!("/releases/26.11.20/lines/{item}/go/{kind}")));
        for (way, link) in ways.iter().zip(there) {
            let led = app.visitor().get(way);
            assert_eq!((led.status, &*led.location()), (303, link));
            assert!(app.visitor().get("/releases/26.11.20.md").body.contains(link));
        }
        assert!(out.says("Only for Lime") && out.says("Built by Grace Hopper and May"), "{}", out.text());

        // Once its post is hidden, what the line carries leaves every place with its words.
        assert_eq!(grace.post(&format!("/posts/{post}/hide"), &[("reason", "It names a person.")]).status, 303);
        let here = "/releases/26.11.20";
        assert!(!app.visitor().get(here).says("Only for"), "the page");
        let formats = [".md", ".txt", ".bbcode", ".json"].map(|ends| format!("{here}{ends}"));
        let feeds = ["/releases.atom", "/releases.json"].map(str::to_owned);
        for way in ways {
            assert_eq!(app.visitor().get(&way).status, 404, "{way}");
        }
        for path in formats.into_iter().chain(feeds).chain([here.to_owned()]) {
            let told = app.visitor().get(&path);
            assert_eq!(told.status, 200, "{path}");
            for carried in ["video.example", "forum.example", "Grace Hopper"] {
                assert!(!told.body.contains(carried), "{path}: {}", told.body);
            }
        }
    });
}

#[test]
fn a_line_for_some_devices_is_not_joined_with_one_for_all() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        devices(app);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        for title in ["Keep recording during calls", "A louder alarm in the morning"] {
            app.finished(&ada, &grace, title, "camera");
        }
        app.at("2026-11-19T18:00:00Z");
        let mut grace = app.signed_in("Grace");
        let [first, second]: [ReleaseItem; 2] = app.release_lines().try_into().unwrap();
        let only = |line: &ReleaseItem| format!("devices-{}", line.id);
        let join = format!("/releases/next/items/{}/join", second.id);
        let page = grace.get(DESK);
        assert_eq!(grace.submit(&page, NOTES, &[(&only(&first), "Lime")]).status, 303);
        let page = grace.get(DESK);
        let refused = grace.submit(&page, &join, &[]);
        assert_eq!(refused.status, 409);
        assert!(refused.says("These two lines hold on different devices"), "{}", refused.text());
        assert_eq!(app.release_lines().len(), 2);
        // Typed with the same press, it is true of both.
        let page = grace.get(DESK);
        assert_eq!(grace.submit(&page, &join, &[(&only(&second), "Lime")]).status, 303);
        assert_eq!(app.release_lines().len(), 1);
    });
}

#[test]
fn a_line_is_not_joined_with_another_one_than_its_voters_were_counted_with() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        for title in ["Keep recording during calls", "A louder alarm in the morning", "A timer for selfies"] {
            app.finished(&ada, &grace, title, "camera");
        }
        app.at("2026-11-19T18:00:00Z");
        let week = app.week().id;
        let [_, second, third]: [ReleaseItem; 3] = app.release_lines().try_into().unwrap();
        let above = app.read(|conn| releases::above(conn, week, third.id));
        assert_eq!(above.line, Some(second.id));
        app.write(move |conn| releases::move_line(conn, week, second.id, Way::Up).map(drop));
        let late = move |conn: &mut Conn| releases::join(conn, week, third.id, above).map(drop);
        assert!(app.app.db.write_here(late).is_err_and(|error| error.is(Refusal::CHANGED_MEANWHILE)));
        assert_eq!(app.release_lines().len(), 3);
    });
}
