//! Hours in which the owners of an area answer what fans ask and vote up.

mod holding;
mod moving;
mod telling;

use crate::support::people::{PASSWORD, address};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use orange_friday::people::Role;

const ASKED: &str = "Will night mode ever be quicker than a snail?";

/// Announces an hour on Wednesday at five; its address.
fn announces(staff: &mut Browser, area: &str) -> String {
    let page = staff.get("/staff/hours");
    let fields = [
        ("area", area),
        ("day", "2026-11-18"),
        ("time", "17:00"),
        ("minutes", "60"),
        ("note", "Ask about *night* mode."),
    ];
    let answer = staff.submit(&page, "/staff/hours", &fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location()
}

/// Asks on the page of an hour; the address of the question.
fn asks(fan: &mut Browser, hour: &str, body: &str) -> String {
    let page = fan.get(hour);
    let answer = fan.submit(&page, &format!("{hour}/questions"), &[("body", body)]);
    assert_eq!(answer.status, 303, "{}", answer.text());
    let number = answer.location().rsplit('-').next().unwrap().to_owned();
    format!("{hour}/questions/{number}")
}

fn presses(browser: &mut Browser, question: &str, verb: &str) -> u16 {
    browser.post(&format!("{question}/{verb}"), &[]).status
}

fn answers(staff: &mut Browser, question: &str, words: &str) -> Page {
    let page = staff.get(&format!("{question}/answer"));
    staff.submit(&page, &format!("{question}/answer"), &[("answer", words)])
}

/// The numbers that stand beside the questions, in their order.
fn votes(app: &TestApp, hour: &str) -> Vec<String> {
    app.visitor().get(hour).all(".post-row .vote-count")
}

fn told(app: &TestApp, name: &str) -> Vec<String> {
    let mails = app.mails_to(&address(name));
    let theirs = mails.iter().filter(|mail| mail.header("subject").contains("Your question was answered"));
    theirs.map(|mail| mail.text.clone()).collect()
}

/// What somebody was told of hours in order: the first word of each subject.
fn news(app: &TestApp, name: &str) -> Vec<String> {
    let mails = app.mails_to(&address(name));
    let subjects = mails.iter().map(|mail| mail.header("subject"));
    let of_hours = subjects.filter(|subject| subject.contains("Owner online"));
    of_hours.map(|subject| subject.split(':').next().unwrap().to_owned()).collect()
}

#[test]
fn fans_ask_and_vote_from_the_announcement_on_and_the_owners_answer_in_the_hour() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let (mut grace, mut mia, mut noor) = (app.staff("Grace"), app.member("Mia"), app.member("Noor"));
        let empty = app.visitor().get("/hours");
        assert!(
            empty.says("No hour has been announced yet") && empty.says("what most want to know"),
            "{}",
            empty.text()
        );
        let area = [("name", "Camera"), ("line", "phone"), ("owner", "1")];
        let form = grace.get("/staff/areas/1");
        assert_eq!(grace.submit(&form, "/staff/areas/1", &area).status, 303);
        let hour = announces(&mut grace, "camera");
        let page = app.visitor().get("/hours");
        assert!(page.says("Camera") && page.says("60 minutes") && page.says("18 Nov, 17:00"), "{}", page.text());
        // The board of the area leads there, and no other one.
        let board = app.visitor().get("/areas/camera");
        assert!(board.says("ask now"), "{}", board.text());
        assert_eq!(board.attributes(&format!("a[href='{hour}']"), "href").len(), 1);
        assert!(!app.visitor().get("/areas/battery").says("ask now"));

        let page = mia.get(&hour);
        assert!(page.says("Ask about *night* mode.") && page.says("Answering: Grace"), "{}", page.text());
        assert!(page.says("Nobody has asked yet"), "{}", page.text());
        let asked = asks(&mut mia, &hour, ASKED);
        let page = mia.get(&hour);
        assert_eq!(page.attributes(".vote button", "aria-pressed"), ["true"], "her vote is cast with it");
        assert_eq!(asks(&mut mia, &hour, ASKED), asked, "the same press twice");
        let other = asks(&mut noor, &hour, "Why is the grid forgotten at every start?");
        assert_eq!((presses(&mut mia, &other, "vote"), presses(&mut mia, &other, "vote")), (303, 303));
        assert_eq!(votes(app, &hour), ["2", "1"]);
        let seen = app.visitor().get(&hour);
        assert!(seen.all(".post-row b")[0].starts_with("Why is the grid"), "most votes first: {}", seen.text());
        assert_eq!(presses(&mut mia, &other, "unvote"), 303);
        assert_eq!(presses(&mut mia, &other, "unvote"), 303, "the same press twice");
        assert_eq!(votes(app, &hour), ["1", "1"]);
        assert!(app.visitor().get(&hour).all(".post-row b")[0].starts_with("Will night"), "then what was asked first");

        // Nobody answers before it begins; the owners come prepared.
        let early = answers(&mut grace, &asked, "Yes.");
        assert!(early.status == 409 && early.says("from the beginning"), "{}", early.text());
        app.set_clock("2026-11-18T17:05:00Z");
        let mut grace = app.signed_in("Grace");
        assert!(app.visitor().get(&hour).says("Running now"));
        assert!(app.visitor().get("/areas/camera").says("Owner online now"));
        assert_eq!(answers(&mut grace, &asked, "Yes: <b>twice</b> as quick.\nNext week.").status, 303);
        let page = app.visitor().get(&hour);
        let answer = page.one(".post-row .answer");
        assert!(
            answer.contains("Yes: <b>twice</b>") && answer.contains("Grace") && answer.contains("Staff"),
            "{answer}"
        );
        // Who asked hears of it once, with both, and the link leads to the question.
        let mails = told(app, "Mia");
        assert!(mails.len() == 1 && mails[0].contains(ASKED) && mails[0].contains("Next week."), "{mails:?}");
        assert!(mails[0].contains(&asked), "{mails:?}");
        assert_eq!(app.visitor().get(&asked).location(), format!("{hour}#question-1"));
        // Worded again it is not told again.
        assert_eq!(answers(&mut grace, &asked, "Yes, twice as quick.").status, 303);
        assert!(app.visitor().get(&hour).one(".post-row .answer").contains("Yes, twice as quick."));
        assert_eq!(told(app, "Mia").len(), 1);
        // Afterwards nobody asks or votes any more; staff still answer.
        app.set_clock("2026-11-18T18:00:00Z");
        let (mut mia, mut grace) = (app.signed_in("Mia"), app.signed_in("Grace"));
        let page = mia.get(&hour);
        assert!(page.says("Over") && page.attributes("textarea[name=body]", "name").is_empty(), "{}", page.text());
        assert_eq!(presses(&mut mia, &other, "vote"), 409);
        assert_eq!(mia.post(&format!("{hour}/questions"), &[("body", "Am I too late for this?")]).status, 409);
        assert_eq!(answers(&mut grace, &other, "It is found.").status, 303);
        assert_eq!(told(app, "Noor").len(), 1);
        let log = grace.get("/staff/audit");
        for said in ["Announced an hour of owners", "Answered a question in an hour"] {
            assert!(log.says(said), "{said}: {}", log.text());
        }
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_question_is_its_authors_to_take_back_and_staffs_to_set_aside() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut mia, mut noor) = (app.staff("Grace"), app.member("Mia"), app.member("Noor"));
        let hour = announces(&mut grace, "camera");
        let asked = asks(&mut mia, &hour, ASKED);
        assert_eq!(presses(&mut noor, &asked, "vote"), 303);
        assert_eq!(presses(&mut noor, &asked, "withdraw"), 403, "it is Mia's");
        assert!(noor.get(&hour).attributes("form[action$='/withdraw']", "action").is_empty());
        let page = mia.get(&hour);
        let gone = mia.submit_and_follow(&page, &format!("{asked}/withdraw"), &[]);
        assert!(gone.says("Your question is taken back") && votes(app, &hour).is_empty(), "{}", gone.text());
        assert_eq!(presses(&mut mia, &asked, "withdraw"), 404);

        // What staff set aside is found by nobody else; its author reads why.
        let asked = asks(&mut mia, &hour, "Which of you is the stupid one?");
        assert_eq!(presses(&mut noor, &asked, "vote"), 303);
        let empty = grace.post(&format!("{asked}/set-aside"), &[("reason", " ")]);
        assert!(empty.status == 422 && empty.says("Please fill this in"), "{}", empty.text());
        let page = grace.get(&format!("{asked}/set-aside"));
        let reason = [("reason", "We do not call each other names here.")];
        let aside = grace.submit_and_follow(&page, &format!("{asked}/set-aside"), &reason);
        assert!(aside.says("Which of you") && aside.says("names here"), "staff see it: {}", aside.text());
        for browser in [&mut noor, &mut app.visitor()] {
            assert!(!browser.get(&hour).says("Which of you"));
            assert_eq!(browser.get(&asked).status, 404);
        }
        assert_eq!(presses(&mut noor, &asked, "unvote"), 404);
        let page = mia.get(&hour);
        assert!(page.says("Which of you") && page.says("names here"), "{}", page.text());
        assert_eq!(mia.get(&asked).location(), format!("{hour}#question-2"));
        for verb in ["vote", "withdraw"] {
            assert_eq!(presses(&mut mia, &asked, verb), 409, "{verb}");
        }
        assert_eq!(answers(&mut grace, &asked, "Neither.").status, 409);
        assert_eq!((presses(&mut grace, &asked, "restore"), presses(&mut grace, &asked, "restore")), (303, 303));
        assert!(app.visitor().get(&hour).says("Which of you"));
        assert_eq!(votes(app, &hour), ["2"]);
        // Answered it stays; set aside with its answer it is told only once it is seen again.
        app.set_clock("2026-11-18T17:05:00Z");
        let (mut grace, mut mia) = (app.signed_in("Grace"), app.signed_in("Mia"));
        assert_eq!(answers(&mut grace, &asked, "Neither.").status, 303);
        assert_eq!(presses(&mut mia, &asked, "withdraw"), 409);
        assert_eq!(grace.post(&format!("{asked}/set-aside"), &reason).status, 303);
        assert_eq!(told(app, "Mia").len(), 0);
        assert_eq!(presses(&mut grace, &asked, "restore"), 303);
        assert_eq!(told(app, "Mia").len(), 1);
        // Fans do none of what staff do.
        for verb in ["answer", "set-aside", "restore"] {
            assert_eq!(presses(&mut mia, &asked, verb), 403, "{verb}");
        }
        for verb in ["move", "call-off", "hold"] {
            assert_eq!(mia.post(&format!("{hour}/{verb}"), &[]).status, 403, "{verb}");
        }
        assert_eq!((mia.get("/staff/hours").status, mia.post("/staff/hours", &[]).status), (403, 403));
        for path in ["/triage", "/settings"] {
            assert_eq!(
                app.signed_in("Grace").get(path).attributes("a[href='/staff/hours']", "href").len(),
                1,
                "{path}"
            );
        }
        let log = grace.get("/staff/audit");
        assert!(log.says("Set a question aside") && log.says("Showed a question again"), "{}", log.text());
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn one_vote_a_person_and_mailbox_three_questions_a_person_and_only_who_may() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let hour = announces(&mut grace, "camera");
        let asked = asks(&mut mia, &hour, ASKED);
        let mut twin = app.member("Mia+rom");
        let refused = twin.post(&format!("{asked}/vote"), &[]);
        assert!(refused.status == 409 && refused.says("Another account with your mailbox"), "{}", refused.text());
        assert_eq!(presses(&mut mia, &asked, "vote"), 303, "she has voted");
        assert_eq!(votes(app, &hour), ["1"]);
        // A question is short, and not too short; what was typed comes back.
        for wrong in ["Why?".to_owned(), "a".repeat(301)] {
            let page = mia.get(&hour);
            let again = mia.submit(&page, &format!("{hour}/questions"), &[("body", &wrong)]);
            assert_eq!(again.status, 422);
            assert!(again.one("textarea[name=body]").contains(&wrong), "{}", again.text());
        }
        for number in 2..=3 {
            asks(&mut mia, &hour, &format!("What about thing number {number}?"));
        }
        let page = mia.get(&hour);
        let enough = mia.submit(&page, &format!("{hour}/questions"), &[("body", "And a fourth one, please?")]);
        assert!(enough.status == 422 && enough.says("three questions"), "{}", enough.text());
        // Neither whoever is blocked, nor whoever has not confirmed the address.
        let mut olu = app.member("Olu");
        assert_eq!(presses(&mut olu, &asked, "vote"), 303);
        assert_eq!(crate::blocking::blocks(&mut grace, "olu", "2026-11-20", "Spam").status, 303);
        assert_eq!(olu.post(&format!("{hour}/questions"), &[("body", "May I ask something?")]).status, 403);
        let other = format!("{hour}/questions/2");
        assert_eq!(presses(&mut olu, &other, "vote"), 403);
        assert!(olu.get(&hour).all("form.vote, textarea[name=body]").is_empty());
        assert_eq!(presses(&mut olu, &asked, "unvote"), 303, "what is one's own is taken back");
        app.sql("UPDATE users SET verified_at = NULL WHERE email = 'mia+rom@example.org'");
        let page = twin.get(&hour);
        assert!(page.says("Confirm your address first"), "{}", page.text());
        assert_eq!(twin.post(&format!("{hour}/questions"), &[("body", "May I ask something?")]).status, 409);
        assert_eq!(presses(&mut twin, &other, "vote"), 409);
        // Of another hour, of none, and of what is no number.
        for wrong in ["/hours/1/questions/99", "/hours/2/questions/1", "/hours/x/questions/1", "/hours/1/questions/-1"]
        {
            assert_eq!(presses(&mut mia, wrong, "vote"), 404, "{wrong}");
        }
        assert_eq!(mia.get("/hours/99").status, 404);
        // Five hundred are enough.
        let more = "INSERT INTO hour_questions (hour_id, author_id, body, lang, votes, asked_at) \
                    SELECT hour_id, author_id, 'Why is it so?', 'en', 0, asked_at FROM hour_questions";
        (0..8).for_each(|_| app.sql(more));
        let mut noor = app.member("Noor");
        let page = noor.get(&hour);
        let full = noor.submit(&page, &format!("{hour}/questions"), &[("body", "Is there room for me?")]);
        assert!(full.status == 422 && full.says("no more questions"), "{}", full.text());
        assert_eq!(noor.get(&format!("{hour}?page=2")).all(".post-row").len(), 20);
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn what_a_visitor_typed_and_pressed_is_there_after_signing_in() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let hour = announces(&mut grace, "camera");
        let asked = asks(&mut mia, &hour, ASKED);
        app.add_person("Olu", Role::Member);
        let who = [("email", &*address("Olu")), ("password", PASSWORD)];
        let mut visitor = app.visitor();
        let page = visitor.get(&hour);
        let sent = visitor.submit(&page, &format!("{hour}/questions"), &[("body", "Is it dark in there?")]);
        assert!(sent.status == 403 && sent.says("What you typed is kept"), "{}", sent.text());
        let back = visitor.submit(&sent, "/sign-in", &who);
        assert!(back.one("textarea[name=body]").contains("Is it dark in there?"), "{}", back.text());
        let done = visitor.submit_and_follow(&back, &format!("{hour}/questions"), &[]);
        assert!(done.says("Your question stands here"), "{}", done.text());
        // A press on Vote goes on.
        let mut visitor = app.visitor();
        let page = visitor.get(&hour);
        let sent = visitor.submit(&page, &format!("{asked}/vote"), &[]);
        let form = visitor.get(&sent.location());
        assert!(form.says("counts once you have signed in"), "{}", form.text());
        let back = visitor.submit_and_follow(&form, "/sign-in", &who);
        assert!(back.says("Your vote counts"), "{}", back.text());
        assert_eq!(votes(app, &hour), ["2", "1"]);
    });
}
