//! The long-running commands: serve, work, demo.

use super::doctor;
use super::import::digest_sources;
use crate::accounts::{self, Hasher};
use crate::areas::Usual;
use crate::clock::Clock;
use crate::config::{Config, DatabaseUrl};
use crate::db::{self, Db, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::Catalog;
use crate::mail::Transport;
use crate::web::App;
use crate::wire::{self, Freshness, PageCache};
use crate::worker::Worker;
use crate::{archive, areas, demo, onward, reindexing, releases, rendering, routes};
use actix_web::web::Data;
use actix_web::{HttpServer, rt};
use clap::ArgMatches;
use socket2::{Domain, Socket, Type};
use std::net::{SocketAddr, TcpListener};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

/// How long running requests may finish after SIGTERM, in seconds: with the worker, which stops meanwhile, we are gone
/// within ten.
const GRACE_SECONDS: u64 = 8;
/// Between two rounds of forgetting quiet rate limit keys.
const FORGET_EVERY: Duration = Duration::from_secs(600);
/// Between two lines of how many pages were answered from memory.
const COUNT_EVERY: Duration = Duration::from_secs(60);
/// How long the worker may finish the mails in flight.
const WORKER_GRACE: Duration = Duration::from_secs(9);

/// Files and connections that may be open at once, as far as the system lets us: many more than are ever answered.
const DESCRIPTORS: u64 = 65_536;
/// Connections that may wait to be accepted. The system cuts this to what it allows (`net.core.somaxconn`, 4096 on Linux),
/// and drops those that are too many: their browsers try again after a second, and then after two (RFC 6298). The standard
/// library asks for 128.
const CONNECTING: i32 = 4_096;
/// Fewer than this are soon used up by browsers that keep their connections.
const FEW_DESCRIPTORS: u64 = 4_096;

/// Everybody knows the demo's passwords.
const DEMO_STAYS_HOME: &str =
    "this is the demo: it has known passwords and listens on this machine only; use --listen 127.0.0.1:PORT";

/// `friday serve`
pub(super) fn serve(mut config: Config, with_worker: bool) -> Result<ExitCode> {
    // First of all: a second start by mistake must not take the set-up link of the one that serves.
    let socket = bind(&mut config)?;
    db::migrate(&config.database)?;
    let db = Db::connect(&config.database, &config.connections)?;
    if !config.listen.ip().is_loopback() && db.read_here(demo::is_told)? {
        return Err(Error::broken(DEMO_STAYS_HOME));
    }
    let base_url = config.base_url.clone();
    let now = Timestamp(Clock::system().now());
    let token = accounts::Token::draw()?;
    // All languages are loaded for it, which only the first start of a site needs.
    let usual = if db.read_here(areas::has_areas)? { None } else { Some(Usual::new(&Catalog::load())?) };
    let set_up = db.write_here(move |conn| {
        if let Some(usual) = &usual {
            areas::add_first(conn, usual)?;
        }
        rendering::begin(conn, now)?;
        reindexing::begin(conn, now)?;
        archive::begin(conn, now)?;
        releases::keep_feed_ids(conn, &base_url)?;
        accounts::owner_setup_link(conn, &base_url, &token, now)
    })?;
    digest_sources(&db)?;
    if let Some(link) = set_up {
        println!("This site has no owner yet. Open this link once, within a day:\n  {link}");
    }
    listen(config, db, socket, with_worker)
}

/// `friday demo`
pub(super) fn demo(mut config: Config, matches: &ArgMatches) -> Result<ExitCode> {
    let given = matches.get_one::<String>("FRIDAY_DATABASE_URL").is_some()
        || config.database != DatabaseUrl::Sqlite("friday.db".to_owned());
    if !given || !demo::may_fill(&config.database)? {
        if given {
            eprintln!("friday: that database holds a real site; the demo goes to sqlite:demo.db instead");
        }
        config.database = DatabaseUrl::Sqlite("demo.db".to_owned());
    }
    if !config.listen.ip().is_loopback() {
        return Err(Error::broken(DEMO_STAYS_HOME));
    }
    "file:mail".clone_into(&mut config.mail);
    let socket = bind(&mut config)?;
    db::migrate(&config.database)?;
    let db = Db::connect(&config.database, &config.connections)?;
    let picture = demo::picture_for_line(&db, &config).unwrap_or_else(|error| {
        eprintln!("friday: no line of the demo shows a picture: {error}");
        None
    });
    demo::fill_showing(&db, &config, picture, Clock::system().now())?;
    if let Err(error) = demo::show_picture(&db, &config, Clock::system().now()) {
        eprintln!("friday: the demo goes without its picture: {error}");
    }
    db.write_here(|conn| {
        let now = Timestamp(Clock::system().now());
        rendering::begin(conn, now)?;
        reindexing::begin(conn, now)?;
        archive::begin(conn, now)
    })?;
    println!("Sign in at {}/sign-in with the password {:?} as", config.base_url, demo::PASSWORD);
    for (who, address) in demo::sign_ins() {
        println!("  {who:<16} {address}");
    }
    println!("Mail goes to {}: nobody gets it.", transport(&config)?);
    listen(config, db, socket, true)
}

/// `friday work`
pub(super) fn work(config: Config) -> Result<ExitCode> {
    db::expect_there(&config.database)?;
    db::migrate(&config.database)?;
    let db = Db::connect(&config.database, &config.connections)?;
    let base_url = config.base_url.clone();
    db.write_here(move |conn| {
        let now = Timestamp(Clock::system().now());
        rendering::begin(conn, now)?;
        reindexing::begin(conn, now)?;
        archive::begin(conn, now)?;
        releases::keep_feed_ids(conn, &base_url)
    })?;
    digest_sources(&db)?;
    let transport = transport(&config)?;
    warn_of_mail(&config);
    let app = Arc::new(App::new(config, Clock::system(), db)?);
    rt::System::new().block_on(async move {
        let worker = Worker::new(app, transport)?;
        let stop = worker.stop();
        let working = rt::spawn(async move { worker.run().await });
        let asked = asked_to_stop();
        println!("Working.");
        asked.await;
        stop.now();
        drop(tokio::time::timeout(WORKER_GRACE, working).await);
        Ok(ExitCode::SUCCESS)
    })
}

/// Takes the port. With port 0 the system chooses one, and the base URL learns it.
fn bind(config: &mut Config) -> Result<TcpListener> {
    let socket = listening(config.listen)
        .map_err(|error| Error::broken(format!("cannot listen on {}: {error}", config.listen)))?;
    config.listen = socket.local_addr().map_err(|error| Error::Broken(Box::new(error)))?;
    if config.base_url.ends_with(":0") {
        config.base_url = format!("http://{}", config.listen);
    }
    Ok(socket)
}

fn listening(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, None)?;
    // As the standard library does: a port whose last owner has just ended is free.
    #[cfg(unix)]
    socket.set_reuse_address(true)?;
    socket.bind(&address.into())?;
    socket.listen(CONNECTING)?;
    Ok(socket.into())
}

fn listen(config: Config, db: Db, socket: TcpListener, with_worker: bool) -> Result<ExitCode> {
    let transport = transport(&config)?;
    warn_of_mail(&config);
    let address = config.listen;
    allow_descriptors();
    let app = Arc::new(App::new(config, Clock::system(), db)?);
    let pages = Data::new(PageCache::new(Freshness::SECOND));
    let shared = routes::Shared::new(Data::from(Arc::clone(&app)), Hasher::new()?, pages.clone())?;
    rt::System::new().block_on(async move {
        let worker = with_worker.then(|| Worker::new(Arc::clone(&app), transport)).transpose()?;
        let stop = worker.as_ref().map(Worker::stop);
        let working = worker.map(|worker| rt::spawn(async move { worker.run().await }));
        let draining = Arc::clone(&app);
        rt::spawn(tell_of_pages(pages.clone()));
        rt::spawn(forget_quiet(Arc::clone(&app)));
        rt::spawn(onward::keep_stored(Arc::clone(&app)));
        let asked = asked_to_stop();
        let listening = Data::from(app);
        let server = HttpServer::new(move || {
            // This runs on each thread that answers.
            wire::listen_for_lag(listening.clone());
            routes::application(shared.clone())
        })
        .shutdown_timeout(GRACE_SECONDS)
        .disable_signals()
        .listen(socket)
        .map_err(|error| Error::Broken(Box::new(error)))?
        .run();
        let serving = server.handle();
        // Both at once: requests are let finish while the worker puts its mails away.
        let ending = rt::spawn(async move {
            asked.await;
            if let Some(stop) = stop {
                stop.now();
            }
            // Whoever balances the load looks at `/readyz` now and then, and sends requests here until it has.
            draining.drain();
            tokio::time::sleep(draining.config.drain).await;
            let worker = async {
                if let Some(working) = working {
                    drop(tokio::time::timeout(WORKER_GRACE, working).await);
                }
            };
            tokio::join!(serving.stop(true), worker);
            // After the last answer.
            if let Err(error) = onward::store_counted(&draining).await {
                tracing::warn!(%error, "what was pressed in the last minute is not counted");
            }
        });
        println!("Orange Friday is at http://{address}");
        let ended = server.await;
        if ended.is_ok() {
            drop(ending.await);
        }
        ended.map(|()| ExitCode::SUCCESS).map_err(|error| Error::Broken(Box::new(error)))
    })
}

/// Lets as many files and connections be open at once as the system gives us.
fn allow_descriptors() {
    match rlimit::increase_nofile_limit(DESCRIPTORS) {
        Ok(most) if most < FEW_DESCRIPTORS => tracing::warn!(most, "few files and connections may be open at once"),
        Ok(_) => {}
        Err(error) => tracing::warn!(%error, "the limit of open files and connections stays as it is"),
    }
}

/// The counters live in the process that serves, with or without a worker beside it.
async fn forget_quiet(app: Arc<App>) {
    loop {
        tokio::time::sleep(FORGET_EVERY).await;
        app.limiter.forget_quiet();
    }
}

/// In place of a line for each of them.
async fn tell_of_pages(pages: Data<PageCache>) {
    let mut before = 0;
    loop {
        tokio::time::sleep(COUNT_EVERY).await;
        let answered = pages.answered();
        if answered > before {
            tracing::info!(pages = answered - before, "pages from memory");
        }
        before = answered;
    }
}

/// A site that mails nobody starts all the same, and says so.
fn warn_of_mail(config: &Config) {
    for fault in doctor::settings_of_mail(config) {
        tracing::warn!("{fault}");
    }
}

/// The configured transport, greeting servers with the site's name.
pub(super) fn transport(config: &Config) -> Result<Transport> {
    let transport = Transport::parse(&config.mail).map_err(Error::broken)?;
    Ok(transport.introduced_as(&config.host()))
}

/// When the system wants us to end. Listens from the call on, not from the first wait.
#[cfg(unix)]
fn asked_to_stop() -> impl Future<Output = ()> {
    use tokio::signal::unix::{SignalKind, signal};
    let signals = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    async move {
        match signals {
            (Ok(mut terminated), Ok(mut interrupted)) => tokio::select! {
                _ = terminated.recv() => {}
                _ = interrupted.recv() => {}
            },
            _ => drop(tokio::signal::ctrl_c().await),
        }
    }
}

#[cfg(not(unix))]
fn asked_to_stop() -> impl Future<Output = ()> {
    async { drop(tokio::signal::ctrl_c().await) }
}
