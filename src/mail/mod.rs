//! Mail: written by rooms into the outbox within their own transaction, delivered later by the worker.
//!
//! A mail waits in `outbox` until a worker takes a short lease on it, sends it outside any transaction and settles it as
//! sent, to be tried again, or failed for good. A crash between the server's 250 and our note of it repeats that one
//! mail under the same Message-ID; SMTP cannot promise more, and nothing is ever lost.
//!
//! ## Decisions
//! - 2026-11-21: a body goes once its mail is settled, so that a copy of the database holds no usable link.
//! - 2026-11-26: bodies have a table of their own: a lease on a thousand mails is renewed without writing their words.
//! - 2026-11-21: a relay that is away is no fault of the mail: its lease is given back and no attempt is counted.
//! - 2026-11-21: a conversation that breaks while a mail is sent costs that mail an attempt, because the mail itself may
//!   be why, and would otherwise hold up the queue for ever. When three in a row break, the relay counts as away.
//! - 2026-11-26: the budget of mails is one of minutes: one of hours, once spent, would keep a password link for an hour.
//! - 2026-11-30: notices of single events come to a person at most once an hour; the first goes at once, and what happens
//!   within the hour waits for its end and goes as one mail. Each of them can be taken back by itself, also where that mail waits:
//!   it is taken apart, and made anew of the others. The words of its parts are kept until it goes out.
//!   Links to an account, digests and letters never wait for that.

mod cancelling;
mod delivery;
mod fates;
mod hourly;
mod key;
mod letter;
mod letterhead;
mod lines;
mod message;
mod outbox;
mod strangers;
mod suppressed;
mod transport;
mod upkeep;

pub use cancelling::{
    cancel, cancel_below, cancel_keys, free_settled, waiting_below, waiting_with, was_withdrawn, withdraw,
    withdraw_keys,
};
pub use delivery::{Courier, Delivered};
pub use fates::{Fate, fates, presume_sent, went_out};
pub use hourly::{Part, join, parts_of, rests, with_several};
pub use key::MailKey;
pub use letter::{Letter, with_link_colour};
pub use letterhead::{Letterhead, Reader};
pub use lines::{Line, cancel_about};
pub use message::{BuildError, EmailAddress, Mail, Sender};
pub use outbox::{Due, MailKind, NewMail, Outcome, claim, enqueue, enqueue_at, give_back, renew, settle};
pub use strangers::{ToStranger, remove_to_strangers, some_to_strangers, to_strangers, under_way_to_strangers};
pub use suppressed::{is_suppressed, lift_suppression, suppress};
pub use transport::{MemoryOutbox, SendError, SentMail, Timeouts, Transport};
pub use upkeep::{Waiting, due, due_from, empty_some_of, move_of, purge, refused, remove_of, waiting};
