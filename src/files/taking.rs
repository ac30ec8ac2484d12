//! Taking in the pictures of a form: its files one after the other, each made into a picture before the next one is read.

use super::desk::{Kept, Pictures, Place};
use super::picture::{MAX_BYTES, Refusal};
use super::words::{self, TOO_MANY};
use crate::db::UserId;
use crate::error::{Error, Problem, Result};
use crate::text::shortened;
use crate::web::{Cx, Limit, Pieces};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// Pictures of one post, comment or option, at most.
pub const MOST: usize = 4;
/// Uploads and changes, by member.
pub const UPLOADS: Limit = Limit::new("uploads", |limits| limits.uploads);
/// Bytes a second that an upload brings at least while others wait for its place: a quarter of a megabit.
const LEAST: u64 = 32 * 1024;
/// Looks at how fast it comes in, in the time that it may be slow.
const TICKS: u32 = 10;
/// How often as long somebody waits for a place.
const WAITS: u32 = 3;
/// Letters of the name under which a file is told to who sent it.
const NAME_MAX: usize = 60;

/// A picture that came and is kept.
#[derive(Debug, Clone)]
pub struct Came {
    /// The picture.
    pub kept: Kept,
    /// What its file was called.
    pub name: String,
    /// What its files weigh.
    pub bytes: usize,
}

/// What came of the files of a form.
#[derive(Debug, Clone, Default)]
pub struct Taken {
    /// Pictures that are kept.
    pub kept: Vec<Came>,
    /// Why the first one that is not was refused. What comes after it is not looked at.
    pub wrong: Option<Problem>,
}

/// Takes in as many pictures as there is room for. An error leaves nothing behind.
pub async fn take(cx: &Cx, files: &Pictures, who: UserId, pieces: &mut Pieces, room: usize) -> Result<Taken> {
    let limits = cx.app.config.limits;
    let place = files.place(who.0, limits.upload_patience * WAITS).await?;
    let speed = Pace { received: pieces.received(), is_receiving: Cell::new(false) };
    let mut taken = Taken::default();
    let read = tokio::time::timeout(limits.upload, read(files, pieces, room, (&mut taken, &speed)));
    let read = tokio::select! {
        read = read => read.unwrap_or(Err(Error::TooSlow)),
        () = speed.too_slow(&place, limits.upload_patience) => Err(Error::TooSlow),
    };
    match read {
        Ok(()) => Ok(taken),
        Err(error) => {
            taken.forget(files).await;
            Err(error)
        }
    }
}

/// How fast an upload comes in.
struct Pace {
    /// Bytes so far.
    received: Rc<Cell<usize>>,
    /// Whether more are waited for: what we make of them is not its sender's time.
    is_receiving: Cell<bool>,
}

impl Pace {
    /// Returns once the upload is slower than others have to bear who wait for its place.
    async fn too_slow(&self, place: &Place<'_>, patience: Duration) {
        let (tick, mut spent) = (patience / TICKS, Duration::ZERO);
        loop {
            tokio::time::sleep(tick).await;
            if self.is_receiving.get() {
                spent += tick;
            }
            if place.is_wanted() && spent >= patience && is_slow(self.received.get(), spent) {
                return;
            }
        }
    }

    async fn receiving<T>(&self, what: impl Future<Output = Result<T>>) -> Result<T> {
        self.is_receiving.set(true);
        let received = what.await;
        self.is_receiving.set(false);
        received
    }
}

fn is_slow(received: usize, spent: Duration) -> bool {
    u128::try_from(received).unwrap_or(u128::MAX) * 1_000 < u128::from(LEAST) * spent.as_millis()
}

impl Taken {
    /// Takes away what nothing will show.
    pub async fn forget(&self, files: &Pictures) {
        for came in &self.kept {
            files.forget(&came.kept.name).await;
        }
    }
}

async fn read(files: &Pictures, pieces: &mut Pieces, room: usize, (taken, pace): (&mut Taken, &Pace)) -> Result<()> {
    while let Some(mut file) = pace.receiving(pieces.next_file()).await? {
        let bytes = pace.receiving(pieces.bytes(&mut file, MAX_BYTES)).await?;
        if taken.wrong.is_some() {
            continue;
        }
        if taken.kept.len() >= room {
            taken.wrong = Some(Problem::Refused(TOO_MANY));
            continue;
        }
        let made = match bytes {
            None => Err(Refusal::TooHeavy),
            Some(bytes) => files.keep(bytes).await?,
        };
        let name = shortened(&file.name, NAME_MAX);
        match made {
            Ok((kept, bytes)) => taken.kept.push(Came { kept, name, bytes }),
            // Of several, which one.
            Err(why) if !name.is_empty() => taken.wrong = Some(Problem::RefusedOf(vec![name], words::of(why))),
            Err(why) => taken.wrong = Some(Problem::Refused(words::of(why))),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever follows it has a proxy that lets the largest post pass, and knows how long that may take.
    #[test]
    fn the_readme_tells_proxies_what_a_post_may_weigh_and_how_long_it_may_take() {
        let readme = include_str!("../../README.md");
        let megabytes = (MOST * MAX_BYTES).div_ceil(1_000_000);
        assert!(readme.contains(&format!("bodies of up to {megabytes} MB")), "{megabytes} MB");
        let seconds = crate::config::Limits::default().upload.as_secs();
        assert!(readme.contains(&format!("one with pictures {seconds}")), "{seconds} seconds");
    }

    #[test]
    fn a_phone_on_a_poor_line_is_fast_enough_and_who_trickles_is_not() {
        let seconds = Duration::from_secs;
        for (bytes, spent) in [(400 * 10, 10), (0, 10), (300 * 1024, 10), (5 << 20, 170)] {
            assert!(is_slow(bytes, seconds(spent)), "{bytes} bytes in {spent} s");
        }
        for (bytes, spent) in [(330 * 1024, 10), (6 << 20, 170)] {
            assert!(!is_slow(bytes, seconds(spent)), "{bytes} bytes in {spent} s");
        }
    }
}
