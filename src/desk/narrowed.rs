//! Posts that the filters of the desk let through.

use super::filter::{Filter, Whose};
use super::listing::{COUNTED, Look};
use crate::areas::{self, LineAreas};
use crate::db::schema::{area_owners, declines, post_devices, post_owners, posts};
use crate::db::{AreaId, Conn, DeviceId, PostId, UserId, given_each, one_of, prepared};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::pairing;
use crate::people;
use crate::posts::{self as record, Status, Visibility};
use crate::rising;
use crate::search::{self, Effort, Question, Reader};
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};
use std::collections::{HashMap, HashSet};

/// What the slugs, names and words of a filter mean.
pub(super) struct Within {
    areas: Option<Vec<AreaId>>,
    pub device: Option<Device>,
    /// The areas that the reader answers for, where only the reader's posts are wanted.
    own: Vec<AreaId>,
    /// Who may own a post, where it is asked whose it is: whoever left the staff owns nothing. They are few, and by their
    /// numbers PostgreSQL knows how many posts they own; joined with all people, it takes the owners of all posts for one row,
    /// and goes through them once for each post.
    staff: Vec<UserId>,
    /// What has the words that are looked for, may be the same as another post, or has risen by so much, by status.
    /// All other filters let these through.
    chosen: Option<HashMap<Status, Vec<PostId>>>,
    /// Whether no post has all of the words.
    pub is_partial: bool,
    /// Whether the words stand in so many posts that only the newest of them were looked through.
    pub is_cut: bool,
}

/// The line of a word, also of one that it had before.
fn line_of<'l>(conn: &mut Conn, slug: Option<&str>, lines: &'l [LineAreas]) -> Result<Option<&'l LineAreas>> {
    let Some(slug) = slug else { return Ok(None) };
    let found = areas::find_line(conn, slug)?;
    Ok(found.and_then(|found| lines.iter().find(|known| known.line.id == found.id)))
}

/// The areas that the reader answers for, and who may own a post, where it is asked whose it is.
fn owning(conn: &mut Conn, whose: Option<Whose>, reader: UserId) -> Result<(Vec<AreaId>, Vec<UserId>)> {
    let own: Vec<AreaId> = match whose {
        Some(Whose::Mine) => {
            area_owners::table.filter(area_owners::user_id.eq(reader)).select(area_owners::area_id).load(conn)?
        }
        Some(Whose::Nobodys) => Vec::new(),
        None => return Ok((Vec::new(), Vec::new())),
    };
    Ok((own, people::staff(conn)?.into_iter().map(|person| person.id).collect()))
}

impl Within {
    /// Looks them up; what there is none of narrows nothing, and leaves the filter.
    pub(super) fn of(conn: &mut Conn, filter: &mut Filter, lines: &[LineAreas], look: Look) -> Result<Self> {
        let area = match filter.area.as_deref() {
            // A link from before an area or a line was merged or named anew leads to what it is today.
            Some(slug) => areas::find(conn, slug)?,
            None => None,
        };
        filter.area = area.as_ref().map(|area| area.slug.clone());
        let line = line_of(conn, filter.line.take().as_deref(), lines)?;
        filter.line = line.map(|line| line.line.slug.clone()).filter(|_| area.is_none());
        let device = match filter.device.take() {
            Some(called) => devices::called(conn, &called, "")?,
            None => None,
        };
        filter.device = device.as_ref().map(|device| device.codename.clone());
        let of_line = || line.map(|line| line.areas.iter().map(|area| area.id).collect());
        let question = filter.words.as_deref().map(Question::of).filter(|question| !question.is_empty());
        let (mut chosen, is_partial, is_cut) = match &question {
            Some(question) => {
                let found = search::matching(conn, question, Reader::Staff, Effort::QUICK)?;
                (Some(found.posts), found.is_partial, found.is_cut)
            }
            None => (None, false, false),
        };
        filter.words = filter.words.take().filter(|_| question.is_some());
        if filter.has_similar {
            let paired = pairing::suggested_posts(conn, look.now)?;
            chosen = Some(match chosen {
                Some(found) => {
                    let ends = record::survivors(conn, &found)?;
                    ends.into_iter().filter(|post| paired.binary_search(post).is_ok()).collect()
                }
                None => paired,
            });
        }
        let risen = filter.rise.map(|votes| rising::risen(conn, votes)).transpose()?;
        let mut chosen = chosen.map(|posts| by_status(conn, &posts)).transpose()?;
        if let Some(risen) = &risen {
            // What one was merged into need not have risen itself.
            for posts in chosen.iter_mut().flat_map(HashMap::values_mut) {
                posts.retain(|post| risen.binary_search(post).is_ok());
            }
        }
        let areas = area.map(|area| vec![area.id]).or_else(of_line);
        let (own, staff) = owning(conn, filter.whose, look.reader)?;
        let mut within = Self { areas, device, own, staff, chosen: None, is_partial, is_cut };
        within.chosen = match (chosen, risen) {
            (Some(chosen), _) if filter.has_more_than_chosen() => {
                let posts: Vec<PostId> = chosen.into_values().flatten().collect();
                Some(within.let_through(conn, filter, &posts, look)?)
            }
            (None, Some(risen)) => Some(within.let_through(conn, filter, &risen, look)?),
            (chosen, _) => chosen,
        };
        Ok(within)
    }

    /// Those of some posts that the other filters let through, by status: asked once, not for each tab.
    fn let_through(
        &self,
        conn: &mut Conn,
        filter: &Filter,
        chosen: &[PostId],
        look: Look,
    ) -> Result<HashMap<Status, Vec<PostId>>> {
        let chosen = seen().filter(one_of(posts::id, chosen.iter().map(|post| post.0)));
        Ok(sorted(narrowed(chosen, filter, self, look).select((posts::id, posts::status)).load(conn)?))
    }

    /// The posts of a status that are let through, where they are known without asking for them.
    pub(super) fn known(&self, filter: &Filter) -> Option<&[PostId]> {
        let chosen = self.chosen.as_ref().filter(|_| !filter.is_back)?;
        Some(chosen.get(&filter.status).map(Vec::as_slice).unwrap_or_default())
    }

    fn device(&self) -> Option<DeviceId> {
        self.device.as_ref().map(|device| device.id)
    }
}

/// These posts by their status, so that each is looked at for one tab only: words may stand in tens of thousands. In the
/// place of one that was merged stands the one that it became.
fn by_status(conn: &mut Conn, posts: &[PostId]) -> Result<HashMap<Status, Vec<PostId>>> {
    let mut rows = standing(conn, posts)?;
    let is_merged = |row: &(PostId, Status)| row.1 == Status::Duplicate;
    let merged: Vec<PostId> = rows.iter().filter(|row| is_merged(row)).map(|(post, _)| *post).collect();
    if !merged.is_empty() {
        let known: HashSet<PostId> = rows.iter().map(|(post, _)| *post).collect();
        let mut ends = record::survivors(conn, &merged)?;
        ends.retain(|end| !known.contains(end));
        rows.extend(standing(conn, &ends)?);
    }
    Ok(sorted(rows))
}

fn sorted(rows: Vec<(PostId, Status)>) -> HashMap<Status, Vec<PostId>> {
    let mut by_status: HashMap<Status, Vec<PostId>> = HashMap::new();
    for (post, status) in rows {
        by_status.entry(status).or_default().push(post);
    }
    by_status
}

/// Those of these posts that staff see, each with its status.
fn standing(conn: &mut Conn, posts: &[PostId]) -> Result<Vec<(PostId, Status)>> {
    let query = prepared::<(BigInt, Text)>(
        "SELECT posts.id, posts.status FROM given CROSS JOIN posts WHERE posts.id = given.one \
         AND posts.visibility IN ('published', 'private')",
    );
    Ok(given_each(posts.iter().map(|post| post.0), query).load(conn)?)
}

pub(super) type Waiting<'a> = posts::BoxedQuery<'a, <Conn as Connection>::Backend>;

/// What staff answer: what is private, too.
fn seen<'a>() -> Waiting<'a> {
    posts::table.filter(posts::visibility.eq_any([Visibility::Published, Visibility::Private])).into_boxed()
}

/// Posts of the filter's status that it lets through.
pub(super) fn waiting<'a>(filter: &'a Filter, within: &'a Within, look: Look) -> Waiting<'a> {
    let mut waiting = seen().filter(posts::status.eq(filter.status));
    waiting = if let Some(chosen) = &within.chosen {
        let chosen = chosen.get(&filter.status).into_iter().flatten();
        waiting.filter(one_of(posts::id, chosen.map(|post| post.0)))
    } else {
        narrowed(waiting, filter, within, look)
    };
    if filter.is_back && filter.status.is_voted_on() {
        waiting = waiting.filter(diesel::dsl::sql::<Bool>(record::DOUBLED));
    } else if filter.is_back {
        // An index holds those in force by the moment from which on they are back.
        let back = declines::table.filter(declines::ended_by.is_null()).filter(declines::back_at.le(look.now));
        waiting = waiting.filter(posts::id.eq_any(back.select(declines::post_id)));
    }
    waiting
}

/// The numbers of posts.
pub(super) type Numbers<'a> = posts::BoxedQuery<'a, <Conn as Connection>::Backend, BigInt>;

/// Those of [`waiting`] that are counted. Of a whole status they are those with the most votes: an index holds them in this order,
/// where PostgreSQL would otherwise go through the table and come late to a thousand of them.
pub(super) fn counting<'a>(filter: &'a Filter, within: &'a Within, look: Look) -> Numbers<'a> {
    let waiting = waiting(filter, within, look).select(posts::id).limit(COUNTED);
    if filter.is_narrow() { waiting } else { waiting.order((posts::vote_count.desc(), posts::id.desc())) }
}

/// Those of some posts that all filters let through but the status and what chooses posts by themselves.
fn narrowed<'a>(mut waiting: Waiting<'a>, filter: &'a Filter, within: &'a Within, look: Look) -> Waiting<'a> {
    if let Some(areas) = &within.areas {
        waiting = waiting.filter(posts::area_id.eq_any(areas));
    }
    if filter.is_unanswered {
        waiting = waiting.filter(posts::has_answer.eq(false));
    }
    if let Some(device) = within.device() {
        let about = post_devices::table.filter(post_devices::device_id.eq(device));
        waiting = waiting.filter(posts::id.eq_any(about.select(post_devices::post_id)));
    }
    if let Some(kind) = filter.kind {
        waiting = waiting.filter(posts::kind.eq(kind));
    }
    if let Some(lang) = &filter.lang {
        waiting = waiting.filter(posts::lang.eq(lang));
    }
    if let Some(days) = filter.age {
        waiting = waiting.filter(posts::created_at.le(look.now.plus(-chrono::TimeDelta::days(days))));
    }
    if let Some(votes) = filter.votes {
        waiting = waiting.filter(posts::vote_count.ge(votes));
    }
    let owned = || {
        let by_staff = post_owners::table.filter(post_owners::user_id.eq_any(&within.staff));
        by_staff.filter(post_owners::post_id.eq(posts::id))
    };
    match filter.whose {
        Some(Whose::Mine) => {
            let mine = post_owners::table.filter(post_owners::user_id.eq(look.reader)).select(post_owners::post_id);
            // Who answers for no area is not made to look at all posts for one.
            if within.own.is_empty() {
                waiting.filter(posts::id.eq_any(mine))
            } else {
                let of_own_area = posts::area_id.eq_any(&within.own).and(not(exists(owned())));
                waiting.filter(posts::id.eq_any(mine).or(of_own_area))
            }
        }
        Some(Whose::Nobodys) => waiting.filter(not(exists(owned()))),
        None => waiting,
    }
}
