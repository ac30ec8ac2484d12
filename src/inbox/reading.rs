//! A page of somebody's inbox: what it lists, and what the words need to know of it, in as many queries however much it is.

use crate::areas::{self, Area};
use crate::awards;
use crate::db::types::Instant;
use crate::db::{AreaId, Conn, DecisionId, PostId, ReleaseId, Timestamp, UserId, prepared};
use crate::error::Result;
use crate::events::What;
use crate::groups::{self, FanGroup, News};
use crate::markets::{self, Opened};
use crate::meetups;
use crate::people::{self, Profile, Viewer};
use crate::polls;
use crate::posts::{self, Post, Status};
use crate::releases;
use crate::testing::{self, Standing};
use crate::web::{PageNumber, Pager};
use crate::{comments, owner_hours, triage};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use std::collections::{HashMap, HashSet};

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
    /// Lines that are open in markets, by their rows there.
    pub markets: HashMap<i64, Opened>,
    /// What polls ask.
    pub polls: HashMap<i64, String>,
    /// The versions of releases whose award names the reader, each with the year in which it stands.
    pub awards: HashMap<ReleaseId, (String, i64)>,
    /// Of which meetup something is told, by its number and title, and what.
    pub meetups: HashMap<i64, (i64, String, meetups::News)>,
    /// What became of the reader's place in groups.
    pub places: HashMap<i64, (FanGroup, News)>,
    /// Those comments that are there to be read.
    pub comments: HashSet<i64>,
    /// The versions of releases.
    pub versions: HashMap<ReleaseId, String>,
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
    let is_shown = |post: &Post| post.may_be_seen_by(Some(reader.id), reader.is_staff());
    let found = posts::list(conn, &about)?.into_iter().filter(is_shown).map(|post| (post.id, post)).collect();
    let actors: Vec<UserId> = entries.iter().map(|entry| entry.actor).collect();
    let actors = people::profiles(conn, &actors)?.into_iter().map(|person| (person.id, person)).collect();
    let questions = owner_hours::of_questions(conn, &of(&[What::HourAnswered]))?;
    let mut hours = of(&[What::AnsweredInHour, What::HourCalledOff, What::HourHeld, What::HourMoved]);
    hours.extend(questions.values());
    let hours = owner_hours::places_of(conn, &hours)?;
    let out: Vec<ReleaseId> =
        of(&[What::Published, What::Recalled, What::Shipped]).into_iter().map(ReleaseId).collect();
    let markets = markets::named_after(conn, &of(&[What::MarketOpened]))?;
    let markets = markets::opened(conn, markets)?.into_iter().map(|opened| (opened.id, opened)).collect();
    let testers = testing::standings_of(conn, &of(&[What::TesterTaken]))?;
    let asked = polls::questions_of(conn, &of(&[What::PollClosed]))?;
    // Of a page without any, nobody asks for all areas.
    let areas = if hours.is_empty() && testers.is_empty() { Vec::new() } else { areas::list(conn)? };
    Ok(Inbox {
        newest: newest(conn, reader.id)?,
        statuses: triage::decided(conn, &of(&[What::Decided]))?,
        versions: releases::versions_of(conn, &out)?,
        polls: asked.into_iter().map(|(poll, (question, _))| (poll, question)).collect(),
        awards: awards::places_of(conn, &of(&[What::AwardPresented]))?,
        meetups: meetups::told_by(conn, &of(&[What::MeetupNews]))?,
        places: groups::told_by(conn, &of(&[What::GroupPlace]))?,
        comments: comments::seen_among(conn, &of(&[What::Commented, What::Mentioned]))?,
        posts: found,
        people: actors,
        areas: areas.into_iter().map(|area| (area.id, area)).collect(),
        testers,
        hours,
        questions,
        markets,
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
