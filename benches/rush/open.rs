//! Requests that come at a rate, whether anybody answers or not.

use super::load::{Load, Next, Sample, ask, wait_for};
use std::cell::{Cell, RefCell};
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::sync::Notify;

/// Requests that wait for their answers at once. Whoever comes then finds no line.
const MOST: usize = 2_000;
/// Requests are sent in bundles, this often.
const TICK: Duration = Duration::from_millis(1);
/// How long answers may take when no more requests come.
const DRAINING: Duration = Duration::from_secs(12);

/// What came of it.
pub struct Rush {
    pub load: Load,
    /// Requests that found no line.
    pub unsent: usize,
    /// Lines that were needed at once.
    pub lines: usize,
    /// When the last request was sent.
    pub ended: Instant,
}

/// A line that waits for a request.
#[derive(Default)]
struct Waiting {
    request: RefCell<Vec<u8>>,
    number: Cell<u64>,
    wake: Notify,
}

/// Lines and what they have read.
#[derive(Default)]
struct Lines {
    all: Vec<Rc<Waiting>>,
    /// The last that became free comes first, so that few are kept busy.
    free: Vec<usize>,
    samples: Vec<Sample>,
}

/// Asks so many times a second.
pub fn at_rate(to: SocketAddr, rate: f64, during: Duration, next: &Next) -> Rush {
    let lines = Rc::new(RefCell::new(Lines::default()));
    let (unsent, ended) = wait_for(async {
        let mut ticks = tokio::time::interval(TICK);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
        let begun = Instant::now();
        let (mut asked, mut unsent) = (0.0, 0);
        while begun.elapsed() < during {
            ticks.tick().await;
            let due = begun.elapsed().min(during).as_secs_f64() * rate;
            while asked < due {
                asked += 1.0;
                unsent += usize::from(!send(to, &lines, next));
            }
        }
        let ended = Instant::now();
        while ended.elapsed() < DRAINING && lines.borrow().free.len() < lines.borrow().all.len() {
            tokio::time::sleep(TICK).await;
        }
        (unsent, ended)
    });
    let lines = lines.take();
    let load = Load { samples: lines.samples, seconds: during.as_secs_f64() };
    Rush { load, unsent, lines: lines.all.len(), ended }
}

/// Whether a line was free, or another one could be opened.
fn send(to: SocketAddr, lines: &Rc<RefCell<Lines>>, next: &Next) -> bool {
    let mut held = lines.borrow_mut();
    let place = match held.free.pop() {
        Some(place) => place,
        None if held.all.len() < MOST => {
            let (place, waiting) = (held.all.len(), Rc::new(Waiting::default()));
            held.all.push(Rc::clone(&waiting));
            tokio::task::spawn_local(serve(to, place, waiting, Rc::clone(lines)));
            place
        }
        None => return false,
    };
    let Some(waiting) = held.all.get(place) else { return false };
    let mut request = waiting.request.borrow_mut();
    request.clear();
    if let Some(number) = (next.borrow_mut())(place, &mut request) {
        waiting.number.set(number);
        waiting.wake.notify_one();
        return true;
    }
    false
}

async fn serve(to: SocketAddr, place: usize, waiting: Rc<Waiting>, lines: Rc<RefCell<Lines>>) {
    let mut line = None;
    loop {
        waiting.wake.notified().await;
        let request = waiting.request.take();
        let mut sample = ask(to, &mut line, &request).await;
        sample.number = waiting.number.get();
        waiting.request.replace(request);
        let mut lines = lines.borrow_mut();
        lines.samples.push(sample);
        lines.free.push(place);
    }
}
