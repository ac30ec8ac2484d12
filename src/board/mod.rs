//! The board: the front page, a post's page, this week, the roadmap and the pages of people. The only room beside
//! `digests` that reads the tables of others in one query; it writes nothing.
//!
//! ## Decisions
//! - 2026-11-21: the front page sorts by this week's votes: sorted by all votes, the same few old giants win for ever.
//! - 2026-11-21: a list takes the numbers of its posts from an index alone and then their rows, so that a deep page walks
//!   through an index and not through texts.
//! - 2026-11-27: posts stand in two indexes by votes, not six: a vote rewrites pages of each. `ranked` puts the lists of
//!   all open posts and of areas together from them.
//! - 2026-11-28: who shapes a week, and what happened to it, is read from what is there when somebody looks, up to a number of
//!   rows: nothing is counted where people vote and comment. Beyond that number the page says "more than".
//! - 2026-11-29: the ten answers of a week are found by the time of the decisions and ordered by the votes of today: what is
//!   hidden, merged or taken back later drops out, and no worker has to put a list together.
//! - 2026-11-30: a person's page names what is under way of all that they voted for, too: votes were never secret. Their devices
//!   are shown to themselves alone. Feed, list and badge are there for whoever may read the name on the page, and for nobody
//!   else; what the page, they and a badge say comes from the same questions (`credits::shares_of`, `person::shaped`).
//! - 2026-11-30: lists of one's own are narrowed by how far a post has come and by its area; of one that is hidden from its reader
//!   neither is told, so that it stands in the whole list alone.
//! - 2026-11-30: an entry of a feed is updated when what it says changes: its text, its answer, or the release that it stands in.
//!   A feed without entries is as old as what it is about, never as new as the request: its tag would change every second.
//! - 2026-11-30: whoever looks for words finds polls, meetups, markets and lines of releases by them, five at most, above the posts
//!   of the first page. Each room looks through a bounded number of its own titles (`beside`).
//! - 2026-11-30: what fans can do beside posts stands on one page (`taking_part`), which the foot of every page leads to, and the
//!   front page in one line while a poll, a report or a meetup is open: five links at the foot were a list to learn, not a way in.
//! - 2026-11-21: redirects to a post's present address are 301 but not to be kept by browsers: a title may change back,
//!   and a merge may be undone.

mod answered;
mod beside;
mod cards;
mod entrance;
mod feed;
mod filter;
mod finding;
mod follow;
mod health;
mod hits;
mod line_head;
mod listing;
mod look;
mod mine;
mod openings;
mod owed;
mod own_device;
mod person;
mod person_web;
mod pictured;
mod post_page;
mod ranked;
mod recalled;
mod roadmap;
mod sitemap;
mod suggesting;
mod taking_part;
mod thread;
mod views;
mod web;
mod week;

pub use answered::answers_in;
pub use health::faults;
pub use pictured::{card_of_area, card_of_person, card_of_product, card_of_week};
pub use sitemap::web::SITEMAP;
pub use suggesting::{of_crash, suggestions};
pub use views::{added, edited};
pub use web::{BOARD, PAGES, routes};
