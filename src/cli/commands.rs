//! The short commands: each does one thing and exits.

use super::serve::transport;
use crate::audit::{self, Act, Trace};
use crate::clock::Clock;
use crate::composer;
use crate::config::{Config, DatabaseUrl};
use crate::db::{self, Conn, Db, Timestamp};
use crate::error::{Error, Problem, Result};
use crate::i18n::{Catalog, Language};
use crate::mail::{Courier, EmailAddress, Letter, Letterhead, Mail, Sender, Transport};
use crate::people;
use crate::releases::{self, Release, State};
use crate::text::Prose;
use crate::trains;
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

/// `friday release show|cutoff|publish|recall`
pub(super) fn release(config: &Config, matches: &ArgMatches) -> Result<ExitCode> {
    let db = open(config)?;
    let (schedule, now, base_url) = (config.schedule, now(), config.base_url.clone());
    let word = matches.get_one::<String>("train").cloned().unwrap_or_default();
    let named = word.clone();
    let release = db.write_here(move |conn| {
        releases::keep_feed_ids(conn, &base_url)?;
        let train = trains::going(conn, &named)?;
        releases::current(conn, train.id, &schedule, now)
    })?;
    match matches.subcommand() {
        Some(("cutoff", _)) => {
            let week = release.week;
            let skipped = db.write_here(move |conn| {
                releases::freeze(conn, release.id, &schedule, now)?;
                leave_trace(conn, Act::ReleaseFrozen, &release, "", now)?;
                Ok(releases::get(conn, release.id)?.state == State::Skipped)
            })?;
            let became = if skipped { "skipped: nothing was ready" } else { "frozen" };
            println!("Week {week} is {became}.");
        }
        Some(("publish", given)) => {
            if now < release.publish_at && !given.get_flag("now") {
                let hour = release.publish_at.rfc3339();
                return Err(Error::broken(format!("its hour is {hour}; add --now to publish before it")));
            }
            publish(&db, config, (word, release), now)?;
        }
        Some(("recall", given)) => recall(&db, given, now)?,
        _ => {
            println!("week {}\nstate {}", release.week, release.state.as_str());
            println!("cutoff {}\npublish {}", release.cutoff_at.rfc3339(), release.publish_at.rfc3339());
            println!("counted by {}", schedule.local_day(release.planned().0));
            if let Some(planned) = release.moved_from() {
                println!("moved from {}", planned.rfc3339());
            }
            let calendar = db.read_here(move |conn| releases::calendar(conn, release.train_id, &schedule, now))?;
            if let Some(hold) = calendar.hold {
                println!("held {}", hold.reason.lines().next().unwrap_or_default());
            }
            for skip in calendar.coming.into_iter().filter_map(|week| week.skip) {
                println!("skips {} {}", skip.day, skip.reason.lines().next().unwrap_or_default());
            }
            println!("approved {}", if release.approved_by.is_some() { "yes" } else { "no" });
            let lines = db.read_here(move |conn| releases::items(conn, release.id))?;
            println!("lines {}", lines.len());
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Publishes the release of the train of a word, about whose lines nothing is asked any more.
fn publish(db: &Db, config: &Config, (word, release): (String, Release), now: Timestamp) -> Result<()> {
    let schedule = config.schedule;
    let asked = db.read_here(move |conn| composer::unanswered(conn, &word, &schedule))?;
    if asked > 0 {
        let page = format!("{}/releases/next/check", config.base_url);
        return Err(Error::broken(format!(
            "lines about which something is asked: {asked}; answer, approve or publish on {page}"
        )));
    }
    let version = db.write_here(move |conn| {
        let owner = people::owner(conn)?;
        let version = releases::publish(conn, owner, release.id, None, &schedule, now)?;
        leave_trace(conn, Act::ReleasePublished, &release, &version, now)?;
        Ok(version)
    })?;
    println!("Published {version}: {}/releases/{version}", config.base_url);
    Ok(())
}

/// `friday release recall VERSION --reason REASON`
fn recall(db: &Db, given: &ArgMatches, now: Timestamp) -> Result<()> {
    let said = |name: &str| given.get_one::<String>(name).cloned().unwrap_or_default();
    let version = said("which");
    let reason = releases::skip_reason(&said("reason")).map_err(|problem| Error::invalid("reason", problem))?;
    let (wanted, reason) = (version.clone(), Prose::recognised(reason, Language::default()));
    db.write_here(move |conn| {
        let (owner, release) = (people::owner(conn)?, releases::by_version(conn, &wanted)?);
        releases::recall(conn, owner, release.id, &reason, None, now)?;
        let trace = Trace::of(Act::ReleaseRecalled).about(wanted.as_str()).from_to("", reason.source.as_str());
        audit::record(conn, owner, &trace, now)
    })?;
    println!("Recalled {version}: its posts are finished again, and who was told of it is told once more.");
    Ok(())
}

/// Whoever has the server acts for the owner.
fn leave_trace(conn: &mut Conn, act: Act, release: &Release, after: &str, now: Timestamp) -> Result<()> {
    let trace = Trace::of(act).about(releases::about(conn, release)?).from_to("", after);
    let owner = people::owner(conn)?;
    audit::record(conn, owner, &trace, now)
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
