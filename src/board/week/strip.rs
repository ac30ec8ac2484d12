//! The week as the front page tells it, or the page of a line that waits for another train.

use super::{Progress, progress};
use crate::board::line_head::LineHead;
use crate::board::listing::Place;
use crate::db::{Conn, LineId, Timestamp, TrainId, WeekNumber};
use crate::error::Result;
use crate::releases::{self, Hold, Release, State};
use crate::trains::{self, Homes, Train, WEEKLY};

/// The week as the front page tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::board) struct Strip {
    pub week: WeekNumber,
    /// What the line of the page goes with, unless that is the weekly train.
    pub train: Option<Train>,
    pub is_frozen: bool,
    pub publish_at: Timestamp,
    pub progress: Progress,
    /// Why it waits, if it does.
    pub hold: Option<Hold>,
    /// On the page of a product line, what that has beside it.
    pub line: Option<LineHead>,
}

/// The release of a train that collects or is frozen. Looking at a page opens none: that is for the clock.
pub(in crate::board) fn running(conn: &mut Conn, train: TrainId) -> Result<Option<Release>> {
    let latest = releases::latest(conn, train)?;
    Ok(latest.filter(|release| matches!(release.state, State::Collecting | State::Frozen)))
}

/// What is coming: of the train of the line that is shown, if it has one of its own with a release to come, or of the weekly
/// one.
pub(in crate::board) fn strip(conn: &mut Conn, place: &Place) -> Result<Option<Strip>> {
    let own = match place {
        Place::Everywhere => None,
        Place::Line(line) | Place::Area { line, .. } => of_line(conn, line.id)?,
    };
    if own.is_some() {
        return Ok(own);
    }
    let Some(release) = running(conn, WEEKLY)? else { return Ok(None) };
    of_release(conn, &release, None).map(Some)
}

/// Of the train of a line that has one of its own.
fn of_line(conn: &mut Conn, line: LineId) -> Result<Option<Strip>> {
    let own = trains::of_line(conn, line)?;
    if own == WEEKLY {
        return Ok(None);
    }
    let Some(release) = running(conn, own)? else { return Ok(None) };
    let train = trains::get(conn, own)?;
    of_release(conn, &release, Some(train)).map(Some)
}

fn of_release(conn: &mut Conn, release: &Release, train: Option<Train>) -> Result<Strip> {
    let share = Homes::read(conn)?.share(release.train_id);
    let progress = progress(conn, release, &share)?;
    let is_frozen = release.state == State::Frozen;
    let hold = releases::hold_of(conn, release.id)?;
    let (week, publish_at) = (release.week, release.publish_at);
    Ok(Strip { week, train, is_frozen, publish_at, progress, hold, line: None })
}
