//! Which release a press on the plan is for.

use crate::db::schema::{item_posts, release_items};
use crate::db::{Conn, PostId, Timestamp};
use crate::error::Result;
use crate::releases::{self, State};
use crate::schedule::Schedule;
use crate::trains::WEEKLY;
use diesel::prelude::*;
use std::collections::HashSet;

/// Posts of a release: more than one has.
const POSTS: i64 = 5_000;

/// The release that is being made.
pub(super) struct Making {
    pub cutoff_at: Timestamp,
    pub publish_at: Timestamp,
    /// Once it is frozen: when the next one goes out that is not announced to be skipped, as far as the calendar reaches,
    /// and what is in this one.
    pub frozen: Option<(Option<Timestamp>, HashSet<PostId>)>,
}

/// The release that collects or is frozen, if there is one.
pub(super) fn making(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<Option<Making>> {
    let Some(release) = releases::latest(conn, WEEKLY)? else { return Ok(None) };
    let frozen = match release.state {
        State::Collecting => None,
        State::Frozen => {
            let items = item_posts::table.inner_join(release_items::table);
            let items = items.filter(release_items::release_id.eq(release.id));
            let items: Vec<PostId> = items.select(item_posts::post_id).limit(POSTS).load(conn)?;
            let coming = releases::calendar(conn, release.train_id, schedule, now)?.coming;
            let next = coming.into_iter().find(|week| week.skip.is_none()).map(|week| week.publish_at);
            Some((next, items.into_iter().collect()))
        }
        _ => return Ok(None),
    };
    Ok(Some(Making { cutoff_at: release.cutoff_at, publish_at: release.publish_at, frozen }))
}
