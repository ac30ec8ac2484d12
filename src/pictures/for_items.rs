//! Pictures that lines of releases show. Staff choose one of a post of the line, or send one for it, which is on
//! `item_uploads`. Which line shows which is known above; it is read here for who may see a file, and which ones stay.

use super::{for_awards, for_meetups, for_polls, store};
use crate::db::schema::{item_pictures, item_uploads, pictures, release_items, releases, testers};
use crate::db::{Conn, PostId, Timestamp, TrainId};
use crate::error::{Error, Result};
use crate::files::Kept;
use crate::people::Viewer;
use crate::trains::{self, WEEKLY};
use chrono::TimeDelta;
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::select;
use std::collections::HashSet;

/// How long a picture stays that was sent for a line and that no line shows: what took it from one can be taken back for
/// minutes.
const UNUSED: TimeDelta = TimeDelta::days(1);
/// The state of a release that is out.
const OUT: &str = "published";
/// How somebody stands to the group of an area that they test.
const JOINED: &str = "joined";

/// Width and height, in pixels.
type Sides = (i64, i64);

/// A picture that a line may show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What its files are called.
    pub name: String,
    /// The post that shows it; none where staff sent it for a line.
    pub post: Option<PostId>,
    /// What the author of that post says that it shows.
    pub alt: String,
    /// Width and height of the one that is shown by itself, in pixels.
    pub full: (i64, i64),
    /// Width and height of the one in lists, in pixels.
    pub small: (i64, i64),
}

/// Those of these names that are pictures of posts, or were sent for lines; in no order.
pub fn sources(conn: &mut Conn, names: &[String]) -> Result<Vec<Source>> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let sent = item_uploads::table.filter(item_uploads::name.eq_any(names));
    let sent: Vec<(String, Sides, Sides)> = sent
        .select((
            item_uploads::name,
            (item_uploads::full_width, item_uploads::full_height),
            (item_uploads::small_width, item_uploads::small_height),
        ))
        .load(conn)?;
    let of_posts = pictures::table.filter(pictures::comment_id.is_null()).filter(pictures::option_id.is_null());
    let of_posts: Vec<(String, PostId, String, Sides, Sides)> = of_posts
        .filter(pictures::name.eq_any(names))
        .select((
            pictures::name,
            pictures::post_id,
            pictures::alt,
            (pictures::full_width, pictures::full_height),
            (pictures::small_width, pictures::small_height),
        ))
        .load(conn)?;
    let sent = sent.into_iter().map(|(name, full, small)| Source { name, post: None, alt: String::new(), full, small });
    let of_posts = of_posts.into_iter().map(|(name, post, alt, full, small)| {
        let post = Some(post);
        Source { name, post, alt, full, small }
    });
    Ok(sent.chain(of_posts).collect())
}

/// Notes a picture that staff sent for a line, in the write that has the line show it.
pub fn note_for_item(conn: &mut Conn, kept: &Kept, now: Timestamp) -> Result<()> {
    let row = (
        item_uploads::name.eq(kept.name.as_str()),
        item_uploads::full_width.eq(i64::from(kept.full.0)),
        item_uploads::full_height.eq(i64::from(kept.full.1)),
        item_uploads::small_width.eq(i64::from(kept.small.0)),
        item_uploads::small_height.eq(i64::from(kept.small.1)),
        item_uploads::added_at.eq(now),
        item_uploads::unused_at.eq(None::<Timestamp>),
    );
    diesel::insert_into(item_uploads::table).values(row).execute(conn)?;
    Ok(())
}

/// Refuses a picture that was sent for a line to somebody who sees none that shows it: everybody sees those of releases that
/// are out, unless the line keeps its words to itself or the train is for testers, these see those of such a train, too, and
/// staff all.
pub(super) fn expect_seen(conn: &mut Conn, name: &str, who: Option<&Viewer>) -> Result<()> {
    let sent = item_uploads::table.filter(item_uploads::name.eq(name)).select(item_uploads::name);
    if sent.first::<String>(conn).optional()?.is_none() {
        return Err(Error::NotFound);
    }
    if who.is_some_and(Viewer::is_staff) {
        return Ok(());
    }
    let lines = item_pictures::table.inner_join(release_items::table.inner_join(releases::table));
    let lines = lines.filter(item_pictures::name.eq(name)).filter(releases::state.eq(OUT));
    let lines = lines.filter(release_items::withheld.eq(false)).select(releases::train_id).distinct();
    let with: Vec<TrainId> = lines.load(conn)?;
    let is_seen = is_public(conn, &with)? || (!with.is_empty() && is_tester(conn, who)?);
    if is_seen { Ok(()) } else { Err(Error::NotFound) }
}

/// Whether everybody reads of one of these trains.
fn is_public(conn: &mut Conn, with: &[TrainId]) -> Result<bool> {
    if with.is_empty() || with.contains(&WEEKLY) {
        return Ok(!with.is_empty());
    }
    Ok(trains::all(conn)?.iter().any(|train| with.contains(&train.id) && train.is_public()))
}

/// Whether somebody tests an area, whichever.
fn is_tester(conn: &mut Conn, who: Option<&Viewer>) -> Result<bool> {
    let Some(who) = who else { return Ok(false) };
    let own = testers::table.filter(testers::user_id.eq(who.id)).filter(testers::standing.eq(JOINED));
    Ok(select(exists(own)).get_result(conn)?)
}

/// What is known of files by name, of those that were sent for lines.
#[derive(Debug, Default)]
pub(super) struct Sent {
    /// Those that stay.
    pub stay: Vec<String>,
    /// Those that no line shows since just now.
    unused: Vec<String>,
    /// Those that a line shows again.
    again: Vec<String>,
    /// Those that no line shows for long.
    gone: Vec<String>,
}

impl Sent {
    /// Whether that is to be written down.
    pub(super) fn is_news(&self) -> bool {
        !(self.unused.is_empty() && self.again.is_empty() && self.gone.is_empty())
    }
}

/// Looks at those of these names that were sent for lines.
pub(super) fn look(conn: &mut Conn, names: &[String], now: Timestamp) -> Result<Sent> {
    let sent = item_uploads::table.filter(item_uploads::name.eq_any(names));
    let sent: Vec<(String, Option<Timestamp>)> =
        sent.select((item_uploads::name, item_uploads::unused_at)).load(conn)?;
    let mut found = Sent::default();
    if sent.is_empty() {
        return Ok(found);
    }
    let shown = item_pictures::table.filter(item_pictures::name.eq_any(sent.iter().map(|(name, _)| name)));
    let shown: Vec<String> = shown.select(item_pictures::name).load(conn)?;
    let shown: HashSet<String> = shown.into_iter().collect();
    for (name, unused_at) in sent {
        match (shown.contains(&name), unused_at) {
            (false, Some(since)) if since < now.plus(-UNUSED) => {
                found.gone.push(name);
                continue;
            }
            (true, None) | (false, Some(_)) => {}
            (true, Some(_)) => found.again.push(name.clone()),
            (false, None) => found.unused.push(name.clone()),
        }
        found.stay.push(name);
    }
    Ok(found)
}

/// Writes down what is news of those of these names that were sent for lines, as it is by then, and takes away the rows of
/// those that no line shows for long. Which of them stay.
pub(super) fn tend(conn: &mut Conn, names: &[String], now: Timestamp) -> Result<Vec<String>> {
    let found = look(conn, names, now)?;
    let rows = |names: &[String]| item_uploads::table.filter(item_uploads::name.eq_any(names.to_vec()));
    if !found.unused.is_empty() {
        let since = item_uploads::unused_at.eq(Some(now));
        diesel::update(rows(&found.unused)).set(since).execute(conn)?;
    }
    if !found.again.is_empty() {
        let never = item_uploads::unused_at.eq(None::<Timestamp>);
        diesel::update(rows(&found.again)).set(never).execute(conn)?;
    }
    if !found.gone.is_empty() {
        diesel::delete(rows(&found.gone)).execute(conn)?;
    }
    Ok(found.stay)
}

/// Names of all pictures behind one, in their order, at most so many, each with the post on whose page it stands, if it
/// stands on one.
pub(super) fn names_after(conn: &mut Conn, after: &str, most: usize) -> Result<Vec<(String, Option<PostId>)>> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    let sent = item_uploads::table.filter(item_uploads::name.gt(after)).order(item_uploads::name).limit(limit);
    let sent: Vec<String> = sent.select(item_uploads::name).load(conn)?;
    let of_posts = store::names_after(conn, after, most)?.into_iter().map(|(name, post)| (name, Some(post)));
    let elsewhere = [
        for_polls::names_after(conn, after, limit)?,
        for_awards::names_after(conn, after, limit)?,
        for_meetups::names_after(conn, after, limit)?,
    ];
    let of_none = sent.into_iter().chain(elsewhere.into_iter().flatten()).map(|name| (name, None));
    let mut all: Vec<(String, Option<PostId>)> = of_posts.chain(of_none).collect();
    all.sort_unstable();
    all.truncate(most);
    Ok(all)
}
