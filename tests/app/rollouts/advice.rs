//! Whether to update: one sentence for each device.

use super::{released, says};
use crate::support::on_each_engine;
use crate::support::people::number_of;
use chrono::TimeDelta;

#[test]
fn whoever_asks_whether_to_update_gets_an_answer_in_one_sentence() {
    on_each_engine(|app| {
        let devices = released(app);
        let version = devices.split('/').nth(2).unwrap().to_owned();
        let asks = |query: &str| app.visitor().get(&format!("/devices/mandarin{query}")).one(".lead");
        assert!(asks("").starts_with("Yes: "), "{}", asks(""));
        assert_eq!(asks(&format!("?build=MIUI+{version}")), format!("You have {version} already."));
        for build in ["99.1.1", "V14.0.5.0.TMCCNXM"] {
            assert!(asks(&format!("?build={build}")).starts_with("We do not know this version."), "{build}");
        }
        assert_eq!(app.visitor().get("/devices/durian").status, 404);
        // Whoever says what they have finds that first; each row names the release that it is about.
        let mut mine = app.member("Pia");
        assert_eq!(mine.post("/settings/devices", &[("device", "mandarin"), ("build", "")]).status, 303);
        let all = mine.get("/devices");
        assert_eq!(all.all("main h2")[0], "Your devices");
        assert!(all.all("main .rows li")[0].contains(&version), "{}", all.text());
        assert!(!app.visitor().get("/devices").says("Your devices"));

        // Two may be wrong; what three have is there, and hidden it is not.
        let bug = number_of(&app.signed_in("Ada").files("bug", "Calls break off", "camera"));
        for (name, answer) in [("Bo", "Yes: "), ("Cleo", "Yes: "), ("Dido", "Yes, ")] {
            let typed = [("device", "Mandarin 3"), ("build", version.as_str())];
            assert_eq!(app.member(name).post(&format!("/posts/{bug}/confirm"), &typed).status, 303);
            assert!(asks("").starts_with(answer), "{name}: {}", asks(""));
        }
        let page = app.visitor().get("/devices/mandarin");
        assert!(page.says("Calls break off") && page.says("3 people have this"), "{}", page.text());
        assert!(!app.visitor().get("/devices/pomelo").says("Calls break off"));
        let mut desk = app.signed_in("Grace");
        // Staff take it in by one press, and say what helps; the page of the device tells that, too.
        let issues = format!("/releases/{version}/issues");
        let issue = format!("{issues}/{bug}");
        assert!(app.visitor().get(&issues).all("main form").is_empty());
        let list = desk.get(&issues);
        assert_eq!(desk.submit(&list, &issue, &[]).status, 303, "{}", list.text());
        let late = [("workaround", "Restart it."), ("seen", "0")];
        assert_eq!(desk.post(&issue, &late).status, 409, "somebody took it in");
        app.advance(TimeDelta::minutes(1));
        let page = desk.get(&issue);
        assert_eq!(desk.submit(&page, &issue, &[("workaround", "Restart it.")]).status, 303);
        for path in [&*issues, "/devices/mandarin"] {
            let page = app.visitor().get(path);
            assert!(page.says("Calls break off") && page.says("Restart it."), "{path}: {}", page.text());
        }
        let page = app.visitor().get(&format!("/releases/{version}"));
        assert!(page.says("Calls break off") && page.says("Restart it."), "nobody has to look for it: {}", page.text());
        assert!(page.attributes("main a", "href").contains(&issues));
        let here = format!("{devices}/mandarin");
        assert_eq!(says(&mut desk, &here, &[("state", "paused"), ("reason", "Calls break off.")]).status, 303);
        assert!(asks("").starts_with("Wait: ") && asks("?build=26.1.2").starts_with("Wait: "), "{}", asks(""));
        app.advance(TimeDelta::minutes(1));
        let stopped = [("state", "suspended"), ("reason", "It does not start.")];
        assert_eq!(says(&mut desk, &here, &stopped).status, 303);
        assert!(asks(&format!("?build={version}")).starts_with("No: "), "also for who has it");
        assert!(app.visitor().get("/devices/mandarin").says("It does not start."));
        app.advance(TimeDelta::minutes(1));
        let ended = [("state", "ended"), ("reason", "Six years are over.")];
        assert_eq!(says(&mut desk, &here, &ended).status, 303);
        let (edda, linus) = (app.fan("Edda"), app.manager("Linus"));
        app.finished(&edda, &linus, "A grid that stays", "camera");
        assert_ne!(app.publish_by_the_clock(&linus), version);
        assert!(asks("").starts_with("No: there are no more releases"), "also of later ones: {}", asks(""));
        assert_eq!(app.signed_in("Grace").post(&format!("/posts/{bug}/hide"), &[("reason", "A number.")]).status, 303);
        assert!(!app.visitor().get("/devices/mandarin").says("3 people have this"));
        assert!(!app.visitor().get(&issues).says("Restart it."), "nor among the known ones");
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn the_answer_is_yes_only_where_nothing_that_staff_said_stops_the_release() {
    on_each_engine(|app| {
        let devices = released(app);
        let release = devices.trim_end_matches("/devices").to_owned();
        let device = app.signed_in("Grace").get("/staff/devices?q=mandarin").attributes(".rows a", "href").remove(0);
        let (whole, own, standing) =
            (format!("{release}/rollout"), format!("{devices}/mandarin"), format!("{device}/state"));
        let mut desk = app.signed_in("Grace");
        let mut visitor = app.visitor();
        let mut sets = |here: &str, state: &str| {
            let said = says(&mut desk, here, &[("state", state), ("reason", "A fault.")]);
            assert_eq!(said.status, 303, "{here} {state}: {}", said.text());
        };
        for of_device in ["rolling", "suspended", "ended"] {
            sets(&standing, of_device);
            for of_all in ["rolling", "paused"] {
                sets(&whole, of_all);
                for said in ["rolling", "paused", "suspended", "ended"] {
                    sets(&own, said);
                    let goes_out = [of_device, of_all, said].iter().all(|state| *state == "rolling");
                    for build in ["", "?build=26.1.2"] {
                        let answer = visitor.get(&format!("/devices/mandarin{build}")).one(".lead");
                        assert_eq!(answer.starts_with("Yes"), goes_out, "{of_device} {of_all} {said}: {answer}");
                        let strict = [of_device, said].iter().any(|state| ["suspended", "ended"].contains(state));
                        assert_eq!(answer.starts_with("No: "), strict, "{of_device} {of_all} {said}: {answer}");
                    }
                }
            }
        }
        for here in [&standing, &whole, &own] {
            sets(here, "rolling");
        }
        let (mut grace, recall) = (app.signed_in("Grace"), format!("{release}/recall"));
        let page = grace.get(&recall);
        let recalled = grace.submit(&page, &recall, &[("reason", "It wipes phones.")]);
        assert_eq!(recalled.status, 303, "{}", recalled.text());
        let answer = visitor.get("/devices/mandarin").one(".lead");
        assert!(answer.starts_with("No: "), "{answer}");
        // The next one is the one to have, until it is recalled: then the one before is none either.
        let (edda, linus) = (app.fan("Edda"), app.manager("Linus"));
        app.finished(&edda, &linus, "A grid that stays", "camera");
        let next = app.publish_by_the_clock(&linus);
        assert!(visitor.get("/devices/mandarin").one(".lead").contains(&next));
        app.finished(&edda, &linus, "A torch", "camera");
        let last = app.publish_by_the_clock(&linus);
        let (mut grace, recall) = (app.signed_in("Grace"), format!("/releases/{last}/recall"));
        let noted = [("known_issues", "Calls break off.")];
        let known = grace.post(&format!("/releases/{last}/known-issues"), &noted);
        assert_eq!(known.status, 303, "{}", known.text());
        let page = grace.get(&recall);
        assert_eq!(grace.submit(&page, &recall, &[("reason", "It wipes phones.")]).status, 303);
        let page = visitor.get("/devices/mandarin");
        let told = format!("No: {last} was recalled. {next} is the one to have.");
        assert_eq!(page.one(".lead"), told);
        assert!(!page.says("Calls break off."), "what was recalled is on no device: {}", page.text());
    });
}

#[test]
fn every_device_is_found_by_its_line_and_name_with_a_short_answer() {
    on_each_engine(|app| {
        let devices = released(app);
        let release = devices.trim_end_matches("/devices").to_owned();
        let mut desk = app.signed_in("Grace");
        let paused = [("state", "paused"), ("reason", "Calls break off.")];
        assert_eq!(says(&mut desk, &format!("{devices}/mandarin"), &paused).status, 303);
        let rows = |query: &str| app.visitor().get(&format!("/devices{query}")).all(".rows li");
        let told = rows("");
        assert!(told.len() == 2 && told[0].contains("Mandarin 3") && told[0].contains("Wait"), "{told:?}");
        assert!(told[1].contains("Pomelo") && told[1].contains("Update"), "{told:?}");
        assert!(rows("?q=POMELO").len() == 1 && rows("?q=durian").is_empty() && rows("?page=2").is_empty());
        let ended = [("state", "ended"), ("reason", "Six years are over.")];
        assert_eq!(says(&mut desk, &format!("{devices}/pomelo"), &ended).status, 303);
        assert!(rows("?q=pomelo")[0].contains("Do not update"));
        let page = app.visitor().get(&release);
        assert!(page.attributes("main a", "href").contains(&"/devices".to_owned()), "the release leads there");
    });
}
