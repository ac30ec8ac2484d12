//! The real program is killed in the middle of storing a chunk, of each kind: afterwards everybody has one notice, one entry in
//! the inbox and one digest, and credits have no gap and name each role once.

use crate::crash::{end_leases, fill, ready};
use crate::support::database::TestDatabase;
use crate::support::people::address;
use crate::support::process::Program;
use crate::support::{Engine, engines, until_or};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use orange_friday::clock::Clock;
use orange_friday::config::{Config, DatabaseUrl};
use orange_friday::db::schema::{
    credited_groups, credits, digests, further_roles, inbox_entries, jobs, outbox, release_items, unread, users,
};
use orange_friday::db::{self, Db, ItemId, PostId, Timestamp, UserId, VotingWeek};
use orange_friday::error::Error;
use orange_friday::events::{NOTING, TELLING};
use orange_friday::i18n::Language;
use orange_friday::jobs::JobKind;
use orange_friday::people::{self, Role, Viewer};
use orange_friday::releases::{CREDITS, DIGESTS, Role as Credited, WRITING};
use orange_friday::subscriptions::{self, Reason};
use orange_friday::trains::WEEKLY;
use orange_friday::triage::Verdict;
use orange_friday::{releases, triage, voting};
use std::collections::BTreeMap;
use std::thread;

const FANS: i64 = 450;
/// Every third of those who voted has the bug, too.
const HAVE_IT_TOO: &str = "INSERT INTO confirmations (post_id, user_id, device, build, confirmed_at) \
     SELECT post_id, user_id, 'Mi 8', '', cast_at FROM votes WHERE user_id % 3 = 0; \
     INSERT INTO confirmed_builds (post_id, device, build, people) \
     SELECT post_id, 'Mi 8', '', count(*) FROM confirmations GROUP BY post_id; \
     INSERT INTO confirmed_builds (post_id, device, build, people) \
     SELECT post_id, '', '', count(*) FROM confirmations GROUP BY post_id";
/// A group stands for all three posts.
const STAND_TOGETHER: &str = "INSERT INTO fan_groups (slug, name, about, lang, area_id, opened_by, opened_at) \
     SELECT 'fans', 'Fans', '', 'en', min(area_id), min(author_id), min(created_at) FROM posts; \
     INSERT INTO group_posts SELECT p.id, g.id, p.author_id, p.created_at FROM posts p, fan_groups g";
const LINES: i64 = 3;

/// Everybody follows and voted for three posts that are out; nobody was told or credited.
pub fn a_week_is_out(database: &TestDatabase) -> Db {
    let names: Vec<String> = (0..FANS).map(|fan| format!("Fan {fan}")).collect();
    let db = fill(database, usize::try_from(LINES).unwrap(), &names);
    let config = Config::load(&[], std::iter::empty(), |_, _| Ok(())).ok().unwrap();
    let (schedule, now) = (config.schedule, Timestamp(Clock::system().now()));
    db.write_here(move |conn| {
        // The author has the first number, and the fans follow.
        let ids: Vec<UserId> = (1..=FANS + 1).map(UserId).collect();
        let mut everybody = people::profiles(conn, &ids)?.into_iter().map(|person| Viewer {
            id: person.id,
            name: person.name,
            handle: person.handle,
            role: Role::Member,
            verified: true,
            language: None,
        });
        let author = everybody.next().unwrap();
        let fans: Vec<Viewer> = everybody.collect();
        for post in (1..=LINES).map(PostId) {
            for fan in &fans {
                voting::cast(conn, fan, post, VotingWeek(1), now)?;
            }
            let verdict = Verdict::parse("ready", "", "", Language::En).map_err(Error::Invalid)?;
            triage::decide(conn, &author, post, &verdict, now)?;
        }
        // Of one post everybody hears.
        for fan in &fans {
            subscriptions::follow(conn, PostId(1), fan.id, Reason::Asked, now)?;
        }
        // The ten minutes for taking an answer back are over.
        diesel::update(jobs::table).set(jobs::leased_until.eq(None::<Timestamp>)).execute(conn)?;
        let release = releases::current(conn, WEEKLY, &schedule, now)?.id;
        releases::freeze(conn, release, &schedule, now)?;
        releases::publish(conn, author.id, release, None, &schedule, now).map(drop)
    })
    .unwrap();
    db
}

pub fn execute(database: &TestDatabase, sql: &str) {
    match &database.url {
        DatabaseUrl::Sqlite(path) => {
            let mut conn = SqliteConnection::establish(path).unwrap();
            conn.batch_execute(&format!("PRAGMA busy_timeout = 20000; {sql}")).unwrap();
        }
        DatabaseUrl::Postgres(url) => PgConnection::establish(url).unwrap().batch_execute(sql).unwrap(),
    }
}

/// Storing a row like this does not come to its end.
pub fn stuck(database: &TestDatabase, table: &str, which: &str) {
    let endless = match database.url {
        DatabaseUrl::Sqlite(_) => format!(
            "CREATE TRIGGER stuck BEFORE INSERT ON {table} WHEN {which} BEGIN \
             SELECT RAISE(ABORT, 'it came to an end') FROM ( \
             WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n) SELECT count(*) AS n FROM n); END"
        ),
        DatabaseUrl::Postgres(_) => format!(
            "CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS \
             'BEGIN PERFORM pg_sleep(600); RETURN NEW; END'; \
             CREATE TRIGGER stuck BEFORE INSERT ON {table} FOR EACH ROW WHEN ({which}) EXECUTE FUNCTION wait()"
        ),
    };
    execute(database, &endless);
}

/// It does again.
pub fn loose(database: &TestDatabase, table: &str) {
    let gone = match database.url {
        DatabaseUrl::Sqlite(_) => "DROP TRIGGER stuck".to_owned(),
        // The server notices that a client is gone when it next speaks to it.
        DatabaseUrl::Postgres(_) => format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
             WHERE datname = current_database() AND wait_event = 'PgSleep'; \
             DROP TRIGGER stuck ON {table}; DROP FUNCTION wait()"
        ),
    };
    execute(database, &gone);
}

/// Kind, part and place of the jobs that somebody is at.
pub fn at_work(db: &Db) -> Vec<(String, i64, i64)> {
    db.read_here(|conn| {
        let claimed = jobs::table.filter(jobs::lease.is_not_null()).order(jobs::id);
        Ok(claimed.select((jobs::kind, jobs::part, jobs::place)).load(conn)?)
    })
    .unwrap()
}

/// Kind, part and place of all jobs.
fn unfinished(db: &Db) -> Vec<(String, i64, i64)> {
    db.read_here(|conn| Ok(jobs::table.order(jobs::id).select((jobs::kind, jobs::part, jobs::place)).load(conn)?))
        .unwrap()
}

/// Whether a row is being stored that is [`stuck`]: a server says so, and in a file no other write begins for a second.
fn hangs(database: &TestDatabase) -> bool {
    match &database.url {
        DatabaseUrl::Sqlite(path) => {
            let mut conn = SqliteConnection::establish(path).unwrap();
            conn.batch_execute("PRAGMA busy_timeout = 1000; BEGIN IMMEDIATE; ROLLBACK").is_err()
        }
        DatabaseUrl::Postgres(url) => {
            let asleep = "DO $$ BEGIN ASSERT (SELECT count(*) FROM pg_stat_activity \
                          WHERE datname = current_database() AND wait_event = 'PgSleep') > 0; END $$";
            PgConnection::establish(url).unwrap().batch_execute(asleep).is_ok()
        }
    }
}

fn killed_in_each_kind(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let db = a_week_is_out(&database);
    execute(&database, HAVE_IT_TOO);
    execute(&database, STAND_TOGETHER);
    let program = Program::over(&database);
    // The author has the first number, so that chunks of two hundred, or of one, end with even hundreds.
    let middle: [(JobKind, &str, &str, (i64, i64)); 5] = [
        (TELLING, "outbox", "NEW.kind = 'notice' AND NEW.user_id = 300", (0, 200)),
        (NOTING, "inbox_entries", "NEW.user_id = 300", (0, 200)),
        (CREDITS, "credits", "NEW.item_id = 2 AND NEW.user_id = 300", (2, 0)),
        (DIGESTS, "digests", "NEW.user_id = 300", (0, 0)),
        (WRITING, "outbox", "NEW.kind = 'digest' AND NEW.user_id = 300", (0, 200)),
    ];
    for (kind, table, which, (part, place)) in middle {
        stuck(&database, table, which);
        let serving = program.serve(&[]);
        let there = (kind.0.to_owned(), part, place);
        let is_there = || unfinished(&db).contains(&there);
        until_or(|| is_there() && hangs(&database), || format!("{:?} {}", unfinished(&db), serving.log()));
        serving.kill();
        assert!(is_there(), "{engine:?}: killed in the middle");
        loose(&database, table);
        end_leases(&database);
    }
    let serving = program.serve(&[]);
    ready(&serving);
    let settled = || {
        db.read_here(|conn| {
            let open = outbox::table.filter(outbox::state.eq("pending")).count().get_result::<i64>(conn)?;
            Ok(jobs::table.count().get_result::<i64>(conn)? + open)
        })
        .unwrap()
            == 0
    };
    until_or(settled, || serving.log());
    drop(serving);
    everybody_has_one_of_each(&db);
    assert_eq!(program.run(&["doctor"]).status, 0);
}

fn everybody_has_one_of_each(db: &Db) {
    db.read_here(|conn| {
        let mails: Vec<(String, String, String)> =
            outbox::table.select((outbox::to_address, outbox::kind, outbox::state)).load(conn)?;
        let mut told: BTreeMap<(String, String), usize> = BTreeMap::new();
        for (to, kind, state) in mails {
            assert_eq!(state, "sent", "{to} {kind}");
            *told.entry((to, kind)).or_default() += 1;
        }
        let mut expected: BTreeMap<(String, String), usize> = BTreeMap::new();
        for fan in 0..FANS {
            for kind in ["notice", "digest"] {
                expected.insert((address(&format!("Fan {fan}")), kind.to_owned()), 1);
            }
        }
        // Who decided is not told of it.
        expected.insert((address("Author"), "digest".to_owned()), 1);
        assert_eq!(told, expected);
        // And in the inbox each of them once, which is counted.
        let noted: Vec<UserId> =
            inbox_entries::table.order(inbox_entries::user_id).select(inbox_entries::user_id).load(conn)?;
        assert_eq!(noted, (2..=FANS + 1).map(UserId).collect::<Vec<_>>());
        let counted: Vec<(UserId, i64)> =
            unread::table.order(unread::user_id).select((unread::user_id, unread::entries)).load(conn)?;
        assert_eq!(counted, noted.iter().map(|user| (*user, 1)).collect::<Vec<_>>());
        assert_eq!(digests::table.count().get_result::<i64>(conn)?, FANS + 1);
        let lines: Vec<(ItemId, i64)> =
            release_items::table.select((release_items::id, release_items::people_count)).load(conn)?;
        assert_eq!(i64::try_from(lines.len()).unwrap(), LINES);
        for (line, people) in lines {
            let of_line = credits::table.filter(credits::item_id.eq(line)).order(credits::rank);
            let ranks: Vec<i64> = of_line.select(credits::rank).load(conn)?;
            assert_eq!((ranks, people), ((0..=FANS).collect(), FANS + 1));
            // The author is the first person, so that those whom three divides are all among the fans.
            let confirmed = credits::table.filter(credits::item_id.eq(line));
            let confirmed = confirmed.filter(credits::role.eq(Credited::Confirmed)).count();
            assert_eq!(confirmed.get_result::<i64>(conn)?, (FANS + 1) / 3);
            let voted = further_roles::table.filter(further_roles::item_id.eq(line));
            let voted = voted.filter(further_roles::role.eq(Credited::Voted)).count();
            assert_eq!(voted.get_result::<i64>(conn)?, (FANS + 1) / 3);
        }
        assert_eq!(credited_groups::table.count().get_result::<i64>(conn)?, LINES);
        assert_eq!(users::table.count().get_result::<i64>(conn)?, FANS + 1);
        Ok(())
    })
    .unwrap();
    assert!(!db.read_here(db::pending).unwrap());
}

#[test]
fn killed_in_the_middle_of_notices_credits_and_digests_everybody_still_has_one_of_each() {
    thread::scope(|scope| {
        let runs: Vec<_> =
            engines().into_iter().map(|engine| scope.spawn(move || killed_in_each_kind(engine))).collect();
        for run in runs {
            run.join().unwrap();
        }
    });
}
