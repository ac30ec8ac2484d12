//! Posts that come back: declined ones on the day that staff named, or when merges have brought many more votes; those that
//! are voted for since staff answered, once the votes have doubled.

use crate::support::people::number_of;
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::people::Viewer;

const DECLINED: &str = "/triage?status=declined";
const BACK: &str = "/triage?status=declined&revisit=yes";

/// What the tab of declined posts says, and what it says of those that are back.
fn tab(browser: &mut Browser, path: &str) -> Vec<String> {
    browser.get(path).all(".desk-tabs li:nth-child(n+6) a")
}

/// The posts that are back, each with why.
fn back(browser: &mut Browser) -> Vec<(String, Vec<String>)> {
    let page = browser.get(BACK);
    let whys = |row: &String| {
        let bold = page.all(&format!("#{row} .dots > b")).into_iter();
        bold.filter(|words| !words.ends_with("in 7 days")).collect()
    };
    let rows = page.attributes(".queue-row", "id");
    page.all(".queue-row h2").into_iter().zip(rows.iter().map(whys)).collect()
}

fn declines(browser: &mut Browser, post: &str, note: &str, revisit: &str) -> u16 {
    let page = browser.visit(post);
    let fields = [("status", "declined"), ("note", note), ("revisit", revisit)];
    browser.submit(&page, &format!("/posts/{}/decision", number_of(post)), &fields).status
}

fn undoes(browser: &mut Browser, post: &str) {
    let action = format!("/posts/{}/decision/undo", number_of(post));
    assert_eq!(browser.post(&action, &[]).status, 303);
}

/// A wish like another one, with so many votes, that goes into it.
fn merged_in(app: &TestApp, staff: &Viewer, fans: &[Viewer], target: &str) -> PostId {
    let post = app.file(&fans[0], "request", "The same wish in other words", "camera");
    for fan in &fans[1..] {
        app.vote(fan, post);
    }
    app.merge(staff, post, PostId(number_of(target)));
    post
}

#[test]
fn a_declined_post_comes_back_on_its_day_and_staff_say_in_public_which() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let torch = ada.files("request", "A torch for the front", "camera");
        let timer = ada.files("request", "A timer for selfies", "camera");
        let mut grace = app.staff("Grace");
        // It is the 16th of November.
        for wrong in ["2026-11-16", "2028-11-17", "soon"] {
            let page = grace.visit(&torch);
            let fields = [("status", "declined"), ("note", "Not this year."), ("revisit", wrong)];
            let refused = grace.submit(&page, &format!("/posts/{}/decision", number_of(&torch)), &fields);
            assert_eq!(
                (refused.status, refused.attributes(".error-summary a", "href")),
                (422, vec!["#revisit".into()])
            );
            assert_eq!(refused.attributes("#revisit", "value"), [wrong]);
        }
        assert_eq!(declines(&mut grace, &torch, "Not this year.", "2026-11-23"), 303);
        assert_eq!(declines(&mut grace, &timer, "The camera has one.", ""), 303);
        assert!(ada.visit(&torch).says("We look at this again on 23 November 2026."), "{}", ada.visit(&torch).text());
        assert!(
            app.visitor().visit(&format!("/de{torch}")).says("Wir sehen uns das am 23. November 2026 noch einmal an.")
        );
        assert!(!ada.visit(&timer).says("again on"));
        // The mail says the day too, in both its parts.
        let mails = app.mails_to("ada@example.org");
        let day = "again on 23 November 2026.";
        let told: Vec<bool> = mails.iter().map(|mail| mail.text.contains(day)).collect();
        assert!(told.len() == 2 && told.contains(&true) && told.contains(&false), "{told:?}");
        assert!(mails.iter().zip(told).all(|(mail, told)| mail.html.contains(day) == told));
        assert_eq!(tab(&mut grace, "/triage"), ["Declined 2"]);
        app.advance(TimeDelta::days(7));
        let mut grace = app.signed_in("Grace");
        assert_eq!(tab(&mut grace, "/triage"), ["Declined 2", "1 to look at again"]);
        assert_eq!(tab(&mut grace, "/triage?kind=bug"), ["Declined 0"]);
        let due = [("A torch for the front".to_owned(), vec!["The date has come".to_owned()])];
        assert_eq!(back(&mut grace), due);
        let page = grace.get(BACK);
        assert_eq!(page.attributes(".desk-tabs [aria-current]", "href"), [BACK]);
        let when = "Declined posts come back on the day that was named, or once their votes have doubled since, with five more";
        assert!(page.says(when), "{}", page.text());
        assert!(grace.get("/triage?status=planned").one("#is-back-hint").starts_with("Answered posts come back once"));
        assert_eq!(page.all(".filters summary b"), ["To look at again"]);
        assert_eq!(
            tab(&mut grace, BACK),
            ["Declined 2", "1 to look at again"],
            "the tab goes on to say how many there are"
        );
        assert_eq!(grace.get(DECLINED).all(".queue-row h2").len(), 2);
        // Another answer ends it, and taking that back does not.
        assert_eq!(grace.decides(&torch, "under_review", "We look at it.", "").status, 303);
        assert_eq!(tab(&mut grace, "/triage"), ["Declined 1"]);
        undoes(&mut grace, &torch);
        assert_eq!(back(&mut grace), due);
        // Declined again with another day, it comes back on that one.
        assert_eq!(declines(&mut grace, &torch, "Not this year.", "2027-03-01"), 303);
        assert_eq!(declines(&mut grace, &torch, "Not this year.", "2027-03-01"), 409, "the second press of two");
        assert!(ada.visit(&torch).says("again on 1 March 2027."));
        assert_eq!(tab(&mut grace, "/triage"), ["Declined 2"]);
        undoes(&mut grace, &torch);
        assert_eq!(back(&mut grace), due);
        assert!(ada.visit(&torch).says("again on 23 November 2026."));
        // Whoever answers over an answer that came meanwhile is told, also where the status is the same.
        let open = grace.visit(&torch);
        app.advance(TimeDelta::minutes(1));
        let mut oskar = app.staff("Oskar");
        assert_eq!(declines(&mut oskar, &torch, "Not next year either.", ""), 303);
        let action = format!("/posts/{}/decision", number_of(&torch));
        let late = grace.submit(&open, &action, &[("status", "declined"), ("note", "Not this decade.")]);
        assert!(
            late.status == 409 && late.says("Oskar (staff) answered “Declined” in the meantime"),
            "{}",
            late.text()
        );
        assert_eq!(grace.submit(&late, &action, &[("status", "declined")]).status, 303);
        assert_eq!(declines(&mut grace, &torch, "Not this year.", "2027-03-01"), 303);
        // Other words leave the day as it is.
        assert_eq!(grace.visit(&torch).attributes("#revisit", "value"), ["2027-03-01"]);
        assert_eq!(grace.decides(&torch, "declined", "Not this year, in other words.", "").status, 303);
        assert!(ada.visit(&torch).says("again on 1 March 2027."));
    });
}

#[test]
fn a_declined_post_comes_back_when_merges_double_its_votes_and_leaves_when_they_are_undone() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let torch = app.file(&ada, "request", "A torch for the front", "camera");
        let fans: Vec<Viewer> = (0..13).map(|number| app.fan(&format!("Fan {number}"))).collect();
        for fan in &fans[..6] {
            app.vote(fan, torch);
        }
        let torch = format!("/posts/{torch}");
        let linus = app.manager("Linus");
        let mut grace = app.staff("Grace");
        assert_eq!(declines(&mut grace, &torch, "There is a case for that.", ""), 303);
        // Four who had not voted for it, and the one who wrote of it again, whose wish is no vote.
        merged_in(app, &linus, &fans[6..11], &torch);
        assert_eq!(tab(&mut grace, "/triage"), ["Declined 1"], "ten are not twice six");
        let last = merged_in(app, &linus, &fans[10..13], &torch);
        let why = "6 votes when declined, 12 now".to_owned();
        assert_eq!(tab(&mut grace, "/triage"), ["Declined 1", "1 to look at again"]);
        assert_eq!(back(&mut grace), [("A torch for the front".to_owned(), vec![why.clone()])]);
        undoes(&mut grace, &format!("/posts/{last}"));
        assert_eq!(tab(&mut grace, "/triage"), ["Declined 1"]);
        app.merge(&linus, last, PostId(number_of(&torch)));
        assert_eq!(back(&mut grace)[0].1, [why]);
        // Declined again it has those votes by now, and waits for as many more; undone, it is back.
        assert_eq!(declines(&mut grace, &torch, "Still no.", "2027-01-01"), 303);
        assert_eq!(back(&mut grace), []);
        undoes(&mut grace, &torch);
        assert_eq!(back(&mut grace).len(), 1);
    });
}

#[test]
fn a_planned_post_comes_back_once_its_votes_have_doubled_since_that_was_said() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let id = app.file(&ada, "request", "A torch for the front", "camera");
        app.file(&ada, "request", "A timer for selfies", "camera");
        let fans: Vec<Viewer> = (0..13).map(|number| app.fan(&format!("Fan {number}"))).collect();
        for fan in &fans[..6] {
            app.vote(fan, id);
        }
        let torch = format!("/posts/{id}-a-torch-for-the-front");
        let mut grace = app.staff("Grace");
        let tabs = |grace: &mut Browser| -> Vec<String> {
            let all = grace.get("/triage").all(".desk-tabs a");
            all.into_iter().filter(|words| words.ends_with("to look at again")).collect()
        };
        let back = |grace: &mut Browser, status: &str| {
            let page = grace.get(&format!("/triage?status={status}&revisit=yes"));
            assert_eq!(page.all(".filters summary b"), ["To look at again"]);
            page.all(".queue-row h2")
        };
        let none: [&str; 0] = [];
        assert_eq!(grace.decides(&torch, "planned", "In spring.", "").status, 303);
        for fan in &fans[6..11] {
            app.vote(fan, id);
        }
        assert_eq!(tabs(&mut grace), none, "eleven are not twice six");
        app.vote(&fans[11], id);
        assert_eq!(tabs(&mut grace), ["1 to look at again"]);
        assert_eq!(back(&mut grace, "planned"), ["A torch for the front"]);
        let why = grace.get("/triage?status=planned").all(".queue-row .dots > b");
        assert!(why.contains(&"6 votes when answered, 12 now".to_owned()), "{why:?}");

        // Another answer is given to those who voted by now; taken back, it is the first one that they outgrew.
        assert_eq!(grace.decides(&torch, "in_progress", "We begin.", "").status, 303);
        assert_eq!((tabs(&mut grace), back(&mut grace, "in_progress")), (vec![], vec![]));
        undoes(&mut grace, &torch);
        assert_eq!((tabs(&mut grace).len(), back(&mut grace, "planned").len()), (1, 1));
        // Without that answer there is none to come back to.
        undoes(&mut grace, &torch);
        assert_eq!(tabs(&mut grace), none);
        // A merge counts as everybody who brings it.
        assert_eq!(grace.decides(&torch, "under_review", "We look at it.", "").status, 303);
        let many: Vec<Viewer> = (0..13).map(|number| app.fan(&format!("Friend {number}"))).collect();
        let linus = app.manager("Linus");
        let merged = merged_in(app, &linus, &many, &torch);
        assert_eq!(back(&mut grace, "under_review"), ["A torch for the front"]);
        undoes(&mut grace, &format!("/posts/{merged}"));
        assert_eq!(tabs(&mut grace), none);
    });
}
