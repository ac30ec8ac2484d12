//! A catalogue: devices as comma-separated values, read whole or not at all.

use super::lines::{LineWords, line, place_of};
use super::model::Listed;
use crate::areas::LineAreas;
use crate::db::LineId;
use crate::error::{Problem, Problems};
use crate::i18n::Messages;
use crate::text;
use csv::{ReaderBuilder, StringRecord};
use std::collections::HashMap;

/// Devices of the largest catalogue. All that ever were built for a large ROM, in every region, are 3,500.
pub const MOST: usize = 5_000;
/// Faults that a page tells: a file of another kind has one in each line.
pub(super) const FAULTS: usize = 200;

/// A line of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub(super) listed: Listed,
    pub(super) line: LineId,
}

/// What is wrong with a line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Counted from 1, the header included.
    pub line: u64,
    /// What it is.
    pub what: Wrong,
}

/// What is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The header lacks this column.
    NoColumn(&'static str),
    /// It cannot be read as comma-separated values.
    Unreadable,
    /// A quotation mark is not closed in it; nothing behind it was read.
    OpenQuote,
    /// It has so many values, and the header so many names.
    Columns(usize, usize),
    /// The value in this column.
    Value(&'static str, Problem),
    /// There is no such product line.
    UnknownLine(String),
    /// This codename stands in this line already.
    Twice(u64),
    /// There are more devices than a site may know.
    TooMany,
    /// So many faults stand before it that nothing was read from here on.
    NotRead,
}

impl Wrong {
    /// What people read.
    pub fn sentence(&self, l: &Messages) -> String {
        match self {
            Self::NoColumn(column) => l.devices_fault_no_column(*column),
            Self::Unreadable => l.devices_fault_unreadable(),
            Self::OpenQuote => l.devices_fault_quote(),
            Self::Columns(values, names) => l.devices_fault_columns(l.counted(*values), l.counted(*names)),
            Self::Value(column, problem) => l.devices_fault_value(*column, problem.sentence(l)),
            Self::UnknownLine(line) => l.devices_fault_line(line.as_str()),
            Self::Twice(before) => l.devices_fault_twice(l.counted(*before)),
            Self::TooMany => l.devices_fault_too_many(l.counted(MOST)),
            Self::NotRead => l.devices_fault_not_read(),
        }
    }
}

/// Where the columns of a file stand.
struct Columns {
    codename: usize,
    names: usize,
    /// What the file calls the names.
    called: &'static str,
    region: Option<usize>,
    line: Option<usize>,
}

/// What a file says, or what is wrong with it: once so many faults are found, the line is told from which on nothing was read.
/// The first line names the columns `codename`, `names`, `region` and `line`, in any order and with commas, semicolons or tabs
/// between them; others are passed over. A device for which no product line is named belongs to the first one that is
/// offered, or to the first of all.
pub fn read(file: &str, lines: &[LineAreas], most_faults: usize) -> Result<Vec<Row>, Vec<Fault>> {
    let file = as_lines(file);
    let mut reader = ReaderBuilder::new().flexible(true).delimiter(delimiter(&file)).from_reader(file.as_bytes());
    let unreadable = |line| vec![Fault { line, what: Wrong::Unreadable }];
    let header = reader.headers().map_err(|_| unreadable(1))?;
    let width = header.len();
    let columns = Columns::of(header).map_err(|column| vec![Fault { line: 1, what: Wrong::NoColumn(column) }])?;
    let words = LineWords::of_each(lines);
    let (mut rows, mut faults, mut seen, mut said) = (Vec::new(), Vec::new(), HashMap::new(), 0);
    let (mut record, mut place) = (StringRecord::new(), Place { file: &file, byte: 0, line: 1 });
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => {
                faults.push(Fault { line: place.line, what: Wrong::Unreadable });
                break;
            }
        }
        let number = place.line_of(&record);
        if record.iter().all(|value| value.trim().is_empty()) {
            continue;
        }
        // Of each line comes a device or a fault.
        said += 1;
        if said > MOST || faults.len() >= most_faults {
            faults.push(Fault { line: number, what: if rows.len() >= MOST { Wrong::TooMany } else { Wrong::NotRead } });
            break;
        }
        if record.iter().any(|value| value.contains('\n')) {
            // Everything up to the next quotation mark was read as one value.
            faults.push(Fault { line: number, what: Wrong::OpenQuote });
            break;
        }
        if record.len() != width {
            faults.push(Fault { line: number, what: Wrong::Columns(record.len(), width) });
            continue;
        }
        match columns.row(&record, &words) {
            Ok(row) => match seen.insert(row.listed.codename.clone(), number) {
                Some(before) => faults.push(Fault { line: number, what: Wrong::Twice(before) }),
                None => rows.push(row),
            },
            Err(wrong) => faults.extend(wrong.into_iter().map(|what| Fault { line: number, what })),
        }
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

/// How far a file is read: blank lines are passed over, and counted all the same.
struct Place<'a> {
    file: &'a str,
    byte: usize,
    line: u64,
}

impl Place<'_> {
    /// The line in which a record begins, which stands behind the last one that was asked for.
    fn line_of(&mut self, record: &StringRecord) -> u64 {
        let begins = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(self.byte);
        let rest = self.file.get(begins..).unwrap_or_default();
        let to = begins + (rest.len() - rest.trim_start_matches('\n').len());
        self.line +=
            self.file.get(self.byte..to).unwrap_or_default().bytes().filter(|byte| *byte == b'\n').count() as u64;
        self.byte = to;
        self.line
    }
}

/// A file with plain line ends: those that browsers send would be counted otherwise than people count them.
pub(super) fn as_lines(file: &str) -> String {
    file.strip_prefix('\u{feff}').unwrap_or(file).replace("\r\n", "\n").replace('\r', "\n")
}

/// What stands between the values: whichever of the usual signs the header has most of.
pub(super) fn delimiter(file: &str) -> u8 {
    let header = file.lines().next().unwrap_or_default();
    let count = |sign: &u8| header.bytes().filter(|byte| byte == sign).count();
    // Of equals the last, as in a header of one column.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

impl Columns {
    fn of(header: &StringRecord) -> Result<Self, &'static str> {
        let place = |column: &str| place_of(column, header);
        let called = |column: &'static str| Some((place(column)?, column));
        let codename = place("codename").ok_or("codename")?;
        let (names, called) = called("names").or_else(|| called("name")).ok_or("names")?;
        Ok(Self { codename, names, called, region: place("region"), line: place("line") })
    }

    /// What is wrong with values, under the names that the file has for their columns.
    fn told(&self, problems: &Problems) -> Vec<Wrong> {
        let column = |field: &'static str| if field == "names" { self.called } else { field };
        problems.iter().map(|(field, problem)| Wrong::Value(column(field), problem.clone())).collect()
    }

    fn row(&self, record: &StringRecord, lines: &[LineWords<'_>]) -> Result<Row, Vec<Wrong>> {
        let value = |place: Option<usize>| place.and_then(|place| record.get(place)).unwrap_or_default();
        let listed = Listed::parse(value(Some(self.codename)), value(Some(self.names)), value(self.region));
        let named = value(self.line);
        match (listed, line(named, lines)) {
            (Ok(listed), Some(line)) => Ok(Row { listed, line }),
            (listed, line) => {
                let mut wrong = listed.err().map_or_else(Vec::new, |problems| self.told(&problems));
                if line.is_none() {
                    wrong.push(Wrong::UnknownLine(text::shortened(named.trim(), 40)));
                }
                Err(wrong)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::areas::{Named, Names, ProductLine};

    /// As a page reads it.
    fn read(file: &str, lines: &[LineAreas]) -> Result<Vec<Row>, Vec<Fault>> {
        super::read(file, lines, FAULTS)
    }

    fn lines() -> Vec<LineAreas> {
        let line = |id, slug: &str, name: &str, names: &str| LineAreas {
            line: ProductLine {
                id: LineId(id),
                slug: slug.to_owned(),
                named: Named { name: name.to_owned(), names: Names::from(names.to_owned()) },
                position: id,
                merged_into: None,
                is_retired: false,
            },
            areas: Vec::new(),
        };
        vec![line(1, "phone", "Phone", "{\"zh-Hans\":\"手机\"}"), line(2, "tv", "TV", "{}")]
    }

    #[test]
    fn a_catalogue_is_read_as_programs_write_them() {
        let rows =
            read("codename,names,region,line\nfuxi,Xiaomi 13;小米 13,CN,手机\n\nmitv,\"Mi TV, large\",,TV\n", &lines());
        let rows = rows.unwrap();
        assert_eq!(rows.iter().map(|row| row.line.0).collect::<Vec<_>>(), [1, 2]);
        assert_eq!((rows[0].listed.name.as_str(), rows[1].listed.name.as_str()), ("Xiaomi 13", "Mi TV, large"));
        for other in [
            "\u{feff}Names;Codename\r\n\"Xiaomi 13;小米 13\";fuxi\r\n",
            "maker\tnames\tcodename\tregion\nXiaomi\tXiaomi 13;小米 13\tFUXI\t",
            "codename,name\nfuxi,Xiaomi 13；小米 13",
        ] {
            let rows = read(other, &lines()).unwrap();
            assert_eq!((rows[0].listed.codename.as_str(), rows[0].listed.others.len(), rows[0].line.0), ("fuxi", 1, 1));
        }
        assert_eq!(read("codename,names\n", &lines()), Ok(Vec::new()));
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let file = "codename,names,region,line\nfuxi,Xiaomi 13,CN,phone\n,,,car\nFuxi,Xiaomi 13,,\nmi 8,Mi 8,,\n\nx,y\nz,\"Zed,,\nq,Q,,";
        let told: Vec<(u64, Wrong)> =
            read(file, &lines()).unwrap_err().into_iter().map(|fault| (fault.line, fault.what)).collect();
        assert_eq!(told[0], (3, Wrong::Value("codename", Problem::Missing)));
        assert_eq!(told[1], (3, Wrong::Value("names", Problem::Missing)));
        assert_eq!(told[2], (3, Wrong::UnknownLine("car".to_owned())));
        assert_eq!(told[3], (4, Wrong::Twice(2)));
        assert!(matches!(told[4], (5, Wrong::Value("codename", Problem::Refused(_)))));
        assert_eq!(told[5..], [(7, Wrong::Columns(2, 4)), (8, Wrong::OpenQuote)]);
        let typed = read(&file.replace('\n', "\r\n"), &lines()).unwrap_err();
        let lines_of: Vec<u64> = typed.iter().map(|fault| fault.line).collect();
        assert_eq!(lines_of, [3, 3, 3, 4, 5, 7, 8], "as a browser sends them");
        let singular = read("codename,name\nfuxi,\n", &lines()).unwrap_err();
        assert_eq!(singular, [Fault { line: 2, what: Wrong::Value("name", Problem::Missing) }]);
        assert_eq!(read("", &lines()), Err(vec![Fault { line: 1, what: Wrong::NoColumn("codename") }]));
        assert_eq!(read("codename\nx", &lines()), Err(vec![Fault { line: 1, what: Wrong::NoColumn("names") }]));
    }

    #[test]
    fn a_file_of_another_kind_ends_soon() {
        let endless = "? ,\n".repeat(100_000);
        let faults = read(&format!("codename,names\n{endless}"), &lines()).unwrap_err();
        assert!(faults.len() <= FAULTS + 2, "{}", faults.len());
        let narrow = read(&format!("codename,names\n{}", "x\n".repeat(100_000)), &lines()).unwrap_err();
        assert_eq!((narrow.len(), narrow.last()), (FAULTS + 1, Some(&Fault { line: 202, what: Wrong::NotRead })));
        // An operator hears of all of them, as far as there may be devices.
        let all = super::read(&format!("codename,names\n{}", "x\n".repeat(100_000)), &lines(), usize::MAX).unwrap_err();
        assert_eq!((all.len(), all.last()), (MOST + 1, Some(&Fault { line: 5_002, what: Wrong::NotRead })));
        let many: Vec<String> = (0..6_000).map(|number| format!("d{number},Device {number}\n")).collect();
        let many = many.concat();
        let faults = read(&format!("codename,names\n{many}"), &lines()).unwrap_err();
        assert_eq!(faults, [Fault { line: 5_002, what: Wrong::TooMany }]);
    }
}
