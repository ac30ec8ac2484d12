//! The command line: the binary is the operator's tool box.
//!
//! Exit status: 0 done, 1 failed, 2 wrong usage or configuration, with every error listed at once on stderr.

mod catalogue;
mod changelog;
mod commands;
mod doctor;
mod export;
mod import;
mod progress;
mod reindex;
mod release;
mod serve;
mod subscriber;
mod user;

use crate::config::{self, Config, KEYS, LogFormat};
use crate::error::Error;
use crate::mail::{Sender, Transport};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::ffi::OsString;
use std::io::IsTerminal;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// Runs one command and gives its exit status.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let matches = match grammar().try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(told) => {
            // Help and version go to stdout with status 0, mistakes to stderr with 2.
            drop(told.print());
            return ExitCode::from(u8::try_from(told.exit_code()).unwrap_or(2));
        }
    };
    let config = match read_config(&matches) {
        Ok(config) => config,
        Err(faults) => {
            for fault in faults {
                eprintln!("friday: {fault}");
            }
            return ExitCode::from(2);
        }
    };
    start_log(config.log);
    match dispatch(config, &matches) {
        Ok(status) => status,
        Err(error) => {
            eprintln!("friday: {}", sentence(&error));
            ExitCode::FAILURE
        }
    }
}

/// What `--help` says of settings where it does not list them.
const SETTINGS_TOLD: &str = "Settings go with every command: friday --help";

/// A command that takes the settings, which the help of `friday` alone lists.
fn with_settings(command: Command, settings: &[Arg]) -> Command {
    command
        .args(settings.iter().map(|setting| setting.clone().hide(true)))
        .after_help(SETTINGS_TOLD)
        .mut_subcommands(|inner| with_settings(inner, settings))
}

fn grammar() -> Command {
    let settings = KEYS.iter().map(|key| {
        let default = if key.default.is_empty() { String::new() } else { format!(" [default: {}]", key.default) };
        Arg::new(key.name)
            .long(key.flag)
            .global(true)
            .value_name("VALUE")
            .help(format!("{}{default} [env: {}]", key.help, key.name))
            .help_heading("Settings")
    });
    let settings: Vec<Arg> = settings.collect();
    let no_worker =
        Arg::new("no-worker").long("no-worker").action(ArgAction::SetTrue).help("leave the worker to another process");
    Command::new("friday")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Fans ask, staff answer, and every Friday the release names everyone who shaped it")
        .args(settings.clone())
        .arg(no_worker.clone())
        .subcommand(Command::new("serve").about("Migrate, serve, and run the worker (the default)").arg(no_worker))
        .subcommand(Command::new("work").about("Run the worker alone"))
        .subcommand(Command::new("migrate").about("Apply migrations and exit"))
        .subcommand(Command::new("demo").about("Serve a filled demo board on this machine"))
        .subcommand(user::grammar())
        .subcommand(subscriber::grammar())
        .subcommand(release::grammar())
        .subcommand(import::grammar().subcommand(changelog::grammar()))
        .subcommand(export::grammar())
        .subcommand(Command::new("reindex").about("Index all texts again, while the site runs"))
        .subcommand(Command::new("doctor").about("Check configuration, database, counters and mail"))
        .subcommand(
            Command::new("mail-test")
                .about("Send one mail through the configured transport")
                .arg(Arg::new("address").required(true).value_parser(value_parser!(String))),
        )
        .mut_subcommands(|command| with_settings(command, &settings))
}

fn read_config(matches: &ArgMatches) -> Result<Config, Vec<String>> {
    let innermost = innermost(matches);
    let flags: Vec<(&'static str, String)> = KEYS
        .iter()
        .filter_map(|key| innermost.get_one::<String>(key.name).map(|value| (key.name, value.clone())))
        .collect();
    Config::load(&flags, config::environment(), check)
}

/// Settings are global flags; the last subcommand knows them all.
fn innermost(matches: &ArgMatches) -> &ArgMatches {
    match matches.subcommand() {
        Some((_, inner)) => innermost(inner),
        None => matches,
    }
}

/// What `config` cannot judge itself.
fn check(key: &'static str, value: &str) -> Result<(), String> {
    if key == "FRIDAY_MAIL" {
        return Transport::parse(value).map(drop);
    }
    let sender = Sender { address: value.to_owned(), site_host: "localhost".to_owned(), site_name: String::new() };
    sender.check().map_err(|_| {
        "must be a sender, as in: Orange Friday <friday@example.org>; a name with other signs stands in \"quotes\""
            .to_owned()
    })
}

fn dispatch(config: Config, matches: &ArgMatches) -> Result<ExitCode, Error> {
    match matches.subcommand() {
        None => serve::serve(config, !matches.get_flag("no-worker")),
        Some(("serve", inner)) => serve::serve(config, !inner.get_flag("no-worker")),
        Some(("work", _)) => serve::work(config),
        Some(("migrate", _)) => commands::migrate(&config),
        Some(("demo", inner)) => serve::demo(config, inner),
        Some(("user", inner)) => user::run(&config, inner),
        Some(("subscriber", inner)) => subscriber::run(&config, inner),
        Some(("release", inner)) => release::run(&config, inner),
        Some(("import", inner)) => match inner.subcommand() {
            Some(("changelog", given)) => changelog::run(&config, given),
            _ => import::run(&config, inner),
        },
        Some(("export", inner)) => export::run(&config, inner),
        Some(("reindex", _)) => reindex::run(&config),
        Some(("doctor", _)) => Ok(doctor::run(&config)),
        Some(("mail-test", inner)) => commands::mail_test(&config, inner),
        Some((other, _)) => Err(Error::broken(format!("{other} is not a command"))),
    }
}

/// Errors in words for an operator.
fn sentence(error: &Error) -> String {
    use crate::i18n::Catalog;
    let catalog = Catalog::load();
    let l = catalog.of(crate::i18n::Language::default());
    let plain = |text: String| crate::i18n::plain(&text);
    match error {
        Error::Rejected(why) | Error::Forbidden(why) => plain(why.sentence(l)),
        Error::Invalid(problems) => {
            let all: Vec<String> =
                problems.iter().map(|(field, problem)| format!("{field}: {}", plain(problem.sentence(l)))).collect();
            all.join(" ")
        }
        other => other.to_string(),
    }
}

/// What is logged. What strangers send that is no HTTP is nothing that an operator can mend, and would fill a disk.
const LOGGED: &str = "info,actix_http::h1::dispatcher=off,actix_http::h1::decoder=off";

fn start_log(format: LogFormat) {
    let log = tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_env_filter(EnvFilter::new(LOGGED));
    // A second start in one process (tests) keeps the first log.
    drop(match format {
        LogFormat::Json => log.json().flatten_event(true).try_init(),
        LogFormat::Pretty => log.compact().with_target(false).try_init(),
    });
}
