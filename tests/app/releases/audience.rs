//! A train for testers: whoever tests no area and is not of the staff never hears that it is there.

use super::trains::{added, approve, week_of};
use crate::support::people::address;
use crate::support::upload::{a_picture, file};
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::ItemId;
use orange_friday::i18n::Language;
use orange_friday::posts::Status;
use orange_friday::releases::{self, Notes};
use orange_friday::trains;

/// A word in the name, the versions and the texts of the train, and nowhere else.
const SECRET: &str = "durian";
const VERSION: &str = "26.11.17-durian";

/// Everything that is of the train alone, with an address like it of which nothing is known.
fn own_pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for end in ["", ".md", ".txt", ".bbcode", ".json", ".json?lang=all", "/devices", "/issues"] {
        pages.push((format!("/releases/{VERSION}{end}"), format!("/releases/26.11.17-medlar{end}")));
    }
    for list in ["/releases", "/releases/calendar", "/releases.atom", "/releases.json"] {
        pages.push((format!("{list}?train={SECRET}"), format!("{list}?train=medlar")));
    }
    let german = pages.iter().map(|(page, other)| (format!("/de{page}"), format!("/de{other}")));
    german.collect::<Vec<_>>().into_iter().chain(pages).collect()
}

/// What everybody reads, where a train or what went with it could be named.
fn open_pages(post: &str) -> Vec<String> {
    let pages = [
        "/",
        "/lines/phone",
        "/areas/camera",
        "/roadmap",
        "/releases",
        "/releases/26.11.20",
        "/releases/26.11.20.md",
        "/releases/26.11.20.txt",
        "/releases/26.11.20.bbcode",
        "/releases/26.11.20.json",
        "/releases/26.11.20/devices",
        "/releases/next",
        "/releases/next/preview",
        "/releases/calendar",
        "/releases/archive",
        "/releases/archive?year=2026",
        "/releases/archive?q=recording",
        "/releases/archive?q=26.11.17-durian",
        "/releases/archive?q=durian",
        "/releases.atom",
        "/releases.json",
        "/releases.atom?line=phone",
        "/releases.atom?area=camera",
        "/devices",
        "/how-it-works",
        "/subscribe",
        "/posts.atom",
        "/sitemap.xml?page=1",
    ];
    pages.into_iter().map(str::to_owned).chain([post.to_owned()]).collect()
}

fn hears_nothing(app: &TestApp, who: &str, browser: &mut Browser, (post, picture): (&str, &str)) {
    // Nobody looks for so much in one minute.
    app.advance(TimeDelta::minutes(2));
    // What the last press said is said once, on whichever page comes next: none of those that are compared.
    assert_eq!(browser.get("/").status, 200, "{who}");
    for (page, unknown) in own_pages() {
        let (told, other) = (browser.get(&page), browser.get(&unknown));
        assert_eq!((told.status, other.status), (404, 404), "{who} at {page}");
        assert_eq!(told.text().replace(SECRET, "medlar"), other.text(), "{who} is told more of {page} than of nothing");
    }
    assert_eq!(browser.get(&format!("/releases/next?train={SECRET}")).status, 404, "{who}");
    assert_eq!(browser.get(picture).status, 404, "{who} sees what one of its lines shows");
    for people in ["people", "people?q=ada", "lines/1/people"] {
        assert_eq!(browser.get(&format!("/releases/{VERSION}/{people}")).status, 404, "{who} at {people}");
    }
    for page in open_pages(post) {
        let found = browser.visit(&page);
        assert_eq!(found.status, 200, "{who} at {page}");
        // What somebody looks for stands in the field they typed it in, and in links that go on with it.
        let body = found.body.to_lowercase().replace(&page.to_lowercase(), "");
        let said =
            if page.contains(SECRET) { found.all("main article, main ol").join(" ").to_lowercase() } else { body };
        assert!(!said.contains(SECRET), "{who} reads of it at {page}");
    }
}

fn reads_it(app: &TestApp, who: &str, browser: &mut Browser, picture: &str) {
    app.advance(TimeDelta::minutes(2));
    for (page, unknown) in own_pages() {
        let found = browser.get(&page);
        assert_eq!((found.status, browser.get(&unknown).status), (200, 404), "{who} at {page}");
        let kept = found.header("cache-control");
        assert!(kept.contains("private") && !kept.contains("public"), "{who} at {page}: {kept}");
    }
    assert!(browser.get("/releases").attributes("main nav a", "href").contains(&format!("/releases?train={SECRET}")));
    assert_eq!(browser.get(&format!("/releases/next?train={SECRET}")).status, 303, "{who}");
    assert_eq!(browser.get(picture).status, 200, "{who} sees what its line shows");
    let shown = browser.get(&format!("/releases/{VERSION}"));
    assert!(shown.all("[data-share]").is_empty(), "what others cannot open is not shared: {}", shown.text());
    for page in [format!("/releases/{VERSION}"), format!("/releases?train={SECRET}")] {
        // In English again: the last page that was read was a German one.
        assert!(browser.get(&format!("/en{page}")).says("Testers and staff"), "{who} knows who else reads it");
    }
    for text in ["", ".md", ".txt", ".bbcode", ".json"] {
        let page = browser.get(&format!("/releases/26.11.20{text}"));
        assert!(page.body.contains(VERSION), "the way of a line, for {who}: {}", page.body);
        assert!(!page.header("cache-control").contains("public"), "{who}");
    }
    assert_eq!(browser.get(&format!("/releases/archive?q={VERSION}")).location(), format!("/releases/{VERSION}"));
    assert!(!browser.get("/releases.atom").body.contains(SECRET), "it is no weekly one, for {who}");
}

/// Olga has a line of the train show a picture that she sends. Its address.
fn sends_a_picture(olga: &mut Browser, line: ItemId) -> String {
    let here = format!("/releases/next/items/{line}/picture");
    let place = format!("{here}?train={SECRET}");
    let page = olga.get(&place);
    let sent = olga.submit_with(&page, &here, &[("alt-en", "A fruit")], &[file("fruit.png", &a_picture(960, 600))]);
    assert_eq!(sent.location(), format!("/releases/next/edit?train={SECRET}#item-{line}"), "{}", sent.text());
    olga.get(&place).attributes("fieldset img", "src").remove(0)
}

/// Tess tests Camera: she asked, and staff let her in.
fn a_tester(app: &TestApp, olga: &mut Browser) {
    let mut tess = app.member("Tess");
    assert_eq!(tess.post("/areas/camera/testers/join", &[]).status, 303);
    assert_eq!(olga.post("/areas/camera/testers/invite", &[("handle", "tess")]).status, 303);
}

const DAILY: [(&str, &str); 8] = [
    ("name", "Durian"),
    ("rhythm", "daily"),
    ("cutoff_day", "Mon"),
    ("cutoff_time", "09:00"),
    ("publish_day", "Mon"),
    ("publish_time", "17:00"),
    ("dated", "day"),
    ("word", SECRET),
];

#[test]
fn whoever_tests_nothing_never_hears_of_a_train_for_testers() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        // Whoever follows all releases hears of those that ship.
        assert_eq!(app.member("Berta").post("/releases/follow", &[]).status, 303);
        app.member("Mia");
        // Who only asked tests nothing yet.
        assert_eq!(app.signed_in("Mia").post("/areas/camera/testers/join", &[]).status, 303);
        a_tester(app, &mut olga);
        app.run_worker();
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let train = added(app, &mut olga, &[&DAILY[..], &[("audience", "testers")]].concat());
        let log = olga.get("/staff/audit");
        assert!(log.says("Monday, 09:00 · Monday, 17:00 · yy.m.d-durian · Testers and staff"), "{}", log.text());
        app.at("2026-11-17T09:00:00Z");
        let release = week_of(app, train);
        let notes = Notes::parse(("Durian for breakfast", "Durian smells"), &release, Language::En).unwrap();
        app.write(move |conn| releases::write_notes(conn, release.id, &notes, None).map(drop));
        let line = app.read(move |conn| releases::items(conn, release.id)).remove(0).id;
        let picture = sends_a_picture(&mut app.signed_in("Olga"), line);
        approve(app, &grace, release.id);
        app.at("2026-11-17T17:00:00Z");
        assert_eq!(app.status(post), Status::Ready);
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");

        let page = app.visitor().visit(&format!("/posts/{post}")).path;
        let told = (&*page, &*picture);
        // Testers and staff first, so that whatever is kept of their pages is there for those who come after them.
        for name in ["Tess", "Olga"] {
            reads_it(app, name, &mut app.signed_in(name), &picture);
        }
        hears_nothing(app, "a visitor", &mut app.visitor(), told);
        for name in ["Berta", "Mia", "Ada"] {
            hears_nothing(app, name, &mut app.signed_in(name), told);
        }
        // Other sites show nothing of it, whoever asks; on the pages of those who read it stands the site's own card.
        let cards = [format!("release/{VERSION}"), format!("line/{line}")];
        let card = |which: &String| app.visitor().get(&format!("/cards/en/{which}/0123456789abcdef.png")).status;
        assert_eq!(cards.each_ref().map(card), [404, 404]);
        for page in [format!("/releases/{VERSION}"), format!("/releases/{VERSION}?line={line}")] {
            let page = app.signed_in("Tess").get(&page);
            let pictures = page.attributes("meta[property='og:image']", "content");
            assert!(pictures.len() == 1 && pictures[0].contains("/site/"), "{pictures:?}");
            assert!(page.attributes(".shaped a[href*='?line=']", "href").is_empty(), "{}", page.path);
        }
        for name in ["Ada", "Berta", "Mia", "Tess"] {
            let mails = app.mails_to(&address(name));
            let names = |mail: &crate::support::smtp_sink::Decoded| {
                format!("{:?} {} {}", mail.headers, mail.text, mail.html).to_lowercase().contains(SECRET)
            };
            assert!(!mails.iter().any(names), "{name} is written to");
        }

        // For everybody, also what was out before; and for testers again.
        let mut olga = app.signed_in("Olga");
        let here = format!("/staff/trains/{train}");
        let seen = olga.get(&here);
        assert_eq!(olga.submit(&seen, &here, &[("audience", "everyone")]).status, 303);
        assert!(app.read(move |conn| trains::get(conn, train)).is_public());
        for open in [&*format!("/releases/{VERSION}"), &*picture] {
            assert_eq!(app.visitor().get(open).status, 200, "{open}");
        }
        assert!(app.visitor().get(&format!("/releases.atom?train={SECRET}")).body.contains(VERSION));
        assert!(app.visitor().get("/sitemap.xml?page=1").body.contains(VERSION));
        assert_eq!(cards.each_ref().map(card), [302, 302]);
        let seen = olga.get(&here);
        assert_eq!(olga.submit(&seen, &here, &[("audience", "testers")]).status, 303);
        hears_nothing(app, "a visitor", &mut app.visitor(), told);
        assert_eq!(cards.each_ref().map(card), [404, 404]);
        // Who leaves the testers reads nothing more.
        let mut tess = app.signed_in("Tess");
        assert_eq!(tess.post("/areas/camera/testers/leave", &[]).status, 303);
        hears_nothing(app, "Tess", &mut tess, told);
        let told = app.signed_in("Berta").get("/inbox").all(".rows .dots > :first-child");
        assert_eq!(told, ["Release 26.11.20 is out"]);
        assert_eq!(crate::cli::doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn feeds_of_a_train_keep_their_ids_and_are_kept_where_everybody_reads_them() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let train = added(app, &mut olga, &DAILY);
        app.at("2026-11-17T09:00:00Z");
        approve(app, &grace, week_of(app, train).id);
        app.at("2026-11-17T17:00:00Z");
        let atom = |path: &str| app.visitor().get(path);
        let feed = atom("/en/releases.atom?train=durian");
        assert!(feed.body.contains("Durian 26.11.17-durian") && feed.body.contains("Keep recording"), "{}", feed.body);
        assert!(feed.header("cache-control").contains("public"), "{}", feed.header("cache-control"));
        let ids = |body: &str| -> Vec<String> {
            let cut = |rest: &str| rest.split_once("</id>").unwrap().0.to_owned();
            body.split("<id>").skip(1).map(cut).collect()
        };
        let first = ids(&feed.body);
        assert_eq!(first.len(), 2, "{first:?}");
        assert_eq!(ids(&atom("/de/releases.atom?train=durian").body), first, "the same in every language");
        // It goes by its word, whatever it is called.
        let here = format!("/staff/trains/{train}");
        let mut olga = app.signed_in("Olga");
        let seen = olga.get(&here);
        assert_eq!(olga.submit(&seen, &here, &[("name", "Nightly")]).status, 303);
        let renamed = atom("/en/releases.atom?train=durian");
        assert!(renamed.body.contains("Nightly 26.11.17-durian"), "{}", renamed.body);
        assert_eq!(ids(&renamed.body), first);
        assert!(atom("/en/releases.json?train=durian").body.contains(&first[1]));
        // The weekly train's is that of everything; two words at once are kept nowhere.
        assert_eq!(ids(&atom("/en/releases.atom?train=weekly").body), ids(&atom("/en/releases.atom").body));
        let both = atom("/en/releases.atom?train=durian&line=phone");
        assert!(both.status == 200 && !both.header("cache-control").contains("public"));
        let links = app.visitor().get("/releases?train=durian").attributes("main a[href^='/releases.']", "href");
        assert_eq!(links, ["/releases.atom?train=durian", "/releases.json?train=durian"]);
    });
}
