//! A line shows what it looks like: a picture of one of its posts, or one that staff send for it.

mod along;

use super::xml;
use crate::pictures::describes;
use crate::support::people::number_of;
use crate::support::upload::{SCREEN, a_picture, file};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use orange_friday::db::{ItemId, PostId};
use serde_json::Value;

const DESK: &str = "/releases/next/edit";
const CHECK: &str = "/releases/next/check";
const CALLS: &str = "Keep recording during calls";
const ALARM: &str = "A louder alarm in the morning";
const SHOWN: &str = ".shot img";

/// The frozen week with two lines: Ada's post of the first one shows a picture. Her post.
fn frozen(app: &TestApp) -> PostId {
    app.areas(&["Camera"]);
    let grace = app.manager("Grace");
    app.manager("Linus");
    app.run_worker();
    let mut ada = app.member("Ada");
    let post = ada.files("request", CALLS, "camera");
    let pictures = format!("/posts/{}/pictures", number_of(&post));
    assert_eq!(ada.uploads(&pictures, &[file("calls.png", &SCREEN)]).status, 303);
    describes(&mut ada, &pictures, "The recorder beside a call");
    let post = PostId(number_of(&post));
    app.decide(&grace, post, "ready", "");
    app.finished(&app.fan("Ben"), &grace, ALARM, "camera");
    app.at("2026-11-19T18:00:00Z");
    post
}

/// The line that says so.
fn line(app: &TestApp, words: &str) -> ItemId {
    app.release_lines().into_iter().find(|line| line.wording == words).unwrap().id
}

/// Where its picture is chosen.
fn place(app: &TestApp, words: &str) -> String {
    format!("/releases/next/items/{}/picture", line(app, words))
}

/// Chooses there, over what the page shows.
fn chooses(desk: &mut Browser, place: &str, typed: &[(&str, &str)], files: &[(&str, &[u8])]) -> Page {
    let page = desk.get(place);
    desk.submit_with(&page, place, typed, files)
}

fn sends_a_clock(desk: &mut Browser, place: &str) {
    let sent = chooses(desk, place, &[("alt-en", "An alarm clock")], &[file("clock.png", &a_picture(960, 600))]);
    assert_eq!(sent.status, 303, "{}", sent.text());
}

fn files(app: &TestApp) -> usize {
    let Ok(folders) = std::fs::read_dir(app.database.pictures()) else { return 0 };
    folders.map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap().count()).sum()
}

#[test]
fn a_line_shows_a_picture_and_says_what_it_shows_in_every_language_and_format() {
    on_each_engine(|app| {
        let post = frozen(app);
        let [calls, alarm] = [CALLS, ALARM].map(|words| place(app, words));
        let (mut grace, mut linus) = (app.signed_in("Grace"), app.signed_in("Linus"));
        // What was typed is kept on the way there.
        let (week, then) = (app.week().week.to_string(), format!("picture-{}", line(app, CALLS)));
        assert_eq!(grace.post("/releases/next/notes", &[("week", &week), ("then", &then)]).location(), calls);
        assert_eq!(grace.post("/releases/next/notes", &[("week", &week), ("then", "picture-x")]).status, 422);
        let page = grace.get(&calls);
        assert_eq!(page.attributes("fieldset img", "alt"), ["The recorder beside a call"]);
        let name = page.attributes("[name=choice]:not([value=''])", "value").remove(0);
        assert!(grace.get(&alarm).attributes("[name=choice]", "value") == [""], "another post's are not offered");

        // What is wrong is said at its field, and leaves nothing behind.
        let before = (app.tables(), files(app));
        let html: (&str, &[u8]) = ("a.html", b"<!doctype html>");
        let long = "a".repeat(301);
        for (typed, sent, field) in [
            (("alt-de", "Ein Wecker"), vec![html], "#picture"),
            (("alt-de", &*long), vec![file("a.png", &SCREEN)], "#alt-de"),
            (("choice", "aaaaaaaaaaaaaaaaaaaaaaaaaa"), vec![], "#choice"),
            (("alt-de", "Ein Wecker"), vec![file("a.png", &SCREEN), file("b.png", &SCREEN)], "#picture"),
        ] {
            let page = if typed.0 == "choice" {
                grace.post(&alarm, &[("week", &week), typed])
            } else {
                chooses(&mut grace, &alarm, &[typed], &sent)
            };
            assert_eq!((page.status, page.attributes(".error-summary a", "href")), (422, vec![field.to_owned()]));
            assert_eq!(page.says("A line shows one picture"), sent.len() == 2, "{}", page.text());
        }
        assert_eq!((before.0.changes(&app.tables()), files(app)), (Vec::<String>::new(), before.1));

        let stale = linus.get(&calls);
        let chosen =
            chooses(&mut grace, &calls, &[("choice", &name), ("alt-de", "Der Rekorder neben einem Anruf")], &[]);
        assert_eq!((chosen.status, chosen.location()), (303, format!("{DESK}#item-{}", line(app, CALLS))));
        let refused = linus.submit(&stale, &calls, &[("choice", &name), ("alt-fr", "Un appel")]);
        assert_eq!((refused.status, refused.one("#alt-fr").trim()), (409, "Un appel"), "{}", refused.text());
        assert_eq!(grace.get(DESK).attributes(&format!(".preview {SHOWN}"), "alt"), ["The recorder beside a call"]);
        let german = grace.get(&format!("{DESK}?lang=de"));
        assert_eq!(german.attributes(&format!(".preview {SHOWN}"), "alt"), ["Der Rekorder neben einem Anruf"]);
        assert_eq!(german.attributes(&format!(".preview {SHOWN}"), "lang"), ["de"]);
        // Saving the other words of the line leaves it where it is.
        let page = grace.get(DESK);
        let video = format!("video-{}", line(app, CALLS));
        assert_eq!(grace.submit(&page, "/releases/next/notes", &[(&video, "https://video.example/1")]).status, 303);
        assert_eq!(app.tables().count("item_pictures"), 1);

        sends_a_clock(&mut grace, &alarm);
        let asks = "Nobody has said in this language what the picture shows.";
        assert!(grace.get(&format!("{CHECK}?lang=fr")).says(asks) && !grace.get(CHECK).says(asks));
        // An approval is of what it looks like, too.
        assert_eq!(grace.approves().status, 303);
        assert!(app.week().approved_by.is_some());
        assert_eq!(chooses(&mut grace, &alarm, &[("alt-fr", "Un réveil")], &[]).status, 303);
        assert!(app.week().approved_by.is_none());
        assert_eq!((app.tables().count("item_uploads"), app.tables().count("item_alts")), (1, 3));
        assert_eq!(grace.approves().status, 303);

        // Before it is out only staff see what was sent for it.
        let sent = grace.get(&alarm).attributes("fieldset img", "src").remove(0);
        assert_eq!((app.visitor().get(&sent).status, grace.get(&sent).status), (404, 200));
        app.at("2026-11-20T17:00:00Z");
        let here = "/releases/26.11.20";
        let out = app.visitor().get(here);
        assert_eq!(out.attributes(SHOWN, "loading"), ["lazy"; 2]);
        let sizes: Vec<_> = out.attributes(SHOWN, "width").into_iter().zip(out.attributes(SHOWN, "height")).collect();
        assert!(sizes.iter().all(|(width, height)| width != "0" && height != "0"), "{sizes:?}");
        for address in out.attributes(SHOWN, "src") {
            assert_eq!(app.visitor().get(&address).header("content-type"), "image/webp", "{address}");
        }
        assert_eq!(app.visitor().get(&sent).status, 200);
        in_every_format(app, here, &sent.replace("-small", "-full"));

        // Once its post is hidden, so is its picture, on the line and by its address.
        let calls = format!("/pictures/{name}-small.webp");
        assert_eq!(app.visitor().get(&calls).status, 200);
        let hides = app.signed_in("Grace").post(&format!("/posts/{post}/hide"), &[("reason", "It names a person.")]);
        assert_eq!(hides.status, 303);
        let out = app.visitor().get(here);
        assert_eq!((out.attributes(SHOWN, "src"), app.visitor().get(&calls).status), (vec![sent], 404));
        for path in [".md", ".bbcode", ".json"].map(|ends| format!("{here}{ends}")) {
            assert!(!app.visitor().get(&path).body.contains(&name), "{path}");
        }
        assert!(!app.visitor().get("/releases.atom").body.contains(&name));
    });
}

/// The alarm's picture with what it shows.
fn in_every_format(app: &TestApp, here: &str, address: &str) {
    let of = |address: &str| app.visitor().get(address).body;
    let markdown = of(&format!("/en{here}.md"));
    let base = format!("{}/en", app.base_url);
    assert!(markdown.contains(&format!("\n  - ![An alarm clock](<{base}{address}>)\n")), "{markdown}");
    let bbcode = of(&format!("/fr{here}.bbcode"));
    let french = format!("{}/fr", app.base_url);
    assert!(bbcode.contains(&format!("\n[img]{french}{address}[/img]\n[i]Un réveil[/i]\n")), "{bbcode}");
    let json: Value = serde_json::from_str(&of(&format!("/en{here}.json"))).unwrap();
    let lines = json["headings"][0]["lines"].as_array().unwrap();
    let picture = &lines.iter().find(|line| line["text"] == ALARM).unwrap()["picture"];
    assert_eq!((&picture["width"], &picture["height"]), (&Value::from(960), &Value::from(600)));
    assert_eq!(picture["url"], Value::from(format!("{base}{address}")));
    assert_eq!(picture["alt"], serde_json::json!({ "text": "An alarm clock", "lang": "en" }));
    let small = address.replace("-full", "-small");
    let image = format!("<img src=\"{base}{small}\" alt=\"An alarm clock\" width=\"480\" height=\"300\">");
    let atom = xml::parse(&of("/en/releases.atom"));
    let content = &atom.child("entry").child("content").text;
    assert!(content.contains(&image), "{content}");
    let feed: Value = serde_json::from_str(&of("/en/releases.json")).unwrap();
    assert!(feed["items"][0]["content_html"].as_str().unwrap().contains(&image));
    // A link in an address that begins with a language leads to the same file.
    assert_eq!(app.visitor().get(&format!("/fr{address}")).status, 200);
}
