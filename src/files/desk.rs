//! Where uploads are taken in: a few at a time, and pixels of one after the other, so that nobody's pictures take more
//! memory or processor than all others leave. Whoever comes when all places are taken waits for one, and while somebody
//! waits, who sends slowly loses theirs.

use super::pending::Pending;
use super::picture::{self, Encoded, Prepared, Refusal};
use super::storing::{Bytes, Name, Object, Size, Store, StoreError, Stored};
use crate::error::{Error, Result};
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};

/// Uploads that are received at the same time, each of at most [`picture::MAX_BYTES`].
const RECEIVING: usize = 4;
/// Uploads that wait for a place.
const WAITING: usize = 32;
/// Pictures that are read at the same time, each with up to 100 MB.
const READING: usize = 1;

/// The pictures of a process.
pub struct Pictures {
    store: Store,
    receiving: Semaphore,
    waiting: Semaphore,
    /// Whose uploads are received, or wait to be: of each person one, so that nobody takes all places.
    of: Mutex<HashSet<i64>>,
    reading: Arc<Semaphore>,
    /// What waits for the words it was sent with.
    pub(super) pending: Pending,
}

/// A place for an upload, until it is dropped.
pub struct Place<'a> {
    coming: Coming<'a>,
    _permit: SemaphorePermit<'a>,
}

impl Place<'_> {
    /// Whether somebody waits for one.
    pub fn is_wanted(&self) -> bool {
        self.coming.0.waiting.available_permits() < WAITING
    }
}

/// Somebody whose upload is received, or waits to be.
struct Coming<'a>(&'a Pictures, i64);

impl Drop for Coming<'_> {
    fn drop(&mut self) {
        self.0.of.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.1);
    }
}

/// A picture that is kept, with its width and height in both sizes, in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What its files are called.
    pub name: Name,
    /// Of the one that is shown by itself.
    pub full: (u32, u32),
    /// Of the one in lists.
    pub small: (u32, u32),
    /// What it shows; empty while nobody said.
    pub alt: String,
}

impl Pictures {
    /// Those kept at `file:DIR` or `s3://BUCKET/PREFIX?endpoint=URL&region=NAME`.
    pub fn open(url: &str) -> Result<Self> {
        let store = Store::open(url).map_err(|fault| Error::broken(format!("FRIDAY_PICTURES: {fault}")))?;
        let reading = Arc::new(Semaphore::new(READING));
        Ok(Self {
            store,
            receiving: Semaphore::new(RECEIVING),
            waiting: Semaphore::new(WAITING),
            of: Mutex::default(),
            reading,
            pending: Pending::default(),
        })
    }

    /// A place for an upload of somebody, who waits for it no longer than that; [`Error::Busy`] when there is none by then,
    /// or they have one already.
    pub async fn place(&self, who: i64, most: Duration) -> Result<Place<'_>> {
        if !self.of.lock().unwrap_or_else(PoisonError::into_inner).insert(who) {
            return Err(Error::Busy);
        }
        let coming = Coming(self, who);
        if let Ok(permit) = self.receiving.try_acquire() {
            return Ok(Place { coming, _permit: permit });
        }
        let _waiting = self.waiting.try_acquire().map_err(|_| Error::Busy)?;
        let permit = tokio::time::timeout(most, self.receiving.acquire()).await.map_err(|_| Error::Busy)?;
        Ok(Place { coming, _permit: permit.map_err(|_| Error::Busy)? })
    }

    /// Makes a picture of an upload, off the async threads, and keeps it, with the bytes of its files; or says why it is none.
    pub async fn keep(&self, upload: Vec<u8>) -> Result<std::result::Result<(Kept, usize), Refusal>> {
        let prepared = {
            let turn = Arc::clone(&self.reading).acquire_owned().await;
            let turn = turn.map_err(|closed| Error::Broken(Box::new(closed)))?;
            let read = tokio::task::spawn_blocking(move || {
                // The turn is over when the picture is read, also if nobody waits for it any more.
                let _turn = turn;
                picture::prepare(&upload)
            });
            read.await.map_err(|panic| Error::Broken(Box::new(panic)))?
        };
        let Prepared { full, small } = match prepared {
            Ok(prepared) => prepared,
            Err(Refusal::Fault(why)) => return Err(Error::broken(format!("a picture could not be made: {why}"))),
            Err(refusal) => return Ok(Err(refusal)),
        };
        let name = Name::draw().map_err(|error| Error::broken(format!("no randomness: {error}")))?;
        let kept =
            Kept { full: (full.width, full.height), small: (small.width, small.height), name, alt: String::new() };
        let weight = full.bytes.len() + small.bytes.len();
        for (size, encoded) in [(Size::Full, full), (Size::Small, small)] {
            let Encoded { bytes, .. } = encoded;
            let object = Object { name: kept.name.clone(), size };
            self.store.put(&object, Bytes::from(bytes)).await.map_err(|error| away(&error))?;
        }
        Ok(Ok((kept, weight)))
    }

    /// What is in a file, if there is one.
    pub async fn bytes(&self, object: &Object) -> Result<Option<Bytes>> {
        self.store.get(object).await.map_err(|error| away(&error))
    }

    /// Whether the files of a picture are there.
    pub async fn has(&self, name: &Name) -> Result<bool> {
        for object in Object::both(name) {
            if !self.store.has(&object).await.map_err(|error| away(&error))? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Takes the files of a picture away. What cannot be taken away now is swept away later.
    pub async fn forget(&self, name: &Name) {
        for object in Object::both(name) {
            if let Err(error) = self.store.delete(&object).await {
                tracing::warn!(%error, "a picture's file stays until it is swept away");
            }
        }
    }

    /// Files in the order of their names, after one of them, at most so many.
    pub async fn list(&self, after: Option<&Object>, most: usize) -> Result<Vec<Stored>> {
        self.store.list(after, most).await.map_err(|error| away(&error))
    }

    /// Takes one file away.
    pub async fn remove(&self, object: &Object) -> Result<()> {
        self.store.delete(object).await.map_err(|error| away(&error))
    }
}

fn away(error: &StoreError) -> Error {
    Error::PicturesAway(error.to_string())
}
