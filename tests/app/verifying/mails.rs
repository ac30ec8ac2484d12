//! How a mail asks: in whose words, in which language, and about how many.

use super::{VERSION, links};
use crate::support::on_each_engine;
use crate::support::people::address;
use orange_friday::i18n::Language;

#[test]
fn a_mail_asks_in_the_words_of_the_line_since_a_title_may_be_hidden_while_it_waits() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let post = app.file(&ada, "bug", "Call this number at night", "camera");
        app.decide(&grace, post, "ready", "");
        // There is no line before the cutoff.
        app.turn();
        app.app.clock.set(app.week().cutoff_at.0);
        app.turn();
        app.sql("UPDATE release_items SET wording = 'The flash goes out again'");
        assert_eq!(app.line_of(post).wording, "The flash goes out again");
        app.publish_by_the_clock(&grace);
        app.run_worker();
        let mut mails = app.mails_to(&address("Ada"));
        mails.retain(|mail| mail.text.contains("/fixed/"));
        let mail = mails.remove(0);
        for part in [&mail.text, &mail.html] {
            assert!(part.contains("The flash goes out again") && !part.contains("Call this number"), "{part}");
        }
    });
}

#[test]
fn a_digest_asks_about_three_bugs_in_the_language_of_its_reader() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let grace = app.manager("Grace");
        for language in Language::iter() {
            let fan = app.fan(&format!("Fan {language}"));
            app.sql(&format!("UPDATE users SET language = '{language}' WHERE id = {}", fan.id));
            for number in 1..=5 {
                let post = app.file(&fan, "bug", &format!("{language} {number}"), "camera");
                app.decide(&grace, post, "ready", "");
            }
        }
        app.publish_by_the_clock(&grace);
        app.run_worker();
        for language in Language::iter() {
            let name = format!("Fan {language}");
            let links = links(app, &name);
            assert_eq!(links.len(), 3, "{language}: {links:?}");
            assert!(links.iter().all(|link| link.starts_with(&format!("/{language}/fixed/"))), "{links:?}");
            let page = app.visitor().get(&links[0]);
            let is_english = page.says("Is it gone for you?");
            assert_eq!((page.status, is_english), (200, *language == Language::En), "{}", page.text());
            // The rest is asked on the page of the release.
            let page = app.signed_in(&name).visit(&format!("/{language}/releases/{VERSION}"));
            assert_eq!(page.attributes("#fixed form", "action").len(), 5, "{language}: {}", page.text());
        }
    });
}
