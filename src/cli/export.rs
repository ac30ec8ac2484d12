//! `friday export …`: what a site holds as a file, while it runs.

use super::commands::open;
use super::import::digest_sources;
use crate::config::Config;
use crate::db::PostId;
use crate::error::{Error, Result};
use crate::imports;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::fs::{File, OpenOptions, remove_file, rename, symlink_metadata};
use std::io::{BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Between two lines of progress.
const EVERY: Duration = Duration::from_secs(2);
/// Nobody else on the machine reads it: there may be private posts in it.
const MODE: u32 = 0o600;

/// What the command line says of `friday export`.
pub(super) fn grammar() -> Command {
    let all = Arg::new("all")
        .long("all")
        .action(ArgAction::SetTrue)
        .help("posts too that not everybody sees: private and hidden ones, and those that wait");
    let force = Arg::new("force")
        .long("force")
        .action(ArgAction::SetTrue)
        .help("write over the file, if it is there; without this it stays as it is");
    Command::new("export")
        .about("Write what stands here into a file, while the site runs")
        .subcommand_required(true)
        .subcommand(
            Command::new("posts")
                .about(
                    "Requests and bugs as JSON Lines, which `import posts` reads; names of pictures, not their files",
                )
                .arg(Arg::new("file").required(true).help("JSON Lines").value_parser(value_parser!(String)))
                .arg(all)
                .arg(force),
        )
}

/// `friday export …`
pub(super) fn run(config: &Config, matches: &ArgMatches) -> Result<ExitCode> {
    match matches.subcommand() {
        Some(("posts", given)) => posts_of(config, given),
        _ => Err(Error::broken("export what?")),
    }
}

/// A file of ours alone. What an export that was cut short left there goes first: whoever could read it could read this one.
fn begun(path: &str) -> std::io::Result<File> {
    if symlink_metadata(path).is_ok_and(|there| there.is_file() || there.is_symlink()) {
        remove_file(path)?;
    }
    OpenOptions::new().write(true).create_new(true).mode(MODE).open(path)
}

/// `friday export posts FILE`: beside the file first, so that it is never half of one. What is there already may be the only
/// copy of something else.
fn posts_of(config: &Config, given: &ArgMatches) -> Result<ExitCode> {
    let path = given.get_one::<String>("file").map_or("", String::as_str);
    let beside = format!("{path}.part");
    let failed = |error: std::io::Error| Error::broken(format!("{path}: {error}"));
    if !given.get_flag("force") && symlink_metadata(path).is_ok() {
        return Err(Error::broken(format!("{path} is there already, and stays as it is; --force writes over it")));
    }
    let db = open(config)?;
    digest_sources(&db)?;
    let file = begun(&beside).map_err(failed)?;
    let (mut out, is_all) = (BufWriter::new(file), given.get_flag("all"));
    let (mut after, mut written, mut left_out, mut told) = (PostId(0), 0, 0, Instant::now());
    loop {
        let some = db.read_here(|conn| imports::lines_after(conn, after, &config.base_url, is_all))?;
        for line in &some.lines {
            writeln!(out, "{line}").map_err(failed)?;
        }
        written += some.lines.len();
        left_out += some.left_out;
        let Some(last) = some.last else { break };
        after = last;
        if told.elapsed() > EVERY {
            told = Instant::now();
            eprintln!("{written} posts");
        }
    }
    let file = out.into_inner().map_err(|error| failed(error.into_error()))?;
    file.sync_all().map_err(failed)?;
    rename(&beside, path).map_err(failed)?;
    if left_out > 0 {
        println!("{left_out} posts that not everybody sees are left out; --all takes them along.");
    }
    println!("Exported {written} posts to {path}.");
    Ok(ExitCode::SUCCESS)
}
