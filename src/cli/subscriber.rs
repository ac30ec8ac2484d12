//! `friday subscriber export|erase EMAIL`: what is stored of an address without an account, for whoever asks its operator.

use super::commands::{now, open};
use crate::config::Config;
use crate::error::{Error, Problem, Result};
use crate::mail::EmailAddress;
use crate::subscribers::{self, Erasing};
use clap::{Arg, ArgMatches, Command, value_parser};
use std::process::ExitCode;

/// What the command line says of it.
pub(super) fn grammar() -> Command {
    let of_address = |name: &'static str| {
        Command::new(name).arg(Arg::new("whose").value_name("EMAIL").required(true).value_parser(value_parser!(String)))
    };
    Command::new("subscriber")
        .about("Those who get releases by mail without an account")
        .subcommand_required(true)
        .subcommand(of_address("export").about("Print as JSON what is stored of an address"))
        .subcommand(of_address("erase").about("Forget an address, with all mails to it"))
}

/// `friday subscriber export|erase EMAIL`
pub(super) fn run(config: &Config, matches: &ArgMatches) -> Result<ExitCode> {
    match matches.subcommand() {
        Some(("export", given)) => export(config, &address(given)?),
        Some(("erase", given)) => erase(config, &address(given)?),
        _ => Err(Error::broken("say: friday subscriber export or erase")),
    }
}

fn address(given: &ArgMatches) -> Result<EmailAddress> {
    let typed = given.get_one::<String>("whose").map_or("", String::as_str);
    EmailAddress::parse(typed).ok_or_else(|| Error::invalid("address", Problem::NotAnAddress))
}

fn export(config: &Config, address: &EmailAddress) -> Result<ExitCode> {
    let kept = open(config)?.read_here(|conn| subscribers::kept(conn, address))?;
    if kept.is_nothing() {
        eprintln!("friday: nothing is stored of this address without an account");
        return Ok(ExitCode::FAILURE);
    }
    let told = serde_json::to_string_pretty(&kept).map_err(|error| Error::Broken(Box::new(error)))?;
    println!("{told}");
    Ok(ExitCode::SUCCESS)
}

fn erase(config: &Config, address: &EmailAddress) -> Result<ExitCode> {
    let (db, now) = (open(config)?, now());
    let erasing = db.read_here(|conn| Erasing::of(conn, address))?;
    let forgotten = erasing.clone();
    let had_subscribed = db.write_here(move |conn| forgotten.forget(conn, now))?;
    let mut erased = 0;
    loop {
        let mails = db.read_here(|conn| erasing.next(conn, now))?;
        if mails.is_empty() {
            break;
        }
        erased += db.write_here(move |conn| subscribers::erase(conn, &mails, now))?;
    }
    let asked = if had_subscribed { "The address is forgotten" } else { "The address had not subscribed" };
    println!("{asked}; {erased} mails to it are erased.");
    let under_way = db.read_here(|conn| erasing.under_way(conn, now))?;
    if under_way > 0 {
        println!("{under_way} are being sent at this moment: once they have gone, erase it once more.");
    }
    Ok(ExitCode::SUCCESS)
}
