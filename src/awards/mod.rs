//! The popcorn award: the area whose work fans liked most in a week's release, as their reports say, with those who built it.
//!
//! ## Decisions
//! - 2026-12-01: what came of the votes is found once, as the report of a release of the weekly train closes, and kept: neither a
//!   merge of areas nor anybody's choice changes who won. Triggers of the database refuse it. Staff word the award, give it a
//!   picture and choose when they present it, and nothing else.
//! - 2026-12-01: an area has the best-loved votes of all its lines together. Each person chooses one line, so that this is how
//!   many people liked its work best: more lines bring nobody a second vote, and one line is enough. Divided by its lines, an
//!   area would lose by doing more.
//! - 2026-12-01: all areas with the highest number share the award.
//! - 2026-12-01: with fewer than ten answers, or fewer than five votes for the first, there is no award that week, and the page
//!   says so: the taste of four people is nobody's title.
//! - 2026-12-01: of a release that is recalled before its award is presented there is none. One that was presented stays, and
//!   says that the release was recalled: fans liked what they had. Staff may withdraw one, once and for good, with a reason that
//!   everybody reads; its titles are shown nowhere from then on, and its place in the archive stays.
//! - 2026-12-01: an award is presented once. Its words and its picture may be changed later; the log of staff has both, and the page
//!   says when. A sentence is needed, in one language at least; a picture is not, since not every week has a photograph.
//! - 2026-12-01: named is who built lines of the winning areas, as lines and the plan say at the moment of presenting. Whoever hides
//!   their name is not told of, as long as they do; whoever leaves is taken out.

mod actions;
mod checking;
mod engineers;
mod entered;
mod feed;
mod model;
mod places;
mod reading;
mod sought;
mod staff;
mod store;
mod texts;
mod views;
mod web;
mod words;

pub use actions::{find, picture, present, stage, withdraw};
pub use checking::faults;
pub use engineers::{forget_of, named};
pub use model::{Award, FEWEST_ANSWERS, FEWEST_VOTES, Outcome, State};
pub use places::{AWARDS, FEED, address_of};
pub use reading::{Title, Told, latest, of_release, places_of, titles_of, would_name};
pub use sought::{Sought, sought};
pub use staff::{form_again, is_form};
pub use store::{due, waiting};
pub use web::routes;
pub use words::FLASHES;
