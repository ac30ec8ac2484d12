//! Making and removing a PostgreSQL database takes half a second each, one after the other; emptying one takes a hundredth.

use super::{Warm, url_of};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, sql_query};
use std::sync::{Mutex, OnceLock, PoisonError};

/// Larger ones are removed: their files would stay large.
const MOST_KB: i64 = 20_000;
/// Databases whose connections wait for the next test: a server has a hundred of them for all.
const WARM: usize = 3;
/// Looks for the end of other connections before a database is rather removed.
const LOOKS: usize = 1_000;

static READY: Mutex<Vec<(String, Option<Warm>)>> = Mutex::new(Vec::new());

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = diesel::sql_types::Text)]
    answer: String,
}

/// One that is migrated and empty, if there is one, with connections to it.
pub(super) fn take() -> Option<(String, Option<Warm>)> {
    READY.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

/// Empties a database for the next test; whether that worked.
pub(super) fn give_back(name: &str, warm: Option<Warm>) -> bool {
    let is_ready = emptied(name).unwrap_or(false);
    if is_ready {
        let mut ready = READY.lock().unwrap_or_else(PoisonError::into_inner);
        let is_kept = ready.iter().filter(|(_, warm)| warm.is_some()).count() < WARM;
        ready.push((name.to_owned(), warm.filter(|_| is_kept)));
    }
    is_ready
}

fn emptied(name: &str) -> Result<bool, Box<dyn std::error::Error>> {
    let mut conn = PgConnection::establish(&url_of(name))?;
    // Who waits for the next test is idle; all others belong to what has ended, or was killed.
    let busy = format!(
        "FROM pg_stat_activity WHERE datname = '{name}' AND backend_type = 'client backend' \
         AND state <> 'idle' AND pid <> pg_backend_pid()"
    );
    conn.batch_execute(&format!("SELECT pg_terminate_backend(pid) {busy}"))?;
    let others = format!("SELECT count(*)::text AS answer {busy}");
    let gone = (0..LOOKS).any(|_| ask(&mut conn, &others).is_ok_and(|count| count == "0"));
    let size = ask(&mut conn, "SELECT (pg_database_size(current_database()) / 1024)::text AS answer")?;
    if !gone || size.parse::<i64>()? > MOST_KB || Some(&shape(&mut conn)?) != KNOWN.get() {
        return Ok(false);
    }
    conn.batch_execute(EMPTY)?;
    // The rows that migrations make.
    let made = "SELECT (SELECT count(*) FROM site) || ' ' || (SELECT string_agg(id || ' ' || slug, ' ') FROM trains) AS answer";
    Ok(ask(&mut conn, made)? == "1 1 weekly")
}

/// Without the checks of foreign keys, whose order would have to be known.
const EMPTY: &str = "SET session_replication_role = replica; DO $$ DECLARE name text; BEGIN \
     FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_%' AND tablename NOT IN ('site', 'trains') LOOP \
         EXECUTE format('DELETE FROM public.%I', name); \
     END LOOP; \
     FOR name IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP \
         PERFORM setval(format('public.%I', name)::regclass, 1, false); \
     END LOOP; DELETE FROM site WHERE key <> 'signing_key'; \
     DELETE FROM trains WHERE slug <> 'weekly'; UPDATE trains SET cutoff = NULL, publish = NULL, first_number = 1, line_id = NULL, audience = 'everyone'; \
     PERFORM setval('public.trains_id_seq', 1, true); END $$";

/// The shape of a database that was just migrated.
static KNOWN: OnceLock<String> = OnceLock::new();

/// Looks at a database that was just migrated, before others are cloned from it: nobody may be connected then.
pub(super) fn know(template: &str) {
    let mut template = PgConnection::establish(&url_of(template)).unwrap();
    KNOWN.get_or_init(|| shape(&mut template).unwrap());
}

/// What tables, columns, indexes, triggers and functions there are.
fn shape(conn: &mut PgConnection) -> Result<String, diesel::result::Error> {
    ask(
        conn,
        "SELECT concat_ws(' ', \
         (SELECT string_agg(relname || relkind::text, ',' ORDER BY relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace), \
         (SELECT string_agg(c.relname || '.' || a.attname, ',' ORDER BY c.relname, a.attnum) FROM pg_attribute a \
             JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0), \
         (SELECT count(*) FROM pg_trigger), (SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace)) AS answer",
    )
}

fn ask(conn: &mut PgConnection, query: &str) -> Result<String, diesel::result::Error> {
    sql_query(query).get_result::<Answer>(conn).map(|row| row.answer)
}
