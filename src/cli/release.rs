//! `friday release show|cutoff|publish|recall`: the clock of a train by hand. What is refused is told in sentences for whoever has
//! the server, since those of the pages speak of pages.

use super::commands::{now, open};
use crate::audit::{self, Act, Trace};
use crate::composer;
use crate::config::Config;
use crate::db::{Conn, Db, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::people;
use crate::releases::{self, Release, State};
use crate::schedule::Schedule;
use crate::text::Prose;
use crate::trains::{self, Train, WEEKLY};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::process::ExitCode;

/// What the command line says of it.
pub(super) fn grammar() -> Command {
    let train = "the train with this word in its addresses, such as stable; without it the weekly one";
    Command::new("release")
        .about("The weekly clock by hand, or that of another train")
        .subcommand_required(true)
        .arg(Arg::new("train").long("train").value_name("WORD").global(true).help(train))
        .subcommand(Command::new("show").about("Show the current release"))
        .subcommand(
            Command::new("cutoff")
                .about("Freeze the current release now")
                .arg(Arg::new("yes").long("yes").action(ArgAction::SetTrue).help("skip it where nothing is finished")),
        )
        .subcommand(
            Command::new("publish")
                .about("Publish the frozen release")
                .arg(Arg::new("now").long("now").action(ArgAction::SetTrue).help("even before its hour")),
        )
        .subcommand(
            Command::new("recall")
                .about("Recall a release that is out: its posts are finished again, and who was told of it hears so")
                .arg(
                    Arg::new("which")
                        .value_name("VERSION")
                        .required(true)
                        .help("as in its address, such as 26.11.20")
                        .value_parser(value_parser!(String)),
                )
                .arg(Arg::new("reason").long("reason").required(true).help("which everybody reads")),
        )
}

/// `friday release show|cutoff|publish|recall`
pub(super) fn run(config: &Config, matches: &ArgMatches) -> Result<ExitCode> {
    let db = open(config)?;
    let (schedule, now, base_url) = (config.schedule, now(), config.base_url.clone());
    let word = matches.get_one::<String>("train").cloned().unwrap_or_default();
    let (train, release) = db.write_here(move |conn| {
        releases::keep_feed_ids(conn, &base_url)?;
        let train = going(conn, &word)?;
        let release = releases::current(conn, train.id, &schedule, now)?;
        Ok((train, release))
    })?;
    match matches.subcommand() {
        Some(("cutoff", given)) => cutoff(&db, (&train, release), given.get_flag("yes"), (schedule, now))?,
        Some(("publish", given)) => {
            let version = publish(&db, config, (&train, release), given.get_flag("now"), now)?;
            println!("Published {version}: {}/releases/{version}", config.base_url);
        }
        Some(("recall", given)) => recall(&db, given, now)?,
        _ => show(&db, &train, &release, (&schedule, now))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The train of a word; the words that there are, where none has it.
fn going(conn: &mut Conn, word: &str) -> Result<Train> {
    match trains::going(conn, word) {
        Err(Error::NotFound) => {
            let all = trains::all(conn)?;
            let words: Vec<&str> = all.iter().filter(|train| !train.is_retired).map(|train| &*train.slug).collect();
            Err(Error::broken(format!("nothing goes with a train {word}; there are: {}", words.join(", "))))
        }
        other => other,
    }
}

/// What a release is called before it has a version: weeks are those of the weekly train.
fn called(train: &Train, release: &Release) -> String {
    if train.id == WEEKLY {
        format!("Week {}", release.week)
    } else {
        format!("Release {} of {}", release.week, train.slug)
    }
}

/// Freezes what collects; where nothing is finished, which skips it, only if that is said to be meant.
fn cutoff(
    db: &Db,
    (train, release): (&Train, Release),
    may_skip: bool,
    (schedule, now): (Schedule, Timestamp),
) -> Result<()> {
    let called = called(train, &release);
    if release.state != State::Collecting {
        return Err(Error::broken(format!("{called} is frozen already; publish it, or look at it with: release show")));
    }
    let what = called.clone();
    let skipped = db.write_here(move |conn| {
        releases::freeze(conn, release.id, &schedule, now)?;
        let skipped = releases::get(conn, release.id)?.state == State::Skipped;
        if skipped && !may_skip {
            // Nothing of this is kept.
            return Err(Error::broken(format!(
                "nothing is finished, so {what} would be skipped; add --yes to skip it"
            )));
        }
        leave_trace(conn, Act::ReleaseFrozen, &release, "", now)?;
        Ok(skipped)
    })?;
    let became = if skipped { "skipped: nothing was ready" } else { "frozen" };
    println!("{called} is {became}.");
    Ok(())
}

/// Publishes what is frozen, and about whose lines nothing is asked any more; gives its version.
fn publish(
    db: &Db,
    config: &Config,
    (train, release): (&Train, Release),
    is_meant: bool,
    now: Timestamp,
) -> Result<String> {
    if now < release.publish_at && !is_meant {
        let hour = release.publish_at.rfc3339();
        return Err(Error::broken(format!("its hour is {hour}; add --now to publish before it")));
    }
    if release.state != State::Frozen {
        let called = called(train, &release);
        return Err(Error::broken(format!("{called} collects still; freeze it first, with: release cutoff")));
    }
    let (word, schedule) = (train.word().to_owned(), config.schedule);
    let asked = db.read_here(move |conn| composer::unanswered(conn, &word, &schedule))?;
    if asked > 0 {
        let page = format!("{}/releases/next/check", config.base_url);
        return Err(Error::broken(format!(
            "lines about which something is asked: {asked}; answer, approve or publish on {page}"
        )));
    }
    db.write_here(move |conn| {
        let owner = people::owner(conn)?;
        let version = releases::publish(conn, owner, release.id, None, &schedule, now)?;
        leave_trace(conn, Act::ReleasePublished, &release, &version, now)?;
        Ok(version)
    })
}

/// Prints what is known of the current release.
fn show(db: &Db, train: &Train, release: &Release, (schedule, now): (&Schedule, Timestamp)) -> Result<()> {
    let (id, train_id, schedule) = (release.id, release.train_id, *schedule);
    let count = if train.id == WEEKLY { "week" } else { "release" };
    println!("{count} {}\nstate {}", release.week, release.state.as_str());
    let version = db.read_here(move |conn| releases::coming_version(conn, train_id, &schedule))?;
    println!("version {}\ntrain {}", version.unwrap_or_default(), train.slug);
    println!("cutoff {}\npublish {}", release.cutoff_at.rfc3339(), release.publish_at.rfc3339());
    println!("counted by {}", schedule.local_day(release.planned().0));
    if let Some(planned) = release.moved_from() {
        println!("moved from {}", planned.rfc3339());
    }
    let calendar = db.read_here(move |conn| releases::calendar(conn, train_id, &schedule, now))?;
    if let Some(hold) = calendar.hold {
        println!("held {}", hold.reason.lines().next().unwrap_or_default());
    }
    for skip in calendar.coming.into_iter().filter_map(|week| week.skip) {
        println!("skips {} {}", skip.day, skip.reason.lines().next().unwrap_or_default());
    }
    println!("approved {}", if release.approved_by.is_some() { "yes" } else { "no" });
    let lines = db.read_here(move |conn| releases::items(conn, id))?;
    println!("lines {}", lines.len());
    Ok(())
}

/// `friday release recall VERSION --reason REASON`
fn recall(db: &Db, given: &ArgMatches, now: Timestamp) -> Result<()> {
    let said = |name: &str| given.get_one::<String>(name).cloned().unwrap_or_default();
    let version = said("which");
    let reason = releases::skip_reason(&said("reason")).map_err(|problem| Error::invalid("reason", problem))?;
    let (wanted, reason) = (version.clone(), Prose::recognised(reason, Language::default()));
    db.write_here(move |conn| {
        let release = out(conn, &wanted)?;
        let owner = people::owner(conn)?;
        releases::recall(conn, owner, release.id, &reason, None, now)?;
        let trace = Trace::of(Act::ReleaseRecalled).about(wanted.as_str()).from_to("", reason.source.as_str());
        audit::record(conn, owner, &trace, now)
    })?;
    println!("Recalled {version}: its posts are finished again, and who was told of it is told once more.");
    Ok(())
}

/// A release that is out, and not recalled yet.
fn out(conn: &mut Conn, version: &str) -> Result<Release> {
    match releases::by_version(conn, version) {
        Ok(release) if release.recalled_at.is_some() => {
            Err(Error::broken(format!("{version} is recalled already; nothing was changed")))
        }
        Err(Error::NotFound) => Err(Error::broken(format!("no release of this site has the version {version}"))),
        other => other,
    }
}

/// Whoever has the server acts for the owner.
fn leave_trace(conn: &mut Conn, act: Act, release: &Release, after: &str, now: Timestamp) -> Result<()> {
    let trace = Trace::of(act).about(releases::about(conn, release)?).from_to("", after);
    let owner = people::owner(conn)?;
    audit::record(conn, owner, &trace, now)
}
