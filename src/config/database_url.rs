//! Which database: decided by the scheme of its URL, never guessed.

/// Which database, by the scheme of its URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file in this process.
    Sqlite(String),
    /// A server; the whole URL, which may hold a password.
    Postgres(String),
}

impl DatabaseUrl {
    /// Reads `sqlite:FILE` or `postgres://…`. The error is a plain sentence.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return match path {
                "" => Err("the SQLite URL names no file, as in sqlite:friday.db".to_owned()),
                ":memory:" => Err("SQLite in memory would be lost at every stop; name a file".to_owned()),
                path if path.contains('?') => {
                    Err("the SQLite URL takes no settings: it ends with the name of the file".to_owned())
                }
                path if path.starts_with("file:") => {
                    Err("the SQLite URL names the file itself, as in sqlite:friday.db".to_owned())
                }
                path => Ok(Self::Sqlite(path.to_owned())),
            };
        }
        if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
            return Err("the database URL starts with sqlite: or postgres://".to_owned());
        }
        let url = url::Url::parse(text).map_err(|error| format!("the database URL cannot be read: {error}"))?;
        let plain = url.query_pairs().any(|(key, value)| key == "sslmode" && value == "disable");
        if is_local(&url) || plain || cfg!(feature = "postgres-tls") {
            Ok(Self::Postgres(text.to_owned()))
        } else {
            Err("this build speaks to PostgreSQL without TLS: use a server on this machine, say sslmode=disable if \
                 the network is private, or build with --features postgres-tls"
                .to_owned())
        }
    }
}

/// Whether the server is on this machine, read as libpq reads the URL: a host in the query stands before the authority's,
/// each may be a list, and a path is the folder of a Unix socket.
fn is_local(url: &url::Url) -> bool {
    let named =
        |name: &str| url.query_pairs().filter(|(key, _)| key == name).last().map(|(_, value)| value.into_owned());
    let hosts = named("host").unwrap_or_else(|| url.host_str().unwrap_or_default().to_owned());
    let addresses = named("hostaddr").unwrap_or_default();
    hosts.split(',').chain(addresses.split(',')).all(|host| {
        let is_folder = host.starts_with(['/', '@']) || host.to_ascii_lowercase().starts_with("%2f");
        is_folder || matches!(host, "" | "localhost" | "127.0.0.1" | "::1" | "[::1]")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_and_nothing_else() {
        let file = |path: &str| Ok(DatabaseUrl::Sqlite(path.to_owned()));
        assert_eq!(DatabaseUrl::parse("sqlite:friday.db"), file("friday.db"));
        assert_eq!(DatabaseUrl::parse("sqlite:///var/lib/friday.db"), file("/var/lib/friday.db"));
        for settings in ["sqlite:x?mode=ro", "sqlite:///x.db?mode=rwc", "sqlite:?mode=memory", "sqlite:file:x?mode=ro"]
        {
            assert!(DatabaseUrl::parse(settings).is_err_and(|why| why.contains("no settings")), "{settings}");
        }
        for nothing in ["sqlite:", "sqlite://", "sqlite::memory:", "sqlite:file:x"] {
            assert!(DatabaseUrl::parse(nothing).is_err(), "{nothing}");
        }
    }

    #[test]
    #[cfg_attr(feature = "postgres-tls", ignore = "with TLS every host is welcome")]
    fn a_server_of_this_machine_needs_no_tls_and_another_one_does() {
        for local in [
            "postgres://ada@localhost/friday",
            "postgres://ada@[::1]:5433/friday",
            "postgres:///friday",
            "postgres://ada@%2Fvar%2Frun%2Fpostgresql/friday",
            "postgresql://%2fvar%2frun%2fpostgresql:5433/friday?user=ada",
            "postgres:///friday?host=/var/run/postgresql&user=ada",
            "postgres:///friday?host=%2Fvar%2Frun%2Fpostgresql",
            "postgres://db.example.org/friday?sslmode=disable",
        ] {
            assert_eq!(DatabaseUrl::parse(local), Ok(DatabaseUrl::Postgres(local.to_owned())));
        }
        for remote in [
            "postgres://ada@db.example.org/friday",
            "postgres:///friday?host=db.example.org",
            "postgres://localhost/friday?host=db.example.org",
            "postgres://localhost,db.example.org/friday",
            "postgres://localhost/friday?hostaddr=192.0.2.1",
        ] {
            assert!(DatabaseUrl::parse(remote).is_err_and(|why| why.contains("without TLS")), "{remote}");
        }
    }
}
