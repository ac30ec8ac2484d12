//! What is under the program breaks: the disk, the lock, the database server, the mail relay. Pages go on or say a plain
//! sentence, nothing acknowledged is lost, and nothing has to be started again.

mod away;
mod circles;
mod proxy;
mod readiness;

use crate::support::database::{TestDatabase, engines};
use crate::support::people::number_of;
use crate::support::process::Program;
use crate::support::smtp_sink::{Script, SmtpSink};
use crate::support::{Browser, Engine, Page, Setup, TestApp};
use chrono::TimeDelta;
use diesel::Connection;
use diesel::SqliteConnection;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use orange_friday::config::DatabaseUrl;
use orange_friday::db::schema::comments;
use orange_friday::db::{self, set_fact};
use orange_friday::error::Error;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// How long `/readyz` says the same.
const VERDICT: TimeDelta = TimeDelta::seconds(5);

fn file_of(database: &TestDatabase) -> PathBuf {
    match &database.url {
        DatabaseUrl::Sqlite(path) => PathBuf::from(path),
        DatabaseUrl::Postgres(_) => panic!("for SQLite"),
    }
}

/// 503, in words for people, with a time to come back.
fn says_it_is_away(page: &Page) {
    assert_eq!(page.status, 503, "{}", page.text());
    assert_eq!(page.all("h1").len(), 1, "{}", page.body);
    assert!(page.says("Please try again in a few minutes."), "{}", page.text());
    assert!(!page.header("retry-after").is_empty());
    for word in ["SQL", "disk", "locked", "savepoint", "connection", "pool"] {
        assert!(!page.says(word), "{word} is for operators: {}", page.text());
    }
}

fn comment_on(browser: &mut Browser, number: i64, body: &str) -> Page {
    browser.post(&format!("/posts/{number}/comments"), &[("body", body)])
}

/// A small disk of its own, over a folder. An empty database fits onto it twice: its migrations are one transaction, which the
/// log holds whole while it is copied into the file.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn over(folder: &Path) -> Option<Self> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=12m", "tmpfs"])
            .arg(folder)
            .output()
            .is_ok_and(|output| output.status.success());
        mounted.then(|| Self(folder.to_owned()))
    }

    /// Takes all but so many bytes.
    fn fill_but(&self, left: u64) {
        let mut ballast = File::options().create(true).append(true).open(self.0.join("ballast")).unwrap();
        let is_full = || ballast.write_all(&[0; 4096]).is_err();
        assert!(std::iter::repeat_with(is_full).take(4_096).any(|is_so| is_so), "the disk is not small");
        let length = ballast.metadata().unwrap().len();
        ballast.set_len(length.saturating_sub(left)).unwrap();
    }

    fn free(&self) {
        std::fs::remove_file(self.0.join("ballast")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        drop(Command::new("umount").arg("--lazy").arg(&self.0).status());
    }
}

#[test]
fn a_full_disk_refuses_writes_in_plain_words_and_recovers_by_itself() {
    let database = TestDatabase::empty(Engine::Sqlite);
    let file = file_of(&database);
    let Some(disk) = SmallDisk::over(file.parent().unwrap()) else {
        eprintln!("\n*** a full disk is NOT tested: mounting a small one needs root ***\n");
        return;
    };
    db::migrate(&database.url).unwrap();
    let app = Setup::default().start_over(Engine::Sqlite, database);
    app.areas(&["Camera"]);
    let mut ada = app.member("Ada");
    let number = number_of(&ada.files("bug", "The camera forgets its settings", "camera"));
    let path = format!("/posts/{number}");

    disk.fill_but(200 * 1024);
    let (mut kept, mut refused) = (0, 0);
    for round in 0..200 {
        let answer = comment_on(&mut ada, number, &format!("{round} {}", "words ".repeat(800)));
        if answer.status == 303 {
            kept += 1;
        } else {
            says_it_is_away(&answer);
            refused += 1;
        }
        if refused > 5 {
            break;
        }
    }
    assert!(refused > 5, "the disk was never full: {kept} comments");
    for place in [&*path, "/", "/releases"] {
        assert_eq!(app.visitor().visit(place).status, 200, "{place} is read as before");
    }
    // A refused comment leaves room for smaller writes, which are real; soon there is none.
    let is_not_ready = || {
        app.advance(VERDICT);
        app.visitor().get("/readyz").status == 503
    };
    assert!(std::iter::repeat_with(is_not_ready).take(50).any(|is_so| is_so));
    assert_eq!(app.visitor().get("/healthz").status, 200);

    disk.free();
    assert_eq!(comment_on(&mut ada, number, "There is room again.").status, 303);
    app.advance(VERDICT);
    assert_eq!(app.visitor().get("/readyz").status, 200);
    assert_eq!(stored_comments(&app), kept + 1, "what was acknowledged is there, and nothing else");
    assert!(is_sound(&file));
    // The database closes its files before the disk goes.
    drop(app);
    drop(disk);
}

fn stored_comments(app: &TestApp) -> i64 {
    app.read(|conn| {
        let counter = orange_friday::posts::get(conn, orange_friday::db::PostId(1))?.comment_count;
        let stored: i64 = comments::table.count().get_result(conn)?;
        assert_eq!(counter, stored);
        Ok(stored)
    })
}

fn is_sound(file: &Path) -> bool {
    #[derive(QueryableByName)]
    struct Said {
        #[diesel(sql_type = diesel::sql_types::Text)]
        integrity_check: String,
    }
    let mut conn = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    let said: Vec<Said> = diesel::sql_query("PRAGMA integrity_check").load(&mut conn).unwrap();
    said.len() == 1 && said[0].integrity_check == "ok"
}

#[test]
fn another_process_that_keeps_the_lock_makes_writes_wait_and_then_say_so() {
    let app = Setup::default().start(Engine::Sqlite);
    app.areas(&["Camera"]);
    let mut ada = app.member("Ada");
    let number = number_of(&ada.files("bug", "The camera forgets its settings", "camera"));
    let mut other = SqliteConnection::establish(file_of(&app.database).to_str().unwrap()).unwrap();

    // Held for a moment, it is only waited for.
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    let waiting = {
        let mut ada = app.signed_in_again(&ada);
        std::thread::spawn(move || comment_on(&mut ada, number, "I can wait.").status)
    };
    assert_eq!(app.visitor().visit(&format!("/posts/{number}")).status, 200, "reading does not wait");
    assert!(!waiting.is_finished(), "it waits for the lock");
    other.batch_execute("COMMIT").unwrap();
    assert_eq!(waiting.join().unwrap(), 303);

    // Held for longer than anybody waits, it is an answer.
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    says_it_is_away(&comment_on(&mut ada, number, "Still there?"));
    assert_eq!(app.visitor().visit(&format!("/posts/{number}")).status, 200);
    other.batch_execute("ROLLBACK").unwrap();
    assert_eq!(comment_on(&mut ada, number, "Now.").status, 303);
    assert_eq!(stored_comments(&app), 2);
}

impl TestApp {
    /// The same person in another browser.
    fn signed_in_again(&self, browser: &Browser) -> Browser {
        let mut again = self.visitor();
        again.cookies.clone_from(&browser.cookies);
        again
    }
}

#[test]
fn a_write_through_the_door_for_reading_is_refused_as_away_and_not_as_a_fault() {
    let app = Setup::default().start(Engine::Sqlite);
    let refused = app.app.db.read_here(|conn| set_fact(conn, "x", "y"));
    assert!(matches!(&refused, Err(Error::Unavailable(why)) if why.contains("readonly")), "{refused:?}");
    let file = file_of(&app.database);
    drop(app);
    assert!(!file.exists(), "the test's own database is gone");
    let missing = DatabaseUrl::Sqlite("/no/such/folder/friday.db".to_owned());
    assert!(matches!(db::migrate(&missing), Err(Error::Unavailable(_))));
}

#[test]
fn a_relay_that_hangs_or_refuses_holds_up_no_page() {
    for engine in engines() {
        for (refuse_banner, stall_banner) in [(true, false), (false, true)] {
            let sink = SmtpSink::start();
            sink.script(Script { refuse_banner, stall_banner, ..Script::default() });
            let database = TestDatabase::migrated(engine);
            let program = Program::over(&database).mailing(&sink.url());
            program.adds_person("Ada", "member");
            let serving = program.serve(&[]);
            let mut new = serving.visitor();
            let form = new.get("/sign-up");
            let password = crate::support::people::PASSWORD;
            // No person fills it in within a moment.
            let fields = [("name", "New"), ("email", "new@example.org"), ("password", password), ("shown", "")];
            assert_eq!(new.submit_and_follow(&form, "/sign-up", &fields).status, 200);
            let since = std::time::Instant::now();
            while sink.conversations() == 0 {
                assert!(since.elapsed() < Duration::from_secs(30), "the mail was never tried: {}", serving.log());
                std::thread::sleep(Duration::from_millis(50));
            }
            let mut ada = serving.signed_in("Ada");
            for place in ["/", "/posts/new", "/releases", "/readyz"] {
                assert_eq!(ada.visit(place).status, 200, "{place}");
            }
            assert!(sink.mails().is_empty());
            serving.kill();
        }
    }
}
