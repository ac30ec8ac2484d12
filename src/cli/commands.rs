//! The short commands: each does one thing and exits.

use super::serve::transport;
use crate::clock::Clock;
use crate::config::{Config, DatabaseUrl};
use crate::db::{self, Db, Timestamp};
use crate::error::{Error, Problem, Result};
use crate::i18n::Catalog;
use crate::mail::{Courier, EmailAddress, Letter, Letterhead, Mail, Sender, Transport};
use clap::ArgMatches;
use std::process::ExitCode;

/// A small pool is enough for one command.
pub(super) fn open(config: &Config) -> Result<Db> {
    db::expect_there(&config.database)?;
    db::migrate(&config.database)?;
    Db::open(&config.database, 2)
}

pub(super) fn now() -> Timestamp {
    Timestamp(Clock::system().now())
}

/// `friday migrate`
pub(super) fn migrate(config: &Config) -> Result<ExitCode> {
    let db::Migrated(count) = db::migrate(&config.database)?;
    println!("{count} migrations applied.");
    Ok(ExitCode::SUCCESS)
}

/// `friday mail-test ADDRESS`
pub(super) fn mail_test(config: &Config, matches: &ArgMatches) -> Result<ExitCode> {
    let given = matches.get_one::<String>("address").map_or("", String::as_str);
    let address = EmailAddress::parse(given).ok_or_else(|| Error::invalid("address", Problem::NotAnAddress))?;
    let transport = transport(config)?;
    let place = transport.to_string();
    let to_files = matches!(transport, Transport::Files(_));
    let sender =
        Sender { address: config.mail_from.clone(), site_host: config.host(), site_name: config.site_name.clone() };
    let head = Letterhead::new(config, Catalog::load());
    // Mail may be tried before there is a site, and begins none.
    let nowhere = DatabaseUrl::Sqlite(":memory:".to_owned());
    let database = if db::expect_there(&config.database).is_ok() { &config.database } else { &nowhere };
    let db = Db::open(database, 1)?;
    let letter = Letter::of_trial(&head.to(None))?;
    let mail = Mail {
        message_id: sender.message_id(&format!("test.{:016x}", getrandom::u64().unwrap_or_default())),
        to: address.as_str().to_owned(),
        to_name: None,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        unsubscribe_url: None,
        bulk: false,
    };
    let courier = Courier::new(db, Clock::system(), transport, sender);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Error::Broken(Box::new(error)))?;
    runtime.block_on(courier.send_one(mail)).map_err(|error| Error::broken(error.to_string()))?;
    if to_files {
        println!(
            "Mail goes to {place}: it was written there, and nobody gets it. To send it, set FRIDAY_MAIL to a relay."
        );
    } else {
        println!("It was taken by {place}.");
    }
    Ok(ExitCode::SUCCESS)
}
