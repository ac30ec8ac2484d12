//! Staff find the post that a duplicate goes into.

use crate::support::people::number_of;
use crate::support::{Page, on_each_engine};
use diesel::prelude::*;
use orange_friday::db::schema::decisions;

/// The titles that a page offers to merge into.
fn offered(page: &Page) -> Vec<String> {
    page.all("form .rows li a")
}

#[test]
fn words_in_the_field_of_a_merge_lead_to_the_post_that_has_them() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut berta) = (app.member("Ada"), app.member("Berta"));
        let first = ada.files("request", "Night mode for the camera", "camera");
        let gone = ada.files("request", "Camera: a night mode please", "camera");
        let same = berta.files("request", "Photos at night", "camera");
        ada.votes_for(&first);
        let mut grace = app.staff("Grace");
        let action = format!("/posts/{}/decision", number_of(&same));
        assert_eq!(grace.decides(&gone, "duplicate", "", &number_of(&first).to_string()).status, 303);
        let page = grace.get(&same);
        let fields = [("status", "duplicate"), ("note", "The same wish."), ("duplicate_of", "night camera")];
        let asked = grace.submit(&page, &action, &fields);
        assert_eq!(
            (asked.status, offered(&asked)),
            (200, vec!["Night mode for the camera".to_owned()]),
            "one, not two"
        );
        assert!(asked.says("1 vote"), "{}", asked.text());
        assert_eq!(app.visitor().get(&same).status, 200, "nothing is merged yet");
        // The part that the script shows says the same; without words it begins with those like the post itself.
        let part = grace.get(&format!("/posts/{}/candidates?q=night%20camera", number_of(&same)));
        assert!(
            part.all("li").len() == 1 && part.all("li")[0].starts_with("Night mode for the camera"),
            "{}",
            part.body
        );
        let like_it = grace.get(&format!("/posts/{}/candidates", number_of(&gone))).all("li");
        assert!(like_it[0].starts_with("Night mode for the camera"), "{like_it:?}");
        let number = number_of(&first).to_string();
        let by_number = grace.get(&format!("/posts/{}/candidates?q=%23{number}", number_of(&same)));
        assert_eq!(by_number.all("li").len(), 1);

        let look = format!("/posts/{}/merge", number_of(&same));
        let merged = grace.submit(&asked, &look, &[]);
        assert_eq!(merged.status, 422, "a button says into which one");
        let value = asked.attributes("[name=duplicate_of]", "value")[0].clone();
        let rest = ["status", "note", "seen", "next"]
            .map(|name| (name, asked.attributes(&format!("[name={name}]"), "value")[0].clone()));
        let mut fields: Vec<(&str, &str)> = rest.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fields.push(("duplicate_of", &value));
        // Both are seen before anything is merged, and what was typed is there.
        let seen = grace.post(&look, &fields);
        assert_eq!((seen.status, seen.all(".pair > div").len()), (200, 2), "{}", seen.text());
        assert_eq!(seen.one("#note"), "The same wish.");
        assert_eq!(app.visitor().get(&same).status, 200, "nothing is merged yet");
        let done = grace.submit(&seen, &action, &[]);
        assert!(grace.follow(done).says("Merged: its votes and followers went along."));
        assert!(app.visitor().get(&same).location().starts_with(&first));
        let notes: Vec<String> =
            app.read(|conn| Ok(decisions::table.order(decisions::id).select(decisions::note).load(conn)?));
        assert_eq!(notes, ["", "The same wish."], "with the note that was typed before");
    });
}

#[test]
fn what_no_post_can_go_into_is_told_apart() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let post = ada.files("request", "Night mode for the camera", "camera");
        let own = number_of(&post).to_string();
        for (typed, told) in [
            (&*own, "This is the post itself."),
            ("accordion music", "says that. Try other words"),
            ("999", "There is no such post"),
        ] {
            let refused = grace.decides(&post, "duplicate", "", typed);
            assert!(refused.status == 422 && refused.says(told), "{typed}: {}", refused.text());
            assert_eq!(refused.attributes("[name=duplicate_of]", "value"), [typed], "what was typed is there");
        }
    });
}

#[test]
fn what_is_typed_beside_the_list_leads_to_the_page_with_both_posts() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let first = ada.files("request", "Night mode for the camera", "camera");
        let same = ada.files("request", "Photos after dusk", "camera");
        let mut grace = app.staff("Grace");
        let look = format!("/posts/{}/merge", number_of(&same));
        let queue = grace.get("/triage");
        assert_eq!(queue.attributes(".decide button[value=duplicate]", "formaction").len(), 2);
        let number = number_of(&first).to_string();
        // By its number, its address, and words that only one post has.
        for typed in [&*number, &*format!("#{number}"), &*first, "night mode"] {
            let sent = grace.post(&look, &[("duplicate_of", typed), ("next", "/triage?sort=new")]);
            let expected = format!("{look}?into={number}&next=%2Ftriage%3Fsort%3Dnew");
            assert_eq!((sent.status, sent.location()), (303, expected), "{typed}: {}", sent.text());
        }
        assert_eq!(app.visitor().get(&same).status, 200, "nothing is merged yet");
        let page = grace.get(&format!("{look}?into={number}&next=%2Ftriage%3Fsort%3Dnew"));
        assert_eq!(page.all("[data-first]").len(), 1, "one more Enter merges");
        // What is wrong with it is told where it was typed.
        let own = number_of(&same).to_string();
        for (typed, told) in
            [("", "#duplicate_of"), (&*own, "#duplicate_of"), ("accordion", "#duplicate_of"), ("999", "#duplicate_of")]
        {
            let refused = grace.post(&look, &[("duplicate_of", typed), ("note", "The same.")]);
            assert_eq!(refused.status, 422, "{typed}: {}", refused.text());
            assert_eq!(refused.attributes(".error-summary a", "href"), [told], "{typed}");
            assert_eq!(
                (refused.one("#note"), refused.attributes("#duplicate_of", "value").concat()),
                ("The same.".into(), typed.into())
            );
        }
        // Somebody answered it meanwhile.
        assert_eq!(app.staff("Linus").decides(&same, "planned", "", "").status, 303);
        let stale = grace.post(&look, &[("duplicate_of", &number), ("seen", "open")]);
        assert_eq!(stale.status, 409, "{}", stale.text());
        let sent = grace.submit(&page, &format!("/posts/{own}/decision"), &[]);
        assert_eq!(sent.status, 409, "what the page showed has changed");
        assert_eq!(grace.decides(&same, "duplicate", "", &number).status, 303);
        assert_eq!(grace.post(&look, &[("duplicate_of", &number)]).status, 409, "it is merged already");
    });
}

#[test]
fn the_most_similar_post_is_one_press_away_and_from_there_another_one_is_named() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let other = ada.files("request", "Photos after dusk", "camera");
        let like_it = ada.files("request", "Night mode for the camera", "camera");
        let same = app.member("Berta").files("request", "Night mode for the camera", "camera");
        let mut grace = app.staff("Grace");
        for post in [&other, &like_it] {
            assert_eq!(grace.decides(post, "planned", "", "").status, 303);
        }
        let queue = grace.get("/triage");
        let page = grace.get(&queue.attributes("#pane [data-key=m]", "href").concat());
        assert_eq!(page.all(".pair h2"), ["Night mode for the camera"; 2]);
        assert_eq!(page.all("[data-first]").len(), 1, "one more Enter merges");
        // Another one that is named there leads to the same page of that one.
        let look = format!("/posts/{}/merge", number_of(&same));
        assert_eq!(page.attributes("[data-candidates]", "name"), ["other"]);
        let sent = grace.submit(&page, &look, &[("other", &number_of(&other).to_string())]);
        let instead = format!("{look}?into={}&next=%2Ftriage", number_of(&other));
        assert_eq!((sent.status, sent.location()), (303, instead), "{}", sent.text());
        let page = grace.follow(sent);
        let both = ["Night mode for the camera", "Photos after dusk"];
        assert_eq!(page.all(".pair h2"), both);
        // What was typed by then comes along, there and back; in between words no post has are told where they were typed.
        let typed = [("note", "The same wish."), ("other", "accordion music")];
        let none = grace.submit(&page, &look, &typed);
        assert_eq!((none.status, none.one("#note").as_str()), (422, "The same wish."), "{}", none.text());
        assert_eq!(none.attributes("#duplicate_of", "value"), ["accordion music"]);
        let first = number_of(&like_it).to_string();
        let seen = grace.submit(&page, &look, &[("note", "The same wish."), ("other", &first)]);
        assert_eq!((seen.status, seen.all(".pair h2")), (200, vec!["Night mode for the camera".to_owned(); 2]));
        assert_eq!(seen.one("#note"), "The same wish.");
        let page = grace.submit(&seen, &look, &[("other", "dusk")]);
        assert_eq!((page.status, page.one("#note").as_str()), (200, "The same wish."), "{}", page.text());
        assert_eq!(
            (page.all(".pair h2"), page.attributes("#other", "value")),
            (both.map(str::to_owned).to_vec(), vec![])
        );
        assert_eq!(app.visitor().get(&same).status, 200, "nothing is merged yet");
        let done = grace.submit(&page, &format!("/posts/{}/decision", number_of(&same)), &[]);
        assert!(grace.follow(done).says("Merged: its votes and followers went along."));
        assert!(app.visitor().get(&same).location().starts_with(&other));
    });
}
