//! `friday import devices FILE`: a catalogue of devices, whole or not at all.

use super::commands::{now, open};
use crate::config::Config;
use crate::error::{Error, Result};
use crate::i18n::{Catalog, Language, plain};
use crate::{areas, devices, imports};
use clap::ArgMatches;
use std::fs::File;
use std::process::ExitCode;

/// The largest catalogue, in bytes.
const CATALOGUE: u64 = 16 * 1024 * 1024;

/// `friday import devices FILE`
pub(super) fn take_in(config: &Config, given: &ArgMatches) -> Result<ExitCode> {
    let path = given.get_one::<String>("file").map_or("", String::as_str);
    let file = File::open(path).map_err(|error| Error::broken(format!("{path}: {error}")))?;
    let mut bytes = Vec::new();
    let length = std::io::Read::read_to_end(&mut std::io::Read::take(file, CATALOGUE), &mut bytes);
    if length.map_err(|error| Error::broken(format!("{path}: {error}")))? as u64 == CATALOGUE {
        return Err(Error::broken(format!("{path}: larger than {CATALOGUE} bytes")));
    }
    let Ok(text) = std::str::from_utf8(&bytes) else {
        tell_of_bytes(path, &bytes);
        return Ok(ExitCode::FAILURE);
    };
    let db = open(config)?;
    let named = devices::lines_named(text);
    let lines = db.read_here(|conn| areas::by_line_also_called(conn, &named))?;
    let rows = match devices::read_catalogue(text, &lines, usize::MAX) {
        Ok(rows) => rows,
        Err(faults) => {
            let catalog = Catalog::load();
            let l = catalog.of(Language::En);
            for fault in &faults {
                eprintln!("friday: {path}:{}: {}", fault.line, plain(&fault.what.sentence(l)));
            }
            eprintln!("friday: nothing was imported; faults that were found: {}", faults.len());
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

/// The lines of a file that are no text, as many as there may be devices.
fn tell_of_bytes(path: &str, bytes: &[u8]) {
    let lines = bytes.split(|byte| *byte == b'\n').zip(1_u64..);
    let faults = lines.filter_map(|(line, number)| Some((number, imports::text_of_line(line).err()?)));
    let mut told = 0;
    for (number, fault) in faults.take(devices::MOST) {
        eprintln!("friday: {path}:{number}: {fault}");
        told += 1;
    }
    eprintln!("friday: nothing was imported; faults that were found: {told}");
}
