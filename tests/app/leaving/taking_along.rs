//! What is stored of somebody is theirs to take along.

use super::count;
use crate::support::people::number_of;
use crate::support::upload::{SCREEN, file};
use crate::support::{Browser, Engine, TestApp, on_each_engine};
use chrono::TimeDelta;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

#[test]
fn everything_stored_about_somebody_is_theirs_to_take_along() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut wilma, mut ada) = (app.member("Wilma"), app.member("Ada"));
        let hers = wilma.files("request", "Grid lines, please", "camera");
        let own = ada.files("request", "A \"timer\" for the torch, 深夜", "camera");
        let pictures = format!("/posts/{}/pictures", number_of(&own));
        assert_eq!(ada.uploads(&pictures, &[file("torch.png", &SCREEN)]).status, 303);
        ada.votes_for(&hers);
        for (browser, words) in [(&mut ada, "Mine."), (&mut wilma, "Nobody else's.")] {
            assert_eq!(browser.post(&format!("/posts/{}/comments", number_of(&own)), &[("body", words)]).status, 303);
        }
        assert_eq!(ada.post("/areas/camera/follow", &[]).status, 303);
        app.run_worker();
        // More than is read at once.
        let (no, now) = match app.engine {
            Engine::Sqlite => ("0", "'2026-10-01T00:00:00.000000Z'"),
            Engine::Postgres => ("false", "timestamptz '2026-10-01T00:00:00Z'"),
        };
        let numbers =
            "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1200) SELECT n FROM c) s";
        app.sql(&format!(
            "INSERT INTO posts (kind, title, author_id, area_id, status, visibility, listed, vote_count, comment_count, \
             week, week_votes, created_at, status_changed_at, lang) \
             SELECT kind, 'Another', author_id, area_id, status, 'hidden', {no}, 0, 0, 0, 0, {now}, {now}, lang \
             FROM posts, {numbers} WHERE posts.id = 2; \
             INSERT INTO post_texts (post_id, body, body_html) SELECT id, '', '' FROM posts WHERE id > 2"
        ));

        assert_eq!(ada.get("/settings/export.zip").status, 404);
        let page = ada.get("/settings/export");
        assert_eq!(ada.submit(&page, "/settings/export", &[]).status, 303);
        assert!(ada.get("/settings/export").says("0 of"), "{}", ada.get("/settings/export").text());
        app.tick();
        let page = ada.get("/settings/export");
        assert!(page.says("Your data is ready") && page.all("main form").is_empty(), "{}", page.text());
        let files = fetched(app, &ada);
        let rows = |name: &str| files[name].as_array().unwrap().len();
        assert_eq!((rows("wider_follows.json"), rows("inbox_entries.json")), (1, 1));
        assert_eq!((rows("posts.json"), rows("post_texts.json"), rows("votes.json")), (1_201, 1_201, 1));
        assert_eq!(files["account.json"][0]["email"], "ada@example.org");
        assert_eq!(files["account.json"][0]["name_hidden"], false);
        let at = files["votes.json"][0]["cast_at"].as_str().unwrap();
        assert_eq!(at, "2026-11-16T09:00:00.000000Z", "a moment is written alike on both");
        assert!(files["posts.json"][0]["title"].as_str().unwrap().contains("\"timer\""));
        assert_eq!(files["comments.json"][0]["body"], "Mine.");
        let name = files["pictures-added_by.json"][0]["name"].as_str().unwrap();
        assert_eq!(ada.get(&format!("/pictures/{name}-full.webp")).status, 200, "a picture is found by its name");
        assert_eq!(files["mail_preferences.json"][0].get("token"), None);
        let all = serde_json::to_string(&files).unwrap();
        assert!(!all.contains("Nobody else") && !all.contains("wilma") && !all.contains("argon2"), "{all}");

        // Once a day, and for a week.
        assert_eq!(ada.post("/settings/export", &[]).status, 303);
        let again = count(app, "SELECT count(*) AS count FROM jobs WHERE kind = 'exporting'");
        assert_eq!(again, 0, "what was asked for today stands");
        assert_eq!(wilma.get("/settings/export.zip").status, 404);
        app.advance(TimeDelta::days(7) + TimeDelta::minutes(1));
        app.tidy();
        let tables = app.tables();
        assert_eq!((tables.count("exports"), tables.count("export_parts")), (0, 0));
        assert_eq!(ada.get("/settings/export.zip").status, 404);
    });
}

/// The files in the ZIP, each as JSON.
fn fetched(app: &TestApp, browser: &Browser) -> BTreeMap<String, Value> {
    let request = ureq::get(format!("{}/settings/export.zip", app.base_url));
    let mut answer = request.header("Cookie", browser.cookie_header()).call().unwrap();
    let kept = answer.headers()["cache-control"].to_str().unwrap().to_owned();
    assert!(kept.contains("no-store"), "{kept}");
    let bytes = answer.body_mut().read_to_vec().unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for number in 0..zip.len() {
        let mut file = zip.by_index(number).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let name = file.name().unwrap().into_owned();
        files.insert(name, serde_json::from_str(&text).unwrap());
    }
    files
}

/// Rows that are told by two numbers, more than are read at once, with some of one number across the border.
#[test]
fn what_somebody_did_often_is_told_once_and_without_a_gap() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let post = number_of(&grace.files("request", "Grid lines, please", "camera"));
        let (no, now) = match app.engine {
            Engine::Sqlite => ("0", "'2026-10-01T00:00:00.000000Z'"),
            Engine::Postgres => ("false", "timestamptz '2026-10-01T00:00:00Z'"),
        };
        let numbers =
            "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 700) SELECT n FROM c) s";
        app.sql(&format!(
            "INSERT INTO posts (kind, title, author_id, area_id, status, visibility, listed, vote_count, comment_count, \
             week, week_votes, created_at, status_changed_at, lang) \
             SELECT kind, 'Another', author_id, area_id, status, 'hidden', {no}, 0, 0, 0, 0, {now}, {now}, lang \
             FROM posts, {numbers} WHERE posts.id = {post}; \
             INSERT INTO post_texts (post_id, body, body_html) SELECT id, '', '' FROM posts WHERE id > {post}; \
             INSERT INTO post_builders (post_id, position, user_id, name) \
             SELECT id, place, 1, 'Grace' FROM posts, (SELECT 1 AS place UNION ALL SELECT 2) p WHERE id > {post}"
        ));
        let page = grace.get("/settings/export");
        assert_eq!(grace.submit(&page, "/settings/export", &[]).status, 303);
        app.tick();
        let files = fetched(app, &grace);
        let built: Vec<i64> = files["post_builders.json"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["post_id"].as_i64().unwrap())
            .collect();
        let posts: BTreeSet<i64> = built.iter().copied().collect();
        assert_eq!((built.len(), posts.len()), (1_400, 700));
    });
}
