//! Changing and removing what one said oneself, and what staff can read of it afterwards.

use crate::support::people::number_of;
use crate::support::upload::a_picture;
use crate::support::{Browser, Page, on_each_engine};

/// Says something below a post; gives the comment's number.
fn says(browser: &mut Browser, post: &str, words: &str, reply_to: &str) -> String {
    let path = format!("/posts/{}/comments", number_of(post));
    let said = browser.post(&path, &[("body", words), ("reply_to", reply_to)]);
    assert_eq!(said.status, 303, "{}", said.text());
    said.location().rsplit('-').next().unwrap().to_owned()
}

fn comments(page: &Page) -> String {
    page.one("#comments")
}

#[test]
fn a_changed_comment_says_so_and_staff_read_what_stood_there() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("bug", "Flash stays on", "camera");
        let (mut berta, mut grace) = (app.member("Berta"), app.staff("Grace"));
        let said = says(&mut berta, &post, "It is the *Kumquat* sensor.", "");
        let edit = format!("/comments/{said}/edit");
        let form = berta.get(&edit);
        assert_eq!(form.one("textarea[name=body]").trim(), "It is the *Kumquat* sensor.");
        assert!(form.says("Staff can still read what stood here before."));
        let saved = berta.submit(&form, &edit, &[("body", "It is the *Pomelo* sensor, IMEI 356938035643809.")]);
        assert!(saved.says("356938035643809"), "what is masked is shown before: {}", saved.text());
        let saved = berta.submit(&saved, &edit, &[]);
        assert_eq!(saved.location(), format!("/posts/{}?comment={said}#comment-{said}", number_of(&post)));
        let page = app.visitor().get(&post);
        let now = comments(&page);
        assert!(now.contains("Pomelo") && now.contains("edited") && !now.contains("Kumquat"), "{now}");
        assert!(!page.body.contains("356938035643809") && !page.body.contains("/edits"));
        assert!(app.visitor().get("/?q=pomelo").says("Flash stays on"), "found by its new words");
        assert!(!app.visitor().get("/?q=kumquat").says("Flash stays on"), "and no more by the old ones");
        // The same words again change nothing.
        let form = berta.get(&edit);
        berta.submit(&form, &edit, &[]);

        let before = format!("/posts/{}/edits", number_of(&post));
        assert_eq!(grace.get(&post).attributes("#comments .byline a", "href").last(), Some(&before));
        let read = grace.get(&before);
        assert_eq!(read.all("main .rows > li").len(), 1);
        assert!(read.says("It is the *Kumquat* sensor.") && read.says("Comment changed"), "{}", read.text());
        for other in [&mut ada, &mut berta] {
            assert_eq!(other.get(&before).status, 403);
        }
        assert_eq!(ada.get(&edit).status, 403, "nobody changes what somebody else said");
        assert_eq!(ada.post(&edit, &[("body", "Mine now.")]).status, 403);
        let mistake = berta.post(&edit, &[("body", "")]);
        assert_eq!((mistake.status, mistake.one("h1").as_str()), (422, "Edit your comment"));

        // What staff hid stays as it is.
        assert_eq!(grace.post(&format!("/comments/{said}/hide"), &[("reason", "Off topic.")]).status, 303);
        assert_eq!(berta.get(&edit).status, 409);
        assert_eq!(berta.post(&format!("/comments/{said}/remove"), &[]).status, 409);
    });
}

#[test]
fn a_removed_comment_leaves_its_place_only_where_somebody_replied() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("bug", "Flash stays on", "camera");
        let (mut berta, mut grace) = (app.member("Berta"), app.staff("Grace"));
        let alone = says(&mut berta, &post, "Nobody answers the Kumquat.", "");
        let answered = says(&mut berta, &post, "Somebody answers the Pomelo.", "");
        let pictures = format!("/comments/{answered}/pictures");
        assert_eq!(berta.uploads(&pictures, &[("flash.png", &a_picture(40, 40))]).status, 303);
        let picture = app.visitor().get(&post).attributes("#comments img", "src").remove(0);
        let reply = says(&mut ada, &post, "Indeed it does.", &answered);
        let count = |page: &Page| page.all("#comments h2 .count").concat();
        assert_eq!(count(&app.visitor().get(&post)), "3");

        for said in [&alone, &answered] {
            let path = format!("/comments/{said}/remove");
            let asked = berta.get(&path);
            assert_eq!(asked.one("h1"), "Remove this comment?");
            assert_eq!(asked.says("the replies stay"), said == &answered, "{}", asked.text());
            assert_eq!(ada.post(&path, &[]).status, 403);
            let gone = berta.submit_and_follow(&asked, &path, &[]);
            assert!(gone.says("Your comment is removed."), "{}", gone.text());
            // A second press finds it done.
            assert_eq!(berta.post(&path, &[]).status, 303);
        }
        let page = app.visitor().get(&post);
        let left = comments(&page);
        assert!(!left.contains("Kumquat") && !left.contains("Pomelo") && left.contains("Indeed it does."), "{left}");
        assert!(left.contains("Its author has removed this comment."));
        assert_eq!((count(&page), page.all("#comments img").len()), ("1".into(), 0));
        assert!(page.all(&format!("#comment-{alone}")).is_empty());
        assert!(!page.one(&format!("#comment-{answered}")).contains("Berta"));
        assert_eq!(app.visitor().get(&picture).status, 404, "its picture is not served any more");
        assert!(!app.visitor().get(&format!("/posts/{}.atom", number_of(&post))).body.contains("Pomelo"));
        for word in ["kumquat", "pomelo"] {
            assert!(!app.visitor().get(&format!("/?q={word}")).says("Flash stays on"), "{word}");
        }
        assert!(app.visitor().get("/?q=indeed").says("Flash stays on"), "what was replied is found");
        let refused = ada
            .post(&format!("/posts/{}/comments", number_of(&post)), &[("body", "And again."), ("reply_to", &answered)]);
        assert_eq!(refused.status, 404, "nobody answers what is gone");
        assert_eq!(berta.get(&format!("/comments/{answered}/edit")).status, 404);
        assert_eq!(grace.post(&format!("/comments/{answered}/hide"), &[("reason", "Spam.")]).status, 409);

        let read = grace.get(&format!("/posts/{}/edits", number_of(&post)));
        assert_eq!(read.all("main .rows > li").len(), 2);
        assert!(read.says("Nobody answers the Kumquat.") && read.says("Comment removed"));
        assert!(grace.get(&format!("/triage?post={}", number_of(&post))).says("Indeed it does."));

        // With the last reply its place goes too.
        assert_eq!(ada.post(&format!("/comments/{reply}/remove"), &[]).status, 303);
        let page = app.visitor().get(&post);
        assert!(page.says("No comments yet.") && count(&page).is_empty(), "{}", page.text());
        // The files of pictures lie elsewhere in a test.
        app.run_worker();
        let faults = crate::cli::doctor::says(app);
        assert!(faults.iter().all(|fault| fault.starts_with("pictures: ")), "{faults:?}");
    });
}

#[test]
fn what_nobody_has_seen_leaves_no_trace_and_who_is_blocked_takes_back() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("bug", "Flash stays on", "camera");
        let mut vera = crate::accounts::unconfirmed(app, "Vera");
        let waiting = says(&mut vera, &post, "I have it too.", "");
        let edit = format!("/comments/{waiting}/edit");
        assert_eq!(vera.post(&edit, &[("body", "I have it as well.")]).status, 303);
        assert_eq!(vera.post(&format!("/comments/{waiting}/remove"), &[]).status, 303);
        assert_eq!((app.tables().count("edits"), app.tables().count("comments")), (0, 0));
        assert!(!vera.get(&post).says("I have it as well."));

        let (mut kofi, mut grace) = (app.member("Kofi"), app.staff("Grace"));
        let said = says(&mut kofi, &post, "Buy my phones.", "");
        let block = [("until", "2026-12-24"), ("reason", "Advertising."), ("seen", "")];
        assert_eq!(grace.post("/people/kofi/block", &block).status, 303);
        let page = kofi.get(&post);
        assert_eq!(page.attributes("#comments .comment .dots a", "href"), [format!("/comments/{said}/remove")]);
        assert_eq!(kofi.post(&format!("/comments/{said}/edit"), &[("body", "Buy mine.")]).status, 403);
        assert_eq!(kofi.post(&format!("/comments/{said}/remove"), &[]).status, 303);
        assert!(app.visitor().get(&post).says("No comments yet."));
    });
}

#[test]
fn what_its_author_changed_of_a_post_is_kept_for_staff() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("bug", "Flash stays on", "camera");
        let edit = format!("/posts/{}/edit", number_of(&post));
        let form = ada.get(&edit);
        let saved = ada.submit_and_follow(&form, &edit, &[("title", "Flash stays off")]);
        assert_eq!(saved.one("h1"), "Flash stays off");
        let mut grace = app.staff("Grace");
        let read = grace.get(&format!("/posts/{}/edits", number_of(&post)));
        assert!(read.says("Post changed") && read.says("Flash stays on"), "{}", read.text());
        assert_eq!(read.all("main .rows > li").len(), 1);
    });
}
