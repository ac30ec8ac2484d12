//! How this process reaches its database, and how many processes share the site.

use super::DatabaseUrl;
use super::reader::{Reader, within};
use std::num::NonZero;

/// Connections of one process. On `PostgreSQL` twice the cores of a usual machine keep it busy, more only wait inside the
/// server, and six processes fit under the server's usual limit of a hundred. A read of `SQLite` is the work of a core: with
/// more of them than cores, threads that make pages took the cores from those that answer (two cores answered 9,700 requests
/// a second of a rush with eight, and 14,700 with two).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connections {
    /// Those that read.
    pub readers: u32,
    /// Those that write, on `PostgreSQL`; `SQLite` has one.
    pub writers: u32,
    /// A replica of the database, in which visitors' pages are read.
    pub replica: Option<DatabaseUrl>,
}

impl Connections {
    /// So many of each kind, and no replica.
    pub fn few(connections: u32) -> Self {
        Self { readers: connections, writers: connections, replica: None }
    }

    /// Reads the three settings; each fault is noted.
    pub(super) fn read(reader: &mut Reader, database: Option<&DatabaseUrl>) -> Option<Self> {
        let readers = reader.read("FRIDAY_DATABASE_READERS", |text| match (text, database) {
            ("", Some(DatabaseUrl::Postgres(_))) => Ok(READERS),
            ("", _) => Ok(one_for_each_core()),
            _ => within(text, MOST),
        });
        let writers = reader.read("FRIDAY_DATABASE_WRITERS", |text| within(text, MOST));
        let replica =
            reader.read("FRIDAY_DATABASE_READ_URL", |text| match (text, DatabaseUrl::parse(text), database) {
                ("", ..) => Ok(None),
                (_, Ok(replica @ DatabaseUrl::Postgres(_)), Some(DatabaseUrl::Postgres(_)) | None) => Ok(Some(replica)),
                (_, Err(fault), _) => Err(fault),
                _ => Err("only a PostgreSQL database has a replica, which is another server of PostgreSQL".to_owned()),
            });
        Some(Self { readers: readers?, writers: writers?, replica: replica? })
    }
}

/// Of `PostgreSQL`, for reading.
const READERS: u32 = 8;

fn one_for_each_core() -> u32 {
    let cores = std::thread::available_parallelism().map_or(2, NonZero::get);
    u32::try_from(cores).map_or(READERS, |cores| cores.clamp(2, READERS))
}

/// A server of `PostgreSQL` gives each of its connections some 10 MB and a process.
const MOST: u32 = 200;
