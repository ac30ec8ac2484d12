//! What people paste out of their devices: what must not be published is masked, and which device and build it came from is
//! read. Pure, and linear in what is pasted.

mod builds;
mod masking;

pub use builds::{Named, read};
pub use masking::{Found, MOST_REPORTED, Masked, Secret, mask};
