//! What staff change about pictures of meetups, so that they can take it back.

use super::store::{self, Photo};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, Lockable, Timestamp, lock};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};

/// Whether a picture is hidden, and whether somebody asks to have it taken down.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoKept {
    meetup: i64,
    id: i64,
    asked_at: Option<Timestamp>,
    hidden_at: Option<Timestamp>,
}

impl PhotoKept {
    /// As it is now.
    pub(super) fn of(photo: &Photo) -> Self {
        Self { meetup: photo.meetup_id, id: photo.id, asked_at: photo.asked_at, hidden_at: photo.hidden_at }
    }
}

impl Whole for PhotoKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock(conn, Lockable::Meetups, &[self.meetup])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        match store::photo(conn, (self.meetup, self.id)) {
            Ok(photo) => Ok(Self::of(&photo) == *self),
            Err(Error::NotFound) => Ok(false),
            Err(other) => Err(other),
        }
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::put_photo(conn, self.id, self.asked_at, self.hidden_at)
    }
}
