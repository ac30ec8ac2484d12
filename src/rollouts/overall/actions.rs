//! Saying how a release goes out on all devices. The release is held, so that two who do so at once see what the other has said.

use super::kept::OverallKept;
use super::{Overall, store};
use crate::db::Conn;
use crate::error::{Error, Problem, Result, expect_meant};
use crate::releases;
use crate::rollouts::going::expect_going;
use crate::rollouts::words;

/// Says it; gives what was said before and after. `seen` is the token of what the page showed, 0 for nothing; where something
/// else is said by now, it is refused.
pub(super) fn say(conn: &mut Conn, wanted: &Overall, seen: Option<i64>) -> Result<(OverallKept, OverallKept)> {
    let id = wanted.release_id;
    let is_out = expect_going(conn, id)?.state == releases::State::Published;
    let before = OverallKept::of(conn, id)?;
    expect_meant(seen, Some(before.said().map_or(0, Overall::token)))?;
    if before.said().is_some_and(|said| said.says_as(wanted)) {
        return Ok((OverallKept::of(conn, id)?, before));
    }
    // Before it is out nobody has it.
    if is_out && before.said().is_some_and(|said| wanted.percent < said.percent) {
        return Err(Error::invalid("percent", Problem::Refused(words::LOWER)));
    }
    store::set(conn, id, Some(wanted))?;
    releases::touch(conn, id, wanted.said_at)?;
    Ok((before, OverallKept::of(conn, id)?))
}
