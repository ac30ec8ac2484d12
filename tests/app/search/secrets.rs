//! What somebody may not see answers nothing: no question comes out otherwise than without it.

use crate::support::{TestApp, on_each_engine};
use orange_friday::board;
use orange_friday::db::{Conn, PostId};
use orange_friday::error::Result;
use orange_friday::people::Viewer;
use orange_friday::search::{Effort, Question, Reader, Titles, alike, matching};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Words that anything may say, and words of the same kind that only what is secret says.
const OPEN: [&str; 12] = [
    "camera",
    "battery",
    "keyboard",
    "dark",
    "mode",
    "Akkuanzeige",
    "brightness",
    "notification",
    "bubbles",
    "深色模式",
    "通知欄",
    "the",
];
const SECRET: [&str; 6] = ["xylophonehack", "jabberwocky", "keybaord", "notificaton", "深夜", "Akkuanzeigen"];
/// What nobody but its author, or nobody at all but staff, may see.
const UNSEEN: [&str; 3] = ["private", "hidden", "pending"];

/// Words, by their places in both lists.
fn said(places: &[usize]) -> String {
    let word = |at: &usize| OPEN.iter().chain(&SECRET).nth(*at).copied().unwrap_or_default();
    places.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// Everything that a reader is told of these questions.
fn answers(conn: &mut Conn, questions: &[String], reader: Reader) -> Result<Vec<String>> {
    let mut told = Vec::new();
    for typed in questions {
        let question = Question::of(typed);
        let found = matching(conn, &question, reader, Effort::WHOLE)?;
        let best = found.best_first(conn, found.posts.clone())?;
        told.push(format!("{typed}: {:?} {best:?} {} {}", found.posts, found.is_partial, found.is_cut));
        let viewer = if let Reader::Member(id) = reader { Some(id) } else { None };
        let suggested: Vec<PostId> =
            board::suggestions(conn, &question, viewer)?.into_iter().map(|suggestion| suggestion.post.id).collect();
        let like = [alike(conn, &question, Titles::All)?, alike(conn, &question, Titles::Standing)?];
        told.push(format!("{typed}: {suggested:?} {like:?}"));
    }
    Ok(told)
}

/// Each word by itself, with a mistake in it, and several together.
fn questions(several: &[Vec<usize>]) -> Vec<String> {
    let each = OPEN.iter().chain(&SECRET).map(|word| (*word).to_owned());
    let mistyped = each.clone().filter(|word| word.is_ascii()).map(|word| word.replacen(['a', 'o', 'r'], "", 1));
    let begun = ["深", "通", "bat"].map(str::to_owned);
    each.chain(mistyped).chain(begun).chain(several.iter().map(|places| said(places))).collect()
}

fn answered(app: &TestApp, questions: &[String], reader: Reader) -> Vec<String> {
    let questions = questions.to_vec();
    app.read(move |conn| answers(conn, &questions, reader))
}

/// Texts by the places of their words: titles and bodies.
fn texts(words: usize, many: std::ops::Range<usize>) -> impl Strategy<Value = Vec<(Vec<usize>, Vec<usize>)>> {
    let text = move |most: usize| prop::collection::vec(0..words, 1..most);
    prop::collection::vec((text(5), text(8)), many)
}

#[test]
fn a_board_answers_as_if_what_is_secret_was_not_there() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta) = (app.fan("Ada"), app.fan("Berta"));
        let all = OPEN.len() + SECRET.len();
        let board = (
            texts(OPEN.len(), 1..8),
            texts(all, 1..6),
            prop::collection::vec(prop::collection::vec(0..all, 2..6), 12),
            0..UNSEEN.len(),
        );
        let config = Config { failure_persistence: None, ..Config::with_cases(5) };
        let told = TestRunner::new_with_rng(
            config.clone(),
            proptest::test_runner::TestRng::deterministic_rng(config.rng_algorithm),
        )
        .run(&board, |(open, secret, several, unseen)| {
            let shown = filed(app, &ada, &open, "published");
            let questions = questions(&several);
            let readers = [Reader::Visitor, Reader::Member(berta.id)];
            let before = readers.map(|reader| answered(app, &questions, reader));
            let staff = answered(app, &questions, Reader::Staff);
            let hidden = filed(app, &ada, &secret, UNSEEN[unseen]);
            for (_, body) in &secret {
                // What is hidden below a post that everybody sees.
                app.comment(&ada, shown[0], &said(body));
                app.sql("UPDATE comments SET visibility = 'hidden' WHERE id = (SELECT MAX(id) FROM comments)");
                // And what was said below one that nobody sees.
                app.sql(&format!("UPDATE posts SET visibility = 'published' WHERE id = {}", hidden[0]));
                app.comment(&ada, hidden[0], &said(body));
                app.make(UNSEEN[unseen], hidden[0]);
            }
            for (reader, before) in readers.into_iter().zip(before) {
                prop_assert_eq!(answered(app, &questions, reader), before, "{:?}", reader);
            }
            if UNSEEN[unseen] != "private" {
                prop_assert_eq!(answered(app, &questions, Reader::Staff), staff);
            }
            let own = answered(app, &questions, Reader::Member(ada.id));
            prop_assert!(own.iter().any(|told| told.contains(&format!("{:?}", hidden[0]))), "their author finds them");
            Ok(())
        });
        told.unwrap();
    });
}

fn filed(app: &TestApp, author: &Viewer, texts: &[(Vec<usize>, Vec<usize>)], seen: &str) -> Vec<PostId> {
    let file = |(title, body): &(Vec<usize>, Vec<usize>)| {
        let post = app.wish(author, &format!("{} please", said(title)), &said(body), "en");
        app.make(seen, post);
        post
    };
    texts.iter().map(file).collect()
}

/// The words that were told apart by a visitor once.
#[test]
fn no_visitor_finds_out_which_words_stand_in_what_is_private() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        for place in ["night", "video", "portrait", "panorama", "zoom"] {
            app.wish(&ada, &format!("The camera takes my battery in {place}"), "", "en");
        }
        for (seen, word) in [("private", "xylophonehack"), ("hidden", "gobbledygook"), ("pending", "jabberwocky")] {
            let secret = app.wish(&ada, &format!("My {word} and how it goes"), "", "en");
            app.make(seen, secret);
        }
        let known = app.finds("q=camera+battery+zzqqvvunknown");
        assert_eq!(known.len(), 5);
        for word in ["xylophonehack", "gobbledygook", "jabberwocky"] {
            assert_eq!(app.finds(&format!("q=camera+battery+{word}")), known, "{word}");
            assert_eq!(app.finds(&format!("q={word}")), [""; 0]);
        }
    });
}

#[test]
fn what_may_not_be_shown_takes_nobodys_place_among_what_is_alike() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let title = "Camera freezes while zooming";
        let (shown, other) =
            (app.wish(&ada, title, "", "en"), app.wish(&ada, "Camera freezes while filming", "", "en"));
        let asked = app.wish(&ada, "Camera freezes when zooming", "", "en");
        for turn in 0..70 {
            // Each by other words below: the same once more would be the same press.
            let twin = app.wish(&ada, title, &format!("For the time number {turn}."), "en");
            let sql = if turn % 2 == 0 {
                format!("UPDATE posts SET visibility = 'hidden', listed = (1 = 0) WHERE id = {twin}")
            } else {
                format!(
                    "UPDATE posts SET status = 'duplicate', duplicate_of = {other}, listed = (1 = 0) WHERE id = {twin}"
                )
            };
            app.sql(&sql);
        }
        let mut found = app.like(title);
        found.sort();
        assert_eq!(found, ["Camera freezes when zooming", "Camera freezes while filming", title]);
        // And staff are asked about it.
        app.run_worker();
        let mut staff = app.signed_in("Grace");
        for words in ["", "?q=camera", "?q=freezes+zooming"] {
            let page = staff.get(&format!("/posts/{asked}/candidates{words}"));
            assert!(page.status == 200 && page.says(title) && page.says("while filming"), "{words}: {}", page.text());
        }
        let pairs = staff.get("/triage/merges").attributes("[data-row]", "id");
        assert!(
            pairs.contains(&format!("pair-{asked}-{shown}")) || pairs.contains(&format!("pair-{shown}-{asked}")),
            "{pairs:?}"
        );
        drop(grace);
    });
}

/// What is hidden must not hide what stands behind it either.
#[test]
fn a_word_of_which_only_hidden_texts_were_looked_through_is_still_found() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let shown = app.wish(&ada, "A louder zeppelin", "", "en");
        for turn in 0..40 {
            let secret = app.wish(&ada, "Another zeppelin", &format!("Over harbour number {turn}."), "en");
            app.make("hidden", secret);
        }
        let other = app.wish(&ada, "A louder submarine", "", "en");
        let found = |typed: &'static str, rows: i64| {
            let effort = Effort { looked_through: rows, ..Effort::WHOLE };
            app.read(move |conn| matching(conn, &Question::of(typed), Reader::Visitor, effort))
        };
        for rows in [0, 1_000_000] {
            assert_eq!(found("zeppelin", rows).posts, [shown], "{rows}");
            let both = found("louder zeppelin", rows);
            assert_eq!((both.posts, both.is_partial), (vec![shown], false), "{rows}");
            let some = found("submarine zeppelin", rows);
            assert_eq!((some.posts, some.is_partial), (vec![other, shown], true), "{rows}");
        }
    });
}
