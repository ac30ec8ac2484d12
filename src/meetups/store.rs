//! SQL on `meetups`; that on places and guests is in `guests`, on what hosts change in `edits`, on hosts in `hosts`, on pictures in
//! `photos`, on reports in `reports`, on what is withdrawn or comes back in `returning`.

mod edits;
mod guests;
mod hosts;
mod photos;
mod reports;
mod returning;

pub(super) use edits::{EDITS, Edit, edits_of, forget_edits, is_edited_often, keep_edit};
pub use guests::{Place, places_of, remove_held_of};
pub(super) use guests::{
    by_code, came_before, confirm, count_held, delete, expired, find, first_waiting, free_code, guests_named, hold,
    mailbox_is_registered, page_of, place_from_queue, placed_after, printed, put_in_place, put_in_queue,
    registered_after, set_capacity, set_checked_in, set_standing, some_of, take_held, take_place, waiting_before,
};
pub(super) use hosts::{correct, count_shown, forget_venues, hosts, take_off};
pub(super) use photos::{
    Photo, ask_down, asked_about, count_photos, insert_photo, photo, photos_of, put_photo, set_hidden, settle_asked,
};
pub use reports::{replace_report_html, stored_reports};
pub(super) use reports::{report_of, set_report};
pub(super) use returning::{list_again, remove, take_place_again, wait_again};

use super::entered::Draft;
use super::model::{ASKED_BEFORE, Kind, Meetup};
use crate::db::schema::{meetup_places as places, meetups, polls};
use crate::db::types::Instant;
use crate::db::{Conn, Lockable, Timestamp, UserId, lock, prepared};
use crate::error::{Error, Result};
use crate::web::PageNumber;
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// Meetups that are over, on a page.
pub(super) const PAGE: i64 = 20;
/// Meetups that may be announced and not over, and that may be planned.
pub(super) const MOST_COMING: i64 = 200;
/// Proposals that may wait for staff, of all who are not held back by their own three; and of one person.
pub(super) const MOST_PROPOSED: i64 = 1_000;
pub(super) const MOST_OF_ONE: i64 = 3;
/// Proposals that staff see at once, those that wait longest.
pub(super) const SHOWN: i64 = 100;
/// Meetups that the worker looks at in one tick.
const MOST_DUE: i64 = 50;

/// A meetup.
pub fn get(conn: &mut Conn, id: i64) -> Result<Meetup> {
    meetups::table.find(id).first(conn).optional()?.ok_or(Error::NotFound)
}

/// The same, with its places held until the transaction ends.
pub(super) fn held(conn: &mut Conn, id: i64) -> Result<Meetup> {
    lock(conn, Lockable::Meetups, &[id])?;
    get(conn, id)
}

/// Announced ones that are not over, the next one first.
pub(super) fn coming(conn: &mut Conn, now: Timestamp) -> Result<Vec<Meetup>> {
    let coming = meetups::table.filter(meetups::announced_at.is_not_null()).filter(meetups::ends_at.gt(now));
    let coming = coming.filter(meetups::off_list_at.is_null());
    Ok(coming.order((meetups::ends_at, meetups::id)).limit(MOST_COMING).load(conn)?)
}

/// Announced ones that are over, the latest first: one page, and one more if there are more.
pub(super) fn past(conn: &mut Conn, page: PageNumber, now: Timestamp) -> Result<Vec<Meetup>> {
    let past = meetups::table.filter(meetups::announced_at.is_not_null()).filter(meetups::ends_at.le(now));
    let past = past.filter(meetups::off_list_at.is_null());
    let latest = past.order((meetups::ends_at.desc(), meetups::id.desc()));
    Ok(latest.offset(page.offset(PAGE)).limit(PAGE + 1).load(conn)?)
}

/// Those that calendars tell: what comes, and what was lately.
pub(super) fn since(conn: &mut Conn, since: Timestamp, most: i64) -> Result<Vec<Meetup>> {
    let told = meetups::table.filter(meetups::announced_at.is_not_null()).filter(meetups::ends_at.gt(since));
    // What is called off stays, so that calendars hear of it.
    let told = told.filter(meetups::off_list_at.is_null().or(meetups::called_off_at.is_not_null()));
    Ok(told.order((meetups::ends_at, meetups::id)).limit(most).load(conn)?)
}

/// Approved ones that are not announced yet.
pub(super) fn planned(conn: &mut Conn) -> Result<Vec<Meetup>> {
    let planned = meetups::table.filter(meetups::approved_at.is_not_null()).filter(meetups::announced_at.is_null());
    let planned = planned.filter(meetups::called_off_at.is_null()).order(meetups::id);
    Ok(planned.limit(MOST_COMING).load(conn)?)
}

/// Announced ones in which everybody may register and that have not begun, the next one first.
pub(super) fn open_to_all(conn: &mut Conn, now: Timestamp, most: i64) -> Result<Vec<Meetup>> {
    let coming = meetups::table.filter(meetups::announced_at.is_not_null()).filter(meetups::ends_at.gt(now));
    let coming = coming.filter(meetups::called_off_at.is_null()).filter(meetups::starts_at.gt(now));
    let open = coming.filter(meetups::opens_at.is_null().or(meetups::opens_at.le(now)));
    Ok(open.order((meetups::ends_at, meetups::id)).limit(most).load(conn)?)
}

/// Announced ones in which everybody may register later, the next one first.
pub(super) fn opening_later(conn: &mut Conn, now: Timestamp, most: i64) -> Result<Vec<Meetup>> {
    let coming = meetups::table.filter(meetups::announced_at.is_not_null()).filter(meetups::ends_at.gt(now));
    let later = coming.filter(meetups::called_off_at.is_null()).filter(meetups::opens_at.gt(now));
    Ok(later.order((meetups::ends_at, meetups::id)).limit(most).load(conn)?)
}

/// Approved ones whose city fans can vote on now, the one proposed first coming first.
pub(super) fn voted_on(conn: &mut Conn, most: i64, now: Timestamp) -> Result<Vec<Meetup>> {
    let with_poll = meetups::table.inner_join(polls::table).filter(meetups::approved_at.is_not_null());
    let planned = with_poll.filter(meetups::announced_at.is_null()).filter(meetups::called_off_at.is_null());
    // Neither a poll that is closed or withdrawn, nor a draft.
    let voted = planned.filter(meetups::city.eq("")).filter(polls::opened_at.is_not_null());
    let voted = voted.filter(polls::closes_at.gt(now));
    let voted = voted.filter(polls::closed_at.is_null()).filter(polls::withdrawn_at.is_null());
    Ok(voted.order(meetups::id).limit(most).select(meetups::all_columns).load(conn)?)
}

/// The numbers of those whose city fans can vote on now.
pub(super) fn with_open_poll(conn: &mut Conn, now: Timestamp) -> Result<Vec<i64>> {
    let with_poll = meetups::table.inner_join(polls::table).filter(meetups::approved_at.is_not_null());
    let planned = with_poll.filter(meetups::announced_at.is_null()).filter(meetups::called_off_at.is_null());
    let open = planned.filter(polls::opened_at.is_not_null()).filter(polls::closes_at.gt(now));
    let open = open.filter(polls::closed_at.is_null()).filter(polls::withdrawn_at.is_null());
    Ok(open.order(meetups::id).limit(MOST_COMING).select(meetups::id).load(conn)?)
}

/// Announced ones that are not called off, those that are or were last coming first: number, title, its language, and city.
pub(super) fn lately_announced(conn: &mut Conn, most: i64) -> Result<Vec<(i64, String, String, String)>> {
    let announced = meetups::table.filter(meetups::announced_at.is_not_null());
    let announced = announced.filter(meetups::called_off_at.is_null()).filter(meetups::off_list_at.is_null());
    let latest = announced.order((meetups::ends_at.desc(), meetups::id.desc())).limit(most);
    Ok(latest.select((meetups::id, meetups::title, meetups::lang, meetups::city)).load(conn)?)
}

/// Those of which staff have not said anything yet, the oldest, and one more if there are more.
pub(super) fn proposed(conn: &mut Conn) -> Result<Vec<Meetup>> {
    let waiting = meetups::table.filter(meetups::approved_at.is_null()).filter(meetups::turned_down_at.is_null());
    Ok(waiting.order(meetups::id).limit(SHOWN + 1).load(conn)?)
}

/// Those that somebody hosts, the latest first.
pub(super) fn hosted_by(conn: &mut Conn, host: UserId, most: i64) -> Result<Vec<Meetup>> {
    Ok(meetups::table.filter(meetups::host_id.eq(host)).order(meetups::id.desc()).limit(most).load(conn)?)
}

/// Proposals of one person of which staff have not said anything yet, the oldest first.
pub(super) fn proposed_by(conn: &mut Conn, host: UserId) -> Result<Vec<Meetup>> {
    let waiting = meetups::table.filter(meetups::approved_at.is_null()).filter(meetups::turned_down_at.is_null());
    Ok(waiting.filter(meetups::host_id.eq(host)).order(meetups::id).limit(MOST_OF_ONE).load(conn)?)
}

/// How many proposals wait for staff, and how many of them are this person's.
pub(super) fn count_proposed(conn: &mut Conn, host: UserId) -> Result<(i64, i64)> {
    let waiting = || meetups::table.filter(meetups::approved_at.is_null()).filter(meetups::turned_down_at.is_null());
    let all: i64 = waiting().select(count_star()).first(conn)?;
    let own: i64 = waiting().filter(meetups::host_id.eq(host)).select(count_star()).first(conn)?;
    Ok((all, own))
}

/// One of this host that is not announced, not ended, and says the same of what, where and when it is: the same press twice.
pub(super) fn twin(conn: &mut Conn, host: UserId, draft: &Draft) -> Result<Option<i64>> {
    let own = meetups::table.filter(meetups::host_id.eq(host)).filter(meetups::announced_at.is_null());
    let open = own.filter(meetups::turned_down_at.is_null()).filter(meetups::called_off_at.is_null());
    let alike = open.filter(meetups::title.eq(&draft.title)).filter(meetups::about.eq(&draft.about));
    let alike = alike.filter(meetups::city.eq(&draft.city)).filter(meetups::venue.eq(&draft.venue));
    let alike = alike.order(meetups::id).limit(MOST_COMING).select((meetups::id, meetups::starts_at));
    let alike: Vec<(i64, Option<Timestamp>)> = alike.load(conn)?;
    Ok(alike.into_iter().find(|(_, starts)| *starts == draft.starts_at()).map(|(id, _)| id))
}

/// Stores a new one; its number. What staff propose is approved with it.
pub(super) fn insert(conn: &mut Conn, (host, kind): (UserId, Kind), draft: &Draft, now: Timestamp) -> Result<i64> {
    let approved = (kind == Kind::Official).then_some((now, host));
    let row = (
        meetups::kind.eq(kind),
        meetups::title.eq(&draft.title),
        meetups::lang.eq(&draft.lang),
        meetups::about.eq(&draft.about),
        meetups::about_lang.eq(&draft.about_lang),
        meetups::city.eq(&draft.city),
        meetups::venue.eq(&draft.venue),
        meetups::zone.eq(draft.zone.name()),
        meetups::starts_at.eq(draft.starts_at()),
        meetups::ends_at.eq(draft.ends_at()),
        meetups::opens_at.eq(draft.opens_at),
        meetups::poll_id.eq(draft.poll),
        meetups::host_id.eq(host),
        meetups::proposed_at.eq(now),
        meetups::changed_at.eq(now),
        meetups::approved_at.eq(approved.map(|(at, _)| at)),
        meetups::approved_by.eq(approved.map(|(_, by)| by)),
    );
    let id: i64 = diesel::insert_into(meetups::table).values(row).returning(meetups::id).get_result(conn)?;
    let counter = (places::meetup_id.eq(id), places::capacity.eq(draft.capacity));
    diesel::insert_into(places::table).values(counter).execute(conn)?;
    Ok(id)
}

/// Writes what is said of a meetup anew.
pub(super) fn rewrite(conn: &mut Conn, id: i64, draft: &Draft, now: Timestamp) -> Result<()> {
    let changes = (
        meetups::title.eq(&draft.title),
        meetups::lang.eq(&draft.lang),
        meetups::about.eq(&draft.about),
        meetups::about_lang.eq(&draft.about_lang),
        meetups::city.eq(&draft.city),
        meetups::venue.eq(&draft.venue),
        meetups::zone.eq(draft.zone.name()),
        meetups::starts_at.eq(draft.starts_at()),
        meetups::ends_at.eq(draft.ends_at()),
        meetups::opens_at.eq(draft.opens_at),
        meetups::poll_id.eq(draft.poll),
    );
    diesel::update(meetups::table.find(id)).set(changes).execute(conn)?;
    changed(conn, id, now)
}

/// Counts a change.
pub(super) fn changed(conn: &mut Conn, id: i64, now: Timestamp) -> Result<()> {
    let changes = (meetups::sequence.eq(meetups::sequence + 1_i64), meetups::changed_at.eq(now));
    diesel::update(meetups::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// It is at this time since now: whoever is to come is asked anew.
pub(super) fn dated(conn: &mut Conn, id: i64, now: Timestamp) -> Result<()> {
    let nothing = None::<Timestamp>;
    let changes = (meetups::dated_at.eq(Some(now)), meetups::asked_at.eq(nothing), meetups::confirm_by.eq(nothing));
    diesel::update(meetups::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Staff approved it.
pub(super) fn approve(conn: &mut Conn, id: i64, by: UserId, now: Timestamp) -> Result<()> {
    let changes = (meetups::approved_at.eq(Some(now)), meetups::approved_by.eq(Some(by)));
    diesel::update(meetups::table.find(id)).set(changes).execute(conn)?;
    changed(conn, id, now)
}

/// Staff turned it down.
pub(super) fn turn_down(conn: &mut Conn, id: i64, (why, lang): &(String, String), now: Timestamp) -> Result<()> {
    let changes = (meetups::turned_down_at.eq(Some(now)), meetups::reason.eq(why), meetups::reason_lang.eq(lang));
    diesel::update(meetups::table.find(id)).set(changes).execute(conn)?;
    changed(conn, id, now)
}

/// Fans register from its opening on.
pub(super) fn announce(conn: &mut Conn, id: i64, now: Timestamp) -> Result<()> {
    let changes = (meetups::announced_at.eq(Some(now)), meetups::dated_at.eq(Some(now)));
    diesel::update(meetups::table.find(id)).set(changes).execute(conn)?;
    changed(conn, id, now)
}

/// It does not take place.
pub(super) fn call_off(conn: &mut Conn, id: i64, (why, lang): &(String, String), now: Timestamp) -> Result<()> {
    let changes = (meetups::called_off_at.eq(Some(now)), meetups::reason.eq(why), meetups::reason_lang.eq(lang));
    diesel::update(meetups::table.find(id)).set(changes).execute(conn)?;
    changed(conn, id, now)
}

/// It is in this city.
pub(super) fn set_city(conn: &mut Conn, id: i64, city: &str, now: Timestamp) -> Result<()> {
    diesel::update(meetups::table.find(id)).set(meetups::city.eq(city)).execute(conn)?;
    changed(conn, id, now)
}

/// Everybody with a place is asked to confirm it; whether this was the first to ask.
pub(super) fn ask(conn: &mut Conn, id: i64, until: Timestamp, now: Timestamp) -> Result<bool> {
    let unasked = meetups::table.filter(meetups::id.eq(id)).filter(meetups::asked_at.is_null());
    let changes = (meetups::asked_at.eq(Some(now)), meetups::confirm_by.eq(Some(until)));
    Ok(diesel::update(unasked).set(changes).execute(conn)? == 1)
}

/// Announced meetups that begin soon, and of which nobody was asked whether they come.
pub fn due_to_ask(conn: &mut Conn, now: Timestamp) -> Result<Vec<i64>> {
    let unasked = meetups::table.filter(meetups::announced_at.is_not_null()).filter(meetups::asked_at.is_null());
    let soon = unasked.filter(meetups::called_off_at.is_null()).filter(meetups::starts_at.gt(now));
    let soon = soon.filter(meetups::starts_at.le(now.plus(ASKED_BEFORE)));
    Ok(soon.order((meetups::starts_at, meetups::id)).limit(MOST_DUE).select(meetups::id).load(conn)?)
}

/// Meetups in which a place is free, or not confirmed in time, and for which somebody waits.
pub fn due_to_move(conn: &mut Conn, now: Timestamp) -> Result<Vec<i64>> {
    let words = "SELECT p.meetup_id FROM meetup_places p JOIN meetups m ON m.id = p.meetup_id \
                 WHERE p.waiting > 0 AND m.announced_at IS NOT NULL AND m.called_off_at IS NULL AND m.starts_at > ? \
                 AND (p.taken < p.capacity OR (m.asked_at IS NOT NULL AND EXISTS (SELECT 1 FROM meetup_guests g \
                    WHERE g.meetup_id = p.meetup_id AND g.standing = 'placed' \
                    AND (g.confirmed_at IS NULL OR g.confirmed_at < m.dated_at) AND g.checked_in_at IS NULL \
                    AND CASE WHEN g.placed_at >= m.asked_at THEN g.confirm_by ELSE m.confirm_by END <= ?))) \
                 ORDER BY p.meetup_id LIMIT ?";
    let due = prepared::<BigInt>(words).bind::<Instant, _>(now).bind::<Instant, _>(now).bind::<BigInt, _>(MOST_DUE);
    Ok(due.load(conn)?)
}
