//! A post mentions people as a comment does, and names behind an @ lead to people's pages.

use crate::cli::doctor::says;
use crate::support::people::{address, number_of};
use crate::support::{Browser, Page, Setup, TestApp, engines, on_each_engine};

/// Files a request with these words and says where it is.
fn files(browser: &mut Browser, title: &str, body: &str) -> String {
    let form = browser.get("/posts/new");
    let fields = [("kind", "request"), ("title", title), ("area", "camera"), ("body", body), ("shown", "")];
    let answer = browser.submit(&form, "/posts", &fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location()
}

/// What each post's entries say, the newest first, without when it was.
fn told(browser: &mut Browser) -> Vec<String> {
    browser.get("/inbox").all(".rows .dots > :first-child")
}

fn subjects(app: &TestApp, name: &str) -> Vec<String> {
    app.mails_to(&address(name)).iter().map(|mail| mail.header("subject").to_owned()).collect()
}

fn edits(browser: &mut Browser, post: &str, body: &str) {
    let form = browser.get(&format!("/posts/{}/edit", number_of(post)));
    let answer = browser.submit(&form, &format!("/posts/{}/edit", number_of(post)), &[("body", body)]);
    assert_eq!(answer.status, 303, "{}", answer.text());
}

fn adds(browser: &mut Browser, post: &str, body: &str) -> Page {
    browser.post(&format!("/posts/{}/additions", number_of(post)), &[("body", body)])
}

#[test]
fn whoever_a_post_mentions_hears_once_and_a_change_or_an_addition_tells_those_alone_who_are_new() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ben, mut ada, mut lin) = (app.member("Ben"), app.member("Ada"), app.member("Lin"));
        let (mut olu, mut mia) = (app.member("Olu"), app.member("Mia"));
        assert_eq!(ada.post("/areas/camera/follow", &[]).status, 303);
        assert_eq!(mia.post("/people/ben/ignore", &[]).status, 303);
        let post = files(&mut ben, "Grid lines", "As @ada said, @ADA! Not `@lin`, @nobody, @ben or @mia.");
        app.run_worker();
        assert_eq!(told(&mut ada), ["Ben mentioned you"], "in place of the post itself");
        assert!(told(&mut lin).is_empty() && told(&mut ben).is_empty() && told(&mut mia).is_empty());
        assert_eq!(subjects(app, "Ada"), ["You are mentioned: Grid lines"]);
        let mail = app.mails_to(&address("Ada")).remove(0).text.replace('\n', " ");
        assert!(mail.contains("Somebody mentioned you in this post.") && !mail.contains("Ben"), "{mail}");
        let there = ada.get("/inbox").attributes(".rows a", "href").remove(0);
        assert_eq!(there, post);

        for body in ["As @ada and @lin said.", "As @lin said.", "As @ada and @lin said."] {
            edits(&mut ben, &post, body);
            app.run_worker();
        }
        assert_eq!((told(&mut ada).len(), told(&mut lin)), (1, vec!["Ben mentioned you".to_owned()]));
        assert_eq!((subjects(app, "Ada").len(), subjects(app, "Lin").len()), (1, 1));
        // Once somebody voted, more is added below.
        app.signed_in("Lin").votes_for(&post);
        assert_eq!(adds(&mut ben, &post, "And @olu, @ada.").status, 303);
        assert_eq!(adds(&mut ben, &post, "And @olu, @ada.").status, 303, "a second press");
        app.run_worker();
        assert_eq!((told(&mut olu), told(&mut ada).len()), (vec!["Ben mentioned you".to_owned()], 1));
        assert_eq!(app.tables().count("post_mentions"), 3);

        // Forms of what is there offer its people; of what is new nobody.
        let form = ben.get(&format!("/posts/{}/edit", number_of(&post)));
        let offered = form.attributes("form[data-mention]", "data-mention");
        assert_eq!(offered, [format!("/suggestions/people?post={}", number_of(&post))]);
        assert!(ben.get("/posts/new").attributes("form[data-mention]", "data-mention").is_empty());
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn a_post_that_waits_mentions_people_once_it_is_seen_and_a_hidden_one_nobody() {
    for engine in engines() {
        let environment = vec![("FRIDAY_FIRST_POSTS", "held".to_owned())];
        let app = Setup { environment, ..Setup::default() }.start(engine);
        app.areas(&["Camera"]);
        let (mut grace, mut ada, mut lin) = (app.staff("Grace"), app.member("Ada"), app.member("Lin"));
        let mut ben = app.member("Ben");
        let post = files(&mut ben, "Grid lines", "As @lin said.");
        edits(&mut ben, &post, "As @ada said.");
        app.run_worker();
        assert!(told(&mut ada).is_empty());
        let page = grace.visit(&post);
        let approved = grace.submit(&page, &format!("/posts/{}/approve", number_of(&post)), &[]);
        assert_eq!(approved.status, 303, "{}", approved.text());
        app.run_worker();
        assert_eq!((told(&mut ada), told(&mut lin)), (vec!["Ben mentioned you".to_owned()], Vec::new()));
        assert_eq!(subjects(&app, "Ada"), ["You are mentioned: Grid lines"]);

        // Nobody hears of what is hidden before it could be told.
        let second = files(&mut ben, "A level", "As @lin said.");
        let hide = format!("/posts/{}/hide", number_of(&second));
        assert_eq!(grace.post(&hide, &[("reason", "Spam.")]).status, 303);
        app.run_worker();
        assert!(told(&mut lin).is_empty() && subjects(&app, "Lin").is_empty());
        assert_eq!(says(&app), Vec::<String>::new());
    }
}

#[test]
fn a_name_leads_to_whoever_has_it_now_and_to_nobody_who_hides_or_left() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ben, mut lin) = (app.member("Ben"), app.member("Lin"));
        app.member("Ada");
        app.member("Mia");
        let post = files(&mut ben, "Grid lines", "As @ada and @nobody said.");
        let said = [("body", "So say @lin and @mia: `@ada`, <b>@ada</b> [@ada](https://example.org).")];
        assert_eq!(lin.post(&format!("/posts/{}/comments", number_of(&post)), &said).status, 303);
        let linked = |prefix: &str| {
            let page = app.visitor().visit(&format!("{prefix}{post}"));
            page.attributes(".prose a[href*='/people/']", "href")
        };
        assert_eq!(linked(""), ["/people/ada", "/people/lin", "/people/mia", "/people/ada"]);
        assert_eq!(linked("/zh-Hant").len(), 4);
        // Whoever has another name by now is led to by the one before, for as long as that is theirs.
        let settings = lin.get("/settings");
        assert_eq!(lin.submit(&settings, "/settings", &[("handle", "lin-chen")]).status, 303);
        app.sql("UPDATE users SET profile_hidden = (1 = 1) WHERE handle = 'mia'");
        assert_eq!(linked(""), ["/people/ada", "/people/lin-chen", "/people/ada"]);
        app.sql("UPDATE former_handles SET free_at = (SELECT min(created_at) FROM users)");
        app.sql("UPDATE users SET handle = 'former.9', name = '', erased_at = created_at WHERE handle = 'ada'");
        app.sql("UPDATE users SET verified_at = NULL WHERE handle = 'mia'");
        assert!(linked("").is_empty(), "{:?}", linked(""));
        assert!(app.visitor().visit(&post).says("As @ada and @nobody said."));
    });
}
