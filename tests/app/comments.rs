//! Long talks are read to their end, and a long history to its beginning.

use crate::support::{Browser, Engine, TestApp, on_each_engine};
use orange_friday::db::PostId;

impl TestApp {
    /// The numbers `n` from one on, to select from.
    fn count_to(&self, most: usize) -> String {
        match self.engine {
            Engine::Sqlite => format!(
                "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {most}) SELECT n FROM c) s"
            ),
            Engine::Postgres => format!("generate_series(1, {most}) AS s(n)"),
        }
    }

    /// Comments, or replies, in one statement: `Thought 1` and so on.
    fn talk_long(&self, author: i64, post: PostId, parent: &str, most: usize) {
        self.sql(&format!(
            "INSERT INTO comments (post_id, author_id, parent_id, body, body_html, visibility, created_at) \
             SELECT {post}, {author}, {parent}, 'x', '<p>Thought ' || n || '</p>', 'published', \
                '2026-11-16T09:00:00.000000Z' FROM {};
             UPDATE posts SET comment_count = comment_count + {most} WHERE id = {post}",
            self.count_to(most)
        ));
    }
}

/// The first link a page offers at a place.
fn link(browser: &mut Browser, path: &str, css: &str) -> String {
    browser.get(path).attributes(css, "href").remove(0)
}

/// Everything at a place, over all pages that Next leads to.
fn read_all(browser: &mut Browser, first: &str, row: &str) -> Vec<Vec<String>> {
    let (mut next, mut pages) = (vec![first.to_owned()], Vec::new());
    while let Some(path) = next.pop() {
        let page = browser.get(&path);
        assert_eq!(page.status, 200, "{path}");
        pages.push(page.all(row));
        next = page.attributes("#comments a[rel=next]", "href");
    }
    pages
}

#[test]
fn forty_five_replies_are_read_page_by_page() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let post = app.file(&ada, "request", "Keep recording during calls", "camera");
        let here = format!("/posts/{post}-keep-recording-during-calls");
        for words in ["Of this much is said.", "Of this little is said."] {
            app.comment(&ada, post, words);
        }
        let mut berta = app.member("Berta");
        let ids = berta.get(&here).attributes("#comments input[name=reply_to]", "value");
        app.talk_long(ada.id.0, post, &ids[0], 45);
        app.talk_long(ada.id.0, post, &ids[1], 10);
        let page = berta.get(&here);
        let replies = |id: &str| page.all(&format!("#comment-{id} .replies > .comment")).len();
        assert_eq!((replies(&ids[0]), replies(&ids[1])), (10, 10), "each has its first ones");
        let all = format!("#comments a[href*='?thread={}']", ids[0]);
        assert_eq!(page.one(&all), "All 45 replies");
        assert_eq!(page.attributes("#comments a[href*='?thread=']", "href").len(), 1, "ten of ten are all");

        let thread = link(&mut berta, &here, &all);
        let pages = read_all(&mut berta, &thread, "#comments .replies > .comment .prose");
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [20, 20, 5]);
        let read = pages.concat();
        assert!((1..=45).all(|number| read[number - 1].ends_with(&format!("Thought {number}"))), "{read:?}");
        let page = berta.get(&thread);
        assert_eq!(page.all("#comments .comments > .comment").len(), 1);
        assert!(page.says("Of this much is said.") && !page.says("Of this little is said."));
        let back = link(&mut berta, &thread, "#comments > p > a");
        assert!(berta.get(&back).says("Of this little is said."));

        // A new reply leads to the page it stands on.
        let to = berta.post(&format!("/posts/{post}/comments"), &[("body", "The last word."), ("reply_to", &ids[0])]);
        let page = berta.follow(to);
        assert_eq!(page.one("#comments [aria-current=page]"), "Page 3");
        assert!(page.says("The last word.") && page.one(".replies > .comment:last-child").contains("Berta"));
        app.sql("UPDATE comments SET visibility = 'hidden' WHERE body_html = '<p>Thought 3</p>'");
        let page = app.visitor().get(&here);
        assert_eq!(page.one(&all), "All 45 replies", "what is hidden does not count");
        assert!(!page.all(".replies > .comment .prose").iter().any(|reply| reply.ends_with("Thought 3")));
        // Of a hidden comment nobody sees the replies.
        app.sql(&format!("UPDATE comments SET visibility = 'hidden' WHERE id = {}", ids[0]));
        assert!(!app.visitor().get(&thread).says("Of this much is said."));
        assert!(!app.visitor().get(&thread).says("Thought 44"));
    });
}

#[test]
fn the_last_of_ten_thousand_and_twenty_comments_is_reached_by_its_link() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let kept = app.file(&ada, "request", "Keep recording during calls", "camera");
        let twin = app.file(&ada, "request", "Do not stop for a call", "camera");
        app.talk_long(ada.id.0, kept, "NULL", 10_020);
        let here = format!("/posts/{kept}-keep-recording-during-calls");
        let mut visitor = app.visitor();
        let told = app.member("Berta").post(&format!("/posts/{kept}/comments"), &[("body", "The last word.")]);
        let page = visitor.visit(told.location().split('#').next().unwrap());
        assert_eq!(page.one("#comments [aria-current=page]"), "Page 502");
        assert!(page.says("The last word.") && page.attributes("#comments a[rel=next]", "href").is_empty());
        let next = link(&mut visitor, &format!("{here}?comments=500"), "#comments a[rel=next]");
        let page = visitor.get(&next);
        assert!(page.says("Thought 10001") && page.says("Thought 10020"), "{next}");
        let next = page.attributes("#comments a[rel=next]", "href").remove(0);
        assert!(visitor.get(&next).says("The last word."));
        // The same with those of another post among them.
        app.comment(&ada, twin, "The very last word.");
        app.merge(&grace, twin, kept);
        let page = visitor.get(&next);
        assert!(page.says("The last word.") && page.says("The very last word."));
        assert_eq!(visitor.get(&format!("{here}?comments=99999999")).status, 200);
    });
}

#[test]
fn a_post_with_five_hundred_and_twenty_decisions_shows_the_latest_and_the_first() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let post = app.file(&ada, "request", "Keep recording during calls", "camera");
        let here = format!("/posts/{post}-keep-recording-during-calls");
        app.sql(&format!(
            "INSERT INTO decisions (post_id, from_status, to_status, note, note_html, decided_by, decided_at) \
             SELECT {post}, 'open', CASE n % 2 WHEN 0 THEN 'open' ELSE 'planned' END, 'Step ' || n, \
                '<p>Step ' || n || '</p>', {}, '2026-11-16T09:00:00.000000Z' FROM {}",
            grace.id.0,
            app.count_to(518)
        ));
        app.decide(&grace, post, "planned", "It comes in spring.");
        app.decide(&grace, post, "in_progress", "");
        let mut staff = app.signed_in("Grace");
        let page = staff.get(&here);
        assert!(page.one("#answer").contains("It comes in spring."), "{}", page.one("#answer"));
        assert_eq!(page.one(".post-head .status"), "In progress");
        let undo = format!("/posts/{post}/decision/undo");
        assert_eq!(staff.submit(&page, &undo, &[]).status, 303);
        let page = staff.get(&here);
        assert!(page.one(".timeline").contains("undone") && page.one(".post-head .status") == "Planned");
        assert!(page.one("#answer").contains("It comes in spring."));

        // Back to the first step, each once, and forth again.
        let (mut next, mut steps, mut pages) = (vec![here.clone()], Vec::new(), 0);
        while let Some(path) = next.pop() {
            let page = staff.get(&path);
            assert!(page.one("#answer").contains("It comes in spring."), "{path}");
            let here = page.all(".timeline > li");
            assert!(here.len() <= 21, "{path}");
            steps.extend(here.into_iter().rev());
            next = page.attributes(&format!("a[href*='decisions={}#']", pages + 2), "href");
            pages += 1;
        }
        assert_eq!((pages, steps.len()), (27, 522));
        assert!(steps.last().unwrap().contains("Filed") && steps[520].contains("Step 1"), "{:?}", &steps[519..]);
        let later = staff.get(&format!("{here}?decisions=2")).attributes(".side section > p > a", "href");
        assert_eq!(later, [format!("{here}?decisions=3#history"), format!("{here}#history")]);
    });
}

#[test]
fn a_page_shows_as_much_of_long_comments_as_it_has_room_for_and_each_whole_to_who_asks() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let post = app.file(&ada, "request", "Keep recording during calls", "camera");
        let here = format!("/posts/{post}-keep-recording-during-calls");
        // Five of the longest that a comment can be, each with its own last word, and one short one.
        for last in ["one", "two", "three", "four", "five"] {
            app.comment(&ada, post, &format!("{}{last}", "\"x\" ".repeat(1_248)));
        }
        app.comment(&ada, post, "Of this little is said.");
        let long = "'<p>' || replace(hex(zeroblob(80000)), '0', 'y') || '</p>'";
        let long = if app.engine == Engine::Sqlite { long } else { "'<p>' || repeat('y', 160000) || '</p>'" };
        app.sql(&format!("UPDATE comments SET body_html = {long} WHERE id IN (2, 3)"));
        let mut berta = app.visitor();
        let page = berta.get(&here);
        assert!(page.body.len() < 500_000, "{} bytes", page.body.len());
        let whole: Vec<bool> = (1..=6).map(|id| !page.all(&format!("#comment-{id} > .prose")).is_empty()).collect();
        assert_eq!(whole, [true, false, false, true, true, true], "what is no longer than people write is there");
        let link = page.attributes("#comment-3 .link-button", "href").remove(0);
        assert!(page.one("#comment-3 > p[lang]").starts_with("\"x\" \"x\""));
        let page = berta.get(&link);
        assert!(!page.all("#comment-3 > .prose").is_empty() && page.all("#comment-2 > .prose").is_empty());
        assert!(page.body.len() < 500_000, "{} bytes", page.body.len());

        // Of many that are just not too long, the first fill the page; the last is there for who asks.
        for number in 0..14 {
            app.comment(&ada, post, &format!("One more thought, {number}."));
        }
        let long =
            if app.engine == Engine::Sqlite { "replace(hex(zeroblob(9990)), '0', 'y')" } else { "repeat('y', 19980)" };
        app.sql(&format!("UPDATE comments SET body_html = '<p>' || {long} || '</p>'"));
        app.sql("UPDATE comments SET body_html = '<p>Same here.</p>' WHERE id = 19");
        for (path, last) in [(here.clone(), false), (format!("{here}?comment=20"), true)] {
            let page = berta.get(&path);
            assert!(page.body.len() < 500_000, "{} bytes", page.body.len());
            assert_eq!(page.all("#comments > ol > li > .prose").len(), 16 + usize::from(last));
            assert_eq!(page.one("#comment-19 > .prose"), "Same here.", "what is short is always there");
            assert_eq!(!page.all("#comment-20 > .prose").is_empty(), last);
        }
    });
}
