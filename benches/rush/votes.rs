//! Votes over HTTP, each answered when it is on the disk: by many and by fewer at once, spread over the board and all on one
//! post. Afterwards every one that was acknowledged is looked for.

use super::filling::{MEMBERS, Size, member_id, open_post, session};
use super::load::{Load, Next, closed, median, within};
use super::report::Goal;
use super::{Board, asking};
use std::cell::RefCell;
use std::collections::HashSet;
use std::net::SocketAddr;
use std::rc::Rc;
use std::thread;
use std::time::Duration;

const ROUNDS: u64 = 3;
const ROUND: Duration = Duration::from_secs(2);
/// Posts at the end of the board that only take the votes which all go to one.
const HOT: u64 = 16;
/// Votes for one post are numbered from here: first the post, then the member.
const ALL_ON_ONE: u64 = 1 << 40;
/// How long tallies may be behind the votes.
const CATCHING_UP: u32 = 50;
const MEMBERS_THERE: u64 = MEMBERS.unsigned_abs();

/// Who votes for what in the vote with a number: the member, counted from 0, and the post. No two numbers have both in common.
pub fn ballot(size: Size, number: u64) -> (u64, i64) {
    if let Some(number) = number.checked_sub(ALL_ON_ONE) {
        return (number % MEMBERS_THERE, open_post(size.open() - 1 - number / MEMBERS_THERE % HOT));
    }
    let (member, again) = (number % MEMBERS_THERE, number / MEMBERS_THERE);
    (member, open_post((member * 31 + again) % (size.open() - HOT)))
}

/// Presses on Vote, from a number on.
pub fn presses(size: Size, to: &[SocketAddr], first: u64) -> (Next, Rc<RefCell<u64>>) {
    let (to, at) = (to.to_vec(), Rc::new(RefCell::new(first)));
    let counted = Rc::clone(&at);
    let most = if first >= ALL_ON_ONE { first + MEMBERS_THERE } else { u64::MAX };
    let next: Next = Rc::new(RefCell::new(move |line: usize, into: &mut Vec<u8>| {
        let number = *at.borrow();
        if number >= most {
            return None;
        }
        *at.borrow_mut() = number + 1;
        let (member, post) = ballot(size, number);
        into.extend(asking::vote(*to.get(line % to.len())?, line, post, &session(member)));
        Some(number)
    }));
    (next, counted)
}

/// Casts votes in all four ways.
pub fn run(board: &mut Board<'_>) {
    let processes = if board.database.is_postgres() { 2 } else { 1 };
    let servers: Vec<_> = (0..processes).map(|_| board.program.serve()).collect();
    let to: Vec<SocketAddr> = servers.iter().map(|server| server.address).collect();
    let mut acknowledged = Vec::new();
    let mut kinds = [(128, Kind::default()), (32, Kind::default())];
    let mut hot = Kind::default();
    for round in 0..ROUNDS {
        for (lines, kind) in &mut kinds {
            let (next, counted) = presses(board.size, &to, board.cast);
            kind.add(&closed(&to, *lines, ROUND, &next), &mut acknowledged);
            board.cast = *counted.borrow();
        }
        let (next, _) = presses(board.size, &to, ALL_ON_ONE + round * MEMBERS_THERE);
        hot.add(&closed(&to, 128, ROUND, &next), &mut acknowledged);
    }
    let (rate, name) = if processes == 2 { (2_500.0, ", two processes") } else { (6_000.0, "") };
    let [many, few] = kinds.map(|(lines, kind)| {
        let beside = kind.beside();
        let spread = median(kind.rates);
        board.report.row(&format!("votes, {lines} connections{name}"), spread, "/s", Goal::AtLeast(rate), &beside);
        let late = median(kind.late);
        board.report.row(&format!("votes, {lines} connections{name}, p99"), late, "ms", Goal::AtMost(60.0), "");
        spread
    });
    let beside = hot.beside();
    let rate = median(hot.rates);
    board.report.row(&format!("votes, all on one post{name}"), rate, "/s", Goal::Told, &beside);
    board.report.row("votes, all on one post, of those on many", rate / many, "times", Goal::AtLeast(0.9), "");
    board.report.row("votes, 32 connections, of those on 128", few / many, "times", Goal::Told, "");
    look_for(board, &acknowledged);
}

/// What came of the rounds of one kind.
#[derive(Default)]
struct Kind {
    rates: Vec<f64>,
    late: Vec<f64>,
    others: usize,
}

impl Kind {
    fn add(&mut self, load: &Load, acknowledged: &mut Vec<u64>) {
        // Rounds that run out of members end early.
        self.rates.push(load.rate(303));
        self.late.push(within(0.99, load.of(303)));
        self.others += load.others(303);
        acknowledged.extend(load.samples.iter().filter(|sample| sample.status == 303).map(|sample| sample.number));
    }

    fn beside(&self) -> String {
        if self.others == 0 { String::new() } else { format!("{} answered otherwise", self.others) }
    }
}

/// Looks for every acknowledged vote, for votes that nobody cast, and for tallies that say otherwise.
pub fn look_for(board: &mut Board<'_>, acknowledged: &[u64]) {
    let size = board.size;
    let question = format!("SELECT user_id AS one, post_id AS other FROM votes WHERE user_id > {}", size.people);
    let there: HashSet<(i64, i64)> = board.database.pairs(&question).into_iter().collect();
    let pairs = acknowledged.iter().map(|number| {
        let (member, post) = ballot(size, *number);
        (member_id(size, member), post)
    });
    let lost = pairs.filter(|pair| !there.contains(pair)).count();
    let beside = format!("{} acknowledged here, {} in the table", acknowledged.len(), there.len());
    board.report.row("votes acknowledged and lost", lost as f64, "votes", Goal::AtMost(0.0), &beside);
    let difference =
        "SELECT CAST((SELECT count(*) FROM votes) - (SELECT sum(vote_count) FROM posts) AS bigint) AS number";
    let mut apart = board.database.number(difference);
    for _ in 0..CATCHING_UP {
        if apart == 0 {
            break;
        }
        thread::sleep(Duration::from_millis(100));
        apart = board.database.number(difference);
    }
    board.report.row("votes that tallies do not tell", apart.abs() as f64, "votes", Goal::AtMost(0.0), "");
}
