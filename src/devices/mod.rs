//! Devices: what a site knows of phones and other things its ROM runs on, which of them a post is about, and which a person
//! has.
//!
//! ## Decisions
//! - 2026-11-27: a device is one row for each codename. What is sold under one name in two parts of the world has two
//!   codenames and builds of its own, and a bug of the one is often none of the other.
//! - 2026-11-27: people type what they call their phone, and it stays as they typed it. Where the site knows a device by that
//!   name, the post is about it besides; where it does not, nobody has to wait for staff, and once it does, a job
//!   ([`MATCHING`], done by a room above) finds what was filed before.
//! - 2026-11-27: a codename never changes, since links and counts hold by it. A build is what people say or paste: nobody keeps
//!   a list of thousands of them.
//! - 2026-11-30: whoever added devices or took in a catalogue takes that back within ten minutes, as every act: of a large one
//!   piece after piece, as it was written. What somebody has used or changed meanwhile stands in the way of its piece.

mod actions;
mod added;
mod catalogue;
mod kept;
mod known;
mod lines;
mod model;
mod of_people;
mod of_posts;
mod said;
mod store;
mod views;
mod web;
mod words;

pub use actions::{MATCHING, Plan, import, planned};
pub use added::DevicesKept;
pub use catalogue::{MOST, read as read_catalogue};
pub use kept::{DeviceKept, DeviceOffered};
pub use known::Known;
pub use lines::lines_named;
pub use model::{Device, Listed, address_of_device, called as named};
pub use of_people::{OwnDevice, OwnDevices, builds_on, forget, forget_all, of_person, remember};
pub use of_posts::{
    About, OfPost, confirm, confirmed_on, most_confirmed, most_confirmed_on_any, name, named_in, of_post, set,
    set_confirmed, unconfirm, wanted_in,
};
pub use said::{Said, line_of_device};
pub use store::{
    all_called, are_known, by_codename, called, codenames, get, line_of, move_to_line, of_ids, of_line, offered,
};
pub use web::{import_again, routes};
pub use words::{FLASHES, NONE_KNOWN, UNKNOWN};
