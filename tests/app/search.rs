//! Finding before filing: what is wanted already is found by its words, however they are typed.

mod across;
mod hostile;
mod importing;
mod index;
mod large;
mod mistyped;
mod proposed;
mod quality;
mod secrets;
mod shown;

use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::config::FirstPosts;
use orange_friday::db::PostId;
use orange_friday::filing::{self, Draft, Entered};
use orange_friday::i18n::Language;
use orange_friday::people::Viewer;
use orange_friday::posts::{self, Visibility};

impl TestApp {
    /// A post with a text of its own, in the language its author says.
    pub fn wish(&self, author: &Viewer, title: &str, body: &str, lang: &str) -> PostId {
        let entered = Entered { kind: "request", title, body, area: "camera", lang, ..Entered::default() };
        let draft = Draft::parse(&entered, Language::En).unwrap();
        let (author, now) = (author.id, self.now());
        self.write(move |conn| filing::submit(conn, author, &draft, FirstPosts::Published, now))
    }

    /// The titles that the board finds, in its order.
    pub fn finds(&self, query: &str) -> Vec<String> {
        let query: String =
            query.chars().map(|c| if c.is_ascii() { c.to_string() } else { escaped(&c.to_string()) }).collect();
        let page = self.visitor().get(&format!("/?{}", query.replace(' ', "+")));
        assert_eq!(page.status, 200, "{query}");
        let numbers = page.attributes(".post-row", "id").into_iter();
        let numbers = numbers.map(|id| PostId(id.trim_start_matches("post-").parse().unwrap()));
        numbers.map(|number| self.read(move |conn| posts::get(conn, number)).title).collect()
    }

    /// The titles of posts like this one.
    fn like(&self, title: &str) -> Vec<String> {
        self.visitor().get(&format!("/posts/similar?title={}", escaped(title))).all("li > div > a")
    }
}

fn escaped(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[test]
fn words_are_found_however_they_are_typed() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let wishes = [
            ("Notifications cover the keyboard", "", "en"),
            ("指紋辨識解鎖變慢", "", "zh-Hant"),
            ("深色模式下通知栏图标看不清", "", "zh-Hans"),
            ("Größe der Schrift im Sperrbildschirm", "Die Uhr ist zu klein.", "de"),
            ("Ecran verrouillé trop sombre", "", "fr"),
        ];
        for (title, body, lang) in wishes {
            app.wish(&ada, title, body, lang);
        }
        let [notifications, fingerprint, dark, size, screen] = wishes.map(|wish| wish.0);
        for (typed, found) in [
            ("NOTIFICATIONS keyboards", notifications),
            ("notificatoins", notifications),
            ("keybord", notifications),
            ("指纹", fingerprint),
            ("指紋", fingerprint),
            ("通知栏", dark),
            ("通知欄", dark),
            ("grosse schriften", size),
            ("Schrift Uhr", size),
            ("écran", screen),
            ("ecran sombre", screen),
        ] {
            assert_eq!(app.finds(&format!("q={typed}")), [found], "{typed}");
        }
        assert_eq!(app.finds("q=notification"), [notifications, dark], "in both languages");
        let page = app.visitor().get("/?q=keyboards");
        assert_eq!(page.all("mark"), ["keyboard"]);
        assert_eq!(app.visitor().get("/?q=keybord+notifcations").all("mark"), ["Notifications", "keyboard"]);
        assert_eq!(page.all(".found h2"), ["1 post found"]);
        assert_eq!(page.attributes(".found a", "href"), ["/posts/new?title=keyboards"]);
        // A stem of one language is another word in the next.
        app.wish(&ada, "My bus came late", "", "en");
        assert_eq!(app.finds("q=camera"), [""; 0]);
        assert_eq!(app.finds("q=deep"), [""; 0]);
        // 深 alone begins a pair.
        assert_eq!(app.finds("q=深"), [dark]);
    });
}

#[test]
fn what_is_said_below_a_post_is_found_as_long_as_people_see_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, gina) = (app.fan("Ada"), app.manager("Gina"));
        let post = app.wish(&ada, "A louder shutter", "Like my old Zeiss.", "en");
        app.comment(&gina, post, "Mine is a Voigtländer.");
        app.comment(&ada, post, "Not as loud as a zeppelin.");
        for words in ["zeiss", "voigtlander", "zeppelin", "zeiss zeppelin", "shutter voigtländer"] {
            assert_eq!(app.finds(&format!("q={words}")), ["A louder shutter"], "{words}");
        }
        app.sql("UPDATE comments SET visibility = 'hidden' WHERE body LIKE '%zeppelin%'");
        assert_eq!(app.finds("q=zeppelin"), [""; 0], "a hidden comment is nobody's to find");
        assert_eq!(app.finds("q=shutter zeppelin"), ["A louder shutter"], "as with a word that nobody has said");
        assert_eq!(app.finds("q=voigtlander"), ["A louder shutter"]);
        app.write(move |conn| {
            let held = posts::get_held(conn, post)?;
            posts::set_visibility(conn, &held, Visibility::Hidden)
        });
        for words in ["zeiss", "voigtlander"] {
            assert_eq!(app.finds(&format!("q={words}")), [""; 0], "{words}");
        }
        assert_eq!(app.like("A louder shutter"), [""; 0]);
        assert_eq!(app.visitor().get(&format!("/?q=%23{post}")).status, 200, "its number leads nowhere");
    });
}

#[test]
fn a_number_or_an_address_jumps_and_filters_and_orders_hold() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Audio"]);
        let (ada, berta, gina) = (app.fan("Ada"), app.fan("Berta"), app.manager("Gina"));
        let first = app.file(&ada, "request", "Dark mode at night", "camera");
        let second = app.file(&ada, "bug", "Dark mode flickers", "audio");
        let third = app.file(&ada, "request", "Dark mode for the keyboard", "camera");
        app.file(&ada, "request", "A louder shutter", "camera");
        app.vote(&berta, second);
        app.decide(&gina, third, "planned", "");
        let mut visitor = app.visitor();
        let host = app.base_url.split_once("://").unwrap().1;
        for named in [
            format!("%23{first}"),
            escaped(&format!("＃{first}")),
            format!("%23+{first}"),
            format!("posts/{first}"),
            format!("/zh/posts/{first}"),
            format!("{host}/posts/{first}"),
            format!("{}/de/posts/{first}-x", app.base_url),
        ] {
            let answer = visitor.get(&format!("/search?q={named}"));
            assert_eq!(
                (answer.status, answer.location().as_str()),
                (303, &*format!("/posts/{first}-dark-mode-at-night"))
            );
        }
        for elsewhere in [format!("https://another.example/posts/{first}"), format!("another.example/posts/{first}")] {
            assert_eq!(visitor.get(&format!("/?q={}", escaped(&elsewhere))).status, 200, "{elsewhere}");
        }
        let [night, flickers, keyboard] = ["Dark mode at night", "Dark mode flickers", "Dark mode for the keyboard"];
        assert_eq!(app.finds("q=dark+mode&sort=top"), [flickers, keyboard, night]);
        assert_eq!(app.finds("q=dark+mode&sort=new"), [keyboard, flickers, night]);
        assert_eq!(app.finds("q=dark+mode&kind=request&sort=new"), [keyboard, night]);
        assert_eq!(app.finds("q=dark+mode&area=audio"), [flickers]);
        assert_eq!(app.finds("q=dark+mode&status=planned"), [keyboard]);
        assert_eq!(app.finds("q=dark+mode+keyboard"), [keyboard]);
        // None has all of them.
        let page = visitor.get("/?q=dark+mode+zeppelin");
        assert_eq!(page.all(".post-row").len(), 3);
        assert!(page.says("No post has all of these words."), "{}", page.text());
        app.merge(&gina, first, third);
        assert_eq!(app.finds("q=night"), [keyboard], "what was merged is found where it went");
        assert_eq!(app.finds("q=dark&status=duplicate"), [night], "or by itself, when merged ones are asked for");
    });
}

#[test]
fn whoever_files_what_is_there_already_is_asked_first() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let berta = app.fan("Berta");
        let there = app.wish(&berta, "More steps between silent and loud", "", "en");
        let mut ada = app.member("Ada");
        let form = ada.get("/posts/new?title=More+volume+steps");
        assert_eq!(form.attributes("#title", "value"), ["More volume steps"]);
        let wish = [
            ("kind", "request"),
            ("title", "More loudness steps between silent and loud"),
            ("area", "camera"),
            ("body", "At night.\n\nPlease."),
        ];
        let asked = ada.submit(&form, "/posts", &[&wish[..], &[("ask", "1")]].concat());
        assert_eq!((asked.status, asked.one("h1").as_str()), (200, "Is it one of these?"));
        assert_eq!(asked.all("#alike li > div > a"), ["More steps between silent and loud"]);
        // Also beside the list, which is far above the end of the form on a phone.
        for button in ["#filing .actions button", "#alike button[form=filing]"] {
            assert_eq!(asked.all(button), ["None of these: file mine"]);
        }
        // One press votes, and the other files what was typed, without being asked again.
        let voted = ada.submit(&asked, &format!("/posts/{there}/vote"), &[]);
        assert_eq!(voted.location(), format!("/posts/{there}-more-steps-between-silent-and-loud"));
        let filed = ada.submit(&asked, "/posts", &[]);
        assert_eq!(filed.status, 303, "{}", filed.text());
        assert!(ada.get(&filed.location()).says("At night."));
        // So is who has not finished: the area that is likely is proposed, and all that was typed stands there.
        let title = ("title", "Many loudness steps between silent and loud");
        let unplaced = [("kind", "request"), title, ("area", ""), ("body", "Please."), ("ask", "1")];
        let asked = ada.submit(&form, "/posts", &unplaced);
        assert_eq!((asked.status, asked.one("h1").as_str()), (200, "Is it one of these?"), "{}", asked.text());
        assert_eq!(asked.attributes("#area option[selected]", "value"), ["camera"]);
        assert!(asked.says("proposed, from posts like yours") && asked.one("#body").contains("Please."));
        assert!(!asked.all("#alike button").is_empty() && !asked.all("#alike .status").is_empty());
        let asked = ada.submit(&form, "/posts", &[&unplaced[1..], &[("kind", "")]].concat());
        assert_eq!((asked.status, asked.attributes("[aria-invalid]", "role")), (422, vec!["radiogroup".to_owned()]));
        assert_eq!(asked.attributes("#area option[selected]", "value"), ["camera"]);
        assert!(!asked.all("#alike li").is_empty(), "{}", asked.text());
        assert_eq!(app.tables().count("posts"), 2);
        assert_eq!(ada.submit(&asked, "/posts", &[("kind", "request")]).status, 303);
        // A script that files says nothing of asking, and is not asked.
        assert_eq!(ada.post("/posts", &wish).status, 303);
    });
}

#[test]
fn every_row_says_why_it_stands_where_it_does() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, gina) = (app.fan("Ada"), app.fan("Berta"), app.manager("Gina"));
        let post = app.wish(&ada, "A louder shutter", "", "en");
        app.vote(&berta, post);
        app.comment(&berta, post, "Me too, at night.");
        app.advance(TimeDelta::days(9));
        app.wish(&ada, "A quieter shutter", "", "en");
        app.decide(&gina, post, "planned", "");
        let mut visitor = app.visitor();
        let mut said = |query: &str| visitor.get(&format!("/?{query}")).all(".post-row .dots b");
        // The week is another one.
        assert_eq!(said("q=shutter&sort=week"), ["+1 in the week of 13 Nov 2026", "Filed 25 Nov 2026"]);
        assert_eq!(said("sort=top"), ["1 vote", "0 votes"]);
        assert_eq!(said("sort=discussed"), ["1 comment", "0 comments"]);
        assert_eq!(said("sort=new"), ["Filed 25 Nov 2026", "Filed 16 Nov 2026"]);
        assert_eq!(said("status=planned&sort=new"), ["Planned: 25 Nov 2026"]);
        assert_eq!(said("q=shutter"), ["In the title"; 2]);
        assert_eq!(said("q=night"), ["In a comment"]);
        // One word stands here and the other one there.
        assert_eq!(said("q=louder+night"), ["In the title and a comment"]);
        assert_eq!(said("q=louder+shutter"), ["In the title"]);
        assert_eq!(said("q=quieter+night"), ["Some words in the title", "Some words in a comment"]);
        app.vote(&app.fan("Carl"), post);
        assert_eq!(said("sort=week"), ["+1 this week", "Filed 25 Nov 2026"]);
        app.sql("UPDATE posts SET status = 'shipped', listed = FALSE WHERE vote_count > 0");
        assert_eq!(said("sort=done"), ["Shipped: 25 Nov 2026"]);
    });
}
