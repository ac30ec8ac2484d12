//! SQL on `posts`.

use super::model::{Kind, Post, Visibility};
use super::share::in_share;
use super::status::Status;
use super::texts::{self, NewText};
use crate::db::schema::{imported_posts, posts};
use crate::db::{AreaId, Conn, Lockable, PostId, Timestamp, UserId, VotingWeek, columns, lock};
use crate::error::{Error, Refusal, Result};
use crate::search::{self, PostEntry};
use crate::trains::Share;
use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::Bool;

/// The post of a number.
pub fn get(conn: &mut Conn, id: PostId) -> Result<Post> {
    posts::table.filter(posts::id.eq(id)).select(columns::<Post>()).first(conn).optional()?.ok_or(Error::NotFound)
}

/// The post of a number, held until the transaction ends: for actions that look before they write.
pub fn get_held(conn: &mut Conn, id: PostId) -> Result<Post> {
    lock(conn, Lockable::Posts, &[id.0])?;
    get(conn, id)
}

/// Whether a post was filed elsewhere and came here by an import: whose account it stands under did not write it.
pub fn is_imported(conn: &mut Conn, id: PostId) -> Result<bool> {
    let came = imported_posts::table.filter(imported_posts::post_id.eq(id));
    Ok(diesel::select(diesel::dsl::exists(came)).get_result(conn)?)
}

/// Those of these posts that came here by an import.
pub fn imported_among(conn: &mut Conn, ids: &[PostId]) -> Result<Vec<PostId>> {
    let came = imported_posts::table.filter(imported_posts::post_id.eq_any(ids));
    Ok(came.select(imported_posts::post_id).load(conn)?)
}

/// Several posts, by number.
pub fn list(conn: &mut Conn, ids: &[PostId]) -> Result<Vec<Post>> {
    Ok(posts::table.filter(posts::id.eq_any(ids)).order(posts::id).select(columns::<Post>()).load(conn)?)
}

/// The posts of a status that everybody sees and that ship with a train, most votes first, at most so many.
pub fn of_share(conn: &mut Conn, status: Status, share: &Share, most: i64) -> Result<Vec<Post>> {
    let of_status = posts::table.filter(posts::status.eq(status)).filter(posts::visibility.eq(Visibility::Published));
    let of_status = of_status.order((posts::vote_count.desc(), posts::id.desc())).limit(most).into_boxed();
    Ok(in_share(of_status, share).select(columns::<Post>()).load(conn)?)
}

/// A post about to be added.
pub struct NewPost<'a> {
    /// Who wrote it.
    pub author: UserId,
    /// Part of the ROM.
    pub area: AreaId,
    /// Who sees it: everybody, or nobody yet.
    pub visibility: Visibility,
    /// What it says.
    pub text: NewText<'a>,
}

/// Adds a post without votes.
pub fn insert(conn: &mut Conn, new: &NewPost<'_>, now: Timestamp) -> Result<PostId> {
    let row = (
        posts::kind.eq(new.text.kind),
        posts::title.eq(new.text.title),
        posts::lang.eq(&new.text.body.lang),
        posts::author_id.eq(new.author),
        posts::area_id.eq(new.area),
        posts::status.eq(Status::Open),
        posts::visibility.eq(new.visibility),
        posts::listed.eq(new.visibility == Visibility::Published),
        posts::answered.eq(false),
        (
            posts::vote_count.eq(0_i64),
            posts::comment_count.eq(0_i64),
            posts::week.eq(VotingWeek(0)),
            posts::week_votes.eq(0_i64),
            posts::heat.eq(0.0),
            posts::created_at.eq(now),
            posts::status_changed_at.eq(now),
            posts::locked.eq(false),
        ),
    );
    let id = diesel::insert_into(posts::table).values(row).returning(posts::id).get_result(conn)?;
    texts::insert(conn, id, &new.text)?;
    Ok(id)
}

/// How many posts of a person wait: for the confirmation of their address, or for staff.
pub fn count_waiting(conn: &mut Conn, author: UserId, unseen: Visibility) -> Result<i64> {
    let waiting = posts::table.filter(posts::author_id.eq(author)).filter(posts::visibility.eq(unseen));
    // In words of its own, for which the index of what is not seen is found.
    Ok(waiting.filter(sql::<Bool>("posts.visibility <> 'published'")).count().get_result(conn)?)
}

/// Whether everybody can read a post of this person.
pub fn has_published(conn: &mut Conn, author: UserId) -> Result<bool> {
    let seen = posts::table.filter(posts::author_id.eq(author)).filter(posts::visibility.eq(Visibility::Published));
    Ok(diesel::select(diesel::dsl::exists(seen)).get_result(conn)?)
}

/// Has the posts of a person that waited for the confirmation of their address wait for staff.
pub fn hold_waiting(conn: &mut Conn, author: UserId) -> Result<()> {
    let waiting = posts::table.filter(posts::author_id.eq(author)).filter(posts::visibility.eq(Visibility::Pending));
    diesel::update(waiting).set(posts::visibility.eq(Visibility::Held)).execute(conn)?;
    Ok(())
}

/// In words of its own, for which the index of such posts is found.
fn is_held() -> SqlLiteral<Bool> {
    sql("posts.visibility = 'held'")
}

/// The posts that wait for staff, behind one of them or all, the oldest first.
pub fn held(conn: &mut Conn, behind: Option<PostId>, most: i64) -> Result<Vec<Post>> {
    let held = posts::table.filter(is_held()).filter(posts::id.gt(behind.unwrap_or(PostId(0))));
    let held = held.order(posts::id).limit(most);
    Ok(held.select(columns::<Post>()).load(conn)?)
}

/// How many there are, counted up to a number.
pub fn count_held(conn: &mut Conn, most: i64) -> Result<i64> {
    let held = posts::table.filter(is_held()).order(posts::id).limit(most);
    Ok(i64::try_from(held.select(posts::id).load::<PostId>(conn)?.len()).unwrap_or(i64::MAX))
}

/// The posts of a person that wait for the confirmation of their address, each with its area.
pub(super) fn pending(conn: &mut Conn, author: UserId) -> Result<Vec<(PostId, AreaId)>> {
    let waiting = posts::table.filter(posts::author_id.eq(author)).filter(posts::visibility.eq(Visibility::Pending));
    Ok(waiting.order(posts::id).select((posts::id, posts::area_id)).load(conn)?)
}

/// Shows everybody the posts of a person that waited for the confirmation of their address.
pub(super) fn publish_waiting(conn: &mut Conn, author: UserId) -> Result<()> {
    let waiting = || posts::table.filter(posts::author_id.eq(author)).filter(posts::visibility.eq(Visibility::Pending));
    diesel::update(waiting().filter(posts::status.ne_all([Status::Shipped, Status::Declined, Status::Duplicate])))
        .set(posts::listed.eq(true))
        .execute(conn)?;
    diesel::update(waiting()).set(posts::visibility.eq(Visibility::Published)).execute(conn)?;
    Ok(())
}

/// Replaces what a post says.
pub fn replace(conn: &mut Conn, id: PostId, area: AreaId, text: &NewText<'_>, now: Timestamp) -> Result<()> {
    let changes = (
        posts::kind.eq(text.kind),
        posts::title.eq(text.title),
        posts::lang.eq(&text.body.lang),
        posts::area_id.eq(area),
    );
    diesel::update(posts::table.filter(posts::id.eq(id))).set(changes).execute(conn)?;
    texts::replace(conn, id, text, now)
}

/// What staff correct in a post; its text stays.
#[derive(Debug, Clone, Copy)]
pub struct Corrected<'a> {
    /// One line.
    pub title: &'a str,
    /// Request or bug.
    pub kind: Kind,
    /// Its area.
    pub area: AreaId,
    /// Device.
    pub device: Option<&'a str>,
    /// Build.
    pub build: Option<&'a str>,
}

/// Corrects a post, which is found by other words then.
pub fn correct(conn: &mut Conn, id: PostId, new: &Corrected<'_>, entry: &PostEntry) -> Result<()> {
    let changes = (posts::kind.eq(new.kind), posts::title.eq(new.title), posts::area_id.eq(new.area));
    diesel::update(posts::table.filter(posts::id.eq(id))).set(changes).execute(conn)?;
    texts::set_device(conn, id, (new.device, new.build))?;
    search::put_post(conn, id, entry)
}

/// Makes a post a wish, or a bug.
pub fn set_kind(conn: &mut Conn, id: PostId, kind: Kind) -> Result<()> {
    diesel::update(posts::table.filter(posts::id.eq(id))).set(posts::kind.eq(kind)).execute(conn)?;
    Ok(())
}

/// Moves at most so many posts of an area to another one; how many did.
pub fn move_to_area(conn: &mut Conn, from: AreaId, into: AreaId, most: i64) -> Result<i64> {
    let there = posts::table.filter(posts::area_id.eq(from)).select(posts::id).limit(most);
    let there: Vec<PostId> = there.load(conn)?;
    let held: Vec<i64> = there.iter().map(|post| post.0).collect();
    lock(conn, Lockable::Posts, &held)?;
    // Its author may have put one into a third area meanwhile.
    let still = posts::table.filter(posts::id.eq_any(&there)).filter(posts::area_id.eq(from));
    diesel::update(still).set(posts::area_id.eq(into)).execute(conn)?;
    Ok(i64::try_from(there.len()).unwrap_or(i64::MAX))
}

/// Moves a post from the status it was seen in by a decision; somebody else may have moved it meanwhile.
pub fn set_status(
    conn: &mut Conn,
    post: &Post,
    to: Status,
    duplicate_of: Option<PostId>,
    now: Timestamp,
) -> Result<()> {
    change_status(conn, post, (to, duplicate_of), (true, now), Some(post.vote_count))
}

/// Moves a post back to the status that it had before a decision. `stands` is when the one was taken that stands again, and the
/// votes it had then, if there is one: without one the post is as it was filed. Only decisions move that moment, so that it is
/// exactly the one before.
pub fn restore_status(
    conn: &mut Conn,
    post: &Post,
    to: Status,
    stands: Option<(Timestamp, Option<i64>)>,
) -> Result<()> {
    let since = stands.map_or(post.created_at, |(since, _)| since);
    change_status(conn, post, (to, None), (stands.is_some(), since), stands.and_then(|(_, votes)| votes))
}

fn change_status(
    conn: &mut Conn,
    post: &Post,
    (to, duplicate_of): (Status, Option<PostId>),
    (answered, since): (bool, Timestamp),
    votes_then: Option<i64>,
) -> Result<()> {
    let seen = posts::table.filter(posts::id.eq(post.id)).filter(posts::status.eq(post.status));
    let changes = (
        posts::status.eq(to),
        posts::duplicate_of.eq(duplicate_of),
        posts::answered.eq(answered),
        posts::listed.eq(!to.is_closed() && post.is_public()),
        posts::status_changed_at.eq(since),
        posts::votes_then.eq(votes_then.filter(|_| to.is_voted_on())),
    );
    match diesel::update(seen).set(changes).execute(conn)? {
        1 => Ok(()),
        _ => Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)),
    }
}

/// Hides a post or shows it again; it is held. One that is open goes from the board or back to it.
pub fn set_visibility(conn: &mut Conn, post: &Post, to: Visibility) -> Result<()> {
    let is_listed = to == Visibility::Published && !post.status.is_closed();
    diesel::update(posts::table.filter(posts::id.eq(post.id)))
        .set((posts::visibility.eq(to), posts::listed.eq(is_listed)))
        .execute(conn)?;
    Ok(())
}

/// Closes the comments of a post, or opens them again; it is held.
pub fn set_locked(conn: &mut Conn, id: PostId, locked: bool) -> Result<()> {
    diesel::update(posts::table.filter(posts::id.eq(id))).set(posts::locked.eq(locked)).execute(conn)?;
    Ok(())
}

/// Moves Ready posts to Shipped in one statement; each that is no longer Ready refuses them all.
pub fn set_shipped(conn: &mut Conn, ids: &[PostId], now: Timestamp) -> Result<()> {
    let ready = posts::table.filter(posts::id.eq_any(ids)).filter(posts::status.eq(Status::Ready));
    let changes = (
        posts::status.eq(Status::Shipped),
        posts::listed.eq(false),
        posts::status_changed_at.eq(now),
        posts::votes_then.eq(None::<i64>),
    );
    let moved = diesel::update(ready).set(changes).execute(conn)?;
    if moved == ids.len() { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) }
}

/// Moves Shipped posts back to Ready in one statement; each that is no longer Shipped refuses them all.
pub fn set_ready_again(conn: &mut Conn, ids: &[PostId], now: Timestamp) -> Result<()> {
    let shipped = posts::table.filter(posts::id.eq_any(ids)).filter(posts::status.eq(Status::Shipped));
    let changes = (
        posts::status.eq(Status::Ready),
        posts::listed.eq(posts::visibility.eq(Visibility::Published)),
        posts::status_changed_at.eq(now),
        posts::votes_then.eq(None::<i64>),
    );
    let moved = diesel::update(shipped).set(changes).execute(conn)?;
    if moved == ids.len() { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) }
}
