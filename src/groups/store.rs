//! SQL on `fan_groups`, `group_members`, `group_posts` and `credited_groups`; that on `group_news` is in `news`.

use super::model::{FanGroup, MOST, MOST_ASKING, MOST_MEMBERS, MOST_POSTS, Member, Standing};
use super::news;
use super::typed::NewGroup;
use crate::db::schema::{credited_groups, fan_groups, group_members, group_posts};
use crate::db::{AreaId, Conn, GroupId, ItemId, PortableExt, PostId, Timestamp, UserId, columns, given, prepared};
use crate::error::{Error, Result};
use crate::posts::InFamily;
use diesel::dsl::{count_star, exists, select};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashMap;

/// Groups that may stand for one post with all that was merged into it.
const OF_ONE_POST: i64 = 10;

/// A group.
pub(super) fn get(conn: &mut Conn, id: GroupId) -> Result<FanGroup> {
    fan_groups::table
        .filter(fan_groups::id.eq(id))
        .select(columns::<FanGroup>())
        .first(conn)
        .optional()?
        .ok_or(Error::NotFound)
}

/// A group by its word in addresses.
pub fn called(conn: &mut Conn, slug: &str) -> Result<FanGroup> {
    // PostgreSQL takes no text with a NUL.
    if slug.contains('\0') {
        return Err(Error::NotFound);
    }
    fan_groups::table
        .filter(fan_groups::slug.eq(slug))
        .select(columns::<FanGroup>())
        .first(conn)
        .optional()?
        .ok_or(Error::NotFound)
}

/// All groups, those that are open first, by their names.
pub(super) fn all(conn: &mut Conn) -> Result<Vec<FanGroup>> {
    let mut all: Vec<FanGroup> =
        fan_groups::table.order(fan_groups::id).limit(MOST).select(columns::<FanGroup>()).load(conn)?;
    all.sort_by_key(|group| (group.is_closed(), group.name.to_lowercase()));
    Ok(all)
}

pub(super) fn insert(
    conn: &mut Conn,
    (slug, new): (&str, &NewGroup),
    area: AreaId,
    (by, now): (UserId, Timestamp),
) -> Result<GroupId> {
    let row = (
        fan_groups::slug.eq(slug),
        fan_groups::name.eq(&new.name),
        fan_groups::about.eq(&new.about),
        fan_groups::lang.eq(&new.lang),
        fan_groups::area_id.eq(area),
        fan_groups::opened_by.eq(by),
        fan_groups::opened_at.eq(now),
    );
    Ok(diesel::insert_into(fan_groups::table).values(row).returning(fan_groups::id).get_result(conn)?)
}

/// Has a group again that was removed.
pub(super) fn insert_again(
    conn: &mut Conn,
    id: GroupId,
    (slug, new): (&str, &NewGroup),
    area: AreaId,
    (by, at): (UserId, Timestamp),
) -> Result<()> {
    let row = (
        fan_groups::id.eq(id),
        fan_groups::slug.eq(slug),
        fan_groups::name.eq(&new.name),
        fan_groups::about.eq(&new.about),
        fan_groups::lang.eq(&new.lang),
        fan_groups::area_id.eq(area),
        fan_groups::opened_by.eq(by),
        fan_groups::opened_at.eq(at),
    );
    diesel::insert_into(fan_groups::table).values(row).execute(conn)?;
    Ok(())
}

/// Removes a group in which nothing is.
pub(super) fn remove_group(conn: &mut Conn, id: GroupId) -> Result<()> {
    diesel::delete(fan_groups::table.filter(fan_groups::id.eq(id))).execute(conn)?;
    Ok(())
}

/// Whether anybody has to do with a group, a post is its, or a line names it.
pub(super) fn is_used(conn: &mut Conn, id: GroupId) -> Result<bool> {
    let members = group_members::table.filter(group_members::group_id.eq(id));
    let has_members: bool = select(exists(members)).get_result(conn)?;
    let has_posts: bool = select(exists(group_posts::table.filter(group_posts::group_id.eq(id)))).get_result(conn)?;
    let lines = credited_groups::table.filter(credited_groups::group_id.eq(id));
    let is_named: bool = select(exists(lines)).get_result(conn)?;
    Ok(has_members || has_posts || is_named)
}

/// What a group says of itself.
pub(super) fn set(conn: &mut Conn, id: GroupId, new: &NewGroup) -> Result<()> {
    let changes = (fan_groups::name.eq(&new.name), fan_groups::about.eq(&new.about), fan_groups::lang.eq(&new.lang));
    diesel::update(fan_groups::table.filter(fan_groups::id.eq(id))).set(changes).execute(conn)?;
    Ok(())
}

pub(super) fn set_closed(conn: &mut Conn, id: GroupId, closed_at: Option<Timestamp>) -> Result<()> {
    let group = fan_groups::table.filter(fan_groups::id.eq(id));
    diesel::update(group).set(fan_groups::closed_at.eq(closed_at)).execute(conn)?;
    Ok(())
}

/// The groups of an area are those of another one from now on.
pub(super) fn move_all(conn: &mut Conn, from: AreaId, into: AreaId) -> Result<()> {
    let groups = fan_groups::table.filter(fan_groups::area_id.eq(from));
    diesel::update(groups).set(fan_groups::area_id.eq(into)).execute(conn)?;
    Ok(())
}

/// Everybody of a group, by how they stand to it and how long. Who was turned down is not of it.
pub(super) fn of_group(conn: &mut Conn, group: GroupId) -> Result<Vec<Member>> {
    let of_it = [Standing::Asked, Standing::Invited, Standing::Joined];
    let all = group_members::table.filter(group_members::group_id.eq(group));
    let all = all.filter(group_members::standing.eq_any(of_it));
    let all = all.order((group_members::standing, group_members::since, group_members::user_id));
    Ok(all.limit(MOST_MEMBERS + MOST_ASKING).select(columns::<Member>()).load(conn)?)
}

/// How somebody stands to a group, if at all.
pub(super) fn find(conn: &mut Conn, group: GroupId, user: UserId) -> Result<Option<Member>> {
    let own = group_members::table.filter(group_members::group_id.eq(group)).filter(group_members::user_id.eq(user));
    Ok(own.select(columns::<Member>()).first(conn).optional()?)
}

/// How somebody stands to the groups with which they have to do.
pub(super) fn of_person(conn: &mut Conn, user: UserId) -> Result<HashMap<GroupId, Standing>> {
    let own = group_members::table.filter(group_members::user_id.eq(user)).limit(MOST);
    let own: Vec<(GroupId, Standing)> = own.select((group_members::group_id, group_members::standing)).load(conn)?;
    Ok(own.into_iter().collect())
}

/// How many of a group stand to it in one of these ways.
pub(super) fn count(conn: &mut Conn, group: GroupId, standings: &[Standing]) -> Result<i64> {
    let all = group_members::table.filter(group_members::group_id.eq(group));
    Ok(all.filter(group_members::standing.eq_any(standings)).select(count_star()).first(conn)?)
}

/// How many members each of these groups has.
pub(super) fn members_of(conn: &mut Conn, groups: &[GroupId]) -> Result<HashMap<GroupId, i64>> {
    let members = group_members::table.filter(group_members::group_id.eq_any(groups));
    let members = members.filter(group_members::standing.eq(Standing::Joined)).group_by(group_members::group_id);
    let members: Vec<(GroupId, i64)> = members.select((group_members::group_id, count_star())).load(conn)?;
    Ok(members.into_iter().collect())
}

/// How many ask to join, over all groups.
pub fn asking(conn: &mut Conn) -> Result<i64> {
    let all = group_members::table.filter(group_members::standing.eq(Standing::Asked));
    Ok(all.select(count_star()).first(conn)?)
}

/// How many ask to join each group, where anybody does.
pub(super) fn asking_each(conn: &mut Conn) -> Result<HashMap<GroupId, i64>> {
    let all = group_members::table.filter(group_members::standing.eq(Standing::Asked));
    let all = all.group_by(group_members::group_id).select((group_members::group_id, count_star()));
    Ok(all.load::<(GroupId, i64)>(conn)?.into_iter().collect())
}

/// Has somebody stand to a group as this says, however they stood to it before.
pub(super) fn put(conn: &mut Conn, member: &Member) -> Result<()> {
    remove(conn, member.group_id, member.user_id)?;
    let row = (
        group_members::group_id.eq(member.group_id),
        group_members::user_id.eq(member.user_id),
        group_members::standing.eq(member.standing),
        group_members::since.eq(member.since),
    );
    diesel::insert_into(group_members::table).values(row).execute(conn)?;
    Ok(())
}

/// They have nothing to do with the group any more.
pub(super) fn remove(conn: &mut Conn, group: GroupId, user: UserId) -> Result<()> {
    let own = group_members::table.filter(group_members::group_id.eq(group)).filter(group_members::user_id.eq(user));
    diesel::delete(own).execute(conn)?;
    Ok(())
}

/// Somebody who leaves the site has nothing to do with any group any more; what was credited stays.
pub fn leave_all(conn: &mut Conn, user: UserId) -> Result<()> {
    diesel::delete(group_members::table.filter(group_members::user_id.eq(user))).execute(conn)?;
    news::forget_all(conn, user)
}

/// A post of a group: whose it is, who gave it to them, and when.
pub(super) type Given = (GroupId, UserId, Timestamp);

/// Whose a post is.
pub(super) fn owner_of(conn: &mut Conn, post: PostId) -> Result<Option<Given>> {
    let row = group_posts::table.filter(group_posts::post_id.eq(post));
    let columns = (group_posts::group_id, group_posts::added_by, group_posts::added_at);
    Ok(row.select(columns).first(conn).optional()?)
}

/// The posts of a group as they were given to it.
pub(super) fn posts_of(conn: &mut Conn, group: GroupId) -> Result<Vec<PostId>> {
    let posts = group_posts::table.filter(group_posts::group_id.eq(group)).order(group_posts::post_id);
    Ok(posts.limit(MOST_POSTS).select(group_posts::post_id).load(conn)?)
}

pub(super) fn give(conn: &mut Conn, post: PostId, (group, by, at): Given) -> Result<()> {
    let row = (
        group_posts::post_id.eq(post),
        group_posts::group_id.eq(group),
        group_posts::added_by.eq(by),
        group_posts::added_at.eq(at),
    );
    diesel::insert_into(group_posts::table).values(row).execute(conn)?;
    Ok(())
}

pub(super) fn take(conn: &mut Conn, post: PostId) -> Result<()> {
    diesel::delete(group_posts::table.filter(group_posts::post_id.eq(post))).execute(conn)?;
    Ok(())
}

/// The open groups of an area that stand for one of the posts of a family, each once.
pub(super) fn standing_for(conn: &mut Conn, area: AreaId, family: InFamily) -> Result<Vec<FanGroup>> {
    let theirs = group_posts::table.inner_join(fan_groups::table).filter(family);
    let theirs = theirs.filter(fan_groups::area_id.eq(area)).filter(fan_groups::closed_at.is_null());
    Ok(theirs.select(columns::<FanGroup>()).distinct().order(fan_groups::id).limit(OF_ONE_POST).load(conn)?)
}

/// How many members of a group voted for a post, of each of these pairs; none where nobody did. A group has some hundred
/// members, each of whom has one vote there or none: what it costs does not grow with the votes of everybody.
pub(super) fn votes(conn: &mut Conn, pairs: &[(GroupId, PostId)]) -> Result<HashMap<(GroupId, PostId), i64>> {
    let sums = prepared::<(BigInt, BigInt, BigInt)>(
        "SELECT given.one, given.other, COUNT(*) FROM given CROSS JOIN group_members CROSS JOIN votes \
         WHERE group_members.group_id = given.one AND group_members.standing = 'joined' \
         AND votes.post_id = given.other AND votes.user_id = group_members.user_id GROUP BY given.one, given.other",
    );
    let rows: Vec<(GroupId, PostId, i64)> =
        given(pairs.iter().map(|(group, post)| (group.0, post.0)), sums).load(conn)?;
    Ok(rows.into_iter().map(|(group, post, votes)| ((group, post), votes)).collect())
}

/// A line credits a group, once.
pub(super) fn credit(conn: &mut Conn, item: ItemId, group: GroupId) -> Result<()> {
    diesel::insert_into(credited_groups::table)
        .values((credited_groups::item_id.eq(item), credited_groups::group_id.eq(group)))
        .on_conflict((credited_groups::item_id, credited_groups::group_id))
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

/// The groups that these lines credit, also those that are closed by now.
pub(super) fn credited_by(conn: &mut Conn, items: &[ItemId]) -> Result<Vec<(ItemId, FanGroup)>> {
    let theirs = credited_groups::table.inner_join(fan_groups::table);
    let theirs = theirs.filter(credited_groups::item_id.eq_any(items));
    let theirs = theirs.order((credited_groups::item_id, credited_groups::group_id));
    Ok(theirs.select((credited_groups::item_id, columns::<FanGroup>())).load(conn)?)
}
