//! SQL on `confirmations` and `confirmed_builds`.

use super::model::{Confirmation, Count};
use crate::db::schema::{confirmations, confirmed_builds, devices};
use crate::db::{Conn, DeviceId, PortableExt, PostId, Timestamp, UserId};
use crate::devices::Said;
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use std::collections::HashMap;

/// Rows of a table that are read: those of most people.
const READ: i64 = 1_000;

const CONFIRMATION: (
    confirmations::device,
    confirmations::device_id,
    confirmations::build,
    confirmations::confirmed_at,
) = (confirmations::device, confirmations::device_id, confirmations::build, confirmations::confirmed_at);

/// What a person said of a bug.
pub fn of_person(conn: &mut Conn, post: PostId, person: UserId) -> Result<Option<Confirmation>> {
    let own = confirmations::table.filter(confirmations::post_id.eq(post)).filter(confirmations::user_id.eq(person));
    Ok(own.select(CONFIRMATION).first(conn).optional()?)
}

/// Whether anybody confirmed a bug.
pub fn is_confirmed(conn: &mut Conn, post: PostId) -> Result<bool> {
    let all = confirmations::table.filter(confirmations::post_id.eq(post));
    Ok(diesel::select(diesel::dsl::exists(all)).get_result(conn)?)
}

/// Those to whom a bug happens too, after a person, by id, at most so many: credits walk through them in chunks.
pub fn confirmers_after(conn: &mut Conn, post: PostId, after: UserId, most: i64) -> Result<Vec<UserId>> {
    let rows = confirmations::table.filter(confirmations::post_id.eq(post)).filter(confirmations::user_id.gt(after));
    Ok(rows.order(confirmations::user_id).limit(most).select(confirmations::user_id).load(conn)?)
}

/// How many people have each device and build, most first; the row of all of them before.
pub(super) fn counts(conn: &mut Conn, post: PostId) -> Result<Vec<Count>> {
    let order = (confirmed_builds::people.desc(), confirmed_builds::device, confirmed_builds::build);
    let of_post = confirmed_builds::table.left_join(devices::table).filter(confirmed_builds::post_id.eq(post));
    let columns = (
        confirmed_builds::device,
        confirmed_builds::build,
        confirmed_builds::people,
        (devices::codename, devices::name, devices::region).nullable(),
    );
    Ok(of_post.order(order).limit(READ).select(columns).load(conn)?)
}

/// Stores what a person says, in place of nothing.
pub(super) fn insert(
    conn: &mut Conn,
    (post, person): (PostId, UserId),
    said: &Confirmation,
    (via, vote): (Option<PostId>, Option<Timestamp>),
) -> Result<()> {
    let row = (
        confirmations::post_id.eq(post),
        confirmations::user_id.eq(person),
        confirmations::device.eq(&said.device),
        confirmations::device_id.eq(said.device_id),
        confirmations::build.eq(&said.build),
        confirmations::confirmed_at.eq(said.at),
        confirmations::via_post.eq(via),
        confirmations::vote_cast_at.eq(vote),
    );
    diesel::insert_into(confirmations::table).values(row).on_conflict_do_nothing().portable().execute(conn)?;
    Ok(())
}

/// What a person said, and when the vote was cast that came with it.
pub(super) type WithVote = (Confirmation, Option<Timestamp>);

/// Removes what a person said, and says what that was.
pub(super) fn delete(conn: &mut Conn, post: PostId, person: UserId) -> Result<Option<WithVote>> {
    let own = confirmations::table.filter(confirmations::post_id.eq(post)).filter(confirmations::user_id.eq(person));
    let columns = (CONFIRMATION, confirmations::vote_cast_at);
    Ok(diesel::delete(own).returning(columns).get_result(conn).optional()?)
}

/// So many people more have this device and build, or fewer.
pub(super) fn count(conn: &mut Conn, post: PostId, said: &Confirmation, people: i64) -> Result<()> {
    for (device, build, device_id) in [("", "", None), (&*said.device, &*said.build, said.device_id)] {
        add(conn, post, (device, build, device_id), people)?;
    }
    let gone =
        confirmed_builds::table.filter(confirmed_builds::post_id.eq(post)).filter(confirmed_builds::people.le(0));
    diesel::delete(gone).execute(conn)?;
    Ok(())
}

fn add(
    conn: &mut Conn,
    post: PostId,
    (device, build, device_id): (&str, &str, Option<DeviceId>),
    people: i64,
) -> Result<()> {
    let words = "INSERT INTO confirmed_builds (post_id, device, build, device_id, people) VALUES ($1, $2, $3, $4, $5) \
                 ON CONFLICT (post_id, device, build) DO UPDATE SET people = confirmed_builds.people + excluded.people, \
                 device_id = coalesce(excluded.device_id, confirmed_builds.device_id)";
    diesel::sql_query(words)
        .bind::<BigInt, _>(post)
        .bind::<Text, _>(device)
        .bind::<Text, _>(build)
        .bind::<Nullable<BigInt>, _>(device_id)
        .bind::<BigInt, _>(people)
        .execute(conn)?;
    Ok(())
}

/// The condition that a mailbox has a bug already: as its author, or by another account.
const MAILBOX_HAS_IT: &str = "EXISTS (SELECT 1 FROM users other WHERE other.mailbox = person.mailbox \
     AND other.verified_at IS NOT NULL AND (other.id = bug.author_id OR (other.id <> person.id AND EXISTS ( \
     SELECT 1 FROM confirmations there WHERE there.post_id = bug.id AND there.user_id = other.id))))";

#[derive(QueryableByName)]
struct Has {
    #[diesel(sql_type = Bool)]
    has: bool,
}

/// Whether somebody of the mailbox of this person has a bug already, but for what they said themselves.
pub(super) fn mailbox_has_it(conn: &mut Conn, post: PostId, person: UserId) -> Result<bool> {
    let words =
        format!("SELECT {MAILBOX_HAS_IT} AS has FROM users person JOIN posts bug ON bug.id = $1 WHERE person.id = $2");
    let found: Has = diesel::sql_query(words).bind::<BigInt, _>(post).bind::<BigInt, _>(person).get_result(conn)?;
    Ok(found.has)
}

/// Copies what people said of a merged bug to its target, once for each mailbox.
pub(super) fn copy_all(conn: &mut Conn, merged: PostId, target: PostId) -> Result<()> {
    // `WHERE` before ON CONFLICT tells SQLite that ON is no part of a join.
    let words = format!(
        "INSERT INTO confirmations (post_id, user_id, device, device_id, build, confirmed_at, via_post) \
         SELECT bug.id, person.id, said.device, said.device_id, said.build, said.confirmed_at, said.post_id \
         FROM confirmations said JOIN users person ON person.id = said.user_id JOIN posts bug ON bug.id = $1 \
         WHERE said.post_id = $2 AND NOT {MAILBOX_HAS_IT} ON CONFLICT (post_id, user_id) DO NOTHING"
    );
    diesel::sql_query(words).bind::<BigInt, _>(target).bind::<BigInt, _>(merged).execute(conn)?;
    Ok(())
}

/// Removes what a merge brought. What one of the posts merged later brings too stays, as that one's; its author brings it as
/// well.
pub(super) fn remove_copies(conn: &mut Conn, merged: PostId, target: PostId, others: &[PostId]) -> Result<()> {
    for other in others {
        let pass_on = "UPDATE confirmations SET via_post = $1 WHERE post_id = $2 AND via_post = $3 \
                       AND (user_id IN (SELECT user_id FROM confirmations WHERE post_id = $4) \
                       OR user_id = (SELECT author_id FROM posts WHERE id = $5))";
        diesel::sql_query(pass_on)
            .bind::<BigInt, _>(*other)
            .bind::<BigInt, _>(target)
            .bind::<BigInt, _>(merged)
            .bind::<BigInt, _>(*other)
            .bind::<BigInt, _>(*other)
            .execute(conn)?;
    }
    let brought = confirmations::table.filter(confirmations::post_id.eq(target));
    diesel::delete(brought.filter(confirmations::via_post.eq(merged))).execute(conn)?;
    Ok(())
}

/// Counts anew what people said of a bug, and says how many have each device.
pub(super) fn recount(conn: &mut Conn, post: PostId) -> Result<Vec<(DeviceId, i64)>> {
    diesel::delete(confirmed_builds::table.filter(confirmed_builds::post_id.eq(post))).execute(conn)?;
    for words in [
        "INSERT INTO confirmed_builds (post_id, device, build, device_id, people) \
         SELECT post_id, device, build, max(device_id), count(*) FROM confirmations WHERE post_id = $1 \
         GROUP BY post_id, device, build",
        "INSERT INTO confirmed_builds (post_id, device, build, people) \
         SELECT post_id, '', '', count(*) FROM confirmations WHERE post_id = $1 GROUP BY post_id",
    ] {
        diesel::sql_query(words).bind::<BigInt, _>(post).execute(conn)?;
    }
    let known = confirmations::table.filter(confirmations::post_id.eq(post));
    let known = known.filter(confirmations::device_id.is_not_null()).group_by(confirmations::device_id);
    let counts: Vec<(Option<DeviceId>, i64)> =
        known.select((confirmations::device_id, diesel::dsl::count_star())).load(conn)?;
    Ok(counts.into_iter().filter_map(|(device, people)| Some((device?, people))).collect())
}

/// Devices and builds of a few bugs that are looked up: those of most people. What is left is rumour.
const MATCHED: i64 = 5_000;

/// What people said of these bugs of devices that the site does not know, each once.
pub fn unknown_in(conn: &mut Conn, bugs: &[PostId]) -> Result<HashMap<PostId, Vec<Said>>> {
    let unknown = confirmed_builds::table.filter(confirmed_builds::post_id.eq_any(bugs));
    let unknown = unknown.filter(confirmed_builds::device_id.is_null()).filter(confirmed_builds::device.ne(""));
    let columns = (confirmed_builds::post_id, confirmed_builds::device, confirmed_builds::build);
    let unknown = unknown.order(confirmed_builds::people.desc()).limit(MATCHED).select(columns);
    let mut found: HashMap<PostId, Vec<Said>> = HashMap::new();
    for (post, device, build) in unknown.load::<(PostId, String, String)>(conn)? {
        found.entry(post).or_default().push(Said::stored(&device, &build));
    }
    Ok(found)
}

/// Gives what people said of a bug the device that it is about, by its codename and number.
pub(super) fn know(conn: &mut Conn, bug: PostId, said: &Said, codename: &str, device: DeviceId) -> Result<()> {
    let unknown = confirmations::table.filter(confirmations::post_id.eq(bug));
    let unknown = unknown.filter(confirmations::device_id.is_null());
    let unknown = unknown.filter(confirmations::device.eq(said.device())).filter(confirmations::build.eq(said.build()));
    diesel::update(unknown)
        .set((confirmations::device.eq(codename), confirmations::device_id.eq(Some(device))))
        .execute(conn)?;
    Ok(())
}
