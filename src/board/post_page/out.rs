//! The releases that are out with the post of a page.

use crate::db::{Conn, TrainId};
use crate::error::Result;
use crate::people::Viewer;
use crate::posts::{Post, Status};
use crate::releases;
use crate::trains::Train;
use crate::verifying::{self, Fixed};

/// Of what a post is part by now.
pub(in super::super) struct Out {
    /// The version it was shipped with.
    pub version: Option<String>,
    /// The other trains with which it went, of those of which the reader reads, each with the version of its release.
    pub ways: Vec<(String, Train)>,
    /// Whether the bug is gone for those who had it.
    pub fixed: Option<Fixed>,
}

impl Out {
    pub(super) fn of(conn: &mut Conn, post: &Post, reader: Option<&Viewer>) -> Result<Self> {
        let is_shipped = post.status == Status::Shipped;
        let version = if is_shipped { releases::version_of(conn, &[post.id])?.remove(&post.id) } else { None };
        let fixed = verifying::of_post(conn, post, version.as_deref(), reader)?;
        let trains = releases::trains_for(conn, reader)?;
        if trains.len() < 2 {
            return Ok(Self { version, ways: Vec::new(), fixed });
        }
        let own = match &version {
            Some(version) => Some(releases::by_version(conn, version)?.train_id),
            None => None,
        };
        let ways = releases::ways(conn, &[post.id], own)?.remove(&post.id).unwrap_or_default();
        let way = |(id, version): (TrainId, String)| {
            let train = trains.iter().find(|train| train.id == id)?;
            Some((version, train.clone()))
        };
        Ok(Self { version, ways: ways.into_iter().filter_map(way).collect(), fixed })
    }
}
