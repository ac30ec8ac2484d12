//! What members show to staff, what staff make of it, and comments that are closed.

use crate::support::people::number_of;
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;

const QUEUE: &str = "/triage/moderation";

fn says(browser: &mut Browser, post: &str, words: &str) -> String {
    let said = browser.post(&format!("/posts/{}/comments", number_of(post)), &[("body", words)]);
    assert_eq!(said.status, 303, "{}", said.text());
    said.location().rsplit('-').next().unwrap().to_owned()
}

fn flags(browser: &mut Browser, thing: &str, reason: &str, note: &str) -> Page {
    browser.post(&format!("{thing}/flag"), &[("reason", reason), ("note", note)])
}

/// A post of Ada's with a comment of Kofi's below it: the post's address, and those of both as things.
fn scene(app: &TestApp) -> (String, String, String) {
    app.areas(&["Camera"]);
    let post = app.member("Ada").files("bug", "Flash stays on", "camera");
    let said = says(&mut app.member("Kofi"), &post, "Buy Kumquat phones.");
    let thing = format!("/posts/{}", number_of(&post));
    (post, thing, format!("/comments/{said}"))
}

#[test]
fn what_several_flag_waits_once_and_staff_leave_it_or_hide_it() {
    on_each_engine(|app| {
        let (post, thing, comment) = scene(app);
        let (mut berta, mut carl, mut grace) = (app.member("Berta"), app.member("Carl"), app.staff("Grace"));
        assert!(grace.get(QUEUE).says("Nothing is flagged."));
        assert!(app.visitor().get(&post).attributes("a[href$='/flag']", "href").is_empty());
        let form = berta.get(&format!("{comment}/flag"));
        assert!(form.says("Buy Kumquat phones.") && form.says("Nobody else learns"), "{}", form.text());
        let empty = berta.submit(&form, &format!("{comment}/flag"), &[("reason", "other")]);
        assert!(empty.status == 422 && empty.says("say in a sentence"), "{}", empty.text());
        let done = berta.submit_and_follow(&empty, &format!("{comment}/flag"), &[("note", "It is an advertisement.")]);
        assert!(done.says("Staff will look at it."), "{}", done.text());
        // A second press is the first one.
        assert_eq!(flags(&mut berta, &comment, "spam", "").status, 303);
        app.advance(TimeDelta::minutes(5));
        assert_eq!(flags(&mut carl, &comment, "spam", "").status, 303);
        app.advance(TimeDelta::minutes(5));
        assert_eq!(flags(&mut carl, &thing, "off_topic", "").status, 303);

        assert!(grace.get("/triage").says("Moderation 2"));
        let queue = grace.get(QUEUE);
        let rows = queue.all("[data-row]");
        // What is done about the whole post, and about its author, is done where those forms stand.
        let ways = queue.attributes("[data-row] a[href*='#reason-lock'], [data-row] a[href*='#until']", "href");
        let lock = format!("{post}#reason-lock");
        assert_eq!(ways, [&*lock, "/people/kofi#until", &*lock, "/people/ada#until"]);
        let (at_post, at_author) = (grace.get(&post), grace.get("/people/kofi"));
        assert_eq!(at_post.attributes("#lock form", "action"), [format!("{thing}/lock")]);
        // A browser opens what is folded about the field that an address names.
        assert_eq!(at_post.attributes("details #reason-lock", "name"), ["reason"]);
        assert_eq!(at_author.attributes("section[aria-labelledby='block'] details #until", "name"), ["until"]);
        assert_eq!(rows.len(), 2, "{rows:?}");
        assert!(rows[0].contains("Comment on “Flash stays on”") && rows[0].contains("It is an advertisement."));
        assert!(rows[0].contains("Advertising or spam: 1") && rows[0].contains("Something else: 1"), "{}", rows[0]);
        assert!(rows[1].contains("It does not belong here: 1") && rows[1].contains("Ada"), "{}", rows[1]);
        assert!(!queue.says("Berta") && !queue.says("Carl"), "who flagged it stays between them and us");

        // The post stays, and Carl reads that.
        let left = grace.submit_and_follow(&queue, &format!("{thing}/flags/dismiss"), &[]);
        assert!(left.says("It stays as it is.") && left.all("[data-row]").len() == 1, "{}", left.text());
        assert_eq!(grace.post(&format!("{thing}/flags/dismiss"), &[]).status, 409, "somebody has looked");
        assert!(carl.get(&format!("{thing}/flag")).says("left it as it is"));
        assert_eq!(flags(&mut carl, &thing, "spam", "").status, 409);
        assert_eq!(carl.post(&format!("{thing}/unflag"), &[]).status, 409);
        // Staff can have it back, and settle it once more.
        let acts = grace.get("/triage/acts");
        let again = grace.submit_and_follow(&acts, &format!("{thing}/flags/reopen"), &[]);
        assert!(again.says("Its flags wait again."), "{}", again.text());
        assert_eq!(grace.get(QUEUE).all("[data-row]").len(), 2);
        assert_eq!(grace.post(&format!("{thing}/flags/dismiss"), &[]).status, 303);

        // The comment goes, from the queue with a reason.
        let queue = grace.get(QUEUE);
        let gone = grace.submit_and_follow(&queue, &format!("{comment}/hide"), &[("reason", "No advertising here.")]);
        assert!(gone.path == QUEUE && gone.says("Nothing is flagged."), "{}: {}", gone.path, gone.text());
        let told = berta.get(&format!("{comment}/flag"));
        assert!(told.says("Staff have looked and hidden it.") && !told.says("Kumquat"), "{}", told.text());
        assert_eq!(app.member("Dora").get(&format!("{comment}/flag")).status, 404);
        assert!(!app.visitor().get(&post).says("Kumquat"));
        assert!(app.signed_in("Kofi").get(&post).says("No advertising here."), "its author reads why");
        let log = grace.get("/staff/audit");
        assert!(log.says("Flagged and left") && log.says("Flags wait again"), "{}", log.text());
    });
}

#[test]
fn a_flag_is_taken_back_until_staff_have_looked_and_nobody_flags_themselves() {
    on_each_engine(|app| {
        let (_, thing, comment) = scene(app);
        let (mut ada, mut berta, mut grace) = (app.signed_in("Ada"), app.member("Berta"), app.staff("Grace"));
        assert_eq!(flags(&mut ada, &thing, "spam", "").status, 409, "one's own");
        assert_eq!(flags(&mut berta, &thing, "spam", "").status, 303);
        let page = berta.get(&format!("{thing}/flag"));
        assert!(page.says("Staff have not looked yet."));
        let back = berta.submit_and_follow(&page, &format!("{thing}/unflag"), &[]);
        assert!(back.says("Your flag is taken back."));
        assert!(grace.get(QUEUE).all("[data-row]").is_empty());
        // Once more is fine, and somebody else's later flag brings back what was left.
        assert_eq!(flags(&mut berta, &thing, "spam", "").status, 303);
        assert_eq!(grace.post(&format!("{thing}/flags/dismiss"), &[]).status, 303);
        app.advance(TimeDelta::hours(1));
        assert_eq!(flags(&mut app.member("Carl"), &thing, "private", "My number stands there.").status, 303);
        let queue = grace.get(QUEUE);
        assert!(queue.says("private data: 1") && !queue.says("spam: 1"), "{}", queue.text());

        // Nobody flags what they do not see, or while they are blocked; twenty things wait of one person at most.
        assert_eq!(grace.post(&format!("{comment}/hide"), &[("reason", "Spam.")]).status, 303);
        assert_eq!(berta.get(&format!("{comment}/flag")).status, 404);
        assert_eq!(flags(&mut berta, &comment, "spam", "").status, 404);
        let mut vera = crate::accounts::unconfirmed(app, "Vera");
        assert!(flags(&mut vera, &thing, "spam", "").says("Confirm your email address first"));
        assert_eq!(flags(&mut berta, "/posts/99", "spam", "").status, 404);
        let mut wishes = |n: i64| {
            app.advance(TimeDelta::minutes(1));
            let fields =
                [("kind", "request"), ("title", &format!("Wish number {n}")), ("area", "camera"), ("body", "")];
            number_of(&ada.post("/posts", &fields).location())
        };
        let numbers: Vec<i64> = (0..21).map(&mut wishes).collect();
        for number in &numbers[..20] {
            app.advance(TimeDelta::minutes(1));
            assert_eq!(flags(&mut berta, &format!("/posts/{number}"), "spam", "").status, 303);
        }
        app.advance(TimeDelta::minutes(1));
        let enough = flags(&mut berta, &format!("/posts/{}", numbers[20]), "spam", "");
        assert!(enough.status == 409 && enough.says("Twenty of your flags wait"), "{}", enough.text());
        let queue = grace.get(QUEUE);
        assert!(queue.all("[data-row]").len() == 20 && queue.says("of 21"), "{}", queue.text());
        // The last one of them is on the next page, and what is settled there leads back there.
        let next = queue.attributes("a[rel=next]", "href").remove(0);
        let rest = grace.get(&next);
        assert_eq!(rest.attributes("[data-row]", "id"), [format!("waits-post-{}", numbers[19])]);
        let leave = format!("/posts/{}/flags/dismiss", numbers[19]);
        let after = grace.submit_and_follow(&rest, &leave, &[]);
        assert!(after.path == next && after.all("[data-row]").is_empty(), "{}: {}", after.path, after.text());
        assert!(after.says("The list ends before this page.") && !after.says("Nothing is flagged."));
        assert_eq!(after.attributes("nav.pager a", "href"), [QUEUE]);
        let block = [("until", "2026-12-24"), ("reason", "Advertising."), ("seen", "")];
        assert_eq!(grace.post("/people/berta/block", &block).status, 303);
        assert_eq!(flags(&mut berta, &thing, "spam", "").status, 403);
    });
}

#[test]
fn closed_comments_say_why_and_take_no_more_until_they_are_opened() {
    on_each_engine(|app| {
        let (post, thing, comment) = scene(app);
        let (mut ada, mut kofi, mut grace) = (app.signed_in("Ada"), app.signed_in("Kofi"), app.staff("Grace"));
        let page = grace.get(&post);
        let closed =
            grace.submit_and_follow(&page, &format!("{thing}/lock"), &[("reason", "It goes round in circles.")]);
        assert!(closed.says("The comments are closed."), "{}", closed.text());
        let seen = app.visitor().get(&post);
        assert!(
            seen.says("It goes round in circles.") && seen.says("Kumquat") && seen.says("Grace"),
            "{}",
            seen.text()
        );
        assert!(seen.all("#comments a[href^='/sign-in']").is_empty());
        for refused in [
            ada.post(&format!("{thing}/comments"), &[("body", "One more.")]),
            ada.post(&format!("{thing}/additions"), &[("body", "One more.")]),
            kofi.post(&format!("{comment}/edit"), &[("body", "Buy Pomelo phones.")]),
            grace.post(&format!("{thing}/lock"), &[("reason", "Once more.")]),
        ] {
            assert!([403, 409].contains(&refused.status), "{}: {}", refused.path, refused.status);
            assert!(refused.says("closed the comments"), "{}: {}", refused.path, refused.text());
        }
        assert_eq!(app.signed_in("Kofi").post(&format!("{thing}/vote"), &[]).status, 303, "votes go on");
        assert_eq!(kofi.post(&format!("{comment}/remove"), &[]).status, 303, "what one said can be taken back");
        let acts = grace.get("/triage/acts");
        assert_eq!(grace.submit(&acts, &format!("{thing}/unlock"), &[]).location(), "/triage/acts");
        assert_eq!(grace.post(&format!("{thing}/unlock"), &[]).status, 409);
        assert_eq!(ada.post(&format!("{thing}/comments"), &[("body", "One more.")]).status, 303);
        // Hidden and shown again, it still says why it was hidden, not why it was closed.
        assert_eq!(grace.post(&format!("{thing}/hide"), &[("reason", "A private number.")]).status, 303);
        assert!(app.visitor().visit(&post).says("A private number."));
    });
}

#[test]
fn taking_a_dismissal_back_leaves_what_was_settled_before_and_a_removed_comment_says_so() {
    on_each_engine(|app| {
        let (_, thing, comment) = scene(app);
        let (mut berta, mut carl, mut grace) = (app.member("Berta"), app.member("Carl"), app.staff("Grace"));
        assert_eq!(flags(&mut berta, &thing, "spam", "").status, 303);
        assert_eq!(grace.post(&format!("{thing}/flags/dismiss"), &[]).status, 303);
        app.advance(TimeDelta::hours(1));
        assert_eq!(flags(&mut carl, &thing, "abuse", "").status, 303);
        assert_eq!(grace.post(&format!("{thing}/flags/dismiss"), &[]).status, 303);
        for _ in 0..2 {
            assert_eq!(grace.post(&format!("{thing}/flags/reopen"), &[]).status, 303);
        }
        let queue = grace.get(QUEUE);
        assert!(queue.says("An insult or a threat: 1") && !queue.says("spam: 1"), "{}", queue.text());
        assert!(berta.get(&format!("{thing}/flag")).says("left it as it is"), "hers was looked at before");
        assert!(carl.get(&format!("{thing}/flag")).says("have not looked yet"));
        // Hidden by a slip, it waits as before; shown again later, it stays after all.
        assert_eq!(grace.post(&format!("{thing}/hide"), &[("reason", "Oops.")]).status, 303);
        assert_eq!(grace.post(&format!("{thing}/restore"), &[]).status, 303);
        assert!(
            grace.get(QUEUE).says("An insult or a threat: 1") && carl.get(&format!("{thing}/flag")).says("not looked")
        );
        assert_eq!(grace.post(&format!("{thing}/hide"), &[("reason", "Spam.")]).status, 303);
        app.advance(TimeDelta::minutes(11));
        assert_eq!(grace.post(&format!("{thing}/restore"), &[]).status, 303);
        assert!(carl.get(&format!("{thing}/flag")).says("left it as it is"));

        assert_eq!(flags(&mut berta, &comment, "spam", "").status, 303);
        assert_eq!(app.signed_in("Kofi").post(&format!("{comment}/remove"), &[]).status, 303);
        let queue = grace.get(QUEUE);
        assert!(
            queue.says("Its author has removed this comment.") && queue.says("What stood before"),
            "{}",
            queue.text()
        );
        assert!(berta.get(&format!("{comment}/flag")).says("Its author has removed it."));
        assert_eq!(grace.post(&format!("{comment}/flags/dismiss"), &[]).status, 303);
    });
}

/// Staff settle what they have read: neither a flag that came later, nor other words.
#[test]
fn what_is_left_as_it_is_has_the_flags_and_the_words_that_staff_have_seen() {
    on_each_engine(|app| {
        let (_, thing, comment) = scene(app);
        let (mut berta, mut carl, mut grace) = (app.member("Berta"), app.member("Carl"), app.staff("Grace"));
        let (mut ada, mut kofi) = (app.signed_in("Ada"), app.signed_in("Kofi"));
        for place in [&thing, &comment] {
            assert_eq!(flags(&mut berta, place, "off_topic", "").status, 303);
        }
        let mut is_refused = |before: &Page, place: &str| {
            let refused = grace.submit(before, &format!("{place}/flags/dismiss"), &[]);
            assert!(refused.status == 409 && refused.says("changed"), "{place}: {}", refused.text());
            app.advance(TimeDelta::minutes(1));
            let queue = grace.get(QUEUE);
            assert_eq!(queue.all("[data-row]").len(), 2, "{}", queue.text());
            queue
        };
        app.advance(TimeDelta::minutes(1));
        let first = app.staff("Oskar").get(QUEUE);
        assert_eq!(flags(&mut carl, &comment, "private", "My number stands there.").status, 303);
        let mut queue = is_refused(&first, &comment);
        assert!(queue.says("My number stands there."));
        // One flag instead of another is another one.
        assert_eq!(carl.post(&format!("{comment}/unflag"), &[]).status, 303);
        assert_eq!(flags(&mut app.member("Dora"), &comment, "private", "My number stands there.").status, 303);
        queue = is_refused(&queue, &comment);
        assert_eq!(kofi.post(&format!("{comment}/edit"), &[("body", "Buy Pomelo phones.")]).status, 303);
        queue = is_refused(&queue, &comment);
        let edit = format!("{thing}/edit");
        let form = ada.get(&edit);
        assert_eq!(ada.submit(&form, &edit, &[("title", "Buy Pomelo phones")]).status, 303);
        queue = is_refused(&queue, &thing);
        for place in [&thing, &comment] {
            assert_eq!(grace.submit(&queue, &format!("{place}/flags/dismiss"), &[]).status, 303, "{place}");
        }
        assert!(grace.get(QUEUE).says("Nothing is flagged."));
    });
}
