//! SQL on `digests`: who has had theirs.

use crate::db::schema::digests;
use crate::db::{Conn, MailId, PortableExt, ReleaseId, Timestamp, UserId};
use crate::error::Result;
use diesel::prelude::*;

/// Claims a person's digest of a release; `false` when somebody else has.
pub(super) fn claim(conn: &mut Conn, release: ReleaseId, user: UserId, now: Timestamp) -> Result<bool> {
    let claimed = diesel::insert_into(digests::table)
        .values((digests::release_id.eq(release), digests::user_id.eq(user), digests::created_at.eq(now)))
        .on_conflict((digests::release_id, digests::user_id))
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(claimed == 1)
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

/// Notes the mail of a claimed digest.
pub(super) fn set_mail(conn: &mut Conn, release: ReleaseId, user: UserId, mail: MailId) -> Result<()> {
    let row = digests::table.filter(digests::release_id.eq(release)).filter(digests::user_id.eq(user));
    diesel::update(row).set(digests::mail_id.eq(Some(mail))).execute(conn)?;
    Ok(())
}
