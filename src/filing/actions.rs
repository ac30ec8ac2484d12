//! Filing a post, changing it, adding to it.

use super::model::Draft;
use super::words;
use crate::areas;
use crate::comments;
use crate::config::FirstPosts;
use crate::confirming;
use crate::db::{AreaId, Conn, Lockable, PostId, Timestamp, UserId, lock};
use crate::devices::{self, About};
use crate::edits;
use crate::error::{Error, Problem, Result};
use crate::people;
use crate::posts::{self, Kind, NewPost, NewText, Place, Post, SAME_PRESS, Visibility};
use crate::search::Written;
use crate::subscriptions::{self, Reason};

/// Additions below one post: what an author has to say after that belongs into the comments.
pub const MOST_ADDITIONS: usize = 20;

/// Posts that one person may have waiting for the confirmation of their address, or for staff.
const MOST_WAITING: i64 = 3;

/// A draft about devices that the site knows. One that it does not is a problem where something is asked for on that alone;
/// where a bug happens may be anything.
pub fn looked_up(conn: &mut Conn, draft: Draft) -> Result<Draft> {
    let own = match &draft.device {
        Some(device) => devices::called(conn, device, draft.build.as_deref().unwrap_or_default())?,
        None => None,
    };
    let (wanted, unknown) = devices::all_called(conn, &draft.only)?;
    if !unknown.is_empty() {
        return Err(Error::invalid("only", Problem::RefusedOf(unknown, devices::UNKNOWN)));
    }
    let about = About {
        own: own.clone(),
        // A request says what its author has in their hand, which is not where it is wanted.
        named: own.filter(|_| draft.kind == Kind::Bug).map(|device| device.id),
        wanted: wanted.into_iter().map(|device| device.id).collect(),
    };
    Ok(Draft { about, ..draft })
}

/// Files a post; its author follows it. The same text sent again at once is the post that is there already. What somebody
/// files before they confirm their address waits for that, and what a newcomer files for staff, where first posts are held.
pub fn submit(conn: &mut Conn, author: UserId, draft: &Draft, first: FirstPosts, now: Timestamp) -> Result<PostId> {
    let area = held_area(conn, &draft.area, None)?;
    let visibility = match people::admit(conn, author, now)? {
        false if draft.private => return Err(Error::invalid("private", Problem::Refused(words::CONFIRM_FIRST))),
        false => Visibility::Pending,
        true if draft.private => Visibility::Private,
        true if first == FirstPosts::Held && comments::is_newcomer(conn, author)? => Visibility::Held,
        true => Visibility::Published,
    };
    if let Some(twin) = posts::twin(conn, (author, area, visibility), &text_of(draft), now.plus(-SAME_PRESS))? {
        return Ok(twin);
    }
    let waits = matches!(visibility, Visibility::Pending | Visibility::Held);
    if waits && posts::count_waiting(conn, author, visibility)? >= MOST_WAITING {
        return Err(Error::Rejected(posts::enough(visibility)));
    }
    let id = posts::insert(conn, &NewPost { author, area, visibility, text: text_of(draft) }, now)?;
    subscriptions::follow(conn, id, author, Reason::Wrote, now)?;
    posts::note_mentions(conn, (id, author), &draft.handles, now)?;
    if visibility == Visibility::Published {
        posts::note_appearance(conn, (id, author, area), now, now)?;
    }
    devices::set(conn, id, &draft.about)?;
    if let Some(said) = draft.said() {
        let codename = draft.about.own.as_ref().map(|device| device.codename.as_str());
        devices::remember(conn, author, &said, codename, now)?;
    }
    Ok(id)
}

/// Lets everybody see one's own private bug, with all that was said below it; where first posts are held, a newcomer's waits
/// for staff once more.
pub fn open(conn: &mut Conn, author: UserId, id: PostId, first: FirstPosts, now: Timestamp) -> Result<Post> {
    people::admit(conn, author, now)?;
    let post = posts::get_held(conn, id)?;
    if post.author_id != author {
        return Err(Error::Forbidden(posts::NOT_YOURS));
    }
    if post.visibility != Visibility::Private {
        return Err(Error::Rejected(words::NOT_PRIVATE));
    }
    // Its devices would have to follow its votes; staff take the merge back first.
    if post.duplicate_of.is_some() {
        return Err(Error::Rejected(posts::MERGED));
    }
    let is_held = first == FirstPosts::Held && comments::is_newcomer(conn, author)?;
    posts::set_visibility(conn, &post, if is_held { Visibility::Held } else { Visibility::Published })?;
    if !is_held {
        posts::note_appearance(conn, (id, author, post.area_id), now, now)?;
    }
    posts::get(conn, id)
}

/// Changes the text of one's own post while nobody has voted for it or answered it, and nothing was added below.
pub fn edit(conn: &mut Conn, author: UserId, id: PostId, draft: &Draft, now: Timestamp) -> Result<Post> {
    people::admit(conn, author, now)?;
    let post = posts::get_held(conn, id)?;
    may_be_edited(conn, &post, author)?;
    if draft.kind == Kind::Request && post.visibility == Visibility::Private {
        return Err(Error::invalid("kind", Problem::Refused(words::ONLY_BUGS)));
    }
    if matches!(post.visibility, Visibility::Published | Visibility::Private) {
        let before = posts::text_of(conn, id)?;
        edits::keep(conn, Place { post: id, comment: None }, author, (&post.title, &before.body, &post.lang), now)?;
    }
    let area = held_area(conn, &draft.area, Some(post.area_id))?;
    posts::replace(conn, id, area, &text_of(draft), now)?;
    devices::set(conn, id, &draft.about)?;
    posts::forget_untold(conn, id)?;
    mention(conn, &post, &draft.handles, now)?;
    posts::get(conn, id)
}

/// Whom a text of a post mentions hears of it, at once where everybody sees the post.
fn mention(conn: &mut Conn, post: &Post, handles: &[String], now: Timestamp) -> Result<()> {
    let of = (post.id, post.author_id);
    posts::note_mentions(conn, of, handles, now)?;
    if post.is_public() { posts::tell_mentions(conn, of, now) } else { Ok(()) }
}

/// Whether the text itself may change: what was added below it keeps standing under the text it was added to, and so does
/// what others confirmed.
pub fn may_be_edited(conn: &mut Conn, post: &Post, author: UserId) -> Result<()> {
    post.may_be_edited_by(author).map_err(Error::Forbidden)?;
    if posts::additions_of(conn, post.id, 1)?.is_empty() && !confirming::is_confirmed(conn, post.id)? {
        Ok(())
    } else {
        Err(Error::Forbidden(posts::ALREADY_DECIDED))
    }
}

/// Adds something below the text of one's own post, with its date and the handles in it. The same words sent again at once are
/// there already.
pub fn add(
    conn: &mut Conn,
    author: UserId,
    id: PostId,
    (new, handles): (&Written, &[String]),
    now: Timestamp,
) -> Result<Post> {
    people::admit(conn, author, now)?;
    let post = posts::get_held(conn, id)?;
    post.may_be_added_to_by(author).map_err(Error::Forbidden)?;
    if posts::was_added(conn, id, &new.body, now.plus(-SAME_PRESS))? {
        return Ok(post);
    }
    may_be_added_to(conn, &post, author)?;
    posts::add_below(conn, id, new, now)?;
    mention(conn, &post, handles, now)?;
    Ok(post)
}

/// Whether something more may be added below.
pub fn may_be_added_to(conn: &mut Conn, post: &Post, author: UserId) -> Result<()> {
    post.may_be_added_to_by(author).map_err(Error::Forbidden)?;
    let there = posts::additions_of(conn, post.id, i64::try_from(MOST_ADDITIONS).unwrap_or(i64::MAX))?;
    if there.len() >= MOST_ADDITIONS { Err(Error::Rejected(words::ENOUGH_ADDED)) } else { Ok(()) }
}

/// A draft as it is stored.
pub fn text_of(draft: &Draft) -> NewText<'_> {
    NewText {
        kind: draft.kind,
        title: &draft.title,
        body: &draft.body,
        device: draft.device.as_deref(),
        build: draft.build.as_deref(),
        log: draft.log.as_deref(),
        crash: draft.crash.as_deref(),
        entry: &draft.entry,
    }
}

/// The area of a word, if something new may be filed in it; held as for whoever files.
pub fn open_area(conn: &mut Conn, slug: &str) -> Result<AreaId> {
    held_area(conn, slug, None)
}

/// The area that a draft names, if something may be filed in it. One that was chosen before it was retired may stay. It is
/// held, so that a merge waits, or is seen.
fn held_area(conn: &mut Conn, slug: &str, now_in: Option<AreaId>) -> Result<AreaId> {
    let unknown = || Error::invalid("area", Problem::UnknownChoice);
    let found = areas::find(conn, slug)?.ok_or_else(unknown)?;
    lock(conn, Lockable::Areas, &[found.id.0])?;
    let area = areas::find(conn, slug)?.ok_or_else(unknown)?;
    if Some(area.id) == now_in || areas::is_offered(conn, &area)? { Ok(area.id) } else { Err(unknown()) }
}
