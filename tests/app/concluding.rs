//! What comes of a question to fans: who hears of it, where it is found, and how it is taken back.

use crate::support::people::{address, number_of};
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;

const QUESTION: &str = "Where should the switch for night mode be?";
const BOTH: &str = "Both of it: few would look in one place only.";

/// Plans a post and asks about it for a week; the address below which the question's forms are.
fn asks(staff: &mut Browser, post: &str) -> String {
    assert_eq!(staff.decides(post, "planned", "", "").status, 303);
    let draft = format!("/posts/{}/question", number_of(post));
    let typed = [("question", QUESTION), ("options", "In the camera\nBoth"), ("days", "7")];
    assert_eq!(staff.post(&draft, &typed).status, 303);
    let open = staff.get(post).attributes("#questions form[action$='/open']", "action").remove(0);
    assert_eq!(staff.post(&open, &[]).status, 303);
    open.strip_suffix("/open").unwrap().to_owned()
}

/// Chooses the last option of the question on a post's page.
fn chooses(fan: &mut Browser, post: &str, question: &str) {
    let option = fan.get(post).attributes("#questions input[name=option]", "value").pop().unwrap();
    assert_eq!(fan.post(&format!("{question}/answer"), &[("option", &option)]).status, 303);
}

/// Says what comes of it; the last option where something is chosen.
fn concludes(staff: &mut Browser, question: &str, words: &str) -> u16 {
    let place = format!("{question}/conclusion");
    let page = staff.get(&place);
    let both = page.attributes("input[name=option]", "value").into_iter().rfind(|option| !option.is_empty()).unwrap();
    staff.submit(&page, &place, &[("option", &both), ("conclusion", words)]).status
}

fn told(app: &TestApp, name: &str) -> Vec<String> {
    let mails = app.mails_to(&address(name));
    let theirs = mails.iter().filter(|mail| mail.header("subject").contains("What comes of the question"));
    theirs.map(|mail| mail.text.clone()).collect()
}

#[test]
fn whoever_answered_hears_once_of_what_comes_of_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        let post = ada.files("request", "Night mode", "camera");
        let question = asks(&mut grace, &post);
        let [mut mia, mut noor, mut olu] = ["Mia", "Noor", "Olu"].map(|name| app.member(name));
        for fan in [&mut mia, &mut noor, &mut olu, &mut grace] {
            chooses(fan, &post, &question);
        }
        // Noor wants no mails of single answers, and Olu does not want to have said anything.
        let page = noor.get("/settings/mail");
        let wishes = page.attributes("form[action='/settings/mail'] input[type=checkbox]", "name");
        assert!(wishes.iter().any(|wish| wish == "mail_questions"), "{wishes:?}");
        assert_eq!(noor.post("/settings/mail", &[("digest", "yes")]).status, 303);
        assert_eq!(olu.post(&format!("{question}/answer/withdraw"), &[]).status, 303);
        assert_eq!(concludes(&mut grace, &question, BOTH), 409, "fans still answer");
        assert_eq!(grace.post(&format!("{question}/close"), &[]).status, 303);

        // Taken back in time it is told to nobody, and said again it is told.
        assert_eq!(concludes(&mut grace, &question, "In the camera, we think."), 303);
        let back = format!("{question}/conclusion/withdraw");
        let reason = [("reason", "It is decided.")];
        assert_eq!(grace.post(&format!("{question}/withdraw"), &reason).status, 409, "what came of it comes first");
        let page = grace.get(&post);
        let taken = grace.submit_and_follow(&page, &back, &[]);
        assert!(taken.says("is taken back") && !taken.says("we think"), "{}", taken.text());
        assert_eq!(grace.post(&back, &[]).status, 303, "the same press twice");
        assert_eq!(told(app, "Mia"), Vec::<String>::new());
        assert_eq!(concludes(&mut grace, &question, "Both, perhaps."), 303);
        assert_eq!(concludes(&mut grace, &question, BOTH), 303);
        let mails = told(app, "Mia");
        let says = |mail: &String, words: &str| mail.replace('\n', " ").contains(words);
        assert!(mails.len() == 1 && says(&mails[0], BOTH) && says(&mails[0], "will do: Both"), "{mails:?}");
        for nobody in ["Noor", "Olu", "Grace", "Ada"] {
            assert_eq!(told(app, nobody), Vec::<String>::new(), "{nobody}");
        }
        // What has gone out is not sent twice.
        assert_eq!(concludes(&mut grace, &question, "Both of it, from the start."), 303);
        assert_eq!(told(app, "Mia").len(), 1);
        let log = grace.get("/staff/audit");
        assert!(log.says("Took back what came of a question"), "{}", log.text());
        assert_eq!((mia.post(&back, &[]).status, app.visitor().post(&back, &[]).status), (403, 303));
        assert!(mia.get(&post).says("from the start"));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn what_is_not_so_any_more_stops_the_mails_that_wait() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada, mut mia) = (app.staff("Grace"), app.member("Ada"), app.member("Mia"));
        let post = ada.files("request", "Night mode", "camera");
        let question = asks(&mut grace, &post);
        chooses(&mut mia, &post, &question);
        assert_eq!(grace.post(&format!("{question}/close"), &[]).status, 303);
        // Mails that were written and wait for the relay.
        let waiting = "UPDATE outbox SET state = 'pending', settled_at = NULL WHERE subject LIKE 'What comes of%'; \
                       INSERT INTO mail_bodies (mail_id, text_body, html_body) \
                       SELECT id, 'Old words', '' FROM outbox WHERE state = 'pending'";
        let hide = format!("/posts/{}/hide", number_of(&post));
        for (step, form) in [("reworded", None), ("taken back", Some("")), ("hidden", Some(hide.as_str()))] {
            app.sql("DELETE FROM outbox WHERE subject LIKE 'What comes of%'");
            assert_eq!(concludes(&mut grace, &question, &format!("Both, {step}.")), 303);
            app.run_worker();
            app.sql(waiting);
            let before = told_and_waiting(app);
            assert_eq!(before, (1, 0), "{step}: one waits");
            match form {
                None => assert_eq!(concludes(&mut grace, &question, BOTH), 303),
                Some("") => assert_eq!(grace.post(&format!("{question}/conclusion/withdraw"), &[]).status, 303),
                Some(hide) => assert_eq!(grace.post(hide, &[("reason", "Spam")]).status, 303),
            }
            // In the order of the worker: what is told anew comes before what waits goes out.
            app.end_waits();
            app.tick();
            let sent = usize::from(form.is_none());
            assert_eq!(told_and_waiting(app), (0, sent), "{step}");
        }
        assert!(told(app, "Mia").iter().all(|mail| !mail.contains("Old words")), "{:?}", told(app, "Mia"));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

/// How many of the mails of what came of a question wait, and were sent.
fn told_and_waiting(app: &TestApp) -> (usize, usize) {
    let mails = app.tables().containing("What comes of the question");
    let of = |state: &str| mails.iter().filter(|row| row.starts_with("outbox:") && row.contains(state)).count();
    (of("pending"), of("sent"))
}

#[test]
fn a_question_that_is_open_stands_on_the_roadmap_however_few_voted() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada, mut mia) = (app.staff("Grace"), app.member("Ada"), app.member("Mia"));
        let post = ada.files("request", "Night mode", "camera");
        let question = asks(&mut grace, &post);
        for number in 0..10 {
            let other = ada.files("request", &format!("Wish number {number}"), "camera");
            assert_eq!(grace.decides(&other, "planned", "", "").status, 303);
            assert_eq!(mia.post(&format!("/posts/{}/vote", number_of(&other)), &[]).status, 303);
        }
        let page = app.visitor().get("/roadmap");
        let leads = page.attributes("a[href$='#questions']", "href");
        assert_eq!(leads, [format!("{post}#questions")], "{}", page.text());
        assert!(page.says("A question to you is open") && page.says("Open until"), "{}", page.text());
        // Neither a hidden post stands there, nor one on which work has started, nor what is over.
        let number = number_of(&post);
        assert_eq!(grace.post(&format!("/posts/{number}/hide"), &[("reason", "Spam")]).status, 303);
        assert!(!app.visitor().get("/roadmap").says("Night mode"));
        assert_eq!(grace.post(&format!("/posts/{number}/restore"), &[]).status, 303);
        assert!(app.visitor().get("/roadmap").says("A question to you"));
        assert_eq!(grace.decides(&post, "in_progress", "", "").status, 303);
        let page = app.visitor().get("/roadmap");
        assert!(page.says("Night mode") && !page.says("A question to you"), "{}", page.text());
        let undo = [("seen", "in_progress")];
        assert_eq!(grace.post(&format!("/posts/{number}/decision/undo"), &undo).status, 303);
        assert!(app.visitor().get("/roadmap").says("A question to you"));
        assert_eq!(grace.post(&format!("{question}/close"), &[]).status, 303);
        assert!(!app.visitor().get("/roadmap").says("Night mode"), "it is one of eleven again");
        assert_eq!(grace.post(&format!("{question}/open"), &[]).status, 303);
        assert!(app.visitor().get("/roadmap").says("A question to you"));
        app.advance(TimeDelta::days(7));
        assert!(!app.visitor().get("/roadmap").says("A question to you"));
    });
}

#[test]
fn what_was_asked_about_a_merged_post_is_found_on_the_page_of_the_other_one() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada, mut mia) = (app.staff("Grace"), app.member("Ada"), app.member("Mia"));
        let (post, other) = (ada.files("request", "Night mode", "camera"), ada.files("request", "Stars", "camera"));
        let question = asks(&mut grace, &post);
        chooses(&mut mia, &post, &question);
        assert!(!app.visitor().get(&other).says(QUESTION));
        let into = number_of(&other).to_string();
        assert_eq!(grace.decides(&post, "duplicate", "", &into).status, 303);
        let page = app.visitor().get(&other);
        assert!(page.says(QUESTION) && page.says("1 answer") && page.says("merged into this one"), "{}", page.text());
        let number = number_of(&post);
        let leads = page.attributes("#questions .question a", "href");
        assert_eq!(leads, [format!("/posts/{number}")]);
        assert!(page.all("#questions input").is_empty(), "nobody answers there");
        // Staff say what comes of it, which stands there too.
        assert_eq!(concludes(&mut grace, &question, BOTH), 303);
        assert!(app.visitor().get(&other).says("few would look"));
        assert_eq!(told(app, "Mia").len(), 1);
        // A question of its own comes first; what is hidden keeps its question to itself.
        let own = asks(&mut grace, &other);
        let page = grace.get(&other);
        assert_eq!(page.all("#questions .question").len(), 2);
        let first = page.attributes("#questions .question form[action$='/close']", "action").remove(0);
        assert_eq!(first, format!("{own}/close"));
        assert_eq!(grace.post(&format!("/posts/{number}/hide"), &[("reason", "Spam")]).status, 303);
        assert!(!app.visitor().get(&other).says("few would look"));
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn once_it_is_said_what_comes_of_it_nobody_answers_any_more() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada, mut mia) = (app.staff("Grace"), app.member("Ada"), app.member("Mia"));
        let post = ada.files("request", "Night mode", "camera");
        let question = asks(&mut grace, &post);
        let option = mia.get(&post).attributes("#questions input[name=option]", "value").remove(0);
        // Work starts, it is said what comes of it, and work is put off again before the week is over.
        assert_eq!(grace.decides(&post, "in_progress", "", "").status, 303);
        assert_eq!(concludes(&mut grace, &question, BOTH), 303);
        let undo = [("seen", "in_progress")];
        assert_eq!(grace.post(&format!("/posts/{}/decision/undo", number_of(&post)), &undo).status, 303);
        let answer = format!("{question}/answer");
        assert_eq!(mia.post(&answer, &[("option", &option)]).status, 409);
        assert!(!app.visitor().get("/roadmap").says("A question to you"));
        // The list of one's own acts takes it back, and then it is open.
        let acts = grace.get("/triage/acts");
        let back = acts.attributes("form[action^='/triage/acts/']", "action").remove(0);
        assert_eq!(grace.submit(&acts, &back, &[]).status, 303);
        assert_eq!(mia.post(&answer, &[("option", &option)]).status, 303);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn what_came_of_a_question_is_a_step_in_the_history_of_the_post() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada, mut visitor) = (app.staff("Grace"), app.member("Ada"), app.visitor());
        let post = ada.files("request", "Night mode", "camera");
        let question = asks(&mut grace, &post);
        let [mut mia, mut noor, mut olu] = ["Mia", "Noor", "Olu"].map(|name| app.member(name));
        chooses(&mut mia, &post, &question);
        chooses(&mut noor, &post, &question);
        let camera = olu.get(&post).attributes("#questions input[name=option]", "value").remove(0);
        assert_eq!(olu.post(&format!("{question}/answer"), &[("option", &camera)]).status, 303);
        assert_eq!(grace.post(&format!("{question}/close"), &[]).status, 303);
        let steps = |reader: &mut Browser, query: &str| reader.get(&format!("{post}{query}")).all(".timeline > li");
        assert_eq!(steps(&mut visitor, "").len(), 2, "nobody has said yet what comes of it");
        app.advance(TimeDelta::hours(1));
        assert_eq!(concludes(&mut grace, &question, BOTH), 303);
        let told = steps(&mut visitor, "");
        assert!(told.len() == 3 && told[1].contains("Planned"), "{told:?}");
        for words in ["Fans were asked", "Grace", QUESTION, "1 for “In the camera”", "2 for “Both”"] {
            assert!(told[2].contains(words), "{words}: {told:?}");
        }
        assert_eq!(visitor.get(&post).attributes(".timeline .step[href]", "href"), ["#questions"]);
        assert!(visitor.get(&format!("/de{post}")).all(".timeline > li")[2].contains("2 für „Both“"));
        // Taken back it is no step any more; said again it is one.
        assert_eq!(grace.post(&format!("{question}/conclusion/withdraw"), &[]).status, 303);
        assert_eq!(steps(&mut visitor, "").len(), 2);
        assert_eq!(concludes(&mut grace, &question, BOTH), 303);
        // In a long history it stands once, on the page of its time, also where that is between two pages.
        let later = format!(
            "INSERT INTO decisions (post_id, from_status, to_status, note, note_html, decided_by, decided_at) \
             SELECT {}, 'planned', 'planned', '', '', id, '2026-12-01T09:00:00.000000Z' FROM users WHERE handle = 'grace'",
            number_of(&post)
        );
        (0..20).for_each(|_| app.sql(&later));
        assert!(steps(&mut visitor, "").iter().all(|step| !step.contains(QUESTION)));
        let earlier = steps(&mut visitor, "?decisions=2");
        assert!(earlier.len() == 3 && earlier[2].contains(QUESTION), "{earlier:?}");
        assert_eq!(steps(&mut visitor, "?decisions=3").len(), 1, "beyond the last page");
    });
}
