//! SQL on `testers` and `test_results`.

use super::model::{MOST, MOST_ASKING, Standing, Tally, TestResult, Tester, Verdict};
use crate::db::schema::{devices, posts, test_results, testers};
use crate::db::{AreaId, Conn, DeviceId, PostId, Timestamp, UserId};
use crate::devices::named;
use crate::error::Result;
use crate::posts::{self as record, Post, Status, Visibility};
use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use diesel::select;
use std::collections::HashMap;

const TESTER: (testers::id, testers::area_id, testers::user_id, testers::standing, testers::since) =
    (testers::id, testers::area_id, testers::user_id, testers::standing, testers::since);

/// Everybody of a group, those who wait for staff first, and then by how long. Who was turned down is not of it.
pub(super) fn of_area(conn: &mut Conn, area: AreaId) -> Result<Vec<Tester>> {
    let order = (testers::standing, testers::since, testers::user_id);
    let of_group = [Standing::Asked, Standing::Invited, Standing::Joined];
    let all = testers::table.filter(testers::area_id.eq(area)).filter(testers::standing.eq_any(of_group));
    let all = all.order(order).limit(MOST + MOST_ASKING);
    Ok(all.select(TESTER).load(conn)?)
}

/// How somebody stands to the group of an area, if at all.
pub fn find(conn: &mut Conn, area: AreaId, user: UserId) -> Result<Option<Tester>> {
    let own = testers::table.filter(testers::area_id.eq(area)).filter(testers::user_id.eq(user));
    Ok(own.select(TESTER).first(conn).optional()?)
}

/// Of which area each of these testers is, and how they stand.
pub fn standings_of(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, (AreaId, Standing)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = testers::table.filter(testers::id.eq_any(ids));
    let rows = rows.select((testers::id, testers::area_id, testers::standing));
    let rows: Vec<(i64, AreaId, Standing)> = rows.load(conn)?;
    Ok(rows.into_iter().map(|(tester, area, standing)| (tester, (area, standing))).collect())
}

/// Whether somebody tests an area, whichever.
pub fn is_tester(conn: &mut Conn, user: UserId) -> Result<bool> {
    let own = testers::table.filter(testers::user_id.eq(user)).filter(testers::standing.eq(Standing::Joined));
    Ok(select(exists(own)).get_result(conn)?)
}

/// The same by its row.
pub fn get(conn: &mut Conn, id: i64) -> Result<Option<Tester>> {
    Ok(testers::table.find(id).select(TESTER).first(conn).optional()?)
}

/// How many of a group stand to it in one of these ways.
pub(super) fn count(conn: &mut Conn, area: AreaId, standings: &[Standing]) -> Result<i64> {
    let all = testers::table.filter(testers::area_id.eq(area)).filter(testers::standing.eq_any(standings));
    Ok(all.select(count_star()).first(conn)?)
}

/// How many ask to join, over all areas.
pub fn asking(conn: &mut Conn) -> Result<i64> {
    let all = testers::table.filter(testers::standing.eq(Standing::Asked));
    Ok(all.select(count_star()).first(conn)?)
}

/// How many test each area, and how many ask to.
pub(super) fn by_area(conn: &mut Conn) -> Result<HashMap<AreaId, (i64, i64)>> {
    let all = testers::table.filter(testers::standing.eq_any([Standing::Asked, Standing::Joined]));
    let counts = all.group_by((testers::standing, testers::area_id));
    let counts: Vec<(AreaId, Standing, i64)> =
        counts.select((testers::area_id, testers::standing, count_star())).load(conn)?;
    let mut found: HashMap<AreaId, (i64, i64)> = HashMap::new();
    for (area, standing, people) in counts {
        let (joined, asked) = found.entry(area).or_default();
        match standing {
            Standing::Joined => *joined += people,
            Standing::Asked => *asked += people,
            Standing::Invited | Standing::TurnedDown => {}
        }
    }
    Ok(found)
}

/// Says how somebody stands to a group who had nothing to do with it; their row.
pub(super) fn insert(
    conn: &mut Conn,
    (area, user): (AreaId, UserId),
    standing: Standing,
    now: Timestamp,
) -> Result<i64> {
    let row =
        (testers::area_id.eq(area), testers::user_id.eq(user), testers::standing.eq(standing), testers::since.eq(now));
    Ok(diesel::insert_into(testers::table).values(row).returning(testers::id).get_result(conn)?)
}

/// Puts somebody back as they stood, under the number that they had.
pub(super) fn put_back(conn: &mut Conn, tester: &Tester) -> Result<()> {
    let row = (
        testers::id.eq(tester.id),
        testers::area_id.eq(tester.area_id),
        testers::user_id.eq(tester.user_id),
        testers::standing.eq(tester.standing),
        testers::since.eq(tester.since),
    );
    diesel::insert_into(testers::table).values(row).execute(conn)?;
    Ok(())
}

/// They are a tester from now on.
pub(super) fn let_in(conn: &mut Conn, tester: &Tester, now: Timestamp) -> Result<()> {
    let changes = (testers::standing.eq(Standing::Joined), testers::since.eq(now));
    diesel::update(testers::table.find(tester.id)).set(changes).execute(conn)?;
    Ok(())
}

/// They have nothing to do with the group any more.
pub(super) fn remove(conn: &mut Conn, tester: &Tester) -> Result<()> {
    diesel::delete(testers::table.find(tester.id)).execute(conn)?;
    Ok(())
}

/// Somebody who leaves is in no group any more; what they said of posts stays.
pub fn leave_all(conn: &mut Conn, user: UserId) -> Result<()> {
    diesel::delete(testers::table.filter(testers::user_id.eq(user))).execute(conn)?;
    Ok(())
}

/// Everybody of a group goes into another one, unless they are in it already. Who was turned down in the one that goes may
/// ask in the other, and who was turned down there comes in with those of the one that goes.
pub(super) fn move_all(conn: &mut Conn, from: AreaId, into: AreaId) -> Result<()> {
    let turned_down = || testers::standing.eq(Standing::TurnedDown);
    diesel::delete(testers::table.filter(testers::area_id.eq(from)).filter(turned_down())).execute(conn)?;
    // Some hundred at most.
    let group = testers::table.filter(testers::area_id.eq(from)).select(testers::user_id);
    let group: Vec<UserId> = group.load(conn)?;
    let known_there = || testers::table.filter(testers::area_id.eq(into)).filter(testers::user_id.eq_any(&group));
    diesel::delete(known_there().filter(turned_down())).execute(conn)?;
    let there: Vec<UserId> = known_there().select(testers::user_id).load(conn)?;
    let moving = testers::table.filter(testers::area_id.eq(from)).filter(testers::user_id.ne_all(there));
    diesel::update(moving).set(testers::area_id.eq(into)).execute(conn)?;
    diesel::delete(testers::table.filter(testers::area_id.eq(from))).execute(conn)?;
    Ok(())
}

/// Posts of an area that are shown as what can be tried.
const TO_TRY: i64 = 20;

/// What of an area can be tried, the latest first.
pub(super) fn to_try(conn: &mut Conn, area: AreaId) -> Result<Vec<Post>> {
    let in_area = posts::table.filter(posts::area_id.eq(area));
    let there = in_area.filter(posts::status.eq_any([Status::InProgress, Status::Ready]));
    let there = there.filter(posts::visibility.eq(Visibility::Published));
    let ids: Vec<PostId> =
        there.order((posts::status_changed_at.desc(), posts::id)).limit(TO_TRY).select(posts::id).load(conn)?;
    let mut found = record::list(conn, &ids)?;
    found.sort_by_key(|post| ids.iter().position(|id| *id == post.id));
    Ok(found)
}

/// A result, with what its device is called where the site knows it.
pub(super) type Known = (TestResult, Option<String>);

type Row = (
    (UserId, String, Option<DeviceId>, String, Timestamp),
    (bool, String, String),
    (String, String),
    Option<(String, String)>,
);

/// Results of a post that staff have not taken away, at most so many: where it does not work first, and then the latest.
pub(super) fn results(conn: &mut Conn, post: PostId, most: i64) -> Result<Vec<Known>> {
    load(conn, post, None, most)
}

/// What somebody said, also where staff have taken it away.
pub(super) fn result_of(conn: &mut Conn, post: PostId, user: UserId) -> Result<Option<Known>> {
    Ok(load(conn, post, Some(user), 1)?.pop())
}

fn load(conn: &mut Conn, post: PostId, of: Option<UserId>, most: i64) -> Result<Vec<Known>> {
    let of_post = test_results::table.left_join(devices::table).filter(test_results::post_id.eq(post));
    let columns = (
        (
            test_results::user_id,
            test_results::device,
            test_results::device_id,
            test_results::build,
            test_results::tested_at,
        ),
        (test_results::works, test_results::reason, test_results::reason_lang),
        (test_results::removed_reason, test_results::removed_lang),
        (devices::name, devices::region).nullable(),
    );
    let order = (test_results::works, test_results::tested_at.desc(), test_results::user_id);
    let mut wanted = of_post.order(order).limit(most).select(columns).into_boxed();
    wanted = match of {
        Some(user) => wanted.filter(test_results::user_id.eq(user)),
        None => wanted.filter(test_results::removed_reason.eq("")),
    };
    let rows: Vec<Row> = wanted.load(conn)?;
    Ok(rows.into_iter().map(known).collect())
}

fn known(((user_id, device, device_id, build, at), (works, reason, lang), removed, known): Row) -> Known {
    let called = known.map(|(name, region)| named(&name, &region));
    let verdict = if works { Verdict::Works } else { Verdict::Fails(reason, lang) };
    let removed = Some(removed).filter(|(why, _)| !why.is_empty());
    (TestResult { user_id, device, device_id, build, at, verdict, removed }, called)
}

/// For how many it works, and for how many it does not.
pub(super) fn tally(conn: &mut Conn, post: PostId) -> Result<Tally> {
    Ok(tallies(conn, &[post])?.remove(&post).unwrap_or_default())
}

/// The same of each of these posts of which somebody said something.
pub(super) fn tallies(conn: &mut Conn, posts: &[PostId]) -> Result<HashMap<PostId, Tally>> {
    let of_posts = test_results::table.filter(test_results::post_id.eq_any(posts));
    let of_posts = of_posts.filter(test_results::removed_reason.eq(""));
    let counts = of_posts.group_by((test_results::post_id, test_results::works));
    let counts: Vec<(PostId, bool, i64)> =
        counts.select((test_results::post_id, test_results::works, count_star())).load(conn)?;
    let mut tallies: HashMap<PostId, Tally> = HashMap::new();
    for (post, works, people) in counts {
        let tally = tallies.entry(post).or_default();
        *(if works { &mut tally.works } else { &mut tally.fails }) = people;
    }
    Ok(tallies)
}

/// Results of posts that are read: an area has some hundred testers, and a release tries few posts of each.
const MOST_RESULTS: i64 = 20_000;

/// Those who said something of each of these posts that staff have not taken away, by id.
pub(super) fn testers_of(conn: &mut Conn, posts: &[PostId]) -> Result<HashMap<PostId, Vec<UserId>>> {
    let of_posts = test_results::table.filter(test_results::post_id.eq_any(posts));
    let of_posts = of_posts.filter(test_results::removed_reason.eq(""));
    let rows = of_posts.order((test_results::post_id, test_results::user_id)).limit(MOST_RESULTS);
    let mut testers: HashMap<PostId, Vec<UserId>> = HashMap::new();
    for (post, user) in rows.select((test_results::post_id, test_results::user_id)).load::<(PostId, UserId)>(conn)? {
        testers.entry(post).or_default().push(user);
    }
    Ok(testers)
}

/// Stores what a tester says, in place of what they said before.
pub(super) fn put_result(conn: &mut Conn, post: PostId, result: &TestResult) -> Result<()> {
    remove_result(conn, post, result.user_id)?;
    let (reason, lang) = result.reason().unwrap_or_default();
    let removed = result.removed.as_ref();
    let (why, why_lang) = removed.map_or(("", ""), |(why, lang)| (why.as_str(), lang.as_str()));
    let row = (
        test_results::post_id.eq(post),
        test_results::user_id.eq(result.user_id),
        test_results::device.eq(&result.device),
        test_results::device_id.eq(result.device_id),
        test_results::build.eq(&result.build),
        test_results::tested_at.eq(result.at),
        test_results::works.eq(result.works()),
        test_results::reason.eq(reason),
        test_results::reason_lang.eq(lang),
        test_results::removed_reason.eq(why),
        test_results::removed_lang.eq(why_lang),
    );
    diesel::insert_into(test_results::table).values(row).execute(conn)?;
    Ok(())
}

/// Removes what a tester said, and says whether it was there.
pub(super) fn remove_result(conn: &mut Conn, post: PostId, user: UserId) -> Result<bool> {
    Ok(diesel::delete(test_results::table.find((post.0, user.0))).execute(conn)? > 0)
}
