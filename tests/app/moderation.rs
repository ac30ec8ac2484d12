//! Staff hide what hurts, with a reason, and let it be seen again.

mod at_once;
mod mails;

use crate::support::people::number_of;
use crate::support::{Browser, Page, TestApp, on_each_engine};
use orange_friday::board;
use orange_friday::db::PostId;

const TITLE: &str = "Call this number at night";
const REASON: &str = "A telephone number of somebody else.";

fn hide(staff: &mut Browser, post: impl std::fmt::Display, reason: &str) -> Page {
    staff.post(&format!("/posts/{post}/hide"), &[("reason", reason)])
}

fn comments(browser: &mut Browser, post: PostId, body: &str, answers: &str) -> String {
    let place = browser.post(&format!("/posts/{post}/comments"), &[("body", body), ("reply_to", answers)]).location();
    place.rsplit('-').next().unwrap().to_owned()
}

fn nothing_is_wrong(app: &TestApp) {
    assert_eq!(app.read(|conn| board::faults(conn, 10)), [] as [&str; 0]);
}

#[test]
fn a_hidden_post_leaves_every_page_and_says_why_at_its_own() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta) = (app.fan("Ada"), app.fan("Berta"));
        let post = app.file(&ada, "request", TITLE, "camera");
        app.vote(&berta, post);
        let mut grace = app.staff("Grace");
        let twin = app.file(&berta, "request", "Ring me up at night", "camera");
        let into = post.to_string();
        assert_eq!(grace.decides(&format!("/posts/{twin}-ring-me-up-at-night"), "duplicate", "", &into).status, 303);
        let path = format!("/posts/{post}-call-this-number-at-night");
        let lists = ["/", "/?sort=new", "/?area=camera", "/roadmap", "/people/ada", "/triage", "/sitemap.xml?page=1"];
        let shows =
            |browser: &mut Browser| lists.map(|list| browser.get(list).body.contains("all-this-number-at-night"));
        let before = shows(&mut grace);
        assert_eq!(before, [true, true, true, false, true, true, true]);

        let page = grace.get(&path);
        let answer = grace.submit_and_follow(&page, &format!("/posts/{post}/hide"), &[("reason", REASON)]);
        assert!(answer.says("It is hidden") && answer.says(REASON) && answer.says(TITLE), "{}", answer.text());
        assert_eq!(shows(&mut grace), [false; 7]);
        for mut other in [app.visitor(), app.signed_in("Berta")] {
            for address in [path.clone(), format!("/posts/{post}"), format!("/de/posts/{post}")] {
                let page = other.get(&address);
                assert_eq!(page.status, 404, "{address}");
                assert!(page.says(REASON) && !page.says(TITLE) && !page.says("Ada"), "{}", page.text());
            }
        }
        // What was merged into it leads there, and says no more.
        let twin = app.visitor().get(&format!("/posts/{twin}"));
        assert!(twin.status == 404 && twin.says(REASON) && !twin.says(TITLE), "{}", twin.text());
        let mut berta = app.signed_in("Berta");
        for (press, fields) in [("vote", &[][..]), ("follow", &[]), ("comments", &[("body", "Why?")])] {
            assert_eq!(berta.post(&format!("/posts/{post}/{press}"), fields).status, 404, "{press}");
        }
        let mut ada = app.signed_in("Ada");
        let hers = ada.get(&path);
        assert!(hers.status == 200 && hers.says(TITLE) && hers.says(REASON), "{}", hers.text());
        assert!(!hers.body.contains("/restore"), "only staff let it be seen again");
        assert!(!grace.get(&path).body.contains("/decision\""), "an answer would be told to nobody");
        assert_eq!(ada.post(&format!("/posts/{post}/comments"), &[("body", "Why?")]).status, 409);
        nothing_is_wrong(app);

        let page = grace.get(&path);
        let answer = grace.submit_and_follow(&page, &format!("/posts/{post}/restore"), &[]);
        assert!(answer.says("Everybody sees it again"), "{}", answer.text());
        assert_eq!(shows(&mut grace), before);
        assert_eq!(app.visitor().get(&path).status, 200);
        assert_eq!(app.voters(post).len(), 1, "its votes are still there");
        nothing_is_wrong(app);
    });
}

/// Nobody has to say why something is shown again; what staff say reads whoever wrote it, and the log has it.
#[test]
fn why_something_is_shown_again_reads_whoever_wrote_it() {
    const WHY: &str = "It is their own number.";
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.file(&app.fan("Ada"), "request", TITLE, "camera");
        let (mut grace, mut berta) = (app.staff("Grace"), app.member("Berta"));
        let comment = comments(&mut berta, post, "Cheap pills here.", "");
        let path = format!("/posts/{post}-call-this-number-at-night");
        for (below, author) in [(format!("/posts/{post}"), "Ada"), (format!("/comments/{comment}"), "Berta")] {
            let restore = format!("{below}/restore");
            assert_eq!(grace.post(&format!("{below}/hide"), &[("reason", REASON)]).status, 303);
            let page = grace.get(&path);
            let too_long = "because ".repeat(80);
            let again = grace.submit(&page, &restore, &[("reason", too_long.as_str())]);
            assert_eq!((again.status, again.attributes(".error-summary a", "href").len()), (422, 1), "{below}");
            assert_eq!(grace.submit(&again, &restore, &[("reason", WHY)]).status, 303, "{below}");
            assert!(app.signed_in(author).get(&path).says(WHY) && grace.get(&path).says(WHY), "{below}");
            let mut others = [app.visitor(), app.signed_in(if author == "Ada" { "Berta" } else { "Ada" })];
            assert!(others.iter_mut().all(|other| !other.get(&path).says(WHY)), "{below}");
            assert!(grace.get("/staff/audit").says(WHY), "{below}");
            // Shown again once more, without a word, nothing is told.
            assert_eq!(grace.post(&format!("{below}/hide"), &[("reason", REASON)]).status, 303);
            let page = grace.get("/triage/moderation");
            assert_eq!(page.attributes("form.undo textarea", "name"), ["reason"]);
            assert_eq!(grace.submit(&page, &restore, &[]).status, 303);
            assert!(!app.signed_in(author).get(&path).says(WHY), "{below}");
        }
        assert!(!app.visitor().get(&path).says(WHY));
        nothing_is_wrong(app);
    });
}

#[test]
fn what_is_already_done_is_done_once_and_nothing_else_is_taken() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.file(&app.fan("Ada"), "request", TITLE, "camera");
        let (mut grace, mut gunnar, mut berta) = (app.staff("Grace"), app.staff("Gunnar"), app.member("Berta"));
        let comment = comments(&mut berta, post, "Cheap pills here.", "");
        for (place, status) in [(format!("/posts/{post}"), 422), (format!("/comments/{comment}"), 422)] {
            let too_long = "because ".repeat(80);
            for reason in ["", " \u{200B}\u{3164} ", too_long.as_str()] {
                let again = grace.post(&format!("{place}/hide"), &[("reason", reason)]);
                assert_eq!(again.status, status, "{place} {reason:?}");
                assert_eq!(again.attributes("form[action$='/hide'] textarea", "name"), ["reason"]);
            }
            assert_eq!(berta.post(&format!("{place}/hide"), &[("reason", REASON)]).status, 403);
            assert_eq!(berta.post(&format!("{place}/restore"), &[]).status, 403);
            assert_eq!(grace.post(&format!("{place}/restore"), &[]).status, 409, "it is not hidden");
            for _ in 0..2 {
                assert_eq!(grace.post(&format!("{place}/hide"), &[("reason", REASON)]).status, 303, "a double tap");
            }
            assert_eq!(gunnar.post(&format!("{place}/hide"), &[("reason", "Spam.")]).status, 409, "somebody has");
            for _ in 0..2 {
                assert_eq!(gunnar.post(&format!("{place}/restore"), &[]).status, 303);
            }
            assert_eq!(grace.post(&format!("{place}/restore"), &[]).status, 409);
        }
        assert_eq!(app.tables().count("moderations"), 4, "one row an act");
        for nowhere in ["/posts/99999", "/comments/99999", "/comments/x", "/posts/x"] {
            for reason in ["", REASON] {
                assert_eq!(grace.post(&format!("{nowhere}/hide"), &[("reason", reason)]).status, 404, "{nowhere}");
            }
            assert_eq!(grace.post(&format!("{nowhere}/restore"), &[]).status, 404, "{nowhere}");
        }
        // Whoever reloads an answer comes back to where the form stands.
        let back = grace.get(&format!("/comments/{comment}/hide"));
        assert_eq!((back.status, number_of(back.location().split('?').next().unwrap())), (303, post.0));
        nothing_is_wrong(app);
    });
}

#[test]
fn a_hidden_comment_takes_its_replies_along_and_is_counted_no_more() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.file(&app.fan("Ada"), "request", "Keep recording during calls", "camera");
        let (mut berta, mut cleo, mut grace) = (app.member("Berta"), app.member("Cleo"), app.staff("Grace"));
        let pills = comments(&mut berta, post, "Cheap pills here.", "");
        let much = comments(&mut cleo, post, "How much?", &pills);
        comments(&mut cleo, post, "I lost an interview.", "");
        let counted = |app: &TestApp| app.visitor().visit(&format!("/posts/{post}")).one("#comments h2 .count");
        assert_eq!(counted(app), "3");

        let page = grace.visit(&format!("/posts/{post}"));
        let page = grace.submit_and_follow(&page, &format!("/comments/{pills}/hide"), &[("reason", REASON)]);
        assert!(page.says("Cheap pills") && page.says(REASON), "{}", page.text());
        assert_eq!(counted(app), "1");
        for (mut reader, sees) in
            [(app.visitor(), false), (app.signed_in("Ada"), false), (app.signed_in("Berta"), true)]
        {
            let page = reader.visit(&format!("/posts/{post}"));
            assert_eq!([page.says("Cheap pills"), page.says(REASON)], [sees; 2], "{}", page.text());
            assert!(page.says("I lost an interview"));
        }
        nothing_is_wrong(app);
        // A reply that is hidden while its comment is changes no number, in whichever order they come back.
        assert_eq!(grace.post(&format!("/comments/{much}/hide"), &[("reason", "An advertisement.")]).status, 303);
        assert_eq!(grace.post(&format!("/comments/{pills}/restore"), &[]).status, 303);
        assert_eq!(counted(app), "2");
        nothing_is_wrong(app);
        assert_eq!(grace.post(&format!("/comments/{much}/restore"), &[]).status, 303);
        assert_eq!(counted(app), "3");
        nothing_is_wrong(app);
    });
}

/// A release that is out keeps its lines; one that only repeats the title of a hidden post keeps that to itself.
#[test]
fn a_published_line_keeps_the_title_of_a_hidden_post_to_itself() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let [bare, worded] = [TITLE, "Grid lines, you fools"].map(|title| app.finished(&ada, &grace, title, "camera"));
        app.turn();
        app.clock_to_cutoff();
        let mut staff = app.signed_in("Grace");
        let composer = staff.get("/releases/next/edit");
        let item = app.line_of(worded).id;
        let field = format!("wording-{item}");
        let fill = [(field.as_str(), "Grid lines in the viewfinder")];
        assert_eq!(staff.submit(&composer, "/releases/next/notes", &fill).status, 303);
        assert_eq!(staff.approves().status, 303);
        app.app.clock.set(app.week().publish_at.0);
        app.turn();
        let version = app.versions().remove(0);
        let places = [
            format!("/releases/{version}"),
            format!("/releases/{version}.md"),
            "/releases.atom".to_owned(),
            "/people/ada".to_owned(),
        ];
        let says = |words: &str| places.each_ref().map(|place| app.visitor().get(place).body.contains(words));
        let updated = || {
            let feed = app.visitor().get("/releases.atom").body;
            feed.split("<updated>").nth(2).unwrap().chars().take(20).collect::<String>()
        };
        let first = updated();
        assert_eq!(
            (says(TITLE), says("Grid lines in the viewfinder")),
            ([true; 4], [true, true, true, false]),
            "on her page it stands among what she filed"
        );
        app.advance(chrono::TimeDelta::minutes(7));
        for post in [bare, worded] {
            assert_eq!(hide(&mut staff, post, REASON).status, 303);
        }
        assert_eq!((says(TITLE), says("you fools")), ([false; 4], [false; 4]));
        assert_eq!(says("A change whose post is hidden"), [true, true, true, false]);
        assert_eq!(says("Grid lines in the viewfinder"), [true, true, true, false]);
        assert!(updated() > first, "feed readers look again");
        nothing_is_wrong(app);

        app.run_worker();
        let mails = app.mails_to("ada@example.org");
        let digest = mails.iter().find(|mail| mail.text.contains(&format!("/releases/{version}"))).unwrap();
        assert!(
            !digest.text.contains(TITLE) && digest.text.contains("A change whose post is hidden"),
            "{}",
            digest.text
        );
        assert!(says("A change whose post is hidden")[3], "her page does not tell it either");
        assert_eq!(staff.post(&format!("/posts/{bare}/restore"), &[]).status, 303);
        assert_eq!(says(TITLE), [true; 4]);
    });
}

impl TestApp {
    fn clock_to_cutoff(&self) {
        self.app.clock.set(self.week().cutoff_at.0);
        self.turn();
    }
}
