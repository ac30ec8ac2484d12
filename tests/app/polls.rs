//! Polls: what fans decide by a vote of their own, which nothing changes once it is open.

mod fixed;
mod sealed;

use crate::cli::doctor::says;
use crate::support::people::{PASSWORD, address};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use diesel::prelude::*;
use orange_friday::polls::{self, Outcome};

const QUESTION: &str = "What shall the winter wallpapers be called?";
const OPTIONS: &str = "Frosted peel\nMarmalade morning\nSeeds in the snow";

/// Drafts a poll that closes on Wednesday at five; its address.
fn drafts(staff: &mut Browser, totals: &str) -> String {
    let fields = [
        ("purpose", "name"),
        ("question", QUESTION),
        ("note", "All three are *free*."),
        ("options", OPTIONS),
        ("totals", totals),
        ("day", "2026-11-18"),
        ("time", "17:00"),
    ];
    let answer = staff.post("/staff/polls/new", &fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location()
}

/// Opens it on the page that says what becomes unchangeable.
fn opens(staff: &mut Browser, poll: &str) {
    let sure = staff.get(&format!("{poll}/open"));
    assert!(sure.says("nobody can change anything about it") && sure.says("Seeds in the snow"), "{}", sure.text());
    let answer = staff.submit(&sure, &format!("{poll}/open"), &[]);
    assert_eq!((answer.status, answer.location().as_str()), (303, poll), "{}", answer.text());
}

/// Votes for the option at a place, from 0.
fn votes(browser: &mut Browser, app: &TestApp, poll: &str, place: usize) -> u16 {
    let option = option_at(app, poll, place);
    browser.post(&format!("{poll}/vote"), &[("option", &option)]).status
}

fn number_of(poll: &str) -> i64 {
    poll.rsplit('/').next().unwrap().parse().unwrap()
}

fn option_at(app: &TestApp, poll: &str, place: usize) -> String {
    let id = number_of(poll);
    app.read(move |conn| polls::options_of(conn, id))[place].id.to_string()
}

/// How many chose each option, as it is stored.
fn totals(app: &TestApp, poll: i64) -> Vec<i64> {
    app.read(move |conn| polls::options_of(conn, poll)).iter().map(|option| option.people).collect()
}

/// What the table of the page says: votes in the order of the options.
fn shown(browser: &mut Browser, poll: &str) -> Vec<String> {
    browser.get(poll).all("table td:nth-child(3)")
}

/// What the picture says that other sites show beside a link to a page.
fn on_card(page: &Page) -> String {
    page.attributes("meta[property='og:image:alt']", "content").remove(0)
}

/// Whether the database refuses this, sent past the program.
fn is_refused(app: &TestApp, sql: &str) -> bool {
    let sql = sql.to_owned();
    app.app.db.write_here(move |conn| Ok(diesel::sql_query(sql.as_str()).execute(conn).map(drop)?)).is_err()
}

#[test]
fn hidden_totals_are_read_by_nobody_before_the_end_and_by_everybody_after_it() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let [mut mia, mut noor, mut olu] = ["Mia", "Noor", "Olu"].map(|name| app.member(name));
        assert!(app.visitor().get("/polls").says("There is no poll yet"));
        let poll = drafts(&mut grace, "hidden");
        assert_eq!(app.visitor().get("/cards/en/poll/1/0123456789abcdef.png").status, 404, "a draft has no card");
        assert_eq!(app.visitor().get(&poll).status, 404, "a draft is for staff");
        assert_eq!((mia.get(&poll).status, votes(&mut mia, app, &poll, 0)), (404, 404));
        assert!(grace.get(&poll).says("Draft: only staff see this."));
        assert!(grace.get("/staff/polls").says(QUESTION) && !app.visitor().get("/polls").says(QUESTION));
        opens(&mut grace, &poll);
        let page = app.visitor().get(&poll);
        for said in [QUESTION, "All three are *free*.", "staff included", "stands first wins", "until the poll closes"]
        {
            assert!(page.says(said), "{said}: {}", page.text());
        }
        assert!(app.visitor().get("/polls").says(QUESTION) && app.visitor().get("/polls.atom").says(QUESTION));

        assert_eq!([votes(&mut mia, app, &poll, 0), votes(&mut noor, app, &poll, 1)], [303, 303]);
        assert_eq!(
            [votes(&mut olu, app, &poll, 1), votes(&mut olu, app, &poll, 1)],
            [303, 303],
            "the same press twice"
        );
        assert_eq!(votes(&mut mia, app, &poll, 2), 303, "she changes her mind");
        let chosen = mia.get(&poll).attributes("input[name=option][checked]", "value");
        assert_eq!(chosen, [option_at(app, &poll, 2)]);
        assert_eq!(totals(app, 1), [0, 2, 1]);
        for browser in [&mut grace, &mut mia, &mut app.visitor()] {
            let page = browser.get(&poll);
            assert!(page.all("table").is_empty() && page.all("svg[role=img]").is_empty(), "{}", page.text());
            assert!(on_card(&page).contains(QUESTION) && !on_card(&page).contains("voted"), "{}", on_card(&page));
            assert!(!page.says("people voted") && !browser.get("/polls.atom").says("people voted"));
        }
        // Nothing chosen is asked again; no option of another poll is one of this.
        assert_eq!(mia.post(&format!("{poll}/vote"), &[]).status, 422);
        assert_eq!(mia.post(&format!("{poll}/vote"), &[("option", "99")]).status, 404);

        // The moment is over, whether or not anybody has sealed the result.
        app.set_clock("2026-11-18T17:00:00Z");
        let (mut mia, mut grace) = (app.signed_in("Mia"), app.signed_in("Grace"));
        let late = mia.post(&format!("{poll}/vote"), &[("option", &option_at(app, &poll, 0))]);
        assert!(late.status == 409 && late.says("This poll is closed."), "{}", late.text());
        assert_eq!(mia.post(&format!("{poll}/vote/withdraw"), &[]).status, 409, "nor is one taken back");
        assert!(mia.get(&poll).says("stands here in a moment") && shown(&mut grace, &poll).is_empty());
        app.tick();
        assert_eq!(shown(&mut app.visitor(), &poll), ["0", "2", "1"]);
        let page = app.visitor().get(&poll);
        assert!(
            page.says("3 people voted") && page.says("67%") && page.says("The option with the most votes won."),
            "{}",
            page.text()
        );
        assert!(page.one("table b").contains("won") && page.all("svg[role=img] rect").len() == 3);
        assert!(app.visitor().get("/polls.atom").says("2 votes"));
        assert!(on_card(&page).ends_with("3 people voted · Orange Friday"), "{}", on_card(&page));
        let card = page.attributes("meta[property='og:image']", "content").remove(0);
        let card = app.visitor().get(card.strip_prefix(&app.base_url).unwrap());
        assert_eq!((card.status, card.header("content-type")), (200, "image/png"));
        // Whoever voted finds it in their inbox, once, and no mail tells of it.
        app.tick();
        let told = mia.get("/inbox");
        assert!(told.says(&format!("The result of a poll you voted in: {QUESTION}")), "{}", told.text());
        assert!(!grace.get("/inbox").says(QUESTION), "she did not vote");
        assert!(app.mails_to(&address("Mia")).iter().all(|mail| !mail.text.contains(QUESTION)));

        // A clock that goes back opens nothing again.
        app.set_clock("2026-11-18T12:00:00Z");
        let mut mia = app.signed_in("Mia");
        assert_eq!(votes(&mut mia, app, &poll, 0), 409);
        assert_eq!((totals(app, 1), says(app)), (vec![0, 2, 1], Vec::<String>::new()));
        let outcome = app.read(|conn| polls::outcome(conn, 1));
        assert!(matches!(outcome, Outcome::Won { option, was_tied: false } if option.label == "Marmalade morning"));
    });
}

#[test]
fn running_totals_are_read_by_everybody_and_a_tie_goes_to_the_first() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let [mut mia, mut noor] = ["Mia", "Noor"].map(|name| app.member(name));
        let poll = drafts(&mut grace, "running");
        opens(&mut grace, &poll);
        assert_eq!([votes(&mut mia, app, &poll, 2), votes(&mut noor, app, &poll, 1)], [303, 303]);
        assert_eq!(shown(&mut app.visitor(), &poll), ["0", "1", "1"]);
        assert_eq!(votes(&mut noor, app, &poll, 2), 303);
        assert_eq!(shown(&mut app.visitor(), &poll), ["0", "0", "2"]);
        // Taken back, a vote counts no more; there is nothing to take back twice, and another one counts as the first did.
        let page = noor.get(&poll);
        let gone = noor.submit_and_follow(&page, &format!("{poll}/vote/withdraw"), &[]);
        assert!(gone.says("Your vote in the poll is withdrawn.") && !gone.says("Withdraw my vote"), "{}", gone.text());
        assert!(gone.all("input[name=option][checked]").is_empty());
        assert_eq!(shown(&mut app.visitor(), &poll), ["0", "0", "1"]);
        assert_eq!(noor.post(&format!("{poll}/vote/withdraw"), &[]).status, 303);
        assert_eq!((totals(app, 1), says(app)), (vec![0, 0, 1], Vec::<String>::new()));
        assert_eq!(votes(&mut noor, app, &poll, 1), 303);
        assert_eq!(app.read(|conn| polls::outcome(conn, 1)), Outcome::Pending);
        app.set_clock("2026-11-19T09:00:00Z");
        app.tick();
        let page = app.visitor().get(&poll);
        assert!(page.says("the one that stands first won") && page.says("2 people voted"), "{}", page.text());
        let won: Vec<bool> = page.all("table td:nth-child(2)").iter().map(|cell| cell.ends_with("won")).collect();
        assert_eq!(won, [false, true, false], "{}", page.text());
        let outcome = app.read(|conn| polls::outcome(conn, 1));
        assert!(matches!(outcome, Outcome::Won { option, was_tied: true } if option.label == "Marmalade morning"));
    });
}

#[test]
fn what_a_visitor_chose_comes_along_through_signing_up_and_counts_once_the_address_is_confirmed() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let poll = drafts(&mut grace, "running");
        opens(&mut grace, &poll);
        let mut ada = app.visitor();
        let page = ada.get(&poll);
        let asked = ada.submit(&page, &format!("{poll}/vote"), &[("option", &option_at(app, &poll, 1))]);
        assert_eq!(asked.status, 303, "{}", asked.text());
        let sign_in = ada.follow(asked);
        assert!(sign_in.says(QUESTION), "{}", sign_in.text());
        let way = sign_in.attributes("main a[href^='/sign-up']", "href").remove(0);
        let form = ada.get(&way);
        let fields = [("name", "Ada"), ("email", &*address("Ada")), ("password", PASSWORD)];
        let kept = ada.submit_and_follow(&form, "/sign-up", &fields);
        assert!(kept.says("Your vote in the poll is kept."), "{}", kept.text());
        assert!(ada.get(&poll).says("does not count yet"));
        assert_eq!((totals(app, 1), app.tables().count("held_poll_votes")), (vec![0, 0, 0], 1));
        // What waits is taken back as what counts is; the last one pressed counts.
        assert!(ada.get(&poll).says("Withdraw my vote"));
        assert_eq!(ada.post(&format!("{poll}/vote/withdraw"), &[]).status, 303);
        assert_eq!(app.tables().count("held_poll_votes"), 0);
        assert_eq!(votes(&mut ada, app, &poll, 2), 303);
        let link = app.link_to(&address("Ada"), "/verify/");
        let confirm = ada.get(&link);
        assert!(confirm.says("1 vote"), "{}", confirm.text());
        let done = ada.submit_and_follow(&confirm, &link, &[]);
        assert_eq!(done.path, format!("/en{poll}"));
        assert_eq!((totals(app, 1), app.tables().count("held_poll_votes")), (vec![0, 0, 1], 0));
        assert_eq!(says(app), Vec::<String>::new());

        // A member who signs in on the way has voted right after.
        app.member("Ben");
        let mut ben = app.visitor();
        let page = ben.get(&poll);
        let asked = ben.submit(&page, &format!("{poll}/vote"), &[("option", &option_at(app, &poll, 0))]);
        let form = ben.follow(asked);
        let fields = [("email", &*address("Ben")), ("password", PASSWORD)];
        let done = ben.submit_and_follow(&form, "/sign-in", &fields);
        assert!(done.says("Your vote in the poll counts.") && done.path == poll, "{}", done.text());
        assert_eq!(totals(app, 1), [1, 0, 1]);
    });
}
