//! Whoever knows how many answered in a part, what everybody said, and why a number is hidden, tells no number below five from that.

use super::*;

/// The numbers of a part, by their places.
fn row(part: Part, numbers: &[i64]) -> Row {
    Row { part, numbers: (0_i64..).zip(numbers.iter().copied()).collect() }
}

fn device() -> Part {
    Part { line: 0, device: 1 }
}

/// All rows of at most these numbers.
fn rows_of(most: &[i64]) -> Vec<Vec<i64>> {
    let Some((first, rest)) = most.split_first() else { return vec![Vec::new()] };
    let rest = rows_of(rest);
    let with = |number: i64| rest.iter().map(move |rest| [vec![number], rest.clone()].concat());
    (0..=*first).flat_map(with).collect()
}

/// What somebody reads of a part: nothing of it, or its numbers where they are shown. `None` where nothing is hidden.
fn read(everybody: &[i64], numbers: &[i64]) -> Option<Vec<Option<i64>>> {
    let hidden = within(&row(Part::default(), everybody), &Hidden::default(), &[row(device(), numbers)]).remove(0);
    let shown = |(choice, people): (i64, &i64)| (!hidden.hides(choice) && *people > 0).then_some(*people);
    (!hidden.is_none()).then(|| (0_i64..).zip(numbers).map(shown).collect())
}

/// What can be told of a part of so many, though it is hidden.
fn given_away(everybody: &[i64], people: i64) -> Vec<String> {
    let of_people = rows_of(everybody).into_iter().filter(|row| row.iter().sum::<i64>() == people);
    let hidden: Vec<(Vec<i64>, Vec<Option<i64>>)> =
        of_people.filter_map(|row| read(everybody, &row).map(|shown| (row, shown))).collect();
    let mut found = Vec::new();
    for (numbers, shown) in &hidden {
        let fits =
            |row: &[i64]| row.iter().zip(shown).all(|(number, shown)| shown.is_none_or(|shown| shown == *number));
        let might_be: Vec<&Vec<i64>> = hidden.iter().map(|(row, _)| row).filter(|row| fits(row)).collect();
        for (choice, number) in numbers.iter().enumerate().filter(|(choice, _)| shown[*choice].is_none()) {
            if is_few(*number) && might_be.iter().all(|row| row[choice] == *number) {
                found.push(format!("{number} of {people} chose {choice}: {everybody:?} {shown:?}"));
            }
        }
    }
    found
}

#[test]
fn what_is_left_of_two_hidden_numbers_is_not_told_by_what_they_cannot_be() {
    // One was sad in all, and it is one of the six, or nobody of them: both look the same.
    for numbers in [[5, 1], [6, 0]] {
        assert_eq!(read(&[25, 1], &numbers), Some(vec![None, None]), "{numbers:?}");
    }
    // Of fourteen at most ten are one mood, and at most nine the other: only one of them can be below five.
    assert_eq!(read(&[10, 9, 20], &[10, 4, 12]), Some(vec![None, None, None]));
    // Where either can be, the third is shown.
    assert_eq!(read(&[10, 9, 20], &[9, 4, 13]), Some(vec![None, None, Some(13)]));
    assert_eq!(read(&[40, 39, 60], &[10, 9, 12]), None);
}

#[test]
fn whatever_few_people_chose_nobody_tells_it_from_what_is_hidden() {
    let few = [0, 1, 3, 6, 10];
    for first in few {
        for (second, third) in few.into_iter().flat_map(|second| few.map(|third| (second, third))) {
            let everybody = [first, second, third];
            // Beside a part that is shown there are five others at least.
            for people in FEW..=everybody.iter().sum::<i64>() - FEW {
                let found = given_away(&everybody, people);
                assert!(found.is_empty(), "{found:?}");
            }
        }
    }
}

#[test]
fn of_two_parts_neither_tells_the_other_one() {
    // Everybody is in one of them, and one alone was sad: whose it was is in neither.
    let around = row(Part::default(), &[20, 1, 8]);
    let other = Part { line: 0, device: 2 };
    for numbers in [[[8, 1, 4], [12, 0, 4]], [[9, 0, 4], [11, 1, 4]]] {
        let [first, second] = numbers;
        let hidden = within(&around, &Hidden::default(), &[row(device(), &first), row(other, &second)]);
        assert!(hidden.iter().all(|hidden| hidden.hides(1)), "{hidden:?}");
        let unshown: Vec<bool> = hidden.iter().map(|hidden| hidden.is_all).collect();
        assert_eq!(unshown, [true, true], "{hidden:?}");
    }
}
