//! Who is written to, and how people stop it.

use crate::support::smtp_sink::Decoded;
use crate::support::{TestApp, on_each_engine};
use orange_friday::db::PostId;

/// Everybody who got a notice that says this.
fn told(app: &TestApp, note: &str) -> Vec<String> {
    let mails = app.mails();
    let mut people: Vec<String> = mails
        .iter()
        .filter(|mail| crate::support::smtp_sink::decode(&String::from_utf8_lossy(&mail.bytes)).text.contains(note))
        .map(|mail| mail.to[0].split('@').next().unwrap().to_owned())
        .collect();
    people.sort();
    people
}

fn digests(app: &TestApp, name: &str) -> Vec<Decoded> {
    let mut mails = app.mails_to(&format!("{name}@example.org"));
    mails.retain(|mail| mail.header("precedence") == "bulk");
    mails
}

/// Presses Follow on the post's page.
fn follow(app: &TestApp, name: &str, post: PostId) {
    let mut browser = app.signed_in(name);
    let page = browser.visit(&format!("/posts/{post}"));
    assert_eq!(browser.submit(&page, &format!("/posts/{post}/follow"), &[]).status, 303);
}

#[test]
fn an_answer_is_mailed_to_those_who_wrote_commented_or_follow_and_to_nobody_else() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let [ada, voter, commenter, both] = ["Ada", "Vera", "Cora", "Bert"].map(|name| app.fan(name));
        let (grace, heidi) = (app.manager("Grace"), app.manager("Heidi"));
        let post = app.file(&ada, "request", "Keep recording during calls", "camera");
        app.vote(&voter, post);
        app.comment(&commenter, post, "I lost an interview to this.");
        app.vote(&both, post);
        app.comment(&both, post, "So did I.");
        app.comment(&grace, post, "Which build?");
        app.comment(&heidi, post, "I can see it too.");
        // Who voted is still offered Follow.
        app.vote(&app.fan("Fred"), post);
        follow(app, "Fred", post);
        app.decide(&grace, post, "planned", "We begin on Monday.");
        assert_eq!(told(app, "We begin on Monday."), ["ada", "bert", "cora", "fred", "heidi"]);

        // Those of a merged post hear of the one it went into; whoever is no longer interested does not.
        let twin = app.file(&app.fan("Thea"), "request", "Do not stop for a call", "camera");
        app.merge(&grace, twin, post);
        let mut fred = app.signed_in("Fred");
        let page = fred.visit(&format!("/posts/{post}"));
        fred.submit(&page, &format!("/posts/{post}/unfollow"), &[]);
        app.decide(&heidi, post, "in_progress", "It records on my desk.");
        assert_eq!(told(app, "It records on my desk."), ["ada", "bert", "cora", "grace", "thea"]);
    });
}

#[test]
fn a_digest_goes_only_to_those_who_want_it_and_one_click_in_it_ends_them() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let first = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let [berta, cleo] = ["Berta", "Cleo"].map(|name| app.fan(name));
        app.vote(&berta, first);
        app.vote(&cleo, first);
        // Berta wants answers, and no digest.
        let mut browser = app.signed_in("Berta");
        let page = browser.get("/settings/mail");
        let ticked = page.attributes("form input[checked]", "name");
        assert!(ticked.contains(&"digest".to_owned()) && ticked.contains(&"mail_answers".to_owned()), "{ticked:?}");
        assert_eq!(browser.post("/settings/mail", &[("notices", "yes")]).status, 303);
        let left = browser.get("/settings/mail").attributes("form input[checked]", "name");
        assert_eq!(left, ticked.into_iter().filter(|name| name != "digest").collect::<Vec<_>>());
        app.publish_by_the_clock(&grace);
        assert_eq!(["ada", "berta", "cleo"].map(|name| digests(app, name).len()), [1, 0, 1]);

        // What a mail provider does when somebody presses its button: RFC 8058, without cookies.
        let digest = digests(app, "cleo").remove(0);
        assert_eq!(digest.header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
        let link = digest.header("list-unsubscribe").trim_matches(['<', '>']).to_owned();
        let path = link.strip_prefix(&app.base_url).unwrap();
        assert!(digest.text.contains(&link) && digest.html.contains(&link), "people can press it too");
        for _ in 0..2 {
            let body = "List-Unsubscribe=One-Click";
            let answer = app.visitor().post_body(path, body, "application/x-www-form-urlencoded", &[]);
            assert_eq!(answer.status, 200, "{}", answer.text());
            assert!(answer.set_cookies.is_empty());
        }
        let second = app.finished(&ada, &grace, "Zoom while recording", "camera");
        app.vote(&berta, second);
        app.vote(&cleo, second);
        app.publish_by_the_clock(&grace);
        assert_eq!(["ada", "berta", "cleo"].map(|name| digests(app, name).len()), [2, 0, 1]);
        assert_eq!(app.visitor().post_body("/unsubscribe/nobodys", "", "", &[]).status, 404);
    });
}
