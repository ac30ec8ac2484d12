//! Trains: what releases go with. Every site has the weekly one, whose clock is that of the settings; others may go beside
//! it, each with weeks, moments and versions of its own, which staff say on their pages.
//!
//! ## Decisions
//! - 2026-11-30: the weekly train is the row that the migration makes, so that whoever means it needs no look-up. Its moments
//!   and its versions are those of the settings and of all its releases so far: no page changes them.
//! - 2026-11-30: a post ships with one train, so that work is told once: with that of the line of its area, which staff give a
//!   line, or with the weekly one ([`Homes`]). The cutoff of that train takes in what is finished, its publication sets posts to
//!   Shipped, and its releases have credits, digests and letters. A train without a line says once more what the weekly one
//!   ships, and changes nothing of the posts.
//! - 2026-11-30: the line of a train stays once a release of it is out: whether that release shipped its posts is known by it. A
//!   line gets another train by retiring the one it has. With a retired one it goes with the weekly train again.
//! - 2026-11-30: a train has an audience. Of one for testers, whoever tests no area and is not of the staff is told nothing: its
//!   pages, feeds and lists are not there for them, whether they ask by name or search. What ships is for everybody, so that
//!   nobody reads that their post shipped with something that they may not see. A change of the audience holds for what is
//!   out, in both directions, and is taken back as any change of a train; what a mail or a cache has told stays told.
//! - 2026-11-30: versions are those of all trains together, since they are addresses. Whoever draws one holds the weekly
//!   train's row: two trains that go out at one moment take their turns. No two trains have one scheme, and no two schemes
//!   give one version ([`Scheme`]).
//! - 2026-11-30: no two trains have one name, nor one word in addresses, which a train keeps when it is called otherwise; the
//!   weekly one is called by its rhythm, in every language of the site.
//! - 2026-11-30: a train is retired, never removed, as its releases are out. Its clock opens the first week at once: adding
//!   one is therefore not taken back from the list of acts, but by retiring it.

mod actions;
mod entered;
mod homes;
mod kept;
mod model;
mod named;
mod planned;
mod scheme;
mod store;
mod typed;
mod views;
mod web;
mod words;

pub use actions::add;
pub use homes::{Homes, Share};
pub use kept::{TrainKept, TrainOffered, in_words};
pub use model::{Audience, Train, WEEKLY};
pub use named::{asked, giving, going, of_word};
pub use planned::{Planned, Plans};
pub use scheme::Scheme;
pub use store::{all, called, get, hold_versions, lines, of_line, of_lines, shipping, shipping_in, ships};
pub use typed::{NewTrain, Typed};
pub use web::routes;
