//! Whoever reads all that is shown, and adds and subtracts it as they like, works out nothing below five of a part.

use super::*;
use proptest::prelude::*;

/// Choices of the one cell that is looked at; nought is for those who chose nothing.
const CHOICES: usize = 4;
/// Numbers are counted round it, so that none grows.
const PRIME: i64 = 1_000_003;

/// Those who have one device of one line, or who named none: then both are nought.
#[derive(Debug, Clone)]
struct Owners {
    line: i64,
    device: i64,
    numbers: [i64; CHOICES],
}

/// Three lines of three devices, and whoever named none.
fn site(numbers: &[[i64; CHOICES]]) -> Vec<Owners> {
    let places = (0..9).map(|place| (place / 3 + 1, place + 1)).chain([(0, 0)]);
    places.zip(numbers).map(|((line, device), numbers)| Owners { line, device, numbers: *numbers }).collect()
}

fn line(line: i64) -> Part {
    Part { line, device: 0 }
}

fn device(device: i64) -> Part {
    Part { line: 0, device }
}

/// Which of the owners are of a part.
fn of(part: Part, site: &[Owners]) -> BTreeSet<usize> {
    let is_of = |owners: &Owners| {
        part == Part::default()
            || (part.line != 0 && owners.line == part.line)
            || (part.device != 0 && owners.device == part.device)
    };
    site.iter().enumerate().filter(|(_, owners)| is_of(owners)).map(|(place, _)| place).collect()
}

/// How many of some owners chose something, or answered at all.
fn sum(owners: &BTreeSet<usize>, choice: Option<usize>, site: &[Owners]) -> i64 {
    let people = |place: &usize| match choice {
        Some(choice) => site[*place].numbers[choice],
        None => site[*place].numbers.iter().sum(),
    };
    owners.iter().map(people).sum()
}

fn row(part: Part, site: &[Owners]) -> Row {
    let owners = of(part, site);
    let numbers = (0_i64..).zip(0..CHOICES).map(|(name, choice)| (name, sum(&owners, Some(choice), site)));
    Row { part, numbers: numbers.collect() }
}

fn groups(site: &[Owners]) -> Vec<Group> {
    let lines = (1..=3).map(|number| (line(number), Part::default()));
    let devices = site.iter().filter(|owners| owners.device != 0);
    let parts = lines.chain(devices.map(|owners| (device(owners.device), line(owners.line))));
    parts.map(|(part, inside)| Group { part, inside, people: sum(&of(part, site), None, site) }).collect()
}

/// What is hidden of everybody and of each part that is shown.
fn published(site: &[Owners]) -> BTreeMap<Part, Hidden> {
    let everybody = Part::default();
    let shown = shown(sum(&of(everybody, site), None, site), &groups(site));
    let mut hidden = BTreeMap::from([(everybody, Hidden::default())]);
    let mut next = vec![everybody];
    while let Some(around) = next.pop() {
        let rows: Vec<Row> =
            shown.iter().filter(|group| group.inside == around).map(|group| row(group.part, site)).collect();
        let of_rows = within(&row(around, site), &hidden[&around], &rows);
        for (row, of_row) in rows.iter().zip(of_rows) {
            hidden.insert(row.part, of_row);
            next.push(row.part);
        }
    }
    hidden
}

/// A sum that whoever reads all can tell: of a choice, or of all together, among some owners.
struct Told {
    owners: BTreeSet<usize>,
    choice: Option<usize>,
    total: i64,
}

/// All that can be told by subtracting what is shown of the largest parts within from what is shown around them.
fn told(site: &[Owners], hidden: &BTreeMap<Part, Hidden>) -> Vec<Told> {
    let columns = || (0..CHOICES).map(Some).chain([None]);
    let shows = |hidden: &Hidden, choice: Option<usize>| {
        choice.is_none_or(|choice| !hidden.hides(i64::try_from(choice).unwrap()))
    };
    let mut all = Vec::new();
    for (around, of_around) in hidden {
        for choice in columns().filter(|choice| shows(of_around, *choice)) {
            let whole = of(*around, site);
            let showing = hidden.iter().filter(|(part, hidden)| *part != around && shows(hidden, choice));
            let mut parts: Vec<BTreeSet<usize>> = showing.map(|(part, _)| of(*part, site)).collect();
            parts.retain(|part| part.is_subset(&whole));
            parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
            let mut owners = whole;
            for part in parts {
                // The parts of one that is subtracted are gone with it.
                if part.is_subset(&owners) {
                    owners.retain(|place| !part.contains(place));
                }
            }
            all.push(Told { total: sum(&owners, choice, site), owners, choice });
        }
    }
    all
}

/// Which numbers a sum is of: each number of each owner has a place.
fn equation(owners: &BTreeSet<usize>, choice: Option<usize>, nobody: &BTreeSet<usize>, site: &[Owners]) -> Vec<i64> {
    let mut factors = vec![0; site.len() * CHOICES];
    for owner in owners {
        for of_choice in (0..CHOICES).filter(|other| choice.is_none_or(|choice| choice == *other)) {
            let place = owner * CHOICES + of_choice;
            factors[place] = i64::from(!nobody.contains(&place));
        }
    }
    factors
}

/// What is left of a sum once all others are subtracted from it as often as they can be.
fn less(mut sum: Vec<i64>, others: &[(usize, Vec<i64>)]) -> Vec<i64> {
    for (first, other) in others {
        let times = PRIME - sum[*first];
        for (factor, of_other) in sum.iter_mut().zip(other) {
            *factor = (*factor + times * of_other) % PRIME;
        }
    }
    sum
}

/// The number by which a number is one.
fn inverse(number: i64) -> i64 {
    let (mut result, mut base, mut power) = (1, number, PRIME - 2);
    while power > 0 {
        if power % 2 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        power /= 2;
    }
    result
}

/// The sums that can be told, each with the place at which it has a one and those behind it have nought.
fn solved(told: &[Told], nobody: &BTreeSet<usize>, site: &[Owners]) -> Vec<(usize, Vec<i64>)> {
    let mut solved: Vec<(usize, Vec<i64>)> = Vec::new();
    for Told { owners, choice, .. } in told {
        let mut left = less(equation(owners, *choice, nobody, site), &solved);
        if let Some(first) = left.iter().position(|factor| *factor != 0) {
            let by = inverse(left[first]);
            for factor in &mut left {
                *factor = *factor * by % PRIME;
            }
            solved.push((first, left));
        }
    }
    solved
}

/// What can be worked out and is of fewer than five people of a part, and not what is told of everybody.
fn given_away(site: &[Owners]) -> Vec<String> {
    let told = told(site, &published(site));
    let everybody = of(Part::default(), site);
    let is_few = |people: i64, choice| people > 0 && people < FEW && people != sum(&everybody, choice, site);
    let mut found: Vec<String> = Vec::new();
    for Told { owners, choice, total } in &told {
        if is_few(*total, *choice) {
            found.push(format!("{total} of {owners:?} chose {choice:?}"));
        }
    }
    // Where a sum is nought each of its numbers is.
    let none = BTreeSet::new();
    let of_nobody = told.iter().filter(|told| told.total == 0);
    let places = of_nobody.flat_map(|told| {
        let factors = equation(&told.owners, told.choice, &none, site);
        factors.into_iter().enumerate().filter(|(_, factor)| *factor != 0).map(|(place, _)| place).collect::<Vec<_>>()
    });
    let nobody: BTreeSet<usize> = places.collect();
    let solved = solved(&told, &nobody, site);
    let parts = groups(site).into_iter().map(|group| of(group.part, site));
    for owners in parts.chain([BTreeSet::from([site.len() - 1])]) {
        for choice in (0..CHOICES).map(Some).chain([None]) {
            let is_known = less(equation(&owners, choice, &nobody, site), &solved).iter().all(|factor| *factor == 0);
            let people = sum(&owners, choice, site);
            if is_known && is_few(people, choice) {
                found.push(format!("{people} of {owners:?} are known to have chosen {choice:?}"));
            }
        }
    }
    found
}

fn number() -> impl Strategy<Value = i64> {
    prop_oneof![Just(0_i64), 0_i64..4, 0_i64..9, 5_i64..40]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn nothing_below_five_can_be_worked_out(
        numbers in proptest::collection::vec(proptest::array::uniform4(number()), 10)
    ) {
        let site = site(&numbers);
        let found = given_away(&site);
        prop_assert!(found.is_empty(), "{found:?} {:?}", published(&site));
    }
}

#[test]
fn a_part_beside_which_few_are_left_is_hidden_and_one_beside_nobody_or_many_is_not() {
    let group = |part, inside, people| Group { part, inside, people };
    let all = Part::default();
    let parts = |everybody, groups: &[Group]| -> Vec<Part> {
        shown(everybody, groups).iter().map(|group| group.part).collect()
    };
    let (first, second) = (group(line(1), all, 9), group(line(2), all, 7));
    assert_eq!(parts(16, &[first, second]), [line(1), line(2)]);
    assert_eq!(parts(21, &[first, second]), [line(1), line(2)], "five named no device");
    assert_eq!(parts(19, &[first, second]), [line(1)], "three did not: the smaller one hides them");
    assert_eq!(parts(12, &[first, group(line(2), all, 3)]), Vec::new(), "who is left is known");
    assert_eq!(parts(9, &[first]), Vec::new(), "everybody is no part");
    // A device that is all of its line is told once.
    let own = group(device(1), line(1), 9);
    assert_eq!(parts(16, &[first, second, own]), [line(2), device(1)]);
    let (some, others) = (group(device(1), line(1), 6), group(device(2), line(1), 3));
    assert_eq!(parts(16, &[first, second, some, others]), [line(1), line(2)], "of the line three are left");
}

#[test]
fn one_hidden_answer_takes_the_next_smallest_along() {
    let mut numbers = [[0; CHOICES]; 10];
    numbers[0] = [0, 3, 8, 20];
    numbers[9] = [0, 40, 40, 40];
    let seen = published(&site(&numbers));
    assert_eq!(seen.keys().copied().collect::<Vec<_>>(), [Part::default(), device(1)]);
    assert_eq!(seen[&device(1)], Hidden { is_all: false, choices: BTreeSet::from([1, 2]) });
    // Where nobody is few, nothing is hidden.
    let many = [[0, 30, 8, 20]; 10];
    let seen = published(&site(&many));
    assert!(seen.len() == 13 && seen.values().all(Hidden::is_none), "{seen:?}");
}

#[test]
fn where_everybody_is_in_a_part_that_nobody_chose_something_is_a_number_too() {
    let of = |part, numbers: [i64; 3]| Row { part, numbers: (0_i64..).zip(numbers).collect() };
    let around = of(Part::default(), [13, 1, 6]);
    let hidden = within(&around, &Hidden::default(), &[of(device(1), [7, 1, 0]), of(device(2), [6, 0, 6])]);
    assert!(hidden.iter().all(|hidden| hidden.is_all), "{hidden:?}");
    // Where others are beside them who chose it, it may have been one of those.
    let around = of(Part::default(), [18, 6, 6]);
    let hidden = within(&around, &Hidden::default(), &[of(device(1), [7, 1, 0]), of(device(2), [6, 0, 6])]);
    assert!(!hidden.iter().all(|hidden| hidden.is_all), "{hidden:?}");
}
