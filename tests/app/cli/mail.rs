//! Where mail goes is said wherever somebody may wonder, and mail that nobody gets is a fault.

use super::on_each_engine;
use crate::support::database::TestDatabase;
use crate::support::people::address;
use crate::support::process::Program;
use crate::support::smtp_sink::SmtpSink;
use crate::support::{Setup, engines};
use orange_friday::board;
use orange_friday::clock::Clock;
use orange_friday::config::Config;
use orange_friday::db::{Db, Timestamp};
use orange_friday::demo;
use std::time::Duration;

const WELL: &str = "All is well.\n";

/// What the doctor says of a site, and that its status fits.
fn doctor(program: &Program, settings: &[&str]) -> String {
    let told = program.run(&[&["doctor"], settings].concat());
    assert_eq!(told.status, i32::from(told.said != WELL), "{told:?}");
    told.said
}

#[test]
fn a_public_site_whose_mail_nobody_gets_is_ill() {
    on_each_engine(|program, database| {
        assert_eq!(program.run(&["migrate"]).status, 0);
        for near in ["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"] {
            assert_eq!(doctor(program, &["--base-url", near]), WELL, "{near}");
        }
        assert_eq!(doctor(program, &["--listen", "[::1]:8080"]), WELL, "an IPv6 address has a sender too");
        for public in ["https://friday.example.org", "https://localhost", "http://192.0.2.7:8080"] {
            let said = doctor(program, &["--base-url", public]);
            let folder = program.folder().join("mail");
            assert_eq!(
                said,
                format!(
                    "mail: it goes to files in the folder {}, and nobody at {public} gets it: name a relay in FRIDAY_MAIL\n",
                    folder.display()
                )
            );
        }
        let sink = SmtpSink::start();
        let mailing = Program::over(database).mailing(&sink.url());
        assert_eq!(doctor(&mailing, &["--base-url", "https://friday.example.org"]), WELL);
        let bare = doctor(&mailing, &["--base-url", "http://192.0.2.7:8080"]);
        assert!(bare.starts_with("mail: relays refuse a sender at localhost: set FRIDAY_MAIL_FROM"), "{bare}");
        let named = ["--base-url", "http://192.0.2.7:8080", "--mail-from", "Orange Friday <friday@example.org>"];
        assert_eq!(doctor(&mailing, &named), WELL);
        let wrong = mailing.run(&["doctor", "--mail-from", "Orange Friday <friday>"]);
        assert!(wrong.status == 2 && wrong.errors.contains("FRIDAY_MAIL_FROM"), "{wrong:?}");
    });
}

#[test]
fn mail_that_waits_or_is_refused_again_and_again_is_told() {
    for engine in engines() {
        let app = Setup::default().start(engine);
        app.member("Ada");
        assert_eq!(app.visitor().post("/password/forgot", &[("email", &address("Ada"))]).status, 303);
        let program = Program::over(&app.database);
        let old = doctor(&program, &[]);
        assert_eq!(old, "mail: 1 mails wait, the oldest for more than an hour\n", "by the clock of the tests");
        // By the clock of the real program: it was refused lately, and is tried again within the hour.
        let now = Timestamp(Clock::system().now());
        app.write(move |conn| orange_friday::mail::due_from(conn, now).map(drop));
        assert_eq!(doctor(&program, &[]), WELL);
        for (attempts, is_told) in [(1, false), (2, false), (3, true), (9, true)] {
            app.sql(&format!("UPDATE outbox SET attempts = {attempts}, last_error = '451 come later'"));
            let said = doctor(&program, &[]);
            let told = "mail: 1 mails were refused again and again and still wait; the last reason: 451 come later\n";
            assert_eq!(said, if is_told { told } else { WELL }, "{attempts}");
        }
    }
}

#[test]
fn a_test_mail_says_where_it_went() {
    let database = TestDatabase::empty(crate::support::Engine::Sqlite);
    let program = Program::over(&database);
    let kept = program.run(&["mail-test", "ada@example.org"]);
    let folder = program.folder().join("mail");
    assert_eq!(kept.status, 0, "{kept:?}");
    assert!(kept.said.contains(&format!("files in the folder {}", folder.display())), "{kept:?}");
    assert!(kept.said.contains("nobody gets it"), "{kept:?}");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 1);
    let sink = SmtpSink::start();
    let sent = Program::over(&database).mailing(&sink.url()).run(&["mail-test", "ada@example.org"]);
    let relay = sink.url().replace("smtp://", "");
    assert_eq!(sent.said, format!("It was taken by the relay {relay}.\n"), "{sent:?}");
    sink.wait_for(1, Duration::from_secs(10));
}

#[test]
fn a_demo_is_healthy_from_its_first_moment_and_says_where_its_mail_goes() {
    on_each_engine(|program, database| {
        // Before anybody worked at it.
        assert_eq!(program.run(&["migrate"]).status, 0);
        let config =
            Config::load(&[("FRIDAY_DATABASE_URL", database.text())], std::iter::empty(), |_, _| Ok(())).ok().unwrap();
        let db = Db::open(&config.database, 2).unwrap();
        demo::fill(&db, &config, Clock::system().now()).unwrap();
        assert_eq!(db.read_here(|conn| board::faults(conn, 10)).unwrap(), [] as [&str; 0]);
        drop(db);
        assert_eq!(doctor(program, &[]), WELL);

        let demo = program.start("demo", &[]);
        assert_eq!(doctor(program, &[]), WELL);
        let greeting = demo.greeting.join("\n");
        let place =
            format!("Mail goes to files in the folder {}: nobody gets it.", program.folder().join("mail").display());
        assert!(greeting.contains(&place), "{greeting}");
    });
}
