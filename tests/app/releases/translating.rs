//! Staff translate a release in the composer: what a language lacks is counted and found, two who translate are not in each
//! other's way, and nothing that anybody typed is lost.

mod at_once;

use crate::support::{Browser, Page, TestApp, on_each_engine};
use orange_friday::i18n::Language;
use orange_friday::releases;

const DESK: &str = "/releases/next/edit";
const GERMAN: &str = "/releases/next/edit?lang=de";
const NOTES: &str = "/releases/next/notes";

/// The first week, frozen with two finished wishes, the fields of their German texts, and two who compose it.
fn at_the_desk(app: &TestApp) -> (Browser, Browser, [String; 2]) {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.manager("Linus");
    app.run_worker();
    for title in ["Keep recording during calls", "A louder alarm in the morning"] {
        app.finished(&ada, &grace, title, "camera");
    }
    app.at("2026-11-19T18:00:00Z");
    let lines = app.release_lines();
    let field = |place: usize| format!("text-{}-de", lines[place].id);
    (app.signed_in("Grace"), app.signed_in("Linus"), [field(0), field(1)])
}

/// What a line says in a language; nothing where it says nothing.
fn said(app: &TestApp, place: usize, lang: Language) -> String {
    let item = app.release_lines()[place].id;
    let texts = app.read(|conn| releases::texts_for(conn, &[item], &[lang]));
    texts.said(item, lang).unwrap_or_default().to_owned()
}

fn german(app: &TestApp) -> [String; 2] {
    [said(app, 0, Language::De), said(app, 1, Language::De)]
}

/// What the page says of a language, and where that leads.
fn choice(page: &Page, lang: &str) -> (String, String) {
    let css = format!("nav a[href^='{DESK}?lang={lang}']");
    (page.one(&css), page.attributes(&css, "href").remove(0))
}

#[test]
fn each_language_says_how_much_it_lacks_and_leads_to_the_first_gap() {
    on_each_engine(|app| {
        let (mut grace, _, [first, second]) = at_the_desk(app);
        let page = grace.get(DESK);
        assert!(page.all("textarea[name^=text-]").is_empty(), "the originals stand alone");
        let gap = |field: &str| format!("{GERMAN}#{field}");
        assert_eq!(choice(&page, "de"), ("Deutsch 2 texts missing".to_owned(), gap(&first)));

        let page = grace.get(GERMAN);
        assert_eq!(page.attributes("textarea[name^=text-]", "lang"), ["de", "de"]);
        let answer =
            grace.submit(&page, NOTES, &[(&first, "Anrufe beenden keine Aufnahme mehr"), ("summary", "Ears first.")]);
        assert_eq!((answer.status, &*answer.location()), (303, GERMAN));
        let page = grace.get(GERMAN);
        // The head has to be told in German, too.
        assert_eq!(choice(&page, "de"), ("Deutsch 2 texts missing".to_owned(), gap(&second)));
        let rest = [(&*second, "Ein lauterer Wecker am Morgen"), ("summary-de", "Zuerst die Ohren.")];
        assert_eq!(grace.submit(&page, NOTES, &rest).status, 303);
        let page = grace.get(GERMAN);
        assert_eq!(choice(&page, "de"), ("Deutsch".to_owned(), GERMAN.to_owned()));
        assert_eq!(page.one(&format!("textarea[name={second}]")), "Ein lauterer Wecker am Morgen");
        assert_eq!(page.one("textarea[name=summary-de]"), "Zuerst die Ohren.");
        // One that is cleared is missing again.
        assert_eq!(grace.submit(&page, NOTES, &[("summary-de", " ")]).status, 303);
        assert_eq!(choice(&grace.get(DESK), "de"), ("Deutsch 1 text missing".to_owned(), gap("summary-de")));
    });
}

#[test]
fn the_changelog_stands_beside_the_forms_as_it_will_be_read_in_each_language() {
    on_each_engine(|app| {
        let (mut grace, _, [first, _]) = at_the_desk(app);
        let page = grace.get(GERMAN);
        let typed = [(&*first, "Anrufe beenden keine Aufnahme mehr"), ("summary", "Calls, cameras and clocks.")];
        assert_eq!(grace.submit(&page, NOTES, &typed).status, 303);

        // What has no words in German stands there in the original, and is marked; the words around it are German.
        let page = grace.get(GERMAN);
        assert_eq!(page.attributes(".preview", "lang"), ["de"]);
        assert_eq!(page.all(".preview .line"), ["Anrufe beenden keine Aufnahme mehr", "A louder alarm in the morning"]);
        assert_eq!(page.attributes(".preview .line", "lang"), ["de", "en"]);
        assert_eq!(page.all(".preview .hint"), ["Noch nicht übersetzt"; 2], "the head and the second line");
        assert_eq!(page.all(".preview .change"), ["Neu", "Neu"]);
        assert_eq!(page.all(".checklist a[href*='lang=de']"), ["Deutsch: 2 texts missing"]);
        // The originals say in which language they are.
        let wording = first.replace("text-", "wording-").replace("-de", "");
        assert_eq!(page.one(&format!("label[for={wording}]")), "Line (English)");
        assert_eq!(page.one("label[for=summary]"), "Summary (English)");
        // Without a language it is as Grace reads it, and a line that is taken back is not there.
        app.sql("UPDATE posts SET status = 'in_progress' WHERE title LIKE 'A louder alarm%'");
        let page = grace.get(DESK);
        assert_eq!(page.all(".preview .line"), ["Keep recording during calls"]);
        assert!(page.all(".preview .hint").is_empty());

        // The same part is the page of the release.
        assert_eq!(grace.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");
        let out = app.visitor().get("/de/releases/26.11.20");
        assert_eq!(out.all(".line"), ["Anrufe beenden keine Aufnahme mehr"]);
        assert_eq!(out.one(".lead"), "Calls, cameras and clocks.");
        assert!(!out.says("Noch nicht übersetzt"));
    });
}

#[test]
fn known_issues_are_told_in_each_language_while_their_original_says_the_same() {
    on_each_engine(|app| {
        let (mut grace, ..) = at_the_desk(app);
        let english = "The torch flickers, but that is only seen in the dark.";
        let page = grace.get(GERMAN);
        assert_eq!(grace.submit(&page, NOTES, &[("known_issues", english)]).status, 303);
        let page = grace.get(GERMAN);
        assert_eq!(choice(&page, "de").0, "Deutsch 3 texts missing");
        assert_eq!(page.one("label[for=known_issues]"), "Known issues (English)");
        assert_eq!(page.all(".preview .hint").last().map(String::as_str), Some("Noch nicht übersetzt"));
        let german = [("known_issues-de", "Die Taschenlampe **flackert** im Dunkeln.")];
        assert_eq!(grace.submit(&page, NOTES, &german).status, 303);
        let page = grace.get(GERMAN);
        assert_eq!(choice(&page, "de").0, "Deutsch 2 texts missing");
        assert_eq!(page.one(".preview .known strong"), "flackert");
        assert_eq!(grace.get("/releases/next/check?lang=de").one(".known strong"), "flackert");
        assert_eq!(grace.get("/releases/next/check").one(".known .prose"), english);

        assert_eq!(grace.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");
        let told = |lang: &str| app.visitor().get(&format!("/{lang}/releases/26.11.20"));
        assert_eq!(told("de").one(".known strong"), "flackert");
        assert_eq!(told("fr").attributes(".known .prose", "lang"), ["en"], "the original, where nothing is nearer");
        assert_eq!(app.visitor().get("/de/releases/26.11.20/issues").one(".prose strong"), "flackert");
        for format in ["md", "txt", "bbcode", "json"] {
            let body = app.visitor().get(&format!("/de/releases/26.11.20.{format}")).body;
            assert!(body.contains("flackert") && !body.contains("flickers"), "{format}: {body}");
        }
        assert!(app.visitor().get("/de/releases.atom").body.contains("flackert"));

        // Staff write something else once it is out: nobody is left with what is not so any more.
        let mut grace = app.signed_in("Grace");
        let page = grace.get("/releases/26.11.20/issues");
        let now = [("known_issues", "The torch is fine again, but the lens is not.")];
        assert_eq!(grace.submit(&page, "/releases/26.11.20/known-issues", &now).status, 303);
        app.at("2026-11-20T17:05:00Z");
        assert_eq!(told("de").one(".known .prose"), now[0].1);
    });
}

#[test]
fn a_head_keeps_its_language_when_something_else_is_typed_by_somebody_who_reads_another_one() {
    on_each_engine(|app| {
        let (mut grace, mut linus, _) = at_the_desk(app);
        let page = grace.get(DESK);
        assert_eq!(grace.submit(&page, NOTES, &[("summary", "Ears first.")]).status, 303);
        assert_eq!(app.week().notes_lang, "en");
        let page = linus.get(GERMAN);
        let typed = [("known_issues", "Die Taschenlampe flackert noch."), ("summary-de", "Zuerst die Ohren.")];
        assert_eq!(linus.submit(&page, NOTES, &typed).status, 303);
        let week = app.week();
        assert_eq!((&*week.notes_lang, &*week.summary), ("en", "Ears first."));
        assert_eq!(linus.get(GERMAN).one("textarea[name=summary-de]"), "Zuerst die Ohren.");
        // In other words, it is looked at again.
        let page = grace.get(DESK);
        let german = "Diese Woche kümmern wir uns zuerst um die Ohren und dann um alles andere.";
        assert_eq!(grace.submit(&page, NOTES, &[("summary", german)]).status, 303);
        assert_eq!(app.week().notes_lang, "de");
    });
}

#[test]
fn a_text_is_older_than_its_original_until_somebody_has_looked_at_it() {
    on_each_engine(|app| {
        let (mut grace, mut linus, [first, second]) = at_the_desk(app);
        let page = grace.get(GERMAN);
        let both = [(&*first, "Anrufe beenden keine Aufnahme"), (&*second, "Ein lauterer Wecker am Morgen")];
        assert_eq!(grace.submit(&page, NOTES, &both).status, 303);
        let item = app.release_lines()[1].id;
        let change = |desk: &mut Browser, field: &str, to: &str| {
            let page = desk.get(DESK);
            assert_eq!(desk.submit(&page, NOTES, &[(&format!("{field}-{item}"), to)]).status, 303);
        };
        let told = |desk: &mut Browser| choice(&desk.get(GERMAN), "de");
        let (fine, older) = (("Deutsch".to_owned(), GERMAN.to_owned()), "Deutsch 1 text older than its original");
        // Another place is not other words.
        change(&mut linus, "position", "900");
        assert_eq!(told(&mut grace), fine);
        change(&mut linus, "wording", "The alarm rings louder");
        assert_eq!(told(&mut grace), (older.to_owned(), format!("{GERMAN}#{second}")));
        let page = grace.get(GERMAN);
        assert_eq!(page.all(".hint").iter().filter(|hint| hint.starts_with("The original was changed")).count(), 1);
        // It is right all the same: the words stay, and nothing else is said of them.
        let still = second.replace("text-", "still-");
        assert_eq!(grace.submit(&page, NOTES, &[(&still, "yes")]).status, 303);
        assert_eq!((told(&mut grace), &*german(app)[1]), (fine.clone(), "Ein lauterer Wecker am Morgen"));

        // Who translates while somebody words the original anew has translated the older words.
        let his = linus.get(GERMAN);
        change(&mut grace, "wording", "Alarms ring twice as loud");
        assert_eq!(linus.submit(&his, NOTES, &[(&second, "Der Wecker klingelt lauter")]).status, 303);
        assert_eq!(told(&mut linus).0, older);
        let page = linus.get(GERMAN);
        assert_eq!(linus.submit(&page, NOTES, &[(&second, "Der Wecker klingelt doppelt so laut")]).status, 303);
        assert_eq!(told(&mut linus), fine);
        // Once the original says again what it said, nothing is older than it.
        change(&mut grace, "wording", "The alarm is loud");
        assert_eq!(told(&mut linus).0, older);
        let acts = grace.get("/triage/acts");
        let action = acts.attributes(".acts li:first-child form", "action").remove(0);
        assert_eq!(grace.submit(&acts, &action, &[]).status, 303);
        assert_eq!(told(&mut linus), fine);
    });
}
