//! What staff write to each other: there for them, and for nobody else anywhere.

use crate::support::people::number_of;
use crate::support::{Browser, on_each_engine};

/// A word that stands nowhere else, to look for; and one to find if anything is found.
const SECRET: &str = "Kumquatgeheimnis";
const BESIDES: &str = "Pomeranzenrat";

/// Everything a fan can read, by pages, feeds, searches and parts.
fn reads(browser: &mut Browser, post: &str) -> Vec<String> {
    let number = number_of(post);
    let paths = [
        "/".to_owned(),
        format!("/?q={SECRET}"),
        "/?sort=discussed".to_owned(),
        "/posts.atom".to_owned(),
        "/areas/camera".to_owned(),
        "/areas/camera.atom".to_owned(),
        "/roadmap".to_owned(),
        "/releases/next".to_owned(),
        "/people/grace".to_owned(),
        "/people/ada".to_owned(),
        "/me/votes".to_owned(),
        "/me/follows".to_owned(),
        "/inbox".to_owned(),
        "/sitemap.xml?page=1".to_owned(),
        format!("/posts/similar?title={SECRET}"),
        format!("/posts/{number}.atom"),
        post.to_owned(),
    ];
    paths.iter().map(|path| browser.visit(path).body).collect()
}

#[test]
fn no_fan_reads_an_internal_note_anywhere_and_all_of_the_staff_do() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let (flash, torch) = (ada.files("bug", "Flash stays on", "camera"), ada.files("request", "A torch", "camera"));
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        let notes = format!("/posts/{}/notes", number_of(&flash));
        let back = format!("/triage?post={}", number_of(&flash));
        let page = grace.get(&back);
        let kept = grace.submit(&page, &notes, &[("note", &format!("**{SECRET}** {BESIDES}"))]);
        assert_eq!((kept.status, kept.location()), (303, back.clone()));
        // A double tap is one press.
        grace.submit(&page, &notes, &[("note", &format!("**{SECRET}** {BESIDES}"))]);
        for path in [back.as_str(), flash.as_str()] {
            let seen = oskar.get(path);
            assert_eq!(seen.all(".internal-notes li").len(), 1, "{path}");
            assert_eq!(seen.one(".internal-notes strong"), SECRET, "{path}");
        }
        assert_eq!(grace.decides(&flash, "planned", "Next week.", "").status, 303);
        app.run_worker();
        for (who, browser) in
            [("a fan", &mut app.member("Mia")), ("its author", &mut ada), ("a visitor", &mut app.visitor())]
        {
            let read = reads(browser, &flash);
            assert!(read.iter().all(|body| !body.contains(BESIDES)), "{who}");
            assert!(read.iter().any(|body| body.contains("Flash stays on")), "{who}");
        }
        assert!(!app.mails().is_empty());
        assert!(app.mails().iter().all(|mail| !format!("{mail:?}").contains(BESIDES)));
        // A search of staff does not find it either: it would tell whoever looks over a shoulder.
        assert!(oskar.get(&format!("/triage?status=planned&q={SECRET}")).all(".queue-row").is_empty());
        // Merged, it stands with the other one; its author alone removes it.
        assert_eq!(grace.decides(&flash, "duplicate", "", &number_of(&torch).to_string()).status, 303);
        let of_torch = oskar.get(&torch);
        assert_eq!(of_torch.one(".internal-notes .area-tag"), format!("#{}", number_of(&flash)));
        assert_eq!(of_torch.all(".internal-notes form").len(), 0);
        let remove = format!("{notes}/1/remove");
        assert_eq!(oskar.post(&remove, &[]).status, 303);
        assert_eq!(oskar.get(&torch).all(".internal-notes li").len(), 1);
        assert_eq!((ada.post(&remove, &[]).status, ada.post(&notes, &[("note", "x")]).status), (403, 403));
        let mine = grace.get(&torch);
        assert_eq!(grace.submit(&mine, &remove, &[]).status, 303);
        assert_eq!(oskar.get(&torch).all(".internal-notes li").len(), 0);
        // An empty one is asked for again, with the way back.
        let empty = grace.post(&notes, &[("note", " "), ("back", "/triage")]);
        assert_eq!(
            (empty.status, empty.attributes("main form.form [name=back]", "value")),
            (422, vec!["/triage".to_owned()])
        );
    });
}

#[test]
fn a_post_holds_a_hundred_notes_and_says_so() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let post = app.file(&ada, "request", "A torch", "camera");
        let mut grace = app.staff("Grace");
        let notes = format!("/posts/{post}/notes");
        app.sql(
            "INSERT INTO internal_notes (post_id, author_id, body, body_html, lang, created_at) \
             SELECT p.id, u.id, 'Again.', '', 'en', p.created_at FROM posts p, users u, users v, users w WHERE u.name = 'Grace'",
        );
        let there = app.tables().count("internal_notes");
        for number in there..100 {
            assert_eq!(grace.post(&notes, &[("note", &format!("Note {number}"))]).status, 303);
        }
        let full = grace.post(&notes, &[("note", "One more")]);
        assert!(full.status == 409 && full.says("as many internal notes"), "{}", full.text());
    });
}
