//! What fans report on a release in four taps, and what becomes of it.

use crate::releases::carrying::devices;
use crate::support::people::{PASSWORD, address};
use crate::support::{Browser, Page, Setup, TestApp, engines, on_each_engine};
use diesel::connection::SimpleConnection;
use orange_friday::db::{DeviceId, ItemId, PostId, ReleaseId};
use orange_friday::error::Error;
use orange_friday::people::{Role, Viewer};
use orange_friday::releases;
use orange_friday::reports::{self, Answer, Cell, Closing, Mood, Said};
use orange_friday::trains::WEEKLY;

pub const VERSION: &str = "26.11.20";
const HERE: &str = "/releases/26.11.20/report";
const RESULTS: &str = "/releases/26.11.20/report/results";

/// A release with two lines, of two areas, is out on Friday, and a wish is planned. Who published it, and the wish.
pub fn a_release_is_out(app: &TestApp) -> (Viewer, PostId) {
    app.areas(&["Camera", "Battery"]);
    let (hedy, ada) = (app.manager("Hedy"), app.fan("Ada"));
    app.finished(&ada, &hedy, "Night mode", "camera");
    app.finished(&ada, &hedy, "Longer standby", "battery");
    let planned = app.file(&ada, "request", "A widget for the clock", "camera");
    app.decide(&hedy, planned, "planned", "");
    assert_eq!(app.publish_by_the_clock(&hedy), VERSION);
    app.run_worker();
    (hedy, planned)
}

pub fn release(app: &TestApp) -> ReleaseId {
    app.read(|conn| releases::by_version(conn, VERSION)).id
}

/// The lines of the release: night mode, and then longer standby.
pub fn lines(app: &TestApp) -> Vec<ItemId> {
    let release = release(app);
    let mut items = app.read(move |conn| releases::items(conn, release));
    items.sort_by_key(|item| std::cmp::Reverse(item.wording.clone()));
    items.into_iter().map(|item| item.id).collect()
}

pub fn taps(mood: Mood, best: Option<ItemId>, worst: Option<ItemId>) -> Answer {
    Answer { mood, best, worst, awaited: None }
}

fn says(app: &TestApp, who: &Viewer, answer: Answer) -> bool {
    let (who, said, now) = (who.clone(), Said::taps(release(app), answer), app.now());
    let closing = Closing::of(&app.app.config);
    app.write(move |conn| reports::say(conn, &who, &said, &closing, now))
}

/// The numbers beside the choices of a cell.
fn numbers(page: &Page, cell: &str) -> Vec<String> {
    page.all(&format!("section[aria-labelledby=cell-{cell}] td"))
}

fn faults(app: &TestApp) -> Vec<String> {
    app.read(|conn| reports::faults(conn, 20))
}

fn sends(browser: &mut Browser, fields: &[(&str, &str)]) -> Page {
    browser.post(HERE, fields)
}

#[test]
fn fans_report_in_four_taps_and_everybody_sees_what_all_say() {
    on_each_engine(|app| {
        let (_, planned) = a_release_is_out(app);
        let mut mia = app.member("Mia");
        // The release and the list of all lead there, with a mark until she has answered.
        for page in ["/releases/26.11.20", "/releases", "/"] {
            let marks = mia.get(page).all(&format!("a[href='{HERE}'] + .mark"));
            assert_eq!(marks, ["you have not answered yet"], "{page}");
        }
        let form = mia.get(HERE);
        assert!(form.says("Four taps") && form.says("staff alone"), "{}", form.text());
        assert_eq!(form.attributes("form[data-draft]", "data-draft"), [format!("draft:mia:{HERE}")]);
        let lines = form.attributes("input[name=best]", "value");
        assert_eq!(lines.len(), 3, "two lines, or none: {lines:?}");
        let wish = planned.0.to_string();
        assert!(form.attributes("input[name=awaited]", "value").contains(&wish));
        let said = [("mood", "love"), ("best", &*lines[1]), ("worst", &*lines[2]), ("awaited", &*wish)];
        let sent = mia.submit_and_follow(&form, HERE, &said);
        assert!(sent.says("Your answer is counted") && sent.says("1 person answered"), "{}", sent.text());
        assert_eq!((numbers(&sent, "best"), numbers(&sent, "awaited")), (vec!["1".to_owned()], vec!["1".to_owned()]));
        for page in ["/releases", "/"] {
            assert!(mia.get(page).all(&format!("a[href='{HERE}'] + .mark")).is_empty(), "{page}");
        }
        assert!(app.visitor().get("/").all(&format!("a[href='{HERE}']")).is_empty());

        // What is wrong is said at its cell, and nothing of it is stored.
        let long = "a".repeat(201);
        for (wrong, says) in [
            (vec![("best", &*lines[1])], "Choose how it feels"),
            (vec![("mood", "furious")], "Choose how it feels"),
            (vec![("mood", "sad"), ("best", "99999")], "choose one"),
            (vec![("mood", "sad"), ("awaited", "99999")], "choose one"),
            (vec![("mood", "sad"), ("best", &*lines[1]), ("worst", &*lines[1])], "the same change"),
            (vec![("mood", "sad"), ("text_worst", &*long)], "at most 200 characters"),
        ] {
            let page = sends(&mut mia, &wrong);
            assert!(page.status == 422 && page.says(says), "{wrong:?}: {}", page.text());
        }
        assert_eq!(numbers(&app.visitor().get(RESULTS), "mood"), ["0", "1", "0", "0"]);
        // Another answer takes the place of the first: one person is one person.
        let text = "Call me at 356938035643809, it is great.";
        assert_eq!(sends(&mut mia, &[("mood", "sad"), ("worst", &*lines[1]), ("text_worst", text)]).status, 303);
        let seen = app.visitor().get(RESULTS);
        assert!(seen.says("1 person answered") && numbers(&seen, "best").is_empty(), "{}", seen.text());
        assert_eq!(
            (numbers(&seen, "mood"), numbers(&seen, "worst").len()),
            (["0", "0", "0", "1"].map(str::to_owned).into(), 1)
        );
        assert!(!seen.says("Call me"), "texts are not for everybody");
        let form = mia.get(HERE);
        assert!(form.all("form[data-draft]").is_empty(), "what was sent is no draft");
        assert_eq!(form.attributes("input[name=worst][checked]", "value"), [lines[1].clone()]);
        assert!(form.body.contains("‹IMEI›") && !form.body.contains("356938035643809"), "masked: {}", form.body);

        // Staff read the text, hide it, and Mia reads why; the same words again stay hidden.
        let mut grace = app.staff("Grace");
        let texts = grace.get("/staff/reports/26.11.20");
        assert!(texts.says("it is great") && texts.says("1 person answered"), "{}", texts.text());
        assert_eq!(mia.get("/staff/reports/26.11.20").status, 403);
        let hide = texts.attributes("a[href$='/hide']", "href").remove(0);
        let page = grace.get(&hide);
        assert_eq!(grace.submit(&page, &hide, &[("reason", "")]).status, 422);
        assert_eq!(grace.submit(&page, &hide, &[("reason", "A number of somebody.")]).status, 303);
        assert!(mia.get(HERE).says("A number of somebody."));
        let typed = mia.get(HERE).attributes("input[name=text_worst]", "value").remove(0);
        assert_eq!(sends(&mut mia, &[("mood", "sad"), ("worst", &*lines[1]), ("text_worst", &*typed)]).status, 303);
        assert!(mia.get(HERE).says("A number of somebody."));
        assert_eq!(grace.post(&hide.replace("/hide", "/show"), &[]).status, 303);
        assert!(!mia.get(HERE).says("A number of somebody."));
        let acts = grace.get("/staff/audit");
        for said in ["Hid a text of a report", "Showed a text of a report again"] {
            assert!(acts.all(".dots b").iter().any(|act| act == said), "{said}: {}", acts.text());
        }
        // Whoever leaves takes the text along, and is still counted.
        let id = app.read(|conn| Ok(orange_friday::people::by_handle(conn, "mia")?)).unwrap().id;
        app.write(move |conn| reports::forget_of(conn, id));
        assert!(grace.get("/staff/reports/26.11.20").says("Nobody wrote anything"));
        assert!(app.visitor().get(RESULTS).says("1 person answered"));
        assert_eq!(faults(app), Vec::<String>::new());
    });
}

#[test]
fn it_closes_on_tuesday_and_no_total_changes_any_more() {
    on_each_engine(|app| {
        a_release_is_out(app);
        let (mut mia, lines) = (app.member("Mia"), lines(app));
        let best = lines[0].to_string();
        let worst = lines[1].to_string();
        app.set_clock("2026-11-24T17:59:59Z");
        assert_eq!(sends(&mut mia, &[("mood", "happy"), ("best", &*best), ("worst", &*worst)]).status, 303);
        // At the hour itself nobody answers, whether or not the worker has come by.
        app.set_clock("2026-11-24T18:00:00Z");
        let late = sends(&mut mia, &[("mood", "love")]);
        assert!(late.status == 409 && late.says("nobody answers any more"), "{}", late.text());
        app.run_worker();
        app.run_worker();
        assert_eq!(sends(&mut mia, &[("mood", "love")]).status, 409);
        // A clock that is put back opens nothing.
        app.set_clock("2026-11-23T12:00:00Z");
        assert_eq!(sends(&mut mia, &[("mood", "love")]).status, 409);
        app.set_clock("2026-11-24T18:05:00Z");
        let own = mia.get(HERE);
        assert!(own.says("What you said") && own.says("Night mode"), "{}", own.text());
        assert_eq!(app.visitor().get(HERE).location(), RESULTS);
        let page = app.visitor().get("/releases/26.11.20");
        assert!(page.says("1 person answered") && page.says("its numbers stay as they are"), "{}", page.text());
        // Programs and the archive are told of it by now.
        let json = app.visitor().get("/releases/26.11.20.json").body;
        assert!(json.contains("\"report\":{\"answers\":1,") && json.contains("Night mode"), "{json}");
        let archive = app.visitor().get("/releases/archive");
        assert!(archive.says("1 person answered") && archive.says("Night mode"), "{}", archive.text());
        // Neither does the database let anybody at them.
        for statement in [
            "UPDATE report_counts SET people = people + 1",
            "DELETE FROM report_counts",
            "UPDATE report_results SET people = 7",
            "DELETE FROM report_results",
            "UPDATE reports SET mood = 'sad'",
            "DELETE FROM reports",
            "UPDATE report_rounds SET people = 7",
            "UPDATE report_rounds SET closed_at = NULL",
            "DELETE FROM report_rounds",
        ] {
            let told = app.app.db.write_here(move |conn| Ok(conn.batch_execute(statement)?)).unwrap_err().to_string();
            assert!(told.contains("is closed"), "{statement}: {told}");
        }
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
        // What was liked best, by area: for whoever gives it a prize.
        let release = release(app);
        let loved = app.read(move |conn| reports::best_loved_by_area(conn, release));
        assert_eq!(loved.iter().map(|(_, people)| *people).collect::<Vec<_>>(), [1]);
        assert_eq!(app.read(move |conn| reports::answered(conn, release)), Some(1));

        // What disappointed waits on the desk, with its post, until somebody deals with it.
        let mut grace = app.staff("Grace");
        assert_eq!(grace.get("/triage").all("a[href='/staff/reports'] .count"), ["1"]);
        let queue = grace.get("/staff/reports");
        assert!(queue.says("Longer standby") && queue.says("Disappoints 1 person"), "{}", queue.text());
        assert!(queue.attributes(".rows a", "href").iter().any(|link| link.contains("longer-standby")));
        let settle = queue.attributes("form[action$='/settle']", "action").remove(0);
        assert_eq!(grace.submit(&queue, &settle, &[]).status, 303);
        assert_eq!(grace.post(&settle, &[]).status, 303, "the same press twice");
        assert!(grace.get("/triage").all("a[href='/staff/reports'] .count").is_empty());
        let settled = grace.get("/staff/reports?settled=yes");
        assert!(settled.says("Dealt with by Grace"), "{}", settled.text());
        assert_eq!(grace.post(&settle.replace("/settle", "/reopen"), &[]).status, 303);
        assert!(grace.get("/staff/reports").says("Longer standby"));
    });
}

#[test]
fn a_report_is_open_for_a_day_at_least() {
    for engine in engines() {
        let environment = vec![("FRIDAY_REPORT_CLOSE", "Sat 12:00".to_owned())];
        let app = Setup { environment, ..Setup::default() }.start(engine);
        a_release_is_out(&app);
        let page = app.visitor().get(HERE);
        assert!(page.says("Open until") && page.says("28 Nov"), "not the 21st: {}", page.text());
    }
}

/// What is read at the end of a report, which is open again afterwards.
fn at_its_end<T>(app: &TestApp, read: impl FnOnce() -> T) -> T {
    let now = app.now();
    app.set_clock("2026-11-24T18:00:00Z");
    let found = read();
    app.app.clock.set(now.0);
    found
}

/// Fans with a device, or with none that the site knows, each with one of these moods, who like one line best.
fn fans_with(app: &TestApp, device: &str, best: ItemId, moods: &[Mood]) {
    named_fans_with(app, ("Fan", device), best, moods);
}

fn named_fans_with(app: &TestApp, (name, device): (&str, &str), best: ItemId, moods: &[Mood]) -> Vec<Viewer> {
    let answers = |(number, mood): (usize, &Mood)| {
        let fan = app.fan(&format!("{name} {device} {number}"));
        app.sql(&format!(
            "INSERT INTO user_devices (user_id, device, build, used_at) SELECT id, '{device}', '', created_at FROM users WHERE id = {}",
            fan.id
        ));
        assert!(says(app, &fan, taps(*mood, Some(best), None)));
        fan
    };
    moods.iter().enumerate().map(answers).collect()
}

#[test]
fn nothing_of_fewer_than_five_people_of_a_part_is_shown_or_can_be_worked_out() {
    on_each_engine(|app| {
        a_release_is_out(app);
        app.sql(
            "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'mione', 'Mi One', '', '\nmione\nmione\n', '', id, FALSE FROM product_lines; \
             INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'mitwo', 'Mi Two', '', '\nmitwo\nmitwo\n', '', id, FALSE FROM product_lines",
        );
        let best = lines(app)[0];
        let part = |of: &str| at_its_end(app, || app.visitor().get(&format!("{RESULTS}?of={of}")));
        let whole = || at_its_end(app, || app.visitor().get(RESULTS));
        let is_hidden = |of: &str| {
            let (seen, all) = (part(of), whole());
            seen.says("This part is not shown") && numbers(&seen, "mood").is_empty() && !all.body.contains(of)
        };
        fans_with(app, "mione", best, &[Mood::Love; 4]);
        assert!(is_hidden("device-mione") && is_hidden("line-phone"), "four people");
        fans_with(app, "elsewhere", best, &[Mood::Love; 4]);
        let olu = app.fan("Olu");
        app.sql(&format!(
            "INSERT INTO user_devices (user_id, device, build, used_at) SELECT id, 'mione', '', created_at FROM users WHERE id = {}",
            olu.id
        ));
        assert!(says(app, &olu, taps(Mood::Sad, Some(best), None)));
        // There are five of them, and four others, whom everybody could work out.
        assert!(is_hidden("device-mione") && is_hidden("line-phone"), "four others");
        // Without a known device one is counted for everybody alone.
        assert!(says(app, &app.fan("Somebody"), taps(Mood::Love, Some(best), None)));
        let all = whole();
        assert_eq!(numbers(&all, "mood"), ["0", "9", "0", "1"]);
        assert!(all.body.contains("device-mione") && is_hidden("line-phone"), "a line of one device is told once");
        let seen = part("device-mione");
        assert_eq!(numbers(&seen, "mood"), ["0", "not shown", "0", "not shown"]);
        assert_eq!(numbers(&seen, "best"), ["5"]);

        // One alone was sad: of the ten of the line at least nine love it, and whether the tenth was sad is nobody's business.
        fans_with(app, "mitwo", best, &[Mood::Love; 5]);
        for (of, liked) in [("line-phone", "10"), ("device-mione", "5"), ("device-mitwo", "5")] {
            let seen = part(of);
            assert!(seen.says("Not shown here") && numbers(&seen, "mood").is_empty(), "{of}: {}", seen.text());
            assert_eq!(numbers(&seen, "best"), [liked], "{of}");
        }
        // Beside what is hidden nobody is told that something was not chosen: what one person chose in all would be known to be there.
        assert!(says(app, &app.fan("Whoever"), taps(Mood::ALL[0], Some(best), None)));
        assert_eq!(numbers(&app.visitor().get(RESULTS), "mood"), ["1", "14", "0", "1"]);
        assert_eq!(numbers(&part("line-phone"), "mood"), ["not shown", "not shown", "0", "not shown"]);
        // The line says no more than its devices allow: of one it would tell what the other one said.
        assert!(part("device-mione").says("Not shown here") && numbers(&part("device-mione"), "mood").is_empty());
        assert_eq!(numbers(&part("device-mitwo"), "mood"), ["not shown", "not shown", "0", "not shown"]);
        assert_eq!(faults(app), Vec::<String>::new());
        assert_eq!(
            app.read(|conn| orange_friday::devices::by_codename(conn, "mione")).map(|it| it.id),
            Some(DeviceId(1))
        );
    });
}

#[test]
fn parts_are_shown_once_the_report_is_closed_so_that_no_answer_is_seen_as_it_comes() {
    on_each_engine(|app| {
        a_release_is_out(app);
        app.sql(
            "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'mione', 'Mi One', '', '\nmione\nmione\n', '', id, FALSE FROM product_lines",
        );
        let best = lines(app)[0];
        let part = |of: &str| app.visitor().get(&format!("{RESULTS}?of={of}"));
        fans_with(app, "elsewhere", best, &[Mood::Love; 9]);
        // Four of them belong to one person, who tries what the fifth may have said.
        let four = named_fans_with(app, ("Four", "mione"), best, &[Mood::Love; 4]);
        named_fans_with(app, ("Fifth", "mione"), best, &[Mood::Sad]);
        for mood in [Mood::Love, Mood::Sad, Mood::Happy] {
            for fan in &four {
                says(app, fan, taps(mood, Some(best), None));
            }
            let whole = app.visitor().get(RESULTS);
            assert!(whole.all("select[name=of]").is_empty(), "no part is offered: {}", whole.text());
            for of in ["device-mione", "line-phone", "device-unheard-of"] {
                let seen = part(of);
                assert!(seen.says("once the report is closed: Tue, 24 Nov 2026"), "{of}: {}", seen.text());
                assert!(seen.all("select[name=of]").is_empty() && !seen.says("Mi One"), "{of}: {}", seen.text());
                assert_eq!(numbers(&seen, "mood"), numbers(&whole, "mood"), "{of}: what everybody said");
            }
        }
        app.set_clock("2026-11-24T18:00:00Z");
        app.run_worker();
        let seen = part("device-mione");
        assert!(!seen.says("once the report is closed: ") && seen.says("Mi One"), "{}", seen.text());
        assert!(seen.says("5 people answered"), "{}", seen.text());
        assert_eq!(faults(app), Vec::<String>::new());
    });
}

#[test]
fn the_lines_of_my_device_are_offered_first_and_one_alone_is_not_folded_away() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        devices(app);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        for title in ["Night mode", "Longer standby", "A louder alarm", "Scrolling screenshots", "A timer for selfies"]
        {
            app.finished(&ada, &grace, title, "camera");
        }
        app.at("2026-11-19T18:00:00Z");
        let last = app.release_lines().pop().unwrap().id.to_string();
        let mut desk = app.signed_in("Grace");
        let page = desk.get("/releases/next/edit");
        let field = format!("devices-{last}");
        assert_eq!(desk.submit(&page, "/releases/next/notes", &[(&*field, "Lime")]).status, 303);
        assert_eq!(desk.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");

        let mut mia = app.member("Mia");
        let form = mia.get(HERE);
        let offered = form.attributes("input[name=best]", "value");
        assert_eq!(offered.len(), 6, "five lines, or none: {offered:?}");
        assert_ne!(offered[1], last, "as they stand in the release");
        assert_eq!(form.all("#best details").len(), 1, "words alone unfold: {}", form.text());
        app.sql(
            "INSERT INTO user_devices (user_id, device, build, used_at) SELECT id, 'lime', '', created_at FROM users WHERE name = 'Mia'",
        );
        let form = mia.get(HERE);
        assert_eq!(form.attributes("input[name=best]", "value")[..2], [String::new(), last]);
        assert!(form.says("It counts for your device Lime"), "{}", form.text());
    });
}

/// A member is led to the report on this version and not to the other one, on the front page that all members share as on one that is
/// made for them alone.
fn is_led_to(app: &TestApp, name: &str, version: &str, other: &str) {
    let [here, there] = [version, other].map(|version| format!("/releases/{version}/report"));
    let mut member = app.signed_in(name);
    // What was said after signing in is gone.
    member.get("/");
    member.cookies.remove("wrote");
    let shared = member.get("/");
    assert!(shared.says(&format!("the report on {version}")), "{}", shared.text());
    assert!(!shared.says(&format!("the report on {other}")), "{}", shared.text());
    member.cookies.insert("wrote".to_owned(), "1".to_owned());
    assert_eq!(member.get("/").body, shared.body);
    for page in ["/", "/releases", "/taking-part"] {
        let links = member.get(page).attributes("main a", "href");
        assert!(links.contains(&here) && !links.contains(&there), "{page}: {links:?}");
    }
}

#[test]
fn of_two_reports_that_take_answers_the_latest_is_asked_for_that_is_owed_and_was_not_recalled() {
    const NEWER: &str = "26.11.27";
    for engine in engines() {
        let environment = vec![("FRIDAY_REPORT_CLOSE", "Sat 12:00".to_owned())];
        let app = Setup { environment, ..Setup::default() }.start(engine);
        let (hedy, _) = a_release_is_out(&app);
        let ada = app.fan("Vera");
        app.finished(&ada, &hedy, "Louder alarms", "camera");
        assert_eq!(app.publish_by_the_clock(&hedy), NEWER);
        app.run_worker();
        let (_, mut nora, mut grace) = (app.member("Mia"), app.member("Nora"), app.staff("Grace"));
        is_led_to(&app, "Mia", NEWER, VERSION);
        is_led_to(&app, "Nora", NEWER, VERSION);
        // Whoever has answered it owes the first one, which is open until Saturday.
        let newer = format!("/releases/{NEWER}/report");
        assert_eq!(nora.post(&newer, &[("mood", "love")]).status, 303);
        is_led_to(&app, "Nora", VERSION, NEWER);
        is_led_to(&app, "Mia", NEWER, VERSION);
        let updated = nora.get(&format!("/updated/{NEWER}"));
        let marks = updated.all(&format!("main a.button[href='{HERE}'] + .mark"));
        assert_eq!(marks, ["you have not answered yet"], "{}", updated.text());
        // Whoever has answered both owes none, and may change the latest answer.
        assert_eq!(sends(&mut nora, &[("mood", "sad")]).status, 303);
        let mut nora = app.signed_in("Nora");
        nora.get("/");
        nora.cookies.remove("wrote");
        for page in ["/", "/releases", "/taking-part", &*format!("/updated/{NEWER}")] {
            let page = nora.get(page);
            assert!(!page.says("not answered yet") && !page.attributes("main a", "href").contains(&HERE.to_owned()));
        }
        assert!(nora.get("/").says("the report on 26.11.27"), "{}", nora.get("/").text());
        assert_eq!(nora.get("/taking-part").attributes("[aria-labelledby=report] a.button", "href"), [newer]);
        // The first one is asked for once the second one takes no answers.
        let recall = "/releases/26.11.27/recall";
        let page = grace.get(recall);
        assert_eq!(grace.submit(&page, recall, &[("reason", "It does not boot.")]).status, 303);
        is_led_to(&app, "Mia", VERSION, NEWER);
        assert!(app.visitor().get("/").says("the report on 26.11.20"));
    }
}

#[test]
fn a_device_that_staff_move_while_a_report_is_open_stays_in_its_line_until_it_closes() {
    on_each_engine(|app| {
        a_release_is_out(app);
        app.sql(
            "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'mione', 'Mi One', '', '\nmione\nmione\n', '', id, FALSE FROM product_lines; \
             INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'mitwo', 'Mi Two', '', '\nmitwo\nmitwo\n', '', id, FALSE FROM product_lines",
        );
        let best = lines(app)[0];
        let early = named_fans_with(app, ("Early", "mione"), best, &[Mood::Love; 6]);
        fans_with(app, "mitwo", best, &[Mood::Love; 6]);
        fans_with(app, "elsewhere", best, &[Mood::Love; 6]);
        app.sql(
            "INSERT INTO product_lines (slug, name, names, position, retired) VALUES ('glasses', 'Glasses', '{}', 9, FALSE); \
             UPDATE devices SET line_id = (SELECT id FROM product_lines WHERE slug = 'glasses') WHERE codename = 'mione'",
        );
        // One answers once more with it, and five for the first time: of their own line they would be told apart from the others.
        assert!(says(app, &early[0], taps(Mood::Love, Some(best), None)));
        named_fans_with(app, ("Late", "mione"), best, &[Mood::Love; 5]);
        let all = at_its_end(app, || app.visitor().get(RESULTS));
        assert!(!all.body.contains("line-glasses") && all.body.contains("line-phone"), "{}", all.text());
        let part = |of: &str| numbers(&at_its_end(app, || app.visitor().get(&format!("{RESULTS}?of={of}"))), "mood");
        assert_eq!(part("device-mione"), ["0", "11", "0", "0"]);
        assert_eq!(part("device-mitwo"), ["0", "6", "0", "0"]);
        assert_eq!(part("line-phone"), ["0", "17", "0", "0"]);
        assert_eq!(faults(app), Vec::<String>::new());
        // An answer that counts elsewhere is found.
        app.sql("UPDATE report_devices SET line = line + 1 WHERE device = 1");
        assert!(faults(app).iter().any(|fault| fault.contains("another product line")), "{:?}", faults(app));
    });
}

#[test]
fn a_visitor_keeps_the_taps_while_signing_in_and_a_newcomer_counts_once_confirmed() {
    on_each_engine(|app| {
        a_release_is_out(app);
        app.add_person("Olu", Role::Member);
        let best = lines(app)[0].to_string();
        let mut visitor = app.visitor();
        let form = visitor.get(HERE);
        let sent = visitor.submit(&form, HERE, &[("mood", "hopeful"), ("best", &*best), ("text_best", "Lovely.")]);
        let sign_in = visitor.follow(sent);
        let fields = [("email", &*address("Olu")), ("password", PASSWORD)];
        let back = visitor.submit(&sign_in, "/sign-in", &fields);
        assert_eq!(back.attributes("input[name=mood][checked]", "value"), ["hopeful"], "{}", back.text());
        assert_eq!(back.attributes("input[name=best][checked]", "value"), [&*best]);
        assert_eq!(back.attributes("input[name=text_best]", "value"), ["Lovely."]);
        assert_eq!(visitor.submit(&back, HERE, &[]).status, 303);
        assert!(app.visitor().get(RESULTS).says("1 person answered"));

        // So does whoever becomes a member on the way.
        let mut zoe = app.visitor();
        let form = zoe.get(HERE);
        let asked = zoe.submit(&form, HERE, &[("mood", "sad"), ("worst", &*best), ("text_worst", "Alas.")]);
        let sign_in = zoe.follow(asked);
        let join = zoe.submit(&sign_in, "/sign-up", &[("begin", "1")]);
        let fields = [("name", "Zoe"), ("email", &*address("Zoe")), ("password", PASSWORD)];
        let back = zoe.submit(&join, "/sign-up", &fields);
        let kept = ["mood", "worst"].map(|cell| back.attributes(&format!("input[name={cell}][checked]"), "value"));
        assert_eq!(kept, [["sad"], [&*best]], "{}", back.text());
        assert_eq!(back.attributes("input[name=text_worst]", "value"), ["Alas."]);

        // Vera's waits for her address; with the confirmation it is counted.
        let mut vera = crate::accounts::unconfirmed(app, "Vera");
        let form = vera.get(HERE);
        let waits = vera.submit_and_follow(&form, HERE, &[("mood", "love")]);
        assert!(waits.says("once you confirm your address") && waits.says("1 person answered"), "{}", waits.text());
        assert_eq!(faults(app), Vec::<String>::new());
        let link = app.link_to("vera@example.org", "/verify/");
        let page = vera.get(&link);
        assert_eq!(vera.submit(&page, &link, &[]).status, 303);
        assert!(app.visitor().get(RESULTS).says("2 people answered"), "{}", app.visitor().get(RESULTS).text());
        assert_eq!(faults(app), Vec::<String>::new());
    });
}

#[test]
fn of_two_accounts_of_one_mailbox_one_answers() {
    on_each_engine(|app| {
        a_release_is_out(app);
        // However many there are of it.
        for more in 0..101 {
            app.add_person(&format!("Mia {more}"), Role::Member);
        }
        let (mut mia, mut again) = (app.member("Mia"), app.member("Mia Again"));
        app.sql("UPDATE users SET mailbox = 'mia@example.org' WHERE name LIKE 'Mia%'");
        assert_eq!(sends(&mut mia, &[("mood", "love")]).status, 303);
        let refused = sends(&mut again, &[("mood", "love")]);
        assert!(refused.status == 409 && refused.says("each person answers once"), "{}", refused.text());
        assert_eq!(sends(&mut mia, &[("mood", "sad")]).status, 303, "the first may change it");
        assert!(app.visitor().get(RESULTS).says("1 person answered"));
        assert_eq!(faults(app), Vec::<String>::new());
    });
}

#[test]
fn of_a_release_that_is_recalled_nobody_reports_any_more_and_what_was_said_stays() {
    on_each_engine(|app| {
        a_release_is_out(app);
        let (mut mia, mut grace) = (app.member("Mia"), app.staff("Grace"));
        assert_eq!(sends(&mut mia, &[("mood", "sad")]).status, 303);
        let recall = "/releases/26.11.20/recall";
        let page = grace.get(recall);
        assert_eq!(grace.submit(&page, recall, &[("reason", "It does not boot.")]).status, 303);
        let refused = sends(&mut mia, &[("mood", "love")]);
        assert!(refused.status == 409 && refused.says("was recalled"), "{}", refused.text());
        // Whoever said something reads it, and whoever said nothing what all said.
        assert!(mia.get(HERE).says("What you said"), "{}", mia.get(HERE).text());
        assert_eq!((app.visitor().get(HERE).location(), grace.get(HERE).location()), (RESULTS.into(), RESULTS.into()));
        let seen = app.visitor().get(RESULTS);
        assert!(seen.says("This release was recalled") && seen.says("1 person answered"), "{}", seen.text());
        app.set_clock("2026-11-24T18:00:00Z");
        app.run_worker();
        let release = release(app);
        assert_eq!(app.read(move |conn| reports::answered(conn, release)), Some(1));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

/// Numbers that look like chance, and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

#[test]
fn totals_are_the_sum_of_the_answers_at_every_moment_and_never_change_afterwards() {
    on_each_engine(|app| {
        a_release_is_out(app);
        let (lines, mut dice) = (lines(app), Dice(14));
        let fans: Vec<Viewer> = (0..6).map(|number| app.fan(&format!("Fan {number}"))).collect();
        let release = release(app);
        let closes = app.read(move |conn| releases::get(conn, release));
        let closes = Closing::of(&app.app.config).after(&closes).unwrap();
        for _ in 0..60 {
            let line = |at: usize| lines.get(at).copied();
            let mood = Mood::ALL[dice.below(Mood::ALL.len())];
            let (best, worst) = (line(dice.below(3)), line(dice.below(3)));
            let worst = worst.filter(|worst| Some(*worst) != best);
            says(app, &fans[dice.below(fans.len())], taps(mood, best, worst));
            assert_eq!(faults(app), Vec::<String>::new());
        }
        app.app.clock.set(closes.0);
        app.run_worker();
        let before = app.tables();
        for fan in &fans {
            let (who, now) = (fan.clone(), app.now());
            let said = Said::taps(release, taps(Mood::Love, None, None)).with_line(Cell::Mood, "Late.", "en");
            let closing = Closing::of(&app.app.config);
            let late = app.app.db.write_here(move |conn| reports::say(conn, &who, &said, &closing, now));
            assert!(matches!(late, Err(Error::Rejected(_))), "{late:?}");
        }
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        // The same of what was found of its award: its votes are those of the report.
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
        assert_eq!(app.read(|conn| releases::published(conn, WEEKLY, 5)).len(), 1);
    });
}
