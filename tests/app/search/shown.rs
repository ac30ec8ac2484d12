//! What a list shows of the posts in which words were found.

use crate::support::{Page, TestApp, on_each_engine};

/// What stands below each title, with marks in brackets.
fn lines(page: Page) -> Vec<String> {
    let marked = page.body.replace("<mark>", "[").replace("</mark>", "]");
    Page { body: marked, ..page }.all(".post-row .excerpt")
}

fn found(app: &TestApp, words: &str) -> Vec<String> {
    let page = app.visitor().get(&format!("/?q={}", super::escaped(words)));
    assert_eq!(page.all(".post-row").len(), 1, "{words}: {}", page.text());
    lines(page)
}

#[test]
fn words_far_down_in_a_text_are_shown_with_what_stands_around_them() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let long = "Nothing of it is said at the beginning. ".repeat(40);
        let body = format!("{long}And then a **zeppelin** came over the harbour. {long}");
        let post = app.wish(&ada, "A louder shutter", &body, "en");
        let [line] = found(app, "zeppelin").try_into().unwrap();
        assert!(line.starts_with('…') && line.ends_with('…'), "{line}");
        assert!(line.contains("And then a [zeppelin] came over the harbour."), "{line}");
        assert!(line.chars().count() <= 145, "{line}");
        // What is said at once is shown as it always is.
        let [line] = found(app, "beginning").try_into().unwrap();
        assert!(line.starts_with("Nothing of it is said at the [beginning]."), "{line}");
        let [line] = found(app, "shutter").try_into().unwrap();
        assert!(line.starts_with("Nothing of it is said"), "{line}");
        // And so is a run of Han, to which no space leads.
        let body = format!("{}飞艇在港口上空{}", "开头什么也没有说到".repeat(40), "后面也没有".repeat(40));
        app.wish(&ada, "快门声音太小", &body, "zh-Hans");
        let [line] = found(app, "飞艇").try_into().unwrap();
        assert!(line.starts_with('…') && line.contains("[飞艇]在港口上空"), "{line}");
        let mut author = app.signed_in("Ada");
        assert_eq!(author.post(&format!("/posts/{post}/additions"), &[("body", "Also with a submarine.")]).status, 303);
        assert_eq!(found(app, "submarine"), ["Also with a [submarine]."]);
    });
}

#[test]
fn words_in_a_comment_are_shown_as_a_comment_s_and_only_of_one_that_people_see() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, gina) = (app.fan("Ada"), app.manager("Gina"));
        let post = app.wish(&ada, "A louder shutter", "Like my old one.", "en");
        app.comment(&gina, post, "Loud as a zeppelin, at night.");
        app.comment(&ada, post, "A zeppelin is not so loud.");
        // The best ones say below where they have it.
        assert_eq!(found(app, "zeppelin"), ["Loud as a [zeppelin], at night."]);
        let newest = || lines(app.visitor().get("/?q=zeppelin&sort=new"));
        assert_eq!(newest(), ["In a comment: Loud as a [zeppelin], at night."]);
        let page = app.visitor().get("/fr/?q=zeppelin&sort=new");
        assert_eq!(lines(page), ["Dans un commentaire : Loud as a [zeppelin], at night."]);
        app.sql("UPDATE comments SET visibility = 'hidden' WHERE body LIKE '%night%'");
        assert_eq!(newest(), ["In a comment: A [zeppelin] is not so loud."]);
        assert_eq!(found(app, "shutter zeppelin"), ["A [zeppelin] is not so loud."], "the title says the other word");
        assert_eq!(found(app, "louder shutter"), ["Like my old one."], "the title says enough");
    });
}
