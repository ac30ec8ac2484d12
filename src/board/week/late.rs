//! What was finished when the week was frozen already.

use crate::areas::AREA_NAMED;
use crate::board::cards::{Card, Top};
use crate::db::Conn;
use crate::db::schema::{areas, item_posts, posts, release_items};
use crate::error::Result;
use crate::posts::{Status, Visibility, in_share};
use crate::releases::{Release, State};
use crate::trains::Share;
use diesel::dsl::{exists, not};
use diesel::prelude::*;

/// Posts shown: more than are finished in the day between the cutoff and the release.
const SHOWN: i64 = 100;

/// What is ready, ships with the train of a frozen release and is no item of that, the most votes first.
pub(super) fn late(conn: &mut Conn, release: &Release, share: &Share) -> Result<Vec<Card>> {
    if release.state != State::Frozen {
        return Ok(Vec::new());
    }
    let item = item_posts::table
        .inner_join(release_items::table)
        .filter(item_posts::post_id.eq(posts::id))
        .filter(release_items::release_id.eq(release.id));
    let rows = posts::table
        .inner_join(areas::table)
        .filter(posts::status.eq(Status::Ready))
        .filter(posts::visibility.eq(Visibility::Published))
        .filter(not(exists(item)));
    let rows = rows.order((posts::vote_count.desc(), posts::id.desc())).limit(SHOWN).into_boxed();
    let columns = (posts::id, posts::title, posts::lang, posts::vote_count, AREA_NAMED, posts::status);
    Ok(Top::of(in_share(rows, share).select(columns).load(conn)?, SHOWN).cards)
}
