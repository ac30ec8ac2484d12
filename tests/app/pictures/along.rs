//! Pictures that are sent with the words of a post or a comment: one press for both, and neither is lost for the other.

mod waiting;

use super::{shown, stored};
use crate::support::people::{PASSWORD, address};
use crate::support::upload::{SCREEN, file, words_and_files};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;

/// A file of a form, as [`file`] makes it.
type File<'a> = (&'a str, &'a [u8]);

const BUG: &[(&str, &str)] =
    &[("kind", "bug"), ("title", "The clock covers the battery"), ("area", "camera"), ("body", "Since Friday.")];

fn pictures(app: &TestApp) -> usize {
    app.tables().count("pictures")
}

/// The names of the pictures that the form says are there already.
fn waiting(page: &Page) -> usize {
    page.attributes("[name=waiting_picture][checked]", "value").len()
}

fn files_with(browser: &mut Browser, words: &[(&str, &str)], files: &[(&str, &[u8])]) -> Page {
    let form = browser.get("/posts/new");
    browser.submit_with(&form, "/posts", &[words, &[("shown", "")]].concat(), files)
}

#[test]
fn a_post_and_a_comment_come_with_their_pictures_and_what_they_show_is_asked_next() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut ben) = (app.member("Ada"), app.member("Ben"));
        let screens = [file("one.png", &SCREEN), file("two.png", &SCREEN)];
        for press in ["first", "second"] {
            let filed = files_with(&mut ada, BUG, &screens);
            assert_eq!((filed.status, &*filed.location()), (303, "/posts/1/pictures"), "{press}: {}", filed.text());
            assert_eq!((app.tables().count("posts"), pictures(app)), (1, 2), "{press}");
        }
        let asked = ada.get("/posts/1/pictures");
        assert_eq!(asked.all(".actions a"), ["Go to my post"], "whoever has nothing to say of them goes on");
        assert!(asked.says("Describe each picture") && asked.attributes("textarea", "name").len() == 2);

        let page = ben.visit("/posts/1");
        let said = ben.submit_with(&page, "/posts/1/comments", &[("body", "Here too.")], &screens[..1]);
        assert_eq!((said.status, &*said.location()), (303, "/comments/1/pictures"), "{}", said.text());
        assert_eq!(shown(&app.visitor().visit("/posts/1")).len(), 3);
        // Without a file it is a comment like any other, in pieces or not.
        let plain = ben.submit_with(&page, "/posts/1/comments", &[("body", "And at night.")], &[]);
        assert!(plain.status == 303 && plain.location().ends_with("#comment-2"), "{}", plain.text());
    });
}

#[test]
fn a_picture_that_is_refused_takes_neither_the_words_nor_the_good_ones_with_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let (good, page) = (file("good.png", &SCREEN), file("x.html", b"<script>alert(1)</script>"));
        let heavy = vec![7; 11 * 1024 * 1024];
        let table: [(&[File<'_>], usize, &str); 4] = [
            (&[good, page], 1, "x.html: This is no picture"),
            (&[page], 0, "x.html: This is no picture"),
            (&[file("heavy.png", &heavy), good], 0, "heavy.png: This file has more than 10 MB"),
            (&[good; 5], 4, "four at most"),
        ];
        for (files, kept, why) in table {
            let refused = files_with(&mut ada, BUG, files);
            assert!(refused.status == 422 && refused.says(why), "{why}: {}", refused.text());
            assert!(refused.says("not named here did not come along"), "{why}: {}", refused.text());
            assert_eq!(
                (waiting(&refused), refused.one("textarea[name=body]").trim()),
                (kept, "Since Friday."),
                "{why}"
            );
            assert_eq!(refused.attributes("#picture", "aria-invalid"), ["true"], "{why}");
        }
        assert_eq!((stored(app), pictures(app), app.tables().count("posts")), (10, 0, 0));
        // What is torn is told, too.
        let words: Vec<(String, String)> =
            BUG.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
        let body = words_and_files(&words, &[good]);
        let torn = ada.sends("/posts", &body[..body.len() - 40], "multipart/form-data; boundary=orange");
        assert!(torn.status == 422 && torn.body.contains("Since Friday."), "{} {}", torn.status, torn.text());
        // Words that nobody can have typed, and files where none belong.
        for (words, files) in [(vec![("rank", "1")], vec![]), (vec![("title", "a"), ("title", "b")], vec![])] {
            let words: Vec<(String, String)> = words.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
            let body = words_and_files(&words, &files);
            assert_eq!(ada.sends("/posts", &body, "multipart/form-data; boundary=orange").status, 422);
        }
        app.tidy();
        assert_eq!(stored(app), 10);
        let today = chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now());
        app.set_clock(&(today + TimeDelta::days(2)).to_rfc3339());
        app.tidy();
        assert_eq!(stored(app), 0, "what was given up is swept away");
    });
}

#[test]
fn who_is_not_signed_in_or_not_confirmed_keeps_the_words_and_is_told_of_the_pictures() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let form = ada.get("/posts/new");
        let session = ada.cookies.remove("sid");
        let asked = ada.submit_with(&form, "/posts", &[BUG, &[("shown", "")]].concat(), &[file("a.png", &SCREEN)]);
        assert_eq!((asked.status, stored(app)), (403, 0), "{}", asked.text());
        assert!(asked.says("You are not signed in. What you typed is kept"), "{}", asked.text());
        let back = ada.submit(&asked, "/sign-in", &[("email", &address("Ada")), ("password", PASSWORD)]);
        assert!(back.says("not named here did not come along"), "{}", back.text());
        assert_eq!(back.one("textarea[name=body]").trim(), "Since Friday.");
        assert!(session.is_some());

        app.sql("UPDATE users SET verified_at = NULL WHERE name = 'Ada'");
        let form = ada.get("/posts/new");
        assert!(form.all("input[type=file]").is_empty());
        let refused = ada.submit_with(&form, "/posts", &[BUG, &[("shown", "")]].concat(), &[file("a.png", &SCREEN)]);
        assert!(refused.status == 422 && refused.says("Confirm your email address first"), "{}", refused.text());
        assert_eq!((refused.one("textarea[name=body]").trim(), stored(app)), ("Since Friday.", 0));
        assert_eq!(ada.submit(&refused, "/posts", &[]).status, 303);
    });
}

#[test]
fn of_a_log_that_is_too_long_the_beginning_comes_back_with_all_the_rest() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let log = "深 line\n".repeat(200_000);
        let told = files_with(&mut ada, &[BUG, &[("log", &log)]].concat(), &[file("a.png", &SCREEN)]);
        assert!(told.status == 422 && told.says("too long to take in whole"), "{}", told.text().get(..900).unwrap());
        assert_eq!((told.one("textarea[name=body]").trim(), waiting(&told)), ("Since Friday.", 1));
        let kept = told.one("textarea[name=log]");
        assert!(kept.starts_with("深 line") && kept.len() > 200_000, "{}", kept.len());
        assert_eq!(told.attributes("#log", "aria-invalid"), ["true"]);
        let filed = ada.submit_with(&told, "/posts", &[("log", "Short.")], &[]);
        assert_eq!((filed.status, pictures(app)), (303, 1), "{}", filed.text());
        // Who is not signed in reads so too, and what goes back is less.
        let form = ada.get("/posts/new");
        ada.cookies.remove("sid");
        let title = [("title", "The shutter sticks"), ("log", &*log), ("shown", "")];
        let asked = ada.submit_with(&form, "/posts", &[&BUG[..1], &BUG[2..], &title].concat(), &[]);
        assert_eq!(asked.status, 403, "{}", asked.text());
        let back = ada.submit(&asked, "/sign-in", &[("email", &address("Ada")), ("password", PASSWORD)]);
        assert!(back.says("too long to take in whole"), "{}", back.text().get(..900).unwrap());
        assert_eq!(back.attributes("#title", "value"), ["The shutter sticks"]);
        assert!(back.one("textarea[name=log]").starts_with("深 line"));
    });
}

#[test]
fn a_picture_that_is_named_twice_is_shown_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let form = files_with(&mut ada, &[BUG, &[("title", "No")]].concat(), &[file("one.png", &SCREEN)]);
        let mark = form.attributes("[name=waiting_picture]", "value").remove(0);
        let twice = [BUG, &[("waiting_picture", &*mark), ("waiting_picture", &*mark)]].concat();
        let filed = ada.post("/posts", &twice);
        assert_eq!((filed.status, pictures(app)), (303, 1), "{}", filed.text());
        let page = ada.visit("/posts/1");
        let empty = ada.submit_with(&page, "/posts/1/comments", &[("body", " ")], &[file("one.png", &SCREEN)]);
        let mark = empty.attributes("[name=waiting_picture]", "value").remove(0);
        let twice = [("body", "Here."), ("waiting_picture", &*mark), ("waiting_picture", &*mark)];
        let said = ada.post("/posts/1/comments", &twice);
        assert_eq!((said.status, pictures(app)), (303, 2), "{}", said.text());
    });
}
