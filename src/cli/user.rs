//! `friday user …`: people, for whoever has the server. Each command does what the pages do, by the same actions.

use super::commands::{now, open};
use crate::accounts::{self, By, Hasher, Password, Whom};
use crate::audit::Act;
use crate::blocking::{self, Terms};
use crate::config::Config;
use crate::db::{Conn, Timestamp, UserId};
use crate::error::{Error, Problem, Result};
use crate::i18n::{Catalog, Language, plain};
use crate::mail::{self, EmailAddress, Letterhead};
use crate::people::{self, Listed, Person, Role};
use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command};
use std::io::{BufRead, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

/// People read and printed at once.
const PAGE: i64 = 500;

/// What the command line says of `friday user`.
pub(super) fn grammar() -> Command {
    let text = |name: &'static str, help: &'static str| Arg::new(name).long(name).help(help);
    let role = || Arg::new("role").long("role").value_parser(["member", "staff", "owner"]);
    let password = Arg::new("password-stdin")
        .long("password-stdin")
        .action(ArgAction::SetTrue)
        .required(true)
        .help("read the password from the first line of standard input");
    let of_somebody = |name: &'static str| {
        Command::new(name)
            .arg(text("email", "whoever confirmed this address"))
            .arg(text("handle", "the last part of the address of their page"))
            .group(ArgGroup::new("whom").args(["email", "handle"]).required(true))
    };
    let add = Command::new("add")
        .about("Add a person with a confirmed address")
        .arg(text("email", "e-mail address").required(true))
        .arg(text("name", "display name").required(true))
        .arg(role().default_value("member"))
        .arg(password.clone());
    let list = Command::new("list")
        .about(
            "Print one line a person, by tabs: handle, name, address, role, confirmed or unconfirmed, the end of a block \
             or -",
        )
        .arg(role().help("only people of this role"));
    let block = of_somebody("block")
        .about("Keep a member from acting until a day, or lift that")
        .arg(text("until", "the day that ends it, as in 2026-12-24").required_unless_present("lift"))
        .arg(text("reason", "what the person is told").required_unless_present("lift"))
        .arg(
            Arg::new("lift")
                .long("lift")
                .action(ArgAction::SetTrue)
                .conflicts_with_all(["until", "reason"])
                .help("lift the block that runs"),
        );
    Command::new("user")
        .about("People")
        .subcommand_required(true)
        .subcommand(add)
        .subcommand(list)
        .subcommand(of_somebody("role").about("Give a person a role; the last owner stays").arg(role().required(true)))
        .subcommand(of_somebody("password").about("Choose a new password and end all sessions").arg(password))
        .subcommand(block)
}

/// `friday user add|list|role|password|block`
pub(super) fn run(config: &Config, matches: &ArgMatches) -> Result<ExitCode> {
    match matches.subcommand() {
        Some(("add", given)) => add(config, given)?,
        Some(("list", given)) => list(config, given)?,
        Some(("role", given)) => role(config, given)?,
        Some(("password", given)) => password(config, given)?,
        Some(("block", given)) => block(config, given)?,
        _ => return Err(Error::broken("say: friday user add, list, role, password or block")),
    }
    Ok(ExitCode::SUCCESS)
}

fn text(given: &ArgMatches, name: &str) -> String {
    given.get_one::<String>(name).cloned().unwrap_or_default()
}

fn role_of(given: &ArgMatches) -> Result<Role> {
    Role::parse(&text(given, "role")).ok_or_else(|| Error::invalid("role", Problem::UnknownChoice))
}

fn whom(given: &ArgMatches) -> Whom {
    match given.get_one::<String>("email") {
        Some(email) => Whom::Email(email.clone()),
        None => Whom::Handle(text(given, "handle")),
    }
}

fn find(conn: &mut Conn, whom: &Whom) -> Result<Person> {
    accounts::find_person(conn, whom)?.ok_or_else(|| {
        Error::broken(match whom {
            Whom::Email(_) => "nobody has confirmed this address; --handle finds people who have not confirmed theirs",
            Whom::Handle(_) => "nobody has this handle",
        })
    })
}

/// Whose block is lifted: by an address also somebody's who left with it, or with another one of its mailbox.
fn blocked(conn: &mut Conn, whom: &Whom, now: Timestamp) -> Result<UserId> {
    let found = find(conn, whom);
    if let (Err(_), Whom::Email(email)) = (&found, whom)
        && let Some(address) = EmailAddress::parse(email)
        && let Some(left) = people::blocked_who_left(conn, &address.key(), now)?
    {
        return Ok(left);
    }
    Ok(found?.id)
}

/// The first line of standard input, if it may be chosen by somebody of whom this is known.
fn chosen_password(about: &[&str]) -> Result<Password> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|error| Error::Broken(Box::new(error)))?;
    let checked = Password::parse(line.trim_end_matches(['\r', '\n']), about);
    checked.map_err(|problem| Error::invalid("password", problem))
}

fn add(config: &Config, given: &ArgMatches) -> Result<()> {
    let (email, name, role) = (text(given, "email"), text(given, "name"), role_of(given)?);
    let password = chosen_password(&[&email, &name])?;
    let hash = Hasher::new()?.hash_here(password.as_str())?;
    let now = now();
    let key = EmailAddress::parse(&email).map(|address| address.key()).unwrap_or_default();
    let had_left = open(config)?.write_here(move |conn| {
        let had_left = mail::is_suppressed(conn, &key)?;
        accounts::add_from_command_line(conn, (&name, &email), role, &hash, now)?;
        Ok(had_left)
    })?;
    println!("Added.");
    if had_left {
        println!("Whoever had an account with this address had it erased: ask them before you write to it.");
    }
    Ok(())
}

fn list(config: &Config, given: &ArgMatches) -> Result<()> {
    let role = given.get_one::<String>("role").map(|_| role_of(given)).transpose()?;
    let (db, now) = (open(config)?, now());
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut after = UserId(0);
    loop {
        let page = db.read_here(|conn| people::list_after(conn, role, after, PAGE, now))?;
        for person in &page {
            match write_line(&mut out, person) {
                Ok(()) => {}
                // Whoever reads has seen enough, as `head` has.
                Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(()),
                Err(error) => return Err(Error::Broken(Box::new(error))),
            }
        }
        let Some(last) = page.last() else { break };
        after = last.id;
    }
    match out.flush() {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Error::Broken(Box::new(error))),
        _ => Ok(()),
    }
}

/// By tabs, which neither names nor addresses have.
fn write_line(out: &mut impl Write, person: &Listed) -> std::io::Result<()> {
    let confirmed = if person.verified_at.is_some() { "confirmed" } else { "unconfirmed" };
    let blocked = person.blocked_until.map_or_else(|| "-".to_owned(), Timestamp::rfc3339);
    let columns = [&person.handle, &person.name, &person.email, person.role.as_str(), confirmed, &blocked];
    writeln!(out, "{}", columns.join("\t"))
}

fn role(config: &Config, given: &ArgMatches) -> Result<()> {
    let (whom, role, now) = (whom(given), role_of(given)?, now());
    let appointed = open(config)?.write_here(move |conn| {
        find(conn, &whom)?;
        accounts::appoint(conn, By::CommandLine, &whom, role, now)
    })?;
    let catalog = Catalog::load();
    match appointed.mistake(catalog.of(Language::default())) {
        None => println!("The role is {} now.", role.as_str()),
        Some(mistake) => return Err(Error::broken(plain(&mistake))),
    }
    Ok(())
}

fn password(config: &Config, given: &ArgMatches) -> Result<()> {
    let (db, whom) = (open(config)?, whom(given));
    let person = db.read_here(|conn| find(conn, &whom))?;
    let password = chosen_password(&[&person.email, &person.name])?;
    let hash = Hasher::new()?.hash_here(password.as_str())?;
    let now = now();
    // Who has not confirmed an address may have typed a stranger's.
    let told = match person.verified_at {
        Some(_) => Some(accounts::password_changed(&Letterhead::new(config, Catalog::load()), &person, now)?),
        None => None,
    };
    db.write_here(move |conn| accounts::set_password(conn, person.id, &hash, told.as_ref(), now))?;
    println!("The password is changed, and every session is ended.");
    Ok(())
}

fn block(config: &Config, given: &ArgMatches) -> Result<()> {
    let (db, whom, now) = (open(config)?, whom(given), now());
    if given.get_flag("lift") {
        db.write_here(move |conn| {
            let (person, owner) = (blocked(conn, &whom, now)?, people::owner(conn)?);
            blocking::lift(conn, (owner, Act::UnblockedByCommand), person, None, now)
        })?;
        println!("The block is lifted.");
        return Ok(());
    }
    let (until, reason) = (text(given, "until"), text(given, "reason"));
    let terms = Terms::parse((&until, &reason), config.language, &config.schedule, now).map_err(Error::Invalid)?;
    let ends_at = terms.ends_at.rfc3339();
    db.write_here(move |conn| {
        let (person, owner) = (find(conn, &whom)?, people::owner(conn)?);
        // Whoever types this means it whatever ran before.
        let seen = people::running_block(conn, person.id, now)?.map(|block| block.id);
        blocking::block(conn, (owner, Act::BlockedByCommand), person.id, &terms, seen, now)
    })?;
    println!("Blocked until {ends_at}.");
    Ok(())
}
