//! One running application.

use super::PATIENCE;
use super::beside::Beside;
use super::browser::Browser;
use super::database::{Engine, TestDatabase, engines};
use actix_web::dev::ServerHandle;
use actix_web::web::Data;
use actix_web::{HttpServer, rt};
use chrono::{DateTime, TimeDelta, Utc};
use orange_friday::accounts::Hasher;
use orange_friday::clock::Clock;
use orange_friday::config::{Config, Connections, Limits};
use orange_friday::db::{Conn, Timestamp};
use orange_friday::error::Result;
use orange_friday::i18n::{Catalog, Language};
use orange_friday::jobs::{Unfinished, unfinished};
use orange_friday::mail::{MemoryOutbox, SentMail, Transport};
use orange_friday::routes;
use orange_friday::web::App;
use orange_friday::wire::{Freshness, PageCache};
use orange_friday::worker::Worker;
use std::net::TcpListener;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

/// Tells a story on every engine there is; the engine's name is in the panic message of a failing one.
pub fn on_each_engine(story: impl Fn(&TestApp)) {
    for engine in engines() {
        eprintln!("--- on {engine:?}");
        story(&Setup::default().start(engine));
    }
}

/// What a test wants different.
pub struct Setup {
    pub limits: Limits,
    pub starts_at: DateTime<Utc>,
    pub transport: Option<Transport>,
    pub environment: Vec<(&'static str, String)>,
    /// Other words.
    pub catalog: Option<Catalog>,
    /// How far visitors' pages may be behind; not at all, unless a story is about that.
    pub freshness: Freshness,
}

impl Default for Setup {
    fn default() -> Self {
        let plenty = 1_000_000;
        Self {
            limits: Limits {
                sign_in_per_address: plenty,
                sign_in_per_account: plenty,
                posts: plenty,
                comments: plenty,
                votes: plenty,
                uploads: plenty,
                cards: plenty,
                // Time stands still while people type.
                fastest_form: Duration::ZERO,
                // A busy machine is not what a story is about.
                answer: PATIENCE,
                ..Limits::default()
            },
            // A Monday; the release goes out on Friday the 20th at 17:00.
            starts_at: "2026-11-16T09:00:00Z".parse().unwrap(),
            transport: None,
            environment: Vec::new(),
            catalog: None,
            freshness: Freshness::EXACT,
        }
    }
}

pub struct TestApp {
    pub app: Arc<App>,
    pub engine: Engine,
    pub base_url: String,
    pub hasher: Hasher,
    mailbox: MemoryOutbox,
    transport: Transport,
    server: ServerHandle,
    thread: Option<JoinHandle<()>>,
    pub(super) beside: Beside,
    // Dropped last: the server lets go of it first.
    pub database: TestDatabase,
}

impl Setup {
    pub fn start(self, engine: Engine) -> TestApp {
        let database = TestDatabase::migrated(engine);
        self.start_over(engine, database)
    }

    pub fn start_over(self, engine: Engine, mut database: TestDatabase) -> TestApp {
        let socket = TcpListener::bind("127.0.0.1:0").unwrap();
        let base_url = format!("http://{}", socket.local_addr().unwrap());
        let pictures = format!("file:{}", database.pictures().display());
        let mut environment = vec![
            ("FRIDAY_BASE_URL", base_url.clone()),
            ("FRIDAY_DATABASE_URL", database.text()),
            ("FRIDAY_PICTURES", pictures),
            ("FRIDAY_CARDS", format!("file:{}", database.cards().display())),
            // Most stories are about what people are mailed, and not about when.
            ("FRIDAY_MAIL_HOLD", "0".to_owned()),
        ];
        environment.extend(self.environment);
        let environment = environment.into_iter().map(|(key, value)| (key.to_owned(), value));
        let mut config = Config::load(&[], environment, |_, _| Ok(())).ok().unwrap();
        config.limits = self.limits;
        let connections = Connections { readers: 4, writers: 4, ..config.connections.clone() };
        let db = database.connect(&config.database, &connections);
        let mut app = App::new(config, Clock::standing_at(self.starts_at), db).unwrap();
        if let Some(catalog) = self.catalog {
            app.catalog = catalog;
        }
        let app = Arc::new(app);
        let hasher = Hasher::cheap().unwrap();
        let mailbox = MemoryOutbox::default();
        let transport = self.transport.unwrap_or_else(|| Transport::Memory(mailbox.clone()));
        let (server, thread) = serve(socket, &app, &hasher, self.freshness);
        TestApp {
            app,
            engine,
            base_url,
            hasher,
            mailbox,
            transport,
            server,
            thread: Some(thread),
            beside: Beside::default(),
            database,
        }
    }
}

fn serve(socket: TcpListener, app: &Arc<App>, hasher: &Hasher, freshness: Freshness) -> (ServerHandle, JoinHandle<()>) {
    let pages = Data::new(PageCache::new(freshness));
    let shared = routes::Shared::new(Data::from(Arc::clone(app)), hasher.clone(), pages).unwrap();
    let (tell, told) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        rt::System::new().block_on(async move {
            let server = HttpServer::new(move || routes::application(shared.clone()))
                .workers(2)
                // Whoever waits for long work goes on over the connection they had.
                .keep_alive(PATIENCE)
                .disable_signals()
                .listen(socket)
                .unwrap()
                .run();
            tell.send(server.handle()).unwrap();
            server.await.unwrap();
        });
    });
    (told.recv().unwrap(), thread)
}

impl TestApp {
    /// Somebody who is not signed in.
    pub fn visitor(&self) -> Browser {
        Browser::new(&self.base_url)
    }

    /// What the worker has begun and not finished, or could begin.
    pub fn unfinished(&self) -> Vec<Unfinished> {
        let now = self.now();
        self.read(|conn| unfinished(conn, now, 99))
    }

    pub fn now(&self) -> Timestamp {
        self.app.now()
    }

    pub fn advance(&self, by: TimeDelta) {
        self.app.clock.advance(by);
    }

    /// Moves the clock to a moment such as `2026-11-19T18:00:00Z`.
    pub fn set_clock(&self, at: &str) {
        self.app.clock.set(at.parse().unwrap());
    }

    /// Lets the worker do what is due at this moment and nothing else.
    pub fn tick(&self) {
        let worker = Worker::new(Arc::clone(&self.app), self.transport.clone()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(worker.tick()).unwrap();
    }

    /// Lets the worker tidy up, as it does every few minutes.
    pub fn tidy(&self) {
        let worker = Worker::new(Arc::clone(&self.app), self.transport.clone()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(worker.tidy());
    }

    /// All mails so far, after letting the worker deliver what waits.
    pub fn mails(&self) -> Vec<SentMail> {
        self.run_worker();
        self.mailbox.mails()
    }

    /// The mails that have gone out by now.
    pub fn sent(&self) -> Vec<SentMail> {
        self.mailbox.mails()
    }

    /// The mails to an address.
    pub fn mails_to(&self, address: &str) -> Vec<super::smtp_sink::Decoded> {
        let mails = self.mails();
        let theirs = mails.iter().filter(|mail| mail.to.iter().any(|to| to == address));
        theirs.map(|mail| super::smtp_sink::decode(&String::from_utf8_lossy(&mail.bytes))).collect()
    }

    /// The mails to an address, once a first one is there: some are queued after the answer that causes them.
    pub fn eventually_mails_to(&self, address: &str) -> Vec<super::smtp_sink::Decoded> {
        let mut mails = Vec::new();
        super::until(&format!("a mail to {address}"), || {
            mails = self.mails_to(address);
            !mails.is_empty()
        });
        mails
    }

    /// The last link in the last mail to an address that leads to a path beginning like this, in any language.
    pub fn link_to(&self, address: &str, path: &str) -> String {
        let mails = self.mails_to(address);
        let text = &mails.last().unwrap_or_else(|| panic!("no mail to {address}")).text;
        let mut links = text.split_whitespace().filter_map(|word| word.strip_prefix(&self.base_url)).rev();
        let led = |link: &&str| Language::split(link).map_or(*link, |(_, rest)| rest).starts_with(path);
        links.find(led).unwrap_or_else(|| panic!("no link to {path} in {text}")).to_owned()
    }

    pub fn read<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> T {
        self.app.db.read_here(work).unwrap()
    }

    pub fn write<T: Send + 'static>(&self, work: impl FnMut(&mut Conn) -> Result<T> + Send + 'static) -> T {
        self.app.db.write_here(work).unwrap()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        // Without waiting for keep-alive connections of browsers that are still in scope.
        drop(self.server.stop(false));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}
