//! The desk: what waits for staff, by status, with what helps to decide. It reads across rooms. What it writes is what somebody
//! wants to find here again, and the way back of one's own last acts, which each room does by its [`crate::audit::Whole`];
//! deciding is [`crate::triage`]'s.
//!
//! ## Decisions
//! - 2026-12-01: what one just did lies over the page beside the desk's two panes alone, where the next row is pressed at once;
//!   elsewhere it stands at the top, and covers nothing.
//! - 2026-11-28: a tab for each status that staff move a post out of, so that what was answered once does not leave every
//!   list. Tabs count what the filters let through, up to a thousand.
//! - 2026-11-28: a page begins behind a place in the order, not at a number: what is decided leaves the list meanwhile, and
//!   a page by number would pass by as many posts.
//! - 2026-11-28: a post is decided in one place, beside the list, where all that one reads before stands too; a phone shows
//!   either the list or the post, at the same addresses.
//! - 2026-11-28: what is wanted most of each area is found among the thousand most-voted posts of a status, and areas that have
//!   less there are asked for together, all of them: an index by area would be rewritten by every vote.
//! - 2026-11-28: the plan has buttons where others drag: they work with a thumb, a keyboard and a reader of screens, and each
//!   is an ordinary decision, with its note, its mails and its undoing.
//! - 2026-11-28: a merge is looked at before it is made, wherever it is offered: whose votes it brings together and who hears
//!   of it cannot be seen from two titles. It is one more page, and then an ordinary decision.
//! - 2026-11-29: where a post stands beside the list that is as much alike as a suggested pair, the key of a merge presses the
//!   link to it: that is the one meant most often, and the page that it leads to has the field for another. What is less alike
//!   is shown too, but nobody merges into it by two keys.
//! - 2026-11-29: words may stand in tens of thousands of posts: these are looked up once and told apart by status, and each
//!   tab asks about its own, in one value of the statement.
//! - 2026-11-29: a list of saved views counts those without words alone: each of the others is a search of its own.
//! - 2026-11-29: a queue offers to take back what one did last, if it was done there, and never what came before that: a key
//!   that reached further would undo what one no longer has in mind.
//! - 2026-12-01: the list of one's last acts takes all of them back exactly but these, each with the reason that stands there. What
//!   took something back is done once more instead. What fans read or were told of is not unsaid: a question and a poll that
//!   opened, a poll withdrawn, an award presented or withdrawn, a block that stands, a cluster that counts, a release published
//!   or recalled. A merge of areas or lines is long work that has begun, and asks before. A bulk that was stopped goes back with
//!   the one that began it. A draft that had pictures is gone with them. A freeze made lines of posts, which are worded from then
//!   on; an approval that lapsed was of something else than would go out, and is given anew; an answer that keeps a line is about
//!   its words, and falls with them; mails that were sent after all are stopped again by their own button. What is done on the
//!   command line is changed there. All others are steps on a page of their own that has the way back beside them, with what else
//!   stands there: drafts and pictures of questions, polls and awards, meetups, a cluster left out, a train or market added, a
//!   market removed, a line closed in one, what was prepared and taken over, mails stopped.
//! - 2026-11-28: "mine" is what I own, and what nobody owns in the areas that I own.

mod acts;
mod also;
mod beside;
mod edits;
mod filter;
mod listing;
mod log;
mod merges;
mod merging;
mod moderating;
mod narrowed;
mod pane;
mod place;
mod plan;
mod row;
mod saved;
mod select;
mod spark;
mod spread;
mod views;
mod web;
mod words;

pub use saved::{forget_views_of, view_form_again};
pub use web::routes;
pub use words::FLASHES;
