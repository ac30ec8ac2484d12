//! What the common query layer lacks, rendered by the database in use.

use super::connection::{Conn, MultiBackend};
use super::prepared::prepared;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Array, BigInt, Integer, Text};
use diesel::sqlite::Sqlite;

/// A finished statement that both databases can render, such as one with ON CONFLICT, which the common layer declares
/// unsupported.
#[derive(Debug, Clone, Copy)]
pub struct Portable<T>(T);

impl<T> QueryFragment<MultiBackend> for Portable<T>
where
    T: QueryFragment<Pg> + QueryFragment<Sqlite>,
{
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        MultiBackend::walk_variant_ast(&self.0, pass)
    }
}

impl<T: QueryId> QueryId for Portable<T> {
    type QueryId = T::QueryId;
    const HAS_STATIC_QUERY_ID: bool = T::HAS_STATIC_QUERY_ID;
}

impl<T: Query> Query for Portable<T> {
    type SqlType = T::SqlType;
}

impl<T> RunQueryDsl<Conn> for Portable<T> {}

/// Lets a statement end in `.portable()`.
pub trait PortableExt: Sized {
    /// Renders this statement by the database in use.
    fn portable(self) -> Portable<Self> {
        Portable(self)
    }
}

impl<T> PortableExt for T {}

/// The columns of a row type, in its own order: what `as_select` is to a single database.
pub fn columns<T: Selectable<MultiBackend>>() -> T::SelectExpression {
    T::construct_selection()
}

/// Tables whose rows actions take before they read and then write.
#[derive(Debug, Clone, Copy)]
pub enum Lockable {
    /// Posts, by id.
    Posts,
    /// Decisions, by id: whoever takes one back refers to it, and waits.
    Decisions,
    /// Trains, by id.
    Trains,
    /// Releases, by id.
    Releases,
    /// People, by id.
    Users,
    /// Areas, by id: many may file in one, who merges it waits.
    Areas,
    /// Interest groups, by id: who adds to one waits for whoever does at this moment, since there is only so much room.
    FanGroups,
    /// Markets, by id: what there is room for is counted by one at a time.
    Markets,
    /// Markets that are removed, by id: whoever refers to one at this moment waits, or is waited for.
    MarketsToRemove,
    /// Lines that are planned for markets, by id.
    MarketLines,
    /// Hours of owners, by id.
    OwnerHours,
    /// Questions asked there, by id.
    HourQuestions,
    /// Polls, by id.
    Polls,
    /// Awards, by the release.
    Awards,
    /// Reports of releases, by the release: whoever answers waits for whoever does at this moment, and for its end.
    ReportRounds,
    /// The places of meetups, by the meetup: whoever changes who has one waits.
    Meetups,
    /// What mails people want, by the person: many may look, who changes one waits.
    MailPreferences,
}

impl Lockable {
    /// Whoever takes all the rows it needs in one call, in the order of their ids, cannot block another that does.
    fn hold(self) -> &'static str {
        match self {
            // Rows that merely refer to these may still be added: ids do not change.
            Self::Posts => "SELECT id FROM posts WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE",
            Self::Decisions => "SELECT id FROM decisions WHERE id = ANY(?) ORDER BY id FOR UPDATE",
            Self::Trains => "SELECT id FROM trains WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE",
            Self::Releases => "SELECT id FROM releases WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE",
            Self::Users => "SELECT id FROM users WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE",
            Self::Areas => "SELECT id FROM areas WHERE id = ANY(?) ORDER BY id FOR SHARE",
            Self::FanGroups => "SELECT id FROM fan_groups WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE",
            Self::Markets => "SELECT id FROM markets WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE",
            Self::MarketsToRemove => "SELECT id FROM markets WHERE id = ANY(?) ORDER BY id FOR UPDATE",
            Self::MarketLines => "SELECT id FROM market_lines WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE",
            Self::OwnerHours => "SELECT id FROM owner_hours WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE",
            Self::HourQuestions => "SELECT id FROM hour_questions WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE",
            Self::Awards => {
                "SELECT release_id AS id FROM awards WHERE release_id = ANY(?) ORDER BY release_id FOR NO KEY UPDATE"
            }
            Self::Polls => "SELECT id FROM polls WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE",
            Self::ReportRounds => {
                "SELECT release_id AS id FROM report_rounds WHERE release_id = ANY(?) ORDER BY release_id FOR NO KEY UPDATE"
            }
            Self::Meetups => {
                "SELECT meetup_id AS id FROM meetup_places WHERE meetup_id = ANY(?) ORDER BY meetup_id FOR NO KEY UPDATE"
            }
            Self::MailPreferences => {
                "SELECT user_id AS id FROM mail_preferences WHERE user_id = ANY(?) ORDER BY user_id FOR SHARE"
            }
        }
    }
}

/// Holds these rows until the transaction ends, in the order of their ids.
/// `SQLite` has one writer at a time and nothing to do here.
pub fn lock(conn: &mut Conn, table: Lockable, ids: &[i64]) -> QueryResult<()> {
    let Conn::Pg(conn) = conn else { return Ok(()) };
    prepared::<()>(table.hold()).bind::<Array<BigInt>, _>(ids).execute(conn).map(drop)
}

/// Holds those of these rows that nobody else holds at this moment, and says which. Waits for nobody.
pub fn lock_free(conn: &mut Conn, table: Lockable, ids: &[i64]) -> QueryResult<Vec<i64>> {
    let Conn::Pg(conn) = conn else { return Ok(ids.to_vec()) };
    // Not prepared: what asks for many at once can pay for being parsed.
    let words = format!("{} SKIP LOCKED", table.hold().replace('?', "$1"));
    let free: Vec<Held> = diesel::sql_query(words).bind::<Array<BigInt>, _>(ids).load(conn)?;
    Ok(free.into_iter().map(|held| held.id).collect())
}

#[derive(diesel::QueryableByName)]
struct Held {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

/// Lets one process at a time set an empty site up: whoever comes second sees, once this answers, what the first one did.
/// Held until the transaction ends. `SQLite` has one writer at a time and nothing to do here.
pub fn lock_setup(conn: &mut Conn) -> QueryResult<()> {
    let Conn::Pg(conn) = conn else { return Ok(()) };
    diesel::sql_query("SELECT pg_advisory_xact_lock($1)").bind::<BigInt, _>(SETUP_KEY).execute(conn)?;
    Ok(())
}

/// Known to this program alone, like the migrations' own.
const SETUP_KEY: i64 = 7_261_700_117_002;

/// Lets one transaction at a time confirm an address of a mailbox: whoever comes second sees, once this answers, what the first
/// one did. Held until the transaction ends, and taken behind the people and before posts. `SQLite` has one writer at a time and
/// nothing to do here.
pub fn lock_mailbox(conn: &mut Conn, mailbox: &str) -> QueryResult<()> {
    let Conn::Pg(conn) = conn else { return Ok(()) };
    // Mailboxes of one hash merely wait for each other.
    diesel::sql_query("SELECT pg_advisory_xact_lock($1, hashtext($2))")
        .bind::<Integer, _>(MAILBOX_KEY)
        .bind::<Text, _>(mailbox)
        .execute(conn)?;
    Ok(())
}

/// Keys of two numbers are apart from those of one.
const MAILBOX_KEY: i32 = 7_261;
