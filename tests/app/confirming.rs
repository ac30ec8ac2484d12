//! A bug happens to others too, on other devices and builds.

mod merged;

use crate::support::people::{PASSWORD, address, number_of};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use diesel::prelude::*;
use orange_friday::areas;
use orange_friday::db::PostId;
use orange_friday::db::schema::confirmations;
use orange_friday::people::Role;
use std::thread;

const BUILD: &str = "V14.0.5.0.TMCCNXM";

fn catalogue(app: &TestApp) {
    let csv = "codename,names,region\nfuxi,Xiaomi 13,CN\ndipper,Mi 8,\n";
    let answer = app.staff("Grace").post("/staff/devices/import", &[("csv", csv), ("step", "import")]);
    assert_eq!(answer.status, 303);
}

fn bug(fan: &mut Browser, title: &str, device: &str) -> i64 {
    let fields = [("kind", "bug"), ("title", title), ("area", "camera"), ("device", device), ("build", BUILD)];
    number_of(&fan.post("/posts", &fields).location())
}

fn confirms(fan: &mut Browser, post: i64, device: &str, build: &str) -> Page {
    fan.post(&format!("/posts/{post}/confirm"), &[("device", device), ("build", build)])
}

/// The table of a bug, a row after the other, as everybody reads it.
fn table(app: &TestApp, post: i64) -> Vec<String> {
    app.visitor().visit(&format!("/posts/{post}")).all("#devices tbody tr")
}

#[test]
fn one_press_says_same_on_my_device_and_the_bug_says_where_it_happens() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        catalogue(app);
        let (mut ada, mut berta, mut kofi) = (app.member("Ada"), app.member("Berta"), app.member("Kofi"));
        let post = bug(&mut ada, "The shutter sticks", "Xiaomi 13");
        let path = format!("/posts/{post}/confirm");
        assert_eq!(table(app, post), [format!("Xiaomi 13 (CN) {BUILD} 1")]);
        // Nobody knows Berta's device yet: the form asks, and what is missing is told.
        let page = berta.visit(&format!("/posts/{post}"));
        let asked = berta.submit(&page, &path, &[]);
        assert!(asked.status == 422 && asked.says("The shutter sticks"), "{}", asked.text());
        let done = berta.submit_and_follow(&asked, &path, &[("device", "mi 8"), ("build", "V12.5.1.0.QEAMIXM")]);
        assert!(done.says("You have this too.") && done.says("2 people have this"), "{}", done.text());
        assert!(done.says("1 Voted"), "whoever has it wants it mended: {}", done.text());
        // Her next bug begins with it, and is one press.
        let other = bug(&mut ada, "The torch stays on", "Xiaomi 13");
        let page = berta.visit(&format!("/posts/{other}"));
        let done = berta.submit_and_follow(&page, &format!("/posts/{other}/confirm"), &[]);
        assert!(done.says("You have this too. Mi 8"), "{}", done.text());
        assert!(table(app, other).contains(&"Mi 8 V12.5.1.0.QEAMIXM 1".to_owned()), "{:?}", table(app, other));
        // A build is a week old by the next one.
        app.advance(chrono::TimeDelta::days(7));
        let third = bug(&mut ada, "Dark pictures at noon", "Xiaomi 13");
        let page = berta.visit(&format!("/posts/{third}"));
        berta.submit(&page, &format!("/posts/{third}/confirm"), &[]);
        assert!(table(app, third).contains(&"Mi 8 Build not said 1".to_owned()), "{:?}", table(app, third));

        assert_eq!(confirms(&mut kofi, post, "Xiaomi 13", BUILD).status, 303);
        assert_eq!(confirms(&mut kofi, post, "Xiaomi 13", BUILD).status, 303, "said twice, counted once");
        let rows = [format!("Xiaomi 13 (CN) {BUILD} 2"), "Mi 8 V12.5.1.0.QEAMIXM 1".to_owned()];
        assert_eq!(table(app, post), rows);
        assert_eq!(app.visitor().get("/?device=dipper").all(".post-row").len(), 3, "it is found by their devices, too");
        // Said of another device, it replaces what was said.
        assert_eq!(confirms(&mut kofi, post, "Mi 8", "V12.5.1.0.QEAMIXM").status, 303);
        assert_eq!(table(app, post), ["Mi 8 V12.5.1.0.QEAMIXM 2".to_owned(), format!("Xiaomi 13 (CN) {BUILD} 1")]);
        let page = kofi.visit(&format!("/posts/{post}"));
        let back = kofi.submit_and_follow(&page, &format!("/posts/{post}/unconfirm"), &[]);
        assert!(
            back.says("Taken back, and the vote that came with it.") && back.says("2 people have this"),
            "{}",
            back.text()
        );
        assert_eq!(kofi.post(&format!("/posts/{post}/unconfirm"), &[]).status, 303, "once more changes nothing");
        // Whoever has it read this text: it stays, also when they take their votes back.
        for fan in [&mut berta, &mut kofi] {
            assert_eq!(fan.post(&format!("/posts/{post}/vote/withdraw"), &[]).status, 303);
        }
        let page = ada.visit(&format!("/posts/{post}"));
        assert!(!page.says("Edit your post"), "{}", page.text());
        assert_eq!(
            ada.post(
                &format!("/posts/{post}/edit"),
                &[("kind", "request"), ("title", "Other words"), ("area", "camera")]
            )
            .status,
            409
        );
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn only_who_may_vote_for_a_bug_of_somebody_else_has_it_too() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        catalogue(app);
        let (mut ada, mut berta) = (app.member("Ada"), app.member("Berta"));
        let post = bug(&mut ada, "The shutter sticks", "Xiaomi 13");
        let wish = number_of(&ada.files("request", "A telephoto mode", "camera"));
        assert!(ada.visit(&format!("/posts/{post}")).all(&format!("form[action='/posts/{post}/confirm']")).is_empty());
        let own = confirms(&mut ada, post, "Mi 8", "");
        assert!(own.status == 409 && own.says("counted already"), "{}", own.text());
        let request = confirms(&mut berta, wish, "Mi 8", "");
        assert!(request.status == 409 && request.says("Only bugs"), "{}", request.text());
        assert_eq!(confirms(&mut berta, 99, "Mi 8", "").status, 404);
        let mut vera = crate::accounts::unconfirmed(app, "Vera");
        let waits = confirms(&mut vera, post, "Mi 8", "");
        assert!(waits.status == 409 && waits.says("Confirm your email address first"), "{}", waits.text());
        let before = app.tables();
        assert_eq!(confirms(&mut berta, post, &"x".repeat(81), "").status, 422);
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        // What nobody knows is counted, and not read out to everybody, however many say it.
        assert_eq!(confirms(&mut berta, post, "Cheap gold here", "IMEI 356938035643809").status, 303);
        let page = app.visitor().visit(&format!("/posts/{post}"));
        assert!(!page.says("Cheap gold") && page.says("2 people have this") && page.says("Other devices 1"));
        let stored: Vec<String> = app.read(|conn| Ok(confirmations::table.select(confirmations::build).load(conn)?));
        assert_eq!(stored, ["IMEI ‹IMEI›"]);
        // Somebody who has to sign in first finds what they typed.
        let mut lena = app.visitor();
        app.add_person("Lena", Role::Member);
        let door = lena.post(&format!("/posts/{post}/confirm"), &[("device", "Mi 8"), ("build", "12.5.1")]);
        let fields = [("email", &*address("Lena")), ("password", PASSWORD)];
        let again = lena.submit(&door, "/sign-in", &fields);
        assert_eq!(again.attributes("#device", "value"), ["Mi 8"], "{}", again.text());
        assert_eq!(lena.submit(&again, &format!("/posts/{post}/confirm"), &[]).status, 303);
        app.sql(&format!("UPDATE posts SET visibility = 'hidden', listed = FALSE WHERE id = {post}"));
        assert_eq!(confirms(&mut lena, post, "Mi 8", "").status, 404);
        app.sql(&format!("UPDATE posts SET visibility = 'published', listed = TRUE WHERE id = {post}"));
        // A decision closes it; what was said stands.
        let mut grace = app.signed_in("Grace");
        let address = app.visitor().get(&format!("/posts/{post}")).location();
        grace.decides(&address, "declined", "It is by design.", "");
        assert_eq!(confirms(&mut app.member("Kofi"), post, "Mi 8", "").status, 409);
        assert!(app.visitor().visit(&format!("/posts/{post}")).says("3 people have this"));
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_device_of_many_thousand_bytes_breaks_neither_a_press_nor_a_merge() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        catalogue(app);
        let mut ada = app.member("Ada");
        let first = bug(&mut ada, "The shutter sticks", "Mi 8");
        let wide = format!("x{}", "\u{E0101}".repeat(7)).repeat(80);
        assert_eq!(confirms(&mut app.member("Berta"), first, &wide, &wide).status, 422);
        let old = bug(&mut app.member("Kofi"), "Pictures hang", "Mi 8");
        app.sql(&format!("UPDATE post_texts SET device = '{wide}', build = '{wide}' WHERE post_id = {old}"));
        app.sql(&format!("DELETE FROM post_devices WHERE post_id = {old}"));
        let fields = [("status", "duplicate"), ("duplicate_of", &*first.to_string())];
        assert_eq!(app.signed_in("Grace").post(&format!("/posts/{old}/decision"), &fields).status, 303);
        assert!(app.visitor().visit(&format!("/posts/{first}")).says("2 people have this"));
    });
}

#[test]
fn the_vote_that_came_with_it_goes_with_it_and_no_other() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        catalogue(app);
        let post = bug(&mut app.member("Ada"), "The shutter sticks", "Xiaomi 13");
        let (mut berta, mut kofi) = (app.member("Berta"), app.member("Kofi"));
        let of = |verb: &str| format!("/posts/{post}/{verb}");
        let voters = || app.voters(PostId(post)).len();
        let takes_back = |fan: &mut Browser| {
            let page = fan.visit(&format!("/posts/{post}"));
            fan.submit_and_follow(&page, &of("unconfirm"), &[]).one("#flash")
        };
        let (stays, goes) = ("Taken back. Your vote stays.", "Taken back, and the vote that came with it.");
        // Berta had voted before.
        assert_eq!(berta.post(&of("vote"), &[]).status, 303);
        assert_eq!(confirms(&mut berta, post, "Mi 8", "").status, 303);
        assert_eq!((takes_back(&mut berta), voters()), (stays.to_owned(), 1));
        // Kofi votes with it, and says it again of another device.
        for device in ["Mi 8", "Xiaomi 13"] {
            app.advance(chrono::TimeDelta::minutes(1));
            assert_eq!(confirms(&mut kofi, post, device, "").status, 303);
        }
        assert_eq!(voters(), 2);
        assert_eq!((takes_back(&mut kofi), voters()), (goes.to_owned(), 1));
        // Cast anew by itself, it is another vote.
        assert_eq!(confirms(&mut kofi, post, "Mi 8", "").status, 303);
        assert_eq!(kofi.post(&of("vote/withdraw"), &[]).status, 303);
        app.advance(chrono::TimeDelta::minutes(1));
        assert_eq!(kofi.post(&of("vote"), &[]).status, 303);
        assert_eq!((takes_back(&mut kofi), voters()), (stays.to_owned(), 2));
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_bug_of_televisions_happens_on_no_phone() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.write(|conn| areas::add(conn, &areas::NewArea::parse("Remote", "TV").unwrap()));
        let csv = "codename,names,region,line\ndipper,Mi 8,,Phone\nmitv,Mi TV,,TV\n";
        let answer = app.staff("Grace").post("/staff/devices/import", &[("csv", csv), ("step", "import")]);
        assert_eq!(answer.status, 303, "{}", answer.text());
        let (mut ada, mut berta) = (app.member("Ada"), app.member("Berta"));
        let phones = bug(&mut ada, "The shutter sticks", "Mi 8");
        let fields = [("kind", "bug"), ("title", "The keys stick"), ("area", "remote"), ("device", "Mi TV")];
        let televisions = number_of(&ada.post("/posts", &fields).location());
        let before = app.tables();
        let refused = confirms(&mut berta, phones, "Mi TV", "");
        assert!(refused.status == 422 && refused.says("another product line"), "{}", refused.text());
        assert_eq!(refused.attributes("#device", "value"), ["Mi TV"], "what was typed is still there");
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        assert_eq!(confirms(&mut berta, televisions, "Mi TV", "").status, 303);
        // What she has is offered where it may be.
        let other = bug(&mut ada, "The torch stays on", "Mi 8");
        assert_eq!(berta.visit(&format!("/posts/{other}")).attributes("#confirm-device", "value"), [""]);
        let again = ada.post("/posts", &[("kind", "bug"), ("title", "It sleeps"), ("area", "remote"), ("device", "")]);
        let page = berta.visit(&format!("/posts/{}", number_of(&again.location())));
        assert_eq!(page.attributes("#confirm-device", "value"), ["Mi TV"]);
        // What the site does not know belongs to no line.
        assert_eq!(confirms(&mut berta, phones, "A phone of mine", "").status, 303);
    });
}

#[test]
fn many_who_press_at_once_are_counted_once_each() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        catalogue(app);
        let post = bug(&mut app.member("Ada"), "The shutter sticks", "Xiaomi 13");
        let fans: Vec<Browser> = (0..6).map(|number| app.member(&format!("Fan {number}"))).collect();
        thread::scope(|scope| {
            for (number, mut fan) in fans.into_iter().enumerate() {
                scope.spawn(move || {
                    for press in 0..4 {
                        let device = if (number + press) % 2 == 0 { "Mi 8" } else { "Xiaomi 13" };
                        assert_eq!(confirms(&mut fan, post, device, "").status, 303);
                    }
                });
            }
        });
        assert!(app.visitor().visit(&format!("/posts/{post}")).says("7 people have this"));
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
