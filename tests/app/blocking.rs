//! Keeping a member from acting until a day: what is refused and what is not, who sees it, and how it ends.

mod staff;
mod waiting;

use crate::support::people::{PASSWORD, address, number_of};
use crate::support::{Browser, Page, TestApp, on_each_engine};

/// What staff say in these stories.
pub const REASON: &str = "Advertising a shop under nine posts.";

/// Staff block somebody through the form on their page.
pub fn blocks(staff: &mut Browser, handle: &str, until: &str, reason: &str) -> Page {
    let page = staff.get(&format!("/people/{handle}"));
    staff.submit(&page, &format!("/people/{handle}/block"), &[("until", until), ("reason", reason)])
}

/// Everything that a blocked member may not do, as programs and old pages send it.
fn acts(post: &str, own: &str) -> Vec<(String, Vec<(&'static str, &'static str)>)> {
    let draft = vec![("kind", "bug"), ("title", "It freezes at night"), ("area", "camera"), ("body", "Always.")];
    let (post, own) = (number_of(post), number_of(own));
    vec![
        ("/posts".to_owned(), draft.clone()),
        (format!("/posts/{own}/edit"), draft),
        (format!("/posts/{own}/additions"), vec![("body", "And at noon.")]),
        (format!("/posts/{post}/comments"), vec![("body", "Cheap phones at my shop.")]),
        (format!("/posts/{post}/vote"), vec![]),
        (format!("/posts/{post}/follow"), vec![]),
    ]
}

#[test]
fn whoever_is_blocked_reads_and_takes_back_and_does_nothing_else_until_the_day() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut wilma = app.member("Wilma");
        let post = wilma.files("request", "Grid lines, please", "camera");
        let voted = wilma.files("request", "A quieter shutter", "camera");
        let mut ada = app.member("Ada");
        let own = ada.files("request", "A timer for the torch", "camera");
        ada.votes_for(&voted);
        let mut grace = app.staff("Grace");
        let done = blocks(&mut grace, "ada", "2026-11-18", REASON);
        let page = grace.follow(done);
        assert!(page.says("This person is blocked now."), "{}", page.text());

        // At once, in the session that was open.
        let before = app.tables();
        for (path, fields) in acts(&post, &own) {
            let refused = ada.post(&path, &fields);
            assert_eq!(refused.status, 403, "{path}: {}", refused.text());
            let told = refused.one(".error-page .flash");
            assert!(told.contains("You are blocked until Wed, 18 Nov 2026, 00:00 GMT+0."), "{path}: {told}");
            assert!(told.contains(REASON), "{path}: {told}");
        }
        assert_eq!(ada.post("/posts", &[]).status, 403, "before anything is said of what was entered");
        for form in ["/posts/new".to_owned(), format!("/posts/{}/edit", number_of(&own))] {
            assert_eq!(ada.get(&form).status, 403, "nobody types what will be refused");
        }
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());

        // Reading, signing in and out, settings, unsubscribing, taking back.
        let mut ada = app.signed_in("Ada");
        let settings = ada.get("/settings");
        assert_eq!(ada.submit(&settings, "/settings", &[("name", "Ada L.")]).status, 303);
        assert_eq!(ada.post("/settings/mail", &[]).status, 303);
        let page = ada.get(&voted);
        let withdrawn = format!("/posts/{}/vote/withdraw", number_of(&voted));
        assert_eq!(ada.submit(&page, &withdrawn, &[]).status, 303);
        assert_eq!(app.tables().count("votes"), 0);
        let page = ada.get(&own);
        assert_eq!(ada.submit(&page, &format!("/posts/{}/unfollow", number_of(&own)), &[]).status, 303);
        assert_eq!(ada.post("/sign-out", &[]).status, 303);

        // By the clock alone.
        app.set_clock("2026-11-17T23:59:59Z");
        let mut ada = app.signed_in("Ada");
        assert_eq!(ada.post(&format!("/posts/{}/vote", number_of(&post)), &[]).status, 403);
        app.set_clock("2026-11-18T00:00:00Z");
        assert!(!ada.get(&post).says("blocked"));
        for (path, fields) in acts(&post, &own) {
            assert!([303, 403].contains(&ada.post(&path, &fields).status), "{path}");
        }
        let tables = app.tables();
        assert_eq!(["posts", "votes", "comments", "blocks"].map(|table| tables.count(table)), [4, 1, 1, 1]);
    });
}

#[test]
fn the_person_and_staff_see_it_and_nobody_else() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Wilma").files("request", "Grid lines, please", "camera");
        let mut ada = app.member("Ada");
        let mut grace = app.staff("Grace");
        assert_eq!(blocks(&mut grace, "ada", "2027-01-15", "Two lines,\nand <b>no</b> markup.").status, 303);

        let told = |browser: &mut Browser, path: &str| browser.visit(path).all("main .flash--warn").join(" ");
        for path in ["/", "/settings", "/people/ada", &post] {
            let told = told(&mut ada, path);
            assert!(told.contains("You are blocked until Fri, 15 Jan 2027, 00:00 GMT+0."), "{path}: {told}");
            assert!(told.contains("Two lines, and <b>no</b> markup."), "{path}: {told}");
        }
        // In their language and zone, with the reason in its own.
        ada.cookies.insert("zone".to_owned(), "Asia/Shanghai".to_owned());
        let page = ada.get("/de/settings");
        assert!(page.says("Du bist gesperrt bis Fr., 15.01.2027, 08:00 GMT+8."), "{}", page.text());
        assert_eq!(page.attributes("main .flash--warn [dir=auto]", "lang"), ["en"]);

        // What they would press is not there, what they may take back is.
        let page = ada.get(&post);
        assert_eq!(page.all("button[aria-pressed]:not([name])").len(), 0, "no vote");
        assert_eq!(page.all("form[action$='/follow'], form[action$='/comments']").len(), 0);

        let panel = grace.get("/people/ada").one("main section[aria-labelledby=block]");
        for words in ["Blocked until Fri, 15 Jan 2027, 00:00 GMT+0", "Grace", "Two lines", "Lift the block"] {
            assert!(panel.contains(words), "{words}: {panel}");
        }
        for mut other in [app.visitor(), app.member("Berta"), app.signed_in("Wilma")] {
            for path in ["/", "/people/ada", &post, "/settings"] {
                let page = other.visit(path);
                assert!(!page.says("locked") && !page.says("Two lines"), "{path}: {}", page.text());
            }
        }
    });
}

#[test]
fn a_press_before_signing_in_waits_in_vain_for_whoever_is_blocked() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Wilma").files("request", "Grid lines, please", "camera");
        app.member("Ada");
        assert_eq!(blocks(&mut app.staff("Grace"), "ada", "2027-01-15", REASON).status, 303);
        let mut ada = app.visitor();
        let page = ada.visit(&post);
        let asked = ada.submit(&page, &format!("/posts/{}/vote", number_of(&post)), &[]);
        let form = ada.follow(asked);
        let fields = [("email", &*address("Ada")), ("password", PASSWORD)];
        let page = ada.submit_and_follow(&form, "/sign-in", &fields);
        assert_eq!(page.path, post);
        assert!(page.says("You are blocked until") && page.says(REASON), "{}", page.text());
        assert_eq!(app.tables().count("votes"), 0);
    });
}

#[test]
fn whoever_is_blocked_asks_with_one_press_for_another_look_and_staff_answer_or_lift() {
    on_each_engine(|app| {
        let (mut ada, mut berta) = (app.member("Ada"), app.member("Berta"));
        let mut grace = app.staff("Grace");
        assert_eq!((ada.get("/me/block").status, ada.post("/me/block", &[]).status), (409, 409));
        for handle in ["ada", "berta"] {
            assert_eq!(blocks(&mut grace, handle, "2027-01-15", REASON).status, 303);
        }
        // What somebody reads of their block leads there; the same press twice is one.
        assert!(ada.get("/").attributes("main .flash--warn a", "href").contains(&"/me/block".to_owned()));
        let page = ada.get("/me/block");
        assert!(page.says(REASON), "{}", page.text());
        for browser in [&mut ada, &mut berta] {
            for _ in 0..2 {
                assert_eq!(browser.submit(&page, "/me/block", &[]).location(), "/me/block");
            }
        }
        assert!(ada.get("/me/block").says("You have asked for another look."));
        assert_eq!(app.tables().count("block_looks"), 2);

        // Staff find both on the desk. One hears why the block stands, once; the other one is free.
        assert!(grace.get("/triage").attributes("main a", "href").contains(&"/staff/blocks".to_owned()));
        let list = grace.get("/staff/blocks");
        assert!(list.says("Ada") && list.says("Berta"), "{}", list.text());
        // Another block in the place of hers answers nobody.
        assert_eq!(blocks(&mut grace, "ada", "2027-01-18", REASON).status, 303);
        assert!(
            grace.get("/staff/blocks").says("Ada") && ada.get("/me/block").says("You have asked for another look.")
        );
        assert_eq!(app.tables().count("block_looks"), 2);
        let place = "/people/ada/block/look";
        assert!(grace.get(place).says(REASON));
        let answers =
            |grace: &mut Browser, answer: &str| grace.post(place, &[("person", ""), ("answer", answer)]).status;
        let tried = [answers(&mut grace, ""), answers(&mut grace, "Nine posts are nine."), answers(&mut grace, "Yes.")];
        assert_eq!(tried, [422, 303, 409]);
        // What was typed too late is not lost, whatever else is wrong with it.
        for late in ["Nobody else does.".to_owned(), "Nobody else does. ".repeat(40)] {
            let late = grace.post(place, &[("person", ""), ("answer", late.as_str())]);
            assert!(late.status == 409 && late.says("Nobody else does."), "{}", late.text());
        }
        assert!(ada.get("/me/block").says("Nine posts are nine."));
        let page = grace.get("/people/berta/block/look");
        assert_eq!(grace.submit(&page, "/people/berta/unblock", &[]).status, 303);
        assert_eq!(berta.get("/me/block").status, 409);
        let list = grace.get("/staff/blocks");
        assert!(list.says("Nobody asks for another look.") && list.says("Of 2 who asked, 1 had"), "{}", list.text());
        assert!(grace.get("/staff/audit").says("Let a block stand"));
        // A block in the place of another one is none that was lifted; and nobody waits who came to the staff meanwhile.
        assert_eq!(blocks(&mut grace, "ada", "2027-01-22", REASON).status, 303);
        assert_eq!(ada.post("/me/block", &[]).status, 303);
        let list = grace.get("/staff/blocks");
        assert!(list.says("Ada") && list.says("Of 3 who asked, 1 had"), "{}", list.text());
        app.sql("UPDATE users SET role = 'staff' WHERE handle = 'ada'");
        assert!(grace.get("/staff/blocks").says("Nobody asks for another look."));
        assert!(app.visitor().get("/me/block").location().starts_with("/sign-in"));
    });
}

fn blocks_logged(app: &TestApp) -> usize {
    app.tables().count("blocks")
}
