//! What other sites show beside a link: tags on every page, and the picture that they name.

use crate::permissions::table::ROWS;
use crate::support::people::address;
use crate::support::{Page, TestApp, on_each_engine};

/// The address of the picture that a page names, as a path.
fn picture(app: &TestApp, page: &Page) -> String {
    let named = page.attributes("meta[property='og:image']", "content");
    let [address] = named.as_slice() else { panic!("{} names {named:?}", page.path) };
    address.strip_prefix(&app.base_url).unwrap_or_else(|| panic!("{address}")).to_owned()
}

#[test]
fn every_page_has_tags_and_its_picture_is_there_at_once() {
    on_each_engine(|app| {
        let site = app.site();
        let mut visitor = app.visitor();
        for (path, kind) in [
            ("/", "site"),
            ("{open}", "post"),
            ("/zh-Hant{open}", "post"),
            ("/releases/next", "week"),
            ("/releases", "site"),
            ("/releases/26.11.20", "release"),
            ("/releases/26.11.20?line=1", "line"),
            ("/de/releases/26.11.20?line=1&by=Wilma", "credit"),
            ("/releases/26.11.20?line=2&by=wilma", "release"),
            ("/releases/26.11.20?line=1&by=mia", "release"),
            ("/people/wilma", "person"),
            ("/people/mia", "person"),
            ("/roadmap", "site"),
            ("/areas/camera", "area"),
            ("/de/lines/phone", "product"),
            ("/markets/de", "market"),
            ("/zh-Hant/markets/de", "market"),
            ("/fr/sign-in", "site"),
        ] {
            let page = visitor.visit(&site.path(path));
            assert_eq!(page.status, 200, "{path}");
            let tag = |name: &str| {
                let property = page.attributes(&format!("meta[property='{name}']"), "content");
                let named = page.attributes(&format!("meta[name='{name}']"), "content");
                let told = [property, named].concat();
                assert!(told.len() == 1 && !told[0].is_empty(), "{path}: {name} is {told:?}");
                told[0].clone()
            };
            assert_eq!((tag("og:image:width"), tag("og:image:height")), ("1200".to_owned(), "630".to_owned()));
            assert_eq!((tag("og:image:type"), tag("twitter:card")), ("image/png".into(), "summary_large_image".into()));
            assert_eq!(tag("og:image:alt"), tag("twitter:image:alt"));
            assert!(tag("og:image:alt").contains("Orange Friday") && tag("og:site_name") == "Orange Friday");
            assert!(page.one("title").starts_with(&tag("og:title")), "{path}: {}", tag("og:title"));
            assert!(tag("og:url").starts_with(&app.base_url) && tag("og:locale").contains('_'));
            assert_eq!(tag("og:url").contains("line="), matches!(kind, "line" | "credit"), "{path}");
            assert_eq!(tag("og:type"), "website");
            assert!(tag("og:description").chars().count() <= 250, "{path}");
            let address = picture(app, &page);
            assert!(address.contains(&format!("/{kind}/")), "{path}: {address}");
            let card = app.visitor().get(&address);
            assert_eq!((card.status, card.header("content-type")), (200, "image/png"), "{path}: {address}");
            assert_eq!(card.header("cache-control"), "public, max-age=31536000, immutable", "{path}");
            assert_eq!(card.header("cross-origin-resource-policy"), "cross-origin");
            assert!(card.header("content-security-policy").contains("sandbox"));
            assert!(card.header("set-cookie").is_empty());
        }
        let told = visitor.get("/releases/26.11.20?line=1&by=wilma");
        let alt = told.attributes("meta[property='og:image:alt']", "content").remove(0);
        assert!(alt.contains("Wilma") && alt.contains("Camera freezes at night"), "{alt}");
        // A member's page names the same picture, and everybody else's answer is as closed as before.
        let mine = picture(app, &app.signed_in("Mia").visit(&site.path("{open}")));
        assert_eq!(mine, picture(app, &app.visitor().visit(&site.path("{open}"))));
        assert_eq!(visitor.get("/").header("cross-origin-resource-policy"), "same-origin");
    });
}

/// What every page has for other sites.
const TAGS: [&str; 13] = [
    "og:type",
    "og:site_name",
    "og:title",
    "og:description",
    "og:url",
    "og:locale",
    "og:image",
    "og:image:type",
    "og:image:width",
    "og:image:height",
    "og:image:alt",
    "twitter:card",
    "twitter:image:alt",
];

#[test]
fn every_page_that_visitors_open_has_every_tag_once() {
    on_each_engine(|app| {
        let (site, mut visitor, mut pages) = (app.site(), app.visitor(), 0);
        for row in ROWS.iter().filter(|row| row.method == "GET" && row.statuses[0] == 200) {
            let page = visitor.visit(&site.path(row.path));
            // Parts of pages, feeds and files have no head.
            if !page.body.starts_with("<!doctype html>") {
                continue;
            }
            pages += 1;
            for tag in TAGS {
                let told = page.attributes(&format!("meta[property='{tag}'], meta[name='{tag}']"), "content");
                assert!(told.len() == 1 && !told[0].trim().is_empty(), "{}: {tag} is {told:?}", row.path);
            }
            assert!(page.attributes("meta[name='description']", "content").len() < 2, "{}", row.path);
        }
        assert!(pages > 25, "{pages}");
    });
}

#[test]
fn a_page_is_described_in_its_own_words_and_calls_nobody() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let form = ada.get("/posts/new");
        let body = format!("Ask **@everyone** \"now\"<br>\n\n{}", "so that it is long ".repeat(30));
        let fields =
            [("kind", "request"), ("title", "Grid lines"), ("area", "camera"), ("body", &*body), ("shown", "")];
        let post = ada.submit(&form, "/posts", &fields).location();
        let described = |path: &str| {
            let page = app.visitor().visit(path);
            page.attributes("meta[property='og:description']", "content").remove(0)
        };
        let told = described(&post);
        assert!(told.starts_with("Ask @\u{200A}everyone \"now\"") && told.ends_with('…'), "{told}");
        assert_eq!(app.visitor().visit(&post).attributes("meta[name='description']", "content"), [told]);
        assert_eq!(
            described("/roadmap"),
            "Whatever is finished ships every week. Beyond this week we promise no dates."
        );
        assert!(described("/areas/camera").starts_with("Phone · "), "{}", described("/areas/camera"));
        assert!(described("/de/how-it-works").starts_with("Fans sagen, "), "{}", described("/de/how-it-works"));
    });
}

#[test]
fn an_old_address_leads_on_and_of_what_not_everybody_sees_there_is_no_card() {
    on_each_engine(|app| {
        let site = app.site();
        let (mut visitor, mut mia) = (app.visitor(), app.signed_in("Mia"));
        let open = site.path("{open}");
        let before = picture(app, &visitor.visit(&open));
        mia.votes_for(&open);
        let after = picture(app, &visitor.visit(&open));
        assert_ne!(before, after);
        let moved = visitor.get(&before);
        assert_eq!((moved.status, moved.location(), moved.header("cache-control")), (302, after.clone(), "no-cache"));
        let made_up = site.path("/cards/en/post/{number}/0123456789abcdef.png");
        assert_eq!(visitor.get(&made_up).location(), after);
        // What was drawn once is kept; what nobody asked for is not.
        assert_eq!(visitor.get(&after).status, 200);
        assert_eq!(std::fs::read_dir(app.database.cards()).unwrap().count(), 1);

        for nothing in [
            "/cards/xx/site/all/0123456789abcdef.png",
            "/cards/en/else/all/0123456789abcdef.png",
            "/cards/en/post/01/0123456789abcdef.png",
            "/cards/en/line/+1/0123456789abcdef.png",
            "/cards/en/line/01/0123456789abcdef.png",
            "/cards/en/credit/01.wilma/0123456789abcdef.png",
            "/cards/en/post/0/0123456789abcdef.png",
            "/cards/en/post/999/0123456789abcdef.png",
            "/cards/en/line/one/0123456789abcdef.png",
            "/cards/en/line/2/0123456789abcdef.png",
            "/cards/en/credit/1/0123456789abcdef.png",
            "/cards/en/credit/1.mia/0123456789abcdef.png",
            "/cards/en/release/9.9.9/0123456789abcdef.png",
            "/cards/en/release/%00/0123456789abcdef.png",
            "/cards/en/person/nobody/0123456789abcdef.png",
            "/cards/en/area/nothing/0123456789abcdef.png",
            "/cards/en/area/%00/0123456789abcdef.png",
            "/cards/en/product/nothing/0123456789abcdef.png",
            "/cards/en/poll/1/0123456789abcdef.png",
            "/cards/en/poll/first/0123456789abcdef.png",
            "/cards/en/market/nowhere/0123456789abcdef.png",
            "/cards/en/market/%00/0123456789abcdef.png",
        ] {
            assert_eq!(visitor.get(nothing).status, 404, "{nothing}");
        }
        let person = picture(app, &visitor.get("/people/wilma"));
        let credit = picture(app, &visitor.get("/releases/26.11.20?line=1&by=wilma"));
        let post = picture(app, &visitor.visit(&open));
        let line = picture(app, &visitor.get("/releases/26.11.20?line=1"));
        app.sql("UPDATE users SET name_hidden = TRUE WHERE handle = 'wilma'");
        app.sql(&site.path("UPDATE posts SET visibility = 'hidden' WHERE id = {number}"));
        app.sql("UPDATE release_items SET withheld = TRUE WHERE id = 1");
        for gone in [person, credit, post, line] {
            assert_eq!(visitor.get(&gone).status, 404, "{gone}");
        }
        for (path, kind) in [
            ("/people/wilma", "/site/"),
            ("/releases/26.11.20?line=1&by=wilma", "/release/"),
            ("/releases/next", "/week/"),
        ] {
            let page = visitor.get(path);
            let alt = page.attributes("meta[property='og:image:alt']", "content").remove(0);
            assert!(picture(app, &page).contains(kind) && !alt.contains("Wilma"), "{path}: {alt}");
        }
    });
}

#[test]
fn the_link_is_there_to_copy_without_scripts() {
    on_each_engine(|app| {
        let site = app.site();
        for path in ["{open}", "/releases/26.11.20", "/releases/next", "/people/mia", "/areas/camera", "/lines/phone"] {
            let page = app.visitor().visit(&site.path(path));
            let links = page.attributes("details input[readonly]", "value");
            let [link] = links.as_slice() else { panic!("{path}: {links:?}") };
            let there = link.strip_prefix(&app.base_url).unwrap();
            assert_eq!(app.visitor().get(there).status, 200, "{link}");
            assert_eq!(page.attributes("[data-copy][hidden]", "data-copy"), [link.as_str()]);
        }
        let lines = app.visitor().get("/releases/26.11.20").attributes(".shaped a[href*='?line=']", "href");
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(lines[0].starts_with("/releases/26.11.20?line=1#"), "{lines:?}");
    });
}

#[test]
fn the_weekly_mail_shows_each_person_their_own_card() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let [ada, berta, cleo] = ["Ada", "Berta", "Cleo"].map(|name| app.fan(name));
        let grace = app.manager("Grace");
        app.run_worker();
        let wish = app.file(&ada, "request", "Keep recording during calls", "camera");
        app.vote(&berta, wish);
        app.decide(&grace, wish, "ready", "");
        app.finished(&cleo, &grace, "Shutter by volume key", "camera");
        app.at("2026-11-19T18:00:00Z");
        app.sql("UPDATE users SET name_hidden = TRUE WHERE handle = 'cleo'");
        app.approve(&grace);
        let line = app.line_of(wish).id;
        app.at("2026-11-20T17:00:00Z");
        let digest = |name: &str| {
            let mut mails = app.mails_to(&address(name));
            mails.retain(|mail| mail.header("precedence") == "bulk");
            assert_eq!(mails.len(), 1, "{name}");
            mails.remove(0)
        };
        let picture_in = |html: &str| {
            let (_, picture) = html.split_once("<img src=\"").unwrap();
            picture.split_once('"').unwrap().0.strip_prefix(&app.base_url).unwrap().to_owned()
        };
        let theirs = digest("Ada");
        assert!(
            theirs.text.contains("Hello Ada,") && theirs.text.contains("1 person stood with you."),
            "{}",
            theirs.text
        );
        let address = picture_in(&theirs.html);
        assert!(address.starts_with(&format!("/cards/en/credit/{line}.ada/")), "{address}");
        assert_eq!(app.visitor().get(&address).status, 200);
        // The link in the mail leads to a page that other sites show with the same picture.
        let shared = format!("/releases/26.11.20?line={line}&by=ada");
        assert!(theirs.text.contains(&shared), "{}", theirs.text);
        assert_eq!(picture(app, &app.visitor().get(&shared)), address);
        // Who only voted, and who hides their name, sees the release's.
        for name in ["Berta", "Cleo"] {
            let mail = digest(name);
            let address = picture_in(&mail.html);
            assert!(address.starts_with("/cards/en/release/26.11.20/"), "{name}: {address}");
            assert_eq!(app.visitor().get(&address).status, 200);
            assert!(!mail.text.contains("?line="), "{}", mail.text);
        }
    });
}
