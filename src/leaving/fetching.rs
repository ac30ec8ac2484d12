//! Fetching what was gathered: read and sent part by part, a bounded number of downloads at once, however slowly each is taken.

use super::packing::Packing;
use super::store;
use crate::db::{Conn, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::web::App;
use actix_web::web::{Bytes, Data};
use futures_util::Stream;
use futures_util::stream::try_unfold;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Downloads that go on at once: each holds a part, of some megabytes at most, until that is taken.
const ALL: usize = 16;
/// All of them, with those that nobody goes on taking.
const MOST: usize = 64;
/// Those of one member: nobody keeps others from theirs.
const OWN: usize = 2;
/// When somebody may try again who has as many.
const AGAIN: Duration = Duration::from_secs(60);
/// Of which no part was taken for so long, that is not said to go on any more: whoever merely keeps a connection open, or has lost
/// it, has no place that others wait for. Nothing tells a server that somebody reads no more.
const STILL: Duration = Duration::from_secs(60);

/// A download.
#[derive(Debug)]
struct Going {
    user: UserId,
    number: u64,
    /// When a part of it was taken last.
    went_on: Instant,
}

/// All downloads, and the number of the last one.
#[derive(Debug)]
struct UnderWay {
    last: u64,
    all: Vec<Going>,
}

static UNDER_WAY: Mutex<UnderWay> = Mutex::new(UnderWay { last: 0, all: Vec::new() });

fn under_way() -> MutexGuard<'static, UnderWay> {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The place of a download among all of them; free again once it is dropped, with the last of the answer or with the
/// connection.
#[derive(Debug)]
struct Place {
    user: UserId,
    number: u64,
}

impl Place {
    fn take(user: UserId, now: Instant) -> Result<Self> {
        let mut there = under_way();
        if there.all.iter().filter(|other| other.user == user).count() >= OWN {
            return Err(Error::TooMany(AGAIN));
        }
        let goes_on = |other: &&Going| now.saturating_duration_since(other.went_on) < STILL;
        if there.all.iter().filter(goes_on).count() >= ALL || there.all.len() >= MOST {
            return Err(Error::Busy);
        }
        there.last = there.last.wrapping_add(1);
        let number = there.last;
        there.all.push(Going { user, number, went_on: now });
        Ok(Self { user, number })
    }

    /// Notes that the next part is taken.
    fn goes_on(&self, now: Instant) {
        let mut there = under_way();
        if let Some(own) = there.all.iter_mut().find(|other| other.number == self.number) {
            own.went_on = now;
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        under_way().all.retain(|other| other.number != self.number);
    }
}

/// What is still to be sent.
struct Rest {
    app: Data<App>,
    place: Place,
    packing: Packing,
    /// The last part that was sent.
    after: (i64, i64),
    /// When it was asked for: what is gathered anew meanwhile is something else.
    asked_at: Timestamp,
}

impl Rest {
    async fn next(mut self) -> Result<(Bytes, Option<Self>)> {
        self.place.goes_on(Instant::now());
        let (user, after, asked_at) = (self.place.user, self.after, self.asked_at);
        let read = move |conn: &mut Conn| {
            let export = store::export_of(conn, user)?;
            if export.is_none_or(|export| export.asked_at != asked_at || export.ready_at.is_none()) {
                return Err(Error::broken("an export went while it was fetched"));
            }
            store::part_after(conn, user, after)
        };
        match self.app.read(read).await? {
            Some((after, json)) => {
                let bytes = self.packing.add(&(after.0, json))?;
                Ok((bytes, Some(Self { after, ..self })))
            }
            None => Ok((self.packing.end()?, None)),
        }
    }
}

/// The ZIP of somebody whose export of then is ready. Refuses where too many are being fetched.
pub(super) fn zip(
    app: Data<App>,
    user: UserId,
    asked_at: Timestamp,
) -> Result<impl Stream<Item = Result<Bytes>> + 'static> {
    let place = Place::take(user, Instant::now())?;
    let rest = Rest { app, place, packing: Packing::new(), after: (-1, -1), asked_at };
    Ok(try_unfold(Some(rest), |rest: Option<Rest>| async move {
        let Some(rest) = rest else { return Ok(None) };
        rest.next().await.map(Some)
    }))
}

#[cfg(test)]
mod tests {
    use super::{ALL, OWN, Place, STILL, UserId};
    use std::time::Instant;

    // One after the other: places are those of the whole program.
    #[test]
    fn a_place_is_free_again_once_a_download_is_over_or_breaks_off_and_nobodys_once_it_goes_on_no_more() {
        let (user, now) = (UserId(-7), Instant::now());
        let mut places: Vec<Place> = (0..OWN).map(|_| Place::take(user, now).unwrap()).collect();
        assert!(Place::take(user, now).is_err() && Place::take(UserId(-8), now).is_ok());
        drop(places.pop());
        assert!(Place::take(user, now).is_ok());
        drop(places);

        let others = (100..).map(|other: i64| UserId(-other));
        let held: Vec<Place> = others.take(ALL).map(|other| Place::take(other, now).unwrap()).collect();
        assert!(Place::take(user, now).is_err());
        let later = now + STILL;
        assert!(Place::take(UserId(-100), later).is_ok() && Place::take(user, later).is_ok());
        for place in &held {
            place.goes_on(later);
        }
        assert!(Place::take(user, later).is_err());
        drop(held);
        assert!(Place::take(user, later).is_ok());
    }
}
