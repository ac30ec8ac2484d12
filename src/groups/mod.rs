//! Interest groups: fans who stand for something together, such as journalists. Posts of an area are a group's own; there the
//! votes of its members are counted beside those of everybody, and the line of a release that such a post becomes names the
//! group.
//!
//! ## Decisions
//! - 2026-11-30: staff open groups and keep them. A group is entered by two, whoever asks first, as those who test an area are:
//!   a member asks and staff admit, or staff invite and the member accepts. Leaving takes one.
//! - 2026-11-30: what a group wants is counted as it is read: the votes of those who are its members now. It stands beside the
//!   number of all votes and is never added to it: one person has one vote, whatever groups they are in. Nobody's vote is told
//!   by it but as a part of a number.
//! - 2026-11-30: a post is one group's at most, and is of the group's area. One that staff move to another area counts there for
//!   nobody until it is back; one that is merged stands for the post it went into, as its votes do.
//! - 2026-11-30: which group a line credits is recorded once, with the first of its people, and stays as it is when the group
//!   is closed or gives the post away.
//! - 2026-11-30: a group is closed and opened again, not removed: lines name it. As long as nobody and nothing is in it, opening
//!   it is taken back as any slip (`opened`); from then on it can be closed.
//! - 2026-11-30: whoever is invited, let in, turned down or taken out is told in the inbox and by mail, ten minutes later, as
//!   long as it is so: each time has a row, which an event names. Of an invitation that is taken back nobody is told, nor of
//!   what they did themselves.

mod actions;
mod kept;
mod members;
mod model;
mod news;
mod opened;
mod reading;
mod sought;
mod staff;
mod store;
mod typed;
mod views;
mod web;
mod words;

pub use actions::{add_post, move_to_area, open};
pub use kept::{GroupClosing, GroupKept, MemberPlace, PostPlace};
pub use members::{invite, join, pressed};
pub use model::{FanGroup, PRESS, Standing, at, below};
pub use news::{News, Told, news, told_by};
pub use opened::GroupThere;
pub use reading::{OnPost, credit, credited, of_post, open_to_all};
pub use sought::{Sought, sought};
pub use staff::form_again;
pub use store::{asking, called, leave_all};
pub use typed::NewGroup;
pub use web::routes;
pub use words::FLASHES;
