//! Bugs that staff say are in a release, with what helps meanwhile; and whether to update a device: an answer in one sentence,
//! from what staff say of the latest release there and from the open bugs that people confirmed there.
//!
//! ## Decisions
//! - 2026-11-30: the rules of the answer are few and stand on the page. What staff stopped is never advised, however few bugs
//!   there are; bugs alone never say no, since only whoever has the device knows what they can live with.
//! - 2026-11-30: only public bugs count, and only those that several people confirmed: one report may be about one phone.
//! - 2026-11-30: a known issue is a bug of the board, and its state is that bug's: nobody has to keep both in step. What is not
//!   public is never named, also where it was when it was taken in. The text that staff write of a release stands beside it.
//! - 2026-11-30: both are kept on one page, also for staff; the page of the release leads there. Before a release is out its text
//!   is typed in the composer. Of one that was recalled nothing more is said: staff are led to the coming one.
//! - 2026-11-30: known issues are prepared for the coming release of every train, too, by the version that is planned; staff alone
//!   see them, and an approval is of them (`releases::approving` reads them).
//! - 2026-11-30: once a bug was fixed by a later release, that is told in the place of its status, since whoever has this one has
//!   it still: by the first later release of the same train, or while none has it, by the one that shipped it.
//! - 2026-11-30: what helps is written once, and beside it in other languages; everybody reads the nearest one, as other texts of a
//!   release. Devices that staff name for an issue count there as if many had confirmed it; they are proposed from those who did.

mod actions;
mod advice;
mod index;
mod index_page;
mod issues_page;
mod listed;
mod model;
mod reading;
mod store;
mod taking_over;
mod typed;
mod views;
mod web;

pub use actions::IssueKept;
pub use listed::{ToldIssue, telling_of_issues, told};
pub use model::{Helps, KnownIssue};
pub use web::{below, form_again, notes_again, routes};
