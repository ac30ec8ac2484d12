//! An interest group: those who write about phones, and what they stand for.

use super::stage::Player;
use super::story::FANS;
use crate::db::{Conn, PostId, Timestamp};
use crate::error::{Error, Result};
use crate::groups::{self, NewGroup};
use crate::i18n::Language;
use crate::{areas, posts};

const NAME: &str = "Journalists";
const ABOUT: &str = "For everybody who writes, films or speaks about phones for a living. Ask to join with the account that your \
                     readers know.";
/// Fans who are in it, and one more who asks to join.
const MEMBERS: usize = 7;

/// Tells it, with a post that is theirs.
pub(super) fn tell(player: &Player<'_>, conn: &mut Conn, post: PostId, now: Timestamp) -> Result<()> {
    let grace = player.person("grace")?;
    let of = posts::get(conn, post)?.area_id;
    let area = areas::get(conn, of)?;
    let new = NewGroup::parse(NAME, ABOUT, Language::En).map_err(Error::Invalid)?;
    let group = groups::open(conn, grace, &new, &area.slug, now)?;
    for (place, fan) in FANS.iter().take(MEMBERS + 1).enumerate() {
        let fan = player.person(fan.handle)?;
        groups::join(conn, fan, group.id, now)?;
        if place < MEMBERS {
            groups::invite(conn, grace, group.id, &fan.handle, now)?;
        }
    }
    groups::add_post(conn, grace, group.id, post, now)
}
