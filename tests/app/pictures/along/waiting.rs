//! Pictures wait for their words.

use super::super::stored;
use super::{BUG, files_with, pictures, waiting};
use crate::support::on_each_engine;
use crate::support::upload::{SCREEN, a_picture, file};
use chrono::TimeDelta;

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
        let below = asked.all(".masked ~ #alike button[form=filing]");
        assert_eq!(below, ["None of these: file mine"], "what is masked comes first");
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
