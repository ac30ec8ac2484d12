//! A database that was filled by the product before credentials, texts of posts, bodies of mails and long work had tables
//! of their own: it is migrated without loss, goes on where it stopped, and comes back on the way down.
//!
//! `before/demo-*.sql.gz` hold what `friday demo` of that version left (schema up to 2026-11-21-000010). They were made by
//! `sqlite3 friday.db .dump` and by `pg_dump --no-owner --no-privileges --inserts`, and packed by `gzip -9n`. All people in
//! them are the demo's inventions, at addresses that do not exist, with the demo's known password.

mod pages;
mod unfinished;

use crate::support::database::TestDatabase;
use crate::support::{Engine, engines};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use flate2::read::GzDecoder;
use orange_friday::config::DatabaseUrl;
use orange_friday::db::{self, Db};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;

/// What the migrations since then moved elsewhere: table and column.
const MOVED: [(&str, &str); 12] = [
    ("outbox", "html_body"),
    ("outbox", "text_body"),
    ("outbox", "unsubscribe_url"),
    ("posts", "body"),
    ("posts", "body_html"),
    ("areas", "line"),
    ("posts", "build"),
    ("posts", "device"),
    ("posts", "edited_at"),
    ("release_items", "line"),
    ("release_items", "post_id"),
    ("users", "password_hash"),
];
/// Mails that wait, one of them under way: the demo had delivered everything.
const SOME_MAILS_WAIT: &str = "UPDATE outbox SET state = 'pending', attempts = 0, settled_at = NULL, \
     text_body = 'Hello ' || to_name, html_body = '<p>Hello ' || to_name, unsubscribe_url = 'http://127.0.0.1/unsubscribe/' || id \
     WHERE id % 50 = 7; \
     UPDATE outbox SET unsubscribe_url = NULL, lease = 'theirs', leased_until = created_at WHERE id = 57; \
     UPDATE outbox SET text_body = 'Told.', html_body = '<p>Told.' WHERE state = 'sent' AND id % 2 = 0; \
     UPDATE posts SET edited_at = created_at WHERE id % 5 = 0";

/// The work that waits.
const BEGUN: &str = "SELECT kind || ' ' || subject AS line FROM jobs ORDER BY 1";
/// Looking for the early votes of each release that is out.
const OUT: &str =
    "SELECT 'foresight ' || id AS line FROM releases WHERE state = 'published' AND recalled_at IS NULL ORDER BY 1";

/// A release of another train beside one of the weekly one, with what hangs on it: the way back takes all of it along.
const ANOTHER_TRAIN: &str = "INSERT INTO trains (slug, first_number) VALUES ('daily', 1); \
     INSERT INTO releases (train_id, week, state, version, summary, known_issues, known_issues_html, opened_at, cutoff_at, \
        publish_at, published_at, item_count, people_count) \
     SELECT (SELECT id FROM trains WHERE slug = 'daily'), week, state, version || '-beta', '', '', '', opened_at, cutoff_at, \
        publish_at, published_at, 1, 1 FROM releases WHERE version = '26.11.20'; \
     INSERT INTO release_items (release_id, area_id, change, wording, position, highlight, vote_count, people_count) \
     SELECT (SELECT max(id) FROM releases), area_id, change, wording, position, highlight, vote_count, people_count \
        FROM release_items WHERE id = 1; \
     INSERT INTO item_posts (item_id, post_id, position) \
     SELECT (SELECT max(id) FROM release_items), post_id, position FROM item_posts WHERE item_id = 1; \
     INSERT INTO credits (item_id, user_id, release_id, role, rank) \
     SELECT (SELECT max(id) FROM release_items), user_id, (SELECT max(id) FROM releases), role, rank \
        FROM credits WHERE item_id = 1; \
     INSERT INTO contributors (release_id, user_id, wrote, voted) \
     SELECT (SELECT max(id) FROM releases), user_id, wrote, voted FROM contributors WHERE release_id = 1; \
     INSERT INTO digests (release_id, user_id, created_at) \
     SELECT (SELECT max(id) FROM releases), user_id, created_at FROM digests WHERE release_id = 1";

/// A second line of a post, which credits somebody besides: after the way back neither is counted any more.
const ANOTHER_LINE: &str = "INSERT INTO release_items (release_id, area_id, change, wording, position, highlight, \
        vote_count, people_count) \
     SELECT 1, area_id, change, wording, 990, highlight, vote_count, people_count + 1 FROM release_items WHERE id = 1; \
     INSERT INTO item_posts (item_id, post_id, position) \
     SELECT (SELECT max(id) FROM release_items), post_id, position FROM item_posts WHERE item_id = 1; \
     INSERT INTO credits (item_id, user_id, release_id, role, rank) \
     SELECT (SELECT max(id) FROM release_items), user_id, 1, role, rank FROM credits WHERE item_id = 1; \
     UPDATE contributors SET voted = voted + 1 \
     WHERE release_id = 1 AND user_id IN (SELECT user_id FROM credits WHERE item_id = 1 AND role = 'voted'); \
     INSERT INTO credits (item_id, user_id, release_id, role, rank) \
     SELECT (SELECT max(id) FROM release_items), min(id), 1, 'voted', 990 FROM users \
        WHERE id NOT IN (SELECT user_id FROM contributors WHERE release_id = 1); \
     INSERT INTO contributors (release_id, user_id, wrote, voted) \
     SELECT 1, min(id), 0, 1 FROM users WHERE id NOT IN (SELECT user_id FROM contributors WHERE release_id = 1); \
     UPDATE releases SET item_count = item_count + 1, people_count = people_count + 1 WHERE id = 1";

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// A database as the old version left it, changed a little.
fn filled_before(engine: Engine, changes: &str) -> TestDatabase {
    let database = TestDatabase::empty(engine);
    let name = if engine == Engine::Sqlite { "sqlite" } else { "postgres" };
    let mut dump = String::new();
    let packed = fs::File::open(format!("tests/app/before/demo-{name}.sql.gz")).unwrap();
    GzDecoder::new(packed).read_to_string(&mut dump).unwrap();
    // Lines for psql alone.
    let dump: String = dump.lines().filter(|line| !line.starts_with('\\')).flat_map(|line| [line, "\n"]).collect();
    // The tables come in the order of their names.
    let dump = if engine == Engine::Sqlite { format!("PRAGMA foreign_keys = OFF; {dump}") } else { dump };
    execute(&database, &dump);
    execute(&database, changes);
    database
}

fn execute(database: &TestDatabase, sql: &str) {
    match &database.url {
        DatabaseUrl::Sqlite(path) => SqliteConnection::establish(path).unwrap().batch_execute(sql).unwrap(),
        DatabaseUrl::Postgres(url) => PgConnection::establish(url).unwrap().batch_execute(sql).unwrap(),
    }
}

fn lines(database: &TestDatabase, sql: &str) -> Vec<String> {
    let rows: Vec<Line> = match &database.url {
        DatabaseUrl::Sqlite(path) => {
            diesel::sql_query(sql).load(&mut SqliteConnection::establish(path).unwrap()).unwrap()
        }
        DatabaseUrl::Postgres(url) => diesel::sql_query(sql).load(&mut PgConnection::establish(url).unwrap()).unwrap(),
    };
    rows.into_iter().map(|row| row.line).collect()
}

/// The columns of each table but the one that says what was migrated.
fn columns(database: &TestDatabase) -> BTreeMap<String, Vec<String>> {
    let all = match database.url {
        DatabaseUrl::Sqlite(_) => {
            "SELECT m.name || ' ' || c.name AS line FROM sqlite_master m, pragma_table_info(m.name) c \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY 1"
        }
        DatabaseUrl::Postgres(_) => {
            "SELECT table_name || ' ' || column_name AS line FROM information_schema.columns \
             WHERE table_schema = 'public' ORDER BY 1"
        }
    };
    let mut columns: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in lines(database, all) {
        let (table, column) = line.split_once(' ').unwrap();
        if !table.starts_with("__") {
            columns.entry(table.to_owned()).or_default().push(column.to_owned());
        }
    }
    columns
}

/// The rows of a table, each as the text of these columns.
fn rows(database: &TestDatabase, table: &str, columns: &[String]) -> Vec<String> {
    let quoted = |column: &String| match database.url {
        DatabaseUrl::Sqlite(_) => format!("quote(\"{column}\")"),
        DatabaseUrl::Postgres(_) => format!("coalesce(quote_literal(\"{column}\"::text), 'NULL')"),
    };
    let columns: Vec<String> = columns.iter().map(quoted).collect();
    // What a site signs with is drawn by a migration, anew each time.
    let kept = if table == "site" { " WHERE key <> 'signing_key'" } else { "" };
    lines(database, &format!("SELECT {} AS line FROM \"{table}\"{kept} ORDER BY 1", columns.join(" || ', ' || ")))
}

/// Everything in these columns of these tables.
fn everything(database: &TestDatabase, columns: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, Vec<String>> {
    columns.iter().map(|(table, columns)| (table.clone(), rows(database, table, columns))).collect()
}

/// What stays where it was.
fn unmoved(mut columns: BTreeMap<String, Vec<String>>) -> BTreeMap<String, Vec<String>> {
    for (table, moved) in MOVED {
        columns.get_mut(table).unwrap().retain(|column| column != moved);
    }
    columns
}

fn of(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// What was moved, from where it was: logins, texts, waiting mails, answered posts, words of release items, lines, posts of
/// release items.
fn moved_from(database: &TestDatabase) -> [Vec<String>; 7] {
    let pending = "(SELECT * FROM outbox WHERE state = 'pending') o";
    [
        rows(database, "users", &of(&["id", "password_hash", "created_at"])),
        rows(database, "posts", &of(&["id", "body", "body_html", "device", "build", "edited_at"])),
        lines(database, &format!("SELECT {} AS line FROM {pending} ORDER BY 1", MAIL.replace("KEY", "id"))),
        lines(database, "SELECT DISTINCT CAST(post_id AS TEXT) AS line FROM decisions ORDER BY 1"),
        rows(database, "release_items", &of(&["id", "line"])),
        lines(database, "SELECT CAST(id AS TEXT) || ' ' || line AS line FROM areas ORDER BY 1"),
        rows(database, "release_items", &of(&["id", "post_id"])),
    ]
}

/// A mail's text in one line.
const MAIL: &str =
    "CAST(KEY AS TEXT) || ' ' || text_body || ' ' || html_body || ' ' || coalesce(unsubscribe_url, 'none')";

/// The same, from where it is now.
fn moved_to(database: &TestDatabase) -> [Vec<String>; 7] {
    [
        rows(database, "credentials", &of(&["user_id", "password_hash", "changed_at"])),
        rows(database, "post_texts", &of(&["post_id", "body", "body_html", "device", "build", "edited_at"])),
        lines(database, &format!("SELECT {} AS line FROM mail_bodies ORDER BY 1", MAIL.replace("KEY", "mail_id"))),
        lines(database, "SELECT CAST(id AS TEXT) AS line FROM posts WHERE answered ORDER BY 1"),
        rows(database, "release_items", &of(&["id", "wording"])),
        lines(
            database,
            "SELECT CAST(a.id AS TEXT) || ' ' || l.name AS line FROM areas a JOIN product_lines l ON l.id = a.line_id ORDER BY 1",
        ),
        rows(database, "item_posts", &of(&["item_id", "post_id"])),
    ]
}

#[test]
fn a_database_of_the_version_before_is_migrated_without_loss_and_back() {
    for engine in engines() {
        let database = filled_before(engine, SOME_MAILS_WAIT);
        let before = columns(&database);
        let kept = unmoved(before.clone());
        let (all, moved) = (everything(&database, &kept), moved_from(&database));
        let counts = moved.each_ref().map(Vec::len);
        assert_eq!(
            counts,
            [41, 46, 7, counts[3], counts[4], 14, counts[4]],
            "{engine:?}: people, posts, waiting mails"
        );
        assert!(
            counts[3] > 30 && counts[4] > 10 && all["outbox"].len() == 314 && all["votes"].len() > 500,
            "{engine:?}"
        );

        let known = lines(&database, "SELECT CAST(version AS TEXT) AS line FROM __diesel_schema_migrations").len();
        let since = fs::read_dir("migrations/sqlite").unwrap().count() - known;
        assert_eq!(db::migrate(&database.url).unwrap().0, since);
        let there = columns(&database);
        for (table, column) in MOVED {
            assert!(!there[table].iter().any(|other| other == column), "{engine:?}: {table}.{column}");
        }
        assert_eq!(everything(&database, &kept), all, "{engine:?}");
        assert_eq!(moved_to(&database), moved, "{engine:?}");
        for empty in ["events", "post_additions"] {
            assert!(rows(&database, empty, &there[empty]).is_empty(), "{engine:?}: nothing was begun in {empty}");
        }
        // Nothing was left to do but what the old version did not know of: whose votes were early in what is out.
        let [begun, out] = [BEGUN, OUT].map(|sql| lines(&database, sql));
        assert!(begun == out && out.len() > 2, "{engine:?}: {begun:?}, {out:?}");

        execute(&database, ANOTHER_TRAIN);
        execute(&database, ANOTHER_LINE);
        assert_ne!(everything(&database, &kept), all, "{engine:?}");
        assert_eq!(db::revert_last(&database.url, since).unwrap().0, since);
        assert_eq!(columns(&database), before, "{engine:?}");
        assert_eq!(everything(&database, &kept), all, "{engine:?}");
        assert_eq!(moved_from(&database), moved, "{engine:?}");
        let settled = "SELECT text_body || html_body AS line FROM outbox WHERE state <> 'pending'";
        assert!(lines(&database, settled).iter().all(String::is_empty), "{engine:?}: these are gone for good");

        // And once more up, from what the way down left.
        assert_eq!(db::migrate(&database.url).unwrap().0, since);
        assert_eq!((everything(&database, &kept), moved_to(&database)), (all, moved), "{engine:?}");
        assert!(db::migrate(&database.url).unwrap().0 == 0 && Db::open(&database.url, 1).is_ok());
    }
}
