//! Who hears about what: follows of posts, wishes about mail, unsubscribing in one click.
//!
//! Stands below `posts`, because filing a post follows it; a follow needs only ids.
//!
//! ## Decisions
//! - 2026-11-21: a vote brings the weekly digest only. Writers, commenters and those who pressed Follow are mailed each
//!   answer.
//! - 2026-11-27: a vote leaves no follow: digests are made from credits, which are made from votes, and nobody is told
//!   by such a row. Those that earlier votes left mean what they meant.
//! - 2026-11-21: a merge copies follows and marks where they came from; undoing it deletes the copies that nothing else
//!   brings and that are not the person's own by now.
//! - 2026-11-30: whoever does not want to hear of somebody gets no notice and no mention of what these write, and does not
//!   follow what they shape; it stays to be read. It is no block, which is staff's, and nobody is told of it. Following
//!   somebody again ends it: the later wish counts. What staff decide comes from the site, whoever of them decides.
//! - 2026-11-30: a member chooses of each kind of event whether it comes into the inbox and by mail. Kept is only what differs
//!   from what everybody starts with, so that a new kind begins for all in the way that suits it. No box of a mail ticked is
//!   the same as having unsubscribed.
//! - 2026-11-30: each kind has its mail; of what would be many (comments, new posts, what ships, releases) only for whoever ticks
//!   its box.
//! - 2026-11-30: a merge copies follows in its own write, by one statement over all of them, as it does votes
//!   (`voting::merge_votes`): the post page, the count of who is told and the undoing of it are true at the moment of the merge.
//! - 2026-11-21: unsubscribe tokens are kept as they are: they can do nothing but unsubscribe and every mail needs one.

mod actions;
mod hearing;
mod ignoring;
mod model;
mod store;
mod views;
mod web;
mod wider;
mod words;

pub use actions::{
    Follower, follow, followers_after, greet, keep_brought, merge_follows, separate_follows, set_wishes, still_wanted,
    unfollow, unsubscribe, wishes, wishes_of,
};
pub use hearing::{is_any_mailed, is_mailed, mailed, refusing, still_told};
pub use ignoring::{ignoring, is_ignoring};
pub use model::{Concern, Preferences, Reason, Way};
pub use store::{count_told, followed_among, is_following, owner_of_token, preferences, remove_some_of};
pub use web::{ONE_CLICK, SETTINGS, one_click, routes};
pub use wider::{
    Kind as WiderKind, Wider, follow_wider, followers_of_people_after, follows_wider, is_any_followed,
    is_anybody_followed, move_followers, move_line_followers, unfollow_wider, wider_followers_after, wider_of,
};
pub use words::FLASHES;
