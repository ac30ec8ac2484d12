//! Hours in which the owners of an area answer what fans ask and vote up.

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
fn a_mail_that_waits_is_stopped_when_the_answer_is_taken_back_and_tells_the_last_words() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let hour = announces(&mut grace, "camera");
        let asked = asks(&mut mia, &hour, ASKED);
        app.set_clock("2026-11-18T17:05:00Z");
        let mut grace = app.signed_in("Grace");
        assert_eq!(answers(&mut grace, &asked, "No.").status, 303);
        let taken = answers(&mut grace, &asked, "");
        assert!(taken.status == 303 && !grace.follow(taken).says("No."), "it is gone");
        assert_eq!(told(app, "Mia"), Vec::<String>::new());
        assert_eq!(answers(&mut grace, &asked, "Well, perhaps.").status, 303);
        assert_eq!(answers(&mut grace, &asked, "Yes.").status, 303);
        let mails = told(app, "Mia");
        assert!(mails.len() == 1 && mails[0].contains("Yes.") && !mails[0].contains("perhaps"), "{mails:?}");
        // One of a later answer that has been written already and waits for the relay is written anew.
        let other = asks(&mut mia, &hour, "Why is the grid forgotten at every start?");
        app.set_clock("2026-11-18T18:00:00Z");
        let mut grace = app.signed_in("Grace");
        assert_eq!(answers(&mut grace, &other, "We do not know.").status, 303);
        app.run_worker();
        app.sql("UPDATE outbox SET state = 'pending', settled_at = NULL WHERE subject LIKE 'Your question%' AND id = (SELECT max(id) FROM outbox)");
        app.sql("INSERT INTO mail_bodies (mail_id, text_body, html_body) SELECT id, 'We do not know.', '' FROM outbox WHERE state = 'pending'");
        assert_eq!(answers(&mut grace, &other, "We know now.").status, 303);
        assert!(told(app, "Mia").iter().any(|mail| mail.contains("We know now.")), "{:?}", told(app, "Mia"));
        let log = grace.get("/staff/audit");
        assert!(log.says("Took the answer to a question back"), "{}", log.text());
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn whoever_asked_or_voted_for_what_was_answered_hears_once_at_the_end_of_the_hour() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let hour = announces(&mut grace, "camera");
        let [mut mia, mut noor, mut olu, mut kofi] = ["Mia", "Noor", "Olu", "Kofi"].map(|name| app.member(name));
        let asked = asks(&mut mia, &hour, ASKED);
        let other = asks(&mut mia, &hour, "Why is the grid forgotten at every start?");
        let open = asks(&mut noor, &hour, "Which of you takes the best pictures?");
        assert_eq!((presses(&mut olu, &asked, "vote"), presses(&mut olu, &other, "vote")), (303, 303));
        assert_eq!(presses(&mut kofi, &open, "vote"), 303);
        app.set_clock("2026-11-18T17:05:00Z");
        app.tick();
        let before = app.sent().len();
        let mut grace = app.signed_in("Grace");
        assert_eq!(answers(&mut grace, &asked, "Yes.").status, 303);
        assert_eq!(answers(&mut grace, &other, "It is found.").status, 303);
        app.set_clock("2026-11-18T17:59:59Z");
        app.tick();
        assert_eq!(app.sent().len(), before, "not before its end");
        app.set_clock("2026-11-18T18:00:00Z");
        app.tick();
        let heard = || ["Mia", "Noor", "Olu", "Kofi"].map(|name| news(app, name));
        let answered = || vec!["Answered".to_owned()];
        assert_eq!(heard(), [answered(), vec![], answered(), vec![]], "whatever they asked or voted for");
        assert_eq!(app.sent().len(), before + 2);
        // Of what is answered later whoever asked hears; worded again nobody hears of anything again.
        let mut grace = app.signed_in("Grace");
        assert_eq!(answers(&mut grace, &open, "None of us.").status, 303);
        assert_eq!(answers(&mut grace, &asked, "Yes, twice as quick.").status, 303);
        assert_eq!((told(app, "Noor").len(), told(app, "Mia").len()), (1, 0));
        assert_eq!(app.sent().len(), before + 3);
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

/// What somebody was told of hours in order: the first word of each subject.
fn news(app: &TestApp, name: &str) -> Vec<String> {
    let mails = app.mails_to(&address(name));
    let subjects = mails.iter().map(|mail| mail.header("subject"));
    let of_hours = subjects.filter(|subject| subject.contains("Owner online"));
    of_hours.map(|subject| subject.split(':').next().unwrap().to_owned()).collect()
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

#[test]
fn there_are_fifty_hours_at_most_and_those_of_a_merged_area_go_along() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Recorder", "Battery"]);
        let mut grace = app.staff("Grace");
        let hour = announces(&mut grace, "camera");
        let more = "INSERT INTO owner_hours (area_id, starts_at, ends_at, note, lang, announced_by, announced_at) \
                    SELECT 3, starts_at, ends_at, '', '', announced_by, announced_at FROM owner_hours WHERE id = 1";
        (0..49).for_each(|_| app.sql(more));
        let fields = [("area", "recorder"), ("day", "2026-11-20"), ("time", "10:00"), ("minutes", "60")];
        let full = grace.post("/staff/hours", &fields);
        assert!(full.status == 422 && full.says("Fifty hours"), "{}", full.text());
        app.sql("DELETE FROM owner_hours WHERE area_id = 3");
        assert_eq!(grace.post("/staff/hours", &fields).status, 303);
        let merge = grace.get("/staff/areas/1");
        let chosen = [("into", "recorder"), ("sure", "yes")];
        assert_eq!(grace.submit(&merge, "/staff/areas/1/merge", &chosen).status, 303);
        assert!(app.visitor().get(&hour).says("Owner online: Recorder"), "at once");
        app.run_worker();
        let page = app.visitor().get(&hour);
        assert!(page.says("Owner online: Recorder") && !page.says("Camera"), "{}", page.text());
        assert!(app.visitor().get("/areas/recorder").says("ask now"));
        // Where nothing new is taken, none is announced.
        assert_eq!(grace.post("/staff/areas/3/retire", &[("retired", "yes")]).status, 303);
        let closed = grace
            .post("/staff/hours", &[("area", "battery"), ("day", "2026-11-20"), ("time", "12:00"), ("minutes", "60")]);
        assert!(closed.status == 422 && closed.says("Nothing new is taken"), "{}", closed.text());
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn those_who_answer_for_an_area_hold_its_hours_and_all_staff_where_nobody_does() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        let area = [("name", "Camera"), ("line", "phone"), ("owner", "1")];
        let form = grace.get("/staff/areas/1");
        assert_eq!(grace.submit(&form, "/staff/areas/1", &area).status, 303);
        let fields = [("area", "camera"), ("day", "2026-11-18"), ("time", "17:00"), ("minutes", "60")];
        let refused = oskar.post("/staff/hours", &fields);
        assert!(refused.status == 422 && refused.says("Only those who answer for this area"), "{}", refused.text());
        let (hour, free) = (announces(&mut grace, "camera"), announces(&mut oskar, "battery"));
        let (mut mia, mut noor) = (app.member("Mia"), app.member("Noor"));
        let asked = asks(&mut mia, &hour, ASKED);
        let aside = asks(&mut noor, &hour, "Which of you is the stupid one?");
        let other = asks(&mut mia, &free, "Will it ever last for two days?");
        // What fans ask in is called off, no longer taken back.
        let acts = grace.get("/triage/acts");
        assert!(acts.all(".acts li")[0].contains("Something has changed there since"), "{}", acts.text());
        app.set_clock("2026-11-18T17:05:00Z");
        let [mut grace, mut oskar] = ["Grace", "Oskar"].map(|name| app.signed_in(name));
        // Oskar reads why he does not answer here, and keeps the hour in order all the same.
        let page = oskar.get(&hour);
        assert!(
            page.says("hold its hours") && page.attributes("a[href$='/answer']", "href").is_empty(),
            "{}",
            page.text()
        );
        let answer = format!("{asked}/answer");
        for refused in [oskar.get(&answer), oskar.post(&answer, &[("answer", "No.")])] {
            assert!(refused.status == 403 && refused.says("Only those who answer"), "{}", refused.text());
        }
        assert_eq!(oskar.post(&format!("{aside}/set-aside"), &[("reason", "No names.")]).status, 303);
        assert!(app.visitor().get(&hour).all(".post-row .answer").is_empty());
        // Grace answers, and so does an owner of the site; he does where nobody answers for the area.
        assert_eq!(grace.get(&hour).attributes("a[href$='/answer']", "href"), [answer]);
        assert!(!grace.get(&hour).says("hold its hours"));
        assert_eq!(answers(&mut grace, &asked, "Yes.").status, 303);
        assert_eq!(answers(&mut app.owner("Hedy"), &asked, "Yes, next week.").status, 303);
        assert_eq!(answers(&mut oskar, &other, "It lasts for three.").status, 303);
    });
}
