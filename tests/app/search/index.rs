//! The index says what the texts say, whatever happened to them, and is made again while the site runs.

use crate::support::process::Program;
use crate::support::{TestApp, on_each_engine};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use orange_friday::jobs;
use orange_friday::reindexing::{self, REINDEXING, Stage};
use orange_friday::search;

#[derive(Debug, PartialEq, QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    token: String,
    #[diesel(sql_type = BigInt)]
    titles: i64,
    #[diesel(sql_type = BigInt)]
    texts: i64,
}

/// Counts as they are kept, and as they come out of the rows.
fn counts(app: &TestApp) -> [Vec<Line>; 2] {
    let kept = "SELECT token, titles, texts FROM token_counts WHERE titles <> 0 OR texts <> 0 ORDER BY token";
    let counted = "SELECT token, SUM(CASE part WHEN 0 THEN 1 ELSE 0 END) AS titles, \
                   SUM(CASE part WHEN 1 THEN 1 ELSE 0 END) AS texts FROM post_tokens GROUP BY token ORDER BY token";
    [kept, counted].map(|sql| app.read(|conn| Ok(diesel::sql_query(sql).load(conn)?)))
}

fn everything(app: &TestApp) -> Vec<String> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        all: String,
    }
    let tables = [
        "SELECT token || ' ' || part || ' ' || post_id || ' ' || source AS all FROM post_tokens ORDER BY 1",
        "SELECT tokens || ' ' || part || ' ' || post_id || ' ' || source AS all FROM post_words ORDER BY 1",
    ];
    let sql = tables.map(|sql| sql.replace("AS all", "AS \"all\""));
    let rows = sql.map(|sql| app.read(|conn| Ok(diesel::sql_query(&sql).load::<Row>(conn)?)));
    rows.into_iter().flatten().map(|row| row.all).collect()
}

#[test]
fn the_index_follows_every_text() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let path = ada.files("request", "A louder shutter", "camera");
        let number = crate::support::people::number_of(&path);
        let form = ada.get(&format!("/posts/{number}/edit"));
        let changed = [("title", "A much quieter shutter"), ("body", "At night.")];
        assert_eq!(ada.submit(&form, &format!("/posts/{number}/edit"), &changed).status, 303);
        assert_eq!(app.finds("q=louder"), [""; 0]);
        assert_eq!(app.finds("q=quieter+night"), ["A much quieter shutter"]);
        assert_eq!(
            app.member("Berta").post(&format!("/posts/{number}/comments"), &[("body", "Yes, silence!")]).status,
            303
        );
        assert_eq!(app.member("Carl").post(&format!("/posts/{number}/vote"), &[]).status, 303);
        assert_eq!(ada.post(&format!("/posts/{number}/additions"), &[("body", "And in museums.")]).status, 303);
        assert_eq!(app.finds("q=museum+silence"), ["A much quieter shutter"]);
        let [kept, counted] = counts(app);
        assert!(counted.len() > 10 && kept == counted, "{kept:?} {counted:?}");
    });
}

#[test]
fn it_is_made_again_by_hand_and_comes_out_the_same() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta) = (app.fan("Ada"), app.fan("Berta"));
        for number in 0..45 {
            let post = app.wish(&ada, &format!("Wish with the number {number}"), "深色模式 please", "en");
            app.comment(&berta, post, &format!("I want number {number} too."));
        }
        let mut author = app.signed_in("Berta");
        let said = author.post("/posts/45/comments", &[("body", "Airship!")]).location();
        let said = said.rsplit('-').next().unwrap().to_owned();
        assert_eq!(author.post(&format!("/comments/{said}/remove"), &[]).status, 303);
        let before = everything(app);
        assert!(before.len() > 500);
        let program = Program::over(&app.database);
        assert_eq!(program.run(&["reindex"]).status, 0);
        assert_eq!(everything(app), before, "nothing changes by that");
        assert!(!program.run(&["doctor"]).says("search:"));
        app.sql("DELETE FROM post_tokens WHERE post_id > 7");
        app.sql("DELETE FROM post_words WHERE post_id > 7");
        app.sql("DELETE FROM token_counts");
        assert_ne!(everything(app), before);
        let found = program.run(&["doctor"]);
        for fault in
            ["post 8 is in no index", "comment 9 is in no index", "the word # is counted wrongly", "friday reindex"]
        {
            assert!(found.says(fault), "{fault}: {found:?}");
        }
        // Rows for which there is no text, or none that says it.
        app.sql(
            "INSERT INTO post_tokens VALUES ('zeppelin', 1, 3, 0), ('zeppelin', 0, 3, 0), ('zeppelin', 1, 4711, 12);
             INSERT INTO post_words VALUES (2, 1, 9999, 'zeppelin airship'), (2, 1, -9999, 'zeppelin');
             INSERT INTO post_tokens VALUES ('zeppelin', 1, 2, 9999), ('airship', 1, 2, 9999), ('zeppelin', 1, 2, -9999);",
        );
        let found = program.run(&["doctor"]);
        for fault in [
            "post 3 does not have the words that its text has",
            "comment 9999 is in the index, and not there",
            "addition 9999 is in the index, and not there",
        ] {
            assert!(found.says(fault), "{fault}: {found:?}");
        }
        let told = program.run(&["reindex"]);
        assert!(told.status == 0 && told.says("All 90 texts are indexed."), "{told:?}");
        assert_eq!(everything(app), before);
        assert!(!program.run(&["doctor"]).says("search:"));
        let [kept, counted] = counts(app);
        assert_eq!(kept, counted);
    });
}

/// Whether mistakes in a word are looked for.
fn is_learnt(app: &TestApp, word: &str) -> bool {
    app.tables().containing(word).iter().any(|row| row.contains("spellings"))
}

/// Counts that are wrong in every way: of a token in every text, of one that has none, and of one that nobody says.
fn miscount(app: &TestApp) {
    app.sql(
        "UPDATE token_counts SET titles = titles + 3, texts = texts - 2 WHERE token = '#';
         DELETE FROM token_counts WHERE token IN ('wish', 'number');
         INSERT INTO token_counts (token, titles, texts) VALUES ('airship', 3, 4), ('zz', 0, 0);
         INSERT INTO spellings (spelling, word) VALUES ('airships', 'airships'), ('irships', 'airships');",
    );
    let [kept, counted] = counts(app);
    assert_ne!(kept, counted);
}

/// What is off is found in a read, and added after somebody has filed: it was off by as much before.
#[test]
fn who_files_while_the_index_is_counted_is_counted_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        for number in 0..9 {
            app.wish(&ada, &format!("Wish with the number {number}"), "深色模式 please", "en");
        }
        miscount(app);
        let (mut behind, mut rounds) = (String::new(), 0);
        loop {
            let begin = behind.clone();
            // Stretches that are shorter than what one token has, and few that are put right in one.
            let found = app.read(move |conn| search::miscounted(conn, &begin, 5, 3));
            if rounds < 40 {
                app.wish(&ada, &format!("Wish for a lantern with the number {rounds}x"), "", "en");
            }
            rounds += 1;
            let end = found.end.clone();
            app.write(move |conn| search::settle(conn, &found));
            let Some(end) = end else { break };
            assert!(end > behind, "{end} behind {behind}");
            behind = end;
        }
        assert!(rounds > 20, "{rounds}");
        let [kept, counted] = counts(app);
        assert_eq!(kept, counted);
        assert_eq!(app.tables().count("token_counts"), kept.len(), "none of nothing is kept");
    });
}

#[test]
fn who_files_while_the_index_is_made_again_is_found_and_counted() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        for number in 0..45 {
            app.wish(&ada, &format!("Wish with the number {number}"), "深色模式 please", "en");
        }
        miscount(app);
        let now = app.now();
        app.write(move |conn| reindexing::begin_again(conn, now));
        let (mut stages, mut filed) = (Vec::new(), 0);
        while let Some(job) = app.write(move |conn| jobs::claim(conn, REINDEXING, now)) {
            let stage = Stage::of(&job);
            stages.push(stage);
            let asked = job.clone();
            let batch = app.read(move |conn| reindexing::read(conn, &asked));
            // A walk through the index ends where nothing is left, and would meet each of these.
            if matches!(stage, Stage::Texts(_) | Stage::Counting(_) | Stage::Sweeping(0) | Stage::Words(0)) {
                filed += 1;
                app.wish(&ada, &format!("Lantern number {filed}"), "", "en");
            }
            app.write(move |conn| reindexing::store(conn, &job, &batch));
        }
        for stage in [Stage::Texts(40), Stage::Sweeping(0), Stage::Counting(0), Stage::Words(0)] {
            assert!(stages.contains(&stage), "{stage:?}: {stages:?}");
        }
        let [kept, counted] = counts(app);
        assert_eq!(kept, counted);
        assert!(filed > 5);
        assert_eq!(app.finds("q=lantern").len(), filed);
        assert!(is_learnt(app, "lantern") && !is_learnt(app, "airships"), "what nobody says is forgotten");
        assert!(!Program::over(&app.database).run(&["doctor"]).says("search:"));
    });
}

/// What is wrong in ways that leave the numbers of rows as they are, and what is missing altogether.
#[test]
fn the_doctor_finds_whatever_the_index_does_not_say_as_the_texts_do() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        for number in 1..=6 {
            app.wish(&ada, &format!("Wish with the number {number}"), "深色模式 please", "en");
        }
        let mut author = app.signed_in("Ada");
        assert_eq!(author.post("/posts/6/additions", &[("body", "And in museums.")]).status, 303);
        let program = Program::over(&app.database);
        assert_eq!(program.run(&["reindex"]).status, 0);
        assert!(!program.run(&["doctor"]).says("search:"));
        app.sql(
            "DELETE FROM post_words WHERE source < 0; DELETE FROM post_tokens WHERE source < 0;
             DELETE FROM post_words WHERE post_id = 2 AND part = 1;
             DELETE FROM post_tokens WHERE post_id = 2 AND part = 1;
             UPDATE post_words SET tokens = REPLACE(tokens, 'wish', 'fish') WHERE post_id = 3;
             UPDATE post_tokens SET token = 'fish' WHERE token = 'wish' AND post_id = 3;
             UPDATE post_tokens SET token = 'zeppelin' WHERE token = 'number' AND post_id = 4 AND part = 1;",
        );
        let found = program.run(&["doctor"]);
        for fault in [
            "addition 1 is in no index",
            "post 2 is in no index",
            "post 3 does not have the words that its text has",
            "post 4 does not have the words that its text has",
        ] {
            assert!(found.says(fault), "{fault}: {found:?}");
        }
        assert!(!found.says("post 5"), "{found:?}");
        let strays = app.read(reindexing::strays);
        assert_eq!(strays, ["post 4"], "the walk through the index finds it, too");
        assert_eq!(program.run(&["reindex"]).status, 0);
        assert!(!program.run(&["doctor"]).says("search:"));
    });
}
