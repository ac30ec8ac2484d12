//! The inbox: what somebody has heard of, once each, counted on the bell, and gone again when it was taken back.

use crate::cli::doctor::says;
use crate::support::people::number_of;
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::people::{self, Viewer};
use orange_friday::subscriptions::{self, Reason};

/// The number on the bell; nothing where nothing is unread.
fn bell(browser: &mut Browser) -> String {
    browser.get("/settings").all(".bell .count").concat()
}

/// What each post's entries say, the newest first, without when it was.
fn told(page: &Page) -> Vec<String> {
    page.all(".rows .dots > :first-child")
}

/// Marks as read what a page showed.
fn reads(browser: &mut Browser, page: &Page, field: (&str, &str)) -> Page {
    let upto = page.attributes("input[name=upto]", "value").remove(0);
    browser.post("/inbox/read", &[field, ("upto", &upto), ("back", "/inbox")])
}

fn follow(app: &TestApp, fan: &Viewer, post: PostId) {
    let (fan, now) = (fan.id, app.now());
    app.write(move |conn| subscriptions::follow(conn, post, fan, Reason::Asked, now));
}

#[test]
fn an_answer_comes_in_once_for_each_who_follows_and_goes_out_again_when_it_is_taken_back() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut wilma) = (app.staff("Grace"), app.member("Wilma"));
        let post = wilma.files("request", "Grid lines", "camera");
        let number = number_of(&post);
        let [mut ada, mut bea, mut ben] = ["Ada", "Bea", "Ben"].map(|name| app.member(name));
        for browser in [&mut ada, &mut bea, &mut grace] {
            assert_eq!(browser.post(&format!("/posts/{number}/follow"), &[]).status, 303);
        }
        ben.votes_for(&post);
        // Whoever wants no mails finds it here all the same.
        assert_eq!(bea.post("/settings/mail", &[]).status, 303);
        assert_eq!(grace.decides(&post, "planned", "Soon.", "").status, 303);
        app.tick();
        assert_eq!(bell(&mut ada), "", "it may still be a slip");
        app.advance(TimeDelta::minutes(10));
        app.tick();
        for browser in [&mut wilma, &mut ada, &mut bea] {
            assert_eq!(bell(browser), "1");
        }
        for browser in [&mut grace, &mut ben] {
            assert_eq!(bell(browser), "", "who gave it, and who only voted");
        }
        let page = ada.get("/inbox");
        assert_eq!((page.one(".rows a"), told(&page)), ("Grid lines".to_owned(), vec!["Answer: Planned".to_owned()]));
        assert_eq!(page.all(".rows .mark"), ["Unread"]);
        // To look at it changes nothing, whatever a browser opens ahead.
        assert_eq!(ada.visit(&post).status, 200);
        app.tick();
        assert_eq!((bell(&mut ada).as_str(), app.tables().count("inbox_entries")), ("1", 3));

        // What is said below comes in under the same title, and not to whoever said it.
        for (browser, body) in [(&mut grace, "It needs a new sensor."), (&mut ada, "Thank you!")] {
            assert_eq!(browser.post(&format!("/posts/{number}/comments"), &[("body", body)]).status, 303);
        }
        app.tick();
        assert_eq!((bell(&mut ada).as_str(), bell(&mut bea).as_str(), bell(&mut grace).as_str()), ("2", "3", "1"));
        let page = bea.get("/inbox");
        assert_eq!(told(&page), ["Ada commented", "Grace (staff) commented", "Answer: Planned"]);
        assert_eq!(page.all(".rows > li").len(), 1);

        assert_eq!(grace.post(&format!("/posts/{number}/decision/undo"), &[]).status, 303);
        app.tick();
        assert_eq!(told(&bea.get("/inbox")), ["Ada commented", "Grace (staff) commented"]);
        assert_eq!((bell(&mut bea).as_str(), bell(&mut wilma).as_str()), ("2", "2"));
        assert_eq!(says(app), Vec::<String>::new());

        // An answer that was taken back before anybody heard of it never comes in.
        assert_eq!(grace.decides(&post, "declined", "It cannot be done.", "").status, 303);
        app.tick();
        assert_eq!(grace.post(&format!("/posts/{number}/decision/undo"), &[]).status, 303);
        app.advance(TimeDelta::minutes(11));
        app.tick();
        assert_eq!(bell(&mut bea), "2");
        assert_eq!(app.tables().count("jobs"), 0);
        // A count that drifted is found.
        let person = app.read(|conn| people::find_by_handle(conn, "bea")).unwrap().id;
        app.sql(&format!("UPDATE unread SET entries = entries + 1 WHERE user_id = {person}"));
        assert_eq!(says(app), [format!("counters: inbox of person {person} does not match what is unread in it")]);
    });
}

#[test]
fn what_was_shown_is_marked_as_read_and_what_came_since_is_not() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (wilma, ada, grace) = (app.fan("Wilma"), app.fan("Ada"), app.manager("Grace"));
        let [timer, level] = ["A timer", "A level"].map(|title| app.file(&wilma, "request", title, "camera"));
        for post in [timer, level] {
            follow(app, &ada, post);
            app.comment(&wilma, post, "Please.");
        }
        app.decide(&grace, timer, "planned", "Soon.");
        app.run_worker();
        let mut browser = app.signed_in("Ada");
        let seen = browser.get("/inbox");
        assert_eq!(
            (bell(&mut browser).as_str(), seen.all(".rows > li > div > a")),
            ("3", vec!["A timer".to_owned(), "A level".to_owned()])
        );
        // Of one post; pressed twice it is counted once.
        for _ in 0..2 {
            let back = reads(&mut browser, &seen, ("post", &timer.to_string()));
            assert_eq!((back.status, back.location().as_str()), (303, "/inbox"));
            assert!(browser.follow(back).says("It is marked as read."));
            assert_eq!(bell(&mut browser), "1");
        }
        app.comment(&wilma, timer, "In the corner, please.");
        app.run_worker();
        // Another window, in which the page is older.
        let mut other = app.signed_in("Ada");
        assert_eq!(reads(&mut other, &seen, ("all", "yes")).status, 303);
        assert_eq!((bell(&mut browser).as_str(), bell(&mut other).as_str()), ("1", "1"), "it came since");
        let page = browser.get("/inbox");
        assert_eq!(page.all(".rows .mark").len(), 1);
        assert_eq!(page.all("form[action='/inbox/read'] button").len(), 2, "all of it, and of the one post");
        // The page alone says what is meant; nobody marks for somebody else.
        assert_eq!(reads(&mut app.signed_in("Wilma"), &page, ("all", "yes")).status, 303);
        assert_eq!(bell(&mut browser), "1");
        for fields in [&[("all", "yes")][..], &[("all", "no"), ("upto", "9")], &[("post", "x"), ("upto", "9")]] {
            assert_eq!(browser.post("/inbox/read", fields).status, 422);
        }
        assert_eq!(reads(&mut browser, &page, ("all", "yes")).status, 303);
        let page = browser.get("/inbox");
        assert!(page.all(".bell .count, .rows .mark, form[action='/inbox/read']").is_empty());
        assert!(page.attributes(".bell", "aria-label").concat() == "Inbox" && told(&page).len() == 4);
        assert!(app.visitor().get("/").all(".bell").is_empty());
        assert_eq!(says(app), Vec::<String>::new());

        // After ninety days it is gone, read or not.
        app.advance(TimeDelta::days(60));
        app.decide(&grace, level, "planned", "Soon.");
        app.run_worker();
        app.advance(TimeDelta::days(31));
        app.tidy();
        let mut browser = app.signed_in("Ada");
        assert_eq!(
            (told(&browser.get("/inbox")), bell(&mut browser).as_str()),
            (vec!["Answer: Planned".to_owned()], "1")
        );
        app.advance(TimeDelta::days(60));
        app.tidy();
        let mut browser = app.signed_in("Ada");
        assert!(browser.get("/inbox").says("Nothing has come yet.") && bell(&mut browser).is_empty());
        assert_eq!(app.tables().count("inbox_entries"), 0);
    });
}

#[test]
fn there_are_pages_and_of_much_about_one_post_it_says_how_much_more() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (wilma, ada) = (app.fan("Wilma"), app.fan("Ada"));
        for number in 1..=21 {
            let post = app.file(&wilma, "request", &format!("Wish number {number}"), "camera");
            app.comment(&ada, post, "Me too.");
        }
        let last = PostId(21);
        for number in 0..98 {
            app.comment(&ada, last, &format!("And {number} more."));
        }
        app.run_worker();
        let mut browser = app.signed_in("Wilma");
        let first = browser.get("/inbox");
        assert_eq!((first.one(".bell .count"), first.all(".rows > li").len()), ("99+".to_owned(), 20));
        assert_eq!(first.all(".rows > li:first-child .dots").len(), 5);
        assert!(first.one(".rows > li:first-child .hint").contains("94"), "{}", first.text());
        assert_eq!(first.attributes("a[rel=next]", "href"), ["/inbox?page=2"]);
        let second = browser.get("/inbox?page=2");
        assert_eq!(second.one(".rows a"), "Wish number 1");
        let upto = second.attributes("input[name=upto]", "value").remove(0);
        let back = browser.post("/inbox/read", &[("post", "1"), ("upto", &upto), ("back", "/inbox?page=2")]);
        assert_eq!(back.location(), "/inbox?page=2");
        assert!(browser.follow(back).all(".rows .mark").is_empty());
        assert!(browser.get("/inbox?page=3").says("The list ends before this page."));
    });
}

#[test]
fn what_is_hidden_leaves_the_inboxes_of_others_and_its_author_hears_of_it_and_of_the_end_of_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let (wilma, ada) = (app.fan("Wilma"), app.fan("Ada"));
        let post = app.file(&wilma, "request", "Cheap pills", "camera");
        follow(app, &ada, post);
        app.comment(&ada, post, "Buy them here.");
        app.run_worker();
        let (mut author, mut reader) = (app.signed_in("Wilma"), app.signed_in("Ada"));
        assert_eq!((bell(&mut author).as_str(), bell(&mut reader).as_str()), ("1", ""));
        app.comment(&wilma, post, "And here.");
        app.run_worker();
        assert_eq!((bell(&mut author).as_str(), bell(&mut reader).as_str()), ("1", "1"));
        // Of a comment that is hidden nobody finds where it was; whoever wrote it finds why it is gone.
        let comment = author.get("/inbox").attributes(".rows a", "href").remove(0);
        let comment = comment.rsplit('-').next().unwrap().to_owned();
        assert_eq!(grace.post(&format!("/comments/{comment}/hide"), &[("reason", "A shop.")]).status, 303);
        app.run_worker();
        assert_eq!((bell(&mut author).as_str(), bell(&mut reader).as_str()), ("", "2"));
        assert_eq!(told(&reader.get("/inbox")), ["Staff have hidden your comment", "Wilma commented"]);
        assert_eq!(grace.post(&format!("/comments/{comment}/restore"), &[]).status, 303);
        app.run_worker();
        assert_eq!(told(&reader.get("/inbox")), ["Everybody sees your comment again", "Wilma commented"]);

        assert_eq!(grace.post(&format!("/posts/{post}/hide"), &[("reason", "A shop.")]).status, 303);
        app.tick();
        assert_eq!((bell(&mut author).as_str(), bell(&mut reader).as_str()), ("", ""), "at once, of everybody else");
        app.advance(TimeDelta::minutes(10));
        app.tick();
        assert_eq!(
            (told(&author.get("/inbox")), bell(&mut reader).as_str()),
            (vec!["Staff have hidden your post".to_owned()], "")
        );
        assert_eq!(grace.post(&format!("/posts/{post}/restore"), &[]).status, 303);
        app.tick();
        assert_eq!(told(&author.get("/inbox")), ["Everybody sees your post again"]);
        // Hidden and shown again by slip, it was never told.
        for verb in ["hide", "restore"] {
            assert_eq!(grace.post(&format!("/posts/{post}/{verb}"), &[("reason", "A shop.")]).status, 303);
            app.tick();
        }
        app.run_worker();
        assert_eq!(told(&author.get("/inbox")), ["Everybody sees your post again"]);
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn what_is_said_below_a_hidden_comment_goes_with_it_and_a_removed_one_is_said_to_be_gone() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ben) = (app.staff("Grace"), app.member("Ben"));
        let (wilma, ada) = (app.fan("Wilma"), app.fan("Ada"));
        let post = app.file(&wilma, "request", "Grid lines", "camera");
        follow(app, &ada, post);
        let mut says_below = |fields: &[(&str, &str)]| {
            let place = ben.post(&format!("/posts/{post}/comments"), fields).location();
            place.rsplit('-').next().unwrap().to_owned()
        };
        let first = says_below(&[("body", "Cheap pills here.")]);
        says_below(&[("body", "And a reply to them."), ("reply_to", &first)]);
        let third = says_below(&[("body", "I would like it, too.")]);
        app.run_worker();
        let mut reader = app.signed_in("Ada");
        assert_eq!((bell(&mut reader).as_str(), told(&reader.get("/inbox")).len()), ("3", 3));
        assert_eq!(grace.post(&format!("/comments/{first}/hide"), &[("reason", "A shop.")]).status, 303);
        app.run_worker();
        assert_eq!((bell(&mut reader).as_str(), told(&reader.get("/inbox")).len()), ("1", 1));
        assert_eq!(ben.post(&format!("/comments/{third}/remove"), &[]).status, 303);
        let page = reader.get("/inbox");
        assert_eq!(told(&page), ["This is not there any more"]);
        assert!(page.attributes(".rows a", "href").iter().all(|link| !link.contains("#comment-")), "{}", page.text());
        assert_eq!((bell(&mut reader).as_str(), says(app)), ("1", Vec::new()));
    });
}

#[test]
fn later_news_of_an_hour_takes_the_place_of_earlier_news_and_stands_by_itself() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.hour_that_changes(&grace, "camera", &[&ada]);
        let hour = app.hour(&grace, "camera");
        app.ask_in(hour, &ada, &grace);
        app.run_worker();
        let mut browser = app.signed_in("Ada");
        let page = browser.get("/inbox");
        let told = told(&page);
        assert!(!told.iter().any(|words| words.starts_with("Called off")), "{told:?}");
        for news in [
            "Takes place after all: Owner online, Camera",
            "Moved: Owner online, Camera",
            "Answered: Owner online, Camera",
        ] {
            assert_eq!(told.iter().filter(|words| words.starts_with(news)).count(), 1, "{news}: {told:?}");
        }
        assert_eq!(told.len(), 3, "{told:?}");
        let links = page.attributes(".rows a", "href");
        assert!(links.iter().all(|link| browser.visit(link).status == 200), "{links:?}");
        let entry = page.attributes("input[name=entry]", "value").remove(0);
        assert_eq!(reads(&mut browser, &page, ("entry", &entry)).status, 303);
        assert_eq!(bell(&mut browser), "2");
    });
}
