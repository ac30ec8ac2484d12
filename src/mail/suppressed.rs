//! Addresses of people who left. What is kept of each is a code that only this installation can make, so that it is known
//! again when somebody enters it, and nobody reads it from a copy of the table without the secret. SQL on `suppressed`.
//!
//! ## Decisions
//! - 2026-11-30: an address that left gets mail again once whoever owns it asks for that: by confirming it. Until then what
//!   others enter brings one link and no second one.

use crate::db::schema::suppressed;
use crate::db::{self, Conn, PortableExt, Timestamp};
use crate::error::Result;
use crate::people::{LEFT_SECRET, address_code};
use diesel::prelude::*;

/// Notes that whoever had this address, as addresses are compared, left.
pub fn suppress(conn: &mut Conn, email_key: &str, now: Timestamp) -> Result<()> {
    let hash = address_code(&db::secret(conn, LEFT_SECRET)?, email_key)?;
    diesel::insert_into(suppressed::table)
        .values((suppressed::hash.eq(hash), suppressed::since.eq(now)))
        .on_conflict(suppressed::hash)
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Whether whoever had this address left, and nobody has confirmed it since.
pub fn is_suppressed(conn: &mut Conn, email_key: &str) -> Result<bool> {
    // Drawn with the first who left.
    let Some(secret) = db::fact(conn, LEFT_SECRET)? else { return Ok(false) };
    let row = suppressed::table.find(address_code(&secret, email_key)?);
    Ok(diesel::select(diesel::dsl::exists(row)).get_result(conn)?)
}

/// Whoever owns this address wants mail again.
pub fn lift_suppression(conn: &mut Conn, email_key: &str) -> Result<()> {
    let Some(secret) = db::fact(conn, LEFT_SECRET)? else { return Ok(()) };
    diesel::delete(suppressed::table.find(address_code(&secret, email_key)?)).execute(conn)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::people::address_code as code;

    #[test]
    fn a_code_is_the_addresss_and_the_installations() {
        let one = code("one", "ada@example.org").unwrap();
        assert_eq!((one.len(), &one), (64, &code("one", "ada@example.org").unwrap()));
        assert_ne!(one, code("two", "ada@example.org").unwrap());
        assert_ne!(one, code("one", "lin@example.org").unwrap());
    }
}
