//! What other sites show beside a link to a poll.

use super::model::{Poll, PollOption, turnout};
use super::store;
use crate::cards::{Card, Frame};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::web::numbered;
use chrono_tz::Tz;

/// The card of the poll of a number, as an address has it; `zone` is the site's. Of a draft there is none.
pub fn card(conn: &mut Conn, key: &str, frame: &Frame<'_>, zone: Tz) -> Result<Card> {
    let poll = store::get(conn, numbered::<i64>(key)?)?;
    let options = store::options_of(conn, poll.id)?;
    of(&poll, &options, frame, zone).ok_or(Error::NotFound)
}

/// The same of a poll with its options: until when votes are taken, and once its result is sealed how many voted.
pub(super) fn of(poll: &Poll, options: &[PollOption], frame: &Frame<'_>, zone: Tz) -> Option<Card> {
    poll.opened_at?;
    let l = frame.l;
    let under = match (poll.withdrawn_at, poll.closed_at) {
        (Some(_), _) => l.polls_state_withdrawn(),
        (None, Some(_)) => {
            let people = turnout(options);
            l.polls_turnout(people, l.counted(people))
        }
        (None, None) => l.polls_until(l.moment(poll.closes_at.0, zone)),
    };
    Some(frame.poll(poll.id, (poll.question.as_str(), poll.lang.as_str()), under))
}
