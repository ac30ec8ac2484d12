//! Flagging, taking a flag back, and what staff make of it.

use super::model::{Flag, Flagged};
use super::store;
use super::words::{CONFIRM_FIRST, ENOUGH, LOOKED_AT, NOT_FLAGGED, NOT_ONESELF};
use crate::audit::{self, Act, Trace};
use crate::comments::{self, Eyes, Under};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::{Error, Refusal, Result, expect_meant};
use crate::people::{self, Viewer};
use crate::posts::{self, Place};
use chrono::TimeDelta;

/// Flags of one person that staff have not looked at, at most.
const MOST_OPEN: i64 = 20;

/// What somebody flags, as they see it, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    pub place: Place,
    /// The address of the post's page, or of the comment on it.
    pub url: String,
    /// The title of the post.
    pub title: String,
    /// The language of the title.
    pub lang: String,
    /// The comment, in plain words.
    pub words: Option<(String, String)>,
    /// Whether the reader wrote it.
    pub is_own: bool,
    /// What became of a flag of the reader's.
    pub own: Option<Own>,
}

/// A flag of one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Own {
    /// Nobody has looked.
    Waits,
    /// It was hidden then.
    Hidden,
    /// It was left as it is.
    Left,
    /// Its author took it away.
    Removed,
}

/// The thing at a place, if this person sees it and everybody does. Of what they flagged they read what became of it, also
/// where it is gone.
fn seen(conn: &mut Conn, place: Place, who: &Viewer) -> Result<Seen> {
    let own = own(conn, place, who)?;
    match (shown(conn, place, who), own) {
        (Ok(found), None) if !found.is_public => Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)),
        (Ok(found), own) => Ok(Seen { own, ..found.seen }),
        (Err(Error::NotFound), Some(own)) => Ok(Seen {
            place,
            url: posts::address(place.post),
            title: format!("#{}", place.post),
            lang: String::new(),
            words: None,
            is_own: false,
            own: Some(own),
        }),
        (Err(error), _) => Err(error),
    }
}

/// What somebody sees, and whether everybody does.
struct Shown {
    seen: Seen,
    is_public: bool,
}

fn shown(conn: &mut Conn, place: Place, who: &Viewer) -> Result<Shown> {
    let post = posts::seen_by(conn, place.post, Some(who))?;
    let (author, url, words, is_public) = match place.comment {
        None => (post.author_id, posts::address(post.slug()), None, post.is_public()),
        Some(id) => {
            let under = Under { post: post.id, merged: false, eyes: Eyes::of(Some(who)) };
            let found = comments::find(conn, under, id)?.filter(|comment| !comment.is_removed());
            let comment = found.ok_or(Error::NotFound)?;
            let is_public = post.is_public() && comment.visibility == posts::Visibility::Published;
            (comment.author_id, comments::address(post.id, id), Some((comment.body, comment.lang)), is_public)
        }
    };
    let is_own = author == who.id;
    let seen = Seen { place, url, title: post.title, lang: post.lang, words, is_own, own: None };
    Ok(Shown { seen, is_public })
}

/// The same, if they may flag it.
pub(super) fn flaggable(conn: &mut Conn, place: Place, who: &Viewer) -> Result<Seen> {
    let seen = seen(conn, place, who)?;
    if seen.is_own { Err(Error::Rejected(NOT_ONESELF)) } else { Ok(seen) }
}

fn own(conn: &mut Conn, place: Place, who: &Viewer) -> Result<Option<Own>> {
    let Some(thing) = store::find(conn, place)? else { return Ok(None) };
    let Some(at) = store::flagged_at(conn, thing.id, who.id)? else { return Ok(None) };
    let comment = place.comment.map(|id| comments::get(conn, id)).transpose()?;
    if comment.as_ref().is_some_and(comments::Comment::is_removed) {
        return Ok(Some(Own::Removed));
    }
    let settled = thing.settled_at.filter(|settled| *settled >= at);
    // What staff looked at said something else.
    let edited_at = comment.and_then(|comment| comment.edited_at);
    if settled.is_some_and(|settled| edited_at.is_some_and(|edited| edited > settled)) {
        return Ok(None);
    }
    Ok(Some(match thing.upheld {
        Some(upheld) if settled.is_some() => {
            if upheld {
                Own::Hidden
            } else {
                Own::Left
            }
        }
        _ => Own::Waits,
    }))
}

/// Flags a post or a comment; a second press is the first one.
pub(super) fn flag(conn: &mut Conn, who: &Viewer, place: Place, new: &Flag, now: Timestamp) -> Result<()> {
    if !people::admit(conn, who.id, now)? {
        return Err(Error::Rejected(CONFIRM_FIRST));
    }
    posts::get_held(conn, place.post)?;
    match flaggable(conn, place, who)?.own {
        Some(Own::Waits) => return Ok(()),
        Some(_) => return Err(Error::Rejected(LOOKED_AT)),
        None => {}
    }
    if store::count_open_of(conn, who.id, MOST_OPEN)? >= MOST_OPEN {
        return Err(Error::Rejected(ENOUGH));
    }
    let thing = store::put(conn, place, now)?;
    store::insert(conn, thing, who.id, new, now)
}

/// Takes one's own flag back, until staff have looked. One that is gone already stays so.
pub(super) fn take_back(conn: &mut Conn, who: &Viewer, place: Place) -> Result<()> {
    posts::get_held(conn, place.post)?;
    match own(conn, place, who)? {
        Some(Own::Waits) => store::remove(conn, place, who.id),
        Some(_) => Err(Error::Rejected(LOOKED_AT)),
        // What they do not see might as well not be there.
        None => sees(conn, place, who),
    }
}

fn sees(conn: &mut Conn, place: Place, who: &Viewer) -> Result<()> {
    posts::seen_by(conn, place.post, Some(who))?;
    let Some(id) = place.comment else { return Ok(()) };
    let under = Under { post: place.post, merged: false, eyes: Eyes::of(Some(who)) };
    comments::find(conn, under, id)?.map(drop).ok_or(Error::NotFound)
}

/// Leaves what was flagged as it is. Staff have looked then.
pub fn dismiss(conn: &mut Conn, by: &Viewer, place: Place, now: Timestamp) -> Result<()> {
    let thing = flagged_held(conn, place)?;
    if thing.open_flags == 0 {
        return Err(Error::Rejected(NOT_FLAGGED));
    }
    store::settle(conn, &thing, by.id, false, now)?;
    record(conn, by, place, Act::FlagsDismissed, now)
}

/// Has the flags of something looked at again that were dismissed at the moment that was seen. A second press finds it done.
pub fn reopen(conn: &mut Conn, by: &Viewer, place: Place, seen: Option<i64>, now: Timestamp) -> Result<()> {
    let thing = flagged_held(conn, place)?;
    if thing.open_before == 0 {
        return Ok(());
    }
    expect_meant(seen, thing.settled_at.map(Timestamp::micros))?;
    store::reopen(conn, &thing)?;
    record(conn, by, place, Act::FlagsReopened, now)
}

/// When somebody dismissed the flags of something that can still be looked at again, if they were the last to look.
pub fn dismissed_at(conn: &mut Conn, place: Place, by: UserId) -> Result<Option<Timestamp>> {
    let thing = store::find(conn, place)?.filter(|thing| thing.open_before > 0 && thing.settled_by == Some(by));
    Ok(thing.filter(|thing| thing.upheld == Some(false)).and_then(|thing| thing.settled_at))
}

/// What was flagged at a place, its post held.
fn flagged_held(conn: &mut Conn, place: Place) -> Result<Flagged> {
    posts::get_held(conn, place.post)?;
    store::find(conn, place)?.ok_or(Error::Rejected(NOT_FLAGGED))
}

fn record(conn: &mut Conn, by: &Viewer, place: Place, act: Act, now: Timestamp) -> Result<()> {
    let about = place.comment.map(comments::below).unwrap_or_default();
    audit::record(conn, by.id, &Trace::of(act).on(place.post).about(about), now)
}

/// Staff have hidden it: its flags are settled, and right. The post is held.
pub fn settle_hidden(conn: &mut Conn, by: UserId, place: Place, now: Timestamp) -> Result<()> {
    match store::find(conn, place)? {
        Some(thing) if thing.open_flags > 0 => store::settle(conn, &thing, by, true, now),
        _ => Ok(()),
    }
}

/// When staff settled the flags of something last.
pub fn settled_at(conn: &mut Conn, place: Place) -> Result<Option<Timestamp>> {
    Ok(store::find(conn, place)?.and_then(|thing| thing.settled_at))
}

/// Whether what was flagged was flagged rightly, as staff said last.
pub fn is_upheld(conn: &mut Conn, place: Place) -> Result<bool> {
    Ok(store::find(conn, place)?.is_some_and(|thing| thing.upheld == Some(true)))
}

/// It is hidden again by taking back that it was shown: whoever flagged it did so rightly after all. The post is held.
pub fn uphold(conn: &mut Conn, place: Place) -> Result<()> {
    match store::find(conn, place)? {
        Some(thing) if thing.upheld == Some(false) => store::uphold(conn, &thing),
        _ => Ok(()),
    }
}

/// Within this time hiding something is a slip, as every act of staff that is taken back.
const SLIP: TimeDelta = TimeDelta::minutes(10);

/// Staff let it be seen again. After a slip its flags wait as before; later, who flagged it reads that it stays.
pub fn settle_restored(conn: &mut Conn, place: Place, now: Timestamp) -> Result<()> {
    match store::find(conn, place)? {
        Some(thing) if thing.upheld == Some(true) => {
            let is_slip = thing.settled_at.is_some_and(|at| at > now.plus(-SLIP));
            if is_slip { store::reopen(conn, &thing) } else { store::leave(conn, &thing) }
        }
        _ => Ok(()),
    }
}
