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
                path => Ok(Self::Sqlite(path.to_owned())),
            };
        }
        if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
            return Err("the database URL starts with sqlite: or postgres://".to_owned());
        }
        let url = url::Url::parse(text).map_err(|error| format!("the database URL cannot be read: {error}"))?;
        let local = matches!(url.host_str(), None | Some("" | "localhost" | "127.0.0.1" | "[::1]"));
        let plain = url.query_pairs().any(|(key, value)| key == "sslmode" && value == "disable");
        if local || plain || cfg!(feature = "postgres-tls") {
            Ok(Self::Postgres(text.to_owned()))
        } else {
            Err("this build speaks to PostgreSQL without TLS: use a server on this machine, say sslmode=disable if \
                 the network is private, or build with --features postgres-tls"
                .to_owned())
        }
    }
}
