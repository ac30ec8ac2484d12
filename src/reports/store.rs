//! SQL on `reports`: what each person chose.

use super::model::{Answer, Cell, Counted, Counter, Mood, Part, Place};
use super::texts::Line;
use crate::db::schema::reports;
use crate::db::{Conn, DeviceId, ItemId, LineId, PostId, ReleaseId, Timestamp, UserId, prepared};
use crate::error::Result;
use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use diesel::select;
use diesel::sql_types::{BigInt, Bool};

/// What somebody chose, with what they had, and whether it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Report {
    pub answer: Answer,
    pub place: Place,
    pub counted: bool,
}

impl Report {
    /// What of it counts.
    pub(super) fn counts(&self) -> Option<Counted> {
        self.counted.then_some((self.answer, self.place))
    }
}

type Row = (Mood, i64, i64, i64, (i64, i64, bool));

const ROW: (
    reports::mood,
    reports::best,
    reports::worst,
    reports::awaited,
    (reports::device, reports::line, reports::counted),
) = (
    reports::mood,
    reports::best,
    reports::worst,
    reports::awaited,
    (reports::device, reports::line, reports::counted),
);

/// Nought is nothing.
fn some(number: i64) -> Option<i64> {
    (number != 0).then_some(number)
}

fn report((mood, best, worst, awaited, (device, line, counted)): Row) -> Report {
    Report {
        answer: Answer {
            mood,
            best: some(best).map(ItemId),
            worst: some(worst).map(ItemId),
            awaited: some(awaited).map(PostId),
        },
        place: Place { device: some(device).map(DeviceId), line: some(line).map(LineId) },
        counted,
    }
}

/// What somebody said of a release, if they did.
pub(super) fn find(conn: &mut Conn, release: ReleaseId, user: UserId) -> Result<Option<Report>> {
    let row: Option<Row> = reports::table.find((release.0, user.0)).select(ROW).first(conn).optional()?;
    Ok(row.map(report))
}

/// Whether somebody said something of a release.
pub(super) fn is_there(conn: &mut Conn, release: ReleaseId, user: UserId) -> Result<bool> {
    Ok(select(exists(reports::table.find((release.0, user.0)))).get_result(conn)?)
}

/// Of which of a few releases somebody said something.
pub(super) fn answered_among(conn: &mut Conn, releases: &[ReleaseId], user: UserId) -> Result<Vec<ReleaseId>> {
    let own = reports::table.filter(reports::user_id.eq(user)).filter(reports::release_id.eq_any(releases));
    Ok(own.select(reports::release_id).load(conn)?)
}

/// Stores what somebody says, in place of what they said before: a second one of the same person cannot be there.
pub(super) fn put(
    conn: &mut Conn,
    (release, user): (ReleaseId, UserId),
    Report { answer, place, counted }: &Report,
    now: Timestamp,
) -> Result<()> {
    let (best, worst) = (answer.best.map_or(0, |item| item.0), answer.worst.map_or(0, |item| item.0));
    let awaited = answer.awaited.map_or(0, |post| post.0);
    let (device, line) = (place.device.map_or(0, |device| device.0), place.line.map_or(0, |line| line.0));
    let own = reports::table.filter(reports::release_id.eq(release)).filter(reports::user_id.eq(user));
    let changes = (
        reports::mood.eq(answer.mood),
        reports::best.eq(best),
        reports::worst.eq(worst),
        reports::awaited.eq(awaited),
        reports::device.eq(device),
        reports::line.eq(line),
        reports::counted.eq(*counted),
        reports::said_at.eq(now),
    );
    if diesel::update(own).set(changes).execute(conn)? > 0 {
        return Ok(());
    }
    let row = (
        reports::release_id.eq(release),
        reports::user_id.eq(user),
        reports::mood.eq(answer.mood),
        reports::best.eq(best),
        reports::worst.eq(worst),
        reports::awaited.eq(awaited),
        reports::device.eq(device),
        reports::line.eq(line),
        reports::counted.eq(*counted),
        reports::said_at.eq(now),
    );
    diesel::insert_into(reports::table).values(row).execute(conn)?;
    Ok(())
}

/// Whether another account of the same mailbox has an answer that counts, however many there are: of one person one does. The
/// report is held.
pub(super) fn is_twin_counted(conn: &mut Conn, release: ReleaseId, user: UserId) -> Result<bool> {
    let words = "SELECT EXISTS (SELECT 1 FROM users own JOIN users other ON other.mailbox = own.mailbox \
                 JOIN reports theirs ON theirs.user_id = other.id AND theirs.release_id = ? AND theirs.counted = TRUE \
                 WHERE own.id = ? AND other.id <> own.id AND other.verified_at IS NOT NULL)";
    Ok(prepared::<Bool>(words).bind::<BigInt, _>(release).bind::<BigInt, _>(user).get_result(conn)?)
}

/// What somebody said while their address was not confirmed: the releases, of which a person has few at once.
pub(super) fn waiting_of(conn: &mut Conn, user: UserId) -> Result<Vec<ReleaseId>> {
    let waiting = reports::table.filter(reports::user_id.eq(user)).filter(reports::counted.eq(false));
    Ok(waiting.order(reports::release_id).limit(WAITING).select(reports::release_id).load(conn)?)
}

/// An account that is not confirmed within weeks is removed.
const WAITING: i64 = 100;

/// From now on it counts.
pub(super) fn set_counted(conn: &mut Conn, release: ReleaseId, user: UserId) -> Result<()> {
    let own = reports::table.filter(reports::release_id.eq(release)).filter(reports::user_id.eq(user));
    diesel::update(own).set(reports::counted.eq(true)).execute(conn)?;
    Ok(())
}

/// What never counted of people whose accounts are removed, or who are erased.
pub(super) fn remove_waiting_of(conn: &mut Conn, people: &[UserId]) -> Result<()> {
    let waiting = reports::table.filter(reports::user_id.eq_any(people)).filter(reports::counted.eq(false));
    diesel::delete(waiting).execute(conn)?;
    Ok(())
}

/// Those of these people whose answers count somewhere.
pub(super) fn counted_among(conn: &mut Conn, people: &[UserId]) -> Result<Vec<UserId>> {
    let counted = reports::table.filter(reports::user_id.eq_any(people)).filter(reports::counted.eq(true));
    Ok(counted.select(reports::user_id).distinct().load(conn)?)
}

/// What lines of text are about: of one about what somebody likes, or what disappoints them, the line of the release that they
/// chose there. By the row of the text.
pub(super) fn chosen_lines(conn: &mut Conn, release: ReleaseId, lines: &[Line]) -> Result<Vec<(i64, ItemId)>> {
    let people: Vec<UserId> = lines.iter().map(|line| line.user_id).collect();
    let theirs = reports::table.filter(reports::release_id.eq(release)).filter(reports::user_id.eq_any(people));
    let rows: Vec<(UserId, i64, i64)> = theirs.select((reports::user_id, reports::best, reports::worst)).load(conn)?;
    let chosen = |line: &Line| {
        let (_, best, worst) = rows.iter().find(|(user, ..)| *user == line.user_id)?;
        let item = match line.cell {
            Cell::Best => *best,
            Cell::Worst => *worst,
            Cell::People | Cell::Mood | Cell::Awaited => 0,
        };
        some(item).map(|item| (line.id, ItemId(item)))
    };
    Ok(lines.iter().filter_map(chosen).collect())
}

/// What the answers of a release that count amount to in one cell, by product line and device: what its counters should say.
/// Goes through all of them.
pub(super) fn summed(conn: &mut Conn, release: ReleaseId, cell: Cell) -> Result<Vec<(Counter, i64)>> {
    let counted = || reports::table.filter(reports::release_id.eq(release)).filter(reports::counted.eq(true));
    let rows: Vec<(i64, i64, i64, i64)> = match cell {
        Cell::People => {
            let rows: Vec<(i64, i64, i64)> = counted()
                .group_by((reports::line, reports::device))
                .select((reports::line, reports::device, count_star()))
                .load(conn)?;
            rows.into_iter().map(|(line, device, people)| (0, line, device, people)).collect()
        }
        Cell::Mood => {
            let rows: Vec<(Mood, i64, i64, i64)> = counted()
                .group_by((reports::mood, reports::line, reports::device))
                .select((reports::mood, reports::line, reports::device, count_star()))
                .load(conn)?;
            rows.into_iter().map(|(mood, line, device, people)| (mood.number(), line, device, people)).collect()
        }
        Cell::Best => counted()
            .group_by((reports::best, reports::line, reports::device))
            .select((reports::best, reports::line, reports::device, count_star()))
            .load(conn)?,
        Cell::Worst => counted()
            .group_by((reports::worst, reports::line, reports::device))
            .select((reports::worst, reports::line, reports::device, count_star()))
            .load(conn)?,
        Cell::Awaited => counted()
            .group_by((reports::awaited, reports::line, reports::device))
            .select((reports::awaited, reports::line, reports::device, count_star()))
            .load(conn)?,
    };
    // Nought is no choice, but of those who answered at all.
    let chosen = rows.into_iter().filter(|(choice, ..)| cell == Cell::People || *choice != 0);
    let of_parts = chosen.flat_map(|(choice, line, device, people)| {
        let parts = [
            Some(Part::default()),
            some(line).map(|line| Part { line, device: 0 }),
            some(device).map(|device| Part { line: 0, device }),
        ];
        parts.into_iter().flatten().map(move |part| (Counter { cell, part, choice }, people))
    });
    Ok(of_parts.collect())
}
