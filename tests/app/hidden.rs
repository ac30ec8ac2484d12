//! What is hidden keeps its words to itself, also on the pages of others.

use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::db::PostId;

impl TestApp {
    /// Hides a post, or lets it wait, or shows it again, whatever it was before.
    pub fn make(&self, visibility: &str, post: PostId) {
        let status = self.status(post);
        let listed = if visibility == "published" && !status.is_closed() { "1 = 1" } else { "1 = 0" };
        self.sql(&format!("UPDATE posts SET visibility = '{visibility}', listed = ({listed}) WHERE id = {post}"));
    }
}

/// Merged into one post: one that everybody may see, and two that they may not.
#[test]
fn a_posts_page_does_not_name_the_hidden_ones_that_were_merged_into_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
        let kept = app.file(&ada, "request", "Keep recording during calls", "camera");
        let titles = ["Do not stop for a call", "Buy cheap pills", "Call this number at night"];
        let [shown, hidden, pending] = titles.map(|title| app.file(&berta, "request", title, "camera"));
        for twin in [shown, hidden, pending] {
            app.merge(&grace, twin, kept);
        }
        app.make("hidden", hidden);
        app.make("pending", pending);
        let here = format!("/posts/{kept}-keep-recording-during-calls");
        for mut reader in [app.visitor(), app.signed_in("Ada")] {
            let page = reader.get(&here);
            assert!(page.says("Do not stop for a call"), "{}", page.text());
            for address in [here.clone(), format!("{here}?merged={hidden}"), format!("{here}?merged={pending}")] {
                let page = reader.get(&address);
                assert_eq!(page.status, 200, "{address}");
                for title in &titles[1..] {
                    assert!(!page.body.contains(title), "{address} says {title}");
                }
            }
            // Their own addresses lead nowhere, or their titles would be in what they lead to.
            for gone in [hidden, pending] {
                assert_eq!(reader.get(&format!("/posts/{gone}")).status, 404);
            }
            assert_eq!(reader.get(&format!("/posts/{shown}")).status, 301);
        }
        app.make("published", hidden);
        assert!(app.visitor().get(&here).says("Buy cheap pills"));
    });
}

#[test]
fn a_merged_post_does_not_lead_to_a_hidden_one() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
        let kept = app.file(&ada, "request", "Keep recording during calls", "camera");
        let twin = app.file(&berta, "request", "Do not stop for a call", "camera");
        app.merge(&grace, twin, kept);
        app.make("hidden", kept);
        for mut reader in [app.visitor(), app.signed_in("Berta")] {
            let answer = reader.get(&format!("/posts/{twin}"));
            assert_eq!(answer.status, 404);
            assert!(!answer.header("location").contains("recording") && !answer.says("Keep recording"));
        }
        for mut reader in [app.signed_in("Ada"), app.signed_in("Grace")] {
            assert_eq!(reader.get(&format!("/posts/{twin}")).status, 301, "its author and staff");
        }
    });
}

/// Comments, and the number of the new one.
fn comments(browser: &mut Browser, post: PostId, fields: &[(&str, &str)]) -> String {
    let place = browser.post(&format!("/posts/{post}/comments"), fields).location();
    place.rsplit('-').next().unwrap().to_owned()
}

#[test]
fn nobody_answers_a_comment_that_is_not_there_for_them() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.file(&app.fan("Ada"), "request", "Keep recording during calls", "camera");
        let mut berta = app.member("Berta");
        let first = comments(&mut berta, post, &[("body", "Cheap pills here.")]);
        comments(&mut berta, post, &[("body", "And a reply to them."), ("reply_to", &first)]);
        let other = comments(&mut berta, post, &[("body", "I lost an interview.")]);
        for visibility in ["hidden", "pending"] {
            app.sql(&format!("UPDATE comments SET visibility = '{visibility}' WHERE id = {first}"));
            for mut reader in [app.signed_in("Berta"), app.signed_in("Ada")] {
                let before = app.tables();
                let fields = [("body", "How much?"), ("reply_to", &*first)];
                assert_eq!(reader.post(&format!("/posts/{post}/comments"), &fields).status, 404, "{visibility}");
                assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
                let page = reader.visit(&format!("/posts/{post}"));
                // Their author finds them still, and takes no answer there either.
                let is_hers = page.one(".account") == "Berta";
                assert_eq!(
                    (page.says("Cheap pills"), page.says("And a reply to them")),
                    (is_hers, is_hers),
                    "{}",
                    page.text()
                );
                assert_eq!(page.attributes(".comments input[name=reply_to]", "value"), [&*other]);
            }
        }
        app.sql(&format!("UPDATE comments SET visibility = 'published' WHERE id = {first}"));
        let fields = [("body", "How much?"), ("reply_to", &*first)];
        assert_eq!(app.signed_in("Ada").post(&format!("/posts/{post}/comments"), &fields).status, 303);
    });
}

/// The line of a release was worded by staff and stays; the post's own words do not stand in the address behind it.
#[test]
fn a_persons_page_leads_to_a_hidden_post_by_its_number_alone() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.publish_by_the_clock(&grace);
        app.run_worker();
        let links = |app: &TestApp| app.visitor().get("/people/ada").attributes(".entries > .entry > a", "href");
        assert_eq!(links(app), [format!("/posts/{post}-keep-recording-during-calls")]);
        for visibility in ["hidden", "pending"] {
            app.make(visibility, post);
            assert_eq!(links(app), [format!("/posts/{post}")], "{visibility}");
        }
    });
}

#[test]
fn what_is_hidden_is_shown_again_before_it_is_answered() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let [post, other] =
            ["Call this number at night", "Night mode"].map(|title| ada.files("request", title, "camera"));
        let [number, other] = [&post, &other].map(|post| crate::support::people::number_of(post).to_string());
        let mut grace = app.staff("Grace");
        let thing = format!("/posts/{number}");
        assert_eq!(grace.post(&format!("{thing}/hide"), &[("reason", "A number.")]).status, 303);
        let before = app.tables();
        for (status, note) in [("planned", ""), ("declined", "Never."), ("ready", "Here it is.")] {
            let refused = grace.post(&format!("{thing}/decision"), &[("status", status), ("note", note)]);
            assert_eq!(refused.status, 409, "{status}");
            assert!(refused.says("This post is hidden"), "{status}: {}", refused.text());
        }
        let into = [("status", "duplicate"), ("duplicate_of", &*other)];
        for verb in ["decision", "merge"] {
            assert_eq!(grace.post(&format!("{thing}/{verb}"), &into).status, 409, "{verb}");
        }
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        for page in [post.clone(), format!("/triage?post={number}"), format!("/triage/{number}")] {
            let action = format!("{thing}/decision");
            assert!(grace.visit(&page).attributes(&format!("form[action='{action}']"), "action").is_empty(), "{page}");
        }
        assert_eq!(grace.post(&format!("{thing}/restore"), &[]).status, 303);
        assert_eq!(grace.decides(&post, "planned", "Soon.", "").status, 303);
    });
}
