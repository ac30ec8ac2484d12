//! An hour is moved or called off, and whoever asked hears of it.

use super::{ASKED, announces, asks, news, presses};
use crate::support::people::address;
use crate::support::{Browser, TestApp, on_each_engine};

#[test]
fn an_hour_is_moved_until_it_begins_and_called_off_with_a_reason() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let hour = announces(&mut grace, "camera");
        let asked = asks(&mut mia, &hour, ASKED);
        let page = grace.get(&format!("{hour}/move"));
        assert_eq!(page.attributes("input[name=time]", "value"), ["17:00"]);
        let wrong = grace.submit(&page, &format!("{hour}/move"), &[("minutes", "29")]);
        assert!(wrong.status == 422 && wrong.says("from 30 to 180 minutes"), "{}", wrong.text());
        let moved = grace.submit_and_follow(&page, &format!("{hour}/move"), &[("time", "19:30"), ("minutes", "90")]);
        assert!(moved.says("18 Nov, 19:30") && moved.says("90 minutes") && moved.says(ASKED), "{}", moved.text());
        // Two of one area do not overlap; of another area they may, and one after the other too.
        let announce = |staff: &mut Browser, area: &str, time: &str| {
            let fields = [("area", area), ("day", "2026-11-18"), ("time", time), ("minutes", "60")];
            staff.post("/staff/hours", &fields)
        };
        let overlaps = announce(&mut grace, "camera", "20:59");
        assert!(overlaps.status == 422 && overlaps.says("another hour of this area"), "{}", overlaps.text());
        assert_eq!(overlaps.attributes("input[name=time]", "value"), ["20:59"], "what was typed");
        let next = announce(&mut grace, "camera", "21:00");
        assert_eq!((next.status, announce(&mut grace, "battery", "19:30").status), (303, 303));
        assert_eq!(announce(&mut grace, "camera", "21:00").location(), next.location(), "the same press twice");
        for (field, value) in [
            ("area", "nowhere"),
            ("area", ""),
            ("day", "2026-11-15"),
            ("day", "2027-01-16"),
            ("time", "25:00"),
            ("time", "10:00:30"),
            ("minutes", "181"),
        ] {
            let mut fields = vec![("area", "camera"), ("day", "2026-11-20"), ("time", "10:00"), ("minutes", "60")];
            fields.retain(|(name, _)| *name != field);
            fields.push((field, value));
            assert_eq!(grace.post("/staff/hours", &fields).status, 422, "{field}: {value}");
        }
        let past = grace
            .post("/staff/hours", &[("area", "camera"), ("day", "2026-11-16"), ("time", "08:59"), ("minutes", "60")]);
        assert!(past.status == 422 && past.says("This time is over"), "{}", past.text());

        // Called off, everybody reads why; nobody asks or votes.
        let page = grace.get(&format!("{hour}/call-off"));
        assert_eq!(grace.submit(&page, &format!("{hour}/call-off"), &[("reason", "")]).status, 422);
        let off = grace.submit_and_follow(&page, &format!("{hour}/call-off"), &[("reason", "The camera team is ill.")]);
        assert!(off.says("The camera team is ill."), "{}", off.text());
        let seen = app.visitor().get(&hour);
        assert!(seen.says("Called off") && seen.says("team is ill") && seen.says(ASKED), "{}", seen.text());
        assert!(app.visitor().get("/hours").says("Called off"));
        let mut noor = app.member("Noor");
        assert_eq!((presses(&mut noor, &asked, "vote"), presses(&mut mia, &asked, "unvote")), (409, 409));
        assert_eq!(noor.post(&format!("{hour}/questions"), &[("body", "Is nobody there at all?")]).status, 409);
        assert_eq!(
            grace.post(&format!("{hour}/move"), &[("day", "2026-11-19"), ("time", "10:00"), ("minutes", "60")]).status,
            409
        );
        // It takes place after all; not where another one is by now.
        assert_eq!(announce(&mut grace, "camera", "20:00").status, 303);
        assert_eq!(grace.post(&format!("{hour}/hold"), &[]).status, 409);
        assert_eq!(grace.post("/hours/4/call-off", &[("reason", "A mistake.")]).status, 303);
        assert_eq!(grace.post(&format!("{hour}/hold"), &[]).status, 303);
        assert_eq!(presses(&mut noor, &asked, "vote"), 303);
        // Once it has begun it stays where it is.
        app.set_clock("2026-11-18T19:30:00Z");
        let mut grace = app.signed_in("Grace");
        let late = grace.post(&format!("{hour}/move"), &[("day", "2026-11-19"), ("time", "10:00"), ("minutes", "60")]);
        assert!(late.status == 409 && late.says("has begun"), "{}", late.text());
        app.set_clock("2026-11-18T22:00:00Z");
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.post(&format!("{hour}/call-off"), &[("reason", "Too late.")]).status, 409);
        assert_eq!(grace.post("/hours/4/hold", &[]).status, 409);
        let page = app.visitor().get("/hours");
        assert!(page.says("Past hours") && page.says("No hour is announced at the moment"), "{}", page.text());
        let log = grace.get("/staff/audit");
        for said in ["Moved an hour", "Called an hour of owners off", "take place after all"] {
            assert!(log.says(said), "{said}: {}", log.text());
        }
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

fn told_off(app: &TestApp, name: &str) -> Vec<String> {
    let mails = app.mails_to(&address(name));
    let theirs = mails.iter().filter(|mail| mail.header("subject").contains("Called off"));
    theirs.map(|mail| mail.text.clone()).collect()
}

#[test]
fn whoever_asked_hears_that_an_hour_is_called_off_unless_it_takes_place_after_all() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let hour = announces(&mut grace, "camera");
        let [mut mia, mut noor, mut olu] = ["Mia", "Noor", "Olu"].map(|name| app.member(name));
        let asked = asks(&mut mia, &hour, ASKED);
        asks(&mut mia, &hour, "Why is the grid forgotten at every start?");
        let aside = asks(&mut noor, &hour, "Which of you is the stupid one?");
        assert_eq!(grace.post(&format!("{aside}/set-aside"), &[("reason", "No names.")]).status, 303);
        assert_eq!(presses(&mut olu, &asked, "vote"), 303);
        let (off, hold) = (format!("{hour}/call-off"), format!("{hour}/hold"));
        // Put on again before the mails went out, it is told to nobody.
        assert_eq!(grace.post(&off, &[("reason", "All are ill.")]).status, 303);
        assert_eq!(grace.post(&hold, &[]).status, 303);
        assert_eq!(told_off(app, "Mia"), Vec::<String>::new());
        // So it is where the mail was written and waits for the relay; then it is told, in the last words.
        assert_eq!(grace.post(&off, &[("reason", "All are ill.")]).status, 303);
        app.run_worker();
        app.sql("UPDATE outbox SET state = 'pending', settled_at = NULL WHERE subject LIKE 'Called off%'");
        app.sql("INSERT INTO mail_bodies (mail_id, text_body, html_body) SELECT id, 'Old words', '' FROM outbox WHERE state = 'pending'");
        assert_eq!(grace.post(&hold, &[]).status, 303);
        app.run_worker();
        let sent = told_off(app, "Mia").len();
        assert_eq!(grace.post(&off, &[("reason", "Some are ill.")]).status, 303);
        assert_eq!(grace.post(&off, &[("reason", "Most are ill.")]).status, 303);
        let mails = told_off(app, "Mia");
        assert_eq!(mails.len(), sent + 1, "one mail, whatever she asked: {mails:?}");
        let last = mails.last().unwrap();
        assert!(last.contains("Most are ill.") && !last.contains("Old words"), "{last}");
        for nobody in ["Noor", "Olu", "Grace"] {
            assert_eq!(told_off(app, nobody), Vec::<String>::new(), "{nobody}");
        }
        // What has gone out is not sent twice, as long as nobody was told otherwise.
        assert_eq!(grace.post(&hold, &[]).status, 303);
        assert_eq!(grace.post(&off, &[("reason", "All of us.")]).status, 303);
        assert_eq!(told_off(app, "Mia").len(), sent + 1);
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn whoever_asked_hears_that_an_hour_was_moved_and_that_it_takes_place_after_all() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let hour = announces(&mut grace, "camera");
        let [mut mia, mut noor, mut olu] = ["Mia", "Noor", "Olu"].map(|name| app.member(name));
        let asked = asks(&mut mia, &hour, ASKED);
        let other = asks(&mut noor, &hour, "Why is the grid forgotten at every start?");
        assert_eq!(presses(&mut olu, &asked, "vote"), 303);
        let (off, hold, to) = (format!("{hour}/call-off"), format!("{hour}/hold"), format!("{hour}/move"));
        let moves = |staff: &mut Browser, time: &str| {
            staff.post(&to, &[("day", "2026-11-18"), ("time", time), ("minutes", "60")]).status
        };
        // Moved twice before anybody was told, it is told once, with the time of now.
        assert_eq!((moves(&mut grace, "18:00"), moves(&mut grace, "19:30")), (303, 303));
        assert_eq!(news(app, "Mia"), ["Moved"]);
        let mail = app.mails_to(&address("Mia")).pop().unwrap().text.replace('\n', " ");
        assert!(mail.contains("18 Nov 2026, 19:30") && mail.contains(&hour), "{mail}");
        assert_eq!(moves(&mut grace, "19:30"), 303);
        assert_eq!(news(app, "Mia"), ["Moved"], "it is there already");
        // Another time is told again; taken back from the list of what was done, so is the one before.
        assert_eq!(moves(&mut grace, "20:00"), 303);
        assert_eq!(news(app, "Mia"), ["Moved", "Moved"]);
        let acts = grace.get("/triage/acts");
        let back = acts.attributes("form[action^='/triage/acts/']", "action").remove(0);
        assert_eq!(grace.submit(&acts, &back, &[]).status, 303);
        assert_eq!(news(app, "Mia"), ["Moved"; 3]);
        assert!(app.mails_to(&address("Mia")).pop().unwrap().text.contains("19:30"));

        // Whoever was told that it is called off hears that it takes place; whoever asked nothing any more hears nothing.
        assert_eq!(grace.post(&off, &[("reason", "All are ill.")]).status, 303);
        assert_eq!(news(app, "Mia").last().unwrap(), "Called off");
        assert_eq!(presses(&mut noor, &other, "withdraw"), 303);
        assert_eq!(grace.post(&hold, &[]).status, 303);
        assert_eq!(news(app, "Mia").last().unwrap(), "Takes place after all");
        assert_eq!(news(app, "Noor"), ["Moved", "Moved", "Moved", "Called off"]);
        // And so once more: it may be called off twice.
        assert_eq!(grace.post(&off, &[("reason", "All are ill again.")]).status, 303);
        assert_eq!(news(app, "Mia").last().unwrap(), "Called off");
        assert_eq!(grace.post(&hold, &[]).status, 303);
        let told = news(app, "Mia");
        assert_eq!(told[3..], ["Called off", "Takes place after all", "Called off", "Takes place after all"]);
        // A move that nobody has heard of when the hour is called off is not told besides.
        assert_eq!(moves(&mut grace, "21:00"), 303);
        assert_eq!(grace.post(&off, &[("reason", "No room.")]).status, 303);
        assert_eq!(news(app, "Mia")[7..], ["Called off"]);
        for nobody in ["Olu", "Grace"] {
            assert_eq!(news(app, nobody), Vec::<String>::new(), "{nobody}");
        }
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
