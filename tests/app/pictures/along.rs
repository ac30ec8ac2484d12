//! Pictures that are sent with the words of a post or a comment: one press for both, and neither is lost for the other.

use super::{shown, stored};
use crate::support::people::{PASSWORD, address};
use crate::support::upload::{SCREEN, a_picture, file, words_and_files};
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
fn while_something_is_wrong_with_the_words_the_pictures_wait_for_who_sent_them() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut ben) = (app.member("Ada"), app.member("Ben"));
        let short = [BUG, &[("title", "No")]].concat();
        let screens = [file("<b>one</b>.png", &SCREEN), file("two.png", &SCREEN)];
        let wrong = files_with(&mut ada, &short, &screens);
        assert_eq!((wrong.status, waiting(&wrong), pictures(app), stored(app)), (422, 2, 0, 4), "{}", wrong.text());
        assert!(wrong.says("Already here") && wrong.says("<b>one</b>.png"), "{}", wrong.text());
        assert!(wrong.says("Up to 2"), "{}", wrong.text());
        let marks = wrong.attributes("[name=waiting_picture]", "value");
        // Nobody else shows them, and nobody what was made up.
        for mark in [&*marks[0], "picture", &marks[0].replace(' ', "  ")] {
            let taken = ben.post("/posts", &[BUG, &[("waiting_picture", mark)]].concat());
            assert!(taken.status == 422 && taken.says("Choose them again"), "{mark}: {}", taken.text());
            assert_eq!(waiting(&taken), 0, "{mark}");
        }
        // One is ticked off, another one is added, and all of it is taken.
        let mended = [("title", "The clock covers the battery"), ("waiting_picture", &marks[1])];
        let filed = ada.submit_with(&wrong, "/posts", &mended, &[file("three.png", &SCREEN)]);
        assert_eq!((filed.status, pictures(app)), (303, 2), "{}", filed.text());
        // What is shown is shown in one place.
        let again = ada.submit(&wrong, "/posts", &[("title", "Another thing altogether")]);
        assert!(again.status == 422 && again.says("Choose them again"), "{}", again.text());
        assert_eq!((app.tables().count("posts"), waiting(&again)), (1, 0));

        let late = files_with(&mut ada, &short, &screens[..1]);
        app.advance(TimeDelta::hours(13));
        let late = ada.submit(&late, "/posts", &[("title", "The shutter sticks")]);
        assert!(late.status == 422 && late.says("Choose them again"), "{}", late.text());
        // Of a comment, too.
        let page = ben.visit("/posts/1");
        let empty = ben.submit_with(&page, "/posts/1/comments", &[("body", " ")], &screens[..1]);
        assert_eq!((empty.status, waiting(&empty)), (422, 1), "{}", empty.text());
        let said = ben.submit_with(&empty, "/posts/1/comments", &[("body", "Here too.")], &[]);
        assert_eq!((said.status, &*said.location()), (303, "/comments/1/pictures"), "{}", said.text());
    });
}

#[test]
fn a_picture_that_waits_is_seen_by_whoever_sent_it_and_by_nobody_else() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut ben, mut grace) = (app.member("Ada"), app.member("Ben"), app.staff("Grace"));
        let short = [BUG, &[("title", "No")]].concat();
        let wrong = files_with(&mut ada, &short, &[file("clock.png", &a_picture(1_080, 2_400))]);
        let [width, height] = ["width", "height"].map(|side| wrong.attributes(".check img", side));
        assert_eq!((width, height), (vec!["43".to_owned()], vec!["96".to_owned()]));
        let address = wrong.attributes(".check img", "src").remove(0);
        let got = ada.get(&address);
        assert_eq!((got.status, got.header("content-type")), (200, "image/webp"));
        assert_eq!(got.header("content-security-policy"), "default-src 'none'; sandbox");
        assert_eq!(got.header("cache-control"), "private, no-store");
        for somebody in [&mut ben, &mut grace, &mut app.visitor()] {
            assert_eq!(somebody.get(&address).status, 404);
        }
        assert_eq!(ada.get(&format!("{address}a")).status, 404);
        // The mark that the form sends is no address, nor the other way round.
        let mark = wrong.attributes("[name=waiting_picture]", "value").remove(0);
        assert_eq!(ada.get(&format!("/pictures/waiting/{}", mark.replace(' ', "%20"))).status, 404);
        let filed = ada.submit_with(&wrong, "/posts", &[("title", "The clock covers the battery")], &[]);
        assert_eq!(filed.status, 303, "{}", filed.text());
        assert_eq!(ada.get(&address).status, 404, "it stands with the post now");
        let late = files_with(&mut ada, &short, &[file("clock.png", &SCREEN)]);
        let address = late.attributes(".check img", "src").remove(0);
        assert_eq!(ada.get(&address).status, 200);
        app.advance(TimeDelta::hours(13));
        assert_eq!(ada.get(&address).status, 404);
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
fn pictures_are_kept_and_seen_while_something_is_asked_of_the_words() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut ben) = (app.member("Ada"), app.member("Ben"));
        ben.files("bug", "The clock covers the battery", "camera");
        // Whether it is one of these, and what is masked in it, on one page.
        let words = [BUG, &[("log", "E Wifi: gateway 192.168.1.20 is lost"), ("ask", "1")]].concat();
        let asked = files_with(&mut ada, &words, &[file("one.png", &SCREEN)]);
        let questions = (asked.all("#alike li").len(), asked.all(".masked code").len());
        assert_eq!((asked.status, questions, waiting(&asked)), (200, (1, 1), 1), "{}", asked.text());
        assert!(asked.says("Already here") && asked.says("one.png"), "{}", asked.text());
        let preview = asked.attributes(".check img", "src").remove(0);
        assert_eq!(ada.get(&preview).status, 200);
        assert_ne!(ben.get(&preview).status, 200, "nobody else sees it yet");
        assert!(asked.attributes("details .check img", "src").is_empty(), "it is not folded away");
        // What it shows may be said at once, and is kept like the picture while more is asked.
        let field = asked.attributes("input[name^=alt-]", "name").remove(0);
        let says = (&*field, "The clock, IMEI 356938035643809");
        let wrong = ada.submit_with(&asked, "/posts", &[says, ("title", "No")], &[]);
        assert_eq!((wrong.status, waiting(&wrong)), (422, 1), "{}", wrong.text());
        assert_eq!(wrong.attributes("input[name^=alt-]", "value"), [says.1], "as it was typed, like the words");
        let mended = [("title", "The clock covers the battery")];
        let asked = ada.submit_with(&wrong, "/posts", &mended, &[]);
        assert_eq!((asked.status, waiting(&asked)), (200, 1), "what is masked is shown: {}", asked.text());
        let masked = asked.all(".masked code");
        assert!(masked.iter().any(|line| line == "The clock, IMEI ‹IMEI›"), "{masked:?}");
        let filed = ada.submit_with(&asked, "/posts", &[], &[]);
        assert_eq!((filed.status, pictures(app)), (303, 1), "{}", filed.text());
        assert!(!filed.location().ends_with("/pictures"), "each has its words: {}", filed.location());
        assert_eq!(ada.get("/posts/2/pictures").one("textarea").trim(), "The clock, IMEI ‹IMEI›");
        assert_eq!(app.visitor().visit("/posts/2").attributes(".pictures img", "alt"), ["The clock, IMEI ‹IMEI›"]);
        // A field of no picture is none of the form.
        assert_ne!(ada.post("/posts", &[BUG, &[("alt-1", "x")]].concat()).status, 303);
    });
}

#[test]
fn a_picture_that_was_shown_and_taken_away_has_to_be_chosen_again() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let form = files_with(&mut ada, &[BUG, &[("title", "No")]].concat(), &[file("one.png", &SCREEN)]);
        let mended = [("title", "The clock covers the battery")];
        assert_eq!(ada.submit(&form, "/posts", &mended).status, 303);
        let gone = ada.get("/posts/1/pictures").attributes("form[id^=remove-]", "action").remove(0);
        assert_eq!((ada.post(&gone, &[]).status, stored(app)), (303, 0));
        // Back, and the same form again.
        let again = ada.submit(&form, "/posts", &[("title", "The shutter sticks")]);
        assert!(again.status == 422 && again.says("Choose them again"), "{}", again.text());
        assert_eq!((app.tables().count("posts"), pictures(app), waiting(&again)), (1, 0, 0));
        let page = ada.visit("/posts/1");
        let empty = ada.submit_with(&page, "/posts/1/comments", &[("body", " ")], &[file("one.png", &SCREEN)]);
        assert_eq!(ada.submit(&empty, "/posts/1/comments", &[("body", "Here.")]).status, 303);
        let gone = ada.get("/comments/1/pictures").attributes("form[id^=remove-]", "action").remove(0);
        assert_eq!(ada.post(&gone, &[]).status, 303);
        let again = ada.submit(&empty, "/posts/1/comments", &[("body", "And there.")]);
        assert!(again.status == 422 && again.says("Choose them again"), "{}", again.text());
        assert_eq!(pictures(app), 0);
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

#[test]
fn no_more_pictures_of_one_person_wait_than_a_few_forms_hold() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut ben) = (app.member("Ada"), app.member("Ben"));
        let short = [BUG, &[("title", "No")]].concat();
        let four = [file("a.png", &SCREEN), file("b.png", &SCREEN), file("c.png", &SCREEN), file("d.png", &SCREEN)];
        let mut last = None;
        for form in 0..6 {
            let wrong = files_with(&mut ada, &short, &four);
            assert_eq!((wrong.status, waiting(&wrong)), (422, 4), "{form}: {}", wrong.text());
            last = Some(wrong);
        }
        assert_eq!(stored(app), 48);
        let refused = files_with(&mut ada, &short, &four[..1]);
        assert!(refused.status == 422 && refused.says("wait for their words already"), "{}", refused.text());
        assert_eq!((waiting(&refused), stored(app)), (0, 48));
        // Others have room of their own, and what is shown makes room.
        assert_eq!(waiting(&files_with(&mut ben, &short, &four)), 4);
        let filed = ada.submit_with(&last.unwrap(), "/posts", &[("title", "The clock covers the battery")], &[]);
        assert_eq!((filed.status, pictures(app)), (303, 4), "{}", filed.text());
        let some = files_with(&mut ada, &short, &[&four[..], &four[..1]].concat());
        assert!(waiting(&some) == 4 && some.says("four at most"), "{}", some.text());
        let none = files_with(&mut ada, &short, &four[..1]);
        assert!(none.says("wait for their words already"), "{}", none.text());
        app.advance(TimeDelta::days(1));
        assert_eq!(waiting(&files_with(&mut ada, &short, &four)), 4);
    });
}
