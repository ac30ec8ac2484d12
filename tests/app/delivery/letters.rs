//! What people wrote as it arrives in a mail: its links lead somewhere, and it ends nothing.

use crate::support::people::address;
use crate::support::{Setup, TestApp, engines, on_each_engine};
use scraper::{Html, Selector};

/// A note in Markdown, with addresses as somebody writes them who has the post's page before them.
const NOTE: &str =
    "See [that](/posts/1), [the talk](#talk), ![a picture](8.png) and [home](https://friday.example/).\n\n-- \nGrace";

fn the_mail_about(app: &TestApp, note: &str) -> crate::support::smtp_sink::Decoded {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    let post = app.file(&ada, "request", "Keep recording during calls", "camera");
    app.decide(&grace, post, "planned", note);
    app.mails_to(&address("Ada")).pop().unwrap()
}

#[test]
fn links_that_people_wrote_lead_where_they_lead_on_the_page() {
    on_each_engine(|app| {
        let mail = the_mail_about(app, NOTE);
        let (site, page) = (&app.base_url, format!("{}/posts/1-keep-recording-during-calls", app.base_url));
        let html = Html::parse_document(&mail.html);
        let links = Selector::parse(".prose a").unwrap();
        let links: Vec<&str> = html.select(&links).filter_map(|link| link.value().attr("href")).collect();
        let whole = [
            format!("{site}/posts/1"),
            format!("{page}#talk"),
            format!("{site}/posts/8.png"),
            "https://friday.example/".to_owned(),
        ];
        assert_eq!(links, whole);
        let text = mail.text.replace('\n', " ");
        for link in &whole {
            assert!(text.contains(&format!("]({link})")), "{link}: {}", mail.text);
        }
        for element in html.select(&Selector::parse("[href], [src]").unwrap()) {
            let target = element.value().attr("href").or(element.value().attr("src")).unwrap();
            assert!(target.starts_with("http"), "{target}");
        }
    });
}

#[test]
fn a_note_that_is_signed_does_not_make_the_rest_of_the_mail_a_signature() {
    on_each_engine(|app| {
        let mail = the_mail_about(app, NOTE);
        let marks: Vec<usize> =
            mail.text.lines().enumerate().filter(|(_, line)| *line == "-- ").map(|(at, _)| at).collect();
        let link = mail.text.lines().position(|line| line.contains("/unsubscribe/")).unwrap();
        assert!(marks.len() == 1 && marks[0] < link, "{}", mail.text);
        assert!(mail.text.contains("--\nGrace\n"), "{}", mail.text);
    });
}

#[test]
fn two_sites_under_one_name_never_send_the_same_message_id() {
    for engine in engines() {
        let ids = || {
            let app = Setup::default().start(engine);
            the_mail_about(&app, "");
            let ids: Vec<String> = app.mails().into_iter().map(|mail| mail.message_id).collect();
            assert!(ids.len() == 1 && ids[0].starts_with("notice."), "{ids:?}");
            assert!(app.tables().containing(ids[0].split('@').next().unwrap()).len() == 1, "kept for every attempt");
            ids
        };
        assert_ne!(ids(), ids(), "the same post, person and decision by their numbers");
    }
}
