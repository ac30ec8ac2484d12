//! Which numbers of parts may be shown so that nobody works out one below five by subtraction: what official statistics call
//! complementary suppression. Pure: which parts there are, and what was chosen in them, is handed in.
//!
//! Parts lie within each other: devices within product lines (`of_devices` sees to that), lines within everybody. What is told of a part and not of those
//! within it is told of its rest, and the rest of it is also whoever named no device. So it is the rests that decide, and a
//! number is hidden wherever a rest would come to fewer than five, the smallest first. What is told of everybody is told: from
//! such a number nothing is subtracted. Beside a hidden number it is not shown either that one is nought.
//!
//! What is left can also be told from what it cannot be: see `bounds`. And that something is hidden says itself that a number is below
//! five. So what fewer than five chose around a part is hidden in it whether or not somebody chose it there.

mod bounds;

use super::model::{FEW, Part};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A part, with the nearest one around it that is shown, or might be; of everybody the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Group {
    pub part: Part,
    pub inside: Part,
    pub people: i64,
}

/// The parts that may be shown with how many answered in them, as they were given. Each says which shown part is around it.
pub(super) fn shown(everybody: i64, groups: &[Group]) -> Vec<Group> {
    let large = groups.iter().filter(|group| group.people >= FEW);
    // A part that is all of the one around it says the same twice; of a line and a device the narrower one does.
    let mut left: Vec<Group> = large.filter(|group| group.people != everybody).copied().collect();
    let sizes: HashSet<(Part, i64)> = left.iter().map(|group| (group.inside, group.people)).collect();
    left.retain(|group| !sizes.contains(&(group.part, group.people)));
    loop {
        let within: HashSet<Part> = left.iter().map(|group| group.part).collect();
        let inside = |group: &Group| if within.contains(&group.inside) { group.inside } else { Part::default() };
        let nearest: Vec<Group> = left.iter().map(|group| Group { inside: inside(group), ..*group }).collect();
        let Some(gone) = giving_away(everybody, &nearest) else { return nearest };
        left.retain(|group| group.part != gone);
    }
}

/// The smallest part of those beside which fewer than five people are left.
fn giving_away(everybody: i64, groups: &[Group]) -> Option<Part> {
    let mut rests: BTreeMap<Part, i64> = groups.iter().map(|group| (group.part, group.people)).collect();
    rests.insert(Part::default(), everybody);
    for group in groups {
        *rests.entry(group.inside).or_default() -= group.people;
    }
    let has_few = |group: &&Group| rests.get(&group.inside).is_some_and(|rest| is_few(*rest));
    groups.iter().filter(has_few).min_by_key(|group| (group.people, group.part)).map(|group| group.part)
}

/// Whether a rest says something of fewer than five people.
fn is_few(rest: i64) -> bool {
    rest != 0 && rest < FEW
}

/// What was chosen in one cell of a part, how often; nought is for those who chose nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub part: Part,
    pub numbers: BTreeMap<i64, i64>,
}

impl Row {
    /// How many made a choice.
    pub(super) fn of(&self, choice: i64) -> i64 {
        self.numbers.get(&choice).copied().unwrap_or_default()
    }

    fn people(&self) -> i64 {
        self.numbers.values().sum()
    }
}

/// What of one cell of a part is not shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Hidden {
    /// Nothing of it is shown.
    pub is_all: bool,
    /// The choices of which no number is.
    pub choices: BTreeSet<i64>,
}

impl Hidden {
    /// Whether the number of a choice is not shown.
    pub(super) fn hides(&self, choice: i64) -> bool {
        self.is_all || self.choices.contains(&choice)
    }

    /// Whether every number is shown.
    pub(super) fn is_none(&self) -> bool {
        !self.is_all && self.choices.is_empty()
    }
}

/// What is hidden of each of the shown parts within another one, of which so much is hidden itself.
pub(super) fn within(around: &Row, of_around: &Hidden, rows: &[Row]) -> Vec<Hidden> {
    if of_around.is_all {
        return rows.iter().map(|_| Hidden { is_all: true, ..Hidden::default() }).collect();
    }
    let small = |row: &Row| {
        let is_few_in = |choice: i64| is_few(row.of(choice)) || is_few(around.of(choice));
        let few = around.numbers.keys().copied().filter(|choice| is_few_in(*choice));
        let choices = few.chain(of_around.choices.iter().copied()).collect();
        Hidden { is_all: bounds::has_one_few(around, row), choices }
    };
    let mut hidden: Vec<Hidden> = rows.iter().map(small).collect();
    loop {
        let before = hidden.clone();
        for (row, hidden) in rows.iter().zip(&mut hidden) {
            along(row, hidden);
        }
        across(around, of_around, rows, &mut hidden);
        let is_steady = hidden == before;
        if is_steady
            && !hide_beside_nobody(around, of_around, rows, &mut hidden)
            && !hide_one_more(around, of_around, rows, &mut hidden)
            && !bounds::hide_surrounded(around, rows, &mut hidden)
        {
            return hidden;
        }
    }
}

/// Within a part: what is hidden comes to at least five people, and is at least two numbers, or all.
fn along(row: &Row, hidden: &mut Hidden) {
    if hidden.is_all || hidden.choices.is_empty() {
        return;
    }
    let mut sum: i64 = hidden.choices.iter().map(|choice| row.of(*choice)).sum();
    while sum < FEW || hidden.choices.len() < 2 {
        let open = row.numbers.iter().filter(|(choice, people)| **people > 0 && !hidden.choices.contains(*choice));
        let Some((choice, people)) = open.min_by_key(|(choice, people)| (**people, **choice)) else {
            // Whoever knows how many answered would know the only number.
            hidden.is_all = true;
            return;
        };
        sum += *people;
        hidden.choices.insert(*choice);
    }
}

/// Of a choice: what is left of it beside the parts that show it comes to at least five people, or to nobody.
fn across(around: &Row, of_around: &Hidden, rows: &[Row], hidden: &mut [Hidden]) {
    for (choice, all) in around.numbers.iter().filter(|(choice, _)| !of_around.hides(**choice)) {
        let mut rest = all - told(*choice, rows, hidden);
        while is_few(rest) {
            let open = rows.iter().zip(hidden.iter_mut()).map(|(row, hidden)| (row.of(*choice), row, hidden));
            let open = open.filter(|(people, _, hidden)| *people > 0 && !hidden.hides(*choice));
            let Some((people, _, hidden)) = open.min_by_key(|(people, row, _)| (*people, row.people(), row.part))
            else {
                break;
            };
            rest += people;
            hidden.choices.insert(*choice);
        }
    }
}

/// How many chose something in the parts that show it.
fn told(choice: i64, rows: &[Row], hidden: &[Hidden]) -> i64 {
    rows.iter().zip(hidden).filter(|(_, hidden)| !hidden.hides(choice)).map(|(row, _)| row.of(choice)).sum()
}

/// Where everybody is in one of the parts, what is left of a choice beside those that show it was chosen in those that do not, and
/// that nobody chose it is a number as well. If that comes to fewer than five people, nothing of the smallest part is shown any more.
fn hide_beside_nobody(around: &Row, of_around: &Hidden, rows: &[Row], hidden: &mut [Hidden]) -> bool {
    if around.people() != rows.iter().map(Row::people).sum::<i64>() {
        return false;
    }
    let before: &[Hidden] = hidden;
    let is_left = |(choice, all): (&i64, &i64)| !of_around.hides(*choice) && is_few(all - told(*choice, rows, before));
    if !around.numbers.iter().any(is_left) {
        return false;
    }
    hide_smallest(rows, hidden)
}

/// Beside the parts whose numbers are shown there have to be five people at least who chose what is hidden somewhere: otherwise it
/// could be nobody but those of whom it is hidden. If there are not, nothing of the smallest part is shown any more.
fn hide_one_more(around: &Row, of_around: &Hidden, rows: &[Row], hidden: &mut [Hidden]) -> bool {
    let open: Vec<(&Row, &Hidden)> = rows.iter().zip(&*hidden).filter(|(_, hidden)| !hidden.is_all).collect();
    if open.iter().all(|(_, hidden)| hidden.is_none()) {
        return false;
    }
    let of_open = open.iter().flat_map(|(_, hidden)| hidden.choices.iter().copied());
    let choices: BTreeSet<i64> = of_around.choices.iter().copied().chain(of_open).collect();
    let beside = |choice: &i64| around.of(*choice) - open.iter().map(|(row, _)| row.of(*choice)).sum::<i64>();
    if choices.iter().map(beside).sum::<i64>() >= FEW {
        return false;
    }
    hide_smallest(rows, hidden)
}

/// Hides all of the smallest part of which something is shown, if there is one.
fn hide_smallest(rows: &[Row], hidden: &mut [Hidden]) -> bool {
    let open = rows.iter().zip(hidden.iter_mut()).filter(|(_, hidden)| !hidden.is_all);
    let smallest = open.min_by_key(|(row, _)| (row.people(), row.part));
    smallest.is_some_and(|(_, hidden)| {
        hidden.is_all = true;
        true
    })
}

#[cfg(test)]
mod looking_closely;
#[cfg(test)]
mod tests;
