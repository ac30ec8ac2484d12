//! Adding pictures, describing them, taking them away.

use super::model::{Picture, Place};
use super::words::{ASKED, NOT_YOURS, SETTLED};
use super::{for_awards, for_items, for_meetups, for_polls, store};
use crate::audit::{self, Act, Trace};
use crate::comments::{Eyes, Under};
use crate::db::{CommentId, Conn, PictureId, PostId, Timestamp, UserId};
use crate::error::{Error, Problem, Refusal, Result};
use crate::files::{CONFIRM_FIRST, GONE, Kept, MOST, TOO_MANY};
use crate::people::{self, Viewer};
use crate::web::PICTURE;
use crate::{asking, comments, posts};

/// What one's pictures are added to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Own {
    pub post: PostId,
    /// The address of the post's page, or of the place on it.
    pub url: String,
    /// What an option says: a question has several pages of pictures.
    pub option: Option<String>,
    pub pictures: Vec<Picture>,
    /// Why they stay as they are, if they do.
    pub settled: Option<Refusal>,
}

impl Own {
    /// How many more there is room for.
    pub(super) fn room(&self) -> usize {
        MOST.saturating_sub(self.pictures.len())
    }

    /// Refuses where they stay as they are.
    fn expect_open(&self) -> Result<()> {
        self.settled.map_or(Ok(()), |why| Err(Error::Rejected(why)))
    }

    /// Whether it may be said, or said anew, what one of them shows.
    pub(super) fn may_describe(&self, picture: &Picture) -> bool {
        self.settled.is_none_or(|why| why == SETTLED && picture.alt.is_empty())
    }

    /// Whether one may be taken away: where comments are closed, too, as a whole comment may.
    pub(super) fn may_remove(&self) -> bool {
        self.settled.is_none_or(|why| why == posts::LOCKED)
    }
}

/// One's own post or comment, or an option of a question for staff, with its pictures.
pub(super) fn own(conn: &mut Conn, who: &Viewer, place: Place) -> Result<Own> {
    let (is_own, post, url, option) = match place {
        Place::Post(id) => {
            let post = posts::seen_by(conn, id, Some(who))?;
            (post.author_id == who.id, id, posts::address(post.slug()), None)
        }
        Place::Comment(id) => {
            let comment = seen(conn, id, Some(who))?;
            (comment.author_id == who.id, comment.post_id, comments::address(comment.post_id, id), None)
        }
        Place::Option(id) => {
            let (question, label) = asked(conn, id, Some(who))?;
            let post = question.post_id;
            (who.is_staff(), post, posts::address(format_args!("{post}#questions")), Some(label))
        }
    };
    if !is_own {
        return Err(Error::Forbidden(NOT_YOURS));
    }
    let settled = match may_change(conn, who, place) {
        Err(Error::Rejected(why)) => Some(why),
        other => other.map(|()| None)?,
    };
    Ok(Own { post, url, option, pictures: store::of(conn, place)?, settled })
}

/// The question of an option, if somebody may read it, and what the option says.
fn asked(conn: &mut Conn, option: i64, who: Option<&Viewer>) -> Result<(asking::Question, String)> {
    let (question, label) = asking::of_option(conn, option)?;
    posts::seen_by(conn, question.post_id, who)?;
    if question.may_be_read_by(who) { Ok((question, label)) } else { Err(Error::NotFound) }
}

/// A comment that somebody sees, on a post that they see.
fn seen(conn: &mut Conn, id: CommentId, who: Option<&Viewer>) -> Result<comments::Comment> {
    let post = comments::get(conn, id)?.post_id;
    posts::seen_by(conn, post, who)?;
    let found = comments::find(conn, Under { post, merged: false, eyes: Eyes::of(who) }, id)?;
    // The place of what its author removed shows no picture.
    found.filter(|comment| !comment.is_removed()).ok_or(Error::NotFound)
}

/// Refuses the picture of a name to whoever does not see what it belongs to.
pub(super) fn expect_seen(conn: &mut Conn, name: &str, who: Option<&Viewer>) -> Result<()> {
    let Some(picture) = store::find(conn, name)? else {
        let seen = for_awards::may_be_seen(conn, name, who)?;
        let seen = if seen.is_none() { for_polls::may_be_seen(conn, name, who)? } else { seen };
        let seen = if seen.is_none() { for_meetups::may_be_seen(conn, name, who)? } else { seen };
        return match seen {
            Some(true) => Ok(()),
            Some(false) => Err(Error::NotFound),
            None => for_items::expect_seen(conn, name, who),
        };
    };
    match place_of(&picture) {
        Place::Post(post) => drop(posts::seen_by(conn, post, who)?),
        Place::Comment(comment) => drop(seen(conn, comment, who)?),
        Place::Option(option) => drop(asked(conn, option, who)?),
    }
    Ok(())
}

/// Whether a post, a comment or an option has the picture of a name.
pub(super) fn is_shown(conn: &mut Conn, name: &str) -> Result<bool> {
    store::has_any(conn, &[name])
}

/// Adds pictures to one's own post or comment. Its post is held, so that two presses at once together add no more than there
/// is room for.
pub(super) fn add(conn: &mut Conn, who: &Viewer, place: Place, kept: &[Kept], now: Timestamp) -> Result<()> {
    if !people::admit(conn, who.id, now)? {
        return Err(Error::Rejected(CONFIRM_FIRST));
    }
    hold_staff(conn, who, place)?;
    let own = self::own(conn, who, place)?;
    posts::get_held(conn, own.post)?;
    let own = self::own(conn, who, place)?;
    own.expect_open()?;
    if kept.len() > own.room() {
        return Err(Error::invalid(PICTURE, Problem::Refused(TOO_MANY)));
    }
    for picture in kept {
        store::insert(conn, (own.post, place), who.id, picture, now)?;
    }
    let there = own.pictures.len();
    let numbers = (there.to_string(), (there + kept.len()).to_string());
    record(conn, who, &own, (Act::OptionPictured, numbers), now)
}

/// What staff do to the pictures of an option stands in the log; a post and a comment are their author's.
fn record(
    conn: &mut Conn,
    who: &Viewer,
    own: &Own,
    (act, (before, after)): (Act, (String, String)),
    now: Timestamp,
) -> Result<()> {
    let Some(option) = &own.option else { return Ok(()) };
    let trace = Trace::of(act).on(own.post).about(option.as_str()).from_to(before, after);
    trace.if_changed().map_or(Ok(()), |trace| audit::record(conn, who.id, &trace, now))
}

/// Shows pictures that came with the words of a post, in the write that files it. Whether they are shown now.
pub fn show_with_post(conn: &mut Conn, post: PostId, by: UserId, kept: &[Kept], now: Timestamp) -> Result<bool> {
    show(conn, (post, Place::Post(post)), by, kept, now)
}

/// Shows pictures that came with a comment, in the write that adds it. Whether they are shown now.
pub fn show_with_comment(
    conn: &mut Conn,
    comment: CommentId,
    by: UserId,
    kept: &[Kept],
    now: Timestamp,
) -> Result<bool> {
    if kept.is_empty() {
        return Ok(false);
    }
    let post = comments::get(conn, comment)?.post_id;
    show(conn, (post, Place::Comment(comment)), by, kept, now)
}

fn show(conn: &mut Conn, to: (PostId, Place), by: UserId, kept: &[Kept], now: Timestamp) -> Result<bool> {
    // The second of two presses finds what the first one stored.
    if kept.is_empty() || !store::of(conn, to.1)?.is_empty() {
        return Ok(false);
    }
    let refused = |why| Err(Error::invalid(PICTURE, Problem::Refused(why)));
    if !people::admit(conn, by, now)? {
        return refused(CONFIRM_FIRST);
    }
    if store::has_any(conn, &kept.iter().map(|picture| picture.name.as_str()).collect::<Vec<_>>())? {
        return refused(GONE);
    }
    kept.iter().try_for_each(|picture| store::insert(conn, to, by, picture, now))?;
    Ok(true)
}

/// Says what one's pictures show. What one of a post shows that nobody has said yet can be said at any time, unless staff
/// hide it.
pub(super) fn describe(
    conn: &mut Conn,
    who: &Viewer,
    place: Place,
    described: &[(PictureId, String)],
    now: Timestamp,
) -> Result<()> {
    people::admit(conn, who.id, now)?;
    hold_staff(conn, who, place)?;
    let own = self::own(conn, who, place)?;
    posts::get_held(conn, own.post)?;
    let own = self::own(conn, who, place)?;
    for (id, alt) in described {
        // One that was taken away meanwhile needs no words.
        let Some(picture) = own.pictures.iter().find(|picture| picture.id == *id) else { continue };
        if picture.alt == *alt {
            continue;
        }
        if !own.may_describe(picture) {
            own.expect_open()?;
        }
        store::describe(conn, *id, alt)?;
        record(conn, who, &own, (Act::OptionPictureDescribed, (picture.alt.clone(), alt.clone())), now)?;
    }
    Ok(())
}

/// Says what the only picture of one's own post shows.
pub fn say_what_post_shows(conn: &mut Conn, who: &Viewer, post: PostId, alt: &str, now: Timestamp) -> Result<()> {
    let shown = store::of(conn, Place::Post(post))?;
    let described: Vec<(PictureId, String)> = shown.iter().map(|picture| (picture.id, alt.to_owned())).collect();
    describe(conn, who, Place::Post(post), &described, now)
}

/// What a post or a comment shows is changed when what it says may be: of a post until somebody votes for it or staff answer,
/// of a comment not where comments are closed, of neither while staff hide it. And what can be chosen from is not changed once
/// fans choose.
fn may_change(conn: &mut Conn, who: &Viewer, place: Place) -> Result<()> {
    match place {
        Place::Post(id) => {
            let told = |why| if why == posts::ALREADY_DECIDED { SETTLED } else { why };
            posts::get(conn, id)?.may_be_edited_by(who.id).map_err(|why| Error::Rejected(told(why)))
        }
        Place::Comment(id) => {
            let comment = comments::get(conn, id)?;
            comment.may_be_changed_by(who.id)?;
            comments::expect_open(conn, &comment)
        }
        Place::Option(id) => {
            let (question, _) = asking::of_option(conn, id)?;
            if question.opened_at.is_none() { Ok(()) } else { Err(Error::Rejected(ASKED)) }
        }
    }
}

/// Options are of staff, who are held in a write: whoever is none any more at this moment changes nothing.
fn hold_staff(conn: &mut Conn, who: &Viewer, place: Place) -> Result<()> {
    if let Place::Option(_) = place { people::expect_staff(conn, who.id) } else { Ok(()) }
}

fn place_of(picture: &Picture) -> Place {
    match (picture.comment_id, picture.option_id) {
        (Some(comment), _) => Place::Comment(comment),
        (None, Some(option)) => Place::Option(option),
        (None, None) => Place::Post(picture.post_id),
    }
}

/// Takes one of one's own pictures away.
pub(super) fn remove(conn: &mut Conn, who: &Viewer, id: PictureId, now: Timestamp) -> Result<(Picture, Place)> {
    people::admit(conn, who.id, now)?;
    let picture = store::get(conn, id)?;
    let place = place_of(&picture);
    hold_staff(conn, who, place)?;
    // Held, so that nobody votes for it, answers it or opens the question meanwhile.
    posts::get_held(conn, picture.post_id)?;
    let own = own(conn, who, place)?;
    if !own.may_remove() {
        own.expect_open()?;
    }
    store::remove(conn, id)?;
    let there = own.pictures.len();
    let numbers = (there.to_string(), there.saturating_sub(1).to_string());
    record(conn, who, &own, (Act::OptionPictureRemoved, numbers), now)?;
    Ok((picture, place))
}
