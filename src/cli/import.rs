//! `friday import …`: what stands elsewhere, taken in while the site runs.

use super::catalogue;
use super::commands::{now, open};
use super::progress::Progress;
use crate::areas::{self, Area};
use crate::config::Config;
use crate::db::{Conn, Db};
use crate::error::{Error, Result};
use crate::imports::{self, Fault, Faults, Import, ReadLine};
use crate::people;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::collections::{BTreeSet, HashMap};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::ExitCode;

/// Bytes of the longest line that is read: a post's text, spelled out in escapes.
const LINE: u64 = 256 * 1024;
/// Words of areas that are looked up once for all lines, and the bytes of the longest one that is: a file may have any number
/// of them, of any length.
const WORDS: usize = 1_000;
const WORD: usize = 300;

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

/// Areas in which something new may be filed.
struct Areas {
    /// With those that were merged into one of them.
    open: Vec<Area>,
    /// The one that takes what names none.
    other: Option<Area>,
    /// By words that none of them has today, those that had them before.
    former: HashMap<String, Option<Area>>,
}

impl Areas {
    fn read(db: &Db, area: Option<&str>) -> Result<Self> {
        let word = area.unwrap_or("other");
        let look = |conn: &mut Conn| Ok((areas::list(conn)?, areas::offered(conn, None)?, areas::find(conn, word)?));
        let (mut open, offered, found) = db.read_here(look)?;
        if open.is_empty() {
            return Err(Error::broken("there are no areas yet: start friday once before"));
        }
        let is_there = found.is_some();
        let offered: BTreeSet<i64> = offered.iter().flat_map(|line| &line.areas).map(|area| area.id.0).collect();
        open.retain(|area| offered.contains(&area.merged_into.unwrap_or(area.id).0));
        let other = found.filter(|found| offered.contains(&found.id.0));
        match (area, &other) {
            (Some(area), None) if is_there => Err(Error::broken(format!("--area: {area} takes no new posts"))),
            (Some(area), None) => Err(Error::broken(format!("--area: there is no area {area}"))),
            _ => Ok(Self { open, other, former: HashMap::new() }),
        }
    }

    /// The one that a line names, also by a word that it had before.
    fn of(&mut self, db: &Db, line: &ReadLine) -> Result<Option<Area>> {
        if let Some(area) = line.area_in(&self.open) {
            return Ok(Some(area.clone()));
        }
        let word = line.word();
        if word.is_empty() || word.len() > WORD {
            return Ok(None);
        }
        if let Some(known) = self.former.get(&word) {
            return Ok(known.clone());
        }
        let found = db.read_here(|conn| areas::find(conn, &word))?;
        let found = found.filter(|found| self.open.iter().any(|area| area.id == found.id));
        if self.former.len() < WORDS {
            self.former.insert(word, found.clone());
        }
        Ok(found)
    }
}

/// Everything that a file says, or every fault of it with the number of its line.
pub(super) fn read(
    db: &Db,
    mut file: impl BufRead,
    area: Option<&str>,
    progress: &mut Progress,
) -> Result<std::result::Result<Vec<Import>, Faults>> {
    let mut areas = Areas::read(db, area)?;
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
        match import_in(db, &line, (number == 1, &mut areas))? {
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
    (is_first, areas): (bool, &mut Areas),
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
    let read = match ReadLine::parse(line) {
        Ok(read) => {
            let area = areas.of(db, &read)?;
            read.checked(area.as_ref(), areas.other.as_ref())
        }
        Err(fault) => Err(fault),
    };
    let only = read.as_ref().map_or_else(|fault| &fault.only, |import| &import.draft.only);
    let missing = if only.is_empty() { None } else { db.read_here(|conn| imports::without_devices(conn, only))? };
    let Some(missing) = missing else { return Ok(Some(read)) };
    let fault = read.err().unwrap_or_default();
    let told = if fault.told.is_empty() { missing } else { format!("{}; {missing}", fault.told) };
    Ok(Some(Err(Fault { told, ..fault })))
}
