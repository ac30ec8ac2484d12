//! Releases from before this site in the archive, and what shipped nowhere.

use super::{ARCHIVE, CALLS, found, three_weeks};
use crate::support::{TestApp, on_each_engine};
use orange_friday::archive::{self, EarlierWords};
use orange_friday::db::Conn;
use orange_friday::earlier::{self, NewLine, NewRelease, Said};
use orange_friday::releases::Change;

const ALARM: &str = "Alarms ring during calls";
const COMPASS: &str = "The compass keeps north";

fn said(text: &str, lang: &str) -> Said {
    Said { text: text.to_owned(), lang: lang.to_owned() }
}

/// Takes two releases over, one of 2017 with a line in two languages, and one of which no day is known.
fn taken_over(app: &TestApp) {
    let line = |text: &str, other: Option<(String, Said)>| NewLine {
        heading: "System".to_owned(),
        change: Some(Change::Fixed),
        said: said(text, "en"),
        said_on: String::new(),
        other,
    };
    let chinese = Some(("系统".to_owned(), said("通话时闹钟会响", "zh-Hans")));
    let first = NewRelease {
        version: "7.11.16".to_owned(),
        name: "7.11.16".to_owned(),
        week: Some(360),
        day: "2017-11-16".parse().ok(),
        lines: vec![line(ALARM, chinese)],
    };
    let stable = NewRelease {
        version: "9.0-stable".to_owned(),
        name: "V9.0 stable".to_owned(),
        week: None,
        day: None,
        lines: vec![line(&COMPASS.replace("compass", "[compass](/compass.html)"), None)],
    };
    for release in [first, stable] {
        let (words, now, schedule) = (EarlierWords::of(&release), app.now(), app.app.config.schedule);
        let store = move |conn: &mut Conn| {
            assert!(earlier::store(conn, &release, &schedule, now)?);
            words.store(conn)
        };
        app.write(store);
    }
}

#[test]
fn what_shipped_before_this_site_is_found_below_ours_by_its_words_its_year_and_its_version() {
    on_each_engine(|app| {
        three_weeks(app);
        taken_over(app);
        let ask = |query: &str| app.visitor().get(&format!("{ARCHIVE}?{query}"));
        let page = ask("q=calls");
        assert_eq!(found(&page), [CALLS, ALARM], "ours come first");
        assert!(page.says("Earlier releases") && page.says("shipped in 26.11.20 on"), "{}", page.text());
        let links = page.attributes("main .entry a", "href");
        assert_eq!(links.last().unwrap(), "/releases/7.11.16#line-1");
        assert_eq!(app.visitor().get("/releases/7.11.16").all("#line-1").len(), 1, "the link leads to the line");
        let stable = app.visitor().get("/releases/9.0-stable");
        assert_eq!(stable.all("p.line"), [COMPASS], "a link of elsewhere leads nowhere here");
        // In any language, and each reader is told it in theirs.
        assert_eq!(found(&ask("q=%E9%97%B9%E9%92%9F")), [ALARM]);
        let chinese = app.visitor().get(&format!("/zh-Hans{ARCHIVE}?q=alarms"));
        assert_eq!(found(&chinese).concat().replace(' ', ""), "通话时闹钟会响", "the marks stand in it");
        let alarms = ask("q=alarms");
        assert!(alarms.says("shipped in 7.11.16 on"), "when it shipped: {}", alarms.text());
        let compass = ask("q=compass");
        assert!(
            found(&compass) == [COMPASS] && compass.says("Day unknown") && !compass.says("shipped in"),
            "{}",
            compass.text()
        );
        assert_eq!(found(&ask("q=calls&year=2017")), [ALARM]);
        assert_eq!(found(&ask("q=calls&area=camera")), [CALLS], "they have no areas");

        let year = ask("year=2017");
        assert!(year.says("7.11.16") && !year.says("No week ended"), "{}", year.text());
        assert!(year.attributes("#year option", "value").contains(&"2017".to_owned()));
        for (typed, leads) in [("7.11.16", "7.11.16"), ("360", "7.11.16"), ("V9.0+stable", "9.0-stable")] {
            assert_eq!(ask(&format!("q={typed}")).location(), format!("/releases/{leads}"), "{typed}");
        }
        // A site that took them over before their words were kept finds them once the worker went through.
        app.sql("DELETE FROM imported_words");
        assert_eq!(found(&ask("q=alarms")), [""; 0]);
        let now = app.now();
        app.write(move |conn| archive::begin(conn, now));
        app.run_worker();
        assert_eq!(
            (found(&ask("q=alarms")), found(&ask("q=compass"))),
            (vec![ALARM.to_owned()], vec![COMPASS.to_owned()])
        );
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn words_that_shipped_nowhere_are_answered_with_the_open_post_that_says_them() {
    on_each_engine(|app| {
        three_weeks(app);
        let (edda, linus) = (app.fan("Edda"), app.manager("Linus"));
        let post = app.file(&edda, "request", "A zeppelin as wallpaper", "camera");
        let ask = |query: &str| app.visitor().get(&format!("{ARCHIVE}?q={query}"));
        assert!(ask("zeppelin").says("Not shipped yet.") && ask("zeppelin").says("Open"));
        app.decide(&linus, post, "planned", "");
        let page = ask("zeppelin+wallpaper");
        assert!(page.says("A zeppelin as wallpaper") && page.says("Planned"), "{}", page.text());
        assert!(!ask("zeppelin+at+noon+elsewhere").says("Not shipped yet."), "it says only some of it");
        assert!(!ask("recording").says("Not shipped yet."), "that shipped");
        app.make("hidden", post);
        let page = ask("zeppelin");
        assert!(page.says("No change found") && !page.says("Not shipped yet."), "{}", page.text());
        assert!(!page.says("wallpaper"), "only what everybody sees");
    });
}
