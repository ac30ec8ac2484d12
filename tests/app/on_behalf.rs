//! Votes that staff cast for members who asked for the same elsewhere.

use crate::support::on_each_engine;
use crate::support::people::{address, number_of};
use chrono::TimeDelta;

const SOURCE: &str = "https://mail.example.org/thread/7";

#[test]
fn a_vote_for_a_member_is_theirs_they_are_told_and_they_withdraw_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "A telephoto mode", "camera");
        let votes = format!("/posts/{}/votes", number_of(&post));
        let (mut berta, mut grace) = (app.member("Berta"), app.staff("Grace"));
        let link = grace.get(&post).attributes("#decide a[href$='/votes']", "href").remove(0);
        assert_eq!(link, votes);
        let form = grace.get(&votes);
        let cast = grace.submit_and_follow(&form, &votes, &[("email", " BERTA@example.org "), ("source", SOURCE)]);
        assert!(
            cast.says("The vote is cast") && cast.says("Berta") && cast.says("mail.example.org"),
            "{}",
            cast.text()
        );
        // A double tap is one press; a second vote is none.
        let again = [("email", "berta@example.org"), ("source", SOURCE)];
        assert_eq!(grace.post(&votes, &again).status, 303);
        app.advance(TimeDelta::minutes(2));
        let refused = grace.post(&votes, &again);
        assert!(refused.status == 422 && refused.says("they have voted for this already"), "{}", refused.text());
        assert_eq!(app.visitor().get(&post).one(".vote b, .vote .vote-count"), "1");

        let mails = app.mails_to(&address("Berta"));
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert_eq!(mails[0].header("subject"), "Your vote: A telephoto mode");
        assert!(mails[0].text.contains("in your name") && mails[0].text.contains(&post), "{}", mails[0].text);
        let page = berta.get(&post);
        assert!(page.says("Staff cast this vote for you") && page.says("mail.example.org"), "{}", page.text());
        assert!(!ada.get(&post).says("Staff cast this vote") && !app.visitor().get(&post).body.contains(SOURCE));
        assert!(berta.get("/me/votes").says("A telephoto mode"));
        assert_eq!(berta.post(&format!("/posts/{}/vote/withdraw", number_of(&post)), &[]).status, 303);
        assert_eq!(app.visitor().get(&post).one(".vote b, .vote .vote-count"), "0");
        assert!(!berta.get(&post).says("Staff cast this vote"));
        // Cast again it is her own, and nobody's to take back; one more for her is told once more.
        assert_eq!(berta.post(&format!("/posts/{}/vote", number_of(&post)), &[]).status, 303);
        assert!(!berta.get(&post).says("Staff cast this vote") && !grace.get(&votes).says("mail.example.org"));
        assert_eq!(grace.post(&format!("{votes}/undo"), &[("person", "berta")]).status, 409);
        assert_eq!(berta.post(&format!("/posts/{}/vote/withdraw", number_of(&post)), &[]).status, 303);
        app.advance(TimeDelta::minutes(2));
        assert_eq!(grace.post(&votes, &again).status, 303);
        assert_eq!(app.mails_to(&address("Berta")).len(), 2);
        // On the post that this one is merged into she still reads it.
        let other = ada.files("request", "A longer lens", "camera");
        assert_eq!(grace.decides(&post, "duplicate", "", &number_of(&other).to_string()).status, 303);
        assert!(berta.get(&other).says("Staff cast this vote for you"));
        // An address stands nowhere in the log; the member does.
        let log = grace.get("/staff/audit");
        assert!(log.says("Voted for somebody") && log.says("berta") && !log.body.contains("berta@"), "{}", log.text());
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn whoever_cast_it_takes_it_back_for_ten_minutes() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "A telephoto mode", "camera");
        let votes = format!("/posts/{}/votes", number_of(&post));
        app.add_person("Berta", orange_friday::people::Role::Member);
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        let asked = [("email", "berta@example.org"), ("source", SOURCE)];
        assert_eq!(grace.post(&votes, &asked).status, 303);
        let undo = format!("{votes}/undo");
        assert_eq!(oskar.post(&undo, &[("person", "berta")]).status, 409, "it is Grace's to take back");
        let acts = grace.get("/triage/acts");
        let back = grace.submit_and_follow(&acts, &undo, &[]);
        assert!(back.says("The vote is taken back."), "{}", back.text());
        assert_eq!(app.visitor().get(&post).one(".vote b, .vote .vote-count"), "0");
        assert_eq!(app.mails_to(&address("Berta")).len(), 0, "nobody is told of what is gone");
        assert_eq!(grace.post(&votes, &asked).status, 303);
        app.advance(TimeDelta::minutes(11));
        assert_eq!(grace.post(&undo, &[("person", "berta")]).status, 409);
        assert_eq!(app.visitor().get(&post).one(".vote b, .vote .vote-count"), "1");
    });
}

#[test]
fn a_vote_that_was_taken_back_stands_again_and_its_voter_hears_of_it_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "A telephoto mode", "camera");
        let votes = format!("/posts/{}/votes", number_of(&post));
        let (mut berta, mut kofi, mut grace) = (app.member("Berta"), app.member("Kofi"), app.staff("Grace"));
        let undo = format!("{votes}/undo");
        let counted = || app.visitor().get(&post).one(".vote b, .vote .vote-count");
        let mailed = |name: &str| app.mails_to(&address(name)).len();
        let back = |grace: &mut crate::support::Browser| {
            let acts = grace.get("/triage/acts");
            let last = acts.attributes(".acts li:first-child form", "action").remove(0);
            assert_eq!(grace.submit(&acts, &last, &[]).status, 303, "{last}");
        };
        // Berta was told before it was taken back.
        assert_eq!(grace.post(&votes, &[("email", "berta@example.org"), ("source", SOURCE)]).status, 303);
        assert_eq!(mailed("Berta"), 1);
        app.advance(TimeDelta::minutes(9));
        assert_eq!(grace.post(&undo, &[("person", "berta")]).status, 303);
        assert_eq!(counted(), "0");
        app.advance(TimeDelta::minutes(9));
        back(&mut grace);
        assert_eq!((counted().as_str(), mailed("Berta")), ("1", 1));
        assert!(berta.get(&post).says("Staff cast this vote for you"));
        // Forth and back once more.
        back(&mut grace);
        assert_eq!(counted(), "0");
        back(&mut grace);
        assert_eq!((counted().as_str(), mailed("Berta")), ("1", 1));
        // Kofi was not told yet, and is once it stands again.
        assert_eq!(grace.post(&votes, &[("email", "kofi@example.org"), ("source", SOURCE)]).status, 303);
        assert_eq!(grace.post(&undo, &[("person", "kofi")]).status, 303);
        assert_eq!((counted().as_str(), mailed("Kofi")), ("1", 0));
        back(&mut grace);
        assert_eq!((counted().as_str(), mailed("Kofi")), ("2", 1));
        // It is his as before: he withdraws it, and nobody casts it again over his head.
        assert_eq!(kofi.post(&format!("/posts/{}/vote/withdraw", number_of(&post)), &[]).status, 303);
        assert!(grace.get("/triage/acts").all(".acts li")[0].contains("Something has changed there since"));
        // Who has voted by themselves needs nobody to.
        app.advance(TimeDelta::minutes(2));
        assert_eq!(grace.post(&votes, &[("email", "kofi@example.org"), ("source", SOURCE)]).status, 303);
        assert_eq!(grace.post(&undo, &[("person", "kofi")]).status, 303);
        let acts = grace.get("/triage/acts");
        let last = acts.attributes(".acts li:first-child form", "action").remove(0);
        assert_eq!(kofi.post(&format!("/posts/{}/vote", number_of(&post)), &[]).status, 303);
        assert_eq!(grace.submit(&acts, &last, &[]).status, 409);
        assert_eq!(counted(), "2");
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn nobody_votes_for_strangers_for_the_blocked_or_where_no_votes_are_taken() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "A telephoto mode", "camera");
        let votes = format!("/posts/{}/votes", number_of(&post));
        app.add_person("Kofi", orange_friday::people::Role::Member);
        let vera = crate::accounts::unconfirmed(app, "Vera");
        drop(vera);
        let mut grace = app.staff("Grace");
        let block = [("until", "2026-12-24"), ("reason", "Advertising."), ("seen", "")];
        assert_eq!(grace.post("/people/kofi/block", &block).status, 303);
        for (email, source, says) in [
            ("nobody@example.org", SOURCE, "no member has confirmed this address"),
            ("vera@example.org", SOURCE, "no member has confirmed this address"),
            ("kofi@example.org", SOURCE, "they are blocked"),
            ("grace@example.org", SOURCE, "your own address"),
            ("grace", SOURCE, "does not look like an email address"),
            ("ada@example.org", "a phone call", "beginning with https://"),
            ("ada@example.org", "javascript:alert(1)", "beginning with https://"),
        ] {
            let refused = grace.post(&votes, &[("email", email), ("source", source)]);
            assert!(refused.status == 422 && refused.says(says), "{email}: {}", refused.text());
        }
        assert_eq!(app.tables().count("votes") + app.tables().count("votes_on_behalf"), 0);
        assert_eq!(grace.decides(&post, "declined", "Not this year.", "").status, 303);
        assert!(grace.get(&votes).says("takes no votes any more"));
        assert_eq!(grace.post(&votes, &[("email", "ada@example.org"), ("source", SOURCE)]).status, 409);
    });
}
