//! What the archive tells beside the lines: the weeks of a year, how it works, and an address as a code.

use super::{ARCHIVE, CALLS, NIGHT, three_weeks};
use crate::support::on_each_engine;
use orange_friday::db::PostId;
use orange_friday::i18n::Language;
use orange_friday::moderation::{self, Reason};

#[test]
fn the_weeks_of_a_year_tell_which_had_none_and_which_came_late() {
    on_each_engine(|app| {
        assert!(app.visitor().get(ARCHIVE).says("Nothing is out yet"), "before the first week");
        three_weeks(app);
        let page = app.visitor().get(ARCHIVE);
        assert_eq!(page.all(".release-list h2"), ["26.12.6", "No release", "26.11.20"]);
        assert!(page.says("2 releases") && page.says("1 later than planned"), "{}", page.text());
        assert!(page.says("1 week without a release") && page.says("Nothing was finished in time."));
        assert_eq!(page.all(".chart rect").len(), 2, "a week without a release is a gap");
        assert_eq!(page.attributes(".chart rect", "height"), ["28", "14"]);
        // Another year has nothing, and says so; what no year is says the latest.
        assert!(app.visitor().get(&format!("{ARCHIVE}?year=2020")).says("No week ended in this year."));
        assert_eq!(app.visitor().get(&format!("{ARCHIVE}?year=soon")).all(".release-list h2").len(), 3);
        assert!(app.visitor().get("/releases").attributes("main a", "href").contains(&ARCHIVE.to_owned()));
    });
}

#[test]
fn how_it_works_is_told_with_the_latest_wish_whose_author_may_be_named() {
    on_each_engine(|app| {
        let told = |name: &str| app.visitor().get("/how-it-works").says(name);
        assert!(told("How it works") && !told("A real wish as an example"), "before the first release");
        three_weeks(app);
        let page = app.visitor().get("/how-it-works");
        assert!(page.says("A real wish as an example") && page.says("Ada asked for this on"), "{}", page.text());
        assert!(page.says("It shipped in 26.12.6 on") && page.says("2 releases"), "{}", page.text());
        let links = page.attributes("main a", "href");
        assert!(links.contains(&"/releases/26.12.6".to_owned()), "{links:?}");
        let post = links.iter().find(|link| link.starts_with("/posts/") && *link != "/posts/new").unwrap();
        assert!(app.visitor().get(post).says(NIGHT));
        // Staff may choose another one, until that cannot be told any more.
        let links = app.visitor().get("/releases/26.11.20").attributes(".shaped a[href^='/posts/']", "href");
        let calls = links.into_iter().find(|link| app.visitor().visit(link).says(CALLS)).unwrap();
        let mut desk = app.staff("Olga");
        let form = desk.get("/how-it-works");
        let wrong = desk.submit(&form, "/how-it-works", &[("post", "4000")]);
        assert!(wrong.status == 422 && wrong.says("This post is no wish that is out"), "{}", wrong.text());
        assert_eq!(desk.submit(&form, "/how-it-works", &[("post", &calls.replace("/posts/", "#"))]).status, 303);
        assert!(told(CALLS) && told("It shipped in 26.11.20 on"));
        assert_eq!(desk.submit(&form, "/how-it-works", &[("post", "")]).status, 409, "it showed another choice");
        let form = desk.get("/how-it-works");
        assert_eq!(desk.submit(&form, "/how-it-works", &[("post", "")]).status, 303);
        assert!(told("It shipped in 26.12.6 on") && !told("For the press"));
        // What is hidden is no example any more.
        let (staff, now) = (app.manager("Linus"), app.now());
        let number: i64 = post.trim_start_matches("/posts/").split('-').next().unwrap().parse().unwrap();
        app.write(move |conn| {
            let reason = Reason::parse("Not about the ROM.", Language::En).unwrap();
            moderation::hide_post(conn, &staff, PostId(number), &reason, now)
        });
        assert!(!told(NIGHT) && told("It shipped in 26.11.20 on"));
        assert!(app.visitor().get("/").attributes("footer a", "href").contains(&"/how-it-works".to_owned()));
    });
}

#[test]
fn a_release_carries_its_address_as_a_code_that_is_the_same_in_every_language() {
    on_each_engine(|app| {
        three_weeks(app);
        let code =
            |lang: &str| app.visitor().get(&format!("/{lang}/releases/26.11.20")).attributes("figure svg path", "d");
        let english = code("en");
        assert_eq!(english.len(), 2, "light behind, dark before");
        assert_eq!(code("zh-Hans"), english);
        let other = app.visitor().get("/en/releases/26.12.6").attributes("figure svg path", "d");
        assert_ne!(other, english);
        assert!(app.visitor().get("/en/releases/26.12.6").says("Scan it with a phone that has this release."));
    });
}
