//! Finding posts among 10,000 and among 100,000, with words as frequent as in a language (Zipf), a fifth of the posts in
//! Han. Run it with `cargo bench --bench search`: on SQLite, and then on PostgreSQL too where `TEST_POSTGRES_URL` is set;
//! `-- postgres://…` names a server instead, on which alone it runs. There it makes a database and drops it again.
//! `-- --full` goes on to 1,000,000 posts, whose tokens are put in order all at once: row by row that takes an hour. It fails
//! when either engine misses a limit.
//!
//! The limits are this project's own: posts like a title, as the form of a new post shows them, within 10 ms at the 99th
//! percentile on SQLite and 25 ms on PostgreSQL, in this process, and three times as long at most on the largest board as on
//! the smallest.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "this is no room of the program")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "figures for people"
)]

use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};
use orange_friday::board;
use orange_friday::config::DatabaseUrl;
use orange_friday::db::{self, AreaId, Conn, Db, Timestamp, UserId};
use orange_friday::filing::{Draft, Entered, text_of};
use orange_friday::i18n::Language;
use orange_friday::posts::{self, NewPost, Visibility};
use orange_friday::search::{self, Effort, Question, Reader};
use std::sync::mpsc;
use std::time::{Duration, Instant};

const SIZES: [i64; 3] = [10_000, 100_000, 1_000_000];
/// A larger board is filled in another way.
const ROW_BY_ROW: i64 = 100_000;
const CHUNK: i64 = 200;
const QUESTIONS: u64 = 500;
/// Words of a title and of a text.
const TITLE: usize = 7;
const TEXT: usize = 25;
/// Words that there are, and Han characters that are usual.
const WORDS: f64 = 30_000.0;
const HAN: f64 = 2_500.0;

fn main() {
    let sizes = if std::env::args().any(|argument| argument == "--full") { &SIZES[..] } else { &SIZES[..2] };
    let named = std::env::args().find(|argument| argument.starts_with("postgres"));
    let missed = if let Some(server) = named {
        on_server(&server, sizes)
    } else {
        let missed = on_file(sizes);
        let server = std::env::var("TEST_POSTGRES_URL").ok().filter(|server| !server.is_empty());
        server.is_some_and(|server| on_server(&server, sizes)) || missed
    };
    std::process::exit(i32::from(missed));
}

/// Whether something was over its limit on SQLite.
fn on_file(sizes: &[i64]) -> bool {
    let folder = std::env::temp_dir().join(name());
    std::fs::create_dir_all(&folder).unwrap();
    println!("SQLite");
    let missed = run(&DatabaseUrl::Sqlite(folder.join("friday.db").to_str().unwrap().to_owned()), sizes, 10.0);
    std::fs::remove_dir_all(folder).unwrap();
    missed
}

/// Whether something was over its limit on PostgreSQL.
fn on_server(server: &str, sizes: &[i64]) -> bool {
    let name = name();
    let on_server = |statement: String| PgConnection::establish(server).unwrap().batch_execute(&statement).unwrap();
    on_server(format!("CREATE DATABASE {name}"));
    println!("PostgreSQL");
    let mut url = url::Url::parse(server).unwrap();
    url.set_path(&name);
    let missed = run(&DatabaseUrl::Postgres(url.to_string()), sizes, 25.0);
    on_server(format!("DROP DATABASE {name} WITH (FORCE)"));
    missed
}

/// A name that nothing else has.
fn name() -> String {
    format!("friday_bench_{:016x}", getrandom::u64().unwrap())
}

fn run(url: &DatabaseUrl, sizes: &[i64], limit: f64) -> bool {
    db::migrate(url).unwrap();
    let db = Db::open(url, 2).unwrap();
    let begun = begun(url);
    db.write_here(move |conn| Ok(conn.batch_execute(&begun)?)).unwrap();
    let (mut filled, mut slowest, mut too_slow) = (0, Vec::new(), false);
    for size in sizes {
        let start = Instant::now();
        let order = (*size > ROW_BY_ROW).then(|| unordered(url));
        fill(&db, filled, *size);
        filled = *size;
        if let Some(order) = order {
            in_order(url, &order);
        }
        settle(url);
        println!("{size:>9} posts, filled in {:.0} s", start.elapsed().as_secs_f64());
        let alike = timed(&db, |conn, question| board::suggestions(conn, question, None).unwrap().len());
        let matching = timed(&db, |conn, question| {
            search::matching(conn, question, Reader::Visitor, Effort::WHOLE).unwrap().posts.len()
        });
        too_slow |= alike.1 > limit;
        println!("  like a title   median {:>7.2} ms, p99 {:>7.2} ms (limit {limit})", alike.0, alike.1);
        println!("  on the board   median {:>7.2} ms, p99 {:>7.2} ms", matching.0, matching.1);
        slowest.push(alike.1);
    }
    let growth = slowest.last().unwrap() / slowest.first().unwrap();
    println!("growth of the p99 {growth:.2} times (limit 3)");
    too_slow || growth > 3.0
}

/// What a server does by itself while a board grows, and has not done a moment after it has grown all at once: PostgreSQL reads
/// an index alone where it has been through the table before. SQLite plans without statistics, as it does on a site.
fn settle(url: &DatabaseUrl) {
    if let DatabaseUrl::Postgres(url) = url {
        PgConnection::establish(url).unwrap().batch_execute("VACUUM ANALYZE").unwrap();
    }
}

/// Lets tokens be stored in the order in which they come, until [`in_order`] is told what this returns.
fn unordered(url: &DatabaseUrl) -> String {
    match url {
        DatabaseUrl::Postgres(url) => {
            let drop = "ALTER TABLE post_tokens DROP CONSTRAINT post_tokens_pkey";
            PgConnection::establish(url).unwrap().batch_execute(drop).unwrap();
            String::new()
        }
        DatabaseUrl::Sqlite(path) => {
            let mut conn = SqliteConnection::establish(path).unwrap();
            let table = sql_query("SELECT sql FROM sqlite_master WHERE name = 'post_tokens'");
            let table: Table = table.get_result(&mut conn).unwrap();
            let other = "ALTER TABLE post_tokens RENAME TO first_tokens; \
                         CREATE TABLE post_tokens (token TEXT, part INTEGER, post_id INTEGER, source INTEGER)";
            conn.batch_execute(other).unwrap();
            table.sql
        }
    }
}

#[derive(QueryableByName)]
struct Table {
    #[diesel(sql_type = Text)]
    sql: String,
}

/// Puts them in order, as the program keeps them. Pages of SQLite are full then, as they are where a board was indexed again.
fn in_order(url: &DatabaseUrl, table: &str) {
    match url {
        DatabaseUrl::Postgres(url) => {
            let order = "SET maintenance_work_mem = '2GB'; \
                         ALTER TABLE post_tokens ADD CONSTRAINT post_tokens_pkey PRIMARY KEY (token, part, post_id, source)";
            PgConnection::establish(url).unwrap().batch_execute(order).unwrap();
        }
        DatabaseUrl::Sqlite(path) => {
            let order = format!(
                "PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000; PRAGMA threads = 2; BEGIN; \
                 ALTER TABLE post_tokens RENAME TO next_tokens; {table}; \
                 INSERT INTO post_tokens (token, part, post_id, source) \
                 SELECT token, part, post_id, source FROM first_tokens UNION ALL \
                 SELECT token, part, post_id, source FROM next_tokens ORDER BY 1, 2, 3, 4; \
                 DROP TABLE first_tokens; DROP TABLE next_tokens; COMMIT; PRAGMA wal_checkpoint(TRUNCATE);"
            );
            SqliteConnection::establish(path).unwrap().batch_execute(&order).unwrap();
        }
    }
}

/// Somebody who files, and where.
fn begun(url: &DatabaseUrl) -> String {
    let (at, no) = match url {
        DatabaseUrl::Postgres(_) => ("now()", "FALSE"),
        DatabaseUrl::Sqlite(_) => ("'2026-01-01T00:00:00.000000Z'", "0"),
    };
    format!(
        "INSERT INTO users (email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at) \
         VALUES ('o@x.example', 'o@x.example', 'o@x.example', 'Olivia', 'olivia', 'owner', {at}, {no}, {at}); \
         INSERT INTO product_lines (slug, name, names, position, retired) VALUES ('phone', 'Phone', '{{}}', 1, {no}); \
         INSERT INTO areas (slug, name, names, line_id, position, retired) VALUES ('camera', 'Camera', '{{}}', 1, 1, {no});"
    )
}

/// The median and the 99th percentile over many questions, in milliseconds.
fn timed(db: &Db, ask: fn(&mut Conn, &Question) -> usize) -> (f64, f64) {
    let mut times: Vec<Duration> = (0..QUESTIONS)
        .map(|number| {
            let mut dice = Dice(number * 7_919 + 13);
            let question = Question::of(&dice.words(TITLE, number % 5 == 0));
            let start = Instant::now();
            db.read_here(|conn| Ok(ask(conn, &question))).unwrap();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let at = |part: f64| times[(times.len() as f64 * part) as usize].as_secs_f64() * 1e3;
    (at(0.5), at(0.99))
}

/// Files posts up to a number: those that come next are prepared meanwhile.
fn fill(db: &Db, from: i64, to: i64) {
    std::thread::scope(|scope| {
        let (prepared, drafts) = mpsc::sync_channel::<Vec<Draft>>(4);
        scope.spawn(move || {
            let mut first = from;
            while first < to {
                prepared.send((first..first + CHUNK).map(draft).collect()).unwrap();
                first += CHUNK;
            }
        });
        for drafts in drafts {
            file(db, drafts);
        }
    });
}

fn file(db: &Db, drafts: Vec<Draft>) {
    db.write_here(move |conn| {
        let now = Timestamp("2026-11-20T12:00:00Z".parse().unwrap());
        for draft in &drafts {
            let new =
                NewPost { author: UserId(1), area: AreaId(1), visibility: Visibility::Published, text: text_of(draft) };
            posts::insert(conn, &new, now)?;
        }
        Ok(())
    })
    .unwrap();
}

fn draft(number: i64) -> Draft {
    let mut dice = Dice(number as u64 * 31 + 7);
    let is_han = number % 5 == 0;
    let (title, body) = (dice.words(TITLE, is_han), dice.words(TEXT, is_han));
    let lang = if is_han { "zh-Hans" } else { "en" };
    let entered = Entered { kind: "request", title: &title, body: &body, area: "camera", lang, ..Entered::default() };
    Draft::parse(&entered, Language::En).unwrap()
}

/// The same board each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> f64 {
        // SplitMix64 (Steele, Lea and Flood, 2014).
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A rank of so many, the first as much more often than the others as words are.
    fn rank(&mut self, of: f64) -> u64 {
        of.powf(self.next()) as u64
    }

    fn words(&mut self, count: usize, is_han: bool) -> String {
        if is_han {
            let han = |dice: &mut Self| char::from_u32(0x4e00 + dice.rank(HAN) as u32 * 3).unwrap();
            return (0..count * 2).map(|_| han(self)).collect();
        }
        (0..count).map(|_| spelled(self.rank(WORDS))).collect::<Vec<_>>().join(" ")
    }
}

/// A word for a rank: short for the frequent ones.
fn spelled(mut rank: u64) -> String {
    const SYLLABLES: [&str; 24] = [
        "ba", "cor", "di", "fen", "gu", "hal", "ki", "lo", "mar", "net", "pi", "qua", "ro", "sta", "ter", "un", "vol",
        "wes", "xi", "yo", "zen", "bri", "cla", "dro",
    ];
    let mut word = String::new();
    loop {
        word.push_str(SYLLABLES[(rank % 24) as usize]);
        rank /= 24;
        if rank == 0 {
            return word;
        }
    }
}
