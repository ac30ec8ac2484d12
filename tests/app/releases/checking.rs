//! Staff look once more at everything that goes out, in each language, before they approve or publish it.

mod planned;

use crate::support::people::number_of;
use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::releases::State;

const CHECK: &str = "/releases/next/check";
const DESK: &str = "/releases/next/edit";

/// A wish of Ada's and a bug of Berta's, in a frozen week.
pub(super) fn frozen(app: &TestApp) -> (Browser, [PostId; 2]) {
    app.areas(&["Camera"]);
    let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
    app.run_worker();
    let wish = app.finished(&ada, &grace, "Keep recording during calls", "camera");
    let bug = app.file(&berta, "bug", "The camera crashes when it zooms", "camera");
    app.decide(&grace, bug, "in_progress", "");
    app.decide(&grace, bug, "ready", "");
    app.vote(&berta, wish);
    app.at("2026-11-19T18:00:00Z");
    assert_eq!((app.week().state, app.release_lines().len()), (State::Frozen, 2));
    (app.signed_in("Grace"), [wish, bug])
}

#[test]
fn whoever_comes_to_check_before_the_lines_are_chosen_is_told_when_it_can_be() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let mut grace = app.staff("Grace");
        let early = grace.get(CHECK);
        assert_eq!((early.status, early.location()), (303, DESK.to_owned()));
        assert_eq!(grace.follow(early).one("#flash"), "It can be checked once it is frozen.");
    });
}

#[test]
fn the_check_page_shows_what_goes_out_in_each_language_and_what_there_is_to_ask() {
    on_each_engine(|app| {
        let (mut desk, [wish, bug]) = frozen(app);
        let page = desk.get(CHECK);
        assert!(page.says("Planned as 26.11.20") && page.says("2 people get an email"), "{}", page.text());
        assert!(page.says("It is still worded as the bug was reported."), "{}", page.text());
        assert!(page.says("Your request shipped: Keep recording during calls"), "a sample: {}", page.text());
        let styled = "/releases/next/check/sample";
        assert!(page.attributes("details a", "href").contains(&styled.to_owned()), "{}", page.body);
        let mail = desk.get(styled);
        assert_eq!(
            (mail.status, mail.one("title")),
            (200, "Your request shipped: Keep recording during calls".to_owned())
        );
        assert!(mail.header("content-security-policy").ends_with("sandbox"), "no script runs in it");

        let (line, words) = (app.line_of(bug).id, "Zooming while you film works again");
        let saved = desk.get(DESK);
        assert!(saved.says("It is still worded as the bug was reported."), "beside the line, too");
        let fields = [(&*format!("wording-{line}"), words)];
        assert_eq!(desk.submit(&saved, "/releases/next/notes", &fields).status, 303);
        let german = desk.get(&format!("{DESK}?lang=de"));
        let fields = [(&*format!("text-{}-de", app.line_of(wish).id), "Weiter filmen, während es klingelt")];
        assert_eq!(desk.submit(&german, "/releases/next/notes", &fields).status, 303);

        let page = desk.get(CHECK);
        assert!(!page.says("It is still worded"), "{}", page.text());
        let german = desk.get(&format!("{CHECK}?lang=de"));
        let lines = german.all(".preview .line");
        assert!(lines.contains(&"Weiter filmen, während es klingelt".to_owned()), "{lines:?}");
        assert!(lines.contains(&words.to_owned()), "the original stands in: {lines:?}");
        assert_eq!(german.attributes(".preview .line[lang=de]", "lang"), ["de"]);
        // Around them it is German, too; what there is to do stands in the language of whoever looks.
        assert_eq!(german.attributes(".preview", "lang"), ["de"]);
        assert!(german.all(".preview .change").contains(&"Neu".to_owned()), "{}", german.text());
        assert!(german.one(".preview").contains("Edit") && german.says("Credited"), "{}", german.text());
        assert!(german.says("This line has no words in this language yet."), "{}", german.text());
        let forum = desk.get(&format!("{CHECK}.bbcode?lang=de")).body;
        assert!(forum.contains("26.11.20") && forum.contains("Weiter filmen, während es klingelt"), "{forum}");

        // A line without a post is nobody's: no mail says that somebody voted for it.
        let page = desk.get(DESK);
        let patch = [("line", "The security patch of November"), ("line_area", "camera"), ("line_change", "fixed")];
        assert_eq!(desk.submit(&page, "/releases/next/notes", &patch).status, 303);
        let page = desk.get(CHECK);
        assert!(page.all(".preview .line").contains(&patch[0].1.to_owned()), "{}", page.text());
        assert!(!page.one("details.card pre").contains("security patch"), "{}", page.text());

        app.make("hidden", wish);
        let page = desk.get(CHECK);
        assert!(page.says("No longer finished") && !page.says("shipped: Keep recording"), "{}", page.text());
    });
}

#[test]
fn a_line_that_says_what_its_bug_was_called_before_is_asked_about_too() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut berta, grace) = (app.member("Berta"), app.manager("Grace"));
        app.run_worker();
        let [first, second, third] =
            ["The camera crashes when it zooms", "Zooming closes the app", "No picture beyond two times"];
        let post = berta.files("bug", first, "camera");
        let [edit, correct] = ["edit", "correct"].map(|act| format!("/posts/{}/{act}", number_of(&post)));
        let form = berta.get(&edit);
        assert_eq!(berta.submit(&form, &edit, &[("title", second)]).status, 303);
        let mut desk = app.signed_in("Grace");
        let form = desk.get(&correct);
        assert_eq!(desk.submit(&form, &correct, &[("title", third)]).status, 303);
        let bug = PostId(number_of(&post));
        app.decide(&grace, bug, "in_progress", "");
        app.decide(&grace, bug, "ready", "");
        app.at("2026-11-19T18:00:00Z");
        let (line, mut desk) = (app.line_of(bug), app.signed_in("Grace"));
        assert_eq!(line.wording, third);
        let wording = format!("wording-{}", line.id);
        for (words, is_asked) in [(first, true), (second, true), ("Zooming while you film works again", false)] {
            let page = desk.get(DESK);
            assert_eq!(desk.submit(&page, "/releases/next/notes", &[(&*wording, words)]).status, 303);
            let asked = desk.get(CHECK).says("It is still worded as the bug was reported.");
            assert_eq!(asked, is_asked, "{words}");
        }
    });
}

#[test]
fn a_line_is_kept_as_it_is_until_it_says_something_else_and_filler_says_why() {
    on_each_engine(|app| {
        let (mut desk, [_, bug]) = frozen(app);
        let line = app.line_of(bug).id;
        let (keep, stale) = (format!("/releases/next/items/{line}/keep"), desk.get(CHECK));
        let kept = desk.submit_and_follow(&stale, &keep, &[]);
        assert!(kept.says("Kept as it is") && !kept.says("still worded as the bug"), "{}", kept.text());
        assert!(!desk.get(DESK).says("still worded as the bug"), "nor is it asked in the composer");

        let page = desk.get(DESK);
        let fields = [(&*format!("wording-{line}"), "Various bug fixes")];
        assert_eq!(desk.submit(&page, "/releases/next/notes", &fields).status, 303);
        assert_eq!(desk.submit(&stale, &keep, &[]).status, 409, "it says something else by now");
        let page = desk.get(CHECK);
        assert!(page.says("It names nothing."), "another text is asked about anew: {}", page.text());
        assert_eq!(desk.submit(&page, &keep, &[("why", "")]).status, 422);
        let kept = desk.submit_and_follow(&page, &keep, &[("why", "security")]);
        assert!(kept.says("so that nobody is attacked by it"), "{}", kept.text());

        // A line that was moved or left out, and is put back, is the same line: nobody is asked again.
        let wish = app.release_lines().into_iter().find(|other| other.id != line).unwrap().id;
        for pressed in [format!("{wish}/down"), format!("{line}/leave-out")] {
            let page = desk.get(DESK);
            assert_eq!(desk.submit(&page, &format!("/releases/next/items/{pressed}"), &[]).status, 303);
            let acts = desk.get("/triage/acts");
            let action = acts.attributes(".acts li:first-child form", "action").remove(0);
            assert_eq!(desk.submit(&acts, &action, &[]).status, 303, "{pressed}");
            assert_eq!(app.release_lines().iter().map(|there| there.id).collect::<Vec<_>>(), [wish, line]);
            assert!(desk.get(CHECK).says("so that nobody is attacked by it"), "{pressed}");
        }
        let kept = desk.get(CHECK);
        let out = desk.submit_and_follow(&kept, "/releases/next/publish", &[]);
        assert_eq!((out.status, &*out.path), (200, "/releases/26.11.19"));
        let german = app.visitor().get("/de/releases/26.11.19");
        assert!(german.says("damit es niemand ausnutzt"), "everybody reads why: {}", german.text());
        for told in ["/26.11.19.md", "/26.11.19.txt", "/26.11.19.bbcode", ".atom", ".json"] {
            let told = app.visitor().get(&format!("/de/releases{told}"));
            assert!(told.body.contains("damit es niemand ausnutzt"), "{}", told.body);
        }
        assert!(app.visitor().get("/releases/26.11.19.json").body.contains("\"why\":\"security\""));
    });
}

#[test]
fn what_is_approved_and_published_is_what_the_check_page_showed() {
    on_each_engine(|app| {
        let (mut desk, [wish, bug]) = frozen(app);
        let (approve, publish) = ("/releases/next/approve", "/releases/next/publish");
        let stale = desk.get(CHECK);
        app.make("hidden", bug);
        for action in [approve, publish] {
            let refused = desk.submit(&stale, action, &[]);
            assert_eq!(refused.status, 409, "{action}: {}", refused.text());
            assert!(refused.says("No longer finished"), "{action}: {}", refused.text());
        }
        assert!(app.week().approved_by.is_none() && app.versions().is_empty());

        let page = desk.get(CHECK);
        let approved = desk.submit_and_follow(&page, approve, &[]);
        assert_eq!((approved.status, &*approved.path), (200, CHECK));
        assert!(approved.says("Approved by Grace"), "{}", approved.text());
        app.make("hidden", wish);
        app.make("published", bug);
        assert_eq!(desk.submit(&approved, publish, &[]).status, 409);
        let page = desk.get(CHECK);
        assert!(page.says("The approval lapsed, because this changed: the lines"), "{}", page.text());
        // Its one line is still the complaint: that is answered, or whoever publishes says that it stays so.
        let refused = desk.submit(&page, publish, &[]);
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert!(refused.says("Nothing was published: there are open questions"), "{}", refused.text());
        assert_eq!(
            refused.attributes("form[action$='/publish'] a", "href")[0],
            format!("#item-{}", app.line_of(bug).id)
        );
        assert_eq!(desk.post(publish, &[("week", "1")]).status, 422, "a script is told so, too");
        assert!(app.versions().is_empty());
        let out = desk.submit_and_follow(&refused, publish, &[("as_is", "yes")]);
        assert_eq!((out.status, &*out.path), (200, "/releases/26.11.19"));
        assert!(out.says("The camera crashes when it zooms") && !out.says("Keep recording"), "{}", out.text());
    });
}
