//! Following more than a post: an area, a line, what somebody shapes, all releases. It comes into the inbox, once, and by mail to
//! those who chose that.

use crate::support::people::address;
use crate::support::smtp_sink::decode;
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::areas;

/// What the inbox says, the newest first.
fn told(browser: &mut Browser) -> Vec<String> {
    browser.get("/inbox").all(".rows .dots > :first-child")
}

fn follows(browser: &mut Browser, path: &str) {
    let page = browser.visit(path);
    let back = browser.submit(&page, &format!("{path}/follow"), &[]);
    assert_eq!(back.status, 303, "{path}: {}", back.text());
    let page = browser.follow(back);
    assert!(page.says("What comes of it stands in your inbox."), "{path}: {}", page.text());
    assert!(page.one("#follow-wider button").ends_with("Stop following"), "{path}");
}

fn mails(app: &TestApp, name: &str) -> usize {
    app.mails_to(&address(name)).len()
}

#[test]
fn what_appears_and_is_answered_in_an_area_comes_in_once_however_it_is_followed() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let (wilma, grace) = (app.fan("Wilma"), app.manager("Grace"));
        let mut ada = app.member("Ada");
        for path in ["/areas/camera", "/lines/phone"] {
            follows(&mut ada, path);
        }
        let post = app.file(&wilma, "request", "Grid lines", "camera");
        assert_eq!(ada.post(&format!("/posts/{post}/follow"), &[]).status, 303);
        app.run_worker();
        assert_eq!(told(&mut ada), ["A new post"], "once, by area and line");
        app.decide(&grace, post, "planned", "Soon.");
        app.run_worker();
        assert_eq!(told(&mut ada), ["Answer: Planned", "A new post"], "once, by post, area and line");
        assert_eq!(mails(app, "Ada"), 1, "for the post");
        // Elsewhere the line alone says so, and of that there is no mail.
        let other = app.file(&wilma, "request", "A percentage", "battery");
        app.decide(&grace, other, "planned", "Soon.");
        app.run_worker();
        assert_eq!((told(&mut ada).len(), mails(app, "Ada")), (4, 1));
        // Nobody hears of what they wrote.
        ada.files("request", "A level", "camera");
        app.run_worker();
        assert_eq!(told(&mut ada).len(), 4);

        // They stand above the posts, each with its button, and what is stopped is over.
        let page = ada.get("/me/follows");
        assert_eq!(page.all(".rows:first-of-type > li > a"), ["Camera", "Phone"]);
        assert_eq!(ada.submit(&page, "/lines/phone/unfollow", &[]).location(), "/me/follows");
        app.file(&wilma, "request", "A graph", "battery");
        app.run_worker();
        assert_eq!(told(&mut ada).len(), 4);

        // Where the area goes its followers go.
        let [camera, battery] = ["camera", "battery"].map(|slug| app.read(|conn| areas::find(conn, slug)).unwrap().id);
        let (from, into) = (camera, battery);
        let moved = app.write(move |conn| orange_friday::subscriptions::move_followers(conn, from, into, 10));
        assert_eq!(moved, 1);
        app.file(&wilma, "request", "A warning", "battery");
        app.run_worker();
        assert_eq!(told(&mut ada).len(), 5);
    });
}

#[test]
fn a_release_and_who_shaped_it_come_in_and_go_out_again_when_it_is_recalled() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (wilma, vera, grace) = (app.fan("Wilma"), app.fan("Vera"), app.manager("Grace"));
        app.run_worker();
        let (mut ada, mut ben, mut cleo) = (app.member("Ada"), app.member("Ben"), app.member("Cleo"));
        follows(&mut ada, "/releases");
        follows(&mut ben, "/people/wilma");
        follows(&mut ben, "/people/vera");
        follows(&mut cleo, "/people/vera");
        let post = app.finished(&wilma, &grace, "Grid lines", "camera");
        app.vote(&vera, post);
        app.sql("UPDATE users SET name_hidden = (1 = 1) WHERE handle = 'vera'");
        let version = app.publish_by_the_clock(&grace);
        app.run_worker();
        let [mut ada, mut ben, mut cleo] = ["Ada", "Ben", "Cleo"].map(|name| app.signed_in(name));
        assert_eq!(told(&mut ada), [format!("Release {version} is out")]);
        assert_eq!(told(&mut ben), [format!("Somebody you follow shaped release {version}")]);
        assert!(told(&mut cleo).is_empty(), "who hides the name is nobody's news");
        assert_eq!(ben.get("/inbox").attributes(".rows a", "href"), [format!("/releases/{version}")]);

        let mut staff = app.signed_in("Grace");
        let recall = format!("/releases/{version}/recall");
        assert_eq!(staff.post(&recall, &[("reason", "It does not boot.")]).status, 303);
        app.run_worker();
        assert_eq!(told(&mut ada), [format!("Release {version} was recalled")]);
        assert!(told(&mut ben).is_empty());
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

/// What the mails to somebody say, the oldest first.
fn letters(app: &TestApp, name: &str) -> Vec<(String, String)> {
    let to = address(name);
    let theirs = app.sent().into_iter().filter(|mail| mail.to.contains(&to));
    let letter = |bytes: &[u8]| {
        let mail = decode(&String::from_utf8_lossy(bytes));
        (mail.header("subject").to_owned(), mail.text.replace('\n', " "))
    };
    theirs.map(|mail| letter(&mail.bytes)).collect()
}

fn subjects(app: &TestApp, name: &str) -> Vec<String> {
    letters(app, name).into_iter().map(|(subject, _)| subject).collect()
}

/// An hour and a little more is over.
fn an_hour_later(app: &TestApp) {
    app.advance(TimeDelta::minutes(61));
    app.tick();
}

#[test]
fn whoever_ticks_the_boxes_gets_mails_of_what_they_follow_and_nobody_else_does() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (wilma, vera, grace) = (app.fan("Wilma"), app.fan("Vera"), app.manager("Grace"));
        app.run_worker();
        let (mut ada, mut bea) = (app.member("Ada"), app.member("Bea"));
        for browser in [&mut ada, &mut bea] {
            for path in ["/areas/camera", "/releases", "/people/wilma"] {
                follows(browser, path);
            }
        }
        let boxes = ada.get("/settings/mail").attributes("main form input[type=checkbox]", "name");
        let all: Vec<(&str, &str)> =
            boxes.iter().map(|name| (name.as_str(), "yes")).chain([("table", "yes")]).collect();
        assert_eq!((all.len(), ada.post("/settings/mail", &all).status), (20, 303));

        let post = app.file(&wilma, "request", "Grid lines", "camera");
        app.tick();
        assert_eq!(subjects(app, "Ada"), ["New post: Grid lines"]);
        for browser in [&mut ada, &mut bea] {
            assert_eq!(browser.post(&format!("/posts/{post}/follow"), &[]).status, 303);
        }
        an_hour_later(app);
        app.comment(&vera, post, "Please, quickly.");
        app.tick();
        let (subject, text) = letters(app, "Ada").remove(1);
        assert_eq!(subject, "New comment: Grid lines");
        assert!(!text.contains("quickly") && !text.contains("Vera"), "{text}");
        assert!(text.contains("because you chose email for it in your notifications"), "{text}");

        // Nobody hears of what they did, and what is hidden before it goes out does not.
        let said = ada.post(&format!("/posts/{post}/comments"), &[("body", "Indeed.")]);
        assert_eq!(said.status, 303);
        ada.files("request", "A level", "camera");
        let pills = app.file(&wilma, "request", "Cheap pills", "camera");
        app.tick();
        let hide = format!("/posts/{pills}/hide");
        assert_eq!(app.signed_in("Grace").post(&hide, &[("reason", "A shop.")]).status, 303);
        an_hour_later(app);
        assert_eq!(subjects(app, "Ada").len(), 2);

        app.decide(&grace, post, "ready", "");
        let version = app.publish_by_the_clock(&grace);
        app.run_worker();
        an_hour_later(app);
        let texts: String = letters(app, "Ada").into_iter().map(|(_, text)| text).collect();
        for told in ["A release is out.", "A release is out that somebody you follow helped to shape.", &*version] {
            assert!(texts.contains(told), "{told}: {texts}");
        }
        let bea: Vec<String> = subjects(app, "Bea");
        assert!(bea.iter().all(|subject| !subject.starts_with("New ") && !subject.contains(&version)), "{bea:?}");
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_press_before_signing_in_goes_on_and_what_cannot_be_followed_says_why() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.add_person("Ada", orange_friday::people::Role::Member);
        app.add_person("Wilma", orange_friday::people::Role::Member);
        for (path, name) in [
            ("/areas/camera", "Camera"),
            ("/lines/phone", "Phone"),
            ("/people/wilma", "Wilma"),
            ("/releases", "Releases"),
        ] {
            let mut visitor = app.visitor();
            let page = visitor.visit(path);
            let asked = visitor.submit_and_follow(&page, &format!("{path}/follow"), &[]);
            assert!(asked.says(&format!("You follow “{name}” once you have signed in.")), "{}", asked.text());
            let fields = [("email", &*address("Ada")), ("password", crate::support::people::PASSWORD)];
            let page = visitor.submit_and_follow(&asked, "/sign-in", &fields);
            assert!(page.one("#follow-wider button").ends_with("Stop following"), "{path}: {}", page.text());
            // Twice is once.
            assert_eq!(visitor.post(&format!("{path}/follow"), &[]).status, 303);
        }
        let mut ada = app.signed_in("Ada");
        assert_eq!(app.tables().count("wider_follows"), 4);
        assert_eq!(ada.post("/people/ada/follow", &[]).status, 409);
        assert!(ada.get("/people/ada").all("#follow-wider").is_empty());
        for nobody in ["/people/nobody/follow", "/areas/nowhere/follow", "/lines/nowhere/unfollow"] {
            assert_eq!(ada.post(nobody, &[]).status, 404, "{nobody}");
        }
        app.sql("UPDATE users SET profile_hidden = (1 = 1) WHERE handle = 'wilma'");
        assert_eq!(ada.post("/people/wilma/follow", &[]).status, 404);
        assert_eq!(ada.post("/people/wilma/unfollow", &[]).status, 303, "whoever followed before may stop");
        assert_eq!(app.tables().count("wider_follows"), 3);
    });
}
