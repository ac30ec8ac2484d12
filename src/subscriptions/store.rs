//! SQL on `follows` and `mail_preferences`, and what goes with people of the wider follows.

use super::model::{Concern, Preferences, Reason};
use super::{ignoring, wider};
use crate::db::schema::{follows, hearing, mail_preferences, users};
use crate::db::{Conn, PortableExt, PostId, Timestamp, UserId};
use crate::error::Result;
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Adds a follow unless there is one; the number of rows that changed.
pub(super) fn insert_once(
    conn: &mut Conn,
    post: PostId,
    user: UserId,
    reason: Reason,
    now: Timestamp,
) -> Result<usize> {
    Ok(diesel::insert_into(follows::table)
        .values((
            follows::post_id.eq(post),
            follows::user_id.eq(user),
            follows::reason.eq(reason),
            follows::since.eq(now),
            follows::via_post.eq(None::<i64>),
        ))
        .on_conflict((follows::post_id, follows::user_id))
        .do_nothing()
        .portable()
        .execute(conn)?)
}

/// Removes a follow.
pub(super) fn delete(conn: &mut Conn, post: PostId, user: UserId) -> Result<usize> {
    let row = follows::table.filter(follows::post_id.eq(post)).filter(follows::user_id.eq(user));
    Ok(diesel::delete(row).execute(conn)?)
}

/// Makes a follow the person's own, which no undone merge takes away, and gives it a stronger reason than a mere vote.
/// Whoever is to be mailed only from now on has read on the page what was answered before.
pub(super) fn make_own(conn: &mut Conn, post: PostId, user: UserId, reason: Reason, now: Timestamp) -> Result<()> {
    let row = follows::table.filter(follows::post_id.eq(post)).filter(follows::user_id.eq(user));
    if reason != Reason::Voted {
        let mere_vote = row.filter(follows::reason.eq(Reason::Voted));
        diesel::update(mere_vote).set((follows::reason.eq(reason), follows::since.eq(now))).execute(conn)?;
        diesel::update(row.filter(follows::via_post.is_not_null())).set(follows::reason.eq(reason)).execute(conn)?;
    }
    keep_brought(conn, post, user)
}

/// Forgets that a merge brought a follow.
pub(super) fn keep_brought(conn: &mut Conn, post: PostId, user: UserId) -> Result<()> {
    let row = follows::table.filter(follows::post_id.eq(post)).filter(follows::user_id.eq(user));
    diesel::update(row.filter(follows::via_post.is_not_null())).set(follows::via_post.eq(None::<i64>)).execute(conn)?;
    Ok(())
}

/// Copies the follows of a merged post to its target, once for each person, marked with where they came from.
pub(super) fn copy_all(conn: &mut Conn, merged: PostId, target: PostId) -> Result<()> {
    let copy = "INSERT INTO follows (post_id, user_id, reason, since, via_post) \
                SELECT $1, user_id, reason, since, $2 FROM follows WHERE post_id = $3 \
                ON CONFLICT (post_id, user_id) DO NOTHING";
    diesel::sql_query(copy)
        .bind::<BigInt, _>(target)
        .bind::<BigInt, _>(merged)
        .bind::<BigInt, _>(merged)
        .execute(conn)?;
    Ok(())
}

/// Removes what a merge brought. A follow that another merged post brings too stays, as that one's.
pub(super) fn remove_copies(conn: &mut Conn, merged: PostId, target: PostId, others: &[PostId]) -> Result<()> {
    for other in others {
        let pass_on = "UPDATE follows SET via_post = $1 WHERE post_id = $2 AND via_post = $3 \
                       AND user_id IN (SELECT user_id FROM follows WHERE post_id = $4)";
        diesel::sql_query(pass_on)
            .bind::<BigInt, _>(*other)
            .bind::<BigInt, _>(target)
            .bind::<BigInt, _>(merged)
            .bind::<BigInt, _>(*other)
            .execute(conn)?;
    }
    let brought = follows::table.filter(follows::post_id.eq(target)).filter(follows::via_post.eq(merged.0));
    diesel::delete(brought).execute(conn)?;
    Ok(())
}

/// Whether this person is mailed each answer to a post. Who only voted, here and on all posts merged into it, is not, and
/// may ask for it.
pub fn is_following(conn: &mut Conn, post: PostId, merged: &[PostId], user: UserId) -> Result<bool> {
    let theirs = || follows::table.filter(follows::user_id.eq(user));
    let here: Option<Reason> =
        theirs().filter(follows::post_id.eq(post)).select(follows::reason).first(conn).optional()?;
    match here {
        None => Ok(false),
        Some(Reason::Voted) if merged.is_empty() => Ok(false),
        Some(Reason::Voted) => {
            let there = theirs().filter(follows::post_id.eq_any(merged)).filter(follows::reason.ne(Reason::Voted));
            Ok(diesel::select(diesel::dsl::exists(there)).get_result(conn)?)
        }
        Some(_) => Ok(true),
    }
}

/// The followers of a post after a person, by id.
pub(super) fn followers_after(
    conn: &mut Conn,
    post: PostId,
    after: UserId,
    most: i64,
) -> Result<Vec<(UserId, Reason, Timestamp)>> {
    let rows = follows::table.filter(follows::post_id.eq(post)).filter(follows::user_id.gt(after));
    Ok(rows
        .order(follows::user_id)
        .limit(most)
        .select((follows::user_id, follows::reason, follows::since))
        .load(conn)?)
}

/// Follows of these posts by people who are mailed: their address is confirmed, and they have not turned notices off, or those of answers.
fn told_by(posts: &[PostId], but: UserId) -> follows::BoxedQuery<'_, <Conn as Connection>::Backend> {
    let confirmed = users::table.filter(users::id.eq(follows::user_id)).filter(users::verified_at.is_not_null());
    let refuses = mail_preferences::table.filter(mail_preferences::user_id.eq(follows::user_id));
    let refuses = refuses.filter(mail_preferences::notices.eq(false));
    let deaf = hearing::table.filter(hearing::user_id.eq(follows::user_id));
    let deaf = deaf.filter(hearing::concern.eq(Concern::Answers)).filter(hearing::mail.eq(false));
    let theirs = follows::table.filter(follows::post_id.eq_any(posts)).filter(follows::user_id.ne(but));
    theirs.filter(exists(confirmed)).filter(not(exists(refuses))).filter(not(exists(deaf))).into_boxed()
}

/// How many people but one are mailed of answers to any of these posts, and whether there are more than could be counted of
/// so many follows. `merged` are the posts merged into them, each with the one of them it ends up in: who only voted for that
/// one may follow it there.
pub fn count_told(
    conn: &mut Conn,
    posts: &[PostId],
    merged: &BTreeMap<PostId, PostId>,
    but: UserId,
    most: i64,
) -> Result<(i64, bool)> {
    let is_all = |read: usize| i64::try_from(read).is_ok_and(|read| read < most);
    let attentive = told_by(posts, but).filter(follows::reason.ne(Reason::Voted)).select(follows::user_id);
    let told: Vec<UserId> = attentive.limit(most).load(conn)?;
    let mut is_cut = !is_all(told.len());
    let mut told: HashSet<UserId> = told.into_iter().collect();
    if !merged.is_empty() {
        let voters = told_by(posts, but).filter(follows::reason.eq(Reason::Voted));
        let voters = voters.select((follows::user_id, follows::post_id)).limit(most);
        let voters: HashSet<(UserId, PostId)> = voters.load(conn)?.into_iter().collect();
        is_cut |= !is_all(voters.len());
        let people: Vec<UserId> = voters.iter().map(|(user, _)| *user).collect();
        let from: Vec<PostId> = merged.keys().copied().collect();
        for piece in people.chunks(5_000) {
            let brought = followed_among(conn, piece, &from)?.into_iter();
            let ends = brought.filter_map(|(user, post, _)| Some((user, *merged.get(&post)?)));
            told.extend(ends.filter(|end| voters.contains(end)).map(|(user, _)| user));
        }
    }
    Ok((i64::try_from(told.len()).unwrap_or(most), is_cut))
}

/// Which of these posts these people are told of, and since when.
pub fn followed_among(
    conn: &mut Conn,
    people: &[UserId],
    posts: &[PostId],
) -> Result<Vec<(UserId, PostId, Timestamp)>> {
    let mut all = Vec::new();
    for piece in posts.chunks(1_000) {
        let theirs = follows::table.filter(follows::user_id.eq_any(people)).filter(follows::post_id.eq_any(piece));
        let theirs = theirs.filter(follows::reason.ne(Reason::Voted));
        let rows = theirs.select((follows::user_id, follows::post_id, follows::since));
        all.extend(rows.load::<(UserId, PostId, Timestamp)>(conn)?);
    }
    Ok(all)
}

/// Those of these people who do more than vote on one of these posts.
pub(super) fn attentive_among(conn: &mut Conn, posts: &[PostId], people: &[UserId]) -> Result<HashSet<UserId>> {
    let mut attentive = HashSet::new();
    if people.is_empty() {
        return Ok(attentive);
    }
    for piece in posts.chunks(1_000) {
        let rows: Vec<UserId> = follows::table
            .filter(follows::user_id.eq_any(people))
            .filter(follows::post_id.eq_any(piece))
            .filter(follows::reason.ne(Reason::Voted))
            .select(follows::user_id)
            .load(conn)?;
        attentive.extend(rows);
    }
    Ok(attentive)
}

/// A person's wishes and the token of their unsubscribe links; made with `token` at the first need.
pub(super) fn preferences_or_new(conn: &mut Conn, user: UserId, token: &str) -> Result<(Preferences, String)> {
    diesel::insert_into(mail_preferences::table)
        .values((
            mail_preferences::user_id.eq(user),
            mail_preferences::digest.eq(true),
            mail_preferences::notices.eq(true),
            mail_preferences::token.eq(token),
        ))
        .on_conflict(mail_preferences::user_id)
        .do_nothing()
        .portable()
        .execute(conn)?;
    let (digest, notices, token) = mail_preferences::table
        .filter(mail_preferences::user_id.eq(user))
        .select((mail_preferences::digest, mail_preferences::notices, mail_preferences::token))
        .first(conn)?;
    Ok((Preferences { digest, notices }, token))
}

/// Those of these people who have said something, or were written to before, with their token.
pub(super) fn known_wishes(conn: &mut Conn, people: &[UserId]) -> Result<HashMap<UserId, (Preferences, String)>> {
    let mut known = HashMap::with_capacity(people.len());
    // SQLite takes some 32,000 arguments, and smaller pieces keep its parser quick.
    for piece in people.chunks(1_000) {
        let rows: Vec<(UserId, bool, bool, String)> = mail_preferences::table
            .filter(mail_preferences::user_id.eq_any(piece))
            .select((
                mail_preferences::user_id,
                mail_preferences::digest,
                mail_preferences::notices,
                mail_preferences::token,
            ))
            .load(conn)?;
        known.extend(
            rows.into_iter().map(|(user, digest, notices, token)| (user, (Preferences { digest, notices }, token))),
        );
    }
    Ok(known)
}

/// A person's wishes; what everybody starts with until they have said otherwise.
pub fn preferences(conn: &mut Conn, user: UserId) -> Result<Preferences> {
    let row = mail_preferences::table.filter(mail_preferences::user_id.eq(user));
    let found: Option<(bool, bool)> =
        row.select((mail_preferences::digest, mail_preferences::notices)).first(conn).optional()?;
    Ok(found.map_or_else(Preferences::default, |(digest, notices)| Preferences { digest, notices }))
}

/// Whose unsubscribe link this is.
pub fn owner_of_token(conn: &mut Conn, token: &str) -> Result<Option<UserId>> {
    let row = mail_preferences::table.filter(mail_preferences::token.eq(token));
    Ok(row.select(mail_preferences::user_id).first(conn).optional()?)
}

/// Sets a person's wishes.
pub(super) fn set_preferences(conn: &mut Conn, user: UserId, wanted: Preferences) -> Result<()> {
    diesel::update(mail_preferences::table.filter(mail_preferences::user_id.eq(user)))
        .set((mail_preferences::digest.eq(wanted.digest), mail_preferences::notices.eq(wanted.notices)))
        .execute(conn)?;
    Ok(())
}

/// Removes follows and wishes of people whose accounts are removed, and that others follow them or do not want to hear of them, at
/// most so many rows of each kind at once; whether that was all of them.
pub fn remove_some_of(conn: &mut Conn, people: &[UserId], most: i64) -> Result<bool> {
    // Numbers of ours, never text of people.
    let numbers = people.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if numbers.is_empty() {
        return Ok(true);
    }
    let some = format!(
        "DELETE FROM follows WHERE (post_id, user_id) IN \
         (SELECT post_id, user_id FROM follows WHERE user_id IN ({numbers}) LIMIT $1)"
    );
    let removed = diesel::sql_query(some).bind::<BigInt, _>(most).execute(conn)?;
    if i64::try_from(removed).is_ok_and(|removed| removed >= most) {
        return Ok(false);
    }
    if !remove_some_wider(conn, &numbers, most)? || !ignoring::remove_some_of(conn, &numbers, most)? {
        return Ok(false);
    }
    diesel::delete(mail_preferences::table.filter(mail_preferences::user_id.eq_any(people))).execute(conn)?;
    diesel::delete(hearing::table.filter(hearing::user_id.eq_any(people))).execute(conn)?;
    Ok(true)
}

/// Removes what people of these numbers follow, and that others follow them, at most so many rows of each at once; whether that
/// was all of them.
fn remove_some_wider(conn: &mut Conn, numbers: &str, most: i64) -> Result<bool> {
    let person = wider::Kind::Person.as_str();
    for rows in [format!("user_id IN ({numbers})"), format!("kind = '{person}' AND about IN ({numbers})")] {
        let some = format!(
            "DELETE FROM wider_follows WHERE (kind, about, user_id) IN \
             (SELECT kind, about, user_id FROM wider_follows WHERE {rows} LIMIT $1)"
        );
        let removed = diesel::sql_query(some).bind::<BigInt, _>(most).execute(conn)?;
        if i64::try_from(removed).is_ok_and(|removed| removed >= most) {
            return Ok(false);
        }
    }
    Ok(true)
}
