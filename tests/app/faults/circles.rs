//! Somebody wrote into the database by hand, and a merge leads back to where it began.

use crate::support::on_each_engine;
use crate::support::people::number_of;
use crate::support::process::Program;

#[test]
fn a_merge_bent_into_a_circle_leads_nowhere_and_keeps_nobody_busy() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let mut grace = app.staff("Grace");
        let mut file = |title: &str| number_of(&ada.files("request", title, "camera"));
        let (a, b, sound) = (file("Keep recording"), file("Do not stop recording"), file("Focus by volume key"));
        for (from, into) in [(a, b), (b, a)] {
            app.sql(&format!(
                "UPDATE posts SET status = 'duplicate', listed = FALSE, duplicate_of = {into} WHERE id = {from}"
            ));
        }
        for post in [a, b] {
            for reader in [&mut app.visitor(), &mut ada, &mut grace] {
                let page = reader.get(&format!("/posts/{post}"));
                assert_eq!(page.status, 404, "{}", page.text());
                assert_eq!(page.all("h1").len(), 1, "{}", page.body);
            }
            assert_eq!(ada.post(&format!("/posts/{post}/vote"), &[]).status, 409);
            assert_eq!(ada.post(&format!("/posts/{post}/follow"), &[]).status, 404);
            assert_eq!(ada.post(&format!("/posts/{post}/comments"), &[("body", "Where is it?")]).status, 409);
            let ready = [("status", "ready")];
            assert_eq!(grace.post(&format!("/posts/{post}/decision"), &ready).status, 409);
            assert_eq!(grace.post(&format!("/posts/{post}/decision/undo"), &[]).status, 409);
            let into_it = [("status", "duplicate"), ("duplicate_of", &*post.to_string())];
            assert_eq!(grace.post(&format!("/posts/{sound}/decision"), &into_it).status, 422);
            assert_eq!(app.visitor().visit(&format!("/posts/{sound}?merged={post}")).status, 200);
        }
        for path in ["/", "/triage", "/roadmap", "/people/ada"] {
            assert_eq!(grace.get(path).status, 200, "{path}");
        }
        let told = Program::over(&app.database).run(&["doctor"]);
        assert_eq!(told.status, 1, "{told:?}");
        assert!(told.said.contains(&format!("posts {a}, {b} are merged in a circle")), "{told:?}");
    });
}
