//! A second look at a block: whoever is blocked asks for it, once a block, and staff lift it or say why it stands. SQL on
//! `block_looks`, with what it is about.

use crate::db::schema::block_looks;
use crate::db::types::Instant;
use crate::db::{Conn, PortableExt, Timestamp, UserId, prepared};
use crate::error::Result;
use crate::people::Role;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// A second look that somebody asked for.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Look {
    /// At which block.
    pub block_id: i64,
    /// When they asked.
    pub asked_at: Timestamp,
    /// When staff answered that it stands.
    pub answered_at: Option<Timestamp>,
    /// Who did.
    pub answered_by: Option<UserId>,
    /// What they say, in plain text.
    pub answer: String,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
}

/// The look at a block, if somebody asked for one.
pub(super) fn of_block(conn: &mut Conn, block: i64) -> Result<Option<Look>> {
    Ok(block_looks::table.find(block).first(conn).optional()?)
}

/// Notes that somebody asks for one; the same once more changes nothing.
pub(super) fn ask(conn: &mut Conn, block: i64, now: Timestamp) -> Result<()> {
    diesel::insert_into(block_looks::table)
        .values((block_looks::block_id.eq(block), block_looks::asked_at.eq(now)))
        .on_conflict(block_looks::block_id)
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Has a look that nobody has answered be one at the block that takes the place of this one.
pub(super) fn carry_over(conn: &mut Conn, from: i64, to: i64) -> Result<()> {
    let open = block_looks::table.find(from).filter(block_looks::answered_at.is_null());
    diesel::update(open).set(block_looks::block_id.eq(to)).execute(conn)?;
    Ok(())
}

/// Notes what staff answer, unless somebody did; whether nobody had.
pub(super) fn answer(
    conn: &mut Conn,
    block: i64,
    by: UserId,
    (words, lang): (&str, &str),
    now: Timestamp,
) -> Result<bool> {
    let asked = block_looks::table.find(block).filter(block_looks::answered_at.is_null());
    let changes = (
        block_looks::answered_at.eq(Some(now)),
        block_looks::answered_by.eq(Some(by)),
        block_looks::answer.eq(words),
        block_looks::lang.eq(lang),
    );
    Ok(diesel::update(asked).set(changes).execute(conn)? > 0)
}

/// Who waits for an answer while their block runs, and since when, the longest waiting first. Nobody answers whoever left, or came to
/// the staff.
pub(super) fn list(conn: &mut Conn, offset: i64, most: i64, now: Timestamp) -> Result<Vec<(UserId, Timestamp)>> {
    let words = "SELECT blocks.user_id, block_looks.asked_at FROM block_looks \
                 JOIN blocks ON blocks.id = block_looks.block_id JOIN users ON users.id = blocks.user_id \
                 WHERE block_looks.answered_at IS NULL AND blocks.lifted_at IS NULL AND blocks.ends_at > ? \
                 AND users.erased_at IS NULL AND users.role = ? \
                 ORDER BY block_looks.asked_at, block_looks.block_id LIMIT ? OFFSET ?";
    let waiting = prepared::<(BigInt, Instant)>(words).bind::<Instant, _>(now).bind::<Text, _>(Role::Member);
    Ok(waiting.bind::<BigInt, _>(most).bind::<BigInt, _>(offset).load(conn)?)
}

/// How many wait, counted up to 1,000. So far is said in the words: of a bound that it is not told PostgreSQL takes a tenth of the
/// rows to be enough, and goes through all blocks once for each who asked.
pub fn looks_waiting(conn: &mut Conn, now: Timestamp) -> Result<i64> {
    let words = "SELECT COUNT(*) FROM (SELECT 1 FROM block_looks \
                 JOIN blocks ON blocks.id = block_looks.block_id JOIN users ON users.id = blocks.user_id \
                 WHERE block_looks.answered_at IS NULL AND blocks.lifted_at IS NULL AND blocks.ends_at > ? \
                 AND users.erased_at IS NULL AND users.role = ? LIMIT 1000) waiting";
    Ok(prepared::<BigInt>(words).bind::<Instant, _>(now).bind::<Text, _>(Role::Member).get_result(conn)?)
}

/// Of the last so many who asked.
const TALLIED: i64 = 1_000;

/// How many asked, and of how many the block was lifted then: not those in the place of whose block another one began.
pub(super) fn tally(conn: &mut Conn) -> Result<(i64, i64)> {
    let words = "SELECT COUNT(*), COALESCE(SUM((SELECT CASE WHEN b.lifted_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM blocks further \
                 WHERE further.user_id = b.user_id AND further.id > b.id AND further.blocked_at = b.lifted_at) THEN 1 ELSE 0 END \
                 FROM blocks b WHERE b.id = latest.block_id)), 0) \
                 FROM (SELECT block_id FROM block_looks ORDER BY block_id DESC LIMIT ?) AS latest";
    Ok(prepared::<(BigInt, BigInt)>(words).bind::<BigInt, _>(TALLIED).get_result(conn)?)
}
