//! The changelog: published releases as their readers see them, as a page, as Markdown and as a feed.

mod calendar;
mod chart;
mod feed;
mod markdown_page;
mod page;
mod qr;
mod views;
mod web;
mod words;

pub use calendar::calendar_again;
pub use views::reason as why_skipped;
pub use web::{PAGES, form_again, routes};
pub use words::FLASHES;
