//! A list, and a point of it, so that what staff did to them can be taken back: a list as a whole, a tick alone.

use super::model::Point;
use super::store;
use super::words::DONE;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::posts::{self, Status};
use serde::{Deserialize, Serialize};

/// Whether the work on a post is done: it is held by whoever changes something, and by nobody who only looks.
fn is_done(conn: &mut Conn, post: PostId) -> Result<bool> {
    Ok(matches!(posts::get(conn, post)?.status, Status::Ready | Status::Shipped))
}

/// The list of a post, with its ticks.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    post: PostId,
    points: Vec<Point>,
}

impl Listed {
    /// These points of a post.
    pub(super) fn new(post: PostId, points: Vec<Point>) -> Self {
        Self { post, points }
    }
}

impl Whole for Listed {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        posts::get_held(conn, self.post).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(store::of_post(conn, self.post)? == self.points)
    }

    fn may_be_put(&self, conn: &mut Conn, _: &Self, _: Timestamp) -> Result<bool> {
        Ok(self.points.iter().all(Point::is_met) || !is_done(conn, self.post)?)
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        if !self.may_be_put(conn, there, hand.now)? {
            return Err(Error::Rejected(DONE));
        }
        let ids: Vec<i64> = there.points.iter().map(|point| point.id).collect();
        store::remove(conn, &ids)?;
        store::put_back(conn, &self.points)
    }
}

/// One point of a list: whether it is met, who says so and since when.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tick {
    post: PostId,
    point: i64,
    met: Option<(UserId, Timestamp)>,
}

impl Tick {
    /// Of a point as it is.
    pub(super) fn of(point: &Point) -> Self {
        Self { post: point.post_id, point: point.id, met: point.met_by.zip(point.met_at) }
    }

    /// The same with another tick.
    #[must_use]
    pub(super) fn met(&self, met: Option<(UserId, Timestamp)>) -> Self {
        Self { post: self.post, point: self.point, met }
    }
}

impl Whole for Tick {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        posts::get_held(conn, self.post).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let points = store::of_post(conn, self.post)?;
        Ok(points.iter().any(|point| Self::of(point) == *self))
    }

    fn may_be_put(&self, conn: &mut Conn, _: &Self, _: Timestamp) -> Result<bool> {
        Ok(self.met.is_some() || !is_done(conn, self.post)?)
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        if !self.may_be_put(conn, there, hand.now)? {
            return Err(Error::Rejected(DONE));
        }
        store::tick(conn, &[self.point], self.met)
    }
}
