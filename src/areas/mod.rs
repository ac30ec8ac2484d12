//! Areas of the ROM, such as Camera, grouped in product lines. Every post is in one.

mod actions;
mod model;
mod store;
mod views;
mod web;

pub use actions::{NewArea, add, add_first, usual};
pub use model::{Area, ProductLine, by_product_line};
pub use store::{find, list};
pub use web::routes;
