//! Words that people type, on their way through a form to a page.

use crate::support::people::{PASSWORD, address, number_of};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use orange_friday::people::Role;

const NOTHING: [&str; 9] = [
    "\u{200B}\u{200B}\u{200B}\u{200B}",
    "\u{3164}\u{3164}\u{3164}\u{3164}",
    "\u{2800}\u{2800}\u{2800}\u{2800}",
    "\u{AD}\u{2060}\u{34F}\u{115F}",
    "\u{1}\u{2}\u{3}\u{4}",
    "\u{202E}\u{2066}\u{2069}\u{FEFF}",
    "\u{E0061}\u{E0062}\u{FE0F}\u{200D}",
    "\u{301}\u{20DD}\u{A0}\u{3000}",
    "\u{1D159}\u{FFA0}\u{180E}\u{2028}",
];

fn files(browser: &mut Browser, title: &str, body: &str) -> Page {
    let form = browser.get("/posts/new");
    browser.submit(&form, "/posts", &[("kind", "request"), ("title", title), ("area", "camera"), ("body", body)])
}

#[test]
fn what_nobody_sees_is_no_title_no_comment_and_no_name() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "A quieter shutter", "camera");
        let number = number_of(&post);
        let settings = ada.get("/settings");
        for nothing in NOTHING {
            assert_eq!(files(&mut ada, nothing, "x").status, 422, "{nothing:?}");
            let page = ada.get(&post);
            let comments = format!("/posts/{number}/comments");
            assert_eq!(ada.submit(&page, &comments, &[("body", nothing)]).status, 422, "{nothing:?}");
            assert_eq!(ada.submit(&settings, "/settings", &[("name", nothing)]).status, 422, "{nothing:?}");
            let fan = [("name", nothing), ("email", "fan@example.org"), ("password", PASSWORD)];
            assert_eq!(app.visitor().post("/sign-up", &fan).status, 422, "{nothing:?}");
        }
        assert_eq!((app.tables().count("posts"), app.tables().count("comments")), (1, 0));
    });
}

#[test]
fn two_characters_of_han_are_a_title_and_lengths_are_those_that_people_count() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        for title in ["深色", "設定", "カメ", "한글"] {
            assert_eq!(files(&mut ada, title, "").status, 303, "{title}");
        }
        let short = files(&mut ada, "深", "");
        assert!(short.status == 422 && short.says("at least 2 characters"), "{}", short.text());
        let short = files(&mut ada, "a\u{301}b\u{301}c\u{301}", "");
        assert!(short.status == 422 && short.says("at least 4 characters"), "{}", short.text());
        let family = "👩\u{200D}👩\u{200D}👧";
        assert_eq!(files(&mut ada, &family.repeat(200), "").status, 303);
        assert_eq!(files(&mut ada, &family.repeat(201), "").status, 422);
        assert_eq!(files(&mut ada, &format!("zalgo{}", "\u{301}\u{323}".repeat(3_000)), "").status, 422);
    });
}

#[test]
fn what_turns_the_direction_of_a_page_is_removed_wherever_it_is_typed() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let evil = "ab\u{202E}cd\u{2066}ef&#x202E;&#8294;gh";
        let form = ada.get("/posts/new");
        let fields =
            [("kind", "bug"), ("title", evil), ("area", "camera"), ("body", evil), ("device", evil), ("build", evil)];
        let post = ada.submit(&form, "/posts", &fields).location();
        let number = number_of(&post);
        let page = ada.get(&post);
        assert_eq!(ada.submit(&page, &format!("/posts/{number}/comments"), &[("body", evil)]).status, 303);
        assert_eq!(grace.decides(&post, "declined", evil, "").status, 303);
        let settings = ada.get("/settings");
        assert_eq!(ada.submit(&settings, "/settings", &[("name", evil)]).status, 303);
        for path in [&*post, "/?status=declined"] {
            let page = app.visitor().visit(path);
            let turns: Vec<char> = page
                .all("main [dir=auto], main .prose, main bdi, title")
                .concat()
                .chars()
                .filter(|c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
                .collect();
            assert!(turns.is_empty(), "{path}: {turns:?}");
            assert!(!page.body.contains('\u{202E}'), "{path}");
        }
    });
}

#[test]
fn a_text_keeps_its_lines_and_its_addresses_and_a_list_shows_words_only() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let body =
            "one <low> ~~two~~\nhttps://example.org/a_b, `https://example.org/c`\n\n| x | y |\n|---|---|\n| 1 | 2 |";
        let post = files(&mut ada, "A quieter shutter", body).location();
        let page = app.visitor().visit(&post);
        assert_eq!(page.attributes("a[rel~=ugc]", "href"), ["https://example.org/a_b"]);
        assert!(page.body.contains("<del>two</del><br>"), "{}", page.body);
        let list = app.visitor().get("/?sort=new");
        assert!(list.says("one <low> two https://example.org/a_b, https://example.org/c x y 1 2"), "{}", list.text());
    });
}

#[test]
fn a_link_that_is_typed_as_a_text_stays_as_typed_in_every_language() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let typed = r#"<a href="/posts/1" title='x'><form action="/y">"#;
        let body = format!("`{typed}`\n\nand {typed}\n\n    {typed}\n\nand [there](/posts/1)");
        let post = files(&mut ada, "How links are written", &body).location();
        let page = app.visitor().visit(&format!("/de{post}"));
        assert_eq!(page.text().matches(typed).count(), 3, "{}", page.text());
        assert_eq!(page.attributes("a[rel~=ugc]", "href"), ["/de/posts/1"], "a link is one");
        assert!(page.attributes("a[href]", "href").iter().all(|to| !to.starts_with("/posts")), "{}", page.body);
    });
}

#[test]
fn handles_and_addresses_are_spelled_and_old_ones_go_on_working() {
    on_each_engine(|app| {
        app.areas(&["Camera", "相机", "Größe"]);
        let handle = |app: &TestApp, name: &str, email: &str| {
            let hash = app.hasher.hash_here(PASSWORD).unwrap();
            let (name, email, now) = (name.to_owned(), email.to_owned(), app.now());
            let id = app
                .write(move |conn| orange_friday::accounts::add_person(conn, &name, &email, Role::Member, &hash, now));
            app.read(|conn| Ok(orange_friday::people::profiles(conn, &[id])?.remove(0).handle))
        };
        for (name, expected) in [
            ("Jürgen", "jurgen"),
            ("Łukasz", "lukasz"),
            ("张伟", "zhang-wei"),
            ("Ju\u{308}rgen", "jurgen-2"),
            ("🍊", "fan"),
        ] {
            let email = format!("{expected}@example.net");
            assert_eq!(handle(app, name, &email), expected, "{name}");
        }
        let mut ada = app.member("Ada");
        let post = files(&mut ada, "Größe der 深色模式", "").location();
        assert!(post.ends_with("-grosse-der-shen-se-mo-shi"), "{post}");
        let number = number_of(&post);
        for old in [format!("/posts/{number}"), format!("/posts/{number}-gr-e-der")] {
            assert_eq!(app.visitor().get(&old).location(), post);
        }
        let slugs: Vec<String> = app.read(orange_friday::areas::list).into_iter().map(|area| area.slug).collect();
        assert!(slugs.contains(&"xiang-ji".to_owned()) && slugs.contains(&"grosse".to_owned()), "{slugs:?}");

        // As they were stored before.
        app.sql("UPDATE areas SET slug = '相机' WHERE name = '相机'; UPDATE users SET handle = 'jrgen' WHERE handle = 'jurgen'");
        assert_eq!(app.visitor().get("/people/jrgen").status, 200);
        let form = ada.get("/posts/new");
        let fields = [("kind", "bug"), ("title", "Stays in its area"), ("area", "相机")];
        assert_eq!(ada.submit(&form, "/posts", &fields).status, 303);
        assert!(app.visitor().get("/areas/%E7%9B%B8%E6%9C%BA?sort=new").says("Stays in its area"));
        let mut grace = app.staff("Grace");
        let again = |browser: &mut Browser, name: &str| {
            browser.post("/staff/areas", &[("name", name), ("line", "phone")]).status
        };
        assert_eq!(again(&mut grace, "相机"), 422, "it is there, whatever its word");
        assert_eq!(again(&mut grace, "香机"), 303, "another name that is spelled alike");
    });
}

#[test]
fn a_password_opens_from_every_keyboard() {
    on_each_engine(|app| {
        let (composed, apart) = ("gr\u{FC}ne Caf\u{E9}s", "gru\u{308}ne Cafe\u{301}s");
        let mut ada = app.member("Ada");
        let settings = ada.get("/settings");
        let fields = [("current", PASSWORD), ("new", apart)];
        let changed = ada.submit(&settings, "/settings/password", &fields);
        assert_eq!(changed.status, 303, "{}", changed.text());
        let signs_in = |name: &str, password: &str| {
            app.visitor().post("/sign-in", &[("email", &*address(name)), ("password", password)]).status
        };
        assert_eq!(
            [signs_in("Ada", composed), signs_in("Ada", apart), signs_in("Ada", "grune Cafes")],
            [303, 303, 422]
        );

        // Mia's was hashed as she had typed it, before there was one form for all.
        let (hash, now) = (app.hasher.hash_here(apart).unwrap(), app.now());
        app.write(move |conn| {
            orange_friday::accounts::add_person(conn, "Mia", &address("Mia"), Role::Member, &hash, now)
        });
        assert_eq!(signs_in("Mia", apart), 303);
    });
}
