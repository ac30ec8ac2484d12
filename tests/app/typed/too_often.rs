//! What is sent too often.

use super::{WORDS, ends_session, field, signs_in};
use crate::support::people::{PASSWORD, number_of};
use crate::support::{Setup, TestApp, engines};
use chrono::TimeDelta;

fn limited(story: impl Fn(&TestApp)) {
    for engine in engines() {
        let mut setup = Setup::default();
        (setup.limits.comments, setup.limits.posts, setup.limits.sign_in_per_account) = (1, 1, 2);
        eprintln!("--- on {engine:?}");
        story(&setup.start(engine));
    }
}

#[test]
fn what_is_sent_too_often_stays_in_its_form_and_the_page_says_when_it_can_be_sent() {
    limited(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "Keep recording during calls", "camera");
        let comments = format!("/posts/{}/comments", number_of(&post));
        let page = ada.get(&post);
        assert_eq!(ada.submit(&page, &comments, &[("body", "First.")]).status, 303);
        let refused = ada.submit(&page, &comments, &[("body", WORDS)]);
        assert_eq!(refused.status, 429);
        let wait: i64 = refused.header("retry-after").parse().unwrap();
        assert!((1..=61).contains(&wait), "{wait}");
        assert!(
            refused.one("[role=alert]").contains("You can try again in a minute (Mon 16 Nov, 09:02 GMT+0)."),
            "{}",
            refused.text()
        );
        assert_eq!(field(&refused, "textarea[name=body]"), WORDS);
        app.advance(TimeDelta::seconds(40));
        let sooner = ada.submit(&refused, &comments, &[]);
        assert!(sooner.status == 429 && sooner.says("You can try again in 2"), "{}", sooner.text());
        app.advance(TimeDelta::seconds(wait));
        assert_eq!(ada.submit(&sooner, &comments, &[]).status, 303);

        // A post as well; and without words there is a plain page.
        let form = ada.get("/posts/new");
        let fields =
            [("kind", "bug"), ("title", "Flash stays on"), ("area", "camera"), ("body", "Since the last build.")];
        assert_eq!(ada.submit(&form, "/posts", &fields).status, 303);
        let refused = ada.submit(&form, "/posts", &[("kind", "bug"), ("title", "Another one"), ("area", "camera")]);
        assert_eq!((refused.status, refused.attributes("#title", "value")), (429, vec!["Another one".to_owned()]));
        for (language, says) in [("de", "kannst du es noch einmal versuchen"), ("zh-Hans", "可以再试")] {
            let refused = ada.post(&format!("/{language}{comments}"), &[]);
            assert!(refused.status == 429 && refused.says(says), "{language}: {}", refused.text());
        }

        // Signing in too often loses nothing either.
        ada.cookies.remove("lang");
        ends_session(&mut ada);
        let mut asked = ada.submit(&page, &comments, &[("body", "Last words.")]);
        for _ in 0..2 {
            asked = signs_in(&mut ada, &asked, "Ada", "oranges");
            if asked.status == 429 {
                break;
            }
        }
        let refused = signs_in(&mut ada, &asked, "Ada", "oranges");
        assert!(refused.status == 429 && refused.says("You can try again in "), "{}", refused.text());
        app.advance(TimeDelta::seconds(61));
        let back = signs_in(&mut ada, &refused, "Ada", PASSWORD);
        assert_eq!(field(&back, "textarea[name=body]"), "Last words.");
    });
}
