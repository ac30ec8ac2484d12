//! Following more than a post: an area, a line, what a person shapes, all releases. Known by ids here, as posts are.

use super::actions::Follower;
use super::ignoring::heed;
use crate::db::schema::wider_follows;
use crate::db::{AreaId, Conn, LineId, PortableExt, Timestamp, UserId, given_each, one_of, prepared};
use crate::error::{Error, Refusal, Result};
use crate::text_enum;
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::BTreeMap;

/// As many as one person follows of all of these together.
const MOST: i64 = 500;

/// More would be no following but reading everything.
const ENOUGH: Refusal = Refusal::new("enough-followed", |l| l.refused_enough_followed());

text_enum! {
    /// What kind of thing is followed.
    Kind {
        /// An area.
        Area => "area",
        /// A product line.
        Line => "line",
        /// What a person shapes.
        Person => "person",
        /// All releases.
        Releases => "releases",
    }
}

/// What somebody follows beside posts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wider {
    /// What appears in an area, and what is answered there.
    Area(AreaId),
    /// The same of a product line.
    Line(LineId),
    /// What ships of what this person shaped.
    Person(UserId),
    /// Each publication.
    Releases,
}

impl Wider {
    fn key(self) -> (Kind, i64) {
        match self {
            Self::Area(area) => (Kind::Area, area.0),
            Self::Line(line) => (Kind::Line, line.0),
            Self::Person(person) => (Kind::Person, person.0),
            Self::Releases => (Kind::Releases, 0),
        }
    }

    fn of((kind, about): (Kind, i64)) -> Self {
        match kind {
            Kind::Area => Self::Area(AreaId(about)),
            Kind::Line => Self::Line(LineId(about)),
            Kind::Person => Self::Person(UserId(about)),
            Kind::Releases => Self::Releases,
        }
    }
}

/// Hears of it from now on, and of a person also what they write. It is refused where somebody follows as much already as one can.
pub fn follow_wider(conn: &mut Conn, user: UserId, what: Wider, now: Timestamp) -> Result<()> {
    let theirs = wider_follows::table.filter(wider_follows::user_id.eq(user));
    if theirs.count().get_result::<i64>(conn)? >= MOST && !follows_wider(conn, user, what)? {
        return Err(Error::Rejected(ENOUGH));
    }
    if let Wider::Person(person) = what {
        heed(conn, user, person)?;
    }
    let (kind, about) = what.key();
    let row = (
        wider_follows::kind.eq(kind),
        wider_follows::about.eq(about),
        wider_follows::user_id.eq(user),
        wider_follows::since.eq(now),
    );
    diesel::insert_into(wider_follows::table)
        .values(row)
        .on_conflict((wider_follows::kind, wider_follows::about, wider_follows::user_id))
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Does not hear of it any more.
pub fn unfollow_wider(conn: &mut Conn, user: UserId, what: Wider) -> Result<()> {
    let (kind, about) = what.key();
    let row = wider_follows::table.filter(wider_follows::kind.eq(kind)).filter(wider_follows::about.eq(about));
    diesel::delete(row.filter(wider_follows::user_id.eq(user))).execute(conn)?;
    Ok(())
}

/// Whether somebody follows it.
pub fn follows_wider(conn: &mut Conn, user: UserId, what: Wider) -> Result<bool> {
    let (kind, about) = what.key();
    let row = wider_follows::table.filter(wider_follows::kind.eq(kind)).filter(wider_follows::about.eq(about));
    Ok(diesel::select(exists(row.filter(wider_follows::user_id.eq(user)))).get_result(conn)?)
}

/// Everything that somebody follows beside posts, in the order of kinds; as many as one person follows at most.
pub fn wider_of(conn: &mut Conn, user: UserId) -> Result<Vec<Wider>> {
    let theirs = wider_follows::table.filter(wider_follows::user_id.eq(user)).limit(MOST);
    let theirs = theirs.order((wider_follows::kind, wider_follows::about));
    let rows: Vec<(Kind, i64)> = theirs.select((wider_follows::kind, wider_follows::about)).load(conn)?;
    Ok(rows.into_iter().map(Wider::of).collect())
}

/// Whether anybody follows one of these: where nobody does, nothing is recorded for them.
pub fn is_any_followed(conn: &mut Conn, whats: &[Wider]) -> Result<bool> {
    for what in whats {
        let (kind, about) = what.key();
        let rows = wider_follows::table.filter(wider_follows::kind.eq(kind)).filter(wider_follows::about.eq(about));
        if diesel::select(exists(rows)).get_result::<bool>(conn)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether anybody follows what some person shapes.
pub fn is_anybody_followed(conn: &mut Conn) -> Result<bool> {
    let rows = wider_follows::table.filter(wider_follows::kind.eq(Kind::Person));
    Ok(diesel::select(exists(rows)).get_result(conn)?)
}

/// Those who follow one of these, after a person, by id, each once and at most so many.
pub fn wider_followers_after(conn: &mut Conn, whats: &[Wider], after: UserId, most: i64) -> Result<Vec<Follower>> {
    let mut found: BTreeMap<UserId, Timestamp> = BTreeMap::new();
    for what in whats {
        let (kind, about) = what.key();
        let rows = wider_follows::table.filter(wider_follows::kind.eq(kind)).filter(wider_follows::about.eq(about));
        // As many of each as of all: whoever comes behind the last of them is for the next chunk.
        let rows = rows.filter(wider_follows::user_id.gt(after)).order(wider_follows::user_id).limit(most);
        let rows: Vec<(UserId, Timestamp)> = rows.select((wider_follows::user_id, wider_follows::since)).load(conn)?;
        for (user, since) in rows {
            let first = found.entry(user).or_insert(since);
            *first = since.min(*first);
        }
    }
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let follower = |(user, since)| Follower { user, is_attentive: true, since };
    Ok(found.into_iter().map(follower).take(most).collect())
}

/// Who follows some of these people, behind such a pair of somebody and who follows them: at most so many, in the order of both.
pub fn followers_of_people_after(
    conn: &mut Conn,
    people: &[UserId],
    (person, follower): (UserId, UserId),
    most: i64,
) -> Result<Vec<(UserId, Follower)>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let behind = wider_follows::about.gt(person.0);
    let behind = behind.or(wider_follows::about.eq(person.0).and(wider_follows::user_id.gt(follower)));
    let rows = wider_follows::table.filter(wider_follows::kind.eq(Kind::Person)).filter(behind);
    let rows = rows.filter(one_of(wider_follows::about, people.iter().map(|person| person.0)));
    let rows = rows.order((wider_follows::about, wider_follows::user_id)).limit(most);
    let columns = (wider_follows::about, wider_follows::user_id, wider_follows::since);
    let rows: Vec<(UserId, UserId, Timestamp)> = rows.select(columns).load(conn)?;
    let pair = |(person, user, since)| (person, Follower { user, is_attentive: true, since });
    Ok(rows.into_iter().map(pair).collect())
}

/// Whoever follows an area follows the one that took its posts over; some of them, and how many.
pub fn move_followers(conn: &mut Conn, from: AreaId, into: AreaId, most: i64) -> Result<i64> {
    move_some(conn, Kind::Area, (from.0, into.0), most)
}

/// The same of a line that went into another one.
pub fn move_line_followers(conn: &mut Conn, from: LineId, into: LineId, most: i64) -> Result<i64> {
    move_some(conn, Kind::Line, (from.0, into.0), most)
}

fn move_some(conn: &mut Conn, kind: Kind, (from, into): (i64, i64), most: i64) -> Result<i64> {
    let rows = || wider_follows::table.filter(wider_follows::kind.eq(kind));
    let there = rows().filter(wider_follows::about.eq(from)).order(wider_follows::user_id).limit(most);
    let people: Vec<UserId> = there.select(wider_follows::user_id).load(conn)?;
    if people.is_empty() {
        return Ok(0);
    }
    let words = "INSERT INTO wider_follows (kind, about, user_id, since) \
                 SELECT there.kind, ?, there.user_id, there.since FROM given JOIN wider_follows there \
                 ON there.kind = ? AND there.about = ? AND there.user_id = given.one WHERE TRUE \
                 ON CONFLICT (kind, about, user_id) DO NOTHING";
    let copy = prepared::<()>(words).bind::<BigInt, _>(into).bind::<Text, _>(kind).bind::<BigInt, _>(from);
    given_each(people.iter().map(|user| user.0), copy).execute(conn)?;
    let moved = rows().filter(wider_follows::about.eq(from)).filter(wider_follows::user_id.eq_any(&people));
    diesel::delete(moved).execute(conn)?;
    Ok(i64::try_from(people.len()).unwrap_or(most))
}
