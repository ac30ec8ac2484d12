//! A migrated database for each test: a copied file, or a cloned PostgreSQL database that is used again once it is empty.

mod recycled;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, RunQueryDsl};
use orange_friday::config::{Connections, DatabaseUrl};
use orange_friday::db::{self, Db};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once, OnceLock};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// SQLite always; PostgreSQL where `TEST_POSTGRES_URL` points to a server, which it must in CI.
pub fn engines() -> Vec<Engine> {
    static SAID: Once = Once::new();
    if postgres_url().is_some() {
        return vec![Engine::Sqlite, Engine::Postgres];
    }
    assert!(std::env::var_os("CI").is_none(), "CI must test PostgreSQL: set TEST_POSTGRES_URL");
    SAID.call_once(|| eprintln!("\n*** PostgreSQL is NOT tested: TEST_POSTGRES_URL is not set ***\n"));
    vec![Engine::Sqlite]
}

fn postgres_url() -> Option<String> {
    std::env::var("TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty())
}

/// A database that is deleted when it goes out of scope.
pub struct TestDatabase {
    pub url: DatabaseUrl,
    postgres_name: Option<String>,
    /// Whether it began with our tables, so that the next test can have it.
    is_migrated: bool,
    /// Connections of the test that had it before, or of this one.
    warm: Option<Warm>,
    /// The file of `SQLite`, and what is kept beside a database.
    folder: PathBuf,
}

/// Connections to a database of `PostgreSQL`, and what was wanted of them. A server takes longer to get to know a new one
/// than many a test takes.
struct Warm {
    db: Db,
    wanted: Connections,
}

impl TestDatabase {
    pub fn migrated(engine: Engine) -> Self {
        let used = if engine == Engine::Postgres { recycled::take() } else { None };
        match used {
            Some((name, warm)) => Self::of_server(name, true, warm),
            None => Self::unused(engine),
        }
    }

    /// Connects, or takes over the connections of the test before.
    pub fn connect(&mut self, url: &DatabaseUrl, wanted: &Connections) -> Db {
        if *url != self.url {
            return Db::connect(url, wanted).unwrap();
        }
        let warm = self.warm.take().filter(|warm| warm.wanted == *wanted);
        let db = warm.map_or_else(|| Db::connect(url, wanted).unwrap(), |warm| warm.db);
        if self.postgres_name.is_some() && self.is_migrated && wanted.replica.is_none() {
            self.warm = Some(Warm { db: db.clone(), wanted: wanted.clone() });
        }
        db
    }

    /// One that no other test had before: the server estimates nothing by what was there.
    pub fn unused(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => {
                let (database, path) = Self::empty_file();
                std::fs::copy(sqlite_template(), path).unwrap();
                database
            }
            Engine::Postgres => Self::postgres(&format!(" TEMPLATE {}", postgres_template()), true),
        }
    }

    pub fn empty(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => Self::empty_file().0,
            Engine::Postgres => Self::postgres("", false),
        }
    }

    /// The URL as the command line takes it.
    pub fn text(&self) -> String {
        match &self.url {
            DatabaseUrl::Sqlite(path) => format!("sqlite:{path}"),
            DatabaseUrl::Postgres(url) => url.clone(),
        }
    }

    /// Where pictures are kept.
    pub fn pictures(&self) -> PathBuf {
        self.folder.join("pictures")
    }

    /// Where drawn share cards are kept.
    pub fn cards(&self) -> PathBuf {
        self.folder.join("cards")
    }

    fn empty_file() -> (Self, PathBuf) {
        let folder = scratch_folder();
        let path = folder.join("friday.db");
        let url = DatabaseUrl::Sqlite(path.to_str().unwrap().to_owned());
        (Self { url, postgres_name: None, is_migrated: true, warm: None, folder }, path)
    }

    fn postgres(template: &str, is_migrated: bool) -> Self {
        let name = format!("friday_test_{}_{}", std::process::id(), random());
        on_server(&format!("CREATE DATABASE {name}{template}"));
        // The server outlives every test: what it has taken is there, whenever it comes to the disk.
        on_server(&format!("ALTER DATABASE {name} SET synchronous_commit TO off"));
        Self::of_server(name, is_migrated, None)
    }

    fn of_server(name: String, is_migrated: bool, warm: Option<Warm>) -> Self {
        let url = DatabaseUrl::Postgres(url_of(&name));
        Self { url, postgres_name: Some(name), is_migrated, warm, folder: scratch_folder() }
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Some(name) = &self.postgres_name
            && !(self.is_migrated && !std::thread::panicking() && recycled::give_back(name, self.warm.take()))
        {
            on_server(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// A new folder under Cargo's own scratch folder.
pub fn scratch_folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(random());
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn random() -> String {
    format!("{:016x}", getrandom::u64().unwrap())
}

fn sqlite_template() -> &'static PathBuf {
    static TEMPLATE: OnceLock<PathBuf> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let path = scratch_folder().join("template.db");
        db::migrate(&DatabaseUrl::Sqlite(path.to_str().unwrap().to_owned())).unwrap();
        path
    })
}

/// One template for each run of the test binary. What runs that have ended left behind is removed first: a process
/// cannot remove its own template when it ends.
fn postgres_template() -> &'static str {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        remove_leftovers();
        let name = format!("friday_template_{}_{}", std::process::id(), random());
        on_server(&format!("CREATE DATABASE {name}"));
        db::migrate(&DatabaseUrl::Postgres(url_of(&name))).unwrap();
        recycled::know(&name);
        name
    })
}

fn remove_leftovers() {
    #[derive(diesel::QueryableByName)]
    struct Name {
        #[diesel(sql_type = diesel::sql_types::Text)]
        name: String,
    }
    let mut server = PgConnection::establish(&postgres_url().unwrap()).unwrap();
    let ours = "SELECT datname::text AS name FROM pg_database WHERE datname ~ '^friday_(test|template)_'";
    let names: Vec<Name> = diesel::sql_query(ours).load(&mut server).unwrap();
    for Name { name } in names {
        let process = name.split('_').nth(2).and_then(|part| part.parse::<u32>().ok());
        let runs = process.is_some_and(|process| Path::new("/proc").join(process.to_string()).exists());
        if Path::new("/proc/self").exists() && !runs {
            on_server(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}

fn url_of(name: &str) -> String {
    let mut url = url::Url::parse(&postgres_url().unwrap()).unwrap();
    url.set_path(name);
    url.to_string()
}

/// Databases are made and removed one after the other: PostgreSQL refuses to clone a template that is being cloned.
fn on_server(sql: &str) {
    static SERVER: Mutex<()> = Mutex::new(());
    let _turn = SERVER.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let mut server = PgConnection::establish(&postgres_url().unwrap()).unwrap();
    server.batch_execute(sql).unwrap();
}
