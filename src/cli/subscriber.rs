//! `friday subscriber export|erase EMAIL`: what is stored of an address without an account, for whoever asks its operator.

use super::commands::{now, open};
use crate::config::Config;
use crate::error::{Error, Problem, Result};
use crate::mail::EmailAddress;
use crate::subscribers;
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
        Some(("erase", given)) => erase(config, address(given)?),
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

fn erase(config: &Config, address: EmailAddress) -> Result<ExitCode> {
    let now = now();
    let erased = open(config)?.write_here(move |conn| subscribers::erase(conn, &address, now))?;
    let asked = if erased.had_subscribed { "The address is forgotten" } else { "The address had not subscribed" };
    println!("{asked}; {} mails to it are erased.", erased.mails);
    if erased.under_way > 0 {
        println!("{} are being sent at this moment: once they have gone, erase it once more.", erased.under_way);
    }
    Ok(ExitCode::SUCCESS)
}
