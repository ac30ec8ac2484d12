//! Which release a press on the plan is for.

use crate::db::schema::{item_posts, release_items};
use crate::db::{Conn, PostId, Timestamp};
use crate::error::Result;
use crate::releases::{self, State};
use crate::schedule::Schedule;
use crate::trains::{self, WEEKLY};
use diesel::prelude::*;
use std::collections::HashSet;

/// Posts of a release: more than one has.
const POSTS: i64 = 5_000;

/// The release that is being made.
pub(super) struct Making {
    pub cutoff_at: Timestamp,
    pub publish_at: Timestamp,
    /// Once it is frozen: when the one after it goes out, and what is in it.
    pub frozen: Option<(Timestamp, HashSet<PostId>)>,
}

/// The release that collects or is frozen, if there is one.
pub(super) fn making(conn: &mut Conn, schedule: &Schedule) -> Result<Option<Making>> {
    let Some(release) = releases::latest(conn, WEEKLY)? else { return Ok(None) };
    let frozen = match release.state {
        State::Collecting => None,
        State::Frozen => {
            let items = item_posts::table.inner_join(release_items::table);
            let items = items.filter(release_items::release_id.eq(release.id));
            let items: Vec<PostId> = items.select(item_posts::post_id).limit(POSTS).load(conn)?;
            let own = trains::get(conn, release.train_id)?.schedule(schedule)?;
            let next = own.next_deadlines(release.planned().0).publish;
            Some((Timestamp(next), items.into_iter().collect()))
        }
        _ => return Ok(None),
    };
    Ok(Some(Making { cutoff_at: release.cutoff_at, publish_at: release.publish_at, frozen }))
}
