//! What other sites show beside a link to a market.

use super::model::{Interest, Market};
use super::store;
use crate::cards::{Card, Frame};
use crate::db::Conn;
use crate::error::Result;

/// The card of the market of a code.
pub fn card(conn: &mut Conn, code: &str, frame: &Frame<'_>) -> Result<Card> {
    let market = store::find(conn, code)?;
    let interest = store::interest(conn, market.id)?;
    Ok(of(&market, &interest, frame))
}

/// The same of a market with what is counted of it: how many want it, once somebody does.
pub(super) fn of(market: &Market, interest: &Interest, frame: &Frame<'_>) -> Card {
    let (wanted, l) = (interest.wanted, frame.l);
    let under = (wanted > 0).then(|| l.markets_wanted(wanted, l.counted(wanted)));
    frame.market(&market.code, market.named.of(&frame.language), under.unwrap_or_default())
}
