//! What staff say of the plan beside the statuses of posts: how much an area finishes in a week, and who builds what.
//!
//! ## Decisions
//! - 2026-11-28: a plan is the posts in progress and ready; nothing here repeats that. A capacity warns and refuses nothing:
//!   staff know better than a number whether one more fits.
//! - 2026-11-28: who builds something is somebody of the staff or any name, since not everybody who writes code has an
//!   account. Fans read it; whoever hides their name is not told of.

mod actions;
mod model;
mod planned;
mod store;
mod views;
mod web;
mod words;

pub use model::{Builder, CAPACITY_MAX, built_by};
pub use planned::{Builders, Capacity};
pub use store::{builders_of, capacities};
pub use web::routes;
