//! The real binary sends a real week over a real SMTP conversation.

use crate::support::database::scratch_folder;
use crate::support::smtp_sink::{Decoded, ReceivedMail, SmtpSink, decode};
use crate::support::{Engine, Setup, TestApp, engines};
use data_encoding::HEXLOWER;
use diesel::prelude::*;
use orange_friday::db::schema::outbox;
use orange_friday::db::{self, UserId};
use orange_friday::{credits, digests, people, releases};
use sha2::{Digest, Sha256};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// In the past of every machine that runs this, so that the binary's clock finds the week published.
pub const LONG_AGO: &str = "2024-11-18T09:00:00Z";

/// The running binary; killed when the test is over.
struct Binary(Child);

impl Binary {
    fn start(command: &str, app: &TestApp, sink: &SmtpSink) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_friday"))
            .arg(command)
            .env_clear()
            .env("FRIDAY_DATABASE_URL", app.database.text())
            .env("FRIDAY_LISTEN", "127.0.0.1:0")
            .env("FRIDAY_BASE_URL", &app.base_url)
            .env("FRIDAY_MAIL", sink.url())
            .env("FRIDAY_MAIL_FROM", "Orange Friday <friday@example.org>")
            .current_dir(scratch_folder())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self(child)
    }
}

impl Drop for Binary {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Starts the binary over the application's database, in which a week was published and nothing credited, and checks
/// that everybody who shaped it got one digest.
pub fn the_binary_writes_to_everybody_once(app: &TestApp, version: &str) {
    let sink = SmtpSink::start();
    let release = app.read(|conn| releases::by_version(conn, version));
    assert_eq!((release.credited_at, release.digested_at), (None, None), "all of it is left to the binary");
    // On PostgreSQL as many as like to share the work.
    let commands: &[&str] = if app.engine == Engine::Sqlite { &["serve"] } else { &["work", "work", "serve", "serve"] };
    let mut binaries: Vec<_> = commands.iter().map(|command| Binary::start(command, app, &sink)).collect();
    let began = Instant::now();
    let is_done = || {
        let digested = app.read(|conn| releases::by_version(conn, version)).digested_at.is_some();
        // A second notice to somebody within the hour waits for its end, by the clock of the machine.
        let waiting = || outbox::table.filter(outbox::state.eq("pending")).filter(outbox::kind.ne("notice"));
        let all_are_written = digested && app.read(digests::unwritten) == 0;
        all_are_written && app.read(|conn| Ok(waiting().count().get_result::<i64>(conn)?)) == 0
    };
    while !is_done() {
        for (binary, command) in binaries.iter_mut().zip(commands) {
            assert!(binary.0.try_wait().unwrap().is_none(), "friday {command} has ended");
        }
        assert!(began.elapsed() < Duration::from_secs(120), "{} mails so far", sink.mails().len());
        std::thread::sleep(Duration::from_millis(50));
    }
    drop(binaries);
    let people = app.read(|conn| credits::contributors_after(conn, release.id, UserId(0), 10_000));
    let ids: Vec<UserId> = people.iter().map(|contributor| contributor.user_id).collect();
    let recipients = app.read(|conn| people::recipients(conn, &ids));
    let digests: Vec<(ReceivedMail, Decoded)> = sink
        .mails()
        .into_iter()
        .map(|mail| (mail.clone(), decode(&mail.data)))
        .filter(|(_, decoded)| decoded.header("precedence") == "bulk")
        .collect();
    let secret = app.read(|conn| db::fact(conn, "mail_secret")).unwrap();
    assert!(!ids.is_empty() && recipients.len() == ids.len());
    assert_eq!(digests.len(), ids.len(), "one for each of those who shaped it, and nobody else");
    for person in recipients {
        let mut theirs = digests.iter().filter(|(mail, _)| mail.to == [person.address.as_str()]);
        let (mail, decoded) = theirs.next().unwrap_or_else(|| panic!("{} got none", person.name));
        assert!(theirs.next().is_none(), "{} got two", person.name);
        // The same person and release always give the same Message-ID, whoever sends it and how often.
        let key = HEXLOWER.encode(&Sha256::digest(format!("digest/{}/{}", release.id, person.id)));
        let hash = HEXLOWER.encode(&Sha256::digest(format!("{secret}/{key}")));
        assert_eq!(mail.message_id, format!("digest.{}@127.0.0.1", &hash[..32]));
        a_digest_is_complete(app, mail, decoded, version);
    }
}

fn a_digest_is_complete(app: &TestApp, mail: &ReceivedMail, decoded: &Decoded, version: &str) {
    for name in ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "List-Id", "List-Unsubscribe"] {
        assert_eq!(decoded.all(name).len(), 1, "{name} in {}", mail.data);
    }
    assert_eq!(mail.from, "friday@example.org");
    let (text, html) = (mail.data.find("text/plain").unwrap(), mail.data.find("text/html").unwrap());
    assert!(text < html, "a reader shows the last part it understands");
    assert!(mail.data.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
    assert_eq!(decoded.header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
    let one_click = decoded.header("list-unsubscribe").trim_matches(['<', '>']);
    let path = one_click.strip_prefix(&app.base_url).unwrap();
    assert!(path.starts_with("/unsubscribe/"), "{path}");
    let release = format!("{}/releases/{version}", app.base_url);
    let links = scraper::Html::parse_document(&decoded.html);
    let anchors = scraper::Selector::parse("[href], [src]").unwrap();
    let mut targets = 0;
    for element in links.select(&anchors) {
        let target = element.value().attr("href").or(element.value().attr("src")).unwrap();
        assert!(target.starts_with(&format!("{}/", app.base_url)), "a foreign link: {target}");
        // A picture has its words in the text, and is there for programs that show it.
        let is_picture = element.value().name() == "img" && target.contains("/cards/");
        assert!(is_picture || decoded.text.contains(target), "{target} is only in the HTML part: {}", decoded.text);
        targets += 1;
    }
    assert!(targets >= 4 && decoded.html.contains(&release), "{}", decoded.html);
    // What people wrote stays text in a line of ours; a line that is a link is always one of ours.
    for line in decoded.text.lines().filter(|line| line.trim_start().starts_with("http")) {
        assert!(line.trim_start().starts_with(&format!("{}/", app.base_url)), "a foreign link: {line}");
    }
    assert!(
        decoded.text.lines().all(|line| line.chars().count() <= 78 || line.contains("://") || line.starts_with("* "))
    );
}

#[test]
fn the_real_binary_credits_queues_and_sends_a_week_once() {
    for engine in engines() {
        let app = Setup { starts_at: LONG_AGO.parse().unwrap(), ..Setup::default() }.start(engine);
        app.areas(&["Camera", "Battery"]);
        let grace = app.manager("Grace");
        let fans: Vec<_> = (1..=40).map(|number| app.fan(&format!("Fan {number}"))).collect();
        let mut posts = Vec::new();
        for (place, fan) in fans.iter().take(8).enumerate() {
            let area = if place % 2 == 0 { "camera" } else { "battery" };
            let kind = if place % 3 == 0 { "bug" } else { "request" };
            // Their words, but never as links.
            let title = format!("Wish {place}: see http://evil.example & <b>more</b>\u{202E}");
            posts.push(app.file(fan, kind, &title, area));
            let voters = fans.iter().skip(8 + place).step_by(3);
            voters.for_each(|voter| app.vote(voter, posts[place]));
        }
        app.merge(&grace, posts[7], posts[0]);
        posts[..6].iter().for_each(|post| app.decide(&grace, *post, "ready", ""));
        let version = app.publish_by_the_clock(&grace);
        assert_eq!(version, "24.11.22");
        the_binary_writes_to_everybody_once(&app, &version);
    }
}
