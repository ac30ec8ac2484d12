//! The posts of a tab, and how many there are in each.

use super::filter::{Filter, Order, Place, TABS, Whose};
use super::spark;
use crate::areas::{self, Area, LineAreas};
use crate::db::schema::{area_owners, post_devices, post_owners, posts, users};
use crate::db::{AreaId, Conn, DeviceId, PostId, Timestamp, UserId, VotingWeek};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::people::{self, Profile, Role};
use crate::posts::{self as record, Kind, Post, Status, Visibility};
use crate::web::Pager;
use crate::{owning, triage};
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::HashMap;

/// Posts on a page.
const PAGE: i64 = 20;
/// A tab counts no further.
pub(super) const COUNTED: i64 = 1_000;

/// Who looks, and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub reader: UserId,
    pub now: Timestamp,
    pub week: VotingWeek,
}

/// What one look at the database brings.
pub(super) struct Found {
    pub filter: Filter,
    pub lines: Vec<LineAreas>,
    pub areas: Vec<Area>,
    pub device: Option<Device>,
    /// A device was asked for, and there is none of that name.
    pub is_unknown_device: bool,
    /// Of each tab, how many the filters let through, at most [`COUNTED`].
    pub counts: Vec<(Status, i64)>,
    pub posts: Vec<Post>,
    /// Where the next page begins, if there is one.
    pub next: Option<Place>,
    pub texts: HashMap<PostId, String>,
    pub people: Vec<Profile>,
    pub owners: HashMap<PostId, UserId>,
    /// Votes by week, the oldest first.
    pub weeks: HashMap<PostId, Vec<i64>>,
    pub spread: HashMap<PostId, Spread>,
    /// The post that was decided a moment ago, as long as that can be taken back.
    pub decided: Option<Post>,
}

/// On which devices a bug happens.
#[derive(Debug, Default)]
pub(super) struct Spread {
    /// The devices with most people, and how many each.
    pub most: Vec<(String, i64)>,
    /// How many other devices.
    pub others: i64,
}

/// The part of the desk that was asked for, in a fixed number of queries.
pub(super) fn find(conn: &mut Conn, mut filter: Filter, look: Look, decided: Option<PostId>) -> Result<Found> {
    let lines = areas::by_line(conn)?;
    let asks_for_device = filter.device.is_some();
    let within = Within::of(conn, &mut filter, &lines)?;
    let mut counts = Vec::with_capacity(TABS.len());
    for status in TABS {
        let waiting = waiting(&filter, &within, look).filter(posts::status.eq(status)).select(posts::id);
        let counted: Vec<PostId> = waiting.limit(COUNTED).load(conn)?;
        counts.push((status, i64::try_from(counted.len()).unwrap_or(COUNTED)));
    }
    let (ids, has_more) = Pager::cut(page(conn, &filter, &within, look)?, PAGE);
    let mut known: HashMap<PostId, Post> = record::list(conn, &ids)?.into_iter().map(|post| (post.id, post)).collect();
    let found: Vec<Post> = ids.iter().filter_map(|id| known.remove(id)).collect();
    let next = match ids.last() {
        Some(last) if has_more => Some(place_of(conn, *last, filter.order)?),
        _ => None,
    };
    let bugs: Vec<PostId> = found.iter().filter(|post| post.kind == Kind::Bug).map(|post| post.id).collect();
    let owners = owning::owners_of(conn, &ids)?;
    let named: Vec<UserId> = found.iter().map(|post| post.author_id).chain(owners.values().copied()).collect();
    Ok(Found {
        areas: areas::list(conn)?,
        is_unknown_device: asks_for_device && within.device.is_none(),
        device: within.device,
        texts: record::beginnings(conn, &ids)?,
        people: people::profiles(conn, &named)?,
        weeks: record::votes_by_week(conn, &ids, look.week, spark::WEEKS)?,
        spread: spread(conn, &bugs)?,
        decided: decided.map(|post| triage::undoable(conn, post)).transpose()?.flatten(),
        posts: found,
        filter,
        lines,
        counts,
        next,
        owners,
    })
}

/// What the slugs and names of a filter mean.
struct Within {
    areas: Option<Vec<AreaId>>,
    device: Option<Device>,
}

impl Within {
    /// Looks them up; what there is none of narrows nothing, and leaves the filter.
    fn of(conn: &mut Conn, filter: &mut Filter, lines: &[LineAreas]) -> Result<Self> {
        let area = match filter.area.as_deref() {
            // A link from before an area was merged or named anew leads to what it is today.
            Some(slug) => areas::find(conn, slug)?,
            None => None,
        };
        filter.area = area.as_ref().map(|area| area.slug.clone());
        let line = filter.line.take().and_then(|slug| lines.iter().find(|known| known.line.slug == slug));
        filter.line = line.map(|line| line.line.slug.clone()).filter(|_| area.is_none());
        let device = match filter.device.take() {
            Some(called) => devices::called(conn, &called, "")?,
            None => None,
        };
        filter.device = device.as_ref().map(|device| device.codename.clone());
        let of_line = || line.map(|line| line.areas.iter().map(|area| area.id).collect());
        Ok(Self { areas: area.map(|area| vec![area.id]).or_else(of_line), device })
    }

    fn device(&self) -> Option<DeviceId> {
        self.device.as_ref().map(|device| device.id)
    }
}

type Waiting<'a> = posts::BoxedQuery<'a, <Conn as Connection>::Backend>;

/// Posts that the filters let through, whatever their status.
fn waiting<'a>(filter: &'a Filter, within: &'a Within, look: Look) -> Waiting<'a> {
    let mut waiting = posts::table.filter(posts::visibility.eq(Visibility::Published)).into_boxed();
    if let Some(areas) = &within.areas {
        waiting = waiting.filter(posts::area_id.eq_any(areas));
    }
    if let Some(device) = within.device() {
        let about = post_devices::table.filter(post_devices::device_id.eq(device));
        waiting = waiting.filter(posts::id.eq_any(about.select(post_devices::post_id)));
    }
    if let Some(kind) = filter.kind {
        waiting = waiting.filter(posts::kind.eq(kind));
    }
    if let Some(lang) = &filter.lang {
        waiting = waiting.filter(posts::lang.eq(lang));
    }
    if let Some(days) = filter.age {
        waiting = waiting.filter(posts::created_at.le(look.now.plus(-chrono::TimeDelta::days(days))));
    }
    if let Some(votes) = filter.votes {
        waiting = waiting.filter(posts::vote_count.ge(votes));
    }
    if let Some(rise) = filter.rise {
        #[expect(clippy::cast_precision_loss, reason = "a million at most")]
        let least = rise as f64 * look.week.worth();
        // So many votes of this week are worth so much: the database looks among the hottest only.
        waiting = waiting.filter(posts::week.eq(look.week)).filter(posts::week_votes.ge(rise));
        waiting = waiting.filter(posts::heat.ge(least));
    }
    // Who left the staff owns nothing.
    let owned = || {
        let by_staff = post_owners::table.inner_join(users::table).filter(users::role.ne(Role::Member));
        by_staff.filter(post_owners::post_id.eq(posts::id))
    };
    match filter.whose {
        Some(Whose::Mine) => {
            let mine = post_owners::table.filter(post_owners::user_id.eq(look.reader)).select(post_owners::post_id);
            let own_areas = area_owners::table.filter(area_owners::user_id.eq(look.reader));
            let own_areas = own_areas.select(area_owners::area_id);
            waiting.filter(posts::id.eq_any(mine).or(not(exists(owned())).and(posts::area_id.eq_any(own_areas))))
        }
        Some(Whose::Nobodys) => waiting.filter(not(exists(owned()))),
        None => waiting,
    }
}

/// The numbers of a page's posts, and one more if there are more. Each order is the order of an index of the status.
fn page(conn: &mut Conn, filter: &Filter, within: &Within, look: Look) -> Result<Vec<PostId>> {
    let mut waiting =
        waiting(filter, within, look).filter(posts::status.eq(filter.status)).select(posts::id).limit(PAGE + 1);
    let after = filter.after.as_ref();
    waiting = match filter.order {
        Order::Votes => {
            if let Some(Place { value, id }) = after {
                let votes = whole(*value);
                let behind = posts::vote_count.lt(votes).or(posts::id.lt(*id));
                waiting = waiting.filter(posts::vote_count.le(votes)).filter(behind);
            }
            waiting.order((posts::vote_count.desc(), posts::id.desc()))
        }
        Order::Week => {
            if let Some(Place { value, id }) = after {
                let behind = posts::heat.lt(*value).or(posts::id.lt(*id));
                waiting = waiting.filter(posts::heat.le(*value)).filter(behind);
            }
            waiting.order((posts::heat.desc(), posts::id.desc()))
        }
        Order::Age => {
            if let Some(Place { value, id }) = after {
                let since = moment(*value);
                let behind = posts::status_changed_at.gt(since).or(posts::id.gt(*id));
                waiting = waiting.filter(posts::status_changed_at.ge(since)).filter(behind);
            }
            waiting.order((posts::status_changed_at, posts::id))
        }
        Order::New => {
            if let Some(Place { value, id }) = after {
                let since = moment(*value);
                let behind = posts::status_changed_at.lt(since).or(posts::id.lt(*id));
                waiting = waiting.filter(posts::status_changed_at.le(since)).filter(behind);
            }
            waiting.order((posts::status_changed_at.desc(), posts::id.desc()))
        }
    };
    Ok(waiting.load(conn)?)
}

/// Where a post stands in an order.
fn place_of(conn: &mut Conn, id: PostId, order: Order) -> Result<Place> {
    let row = posts::table.find(id.0).select((posts::vote_count, posts::heat, posts::status_changed_at));
    let (votes, heat, since): (i64, f64, Timestamp) = row.first(conn)?;
    #[expect(clippy::cast_precision_loss, reason = "votes, and microseconds until the year 2255, are exact")]
    let value = match order {
        Order::Votes => votes as f64,
        Order::Week => heat,
        Order::Age | Order::New => since.0.timestamp_micros() as f64,
    };
    Ok(Place { value, id })
}

#[expect(clippy::cast_possible_truncation, reason = "what is no number of ours is cut to one")]
fn whole(value: f64) -> i64 {
    value as i64
}

/// The end of the year 9999, in microseconds since 1970: both databases know moments until then.
const LAST: i64 = 253_402_300_799_999_999;

/// Microseconds since 1970; what is no moment of ours is the first one, or the last.
fn moment(value: f64) -> Timestamp {
    Timestamp(chrono::DateTime::from_timestamp_micros(whole(value).clamp(0, LAST)).unwrap_or_default())
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
fn spread(conn: &mut Conn, bugs: &[PostId]) -> Result<HashMap<PostId, Spread>> {
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
