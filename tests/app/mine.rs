//! One's own votes and follows, found from one's own page.

use crate::support::people::{PASSWORD, address, number_of};
use crate::support::{Page, on_each_engine};
use orange_friday::people::Role;

/// The posts that a list shows.
fn titles(page: &Page) -> Vec<String> {
    page.all(".rows > li > a")
}

#[test]
fn a_voter_finds_every_vote_and_takes_one_back_where_it_stands() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (wilma, grace) = (app.fan("Wilma"), app.manager("Grace"));
        let ada = app.fan("Ada");
        let [open, planned, shipped, hidden, other] =
            ["Grid lines", "A timer", "A quieter shutter", "Cheap pills", "A level"]
                .map(|title| app.file(&wilma, "request", title, "camera"));
        for post in [open, planned, shipped, hidden] {
            app.vote(&ada, post);
        }
        app.vote(&wilma, other);
        app.decide(&grace, planned, "planned", "");
        app.decide(&grace, shipped, "ready", "");
        app.publish_by_the_clock(&grace);
        app.make("hidden", hidden);
        let mut browser = app.signed_in("Ada");
        let profile = browser.get("/people/ada");
        assert_eq!(profile.attributes(".profile-head .actions a", "href"), ["/me/votes", "/me/follows", "/settings"]);
        assert!(browser.get("/settings").attributes("main a", "href").contains(&"/me/votes".to_owned()));
        assert!(app.visitor().get("/people/ada").attributes("a[href^='/me/']", "href").is_empty());

        let page = browser.get("/me/votes");
        assert_eq!(page.one("h1"), "Your votes");
        assert_eq!(titles(&page), ["A quieter shutter", "A timer", "Grid lines"], "the newest first");
        assert_eq!(page.all(".rows .status"), ["Shipped", "Planned", "Open"]);
        assert!(page.says(&format!("#{hidden}")) && page.says("Staff have hidden this post.") && !page.says("pills"));
        // What has shipped keeps its votes; of the others each has its button.
        let withdraw = |post| format!("/posts/{post}/vote/withdraw");
        assert_eq!(page.attributes(".rows form", "action"), [withdraw(planned), withdraw(open)]);
        let back = browser.submit(&page, &withdraw(planned), &[]);
        assert_eq!((back.status, back.location().as_str()), (303, "/me/votes"));
        let page = browser.follow(back);
        assert!(page.says("Your vote has been withdrawn."), "{}", page.text());
        assert_eq!(titles(&page), ["A quieter shutter", "Grid lines"]);
        // Nobody's list but one's own.
        assert_eq!(titles(&app.signed_in("Wilma").get("/me/votes")), ["A level"]);
        assert!(app.signed_in("Grace").get("/me/votes").says("You have not voted for anything yet."));
    });
}

#[test]
fn a_vote_that_is_held_says_why() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.file(&app.fan("Wilma"), "request", "Grid lines", "camera");
        let mut ada = app.visitor();
        let fields = [("name", "Ada"), ("email", &*address("Ada")), ("password", PASSWORD)];
        assert_eq!(ada.post("/sign-up", &fields).status, 303);
        assert_eq!(ada.post(&format!("/posts/{post}/vote"), &[]).status, 303);
        assert!(ada.get("/people/ada").says("1 vote of yours does not count yet"));
        assert_eq!(titles(&ada.get("/me/votes?held=yes&status=open&area=camera")), ["Grid lines"]);
        let page = ada.get("/me/votes");
        assert_eq!((titles(&page), page.all(".rows .mark")), (vec!["Grid lines".to_owned()], vec!["Kept".to_owned()]));
        assert!(page.one(".rows .hint").contains("confirm your address"), "{}", page.text());
        let gone = ada.submit_and_follow(&page, &format!("/posts/{post}/vote/withdraw"), &[]);
        assert!(titles(&gone).is_empty() && app.tables().count("held_votes") == 0);
    });
}

#[test]
fn both_lists_are_narrowed_and_say_nothing_of_what_is_hidden() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let (wilma, ada, grace) = (app.fan("Wilma"), app.fan("Ada"), app.manager("Grace"));
        let file = |title: &str, area: &str| {
            let post = app.file(&wilma, "request", title, area);
            app.vote(&ada, post);
            app.comment(&ada, post, "Me too.");
            post
        };
        let [planned, hidden] = ["A timer", "Cheap pills"].map(|title| file(title, "camera"));
        file("Grid lines", "camera");
        file("A slower charge", "battery");
        for post in [planned, hidden] {
            app.decide(&grace, post, "planned", "");
        }
        app.make("hidden", hidden);
        let mut browser = app.signed_in("Ada");
        for list in ["/me/votes", "/me/follows"] {
            let whole = browser.get(list);
            assert_eq!((titles(&whole).len(), whole.all(".rows > li").len()), (3, 4), "{list}");
            for (query, shown) in [
                ("status=planned", vec!["A timer"]),
                ("status=open&area=camera", vec!["Grid lines"]),
                ("area=battery", vec!["A slower charge"]),
                ("area=battery&status=shipped", vec![]),
                ("area=nowhere", vec!["A slower charge", "Grid lines", "A timer"]),
            ] {
                let page = browser.get(&format!("{list}?{query}"));
                assert_eq!(titles(&page), shown, "{list}?{query}");
                let says_so = page.says("No post matches your filters.");
                assert_eq!(says_so, shown.is_empty(), "{list}?{query}");
                assert_eq!(page.all(".rows > li").len() - shown.len(), usize::from(query == "area=nowhere"));
            }
        }
        // A button leads back to the part in which it stands.
        let page = browser.get("/me/votes?status=planned&page=1");
        assert_eq!(page.all("#status [selected]"), ["Planned"]);
        let back = browser.submit(&page, &format!("/posts/{planned}/vote/withdraw"), &[]);
        assert_eq!(back.location(), "/me/votes?status=planned");
        assert!(browser.get("/me/votes?held=yes").says("No post matches your filters."));
    });
}

/// The list holds exactly those posts whose page offers to stop following.
#[test]
fn a_follower_finds_what_they_are_mailed_about_and_stops_it_there() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (wilma, ada, grace) = (app.fan("Wilma"), app.fan("Ada"), app.manager("Grace"));
        let own = app.file(&ada, "request", "Grid lines", "camera");
        let [voted, commented, pressed, kept, twin] =
            ["A timer", "A level", "A histogram", "One that stays", "Its twin"]
                .map(|title| app.file(&wilma, "request", title, "camera"));
        app.vote(&ada, voted);
        app.comment(&ada, commented, "Me too.");
        // A vote on the one, and a word on the other that went into it: mailed about both, as one.
        app.vote(&ada, kept);
        app.comment(&ada, twin, "The same here.");
        app.merge(&grace, twin, kept);
        let mut browser = app.signed_in("Ada");
        assert_eq!(browser.post(&format!("/posts/{pressed}/follow"), &[]).status, 303);
        let page = browser.get("/me/follows");
        assert_eq!(page.one("h1"), "Posts you follow");
        assert_eq!(titles(&page), ["One that stays", "A histogram", "A level", "Grid lines"]);
        for post in [own, voted, commented, pressed, kept] {
            let offers = browser.visit(&format!("/posts/{post}")).says("Stop following");
            let listed = page.attributes(".rows li", "id").contains(&format!("post-{post}"));
            assert_eq!((offers, listed), (post != voted, post != voted), "{post}");
        }
        for post in [kept, own] {
            let page = browser.get("/me/follows");
            let back = browser.submit(&page, &format!("/posts/{post}/unfollow"), &[]);
            assert_eq!((back.status, back.location().as_str()), (303, "/me/follows"));
            let page = browser.follow(back);
            assert!(page.says("You no longer get the answers to this by email."), "{}", page.text());
            assert!(!page.attributes(".rows li", "id").contains(&format!("post-{post}")));
        }
        // What is hidden keeps its title to itself.
        app.make("hidden", pressed);
        let page = browser.get("/me/follows");
        assert!(page.says(&format!("#{pressed}")) && !page.says("histogram"), "{}", page.text());
        let back = browser.submit(&page, &format!("/posts/{pressed}/unfollow"), &[]);
        assert_eq!((back.status, back.location().as_str()), (303, "/me/follows"));
        assert!(!browser.get("/me/follows").says(&format!("#{pressed}")));
        assert_eq!(
            browser.post(&format!("/posts/{pressed}/unfollow"), &[]).status,
            404,
            "nothing is there for her now"
        );
    });
}

#[test]
fn both_lists_have_pages_and_a_button_leads_back_to_its_own() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (wilma, ada) = (app.fan("Wilma"), app.fan("Ada"));
        for number in 1..=21 {
            let post = app.file(&wilma, "request", &format!("Wish number {number}"), "camera");
            app.vote(&ada, post);
            app.comment(&ada, post, "Me too.");
        }
        let mut browser = app.signed_in("Ada");
        for (path, verb) in [("/me/votes", "vote/withdraw"), ("/me/follows", "unfollow")] {
            let first = browser.get(path);
            assert_eq!(
                (titles(&first).len(), first.attributes("a[rel=next]", "href")),
                (20, vec![format!("{path}?page=2")])
            );
            let second = browser.get(&format!("{path}?page=2"));
            assert_eq!(titles(&second), ["Wish number 1"]);
            let back = browser.submit(&second, &format!("/posts/1/{verb}"), &[]);
            assert_eq!(back.location(), format!("{path}?page=2"));
            assert!(browser.follow(back).says("The list ends before this page."));
            assert!(browser.get(path).attributes("a[rel=next]", "href").is_empty(), "{path}");
        }
        // From elsewhere it leads to no other site.
        let away = browser.post("/posts/2/unfollow", &[("back", "//evil.example")]);
        assert_eq!(number_of(&away.location()), 2);
        app.add_person("Mia", Role::Member);
        assert_eq!(app.visitor().get("/me/votes").location(), "/sign-in?next=%2Fme%2Fvotes");
        // Whoever has to sign in before reads why.
        let why = "This page shows what is yours alone.";
        for own in ["/me/votes", "/inbox", "/settings/mail"] {
            let mut visitor = app.visitor();
            let asked = visitor.get(own);
            assert!(visitor.follow(asked).says(why), "{own}");
        }
        assert!(!app.visitor().get("/sign-in?next=%2Froadmap").says(why));
    });
}
