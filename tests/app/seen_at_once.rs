//! What pages show, fold away and invite to.

use crate::support::on_each_engine;
use crate::support::people::number_of;

/// Posts in a section of the roadmap.
const EACH: usize = 10;

#[test]
fn a_list_leads_to_all_of_it_only_when_there_is_more() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        for number in 0..=EACH {
            let post = ada.files("request", &format!("Filter number {number}"), "camera");
            assert_eq!(grace.decides(&post, "planned", "", "").status, 303);
            for page in ["/roadmap", "/releases/next"].map(|path| app.visitor().get(path)) {
                let all = page.attributes(".lane p > a", "href");
                let expected: &[&str] = if number == EACH { &["/?status=planned"] } else { &[] };
                assert_eq!(all.iter().filter(|href| href.contains("status=")).collect::<Vec<_>>(), expected);
                let planned = if page.path == "/roadmap" { ".lane li" } else { "[aria-labelledby=next] li" };
                assert_eq!(page.all(planned).len(), (number + 1).min(EACH));
            }
        }
    });
}

#[test]
fn an_empty_page_of_a_person_invites_them_and_tells_others() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let own = ada.get("/people/ada");
        assert_eq!(own.attributes(".empty .actions a", "href"), ["/", "/posts/new"]);
        assert!(own.says("Nothing carries your name yet."), "{}", own.text());
        // From there one may leave too.
        assert_eq!(ada.submit(&own, "/sign-out", &[]).status, 303);

        let other = app.visitor().get("/people/ada");
        assert!(other.says("Nothing has shipped with this name yet."), "{}", other.text());
        // They may follow who it is, and do nothing else.
        assert!(other.all(".empty, .score, main form:not(#follow-wider)").is_empty());
        // What they ask for is told with how far it is.
        let post = app.signed_in("Ada").files("request", "Remember the zoom", "camera");
        assert_eq!(app.staff("Grace").decides(&post, "planned", "", "").status, 303);
        assert_eq!(app.visitor().get("/people/ada").all(".lane .status"), ["Planned"]);
    });
}

#[test]
fn what_most_posts_do_not_need_is_folded_until_something_in_it_was_typed_or_is_wrong() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let open = "main form details[open]";
        let form = ada.get("/posts/new");
        assert_eq!((form.all("main form details").len(), form.all(open).len()), (2, 0));
        assert_eq!(form.all("main form summary"), ["Language, devices and build", "Add a log"]);

        let all = [("kind", "bug"), ("title", "Flash stays on"), ("area", "camera"), ("device", "Clementine 7")];
        for (name, value, unfolded) in [("title", "", 1), ("device", "", 0), ("lang", "xx", 1), ("build", "7", 1)] {
            let mut fields: Vec<(&str, &str)> = all.iter().copied().filter(|(field, _)| *field != name).collect();
            fields.push((name, value));
            if name == "device" || name == "build" {
                // So that the form comes back.
                fields.retain(|(field, _)| *field != "title");
            }
            let again = ada.submit(&form, "/posts", &fields);
            assert_eq!((again.status, again.all(open).len()), (422, unfolded), "{name}");
        }
        let filed = ada.submit(&form, "/posts", &all);
        assert_eq!(filed.status, 303, "{}", filed.text());
        // The device is remembered: what would be sent unseen is told.
        let form = ada.get("/posts/new");
        assert_eq!(form.all(open).len(), 0);
        assert_eq!(form.one("main form summary b"), "Clementine 7");
        let edit = ada.get(&format!("/posts/{}/edit", number_of(&filed.location())));
        assert_eq!(edit.all(open).len(), 1);
    });
}

#[test]
fn each_answer_is_a_button_and_a_form_that_comes_back_marks_the_one_that_was_pressed() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Flash by gesture", "camera");
        let action = format!("/posts/{}/decision", number_of(&post));
        let mut grace = app.staff("Grace");
        let queue = grace.get("/triage");
        let answers = ["under_review", "planned", "in_progress", "ready", "declined", "duplicate"];
        assert_eq!(queue.attributes(".decide button:not([hidden])", "value"), answers);
        // Enter in the field for the other post merges, and does nothing else.
        assert_eq!(queue.attributes(".decide button", "value")[0], "duplicate");

        for (status, note, target, wrong) in [
            ("declined", "", "7", "#note"),
            ("duplicate", "The same wish", "99999", "#duplicate_of"),
            ("", "Typed, and sent without an answer", "", "#status"),
        ] {
            let again = grace.submit(&queue, &action, &[("status", status), ("note", note), ("duplicate_of", target)]);
            assert_eq!((again.status, again.attributes(".error-summary a", "href")), (422, vec![wrong.to_owned()]));
            assert_eq!(again.all(&format!("{wrong}[name]")).len(), 1, "{wrong} is a control of the form");
            assert_eq!(
                (again.one("#note"), again.attributes("#duplicate_of", "value").concat()),
                (note.into(), target.into())
            );
            let chosen: &[&str] = if status.is_empty() { &[] } else { &[status] };
            assert_eq!(again.attributes("[data-chosen]", "value"), chosen);
        }
        // Somebody else was quicker: what was typed is there, for the post as it is now.
        assert_eq!(app.staff("Linus").decides(&post, "planned", "", "").status, 303);
        let stale = grace.submit(&queue, &action, &[("status", "ready"), ("note", "Done already.")]);
        assert_eq!((stale.status, stale.one("#note")), (409, "Done already.".to_owned()));
        assert_eq!(stale.attributes("[data-chosen]", "value"), ["ready"]);
        assert_eq!(grace.submit(&stale, &action, &[("status", "ready")]).status, 303);
    });
}
