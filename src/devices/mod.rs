//! Devices: what a site knows of phones and other things its ROM runs on, which of them a post is about, and which a person
//! has.
//!
//! ## Decisions
//! - 2026-11-27: a device is one row for each codename. What is sold under one name in two parts of the world has two
//!   codenames and builds of its own, and a bug of the one is often none of the other.
//! - 2026-11-27: people type what they call their phone, and it stays as they typed it. Where the site knows a device by that
//!   name, the post is about it besides; where it does not, nobody has to wait for staff.

mod actions;
mod catalogue;
mod model;
mod of_people;
mod of_posts;
mod said;
mod store;
mod views;
mod web;
mod words;

pub use actions::{Change, Plan, import, planned};
pub use catalogue::{Fault, MOST, Row, Wrong, read as read_catalogue};
pub use model::address_of_device;
pub use model::{Device, Listed};
pub use of_people::{Own, OwnDevice, forget, of_person, remember};
pub use of_posts::{About, OfPost, confirm, merged, of_post, set, unconfirm};
pub use said::Said;
pub use store::{by_codename, list, recognised, recognised_all};
pub use web::routes;
pub use words::{FLASHES, UNKNOWN};
