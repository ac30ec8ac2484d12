//! `friday import changelog FILE`: releases from before this site. Each is taken over whole in one write, so that a run that was
//! ended in the middle goes on where it was.

use super::commands::{now, open};
use crate::archive::EarlierWords;
use crate::config::Config;
use crate::db::{Conn, Db};
use crate::earlier::{self, Here};
use crate::error::{Error, Result};
use crate::imports::{self, Announced};
use crate::schedule::Schedule;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::process::ExitCode;

/// The largest file, in bytes.
const FILE: u64 = 16 * 1024 * 1024;

/// What the command line says of it.
pub(super) fn grammar() -> Command {
    Command::new("changelog")
        .about("Releases from before this site: version or week, date, module, type and text, or text_zh and text_en")
        .arg(Arg::new("file").required(true).help("JSON Lines").value_parser(value_parser!(String)))
        .arg(
            Arg::new("dry-run")
                .long("dry-run")
                .action(ArgAction::SetTrue)
                .help("only say what would be done, and every fault"),
        )
}

/// `friday import changelog FILE`
pub(super) fn run(config: &Config, given: &ArgMatches) -> Result<ExitCode> {
    let path = given.get_one::<String>("file").map_or("", String::as_str);
    let text = read(path)?;
    let found = match imports::announced(&text) {
        Ok(found) => found,
        Err(faults) => return Ok(refused(path, &faults)),
    };
    let db = open(config)?;
    let (new, same, faults) = compared(&db, found, &config.schedule)?;
    if !faults.is_empty() {
        return Ok(refused(path, &faults));
    }
    let lines: usize = new.iter().map(|one| one.release.lines.len()).sum();
    if given.get_flag("dry-run") {
        println!("{} releases with {lines} lines would be imported; {same} are here already.", new.len());
        return Ok(ExitCode::SUCCESS);
    }
    let (all, mut added) = (new.len(), 0);
    for one in new {
        let (now, words, schedule) = (now(), EarlierWords::of(&one.release), config.schedule);
        let store = move |conn: &mut Conn| {
            let is_new = earlier::store(conn, &one.release, &schedule, now)?;
            if is_new {
                words.store(conn)?;
            }
            Ok(is_new)
        };
        added += usize::from(db.write_here(store)?);
    }
    println!("Imported {added} releases with {lines} lines; {} were here already.", same + all - added);
    Ok(ExitCode::SUCCESS)
}

fn read(path: &str) -> Result<String> {
    let broken = |error: std::io::Error| Error::broken(format!("{path}: {error}"));
    let mut text = String::new();
    let length = File::open(path).map_err(broken)?.take(FILE).read_to_string(&mut text).map_err(broken)?;
    if u64::try_from(length).is_ok_and(|length| length == FILE) {
        return Err(Error::broken(format!("{path}: larger than {FILE} bytes")));
    }
    Ok(text)
}

/// See [`compared`].
type Compared = (Vec<Announced>, usize, Vec<(usize, String)>);

/// What is not here yet, how many are, and what cannot be taken over beside what is here.
fn compared(db: &Db, found: Vec<Announced>, schedule: &Schedule) -> Result<Compared> {
    let (mut new, mut same, mut faults) = (Vec::new(), 0, Vec::new());
    let mut weeks = HashMap::new();
    for one in found {
        let here = db.read_here(|conn| earlier::here(conn, &one.release, schedule, now()))?;
        let first = one.numbers.first().copied().unwrap_or(1);
        let before = one.release.week.and_then(|week| weeks.insert(week, one.release.version.clone()));
        if let Some(other) = before {
            faults.push((first, format!("week: that of {other}, too")));
        }
        match here {
            Here::Nothing => new.push(one),
            Here::Same => same += 1,
            Here::Other(lines) if lines.is_empty() => {
                faults.push((first, format!("{}: is here with other lines, and stays so", one.release.name)));
            }
            Here::Other(lines) => {
                let numbers = lines.iter().filter_map(|line| one.numbers.get(*line));
                faults.extend(numbers.map(|number| (*number, "says something else here, which stays".to_owned())));
            }
            Here::Ours => faults.push((first, "a release of this site has its version or its week".to_owned())),
            Here::Planned => {
                faults.push((
                    first,
                    format!("version: {} is that of a coming release of this site", one.release.version),
                ));
            }
            Here::Week(other) => faults.push((first, format!("week: that of {other}, which is here"))),
        }
    }
    faults.sort();
    Ok((new, same, faults))
}

fn refused(path: &str, faults: &[(usize, String)]) -> ExitCode {
    for (number, told) in faults {
        eprintln!("friday: {path}:{number}: {told}");
    }
    eprintln!("friday: nothing was imported; faults that were found: {}", faults.len());
    ExitCode::FAILURE
}
