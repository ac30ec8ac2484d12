//! After the update: what a phone opens once it has started again, and what is counted of where people go on from a release.

use crate::assets::raw;
use crate::releases::carrying::devices;
use crate::support::people::{PASSWORD, address};
use crate::support::{Browser, Setup, TestApp, engines, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::{Conn, ItemId};
use orange_friday::people::Viewer;
use orange_friday::{onward, releases};

const HERE: &str = "/updated/26.11.20";
const TALK: &str = "https://forum.example/t/7";
const ALL: &str = "Keep recording during calls";
const LIME: &str = "A torch that is not too bright";
const KUMQUAT: &str = "A louder alarm in the morning";

/// `26.11.20` with a line for all, which has a talk, one for Lime and one for Kumquat. Ada asked for all of them, and Grace of
/// the staff finished them.
fn released(app: &TestApp) -> (ItemId, Viewer, Viewer) {
    app.areas(&["Camera"]);
    devices(app);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.fan("Mia");
    app.run_worker();
    let posts = [ALL, LIME, KUMQUAT].map(|title| app.finished(&ada, &grace, title, "camera"));
    app.at("2026-11-19T18:00:00Z");
    let mut desk = app.signed_in("Grace");
    let [all, lime, kumquat] = posts.map(|post| app.line_of(post).id);
    let [talk, lime, kumquat] = [format!("discussion-{all}"), format!("devices-{lime}"), format!("devices-{kumquat}")];
    let page = desk.get("/releases/next/edit");
    let typed = [(&*talk, TALK), (&*lime, "Lime"), (&*kumquat, "Kumquat")];
    assert_eq!(desk.submit(&page, "/releases/next/notes", &typed).status, 303);
    assert_eq!(desk.approves().status, 303);
    app.at("2026-11-20T17:00:00Z");
    (all, ada, grace)
}

/// The link on a page that ends so.
fn way(browser: &mut Browser, page: &str, ends: &str) -> String {
    browser.get(page).attributes(&format!("main a[href*='/go/{ends}']"), "href").remove(0)
}

#[test]
fn a_phone_is_told_what_changed_for_it_and_where_to_go_on() {
    on_each_engine(|app| {
        released(app);
        let mut visitor = app.visitor();
        let page = visitor.get(&format!("{HERE}?device=LIME&build=lime_26.11.20"));
        assert_eq!(page.status, 200);
        assert_eq!(page.all("[aria-labelledby=device] .line"), [LIME], "{}", page.text());
        assert_eq!(
            (page.all("[aria-labelledby=all] .line"), page.all("details .line")),
            (vec![ALL.into()], vec![KUMQUAT.into()])
        );
        assert_eq!(page.attributes("main a.button[href*='/go/report']", "rel"), ["nofollow"], "the report is open");
        // Of a device that nobody knows, and of none, everything is told.
        let page = visitor.get(&format!("{HERE}?device=Quince"));
        assert!(page.says("We know no device called “Quince”"), "{}", page.text());
        assert_eq!(page.all(".entry .line").len(), 3);
        let page = visitor.get(HERE);
        assert!(page.all(".flash").is_empty() && page.all(".entry .line").len() == 3, "{}", page.text());
        // A device for which nothing is different is told that what changed for it changed for all.
        app.sql(
            "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'yuzu', 'Yuzu', '', '\nyuzu\nyuzu\n', '', id, FALSE FROM product_lines",
        );
        let page = visitor.get(&format!("{HERE}?device=yuzu"));
        assert!(page.says("What changed for this device changed for all devices."), "{}", page.text());
        assert_eq!((page.all("[aria-labelledby=all] .line").len(), page.all("details .line").len()), (1, 2));
        // What nobody means is no fault.
        let long = "x".repeat(1_000);
        for odd in ["device=%00&build=%00", "device=%25_%27%3C&area=%2e%2e", &format!("device={long}&build={long}")] {
            assert_eq!(visitor.get(&format!("{HERE}?{odd}")).status, 200, "{odd}");
        }

        // Something broke: whoever signs in on the way finds all of it in the form.
        let broken = way(&mut visitor, &format!("{HERE}?device=lime&build=lime_26.11.20"), "broken");
        let led = visitor.get(&broken).location();
        assert_eq!(led, "/posts/new?kind=bug&device=lime&build=lime_26.11.20");
        let asked = visitor.get(&led);
        let form = visitor.get(&asked.location());
        let mail = address("Ada");
        let form = visitor.submit_and_follow(&form, "/sign-in", &[("email", &mail), ("password", PASSWORD)]);
        assert_eq!(form.attributes("#device, #build", "value"), ["lime", "lime_26.11.20"], "{}", form.text());
        assert_eq!(form.attributes("[name=kind][checked]", "value"), ["bug"]);

        // Whoever is signed in sees the lines that carry their name.
        let names = |browser: &mut Browser| browser.get(HERE).all("[aria-labelledby=names] .rows p[lang]");
        assert_eq!(names(&mut visitor).len(), 3);
        assert!(names(&mut app.signed_in("Mia")).is_empty());
        let mut stranger = app.visitor();
        let sign_in = way(&mut stranger, &format!("{HERE}?device=lime"), "sign-in");
        assert_eq!(stranger.get(&sign_in).location(), "/sign-in?next=%2Fupdated%2F26.11.20%3Fdevice%3Dlime");
        assert_eq!(stranger.get(&format!("{HERE}/go/report")).location(), "/releases/26.11.20/report");
        for nowhere in ["/go/opened", "/go/elsewhere", "/go/https:%2F%2Fevil.example"] {
            assert_eq!(stranger.get(&format!("{HERE}{nowhere}")).status, 404, "{nowhere}");
        }
    });
}

#[test]
fn versions_that_are_coming_unknown_old_or_recalled_say_so() {
    on_each_engine(|app| {
        let (_, ada, grace) = released(app);
        let mut visitor = app.visitor();
        let coming = visitor.get("/updated/26.11.27");
        assert!(coming.status == 200 && coming.says("26.11.27 is not out yet"), "{}", coming.text());
        for unknown in ["99.1.1", "me", "%3Cb%3E", &"9".repeat(500)] {
            let page = visitor.get(&format!("/updated/{unknown}?device=lime"));
            assert_eq!(page.status, 404, "{unknown}");
            assert_eq!(page.attributes("main a[href^='/updated/']", "href"), [format!("{HERE}?device=lime")]);
        }
        // The second week brings a newer one, and the first is recalled.
        app.finished(&ada, &grace, "A timer for selfies", "camera");
        assert_eq!(app.publish_by_the_clock(&grace), "26.11.27");
        app.run_worker();
        assert!(visitor.get(HERE).says("There is a newer release: 26.11.27"));
        let reason = [("reason", "It does not boot.")];
        assert_eq!(app.signed_in("Grace").post("/releases/26.11.20/recall", &reason).status, 303);
        let page = visitor.get(HERE);
        let first = page.one("main .narrow > :first-child");
        assert!(first.contains("It does not boot.") && page.says("Have 26.11.27 instead"), "{}", page.text());
        assert!(page.attributes("main a[href*='/go/report']", "href").is_empty());
        assert!(page.attributes("[data-share]", "data-share").is_empty());
    });
}

#[test]
fn presses_are_counted_and_nobody_is_followed() {
    on_each_engine(|app| {
        let (item, ..) = released(app);
        let before = app.tables();
        let mut visitor = app.visitor();
        let release = "/releases/26.11.20";
        let talk = way(&mut visitor, release, "discussion");
        assert_eq!(talk, format!("{release}/lines/{item}/go/discussion"));
        for path in [talk.clone(), format!("/de{talk}")] {
            let led = visitor.get(&path);
            assert_eq!((led.status, &*led.location()), (303, TALK), "{path}");
            assert!(led.header("x-robots-tag").contains("noindex") && led.header("set-cookie").is_empty());
        }
        // The second time from the page cache, the third time unchanged; a share is told by a script.
        let opened = format!("{HERE}?device=lime");
        let tag = raw::get(&visitor, &opened, &[]).header("etag");
        assert_eq!(raw::get(&visitor, &opened, &[]).status, 200);
        assert_eq!(raw::get(&visitor, &opened, &[("If-None-Match", &tag)]).status, 304);
        assert_eq!(visitor.get(&format!("{HERE}/go/broken?from=qr")).status, 303);
        assert_eq!(visitor.post(&format!("{HERE}/share?device=lime"), &[]).status, 204);
        // Neither what nobody asked for yet, nor what leads nowhere, nor what only asks whether it is there.
        for ahead in [("Sec-Purpose", "prefetch;prerender"), ("Purpose", "prefetch"), ("X-Moz", "prefetch")] {
            assert_eq!(raw::get(&visitor, &talk, &[ahead]).status, 303);
            assert_eq!(raw::get(&visitor, &opened, &[ahead]).status, 200);
        }
        assert_eq!((raw::head(&visitor, &talk, &[]).status, raw::head(&visitor, &opened, &[]).status), (303, 200));
        for nowhere in [
            format!("{release}/lines/{item}/go/video"),
            format!("{release}/lines/{item}/go/elsewhere"),
            format!("{release}/lines/{}/go/discussion", item.0 + 999),
            format!("{release}/lines/x/go/discussion"),
            format!("/releases/99.1.1/lines/{item}/go/discussion"),
            "/updated/99.1.1".to_owned(),
        ] {
            assert_eq!(visitor.get(&nowhere).status, 404, "{nowhere}");
        }
        let robots = visitor.get("/robots.txt").body;
        assert!(robots.contains("Disallow: /updated/\n") && robots.contains("Disallow: /*/lines/*/go/\n"), "{robots}");

        // Looking wrote nothing; the worker stores numbers and nothing else.
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        assert!(!visitor.get(release).says("Where readers went on to talk"));
        app.tick();
        let numbers = |app: &TestApp| {
            app.read(|conn: &mut Conn| {
                let release = releases::by_version(conn, "26.11.20")?;
                let told = onward::of_release(conn, release.id, &[item], true)?;
                let referrals: Vec<String> = told
                    .referrals
                    .iter()
                    .map(|(what, source, presses)| format!("{} {} {presses}", what.as_str(), source.as_str()))
                    .collect();
                Ok((told.of_kind(releases::LinkKind::Discussion), referrals))
            })
        };
        let counted = ["opened device 3", "broken qr 1", "share device 1"].map(str::to_owned).to_vec();
        assert_eq!(numbers(app), (2, counted.clone()));
        let page = visitor.get(release);
        assert!(page.one("[aria-labelledby=talks]").contains("2 presses"), "{}", page.text());
        assert!(!page.says("Page after the update opened"), "only staff see that");
        assert!(app.signed_in("Grace").get(release).says("Page after the update opened · from a device"));
        // What is stored is added to; a line that is withheld leads nowhere any more.
        assert_eq!(visitor.get(&talk).status, 303);
        app.tick();
        app.tick();
        assert_eq!(numbers(app), (3, counted));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
        app.sql(&format!("UPDATE release_items SET withheld = TRUE WHERE id = {item}"));
        assert_eq!(app.visitor().get(&talk).status, 404);
    });
}

#[test]
fn one_network_counts_so_many_presses_a_minute_and_all_of_them_lead_on() {
    for engine in engines() {
        let mut setup = Setup::default();
        setup.limits.votes = 3;
        let app = &setup.start(engine);
        let (item, ..) = released(app);
        let mut visitor = app.visitor();
        let talk = way(&mut visitor, "/releases/26.11.20", "discussion");
        let counted = |app: &TestApp| {
            app.tick();
            app.read(|conn: &mut Conn| {
                let release = releases::by_version(conn, "26.11.20")?;
                Ok(onward::of_release(conn, release.id, &[item], false)?.of_kind(releases::LinkKind::Discussion))
            })
        };
        for _ in 0..5 {
            assert_eq!(visitor.get(&talk).status, 303);
        }
        assert_eq!(counted(app), 3);
        app.advance(TimeDelta::minutes(1));
        assert_eq!(visitor.get(&talk).status, 303);
        assert_eq!(counted(app), 4);
    }
}
