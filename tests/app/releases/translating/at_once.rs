//! Several of the staff at one text, or at a release that goes on meanwhile.

use super::{DESK, GERMAN, NOTES, at_the_desk, german};
use crate::support::{Browser, on_each_engine};

#[test]
fn two_who_translate_at_once_keep_both_and_of_one_text_both_are_shown() {
    on_each_engine(|app| {
        let (mut grace, mut linus, [first, second]) = at_the_desk(app);
        let (hers, his) = (grace.get(GERMAN), linus.get(GERMAN));
        assert_eq!(grace.submit(&hers, NOTES, &[(&first, "Sie filmt bei Anrufen weiter")]).status, 303);
        assert_eq!(linus.submit(&his, NOTES, &[(&second, "Ein lauterer Wecker")]).status, 303);
        assert_eq!(german(app), ["Sie filmt bei Anrufen weiter", "Ein lauterer Wecker"]);

        // The same text: nothing of his is kept, both are shown, and by another press he replaces hers.
        let typed = [(&*first, "Anrufe beenden keine Aufnahme"), ("summary-de", "Zuerst die Ohren.")];
        let refused = linus.submit(&his, NOTES, &typed);
        assert_eq!(refused.status, 409);
        assert!(refused.says("Somebody else saved this") && refused.says("Sie filmt bei Anrufen weiter"));
        assert_eq!(refused.one(&format!("textarea[name={first}]")), "Anrufe beenden keine Aufnahme");
        assert_eq!(refused.one("textarea[name=summary-de]"), "Zuerst die Ohren.");
        assert_eq!(german(app)[0], "Sie filmt bei Anrufen weiter");
        assert_eq!(linus.submit(&refused, NOTES, &[]).status, 303);
        assert_eq!(german(app)[0], "Anrufe beenden keine Aufnahme");
        // The same words again are no conflict, however old the page.
        assert_eq!(grace.submit(&hers, NOTES, &typed).status, 303);

        // Too long a text changes nothing anywhere, and what was typed comes back.
        let page = grace.get(GERMAN);
        let long = "lang".repeat(100);
        let refused = grace.submit(&page, NOTES, &[(&first, &long), (&second, "Der Wecker weckt")]);
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attributes(".error-summary a", "href"), [format!("#{first}")]);
        assert_eq!(refused.one(&format!("textarea[name={second}]")), "Der Wecker weckt");
        assert_eq!(german(app)[1], "Ein lauterer Wecker");

        // A line that he left out meanwhile: her words are shown once more.
        let page = grace.get(GERMAN);
        let item = app.release_lines()[1].id;
        let his = linus.get(DESK);
        assert_eq!(linus.submit(&his, &format!("/releases/next/items/{item}/leave-out"), &[]).status, 303);
        let refused = grace.submit(&page, NOTES, &[(&second, "Der Wecker weckt")]);
        assert_eq!(refused.status, 409);
        assert!(refused.says("left out in the meantime: Der Wecker weckt"), "{}", refused.text());
    });
}

#[test]
fn a_translation_takes_an_approval_back_and_what_is_taken_back_leaves_the_others() {
    on_each_engine(|app| {
        let (mut grace, _, [first, second]) = at_the_desk(app);
        assert_eq!(grace.approves().status, 303);
        let page = grace.get(GERMAN);
        let saved = grace.submit_and_follow(&page, NOTES, &[(&first, "Sie filmt weiter")]);
        assert!(saved.says("please approve it again"), "{}", saved.text());
        assert!(app.week().approved_by.is_none());

        // Words in the original do not touch what stands in other languages, also when they are taken back.
        let item = app.release_lines()[0].id;
        let page = grace.get(DESK);
        let wording = format!("wording-{item}");
        let worded = grace.submit(&page, NOTES, &[(&wording, "Calls end no film")]);
        assert_eq!(worded.status, 303);
        let undo = |desk: &mut Browser| {
            let acts = desk.get("/triage/acts");
            let action = acts.attributes(".acts li:first-child form", "action").remove(0);
            assert_eq!(desk.submit(&acts, &action, &[]).status, 303);
        };
        undo(&mut grace);
        assert_eq!(app.release_lines()[0].wording, "Keep recording during calls");
        assert_eq!(german(app)[0], "Sie filmt weiter");

        // A line that is left out takes its texts along, and they come back with it.
        let page = grace.get(DESK);
        assert_eq!(grace.submit(&page, &format!("/releases/next/items/{item}/leave-out"), &[]).status, 303);
        undo(&mut grace);
        assert_eq!(german(app)[0], "Sie filmt weiter");

        let page = grace.get(GERMAN);
        assert_eq!(grace.submit(&page, NOTES, &[(&first, ""), (&second, "Der Wecker weckt")]).status, 303);
        assert_eq!(german(app), ["", "Der Wecker weckt"]);
        undo(&mut grace);
        assert_eq!(german(app), ["Sie filmt weiter", ""]);
    });
}

#[test]
fn a_line_taken_in_late_does_not_go_with_what_a_colleague_translated_since() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.manager("Linus");
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        app.finished(&ada, &grace, "A louder alarm in the morning", "camera");
        let (mut grace, mut linus) = (app.signed_in("Grace"), app.signed_in("Linus"));
        let page = grace.get(DESK);
        assert_eq!(grace.submit(&page, "/releases/next/late", &[]).status, 303);
        let undo = grace.get("/triage/acts").attributes(".acts li:first-child form", "action").remove(0);
        let late = format!("text-{}-de", app.release_lines()[1].id);
        let mut translate = |text: &str| {
            let page = linus.get(GERMAN);
            assert_eq!(linus.submit(&page, NOTES, &[(&late, text)]).status, 303);
        };
        translate("Ein lauterer Wecker");
        assert_eq!(grace.post(&undo, &[]).status, 409);
        assert_eq!(german(app)[1], "Ein lauterer Wecker");
        translate("");
        assert_eq!(grace.post(&undo, &[]).status, 303);
        assert_eq!(app.release_lines().len(), 1);
    });
}
