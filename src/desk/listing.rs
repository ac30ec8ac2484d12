//! The posts of a tab, and how many there are in each.

use super::filter::{Filter, Order, TABS};
use super::moderating;
use super::narrowed::{Within, counting, waiting};
use super::pane::{self, Looked};
use super::place::Place;
use super::spark;
use super::spread::{Spread, spread};
use crate::areas::{self, Area, LineAreas};
use crate::comments::Eyes;
use crate::db::schema::posts;
use crate::db::{Conn, PostId, Timestamp, UserId, VotingWeek, counted, counted_each, one_of};
use crate::devices::Device;
use crate::error::Result;
use crate::meetups;
use crate::people::{self, Profile};
use crate::posts::{self as record, Kind, Post, Status};
use crate::triage::{Decline, Undoable};
use crate::web::Pager;
use crate::{
    awards, blocking, bulk, clusters, groups, owning, pairing, polls, reports, rising, testing, triage, verifying,
};
use diesel::prelude::*;
use std::collections::HashMap;

/// Posts on a page.
const PAGE: i64 = 20;
/// A tab counts no further.
pub(super) const COUNTED: i64 = 1_000;

/// Pairs are counted no further beside the way to them: to count one means to look at both of its posts.
pub(super) const PAIRS: i64 = 100;

/// Tabs of answers that come back: what was declined comes back on its day, and each once its votes have doubled.
pub(super) const BACK: [Status; 5] =
    [Status::UnderReview, Status::Planned, Status::InProgress, Status::Ready, Status::Declined];

/// How many posts each of some statuses has, at most [`COUNTED`].
pub(super) type Counts = Vec<(Status, i64)>;

/// Who looks, and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub reader: UserId,
    pub eyes: Eyes,
    pub now: Timestamp,
    pub week: VotingWeek,
}

/// What one look at the database brings.
pub(super) struct Found {
    pub filter: Filter,
    pub lines: Vec<LineAreas>,
    pub areas: Vec<Area>,
    pub device: Option<Device>,
    /// A device was asked for, and there is none of that name.
    pub is_unknown_device: bool,
    /// Words are looked for, and no post has all of them.
    pub is_partial: bool,
    /// They stand in so many posts that only the newest of them were looked through.
    pub is_cut: bool,
    /// Of each tab, how many the filters let through, at most [`COUNTED`].
    pub counts: Counts,
    /// How many of those answered so are to be looked at again, counted likewise.
    pub back: Counts,
    /// Things that wait to be approved or were flagged, counted likewise.
    pub moderated: i64,
    /// How many ask to join those who test an area.
    pub testers_asking: i64,
    /// How many lines that disappointed wait for staff.
    pub reports_waiting: i64,
    /// Bugs that most of those who had them have still, and of which staff said nothing yet.
    pub reopened: i64,
    /// Votes that came together and wait for staff, of how many clusters.
    pub clusters: i64,
    /// How many who are blocked ask for another look.
    pub block_looks: i64,
    /// Awards that staff have not presented.
    pub awards: i64,
    /// Meetups that are proposed, or have no host any more.
    pub meetups: i64,
    /// Polls that are drafted and not opened.
    pub polls_drafted: i64,
    /// How many ask to join a group.
    pub groups_asking: i64,
    /// Pairs of posts that may be the same, at most [`PAIRS`].
    pub merges: i64,
    /// What is being answered at once, or taken back.
    pub bulks: Vec<i64>,
    /// How the declined ones of the page stood when they were declined.
    pub declines: HashMap<PostId, Decline>,
    /// The votes that those of the page had when they were answered, where fans go on voting.
    pub votes_then: HashMap<PostId, i64>,
    pub posts: Vec<Post>,
    /// Where the next page begins, if there is one.
    pub next: Option<Place>,
    pub texts: HashMap<PostId, String>,
    pub people: Vec<Profile>,
    pub owners: HashMap<PostId, UserId>,
    /// Votes by week, the oldest first.
    pub weeks: HashMap<PostId, Vec<i64>>,
    /// Votes of the seven days before the moment up to which they are counted.
    pub rises: HashMap<PostId, i64>,
    pub rises_at: Option<Timestamp>,
    pub spread: HashMap<PostId, Spread>,
    /// The post that was decided a moment ago, as long as that can be taken back.
    pub decided: Option<Undoable>,
    /// The post beside the list: the one that was asked for, else the first.
    pub beside: Option<Looked>,
}

/// The part of the desk that was asked for, in a fixed number of queries.
pub(super) fn find(conn: &mut Conn, mut filter: Filter, look: Look, decided: Option<PostId>) -> Result<Found> {
    let lines = areas::by_line(conn)?;
    let asks_for_device = filter.device.is_some();
    let within = Within::of(conn, &mut filter, &lines, look)?;
    let few = few(conn, &filter, &within, look)?;
    let (counts, back) = counts(conn, &filter, few.as_deref(), &within, look)?;
    let (ids, has_more) = Pager::cut(page(conn, &filter, few.as_deref(), &within, look)?, PAGE);
    let mut known: HashMap<PostId, Post> = record::list(conn, &ids)?.into_iter().map(|post| (post.id, post)).collect();
    let found: Vec<Post> = ids.iter().filter_map(|id| known.remove(id)).collect();
    let next = match ids.last() {
        Some(last) if has_more => Some(place_of(conn, *last, filter.order)?),
        _ => None,
    };
    let bugs: Vec<PostId> = found.iter().filter(|post| post.kind == Kind::Bug).map(|post| post.id).collect();
    let asked = filter.post.map(|id| pane::answerable(conn, id)).transpose()?.flatten();
    filter.post = asked.as_ref().map(|post| post.id);
    let beside = asked.or_else(|| found.first().cloned());
    let beside = beside.map(|post| pane::look_at(conn, post, look.eyes)).transpose()?;
    let owners = owning::owners_of(conn, &ids)?;
    let named: Vec<UserId> = owners.values().copied().collect();
    Ok(Found {
        areas: areas::list(conn)?,
        is_unknown_device: asks_for_device && within.device.is_none(),
        is_partial: within.is_partial,
        is_cut: within.is_cut,
        device: within.device,
        beside,
        texts: record::beginnings(conn, &ids)?,
        people: people::profiles(conn, &named)?,
        weeks: record::votes_by_week(conn, &ids, look.week, spark::WEEKS)?,
        rises: rising::of(conn, &ids)?,
        rises_at: rising::counted_at(conn)?,
        spread: spread(conn, &bugs)?,
        declines: if filter.status == Status::Declined { triage::declines_of(conn, &ids)? } else { HashMap::new() },
        votes_then: if filter.status.is_voted_on() { record::votes_then(conn, &ids)? } else { HashMap::new() },
        back,
        moderated: moderating::count(conn, COUNTED)?,
        testers_asking: testing::asking(conn)?,
        reports_waiting: reports::lines_waiting(conn)?,
        reopened: verifying::waiting(conn, COUNTED)?,
        clusters: clusters::waiting(conn, COUNTED)?,
        block_looks: blocking::looks_waiting(conn, look.now)?,
        awards: awards::waiting(conn)?,
        meetups: meetups::waiting(conn, look.now)?,
        polls_drafted: polls::drafts_waiting(conn)?,
        groups_asking: groups::asking(conn)?,
        merges: pairing::count(conn, look.now, PAIRS)?,
        bulks: bulk::running(conn)?,
        decided: decided.map(|post| triage::undoable(conn, post)).transpose()?.flatten(),
        posts: found,
        filter,
        lines,
        counts,
        next,
        owners,
    })
}

/// How many posts each tab has, and how many of what was answered are to be looked at again, as far as they are counted: in one
/// query, but for what is known already.
fn counts(
    conn: &mut Conn,
    filter: &Filter,
    few: Option<&[PostId]>,
    within: &Within,
    look: Look,
) -> Result<(Counts, Counts)> {
    let back = BACK.into_iter().map(|status| filter.back(status));
    let parts: Vec<Filter> = TABS.into_iter().map(|status| filter.in_status(status)).chain(back).collect();
    let mut found: Vec<Option<i64>> = parts
        .iter()
        .map(|part| {
            let is_here = part.status == filter.status && part.is_back == filter.is_back;
            few.filter(|_| is_here).or_else(|| within.known(part)).map(amount)
        })
        .collect();
    let unknown: Vec<usize> = (0..parts.len()).filter(|place| matches!(found.get(*place), Some(None))).collect();
    let asked = unknown.iter().filter_map(|place| parts.get(*place));
    let asked = asked.map(|part| counting(part, within, look)).collect();
    for (place, count) in counted_each(conn, asked)? {
        let place = usize::try_from(place).ok().and_then(|place| unknown.get(place));
        if let Some(found) = place.and_then(|place| found.get_mut(*place)) {
            *found = Some(count);
        }
    }
    let mut found = found.into_iter().map(|count| count.unwrap_or_default().min(COUNTED));
    let counts = TABS.into_iter().zip(found.by_ref()).collect();
    Ok((counts, BACK.into_iter().zip(found).collect()))
}

/// How many posts a part of the desk has, as far as it is counted.
pub(super) fn count(conn: &mut Conn, filter: &Filter, within: &Within, look: Look) -> Result<i64> {
    Ok(counted(counting(filter, within, look)).get_result(conn)?)
}

/// All posts that filters let through, where that is fewer than a tab counts: to find these may take a walk through all of
/// the status, and no second one is needed for the page.
fn few(conn: &mut Conn, filter: &Filter, within: &Within, look: Look) -> Result<Option<Vec<PostId>>> {
    if !filter.is_narrow() {
        return Ok(None);
    }
    if let Some(known) = within.known(filter) {
        return Ok(Some(known.to_vec()).filter(|all| amount(all) < COUNTED));
    }
    let all: Vec<PostId> = waiting(filter, within, look).select(posts::id).limit(COUNTED).load(conn)?;
    Ok(Some(all).filter(|all| amount(all) < COUNTED))
}

fn amount(posts: &[PostId]) -> i64 {
    i64::try_from(posts.len()).unwrap_or(i64::MAX)
}

/// The numbers of a page's posts, and one more if there are more. Each order is the order of an index of the status.
fn page(conn: &mut Conn, filter: &Filter, few: Option<&[PostId]>, within: &Within, look: Look) -> Result<Vec<PostId>> {
    let of_few = few.map(|few| posts::table.filter(one_of(posts::id, few.iter().map(|post| post.0))).into_boxed());
    let waiting = of_few.unwrap_or_else(|| waiting(filter, within, look));
    let mut waiting = waiting.select(posts::id).limit(PAGE + 1);
    let after = filter.after.as_ref();
    waiting = match filter.order {
        Order::Votes => {
            if let Some(Place { value, id }) = after {
                let votes = whole(*value);
                let behind = posts::vote_count.lt(votes).or(posts::id.lt(*id));
                waiting = waiting.filter(posts::vote_count.le(votes)).filter(behind);
            }
            waiting.order((posts::vote_count.desc(), posts::id.desc()))
        }
        Order::Week => {
            if let Some(Place { value, id }) = after {
                let behind = posts::heat.lt(*value).or(posts::id.lt(*id));
                waiting = waiting.filter(posts::heat.le(*value)).filter(behind);
            }
            waiting.order((posts::heat.desc(), posts::id.desc()))
        }
        Order::Age => {
            if let Some(Place { value, id }) = after {
                let since = moment(*value);
                let behind = posts::status_changed_at.gt(since).or(posts::id.gt(*id));
                waiting = waiting.filter(posts::status_changed_at.ge(since)).filter(behind);
            }
            waiting.order((posts::status_changed_at, posts::id))
        }
        Order::New => {
            if let Some(Place { value, id }) = after {
                let since = moment(*value);
                let behind = posts::status_changed_at.lt(since).or(posts::id.lt(*id));
                waiting = waiting.filter(posts::status_changed_at.le(since)).filter(behind);
            }
            waiting.order((posts::status_changed_at.desc(), posts::id.desc()))
        }
    };
    Ok(waiting.load(conn)?)
}

/// Where a post stands in an order.
fn place_of(conn: &mut Conn, id: PostId, order: Order) -> Result<Place> {
    let row = posts::table.find(id.0).select((posts::vote_count, posts::heat, posts::status_changed_at));
    let (votes, heat, since): (i64, f64, Timestamp) = row.first(conn)?;
    #[expect(clippy::cast_precision_loss, reason = "votes, and microseconds until the year 2255, are exact")]
    let value = match order {
        Order::Votes => votes as f64,
        Order::Week => heat,
        Order::Age | Order::New => since.0.timestamp_micros() as f64,
    };
    Ok(Place { value, id })
}

#[expect(clippy::cast_possible_truncation, reason = "what is no number of ours is cut to one")]
fn whole(value: f64) -> i64 {
    value as i64
}

/// The end of the year 9999, in microseconds since 1970: both databases know moments until then.
const LAST: i64 = 253_402_300_799_999_999;

/// Microseconds since 1970; what is no moment of ours is the first one, or the last.
fn moment(value: f64) -> Timestamp {
    instant(whole(value))
}

/// The same of a whole number.
pub(super) fn instant(micros: i64) -> Timestamp {
    Timestamp(chrono::DateTime::from_timestamp_micros(micros.clamp(0, LAST)).unwrap_or_default())
}
