//! How this process reaches its database, and how many processes share the site.

use super::DatabaseUrl;
use super::reader::{Reader, within};

/// Connections of one process: twice the cores of a usual machine keep it busy, more only wait inside the server, and six
/// processes fit under the server's usual limit of a hundred.
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
        let readers = reader.read("FRIDAY_DATABASE_READERS", |text| within(text, MOST));
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

/// A server of `PostgreSQL` gives each of its connections some 10 MB and a process.
const MOST: u32 = 200;
