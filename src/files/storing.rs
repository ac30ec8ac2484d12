//! Where pictures are kept: a folder, or a bucket for who runs more than one machine.
//!
//! A file is written once under a name that was drawn for it, never changed, and taken away when nothing names it any
//! more. So whoever reads one may keep it for good.

mod name;
mod opening;
#[cfg(test)]
mod tests;

pub use bytes::Bytes;
pub use name::{Name, Object, Size};
pub use opening::is_there;

use futures_util::{StreamExt, TryStreamExt};
use object_store::path::Path;
use object_store::{Error, ObjectMeta, ObjectStore, ObjectStoreExt, PutMode, PutOptions};
use std::fmt;
use std::future::ready;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// How long one file may take to be put, read or taken away.
const ONE_FILE: Duration = Duration::from_secs(15);
/// How long a list of files may take.
const ONE_LIST: Duration = Duration::from_secs(60);
/// How long a bucket's server may take to answer the telephone.
#[cfg(feature = "s3")]
const CONNECTING: Duration = Duration::from_secs(5);
/// How often a request to a bucket is repeated.
#[cfg(feature = "s3")]
const RETRIES: usize = 2;

/// Why something was not stored, read or removed.
#[derive(Debug)]
pub enum StoreError {
    /// There is such a file already; it was left as it is.
    Taken,
    /// It took longer than we wait. It may still have happened: sweeping finds what nobody knows of.
    TooSlow,
    /// The disk or the bucket is away, full or refuses us; the text is for operators.
    Away(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Taken => write!(f, "there is such a picture already"),
            Self::TooSlow => write!(f, "the store of pictures took too long"),
            Self::Away(why) => write!(f, "the store of pictures is not available: {why}"),
        }
    }
}

impl std::error::Error for StoreError {}

/// A file in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Which one.
    pub object: Object,
    /// When it was put there; who sweeps must leave alone what is too new to be named anywhere.
    pub put_at: SystemTime,
}

/// The place. Copies of it are the same place.
#[derive(Debug, Clone)]
pub struct Store {
    place: Arc<dyn ObjectStore>,
    /// Whether it lists files in the order of their names from wherever it is asked to, as buckets do and folders do not.
    is_in_order: bool,
}

impl Store {
    /// The store at `file:DIR` or `s3://BUCKET/PREFIX?endpoint=URL&region=NAME`, or a sentence about what is wrong. The
    /// folder is made if there is none; whether there is a bucket shows when it is used.
    pub fn open(url: &str) -> Result<Self, String> {
        Ok(Self { place: opening::open(url)?, is_in_order: url.starts_with("s3:") })
    }

    /// Puts a new file: all of it or nothing, and never in place of another.
    pub async fn put(&self, object: &Object, bytes: Bytes) -> Result<(), StoreError> {
        let options = PutOptions { mode: PutMode::Create, ..PutOptions::default() };
        within(ONE_FILE, self.place.put_opts(&path(object), bytes.into(), options)).await.map(drop)
    }

    /// The file's bytes, if there is one.
    pub async fn get(&self, object: &Object) -> Result<Option<Bytes>, StoreError> {
        let path = path(object);
        let read = async {
            match self.place.get(&path).await {
                Ok(found) => found.bytes().await.map(Some),
                Err(Error::NotFound { .. }) => Ok(None),
                Err(error) => Err(error),
            }
        };
        within(ONE_FILE, read).await
    }

    /// Whether there is such a file.
    pub async fn has(&self, object: &Object) -> Result<bool, StoreError> {
        let path = path(object);
        let looked = async {
            match self.place.head(&path).await {
                Ok(_) => Ok(true),
                Err(Error::NotFound { .. }) => Ok(false),
                Err(error) => Err(error),
            }
        };
        within(ONE_FILE, looked).await
    }

    /// Takes a file away; it may be gone already.
    pub async fn delete(&self, object: &Object) -> Result<(), StoreError> {
        let path = path(object);
        let removed = async {
            match self.place.delete(&path).await {
                Err(Error::NotFound { .. }) => Ok(()),
                other => other,
            }
        };
        within(ONE_FILE, removed).await
    }

    /// Up to `limit` files in the order of their names, after that one: for sweeping away what no post names. Files that
    /// are not ours are passed over.
    pub async fn list(&self, after: Option<&Object>, limit: usize) -> Result<Vec<Stored>, StoreError> {
        if self.is_in_order {
            within(ONE_LIST, self.listed_from(after, limit)).await
        } else {
            within(ONE_LIST, self.listed_by_folder(after, limit)).await
        }
    }

    /// From that file on, as far as it goes: a request for a thousand, where folder by folder were one for each.
    async fn listed_from(&self, after: Option<&Object>, limit: usize) -> object_store::Result<Vec<Stored>> {
        let files = match after {
            Some(after) => self.place.list_with_offset(None, &path(after)),
            None => self.place.list(None),
        };
        files.try_filter_map(|file| ready(Ok(stored(&file)))).take(limit).try_collect().await
    }

    /// Folder by folder, because a folder has no order.
    async fn listed_by_folder(&self, after: Option<&Object>, limit: usize) -> object_store::Result<Vec<Stored>> {
        let mut folders = self.place.list_with_delimiter(None).await?.common_prefixes;
        folders.retain(|folder| after.is_none_or(|after| folder.as_ref() >= after.name.folder()));
        folders.sort_unstable();
        let mut found = Vec::new();
        for folder in folders {
            if found.len() >= limit {
                break;
            }
            let files: Vec<ObjectMeta> = self.place.list(Some(&folder)).try_collect().await?;
            let mut files: Vec<Stored> = files.iter().filter_map(stored).collect();
            files.retain(|file| after.is_none_or(|after| file.object > *after));
            files.sort_unstable_by(|one, other| one.object.cmp(&other.object));
            found.append(&mut files);
        }
        found.truncate(limit);
        Ok(found)
    }
}

fn path(object: &Object) -> Path {
    Path::from(object.to_string())
}

fn stored(file: &ObjectMeta) -> Option<Stored> {
    let object = Object::parse(file.location.as_ref())?;
    Some(Stored { object, put_at: file.last_modified.into() })
}

/// Waits no longer than that.
async fn within<T>(time: Duration, work: impl Future<Output = object_store::Result<T>>) -> Result<T, StoreError> {
    match tokio::time::timeout(time, work).await {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(Error::AlreadyExists { .. })) => Err(StoreError::Taken),
        Ok(Err(error)) => Err(StoreError::Away(error.to_string())),
        Err(_) => Err(StoreError::TooSlow),
    }
}
