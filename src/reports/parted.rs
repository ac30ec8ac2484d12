//! The numbers of everybody and of each part, as they may be shown: read from counters, and hidden by [`super::disclosure`].

use super::counts;
use super::disclosure::{self, Group, Hidden, Row};
use super::model::{Cell, Part};
use super::of_devices;
use crate::db::{Conn, ReleaseId};
use crate::error::Result;
use std::collections::{BTreeMap, HashMap};

/// How many chose something in a cell; nothing where that is not shown.
pub(super) type Number = (Cell, i64, Option<i64>);

/// What is shown of everybody, or of a part.
#[derive(Debug, Default)]
pub(super) struct Parted {
    /// The parts that may be looked at.
    pub parts: Vec<Part>,
    /// How many answered in the part; nothing where it is not shown.
    pub people: Option<i64>,
    /// What was chosen there.
    pub numbers: Vec<Number>,
    /// The cells of which nothing is shown there.
    pub unshown: Vec<Cell>,
}

/// What was chosen in each cell of a part.
type Rows = BTreeMap<Cell, Row>;

/// What everybody said, and no parts. The counters of everybody are read.
pub(super) fn whole(conn: &mut Conn, release: ReleaseId) -> Result<Parted> {
    Ok(of_everybody(counts::of_part(conn, release, Part::default())?, Vec::new()))
}

/// All numbers of everybody, beside the parts that may be looked at.
fn of_everybody(all: Vec<(Cell, i64, i64)>, parts: Vec<Part>) -> Parted {
    let people = Some(people_of(&all));
    let numbers = all.into_iter().map(|(cell, choice, people)| (cell, choice, Some(people))).collect();
    Parted { parts, people, numbers, unshown: Vec::new() }
}

/// How many answered.
fn people_of(all: &[(Cell, i64, i64)]) -> i64 {
    all.iter().find(|(cell, ..)| *cell == Cell::People).map_or(0, |(_, _, people)| *people)
}

/// What may be shown of a part. The counters of everybody are read, and those beside the part and around it.
pub(super) fn read(conn: &mut Conn, release: ReleaseId, wanted: Part) -> Result<Parted> {
    let all = counts::of_part(conn, release, Part::default())?;
    let everybody = people_of(&all);
    let groups = groups(conn, release)?;
    let shown = disclosure::shown(everybody, &groups);
    let parts = shown.iter().map(|group| group.part).collect();
    if wanted == Part::default() {
        return Ok(of_everybody(all, parts));
    }
    let Some(group) = shown.iter().find(|group| group.part == wanted) else {
        return Ok(Parted { parts, ..Parted::default() });
    };
    let (mut around, mut hidden) = (rows(Part::default(), all), HashMap::new());
    let of_everybody = around.clone();
    let way = [group.inside, wanted].into_iter().filter(|part| *part != Part::default());
    for next in way {
        let inside = shown.iter().find(|group| group.part == next).map(|group| group.inside).unwrap_or_default();
        let beside: Vec<Part> = shown.iter().filter(|group| group.inside == inside).map(|group| group.part).collect();
        let mut told = told(conn, release, &beside)?;
        hidden = step(next, &around, &hidden, &told);
        around = told.remove(&next).unwrap_or_default();
    }
    Ok(of_rows((parts, group.people), &around, &of_everybody, &hidden))
}

/// The parts in which enough people answered, each within the line in which its device is counted. A device that was counted in
/// several is left out: nobody knows what it leaves of them.
fn groups(conn: &mut Conn, release: ReleaseId) -> Result<Vec<Group>> {
    let large = counts::large(conn, release)?;
    let devices: Vec<i64> = large.iter().map(|(part, _)| part.device).filter(|device| *device != 0).collect();
    let lines = of_devices::lines_of(conn, release, &devices)?;
    let group = |(part, people): (Part, i64)| {
        let line = if part.device == 0 { 0 } else { *lines.get(&part.device)? };
        Some(Group { part, inside: Part { line, device: 0 }, people })
    };
    Ok(large.into_iter().filter_map(group).collect())
}

/// The numbers of several parts.
fn told(conn: &mut Conn, release: ReleaseId, parts: &[Part]) -> Result<BTreeMap<Part, Rows>> {
    let mut by_part: BTreeMap<Part, Vec<(Cell, i64, i64)>> = BTreeMap::new();
    for (part, cell, choice, people) in counts::of_parts(conn, release, parts)? {
        by_part.entry(part).or_default().push((cell, choice, people));
    }
    Ok(by_part.into_iter().map(|(part, numbers)| (part, rows(part, numbers))).collect())
}

/// What was chosen in each of the four cells, with those who chose nothing there.
fn rows(part: Part, numbers: Vec<(Cell, i64, i64)>) -> Rows {
    let mut people = 0;
    let mut rows: Rows = Cell::FOUR.into_iter().map(|cell| (cell, Row { part, numbers: BTreeMap::new() })).collect();
    for (cell, choice, chosen) in numbers {
        if let Some(row) = rows.get_mut(&cell) {
            row.numbers.insert(choice, chosen);
        } else {
            people = chosen;
        }
    }
    for row in rows.values_mut() {
        let nothing = people - row.numbers.values().sum::<i64>();
        row.numbers.insert(0, nothing);
    }
    rows
}

/// What is hidden in each cell of the next part, which is one of those that are told.
fn step(
    next: Part,
    around: &Rows,
    of_around: &HashMap<Cell, Hidden>,
    told: &BTreeMap<Part, Rows>,
) -> HashMap<Cell, Hidden> {
    let none = Hidden::default();
    let of_cell = |(cell, around): (&Cell, &Row)| {
        let rows: Vec<Row> = told.values().filter_map(|rows| rows.get(cell)).cloned().collect();
        let hidden = disclosure::within(around, of_around.get(cell).unwrap_or(&none), &rows);
        let own = rows.iter().zip(hidden).find(|(row, _)| row.part == next);
        (*cell, own.map(|(_, hidden)| hidden).unwrap_or_default())
    };
    around.iter().map(of_cell).collect()
}

/// What is told. Where a number is hidden, it is not told either which of the choices of others nobody in the part made: that somebody
/// made the one that one person made in all would be a number below five.
fn of_rows(
    (parts, people): (Vec<Part>, i64),
    rows: &Rows,
    of_everybody: &Rows,
    hidden: &HashMap<Cell, Hidden>,
) -> Parted {
    let unshown = hidden.iter().filter(|(_, hidden)| hidden.is_all).map(|(cell, _)| *cell).collect();
    let all = Hidden { is_all: true, ..Hidden::default() };
    let mut numbers = Vec::new();
    for (cell, row) in rows {
        let hidden = hidden.get(cell).unwrap_or(&all);
        // Nobody is shown how many chose nothing.
        for (choice, people) in row.numbers.iter().filter(|(choice, people)| **choice != 0 && **people > 0) {
            numbers.push((*cell, *choice, (!hidden.hides(*choice)).then_some(*people)));
        }
        if hidden.is_none() {
            continue;
        }
        let chosen = of_everybody.get(cell).into_iter().flat_map(|row| &row.numbers);
        for (choice, _) in chosen.filter(|(choice, people)| **choice != 0 && **people > 0) {
            if row.of(*choice) == 0 {
                numbers.push((*cell, *choice, None));
            }
        }
    }
    Parted { parts, people: Some(people), numbers, unshown }
}
