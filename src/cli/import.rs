//! `friday import …`: what stands elsewhere, taken in while the site runs.

use super::catalogue;
use super::commands::{now, open};
use super::progress::Progress;
use crate::areas::{self, Area};
use crate::config::Config;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::imports::{self, Fault, Faults, Import};
use crate::people;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::ExitCode;

/// Bytes of the longest line that is read: a post's text, spelled out in escapes.
const LINE: u64 = 256 * 1024;

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
                .about("Requests and bugs: title, body, lang, kind, module, date, url, device, build, only; no statuses, votes or merges")
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
        Some(("devices", given)) => catalogue::take_in(config, given),
        _ => Err(Error::broken("import what?")),
    }
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
        match import_in(db, &line, (number == 1, &areas, other.as_ref()))? {
            Some(Ok(import)) => imports.push(import),
            Some(Err(fault)) => faults.add(number, fault),
            None => {}
        }
    }
    Ok(if faults.is_empty() { Ok(imports) } else { Err(faults) })
}

/// What a line says, which may be the first one, for a site with these areas; nothing where it is blank.
fn import_in(
    db: &Db,
    line: &[u8],
    (is_first, areas, other): (bool, &[Area], Option<&Area>),
) -> Result<Option<std::result::Result<Import, Fault>>> {
    let line = match imports::text_of_line(line) {
        Ok(line) => line,
        Err(told) => return Ok(Some(Err(Fault { told, ..Fault::default() }))),
    };
    // Some programs mark the beginning of a file as UTF-8.
    let line = if is_first { line.trim_start_matches('\u{feff}') } else { line };
    if line.trim().is_empty() {
        return Ok(None);
    }
    let read = imports::parse(line, areas, other);
    let only = read.as_ref().map_or_else(|fault| &fault.only, |import| &import.draft.only);
    let missing = if only.is_empty() { None } else { db.read_here(|conn| imports::without_devices(conn, only))? };
    let Some(missing) = missing else { return Ok(Some(read)) };
    let fault = read.err().unwrap_or_default();
    let told = if fault.told.is_empty() { missing } else { format!("{}; {missing}", fault.told) };
    Ok(Some(Err(Fault { told, ..fault })))
}
