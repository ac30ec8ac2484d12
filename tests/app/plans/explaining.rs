//! How a database would answer, and what is wrong with that.

use super::LARGE;
use crate::support::{Engine, TestApp};
use diesel::connection::{Connection, SimpleConnection};
use diesel::deserialize::QueryableByName;
use diesel::prelude::*;
use diesel::sql_types::Text;
use orange_friday::config::DatabaseUrl;

#[derive(QueryableByName)]
struct OnSqlite {
    #[diesel(sql_type = Text)]
    detail: String,
}

#[derive(QueryableByName)]
struct OnPostgres {
    #[diesel(sql_type = Text)]
    #[diesel(column_name = "QUERY PLAN")]
    detail: String,
}

/// The plans of statements, one step a line, by one connection: getting to know a database takes longer than explaining what is
/// asked of it.
pub(super) fn plans(app: &TestApp, asked: &[impl AsRef<str>]) -> Vec<Vec<String>> {
    let asked = asked.iter().map(AsRef::as_ref);
    match &app.database.url {
        DatabaseUrl::Sqlite(path) => {
            let mut conn = SqliteConnection::establish(path).unwrap();
            asked.map(|sql| of_file(&mut conn, sql)).collect()
        }
        DatabaseUrl::Postgres(url) => {
            let mut conn = PgConnection::establish(url).unwrap();
            // A small table is read whole whatever there is, also to be merged; without that choice we see whether there is
            // another way.
            conn.batch_execute(
                "SET enable_seqscan = off; SET enable_mergejoin = off; SET plan_cache_mode = force_generic_plan",
            )
            .unwrap();
            asked.map(|sql| of_server(&mut conn, sql)).collect()
        }
    }
}

fn of_file(conn: &mut SqliteConnection, sql: &str) -> Vec<String> {
    let steps: Vec<OnSqlite> = diesel::sql_query(format!("EXPLAIN QUERY PLAN {sql}")).load(conn).unwrap();
    steps.into_iter().map(|step| step.detail).collect()
}

fn of_server(conn: &mut PgConnection, sql: &str) -> Vec<String> {
    let binds = (1..100).take_while(|number| sql.contains(&format!("${number}"))).count();
    let nulls = vec!["NULL"; binds].join(", ");
    let given = if binds == 0 { String::new() } else { format!("({nulls})") };
    conn.batch_execute(&format!("PREPARE asked AS {sql}")).unwrap_or_else(|error| panic!("{error}: {sql}"));
    let steps: Vec<OnPostgres> = diesel::sql_query(format!("EXPLAIN EXECUTE asked{given}")).load(conn).unwrap();
    conn.batch_execute("DEALLOCATE asked").unwrap();
    steps.into_iter().map(|step| step.detail).collect()
}

/// What is wrong with a plan: a large table walked from end to end, also to make an index of it that nothing keeps, or sorted
/// as a whole to show a part of it.
pub(super) fn faults(engine: Engine, sql: &str, plan: &[String]) -> Vec<String> {
    let cut = sql.contains("LIMIT");
    let named = if engine == Engine::Sqlite { named(sql) } else { Vec::new() };
    let on_large = |step: &str, before: &str| touched(step, before, &named).iter().any(|table| LARGE.contains(table));
    let mut faults = Vec::new();
    for (number, step) in plan.iter().enumerate() {
        let is_fault = match engine {
            // In the order of an index and only so far as the page needs it is no walk from end to end.
            Engine::Sqlite => {
                let sorts = step.contains("TEMP B-TREE FOR ORDER BY")
                    && plan.iter().any(|step| touched(step, "SEARCH ", &named).contains(&"posts"));
                // A list of numbers is short.
                let may_sort = sql.contains(" IN (");
                let walks = on_large(step, "SCAN ") && !(cut && step.contains("USING"));
                // An index that is made for this one answer has read the whole table.
                let indexes = step.contains(" USING AUTOMATIC ") && on_large(step, "SEARCH ");
                walks || indexes || (cut && sorts && !may_sort)
            }
            Engine::Postgres => {
                let walks = step.contains("Index") && step.contains("Scan using") && on_large(step, " on ");
                let bound = plan.iter().skip(number + 1).take(2).any(|next| next.contains("Index Cond"));
                // A whole index, of which the rows are read afterwards.
                let heap = plan.iter().take(number).rev().find(|before| before.contains("Bitmap Heap Scan on "));
                let maps = step.contains("Bitmap Index Scan on ")
                    && heap.is_some_and(|heap| on_large(heap, "Bitmap Heap Scan on "));
                on_large(step, "Seq Scan on ") || ((walks || maps) && !bound && !cut)
            }
        };
        if is_fault {
            faults.push(step.trim().to_owned());
        }
    }
    faults
}

/// The tables that a step of a plan names behind these words: SQLite tells a table by its alias in the statement, and
/// one alias may stand for several tables in as many parts of it.
fn touched<'a>(step: &'a str, before: &str, named: &[(&'a str, &'a str)]) -> Vec<&'a str> {
    let Some((_, after)) = step.split_once(before) else { return Vec::new() };
    let name = after.split_whitespace().next().unwrap_or_default();
    let tables: Vec<&str> = named.iter().filter(|(alias, _)| *alias == name).map(|(_, table)| *table).collect();
    if tables.is_empty() { vec![name] } else { tables }
}

/// What ends the tables of a statement that stand with commas between them.
const ENDS: [&str; 11] =
    ["WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "UNION", "EXCEPT", "INTERSECT", "RETURNING", "SELECT", "VALUES"];
/// What may follow a table and is no alias of it.
const NO_ALIAS: [&str; 12] =
    ["ON", "USING", "JOIN", "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL", "SET", "INDEXED", "AND"];

/// The tables of a statement, each with the name it has there.
fn named(sql: &str) -> Vec<(&str, &str)> {
    let words = words(sql);
    let is_name = |word: &str| {
        word.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
            && !ENDS.contains(&word)
            && !NO_ALIAS.contains(&word)
    };
    let mut named = Vec::new();
    // Whether commas stand between tables, in each of the brackets around a word.
    let mut lists = vec![false];
    let mut awaits = false;
    for (at, word) in words.iter().enumerate() {
        let was_awaited = std::mem::take(&mut awaits);
        match *word {
            "FROM" | "JOIN" | "UPDATE" => {
                *lists.last_mut().unwrap() = *word != "UPDATE";
                awaits = true;
            }
            "," => awaits = lists.last() == Some(&true),
            "(" => {
                lists.push(was_awaited);
                awaits = was_awaited;
            }
            ")" => {
                lists.pop();
            }
            word if ENDS.contains(&word) => *lists.last_mut().unwrap() = false,
            table if was_awaited && is_name(table) => {
                let next = words.get(at + 1).filter(|next| **next != "AS").or_else(|| words.get(at + 2));
                let alias = next.copied().filter(|next| is_name(next)).unwrap_or(table);
                named.push((alias, table));
            }
            _ => {}
        }
    }
    named
}

/// The words and signs of a statement, names without quotation marks; what it says in texts of its own is left out.
fn words(sql: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = sql.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        let (word, after) = match first {
            '\'' | '"' | '`' => rest[1..].split_once(first).unwrap_or((&rest[1..], "")),
            _ if is_word(first) => rest.split_at(rest.find(|letter: char| !is_word(letter)).unwrap_or(rest.len())),
            _ => rest.split_at(first.len_utf8()),
        };
        words.push(if first == '\'' { "'" } else { word });
        rest = after.trim_start();
    }
    words
}

#[test]
fn a_walk_through_a_large_table_is_seen_by_whatever_name_it_goes() {
    crate::support::on_each_engine(|app| {
        for (sql, is_walk) in [
            ("SELECT titles.post_id FROM post_tokens titles WHERE titles.post_id + titles.source > 7", true),
            ("SELECT titles.post_id FROM post_tokens AS titles WHERE titles.token = 'FROM posts'", false),
            (r#"SELECT "said"."id" FROM ("comments" AS "said" INNER JOIN "areas" ON ("slug" <> "lang"))"#, true),
            ("SELECT areas.id FROM areas CROSS JOIN comments said WHERE said.id = 7", false),
            ("SELECT found.token FROM areas, token_counts found WHERE found.texts + areas.id > 7", true),
            ("SELECT 1 FROM areas WHERE EXISTS (SELECT 1 FROM posts shown WHERE shown.id + areas.id > 7)", true),
            ("SELECT votes.id FROM areas votes", false),
            // Of a table without a fitting index SQLite makes one, and drops it.
            ("SELECT said.id FROM areas CROSS JOIN comments said WHERE said.lang = areas.slug", true),
            (
                "SELECT areas.id FROM posts shown CROSS JOIN areas WHERE areas.name = shown.title AND shown.area_id = 7",
                false,
            ),
        ] {
            let plan = plans(app, &[sql]).remove(0);
            assert_eq!(!faults(app.engine, sql, &plan).is_empty(), is_walk, "{sql}: {plan:#?}");
        }
        // A part of many, which are sorted to find it.
        let sorted = "SELECT shown.id FROM posts shown WHERE shown.area_id = 1 ORDER BY shown.title LIMIT 20";
        let plan = plans(app, &[sorted]).remove(0);
        assert_eq!(faults(app.engine, sorted, &plan).is_empty(), app.engine == Engine::Postgres, "{plan:#?}");
    });
}
