//! The changelog: published releases as their readers see them, as a page, as Markdown and as a feed.

mod calendar;
mod chart;
mod counting;
mod feed;
mod markdown_page;
mod page;
mod recall;
mod views;
mod web;
mod words;

pub use calendar::calendar_again;
pub use recall::recall_again;
pub use web::{PAGES, form_again, routes};
pub use words::FLASHES;
