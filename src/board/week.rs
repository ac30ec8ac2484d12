//! This week: when its release goes out, how far the work is, and what moved out of it.

mod below;
mod contributors;
mod late;
mod lately;
mod strip;
pub(super) mod web;

use super::cards::{Card, Top, top_of_share};
use crate::areas::AREA_NAMED;
use crate::db::schema::{areas, decisions, item_posts, posts, release_items, users};
use crate::db::{Conn, ItemId, PostId, Timestamp, columns, counted};
use crate::error::Result;
use crate::i18n::{Language, Messages};
use crate::people::Profile;
use crate::planning::{self, Builder};
use crate::posts::{Status, Visibility, in_share, slug};
use crate::releases::{self, Hold, MOST_ITEMS, Release, State, told};
use crate::testing::{self, Tally};
use crate::trains::{self, Homes, Share, Train, WEEKLY};
use crate::web::Page;
use below::Below;
use contributors::Contributors;
use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use lately::Line;
use std::collections::HashMap;
pub(super) use strip::{Strip, running, strip};

/// Items and posts shown of each kind; the address of the full list stands below them.
const MOST: i64 = 100;
/// Posts of items that are read: few items have more than one.
const OF_ITEMS: i64 = 4 * MOST;
/// Posts shown of what comes next, and of what moved.
const NEXT: i64 = 10;
const MOVED: i64 = 20;

/// How much of the week's work is finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Progress {
    pub done: i64,
    pub total: i64,
}

impl Progress {
    /// How many pieces the week's orange has: one for each post, unless they were too thin to tell apart.
    pub(super) fn pieces(&self) -> i64 {
        if (3..=16).contains(&self.total) { self.total } else { 8 }
    }
}

/// This week on its own page.
pub(super) struct Week {
    pub release: Release,
    /// Why it waits, if it does.
    pub hold: Option<Hold>,
    pub progress: Progress,
    pub done: Top,
    pub in_progress: Top,
    /// Planned, and wanted most.
    pub next: Top,
    /// Of a frozen week, what was finished too late for it.
    pub late: Vec<Card>,
    pub moved: Vec<Moved>,
    /// The other trains that everybody reads of and that go on.
    pub others: Vec<Train>,
    /// What comes after these, by votes.
    pub below: Below,
    pub contributors: Contributors,
    /// What happened in the last day.
    pub lately: Vec<Line>,
    /// Who builds what is in it.
    builders: HashMap<PostId, Vec<Builder>>,
    /// For how many testers it works.
    tallies: HashMap<PostId, Tally>,
    /// Places of what is done that keep their words to themselves: they repeat the title of a hidden post.
    withheld: Vec<usize>,
}

impl Week {
    /// Has what keeps its words to itself say so in the reader's language; until then it says nothing.
    pub(super) fn tell_withheld(&mut self, lang: Language, l: &Messages) {
        for place in &self.withheld {
            if let Some(card) = self.done.cards.get_mut(*place) {
                card.title = told("", true, l);
                card.lang = lang.to_string();
            }
        }
    }

    /// Who builds a post, in words.
    pub(super) fn built_by(&self, card: &Card, l: &Messages) -> Option<String> {
        planning::built_by(self.builders.get(&card.id)?, l)
    }

    /// For how many testers it works, and for how many not, in words; nothing where nobody said so.
    pub(super) fn tested(&self, card: &Card, page: &Page<'_>) -> Vec<String> {
        self.tallies.get(&card.id).map(|tally| tally.sentences(page)).unwrap_or_default()
    }
}

/// A post that was under way or finished and is not any more.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(super) struct Moved {
    pub id: PostId,
    pub title: String,
    pub lang: String,
    pub to: Status,
    /// What it is by now: it may have gone on since.
    pub now: Status,
    /// The public reason as safe HTML; may be empty.
    pub reason: String,
    pub reason_lang: String,
    pub at: Timestamp,
    pub by: Profile,
}

impl Moved {
    /// Number and title for its address.
    pub(super) fn slug(&self) -> String {
        slug(self.id, &self.title)
    }
}

/// The week for its page, for somebody who reads this language.
pub(super) fn week(conn: &mut Conn, reads: Language, now: Timestamp) -> Result<Option<Week>> {
    let Some(release) = running(conn, WEEKLY)? else { return Ok(None) };
    let share = Homes::read(conn)?.share(WEEKLY);
    let (done, withheld) = if release.state == State::Frozen {
        items(conn, &release, reads)?
    } else {
        (top_of_share(conn, Status::Ready, &share, MOST)?, Vec::new())
    };
    let in_progress = top_of_share(conn, Status::InProgress, &share, MOST)?;
    let items: Vec<PostId> = done.cards.iter().chain(&in_progress.cards).map(|card| card.id).collect();
    let late = late::late(conn, &release, &share)?;
    let tried: Vec<PostId> = items.iter().copied().chain(late.iter().map(|card| card.id)).collect();
    Ok(Some(Week {
        hold: releases::hold_of(conn, release.id)?,
        progress: progress(conn, &release, &share)?,
        below: below::below(conn, &share)?,
        contributors: contributors::contributors(conn, &items)?,
        lately: lately::lately(conn, &items, &share, now)?,
        builders: planning::builders_of(conn, &items)?,
        tallies: testing::tallies(conn, &tried)?,
        done,
        withheld,
        in_progress,
        next: top_of_share(conn, Status::Planned, &share, NEXT)?,
        late,
        moved: moved(conn, &release, &share)?,
        others: others(conn)?,
        release,
    }))
}

/// The trains beside the weekly one that everybody reads of and that go on.
fn others(conn: &mut Conn) -> Result<Vec<Train>> {
    let mut others = trains::all(conn)?;
    others.retain(|train| train.id != WEEKLY && train.is_public() && !train.is_retired);
    Ok(others)
}

/// What is ready (of a frozen release: its items) of all that is under way and ships with its train. Both statuses hold a
/// week's work, so that counting them is a short walk along their index.
fn progress(conn: &mut Conn, release: &Release, share: &Share) -> Result<Progress> {
    let of_status = posts::table
        .filter(posts::status.eq_any([Status::Ready, Status::InProgress]))
        .filter(posts::visibility.eq(Visibility::Published))
        .group_by(posts::status);
    let counts = of_status.select((posts::status, count_star())).into_boxed();
    let counts: Vec<(Status, i64)> = in_share(counts, share).load(conn)?;
    let of = |status| counts.iter().find(|(counted, _)| *counted == status).map_or(0, |(_, count)| *count);
    let done = if release.state == State::Frozen { going_out(conn, release)? } else { of(Status::Ready) };
    Ok(Progress { done, total: done + of(Status::InProgress) })
}

/// How many items of a frozen release go out as it is now: those with a post that is still finished and public, and those
/// without a post.
fn going_out(conn: &mut Conn, release: &Release) -> Result<i64> {
    let most = i64::try_from(MOST_ITEMS).unwrap_or(i64::MAX);
    let items = || release_items::table.filter(release_items::release_id.eq(release.id)).limit(most);
    let live = item_posts::table
        .inner_join(posts::table)
        .filter(item_posts::item_id.eq(release_items::id))
        .filter(posts::status.eq(Status::Ready))
        .filter(posts::visibility.eq(Visibility::Published));
    let of_post: i64 = counted(items().filter(exists(live)).select(release_items::id)).get_result(conn)?;
    let any = item_posts::table.filter(item_posts::item_id.eq(release_items::id));
    let of_none: i64 = counted(items().filter(not(exists(any))).select(release_items::id)).get_result(conn)?;
    Ok(of_post + of_none)
}

/// The items of a frozen release, each by the first of its posts, but for those whose posts were taken back or hidden:
/// publication leaves them out. Each is told in the nearest language; those at the places given beside them are withheld, and
/// say nothing.
fn items(conn: &mut Conn, release: &Release, reads: Language) -> Result<(Top, Vec<usize>)> {
    let rows = release_items::table
        .inner_join(item_posts::table.inner_join(posts::table))
        .inner_join(areas::table.on(areas::id.eq(release_items::area_id)))
        .filter(release_items::release_id.eq(release.id))
        .filter(posts::status.eq(Status::Ready))
        .filter(posts::visibility.eq(Visibility::Published));
    let columns =
        (posts::id, release_items::wording, release_items::lang, posts::vote_count, AREA_NAMED, posts::status);
    let rows = rows.order((release_items::position, release_items::id)).limit(OF_ITEMS);
    let place = (release_items::position, release_items::id, item_posts::position);
    let mut rows: Vec<((i64, ItemId, i64), bool, Card)> =
        rows.select((place, release_items::withheld, columns)).load(conn)?;
    // An index gives the order of the items, and nothing that of an item's posts.
    rows.sort_by_key(|(place, _, card)| (*place, card.id));
    rows.dedup_by_key(|((_, item, _), ..)| *item);
    let ids: Vec<ItemId> = rows.iter().map(|((_, item, _), ..)| *item).collect();
    let texts = releases::texts_for(conn, &ids, &[reads])?;
    let mut withheld = Vec::new();
    for (place, ((_, item, _), is_withheld, card)) in rows.iter_mut().enumerate() {
        if *is_withheld {
            card.title.clear();
            withheld.push(place);
        } else {
            let (words, lang) = texts.told(*item, (&card.title, &card.lang), reads);
            (card.title, card.lang) = (words.to_owned(), lang.to_owned());
        }
    }
    Ok((Top::of(rows.into_iter().map(|(.., card)| card).collect(), MOST), withheld))
}

/// What a week's work is, and what it becomes: whatever goes to anything else has moved out of it.
const WITHIN: [Status; 2] = [Status::InProgress, Status::Ready];
const STAYS: [Status; 3] = [Status::InProgress, Status::Ready, Status::Shipped];

/// What staff moved out of this week since it began and is still out, of what ships with its train, the latest first: each post
/// once, with the reason of the last time, unless that was taken back.
fn moved(conn: &mut Conn, release: &Release, share: &Share) -> Result<Vec<Moved>> {
    let (later, undone_later, undoing) =
        diesel::alias!(decisions as later, decisions as undone_later, decisions as undoing);
    let taken_back = undoing.filter(undoing.field(decisions::undoes).eq(decisions::id.nullable()));
    let later_taken_back =
        undone_later.filter(undone_later.field(decisions::undoes).eq(later.field(decisions::id).nullable()));
    let moved_again = later
        .filter(later.field(decisions::post_id).eq(decisions::post_id))
        .filter(later.field(decisions::id).gt(decisions::id))
        .filter(later.field(decisions::undoes).is_null())
        .filter(later.field(decisions::from_status).eq_any(WITHIN))
        .filter(later.field(decisions::to_status).ne_all(STAYS))
        .filter(not(exists(later_taken_back)));
    let rows = decisions::table
        .inner_join(posts::table.on(posts::id.eq(decisions::post_id)))
        .inner_join(users::table.on(users::id.eq(decisions::decided_by)))
        .filter(decisions::decided_at.ge(release.opened_at))
        .filter(decisions::undoes.is_null())
        .filter(decisions::from_status.eq_any(WITHIN))
        .filter(decisions::to_status.ne_all(STAYS))
        .filter(not(exists(taken_back)))
        .filter(not(exists(moved_again)))
        .filter(posts::status.ne_all(STAYS))
        .filter(posts::visibility.eq(Visibility::Published))
        .order((decisions::decided_at.desc(), decisions::id.desc()))
        .limit(MOVED)
        .into_boxed();
    let columns = (
        posts::id,
        posts::title,
        posts::lang,
        decisions::to_status,
        posts::status,
        decisions::note_html,
        decisions::lang,
        decisions::decided_at,
        columns::<Profile>(),
    );
    Ok(in_share(rows, share).select(columns).load(conn)?)
}
