//! Whoever had a bug is asked whether it is gone, by mail and on the pages; most who still have it reopen the matter.

mod mails;

use crate::support::people::{address, number_of};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::{PostId, UserId};
use orange_friday::people::Role;
use orange_friday::releases;
use orange_friday::verifying::{self, Asked, Tally};
use std::collections::BTreeMap;

const VERSION: &str = "26.11.20";
const NAMES: [&str; 6] = ["Ada", "Berta", "Cleo", "Dora", "Emma", "Finn"];

/// A bug that Ada reported and five others confirmed, all on one device, and for which Hugo voted; the others have nothing to do
/// with it. It is out with the first release; its address.
fn a_fix_is_out(app: &TestApp) -> String {
    app.areas(&["Camera"]);
    app.sql(
        "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
         SELECT 'mione', 'Mi One', '', '\nmione\nmione\n', '', id, FALSE FROM product_lines",
    );
    let device = [("device", "mione"), ("build", "")];
    let new = [("kind", "bug"), ("title", "The shutter sticks"), ("area", "camera")];
    let post = app.member("Ada").post("/posts", &[&new[..], &device].concat()).location();
    for name in &NAMES[1..] {
        let said = app.member(name).post(&format!("/posts/{}/confirm", number_of(&post)), &device);
        assert_eq!(said.status, 303, "{name}: {}", said.text());
    }
    app.member("Hugo").votes_for(&post);
    let grace = app.manager("Grace");
    let id = PostId(number_of(&post));
    app.decide(&grace, id, "ready", "");
    assert_eq!(app.publish_by_the_clock(&grace), VERSION);
    app.run_worker();
    post
}

/// The links by which somebody's mails ask, and the languages of their paths aside.
fn links(app: &TestApp, name: &str) -> Vec<String> {
    let mails = app.mails_to(&address(name));
    let words = mails.iter().flat_map(|mail| mail.text.split_whitespace()).filter(|word| word.contains("/fixed/"));
    words.map(|link| link.strip_prefix(&app.base_url).unwrap().to_owned()).collect()
}

fn link(app: &TestApp, name: &str) -> String {
    links(app, name).pop().unwrap_or_else(|| panic!("nobody asks {name}"))
}

fn says(app: &TestApp, link: &str, answer: &str) -> Page {
    app.visitor().post(link, &[("answer", answer)])
}

fn presses(browser: &mut Browser, post: &str, answer: &str) -> u16 {
    browser.post(&format!("/posts/{}/fixed", number_of(post)), &[("answer", answer)]).status
}

#[test]
fn whoever_had_a_bug_is_asked_by_a_link_that_changes_nothing_until_a_button_is_pressed() {
    on_each_engine(|app| {
        let post = a_fix_is_out(app);
        for name in NAMES {
            assert_eq!(links(app, name).len(), 1, "{name}");
        }
        assert_eq!(links(app, "Hugo"), Vec::<String>::new(), "a vote alone is no bug of theirs");
        let (adas, bertas) = (link(app, "Ada"), link(app, "Berta"));
        let before = app.tables();
        for _ in 0..2 {
            let page = app.visitor().get(&adas);
            assert!(page.status == 200 && page.says("Is it gone on your Mi One?"), "{}", page.text());
            assert!(page.says("The shutter sticks") && page.says("says nothing yet"), "{}", page.text());
        }
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new(), "mail scanners open every link");
        // Nothing but what was signed is a link, and nobody learns what is wrong with another.
        let forged = adas.replacen(&format!("-{}-", number_of(&post)), "-999-", 1);
        for wrong in [forged.as_str(), "/fixed/unknown", "/fixed/1-2-3-4", &adas[..adas.len() - 1]] {
            assert_eq!((app.visitor().get(wrong).status, says(app, wrong, "yes").status), (404, 404), "{wrong}");
        }
        for wrong in ["", "maybe"] {
            assert_eq!(says(app, &adas, wrong).status, 422);
        }
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());

        // A press says so, without signing in; the same once more is once, and another one changes it.
        let mut visitor = app.visitor();
        let page = visitor.get(&adas);
        let done = visitor.submit_and_follow(&page, &adas, &[("answer", "no")]);
        assert!(done.says("It is counted that it still happens"), "{}", done.text());
        assert!(done.says("You said that it still happens."), "{}", done.text());
        for answer in ["no", "yes", "yes"] {
            assert_eq!(says(app, &adas, answer).status, 303);
        }
        assert!(app.visitor().get(&adas).says("You said that it is gone."));
        assert_eq!(app.tables().count("fix_answers"), 1);
        assert!(app.visitor().get(&post).says("The first of those who had it have answered"), "few are no number");

        // Who is signed in finds it on both pages; who never had it does not.
        let mut cleo = app.signed_in("Cleo");
        let page = cleo.get(&post);
        assert!(page.says("Is it gone on your Mi One?"), "{}", page.text());
        let said = cleo.submit_and_follow(&page, &format!("/posts/{}/fixed", number_of(&post)), &[("answer", "yes")]);
        assert!(said.says("You said that it is gone."), "{}", said.text());
        let mut dora = app.signed_in("Dora");
        let page = dora.get(&format!("/releases/{VERSION}"));
        assert!(page.says("Are your bugs gone?"), "{}", page.text());
        let said = dora.submit(&page, &format!("/posts/{}/fixed", number_of(&post)), &[("answer", "yes")]);
        assert_eq!(said.location(), format!("/releases/{VERSION}#fixed"));
        let mut hugo = app.signed_in("Hugo");
        assert!(
            !hugo.get(&post).says("Is it gone on your") && !hugo.get(&format!("/releases/{VERSION}")).says("Are your")
        );
        assert_eq!((presses(&mut hugo, &post, "yes"), presses(&mut app.visitor(), &post, "yes")), (409, 303));
        assert_eq!(app.tables().count("fix_answers"), 3);

        let json = app.visitor().get(&format!("/releases/{VERSION}.json")).body;
        assert!(!json.contains("confirmations"), "few are no number: {json}");
        for name in ["Emma", "Finn"] {
            assert_eq!(says(app, &link(app, name), "yes").status, 303);
        }
        for page in [format!("/releases/{VERSION}"), post.clone()] {
            let seen = app.visitor().visit(&page);
            assert!(seen.says("5 of 5 confirm that it is gone"), "{}", seen.text());
        }
        let json = app.visitor().get(&format!("/releases/{VERSION}.json")).body;
        assert!(json.contains(r#""confirmations":{"gone":5,"answered":5,"reopened":false}"#), "{json}");
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
        // Four weeks after it went out nobody is asked any more, and what was said stays.
        app.advance(TimeDelta::days(28));
        let over = app.visitor().get(&bertas);
        assert!(over.status == 200 && over.says("The four weeks after the release are over"), "{}", over.text());
        assert!(over.all("main form").is_empty());
        assert_eq!((says(app, &bertas, "no").status, presses(&mut app.signed_in("Berta"), &post, "no")), (409, 409));
        assert!(app.visitor().get(&post).says("5 of 5 confirm"));
        assert!(!app.signed_in("Berta").get(&post).says("Is it gone on your"));
    });
}

#[test]
fn most_who_have_it_still_reopen_the_matter_and_staff_close_it_with_a_note() {
    on_each_engine(|app| {
        let post = a_fix_is_out(app);
        app.sql(
            "INSERT INTO area_owners (area_id, user_id) SELECT a.id, u.id FROM areas a, users u WHERE u.handle = 'grace'",
        );
        for name in &NAMES[..4] {
            assert_eq!(says(app, &link(app, name), "no").status, 303);
        }
        let seen = |app: &TestApp| app.visitor().get(&format!("/releases/{VERSION}")).says("Reopened:");
        assert!(!seen(app), "four are few");
        assert!(app.signed_in("Grace").get("/triage").all(".desk-queues a[href$='/staff/reopened']").is_empty());
        assert_eq!(says(app, &link(app, "Emma"), "yes").status, 303);
        for page in [format!("/releases/{VERSION}"), post.clone()] {
            let seen = app.visitor().visit(&page);
            assert!(seen.says("1 of 5 confirms") && seen.says("Reopened:"), "{}", seen.text());
        }
        // Who answers for the area hears of it once, and not by whose answer.
        app.run_worker();
        let heard = |name: &str| app.signed_in(name).get("/inbox").says("Reopened: most of those who answered");
        assert_eq!(["Grace", "Ada", "Emma"].map(heard), [true, false, false]);
        // It stays shipped: its change is in a release that is out.
        assert_eq!(app.status(PostId(number_of(&post))).as_str(), "shipped");
        let here = format!("/posts/{}/reopened", number_of(&post));
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.get("/triage").all("a[href$='/staff/reopened'] .count"), ["1"]);
        assert_eq!(grace.get("/staff/reopened").attributes(".rows .link-button", "href"), [here.as_str()]);
        assert_eq!(
            (app.signed_in("Ada").get(&here).status, app.signed_in("Ada").post(&here, &[("note", "x")]).status),
            (403, 403)
        );
        let form = grace.get(&here);
        assert_eq!(grace.submit(&form, &here, &[("note", " ")]).status, 422);
        let done = grace.submit_and_follow(&form, &here, &[("note", "The next build has another remedy.")]);
        assert!(done.says("Everybody reads the note"), "{}", done.text());
        assert!(app.visitor().get(&post).says("The next build has another remedy."));
        assert!(!seen(app) && grace.get("/staff/reopened").says("Nothing is reopened."));
        let late = grace.post(&here, &[("note", "Once more.")]);
        assert!(
            late.status == 409 && late.one("#note").contains("Once more."),
            "once, and no word is lost: {}",
            late.text()
        );
        // What comes later is counted, and reopens nothing.
        assert_eq!(says(app, &link(app, "Finn"), "no").status, 303);
        assert!(!seen(app) && app.visitor().get(&post).says("1 of 6 confirms"));
        // The note was a slip.
        let list = grace.get("/triage/acts");
        let back = list.attributes(".acts li:first-child form", "action").remove(0);
        assert_eq!(grace.submit(&list, &back, &[]).status, 303);
        assert!(seen(app) && !app.visitor().get(&post).says("The next build has another remedy."));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_recall_ends_the_question_and_the_next_release_asks_anew() {
    on_each_engine(|app| {
        let post = a_fix_is_out(app);
        for name in &NAMES[..5] {
            assert_eq!(says(app, &link(app, name), "no").status, 303);
        }
        let first = link(app, "Ada");
        let recall = format!("/releases/{VERSION}/recall");
        assert_eq!(app.signed_in("Grace").post(&recall, &[("reason", "It does not boot.")]).status, 303);
        let gone = app.visitor().get(&first);
        assert!(gone.says("This release was recalled") && gone.all("main form").is_empty(), "{}", gone.text());
        assert_eq!((says(app, &first, "yes").status, presses(&mut app.signed_in("Ada"), &post, "yes")), (409, 409));
        assert!(app.signed_in("Grace").get("/staff/reopened").says("Nothing is reopened."));
        app.run_worker();
        let grace = app.manager("Hedy");
        let second = app.publish_by_the_clock(&grace);
        app.run_worker();
        assert_ne!(second, VERSION);
        assert_eq!(links(app, "Ada").len(), 2);
        assert_eq!(says(app, &first, "yes").status, 409, "asked of another release by now");
        assert_eq!(says(app, &link(app, "Ada"), "yes").status, 303);
        let seen = app.visitor().visit(&post);
        assert!(seen.says("The first of those who had it have answered") && !seen.says("Reopened:"), "{}", seen.text());
    });
}

#[test]
fn a_mailbox_answers_once_also_with_an_account_that_had_the_bug_before() {
    on_each_engine(|app| {
        let post = a_fix_is_out(app);
        assert_eq!(says(app, &link(app, "Ada"), "no").status, 303);
        app.sql(
            "UPDATE users SET mailbox = (SELECT o.mailbox FROM users o WHERE o.handle = 'ada') WHERE handle = 'berta'",
        );
        assert_eq!((says(app, &link(app, "Berta"), "no").status, app.tables().count("fix_answers")), (409, 1));
        assert_eq!(presses(&mut app.signed_in("Berta"), &post, "no"), 409);
        assert_eq!(says(app, &link(app, "Ada"), "yes").status, 303, "their own is changed as before");
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

/// At every moment the counts are what a list of the answers comes to, whoever changes theirs in whichever order.
#[test]
fn the_counts_are_the_answers_at_every_moment() {
    on_each_engine(|app| {
        let post = PostId(number_of(&a_fix_is_out(app)));
        let release = app.read(|conn| releases::by_version(conn, VERSION)).id;
        let people: Vec<UserId> = (0..7).map(|fan| app.add_person(&format!("Fan {fan}"), Role::Member)).collect();
        let mut said: BTreeMap<UserId, bool> = BTreeMap::new();
        let (mut drawn, mut was_reopened) = (17_usize, false);
        for _ in 0..60 {
            drawn = (drawn * 75 + 74) % 65_537;
            let (person, gone) = (people[drawn % people.len()], drawn / 7 % 3 == 0);
            let (asked, now) = (Asked { person, post, release, device: None }, app.now());
            app.write(move |conn| verifying::answer(conn, &asked, gone, now));
            said.insert(person, gone);
            let of = |wanted: bool| i64::try_from(said.values().filter(|gone| **gone == wanted).count()).unwrap();
            was_reopened |= said.len() >= 5 && of(false) > of(true);
            let counted = app.read(|conn| verifying::tallies(conn, release))[&post];
            assert_eq!(counted, Tally { gone: of(true), remains: of(false), is_reopened: was_reopened });
        }
        assert!(was_reopened && said.len() == people.len(), "too little happened");
    });
}
