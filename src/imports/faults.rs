//! What is wrong with a file, for an operator.

use super::model::Fault;
use std::collections::BTreeMap;

/// Everything that is wrong with a file.
#[derive(Debug, Default)]
pub struct Faults {
    /// How many lines.
    lines: usize,
    /// What is wrong with each of them, behind its number.
    each: Vec<String>,
    /// The lines that name each area that is not here.
    areas: BTreeMap<String, Vec<usize>>,
}

impl Faults {
    /// Notes what is wrong with a line.
    pub fn add(&mut self, number: usize, fault: Fault) {
        self.lines += 1;
        if !fault.told.is_empty() {
            self.each.push(format!("{number}: {}", fault.told));
        }
        if let Some(area) = fault.area {
            self.areas.entry(area).or_default().push(number);
        }
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.lines == 0
    }

    /// All of it in sentences: each line, but an area that is not here once, with the lines that name it.
    pub fn told(&self, path: &str) -> Vec<String> {
        let mut told: Vec<String> = self.each.iter().map(|fault| format!("{path}:{fault}")).collect();
        for (area, lines) in &self.areas {
            let what = if area.is_empty() { "no area".to_owned() } else { format!("{area:?}, no area that is here") };
            told.push(format!("{path}: {} lines name {what}: {}", lines.len(), ranges(lines)));
        }
        if !self.areas.is_empty() {
            told.push("create these areas, or say with --area where such posts go".to_owned());
        }
        let wrong =
            if self.lines == 1 { "1 line is wrong".to_owned() } else { format!("{} lines are wrong", self.lines) };
        told.push(format!("nothing was imported: {wrong}"));
        told
    }
}

/// A line as text, or what is wrong with it.
pub fn text_of_line(line: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(line).map_err(|wrong| format!("is not UTF-8, in byte {}", wrong.valid_up_to() + 1))
}

/// Numbers in rising order, those that follow one another as what they go from and to.
fn ranges(numbers: &[usize]) -> String {
    let runs = numbers.chunk_by(|one, next| one + 1 == *next);
    let told = runs.filter_map(|run| match (run.first()?, run.last()?) {
        (first, last) if first == last => Some(first.to_string()),
        (first, last) => Some(format!("{first}–{last}")),
    });
    told.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_told_once_with_its_lines_and_all_else_line_by_line() {
        let mut faults = Faults::default();
        let of = |area: Option<&str>, told: &str| Fault {
            area: area.map(str::to_owned),
            told: told.to_owned(),
            only: Vec::new(),
        };
        assert!(faults.is_empty());
        for number in (2..=13).chain([17]).chain(20..=31) {
            faults.add(number, of(Some("NFC"), if number == 3 { "title: is missing" } else { "" }));
        }
        faults.add(14, of(Some(""), ""));
        faults.add(15, of(None, "is not JSON"));
        let expected = [
            "f:3: title: is missing",
            "f:15: is not JSON",
            "f: 1 lines name no area: 14",
            "f: 25 lines name \"NFC\", no area that is here: 2–13, 17, 20–31",
            "create these areas, or say with --area where such posts go",
            "nothing was imported: 27 lines are wrong",
        ];
        assert_eq!(faults.told("f"), expected);
        assert_eq!(text_of_line("通知".as_bytes()), Ok("通知"));
        assert_eq!(text_of_line(b"caf\xe9"), Err("is not UTF-8, in byte 4".to_owned()));
    }
}
