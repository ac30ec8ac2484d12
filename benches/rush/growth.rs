//! A board that has grown: the slowest of a hundred answers takes hardly longer on a hundred times as many posts.

use super::database::Database;
use super::filling::{self, Size, open_post, session};
use super::load::{Next, closed, median, within};
use super::program::Program;
use super::report::Goal;
use super::votes::presses;
use super::{Board, asking};
use std::cell::RefCell;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::Duration;

/// Few lines, so that it is answers that are measured and not queues.
const LINES: usize = 8;
const ROUNDS: usize = 3;
const ROUND: Duration = Duration::from_secs(1);
const SCALED: Size = Size { posts: 100_000, votes: 1_000_000, people: 100_000 };
const FULL: Size = Size { posts: 1_000_000, votes: 10_000_000, people: 1_000_000 };

/// A page that is asked for again and again, or the votes.
#[derive(Clone, Copy)]
enum Work {
    VisitorsBoard,
    MembersBoard,
    Posts,
    Votes,
}

/// Compares the board with a larger one, in turns.
pub fn run(board: &mut Board<'_>) {
    let size = if board.in_full { FULL } else { SCALED };
    let engine = if board.database.is_postgres() { "postgres" } else { "sqlite" };
    let Some(database) = Database::make(engine) else { return };
    let program = Program::over(&database);
    filling::fill(&program, &database, size);
    let servers = [board.program.serve(), program.serve()];
    let mut cast = [board.cast, 0];
    let works = [
        ("board, visitor", Work::VisitorsBoard, 200),
        ("board, member", Work::MembersBoard, 200),
        ("posts, visitor", Work::Posts, 200),
        ("votes", Work::Votes, 303),
    ];
    for (name, work, status) in works {
        let mut late = [Vec::new(), Vec::new()];
        let mut others = 0;
        for _ in 0..ROUNDS {
            let sides = servers.iter().zip([board.size, size]).zip(&mut cast).zip(&mut late);
            for (((server, size), cast), late) in sides {
                let (next, counted) = work.asking(size, server.address, *cast);
                let load = closed(&[server.address], LINES, ROUND, &next);
                *cast = *counted.borrow();
                late.push(within(0.99, load.of(status)));
                others += load.others(status);
            }
        }
        let [small, large] = late.map(median);
        let failed = if others == 0 { String::new() } else { format!("; {others} answered otherwise") };
        let beside = format!("{large:.2} ms with {} posts, {small:.2} with {}{failed}", size.posts, board.size.posts);
        board.report.row(&format!("growth, {name}, p99"), large / small, "times", Goal::AtMost(1.5), &beside);
    }
    board.cast = cast[0];
}

impl Work {
    fn asking(self, size: Size, to: SocketAddr, cast: u64) -> (Next, Rc<RefCell<u64>>) {
        if matches!(self, Self::Votes) {
            return presses(size, &[to], cast);
        }
        let mut number = 0_u64;
        let next: Next = Rc::new(RefCell::new(move |line: usize, into: &mut Vec<u8>| {
            number += 1;
            let (path, more) = match self {
                Self::MembersBoard => ("/".to_owned(), asking::cookie(&session(number * 7 % 50_000))),
                Self::Posts => {
                    let id = open_post(number * 7919 % size.open());
                    (format!("/posts/{id}-a-wish-with-number-{id}"), String::new())
                }
                Self::VisitorsBoard | Self::Votes => ("/".to_owned(), String::new()),
            };
            into.extend(asking::page(to, line, &path, asking::PACKED, &more));
            Some(0)
        }));
        (next, Rc::new(RefCell::new(cast)))
    }
}
