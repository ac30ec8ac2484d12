//! The report of a release: four taps in which fans say how it feels, what they like best, what disappoints them and what they
//! wait for, and what becomes of that.
//!
//! ## Decisions
//! - 2026-11-30: only the mood is owed; the three other cells may be left empty, and so may each line of text. Nothing is lost
//!   for not answering, and nothing is counted of a person.
//! - 2026-11-30: the results are open to everybody at once, the texts to staff alone: who types a line is told so beside it. It is
//!   masked as a comment is. Staff hide one from each other with a reason, which whoever wrote it reads.
//! - 2026-11-30: an answer is counted in its own write, for everybody, for the product line and for the device that the person
//!   named last; a page reads counters alone. The report's row is held meanwhile: answers of one release come one after the
//!   other, and none beside its end.
//! - 2026-11-30: parts of fewer than five people are not shown, nor is a number below five in a part: with a rare device it
//!   would tell what somebody said.
//! - 2026-12-01: nor is what such a number could be worked out from, as official statistics have it: where what is left beside the
//!   parts that are shown comes to fewer than five people, the smallest of them is hidden too, and so with answers, along each
//!   part and across all of them (`disclosure`). Hidden numbers of five and more look as those below: which is which would tell.
//!   A part that is all of the one around it is no part. What everybody said stays open, however few they are, as it names no
//!   part; so does nought, of which nobody is.
//! - 2026-12-01: a device is counted in the product line of its first answer on a release until its report closes, also where
//!   staff move it to another one meanwhile: parts lie within each other, or what is left of them tells too much.
//! - 2026-12-01: parts are shown once the report is closed, and until then none is: several accounts that fill a part among them and
//!   change their answers would see what each change does to it, and so what the others said. Whoever asks for one reads when it can
//!   be looked at. While a release is recalled its report counts as open until its hour.
//! - 2026-12-01: nor is a number shown that gives another one away by what that cannot be: in each hidden row two numbers at least may
//!   be below five, given what everybody said, what is shown beside it and how many are in it; else all of the row is hidden
//!   (`disclosure::bounds`). What fewer than five of all chose is hidden in each part, whether or not somebody of it chose it:
//!   otherwise that it is hidden would say so.
//! - 2026-12-01: this is about what follows from the numbers, and from that some are hidden. Which of the rules hid them looks the same.
//! - 2026-12-01: the report is called by the community's word where that reads well above a page, in Chinese; "Vier-Felder-Bericht",
//!   "vier-vakken-verslag" and their like sound like a form of an authority, so elsewhere it keeps the short name.
//! - 2026-11-30: a report keeps the moment at which it closes from its first answer on, whatever the setting says later; it
//!   leaves at least a day. From then on the database refuses every change of its totals.
//! - 2026-11-30: a release that is recalled takes no more answers, and closes at its hour with those that it has: what was said
//!   of it was said. Its page tells both.
//! - 2026-11-30: what members say whose address is not confirmed waits as their votes do, and is counted with the confirmation,
//!   unless the report is closed by then.
//! - 2026-11-30: of several accounts of one mailbox one answers, as one votes; the others are told so, and lose nothing but that.
//! - 2026-11-30: whoever leaves takes their texts along; what they chose stays counted, of a former member.
//! - 2026-11-30: an awaited post that is merged later stays what was chosen, and is told by the title of the post it went into.
//! - 2026-12-01: members find the mark on the front page, where it is filled in for each of them, and on the pages of releases; not in
//!   the frame of every page, which would ask each time.
//! - 2026-12-01: where the reports of several releases take answers at once, members are led to the latest that they owe, also by the
//!   line of the front page that says what is open; visitors, and whoever has answered all of them, to the latest. The page after an
//!   update asks for another one once its own is answered. A digest tells of its release, and leads to the report of that.
//! - 2026-12-01: programs and the archive are told of closed reports alone, and feeds of none: an entry would be another one with each
//!   answer, and whoever reads of a release there finds its report on its page.

mod actions;
mod brief;
mod checking;
mod choices;
mod closing;
mod counts;
mod deciding;
mod disclosure;
mod in_short;
mod kept;
mod model;
mod of_devices;
mod owed;
mod parted;
mod place;
mod queue;
mod results;
mod results_page;
mod rounds;
mod staff;
mod staff_views;
mod store;
mod texts;
mod typed;
mod views;
mod web;
mod words;

pub use actions::{Said, count_waiting, counted_among, forget_of, remove_waiting_of, say};
pub use brief::{Brief, brief};
pub use checking::faults;
pub use choices::{Awaited, Offered, offered};
pub use closing::{close, due};
pub use deciding::{hide, reopen, settle, show};
pub use in_short::{Short, in_short};
pub use kept::{LineSettled, TextHidden};
pub use model::{Answer, Cell, Closing, Mood, address, results_address, version_at};
pub use owed::{Open, open_of, owed_at, owed_of};
pub use queue::waiting as lines_waiting;
pub use results::{answered, best_loved_by_area};
pub use staff::{hide_again, text_at};
pub use typed::Entered;
pub use web::{form_again, routes};
pub use words::FLASHES;
