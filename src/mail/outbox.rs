//! The outbox: what waits, who is sending it, and how it ended; and what each mail says as long as it waits.

use super::hourly;
use super::key::MailKey;
use super::lines::{self, Line};
use crate::db::schema::{mail_bodies, notice_lines, outbox};
use crate::db::{self, Conn, MailId, PortableExt, Timestamp, UserId};
use crate::error::Result;
use crate::text_enum;
use chrono::TimeDelta;
use diesel::prelude::*;

text_enum! {
    /// Why a mail is sent.
    MailKind {
        /// Links to confirm an address or to choose a password: always sent.
        Account => "account",
        /// An answer to a followed post.
        Notice => "notice",
        /// The weekly digest.
        Digest => "digest",
        /// A release, to somebody without an account.
        Letter => "letter",
    }
}

text_enum! {
    /// How far a mail has come.
    State {
        /// Waits for its time, or for a lease to end.
        Pending => "pending",
        /// The server has taken it.
        Sent => "sent",
        /// Its words go out in one mail with others, or did.
        Joined => "joined",
        /// Given up.
        Failed => "failed",
        /// No longer wanted.
        Cancelled => "cancelled",
    }
}

/// The random value of the installation that is mixed into Message-IDs.
const SECRET: &str = "mail_secret";

/// Minutes to wait after each failed attempt; about three days in all, as RFC 5321 §4.5.4.1 suggests at least four for
/// a relay, and a weekly mail is stale after three.
const RETRY_AFTER_MINUTES: [i64; 10] = [1, 5, 15, 30, 60, 180, 360, 720, 1_440, 1_440];

/// A mail to be queued.
#[derive(Debug, Clone)]
pub struct NewMail {
    /// What it is about, such as `digest/5/17`: the same key is queued once.
    pub key: MailKey,
    /// Whose mail it is, if they have an account.
    pub user_id: Option<UserId>,
    /// Why it is sent.
    pub kind: MailKind,
    /// Address.
    pub to_address: String,
    /// Display name.
    pub to_name: String,
    /// Subject.
    pub subject: String,
    /// Plain text part.
    pub text: String,
    /// HTML part.
    pub html: String,
    /// One-click address; none for account mails.
    pub unsubscribe_url: Option<String>,
    /// What a notice says in short, so that several can go out as one; a mail that has none goes by itself.
    pub lines: Vec<Line>,
}

/// A mail that was leased to us.
#[derive(Debug, Clone, Queryable)]
pub struct Due {
    /// Its row.
    pub id: MailId,
    /// Why it is sent.
    pub kind: MailKind,
    /// The part of the Message-ID before the @: the same at every attempt.
    pub message_id: String,
    /// Address.
    pub to_address: String,
    /// Display name.
    pub to_name: String,
    /// Subject.
    pub subject: String,
    /// Plain text part.
    pub text: String,
    /// HTML part.
    pub html: String,
    /// One-click address.
    pub unsubscribe_url: Option<String>,
    /// Failed attempts so far.
    pub attempts: i64,
    /// When it was queued: the mail's Date, so that every attempt has the same bytes.
    pub created_at: Timestamp,
}

impl Due {
    /// Whether the mail is given up when this attempt fails too.
    pub fn is_last_attempt(&self) -> bool {
        self.minutes_to_wait().is_none()
    }

    fn minutes_to_wait(&self) -> Option<i64> {
        usize::try_from(self.attempts).ok().and_then(|tried| RETRY_AFTER_MINUTES.get(tried)).copied()
    }
}

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Taken by the server.
    Sent,
    /// Not now; the text is for operators and holds no address.
    Retry(String),
    /// Never; the text is for operators and holds no address.
    Failed(String),
}

/// Queues a mail within the caller's transaction; `None` when this key was queued before.
pub fn enqueue(conn: &mut Conn, mail: &NewMail, now: Timestamp) -> Result<Option<MailId>> {
    enqueue_at(conn, mail, now, now)
}

/// The same, to go out at that moment or later.
pub fn enqueue_at(conn: &mut Conn, mail: &NewMail, due: Timestamp, now: Timestamp) -> Result<Option<MailId>> {
    let word = mail.key.word(&db::secret(conn, SECRET)?);
    let row = (
        outbox::key.eq(mail.key.as_str()),
        outbox::user_id.eq(mail.user_id),
        outbox::kind.eq(mail.kind),
        outbox::message_id.eq(format!("{}.{word}", mail.kind.as_str())),
        outbox::to_address.eq(&mail.to_address),
        outbox::to_name.eq(&mail.to_name),
        outbox::subject.eq(&mail.subject),
        outbox::state.eq(State::Pending),
        outbox::attempts.eq(0_i64),
        outbox::due_at.eq(due),
        outbox::created_at.eq(now),
    );
    let queued = diesel::insert_into(outbox::table)
        .values(row)
        .on_conflict(outbox::key)
        .do_nothing()
        .portable()
        .execute(conn)?;
    if queued == 0 {
        return Ok(None);
    }
    let id: MailId = outbox::table.filter(outbox::key.eq(mail.key.as_str())).select(outbox::id).first(conn)?;
    let body = (
        mail_bodies::mail_id.eq(id),
        mail_bodies::text_body.eq(&mail.text),
        mail_bodies::html_body.eq(&mail.html),
        mail_bodies::unsubscribe_url.eq(&mail.unsubscribe_url),
    );
    diesel::insert_into(mail_bodies::table).values(body).execute(conn)?;
    lines::keep(conn, id, &mail.lines)?;
    Ok(Some(id))
}

/// Leases up to `most` due mails until `until`: account mails first, so that nobody waits for a password link behind a
/// release's digests, then oldest first; of notices one a person, and none within an hour of the last. Safe beside other
/// workers: one conditional update takes them, and what another was quicker to take is left out.
pub fn claim(conn: &mut Conn, lease: &str, now: Timestamp, until: Timestamp, most: i64) -> Result<Vec<Due>> {
    let free = || outbox::leased_until.is_null().or(outbox::leased_until.lt(now));
    // Asked again at the update: another worker may have tried the mail and put it off since we looked.
    let due = || outbox::state.eq(State::Pending).and(outbox::due_at.le(now)).and(free());
    let mut candidates: Vec<MailId> = Vec::new();
    for kind in MailKind::ALL {
        let room = most - i64::try_from(candidates.len()).unwrap_or(most);
        let of_kind = outbox::table.filter(due()).filter(outbox::kind.eq(*kind)).order((outbox::due_at, outbox::id));
        let found: Vec<(MailId, Option<UserId>)> =
            of_kind.limit(room).select((outbox::id, outbox::user_id)).load(conn)?;
        if *kind == MailKind::Notice {
            candidates.extend(hourly::in_turn(conn, found, now)?);
        } else {
            candidates.extend(found.into_iter().map(|(id, _)| id));
        }
    }
    let chosen = outbox::table.filter(outbox::id.eq_any(&candidates)).filter(due());
    diesel::update(chosen).set((outbox::lease.eq(Some(lease)), outbox::leased_until.eq(Some(until)))).execute(conn)?;
    let mut mails: Vec<Due> = outbox::table
        .inner_join(mail_bodies::table)
        .filter(outbox::id.eq_any(&candidates))
        .filter(outbox::lease.eq(Some(lease)))
        .filter(outbox::leased_until.eq(Some(until)))
        .select((
            outbox::id,
            outbox::kind,
            outbox::message_id,
            outbox::to_address,
            outbox::to_name,
            outbox::subject,
            mail_bodies::text_body,
            mail_bodies::html_body,
            mail_bodies::unsubscribe_url,
            outbox::attempts,
            outbox::created_at,
        ))
        .load(conn)?;
    // In the order they were chosen: account mails first, digests last.
    mails.sort_by_key(|mail| candidates.iter().position(|id| *id == mail.id));
    Ok(mails)
}

/// Whether a leased mail is still wanted and still ours: asked just before it is sent.
pub fn holds(conn: &mut Conn, lease: &str, id: MailId, now: Timestamp) -> Result<bool> {
    let held = outbox::table
        .filter(outbox::id.eq(id))
        .filter(outbox::lease.eq(lease))
        .filter(outbox::leased_until.ge(now))
        .filter(outbox::state.eq(State::Pending));
    Ok(diesel::select(diesel::dsl::exists(held)).get_result(conn)?)
}

/// Keeps a lease while its mails are being sent.
pub fn renew(conn: &mut Conn, lease: &str, until: Timestamp) -> Result<usize> {
    let held = outbox::table.filter(outbox::lease.eq(lease)).filter(outbox::state.eq(State::Pending));
    Ok(diesel::update(held).set(outbox::leased_until.eq(Some(until))).execute(conn)?)
}

/// Ends a lease without an attempt: the relay was away, or we are stopping.
pub fn give_back(conn: &mut Conn, lease: &str, ids: &[MailId]) -> Result<usize> {
    let held = outbox::table
        .filter(outbox::id.eq_any(ids))
        .filter(outbox::lease.eq(lease))
        .filter(outbox::state.eq(State::Pending));
    let free = (outbox::lease.eq(None::<String>), outbox::leased_until.eq(None::<Timestamp>));
    Ok(diesel::update(held).set(free).execute(conn)?)
}

/// Notes how an attempt ended. Only the holder of the lease may; `false` means that it was lost meanwhile.
pub fn settle(conn: &mut Conn, lease: &str, mail: &Due, outcome: &Outcome, now: Timestamp) -> Result<bool> {
    let held = outbox::table
        .filter(outbox::id.eq(mail.id))
        .filter(outbox::lease.eq(lease))
        .filter(outbox::state.eq(State::Pending));
    let attempts = mail.attempts + 1;
    let (state, error) = match (outcome, mail.minutes_to_wait()) {
        (Outcome::Sent, _) => (State::Sent, None),
        (Outcome::Failed(why), _) | (Outcome::Retry(why), None) => (State::Failed, Some(why)),
        (Outcome::Retry(why), Some(minutes)) => {
            let changes = (
                outbox::attempts.eq(attempts),
                outbox::due_at.eq(now.plus(TimeDelta::minutes(minutes))),
                outbox::last_error.eq(Some(why)),
                outbox::lease.eq(None::<String>),
                outbox::leased_until.eq(None::<Timestamp>),
            );
            return Ok(diesel::update(held).set(changes).execute(conn)? == 1);
        }
    };
    let changes = (
        outbox::state.eq(state),
        outbox::attempts.eq(attempts),
        outbox::last_error.eq(error),
        outbox::settled_at.eq(Some(now)),
        outbox::lease.eq(None::<String>),
        outbox::leased_until.eq(None::<Timestamp>),
    );
    let settled = diesel::update(held).set(changes).execute(conn)? == 1;
    if settled {
        forget_bodies(conn, &[mail.id])?;
    }
    Ok(settled)
}

/// Forgets what these mails say, and what was joined into them.
pub(super) fn forget_bodies(conn: &mut Conn, mails: &[MailId]) -> Result<()> {
    let parts = hourly::joined_into(conn, mails)?;
    if !parts.is_empty() {
        let joined = outbox::table.filter(outbox::id.eq_any(&parts));
        diesel::update(joined).set(outbox::joined_into.eq(None::<MailId>)).execute(conn)?;
        forget(conn, &parts)?;
    }
    forget(conn, mails)
}

fn forget(conn: &mut Conn, mails: &[MailId]) -> Result<()> {
    diesel::delete(mail_bodies::table.filter(mail_bodies::mail_id.eq_any(mails))).execute(conn)?;
    diesel::delete(notice_lines::table.filter(notice_lines::mail_id.eq_any(mails))).execute(conn)?;
    Ok(())
}
