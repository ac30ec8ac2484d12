//! Blocking somebody, and lifting a block. Both hold the person, so that acts under way end before and later ones see it.

use super::kept::BlockKept;
use super::looks;
use super::model::Terms;
use super::words;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Refusal, Result};
use crate::people::{self, Block, NewBlock, Person, Profile, Role};

/// How somebody stands who could be blocked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Who.
    pub id: UserId,
    /// Their handle.
    pub handle: String,
    /// Their name.
    pub name: String,
    /// The block that runs, with whoever blocked them.
    pub running: Option<(Block, Option<Profile>)>,
}

/// How a member stands, for staff; none of staff, who cannot be blocked, nor of a former member.
pub fn standing(conn: &mut Conn, whom: UserId, now: Timestamp) -> Result<Option<Standing>> {
    let person = people::by_id(conn, whom)?.filter(|person| person.role == Role::Member && !person.is_former());
    let Some(Person { id, handle, name, .. }) = person else { return Ok(None) };
    let running = match people::running_block(conn, whom, now)? {
        Some(block) => {
            let by = people::profiles(conn, &[block.blocked_by])?.pop();
            Some((block, by))
        }
        None => None,
    };
    Ok(Some(Standing { id, handle, name, running }))
}

/// Whoever blocks or lifts a block, and which act of the log that is: what is done on the command line is told apart.
pub type By = (UserId, Act);

/// Blocks a member. `seen` is the block that was running when it was decided, which this one takes the place of: when
/// another one runs, or none, somebody else was quicker. The same press twice is one block. Whoever waits for another look goes on
/// waiting.
pub fn block(
    conn: &mut Conn,
    (by, act): By,
    whom: UserId,
    terms: &Terms,
    seen: Option<i64>,
    now: Timestamp,
) -> Result<()> {
    let person = held_by_staff(conn, by, whom)?;
    if person.is_former() {
        return Err(Error::NotFound);
    }
    if by == whom {
        return Err(Error::Rejected(words::NOT_ONESELF));
    }
    if person.role >= Role::Staff {
        return Err(Error::Rejected(words::NOT_STAFF));
    }
    let running = people::running_block(conn, whom, now)?;
    if let Some(block) = &running
        && block.blocked_by == by
        && (block.ends_at, &block.reason) == (terms.ends_at, &terms.reason)
    {
        return Ok(());
    }
    if running.as_ref().map(|block| block.id) != seen {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    if let Some(block) = &running {
        people::end_block(conn, block, by, now)?;
    }
    let new = NewBlock { user: whom, ends_at: terms.ends_at, reason: &terms.reason, lang: &terms.lang, by };
    let id = people::insert_block(conn, &new, now)?;
    if let Some(block) = &running {
        looks::carry_over(conn, block.id, id)?;
    }
    let after = format!("{}: {}", terms.ends_at.rfc3339(), terms.reason);
    audit::record(conn, by, &Trace::of(act).about(&person.handle).from_to("", after), now)
}

/// Lifts the block that runs; of one that was seen, exactly that. Also of somebody who left since: until it ends, it holds for
/// whoever confirms an address of their mailbox.
pub fn lift(conn: &mut Conn, (by, act): By, whom: UserId, seen: Option<i64>, now: Timestamp) -> Result<()> {
    let person = held_by_staff(conn, by, whom)?;
    let running = people::running_block(conn, whom, now)?.ok_or(Error::Rejected(words::NOT_BLOCKED))?;
    if seen.is_some_and(|seen| seen != running.id) {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    people::end_block(conn, &running, by, now)?;
    let said = format!("{}: {}", running.ends_at.rfc3339(), running.reason);
    let kept = |is_lifted| BlockKept { person: whom, block: running.id, is_lifted };
    let trace = Trace::of(act).about(&person.handle).from_to(said, "").keeping(&kept(false), &kept(true));
    audit::record(conn, by, &trace, now)
}

/// Whoever is blocked asks for another look; the same press twice is one.
pub(super) fn ask_look(conn: &mut Conn, who: UserId, now: Timestamp) -> Result<()> {
    lock(conn, Lockable::Users, &[who.0])?;
    let running = people::running_block(conn, who, now)?.ok_or(Error::Rejected(words::NOT_BLOCKED_SELF))?;
    looks::ask(conn, running.id, now)
}

/// Staff answer that a block stands, to somebody who asked; they lift it otherwise.
pub(super) fn answer_look(
    conn: &mut Conn,
    by: UserId,
    whom: UserId,
    (said, lang): &(String, String),
    now: Timestamp,
) -> Result<()> {
    let person = held_by_staff(conn, by, whom)?;
    let running = people::running_block(conn, whom, now)?.ok_or(Error::Rejected(words::NOT_ASKED))?;
    if !looks::answer(conn, running.id, by, (said.as_str(), lang.as_str()), now)? {
        return Err(Error::Rejected(words::NOT_ASKED));
    }
    let trace = Trace::of(Act::BlockStands).about(&person.handle).from_to("", said.as_str());
    audit::record(conn, by, &trace, now)
}

/// The person, held, if whoever asks is of the staff at this moment.
fn held_by_staff(conn: &mut Conn, by: UserId, whom: UserId) -> Result<Person> {
    lock(conn, Lockable::Users, &[by.0, whom.0])?;
    people::expect_staff(conn, by)?;
    people::by_id(conn, whom)?.ok_or(Error::NotFound)
}
