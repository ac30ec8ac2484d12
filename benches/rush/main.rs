//! Friday 17:00: a million fans at once, on two cores. Starts the real program on a filled database, on `SQLite` and, where
//! `TEST_POSTGRES_URL` is set, on `PostgreSQL`, asks it as browsers do, and compares what comes out with goals. Pages are
//! compared with a bare page of the same bytes that the same library serves in the same run, since a slow machine moves
//! both alike.
//!
//! `cargo bench --bench rush` runs all parts. Words choose among them and among the engines, as in
//! `cargo bench --bench rush -- pages votes sqlite`; `--full` grows the board to 1,000,000 posts and 10,000,000 votes.
//!
//! The load comes from one thread of this program, which shares the machine with what it measures: on machines of their own
//! both would be faster.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "this is no room of the program")]
#![expect(clippy::cast_precision_loss, reason = "figures for people")]

mod asking;
mod bare;
mod database;
mod filling;
mod growth;
mod line;
mod load;
mod open;
mod pages;
mod program;
mod report;
mod start;
mod surplus;
mod votes;

use database::Database;
use filling::Size;
use program::Program;
use report::Report;

/// The parts in the order in which they run. Votes change the board, so that what reads it comes first.
const PARTS: [(&str, Part); 5] = [
    ("pages", pages::run),
    ("start", start::run),
    ("votes", votes::run),
    ("growth", growth::run),
    ("rush", surplus::run),
];
const ENGINES: [&str; 2] = ["sqlite", "postgres"];

type Part = fn(&mut Board<'_>);

/// A filled board, and where figures about it go.
struct Board<'a> {
    program: Program,
    database: Database,
    size: Size,
    /// Whether the largest sizes are asked for.
    in_full: bool,
    /// Votes that the parts before have cast, by number.
    cast: u64,
    report: &'a mut Report,
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [first, rest @ ..] = words.as_slice()
        && first == bare::WORD
    {
        return bare::serve(rest);
    }
    let known =
        |word: &String| word == "--full" || ENGINES.contains(&word.as_str()) || PARTS.iter().any(|part| part.0 == word);
    if let Some(unknown) = words.iter().find(|word| !known(word)) {
        let parts = PARTS.map(|part| part.0).join(", ");
        eprintln!("{unknown:?} is none of {parts}, {}, --full", ENGINES.join(", "));
        std::process::exit(2);
    }
    drop(rlimit::increase_nofile_limit(16_384));
    let chosen = |word: &str, among: &[&str]| {
        words.iter().any(|other| other == word) || !words.iter().any(|other| among.contains(&other.as_str()))
    };
    let in_full = words.iter().any(|word| word == "--full");
    let mut report = Report::begin();
    for engine in ENGINES.into_iter().filter(|engine| chosen(engine, &ENGINES)) {
        let Some(database) = Database::make(engine) else {
            println!("{engine}: TEST_POSTGRES_URL is not set, so nothing was measured there");
            continue;
        };
        report.on(engine, &database);
        let program = Program::over(&database);
        let size = Size::USUAL;
        filling::fill(&program, &database, size);
        let mut board = Board { program, database, size, in_full, cast: 0, report: &mut report };
        for (_, part) in PARTS.iter().filter(|part| chosen(part.0, &PARTS.map(|part| part.0))) {
            part(&mut board);
        }
    }
    std::process::exit(i32::from(report.end()));
}
