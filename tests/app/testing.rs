//! Who tests an area before everybody gets what is built there, and what they say of it.

mod joining;

use crate::support::people::{address, number_of};
use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::people::Role;

const HERE: &str = "/areas/camera/testers";

fn presses(browser: &mut Browser, verb: &str, handle: &str) -> u16 {
    let typed = if handle.is_empty() { vec![] } else { vec![("handle", handle)] };
    browser.post(&format!("{HERE}/{verb}"), &typed).status
}

fn told(app: &TestApp, name: &str, subject: &str) -> usize {
    app.mails_to(&address(name)).iter().filter(|mail| mail.header("subject").contains(subject)).count()
}

#[test]
fn members_ask_or_are_invited_and_say_on_what_it_works() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        let post = ada.files("request", "Night mode", "camera");
        assert_eq!(grace.decides(&post, "in_progress", "", "").status, 303);
        // Mia finds the testers on the board of the area, and asks.
        let mut mia = app.member("Mia");
        let link = mia.get("/areas/camera").attributes(&format!("a[href$='{HERE}']"), "href").remove(0);
        let page = mia.get(&link);
        assert!(page.says("There are no duties") && page.says("Nobody yet"), "{}", page.text());
        let asked = mia.submit_and_follow(&page, &format!("{HERE}/join"), &[]);
        assert!(asked.says("You asked to join"), "{}", asked.text());
        assert_eq!(presses(&mut mia, "join", ""), 303, "the same press twice");
        let works = format!("/posts/{}/tested", number_of(&post));
        let said = [("works", "yes"), ("device", "Mi 8"), ("build", "V14.0.5.0.TMCCNXM")];
        assert_eq!(mia.post(&works, &said).status, 409, "not yet");
        assert!(!mia.get(&post).says("Does it work for you"));
        assert_eq!(mia.get(HERE).attributes("#to-try ~ ul a", "href"), [format!("{post}#tested")]);
        // Staff see on their desk that somebody waits, and let her in.
        let desk = grace.get("/triage");
        assert_eq!(desk.all("a[href$='/staff/testers'] .count"), ["1"]);
        let groups = grace.get("/staff/testers");
        assert!(groups.says("1 asks to join") && groups.says("Each area can have testers"), "{}", groups.text());
        let page = grace.get(HERE);
        let admitted = grace.submit_and_follow(&page, &format!("{HERE}/invite"), &[("handle", "mia")]);
        assert!(admitted.says("They are a tester now"), "{}", admitted.text());
        assert!(grace.get("/triage").all(".desk-queues a[href$='/staff/testers']").is_empty());
        app.run_worker();
        assert_eq!(told(app, "Mia", "You test Camera now"), 1);

        let page = mia.get(&post);
        assert!(page.says("No tester has said anything yet"), "{}", page.text());
        let tested = mia.submit_and_follow(&page, &works, &said);
        assert!(tested.says("Works for 1 tester") && tested.says("Mi 8"), "{}", tested.text());
        let seen = app.visitor().get(&post);
        assert!(seen.says("Works for 1 tester") && seen.all("#tested").join(" ").contains("Mia"), "{}", seen.text());
        // Said again of another device, it is one result; taken back it is none.
        assert_eq!(mia.post(&works, &[("works", "yes"), ("device", "Mi 9"), ("build", "")]).status, 303);
        let seen = app.visitor().get(&post);
        assert!(seen.says("Works for 1 tester") && seen.says("Mi 9") && !seen.says("Mi 8"), "{}", seen.text());
        let empty = mia.post(&works, &[("works", "yes"), ("device", " "), ("build", "14")]);
        assert!(empty.status == 422 && empty.all("h1") == ["Does it work for you?"], "{}", empty.text());
        assert_eq!(mia.post(&format!("{works}/withdraw"), &[]).status, 303);
        assert!(!app.visitor().get(&post).says("Works for"));
        assert_eq!(mia.post(&works, &said).status, 303);

        // Olu is invited by the handle, hears of it once, and accepts; Noor declines.
        app.add_person("Olu", Role::Member);
        app.add_person("Noor", Role::Member);
        let page = grace.get(HERE);
        for (handle, status) in [
            ("", 422),
            ("nobody", 422),
            ("grace", 422),
            ("@olu", 303),
            ("olu", 422),
            ("https://friday.example/people/noor", 303),
        ] {
            assert_eq!(
                grace.submit(&page, &format!("{HERE}/invite"), &[("handle", handle)]).status,
                status,
                "{handle}"
            );
        }
        app.run_worker();
        assert_eq!((told(app, "Olu", "test Camera?"), told(app, "Noor", "test Camera?")), (1, 1));
        let (mut olu, mut noor) = (app.signed_in("Olu"), app.signed_in("Noor"));
        assert!(olu.get(HERE).says("Staff invite you"));
        assert!(!app.visitor().get(HERE).says("Olu"), "an invitation is between two");
        assert_eq!((presses(&mut olu, "join", ""), presses(&mut noor, "leave", "")), (303, 303));
        assert_eq!(olu.post(&works, &[("works", "yes"), ("device", "Mi 8"), ("build", "")]).status, 303);
        assert_eq!(noor.post(&works, &said).status, 409);
        assert!(app.visitor().get(&post).says("Works for 2 testers"));

        // Ready is still to be tried; what is shipped is not, and tells what was said.
        assert_eq!(grace.decides(&post, "ready", "", "").status, 303);
        assert_eq!(mia.post(&works, &said).status, 303);
        let hedy = app.manager("Hedy");
        app.publish_by_the_clock(&hedy);
        let (mut mia, mut grace) = (app.signed_in("Mia"), app.signed_in("Grace"));
        assert!(mia.get(&post).says("Works for 2 testers"));
        assert_eq!(mia.post(&works, &said).status, 409);
        // What Olu said does not hold, says Grace; the log knows of all of it.
        assert_eq!(grace.post(&format!("{works}/withdraw"), &[("handle", "olu"), ("reason", "No.")]).status, 303);
        assert!(mia.get(&post).says("Works for 1 tester"));
        assert!(app.signed_in("Olu").get(&post).one("#tested").contains("No."), "also once it is shipped");
        let log = grace.get("/staff/audit");
        for said in ["Invited a tester", "Admitted a tester", "Removed what a tester said"] {
            assert!(log.says(said), "{said}: {}", log.text());
        }
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn testers_say_what_does_not_work_and_staff_read_it_before_they_call_it_ready() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        let post = ada.files("request", "Night mode", "camera");
        assert_eq!(grace.decides(&post, "in_progress", "", "").status, 303);
        let [mut mia, mut noor] = ["Mia", "Noor"].map(|name| app.member(name));
        for (fan, handle) in [(&mut mia, "mia"), (&mut noor, "noor")] {
            assert_eq!((presses(fan, "join", ""), presses(&mut grace, "invite", handle)), (303, 303));
        }
        let here = format!("/posts/{}/tested", number_of(&post));
        let said = [
            ("works", "no"),
            ("device", "Mi 8"),
            ("build", "V14"),
            ("reason", "It <b>restarts</b>. IMEI 356938035643809"),
        ];
        let page = mia.get(&post);
        assert!(page.attributes("#tested input[type=radio][checked]", "value").is_empty(), "nothing is chosen yet");
        // Neither is said by forgetting something; what was typed comes back.
        for (works, reason, told) in [
            ("", "", "choose whether it works"),
            ("yes", "It restarts", "leave this empty"),
            ("no", " ", "Please fill this in"),
            ("no", &"a".repeat(301), "300"),
        ] {
            let wrong = [("works", works), ("device", "Mi 8"), ("build", ""), ("reason", reason)];
            let again = mia.post(&here, &wrong);
            assert!(again.status == 422 && again.says(told), "{works} {reason}: {}", again.text());
            assert_eq!(again.attributes("input[name=device]", "value"), ["Mi 8"]);
        }
        let fails = mia.submit_and_follow(&page, &here, &said);
        assert!(fails.says("Does not work for 1 tester") && fails.says("Staff read that"), "{}", fails.text());
        assert_eq!(noor.post(&here, &[("works", "yes"), ("device", "Mi 9"), ("build", "")]).status, 303);
        let seen = app.visitor().get(&post);
        assert!(seen.says("Works for 1 tester") && seen.says("It <b>restarts</b>. IMEI ‹IMEI›"), "{}", seen.text());
        assert_eq!(seen.all("#tested .rows b"), ["It does not work", "It works"], "what does not work comes first");
        // Staff read both beside the buttons, on the post and on their desk.
        let desk = format!("/triage/{}?list=/triage&here=/triage&next=/triage", number_of(&post));
        for page in [grace.get(&post), grace.get(&desk)] {
            let told = page.all("form.decide a[href$='#tested']");
            assert_eq!(told, ["Works for 1 tester", "Does not work for 1 tester"], "{}", page.text());
        }
        // So they do where the week is planned, and everybody does on its page.
        app.run_worker();
        let plan = grace.get("/staff/plan");
        let told = plan.all(&format!("a[href='{post}#tested']"));
        assert_eq!(told, ["Works for 1 tester", "Does not work for 1 tester"], "{}", plan.text());
        let week = app.visitor().get("/releases/next");
        let lane = week.one("section[aria-labelledby=in-progress] li");
        assert!(lane.contains("Works for 1 tester") && lane.contains("Does not work for 1 tester"), "{lane}");
        // Mia changes what she said: her words stand in the form. One row a tester.
        let page = mia.get(&post);
        assert_eq!(page.attributes("#tested input[name=works][checked]", "value"), ["no"]);
        assert!(page.one("#tested textarea").contains("restarts"));
        assert_eq!(mia.submit(&page, &here, &[("works", "yes"), ("reason", "")]).status, 303);
        let seen = app.visitor().get(&post);
        assert!(seen.says("Works for 2 testers") && !seen.says("Does not work"), "{}", seen.text());
        assert_eq!(mia.post(&here, &said).status, 303);
        // What she says is hers or staff's to take away.
        let away = format!("{here}/withdraw");
        assert_eq!(noor.post(&away, &[("handle", "mia")]).status, 403);
        let page = grace.get(&post);
        assert_eq!(page.attributes("#tested input[name=handle][value=mia]", "name").len(), 1);
        let asked = grace.post(&away, &[("handle", "mia"), ("reason", " ")]);
        assert!(asked.status == 422 && asked.says("Please give the reason"), "{}", asked.text());
        let reason = [("reason", "That is another fault, with a post of its own.")];
        assert_eq!(grace.submit(&asked, &away, &reason).status, 303);
        for browser in [&mut app.visitor(), &mut noor, &mut grace] {
            let seen = browser.get(&post);
            assert!(!seen.says("restarts") && !seen.says("another fault") && !seen.says("Does not work"));
        }
        // She reads why, and her words stand in the form, to be said better.
        let page = mia.get(&post);
        assert!(page.one("#tested .flash").contains("another fault"), "{}", page.text());
        assert!(page.one("#tested textarea").contains("restarts"));
        assert_eq!(mia.submit(&page, &here, &[("works", "no"), ("reason", "It is slow.")]).status, 303);
        assert!(app.visitor().get(&post).says("It is slow.") && mia.get(&post).all("#tested .flash").is_empty());
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
