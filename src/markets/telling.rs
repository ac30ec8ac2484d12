//! Who hears that a line opened in a market, each once.

use super::model::MarketLine;
use super::store;
use crate::db::{Conn, Lockable, UserId, lock};
use crate::error::Result;
use crate::subscriptions::Follower;
use crate::text_enum;

text_enum! {
    /// In which way somebody was told.
    Told {
        /// In their inbox.
        Inbox => "inbox",
        /// By mail.
        Mail => "mail",
    }
}

/// A planned line, held until the transaction ends where it is there: whoever closes it at this moment waits.
pub fn of_line(conn: &mut Conn, id: i64) -> Result<Option<MarketLine>> {
    lock(conn, Lockable::MarketLines, &[id])?;
    store::there(conn, id)
}

/// The same as it is at the moment, held by nobody.
pub fn line_of(conn: &mut Conn, id: i64) -> Result<Option<MarketLine>> {
    store::there(conn, id)
}

/// Those who want the market of a planned line, behind a person, in the order of their ids, each since they said so.
pub fn wanting_after(conn: &mut Conn, line: &MarketLine, after: UserId, most: i64) -> Result<Vec<Follower>> {
    store::wanting_after(conn, line.market_id, after, most)
}

/// Those of these people who were not told of a line in this way before; they are from now on, in the same write.
pub fn first_told(conn: &mut Conn, line: i64, mut people: Vec<UserId>, way: Told) -> Result<Vec<UserId>> {
    let told = store::told_before(conn, line, &people, way)?;
    people.retain(|user| !told.contains(user));
    store::told_now(conn, line, &people, way)?;
    Ok(people)
}

/// Those who were told of a line by mail, behind a person, in the order of their ids.
pub fn told_after(conn: &mut Conn, line: i64, after: UserId, most: i64) -> Result<Vec<UserId>> {
    store::told_after(conn, line, after, most)
}

/// These people were not told of a line in this way after all: what was to tell them did not go out.
pub fn untold(conn: &mut Conn, line: i64, people: &[UserId], way: Told) -> Result<()> {
    store::untold(conn, line, people, way)
}
