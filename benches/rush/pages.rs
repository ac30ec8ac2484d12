//! Pages for visitors and for members, beside a bare page of the same bytes.

use super::bare::{self, Page};
use super::filling::{POST, RELEASE, session};
use super::line::Line;
use super::load::{Next, closed, median, wait_for};
use super::program::Server;
use super::report::Goal;
use super::{Board, asking};
use std::cell::RefCell;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::Duration;

/// Connections that are open at once.
const LINES: usize = 64;
const ROUNDS: usize = 3;
const ROUND: Duration = Duration::from_millis(500);
/// What part of a bare page's rate a page should reach, in percent: for a visitor, and for a member, whose page is made
/// for them alone.
const VISITOR: f64 = 80.0;
const MEMBER: f64 = 15.0;

/// Asks for every page in every way.
pub fn run(board: &mut Board<'_>) {
    let server = board.program.serve();
    for (name, path) in [("board", "/"), ("release", RELEASE), ("post", POST), ("this week", "/releases/next")] {
        for coding in ["br", "gzip", "identity", "304"] {
            let asked = Asked { path, coding, is_member: false };
            compare(board, &server, &format!("{name}, visitor, {coding}"), asked, VISITOR);
        }
    }
    // What is made for one person goes out as gzip, whatever else they take.
    compare(board, &server, "board, member, gzip", Asked { path: "/", coding: "gzip", is_member: true }, MEMBER);
}

#[derive(Clone, Copy)]
struct Asked {
    path: &'static str,
    coding: &'static str,
    is_member: bool,
}

impl Asked {
    fn request(self, to: SocketAddr, line: usize, tag: Option<&str>) -> Vec<u8> {
        let mut more = tag.map_or_else(String::new, |tag| format!("If-None-Match: {tag}\r\n"));
        if self.is_member {
            more.push_str(&asking::cookie(&session(line as u64)));
        }
        let coding = match self.coding {
            "304" => asking::PACKED,
            // As all browsers say it, without what is not wanted here.
            "br" => "gzip, deflate, br",
            "gzip" => "gzip, deflate",
            other => other,
        };
        asking::page(to, line, self.path, coding, &more)
    }
}

fn compare(board: &mut Board<'_>, server: &Server, name: &str, asked: Asked, goal: f64) {
    let to = server.address;
    let tag = (asked.coding == "304").then(|| fetch(to, &asked.request(to, 0, None)).tag);
    let page = fetch(to, &asked.request(to, 0, tag.as_deref()));
    assert_eq!(
        page.coding.as_deref().unwrap_or("identity"),
        if tag.is_some() { "identity" } else { asked.coding },
        "{name}"
    );
    let bare = bare::start(&page, &board.program.folder);
    let (mut ours, mut theirs, mut worked) = (Vec::new(), Vec::new(), [Duration::ZERO; 2]);
    let mut others = 0;
    for _ in 0..ROUNDS {
        let (rate, failed, took) = round(server, page.status, |line| asked.request(to, line, tag.as_deref()));
        ours.push(rate);
        others += failed;
        let [first, second] = &mut worked;
        *first += took;
        let (rate, _, took) =
            round(&bare, page.status, |line| Asked { path: "/", ..asked }.request(bare.address, line, tag.as_deref()));
        theirs.push(rate);
        *second += took;
    }
    let (ours, theirs) = (median(ours), median(theirs));
    let [worked, bare_worked] =
        worked.map(|worked| worked.as_secs_f64() / ROUNDS as f64 / (ROUND.as_secs_f64() + 0.15) * 1e6);
    let failed = if others == 0 { String::new() } else { format!("; {others} answered otherwise") };
    let beside = format!(
        "{ours:.0}/s, bare {theirs:.0}/s; {:.0} µs of processor each, bare {:.0}; {} bytes{failed}",
        worked / ours,
        bare_worked / theirs,
        page.body.len()
    );
    board.report.row(name, ours / theirs * 100.0, "%", Goal::AtLeast(goal), &beside);
}

/// Answers a second, how many were of another status, and the server's processor time.
fn round(server: &Server, status: u16, request: impl Fn(usize) -> Vec<u8>) -> (f64, usize, Duration) {
    let requests: Vec<Vec<u8>> = (0..LINES).map(request).collect();
    let next: Next = Rc::new(RefCell::new(move |line: usize, into: &mut Vec<u8>| {
        into.extend_from_slice(requests.get(line)?);
        Some(0)
    }));
    let before = server.worked();
    let load = closed(&[server.address], LINES, ROUND, &next);
    (load.rate(status), load.others(status), server.worked().saturating_sub(before))
}

/// A page with what a bare server needs to serve the same.
pub fn fetch(to: SocketAddr, request: &[u8]) -> Page {
    wait_for(async {
        let mut line = Line::open(to).await.unwrap();
        let answer = line.ask(request).await.unwrap();
        let header = |name: &str| line.header(&answer, name);
        let kind = header("content-type").unwrap_or_default();
        let tag = header("etag").unwrap_or_default();
        Page { status: answer.status, kind, coding: header("content-encoding"), tag, body: line.body(&answer) }
    })
}
