//! Which bugs staff say are in a release, as far as an approval is of them, or a week that was skipped comes back in its place:
//! `known_issues` keeps them and knows of neither.

use crate::db::schema::{known_issue_devices, known_issue_texts, known_issues};
use crate::db::{Conn, DeviceId, PostId, ReleaseId};
use crate::error::Result;
use diesel::prelude::*;
use serde::Serialize;

/// Rows of each kind that are looked at; there are never more of one release.
const MOST: i64 = 3_000;

/// Bug, what helps, and the language of that.
type Said = (PostId, String, String);

/// All that a release would say of known bugs, but for what these say themselves.
#[derive(Debug, Serialize)]
pub(super) struct Known {
    said: Vec<Said>,
    texts: Vec<Said>,
    devices: Vec<(PostId, DeviceId)>,
}

impl Known {
    /// As things are, in an order that is always the same.
    pub(super) fn of(conn: &mut Conn, release: ReleaseId) -> Result<Self> {
        let said = known_issues::table.filter(known_issues::release_id.eq(release)).select((
            known_issues::post_id,
            known_issues::workaround,
            known_issues::lang,
        ));
        let said = said.order(known_issues::post_id).limit(MOST).load(conn)?;
        let texts = known_issue_texts::table.filter(known_issue_texts::release_id.eq(release)).select((
            known_issue_texts::post_id,
            known_issue_texts::workaround,
            known_issue_texts::lang,
        ));
        let texts = texts.order((known_issue_texts::post_id, known_issue_texts::lang)).limit(MOST).load(conn)?;
        let devices = known_issue_devices::table
            .filter(known_issue_devices::release_id.eq(release))
            .select((known_issue_devices::post_id, known_issue_devices::device_id));
        let in_order = devices.order((known_issue_devices::post_id, known_issue_devices::device_id));
        Ok(Self { said, texts, devices: in_order.limit(MOST).load(conn)? })
    }

    /// Whether any is said.
    pub(super) fn is_any(conn: &mut Conn, release: ReleaseId) -> Result<bool> {
        let rows = known_issues::table.filter(known_issues::release_id.eq(release));
        Ok(diesel::select(diesel::dsl::exists(rows)).get_result(conn)?)
    }
}
