//! Pages asked for as whole requests in this process, by somebody who is signed in.

use actix_web::http::header::COOKIE;
use actix_web::web::Data;
use actix_web::{rt, test};
use data_encoding::HEXLOWER;
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use orange_friday::accounts::Hasher;
use orange_friday::clock::Clock;
use orange_friday::config::{Config, DatabaseUrl};
use orange_friday::db::{self, Db};
use orange_friday::routes::{self, Shared};
use orange_friday::web::App;
use orange_friday::wire::{Freshness, PageCache};
use sha2::{Digest, Sha256};
use std::time::Instant;

const SESSION: &str = "a-session-of-the-benchmark";

/// As the database keeps the session of whoever asks.
pub fn kept_session() -> String {
    HEXLOWER.encode(&Sha256::digest(SESSION.as_bytes()))
}

/// A site over this database, which is migrated first, at a moment that stands, with so many connections that read.
pub fn site(url: &DatabaseUrl, now: &str, readers: u32) -> Data<App> {
    db::migrate(url).unwrap();
    let written = match url {
        DatabaseUrl::Sqlite(path) => format!("sqlite:{path}"),
        DatabaseUrl::Postgres(url) => url.clone(),
    };
    let environment = [
        ("FRIDAY_DATABASE_URL".to_owned(), written),
        ("FRIDAY_BASE_URL".to_owned(), "http://friday.example".to_owned()),
        ("FRIDAY_MAIL_HOLD".to_owned(), "0".to_owned()),
    ];
    let config = Config::load(&[], environment.into_iter(), |_, _| Ok(())).ok().unwrap();
    let db = Db::open(url, readers).unwrap();
    Data::new(App::new(config, Clock::standing_at(now.parse().unwrap()), db).unwrap())
}

/// Has the database look at what it was filled with, by which it plans.
pub fn look_through(url: &DatabaseUrl) {
    match url {
        DatabaseUrl::Postgres(url) => PgConnection::establish(url).unwrap().batch_execute("VACUUM ANALYZE").unwrap(),
        DatabaseUrl::Sqlite(file) => SqliteConnection::establish(file).unwrap().batch_execute("ANALYZE").unwrap(),
    }
}

/// Whether one of these pages takes longer than so many milliseconds; each is asked for a few times before it is timed.
pub fn ask(app: Data<App>, views: &[&str], (untimed, rounds): (usize, usize), limit: f64) -> bool {
    let pages = Data::new(PageCache::new(Freshness::SECOND));
    let shared = Shared::new(app, Hasher::cheap().unwrap(), pages).unwrap();
    rt::System::new().block_on(async move {
        let service = test::init_service(routes::application(shared)).await;
        let mut too_slow = false;
        for path in views {
            let mut times = Vec::with_capacity(rounds);
            for round in 0..untimed + rounds {
                let request = test::TestRequest::get().uri(path).insert_header((COOKIE, format!("sid={SESSION}")));
                let start = Instant::now();
                let response = test::call_service(&service, request.to_request()).await;
                if round >= untimed {
                    times.push(start.elapsed().as_secs_f64() * 1e3);
                }
                assert_eq!(response.status().as_u16(), 200, "{path}");
            }
            too_slow |= tell(path, times, limit);
        }
        too_slow
    })
}

/// Says what it took, in milliseconds, and whether that was too much at the 95th percentile.
pub fn tell(what: &str, mut times: Vec<f64>, limit: f64) -> bool {
    times.sort_by(f64::total_cmp);
    let (median, worst) = (times[times.len() / 2], times[times.len() * 95 / 100]);
    let verdict = if worst > limit { "  TOO SLOW" } else { "" };
    let part = worst / limit;
    println!("{what:<44} median {median:>7.1} ms, p95 {worst:>7.1} ms  ({part:.2} of {limit}){verdict}");
    worst > limit
}
