//! How a database would answer, and what is wrong with that.

use super::LARGE;
use crate::support::{Engine, TestApp};
use diesel::connection::Connection;
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

/// The plan of a statement, one step a line.
pub(super) fn plan(app: &TestApp, sql: &str) -> Vec<String> {
    match &app.database.url {
        DatabaseUrl::Sqlite(path) => {
            let mut conn = SqliteConnection::establish(path).unwrap();
            let steps: Vec<OnSqlite> = diesel::sql_query(format!("EXPLAIN QUERY PLAN {sql}")).load(&mut conn).unwrap();
            steps.into_iter().map(|step| step.detail).collect()
        }
        DatabaseUrl::Postgres(url) => {
            use diesel::connection::SimpleConnection;
            let mut conn = PgConnection::establish(url).unwrap();
            // A small table is read whole whatever there is, also to be merged; without that choice we see whether there is
            // another way.
            conn.batch_execute(
                "SET enable_seqscan = off; SET enable_mergejoin = off; SET plan_cache_mode = force_generic_plan",
            )
            .unwrap();
            let binds = (1..100).take_while(|number| sql.contains(&format!("${number}"))).count();
            let nulls = vec!["NULL"; binds].join(", ");
            let given = if binds == 0 { String::new() } else { format!("({nulls})") };
            conn.batch_execute(&format!("PREPARE asked AS {sql}")).unwrap_or_else(|error| panic!("{error}: {sql}"));
            let steps: Vec<OnPostgres> =
                diesel::sql_query(format!("EXPLAIN EXECUTE asked{given}")).load(&mut conn).unwrap();
            steps.into_iter().map(|step| step.detail).collect()
        }
    }
}

/// What is wrong with a plan: a large table walked from end to end, or sorted as a whole to show a part of it.
pub(super) fn faults(engine: Engine, sql: &str, plan: &[String]) -> Vec<String> {
    let cut = sql.contains("LIMIT");
    let on_large = |step: &str, before: &str| {
        LARGE
            .iter()
            .any(|table| step.contains(&format!("{before}{table}")) && !step.contains(&format!("{before}{table}_")))
    };
    let mut faults = Vec::new();
    for (number, step) in plan.iter().enumerate() {
        let is_fault = match engine {
            // In the order of an index and only so far as the page needs it is no walk from end to end.
            Engine::Sqlite => {
                let sorts = step.contains("TEMP B-TREE FOR ORDER BY")
                    && plan.iter().any(|step| step.starts_with("SEARCH posts "));
                // A list of numbers is short.
                let may_sort = sql.contains(" IN (");
                (on_large(step, "SCAN ") && !(cut && step.contains("USING"))) || (cut && sorts && !may_sort)
            }
            Engine::Postgres => {
                let walks = step.contains("Index") && step.contains("Scan using") && on_large(step, " on ");
                let bound = plan.iter().skip(number + 1).take(2).any(|next| next.contains("Index Cond"));
                on_large(step, "Seq Scan on ") || (walks && !bound && !cut)
            }
        };
        if is_fault {
            faults.push(step.trim().to_owned());
        }
    }
    faults
}
