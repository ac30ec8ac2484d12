//! The database, and the only room that knows there are two kinds of it.
//!
//! [`Db::read`] and [`Db::write`] are the doors: a closure goes in and runs on a [`Conn`] off the async threads. A write
//! is one transaction, and so is a read: a page sees one moment. On `SQLite` all writes go through one thread that commits
//! them in groups, each in a savepoint (`writer`); on `PostgreSQL` they have a pool beside the readers' and are tried
//! again when they met another one.
//!
//! ## Decisions
//! - 2026-11-21: `synchronous=FULL` with group commit. Measured: 25,000 votes/s in groups against 4,600 one by one, and
//!   an answered write survives power loss.
//! - 2026-11-21: `PostgreSQL` runs at READ COMMITTED. Counters move by `SET n = n + …`, states by `… WHERE state = from`,
//!   and an action that reads before it writes takes the row with [`lock`]. Serializable would retry every crowd at one
//!   post.
//! - 2026-12-01: a write on `PostgreSQL` that fails with a foreign key met another one, as a deadlock does: a row that it refers to
//!   was removed between its look and its statement, or something began to refer to what it removes. It is tried again, and then
//!   its own look finds the row gone, or in use, and refuses in a sentence. Where a removal cascades nothing fails: who removes
//!   such a row holds it with a lock for which references wait ([`Lockable::MarketsToRemove`]) before looking whether it is used.
//! - 2026-11-27: what each vote runs is [`prepared()`]: Diesel keeps no UPDATE of its own, nor anything
//!   given to `sql_query`.
//! - 2026-11-27: [`Db::glance`] runs a look-up by key on the async thread that asks, on `SQLite`: a page that is not in
//!   memory keeps that thread for one read of the disk, and everybody else is spared two changes of threads.
//! - 2026-11-27: votes and sessions on `PostgreSQL` are [`Gathered`]: one at a time each is ten round trips and a wait for
//!   the disk, and a crowd at one post waited for one commit after the other.
//! - 2026-11-29: one connection more than the readers' own is for what many wait for, [`Db::read_first`]. Behind the pages of
//!   a rush, visitors' front page came too late for half of them: 48 % of what can be answered was, and 99 % with it.
//!   Look-ups by key on `SQLite` have one for each thread that answers. When they went to another thread as soon as the
//!   readers were busy, 85 % of the votes in a rush were refused before anybody knew whose they were; now 1 in 1,000.
//! - 2026-11-27: A read on `PostgreSQL` is a REPEATABLE READ transaction, and every limit is set inside the transaction
//!   it is for, so that nothing depends on the session: a pooler may share it. Costs two round trips a page.

mod connection;
mod counted;
mod fault;
mod gathered;
mod generation;
mod given;
mod json;
mod lane;
mod log;
mod migrations;
mod one_of;
mod portable;
mod prepared;
mod readiness;
mod records;
mod replica;
pub mod schema;
mod sealed;
mod site;
mod transaction;
pub mod types;
mod writer;

pub use connection::Conn;
pub use counted::{counted, counted_each};
pub use gathered::Gathered;
pub use given::{Given, given, given_each, given_moments, given_words};
pub use json::json_object;
pub use migrations::{Migrated, expect_there, is_blank, migrate, pending, revert_all, revert_last};
pub use one_of::one_of;
pub use portable::{Lockable, Portable, PortableExt, columns, lock, lock_free, lock_mailbox, lock_setup};
pub use prepared::{Bound, Prepared, prepared};
pub use records::{Records, given_records};
pub use replica::fault as replica_fault;
pub use site::{SIGNING_KEY, fact, secret, set_fact, try_writing};
pub use transaction::Db;
pub use types::{
    AreaId, CommentId, DecisionId, DeviceId, EventId, GroupId, ItemId, LineId, MailId, PictureId, PostId, ReleaseId,
    Timestamp, TrainId, UserId, VotingWeek, WeekNumber,
};
