//! What the page of a merge says is what the merge does.

use crate::support::people::number_of;
use crate::support::{TestApp, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::posts;

fn votes(app: &TestApp, post: PostId) -> i64 {
    app.read(|conn| posts::get(conn, post)).vote_count
}

#[test]
fn the_figures_before_a_merge_are_those_after_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, ben) = (app.fan("Ada"), app.fan("Ben"));
        let stays = app.file(&ada, "request", "Keep the flash off", "camera");
        let fans: Vec<_> = (0..12).map(|fan| app.fan(&format!("Fan {fan}"))).collect();
        let mut browser = app.staff("Grace");
        for round in 0..5_usize {
            let goes = app.file(&ben, "request", &format!("The flash should stay off, wish {round}"), "camera");
            for (place, fan) in fans.iter().enumerate() {
                if (place * 7 + round * 3) % 4 == 0 {
                    app.vote(fan, goes);
                }
                if (place + round * 5) % 6 == 0 {
                    app.vote(fan, stays);
                }
            }
            // Two accounts of one mailbox are one voter.
            if round == 2 {
                app.sql("UPDATE users SET mailbox = 'one@example.org' WHERE name IN ('Fan 3', 'Fan 6', 'Fan 9')");
            }
            app.comment(&ada, goes, "So do I.");
            let page = browser.get(&format!("/posts/{goes}/merge?into={stays}"));
            let said = page.all(".sums li");
            let number = |sentence: &str| -> i64 {
                let digits: String = sentence.chars().filter(char::is_ascii_digit).collect();
                digits.parse().unwrap()
            };
            let (together, comments, hear) = (number(&said[0]), number(&said[1]), number(&said[2]));
            assert!(said[0].contains("together") && votes(app, stays) <= together, "{said:?}");
            let told = app.mails().len();
            let sent = browser.submit(&page, &format!("/posts/{goes}/decision"), &[("note", "The same.")]);
            assert_eq!((sent.status, votes(app, stays)), (303, together), "round {round}: {}", sent.text());
            let family = app.read(|conn| posts::family_tally(conn, stays));
            assert_eq!(family.1, comments, "round {round}");
            assert_eq!(i64::try_from(app.mails().len() - told).unwrap(), hear, "round {round}");
        }
    });
}

#[test]
fn what_refuses_a_merge_is_said_before_anybody_presses() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let posts: Vec<String> =
            (1..=6).map(|number| ada.files("request", &format!("Wish {number}"), "camera")).collect();
        let mut grace = app.staff("Grace");
        assert_eq!(grace.decides(&posts[1], "duplicate", "", &posts[0]).status, 303);
        assert_eq!(grace.decides(&posts[2], "declined", "Never.", "").status, 303);
        assert_eq!(grace.post("/posts/4/hide", &[("reason", "A number.")]).status, 303);
        assert_eq!(grace.decides(&posts[5], "ready", "Done.", "").status, 303);
        for (goes, into, words, status) in [
            (1, 1, "no such post", 422),
            // Into what was merged into it.
            (1, 2, "no such post", 422),
            (5, 4, "no such post", 422),
            (2, 5, "merged", 409),
            (3, 5, "", 409),
        ] {
            let page = grace.get(&format!("/posts/{goes}/merge?into={into}"));
            assert_eq!((page.status, page.all(".flash--warn").len()), (200, 1), "{goes} into {into}");
            assert!(page.one(".flash--warn").to_lowercase().contains(words), "{}", page.one(".flash--warn"));
            assert!(page.attributes("form[action$='/decision']", "action").is_empty(), "{goes} into {into}");
            let pressed = [("status", "duplicate"), ("duplicate_of", &*into.to_string())];
            let refused = grace.post(&format!("/posts/{goes}/decision"), &pressed);
            assert_eq!(refused.status, status, "{goes} into {into}");
        }
        // A chain ends where the decision ends it.
        let page = grace.get("/posts/5/merge?into=2&next=/triage%3Fsort%3Dnew");
        assert!(page.says("goes into “Wish 1”"), "{}", page.text());
        let sent = grace.submit(&page, "/posts/5/decision", &[]);
        assert!(sent.location().starts_with("/triage?sort=new&decided=5"), "{}", sent.location());
        assert_eq!(app.read(|conn| posts::get(conn, PostId(5))).duplicate_of, Some(PostId(1)));
        // What is finished for this week goes with a reason, and the page says so.
        let page = grace.get("/posts/6/merge?into=1");
        assert!(page.says("needs a reason"), "{}", page.text());
        assert_eq!(grace.submit(&page, "/posts/6/decision", &[]).status, 422);
        assert_eq!(grace.submit(&page, "/posts/6/decision", &[("note", "It is the same.")]).status, 303);
        for path in ["/posts/1/merge?into=99", "/posts/99/merge?into=1"] {
            assert_eq!(grace.get(path).status, 404, "{path}");
        }
        assert_eq!(
            grace.get("/posts/1/merge").location(),
            "/posts/1",
            "a form that was answered there, asked for anew"
        );
        assert_eq!(number_of(&posts[0]), 1);
    });
}

#[test]
fn a_released_post_keeps_the_votes_it_was_released_with() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let out = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.publish_by_the_clock(&grace);
        let late = app.file(&ada, "request", "Keep on recording during calls", "camera");
        app.vote(&app.fan("Mia"), late);
        let mut browser = app.signed_in("Grace");
        let page = browser.get(&format!("/posts/{late}/merge?into={out}"));
        assert!(page.says("keeps its 0 votes"), "{}", page.text());
        assert_eq!(browser.submit(&page, &format!("/posts/{late}/decision"), &[]).status, 303);
        assert_eq!(votes(app, out), 0);
        let back = browser.get(&format!("/posts/{out}/merge?into={late}"));
        assert_eq!(back.all(".flash--warn").len(), 1);
    });
}
