//! A picture says what words do not, to those who may see what it belongs to, and only to them.

mod along;
mod settled;
mod slow;

use crate::support::process::Program;
use crate::support::upload::{SCREEN, a_picture, file, pieces};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;

/// The addresses of the pictures that a page shows, small ones.
fn shown(page: &Page) -> Vec<String> {
    page.attributes(".pictures img", "src")
}

fn stored(app: &TestApp) -> usize {
    let Ok(folders) = std::fs::read_dir(app.database.pictures()) else { return 0 };
    folders.map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap().count()).sum()
}

pub fn describes(browser: &mut Browser, place: &str, alt: &str) {
    let page = browser.get(place);
    let fields: Vec<String> = page.attributes("textarea", "name");
    let filled: Vec<(&str, &str)> = fields.iter().map(|name| (name.as_str(), alt)).collect();
    let saved = browser.submit(&page, &format!("{place}/describe"), &filled);
    assert_eq!(saved.status, 303, "{}", saved.text());
}

#[test]
fn an_author_shows_what_is_meant_and_everybody_sees_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut ben) = (app.member("Ada"), app.member("Ben"));
        let post = ada.files("bug", "The clock covers the battery", "camera");
        let page = ada.get(&post);
        assert!(page.text().contains("Add pictures"));
        assert!(!ben.get(&post).says("Add pictures"), "to others it is not offered");

        let picture = a_picture(1_080, 2_400);
        let added = ada.uploads("/posts/1/pictures", &[file("clock.png", &picture)]);
        assert_eq!((added.status, &*added.location()), (303, "/posts/1/pictures"), "{}", added.text());
        describes(&mut ada, "/posts/1/pictures", "The clock lies <over> the battery");
        let mut visitor = app.visitor();
        let page = visitor.get(&post);
        assert_eq!(page.attributes(".pictures img", "alt"), ["The clock lies <over> the battery"]);
        assert_eq!(page.attributes(".pictures img", "width"), ["108"]);
        assert_eq!(page.attributes(".pictures img", "height"), ["240"]);
        assert_eq!(page.attributes(".pictures img", "loading"), ["lazy"]);
        let small = shown(&page).remove(0);
        for address in [small.clone(), page.attributes(".pictures a", "href").remove(0)] {
            let got = visitor.get(&address);
            assert_eq!((got.status, got.header("content-type")), (200, "image/webp"), "{address}");
            assert_eq!(got.header("content-security-policy"), "default-src 'none'; sandbox");
            assert_eq!(got.header("x-content-type-options"), "nosniff");
            assert_eq!(got.header("cache-control"), "private, max-age=300");
        }
        assert_eq!(stored(app), 2);
        // A comment has its own.
        assert_eq!(ben.post("/posts/1/comments", &[("body", "Here too.")]).status, 303);
        assert_eq!(ben.uploads("/comments/1/pictures", &[file("x.png", &SCREEN)]).status, 303);
        let page = visitor.get(&post);
        assert_eq!(shown(&page).len(), 2);
        // None of them moves what stands below it, or is fetched before somebody comes near it.
        assert_eq!(page.attributes(".pictures img", "loading"), ["lazy"; 2]);
        for side in ["width", "height"] {
            let sides = page.attributes(".pictures img", side);
            assert!(
                sides.len() == 2 && sides.iter().all(|side| side.parse::<u32>().is_ok_and(|side| side > 0)),
                "{sides:?}"
            );
        }
        assert_eq!(ada.uploads("/comments/1/pictures", &[file("x.png", &SCREEN)]).status, 403);
        assert_eq!(ben.uploads("/posts/1/pictures", &[file("x.png", &SCREEN)]).status, 403);

        // What was wrong is taken away again, files and all.
        let ids: Vec<String> = ada.get("/posts/1/pictures").attributes("form[id^=remove-]", "action");
        assert_eq!(ben.post(&ids[0], &[]).status, 403);
        assert_eq!(ada.post(&ids[0], &[]).status, 303);
        assert_eq!(ada.post(&ids[0], &[]).status, 404);
        assert_eq!((shown(&visitor.get(&post)).len(), visitor.get(&small).status, stored(app)), (1, 404, 2));
    });
}

#[test]
fn there_is_room_for_four_and_a_refused_upload_leaves_nothing() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        ada.files("bug", "The clock covers the battery", "camera");
        let place = "/posts/1/pictures";
        let says = |ada: &mut Browser, files: &[(&str, &[u8])], words: &str| {
            let files: Vec<_> = files.iter().map(|(name, bytes)| file(name, bytes)).collect();
            let page = ada.uploads(place, &files);
            assert!(page.status == 422 && page.one(".error").contains(words), "{words}: {}", page.text());
            assert_eq!(page.attributes("#picture", "aria-invalid"), ["true"], "{words}");
        };
        says(&mut ada, &[], "could not be read");
        says(&mut ada, &[("", b"")], "fill this in");
        says(&mut ada, &[("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")], "no picture");
        says(&mut ada, &[("../../../etc/passwd", b"root:x:0:0")], "no picture");
        says(&mut ada, &[("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")], "Save it as JPEG");
        says(&mut ada, &[("a.png", &SCREEN[..40])], "cut off or damaged");
        says(&mut ada, &[("a.png", &vec![7; 11 * 1024 * 1024])], "more than 10 MB");
        let good: (&str, &[u8]) = ("a.png", &SCREEN);
        says(&mut ada, &[good, ("b.html", b"<!doctype html><script>alert(1)</script>")], "no picture");
        says(&mut ada, &[good, good, good, good, good], "four at most");
        assert_eq!(stored(app), 0, "what was good of a refused upload is not kept");
        assert_eq!(ada.uploads(place, &[file("a.png", &SCREEN), file("b.png", &SCREEN)]).status, 303);
        says(&mut ada, &[good, good, good], "four at most");
        assert_eq!(ada.uploads(place, &[file("a.png", &SCREEN), file("b.png", &SCREEN)]).status, 303);
        let full = ada.get(place);
        assert!(full.says("Four pictures are the most") && full.all("form[enctype]").is_empty(), "{}", full.text());
        assert_eq!(stored(app), 8);
        // Forms of another shape are told in a sentence, too, and read no further than they may be.
        for (boundary, body) in [
            ("a", "\n".to_owned()),
            ("orange", "\n--orange\r\n".to_owned()),
            ("orange", "--\nxx\r\n".to_owned()),
            ("orange", "--orange\nxx\r\n".to_owned()),
            ("orange", format!("--orange\r\nX: {}", "a".repeat(3 << 20))),
            ("orange", "x".repeat(3 << 20)),
        ] {
            let mime = format!("multipart/form-data; boundary={boundary}");
            let page = ada.sends(place, body.as_bytes(), &mime);
            assert_eq!(page.status, 422, "{boundary} {:?}: {}", body.get(..20), page.text());
        }
        let torn = ada.sends(place, &pieces(&[file("a.png", &SCREEN)])[..200], "multipart/form-data; boundary=orange");
        assert_eq!(torn.status, 422, "{}", torn.text());
        let plain = ada.post(place, &[("picture", "x")]);
        assert!([415, 422].contains(&plain.status), "{} {}", plain.status, plain.text());
    });
}

#[test]
fn a_hidden_posts_pictures_are_hidden_with_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace, mut visitor) = (app.member("Ada"), app.staff("Grace"), app.visitor());
        let post = ada.files("bug", "The clock covers the battery", "camera");
        assert_eq!(ada.post("/posts/1/comments", &[("body", "See below.")]).status, 303);
        for place in ["/posts/1/pictures", "/comments/1/pictures"] {
            assert_eq!(ada.uploads(place, &[file("a.png", &SCREEN)]).status, 303);
        }
        let pictures = shown(&visitor.get(&post));
        let seen = |browser: &mut Browser| pictures.iter().map(|path| browser.get(path).status).collect::<Vec<_>>();
        assert_eq!(seen(&mut visitor), [200, 200]);
        assert_eq!(grace.post("/comments/1/hide", &[("reason", "Somebody's face.")]).status, 303);
        assert_eq!(seen(&mut visitor), [200, 404]);
        assert_eq!(grace.post("/posts/1/hide", &[("reason", "Somebody's face.")]).status, 303);
        assert_eq!(
            (seen(&mut visitor), seen(&mut grace), seen(&mut ada)),
            (vec![404, 404], vec![200, 200], vec![200, 200])
        );
        assert_eq!(grace.post("/posts/1/restore", &[]).status, 303);
        assert_eq!(seen(&mut visitor), [200, 404]);
        for nowhere in
            ["/pictures/..%2f..%2ffriday.db", "/pictures/x.webp", "/pictures/aaaaaaaaaaaaaaaaaaaaaaaaaa-full.webp"]
        {
            assert_eq!(visitor.get(nowhere).status, 404, "{nowhere}");
        }
    });
}

#[test]
fn files_that_nothing_shows_are_swept_away_after_a_day() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("bug", "The clock covers the battery", "camera");
        assert_eq!(ada.uploads("/posts/1/pictures", &[file("a.png", &SCREEN)]).status, 303);
        // As a crash between the files and their row leaves them; the files are of today, whatever our clock says.
        let folder = app.database.pictures().join("zz");
        std::fs::create_dir_all(&folder).unwrap();
        let lost = "zzaaaaaaaaaaaaaaaaaaaaaaaa";
        for size in ["full", "small"] {
            std::fs::write(folder.join(format!("{lost}-{size}.webp")), b"lost").unwrap();
        }
        app.tidy();
        assert_eq!(stored(app), 4, "it may be about to be noted");
        let today = chrono::DateTime::<chrono::Utc>::from(std::fs::metadata(&folder).unwrap().modified().unwrap());
        app.set_clock(&(today + TimeDelta::days(2)).to_rfc3339());
        app.tidy();
        assert_eq!(stored(app), 2);
        assert_eq!(app.visitor().get(&shown(&app.visitor().get(&post))[0]).status, 200);
    });
}

#[test]
fn pictures_of_a_merged_post_stand_with_its_text() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut berta) = (app.member("Ada"), app.member("Berta"));
        let post = ada.files("bug", "The clock covers the battery", "camera");
        berta.files("bug", "Battery under the clock", "camera");
        assert_eq!(berta.uploads("/posts/2/pictures", &[file("a.png", &SCREEN)]).status, 303);
        describes(&mut berta, "/posts/2/pictures", "Both in one place");
        let merged = app.staff("Grace").post("/posts/2/decision", &[("status", "duplicate"), ("duplicate_of", "1")]);
        assert_eq!(merged.status, 303);
        let mut visitor = app.visitor();
        let page = visitor.get(&post);
        assert_eq!(page.attributes("#merged .pictures img", "alt"), ["Both in one place"]);
        assert_eq!(visitor.get(&shown(&page)[0]).status, 200);
    });
}

#[test]
fn the_doctor_misses_files_that_a_backup_forgot() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        ada.files("bug", "The clock covers the battery", "camera");
        assert_eq!(ada.uploads("/posts/1/pictures", &[file("a.png", &SCREEN), file("b.png", &SCREEN)]).status, 303);
        app.run_worker();
        let place = format!("file:{}", app.database.pictures().display());
        let doctor = || Program::over(&app.database).run(&["doctor", "--pictures", &place]);
        assert_eq!((doctor().status, doctor().said.trim()), (0, "All is well."));
        let path = shown(&app.visitor().visit("/posts/1")).remove(0);
        let name = path.rsplit('/').next().unwrap().split('-').next().unwrap().to_owned();
        std::fs::remove_file(app.database.pictures().join(&name[..2]).join(format!("{name}-small.webp"))).unwrap();
        let told = doctor();
        assert_eq!(told.status, 1);
        assert_eq!(told.said.trim(), format!("pictures: a file of {name}, on post 1, is missing"));
    });
}
