//! Markets: countries and regions where fans want to take part with what is sold there, and what still has to be done until
//! they can. Product lines open in a market one after the other, the simple ones first.
//!
//! ## Decisions
//! - 2026-11-30: "I want this here" is one row a person and market; what is counted of it stands in a narrow row that moves in
//!   the write of the press. One mailbox counts once. Of somebody whose address is not confirmed it waits, as votes do.
//! - 2026-11-30: a line that is not open yet has its board all the same, where everybody votes: the page of the market says so,
//!   and leads there. Opening a line changes nothing on the board. Since 2026-12-01 it is said why filing stays open before, too: a
//!   line is open in some markets and in others not, and boards are not per market. Whoever asks for something from where the line
//!   is not open yet asks for what fans elsewhere vote on today, and a board that only some may write on would split one wish in
//!   as many posts as there are markets.
//! - 2026-11-30: a line opens by a press of staff, once all its gates are done, or with a reason that everybody reads. Since
//!   2026-12-01 that reason is owed, too, where a line of a lower stage is not open yet: the simple ones come first. For ten
//!   minutes nobody is told, as of decisions: closed again until then, it is told to nobody. Whoever was told of a line in a
//!   market is noted for each way (`market_told`), and hears of it no second time, however often it closes and opens. A mail that
//!   waits when it closes does not go out, and whom it was to tell was not told.
//! - 2026-12-01: a line that is planned no more comes back for ten minutes as it was, with all that was said of its gates, unless it
//!   was planned anew meanwhile. Planning one is taken back with nothing that was said of its gates since: that would be gone.
//! - 2026-11-30: who hears of it is who wanted the market before it opened, and not who offered to help: one says one's wish by
//!   one button.
//! - 2026-11-30: offers to translate or to test are bounded for a market, since they are read one by one; how many there are is
//!   public, and names are as far as people show theirs.
//! - 2026-11-30: the next five are those that staff placed, in their order, then those most wanted of which no line is open.
//! - 2026-11-30: of somebody who is erased the wish goes on counting, as their votes do; their offers go.

mod actions;
mod codes;
mod helping;
mod keeping;
mod kept;
mod model;
mod pictured;
mod reading;
mod sought;
mod staff;
mod staging;
mod store;
mod telling;
mod typed;
mod views;
mod web;
mod words;

pub use actions::{Wanted, count_held, count_waiting, pressed, want};
pub use helping::{leave_all, offer_test, offer_translation};
pub use keeping::{add, add_device};
pub use kept::{DeviceSold, GatesKept, LinePlan, MarketKept, OpeningKept};
pub use model::{Gate, GateSaid, GateState, MARKETS, Market, MarketLine, PRESS, StaffForm, below, form_at, page_in};
pub use pictured::card;
pub use reading::{Opened, most_wanted, opened};
pub use sought::sought;
pub use staff::form_again;
pub use staging::{open_line, plan, say_gates};
pub use store::{addresses, find, is_planned, named_after, openings};
pub use telling::{Told, first_told, line_of, of_line, told_after, untold, wanting_after};
pub use typed::{Exception, Gates, NewMarket};
pub use web::routes;
pub use words::FLASHES;
