//! Mailboxes of people who left. Of a confirmed one a code stays in the row of the former member, which only this installation
//! can make: the mailbox is known again when somebody confirms an address of it, and nobody reads it from a copy of the table.
//! Whoever has the mailbox by then is kept under the same code, so that what asks for accounts of one mailbox finds those that
//! left without knowing of them.

use super::blocks::runs;
use super::model::{Person, mailbox};
use crate::db::schema::{blocks, users};
use crate::db::{self, Conn, Lockable, Timestamp, UserId, lock, lock_mailbox};
use crate::error::{Blocked, Error, Result};
use data_encoding::HEXLOWER;
use diesel::prelude::*;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The fact with the random value of the installation that codes are made with.
pub const LEFT_SECRET: &str = "suppression_secret";

/// The code of an address, made with the value of the installation: 64 hexadecimal digits.
pub fn address_code(secret: &str, address: &str) -> Result<String> {
    let mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes());
    let mut mac = mac.map_err(|error| Error::broken(format!("the secret of suppressed addresses: {error}")))?;
    mac.update(address.as_bytes());
    Ok(HEXLOWER.encode(&mac.finalize().into_bytes()))
}

/// What stands for a mailbox. It is not the code of an address that is spelt alike, and no mailbox, which has an @ in it.
fn code(secret: &str, mailbox: &str) -> Result<String> {
    Ok(format!("left/{}", address_code(secret, &format!("mailbox/{mailbox}"))?))
}

/// Under what the people of a mailbox are kept, given an address as it is compared: the mailbox, or its code once somebody with
/// an address of it left. Ask while the mailbox is held.
pub fn kept_mailbox(conn: &mut Conn, email_key: &str) -> Result<String> {
    let plain = mailbox(email_key);
    // Drawn with the first who left.
    let Some(secret) = db::fact(conn, LEFT_SECRET)? else { return Ok(plain) };
    let code = code(&secret, &plain)?;
    let left = users::table.filter(users::mailbox.eq(&code)).filter(users::verified_at.is_not_null());
    let has_left: bool = diesel::select(diesel::dsl::exists(left)).get_result(conn)?;
    Ok(if has_left { code } else { plain })
}

/// Holds somebody who leaves, with everybody else who confirmed an address of their mailbox, and the mailbox.
pub fn hold_mailbox_of(conn: &mut Conn, person: &Person) -> Result<()> {
    let kept = kept_mailbox(conn, &person.email_key)?;
    let theirs = users::table.filter(users::mailbox.eq(kept)).filter(users::verified_at.is_not_null());
    let twins: Vec<UserId> = theirs.filter(users::erased_at.is_null()).select(users::id).load(conn)?;
    let mut held: Vec<i64> = twins.into_iter().map(|twin| twin.0).collect();
    held.push(person.id.0);
    lock(conn, Lockable::Users, &held)?;
    Ok(lock_mailbox(conn, &mailbox(&person.email_key))?)
}

/// Has the code stand for a mailbox with everybody who confirmed an address of it; the code.
pub(super) fn keep_code(conn: &mut Conn, email_key: &str) -> Result<String> {
    let plain = mailbox(email_key);
    let code = code(&db::secret(conn, LEFT_SECRET)?, &plain)?;
    let theirs = users::table.filter(users::mailbox.eq(&plain)).filter(users::verified_at.is_not_null());
    diesel::update(theirs).set(users::mailbox.eq(&code)).execute(conn)?;
    Ok(code)
}

/// Refuses to let somebody have a mailbox, as it is kept, while another account of it is blocked, one that left as well: a block
/// holds for whoever reads the mailbox until it ends. Says until when and why.
pub fn expect_unblocked(conn: &mut Conn, mailbox: &str, who: UserId, now: Timestamp) -> Result<()> {
    let blocked = users::table.inner_join(blocks::table.on(runs(now))).filter(users::mailbox.eq(mailbox));
    let blocked = blocked.filter(users::verified_at.is_not_null()).filter(users::id.ne(who));
    let longest = blocked.order(blocks::ends_at.desc()).select((blocks::ends_at, blocks::reason, blocks::lang));
    let found: Option<(Timestamp, String, String)> = longest.first(conn).optional()?;
    match found {
        Some((until, reason, lang)) => Err(Error::Blocked(Box::new(Blocked { until: until.0, reason, lang }))),
        None => Ok(()),
    }
}

/// Somebody who left while they were blocked, and still are: whoever confirms an address of their mailbox is refused. By one of
/// those, as it is compared.
pub fn blocked_who_left(conn: &mut Conn, email_key: &str, now: Timestamp) -> Result<Option<UserId>> {
    let kept = kept_mailbox(conn, email_key)?;
    let blocked = users::table.inner_join(blocks::table.on(runs(now))).filter(users::mailbox.eq(kept));
    let blocked = blocked.filter(users::verified_at.is_not_null()).filter(users::erased_at.is_not_null());
    Ok(blocked.order(blocks::ends_at.desc()).select(users::id).first(conn).optional()?)
}

#[cfg(test)]
mod tests {
    use super::{address_code, code};

    #[test]
    fn a_code_is_the_mailboxs_and_the_installations_and_no_mailbox() {
        let one = code("one", "ada@example.org").unwrap();
        assert_eq!(one, code("one", "ada@example.org").unwrap());
        assert_ne!(one, code("two", "ada@example.org").unwrap());
        assert!(!one.contains('@') && !one.ends_with(&address_code("one", "ada@example.org").unwrap()), "{one}");
    }
}
