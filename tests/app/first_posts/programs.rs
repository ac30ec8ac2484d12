//! Forms that programs fill in.

use crate::support::people::number_of;
use crate::support::{Setup, engines, on_each_engine};
use std::time::Duration;

#[test]
fn a_form_that_came_at_once_or_with_what_nobody_sees_is_asked_for_once_more() {
    for engine in engines() {
        let mut setup = Setup::default();
        setup.limits.fastest_form = Duration::from_secs(3);
        let app = setup.start(engine);
        app.areas(&["Camera"]);
        let mut mia = app.member("Mia");
        let form = mia.get("/posts/new");
        assert_eq!(form.attributes("[hidden] input", "name"), ["website"]);
        let fields = [("kind", "bug"), ("title", "Flash stays on"), ("area", "camera")];
        let asked = mia.submit(&form, "/posts", &fields);
        assert!(asked.status == 422 && asked.says("within three seconds"), "{}", asked.text());
        assert_eq!(mia.submit(&asked, "/posts", &[]).status, 303, "what was typed is still there");
        let filled =
            [("kind", "bug"), ("title", "Flash stays off"), ("area", "camera"), ("website", "https://e.example")];
        let asked = mia.submit(&form, "/posts", &filled);
        assert!(asked.status == 422 && asked.says("nobody sees"), "{}", asked.text());
        app.advance(chrono::TimeDelta::seconds(3));
        let slow = [("kind", "bug"), ("title", "Shutter sticks"), ("area", "camera")];
        assert_eq!(mia.submit(&form, "/posts", &slow).status, 303);
        assert_eq!(app.tables().count("posts"), 2);

        // Where something is flagged as well; once more it is taken, however fast that is.
        let (mut ada, flag) = (app.member("Ada"), "/posts/1/flag");
        let form = ada.get(flag);
        let asked = ada.submit(&form, flag, &[("reason", "spam"), ("note", "It is sold elsewhere.")]);
        assert!(asked.status == 422 && asked.says("within three seconds"), "{}", asked.text());
        assert!(asked.body.contains("It is sold elsewhere."), "what was typed is still there");
        assert_eq!((ada.submit(&asked, flag, &[]).status, app.tables().count("flags")), (303, 1));

        let mut visitor = app.visitor();
        let form = visitor.get("/sign-up");
        let nora = [("name", "Nora"), ("email", "nora@example.org"), ("password", "a long walk home")];
        let asked = visitor.submit(&form, "/sign-up", &[nora[0], nora[1], nora[2], ("website", "https://e.example")]);
        assert!(asked.status == 422 && asked.says("nobody sees"), "{}", asked.text());
        let asked = visitor.submit(&form, "/sign-up", &nora);
        assert!(asked.status == 422 && asked.says("within three seconds"), "{}", asked.text());
        assert_eq!(visitor.submit(&asked, "/sign-up", &nora[2..]).status, 303);
        assert_eq!(app.tables().count("users"), 3);
    }
}

/// Below a post, where something is flagged and in an hour of owners: what was typed comes back with the reason.
#[test]
fn what_nobody_sees_is_left_empty_wherever_people_write() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let post = ada.files("request", "Dark mode", "camera");
        let new = [("area", "camera"), ("day", "2026-11-18"), ("time", "17:00"), ("minutes", "60"), ("note", "")];
        let hour = grace.post("/staff/hours", &new).location();
        let below = format!("/posts/{}", number_of(&post));
        let mut mia = app.member("Mia");
        let table = [
            (post, format!("{below}/comments"), ("body", "At night most of all.")),
            (format!("{below}/flag"), format!("{below}/flag"), ("note", "It is sold elsewhere.")),
            (hour.clone(), format!("{hour}/questions"), ("body", "Why is it dark at night?")),
        ];
        for (page, action, typed) in table {
            let form = mia.get(&page);
            let reason = if action.ends_with("/flag") { &[("reason", "spam")][..] } else { &[] };
            let fields = [&[typed][..], reason].concat();
            let asked = mia.submit(&form, &action, &[&fields[..], &[("website", "https://e.example")]].concat());
            assert!(asked.status == 422 && asked.says("nobody sees"), "{action}: {}", asked.text());
            let tables = || ["comments", "flags", "hour_questions"].map(|table| app.tables().count(table));
            let before: usize = tables().iter().sum();
            let sent = mia.submit(&asked, &action, &[]);
            assert_eq!(sent.status, 303, "{action}: what was typed is still there: {}", sent.text());
            assert_eq!(tables().iter().sum::<usize>(), before + 1, "{action}");
        }
    });
}
