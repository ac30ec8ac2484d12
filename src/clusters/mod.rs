//! Clusters: votes for one post, or in one poll, that came together from new accounts of one network, of each its first one. The worker finds
//! them, after the fact; they are held, counted apart and shown to their owners with the reason, until staff count them or leave them
//! out. Staff who say nothing for a week have them counted.
//!
//! ## Decisions
//! - 2026-12-01: found by all of these together, never by one alone: accounts that signed up within a day from one network, that
//!   have cast their first vote for this post, and written nothing, within one hour, at least five, and at least half of the first
//!   votes that new accounts cast there in that time. Where a link brings a crowd, it comes from many networks, and nothing of it is held.
//!   A vote itself knows nothing of this: it stays one INSERT and one UPDATE.
//! - 2026-12-01: the first vote is compared, not the only one: what somebody votes for afterwards, before the worker has looked, frees
//!   nobody, since a second vote is one more press. Once the first ones are apart the others are compared as well. Whoever votes for
//!   something else first did not come for this, and who casts more than twenty goes through what there is, as fans do; neither is
//!   compared, and of nobody new are more votes read than that. Whoever chooses anew in a poll votes at that moment: the first choice is
//!   not kept, so that a vote in between becomes the first one. Writing something takes a person, is seen by everybody, and frees.
//! - 2026-12-01: a machine sets apart, a person leaves out. What nobody decided counts by itself after seven days, as of the moments at
//!   which it was cast: an office, a classroom and a family look like this, too.
//! - 2026-12-01: what waits counts once its post is finished, or the one that it was merged into: votes decide nothing there any more,
//!   and whoever is credited is found as it ships.
//! - 2026-12-01: in a poll what staff have not left out counts as it closes, in the write that seals its result and in no other, and
//!   from its hour on nobody decides any more. Whose votes are apart is told to staff, what they chose is not.
//! - 2026-12-01: each asks for another look with one press, without a word to be found; where staff have left votes out, the first
//!   press has them wait again, for another seven days. Staff decide twice at most; what they said stays to be read.
//! - 2026-12-01: whose votes were counted, by staff or by themselves, is passed over from then on. Of those whose votes wait or are left
//!   out, each vote of the last day is compared, whatever else they do: a vote thrown away, or one more, frees nobody. They count as of one
//!   network also once that is forgotten, and may be in several clusters, never in two for the same. Pressing Vote again changes
//!   nothing, and what was taken back stays so. Staff see beside a cluster which posts several of its people have voted for.
//! - 2026-12-01: what came together in a poll's last minutes is looked for before its result is sealed, and noted as counted by itself:
//!   nobody can decide any more, and staff hear of it. Where a poll is withdrawn, what waited in it ends with it: it was neither
//!   counted nor left out, and is in no rate.
//! - 2026-12-01: as staff decide, those who asked are answered: how many ask begins anew, and each may ask once more.
//! - 2026-12-01: staff may count what they left out, and not the other way about: what counts is seen by everybody.
//! - 2026-12-01: how many were counted after all stands beside the list: that many were taken for something that they were not.

mod actions;
mod finding;
mod model;
mod store;
mod together;
mod views;
mod web;
mod words;

pub use actions::{ask, count_due, note_late, of_person, set_apart};
pub use finding::{Found, look, look_in};
pub use model::{About, Apart, Cluster, State};
pub use store::{due, forget_of, waiting};
pub use web::{form_again, number_in, routes};
pub use words::FLASHES;
