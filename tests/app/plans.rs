//! How the databases answer: no page of the board, no vote and no mail walks through all posts, votes, comments, follows or
//! mails. The statements are recorded while pages are visited on a filled board, and then explained.

mod explaining;
mod filling;
mod going_through;
mod living;
mod visiting;

use crate::support::database::TestDatabase;
use crate::support::{Engine, Setup, TestApp, engines};
use diesel::connection::{Connection, InstrumentationEvent};
use explaining::{faults, plan};
use filling::fill;
use going_through::{go_through, import};
use living::{handle_mail, live_a_week, plan_an_area_that_has_little};
use orange_friday::db::Conn;
use orange_friday::people::Role;
use std::collections::BTreeSet;
use std::num::NonZero;
use std::sync::{Arc, Barrier, Mutex};
use std::thread;
use visiting::visit_everything;

/// Tables that grow with the number of people; the others are small or asked by key.
const LARGE: [&str; 52] = [
    "users",
    "blocks",
    "moderations",
    "credentials",
    "sessions",
    "account_tokens",
    "mail_preferences",
    "posts",
    "post_weeks",
    "post_owners",
    "post_builders",
    "post_texts",
    "post_additions",
    "post_logs",
    "pictures",
    "imported_posts",
    "post_tokens",
    "post_words",
    "token_counts",
    "spellings",
    "votes",
    "comments",
    "edits",
    "flagged",
    "flags",
    "votes_on_behalf",
    "acceptance_points",
    "questions",
    "question_options",
    "question_answers",
    "testers",
    "test_results",
    "owner_hours",
    "hour_questions",
    "hour_votes",
    "pairs",
    "unpaired",
    "follows",
    "decisions",
    "declines",
    "events",
    "outbox",
    "mail_bodies",
    "release_items",
    "credits",
    "contributors",
    "digests",
    "post_devices",
    "user_devices",
    "confirmations",
    "confirmed_builds",
    "week_numbers",
];
/// Connections of the application under test.
const POOL: usize = 4;
/// Those that read, with the one that is kept for what many wait for.
const READERS: usize = POOL + 1;

type Seen = Arc<Mutex<BTreeSet<String>>>;

fn recorder(seen: &Seen) -> impl FnMut(InstrumentationEvent<'_>) + Send + 'static {
    let seen = Arc::clone(seen);
    move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            let text = query.to_string();
            let sql = text.split(" -- binds: ").next().unwrap_or_default().trim().to_owned();
            seen.lock().unwrap().insert(sql);
        }
    }
}

/// Listens on every connection the application has.
fn listen(app: &TestApp) -> Seen {
    let seen = Seen::default();
    let together = Barrier::new(READERS);
    thread::scope(|scope| {
        for _ in 0..READERS {
            scope.spawn(|| {
                app.read(|conn| {
                    // Only when all are taken at once is it certain that each was met.
                    together.wait();
                    conn.set_instrumentation(recorder(&seen));
                    Ok(())
                });
            });
        }
    });
    if app.engine == Engine::Sqlite {
        listen_at_glances(app, &seen);
    }
    let writers = if app.engine == Engine::Postgres { POOL } else { 1 };
    let together = Arc::new(Barrier::new(writers));
    thread::scope(|scope| {
        for _ in 0..writers {
            let (for_writer, together) = (Arc::clone(&seen), Arc::clone(&together));
            scope.spawn(move || {
                app.write(move |conn| {
                    together.wait();
                    conn.set_instrumentation(recorder(&for_writer));
                    Ok(())
                });
            });
        }
    });
    seen
}

/// Each thread that answers finds a connection free for what it asks by keys.
fn listen_at_glances(app: &TestApp, seen: &Seen) {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let together = Arc::new(Barrier::new(threads));
    thread::scope(|scope| {
        for _ in 0..threads {
            let (for_glances, together) = (Arc::clone(seen), Arc::clone(&together));
            let listen = move |conn: &mut Conn| {
                together.wait();
                conn.set_instrumentation(recorder(&for_glances));
                Ok(())
            };
            scope.spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                runtime.block_on(app.app.db.glance(listen)).unwrap();
            });
        }
    });
}

#[test]
fn no_page_and_no_vote_walks_through_a_large_table() {
    for engine in engines() {
        let app = &Setup::default().start_over(engine, TestDatabase::unused(engine));
        let slugs = app.areas(&["Camera", "Battery"]);
        fill(app);
        app.add_person("Ada", Role::Member);
        app.add_person("Grace", Role::Staff);
        app.run_worker();
        let seen = listen(app);
        live_a_week(app);
        visit_everything(app, &slugs);
        handle_mail(app);
        plan_an_area_that_has_little(app);
        import(app);
        go_through(app);

        let seen = seen.lock().unwrap().clone();
        // An empty list of numbers becomes `1=0`, which no database walks for.
        let asks = |sql: &&String| {
            ["SELECT", "UPDATE", "DELETE", "WITH given"].iter().any(|verb| sql.starts_with(verb))
                && !sql.contains("1=0")
        };
        let asked: Vec<String> = seen.iter().filter(asks).cloned().collect();
        assert!(asked.len() > 60, "only {} statements were recorded: {asked:#?}", asked.len());
        for table in LARGE {
            assert!(asked.iter().any(|sql| sql.contains(table)), "{table} was never asked");
        }
        let mut wrong = Vec::new();
        for sql in &asked {
            let plan = plan(app, sql);
            if std::env::var_os("FRIDAY_TEST_PLANS").is_some() {
                eprintln!("{sql}\n    {}", plan.join("\n    "));
            }
            for fault in faults(app.engine, sql, &plan) {
                wrong.push(format!("{fault}\n    {sql}\n    {}", plan.join("\n    ")));
            }
        }
        assert!(
            wrong.is_empty(),
            "{:?}: {} of {} statements:\n{}",
            app.engine,
            wrong.len(),
            asked.len(),
            wrong.join("\n")
        );
        eprintln!("{:?}: {} statements explained", app.engine, asked.len());
    }
}
