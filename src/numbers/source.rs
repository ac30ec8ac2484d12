//! SQL on the tables of other rooms: what is counted, by ranges of indexes.

use super::model::Span;
use crate::db::schema::{item_posts, posts, release_items, releases, users};
use crate::db::types::Instant;
use crate::db::{AreaId, Conn, ItemId, PostId, Timestamp, UserId, counted, given, prepared};
use crate::error::Result;
use crate::people::Role;
use crate::posts::{Status, Visibility};
use crate::releases::{State, recalled as recalled_releases};
use crate::trains;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use std::collections::HashMap;

/// Items of a release: more than one has.
const ITEMS: i64 = 5_000;

/// The items of releases that went out in a span, each by the first of its posts: area, seconds since filing, and whether
/// a fan wrote it.
pub(super) fn shipped(conn: &mut Conn, span: Span) -> Result<Vec<(AreaId, i64, bool)>> {
    // What a train lists that does not ship has shipped before, or will.
    let ships = releases::train_id.eq_any(trains::shipping(conn)?);
    let out = releases::table.filter(releases::state.eq(State::Published)).filter(ships);
    let out = out.filter(releases::recalled_at.is_null());
    let out = out.filter(releases::published_at.ge(span.begins)).filter(releases::published_at.lt(span.ends));
    let out: Vec<(i64, Option<Timestamp>)> = out.select((releases::id, releases::published_at)).load(conn)?;
    let mut shipped = Vec::new();
    for (release, at) in out {
        let Some(at) = at else { continue };
        let items = release_items::table.inner_join(item_posts::table);
        let items = items.filter(release_items::release_id.eq(release)).filter(item_posts::held_back.eq(false));
        let items = items.order((release_items::position, release_items::id)).limit(ITEMS);
        let columns = (release_items::id, item_posts::position, item_posts::post_id, release_items::area_id);
        let mut items: Vec<(ItemId, i64, PostId, AreaId)> = items.select(columns).load(conn)?;
        items.sort_unstable();
        items.dedup_by_key(|(item, ..)| *item);
        let written = posts::table
            .inner_join(users::table)
            .filter(posts::id.eq_any(items.iter().map(|(_, _, post, _)| *post)))
            .select((posts::id, (posts::created_at, users::role)));
        let written: HashMap<PostId, (Timestamp, Role)> =
            written.load::<(PostId, (Timestamp, Role))>(conn)?.into_iter().collect();
        shipped.extend(items.into_iter().filter_map(|(_, _, post, area)| {
            let (filed, role) = written.get(&post)?;
            Some((area, seconds(*filed, at), *role == Role::Member))
        }));
    }
    Ok(shipped)
}

/// When releases went out that were recalled, and when that was.
pub(super) fn recalled(conn: &mut Conn) -> Result<Vec<(Timestamp, Timestamp)>> {
    let ids = recalled_releases(conn)?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ships = releases::train_id.eq_any(trains::shipping(conn)?);
    let rows = releases::table.filter(releases::id.eq_any(ids)).filter(ships);
    let rows: Vec<(Option<Timestamp>, Option<Timestamp>)> =
        rows.select((releases::published_at, releases::recalled_at)).load(conn)?;
    Ok(rows.into_iter().filter_map(|(out, recalled)| out.zip(recalled)).collect())
}

/// Posts whose first answer in force was given in a span: area, and seconds since filing.
pub(super) fn answered(conn: &mut Conn, span: Span) -> Result<Vec<(AreaId, i64)>> {
    let words = "SELECT posts.area_id, posts.created_at, decisions.decided_at FROM decisions \
                 JOIN posts ON posts.id = decisions.post_id \
                 WHERE decisions.decided_at >= ? AND decisions.decided_at < ? AND decisions.undoes IS NULL \
                 AND posts.visibility = ? \
                 AND NOT EXISTS (SELECT 1 FROM decisions undoing WHERE undoing.undoes = decisions.id) \
                 AND NOT EXISTS (SELECT 1 FROM decisions earlier WHERE earlier.post_id = decisions.post_id \
                     AND earlier.id < decisions.id AND earlier.undoes IS NULL \
                     AND NOT EXISTS (SELECT 1 FROM decisions undone WHERE undone.undoes = earlier.id))";
    let rows: Vec<(AreaId, Timestamp, Timestamp)> = prepared::<(BigInt, Instant, Instant)>(words)
        .bind::<Instant, _>(span.begins)
        .bind::<Instant, _>(span.ends)
        .bind::<Text, _>(Visibility::Published)
        .load(conn)?;
    Ok(rows.into_iter().map(|(area, filed, at)| (area, seconds(filed, at))).collect())
}

fn seconds(from: Timestamp, to: Timestamp) -> i64 {
    (to.0 - from.0).num_seconds().max(0)
}

/// How many posts wait for a first answer at this moment, in these areas where some are chosen, as far as they are counted.
pub(super) fn waiting_now(conn: &mut Conn, areas: Option<&[AreaId]>, most: i64) -> Result<i64> {
    // An answer that was taken back is none, as in the weeks.
    let is_unanswered = "NOT EXISTS (SELECT 1 FROM decisions WHERE decisions.post_id = posts.id \
                         AND decisions.undoes IS NULL \
                         AND NOT EXISTS (SELECT 1 FROM decisions undone WHERE undone.undoes = decisions.id))";
    let open = posts::table.filter(posts::status.eq(Status::Open)).filter(posts::visibility.eq(Visibility::Published));
    let mut waiting: posts::BoxedQuery<'_, <Conn as Connection>::Backend> = open.into_boxed();
    if let Some(areas) = areas {
        waiting = waiting.filter(posts::area_id.eq_any(areas));
    }
    let waiting = waiting.filter(sql::<Bool>(is_unanswered)).select(posts::id).limit(most);
    Ok(counted(waiting).get_result(conn)?)
}

/// A post that was looked at, as it was when a span ended.
pub(super) struct Seen {
    pub area: AreaId,
    /// Whether it had been filed and not been answered.
    pub waited: bool,
    /// Whether it was filed in the span.
    pub was_filed: bool,
}

/// A post: area, whether everybody sees it and whether it is open, when it was filed, and its first answer in force.
type Looked = (PostId, AreaId, bool, bool, Timestamp, Option<Timestamp>);

/// Posts behind a number, at most so many, and the last of them, if there may be more. What each is and whether it was answered
/// is read at once, and each is read once: an answer meanwhile is seen with the post, or comes after it was counted.
pub(super) fn posts_behind(
    conn: &mut Conn,
    span: Span,
    behind: PostId,
    most: i64,
) -> Result<(Vec<Seen>, Option<PostId>)> {
    // Walked by number: an index by what is listed has them in another order.
    let words = "SELECT posts.id, posts.area_id, posts.visibility = ?, posts.status = ?, posts.created_at, \
                 (SELECT decisions.decided_at FROM decisions WHERE decisions.post_id = posts.id \
                     AND decisions.undoes IS NULL \
                     AND NOT EXISTS (SELECT 1 FROM decisions undone WHERE undone.undoes = decisions.id) \
                     ORDER BY decisions.id LIMIT 1) \
                 FROM posts WHERE posts.id > ? ORDER BY posts.id LIMIT ?";
    let rows: Vec<Looked> = prepared::<(BigInt, BigInt, Bool, Bool, Instant, Nullable<Instant>)>(words)
        .bind::<Text, _>(Visibility::Published)
        .bind::<Text, _>(Status::Open)
        .bind::<BigInt, _>(behind)
        .bind::<BigInt, _>(most)
        .load(conn)?;
    let is_full = i64::try_from(rows.len()).is_ok_and(|read| read == most);
    let next = rows.last().map(|(post, ..)| *post).filter(|_| is_full);
    Ok((rows.into_iter().map(|row| seen(row, span)).collect(), next))
}

/// What a post was when a span ended, whatever its status is by now.
fn seen((_, area, is_seen, is_open, filed, answered): Looked, span: Span) -> Seen {
    // One that nobody answered and that is not open never waited: it came as it is from elsewhere.
    let is_left = answered.map_or(is_open, |at| at >= span.ends);
    Seen {
        area,
        waited: is_seen && filed < span.ends && is_left,
        was_filed: is_seen && filed >= span.begins && filed < span.ends,
    }
}

/// Somebody who voted in a week.
pub(super) struct Voter {
    pub id: UserId,
    /// Where.
    pub areas: Vec<AreaId>,
    /// Whether they had voted in an earlier week, anywhere.
    pub has_returned: bool,
}

/// Who voted in a week, behind a person, at most so many.
pub(super) fn people(conn: &mut Conn, week: i64, behind: UserId, most: i64) -> Result<Vec<UserId>> {
    let words = "SELECT DISTINCT user_id FROM votes WHERE week = ? AND user_id > ? AND via_post IS NULL \
                 ORDER BY user_id LIMIT ?";
    let people = prepared::<BigInt>(words).bind::<BigInt, _>(week).bind::<BigInt, _>(behind).bind::<BigInt, _>(most);
    Ok(people.load(conn)?)
}

/// Those who voted in a week, behind a person, at most so many, and where.
pub(super) fn voters(conn: &mut Conn, week: i64, behind: UserId, most: i64) -> Result<Vec<Voter>> {
    let people = people(conn, week, behind, most)?;
    let Some(last) = people.last().copied() else { return Ok(Vec::new()) };
    let words = "SELECT DISTINCT votes.user_id, posts.area_id FROM votes JOIN posts ON posts.id = votes.post_id \
                 WHERE votes.week = ? AND votes.user_id > ? AND votes.user_id <= ? AND votes.via_post IS NULL";
    let places: Vec<(UserId, AreaId)> = prepared::<(BigInt, BigInt)>(words)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(behind)
        .bind::<BigInt, _>(last)
        .load(conn)?;
    let words = "SELECT given.one FROM given WHERE EXISTS \
                 (SELECT 1 FROM votes WHERE votes.user_id = given.one AND votes.week < ?)";
    let known = given(people.iter().map(|person| (person.0, 0)), prepared::<BigInt>(words).bind::<BigInt, _>(week));
    let mut known: Vec<UserId> = known.load(conn)?;
    known.sort_unstable();
    let mut areas: HashMap<UserId, Vec<AreaId>> = HashMap::new();
    for (person, area) in places {
        areas.entry(person).or_default().push(area);
    }
    let voter = |id: UserId| Voter {
        id,
        areas: areas.get(&id).cloned().unwrap_or_default(),
        has_returned: known.binary_search(&id).is_ok(),
    };
    Ok(people.into_iter().map(voter).collect())
}

/// When the site came to be: its first person was there then.
pub(super) fn begun_at(conn: &mut Conn) -> Result<Option<Timestamp>> {
    let first = users::table.filter(users::id.gt(0)).order(users::id);
    Ok(first.select(users::created_at).first(conn).optional()?)
}
