//! What staff prepared for a week that was skipped, of devices and of known bugs, goes with the release that is coming.

use super::store;
use crate::db::{Conn, ReleaseId};
use crate::error::{Error, Refusal, Result};
use crate::releases::{self, State};
use crate::rollouts;

/// Takes over what the last skipped week has left. What is said of the coming release stays as it is, and what the skipped week
/// says of the same is dropped. Where nothing is left somebody else was there first.
pub(super) fn take_over(conn: &mut Conn, to: ReleaseId) -> Result<()> {
    let changed = || Error::Rejected(Refusal::CHANGED_MEANWHILE);
    let coming = releases::get(conn, to)?;
    let left = releases::left_behind(conn, &coming)?.ok_or_else(changed)?;
    // The earlier one first, as whoever brings that week back does.
    let is_skipped = releases::get_held(conn, left.id)?.state == State::Skipped;
    let is_coming = matches!(releases::get_held(conn, to)?.state, State::Collecting | State::Frozen);
    if !is_skipped || !is_coming {
        return Err(changed());
    }
    rollouts::take_over(conn, left.id, to)?;
    store::take_over(conn, left.id, to)
}
