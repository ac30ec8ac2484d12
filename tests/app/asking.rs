//! What staff ask fans about a planned post before work starts.

use crate::support::people::{PASSWORD, address, number_of};
use crate::support::process::Program;
use crate::support::upload::{SCREEN, a_picture, file};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::people::Role;

const QUESTION: &str = "Where should the switch for night mode be?";
const OPTIONS: &str = "In the camera\nIn the quick settings\nBoth";

/// A planned post, and the page on which staff ask about it.
fn planned(app: &TestApp, staff: &mut Browser) -> (String, String) {
    app.areas(&["Camera"]);
    let mut ada = app.member("Ada");
    let post = ada.files("request", "Night mode", "camera");
    assert_eq!(staff.decides(&post, "planned", "", "").status, 303);
    let draft = format!("/posts/{}/question", number_of(&post));
    (post, draft)
}

/// Asks, for a week; the address below which the question's forms are.
fn asks(staff: &mut Browser, post: &str, draft: &str) -> String {
    let typed = [("question", QUESTION), ("options", OPTIONS), ("days", "7")];
    assert_eq!(staff.post(draft, &typed).status, 303);
    let open = staff.get(post).attributes("#questions form[action$='/open']", "action").remove(0);
    assert_eq!(staff.post(&open, &[]).status, 303);
    open.strip_suffix("/open").unwrap().to_owned()
}

/// The options by the labels that stand beside them.
fn option(page: &Page, label: &str) -> String {
    let labels = page.all("#questions label span");
    let place = labels.iter().position(|known| known == label).unwrap();
    page.attributes("#questions input[name=option]", "value").remove(place)
}

#[test]
fn staff_ask_fans_choose_and_what_comes_of_it_stays_with_the_post() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let (post, draft) = planned(app, &mut grace);
        // A draft is for staff alone.
        let link = grace.get(&post).attributes("#decide a[href$='/question']", "href").remove(0);
        let page = grace.get(&link);
        let typed = [("question", QUESTION), ("options", "In the camera\nBoth"), ("days", "7")];
        let drafted = grace.submit_and_follow(&page, &draft, &typed);
        assert!(drafted.says("only staff see this") && drafted.says(QUESTION), "{}", drafted.text());
        assert!(!app.visitor().get(&post).says(QUESTION));
        let question = asks(&mut grace, &post, &draft);
        app.run_worker();
        let ada = app.mails_to("ada@example.org");
        let told: Vec<_> = ada.iter().filter(|mail| mail.header("subject").contains("Staff ask about")).collect();
        assert!(told.len() == 1 && told[0].html.contains(QUESTION), "{ada:?}");

        // Whoever has not chosen does not see what others chose.
        let (mut mia, mut noor) = (app.member("Mia"), app.member("Noor"));
        let page = mia.get(&post);
        assert!(page.says("Choose one") && page.all("#questions progress").is_empty(), "{}", page.text());
        let (camera, both) = (option(&page, "In the camera"), option(&page, "Both"));
        let answer = format!("{question}/answer");
        assert_eq!(mia.post(&answer, &[]).status, 422, "nothing is chosen");
        let chosen = mia.submit_and_follow(&page, &answer, &[("option", &camera)]);
        assert!(chosen.says("1 of 1") && chosen.says("0 of 1"), "{}", chosen.text());
        // The same press twice, and another mind.
        assert_eq!(mia.post(&answer, &[("option", &camera)]).status, 303);
        assert_eq!(noor.post(&answer, &[("option", &camera)]).status, 303);
        assert_eq!(noor.post(&answer, &[("option", &both)]).status, 303);
        assert!(noor.get(&post).says("1 of 2"));
        assert_eq!(noor.post(&format!("{answer}/withdraw"), &[]).status, 303);
        assert!(!noor.get(&post).says("1 of 1"), "who has not chosen any more sees nothing");
        assert_eq!(noor.post(&answer, &[("option", &both)]).status, 303);
        // While it is open its words stand, and nothing comes of it yet.
        assert_eq!(grace.post(&draft, &typed).status, 409);
        let conclusion = format!("{question}/conclusion");
        let said = [("option", both.as_str()), ("conclusion", "Both of it: few would look in one place only.")];
        assert_eq!(grace.post(&conclusion, &said).status, 409);

        // A week later it is closed, and everybody reads the answers.
        app.advance(TimeDelta::days(7));
        let page = app.visitor().get(&post);
        assert!(page.says("2 answers") && page.all("#questions input").is_empty(), "{}", page.text());
        assert_eq!(mia.post(&answer, &[("option", &both)]).status, 409);
        let mut grace = app.signed_in("Grace");
        let page = grace.get(&conclusion);
        let concluded = grace.submit_and_follow(&page, &conclusion, &said);
        assert!(concluded.says("few would look in one place"), "{}", concluded.text());
        assert_eq!(grace.decides(&post, "in_progress", "", "").status, 303);
        let page = app.visitor().get(&post);
        assert_eq!(page.all("#questions .chosen"), ["Both"]);
        let log = grace.get("/staff/audit");
        for said in ["Drafted a question", "Opened a question", "Said what came of a question"] {
            assert!(log.says(said), "{said}: {}", log.text());
        }
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_question_closes_when_work_starts_and_what_staff_do_by_mistake_is_taken_back() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let (post, draft) = planned(app, &mut grace);
        let question = asks(&mut grace, &post, &draft);
        let mut mia = app.member("Mia");
        let camera = option(&mia.get(&post), "In the camera");
        let answer = format!("{question}/answer");
        // Work starts, which is taken back.
        assert_eq!(grace.decides(&post, "in_progress", "", "").status, 303);
        assert_eq!(mia.post(&answer, &[("option", &camera)]).status, 409);
        let number = number_of(&post);
        assert_eq!(grace.post(&format!("/posts/{number}/decision/undo"), &[("seen", "in_progress")]).status, 303);
        assert_eq!(mia.post(&answer, &[("option", &camera)]).status, 303);
        // Closed and withdrawn too early, and opened again each time; nobody is mailed twice.
        for (verb, typed) in [("close", vec![]), ("withdraw", vec![("reason", "It is decided.")])] {
            assert_eq!(grace.post(&format!("{question}/{verb}"), &typed).status, 303);
            assert_eq!(mia.post(&answer, &[("option", &camera)]).status, 409);
            let page = app.visitor().get(&post);
            assert!(page.says(if verb == "close" { "1 answer" } else { "It is decided." }), "{}", page.text());
            assert_eq!(grace.post(&format!("{question}/open"), &[]).status, 303);
        }
        app.run_worker();
        let told = app.mails_to("ada@example.org");
        assert_eq!(told.iter().filter(|mail| mail.header("subject").contains("Staff ask about")).count(), 1);
        // Another one waits until this one is closed; a draft is thrown away.
        assert_eq!(grace.post(&format!("{question}/close"), &[]).status, 303);
        let typed = [("question", "Which icon?"), ("options", "Moon\nStar"), ("days", "2")];
        assert_eq!(grace.post(&draft, &typed).status, 303);
        let other = grace.get(&post).attributes("#questions form[action$='/discard']", "action").remove(0);
        assert_eq!(grace.post(&format!("{question}/open"), &[]).status, 303);
        assert_eq!(grace.post(&other.replace("discard", "open"), &[]).status, 409);
        assert_eq!(grace.post(&other, &[]).status, 303);
        assert_eq!(grace.post(&other, &[]).status, 404);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn what_staff_do_to_the_pictures_of_an_option_stands_in_the_log() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let (post, draft) = planned(app, &mut grace);
        let typed = [("question", "Which icon?"), ("options", "Moon\nStar"), ("days", "2")];
        assert_eq!(grace.post(&draft, &typed).status, 303);
        let pictures = grace.get(&post).attributes("#questions a[href^='/options/']", "href").remove(0);
        assert_eq!(grace.uploads(&pictures, &[("moon.png", &a_picture(40, 40))]).status, 303);
        let page = grace.get(&pictures);
        let alt = page.attributes("[name^=alt-]", "name").remove(0);
        assert_eq!(grace.post(&format!("{pictures}/describe"), &[(&alt, "A crescent.")]).status, 303);
        assert_eq!(grace.post(&format!("{pictures}/describe"), &[(&alt, "A crescent.")]).status, 303);
        let remove = page.attributes("form[action$='/remove']", "action");
        assert_eq!(grace.post(&remove[0], &[]).status, 303);
        let log = grace.get("/staff/audit");
        let expected = [
            "Took a picture of an option away",
            "Said what a picture of an option shows",
            "Added pictures to an option",
            "Drafted a question to fans",
        ];
        assert_eq!(log.all(".acts b")[..4], expected, "{}", log.text());
        assert!(log.all(".acts li")[..3].iter().all(|act| act.contains("Moon")), "{}", log.text());
        assert_eq!(log.all(".acts ins")[..3], ["0", "A crescent.", "1"]);
    });
}

#[test]
fn one_answer_a_mailbox_from_those_who_may_and_only_where_everybody_sees_the_post() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let (post, draft) = planned(app, &mut grace);
        let question = asks(&mut grace, &post, &draft);
        let (answer, number) = (format!("{question}/answer"), number_of(&post));
        let mut mia = app.member("Mia");
        let camera = option(&mia.get(&post), "In the camera");
        // A visitor's choice is there after signing in.
        app.add_person("Olu", Role::Member);
        let mut visitor = app.visitor();
        let page = visitor.get(&post);
        let sent = visitor.submit(&page, &answer, &[("option", &camera)]);
        assert!(sent.status == 403 && sent.says("What you typed is kept"), "{}", sent.text());
        let who = [("email", &*address("Olu")), ("password", PASSWORD)];
        let back = visitor.submit(&sent, "/sign-in", &who);
        assert_eq!(back.attributes("input[name=option][checked]", "value"), [camera.as_str()], "{}", back.text());
        assert!(visitor.submit_and_follow(&back, &answer, &[]).says("1 of 1"));
        // Two presses at once are one answer.
        assert_eq!(mia.post(&answer, &[("option", &camera)]).status, 303);
        let mut twin = app.member("Mia+rom");
        let refused = twin.post(&answer, &[("option", &camera)]);
        assert!(refused.status == 409 && refused.says("Another account with your mailbox"), "{}", refused.text());
        // An option of another question, and of none.
        for wrong in ["0", "999999", "x"] {
            assert_eq!(mia.post(&answer, &[("option", wrong)]).status, 404, "{wrong}");
        }
        // Whoever is blocked takes their answer back and gives no other.
        assert_eq!(crate::blocking::blocks(&mut grace, "olu", "2026-11-20", "Spam").status, 303);
        assert_eq!(visitor.post(&format!("{answer}/withdraw"), &[]).status, 303);
        assert_eq!(visitor.post(&answer, &[("option", &camera)]).status, 403);
        // Fans do none of what staff do.
        for verb in ["open", "close", "discard", "withdraw", "conclusion"] {
            assert_eq!(mia.post(&format!("{question}/{verb}"), &[]).status, 403, "{verb}");
        }
        assert_eq!(mia.get(&draft).status, 403);
        // A hidden post keeps its question to itself.
        assert_eq!(grace.post(&format!("/posts/{number}/hide"), &[("reason", "Spam")]).status, 303);
        assert_eq!(mia.post(&answer, &[("option", &camera)]).status, 404);
        assert_eq!(mia.get(&answer).status, 404);
        assert!(!app.visitor().get(&post).says(QUESTION));
        // Of what is not planned nobody is asked.
        let mut ada = app.member("Bea");
        let open = ada.files("request", "Day mode", "camera");
        let typed = [("question", QUESTION), ("options", OPTIONS), ("days", "7")];
        assert_eq!(grace.post(&format!("/posts/{}/question", number_of(&open)), &typed).status, 409);
        let wrong = [("question", ""), ("options", "One"), ("days", "99")];
        let page = grace.post(&draft, &wrong);
        assert!(page.status == 422 && page.says("at least two options"), "{}", page.text());
    });
}

#[test]
fn options_show_what_they_look_like_to_those_who_may_read_the_question() {
    on_each_engine(|app| {
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let (post, draft) = planned(app, &mut grace);
        let typed = [("question", QUESTION), ("options", OPTIONS), ("days", "7")];
        assert_eq!(grace.post(&draft, &typed).status, 303);
        let place = grace.get(&post).attributes("#questions a[href$='/pictures']", "href").remove(0);
        assert_eq!(mia.uploads(&place, &[file("a.png", &SCREEN)]).status, 404, "a draft is for staff");
        assert_eq!(grace.uploads(&place, &[file("a.png", &SCREEN)]).status, 303);
        // The same option keeps it when the draft is written anew; it is none of the post's own.
        let typed = [("question", QUESTION), ("options", "In the camera\nNowhere"), ("days", "7")];
        assert_eq!(grace.post(&draft, &typed).status, 303);
        let page = grace.get(&post);
        let picture = page.attributes("#questions .pictures img", "src").remove(0);
        assert_eq!(page.attributes(".pictures img", "src").len(), 1);
        assert_eq!((mia.get(&picture).status, grace.get(&picture).status), (404, 200));

        let remove = grace.get(&place).attributes("form[id^=remove-]", "action").remove(0);
        let open = page.attributes("#questions form[action$='/open']", "action").remove(0);
        assert_eq!(grace.post(&open, &[]).status, 303);
        assert_eq!(mia.get(&post).attributes("#questions .pictures img", "src"), [picture.as_str()]);
        assert_eq!(app.visitor().get(&picture).status, 200);
        // Fans choose from it already.
        assert_eq!(grace.uploads(&place, &[file("b.png", &SCREEN)]).status, 409);
        assert!(grace.get(&place).attributes("form[id^=remove-]", "action").is_empty());
        assert_eq!((grace.post(&remove, &[]).status, mia.post(&remove, &[]).status), (409, 403));
        let hide = format!("/posts/{}/hide", number_of(&post));
        assert_eq!(grace.post(&hide, &[("reason", "Spam")]).status, 303);
        assert_eq!((mia.get(&picture).status, grace.get(&picture).status), (404, 200));
        app.run_worker();
        let kept = format!("file:{}", app.database.pictures().display());
        let doctor = Program::over(&app.database).run(&["doctor", "--pictures", &kept]);
        assert_eq!(doctor.said.trim(), "All is well.");
    });
}

#[test]
fn start_on_the_plan_asks_before_it_closes_what_fans_are_asked() {
    const PLACE: &str = "/staff/plan#area-1";
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let (post, draft) = planned(app, &mut grace);
        asks(&mut grace, &post, &draft);
        let action = format!("/posts/{}/decision", number_of(&post));
        let is_open = |app: &TestApp| app.member("Noor").get(&post).says("Choose one");
        let plan = grace.get("/staff/plan");
        let asked = grace.submit(&plan, &action, &[]);
        assert_eq!(asked.status, 409, "{}", asked.text());
        assert!(asked.says(QUESTION) && asked.says("nobody can answer any more"), "{}", asked.text());
        assert_eq!(asked.attributes("main a[href$='#questions']", "href").len(), 1, "the way to close it first");
        let back = asked.all("main .actions a").concat();
        assert_eq!(
            (back.as_str(), asked.attributes("main .actions a", "href")),
            ("Back to the plan", vec![PLACE.into()])
        );
        assert!(is_open(app), "nothing is closed yet");
        // Said once more, it is.
        let started = grace.submit(&asked, &action, &[]);
        assert_eq!((started.status, started.location()), (303, PLACE.to_owned()), "{}", started.text());
        assert!(!app.signed_in("Noor").get(&post).says("Choose one"));
        // Where nothing is asked, one press starts.
        assert_eq!(grace.post(&format!("{action}/undo"), &[("seen", "in_progress")]).status, 303);
        app.advance(TimeDelta::days(8));
        let mut grace = app.signed_in("Grace");
        let plan = grace.get("/staff/plan");
        assert_eq!(grace.submit(&plan, &action, &[]).status, 303);
    });
}
