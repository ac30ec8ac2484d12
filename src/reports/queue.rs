//! SQL on `report_queue`: lines that disappointed most, which staff look at once the report is closed.

use crate::db::schema::{release_items, releases, report_queue};
use crate::db::{AreaId, Conn, ItemId, ReleaseId, Timestamp, UserId, counted};
use crate::error::Result;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

/// Lines of a report that wait for staff, at most: those that disappointed most.
const MOST: usize = 10;
/// Lines that are counted for the desk.
const COUNTED: i64 = 100;

/// Who dealt with a line, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Settled {
    pub by: UserId,
    pub at: Timestamp,
}

/// How a line of the queue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Queued {
    pub settled: Option<Settled>,
}

/// A line that disappointed, as staff see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Disappointing {
    pub version: String,
    pub item: ItemId,
    pub area: AreaId,
    pub wording: String,
    pub lang: String,
    pub withheld: bool,
    /// Who chose it.
    pub people: i64,
    pub settled: Option<Settled>,
}

/// Has lines wait, each with how many chose it; those with the most come first.
pub(super) fn fill(conn: &mut Conn, release: ReleaseId, worst: &[(i64, i64)]) -> Result<()> {
    for (item, people) in worst.iter().take(MOST) {
        let row = (
            report_queue::release_id.eq(release),
            report_queue::item_id.eq(ItemId(*item)),
            report_queue::people.eq(*people),
        );
        diesel::insert_into(report_queue::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Lines that wait, or those that are dealt with: of the latest releases first, and then those that disappointed most.
pub(super) fn list(conn: &mut Conn, is_settled: bool, offset: i64, most: i64) -> Result<Vec<Disappointing>> {
    type Row = ((Option<String>, ItemId, AreaId), (String, String, bool), (i64, Option<UserId>, Option<Timestamp>));
    let all = report_queue::table.inner_join(release_items::table.inner_join(releases::table));
    let columns = (
        (releases::version, report_queue::item_id, release_items::area_id),
        (release_items::wording, release_items::lang, release_items::withheld),
        (report_queue::people, report_queue::settled_by, report_queue::settled_at),
    );
    let order = (report_queue::release_id.desc(), report_queue::people.desc(), report_queue::item_id);
    let wanted = all.order(order).offset(offset).limit(most).select(columns);
    let rows: Vec<Row> = if is_settled {
        wanted.filter(report_queue::settled_at.is_not_null()).load(conn)?
    } else {
        wanted.filter(report_queue::settled_at.is_null()).load(conn)?
    };
    let line = |((version, item, area), (wording, lang, withheld), (people, by, at)): Row| Disappointing {
        version: version.unwrap_or_default(),
        item,
        area,
        wording,
        lang,
        withheld,
        people,
        settled: by.zip(at).map(|(by, at)| Settled { by, at }),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// How many lines wait for staff, as far as they are counted.
pub fn waiting(conn: &mut Conn) -> Result<i64> {
    let waiting = report_queue::table.filter(report_queue::settled_at.is_null());
    Ok(counted(waiting.limit(COUNTED).select(report_queue::item_id)).get_result(conn)?)
}

/// Whether a line waits, or who dealt with it; none where it is not among those.
pub(super) fn find(conn: &mut Conn, release: ReleaseId, item: ItemId) -> Result<Option<Queued>> {
    let row = report_queue::table.find((release.0, item.0));
    let row: Option<(Option<UserId>, Option<Timestamp>)> =
        row.select((report_queue::settled_by, report_queue::settled_at)).first(conn).optional()?;
    Ok(row.map(|(by, at)| Queued { settled: by.zip(at).map(|(by, at)| Settled { by, at }) }))
}

/// Says who dealt with a line, or that it waits again.
pub(super) fn set(conn: &mut Conn, (release, item): (ReleaseId, ItemId), settled: Option<Settled>) -> Result<()> {
    let row = report_queue::table.filter(report_queue::release_id.eq(release)).filter(report_queue::item_id.eq(item));
    let changes = (
        report_queue::settled_by.eq(settled.map(|settled| settled.by)),
        report_queue::settled_at.eq(settled.map(|settled| settled.at)),
    );
    diesel::update(row).set(changes).execute(conn)?;
    Ok(())
}
