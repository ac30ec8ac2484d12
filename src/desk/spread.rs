//! On which devices the bugs of a page happen.

use crate::db::{Conn, PostId};
use crate::devices;
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::HashMap;

/// On which devices a bug happens.
#[derive(Debug, Default)]
pub(super) struct Spread {
    /// The devices with most people, and how many each.
    pub most: Vec<(String, i64)>,
    /// How many other devices.
    pub others: i64,
}

/// Devices that are named on a bug's row.
const NAMED: usize = 2;

/// One of the devices with most people of a bug.
#[derive(QueryableByName)]
struct Happening {
    #[diesel(sql_type = BigInt)]
    post_id: PostId,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    region: String,
    #[diesel(sql_type = BigInt)]
    people: i64,
    /// How many devices there are.
    #[diesel(sql_type = BigInt)]
    devices: i64,
}

/// On which devices bugs happen: their author's, and those of people to whom it happens too.
pub(super) fn spread(conn: &mut Conn, bugs: &[PostId]) -> Result<HashMap<PostId, Spread>> {
    let mut spread: HashMap<PostId, Spread> = HashMap::new();
    if bugs.is_empty() {
        return Ok(spread);
    }
    // Numbers of ours, never text of people.
    let numbers = bugs.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let ranked = format!(
        "SELECT post_id, name, region, people, devices FROM (SELECT about.post_id, d.name, d.region, \
             about.confirmed + CASE WHEN about.named THEN 1 ELSE 0 END AS people, \
             COUNT(*) OVER (PARTITION BY about.post_id) AS devices, \
             ROW_NUMBER() OVER (PARTITION BY about.post_id ORDER BY about.confirmed DESC, d.id) AS place \
             FROM post_devices about JOIN devices d ON d.id = about.device_id \
             WHERE about.post_id IN ({numbers}) AND (about.named OR about.confirmed > 0)) ranked \
         WHERE place <= $1 ORDER BY post_id, place"
    );
    let most = i64::try_from(NAMED).unwrap_or_default();
    let rows: Vec<Happening> = diesel::sql_query(ranked).bind::<BigInt, _>(most).load(conn)?;
    for row in rows {
        let of_post = spread.entry(row.post_id).or_default();
        of_post.most.push((devices::named(&row.name, &row.region), row.people));
        of_post.others = (row.devices - most).max(0);
    }
    Ok(spread)
}
