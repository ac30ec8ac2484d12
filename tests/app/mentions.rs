//! Whoever is mentioned hears of it once, and nobody hears of those whom they ignore.

mod ignored;

use crate::cli::doctor::says;
use crate::support::people::{address, number_of};
use crate::support::{Browser, Page, Setup, TestApp, engines, on_each_engine};
use chrono::TimeDelta;
use orange_friday::mail;
use orange_friday::people::Role;

/// What each post's entries say, the newest first, without when it was.
fn told(browser: &mut Browser) -> Vec<String> {
    browser.get("/inbox").all(".rows .dots > :first-child")
}

fn comments(browser: &mut Browser, post: &str, body: &str) -> Page {
    let answer = browser.post(&format!("/posts/{}/comments", number_of(post)), &[("body", body)]);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer
}

/// Below which the forms of a comment are that was just written.
fn below(commented: &Page) -> String {
    format!("/comments/{}", commented.location().rsplit('-').next().unwrap())
}

fn subjects(app: &TestApp, name: &str) -> Vec<String> {
    app.mails_to(&address(name)).iter().map(|mail| mail.header("subject").to_owned()).collect()
}

#[test]
fn whoever_is_mentioned_hears_once_and_a_change_tells_those_alone_who_are_new() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut wilma, mut ben, mut grace) = (app.member("Wilma"), app.member("Ben"), app.staff("Grace"));
        let (mut ada, mut lin) = (app.member("Ada"), app.member("Lin"));
        let post = wilma.files("request", "Grid lines", "camera");
        assert_eq!(ada.post(&format!("/posts/{}/follow", number_of(&post)), &[]).status, 303);
        let said = comments(&mut ben, &post, "Thanks, @Ada, @ada and @nobody! `@lin`, @ben");
        app.run_worker();
        assert_eq!(told(&mut ada), ["Ben mentioned you"], "in place of the comment");
        assert_eq!(told(&mut wilma), ["Ben commented"]);
        assert!(told(&mut lin).is_empty() && told(&mut ben).is_empty());
        let comment = below(&said);
        let there = ada.get("/inbox").attributes(".rows a", "href").remove(0);
        assert!(there.ends_with(&format!("#comment-{}", comment.rsplit('/').next().unwrap())), "{there}");
        assert_eq!(subjects(app, "Ada"), ["You are mentioned: Grid lines"]);
        let text = app.mails_to(&address("Ada")).remove(0).text;
        assert!(!text.contains("Ben") && !text.contains("Thanks"), "{text}");

        // Whoever is new, also by the wide sign; not who was there before, or was away in between.
        for body in ["Thanks, @ada and ＠Lin!", "Thanks, @lin!", "Thanks, @ada, @lin."] {
            assert_eq!(ben.post(&format!("{comment}/edit"), &[("body", body)]).status, 303);
            app.run_worker();
        }
        assert_eq!(
            (told(&mut ada), told(&mut lin)),
            (vec!["Ben mentioned you".to_owned()], vec!["Ben mentioned you".to_owned()])
        );
        assert_eq!((subjects(app, "Ada").len(), subjects(app, "Lin").len()), (1, 1));
        assert_eq!(app.tables().count("mentions"), 2);

        // Whoever wants no mails has it in the inbox all the same; what is hidden goes out of it.
        assert_eq!(lin.post("/settings/mail", &[]).status, 303);
        let second = comments(&mut ben, &post, "And @lin again.");
        app.run_worker();
        assert_eq!((told(&mut lin).len(), subjects(app, "Lin").len()), (2, 1));
        let hide = format!("{}/hide", below(&second));
        assert_eq!(grace.post(&hide, &[("reason", "Spam.")]).status, 303);
        app.run_worker();
        assert_eq!(told(&mut lin), ["Ben mentioned you"]);

        // What is private mentions nobody.
        let fields = [("body", "Only staff: @ada."), ("private", "yes")];
        assert_eq!(ben.post(&format!("/posts/{}/comments", number_of(&post)), &fields).status, 303);
        app.run_worker();
        assert_eq!(told(&mut ada).len(), 1);

        // Whoever was called so is meant, as long as nobody else may be.
        let settings = lin.get("/settings");
        assert_eq!(lin.submit(&settings, "/settings", &[("handle", "lin-chen")]).status, 303);
        comments(&mut ben, &post, "Where is @lin, where is @lin-chen?");
        app.run_worker();
        assert_eq!((told(&mut lin).len(), app.tables().count("mentions")), (2, 4));

        // Of ten at once, and of no more.
        let crowd: Vec<String> = (1..=11).map(|number| format!("Fan {number}")).collect();
        for name in &crowd {
            app.add_person(name, Role::Member);
        }
        let all: Vec<String> = crowd.iter().map(|name| format!("@{}", name.to_lowercase().replace(' ', "-"))).collect();
        comments(&mut ben, &post, &all.join(" "));
        assert_eq!(app.tables().count("mentions"), 4 + 10);
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn what_waits_mentions_people_once_it_is_seen_and_a_mail_of_a_hidden_post_does_not_go_out() {
    for engine in engines() {
        let environment = vec![("FRIDAY_FIRST_POSTS", "held".to_owned())];
        let app = Setup { environment, ..Setup::default() }.start(engine);
        app.areas(&["Camera"]);
        let (wilma, mut grace) = (app.fan("Wilma"), app.staff("Grace"));
        let (mut ada, mut ben) = (app.member("Ada"), app.member("Ben"));
        let post = app.file(&wilma, "request", "Grid lines", "camera");
        let said = below(&comments(&mut ben, &format!("/posts/{post}"), "What do you think, @lin?"));
        // What waits is changed as if it was written so.
        assert_eq!(ben.post(&format!("{said}/edit"), &[("body", "What do you think, @ada?")]).status, 303);
        app.run_worker();
        assert!(told(&mut ada).is_empty());
        assert_eq!(grace.post(&format!("{said}/approve"), &[]).status, 303);
        app.tick();
        assert_eq!(told(&mut ada), ["Ben mentioned you"]);
        assert_eq!(subjects(&app, "Ada"), ["You are mentioned: Grid lines"]);

        // Nobody hears of what is hidden before it could be told.
        comments(&mut ben, &format!("/posts/{post}"), "Or so, @ada?");
        assert_eq!(grace.post(&format!("/posts/{post}/hide"), &[("reason", "Spam.")]).status, 303);
        app.run_worker();
        assert_eq!(subjects(&app, "Ada").len(), 1);
        assert!(told(&mut ada).is_empty(), "what there was of it went out as well");
        assert_eq!(says(&app), Vec::<String>::new());
    }
}

#[test]
fn a_mail_that_waits_for_its_hour_tells_of_no_comment_that_is_hidden_or_removed_by_then() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut wilma, mut ben, mut grace) = (app.member("Wilma"), app.member("Ben"), app.staff("Grace"));
        app.member("Ada");
        let post = wilma.files("request", "Grid lines", "camera");
        comments(&mut ben, &post, "Look, @ada!");
        app.tick();
        let sent = || {
            let to = address("Ada");
            app.sent().into_iter().filter(|mail| mail.to.contains(&to)).count()
        };
        let waiting = || app.read(|conn| mail::waiting(conn, app.now())).pending;
        let before = sent();
        let second = below(&comments(&mut ben, &post, "And this, @ada!"));
        app.tick();
        assert_eq!((sent(), waiting()), (before, 1), "until the hour is over");
        assert_eq!(grace.post(&format!("{second}/hide"), &[("reason", "Spam.")]).status, 303);
        assert_eq!(waiting(), 0);
        let third = below(&comments(&mut ben, &post, "Or that, @ada!"));
        app.tick();
        assert_eq!(waiting(), 1);
        assert_eq!(ben.post(&format!("{third}/remove"), &[]).status, 303);
        assert_eq!(waiting(), 0);
        app.advance(TimeDelta::hours(1));
        app.tick();
        assert_eq!((sent(), says(app)), (before, Vec::new()));
    });
}

#[test]
fn a_thread_offers_its_people_by_what_is_typed_of_their_names() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut wilma, mut grace) = (app.member("Wilma"), app.staff("Grace"));
        let (mut ada, mut ming) = (app.member("Ada"), app.member("Ming"));
        let post = wilma.files("request", "Grid lines", "camera");
        let number = number_of(&post);
        for browser in [&mut ming, &mut ada] {
            comments(browser, &post, "Yes, please.");
        }
        app.member("Bea");
        assert_eq!(grace.post(&format!("/posts/{number}/own"), &[]).status, 303);
        let offered = |browser: &mut Browser, typed: &str| {
            let typed: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
            let page = browser.get(&format!("/suggestions/people?post={number}&q={typed}"));
            assert_eq!(page.status, 200);
            page.attributes("li", "data-handle")
        };
        app.sql("UPDATE users SET name = '王小明' WHERE handle = 'ming'");
        assert_eq!(offered(&mut wilma, ""), ["ada", "ming"], "who wrote last comes first, and not oneself");
        for (typed, handles) in [("AD", vec!["ada"]), ("小明", vec!["ming"]), ("mi", vec!["ming"]), ("bea", vec![])] {
            assert_eq!(offered(&mut wilma, typed), handles, "{typed}");
        }
        // Whoever filed what was merged into it, or said something there.
        let other = app.member("Noor").files("request", "Lines of a grid", "camera");
        comments(&mut app.member("Olu"), &other, "Me too.");
        assert!(offered(&mut wilma, "o").is_empty() && offered(&mut wilma, "n").is_empty());
        assert_eq!(grace.decides(&other, "duplicate", "", &number.to_string()).status, 303);
        assert_eq!(
            (offered(&mut wilma, "o"), offered(&mut wilma, "n")),
            (vec!["olu".to_owned()], vec!["noor".to_owned()])
        );
        // Who sees to it is staff's to know.
        let mut olga = app.staff("Olga");
        assert_eq!(offered(&mut olga, "g"), ["grace"]);
        assert!(offered(&mut ada, "g").is_empty());
        // Without scripts the page says the same.
        let near = ada.visit(&post).one("#near");
        assert!(near.contains("@ming and @wilma"), "{near}");
        app.sql("UPDATE users SET profile_hidden = (1 = 1) WHERE handle = 'ada'");
        assert_eq!(offered(&mut wilma, "a"), Vec::<String>::new());
        assert_eq!(grace.post(&format!("/posts/{number}/hide"), &[("reason", "Spam.")]).status, 303);
        for nothing in [format!("/suggestions/people?post={number}"), "/suggestions/people?post=x".to_owned()] {
            assert_eq!(ada.get(&nothing).status, 404);
        }
    });
}
