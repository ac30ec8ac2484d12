//! Visitors' pages are made once and kept: nobody sees another one's page, nobody sees what was hidden, and nothing is shown
//! that is older than a second.

mod members;
mod orders;

use crate::support::people::number_of;
use crate::support::{Browser, Setup, TestApp, engines};
use chrono::TimeDelta;
use orange_friday::wire::Freshness;

fn on_each_engine(story: impl Fn(&TestApp)) {
    for engine in engines() {
        eprintln!("--- on {engine:?}");
        story(&Setup { freshness: Freshness::SECOND, ..Setup::default() }.start(engine));
    }
}

fn with_cookie(app: &TestApp, name: &str, value: &str) -> Browser {
    let mut browser = app.visitor();
    browser.cookies.insert(name.to_owned(), value.to_owned());
    browser
}

#[test]
fn nobody_sees_the_page_of_another_one() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "Grid lines, please", "camera");
        for path in ["/", post.as_str(), "/releases/next", "/roadmap", "/people/ada", "/releases"] {
            let plain = app.visitor().get(path);
            assert_eq!((plain.status, plain.says("Sign out")), (200, false), "{path}");
            // Whoever is signed in, in whatever order.
            let own = ada.get(path);
            assert!(own.says("Sign out") && own.body != plain.body, "{path}");
            assert_eq!(app.visitor().get(path).body, plain.body, "{path}");
            // A session that is over tells as little.
            assert!(!with_cookie(app, "sid", "long-gone").get(path).says("Sign out"), "{path}");
            // Colours, zone and language, each its own page, also from the second time on.
            for _ in 0..2 {
                let dark = with_cookie(app, "theme", "dark").get(path);
                assert_eq!(dark.attributes("html", "data-theme"), ["dark"], "{path}");
                let german = with_cookie(app, "lang", "de").get(path);
                let asked = app.visitor().get_with(path, &[("accept-language", "de-AT,de;q=0.9")]);
                let addressed = app.visitor().get(&format!("/de{}", path.trim_end_matches('/')));
                for page in [german, asked, addressed] {
                    assert_eq!(page.attributes("html", "lang"), ["de"], "{path}");
                }
                assert_eq!(app.visitor().get(path).body, plain.body, "{path}");
            }
        }
        // A word after a redirect is for whoever was redirected.
        let mut told = with_cookie(app, "flash", "voted");
        assert!(!told.get("/").body.is_empty());
        assert_eq!(
            app.visitor().get("/").all("[role=status]").concat(),
            app.visitor().get("/roadmap").all("[role=status]").concat()
        );
        // The address keeps its language in the browser, for everybody who comes by it for the first time.
        for _ in 0..2 {
            let mut french = app.visitor();
            french.get("/fr/roadmap");
            assert_eq!(french.cookies.get("lang").map(String::as_str), Some("fr"));
            assert_eq!(french.get("/").attributes("html", "lang"), ["fr"]);
        }
    });
}

#[test]
fn a_kept_page_is_the_same_in_every_coding_and_known_by_its_tag() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Grid lines, please", "camera");
        let mut berta = app.member("Berta");
        let plain = app.visitor().get("/");
        for coding in ["br", "gzip", "identity", "br"] {
            let packed = app.visitor().get_with("/", &[("accept-encoding", coding)]);
            assert_eq!(packed.header("content-encoding"), if coding == "identity" { "" } else { coding });
            assert_eq!(packed.header("etag"), plain.header("etag"));
            assert!(packed.header("vary").to_lowercase().contains("accept-encoding"), "{coding}");
            let known = [("accept-encoding", coding), ("if-none-match", plain.header("etag"))];
            let unchanged = app.visitor().get_with("/", &known);
            assert_eq!((unchanged.status, unchanged.body.len()), (304, 0), "{coding}");
            assert_eq!(unchanged.header("cache-control"), plain.header("cache-control"));
        }
        // Whoever brings what is not looked up gets it all the same: a session that is over, an address that is too long.
        let long = format!("/?sort=new&from={}", "x".repeat(400));
        for (mut browser, path) in [(with_cookie(app, "sid", "long-gone"), "/"), (app.visitor(), long.as_str())] {
            let packed = browser.get_with(path, &[("accept-encoding", "gzip")]);
            assert_eq!((packed.status, packed.header("content-encoding")), (200, "gzip"), "{path}");
            let known = [("if-none-match", packed.header("etag"))];
            assert_eq!(browser.get_with(path, &known).status, 304, "{path}");
        }
        // Nothing but votes: the page of a moment before is still a page of this second, the next one tells.
        berta.votes_for(&post);
        let known = [("if-none-match", plain.header("etag"))];
        assert_eq!(app.visitor().get_with("/", &known).status, 304);
        app.advance(TimeDelta::seconds(1));
        let after = app.visitor().get_with("/", &known);
        assert_eq!(after.status, 200);
        assert_ne!(after.header("etag"), plain.header("etag"));
    });
}

#[test]
fn what_is_hidden_is_gone_at_once_from_every_page_that_was_kept() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Call this number at night", "camera");
        let number = number_of(&post);
        let mut grace = app.staff("Grace");
        let paths = ["/", "/?sort=new", "/de", "/people/ada", "/sitemap.xml?page=1"];
        let shows = || paths.map(|path| app.visitor().get(path).body.contains("this-number-at-night"));
        for _ in 0..3 {
            assert_eq!(shows(), [true; 5]);
            assert_eq!(app.visitor().get(&post).status, 200);
            let hide = [("reason", "A telephone number of somebody else.")];
            assert_eq!(grace.post(&format!("/posts/{number}/hide"), &hide).status, 303);
            assert_eq!(shows(), [false; 5]);
            assert_eq!(app.visitor().get(&post).status, 404);
            assert_eq!(grace.post(&format!("/posts/{number}/restore"), &[]).status, 303);
        }
    });
}

#[test]
fn caches_on_the_way_keep_a_release_for_a_moment_and_nothing_that_is_somebodys_own() {
    crate::support::on_each_engine(|app| {
        let site = app.site();
        let release = site.path("/releases/26.11.20");
        let texts = ["", ".md", ".txt", ".bbcode", ".json"].map(|ending| format!("/en{release}{ending}"));
        let asked = [format!("{release}.json?lang=fr"), "/releases.json?lang=de".to_owned()];
        let feeds = ["/en/releases.atom", "/en/releases.json", "/en/releases.json?lang=de"].map(str::to_owned);
        for path in texts.into_iter().chain(asked).chain(feeds) {
            let answer = app.visitor().get(&path);
            assert_eq!(answer.status, 200, "{path}");
            assert_eq!(answer.header("cache-control"), "public, max-age=0, s-maxage=30", "{path}");
            assert!(answer.set_cookies.is_empty() && answer.header("vary").contains("cookie"), "{path}");
            let own = ["theme", "zone", "sid"].map(|name| (name, if name == "zone" { "Asia/Tokyo" } else { "dark" }));
            for (name, value) in own {
                let answer = with_cookie(app, name, value).get(&path);
                let is_alike = name == "sid";
                assert_eq!(answer.header("cache-control").contains("public"), is_alike, "{path} with {name}");
            }
            assert!(!app.signed_in("Wilma").get(&path).header("cache-control").contains("public"), "{path}");
        }
        // Without a language in its address it is another page for another reader, and what nobody knows is kept for nobody.
        let word = format!("/en{release}.txt?word=1");
        let beside = "/en/releases.atom?area=camera&line=word";
        assert_eq!(app.visitor().get(beside).status, 200, "of an area, whatever line stands beside it");
        let loose =
            [release.as_str(), "/releases", "/en/roadmap", "/releases.json", "/en/releases.atom?lang=xx", &word];
        for path in loose.into_iter().chain([beside]) {
            assert!(!app.visitor().get(path).header("cache-control").contains("public"), "{path}");
        }
    });
}
