//! The command line, as an operator meets it: the real program, its exit status and what it says.

mod database;
pub mod doctor;
mod files;
mod mail;
mod release;
mod subscriber;
mod user;

use crate::support::database::TestDatabase;
use crate::support::process::Program;
use crate::support::smtp_sink::{SmtpSink, decode};
use crate::support::{Engine, engines};
use diesel::Connection;
use diesel::connection::SimpleConnection;
use orange_friday::config::DatabaseUrl;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

fn on_each_engine(story: impl Fn(&Program, &TestDatabase)) {
    for engine in engines() {
        eprintln!("--- on {engine:?}");
        let database = TestDatabase::empty(engine);
        story(&Program::over(&database), &database);
    }
}

fn sql(database: &TestDatabase, sql: &str) {
    match &database.url {
        DatabaseUrl::Sqlite(path) => diesel::SqliteConnection::establish(path).unwrap().batch_execute(sql).unwrap(),
        DatabaseUrl::Postgres(url) => diesel::PgConnection::establish(url).unwrap().batch_execute(sql).unwrap(),
    }
}

#[test]
fn every_mistake_in_the_configuration_is_told_at_once() {
    let database = TestDatabase::empty(Engine::Sqlite);
    let mut command = Program::over(&database).command(&["migrate"]);
    command
        .env("FRIDAY_LISTEN", "here")
        .env("FRIDAY_TIMEZONE", "Mars/Olympus")
        .env("FRIDAY_PUBLISH", "some day")
        .env("FRIDAY_LOG", "loud")
        .env("FRIDAY_MAIL", "carrier-pigeon://secret-coop")
        .env("FRIDAY_COLOUR", "orange");
    let output = command.current_dir(std::env::temp_dir()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let errors = String::from_utf8(output.stderr).unwrap();
    for key in ["LISTEN", "TIMEZONE", "PUBLISH", "LOG", "MAIL", "COLOUR"] {
        assert!(errors.lines().any(|line| line.contains(&format!("FRIDAY_{key}"))), "{key} is not told: {errors}");
    }
    assert_eq!(errors.lines().count(), 6, "one line each: {errors}");
    assert!(!errors.contains("secret"), "a value may be a password: {errors}");
}

#[test]
fn wrong_usage_exits_with_2_and_unknown_settings_are_errors() {
    let database = TestDatabase::empty(Engine::Sqlite);
    let program = Program::over(&database);
    for arguments in [
        &["frobnicate"][..],
        &["user", "add"],
        &["user"],
        &["user", "block"],
        &["release"],
        &["mail-test"],
        &["--colour", "orange"],
    ] {
        let refused = program.run(arguments);
        assert_eq!(refused.status, 2, "{arguments:?}: {refused:?}");
        assert!(!refused.errors.is_empty(), "{arguments:?}");
    }
    let output = program.command(&["migrate"]).env("FRIDAY_DATABSE_URL", "x").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let help = (&["--help"][..], "FRIDAY_DATABASE_URL");
    for (arguments, words) in [help, (&["--version"], "friday"), (&["user", "add", "--help"], "--password-stdin")] {
        let told = program.run(arguments);
        assert_eq!(told.status, 0, "{told:?}");
        assert!(told.said.contains(words), "{told:?}");
    }
    // The settings are listed once; a command says where, and takes them before its name and after it.
    let told = program.run(&["release", "show", "--help"]).said;
    assert!(told.contains("friday --help") && !told.contains("FRIDAY_"), "{told}");
    for arguments in [&["--language", "xx", "migrate"][..], &["release", "show", "--language", "xx"]] {
        let refused = program.run(arguments);
        assert!(refused.status == 2 && refused.errors.contains("FRIDAY_LANGUAGE"), "{refused:?}");
    }
}

#[test]
fn a_database_that_is_away_is_one_plain_line() {
    let database = TestDatabase::empty(Engine::Sqlite);
    let program = Program::over(&database);
    for url in ["postgres://nobody@127.0.0.1:1/friday", "sqlite:/no/such/folder/friday.db"] {
        let failed = program.run(&["migrate", "--database-url", url]);
        assert_eq!(failed.status, 1, "{failed:?}");
        assert!(failed.errors.contains("friday: the database is not available"), "{failed:?}");
        assert!(!failed.errors.contains("panicked"), "{failed:?}");
    }
}

#[test]
fn people_are_added_and_refused() {
    on_each_engine(|program, _| {
        program.adds_person("Ada", "owner");
        let arguments = |email| ["user", "add", "--email", email, "--name", "Ada", "--password-stdin"];
        let password = "oranges-are-the-only-fruit";
        for (email, password) in [
            ("ada@example.org", password),
            ("nowhere", password),
            ("new@example.org", "1234567890"),
            ("new@example.org", "x9k"),
        ] {
            let refused = program.run_with(&arguments(email), password);
            assert_eq!(refused.status, 1, "{email}: {refused:?}");
            assert!(refused.errors.starts_with("friday: ") && !refused.errors.contains("Unique"), "{refused:?}");
            assert!(!refused.errors.contains(password), "{refused:?}");
        }
        let serving = program.serve(&[]);
        let mut ada = serving.signed_in("Ada");
        assert_eq!(ada.get("/staff").status, 200, "Ada is the owner");
    });
}

#[test]
fn migrating_twice_applies_nothing_the_second_time() {
    on_each_engine(|program, _| {
        let first = program.run(&["migrate"]);
        assert_eq!(first.status, 0, "{first:?}");
        assert!(!first.said.starts_with('0'), "{first:?}");
        let second = program.run(&["migrate"]);
        assert_eq!((second.status, second.said.as_str()), (0, "0 migrations applied.\n"));
    });
}

#[test]
fn doctor_says_all_is_well_or_one_line_for_each_fault() {
    on_each_engine(|program, database| {
        let unmigrated = program.run(&["doctor"]);
        assert_eq!(unmigrated.status, 1, "{unmigrated:?}");
        assert!(unmigrated.said.contains("friday migrate"), "{unmigrated:?}");
        if let DatabaseUrl::Sqlite(path) = &database.url {
            assert!(!std::path::Path::new(path).exists(), "looking makes no file");
            let both = Program::over(database).mailing("smtp://127.0.0.1:1").run(&["doctor"]);
            assert_eq!(
                (both.status, both.said.lines().count()),
                (1, 2),
                "and mail is looked at all the same: {both:?}"
            );
        }

        program.adds_person("Ada", "owner");
        let serving = program.serve(&["--no-worker"]);
        let mut ada = serving.signed_in("Ada");
        let form = ada.get("/posts/new");
        let area = form.attributes("#area option", "value").into_iter().find(|area| !area.is_empty()).unwrap();
        let path = ada.files("request", "Dark mode everywhere", &area);
        ada.votes_for(&path);
        let well = program.run(&["doctor"]);
        assert_eq!((well.status, well.said.as_str()), (0, "All is well.\n"), "{well:?}");

        sql(database, "UPDATE posts SET vote_count = vote_count + 1");
        let ill = program.run(&["doctor"]);
        assert_eq!(ill.status, 1, "{ill:?}");
        assert_eq!(ill.said.lines().count(), 1, "{ill:?}");
        assert!(ill.said.contains("post 1 "), "{ill:?}");

        let away = Program::over(database).mailing("smtp://127.0.0.1:1").run(&["doctor"]);
        assert_eq!((away.status, away.said.lines().count()), (1, 2), "{away:?}");
        assert!(away.said.contains("mail: "), "{away:?}");
    });
}

#[test]
fn a_test_mail_arrives_or_says_why_not() {
    let sink = SmtpSink::start();
    let database = TestDatabase::empty(Engine::Sqlite);
    let program = Program::over(&database).mailing(&sink.url());
    let sent = program.run(&["mail-test", "ada@example.org"]);
    assert_eq!(sent.status, 0, "{sent:?}");
    let mails = sink.wait_for(1, Duration::from_secs(10));
    assert_eq!(mails[0].to, ["ada@example.org"]);
    assert!(!decode(&mails[0].data).header("subject").is_empty());
    let refused = program.run(&["mail-test", "r550-nobody@example.org"]);
    assert_eq!(refused.status, 1, "{refused:?}");
    assert!(refused.errors.contains("550"), "{refused:?}");
    assert_eq!(program.run(&["mail-test", "nowhere"]).status, 1);
    drop(sink);
    let away = program.run(&["mail-test", "ada@example.org"]);
    assert_eq!(away.status, 1, "{away:?}");
}

#[test]
fn an_empty_database_prints_the_owners_link_once_somebody_used_it_no_more() {
    on_each_engine(|program, _| {
        let serving = program.serve(&[]);
        let greeting = serving.greeting.join("\n");
        let link =
            greeting.split_whitespace().find(|word| word.contains("/set-up/")).unwrap_or_else(|| panic!("{greeting}"));
        let path = &link[link.find("/set-up/").unwrap()..];
        let mut owner = serving.visitor();
        let form = owner.get(path);
        assert_eq!(form.status, 200, "{}", form.text());
        let fields = [("name", "Olga"), ("email", "olga@example.org"), ("password", "oranges-are-the-only-fruit")];
        assert_eq!(owner.submit(&form, path, &fields).status, 303);
        assert_eq!(serving.visitor().get(path).status, 409, "the link works once");
        drop(serving);
        let again = program.serve(&[]);
        assert!(!again.greeting.join("\n").contains("/set-up/"), "{:?}", again.greeting);
        assert_eq!(again.signed_in("Olga").get("/staff").status, 200);
    });
}

#[test]
fn sigterm_lets_a_request_finish_and_exits_with_0() {
    on_each_engine(|program, _| {
        program.adds_person("Ada", "member");
        let serving = program.serve(&[]);
        let place = serving.base_url.trim_start_matches("http://").to_owned();
        let body = "email=ada%40example.org&password=not-the-password-at-all";
        let (half, rest) = body.split_at(20);
        let mut slow = TcpStream::connect(&place).unwrap();
        let head = format!(
            "POST /sign-in HTTP/1.1\r\nHost: {place}\r\nOrigin: http://{place}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nExpect: 100-continue\r\n\r\n",
            body.len()
        );
        slow.write_all(head.as_bytes()).unwrap();
        // The request has begun when its body is asked for.
        let mut go_on = [0; "HTTP/1.1 100 Continue\r\n\r\n".len()];
        slow.read_exact(&mut go_on).unwrap();
        assert_eq!(String::from_utf8_lossy(&go_on), "HTTP/1.1 100 Continue\r\n\r\n");
        slow.write_all(half.as_bytes()).unwrap();
        serving.terminate();
        let told = Instant::now();
        while TcpStream::connect(&place).is_ok() {
            assert!(told.elapsed() < Duration::from_secs(60), "somebody new is still let in");
            std::thread::sleep(Duration::from_millis(10));
        }
        slow.write_all(rest.as_bytes()).unwrap();
        let mut answer = String::new();
        slow.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 422 "), "{answer}");
        let status = serving.ended();
        assert_eq!(status.code(), Some(0), "{status:?}");
    });
}
