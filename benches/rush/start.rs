//! A start on a filled database that is migrated already: how soon somebody is answered, and what the program takes when
//! nothing goes on.

use super::load::{ask, median, wait_for};
use super::program::Server;
use super::report::Goal;
use super::{Board, asking};
use std::thread;
use std::time::{Duration, Instant};

const STARTS: usize = 5;
/// Between two looks whether it listens.
const LOOK: Duration = Duration::from_millis(1);
/// What a start leaves to be done is done by then.
const SETTLED: Duration = Duration::from_secs(2);

/// Starts it some times.
pub fn run(board: &mut Board<'_>) {
    let (mut times, mut idle, mut own) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let begun = Instant::now();
        let server = board.program.serve_unheard();
        first_page(&server);
        times.push(begun.elapsed().as_secs_f64());
        thread::sleep(SETTLED);
        idle.push(server.memory("VmRSS"));
        own.push(server.memory("RssAnon"));
    }
    board.report.row("first page after a start", median(times), "s", Goal::AtMost(0.1), "");
    let beside = format!("{:.1} MB its own; the rest are pages of its file", median(own));
    board.report.row("memory, idle after a page", median(idle), "MB", Goal::AtMost(25.0), &beside);
}

fn first_page(server: &Server) {
    let request = asking::page(server.address, 0, "/", asking::PACKED, "");
    wait_for(async {
        let mut line = None;
        while ask(server.address, &mut line, &request).await.status != 200 {
            tokio::time::sleep(LOOK).await;
        }
    });
}
