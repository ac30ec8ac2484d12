//! Posts: the record of what fans file and how far it has come. What people do to it is done in the rooms above.
//!
//! ## Decisions
//! - 2026-11-21: a post's id is its public number; no second sequence that could drift from it.
//! - 2026-11-21: an author's own wish is no vote: the number says how many others want it too.
//! - 2026-11-21: `listed` repeats what status and visibility say, because a board sorted by an index needs one column
//!   for "still open"; only `store` writes it.
//! - 2026-11-21: a text carries its language: what the author says, else what it looks like, else the language its writer
//!   reads the site in. Posts, comments, answers, lines and notes of releases all do; nothing is guessed while showing.
//! - 2026-11-26: the row that is listed and counted is narrow: a vote rewrites it, and a list walks through it. Bodies
//!   stand in `post_texts`, additions in `post_additions`.
//! - 2026-11-30: whoever is mentioned in a post's text, or in what its author adds below, hears of that once, as of a comment;
//!   of a post that waits or is private once everybody sees it. What staff correct, and what is imported, mentions nobody.

mod address;
mod appearing;
mod card;
mod departed;
mod doubled;
mod limits;
mod listed;
mod mentions;
mod merged;
mod model;
mod rendered;
mod share;
mod sight;
mod status;
mod store;
mod tallies;
mod texts;
mod weeks;
mod words;

pub use address::{address, below, named, number, numbered, on_site, page_about, slug, typed};
pub use appearing::{around, note_appearance, publish_waiting};
pub use departed::{known_authors, remove_waiting_of, waiting_of};
pub use doubled::{DOUBLED, has_doubled, votes_then};
pub use limits::{PRESSES, WRITING_BELOW};
pub use listed::{additions_there, count_listed, listed_additions, listed_texts};
pub use mentions::{
    forget_mentions_of, forget_untold, mention_key, mentioned_among, mentioned_by, mentioned_in, note_mentions,
    people_called, tell_mentions,
};
pub use merged::{
    InFamily, family_before, family_of, family_tally, in_family, is_post, merged_into, merged_into_each, resolve,
    survivors,
};
pub use model::{Addition, Kind, Place, Post, PostText, Visibility};
pub use rendered::{replace_addition_html, replace_body_html, stored_additions, stored_bodies};
pub use share::in_share;
pub use sight::{SAME_PRESS, end_of, living, seen_by};
pub use status::Status;
pub use store::{
    Corrected, NewPost, correct, count_held, count_waiting, get, get_held, has_published, held, hold_waiting,
    imported_among, insert, is_imported, list, move_to_area, of_share, replace, restore_status, set_kind, set_locked,
    set_ready_again, set_shipped, set_status, set_visibility,
};
pub use tallies::{add_comments, add_votes, count_in_week, count_vote, count_votes, uncount_vote};
pub use texts::{
    BugDevice, NewText, add_below, additions_of, additions_of_each, beginning_of_log, beginnings, bugs_after,
    device_of, log_of, of_crash, set_device, text_of, texts_of, twin, was_added,
};
pub use weeks::votes_by_week;
pub use words::{
    ALREADY_DECIDED, AWAITS_APPROVAL, CLOSED, HIDDEN, LOCKED, MERGED, NOT_YOURS, SHIPPED_BY_RELEASE_ONLY,
    STEP_NOT_ALLOWED, enough,
};
