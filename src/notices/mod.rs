//! Notices: who is told of what happened, of answers once they can no longer be taken back as a slip. Made from the log of
//! events by the worker, chunk by chunk; no act waits for it. A new kind of notice is told by `events::What::is_told`, read
//! by a new arm in `about`, and has its words in `mails`.
//!
//! ## Decisions
//! - 2026-11-26: whoever followed when it happened is told; who followed later has read it, and who stopped since is not
//!   written to. A decision that was taken back sends none from then on: what is not written is not, and what
//!   waits in the outbox is cancelled, chunk by chunk.
//! - 2026-11-26: a chunk reads, then renders with nothing held, then writes: the mails, the cursor, and once more whether
//!   each person still wants them.
//! - 2026-11-30: whom an event concerns is asked in one place ([`heard()`]), for inboxes too; whether somebody wants a mail of
//!   it is asked here alone.
//! - 2026-11-30: whoever is mentioned is told at once, and by a mail that names nobody; where the post is hidden before that goes
//!   out, it does not.
//! - 2026-11-30: a second notice within the hour waits for its end, and with others it is written anew as one mail right before
//!   it goes out (`together`). Until then each is a mail of its own that is taken back as ever.
//! - 2026-11-30: comments, new posts in what somebody follows, releases and what ships of people come by mail to those alone who
//!   chose it (`chosen`): each would be many mails. These name nobody and repeat no words of a comment. Where it is
//!   hidden or removed within the hour, those that wait are taken back (`comments::UNSAYING`).
//! - 2026-11-26: what was hidden keeps its words to itself, also towards followers: its author alone is still told.

mod about;
mod chosen;
mod concerns;
mod heard;
mod hearers;
mod kinds;
mod mails;
mod many;
mod meetup;
mod mention;
mod of_author;
mod of_market;
mod place;
mod tell;
mod together;

pub use chosen::unsay;
pub use heard::{Heard, heard, listening, may_see, stands};
pub use kinds::concern_of;
pub use many::{ManyBatch, queue_many, read_many, render_many};
pub use tell::{Batch, CHUNK, queue, read, render};
pub use together::{Gathered, Joined, queue_together, read_together, render_together};
