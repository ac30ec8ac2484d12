//! The load: lines that each ask again as soon as they are answered, or requests that come at a rate, whether anybody answers
//! or not. All on one thread, so that it takes as little as it can of the machine that it measures.

use super::line::Line;
use std::cell::RefCell;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::task::LocalSet;

/// Answers that begin earlier are not counted: connections are opened then.
const WARMING: Duration = Duration::from_millis(150);
/// Whoever waits longer has gone.
const PATIENCE: Duration = Duration::from_secs(10);

/// Writes the next request of a line and numbers it; nothing when there is no more to ask.
pub type Next = Rc<RefCell<dyn FnMut(usize, &mut Vec<u8>) -> Option<u64>>>;

/// One answer.
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    pub number: u64,
    /// 0 when there was none.
    pub status: u16,
    pub says_when: bool,
    /// Whether it belongs to the time that is measured.
    pub counts: bool,
    pub micros: u32,
}

/// What came of a load.
#[derive(Default)]
pub struct Load {
    pub samples: Vec<Sample>,
    pub seconds: f64,
}

impl Load {
    /// Answers of a status in the time that is measured.
    pub fn of(&self, status: u16) -> impl Iterator<Item = &Sample> {
        self.samples.iter().filter(move |sample| sample.counts && sample.status == status)
    }

    /// So many of them a second.
    pub fn rate(&self, status: u16) -> f64 {
        self.of(status).count() as f64 / self.seconds
    }

    /// How many answers were of no such status.
    pub fn others(&self, status: u16) -> usize {
        self.samples.iter().filter(|sample| sample.status != status).count()
    }
}

/// The time, in milliseconds, within which this part of the answers came.
pub fn within<'a>(part: f64, samples: impl Iterator<Item = &'a Sample>) -> f64 {
    let mut micros: Vec<u32> = samples.map(|sample| sample.micros).collect();
    micros.sort_unstable();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a list")]
    let place = (micros.len() as f64 * part) as usize;
    f64::from(micros.get(place).or(micros.last()).copied().unwrap_or_default()) / 1e3
}

/// The middle one.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}

/// Runs what waits for the net.
pub fn wait_for<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    LocalSet::new().block_on(&runtime, work)
}

/// So many lines, shared out among the servers, ask one request after the other.
pub fn closed(to: &[SocketAddr], lines: usize, during: Duration, next: &Next) -> Load {
    let samples = Rc::new(RefCell::new(Vec::with_capacity(1 << 16)));
    wait_for(async {
        let begun = Instant::now();
        let tasks: Vec<_> = (0..lines)
            .zip(to.iter().copied().cycle())
            .map(|(number, to)| {
                let (next, samples) = (Rc::clone(next), Rc::clone(&samples));
                tokio::task::spawn_local(async move {
                    let (mut line, mut request) = (None, Vec::new());
                    while begun.elapsed() < WARMING + during {
                        request.clear();
                        let asked = (next.borrow_mut())(number, &mut request);
                        let Some(asked) = asked else { return };
                        let mut sample = ask(to, &mut line, &request).await;
                        sample.number = asked;
                        sample.counts = begun.elapsed() > WARMING;
                        samples.borrow_mut().push(sample);
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
    });
    Load { samples: samples.take(), seconds: during.as_secs_f64() }
}

/// Asks over a line, which is opened when there is none.
pub async fn ask(to: SocketAddr, line: &mut Option<Line>, request: &[u8]) -> Sample {
    let begun = Instant::now();
    let asking = async {
        if line.is_none() {
            *line = Some(Line::open(to).await?);
        }
        let Some(open) = line else { return Err(std::io::ErrorKind::NotConnected.into()) };
        match open.ask(request).await {
            // What nobody used for a while was closed over there; browsers open another one then.
            Err(error) if open.is_closed_unasked(&error) => {
                let anew = line.insert(Line::open(to).await?);
                anew.ask(request).await
            }
            answer => answer,
        }
    };
    let answer = tokio::time::timeout(PATIENCE, asking).await.ok().and_then(Result::ok);
    if answer.is_none() {
        *line = None;
    }
    Sample {
        number: 0,
        status: answer.map_or(0, |answer| answer.status),
        says_when: answer.is_some_and(|answer| answer.says_when),
        counts: true,
        micros: u32::try_from(begun.elapsed().as_micros()).unwrap_or(u32::MAX),
    }
}
