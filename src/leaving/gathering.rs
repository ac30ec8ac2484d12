//! Everything that is stored about somebody, read file by file, so many rows at once, and kept in parts until it is fetched.

use super::personal::{self, Key, Stored};
use super::store;
use crate::db::{Conn, Timestamp, UserId, json_object};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// What all files of somebody may take: more than a fan fills in ten years, and little enough to be packed in memory.
const MOST_BYTES: i64 = 64 * 1024 * 1024;

/// Some rows of a file, read before they are written down.
pub struct Batch {
    json: String,
    rows: usize,
    /// The place that the next ones stand behind; none where these were the last.
    next: Option<i64>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    told: String,
    #[diesel(sql_type = BigInt)]
    place: i64,
}

/// The next rows for a job; none where there is nothing more to read.
pub fn read(conn: &mut Conn, job: &Job) -> Result<Option<Batch>> {
    let file = usize::try_from(job.cursor.part).ok().and_then(|part| personal::files().nth(part));
    let Some(file) = file else { return Ok(None) };
    let rows = rows_of(conn, file, UserId(job.subject), job.cursor.place)?;
    let is_full = i64::try_from(rows.len()).is_ok_and(|rows| rows >= file.at_once);
    let next = match file.key {
        Key::Number(_) | Key::Group(..) => rows.last().map(|row| row.place),
        Key::Words(_) => None,
    };
    let told: Vec<String> = rows.into_iter().map(|row| row.told).collect();
    Ok(Some(Batch { rows: told.len(), json: told.join(",\n"), next: next.filter(|_| is_full) }))
}

/// From behind a place on: what comes or goes meanwhile moves nothing to where it was read already, or is read never.
fn rows_of(conn: &mut Conn, file: &Stored, user: UserId, place: i64) -> Result<Vec<Row>> {
    let (told, from, whose) = (json_object(conn, file.table, file.told), file.source(), file.whose());
    let order = file.place();
    Ok(match file.key {
        Key::Number(_) => diesel::sql_query(format!(
            "SELECT {told} AS told, {order} AS place FROM {from} \
             WHERE {whose} = $1 AND {order} > $2 ORDER BY {order} LIMIT $3"
        ))
        .bind::<BigInt, _>(user)
        .bind::<BigInt, _>(place)
        .bind::<BigInt, _>(file.at_once)
        .load(conn)?,
        Key::Group(number, _) => {
            let number = file.of_table(number);
            // Up to the number at which there are as many as are read at once, with all that have it.
            let last = format!(
                "SELECT {number} FROM {from} WHERE {whose} = $3 AND {number} > $4 ORDER BY {number} LIMIT 1 OFFSET $5"
            );
            diesel::sql_query(format!(
                "SELECT {told} AS told, {number} AS place FROM {from} WHERE {whose} = $1 AND {number} > $2 \
                 AND {number} <= COALESCE(({last}), {}) ORDER BY {order}",
                i64::MAX
            ))
            .bind::<BigInt, _>(user)
            .bind::<BigInt, _>(place)
            .bind::<BigInt, _>(user)
            .bind::<BigInt, _>(place)
            .bind::<BigInt, _>(file.at_once - 1)
            .load(conn)?
        }
        Key::Words(_) => diesel::sql_query(format!(
            "SELECT {told} AS told, CAST(0 AS BIGINT) AS place FROM {from} WHERE {whose} = $1 ORDER BY {order}"
        ))
        .bind::<BigInt, _>(user)
        .load(conn)?,
    })
}

/// Keeps a batch, or says that all is there.
pub fn keep(conn: &mut Conn, job: &Job, batch: Option<&Batch>, now: Timestamp) -> Result<()> {
    let user = UserId(job.subject);
    let Some(export) = store::export_of(conn, user)? else { return jobs::finish(conn, job) };
    let Some(batch) = batch else {
        store::set_ready(conn, user, false, now)?;
        return jobs::finish(conn, job);
    };
    let bytes = i64::try_from(batch.json.len()).unwrap_or(i64::MAX);
    if export.bytes.saturating_add(bytes) > MOST_BYTES {
        store::set_ready(conn, user, true, now)?;
        return jobs::finish(conn, job);
    }
    let Cursor { part, place } = job.cursor;
    let to = match batch.next {
        Some(place) => Cursor { part, place },
        None => Cursor { part: part + 1, place: 0 },
    };
    store::add(conn, user, ((part, place), &batch.json), to.part)?;
    jobs::advance(conn, job, to, i64::try_from(batch.rows).unwrap_or(i64::MAX))
}
