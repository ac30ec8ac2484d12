//! SQL on `digests`: who is to have one, and who has had theirs.

use crate::db::schema::digests;
use crate::db::types::Instant;
use crate::db::{Conn, MailId, ReleaseId, Timestamp, UserId};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashSet;

/// Promises a digest of a release to those who shaped it, from one person to another, by id; to how many. Nobody is
/// promised two. Who has nothing to hear of is noted all the same, and does not wait.
pub(super) fn promise(
    conn: &mut Conn,
    release: ReleaseId,
    (after, last): (UserId, UserId),
    now: Timestamp,
) -> Result<i64> {
    let promised = "INSERT INTO digests (release_id, user_id, created_at, waits) \
                    SELECT release_id, user_id, $1, wrote + voted > 0 FROM contributors \
                    WHERE release_id = $2 AND user_id > $3 AND user_id <= $4 \
                    ON CONFLICT (release_id, user_id) DO NOTHING";
    let people = diesel::sql_query(promised)
        .bind::<Instant, _>(now)
        .bind::<BigInt, _>(release)
        .bind::<BigInt, _>(after)
        .bind::<BigInt, _>(last)
        .execute(conn)?;
    Ok(i64::try_from(people).unwrap_or(i64::MAX))
}

/// Those who wait for their digest of a release, by id, at most so many.
pub(super) fn waiting(conn: &mut Conn, release: ReleaseId, most: i64) -> Result<Vec<UserId>> {
    // Said twice: as the index says it, which has only these, and as a column that SQLite chooses it for.
    let of_release = digests::table.filter(digests::release_id.eq(release));
    let waiting = of_release.filter(digests::waits).filter(digests::waits.eq(true));
    Ok(waiting.order(digests::user_id).limit(most).select(digests::user_id).load(conn)?)
}

/// Digests that are promised and not yet written, of all releases.
pub fn unwritten(conn: &mut Conn) -> Result<i64> {
    Ok(digests::table.filter(digests::waits).count().get_result(conn)?)
}

/// Lets these people wait no longer, and says which of them had: whoever else wrote to them was quicker.
pub(super) fn take(conn: &mut Conn, release: ReleaseId, people: &[UserId]) -> Result<HashSet<UserId>> {
    let theirs = digests::table.filter(digests::release_id.eq(release)).filter(digests::user_id.eq_any(people));
    let taken: Vec<UserId> = diesel::update(theirs.filter(digests::waits))
        .set(digests::waits.eq(false))
        .returning(digests::user_id)
        .get_results(conn)?;
    Ok(taken.into_iter().collect())
}

/// The mails of these people's digests of a release, where they got one.
pub(super) fn mails_of(conn: &mut Conn, release: ReleaseId, people: &[UserId]) -> Result<Vec<MailId>> {
    let theirs = digests::table.filter(digests::release_id.eq(release)).filter(digests::user_id.eq_any(people));
    let mails: Vec<Option<MailId>> = theirs.select(digests::mail_id).load(conn)?;
    Ok(mails.into_iter().flatten().collect())
}

/// Forgets who has had these mails: they are to have others.
pub(super) fn forget(conn: &mut Conn, mails: &[MailId]) -> Result<()> {
    let theirs = digests::table.filter(digests::mail_id.eq_any(mails.iter().map(|mail| Some(*mail))));
    diesel::delete(theirs).execute(conn)?;
    Ok(())
}

/// Notes the mail of a digest, and that the person is told by it.
pub(super) fn set_mail(
    conn: &mut Conn,
    (release, user): (ReleaseId, UserId),
    mail: MailId,
    now: Timestamp,
) -> Result<()> {
    let row = digests::table.filter(digests::release_id.eq(release)).filter(digests::user_id.eq(user));
    diesel::update(row).set((digests::mail_id.eq(Some(mail)), digests::told_at.eq(Some(now)))).execute(conn)?;
    Ok(())
}

/// Somebody to whom a digest of a release was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub(super) struct Promised {
    pub user: UserId,
    /// The mail, as long as it is kept.
    pub mail: Option<MailId>,
    /// When it was queued.
    pub told_at: Option<Timestamp>,
}

/// Those to whom a digest of a release was promised, after a person, by id, at most so many.
pub(super) fn promised_after(conn: &mut Conn, release: ReleaseId, after: UserId, most: i64) -> Result<Vec<Promised>> {
    let rows = digests::table.filter(digests::release_id.eq(release)).filter(digests::user_id.gt(after));
    let rows = rows.order(digests::user_id).limit(most);
    Ok(rows.select((digests::user_id, digests::mail_id, digests::told_at)).load(conn)?)
}
