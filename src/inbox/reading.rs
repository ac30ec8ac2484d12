//! A page of somebody's inbox: what it lists, and what the words need to know of it, in as many queries however much it is.

use crate::areas::{self, Area};
use crate::db::schema::{decisions, hour_questions, owner_hours, releases, testers};
use crate::db::types::Instant;
use crate::db::{AreaId, Conn, DecisionId, PostId, Timestamp, UserId, prepared};
use crate::error::Result;
use crate::events::What;
use crate::people::{self, Profile, Viewer};
use crate::posts::{self, Post, Status};
use crate::testing::Standing;
use crate::web::{PageNumber, Pager};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use std::collections::HashMap;

/// Bundles on a page: entries about one post, or one about none.
pub(super) const PAGE: i64 = 20;
/// Entries of a bundle that are told; of the others it says how many there are.
const TOLD: i64 = 5;
/// Entries that are looked through, the newest: many times what anybody reads in ninety days, and some milliseconds.
const NEWEST: i64 = 5_000;

/// Something that somebody heard of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub id: i64,
    pub what: What,
    pub post: Option<PostId>,
    /// The row that says more, as of the event.
    pub subject: i64,
    pub at: Timestamp,
    pub is_unread: bool,
    /// Who did it.
    pub actor: UserId,
}

/// Entries about one post, or one about none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bundle {
    /// The newest first, some of them.
    pub told: Vec<Entry>,
    pub others: i64,
    pub unread: i64,
}

/// A page of an inbox.
pub(super) struct Inbox {
    pub bundles: Vec<Bundle>,
    pub has_more: bool,
    /// The newest entry of all: what comes later is not meant by a button of this page.
    pub newest: i64,
    /// The posts that the reader may see.
    pub posts: HashMap<PostId, Post>,
    pub people: HashMap<UserId, Profile>,
    /// What staff decided.
    pub statuses: HashMap<DecisionId, Status>,
    /// Of which area a tester is, and how they stand; of which area an hour, and when; of which hour a question.
    pub areas: HashMap<AreaId, Area>,
    pub testers: HashMap<i64, (AreaId, Standing)>,
    pub hours: HashMap<i64, (AreaId, Timestamp)>,
    pub questions: HashMap<i64, i64>,
    /// The versions of releases.
    pub versions: HashMap<i64, String>,
}

/// Its id, what, its post, its subject, when; by whom, whether it is unread; of its bundle the newest entry, how many there
/// are, and how many of them are unread.
type Row = (i64, What, Option<PostId>, i64, Timestamp, UserId, i64, i64, i64, i64);
type RowSql = (BigInt, Text, Nullable<BigInt>, BigInt, Instant, BigInt, BigInt, BigInt, BigInt, BigInt);

/// The bundles behind so many others, the one with the newest entry first. What is about no post is a bundle of its own.
fn rows(conn: &mut Conn, reader: UserId, offset: i64) -> Result<Vec<Row>> {
    let words = "WITH newest AS (SELECT id, event_id, what, post_id, subject, happened_at, \
            CASE WHEN read_at IS NULL THEN 1 ELSE 0 END AS is_unread, \
            CASE WHEN post_id IS NULL THEN -id ELSE post_id END AS bundle \
            FROM inbox_entries WHERE user_id = ? ORDER BY id DESC LIMIT ?), \
         bundled AS (SELECT newest.*, max(id) OVER (PARTITION BY bundle) AS latest, \
            count(*) OVER (PARTITION BY bundle) AS entries, sum(is_unread) OVER (PARTITION BY bundle) AS unread_entries, \
            row_number() OVER (PARTITION BY bundle ORDER BY id DESC) AS place FROM newest), \
         placed AS (SELECT bundled.*, dense_rank() OVER (ORDER BY latest DESC) AS bundle_place FROM bundled) \
         SELECT placed.id, placed.what, placed.post_id, placed.subject, placed.happened_at, \
            events.actor_id, CAST(placed.is_unread AS BIGINT), \
            CAST(placed.latest AS BIGINT), CAST(placed.entries AS BIGINT), CAST(placed.unread_entries AS BIGINT) \
         FROM placed JOIN events ON events.id = placed.event_id \
         WHERE placed.bundle_place > ? AND placed.bundle_place <= ? AND placed.place <= ? \
         ORDER BY placed.latest DESC, placed.id DESC";
    Ok(prepared::<RowSql>(words)
        .bind::<BigInt, _>(reader)
        .bind::<BigInt, _>(NEWEST)
        .bind::<BigInt, _>(offset)
        .bind::<BigInt, _>(offset + PAGE + 1)
        .bind::<BigInt, _>(TOLD)
        .load(conn)?)
}

/// Bundles out of rows that come bundle by bundle.
fn bundled(rows: Vec<Row>) -> Vec<Bundle> {
    let mut bundles: Vec<(i64, Bundle)> = Vec::new();
    for (id, what, post, subject, at, actor, is_unread, latest, entries, unread) in rows {
        let entry = Entry { id, what, post, subject, at, is_unread: is_unread > 0, actor };
        match bundles.last_mut() {
            Some((same, bundle)) if *same == latest => {
                bundle.told.push(entry);
                bundle.others -= 1;
            }
            _ => bundles.push((latest, Bundle { told: vec![entry], others: entries - 1, unread })),
        }
    }
    bundles.into_iter().map(|(_, bundle)| bundle).collect()
}

/// A page of the reader's inbox.
pub(super) fn read(conn: &mut Conn, reader: &Viewer, page: PageNumber) -> Result<Inbox> {
    let bundles = bundled(rows(conn, reader.id, page.offset(PAGE))?);
    let (bundles, has_more) = Pager::cut(bundles, PAGE);
    let entries: Vec<Entry> = bundles.iter().flat_map(|bundle| bundle.told.iter().copied()).collect();
    let of = |whats: &[What]| -> Vec<i64> {
        entries.iter().filter(|entry| whats.contains(&entry.what)).map(|entry| entry.subject).collect()
    };
    let about: Vec<PostId> = entries.iter().filter_map(|entry| entry.post).collect();
    let seen = |post: &Post| post.may_be_seen_by(Some(reader.id), reader.is_staff());
    let found = posts::list(conn, &about)?.into_iter().filter(seen).map(|post| (post.id, post)).collect();
    let actors: Vec<UserId> = entries.iter().map(|entry| entry.actor).collect();
    let actors = people::profiles(conn, &actors)?.into_iter().map(|person| (person.id, person)).collect();
    let questions = hours_of_questions(conn, &of(&[What::HourAnswered]))?;
    let mut hours = of(&[What::AnsweredInHour, What::HourCalledOff, What::HourHeld, What::HourMoved]);
    hours.extend(questions.values());
    let hours = hours_of(conn, &hours)?;
    let testers = testers_of(conn, &of(&[What::TesterTaken]))?;
    // Of a page without any, nobody asks for all areas.
    let areas = if hours.is_empty() && testers.is_empty() { Vec::new() } else { areas::list(conn)? };
    Ok(Inbox {
        newest: newest(conn, reader.id)?,
        statuses: decided(conn, &of(&[What::Decided]))?,
        versions: versions(conn, &of(&[What::Published, What::Recalled, What::Shipped]))?,
        posts: found,
        people: actors,
        areas: areas.into_iter().map(|area| (area.id, area)).collect(),
        testers,
        hours,
        questions,
        bundles,
        has_more,
    })
}

/// The newest entry of somebody; nought where there is none.
fn newest(conn: &mut Conn, reader: UserId) -> Result<i64> {
    let words = "SELECT id FROM inbox_entries WHERE user_id = ? ORDER BY id DESC LIMIT 1";
    let newest: Option<i64> = prepared::<BigInt>(words).bind::<BigInt, _>(reader).get_result(conn).optional()?;
    Ok(newest.unwrap_or_default())
}

fn decided(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<DecisionId, Status>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = decisions::table.filter(decisions::id.eq_any(ids)).select((decisions::id, decisions::to_status));
    Ok(rows.load::<(DecisionId, Status)>(conn)?.into_iter().collect())
}

fn versions(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = releases::table.filter(releases::id.eq_any(ids)).select((releases::id, releases::version));
    let rows: Vec<(i64, Option<String>)> = rows.load(conn)?;
    Ok(rows.into_iter().filter_map(|(release, version)| Some((release, version?))).collect())
}

fn hours_of_questions(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, i64>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = hour_questions::table.filter(hour_questions::id.eq_any(ids));
    let rows = rows.select((hour_questions::id, hour_questions::hour_id));
    Ok(rows.load::<(i64, i64)>(conn)?.into_iter().collect())
}

fn hours_of(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, (AreaId, Timestamp)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = owner_hours::table.filter(owner_hours::id.eq_any(ids));
    let rows = rows.select((owner_hours::id, owner_hours::area_id, owner_hours::starts_at));
    let rows: Vec<(i64, AreaId, Timestamp)> = rows.load(conn)?;
    Ok(rows.into_iter().map(|(hour, area, starts_at)| (hour, (area, starts_at))).collect())
}

fn testers_of(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, (AreaId, Standing)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = testers::table.filter(testers::id.eq_any(ids));
    let rows = rows.select((testers::id, testers::area_id, testers::standing));
    let rows: Vec<(i64, AreaId, Standing)> = rows.load(conn)?;
    Ok(rows.into_iter().map(|(tester, area, standing)| (tester, (area, standing))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_post_stand_together_and_say_how_many_more_there_are() {
        let at = Timestamp::from(0);
        let row = |id: i64, post: Option<i64>, latest: i64, entries: i64| -> Row {
            (id, What::Decided, post.map(PostId), 1, at, UserId(1), 1, latest, entries, 3)
        };
        let bundles = bundled(vec![row(9, Some(1), 9, 7), row(8, Some(1), 9, 7), row(7, None, 7, 1)]);
        let told = |bundle: &Bundle| bundle.told.iter().map(|entry| entry.id).collect::<Vec<i64>>();
        let told: Vec<Vec<i64>> = bundles.iter().map(told).collect();
        assert_eq!(told, [vec![9, 8], vec![7]]);
        assert_eq!(bundles.iter().map(|bundle| bundle.others).collect::<Vec<_>>(), [5, 0]);
        assert!(bundles.iter().all(|bundle| bundle.unread == 3 && bundle.told[0].is_unread));
    }
}
