//! The ways back: a proposal withdrawn by its host, and what staff bring back that was turned down, called off or taken off the
//! list.

use super::{TITLE, announced, subjects, typed};
use crate::cli::doctor::says;
use crate::support::people::address;
use crate::support::{Browser, Page, on_each_engine};
use chrono::TimeDelta;
use orange_friday::meetups;
use orange_friday::people::Role;

/// Presses the button of the page that says what happens.
fn is_sure(browser: &mut Browser, meetup: &str, verb: &str, said: &str) -> Page {
    let path = format!("{meetup}/{verb}");
    let sure = browser.get(&path);
    assert!(sure.status == 200 && sure.says(said), "{verb}: {}", sure.text());
    browser.submit_and_follow(&sure, &path, &[])
}

#[test]
fn a_host_withdraws_a_proposal_until_staff_answer_it_and_may_propose_it_again() {
    on_each_engine(|app| {
        let (mut grace, mut mia, mut noor) = (app.staff("Grace"), app.member("Mia"), app.member("Noor"));
        let before = app.tables();
        let meetup = mia.post("/meetups/new", &typed()).location();
        assert_eq!([noor.get(&format!("{meetup}/withdraw")).status, app.visitor().get(&meetup).status], [404, 404]);
        assert!(mia.get(&meetup).says("Withdraw the proposal") && !grace.get(&meetup).says("Withdraw the proposal"));
        assert_eq!(grace.post(&format!("{meetup}/withdraw"), &[]).status, 403, "staff turn it down");
        assert_eq!(noor.post(&format!("{meetup}/withdraw"), &[]).status, 404, "as if there were none");
        assert!(grace.get("/triage").says("Keep meetups 1"));
        let gone = is_sure(&mut mia, &meetup, "withdraw", "Nothing of it is kept");
        assert!(gone.path.ends_with("/meetups") && gone.says("Your proposal is withdrawn."), "{}", gone.text());
        assert_eq!(mia.post(&format!("{meetup}/withdraw"), &[]).status, 404, "it is gone");
        assert_eq!([mia.get(&meetup).status, grace.get(&meetup).status], [404, 404]);
        assert!(!grace.get("/staff/meetups").says(TITLE) && !grace.get("/triage").says("Keep meetups 1"));
        let left = before.changes(&app.tables());
        assert!(left.iter().all(|row| !row.contains("Orange Street")), "nothing of it is kept: {left:?}");

        let again = mia.post("/meetups/new", &typed()).location();
        let read = grace.get(&again);
        assert_eq!(grace.submit(&read, &format!("{again}/approve"), &[]).status, 303);
        assert_eq!(
            [mia.get(&format!("{again}/withdraw")).status, mia.post(&format!("{again}/withdraw"), &[]).status],
            [409, 409]
        );
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn what_was_turned_down_by_a_slip_waits_again_and_its_host_hears_the_answer_that_stands() {
    on_each_engine(|app| {
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let meetup = mia.post("/meetups/new", &typed()).location();
        assert_eq!(grace.get(&format!("{meetup}/bring-back")).status, 409, "there is nothing to bring back");
        let why = [("reason", "There is one on the same evening.")];
        assert_eq!(grace.post(&format!("{meetup}/turn-down"), &why).status, 303);
        assert_eq!(mia.get(&format!("{meetup}/bring-back")).status, 403);
        let back = is_sure(&mut grace, &meetup, "bring-back", "waits for an answer again");
        assert!(back.says("Proposed") && !back.says("There is one on the same evening."), "{}", back.text());
        assert_eq!(grace.post(&format!("{meetup}/bring-back"), &[]).status, 303, "the same press twice");
        app.tick();
        assert_eq!(subjects(app, "Mia"), [""; 0], "the slip was never told");
        let read = grace.get(&meetup);
        assert_eq!(grace.submit(&read, &format!("{meetup}/approve"), &[]).status, 303);
        app.tick();
        assert_eq!(subjects(app, "Mia"), [format!("Your meetup is approved: {TITLE}")]);
        assert!(grace.get("/staff/audit").says("Brought a meetup back"));
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn a_meetup_called_off_by_a_slip_takes_place_and_those_who_heard_otherwise_are_told_once() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let id = announced(app, &grace, 1, TimeDelta::hours(200));
        let meetup = meetups::address_of(id);
        let [mut mia, mut noor] = ["Mia", "Noor"].map(|name| app.member(name));
        for fan in [&mut mia, &mut noor] {
            assert_eq!(fan.post(&format!("{meetup}/register"), &[]).status, 303);
        }
        app.tick();
        let mut grace = app.signed_in("Grace");
        let told =
            |name: &str, begins: &str| subjects(app, name).iter().filter(|mail| mail.starts_with(begins)).count();
        let rain = [("reason", "Rain.")];
        // Before anybody was told there is nothing to put right.
        assert_eq!(grace.post(&format!("{meetup}/call-off"), &rain).status, 303);
        assert!(is_sure(&mut grace, &meetup, "bring-back", "takes place after all").says("Announced"));
        app.advance(TimeDelta::hours(2));
        app.tick();
        app.tick();
        assert_eq!([told("Mia", "Called off"), told("Mia", "It takes place")], [0, 0], "{:?}", subjects(app, "Mia"));

        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.post(&format!("{meetup}/call-off"), &rain).status, 303);
        let list = app.visitor().get("/meetups");
        assert_eq!(list.attributes("section[aria-labelledby=off] a", "href"), [meetup.as_str()]);
        assert!(list.attributes("section[aria-labelledby=coming] a", "href").is_empty(), "{}", list.text());
        assert!(grace.get("/staff/meetups").attributes("section[aria-labelledby=coming] a", "href").is_empty());
        assert!(app.visitor().get("/meetups.ics").body.contains("STATUS:CANCELLED"));
        app.advance(TimeDelta::hours(2));
        app.tick();
        app.tick();
        assert!(app.signed_in("Mia").get("/inbox").says("Called off:"));
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.post(&format!("{meetup}/bring-back"), &[("seen", "0")]).status, 409, "it was changed since");
        is_sure(&mut grace, &meetup, "bring-back", "told, once, that it does");
        for _ in 0..2 {
            app.advance(TimeDelta::hours(2));
            app.tick();
            app.tick();
        }
        for name in ["Mia", "Noor"] {
            assert_eq!([told(name, "Called off"), told(name, "It takes place")], [1, 1], "{:?}", subjects(app, name));
            let inbox = app.signed_in(name).get("/inbox");
            assert!(inbox.says("It takes place after all:") && !inbox.says("Called off:"), "{}", inbox.text());
        }
        let mail = app.mails_to(&address("Mia")).pop().unwrap();
        assert!(mail.text.contains("Your place is as it was."), "{}", mail.text);
        // Places are as they were.
        assert!(app.signed_in("Mia").get(&meetup).says("You have a place."));
        assert!(app.signed_in("Noor").get(&meetup).says("on the waiting list, at place 1"));
        assert!(app.visitor().get("/meetups.ics").body.contains("STATUS:CONFIRMED"));
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn a_host_hears_what_staff_do_with_their_meetup() {
    on_each_engine(|app| {
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let meetup = mia.post("/meetups/new", &typed()).location();
        let read = grace.get(&meetup);
        assert_eq!(grace.submit(&read, &format!("{meetup}/approve"), &[]).status, 303);
        app.tick();
        app.tick();
        app.advance(TimeDelta::hours(2));
        assert_eq!(app.signed_in("Grace").post(&format!("{meetup}/call-off"), &[("reason", "Rain.")]).status, 303);
        app.tick();
        app.tick();
        app.advance(TimeDelta::hours(2));
        is_sure(&mut app.signed_in("Grace"), &meetup, "bring-back", "takes place after all");
        app.tick();
        app.tick();
        let told = subjects(app, "Mia");
        let begins = ["Your meetup is approved:", "Called off:", "It takes place after all:"];
        assert!(told.len() == 3 && told.iter().zip(begins).all(|(mail, word)| mail.starts_with(word)), "{told:?}");
        let mail = app.mails_to(&address("Mia")).pop().unwrap();
        assert!(mail.text.contains("The meetup that you host was called off"), "{}", mail.text);
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn a_host_hears_that_staff_moved_their_meetup_and_so_does_everybody_else_who_comes() {
    on_each_engine(|app| {
        let (mut grace, mut mia, mut noor) = (app.staff("Grace"), app.member("Mia"), app.member("Noor"));
        let meetup = mia.post("/meetups/new", &typed()).location();
        let read = grace.get(&meetup);
        assert_eq!(grace.submit(&read, &format!("{meetup}/approve"), &[]).status, 303);
        assert_eq!(mia.post(&format!("{meetup}/announce"), &[]).status, 303);
        assert_eq!(noor.post(&format!("{meetup}/register"), &[]).status, 303);
        app.tick();
        app.advance(TimeDelta::hours(2));
        // What is moved twice before anybody has heard of it is told once, as it is in the end.
        for hall in ["The new hall", "The newest hall"] {
            let mut elsewhere = typed();
            elsewhere[3].1 = hall;
            let mut grace = app.signed_in("Grace");
            let form = grace.get(&format!("{meetup}/edit"));
            assert_eq!(grace.submit(&form, &format!("{meetup}/edit"), &elsewhere).status, 303);
        }
        for _ in 0..2 {
            app.advance(TimeDelta::hours(2));
            app.tick();
            app.tick();
        }
        for (name, said) in [("Mia", "The meetup that you host was moved."), ("Noor", "If you cannot come then")] {
            let told = subjects(app, name);
            let moved = told.iter().filter(|mail| mail.starts_with("Another time or place:")).count();
            assert_eq!(moved, 1, "{name}: {told:?}");
            let mail = app.mails_to(&address(name)).pop().unwrap();
            let text = mail.text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(said) && text.contains("The newest hall"), "{name}: {text}");
            assert!(app.signed_in(name).get("/inbox").says("Another time or place:"), "{name}");
        }
        // Of what they move themselves a host is told nothing.
        let mut mia = app.signed_in("Mia");
        let form = mia.get(&format!("{meetup}/edit"));
        assert_eq!(mia.submit(&form, &format!("{meetup}/edit"), &typed()).status, 303);
        for _ in 0..2 {
            app.advance(TimeDelta::hours(2));
            app.tick();
            app.tick();
        }
        let moved = |name: &str| subjects(app, name).iter().filter(|mail| mail.starts_with("Another time")).count();
        assert_eq!([moved("Mia"), moved("Noor")], [1, 2]);
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn whoever_was_asked_to_confirm_is_asked_anew_and_what_would_have_begun_stays_called_off() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let id = announced(app, &grace, 1, TimeDelta::hours(40));
        let meetup = meetups::address_of(id);
        let mut mia = app.member("Mia");
        assert_eq!(mia.post(&format!("{meetup}/register"), &[]).status, 303);
        app.tick();
        let rain = [("reason", "Rain.")];
        for _ in 0..2 {
            assert_eq!(app.signed_in("Grace").post(&format!("{meetup}/call-off"), &rain).status, 303);
            app.advance(TimeDelta::hours(1));
            is_sure(&mut app.signed_in("Grace"), &meetup, "bring-back", "takes place after all");
            app.advance(TimeDelta::hours(1));
            app.tick();
            app.tick();
        }
        let page = app.signed_in("Mia").get(&meetup);
        assert!(page.says("Please confirm that you come"), "{}", page.text());
        assert_eq!(app.signed_in("Grace").post(&format!("{meetup}/call-off"), &rain).status, 303);
        app.advance(TimeDelta::hours(40));
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.get(&format!("{meetup}/bring-back")).status, 409);
        assert_eq!(grace.post(&format!("{meetup}/bring-back"), &[]).status, 409);
        assert!(app.visitor().get(&meetup).says("Rain."));
    });
}

#[test]
fn what_was_taken_off_the_list_by_a_slip_stands_there_again_with_all_it_had() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let id = announced(app, &grace, 5, TimeDelta::hours(2));
        let meetup = meetups::address_of(id);
        app.advance(TimeDelta::hours(9));
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.post(&format!("{meetup}/report"), &[("report", "It was **juicy**.")]).status, 303);
        assert_eq!(grace.post(&format!("{meetup}/take-off"), &[("reason", "It sold something.")]).status, 303);
        let off = app.visitor().get(&meetup);
        assert!(off.says("It sold something.") && !off.says("juicy") && !off.says("We peel."), "{}", off.text());
        let calendar = app.visitor().get(&format!("{meetup}/calendar.ics")).body;
        assert!(!calendar.contains("We peel.") && calendar.contains("It sold something."), "{calendar}");
        is_sure(&mut grace, &meetup, "bring-back", "Nobody is told.");
        let page = app.visitor().get(&meetup);
        assert!(!page.says("It sold something.") && page.all("strong") == ["juicy"], "{}", page.text());
        assert!(app.visitor().get("/meetups").says("Peeling"));
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}
