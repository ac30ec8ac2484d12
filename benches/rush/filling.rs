//! A board as it is after some years: posts of which few have most of the votes, comments, releases with credits, a week
//! that runs, and members who are signed in.

use super::database::Database;
use super::program::Program;
use data_encoding::HEXLOWER;
use orange_friday::clock::Clock;
use orange_friday::config::{Config, DatabaseUrl};
use orange_friday::db::{self, Db, Timestamp};
use orange_friday::trains::WEEKLY;
use orange_friday::{releases, text};
use sha2::{Digest, Sha256};

/// Members who are signed in and have not voted yet. They come behind the people who wrote and voted.
pub const MEMBERS: i64 = 50_000;
/// Published releases, and the items of each.
const RELEASES: i64 = 6;
const ITEMS: i64 = 40;
/// The latest of them, each on a Friday.
pub const RELEASE: &str = "/releases/26.11.20";
/// A post with more votes and comments than most.
pub const POST: &str = "/posts/3-a-wish-with-number-3";
const TALKED_ABOUT: i64 = 25;
const SESSIONS_AT_ONCE: u64 = 5_000;
const BODY: &str = "When the screen is off and a call comes in, the light beside the camera could show who it is. My old phone \
    did that, and I found it useful at night, when the sound was off. A setting for each contact would be enough; whoever \
    does not want it leaves it as it is.";

/// How much there is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub posts: i64,
    pub votes: i64,
    pub people: i64,
}

impl Size {
    pub const USUAL: Self = Self { posts: 10_000, votes: 100_000, people: 10_000 };

    /// Posts that take votes: eight of ten.
    pub fn open(self) -> u64 {
        u64::try_from(self.posts / 10 * 8).unwrap_or_default()
    }
}

/// The number of the post at a place among those that take votes.
pub fn open_post(place: u64) -> i64 {
    let last = [1, 3, 4, 5, 6, 7, 8, 9].into_iter().cycle().nth((place % 8) as usize).unwrap_or(1);
    i64::try_from(place / 8 * 10).unwrap_or_default() + last
}

/// The word in the cookie of a member, counted from 0.
pub fn session(member: u64) -> String {
    format!("a-session-of-member-{member:023}")
}

/// Fills an empty database.
pub fn fill(program: &Program, database: &Database, size: Size) {
    program.run(&["migrate"], "");
    let engine = Engine { is_postgres: database.is_postgres() };
    database.run(&people(engine, size));
    database.run(&posts(engine, size));
    database.run(&votes(engine, size));
    database.run(&published(engine));
    sessions(engine, database, size);
    open_week(database);
    database.run(engine.after());
}

/// How one engine says what the other says otherwise.
#[derive(Clone, Copy)]
struct Engine {
    is_postgres: bool,
}

impl Engine {
    fn numbers(self, most: i64) -> String {
        if self.is_postgres {
            return format!("(SELECT generate_series(1::bigint, {most}) AS i) n");
        }
        format!("(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {most}) SELECT i FROM n) n")
    }

    fn at(self, text: &str) -> String {
        if self.is_postgres { format!("TIMESTAMPTZ '{text}'") } else { format!("'{text}'") }
    }

    /// What is filled in is right by itself, so that nothing needs to be looked up for it.
    fn begin(self) -> &'static str {
        if self.is_postgres {
            "BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL synchronous_commit = off; SET LOCAL work_mem = '256MB';"
        } else {
            "PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-800000; BEGIN;"
        }
    }

    fn after(self) -> &'static str {
        if self.is_postgres { "VACUUM ANALYZE" } else { "PRAGMA wal_checkpoint(TRUNCATE); ANALYZE" }
    }

    /// Explicit numbers do not move the sequence on.
    fn moved_on(self, table: &str) -> String {
        if !self.is_postgres {
            return String::new();
        }
        format!("SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}));")
    }
}

const BEGAN: &str = "2026-01-01T00:00:00.000000Z";

fn people(engine: Engine, size: Size) -> String {
    format!(
        "{begin}
         INSERT INTO users (id, email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at)
         SELECT i, 'p' || i || '@x.example', 'p' || i || '@x.example', 'p' || i || '@x.example', 'Person ' || i, 'p' || i,
                CASE i WHEN 1 THEN 'owner' ELSE 'member' END, {at}, i % 50 = 0, {at} FROM {all};
         {moved_on}
         INSERT INTO product_lines (slug, name, names, position, retired) VALUES ('phone', 'Phone', '{{}}', 1, 1 = 0);
         INSERT INTO areas (id, slug, name, names, line_id, position, retired)
         SELECT i, 'area-' || i, 'Area ' || i, '{{}}', 1, i, 1 = 0 FROM {areas};
         {areas_moved_on}
         INSERT INTO site (key, value) VALUES ('text_rules', '{rules}');
         COMMIT;",
        begin = engine.begin(),
        at = engine.at(BEGAN),
        all = engine.numbers(size.people + MEMBERS),
        moved_on = engine.moved_on("users"),
        areas = engine.numbers(20),
        areas_moved_on = engine.moved_on("areas"),
        // Nothing is to be rendered again while we measure.
        rules = text::RULES,
    )
}

fn posts(engine: Engine, size: Size) -> String {
    let Size { posts, people, .. } = size;
    format!(
        "{begin}
         INSERT INTO posts (id, kind, title, lang, author_id, area_id, status, visibility, listed, vote_count,
                            comment_count, week, week_votes, created_at, status_changed_at)
         SELECT i, CASE i % 3 WHEN 0 THEN 'bug' ELSE 'request' END, 'A wish with number ' || i, 'en',
                i % {people} + 1, i % 20 + 1,
                CASE WHEN i % 10 = 0 THEN 'shipped' WHEN i % 10 = 2 THEN 'declined' WHEN i % 10 = 1 THEN 'planned'
                     WHEN i < 400 AND i % 20 = 5 THEN 'ready' WHEN i < 400 AND i % 20 = 7 THEN 'in_progress'
                     ELSE 'open' END,
                'published', i % 10 NOT IN (0, 2), 0, 0, 2900 + i % 60, i % 7, {at}, {at} FROM {all};
         {moved_on}
         INSERT INTO post_texts (post_id, body, body_html) SELECT id, '{BODY}', '<p>{BODY}</p>' FROM posts;
         INSERT INTO comments (post_id, author_id, body, body_html, lang, visibility, created_at)
         SELECT CASE WHEN i <= {TALKED_ABOUT} THEN 3 ELSE i * 13 % {posts} + 1 END, i * 7 % {people} + 1,
                'I would like that too.', '<p>I would like that too.</p>', 'en', 'published', {at} FROM {comments};
         UPDATE posts SET comment_count = (SELECT count(*) FROM comments WHERE post_id = posts.id);
         COMMIT;",
        begin = engine.begin(),
        at = engine.at(BEGAN),
        all = engine.numbers(posts),
        moved_on = engine.moved_on("posts"),
        comments = engine.numbers(posts),
    )
}

/// The first of a thousand posts has some hundred times the votes of the usual one.
fn votes(engine: Engine, size: Size) -> String {
    let Size { posts, people, votes } = size;
    format!(
        "{begin}
         INSERT INTO votes (post_id, user_id, cast_at, week)
         SELECT (i * 7919 % {posts}) * (i * 7919 % {posts}) / {posts} + 1, (i / {posts} + i * 104729) % {people} + 1, {at}, 2900
         FROM {all} WHERE true ON CONFLICT DO NOTHING;
         UPDATE posts SET vote_count = (SELECT count(*) FROM votes WHERE post_id = posts.id);
         COMMIT;",
        begin = engine.begin(),
        at = engine.at(BEGAN),
        all = engine.numbers(votes),
    )
}

/// Releases of shipped posts, with credits of everybody who voted.
fn published(engine: Engine) -> String {
    let mut statements = engine.begin().to_owned();
    let at = engine.at(BEGAN);
    for (release, day) in (1..=RELEASES).zip(["10.16", "10.23", "10.30", "11.6", "11.13", "11.20"]) {
        let (first, last) = ((release - 1) * ITEMS + 1, release * ITEMS);
        let one = format!(
            "INSERT INTO releases (id, train_id, week, state, version, summary, known_issues, known_issues_html, opened_at, cutoff_at,
                                   publish_at, frozen_at, published_by, published_at, item_count, people_count,
                                   credited_at, digested_at, feed_id)
             VALUES ({release}, 1, {release}, 'published', '26.{day}', 'What many of you asked for.', '', '', {at}, {at}, {at},
                     {at}, 1, {at}, {ITEMS}, 0, {at}, {at}, 'urn:x:{release}');
             INSERT INTO release_items (id, release_id, area_id, change, wording, lang, position, highlight,
                                        vote_count, people_count, credited_at)
             SELECT p.id / 10, {release}, p.area_id, CASE p.kind WHEN 'bug' THEN 'fixed' ELSE 'new' END, p.title, 'en',
                    p.id / 10, p.id / 10 < {first} + 3, p.vote_count, p.vote_count, {at}
             FROM posts p WHERE p.id % 10 = 0 AND p.id / 10 BETWEEN {first} AND {last};
             INSERT INTO item_posts (item_id, post_id, position)
             SELECT p.id / 10, p.id, 0 FROM posts p WHERE p.id % 10 = 0 AND p.id / 10 BETWEEN {first} AND {last};"
        );
        statements.push_str(&one);
    }
    statements += "INSERT INTO credits (item_id, user_id, release_id, role, rank)
         SELECT r.id, v.user_id, r.release_id, 'voted', row_number() OVER (PARTITION BY r.id ORDER BY v.user_id) - 1
         FROM release_items r JOIN item_posts o ON o.item_id = r.id JOIN votes v ON v.post_id = o.post_id;
         INSERT INTO contributors (release_id, user_id, wrote, voted)
         SELECT release_id, user_id, 0, count(*) FROM credits GROUP BY release_id, user_id;
         UPDATE releases SET people_count = (SELECT count(*) FROM contributors WHERE release_id = releases.id);";
    statements += &engine.moved_on("releases");
    statements += &engine.moved_on("release_items");
    statements + "COMMIT;"
}

fn sessions(engine: Engine, database: &Database, size: Size) {
    let now = Clock::system().now();
    let at = engine.at(&now.format("%Y-%m-%dT%H:%M:%S.000000Z").to_string());
    let end = engine.at("2099-01-01T00:00:00.000000Z");
    for bundle in 0..MEMBERS.unsigned_abs() / SESSIONS_AT_ONCE {
        let rows: Vec<String> = (bundle * SESSIONS_AT_ONCE..(bundle + 1) * SESSIONS_AT_ONCE)
            .map(|member| {
                let hash = HEXLOWER.encode(&Sha256::digest(session(member)));
                format!("('{hash}', {}, {at}, {at}, {end})", member_id(size, member))
            })
            .collect();
        let rows = rows.join(",");
        database.run(&format!(
            "{} INSERT INTO sessions (token_hash, user_id, created_at, seen_at, expires_at) VALUES {rows}; COMMIT;",
            engine.begin()
        ));
    }
}

/// The number of a member, counted from 0, among all people.
pub fn member_id(size: Size, member: u64) -> i64 {
    size.people + 1 + i64::try_from(member).unwrap_or_default()
}

/// The week that runs, opened by the program's own clock.
fn open_week(database: &Database) {
    let environment = [("FRIDAY_DATABASE_URL".to_owned(), database.url.clone())];
    let config = Config::load(&[], environment.into_iter(), |_, _| Ok(())).ok().unwrap();
    let db = Db::open(&DatabaseUrl::parse(&database.url).unwrap(), 1).unwrap();
    let now = Timestamp(Clock::system().now());
    db::migrate(&config.database).unwrap();
    db.write_here(move |conn| releases::current(conn, WEEKLY, &config.schedule, now)).unwrap();
}
