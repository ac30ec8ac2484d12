//! What a vote and a follow bring by mail, and how to stop it: said alike beside the buttons, in the settings and in mails.

use crate::support::people::{address, number_of};
use crate::support::smtp_sink::decode;
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::i18n::{Catalog, Language};
use orange_friday::mail::SentMail;

/// The notices that Ada got about a post so far.
fn notices(app: &TestApp, subject: &str) -> Vec<String> {
    let mails = app.mails_to(&address("Ada"));
    mails.into_iter().filter(|mail| mail.header("subject").starts_with(subject)).map(|mail| mail.text).collect()
}

fn press(browser: &mut Browser, post: PostId, verb: &str) -> String {
    let page = browser.visit(&format!("/posts/{post}"));
    browser.submit_and_follow(&page, &format!("/posts/{post}/{verb}"), &[]).one("#flash")
}

#[test]
fn a_vote_brings_the_digest_a_follow_every_answer_and_both_say_so_until_they_are_stopped() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let (grace, post) = (app.manager("Grace"), app.file(&app.fan("Wilma"), "request", "Grid lines", "camera"));
        let mut ada = app.member("Ada");
        let here = format!("/posts/{post}");
        let hint = "Your vote brings you one email: the weekly digest, when this ships. Following brings you every answer by \
                    email until you stop following.";
        assert!(ada.visit(&here).says(hint), "beside both buttons");
        assert_eq!(press(&mut ada, post, "vote"), "Your vote counts. When it ships, the weekly digest tells you.");
        assert!(ada.visit(&here).one("#follow-1 button").ends_with("Follow"), "a vote asks for no answers");
        assert!(!ada.get("/me/follows").says("Grid lines") && ada.get("/me/votes").says("the weekly digest tells you"));
        app.decide(&grace, post, "planned", "Soon.");
        assert!(notices(app, "Planned").is_empty(), "and gets none");

        assert_eq!(press(&mut ada, post, "follow"), "You get every answer to this by email.");
        assert_eq!(ada.visit(&here).one("#follow-1 button"), "Stop following");
        assert!(ada.get("/me/follows").says("You get every answer to these posts by email"));
        app.advance(chrono::TimeDelta::minutes(1));
        app.decide(&grace, post, "in_progress", "We begin.");
        let mail = notices(app, "In progress").remove(0).replace('\n', " ");
        assert!(mail.contains("sends you this because you follow this post."), "{mail}");
        assert!(mail.contains("To get no more answers to this post, open it and press “Stop following”."), "{mail}");
        let settings = ada.get("/settings/mail");
        assert!(settings.says("When staff answer a post you wrote, commented on or follow."), "{}", settings.text());
        assert!(settings.says("press “Stop following” on its page or in the list of posts you follow."));
        assert!(settings.says("only when something you shaped or voted for is in the release."));
        assert!(settings.attributes("main a", "href").contains(&"/me/follows".to_owned()));

        assert_eq!(press(&mut ada, post, "unfollow"), "You no longer get the answers to this by email.");
        assert!(ada.visit(&here).one("#follow-1 button").ends_with("Follow"));
        app.decide(&grace, post, "ready", "Done.");
        assert!(notices(app, "Finished").is_empty(), "no answer any more");
        // The vote still counts, and keeps its word.
        app.publish_by_the_clock(&grace);
        let digests = notices(app, "You voted for it, it shipped");
        assert_eq!(digests.len(), 1);
        assert!(digests[0].replace('\n', " ").contains("because you wrote or voted for something in this release."));
    });
}

/// Whoever wants no digest is promised none: beside the button, when they vote, and by what comes.
#[test]
fn who_switched_the_digest_off_is_told_that_a_vote_brings_no_mail() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (grace, post) = (app.manager("Grace"), app.file(&app.fan("Wilma"), "request", "Grid lines", "camera"));
        let mut ada = app.member("Ada");
        let promise = "A vote brings you one email: the weekly digest, when the post ships.";
        assert!(ada.get("/").says(promise) && app.visitor().get("/").says(promise), "below the list");
        assert_eq!(ada.post("/settings/mail", &[("notices", "yes")]).status, 303);
        let page = ada.visit(&format!("/posts/{post}"));
        assert!(
            page.says("You have switched the weekly digest off: your vote brings you no email."),
            "{}",
            page.text()
        );
        assert_eq!(
            press(&mut ada, post, "vote"),
            "Your vote counts. You have switched the weekly digest off, so no email tells you when it ships."
        );
        assert!(ada.get("/me/votes").says("no email tells you when one of these ships"));
        // Nor is whoever wants no answers by mail promised any.
        assert!(ada.get("/me/follows").says("You get every answer to these posts by email"));
        assert_eq!(
            ada.post("/settings/mail", &[("table", "yes"), ("web_answers", "yes"), ("mail_own", "yes")]).status,
            303
        );
        assert_eq!(
            press(&mut ada, post, "follow"),
            "You follow this. You have switched emails about answers off, so none comes by email."
        );
        let here = format!("/posts/{post}");
        assert!(ada.visit(&here).says("Following brings you no answers by email"), "beside the buttons");
        let fields = [("table", "yes"), ("digest", "yes"), ("web_answers", "yes"), ("mail_own", "yes")];
        assert_eq!(ada.post("/settings/mail", &fields).status, 303);
        let hint = "the weekly digest, when this ships. Following brings you no answers by email";
        let comments = "Following brings you every comment by email";
        let page = ada.visit(&here);
        assert!(page.says(hint) && !page.says(comments), "the digest alone: {}", page.text());
        let fields = [fields[0], fields[2], fields[3], ("mail_comments", "yes")];
        assert_eq!(ada.post("/settings/mail", &fields).status, 303);
        let page = ada.visit(&here);
        assert!(page.says("your vote brings you no email") && page.says(comments), "{}", page.text());
        assert!(ada.get("/me/follows").says("You have switched emails about answers off."));
        app.decide(&grace, post, "ready", "Done.");
        app.publish_by_the_clock(&grace);
        assert!(notices(app, "You voted for it, it shipped").is_empty());
    });
}

/// Staff can take an answer back for ten minutes: until then nobody hears of it.
#[test]
fn an_answer_is_told_after_ten_minutes_and_one_that_was_taken_back_by_then_never() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let mut wilma = app.member("Wilma");
        let [post, twin] = ["Grid lines", "Lines of a grid"].map(|title| wilma.files("request", title, "camera"));
        app.tick();
        let before = app.sent().len();
        let told = || {
            app.tick();
            let mails = app.sent();
            let subject = |mail: &SentMail| decode(&String::from_utf8_lossy(&mail.bytes)).header("subject").to_owned();
            mails.iter().skip(before).map(subject).collect::<Vec<String>>()
        };
        let target = number_of(&post).to_string();
        for (slip, path, into) in [("declined", &post, ""), ("duplicate", &twin, target.as_str())] {
            assert_eq!(grace.decides(path, slip, "It cannot be done.", into).status, 303);
            assert!(told().is_empty());
            app.advance(TimeDelta::minutes(9));
            let undo = format!("/posts/{}/decision/undo", number_of(path));
            assert_eq!((told().len(), grace.post(&undo, &[]).status), (0, 303));
            app.advance(TimeDelta::minutes(2));
            assert!(told().is_empty(), "nobody ever hears of it");
        }
        assert_eq!(app.tables().count("jobs"), 0);

        assert_eq!(grace.decides(&post, "planned", "Soon.", "").status, 303);
        app.advance(TimeDelta::seconds(599));
        assert!(told().is_empty());
        app.advance(TimeDelta::seconds(1));
        assert_eq!(told(), ["Planned: Grid lines"]);
        app.advance(TimeDelta::hours(1));
        assert_eq!(told().len(), 1);
    });
}

/// What stands on a button is named as it stands there, and one thing has one name.
#[test]
fn every_language_names_the_button_and_the_digest_alike_wherever_it_speaks_of_them() {
    let catalog = Catalog::load();
    for language in Language::iter() {
        let l = catalog.of(*language);
        let stop = l.board_unfollow();
        for says in [l.triage_mail_stop(&*stop), l.subscriptions_settings_one(&*stop)] {
            assert!(says.contains(&stop), "{language}: {says}");
        }
        let name = match language {
            Language::De => "Wochenmail",
            Language::En => "weekly digest",
            Language::Es => "resumen semanal",
            Language::Fr => "récapitulatif hebdomadaire",
            Language::Nl => "weekmail",
            Language::ZhHans => "每周汇总",
            Language::ZhHant => "每週摘要",
        };
        for says in [
            l.voting_promise(),
            l.board_follow_hint(),
            l.board_follow_hint_silent(),
            l.board_follow_hint_answers_off(),
            l.board_follow_hint_none(),
            l.flash_voted(),
            l.flash_voted_silently(),
            l.board_mine_votes_hint(),
            l.board_mine_votes_hint_silent(),
            l.subscriptions_digest(),
            l.subscriptions_unsubscribe_text(),
        ] {
            assert!(says.contains(name), "{language}: {says}");
        }
    }
}
