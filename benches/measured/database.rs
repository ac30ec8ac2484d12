//! A database of its own for what is measured.

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use orange_friday::config::DatabaseUrl;

/// Whether what is measured over a new database was too slow. It is a file, or on the server that the command line names, and
/// goes away afterwards.
pub fn over(run: impl FnOnce(&DatabaseUrl) -> bool) -> bool {
    let server = std::env::args().find(|argument| argument.starts_with("postgres"));
    let name = format!("friday_bench_{:016x}", getrandom::u64().unwrap());
    let folder = std::env::temp_dir().join(&name);
    let url = server.as_deref().map_or_else(
        || {
            std::fs::create_dir_all(&folder).unwrap();
            DatabaseUrl::Sqlite(folder.join("friday.db").to_str().unwrap().to_owned())
        },
        |server| {
            PgConnection::establish(server).unwrap().batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
            DatabaseUrl::Postgres(format!("{}/{name}", server.rsplit_once('/').unwrap().0))
        },
    );
    let too_slow = run(&url);
    match server {
        None => std::fs::remove_dir_all(folder).unwrap(),
        Some(server) => PgConnection::establish(&server)
            .unwrap()
            .batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)"))
            .unwrap(),
    }
    too_slow
}
