//! Whoever had a bug that the last releases fixed says whether it is gone: of most it is, and of one it is not for most.

use super::stage::Player;
use super::story::FANS;
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::releases;
use crate::trains::WEEKLY;
use crate::verifying;
use std::collections::BTreeMap;

/// Releases of which it is asked.
const LAST: i64 = 3;
/// People of whom some say that it is there still, and most of them.
const ENOUGH: usize = 6;

/// Tells it.
pub(super) fn tell(player: &Player<'_>, conn: &mut Conn, now: Timestamp) -> Result<()> {
    let fans: Vec<UserId> =
        FANS.iter().map(|fan| player.person(fan.handle).map(|person| person.id)).collect::<Result<_>>()?;
    let mut still_there: Option<PostId> = None;
    for release in releases::published(conn, WEEKLY, LAST)? {
        let mut asked: BTreeMap<PostId, Vec<verifying::Asked>> = BTreeMap::new();
        let questions = verifying::of_people(conn, &release, &fans, now)?;
        for question in fans.iter().filter_map(|fan| questions.get(fan)).flatten() {
            asked.entry(question.asked.post).or_default().push(question.asked);
        }
        for (post, people) in asked {
            // The first one that enough people have.
            let is_there = people.len() >= ENOUGH && *still_there.get_or_insert(post) == post;
            for (place, asked) in people.iter().enumerate() {
                let gone = if is_there { place.is_multiple_of(3) } else { !place.is_multiple_of(4) };
                verifying::answer(conn, asked, gone, now)?;
            }
        }
    }
    Ok(())
}
