//! Both databases have the same tables, and the way back from every migration works.

use crate::support::database::{Engine, TestDatabase, engines};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use orange_friday::config::DatabaseUrl;
use orange_friday::db;
use std::collections::BTreeMap;
use std::fs;

/// (table, column) → (kind, nullable)
type Columns = BTreeMap<(String, String), (String, bool)>;

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = diesel::sql_types::Text)]
    table_name: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    field: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    kind: String,
    #[diesel(sql_type = diesel::sql_types::Bool)]
    nullable: bool,
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = diesel::sql_types::Text)]
    name: String,
}

#[test]
fn both_trees_have_the_same_migrations() {
    let names = |engine: &str| -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(format!("migrations/{engine}"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("sqlite"), names("postgres"));
    assert!(names("sqlite").len() >= 9);
}

#[test]
fn migrations_go_up_and_down_and_up_again() {
    for engine in engines() {
        let database = TestDatabase::empty(engine);
        let count = db::migrate(&database.url).unwrap();
        assert_eq!(db::migrate(&database.url).unwrap().0, 0, "a second start applies nothing");
        let first = columns(&database);
        assert_eq!(db::revert_all(&database.url).unwrap(), count);
        assert!(columns(&database).is_empty(), "{engine:?}: {:?}", columns(&database));
        assert_eq!(db::migrate(&database.url).unwrap(), count);
        assert_eq!(columns(&database), first);
    }
}

#[test]
fn both_databases_and_the_query_layer_agree_on_every_column() {
    let described = described();
    for engine in engines() {
        let database = TestDatabase::migrated(engine);
        assert_eq!(columns(&database), described, "{engine:?}");
    }
}

#[test]
fn every_foreign_key_has_an_index() {
    let database = TestDatabase::migrated(Engine::Sqlite);
    let missing = names(
        &database,
        "SELECT m.name || '.' || f.\"from\" AS name FROM sqlite_master m, pragma_foreign_key_list(m.name) f \
         WHERE m.type = 'table' AND NOT EXISTS ( \
             SELECT 1 FROM pragma_index_list(m.name) i, pragma_index_info(i.name) c \
             WHERE c.seqno = 0 AND c.name = f.\"from\")",
    );
    // A key that is the whole primary key is found by it.
    let whole = [
        "mail_preferences.user_id",
        "mail_bodies.mail_id",
        "credentials.user_id",
        "exports.user_id",
        "post_texts.post_id",
        "post_logs.post_id",
        "post_crashes.post_id",
        "post_rises.post_id",
        "post_owners.post_id",
        "release_approvals.release_id",
        "item_pictures.item_id",
        "release_holds.release_id",
        "device_states.device_id",
        "release_rollouts.release_id",
        "stopped_mails.release_id",
        "recalls.release_id",
        "previews.release_id",
        "declines.decision_id",
        "area_capacities.area_id",
        "unpaired.post_id",
        "told_story.post_id",
        "group_posts.post_id",
        "kept_acts.act_id",
        "unread.user_id",
        "sign_up_networks.user_id",
        "block_looks.block_id",
        "meetup_reports.meetup_id",
        "report_rounds.release_id",
        "market_tallies.market_id",
        "awards.release_id",
    ];
    let missing: Vec<_> = missing.into_iter().filter(|name| !whole.contains(&name.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_database_of_a_newer_version_is_refused() {
    for engine in engines() {
        let database = TestDatabase::migrated(engine);
        run(
            &database,
            "INSERT INTO __diesel_schema_migrations (version, run_on) VALUES ('99990101000000', '2026-01-01 00:00:00')",
        );
        let refused = db::migrate(&database.url).unwrap_err().to_string();
        assert!(refused.contains("newer version"), "{refused}");
        // Another story has this database next.
        run(&database, "DELETE FROM __diesel_schema_migrations WHERE version = '99990101000000'");
    }
}

/// What `src/db/schema.rs` says.
fn described() -> Columns {
    let text = fs::read_to_string("src/db/schema.rs").unwrap();
    let mut columns = Columns::new();
    let mut table = String::new();
    for line in text.lines().map(str::trim) {
        if let Some((column, kind)) = line.trim_end_matches(',').split_once(" -> ") {
            if line.starts_with("diesel::joinable") {
                continue;
            }
            let nullable = kind.starts_with("Nullable<");
            let kind = kind.trim_start_matches("Nullable<").trim_end_matches('>').to_owned();
            columns.insert((table.clone(), column.to_owned()), (kind, nullable));
        } else if let Some((name, _)) = line.split_once(" (").filter(|_| line.ends_with('{')) {
            name.clone_into(&mut table);
        }
    }
    columns
}

fn columns(database: &TestDatabase) -> Columns {
    let rows: Vec<Column> = match &database.url {
        DatabaseUrl::Sqlite(path) => {
            let mut conn = SqliteConnection::establish(path).unwrap();
            diesel::sql_query(
                "SELECT m.name AS table_name, c.name AS field, \
                 CASE WHEN c.type = 'INTEGER' AND m.sql LIKE '%CHECK (' || c.name || ' IN (0, 1))%' THEN 'Bool' \
                      WHEN c.type = 'INTEGER' THEN 'BigInt' WHEN c.type = 'REAL' THEN 'Double' \
                      WHEN c.name LIKE '%\\_at' ESCAPE '\\' OR c.name IN ('since', 'leased_until', 'confirm_by') THEN 'Instant' \
                      ELSE 'Text' END AS kind, \
                 c.\"notnull\" = 0 AND c.pk = 0 AS nullable \
                 FROM sqlite_master m, pragma_table_info(m.name) c \
                 WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite%'",
            )
            .load(&mut conn)
            .unwrap()
        }
        DatabaseUrl::Postgres(url) => {
            let mut conn = PgConnection::establish(url).unwrap();
            diesel::sql_query(
                "SELECT table_name::text, column_name::text AS field, \
                 CASE data_type WHEN 'bigint' THEN 'BigInt' WHEN 'text' THEN 'Text' WHEN 'boolean' THEN 'Bool' \
                      WHEN 'double precision' THEN 'Double' WHEN 'timestamp with time zone' THEN 'Instant' ELSE data_type END AS kind, \
                 is_nullable = 'YES' AS nullable FROM information_schema.columns \
                 WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'",
            )
            .load(&mut conn)
            .unwrap()
        }
    };
    rows.into_iter().map(|row| ((row.table_name, row.field), (row.kind, row.nullable))).collect()
}

fn names(database: &TestDatabase, sql: &str) -> Vec<String> {
    let DatabaseUrl::Sqlite(path) = &database.url else { panic!("for SQLite") };
    let mut conn = SqliteConnection::establish(path).unwrap();
    let rows: Vec<Name> = diesel::sql_query(sql).load(&mut conn).unwrap();
    rows.into_iter().map(|row| row.name).collect()
}

fn run(database: &TestDatabase, sql: &str) {
    match &database.url {
        DatabaseUrl::Sqlite(path) => SqliteConnection::establish(path).unwrap().batch_execute(sql).unwrap(),
        DatabaseUrl::Postgres(url) => PgConnection::establish(url).unwrap().batch_execute(sql).unwrap(),
    }
}
