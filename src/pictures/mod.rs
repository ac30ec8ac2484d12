//! Pictures of a post or a comment: its author adds them, says what they show, and takes them away; whoever sees the post or
//! the comment sees them. Staff do the same with what fans are to choose from, until they ask.
//!
//! ## Decisions
//! - 2026-11-29: pictures are added with the words of a post or a comment, or later on a page of their own. No browser sends a
//!   file twice by itself, so while something is wrong with the words the pictures wait ([`crate::files::Along`]) and need
//!   no row. What they show is asked for on their page, once there is something to show.
//! - 2026-11-29: what waits is bounded for each person by the process that took it in, since it has no row. Who fills it up
//!   waits a day, or sends what they began.
//! - 2026-11-27: who may see a picture is asked each time it is fetched, and browsers may keep it for minutes only: a hidden
//!   post's pictures are gone for everybody soon, also for those who know their addresses.
//! - 2026-11-27: files come first and rows after them: what a crash leaves behind is a file that nobody knows of, and those are
//!   swept away after a day.
//! - 2026-11-30: a line of a release shows a picture of one of its posts, which goes with the post, or one that staff sent for it.
//!   The latter has a row of its own and not one of the line: staff take back for minutes what took it from one, and then
//!   its file has to be there still. It is for those who read of a train with which such a line went.

mod actions;
mod alone;
mod for_awards;
mod for_items;
mod for_meetups;
mod for_polls;
mod model;
mod store;
mod sweeping;
mod views;
mod web;
mod words;

pub use actions::{say_what_post_shows, show_with_comment, show_with_post};
pub use alone::{PictureOf, PicturePage};
pub use for_items::{Source, note_for_item, sources};
pub use model::{Picture, Place, described_at, full_at, page_of_post, small_at};
pub use store::{of_comments, of_options, of_posts};
pub use sweeping::{Swept, are_some, missing, sweep};
pub use web::{describe_again, routes};
pub use words::FLASHES;
