//! The devices that a post is about.

use super::model::Device;
use super::store::DEVICE;
use crate::db::schema::{devices, post_devices};
use crate::db::{Conn, DeviceId, PortableExt, PostId, given, given_each, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::{HashMap, HashSet};

/// What a post's author says of devices.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Where it happens.
    pub named: Option<DeviceId>,
    /// Where alone it is asked for; nothing is everywhere.
    pub wanted: Vec<DeviceId>,
    /// The device in its author's hand, if the site knows it.
    pub own: Option<Device>,
}

/// A device that a post is about.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct OfPost {
    /// The device.
    pub device: Device,
    /// Its author says that it happens there.
    pub is_named: bool,
    /// It is asked for there.
    pub is_wanted: bool,
}

/// The most devices that a post's author can have named, and more.
const SHOWN: i64 = 50;

/// The devices that a post's author named, by name.
pub fn of_post(conn: &mut Conn, post: PostId) -> Result<Vec<OfPost>> {
    let theirs = post_devices::table.filter(post_devices::post_id.eq(post)).inner_join(devices::table);
    let by_author = theirs.filter(post_devices::named.eq(true).or(post_devices::wanted.eq(true)));
    let in_order = by_author.order((devices::name, devices::id)).limit(SHOWN);
    Ok(in_order.select((DEVICE, post_devices::named, post_devices::wanted)).load(conn)?)
}

/// Those of these posts whose author says where it happens, on a device that the site knows.
pub fn named_in(conn: &mut Conn, posts: &[PostId]) -> Result<HashSet<PostId>> {
    let named = post_devices::table.filter(post_devices::post_id.eq_any(posts)).filter(post_devices::named.eq(true));
    let named: Vec<PostId> = named.select(post_devices::post_id).load(conn)?;
    Ok(named.into_iter().collect())
}

/// The posts that at least so many people confirmed on a device, those with most of them first, and how many did.
pub fn most_confirmed(conn: &mut Conn, device: DeviceId, least: i64, most: i64) -> Result<Vec<(PostId, i64)>> {
    let there = post_devices::table.filter(post_devices::device_id.eq(device));
    let there = there.filter(post_devices::confirmed.ge(least));
    let in_order = there.order((post_devices::confirmed.desc(), post_devices::post_id.desc()));
    Ok(in_order.limit(most).select((post_devices::post_id, post_devices::confirmed)).load(conn)?)
}

/// The same on any device; a post stands there once for each.
pub fn most_confirmed_on_any(conn: &mut Conn, least: i64, most: i64) -> Result<Vec<(PostId, i64)>> {
    let there = post_devices::table.filter(post_devices::confirmed.ge(least));
    let in_order = there.order((post_devices::confirmed.desc(), post_devices::post_id.desc()));
    Ok(in_order.limit(most).select((post_devices::post_id, post_devices::confirmed)).load(conn)?)
}

/// The devices on which at least so many people confirmed a post, those with most of them first.
pub fn confirmed_on(conn: &mut Conn, post: PostId, least: i64, most: i64) -> Result<Vec<Device>> {
    let there = post_devices::table.filter(post_devices::post_id.eq(post)).filter(post_devices::confirmed.ge(least));
    let in_order = there.inner_join(devices::table).order((post_devices::confirmed.desc(), devices::id));
    Ok(in_order.limit(most).select(DEVICE).load(conn)?)
}

/// The codenames of the devices for which alone each of these posts is asked.
pub fn wanted_in(conn: &mut Conn, posts: &[PostId]) -> Result<HashMap<PostId, Vec<String>>> {
    let wanted = post_devices::table.filter(post_devices::post_id.eq_any(posts)).filter(post_devices::wanted.eq(true));
    let wanted = wanted.inner_join(devices::table).select((post_devices::post_id, devices::codename));
    let mut rows: Vec<(PostId, String)> = wanted.load(conn)?;
    rows.sort_unstable();
    let mut codenames: HashMap<PostId, Vec<String>> = HashMap::new();
    for (post, codename) in rows {
        codenames.entry(post).or_default().push(codename);
    }
    Ok(codenames)
}

/// How many posts are about a device, and how many people confirmed one of them there.
pub(super) fn found(conn: &mut Conn, device: DeviceId) -> Result<(i64, i64)> {
    let about = post_devices::table.filter(post_devices::device_id.eq(device));
    let confirmed = diesel::dsl::sql::<BigInt>("CAST(coalesce(sum(confirmed), 0) AS BIGINT)");
    Ok(about.select((diesel::dsl::count_star(), confirmed)).first(conn)?)
}

/// [`found`] for each of several; nothing where that is nought.
pub(super) fn found_each(conn: &mut Conn, all: &[DeviceId]) -> Result<HashMap<DeviceId, (i64, i64)>> {
    let words = "SELECT device_id, count(*), CAST(coalesce(sum(confirmed), 0) AS BIGINT) FROM given \
                 JOIN post_devices ON post_devices.device_id = given.one GROUP BY device_id";
    let each = given_each(all.iter().map(|device| device.0), prepared::<(BigInt, BigInt, BigInt)>(words));
    let rows: Vec<(DeviceId, i64, i64)> = each.load(conn)?;
    Ok(rows.into_iter().map(|(device, posts, people)| (device, (posts, people))).collect())
}

/// Stores what a post's author says of devices, in place of what they said before.
pub fn set(conn: &mut Conn, post: PostId, about: &About) -> Result<()> {
    let theirs = || post_devices::table.filter(post_devices::post_id.eq(post));
    diesel::update(theirs().filter(post_devices::named.eq(true).or(post_devices::wanted.eq(true))))
        .set((post_devices::named.eq(false), post_devices::wanted.eq(false)))
        .execute(conn)?;
    for device in about.named.iter().chain(&about.wanted) {
        put(conn, post, *device)?;
    }
    if let Some(device) = about.named {
        diesel::update(theirs().filter(post_devices::device_id.eq(device)))
            .set(post_devices::named.eq(true))
            .execute(conn)?;
    }
    diesel::update(theirs().filter(post_devices::device_id.eq_any(&about.wanted)))
        .set(post_devices::wanted.eq(true))
        .execute(conn)?;
    remove_unsaid(conn, post)
}

/// Notes where it happens for a post whose author said so before the site knew the device.
pub fn name(conn: &mut Conn, post: PostId, device: DeviceId) -> Result<()> {
    put(conn, post, device)?;
    let row = post_devices::table.filter(post_devices::post_id.eq(post)).filter(post_devices::device_id.eq(device));
    diesel::update(row).set(post_devices::named.eq(true)).execute(conn)?;
    Ok(())
}

/// One more person confirmed that it happens there.
pub fn confirm(conn: &mut Conn, post: PostId, device: DeviceId) -> Result<()> {
    put(conn, post, device)?;
    count(conn, post, device, 1)
}

/// One person took that back.
pub fn unconfirm(conn: &mut Conn, post: PostId, device: DeviceId) -> Result<()> {
    count(conn, post, device, -1)?;
    remove_unsaid(conn, post)
}

/// The numbers of people of each device, in place of what was counted before.
pub fn set_confirmed(conn: &mut Conn, post: PostId, confirmed: &[(DeviceId, i64)]) -> Result<()> {
    let theirs = post_devices::table.filter(post_devices::post_id.eq(post));
    diesel::update(theirs).set(post_devices::confirmed.eq(0)).execute(conn)?;
    // `WHERE true` tells SQLite that ON is no part of a join.
    let words = "INSERT INTO post_devices (post_id, device_id, named, wanted, confirmed) \
                 SELECT ?, one, FALSE, FALSE, other FROM given WHERE true \
                 ON CONFLICT (post_id, device_id) DO UPDATE SET confirmed = excluded.confirmed";
    let counts = confirmed.iter().map(|(device, people)| (device.0, *people));
    given(counts, prepared::<()>(words).bind::<BigInt, _>(post)).execute(conn)?;
    remove_unsaid(conn, post)
}

fn put(conn: &mut Conn, post: PostId, device: DeviceId) -> Result<()> {
    let known = devices::table.filter(devices::id.eq(device));
    if !diesel::select(diesel::dsl::exists(known)).get_result::<bool>(conn)? {
        // It was found before this write began; whoever had just added it has taken that back.
        return Ok(());
    }
    let row = (
        post_devices::post_id.eq(post),
        post_devices::device_id.eq(device),
        post_devices::named.eq(false),
        post_devices::wanted.eq(false),
        post_devices::confirmed.eq(0_i64),
    );
    diesel::insert_into(post_devices::table).values(row).on_conflict_do_nothing().portable().execute(conn)?;
    Ok(())
}

fn count(conn: &mut Conn, post: PostId, device: DeviceId, people: i64) -> Result<()> {
    let row = post_devices::table.filter(post_devices::post_id.eq(post)).filter(post_devices::device_id.eq(device));
    diesel::update(row).set(post_devices::confirmed.eq(post_devices::confirmed + people)).execute(conn)?;
    Ok(())
}

/// Removes devices of which nobody says anything any more.
fn remove_unsaid(conn: &mut Conn, post: PostId) -> Result<()> {
    let theirs = post_devices::table.filter(post_devices::post_id.eq(post)).filter(post_devices::confirmed.le(0));
    let unsaid = theirs.filter(post_devices::named.eq(false)).filter(post_devices::wanted.eq(false));
    diesel::delete(unsaid).execute(conn)?;
    Ok(())
}
