//! SQL on `acceptance_points`.

use super::model::Point;
use crate::db::schema::acceptance_points as points;
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use diesel::prelude::*;
use std::collections::HashSet;

/// The points of a post, in their order.
pub fn of_post(conn: &mut Conn, post: PostId) -> Result<Vec<Point>> {
    Ok(points::table.filter(points::post_id.eq(post)).order((points::position, points::id)).load(conn)?)
}

/// Those of these posts of which a point is open.
pub fn open_among(conn: &mut Conn, of: &[PostId]) -> Result<HashSet<PostId>> {
    let open = points::table.filter(points::post_id.eq_any(of)).filter(points::met_at.is_null());
    Ok(open.select(points::post_id).distinct().load(conn)?.into_iter().collect())
}

/// Removes points.
pub(super) fn remove(conn: &mut Conn, ids: &[i64]) -> Result<()> {
    diesel::delete(points::table.filter(points::id.eq_any(ids))).execute(conn)?;
    Ok(())
}

/// Moves a point to its place.
pub(super) fn place(conn: &mut Conn, id: i64, position: i64) -> Result<()> {
    diesel::update(points::table.find(id)).set(points::position.eq(position)).execute(conn)?;
    Ok(())
}

/// Adds a point that is not met.
pub(super) fn insert(conn: &mut Conn, post: PostId, position: i64, (body, lang): &(String, String)) -> Result<()> {
    let row = (points::post_id.eq(post), points::position.eq(position), points::body.eq(body), points::lang.eq(lang));
    diesel::insert_into(points::table).values(row).execute(conn)?;
    Ok(())
}

/// Puts points back as they were, under the numbers that they had.
pub(super) fn put_back(conn: &mut Conn, all: &[Point]) -> Result<()> {
    for point in all {
        let row = (
            points::id.eq(point.id),
            points::post_id.eq(point.post_id),
            points::position.eq(point.position),
            points::body.eq(&point.body),
            points::lang.eq(&point.lang),
            points::met_at.eq(point.met_at),
            points::met_by.eq(point.met_by),
        );
        diesel::insert_into(points::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Says that these points are met, or no longer are.
pub(super) fn tick(conn: &mut Conn, ids: &[i64], by: Option<(UserId, Timestamp)>) -> Result<()> {
    let changes = (points::met_at.eq(by.map(|(_, at)| at)), points::met_by.eq(by.map(|(who, _)| who)));
    diesel::update(points::table.filter(points::id.eq_any(ids))).set(changes).execute(conn)?;
    Ok(())
}
