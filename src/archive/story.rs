//! The post whose way to its release is told, where staff choose one; else the site takes the latest that most people voted for.

use super::how;
use super::words::NOT_TOLD;
use crate::audit::{Act, Hand, Trace, Whole};
use crate::db::schema::told_story;
use crate::db::{Conn, PostId, lock_setup};
use crate::error::{Error, Problem, Result, expect_meant};
use crate::schedule::Schedule;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

/// Which post was chosen, so that it can be taken back.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoryKept {
    post: Option<PostId>,
}

impl StoryKept {
    /// Its number as the log has it, empty for none.
    fn told(&self) -> String {
        self.post.map(|post| format!("#{post}")).unwrap_or_default()
    }
}

impl Whole for StoryKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(chosen(conn)? == self.post)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        set(conn, self.post)
    }
}

/// The post that staff chose, if they did.
pub(super) fn chosen(conn: &mut Conn) -> Result<Option<PostId>> {
    Ok(told_story::table.select(told_story::post_id).first(conn).optional()?)
}

/// Chooses a post whose way can be told, or none; gives what to record of it. `seen` is the number of what the page showed,
/// 0 for none; where another one is chosen by now, it is refused.
pub(super) fn choose(
    conn: &mut Conn,
    post: Option<PostId>,
    seen: Option<i64>,
    schedule: &Schedule,
) -> Result<Option<Trace>> {
    lock_setup(conn)?;
    let before = StoryKept { post: chosen(conn)? };
    expect_meant(seen, Some(before.post.map_or(0, |post| post.0)))?;
    if let Some(post) = post
        && how::of_post(conn, post, schedule)?.is_none()
    {
        return Err(Error::invalid("post", Problem::Refused(NOT_TOLD)));
    }
    set(conn, post)?;
    let after = StoryKept { post };
    let trace = Trace::of(Act::StoryChosen).from_to(before.told(), after.told()).keeping(&before, &after);
    let trace = match post.or(before.post) {
        Some(about) => trace.on(about),
        None => trace,
    };
    Ok(trace.if_changed())
}

fn set(conn: &mut Conn, post: Option<PostId>) -> Result<()> {
    diesel::delete(told_story::table).execute(conn)?;
    if let Some(post) = post {
        diesel::insert_into(told_story::table).values(told_story::post_id.eq(post)).execute(conn)?;
    }
    Ok(())
}
