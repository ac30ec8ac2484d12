//! `friday doctor`: one line per fault, exit 1 when there is one.

use super::serve::transport;
use crate::config::Config;
use crate::db::Db;
use crate::error::Error;
use crate::files::{self, Pictures};
use crate::mail::{Sender, Transport};
use crate::{board, cards, db, digests, jobs, mail, numbers, pictures, reports};
use chrono::TimeDelta;
use std::process::ExitCode;

/// A mail that has waited longer than this means that something is wrong with the relay.
const LONG_WAIT: TimeDelta = TimeDelta::hours(1);

/// A job that is older than this fails again and again, or no worker runs.
const LONG_WORK: TimeDelta = TimeDelta::days(1);

/// Faults of one kind that are told one by one.
const LINES: usize = 20;

/// Checks everything; the configuration was checked before this runs.
pub(super) fn run(config: &Config) -> ExitCode {
    let mut faults = Vec::new();
    match db::expect_there(&config.database).and_then(|()| Db::open(&config.database, 2)) {
        Ok(db) => {
            check_database(&db, config, &mut faults);
            check_pictures(config, &db, &mut faults);
        }
        Err(error) => faults.push(format!("database: {error}")),
    }
    if let Some(replica) = &config.connections.replica
        && let Some(fault) = db::replica_fault(&config.database, replica)
    {
        faults.push(format!("replica: {fault}; visitors read the primary meanwhile"));
    }
    faults.extend(cards::faults(&config.cards));
    check_mail(config, &mut faults);
    for fault in &faults {
        println!("{fault}");
    }
    if faults.is_empty() {
        println!("All is well.");
        return ExitCode::SUCCESS;
    }
    ExitCode::FAILURE
}

fn check_database(db: &Db, config: &Config, faults: &mut Vec<String>) {
    match db.read_here(db::pending) {
        Ok(false) => {}
        Ok(true) => return faults.push("database: migrations are missing; run friday migrate".to_owned()),
        Err(error) => return faults.push(format!("database: {error}")),
    }
    if let Err(error) = db.write_here(db::try_writing) {
        faults.push(format!("database: it cannot be written: {error}"));
    }
    match db.read_here(|conn| board::faults(conn, LINES)) {
        Ok(found) => faults.extend(found),
        Err(error) => faults.push(format!("counters: {error}")),
    }
    match db.read_here(|conn| numbers::faults(conn, &config.schedule)) {
        Ok(found) => faults.extend(found),
        Err(error) => faults.push(format!("numbers: {error}")),
    }
    match db.read_here(|conn| reports::faults(conn, LINES)) {
        Ok(found) => faults.extend(found),
        Err(error) => faults.push(format!("reports: {error}")),
    }
    let now = db::Timestamp(crate::clock::Clock::system().now());
    match db.read_here(|conn| mail::waiting(conn, now)) {
        Ok(waiting) => {
            if waiting.oldest.is_some_and(|at| at.plus(LONG_WAIT) < now) {
                let waiting = waiting.pending + db.read_here(digests::unwritten).unwrap_or_default();
                faults.push(format!("mail: {waiting} mails wait, the oldest for more than an hour"));
            }
            if waiting.failed > 0 {
                faults.push(format!("mail: {} mails were given up in the last day", waiting.failed));
            }
        }
        Err(error) => faults.push(format!("mail: {error}")),
    }
    match db.read_here(mail::refused) {
        Ok(Some((count, said))) => {
            faults.push(format!(
                "mail: {count} mails were refused again and again and still wait; the last reason: {said}"
            ));
        }
        Ok(None) => {}
        Err(error) => faults.push(format!("mail: {error}")),
    }
    match db.read_here(|conn| jobs::unfinished(conn, now, 20)) {
        Ok(unfinished) => {
            for job in unfinished.into_iter().filter(|job| job.created_at.plus(LONG_WORK) < now) {
                let (kind, subject, done) = (job.kind, job.subject, job.done);
                faults.push(format!("work: {kind} of {subject} is not finished after a day; {done} are done"));
            }
        }
        Err(error) => faults.push(format!("work: {error}")),
    }
}

fn check_pictures(config: &Config, db: &Db, faults: &mut Vec<String>) {
    // The doctor looks and makes nothing, wherever it is started.
    if !files::is_there(&config.pictures) {
        match db.read_here(pictures::are_some) {
            Ok(false) => {}
            Ok(true) => faults.push(format!("pictures: {} is not there, and pictures should be", config.pictures)),
            Err(error) => faults.push(format!("pictures: {error}")),
        }
        return;
    }
    let found = Pictures::open(&config.pictures).and_then(|files| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Error::Broken(Box::new(error)))?;
        runtime.block_on(pictures::missing(db, &files, LINES))
    });
    match found {
        Ok(missing) => faults.extend(missing.into_iter().map(|(name, post)| {
            let place = post.map_or_else(|| "of a line".to_owned(), |post| format!("on post {post}"));
            format!("pictures: a file of {name}, {place}, is missing")
        })),
        Err(error) => faults.push(format!("pictures: {error}")),
    }
}

/// What is wrong with the settings of mail, whatever the relay says: each is a mail that nobody gets.
pub(super) fn settings_of_mail(config: &Config) -> Vec<String> {
    let mut faults = Vec::new();
    let sender =
        Sender { address: config.mail_from.clone(), site_host: config.host(), site_name: config.site_name.clone() };
    let domain = match sender.check_domain() {
        Ok(domain) => domain,
        Err(wrong) => {
            faults.push(format!("mail: {wrong}: set FRIDAY_MAIL_FROM"));
            String::new()
        }
    };
    if !config.is_public() {
        return faults;
    }
    match transport(config) {
        Ok(to @ Transport::Files(_)) => faults.push(format!(
            "mail: it goes to {to}, and nobody at {} gets it: name a relay in FRIDAY_MAIL",
            config.base_url
        )),
        Ok(_) if is_nowhere(&domain) => faults.push(format!(
            "mail: relays refuse a sender at {domain}: set FRIDAY_MAIL_FROM to an address of your domain"
        )),
        _ => {}
    }
    faults
}

/// Whether no relay can know a domain: a name of this machine or network, or one that is for examples (RFC 2606, RFC 6762).
fn is_nowhere(domain: &str) -> bool {
    let last = domain.rsplit('.').next().unwrap_or_default();
    !domain.is_empty() && (last == domain || matches!(last, "localhost" | "local" | "invalid" | "internal"))
}

fn check_mail(config: &Config, faults: &mut Vec<String>) {
    faults.extend(settings_of_mail(config));
    let connect = || -> std::result::Result<(), String> {
        let transport = transport(config).map_err(|error| error.to_string())?;
        // The first mail makes the folder.
        if matches!(&transport, Transport::Files(folder) if !folder.exists()) {
            return Ok(());
        }
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
        runtime.block_on(async {
            let connection = transport.connect().await.map_err(|error| error.to_string())?;
            connection.close().await;
            Ok(())
        })
    };
    if let Err(error) = connect() {
        faults.push(format!("mail: {error}"));
    }
}
