//! Releases that are recalled, on `recalls`: their posts are finished once more and no longer shipped, and the worker tells
//! those who had been told.

use super::actions::expect;
use super::model::State;
use super::reasons::InOthers;
use super::{LETTERS, RECALLING};
use super::{origins, store, words};
use crate::db::schema::{recalls, releases};
use crate::db::{Conn, ItemId, Lockable, PostId, ReleaseId, Timestamp, UserId, lock};
use crate::error::{Error, Result};
use crate::events::{NewEvent, What};
use crate::i18n::Language;
use crate::posts::{self, Status};
use crate::text::Prose;
use crate::{events, jobs, trains, triage};
use diesel::prelude::*;
use std::collections::{BTreeSet, HashMap};

/// Why a release was recalled.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Recall {
    /// Which one.
    pub release_id: ReleaseId,
    /// Why, in plain text; everybody reads it.
    pub reason: String,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
    /// Who said so.
    pub by_id: UserId,
    /// When all who had been told that it was out had been told of this.
    pub told_at: Option<Timestamp>,
    /// Why, in other languages.
    pub others: InOthers,
}

impl Recall {
    /// Why, and the language of that, as somebody reads it.
    pub fn told(&self, reads: Language) -> (&str, &str) {
        self.others.told((&self.reason, &self.lang), reads)
    }

    /// The same with the reason as somebody reads it.
    #[must_use]
    pub fn read_in(self, reads: Language) -> Self {
        let (reason, lang) = self.told(reads);
        let (reason, lang) = (reason.to_owned(), lang.to_owned());
        Self { reason, lang, ..self }
    }
}

/// Recalls a release that is out for a reason in one language.
pub fn recall(
    conn: &mut Conn,
    by: UserId,
    id: ReleaseId,
    reason: &Prose,
    seen: Option<i64>,
    now: Timestamp,
) -> Result<()> {
    recall_told(conn, by, id, (reason, &InOthers::default()), seen, now)
}

/// Recalls a release that is out, once: those of its posts that it shipped are Ready again, and go with a later one. Of the
/// reason comes as well what it says in other languages. `seen` is the revision that a page showed.
pub fn recall_told(
    conn: &mut Conn,
    by: UserId,
    id: ReleaseId,
    (reason, others): (&Prose, &InOthers),
    seen: Option<i64>,
    now: Timestamp,
) -> Result<()> {
    let release = store::get_held(conn, id)?;
    if release.state != State::Published || release.recalled_at.is_some() {
        return Err(Error::Rejected(words::NOT_THERE));
    }
    expect(release.revision, seen)?;
    // Another train only lists what the one that ships has shipped.
    if trains::ships(conn, release.train_id)? {
        let shipped = shipped(conn, id)?;
        triage::recall(conn, by, &shipped, ((id, release.week), reason), now)?;
    }
    // Feeds say that it changed, and how.
    let changes = (releases::recalled_at.eq(Some(now)), releases::amended_at.eq(Some(now)));
    diesel::update(releases::table.filter(releases::id.eq(id))).set(changes).execute(conn)?;
    let row = (
        recalls::release_id.eq(id),
        recalls::reason.eq(&reason.source),
        recalls::lang.eq(&reason.lang),
        recalls::by_id.eq(by),
        recalls::others.eq(others),
    );
    diesel::insert_into(recalls::table).values(row).execute(conn)?;
    events::record(conn, &NewEvent { what: What::Recalled, actor: by, post: None, subject: id.0 }, now)?;
    // From the start: those without an account are told of it in the place of what they would have been told.
    jobs::begin_again(conn, LETTERS, id.0, now)?;
    jobs::begin(conn, RECALLING, id.0, now)
}

/// The posts that a release shipped, held from here on: no other one has shipped them since, as they are Shipped still.
fn shipped(conn: &mut Conn, id: ReleaseId) -> Result<Vec<PostId>> {
    let items: Vec<ItemId> = store::items(conn, id)?.into_iter().map(|item| item.id).collect();
    let all: BTreeSet<PostId> = origins::posts_of(conn, &items)?.into_values().flatten().collect();
    let held: Vec<i64> = all.iter().map(|post| post.0).collect();
    lock(conn, Lockable::Posts, &held)?;
    let all: Vec<PostId> = all.into_iter().collect();
    let shipped = posts::list(conn, &all)?.into_iter().filter(|post| post.status == Status::Shipped);
    Ok(shipped.map(|post| post.id).collect())
}

/// Why a release was recalled, if it was.
pub fn recall_of(conn: &mut Conn, id: ReleaseId) -> Result<Option<Recall>> {
    Ok(recalls::table.filter(recalls::release_id.eq(id)).first(conn).optional()?)
}

/// Those of these releases that were recalled, and why.
pub fn recalls_among(conn: &mut Conn, ids: &[ReleaseId]) -> Result<HashMap<ReleaseId, Recall>> {
    let found: Vec<Recall> = recalls::table.filter(recalls::release_id.eq_any(ids)).load(conn)?;
    Ok(found.into_iter().map(|recall| (recall.release_id, recall)).collect())
}

/// All releases that were recalled: few of them are.
pub fn recalled(conn: &mut Conn) -> Result<Vec<ReleaseId>> {
    Ok(recalls::table.select(recalls::release_id).load(conn)?)
}

/// Notes that all who had been told that a release was out were told that it was recalled.
pub fn set_recall_told(conn: &mut Conn, id: ReleaseId, now: Timestamp) -> Result<()> {
    diesel::update(recalls::table.filter(recalls::release_id.eq(id)))
        .set(recalls::told_at.eq(Some(now)))
        .execute(conn)?;
    Ok(())
}
