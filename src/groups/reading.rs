//! What a group wants, and what it is credited for.

use super::model::{FanGroup, Member, Standing};
use super::store;
use crate::areas::{self, Area};
use crate::db::{Conn, GroupId, ItemId, PostId, UserId};
use crate::error::Result;
use crate::people::{self, Profile};
use crate::posts::{self, InFamily, Post};
use std::collections::HashMap;

/// A group that stands for a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnPost {
    /// The group.
    pub group: FanGroup,
    /// How many of its members voted for the post.
    pub votes: i64,
    /// How many members it has.
    pub members: i64,
}

/// Groups that are not closed, by their names, at most so many.
pub fn open_to_all(conn: &mut Conn, most: usize) -> Result<Vec<FanGroup>> {
    Ok(store::all(conn)?.into_iter().filter(|group| !group.is_closed()).take(most).collect())
}

/// The groups that stand for a post, or for one that was merged into it, if any was.
pub fn of_post(conn: &mut Conn, post: &Post, has_merged: bool) -> Result<Vec<OnPost>> {
    let groups = store::standing_for(conn, post.area_id, family(post.id, has_merged))?;
    if groups.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<GroupId> = groups.iter().map(|group| group.id).collect();
    let pairs: Vec<(GroupId, PostId)> = ids.iter().map(|group| (*group, post.id)).collect();
    let (votes, members) = (store::votes(conn, &pairs)?, store::members_of(conn, &ids)?);
    let on_post = |group: FanGroup| OnPost {
        votes: votes.get(&(group.id, post.id)).copied().unwrap_or_default(),
        members: members.get(&group.id).copied().unwrap_or_default(),
        group,
    };
    Ok(groups.into_iter().map(on_post).collect())
}

fn family(post: PostId, has_merged: bool) -> InFamily {
    let column = "group_posts.post_id";
    if has_merged { posts::in_family(column, post) } else { posts::is_post(column, post) }
}

/// Credits the groups that stand for the posts of a line of a release, each once. It is as it is at this moment, and stays so.
pub fn credit(conn: &mut Conn, item: ItemId, of: &[PostId]) -> Result<()> {
    for post in posts::list(conn, of)? {
        if !post.is_public() {
            continue;
        }
        for group in store::standing_for(conn, post.area_id, family(post.id, true))? {
            store::credit(conn, item, group.id)?;
        }
    }
    Ok(())
}

/// The groups that these lines credit.
pub fn credited(conn: &mut Conn, items: &[ItemId]) -> Result<HashMap<ItemId, Vec<FanGroup>>> {
    let mut credited: HashMap<ItemId, Vec<FanGroup>> = HashMap::new();
    for (item, group) in store::credited_by(conn, items)? {
        credited.entry(item).or_default().push(group);
    }
    Ok(credited)
}

/// Somebody of a group.
pub(super) struct Row {
    pub member: Member,
    pub person: Profile,
}

/// A group with everybody of it, and whoever looks, as they stand to it; its page shows staff alone who waits.
pub(super) struct Found {
    pub group: FanGroup,
    pub area: Area,
    pub rows: Vec<Row>,
    /// What it stands for, the most wanted first: on its page the posts that are what theirs became, for staff those that were
    /// given to it.
    pub posts: Vec<Post>,
    /// How the reader stands to the group.
    pub own: Option<Member>,
}

impl Found {
    /// How many members it has.
    pub(super) fn members(&self) -> i64 {
        i64::try_from(self.all(Standing::Joined).count()).unwrap_or_default()
    }

    /// Those who stand to it in this way.
    pub(super) fn all(&self, standing: Standing) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.member.standing == standing)
    }
}

/// Posts on a page of a group.
pub(super) const PAGE: usize = 20;

/// The group of a word in addresses, with the posts that are what its own became, and how many of its members voted for each of
/// those on a page, behind so many others.
pub(super) fn open(
    conn: &mut Conn,
    slug: &str,
    who: Option<UserId>,
    before: usize,
) -> Result<(Found, HashMap<PostId, i64>)> {
    let group = store::called(conn, slug)?;
    let given = store::posts_of(conn, group.id)?;
    let ends = posts::survivors(conn, &given)?;
    let mut there = posts::list(conn, &ends)?;
    there.retain(|post| post.is_public() && post.duplicate_of.is_none() && post.area_id == group.area_id);
    there.sort_by_key(|post| (std::cmp::Reverse(post.vote_count), post.id));
    let found = with(conn, group, there, who)?;
    let shown = found.posts.iter().skip(before).take(PAGE);
    let pairs: Vec<(GroupId, PostId)> = shown.map(|post| (found.group.id, post.id)).collect();
    let votes = if pairs.is_empty() { HashMap::new() } else { store::votes(conn, &pairs)? };
    Ok((found, votes.into_iter().map(|((_, post), votes)| (post, votes)).collect()))
}

/// A group as staff keep it, with the posts that were given to it.
pub(super) fn keep(conn: &mut Conn, id: GroupId) -> Result<Found> {
    let group = store::get(conn, id)?;
    let given = store::posts_of(conn, id)?;
    let mut there = posts::list(conn, &given)?;
    there.sort_by_key(|post| post.id);
    with(conn, group, there, None)
}

fn with(conn: &mut Conn, group: FanGroup, posts: Vec<Post>, who: Option<UserId>) -> Result<Found> {
    let members = store::of_group(conn, group.id)?;
    let ids: Vec<UserId> = members.iter().map(|member| member.user_id).collect();
    let mut people: HashMap<UserId, Profile> =
        people::profiles(conn, &ids)?.into_iter().map(|person| (person.id, person)).collect();
    let row = |member: Member| people.remove(&member.user_id).map(|person| Row { member, person });
    let rows = members.into_iter().filter_map(row).collect();
    let own = who.map(|who| store::find(conn, group.id, who)).transpose()?.flatten();
    Ok(Found { area: areas::get(conn, group.area_id)?, rows, posts, own, group })
}
