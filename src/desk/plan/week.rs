//! Which release a press on the plan is for: that of the train with which the posts of an area ship.

use crate::db::schema::{item_posts, release_items};
use crate::db::{AreaId, Conn, PostId, Timestamp, TrainId};
use crate::error::Result;
use crate::releases::{self, State};
use crate::schedule::Schedule;
use crate::trains::{self, Homes, Train, WEEKLY};
use diesel::prelude::*;
use std::collections::HashSet;

/// Posts of a release: more than one has.
const POSTS: i64 = 5_000;

/// The release that is being made of a train.
pub(super) struct Making {
    pub train: Train,
    pub cutoff_at: Timestamp,
    pub publish_at: Timestamp,
    /// Once it is frozen: when the next one goes out that is not announced to be skipped, as far as the calendar reaches,
    /// and what is in this one.
    pub frozen: Option<(Option<Timestamp>, HashSet<PostId>)>,
}

/// What is being made of the trains with which the posts of some areas ship.
pub(super) struct Weeks {
    homes: Homes,
    /// The weekly train's first.
    making: Vec<Making>,
}

impl Weeks {
    /// Of the weekly train, and of those with which the posts of these areas ship.
    pub(super) fn of(
        conn: &mut Conn,
        areas: impl Iterator<Item = AreaId>,
        schedule: &Schedule,
        now: Timestamp,
    ) -> Result<Self> {
        let homes = Homes::read(conn)?;
        let wanted: HashSet<TrainId> = areas.map(|area| homes.of(area)).collect();
        let mut making = Vec::new();
        for train in trains::all(conn)? {
            // The weekly one is told where nothing is shown, too.
            if train.id == WEEKLY || wanted.contains(&train.id) {
                making.extend(self::making(conn, train, schedule, now)?);
            }
        }
        Ok(Self { homes, making })
    }

    /// All of them.
    pub(super) fn all(&self) -> &[Making] {
        &self.making
    }

    /// That of an area.
    pub(super) fn of_area(&self, area: AreaId) -> Option<&Making> {
        let home = self.homes.of(area);
        self.making.iter().find(|making| making.train.id == home)
    }
}

/// The release of a train that collects or is frozen, if there is one.
fn making(conn: &mut Conn, train: Train, schedule: &Schedule, now: Timestamp) -> Result<Option<Making>> {
    let Some(release) = releases::latest(conn, train.id)? else { return Ok(None) };
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
    Ok(Some(Making { train, cutoff_at: release.cutoff_at, publish_at: release.publish_at, frozen }))
}
