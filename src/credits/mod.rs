//! Credits: who shaped an item of a release. Recorded after the publication in chunks, and frozen as it was then.
//!
//! ## Decisions
//! - 2026-11-21: credits are recorded after the publication in chunks: votes on shipped posts are closed, also to merges,
//!   so nothing is missed, and the publication stays short however many people voted.
//! - 2026-11-21: an item belongs to the role that comes first: who reported it, then who seconded it, then who voted.
//! - 2026-11-26: who seconded an item is read from the decisions that came before the one that shipped its post: a merge
//!   into it later, or one that is undone later, changes nothing of what was true at the publication.
//! - 2026-11-26: a chunk is a fixed number of statements over sets, and its cursor a voter of an item: what a chunk costs
//!   does not grow with those before it.
//! - 2026-11-30: an item's credits are those of all its posts, each person once: whoever reported one of them, then whoever
//!   seconded one, then the voters of all of them together, by id. A chunk asks each post for as many voters as it takes
//!   in all, so that its cursor stays a voter of the item.
//! - 2026-11-30: who wrote a post that was split into several items of a release wrote one thing, and who voted for it voted
//!   for one: they are counted once there, and each of the items names them.
//! - 2026-11-30: staff may leave somebody out of a line's credits, who then is no voter of it either and hears nothing of it,
//!   and name others, who count as having seconded it: they asked for the same elsewhere.
//! - 2026-11-30: who tested an item or confirmed it is credited too: an item names everybody once, by the role that weighs most,
//!   of reported, seconded, tested, confirmed and voted. In which other ways the same people shaped it stands in rows of its
//!   own (`further_roles`), so that the large table is not built anew and each role stands once. Nobody seconds what they
//!   reported themselves. For a digest, who tested or confirmed stands with those who voted.
//! - 2026-11-30: voters and those who confirmed are walked through together, by id: first the ones and then the others of each
//!   chunk would number them otherwise at another size of it. Testers are few, and come with the first chunk of an item.
//! - 2026-11-30: a vote was early when it was cast while its post had fewer than ten, and the post shipped. Found once after
//!   the release is credited, item by item and outside of any write: votes have no index by their moment, and none is added
//!   for this. What a merge brought, what the author cast and what staff cast for somebody is not early; all of it counts
//!   among the ten.

mod among;
mod foresight;
mod further;
mod of_person;
mod own;
mod proposed;
mod reading;
mod record;
mod store;
mod supporters;

pub use among::named_from;
pub use foresight::{Early, FORESIGHT, read_early, store_early};
pub use of_person::{Shares, early_votes_of, roles_of, shares_of};
pub use own::Leads;
pub use proposed::proposed;
pub use reading::{
    Contributor, contributors_after, contributors_among, contributors_before, first_of_items, further_roles_of,
    known_contributors, newcomers, of_people, people_of_item, shapers,
};
pub use record::{CHUNK, record_chunk};
pub use supporters::supporters_after;
