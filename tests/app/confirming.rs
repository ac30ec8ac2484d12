//! A bug happens to others too, on other devices and builds.

use crate::support::people::number_of;
use crate::support::{Browser, Page, TestApp, on_each_engine};

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
        assert!(done.says("You have this too. mi 8") || done.says("Mi 8"), "{}", done.text());
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
        assert!(back.says("Taken back. Your vote stays.") && back.says("2 people have this"), "{}", back.text());
        assert_eq!(kofi.post(&format!("/posts/{post}/unconfirm"), &[]).status, 303, "once more changes nothing");
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
        assert_eq!(
            app.visitor().post(&format!("/posts/{post}/confirm"), &[("device", "Mi 8")]).status,
            303,
            "to the door"
        );
        let mut vera = crate::accounts::unconfirmed(app, "Vera");
        let waits = confirms(&mut vera, post, "Mi 8", "");
        assert!(waits.status == 409 && waits.says("Confirm your email address first"), "{}", waits.text());
        let before = app.tables();
        assert_eq!(confirms(&mut berta, post, &"x".repeat(81), "").status, 422);
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        // What one person alone says and nobody knows is counted, and not read out to everybody.
        assert_eq!(confirms(&mut berta, post, "Cheap gold here", "IMEI 356938035643809").status, 303);
        let page = app.visitor().visit(&format!("/posts/{post}"));
        assert!(!page.says("Cheap gold") && page.says("2 people have this") && page.says("Other devices 1"));
        assert!(!page.body.contains("356938035643809"));
        // A decision closes it; what was said stands.
        let mut grace = app.signed_in("Grace");
        let address = app.visitor().get(&format!("/posts/{post}")).location();
        grace.decides(&address, "declined", "It is by design.", "");
        assert_eq!(confirms(&mut app.member("Kofi"), post, "Mi 8", "").status, 409);
        assert!(app.visitor().visit(&format!("/posts/{post}")).says("2 people have this"));
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_merge_brings_those_who_have_the_same_bug_and_undoing_it_takes_them_back() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        catalogue(app);
        let (mut ada, mut berta, mut kofi) = (app.member("Ada"), app.member("Berta"), app.member("Kofi"));
        let first = bug(&mut ada, "The shutter sticks", "Xiaomi 13");
        let same = bug(&mut berta, "Taking a picture hangs", "Mi 8");
        let third = bug(&mut ada, "The camera freezes", "Mi 8");
        confirms(&mut kofi, same, "Mi 8", BUILD);
        confirms(&mut kofi, third, "Mi 8", BUILD);
        confirms(&mut app.member("Lena"), first, "Xiaomi 13", BUILD);
        let alone = [format!("Xiaomi 13 (CN) {BUILD} 2")];
        assert_eq!(table(app, first), alone);
        let mut grace = app.signed_in("Grace");
        let merge = |grace: &mut Browser, post: i64| {
            let fields = [("status", "duplicate"), ("duplicate_of", &*first.to_string())];
            assert_eq!(grace.post(&format!("/posts/{post}/decision"), &fields).status, 303);
        };
        merge(&mut grace, same);
        // Berta, who wrote it, and Kofi, who has it.
        let together = [format!("Mi 8 {BUILD} 2"), format!("Xiaomi 13 (CN) {BUILD} 2")];
        assert_eq!(table(app, first), together);
        assert_eq!(app.visitor().get("/?device=dipper&sort=new").all(".post-row").len(), 2);
        merge(&mut grace, third);
        assert_eq!(table(app, first), together, "Ada wrote both, and Kofi is one person");
        assert_eq!(grace.post(&format!("/posts/{same}/decision/undo"), &[]).status, 303);
        let after = [format!("Xiaomi 13 (CN) {BUILD} 2"), format!("Mi 8 {BUILD} 1")];
        assert_eq!(table(app, first), after, "the later merge brings Kofi, too");
        assert_eq!(grace.post(&format!("/posts/{third}/decision/undo"), &[]).status, 303);
        assert_eq!(table(app, first), alone);
        assert_eq!(table(app, same), [format!("Mi 8 {BUILD} 2")]);
        assert_eq!(app.visitor().get("/?device=dipper&sort=new").all(".post-row").len(), 2, "not the first one");
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
