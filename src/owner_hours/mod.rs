//! Owner online: an hour, announced before, in which those who answer for an area answer what fans ask and vote up.
//!
//! ## Decisions
//! - 2026-11-29: whether an hour runs follows from the clock, which is asked each time; no worker has to be there at the very
//!   moment. Fans ask and vote from the announcement on, so that the owners come prepared; staff answer from the beginning on,
//!   also afterwards: no question is lost because an hour was short.
//! - 2026-11-29: a question is plain text, short, and nobody changes it: who voted for it must not find that they voted for
//!   something else. Its author takes it back as long as it has no answer.
//! - 2026-11-29: the vote of whoever asks is cast with the question, so that the number says how many want to hear the answer.
//!   One person and mailbox has one; nothing waits here, since an hour would be over before an address is confirmed.
//! - 2026-11-29: where first posts are held, whoever is new writes a post or a comment first: a question that waited for staff
//!   would come to light when its hour is over, and until then nobody could vote for it.
//! - 2026-11-29: whoever asked or voted for what was answered gets one mail of an hour, at its end: the vote says that they want
//!   to hear the answer, and three questions are no reason for three mails. Of an answer that comes later its author alone hears.
//! - 2026-11-29: a mail that tells of a later answer has one key for its question. What still waits when the answer is worded again
//!   is withdrawn and written anew; what has gone out is not sent twice. So it is with the mail that tells those who asked
//!   that an hour is called off.
//! - 2026-11-29: that an hour was moved is told to those who asked, and that it takes place after all to those whose mail said
//!   otherwise and has gone out. Such news has one key for its hour and person, which is free again as soon as other news of the
//!   hour says more: an hour may be called off twice.
//! - 2026-11-30: an hour is held by those whom its page names. Others of the staff set questions aside, move it and call it off,
//!   since an owner may be ill; they answer where nobody answers for the area.
//! - 2026-11-30: an announcement is taken back as long as nobody has asked: then the hour is gone. After that it is called off.

mod actions;
mod entered;
mod kept;
mod model;
mod reading;
mod sought;
mod store;
mod views;
mod web;
mod words;

pub use actions::{announce, answer, ask, call_off, hold, move_to_area, pressed, reschedule, vote};
pub use entered::{Announcement, Asking, Times};
pub use kept::{HourKept, HourSaid, HourThere};
pub use model::{
    HOURS, Hour, HourQuestion, News, State, address_of_hour, address_of_question, below, done_at, question_in,
};
pub use sought::{Sought, sought};
pub use store::{
    answered_in, askers_after, found, get, next, next_of, of_questions, places_of, waiting_vote, wanting_after,
};
pub use web::{announce_again, answer_again, ask_again, call_off_again, routes, set_aside_again};
pub use words::FLASHES;
