//! A release in seven languages: everybody reads the nearest one, wherever its lines are told.

use super::xml;
use crate::support::people::address;
use crate::support::{Page, TestApp, on_each_engine};
use diesel::prelude::*;
use orange_friday::db::ItemId;
use orange_friday::db::schema::users;
use orange_friday::i18n::Language;
use orange_friday::moderation::{self, Reason};
use orange_friday::releases::{self, Edits, Translated, Translation, Wording};
use std::thread;

const WISH: &str = "Keep recording during calls";

/// What the line says in each language but its own.
const SAID: [(Language, &str); 6] = [
    (Language::De, "Anrufe beenden keine Aufnahme mehr"),
    (Language::Es, "Las llamadas ya no cortan la grabación"),
    (Language::Fr, "Les appels n’arrêtent plus l’enregistrement"),
    (Language::Nl, "Gesprekken stoppen een opname niet meer"),
    (Language::ZhHans, "来电时继续录音"),
    (Language::ZhHant, "來電時繼續錄音"),
];

/// Who reads each of these languages.
const FANS: [&str; 6] = ["Dora", "Elena", "Fleur", "Nina", "Jian", "Mei"];

/// The first week, frozen with one finished wish of Ada's.
fn frozen(app: &TestApp) -> ItemId {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.run_worker();
    app.finished(&ada, &grace, WISH, "camera");
    app.at("2026-11-19T18:00:00Z");
    app.release_lines()[0].id
}

fn translate(app: &TestApp, item: ItemId, texts: &[(Language, &str)]) {
    let release = app.week().id;
    let said = |(lang, text): &(Language, &str)| (item, Translation::of_item(*lang, text).unwrap(), None);
    let head = |(lang, text): &(Language, &str)| (Translation::of_notes(*lang, &format!("{text}!")).unwrap(), None);
    let (items, heads) = (texts.iter().map(said).collect(), texts.iter().map(head).collect());
    let translated = Translated { items, heads, ..Translated::default() };
    let edits = Edits { translated, ..Edits::default() };
    app.write(move |conn| releases::edit(conn, release, &edits).map(drop));
}

/// What somebody typed into an empty German text.
fn typed_over_nothing(item: ItemId, text: &str) -> Edits {
    let said = Translation::of_item(Language::De, text).unwrap();
    let translated = Translated { items: vec![(item, said, Some(0))], ..Translated::default() };
    Edits { translated, ..Edits::default() }
}

/// Publishes by hand; the version.
fn publish(app: &TestApp) -> String {
    let mut desk = app.signed_in("Grace");
    let sure = desk.get("/releases/next/check");
    assert_eq!(desk.submit(&sure, "/releases/next/publish", &[]).status, 303);
    app.run_worker();
    app.versions().remove(0)
}

fn reads(app: &TestApp, name: &str, lang: Language) {
    let address = address(name);
    app.write(move |conn| {
        let person = users::table.filter(users::email.eq(&address));
        Ok(diesel::update(person).set(users::language.eq(Some(lang.to_string()))).execute(conn).map(drop)?)
    });
}

fn only(page: &Page, css: &str) -> (String, String) {
    let [lang]: [String; 1] = page.attributes(css, "lang").try_into().unwrap();
    (page.one(css), lang)
}

#[test]
fn everybody_reads_a_release_in_their_language_wherever_its_lines_are_told() {
    on_each_engine(|app| {
        let item = frozen(app);
        translate(app, item, &SAID);
        let (posts, own) = (app.posts_of(&app.release_lines()), app.release_lines().remove(0).lang);
        for ((lang, _), name) in SAID.into_iter().zip(FANS) {
            let fan = app.fan(name);
            app.vote(&fan, posts[0]);
            reads(app, name, lang);
        }
        for (lang, said) in SAID {
            let coming = app.visitor().get(&format!("/{}/releases/next", &*lang));
            assert!(coming.says(said), "{}", coming.text());
        }
        let mut desk = app.signed_in("Grace");
        let page = desk.get("/releases/next/edit");
        let summary = [("summary", "Calls do not end a recording any more.")];
        assert_eq!(desk.submit(&page, "/releases/next/notes", &summary).status, 303);
        let version = publish(app);
        for (lang, said) in SAID {
            let (prefix, told) = (format!("/{}", &*lang), (said.to_owned(), lang.to_string()));
            let page = app.visitor().get(&format!("{prefix}/releases/{version}"));
            assert_eq!(only(&page, "p.line"), told);
            assert_eq!(only(&page, "p.lead"), (format!("{said}!"), lang.to_string()));
            let list = app.visitor().get(&format!("{prefix}/releases"));
            assert_eq!(only(&list, "p.excerpt"), (format!("{said}!"), lang.to_string()));
            let person = app.visitor().get(&format!("{prefix}/people/ada"));
            assert_eq!(person.all(".entry > a"), [said], "what they filed keeps the words in which they filed it");
            assert!(app.visitor().get(&format!("{prefix}/releases/{version}.md")).body.contains(said));
            let feed = xml::parse(&app.visitor().get(&format!("{prefix}/releases.atom")).body);
            let content = &feed.all("entry").next().unwrap().child("content").text;
            assert!(content.contains(&format!("<span lang=\"{}\" dir=\"auto\">{said}</span>", &*lang)), "{content}");
        }
        let english = app.visitor().visit(&format!("/en/releases/{version}"));
        assert_eq!(only(&english, "p.line"), (WISH.to_owned(), own));
        for ((_, said), name) in SAID.into_iter().zip(FANS) {
            let mut mails = app.mails_to(&address(name)).into_iter();
            let digest = mails.rfind(|mail| mail.header("precedence") == "bulk").unwrap();
            assert!(digest.text.contains(said) && !digest.text.contains(WISH), "{name}: {}", digest.text);
        }
    });
}

#[test]
fn who_reads_a_language_that_a_line_lacks_is_told_the_nearest_in_its_own_language() {
    on_each_engine(|app| {
        let item = frozen(app);
        let own = app.release_lines().remove(0).lang;
        translate(app, item, &SAID[4..5]);
        let version = publish(app);
        let told = |lang: &str| only(&app.visitor().get(&format!("/{lang}/releases/{version}")), "p.line");
        let simplified = (SAID[4].1.to_owned(), "zh-Hans".to_owned());
        assert_eq!((told("zh-Hant"), told("zh-Hans")), (simplified.clone(), simplified));
        let original = (WISH.to_owned(), own);
        assert_eq!((told("de"), told("fr")), (original.clone(), original));
    });
}

#[test]
fn a_line_that_repeats_a_hidden_title_in_another_language_says_nothing_in_any() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let title = "Anrufe dürfen eine Aufnahme nicht beenden";
        let post = app.finished(&ada, &grace, title, "camera");
        app.at("2026-11-19T18:00:00Z");
        let (release, line) = (app.week().id, app.release_lines().remove(0));
        let item = line.id;
        let text = "Calls do not end a recording any more".to_owned();
        let wording = Wording { text, lang: Language::En.to_string(), ..Wording::of(&line) };
        app.write(move |conn| releases::word_item(conn, release, item, &wording, None).map(drop));
        translate(app, item, &[(Language::De, title)]);
        let version = publish(app);
        let here = |lang: &str| app.visitor().visit(&format!("/{lang}/releases/{version}"));
        assert!(here("de").says(title) && here("en").says("Calls do not end"));
        let (staff, now) = (grace.clone(), app.now());
        app.write(move |conn| {
            let reason = Reason::parse("Not about the ROM.", Language::En).unwrap();
            moderation::hide_post(conn, &staff, post, &reason, now)
        });
        for lang in ["de", "en"] {
            let page = here(lang);
            assert!(!page.body.contains(title) && !page.says("Calls do not end"), "{lang}: {}", page.text());
        }
    });
}

#[test]
fn of_two_who_save_one_text_at_the_same_moment_one_is_told() {
    on_each_engine(|app| {
        let (item, release) = (frozen(app), app.week().id);
        let kept = thread::scope(|scope| {
            let tries = ["Anrufe beenden nichts", "Die Aufnahme geht weiter"].map(|text| {
                let (db, edits) = (app.app.db.clone(), typed_over_nothing(item, text));
                scope.spawn(move || db.write_here(move |conn| releases::edit(conn, release, &edits).map(drop)).is_ok())
            });
            tries.map(|tried| tried.join().unwrap())
        });
        assert_ne!(kept[0], kept[1], "{kept:?} on {:?}", app.engine);
        let texts = app.read(|conn| releases::texts_for(conn, &[item], &[Language::De]));
        assert!(texts.said(item, Language::De).is_some());
        assert_eq!(texts.revision(item, Language::De), 1);
    });
}
