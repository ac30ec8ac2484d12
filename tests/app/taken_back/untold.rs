//! What was taken back before anybody was told of it is found nowhere by fans; staff still see what happened.

use super::{posted, takes_last_back};
use crate::support::people::{address, number_of};
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;

/// How many steps the history of a post shows to a reader.
fn steps(reader: &mut Browser, post: &str) -> usize {
    reader.visit(post).all("#history ~ .timeline > li").len()
}

/// None of these words stands anywhere that a fan, a visitor or a feed reads.
fn nowhere(app: &TestApp, fan: &mut Browser, post: &str, words: &[&str]) {
    let feed = format!("/posts/{}.atom", number_of(post));
    for path in [post, &*feed, "/", "/posts.atom", "/roadmap", "/releases/next", "/answers", "/me/votes", "/me/follows"]
    {
        for reader in [&mut app.visitor(), &mut *fan] {
            let page = reader.visit(path);
            for words in words {
                assert!(!page.body.contains(words), "{words} on {path}: {}", page.text());
            }
        }
    }
}

#[test]
fn fans_find_nothing_of_an_answer_or_a_merge_that_was_a_slip() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let (torch, timer) = (ada.files("request", "A torch", "camera"), ada.files("request", "A timer", "camera"));
        let undo = format!("/posts/{}/decision/undo", number_of(&torch));
        assert_eq!(grace.decides(&torch, "planned", "With the quokka release.", "").status, 303);
        app.advance(TimeDelta::minutes(9));
        posted(&mut grace, &undo, &[]);
        assert_eq!(
            grace.decides(&torch, "duplicate", "The numbat has it.", &number_of(&timer).to_string()).status,
            303
        );
        app.advance(TimeDelta::minutes(9));
        posted(&mut grace, &undo, &[]);
        nowhere(app, &mut ada, &torch, &["quokka", "numbat", "(undone)", "Undone; now", "Duplicate of"]);
        assert_eq!((steps(&mut ada, &torch), steps(&mut app.visitor(), &torch), steps(&mut grace, &torch)), (1, 1, 5));
        let (page, log) = (grace.visit(&torch), grace.get("/staff/audit"));
        for words in ["quokka", "numbat"] {
            assert!(page.says(words) && log.says(words), "{words}: staff see what happened");
        }

        // What stood for longer was told, and stays in the history: that it was said, and that it was taken back.
        assert_eq!(grace.decides(&torch, "planned", "With the bilby release.", "").status, 303);
        app.advance(TimeDelta::minutes(11));
        app.run_worker();
        assert!(app.mails_to(&address("Ada")).iter().any(|mail| mail.header("subject").contains("A torch")));
        posted(&mut grace, &undo, &[]);
        let page = app.visitor().visit(&torch);
        assert!(page.one("#history ~ .timeline").contains("bilby") && page.says("(undone)"), "{}", page.text());
        assert_eq!((steps(&mut ada, &torch), steps(&mut grace, &torch)), (3, 7));
    });
}

#[test]
fn fans_find_nothing_of_many_answers_that_were_taken_back_in_time_nor_of_a_correction() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let posts = ["A torch", "A timer"].map(|title| ada.files("request", title, "camera"));
        let chosen: Vec<String> = posts.iter().map(|post| format!("post-{}=1", number_of(post))).collect();
        app.advance(TimeDelta::seconds(1));
        let question = grace.get(&format!("/triage/select?{}", chosen.join("&")));
        let typed = [("status", "planned"), ("note", "With the quokka release.")];
        let begun = grace.submit(&question, "/triage/bulk", &typed).location();
        app.run_worker();
        assert!(app.visitor().visit(&posts[0]).says("quokka"));
        // Begun in time; the worker comes to it a little later.
        app.advance(TimeDelta::minutes(9));
        posted(&mut grace, &format!("{begun}/undo"), &[]);
        app.advance(TimeDelta::minutes(3));
        app.run_worker();
        for post in &posts {
            nowhere(app, &mut ada, post, &["quokka", "(undone)", "Undone; now"]);
            assert_eq!((steps(&mut ada, post), steps(&mut grace, post)), (1, 3));
        }
        assert!(app.mails_to(&address("Ada")).iter().all(|mail| !mail.header("subject").contains("Planned")));

        // A title that was put right by mistake, and one that stays.
        let correct = |grace: &mut Browser, title: &str| {
            let form = grace.get(&format!("/posts/{}/correct", number_of(&posts[0])));
            let done = grace.submit(&form, &format!("/posts/{}/correct", number_of(&posts[0])), &[("title", title)]);
            assert_eq!(done.status, 303, "{}", done.text());
        };
        correct(&mut grace, "A numbat");
        takes_last_back(&mut grace);
        nowhere(app, &mut ada, &posts[0], &["numbat", "class=\"corrections\""]);
        assert_eq!(grace.visit(&posts[0]).all(".corrections .step").len(), 2);
        correct(&mut grace, "A brighter torch");
        assert_eq!(ada.visit(&posts[0]).all(".corrections .step"), ["Title"]);
        assert_eq!(ada.visit(&posts[0]).one(".corrections .count"), "1");
        assert_eq!(grace.visit(&posts[0]).one(".corrections .count"), "3");
    });
}
