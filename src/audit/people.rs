//! Whom entries name: somebody who left is named by the handle of a former member there too, and nothing else in them changes.

use super::act::Act;
use crate::db::schema::staff_acts;
use crate::db::{Conn, UserId};
use crate::error::Result;
use crate::people::former_handle;
use diesel::prelude::*;

/// Acts that are done to somebody, whose handle says to whom.
const TO_SOMEBODY: [Act; 21] = [
    Act::Appointed,
    Act::RoleGiven,
    Act::PersonAdded,
    Act::PasswordSet,
    Act::Blocked,
    Act::Unblocked,
    Act::BlockStands,
    Act::BlockedByCommand,
    Act::UnblockedByCommand,
    Act::VotedOnBehalf,
    Act::VoteOnBehalfUndone,
    Act::TesterInvited,
    Act::TesterAdmitted,
    Act::TesterTurnedDown,
    Act::TesterUninvited,
    Act::TesterRemoved,
    Act::TesterPutBack,
    Act::TestResultRemoved,
    Act::TestResultRestored,
    Act::GroupMemberTaken,
    Act::GroupMemberRemoved,
];

/// Acts that change whose something is, from one handle to another.
const BETWEEN_PEOPLE: [Act; 2] = [Act::Owned, Act::Disowned];

/// Some of the entries that name somebody by one of these handles: at most so many of each kind.
pub fn naming(conn: &mut Conn, handles: &[String], most: i64) -> Result<Vec<i64>> {
    // One after the other, and in no order: each by the index of acts.
    let about = staff_acts::table.filter(staff_acts::act.eq_any(TO_SOMEBODY)).filter(staff_acts::about.eq_any(handles));
    let mut found: Vec<i64> = about.limit(most).select(staff_acts::id).load(conn)?;
    let changed = staff_acts::before.eq_any(handles).or(staff_acts::after.eq_any(handles));
    let between = staff_acts::table.filter(staff_acts::act.eq_any(BETWEEN_PEOPLE)).filter(changed);
    let between: Vec<i64> = between.limit(most).select(staff_acts::id).load(conn)?;
    found.extend(between);
    Ok(found)
}

/// Names somebody who leaves as a former member in these entries.
pub fn forget_handles(conn: &mut Conn, entries: &[i64], handles: &[String], person: UserId) -> Result<()> {
    let former = former_handle(person);
    let these = || staff_acts::table.filter(staff_acts::id.eq_any(entries));
    let about = these().filter(staff_acts::act.eq_any(TO_SOMEBODY)).filter(staff_acts::about.eq_any(handles));
    diesel::update(about).set(staff_acts::about.eq(&former)).execute(conn)?;
    let before = these().filter(staff_acts::act.eq_any(BETWEEN_PEOPLE)).filter(staff_acts::before.eq_any(handles));
    diesel::update(before).set(staff_acts::before.eq(&former)).execute(conn)?;
    let after = these().filter(staff_acts::act.eq_any(BETWEEN_PEOPLE)).filter(staff_acts::after.eq_any(handles));
    diesel::update(after).set(staff_acts::after.eq(&former)).execute(conn)?;
    Ok(())
}
