//! Countries and regions: who wants them, who helps, what is lacking, and what is told when a line opens.

mod openings;

use crate::cli::doctor::says;
use crate::support::people::{PASSWORD, address};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::people::Role;
use std::thread;

const HERE: &str = "/markets/no";
const KEPT: &str = "/staff/markets/1";
const LINE: &str = "/staff/markets/1/lines/1";
const GATES: [&str; 5] = ["certification", "software", "infrastructure", "logistics", "language"];

/// Staff add Norway and plan the telephones there.
fn begins(app: &TestApp) -> Browser {
    app.areas(&["Camera"]);
    app.run_worker();
    let mut grace = app.staff("Grace");
    let page = grace.get("/staff/markets");
    let typed = [("code", "NO"), ("name", "Norway"), ("name_de", "Norwegen")];
    let added = grace.submit(&page, "/staff/markets", &typed);
    assert_eq!((added.status, added.location()), (303, KEPT.to_owned()), "{}", added.text());
    let page = grace.get(KEPT);
    let planned = grace.submit(&page, &format!("{KEPT}/lines"), &[("line", "phone"), ("stage", "1")]);
    assert_eq!(planned.status, 303, "{}", planned.text());
    grace
}

fn presses(browser: &mut Browser, verb: &str) -> u16 {
    browser.post(&format!("{HERE}/{verb}"), &[]).status
}

/// What everybody reads of how many want the market.
fn wanted(app: &TestApp) -> String {
    app.visitor().get(HERE).all("h1 + .dots span").remove(0)
}

fn opens(grace: &mut Browser, exception: &str) -> Page {
    grace.post(&format!("{LINE}/open"), &[("exception", exception)])
}

#[test]
fn everybody_wants_a_market_once_and_visitors_keep_their_press() {
    on_each_engine(|app| {
        begins(app);
        let (mut ada, mut mia) = (app.member("Ada"), app.member("Mia"));
        let page = ada.get(HERE);
        assert!(page.says("Not open yet: you can vote"), "{}", page.text());
        assert_eq!(page.attributes("a[href^='/lines/']", "href"), ["/lines/phone"], "the board is there");
        assert!(ada.submit_and_follow(&page, &format!("{HERE}/want"), &[]).says("You want this here."));
        for _ in 0..2 {
            assert_eq!((presses(&mut ada, "want"), presses(&mut mia, "want")), (303, 303));
        }
        assert_eq!(wanted(app), "2 people want it");
        // Two presses of one person at once are one.
        app.add_person("Olu", Role::Member);
        let browsers = [app.signed_in("Olu"), app.signed_in("Olu")];
        thread::scope(|scope| {
            for mut browser in browsers {
                scope.spawn(move || assert_eq!(presses(&mut browser, "want"), 303));
            }
        });
        assert_eq!(wanted(app), "3 people want it");
        assert_eq!((presses(&mut mia, "want/withdraw"), presses(&mut mia, "want/withdraw")), (303, 303));
        assert_eq!(wanted(app), "2 people want it");
        // A visitor presses, signs up and confirms: only then it counts.
        let mut visitor = app.visitor();
        let page = visitor.get(HERE);
        let sent = visitor.submit(&page, &format!("{HERE}/want"), &[]);
        assert!(visitor.get(&sent.location()).says("you want Norway once you have signed in"));
        let noor = [("name", "Noor"), ("email", &*address("Noor")), ("password", PASSWORD)];
        assert_eq!(visitor.post("/sign-up", &noor).status, 303);
        assert_eq!(wanted(app), "2 people want it");
        assert!(visitor.get(HERE).says("It counts once you have confirmed"), "{}", visitor.get(HERE).text());
        assert_eq!(visitor.post(&format!("{HERE}/translate"), &[("lang", "nb")]).status, 409, "an address comes first");
        let link = app.link_to(&address("Noor"), "/verify/");
        let page = visitor.get(&link);
        assert!(page.says("1 market that you want"), "{}", page.text());
        assert_eq!(visitor.submit(&page, &link, &[]).status, 303);
        assert_eq!(wanted(app), "3 people want it");
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn a_mailbox_counts_once() {
    on_each_engine(|app| {
        begins(app);
        let (mut ada, mut twin) = (app.member("Ada"), app.member("Twin"));
        app.sql(
            "UPDATE users SET mailbox = (SELECT o.mailbox FROM users o WHERE o.handle = 'ada') WHERE handle = 'twin'",
        );
        assert_eq!((presses(&mut ada, "want"), presses(&mut twin, "want")), (303, 409));
        assert_eq!(presses(&mut ada, "want/withdraw"), 303);
        assert_eq!(presses(&mut twin, "want"), 303);
        assert_eq!(wanted(app), "1 person wants it");
        // Also where both press at one moment.
        assert_eq!(presses(&mut twin, "want/withdraw"), 303);
        thread::scope(|scope| {
            for mut browser in [ada, twin] {
                scope.spawn(move || assert!(matches!(presses(&mut browser, "want"), 303 | 409)));
            }
        });
        assert_eq!(wanted(app), "1 person wants it");
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn who_helps_is_counted_and_named_as_far_as_they_like() {
    on_each_engine(|app| {
        let mut grace = begins(app);
        let device = [("codename", "quince"), ("names", "Quince 1"), ("region", ""), ("line", "phone")];
        assert_eq!(grace.post("/staff/devices", &device).status, 303);
        assert_eq!(grace.post(&format!("{KEPT}/devices"), &[("device", "Quince 1")]).status, 303);
        assert_eq!(grace.post(&format!("{KEPT}/devices"), &[("device", "Medlar")]).status, 422);
        let (mut ada, mut olu) = (app.member("Ada"), app.member("Olu"));
        app.sql("UPDATE users SET name_hidden = TRUE WHERE handle = 'olu'");
        for fan in [&mut ada, &mut olu] {
            for _ in 0..2 {
                assert_eq!(fan.post(&format!("{HERE}/translate"), &[("lang", "nb")]).status, 303);
                assert_eq!(fan.post(&format!("{HERE}/test"), &[("device", "quince")]).status, 303);
            }
            assert_eq!(fan.post(&format!("{HERE}/translate"), &[("lang", "xx")]).status, 422);
        }
        let page = app.visitor().get(HERE);
        assert!(page.says("Norsk bokmål") && page.says("Quince 1") && page.says("Ada"), "{}", page.text());
        assert!(!page.says("Olu") && page.says("2 offers to translate"), "{}", page.text());
        assert_eq!(ada.post(&format!("{HERE}/translate/withdraw"), &[("lang", "nb")]).status, 303);
        let page = app.visitor().get(HERE);
        assert!(page.says("1 offer to translate") && page.says("2 offers to test"), "{}", page.text());
        assert_eq!(grace.post("/staff/devices/1/retire", &[("retired", "yes")]).status, 303);
        assert!(app.visitor().get(HERE).says("Quince 1"), "what is sold there stays");
        // What people wrote of devices is matched anew by the worker.
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn the_next_five_say_what_they_lack() {
    on_each_engine(|app| {
        let mut grace = begins(app);
        for (code, name) in
            [("se", "Sweden"), ("fi", "Finland"), ("dk", "Denmark"), ("is", "Iceland"), ("ee", "Estonia")]
        {
            assert_eq!(grace.post("/staff/markets", &[("code", code), ("name", name)]).status, 303, "{code}");
        }
        for wrong in [("code", "SE"), ("code", "xx"), ("name", "sweden")] {
            let mut typed = vec![("code", "lv"), ("name", "Latvia")];
            typed.retain(|(field, _)| *field != wrong.0);
            typed.push(wrong);
            assert_eq!(grace.post("/staff/markets", &typed).status, 422, "{wrong:?}");
        }
        let mut ada = app.member("Ada");
        assert_eq!(ada.post("/markets/ee/want", &[]).status, 303);
        assert_eq!(grace.post("/staff/markets/5", &[("name", "Iceland"), ("place", "1")]).status, 303);
        let next = |app: &TestApp| app.visitor().get("/markets").all("#next ~ ol > li > div > a");
        assert_eq!(next(app), ["Iceland", "Estonia", "Norway", "Sweden", "Finland"]);
        let typed: Vec<_> = GATES.iter().map(|gate| (*gate, "done")).collect();
        let page = grace.get(LINE);
        let blocked = [("logistics", "blocked"), ("logistics_reason", "")];
        let without: Vec<_> = typed.iter().copied().filter(|(gate, _)| *gate != "logistics").chain(blocked).collect();
        assert_eq!(grace.submit(&page, LINE, &without).status, 422, "what is blocked owes a reason");
        let reason = ("logistics_reason", "Customs keep it.");
        let said: Vec<_> = without.iter().copied().filter(|(field, _)| *field != reason.0).chain([reason]).collect();
        assert_eq!(grace.submit(&page, LINE, &said).status, 303);
        let late = grace.submit(&page, LINE, &typed);
        assert_eq!(late.status, 409, "another one said something since");
        assert!(late.one(".flash dl").contains("Customs keep it."), "beside what was typed: {}", late.text());
        assert_eq!(late.attributes("#software option[selected]", "value"), ["done"]);
        let names = grace.get("/staff/markets/2");
        assert_eq!(grace.post("/staff/markets/2", &[("name", "Svea")]).status, 303);
        let late = grace.submit(&names, "/staff/markets/2", &[("name", "Suecia")]);
        assert!(late.status == 409 && late.one(".flash dl").contains("Svea"), "{}", late.text());
        assert_eq!(late.attributes("#name", "value"), ["Suecia"]);
        assert_eq!(grace.submit(&late, "/staff/markets/2", &[("name", "Sweden")]).status, 303, "it was seen by now");
        let shown = app.visitor().get("/markets");
        assert!(shown.says("Logistics (Blocked)") && !shown.says("Certification ("), "{}", shown.text());
        assert!(shown.says("Staff have named no devices yet."), "{}", shown.text());
        assert!(app.visitor().get(HERE).says("Customs keep it."));
        // In the reader's language, found by it.
        assert!(app.visitor().get("/de/markets?q=norweg").all("#all ~ ul a").contains(&"Norwegen".to_owned()));
        assert!(app.visitor().get("/markets?q=nowhere").says("No market is called so."));
        let other = app.visitor().get("/markets/NO");
        assert_eq!((other.status, other.location().as_str()), (308, HERE), "in other letters");
        assert_eq!(app.visitor().get("/markets/xx").status, 404);
        // Nobody wants Sweden, and it goes; Norway has a plan, and stays.
        assert_eq!(grace.post("/staff/markets/2/remove", &[]).status, 303);
        assert_eq!(grace.post(&format!("{KEPT}/remove"), &[]).status, 409);
    });
}

#[test]
fn simple_lines_open_first_or_everybody_reads_why_not() {
    on_each_engine(|app| {
        let mut grace = begins(app);
        assert_eq!(app.owner("Olga").post("/staff/lines", &[("name", "Charger")]).status, 303);
        for (line, stage) in [("charger", "1"), ("phone", "2")] {
            assert_eq!(grace.post(&format!("{KEPT}/lines"), &[("line", line), ("stage", stage)]).status, 303, "{line}");
        }
        let charger = "/staff/markets/1/lines/2";
        let done: Vec<_> = GATES.iter().map(|gate| (*gate, "done")).collect();
        for line in [LINE, charger] {
            assert_eq!(grace.post(line, &done).status, 303, "{line}");
        }
        let early = grace.get(LINE);
        assert!(early.says("A simpler line, of a lower stage, is not open here yet."), "{}", early.text());
        assert_eq!(opens(&mut grace, "").status, 422, "a reason is owed");
        assert!(!grace.get(charger).says("A simpler line"));
        assert_eq!(grace.post(&format!("{charger}/open"), &[("exception", "")]).status, 303);
        assert_eq!(opens(&mut grace, "").status, 303, "it is its turn now");
    });
}

#[test]
fn what_staff_typed_of_a_market_stands_in_its_form_after_signing_in() {
    on_each_engine(|app| {
        let mut grace = begins(app);
        let new = [("code", "SE"), ("name", "Sweden")];
        let reason = [("software", "blocked"), ("software_reason", "It restarts.")];
        let open = format!("{LINE}/open");
        let forms = [
            (["/staff/markets", "/staff/markets", "name"], new.as_slice()),
            ([KEPT, KEPT, "name"], &[("name", "Norge")]),
            ([LINE, LINE, "software_reason"], &reason),
            ([LINE, &open, "exception"], &[("exception", "It is small.")]),
        ];
        for ([page, action, field], typed) in forms {
            let form = grace.get(page);
            assert!(grace.cookies.remove("sid").is_some());
            let before = app.tables();
            let asked = grace.submit(&form, action, typed);
            assert_eq!((asked.status, asked.one("h1").as_str()), (403, "Sign in"), "{action}");
            let back = grace.submit(&asked, "/sign-in", &[("email", &*address("Grace")), ("password", PASSWORD)]);
            let (_, words) = typed.iter().find(|(name, _)| *name == field).unwrap();
            assert_eq!(back.attributes(&format!("#{field}"), "value"), [*words], "{action}: {}", back.text());
            assert_eq!(before.changes(&app.tables()).iter().filter(|change| change.contains("market")).count(), 0);
        }
    });
}

#[test]
fn whoever_is_erased_goes_on_counting_and_helps_no_more() {
    on_each_engine(|app| {
        begins(app);
        let mut ada = app.member("Ada");
        assert_eq!(presses(&mut ada, "want"), 303);
        assert_eq!(ada.post(&format!("{HERE}/translate"), &[("lang", "nb")]).status, 303);
        let form = ada.get("/settings/erase");
        assert_eq!(ada.submit(&form, "/settings/erase", &[("current", PASSWORD)]).status, 303);
        app.advance(TimeDelta::days(8));
        app.tick();
        let page = app.visitor().get(HERE);
        assert!(page.says("1 person wants it") && page.says("0 offers to translate"), "{}", page.text());
        assert_eq!(says(app), Vec::<String>::new());
    });
}
