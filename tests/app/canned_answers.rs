//! Ready-made answers: worded once, used on posts in any language, and never in the way of what somebody wrote.

use crate::support::people::number_of;
use crate::support::{Browser, Page, TestApp, on_each_engine};

const NEW: &str = "/staff/answers/new";
const ANSWERS: &str = "/staff/answers";

/// An answer in three languages.
const KNOWN: &[(&str, &str)] = &[
    ("name", "Known already"),
    ("status", "declined"),
    ("text_en", "Thank you, {author}: **{title}** (#{number}, {area}) is known. See {version}."),
    (
        "text_de",
        "Danke, {author}: **{title}** ist uns schon länger bekannt, und wir sehen es uns mit {version} noch einmal an.",
    ),
    ("text_zh_hans", "谢谢{author}：我们已经知道“{title}”，会在{version}里再看一下。"),
];

/// Files a wish in a language.
fn files_in(browser: &mut Browser, lang: &str, title: &str) -> String {
    let fields = [("kind", "request"), ("title", title), ("area", "camera"), ("body", ""), ("lang", lang)];
    let filed = browser.post("/posts", &fields);
    assert_eq!(filed.status, 303, "{}", filed.text());
    filed.location()
}

fn adds(browser: &mut Browser, fields: &[(&str, &str)]) {
    let form = browser.get(NEW);
    let added = browser.submit(&form, ANSWERS, fields);
    assert_eq!((added.status, added.location().as_str()), (303, ANSWERS), "{}", added.text());
}

/// Sends the form of a post's page with an answer chosen.
fn answers(browser: &mut Browser, post: &str, note: &str) -> Page {
    let page = browser.visit(post);
    let action = format!("/posts/{}/decision", number_of(post));
    browser.submit(&page, &action, &[("status", "declined"), ("canned", "1"), ("note", note)])
}

/// What stands on a post's page as the answer, and its language.
fn answer_on(app: &TestApp, post: &str) -> (String, String) {
    let page = app.visitor().visit(post);
    (page.one("#answer .prose"), page.attributes("#answer .prose", "lang").concat())
}

#[test]
fn an_answer_is_sent_in_the_language_of_the_post_and_a_typed_note_wins() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let mut ada = app.member("Ada");
        let german = files_in(&mut ada, "de", "Die Kamera soll den Blitz auslassen, wenn ich es sage");
        let chinese = files_in(&mut ada, "zh-Hans", "希望相机可以记住闪光灯的设置");
        let french = files_in(&mut ada, "fr", "Garder le flash de l'appareil éteint quand je le demande");
        let mut grace = app.staff("Grace");
        // Without any there is nothing to choose from.
        assert!(grace.get(&german).all("[name=canned]").is_empty());
        assert!(grace.get(ANSWERS).says("There are no ready-made answers yet"));
        adds(&mut grace, KNOWN);
        let list = grace.get(ANSWERS);
        assert_eq!(list.all(".rows a"), ["Known already"]);
        assert_eq!(list.all(".rows .dots > *"), ["Declined", "Deutsch", "English", "简体中文"]);
        let form = grace.get(&format!("/triage?post={}", number_of(&german)));
        assert_eq!(form.all("#pane [name=canned] option"), ["No ready-made answer", "Known already"]);
        assert_eq!(form.attributes("#pane [name=canned] optgroup", "label"), ["Declined"]);
        // The script asks for the text; it is what is sent without one.
        let fetched = grace.get(&format!("/posts/{}/answers/1", number_of(&german)));
        assert_eq!((fetched.status, fetched.header("content-language")), (200, "de"));
        assert!(fetched.header("content-type").starts_with("text/plain"));
        assert!(fetched.body.starts_with("Danke, Ada: **Die Kamera"), "{}", fetched.body);
        assert_eq!(answers(&mut grace, &german, "").status, 303);
        let (said, lang) = answer_on(app, &german);
        assert!(said.ends_with("bekannt, und wir sehen es uns mit 26.11.20 noch einmal an."), "{said}");
        assert_eq!(lang, "de");
        // With the script the same stands in the note, and is in the same language.
        let typed = grace.get(&format!("/posts/{}/answers/1", number_of(&chinese))).body;
        assert_eq!(answers(&mut grace, &chinese, &typed).status, 303);
        let known = "谢谢Ada：我们已经知道“希望相机可以记住闪光灯的设置”，会在26.11.20里再看一下。";
        assert_eq!(answer_on(app, &chinese), (known.to_owned(), "zh-Hans".to_owned()));
        // In French there is none: then in English; and what somebody wrote stays.
        let english = grace.get(&format!("/posts/{}/answers/1", number_of(&french)));
        assert_eq!(english.header("content-language"), "en");
        assert_eq!(answers(&mut grace, &french, "Non, et voici pourquoi : c'est impossible.").status, 303);
        assert_eq!(answer_on(app, &french), ("Non, et voici pourquoi : c'est impossible.".to_owned(), "fr".to_owned()));
        // Removed, it leaves what was sent as it was.
        let form = grace.get("/staff/answers/1");
        let removed = grace.submit(&form, "/staff/answers/1/remove", &[]);
        assert!(grace.follow(removed).says("The answer is removed."));
        assert_eq!(answer_on(app, &chinese).0, known);
        let gone = grace.post(
            &format!("/posts/{}/decision", number_of(&french)),
            &[("status", "planned"), ("canned", "1"), ("note", "")],
        );
        assert_eq!((gone.status, gone.attributes(".error-summary a", "href")), (422, vec!["#canned".to_owned()]));
        assert_eq!(grace.get(&format!("/posts/{}/answers/1", number_of(&french))).status, 404);
        assert_eq!(ada.get(&format!("/posts/{}/answers/1", number_of(&french))).status, 403);
    });
}

#[test]
fn a_title_becomes_neither_markup_nor_a_link_under_the_name_of_staff() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let evil = "*Win* [prizes](https://evil.example) <b>now</b> https://evil.example/x {number}";
        let post = ada.files("request", evil, "camera");
        let mut grace = app.staff("Grace");
        adds(&mut grace, KNOWN);
        assert_eq!(answers(&mut grace, &post, " \n").status, 303);
        let page = app.visitor().visit(&post);
        assert!(page.all("#answer .prose a").is_empty() && page.all("#answer .prose b, #answer .prose em").is_empty());
        // Hair spaces keep its addresses apart.
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(bare(&page.one("#answer .prose strong")), bare(evil), "every word of it stands there, once");
        // Before the first week there is no version to name.
        assert!(page.one("#answer .prose").ends_with("See the next release."), "{}", page.one("#answer"));
    });
}

#[test]
fn what_cannot_be_kept_is_asked_for_again_and_of_two_who_change_one_the_second_reads_what_the_first_one_wrote() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        let form = grace.get(NEW);
        for (fields, wrong) in [
            (&[("name", ""), ("text_en", "Known.")][..], "#name"),
            (&[("name", "Known")], "#text_en"),
            (&[("name", "Known"), ("text_fr", "{titre} est connu.")], "#text_fr"),
            (&[("name", "Known"), ("status", "shipped"), ("text_en", "Known.")], "#status"),
        ] {
            let refused = grace.post(ANSWERS, fields);
            assert_eq!((refused.status, refused.attributes(".error-summary a", "href")), (422, vec![wrong.to_owned()]));
        }
        let unknown = grace.submit(&form, ANSWERS, &[("name", "Known"), ("text_de", "{Titel} ist bekannt.")]);
        let said = unknown.one(".field--bad");
        assert!(said.contains("Nothing can be filled in for") && said.contains("{Titel}"), "{said}");
        assert!(said.contains("{title}") && said.contains("{version}"), "those that there are: {said}");
        assert_eq!(unknown.one("#text_de").trim(), "{Titel} ist bekannt.");
        let broken = grace.submit(&form, ANSWERS, &[("name", "Known"), ("text_en", "In {version, { title }.")]);
        assert_eq!((broken.status, broken.one("#text_en").trim()), (422, "In {version, { title }."));
        assert!(broken.one(".field--bad").contains("{version"), "{}", broken.text());
        adds(&mut grace, KNOWN);
        let twice = grace.submit(&form, ANSWERS, &[("name", "known ALREADY"), ("text_en", "Known.")]);
        assert_eq!((twice.status, twice.attributes(".error-summary a", "href")), (422, vec!["#name".to_owned()]));

        let one = "/staff/answers/1";
        let (hers, his) = (grace.get(one), oskar.get(one));
        assert_eq!(grace.submit(&hers, one, &[("text_de", "Das kennen wir."), ("status", "")]).status, 303);
        let late = oskar.submit(&his, one, &[("text_de", "Schon bekannt."), ("text_es", "Ya lo sabemos.")]);
        assert_eq!((late.status, late.one("#text_de").trim()), (409, "Schon bekannt."));
        assert!(late.says("Somebody else has changed this in the meantime"), "{}", late.text());
        // What stands there now, beside what he wrote.
        assert_eq!(late.all("dd.theirs"), ["Any status", "Das kennen wir.", "No text"]);
        // He has read it now.
        assert_eq!(oskar.submit(&late, one, &[("text_es", "")]).status, 303);
        assert_eq!(grace.get(one).one("#text_de").trim(), "Schon bekannt.");
        // Nobody removes what they have not seen, and what was removed under an editor's hands can be kept.
        assert_eq!(grace.submit(&hers, "/staff/answers/1/remove", &[]).status, 409);
        let open = grace.get(one);
        let seen = oskar.get(one);
        assert_eq!(oskar.submit(&seen, "/staff/answers/1/remove", &[]).status, 303);
        let late = grace.submit(&open, one, &[("text_en", "We have known it for long.")]);
        assert!(late.status == 409 && late.says("Somebody removed this answer in the meantime"), "{}", late.text());
        assert_eq!(grace.submit(&late, ANSWERS, &[]).status, 303);
        assert_eq!(grace.get("/staff/answers/2").one("#text_en").trim(), "We have known it for long.");
        let mut ada = app.member("Ada");
        assert_eq!((ada.get(ANSWERS).status, ada.post(ANSWERS, KNOWN).status), (403, 403));
    });
}

#[test]
fn a_site_has_a_hundred_answers_and_says_so() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        for number in 0..100 {
            app.sql(&format!("INSERT INTO canned_answers (name, revision) VALUES ('Answer {number}', 0)"));
        }
        let full = grace.post(ANSWERS, KNOWN);
        assert!(full.status == 422 && full.says("as many ready-made answers as there can be"), "{}", full.text());
        assert!(full.one("#text_de").contains("ist uns schon länger bekannt"), "what was typed is there");
    });
}
