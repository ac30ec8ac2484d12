//! `friday import …` and `friday reindex`: work on many posts, while the site runs.

use super::commands::{now, open};
use super::progress::Progress;
use crate::areas::{self, Area};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Db, Timestamp};
use crate::error::{Error, Refusal, Result};
use crate::i18n::{Catalog, Language, plain};
use crate::imports::{self, Fault, Faults, Import};
use crate::reindexing::{self, REINDEXING, Stage};
use crate::worker::rest;
use crate::{comments, devices, jobs, people, posts};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Bytes of the longest line that is read: a post's text, spelled out in escapes.
const LINE: u64 = 256 * 1024;
/// Between two looks at work that another process has under its hands.
const PAUSE: Duration = Duration::from_millis(200);

/// What the command line says of `friday import`.
pub(super) fn grammar() -> Command {
    let file = Arg::new("file").required(true).help("JSON Lines").value_parser(value_parser!(String));
    let area = Arg::new("area")
        .long("area")
        .help("Where posts go whose module names no area here; \"other\" where there is such an area")
        .value_parser(value_parser!(String));
    let dry_run = Arg::new("dry-run")
        .long("dry-run")
        .action(ArgAction::SetTrue)
        .help("only say what would be done, and every fault");
    Command::new("import")
        .about("Take in what stands elsewhere; never sends mail, and reads the same file again without harm")
        .subcommand_required(true)
        .subcommand(
            Command::new("posts")
                .about("Requests and bugs: title, body, lang, kind, module, date, url; no statuses, votes or merges")
                .arg(file.clone())
                .arg(area)
                .arg(dry_run.clone()),
        )
        .subcommand(
            Command::new("devices")
                .about("Devices, as comma-separated values: codename, names, region, line")
                .arg(file.help("CSV"))
                .arg(dry_run),
        )
}

/// `friday import …`
pub(super) fn run(config: &Config, matches: &ArgMatches) -> Result<ExitCode> {
    match matches.subcommand() {
        Some(("posts", given)) => posts_of(config, given),
        Some(("devices", given)) => devices_of(config, given),
        _ => Err(Error::broken("import what?")),
    }
}

/// The largest catalogue, in bytes.
const CATALOGUE: u64 = 16 * 1024 * 1024;

/// `friday import devices FILE`
fn devices_of(config: &Config, given: &ArgMatches) -> Result<ExitCode> {
    let path = given.get_one::<String>("file").map_or("", String::as_str);
    let file = File::open(path).map_err(|error| Error::broken(format!("{path}: {error}")))?;
    let mut text = String::new();
    let length = std::io::Read::read_to_string(&mut std::io::Read::take(file, CATALOGUE), &mut text);
    if length.map_err(|error| Error::broken(format!("{path}: {error}")))? as u64 == CATALOGUE {
        return Err(Error::broken(format!("{path}: larger than {CATALOGUE} bytes")));
    }
    let db = open(config)?;
    let lines = db.read_here(areas::by_line)?;
    let rows = match devices::read_catalogue(&text, &lines) {
        Ok(rows) => rows,
        Err(faults) => {
            let catalog = Catalog::load();
            let l = catalog.of(Language::En);
            for fault in &faults {
                eprintln!("friday: {path}:{}: {}", fault.line, plain(&fault.what.sentence(l)));
            }
            eprintln!("friday: nothing was imported: {} faults are told", faults.len());
            return Ok(ExitCode::FAILURE);
        }
    };
    let plan = db.read_here(|conn| devices::planned(conn, rows))?;
    let told = format!("{} new, {} changed, {} as they were", plan.new.len(), plan.changed.len(), plan.same);
    if plan.is_too_much {
        eprintln!("friday: nothing was imported: a site can know {} devices at most", devices::MOST);
        return Ok(ExitCode::FAILURE);
    }
    if given.get_flag("dry-run") {
        println!("Devices: {told}. Nothing was written.");
        return Ok(ExitCode::SUCCESS);
    }
    for piece in plan.pieces() {
        let now = now();
        db.write_here(move |conn| devices::import(conn, &piece, now))?;
    }
    println!("Devices: {told}.");
    Ok(ExitCode::SUCCESS)
}

/// `friday import posts FILE`
fn posts_of(config: &Config, given: &ArgMatches) -> Result<ExitCode> {
    let path = given.get_one::<String>("file").map_or("", String::as_str);
    let file = File::open(path).map_err(|error| Error::broken(format!("{path}: {error}")))?;
    let db = open(config)?;
    // In whose name they are filed: only looking says too that there is nobody.
    db.read_here(people::owner)?;
    let is_dry = given.get_flag("dry-run");
    if !is_dry {
        digest_sources(&db)?;
    }
    let (area, mut progress) = (given.get_one::<String>("area").map(String::as_str), Progress::printed());
    let imports = match read(&db, BufReader::new(file), area, &mut progress)? {
        Ok(imports) => imports,
        Err(faults) => {
            for told in faults.told(path) {
                eprintln!("friday: {told}");
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut imports = each_once(public(imports));
    let here = db.read_here(|conn| imports::of_here(conn, &imports, &config.base_url))?;
    imports.retain(|import| !here.contains(&import.source));
    if !here.is_empty() {
        println!("{} posts were filed on this site.", here.len());
    }
    tell_of(&imports);
    if is_dry {
        let known = db.read_here(|conn| imports::count_known(conn, &imports))?;
        println!("{} posts would be imported; {known} are here already.", imports.len() - known);
        return Ok(ExitCode::SUCCESS);
    }
    let total = imports.len();
    let added = take_in(&db, imports, &mut progress)?;
    println!(
        "Imported {added} posts; {} were here already. Statuses, votes and merges of an export are not taken over.",
        total - added
    );
    Ok(ExitCode::SUCCESS)
}

/// Stores what is not here yet, and says how many that were.
pub(super) fn take_in(db: &Db, imports: Vec<Import>, progress: &mut Progress) -> Result<usize> {
    let (total, mut added) = (imports.len(), 0);
    for (before, import) in imports.into_iter().enumerate() {
        let now = now();
        added += usize::from(db.write_here(move |conn| imports::store(conn, &import, now))?);
        progress.tell(|| format!("{} of {total} posts", before + 1));
    }
    Ok(added)
}

/// What is taken in otherwise than it says, or not at all.
fn tell_of(imports: &[Import]) {
    let strays: Vec<&Import> = imports.iter().filter(|import| !import.fits).collect();
    if let Some(first) = strays.first() {
        println!("{} posts name no area that is here; they go to {}.", strays.len(), first.draft.area);
    }
    let foreign = imports.iter().filter(|import| !import.is_of_here).count();
    if foreign > 0 {
        println!("{foreign} posts name a language that the site does not have; theirs is recognised by what they say.");
    }
}

/// Without those that not everybody saw where they come from.
fn public(mut imports: Vec<Import>) -> Vec<Import> {
    let all = imports.len();
    imports.retain(|import| import.is_public);
    if imports.len() < all {
        println!("{} posts were not seen by everybody where they come from; they are left out.", all - imports.len());
    }
    imports
}

/// Only the first of those that are the same by their address or their title.
fn each_once(mut imports: Vec<Import>) -> Vec<Import> {
    let (mut known, all) = (BTreeSet::new(), imports.len());
    imports.retain(|import| known.insert(import.source.clone()));
    if imports.len() < all {
        println!("{} posts stand in the file more than once; the first line counts.", all - imports.len());
    }
    imports
}

/// Puts digests in the place of what earlier versions kept of sources.
pub(super) fn digest_sources(db: &Db) -> Result<()> {
    while db.write_here(imports::digest_some)? > 0 {}
    Ok(())
}

/// Areas in which something new may be filed, with those that were merged into one of them, and the one that takes what
/// names none.
fn open_areas(db: &Db, area: Option<&str>) -> Result<(Vec<Area>, Option<Area>)> {
    let (mut areas, offered) = db.read_here(|conn| Ok((areas::list(conn)?, areas::offered(conn, None)?)))?;
    if areas.is_empty() {
        return Err(Error::broken("there are no areas yet: start friday once before"));
    }
    let is_there = areas.iter().any(|known| Some(known.slug.as_str()) == area);
    let offered: BTreeSet<i64> = offered.iter().flat_map(|line| &line.areas).map(|area| area.id.0).collect();
    areas.retain(|area| offered.contains(&area.merged_into.unwrap_or(area.id).0));
    let other = areas.iter().find(|other| other.slug == area.unwrap_or("other")).cloned();
    match (area, &other) {
        (Some(area), None) if is_there => Err(Error::broken(format!("--area: {area} takes no new posts"))),
        (Some(area), None) => Err(Error::broken(format!("--area: there is no area {area}"))),
        _ => Ok((areas, other)),
    }
}

/// Everything that a file says, or every fault of it with the number of its line.
pub(super) fn read(
    db: &Db,
    mut file: impl BufRead,
    area: Option<&str>,
    progress: &mut Progress,
) -> Result<std::result::Result<Vec<Import>, Faults>> {
    let (areas, other) = open_areas(db, area)?;
    let (mut imports, mut faults, mut number) = (Vec::new(), Faults::default(), 0);
    loop {
        let mut line = Vec::new();
        number += 1;
        let unreadable = |error: std::io::Error| Error::broken(error.to_string());
        let length = std::io::Read::take(&mut file, LINE).read_until(b'\n', &mut line).map_err(unreadable)?;
        if length == 0 {
            break;
        }
        progress.tell(|| format!("{number} lines read"));
        if u64::try_from(length).is_ok_and(|length| length == LINE) && line.last() != Some(&b'\n') {
            faults.add(number, Fault { told: format!("longer than {LINE} bytes"), ..Fault::default() });
            file.skip_until(b'\n').map_err(unreadable)?;
            continue;
        }
        let line = String::from_utf8_lossy(&line);
        // Some programs mark the beginning of a file as UTF-8.
        let line = if number == 1 { line.trim_start_matches('\u{feff}') } else { &*line };
        if line.trim().is_empty() {
            continue;
        }
        match imports::parse(line, &areas, other.as_ref()) {
            Ok(import) => imports.push(import),
            Err(fault) => faults.add(number, fault),
        }
    }
    Ok(if faults.is_empty() { Ok(imports) } else { Err(faults) })
}

/// `friday reindex`
pub(super) fn reindex(config: &Config) -> Result<ExitCode> {
    let total = index(&open(config)?, &mut Progress::printed())?;
    println!("All {total} texts are indexed.");
    Ok(ExitCode::SUCCESS)
}

/// Indexes all texts anew, and says how many there were at the beginning.
pub(super) fn index(db: &Db, progress: &mut Progress) -> Result<i64> {
    let began = now();
    let total = db.write_here(move |conn| {
        reindexing::begin_again(conn, began)?;
        Ok(posts::count_listed(conn)? + comments::count_listed(conn)?)
    })?;
    let clock = Clock::system();
    loop {
        let now = Timestamp(clock.now());
        match db.write_here(move |conn| jobs::claim(conn, REINDEXING, now))? {
            Some(job) => {
                progress.tell(|| said_of(Stage::of(&job), total));
                let asked = job.clone();
                let batch = db.read_here(move |conn| reindexing::read(conn, &asked))?;
                let began = Instant::now();
                match db.write_here(move |conn| reindexing::store(conn, &job, &batch)) {
                    // The worker of a serving process was quicker.
                    Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => continue,
                    other => other?,
                }
                // What people write comes in between.
                std::thread::sleep(rest(began.elapsed()));
            }
            None if db.read_here(|conn| jobs::is_unfinished(conn, REINDEXING))? => std::thread::sleep(PAUSE),
            None => return Ok(total),
        }
    }
}

fn said_of(stage: Stage, total: i64) -> String {
    match stage {
        Stage::Texts(done) => format!("{done} of about {total} texts"),
        Stage::Sweeping(rows) => format!("All texts are in; {rows} rows looked at for some that have no text"),
        Stage::Counting(rows) => format!("All texts are in; {rows} rows counted"),
        Stage::Words(words) => format!("All texts are in; {words} words looked at for some that nobody uses"),
    }
}
