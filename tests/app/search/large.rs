//! Long texts, and words that stand in more posts than a list has.

use super::escaped;
use crate::support::people::number_of;
use crate::support::{TestApp, on_each_engine};
use orange_friday::config::FirstPosts;
use orange_friday::filing::{self, Draft, Entered};
use orange_friday::i18n::Language;
use orange_friday::people::Viewer;

#[test]
fn the_end_of_a_long_report_is_found() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        // As many characters as a long report has, hardly a pair of which stands there twice, with and without a stop among them.
        let han = |number: u32| char::from_u32(0x4E00 + number * number * 7 % 9_973).unwrap();
        let report: String = (1..1_800).map(han).collect();
        let sentences: String = (1..1_800)
            .flat_map(|number| [han(number + 3_000).to_string(), if number % 15 == 0 { "。" } else { "" }.to_owned()])
            .collect();
        // As many words as fit, all of them new.
        let syllables = ["ka", "lo", "mir", "ter", "ban", "du", "sel", "fo", "gri", "wu"];
        let word = |number: usize| [number / 100, number / 10, number].map(|digit| syllables[digit % 10]).concat();
        let bericht: Vec<String> = (0..900).map(word).collect();
        let wishes = [
            ("一个很长的报告", format!("{report}鲸鱼座"), "zh-Hans", "鲸鱼座"),
            ("另一个很长的报告", format!("{sentences}麒麟阁"), "zh-Hans", "麒麟阁"),
            ("Ein langer Bericht", format!("{} Fahrradklingel", bericht.join(" ")), "de", "fahrradklingel"),
        ];
        for (title, body, lang, last) in &wishes {
            app.wish(&ada, title, body, lang);
            assert_eq!(app.finds(&format!("q={last}")), [*title], "{last}");
        }
    });
}

/// So many posts at once.
fn file(app: &TestApp, author: &Viewer, many: usize, wish: impl Fn(usize) -> (String, String)) {
    let draft = |number: usize| {
        let (title, body) = wish(number);
        let entered =
            Entered { kind: "request", title: &title, body: &body, area: "camera", lang: "en", ..Entered::default() };
        Draft::parse(&entered, Language::En).unwrap()
    };
    let drafts: Vec<Draft> = (0..many).map(draft).collect();
    let (author, now) = (author.id, app.now());
    app.write(move |conn| {
        for draft in &drafts {
            filing::submit(conn, author, draft, FirstPosts::Published, now)?;
        }
        Ok(())
    });
}

#[test]
fn the_best_match_is_the_best_of_all_and_not_of_the_newest() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        app.wish(&ada, "Dark mode", "", "en");
        app.wish(&ada, "The shutter in dark mode", "", "en");
        file(app, &ada, 1_001, |number| (format!("Shutter number {number}"), "It is so loud in dark mode.".to_owned()));
        let page = app.visitor().get("/?q=dark+mode");
        let titles = page.all(".post-row h2");
        assert_eq!(titles[..3], ["The shutter in dark mode", "Dark mode", "Shutter number 1000"]);
        assert!(page.says("These are the first of them; more posts say it."), "{}", page.text());
        let newest = app.visitor().get("/?q=dark+mode&sort=new");
        assert_eq!(newest.all(".post-row h2")[0], "Shutter number 1000");
        // So it is where staff look for what a post may go into.
        app.manager("Grace");
        let mut staff = app.signed_in("Grace");
        let asked = staff.get("/?q=shutter+number+7&sort=best");
        let path = asked.attributes(".post-row h2 a", "href")[0].clone();
        let found = staff.get(&format!("/posts/{}/candidates?q={}", number_of(&path), escaped("dark mode")));
        assert!(found.says("Dark mode") && found.says("The shutter in dark mode"), "{}", found.text());
    });
}

/// Words that stand nearly everywhere are looked for in the newest posts only: that no post has all of them is not known then.
#[test]
fn that_no_post_has_all_words_is_said_only_when_all_were_looked_through() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        app.wish(&ada, "Shutter", "", "en");
        app.wish(&ada, "Loudness", "", "en");
        let page = app.visitor().get("/?q=shutter+loudness");
        assert!(page.says("No post has all of these words.") && page.all(".post-row").len() == 2, "{}", page.text());
        app.sql("UPDATE token_counts SET texts = 30000 WHERE token <> '#'");
        let page = app.visitor().get("/?q=shutter+loudness");
        assert!(!page.says("No post has all of these words.") && page.says("These have some of the words."));
        assert!(page.says("only the newest were looked through") && !page.all(".post-row").is_empty());
    });
}

#[test]
fn ones_own_posts_say_why_nobody_else_finds_them() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let labels = [
            ("published", ""),
            ("private", "Private"),
            ("pending", "Waits for your confirmation"),
            ("held", "Waits for staff"),
            ("hidden", "Hidden"),
        ];
        for (seen, _) in labels {
            let post = app.wish(&ada, &format!("Shutter that is {seen}"), "", "en");
            app.make(seen, post);
        }
        let page = app.signed_in("Ada").get("/?q=shutter&sort=new");
        let rows: Vec<String> = page.all(".post-row");
        assert_eq!(rows.len(), labels.len());
        for (seen, label) in labels {
            let row = rows.iter().find(|row| row.contains(&format!("Shutter that is {seen}"))).unwrap();
            let told: Vec<&str> = labels
                .iter()
                .map(|(_, label)| *label)
                .filter(|label| !label.is_empty() && row.contains(label))
                .collect();
            assert_eq!(told, [label].into_iter().filter(|label| !label.is_empty()).collect::<Vec<_>>(), "{seen}");
        }
        assert_eq!(app.visitor().get("/?q=shutter").all(".post-row").len(), 1);
    });
}
