//! What staff have every release say, in the language of whoever reads it, and the preview on Wednesday.

use crate::support::people::address;
use crate::support::{Browser, Page, Setup, TestApp, engines, on_each_engine};
use orange_friday::announcing;
use orange_friday::people::Viewer;

const ALL: &str = "/staff/announcements";
const ENGLISH: &str = "/staff/announcements/en";
const GERMAN: &str = "/staff/announcements/de";
const PREVIEW: &str = "/releases/next/preview";
const CALLS: &str = "Keep recording during calls";

/// A week that has just begun, with somebody who writes and somebody who builds.
fn week(app: &TestApp) -> (Viewer, Viewer) {
    app.areas(&["Camera"]);
    let people = (app.fan("Ada"), app.manager("Grace"));
    app.run_worker();
    people
}

fn says(browser: &mut Browser, address: &str, fields: &[(&str, &str)]) {
    let form = browser.get(address);
    let saved = browser.submit(&form, address, fields);
    assert_eq!((saved.status, saved.location().as_str()), (303, ALL), "{}", saved.text());
}

fn goes_out(app: &TestApp, grace: &Viewer) {
    app.at("2026-11-19T18:00:00Z");
    app.approve(grace);
    app.at("2026-11-20T17:00:00Z");
    assert_eq!(app.versions(), ["26.11.20"]);
}

fn headings(page: &Page) -> Vec<String> {
    page.all("main h2")
}

#[test]
fn a_release_greets_and_thanks_in_the_words_of_staff_where_they_are_in_the_readers_language() {
    on_each_engine(|app| {
        let (ada, grace) = week(app);
        let mut desk = app.signed_in("Grace");
        says(
            &mut desk,
            ENGLISH,
            &[
                ("greeting", "Nice to see you in week {week}, [friends]!"),
                ("closing", "To all {people} of you: thanks."),
            ],
        );
        says(&mut desk, GERMAN, &[("greeting", "Schön, dass ihr da seid: {version} hat {items} Änderung.")]);
        assert!(desk.get(ALL).says("Nice to see you in week {week}"), "staff read it as they typed it");
        app.finished(&ada, &grace, CALLS, "camera");
        // Who composes and approves it reads them as they will be; people are counted later.
        app.at("2026-11-19T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        for place in ["edit", "check"] {
            let page = desk.get(&format!("/releases/next/{place}"));
            assert!(page.one(".preview").contains("Nice to see you in week 1, [friends]!"), "{}", page.text());
            assert!(page.says("Planned as 26.11.20") && !page.says("of you: thanks"), "{}", page.text());
            let german = desk.get(&format!("/releases/next/{place}?lang=de"));
            assert!(german.one(".preview").contains("26.11.20 hat 1 Änderung."), "{}", german.text());
        }
        goes_out(app, &grace);

        let page = app.visitor().get("/releases/26.11.20");
        assert!(page.says("Nice to see you in week 1, [friends]!"), "{}", page.text());
        assert!(page.says("To all 1 of you: thanks."), "{}", page.text());
        let german = app.visitor().get("/de/releases/26.11.20");
        assert!(german.says("Schön, dass ihr da seid: 26.11.20 hat 1 Änderung."), "{}", german.text());
        assert!(!german.says("of you: thanks"), "nobody is greeted in a language that they do not read");
        let french = app.visitor().get("/fr/releases/26.11.20");
        assert!(!french.says("Nice to see you") && !french.says("Schön"), "{}", french.text());
        let body = |ending: &str| app.visitor().get(&format!("/releases/26.11.20.{ending}")).body;
        assert!(body("md").contains(r"Nice to see you in week 1, \[friends\]\!"), "{}", body("md"));
        assert!(body("txt").contains("Nice to see you in week 1, [friends]!"), "{}", body("txt"));
        assert!(body("bbcode").contains("in week 1, [\u{2060}friends]!"), "{}", body("bbcode"));
        let json: serde_json::Value = serde_json::from_str(&body("json")).unwrap();
        let told = |part: &str| json[part]["text"].as_str().unwrap_or_default().to_owned();
        let both = ["Nice to see you in week 1, [friends]!", "To all 1 of you: thanks."];
        assert_eq!([told("greeting"), told("closing")], both, "{}", body("json"));
        let feeds = ["/releases.atom", "/releases.json"];
        for feed in feeds.map(|path| app.visitor().get(&format!("/en{path}")).body) {
            assert!(both.iter().all(|said| feed.contains(said)), "{feed}");
        }
        for feed in feeds.map(|path| app.visitor().get(&format!("/de{path}")).body) {
            assert!(feed.contains("Schön, dass ihr da seid") && !feed.contains("of you: thanks"), "{feed}");
        }
        let mut mails = app.mails_to(&address("Ada")).into_iter();
        let digest = mails.rfind(|mail| mail.header("precedence") == "bulk").unwrap();
        assert!(digest.text.contains("Nice to see you in week 1, [friends]!"), "{}", digest.text);

        // One that is recalled greets nobody any more.
        let mut desk = app.signed_in("Grace");
        let form = desk.get("/releases/26.11.20/recall");
        let recalled = desk.submit(&form, "/releases/26.11.20/recall", &[("reason", "It does not start.")]);
        assert_eq!(recalled.status, 303, "{}", recalled.text());
        let page = app.visitor().get("/releases/26.11.20");
        assert!(!page.says("Nice to see you") && !page.says("of you: thanks"), "{}", page.text());
        for path in feeds.into_iter().chain(["/releases/26.11.20.json"]) {
            assert!(!app.visitor().get(path).body.contains("Nice to see you"), "{path}");
        }
    });
}

#[test]
fn staff_see_how_it_reads_before_they_save_and_of_two_the_second_reads_what_the_first_one_wrote() {
    on_each_engine(|app| {
        let (ada, grace) = week(app);
        app.manager("Oskar");
        assert!(app.signed_in("Grace").get(ENGLISH).says("Once a release is out"));
        app.finished(&ada, &grace, CALLS, "camera");
        goes_out(app, &grace);
        let (mut desk, mut other) = (app.signed_in("Grace"), app.signed_in("Oskar"));
        let (hers, his) = (desk.get(ENGLISH), other.get(ENGLISH));
        let looked = desk.submit(&hers, ENGLISH, &[("greeting", "Week {week} is here."), ("step", "look")]);
        assert_eq!(looked.status, 200, "{}", looked.text());
        assert!(looked.says("Week 1 is here.") && looked.one("#greeting").trim() == "Week {week} is here.");
        assert!(!app.visitor().get("/releases/26.11.20").says("is here"), "nothing is saved");

        let wrong = desk.submit(&hers, ENGLISH, &[("greeting", "{wek} is here."), ("preview", "{people} wait.")]);
        assert_eq!(wrong.status, 422);
        assert_eq!(wrong.attributes(".error-summary a", "href"), ["#greeting", "#preview"]);
        let told = wrong.all(".field--bad").join(" ");
        assert!(told.contains("{wek}") && told.contains("{week}") && told.contains("{people}"), "{told}");
        let open = desk.submit(&hers, ENGLISH, &[("greeting", "Week {week is here."), ("closing", "Until week}.")]);
        assert_eq!(open.attributes(".error-summary a", "href"), ["#greeting", "#closing"], "{}", open.text());
        assert_eq!((open.status, open.one("#greeting").trim()), (422, "Week {week is here."));
        says(&mut desk, ENGLISH, &[("greeting", "Week { week } is here.")]);
        assert!(app.visitor().get("/releases/26.11.20").says("Week 1 is here."), "blanks are none of it");
        let hers = desk.get(ENGLISH);
        let saved = desk.submit(&hers, ENGLISH, &[("greeting", "Week {week} is here.")]);
        assert_eq!(saved.status, 303, "{}", saved.text());
        let late = other.submit(&his, ENGLISH, &[("greeting", "Hello.")]);
        assert_eq!((late.status, late.one("#greeting").trim()), (409, "Hello."));
        assert!(late.says("Week {week} is here."), "{}", late.text());
        assert_eq!(other.submit(&late, ENGLISH, &[]).status, 303, "who has read both may go on");
        assert!(app.visitor().get("/releases/26.11.20").says("Hello."));
    });
}

#[test]
fn on_wednesday_everybody_reads_what_is_coming_and_then_what_came_and_went() {
    on_each_engine(|app| {
        let (ada, grace) = week(app);
        let mut desk = app.signed_in("Grace");
        says(&mut desk, ENGLISH, &[("preview", "{items} so far for {version}.")]);
        let titles = [CALLS, "Send my pictures to everybody", "A louder alarm"];
        let [_, pictures, alarm] =
            titles.map(|title| format!("/posts/{}", app.finished(&ada, &grace, title, "camera")));
        app.at("2026-11-18T11:59:59Z");
        let page = app.visitor().get(PREVIEW);
        assert!(page.says("The preview comes on") && !page.says(CALLS), "{}", page.text());
        assert_eq!(app.visitor().get(&format!("{PREVIEW}.md")).status, 404, "there is none yet");
        app.at("2026-11-18T12:00:00Z");
        let page = app.visitor().get(PREVIEW);
        assert_eq!(page.one("h1"), "Preview of 26.11.20");
        assert!(page.says(CALLS) && page.says("3 so far for 26.11.20."), "{}", page.text());
        assert_eq!(headings(&page), ["Camera"]);

        app.finished(&ada, &grace, "Flash for the front camera", "camera");
        // Another worker comes too late to take it once more.
        let (schedule, moment, now) = (app.app.config.schedule, app.app.config.preview, app.now());
        app.write(move |conn| announcing::take(conn, (&schedule, moment), now));
        assert_eq!((app.tables().count("previews"), app.tables().count("preview_posts")), (1, 3));
        let mut desk = app.signed_in("Grace");
        assert_eq!(desk.decides(&alarm, "in_progress", "It is too loud.", "").status, 303);
        let hidden = desk.post(&format!("{pictures}/hide"), &[("reason", "Somebody else's pictures.")]);
        assert_eq!(hidden.status, 303, "{}", hidden.text());
        app.at("2026-11-19T09:00:00Z");
        let page = app.visitor().get(PREVIEW);
        assert_eq!(headings(&page), ["Camera", "Finished since", "Not in it any more"]);
        assert!(page.says("Flash for the front camera") && page.says("A louder alarm"), "{}", page.text());
        assert!(!page.says("Send my pictures"), "what is hidden leaves at once: {}", page.text());
        let markdown = app.visitor().get(&format!("{PREVIEW}.md")).body;
        assert!(markdown.starts_with("# Preview of 26.11.20 · "), "{markdown}");
        assert!(markdown.contains(&format!("## Camera\n\n- {CALLS} (#")), "{markdown}");
        assert!(!markdown.contains("Send my pictures") && markdown.contains("## Not in it any more"), "{markdown}");
        let text = app.visitor().get(&format!("{PREVIEW}.txt")).body;
        assert!(text.contains(&format!("[Camera]\n{CALLS} (#")), "{text}");
        let forum = app.visitor().get(&format!("{PREVIEW}.bbcode")).body;
        assert!(forum.starts_with("[b][url=") && forum.contains("Preview of 26.11.20"), "{forum}");
        let camera = format!("[list]\n[*]{CALLS} ([url=");
        assert!(forum.contains(&camera) && !forum.contains("Send my pictures"), "{forum}");
        let looked = desk.get(PREVIEW);
        assert!(!looked.says("Send my pictures"), "for staff, too");

        goes_out(app, &grace);
        assert!(app.visitor().get(PREVIEW).says("The preview comes on"), "that is the next week's");
        assert_eq!(app.tables().count("previews"), 1);
        assert!(super::cli::doctor::says(app).is_empty());
    });
}

#[test]
fn a_week_that_froze_before_and_a_site_without_previews_say_so() {
    for engine in engines() {
        let late = vec![("FRIDAY_PREVIEW", "Fri 09:00".to_owned())];
        let app = &Setup { environment: late, ..Setup::default() }.start(engine);
        let (ada, grace) = week(app);
        app.finished(&ada, &grace, CALLS, "camera");
        app.at("2026-11-19T18:00:00Z");
        app.finished(&ada, &grace, "Too late for this week", "camera");
        app.at("2026-11-20T09:00:00Z");
        let page = app.visitor().get(PREVIEW);
        assert!(page.says(CALLS) && !page.says("Too late for this week"), "{}", page.text());

        let none = vec![("FRIDAY_PREVIEW", String::new())];
        let app = &Setup { environment: none, ..Setup::default() }.start(engine);
        week(app);
        app.at("2026-11-19T18:00:00Z");
        assert!(app.visitor().get(PREVIEW).says("There is no preview of this week"));
        assert_eq!(app.tables().count("previews"), 0);
    }
}
