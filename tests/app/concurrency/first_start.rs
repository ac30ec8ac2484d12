//! Two processes meet an empty database at the same moment.

use super::at_once;
use crate::support::database::{TestDatabase, engines};
use crate::support::{PATIENCE, on_each_engine};
use diesel::prelude::*;
use orange_friday::areas as usual_areas;
use orange_friday::config::DatabaseUrl;
use orange_friday::db::schema::areas;
use orange_friday::db::{self, Conn, Db};
use orange_friday::error::Result;
use orange_friday::i18n::Catalog;
use std::collections::BTreeSet;
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

fn names(conn: &mut Conn) -> Result<Vec<String>> {
    Ok(areas::table.order(areas::position).select(areas::name).load(conn)?)
}

/// Waits until somebody waits for what another transaction holds. A file's lock is asked for again and again, which
/// nobody can see.
pub fn somebody_waits(database: &DatabaseUrl) {
    #[derive(QueryableByName)]
    struct Waiting {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        waiting: i64,
    }
    let DatabaseUrl::Postgres(url) = database else { return };
    let mut beside = PgConnection::establish(url).unwrap();
    let since = Instant::now();
    loop {
        let found: Waiting = diesel::sql_query(
            "SELECT count(*) AS waiting FROM pg_stat_activity \
             WHERE datname = current_database() AND wait_event_type = 'Lock'",
        )
        .get_result(&mut beside)
        .unwrap();
        if found.waiting > 0 {
            return;
        }
        assert!(since.elapsed() < PATIENCE, "nobody ever waits");
        thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn two_processes_that_set_an_empty_site_up_at_once_give_it_its_usual_areas_once() {
    on_each_engine(|app| {
        let second = Db::open(&app.database.url, 1).unwrap();
        let (began, begins) = channel();
        thread::scope(|scope| {
            let late = scope.spawn(move || {
                begins.recv().unwrap();
                second.write_here(add_usual)
            });
            let added = app.app.db.write_here({
                let began = std::sync::Mutex::new(began);
                let database = app.database.url.clone();
                move |conn| {
                    add_usual(conn)?;
                    began.lock().unwrap().send(()).unwrap();
                    somebody_waits(&database);
                    names(conn)
                }
            });
            late.join().unwrap().unwrap();
            let (added, there) = (added.unwrap(), app.read(names));
            assert_eq!(added, there, "the second one found them there");
            assert!(there.len() > 10, "{there:?}");
            assert_eq!(there.iter().collect::<BTreeSet<_>>().len(), there.len(), "{there:?}");
        });
    });
}

#[test]
fn an_empty_database_that_several_processes_migrate_at_once_is_migrated_once() {
    for engine in engines() {
        for _ in 0..5 {
            let database = TestDatabase::empty(engine);
            let migrate = || db::migrate(&database.url).unwrap().0;
            let mut counts = at_once((0..4).map(|_| Box::new(migrate) as Box<dyn FnOnce() -> usize + Send>).collect());
            counts.sort_unstable();
            assert_eq!(counts[..3], [0, 0, 0], "{engine:?}");
            assert!(counts[3] > 5, "{engine:?}: {counts:?}");
        }
    }
}

fn add_usual(conn: &mut Conn) -> Result<()> {
    usual_areas::add_first(conn, &usual_areas::Usual::new(&Catalog::load())?)
}
