//! Addresses as people and programs type them, and what the site says of its own.

use crate::assets::raw;
use crate::support::people::number_of;
use crate::support::{TestApp, on_each_engine};
use orange_friday::people::Role;
use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;

fn leads(app: &TestApp, path: &str) -> (u16, String) {
    let page = app.visitor().get(path);
    (page.status, page.headers.get("location").cloned().unwrap_or_default())
}

#[test]
fn other_spellings_of_an_address_lead_to_its_page_for_good() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.add_person("Wilma", Role::Member);
        for (typed, page) in [
            ("/roadmap/", "/roadmap"),
            ("/roadmap//?x=1", "/roadmap?x=1"),
            ("/de/roadmap/", "/de/roadmap"),
            ("/releases/next/", "/releases/next"),
            ("/people/Wilma", "/people/wilma"),
            ("/people/WILMA?page=1", "/people/wilma?page=1"),
            ("/fr/people/Wilma", "/fr/people/wilma"),
            ("/zh-CN/roadmap", "/zh-Hans/roadmap"),
            ("/zh-TW", "/zh-Hant/"),
            ("/zh/people/wilma?page=1", "/zh-Hans/people/wilma?page=1"),
            ("/de-AT/releases", "/de/releases"),
            ("/EN/", "/en/"),
        ] {
            assert_eq!(leads(app, typed), (308, page.to_owned()), "{typed}");
            assert_eq!(app.visitor().get(page).status, 200, "{page}");
        }
        assert_eq!(app.visitor().visit("/zh-CN/people/Wilma/").path, "/zh-Hans/people/wilma");
        for nowhere in
            ["//elsewhere.example/", "/nothing-here", "/people/nobody", "/people/NOBODY", "/xx/", "/me", "/me/posts"]
        {
            let (status, to) = leads(app, nowhere);
            assert!(status == 404 || (status == 308 && !to.starts_with("//")), "{nowhere}: {status} {to}");
        }
    });
}

#[test]
fn of_a_query_key_that_comes_twice_the_last_one_counts() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        ada.files("bug", "It freezes at night", "camera");
        ada.files("request", "Grid lines, please", "camera");
        let shown = |query: &str| {
            let page = app.visitor().get(&format!("/?{query}"));
            assert_eq!(page.status, 200, "{query}");
            [page.says("It freezes"), page.says("Grid lines")]
        };
        assert_eq!(shown("kind=bug&kind=request&sort=new"), [false, true]);
        assert_eq!(shown("kind=request&sort=new&kind=bug"), [true, false]);
        for path in
            ["/releases?page=2&page=1", "/sign-in?next=/a&next=/b", "/sign-up?next=&next=", "/de/?page=1&page=1"]
        {
            assert_eq!(app.visitor().get(path).status, 200, "{path}");
        }
        let form = app.visitor().get("/sign-in?next=/posts/1&next=/roadmap");
        assert_eq!(form.attributes("input[name=next]", "value"), ["/roadmap"]);
    });
}

/// An answer to a request whose bytes no client would let us send.
fn ask(app: &TestApp, head: &[u8]) -> String {
    let address = app.base_url.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(head).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn a_cookie_that_cannot_be_read_signs_nobody_out() {
    on_each_engine(|app| {
        let ada = app.member("Ada");
        let cookies: Vec<String> = ada.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        for foreign in [&b"x=\xFF"[..], b"x=%FF", b"x", b"=y", b"x=\xE4\xB8"] {
            let line = [b"Cookie: ", foreign, b"; ", cookies.join("; ").as_bytes(), b"; y=", foreign, b"\r\n"].concat();
            let head = [b"GET /settings HTTP/1.1\r\nHost: x\r\nConnection: close\r\n", &line[..], b"\r\n"].concat();
            let answer = ask(app, &head);
            assert!(answer.starts_with("HTTP/1.1 200"), "{foreign:?}: {}", answer.lines().next().unwrap());
        }
    });
}

#[test]
fn programs_find_every_public_page_and_only_those() {
    on_each_engine(|app| {
        let site = app.site();
        let mut visitor = app.visitor();
        let robots = visitor.get("/robots.txt");
        assert!(robots.header("content-type").starts_with("text/plain"));
        let map = format!("Sitemap: {}/sitemap.xml", app.base_url);
        assert!(robots.body.lines().any(|line| line == map), "{}", robots.body);
        assert!(robots.body.contains("Disallow: /sign-in\n") && !robots.body.contains("Disallow: /\n"));

        let merged = app.signed_in("Wilma").files("request", "Dark dialler", "camera");
        let hidden = app.signed_in("Wilma").files("request", "Nobody may see this", "camera");
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.decides(&merged, "duplicate", "", &site.path("{number}")).status, 303);
        app.sql(&format!("UPDATE posts SET visibility = 'hidden' WHERE id = {}", number_of(&hidden)));

        let places = |path: &str| -> BTreeSet<String> {
            let page = app.visitor().get(path);
            assert_eq!(page.status, 200, "{path}");
            assert!(page.header("content-type").starts_with("application/xml"), "{path}");
            let found = page.body.split("<loc>").skip(1).map(|rest| rest.split("</loc>").next().unwrap());
            found.map(|address| address.strip_prefix(&app.base_url).unwrap().to_owned()).collect()
        };
        assert_eq!(places("/sitemap.xml"), BTreeSet::from(["/sitemap.xml?page=1".to_owned()]));
        let first = places("/sitemap.xml?page=1");
        let posts: Vec<String> = ["{open}", "{shipped}", "{coming}"].iter().map(|word| site.path(word)).collect();
        for path in ["/", "/roadmap", "/releases", "/releases/next", "/releases/26.11.20", &*posts[0]] {
            assert!(first.contains(path), "{path} is not in {first:?}");
        }
        // Those that are always there, a release, a device, a market, and the posts.
        assert_eq!(first.len(), 18 + 1 + 1 + 1 + 3, "{first:?}");
        for path in &first {
            assert_eq!(app.visitor().get(path).status, 200, "{path}");
        }

        // As on a site with many.
        app.sql(&format!("UPDATE posts SET visibility = 'published' WHERE id = {}", number_of(&hidden)));
        app.sql(
            "INSERT INTO posts (id, kind, title, author_id, area_id, status, visibility, listed, vote_count, \
             comment_count, week, week_votes, created_at, status_changed_at, lang) \
             SELECT 12000, kind, 'The last <one>', author_id, area_id, status, visibility, listed, vote_count, \
             comment_count, week, week_votes, created_at, status_changed_at, lang FROM posts WHERE id = 1",
        );
        assert_eq!(places("/sitemap.xml").len(), 3);
        assert!(places("/sitemap.xml?page=2").is_empty());
        assert_eq!(places("/sitemap.xml?page=3"), BTreeSet::from(["/posts/12000-the-last-one".to_owned()]));
        for nowhere in ["0", "4", "-1", "x", "9223372036854775807", ""] {
            assert_eq!(app.visitor().get(&format!("/sitemap.xml?page={nowhere}")).status, 404, "{nowhere}");
        }
    });
}

#[test]
fn pictures_of_the_site_are_where_browsers_and_telephones_look() {
    on_each_engine(|app| {
        let visitor = app.visitor();
        for (path, mime, begins) in [
            ("/favicon.ico", "image/x-icon", &b"\0\0\x01\0"[..]),
            ("/apple-touch-icon.png", "image/png", b"\x89PNG\r\n\x1a\n"),
        ] {
            let picture = raw::get(&visitor, path, &[]);
            assert_eq!((picture.status, &*picture.header("content-type")), (200, mime), "{path}");
            assert!(picture.body.starts_with(begins), "{path}");
            assert!(picture.header("cache-control").contains("max-age"), "{path}");
        }
        let home = app.visitor().get("/");
        let linked = home.attributes("link[rel=apple-touch-icon]", "href").remove(0);
        assert_eq!(raw::get(&visitor, &linked, &[]).header("content-type"), "image/png");
    });
}

#[test]
fn a_page_says_by_which_address_it_is_known() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Grid lines, please", "camera");
        for (path, known) in [
            ("/", "/"),
            ("/?sort=new&area=camera", "/"),
            ("/?page=2", "/?page=2"),
            ("/?page=1", "/"),
            ("/de/roadmap?x=1", "/de/roadmap"),
            ("/people/ada?page=1", "/people/ada"),
            // A post is known in the language it is written in.
            (&*format!("/fr{post}?merged=9"), &*format!("/en{post}")),
        ] {
            let page = app.visitor().get(path);
            assert_eq!(page.attributes("link[rel=canonical]", "href"), [format!("{}{known}", app.base_url)], "{path}");
        }
    });
}
