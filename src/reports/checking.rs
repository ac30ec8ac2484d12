//! For `friday doctor`: totals equal the sum of the answers, and what was frozen equals the totals.

use super::model::{Cell, Counter, Part};
use super::{counts, of_devices, results, rounds, store};
use crate::db::{Conn, ReleaseId};
use crate::error::Result;
use crate::releases;
use std::collections::BTreeMap;

/// Reports that are looked through one after the other.
const PAGE: i64 = 100;

/// What is wrong, a sentence each, at most so many. Goes through every answer.
pub fn faults(conn: &mut Conn, most: usize) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut after = ReleaseId(0);
    loop {
        let page = rounds::from(conn, after, PAGE)?;
        let Some((last, _)) = page.last() else { return Ok(faults) };
        after = *last;
        for (release, round) in page {
            let found = of_report(conn, release, round.people, round.closed_at.is_some())?;
            faults.extend(found);
            if faults.len() >= most {
                faults.truncate(most);
                return Ok(faults);
            }
        }
    }
}

fn of_report(conn: &mut Conn, release: ReleaseId, people: i64, is_closed: bool) -> Result<Vec<String>> {
    let mut summed: BTreeMap<Counter, i64> = BTreeMap::new();
    for cell in Cell::ALL {
        for (counter, people) in store::summed(conn, release, *cell)? {
            *summed.entry(counter).or_default() += people;
        }
    }
    let counted: BTreeMap<Counter, i64> = counts::all(conn, release)?.into_iter().collect();
    let version = releases::get(conn, release)?.version.unwrap_or_default();
    let mut faults = Vec::new();
    if counted != summed {
        faults.push(format!("reports: the totals of {version} are not the sum of its answers"));
    }
    let everybody = Counter { cell: Cell::People, part: Part::default(), choice: 0 };
    if summed.get(&everybody).copied().unwrap_or_default() != people {
        faults.push(format!("reports: {version} says that {people} people answered, and others did"));
    }
    if of_devices::is_elsewhere(conn, release)? {
        faults.push(format!("reports: {version} counts answers of a device in another product line than the device"));
    }
    if is_closed {
        let mut frozen: BTreeMap<Counter, i64> = BTreeMap::new();
        for cell in Cell::ALL {
            for (choice, people) in results::frozen(conn, release, *cell)? {
                frozen.insert(Counter { cell: *cell, part: Part::default(), choice }, people);
            }
        }
        let of_all = |counter: &Counter, _: &mut i64| counter.part == Part::default();
        let mut counted = counted;
        counted.retain(of_all);
        if frozen != counted {
            faults.push(format!("reports: what was frozen of {version} is not what was counted"));
        }
    }
    Ok(faults)
}
