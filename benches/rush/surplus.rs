//! The rush itself: twice as many requests as can be answered, for twenty seconds. Whoever is answered is answered soon,
//! whoever is not is told so at once, no vote that was acknowledged is lost, and afterwards all is as before.

use super::filling::{POST, RELEASE, open_post, session};
use super::load::{self, Load, Next, Sample, closed, median, wait_for, within};
use super::open::{self, Rush};
use super::pages::fetch;
use super::report::Goal;
use super::votes::{look_for, presses};
use super::{Board, asking, bare};
use std::cell::RefCell;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::Duration;

/// Lines that find out what can be answered.
const LINES: usize = 256;
const FINDING_OUT: Duration = Duration::from_secs(4);
const RUSH: Duration = Duration::from_secs(20);
const BARE: Duration = Duration::from_secs(5);
const TIMES: f64 = 2.0;
/// The number of a request that is no vote.
const READ: u64 = u64::MAX;
/// What is read, each by a number of its own from [`READ`] down.
const READS: [&str; 6] = ["board", "member's board", "release", "this week", "one post", "any post"];
const MOST_READS: u64 = READS.len() as u64;
const SIGN_INS: usize = 50;
const PASSWORD: &str = "oranges-are-the-only-fruit";
/// One page after the other, from which we know how it goes.
const PROBES: usize = 20;
/// When memory has been given back.
const GIVEN_BACK: Duration = Duration::from_secs(3);
const BETWEEN_PROBES: Duration = Duration::from_millis(20);

/// Finds out what can be answered, asks for twice as much, and looks at what is left.
pub fn run(board: &mut Board<'_>) {
    let names: Vec<String> = (0..SIGN_INS).map(|number| format!("fan{number}")).collect();
    for name in &names {
        let email = format!("{name}@example.org");
        board.program.run(&["user", "add", "--email", &email, "--name", name, "--password-stdin"], PASSWORD);
    }
    let server = board.program.serve();
    let to = server.address;
    let before = probe(to);
    let (next, counted) = mixed(board, to);
    let calm = closed(&[to], LINES, FINDING_OUT, &next);
    let can = calm.rate(200) + calm.rate(303);
    let rush = open::at_rate(to, can * TIMES, RUSH, &next);
    let ended = rush.ended;
    let mut after = probe(to);
    while after > before * 2.0 && ended.elapsed() < Duration::from_secs(30) {
        after = probe(to);
    }
    let back = ended.elapsed().as_secs_f64();
    board.cast = *counted.borrow();
    tell(board, can, &rush);
    let beside = format!("a page takes {after:.2} ms, {before:.2} before");
    board.report.row("rush: back to twice the usual after", back, "s", Goal::AtMost(5.0), &beside);
    let both = calm.samples.iter().chain(&rush.load.samples);
    let acknowledged = both.filter(|sample| sample.status == 303 && !is_read(sample)).map(|sample| sample.number);
    look_for(board, &acknowledged.collect::<Vec<_>>());
    tell_bare(board, to, can * TIMES);
    let signed_in = sign_in(to, &names);
    // What nothing needs any more goes back after a second (`.cargo/config.toml`).
    std::thread::sleep(GIVEN_BACK);
    let (own, most) = (server.memory("RssAnon"), server.memory("VmHWM"));
    let beside = format!("{signed_in} signed in; {own:.1} MB its own, {most:.1} MB at most");
    board.report.row(
        "memory after the rush and 50 sign-ins",
        server.memory("VmRSS"),
        "MB",
        Goal::AtMost(60.0),
        &beside,
    );
}

fn tell(board: &mut Board<'_>, can: f64, rush: &Rush) {
    let load = &rush.load;
    let all = load.samples.len() + rush.unsent;
    let report = &mut *board.report;
    report.row("rush: can be answered", can, "/s", Goal::Told, "nine reads to a vote");
    let beside = format!("{:.0} wanted; at most {} at once", can * TIMES, rush.lines);
    report.row("rush: asked", (all - rush.unsent) as f64 / load.seconds, "/s", Goal::Told, &beside);
    let answered = load.rate(200) + load.rate(303);
    report.row("rush: answered, of what can be", answered / can * 100.0, "%", Goal::Told, &format!("{answered:.0}/s"));
    report.row("rush: answered reads, p99", within(0.99, load.of(200)), "ms", Goal::AtMost(100.0), "");
    for (kind, what) in (0..).zip(READS) {
        let of = |status: u16| load.of(status).filter(move |sample| sample.number == READ - kind);
        let (answered, away) = (of(200).count(), of(503).count());
        let late = within(0.99, of(503));
        let beside = format!("{answered} of them, {away} turned away, p99 {late:.0} ms");
        report.row(&format!("rush: of them {what}, p99"), within(0.99, of(200)), "ms", Goal::Told, &beside);
    }
    let refused = load.of(503).filter(|sample| !is_read(sample));
    let beside = format!("{} turned away", refused.count());
    report.row("rush: acknowledged votes, p99", within(0.99, load.of(303)), "ms", Goal::Told, &beside);
    let away = load.of(503).count();
    let beside = format!("{away} of them, {:.0}/s", load.rate(503));
    report.row("rush: turned away (503), p99", within(0.99, load.of(503)), "ms", Goal::AtMost(100.0), &beside);
    let silent = load.of(503).filter(|sample| !sample.says_when).count();
    report.row("rush: turned away without Retry-After", silent as f64, "answers", Goal::AtMost(0.0), "");
    let told = |sample: &&Sample| matches!(sample.status, 200 | 303 | 503);
    let untold = load.samples.iter().filter(|sample| !told(sample)).count();
    let beside = format!("{} found no line, {untold} no answer", rush.unsent);
    let part = (untold + rush.unsent) as f64 / all as f64 * 100.0;
    report.row("rush: neither answered nor turned away", part, "%", Goal::AtMost(1.0), &beside);
}

/// The limit of this machine and of the load: as many requests for the board's bytes, from a server that does nothing else.
fn tell_bare(board: &mut Board<'_>, to: SocketAddr, wanted: f64) {
    let page = fetch(to, &asking::page(to, 0, "/", asking::PACKED, ""));
    let bare = bare::start(&page, &board.program.folder);
    let to = bare.address;
    let next: Next = Rc::new(RefCell::new(move |line: usize, into: &mut Vec<u8>| {
        into.extend(asking::page(to, line, "/", asking::PACKED, ""));
        Some(READ)
    }));
    let Rush { load, unsent, lines, .. } = open::at_rate(to, wanted, BARE, &next);
    let beside = format!("{:.0}/s answered, {unsent} found no line of {lines}", load.rate(200));
    board.report.row(
        "rush: a bare page asked for as often, p99",
        within(0.99, load.of(200)),
        "ms",
        Goal::Told,
        &beside,
    );
}

fn is_read(sample: &Sample) -> bool {
    sample.number > READ - MOST_READS
}

/// Of ten requests one is a vote, one a member's board, and eight are visitors' pages.
fn mixed(board: &Board<'_>, to: SocketAddr) -> (Next, Rc<RefCell<u64>>) {
    let (press, counted) = presses(board.size, &[to], board.cast);
    let (open, mut number) = (board.size.open(), 0_u64);
    let next: Next = Rc::new(RefCell::new(move |line: usize, into: &mut Vec<u8>| {
        number += 1;
        let post;
        let (kind, path, more) = match number % 10 {
            0 => return (press.borrow_mut())(line, into),
            1 => (1, "/", asking::cookie(&session(number * 7 % 50_000))),
            2 => (2, RELEASE, String::new()),
            3 => (3, "/releases/next", String::new()),
            4 => (4, POST, String::new()),
            5 | 6 => {
                let id = open_post(number * number % open);
                post = format!("/posts/{id}-a-wish-with-number-{id}");
                (5, post.as_str(), String::new())
            }
            _ => (0, "/", String::new()),
        };
        into.extend(asking::page(to, line, path, asking::PACKED, &more));
        Some(READ - kind)
    }));
    (next, counted)
}

/// How long the front page takes when it is asked for once and again, in milliseconds: the middle one.
fn probe(to: SocketAddr) -> f64 {
    let request = asking::page(to, 60_000, "/", asking::PACKED, "");
    wait_for(async {
        let (mut line, mut times) = (None, Vec::new());
        for _ in 0..PROBES {
            let sample = load::ask(to, &mut line, &request).await;
            let answered = sample.status == 200;
            times.push(if answered { f64::from(sample.micros) / 1e3 } else { f64::INFINITY });
            tokio::time::sleep(BETWEEN_PROBES).await;
        }
        median(times)
    })
}

/// How many of these people get in, eight at once.
fn sign_in(to: SocketAddr, names: &[String]) -> usize {
    let (names, mut at) = (names.to_vec(), 0);
    let next: Next = Rc::new(RefCell::new(move |_: usize, into: &mut Vec<u8>| {
        let name = names.get(at)?;
        let body = format!("email={name}%40example.org&password={PASSWORD}&next=%2F");
        // Each from a network of their own, as people are.
        into.extend(asking::form(to, 50_000 + at, "/sign-in", "", &body));
        at += 1;
        Some(READ)
    }));
    let Load { samples, .. } = closed(&[to], 8, Duration::from_secs(60), &next);
    samples.iter().filter(|sample| sample.status == 303).count()
}
