//! Releases from before this site, taken over as they were announced elsewhere: no posts, no credits, no mails and no place in
//! feeds, whose readers would be flooded by them.
//!
//! ## Decisions
//! - 2026-11-30: they have tables of their own instead of weeks among ours: most have no number of a week, their headings are no
//!   areas of this site, and nothing that counts releases, lines or people must count them.
//! - 2026-11-30: a release is taken over whole in one write, and once: what the file says of it later is told, never written
//!   over what is here.
//! - 2026-11-30: one of our own comes first where both have a version: what is out or planned here is refused by the line of
//!   its file, and a train that calls its releases so later on passes over versions that were taken over.
//! - 2026-12-01: feeds tell none of what was before, in either format: a reader shows whatever is new to it as news of today, and
//!   seventy releases at once would flood everybody's. They are found from the list, and printed as the page shows them.

mod model;
mod store;

pub use model::{EarlierLine, EarlierRelease, NewLine, NewRelease, Said, address_of, day_of};
pub use store::{Here, find, find_in_each, here, list, named, of_versions, of_year, said_by, store, version_at, years};
