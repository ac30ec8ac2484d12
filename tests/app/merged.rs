//! What was said on a post that was merged stays to be read under the one it went to.

use crate::support::{Browser, Page, TestApp, on_each_engine};
use orange_friday::db::PostId;

/// Comments through the form, and the number of the new one.
fn says(browser: &mut Browser, post: PostId, body: &str) -> String {
    let place = browser.post(&format!("/posts/{post}/comments"), &[("body", body)]).location();
    place.rsplit('-').next().unwrap().to_owned()
}

fn undo(app: &TestApp, post: PostId) -> u16 {
    let mut grace = app.signed_in("Grace");
    grace.post(&format!("/posts/{post}/decision/undo"), &[("seen", "duplicate")]).status
}

/// The numbers before the titles of the merged posts on a page.
fn merged_on(page: &Page) -> Vec<String> {
    page.all("#merged h3").iter().map(|title| title.split(' ').next().unwrap().to_owned()).collect()
}

/// Berta's wish goes into Cleo's, and Cleo's into Ada's.
#[test]
fn the_words_of_merged_posts_stand_marked_under_the_one_they_went_to_until_that_is_undone() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, cleo, grace) = (app.fan("Ada"), app.fan("Cleo"), app.manager("Grace"));
        let kept = app.file(&ada, "request", "Keep recording during calls", "camera");
        let mut berta = app.member("Berta");
        let form = berta.get("/posts/new");
        let wish = [("kind", "request"), ("title", "Nicht bei jedem Anruf aufhören"), ("area", "camera")];
        let body = [("body", "Die Aufnahme bricht **immer** ab, wenn jemand anruft."), ("device", "Lime 5")];
        let filed = berta.submit(&form, "/posts", &[&wish[..], &body[..]].concat()).location();
        let twin = PostId(crate::support::people::number_of(&filed));
        let over = app.file(&cleo, "request", "A call must not end a film", "camera");
        app.comment(&ada, kept, "Written first, on the one that stays.");
        let early = says(&mut berta, twin, "I lost an interview.");
        let reply = [("body", "So did I."), ("reply_to", &*early)];
        assert_eq!(app.signed_in("Cleo").post(&format!("/posts/{twin}/comments"), &reply).status, 303);
        app.merge(&grace, twin, over);
        let added = app.signed_in("Cleo").post(&format!("/posts/{over}/additions"), &[("body", "Even a missed one.")]);
        assert_eq!(added.status, 303);
        app.merge(&grace, over, kept);
        app.comment(&cleo, kept, "Written last, on the one that stays.");

        let here = format!("/posts/{kept}-keep-recording-during-calls");
        let page = app.signed_in("Ada").get(&here);
        assert_eq!(merged_on(&page), [format!("#{twin}"), format!("#{over}")]);
        assert_eq!(page.one("#merged .count"), "2");
        let told = page.one(&format!("#merged-{twin}"));
        for words in ["Nicht bei jedem Anruf", "Berta", "Lime 5", "bricht immer ab"] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert!(page.body.contains("<strong>immer</strong>"));
        assert_eq!(page.attributes(&format!("#merged-{twin} .prose"), "lang"), ["de"]);
        let told = page.one(&format!("#merged-{over}"));
        assert!(told.contains("Cleo") && told.contains("Added") && told.contains("Even a missed one."), "{told}");

        let talk = page.all("#comments .comments > .comment");
        assert_eq!(talk.len(), 3);
        assert!(talk[0].contains("Written first") && !talk[0].contains("merged"), "{talk:?}");
        let mark = format!("from #{twin}, merged");
        assert!(talk[1].contains(&mark) && talk[1].contains("Berta") && talk[1].contains("So did I."), "{talk:?}");
        assert!(talk[2].contains("Written last") && !talk[2].contains("merged"), "{talk:?}");
        assert_eq!(page.one("#comments .count"), "4");
        let forms = page.attributes("#comments input[name=reply_to]", "value");
        assert!(forms.len() == 2 && !forms.contains(&early), "a merged post takes no replies: {forms:?}");
        let answered = app.signed_in("Ada").post(&format!("/posts/{kept}/comments"), &reply);
        assert_eq!(answered.status, 404);

        // Nobody undoes the first merge before the second; then each has its own words again.
        let staff = app.signed_in("Grace").get(&here);
        let undoing = staff.attributes("#merged form", "action");
        assert_eq!(undoing, [format!("/posts/{over}/decision/undo")]);
        assert_eq!((undo(app, twin), undo(app, over)), (409, 303));
        let page = app.visitor().get(&here);
        assert!(merged_on(&page).is_empty() && !page.says("I lost an interview") && !page.says("Even a missed one"));
        let page = app.visitor().visit(&format!("/posts/{over}"));
        assert!(merged_on(&page) == [format!("#{twin}")] && page.says(&mark) && page.says("Even a missed one."));
        assert_eq!(undo(app, twin), 303);
        assert!(!app.visitor().visit(&format!("/posts/{over}")).says("I lost an interview"));
        assert!(app.visitor().visit(&format!("/posts/{twin}")).says("I lost an interview"));
    });
}

#[test]
fn a_link_to_a_comment_of_a_merged_post_leads_to_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let kept = app.file(&ada, "request", "Keep recording during calls", "camera");
        let twin = app.file(&ada, "request", "Do not stop for a call", "camera");
        for number in 0..25 {
            app.comment(&ada, kept, &format!("Thought number {number}."));
        }
        let early = says(&mut app.member("Berta"), twin, "I lost an interview.");
        for number in 0..25 {
            app.comment(&ada, twin, &format!("Afterthought number {number}."));
        }
        let late = says(&mut app.signed_in("Berta"), twin, "And a wedding.");
        app.merge(&grace, twin, kept);
        let mut visitor = app.visitor();
        let there = format!("/posts/{kept}-keep-recording-during-calls?merged={twin}");
        for (comment, page) in [(&early, 2), (&late, 3)] {
            let to = visitor.get(&format!("/posts/{twin}?comment={comment}")).location();
            assert_eq!(to, format!("{there}&comment={comment}#comment-{comment}"));
            let found = visitor.visit(&to);
            assert!(found.one(&format!("#comment-{comment}")).contains(&format!("from #{twin}, merged")));
            assert_eq!(found.one("#comments [aria-current=page]"), format!("Page {page}"));
        }
        // Of `/posts/2#comment-26` the browser keeps the end to itself: the page is the one with what was said there first.
        assert_eq!(visitor.get(&format!("/posts/{twin}")).location(), there);
        let found = visitor.get(&there);
        assert_eq!(found.all(&format!("#comment-{early}")).len(), 1);
        assert_eq!(found.attributes(".flash a", "href"), [format!("#merged-{twin}")]);
        assert_eq!(found.all(&format!("#merged-{twin}")).len(), 1);
        // What asks for a comment that is not there shows the page all the same.
        assert_eq!(visitor.visit(&format!("/posts/{twin}?comment=999999")).status, 200);
        assert_eq!(visitor.visit(&format!("/posts/{twin}?thread={late}")).all("#comments .comment").len(), 1);
    });
}

#[test]
fn what_is_hidden_stays_hidden_under_the_post_it_was_merged_into() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
        let kept = app.file(&ada, "request", "Keep recording during calls", "camera");
        let titles = ["Do not stop for a call", "Buy cheap pills", "Call this number at night", "Over a hidden one"];
        let [shown, hidden, pending, beyond] = titles.map(|title| app.file(&berta, "request", title, "camera"));
        app.merge(&grace, beyond, hidden);
        let mut fan = app.signed_in("Berta");
        let secret = says(&mut fan, hidden, "Ten for the price of one.");
        let waiting = says(&mut fan, pending, "Call me.");
        let mean = says(&mut fan, shown, "You are all fools.");
        says(&mut fan, shown, "I lost an interview.");
        for twin in [shown, hidden, pending] {
            app.merge(&grace, twin, kept);
        }
        app.make("hidden", hidden);
        app.make("pending", pending);
        app.sql(&format!("UPDATE comments SET visibility = 'hidden' WHERE id = {mean}"));
        let here = format!("/posts/{kept}-keep-recording-during-calls");
        let asked = [&secret, &waiting, &mean].map(|id| [format!("comment={id}"), format!("thread={id}")]).concat();
        let merged = [hidden, pending].map(|id| format!("merged={id}"));
        let readers = [(app.visitor(), false), (app.signed_in("Berta"), true), (app.signed_in("Grace"), true)];
        for (mut reader, is_known) in readers {
            for query in asked.iter().chain(&merged).chain([&String::new()]) {
                if is_known && *query == format!("thread={mean}") {
                    continue;
                }
                let page = reader.get(&format!("{here}?{query}"));
                assert_eq!(page.status, 200, "{query}");
                assert_eq!(merged_on(&page), [format!("#{shown}"), format!("#{beyond}")], "{query}");
                for words in ["Ten for the price", "Call me.", titles[1], titles[2]] {
                    assert!(!page.body.contains(words), "{query} says {words}");
                }
                // Its author and staff see what was hidden.
                assert!(is_known || !page.body.contains("You are all fools"), "{query}");
                assert!(page.says("I lost an interview."), "{query}");
            }
        }
        let told = app.visitor().get(&format!("{here}?merged={hidden}"));
        assert!(!told.says("was merged into this post"), "the number alone would tell that something is hidden there");
        app.make("published", hidden);
        let page = app.visitor().get(&here);
        assert!(page.says("Buy cheap pills") && page.says("Ten for the price of one."));
    });
}

#[test]
fn twenty_five_merged_posts_are_read_page_by_page() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let kept = app.file(&ada, "request", "Keep recording during calls", "camera");
        let twins: Vec<PostId> = (0..25)
            .map(|number| {
                let twin = app.file(&ada, "request", &format!("Do not stop for call {number}"), "camera");
                app.merge(&grace, twin, kept);
                twin
            })
            .collect();
        let mut visitor = app.visitor();
        let here = format!("/posts/{kept}-keep-recording-during-calls");
        let (mut next, mut read, mut pages) = (vec![here.clone()], Vec::new(), 0);
        while let Some(path) = next.pop() {
            let page = visitor.get(&path);
            assert!(merged_on(&page).len() <= 5 && page.one("#merged .count") == "25", "{path}");
            read.extend(merged_on(&page));
            next = page.attributes("#merged a[rel=next]", "href");
            pages += 1;
        }
        assert_eq!((pages, read.len()), (5, 25));
        assert!(twins.iter().map(|twin| format!("#{twin}")).eq(read));
        let last = twins.last().unwrap();
        let page = visitor.visit(&format!("/posts/{last}"));
        assert_eq!(merged_on(&page).last().unwrap(), &format!("#{last}"));
        assert_eq!(
            visitor.get(&format!("{here}?merged_page=6")).one("#merged .muted"),
            "The list ends before this page."
        );
    });
}
