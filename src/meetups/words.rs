//! What this room says: of what just happened, and why it refuses.

use super::model::Meetup;
use crate::error::Refusal;
use crate::i18n::{Messages, plain};
use crate::web::Flash;

/// A meetup is proposed, and waits for staff.
pub(super) const PROPOSED: Flash = Flash::new("meetup-proposed", |l| l.meetups_flash_proposed());
/// It is approved.
pub(super) const APPROVED: Flash = Flash::new("meetup-approved", |l| l.meetups_flash_approved());
/// It is turned down.
pub(super) const TURNED_DOWN: Flash = Flash::new("meetup-turned-down", |l| l.meetups_flash_turned_down());
/// It is announced.
pub(super) const ANNOUNCED: Flash = Flash::new("meetup-announced", |l| l.meetups_flash_announced());
/// It is called off.
pub(super) const CALLED_OFF: Flash = Flash::new("meetup-called-off", |l| l.meetups_flash_called_off());
/// It is taken off the list.
pub(super) const TAKEN_OFF: Flash = Flash::new("meetup-taken-off", |l| l.meetups_flash_taken_off());
/// A proposal is withdrawn by its host.
pub(super) const WITHDRAWN: Flash = Flash::new("meetup-withdrawn", |l| l.meetups_flash_withdrawn());
/// It is brought back.
pub(super) const BROUGHT_BACK: Flash = Flash::new("meetup-brought-back", |l| l.meetups_flash_brought_back());
/// Somebody has a place.
pub(super) const WAS_PLACED: Flash = Flash::new("meetup-placed", |l| l.meetups_flash_placed());
/// Somebody waits for one.
pub(super) const IS_QUEUED: Flash = Flash::new("meetup-queued", |l| l.meetups_flash_queued());
/// Somebody has neither, until they confirm their address.
pub(super) const WAITS_CONFIRM: Flash = Flash::warning("meetup-waits", |l| l.meetups_flash_waits());
/// Somebody cancelled.
pub(super) const CANCELLED: Flash = Flash::new("meetup-cancelled", |l| l.meetups_flash_cancelled());
/// Somebody confirmed.
pub(super) const CONFIRMED: Flash = Flash::new("meetup-confirmed", |l| l.meetups_flash_confirmed());
/// Somebody is checked in.
pub(super) const CHECKED_IN: Flash = Flash::new("meetup-checked-in", |l| l.meetups_flash_checked_in());
/// The city is taken over that stands first of several with as many votes.
pub(super) const CITY_TIED: Flash = Flash::new("meetup-city-tied", |l| l.meetups_flash_city_tied());
/// Staff look at a picture.
pub(super) const PHOTO_ASKED: Flash = Flash::new("meetup-photo-asked", |l| l.meetups_flash_photo_asked());

/// All of them.
pub const FLASHES: &[Flash] = &[
    PROPOSED,
    APPROVED,
    TURNED_DOWN,
    ANNOUNCED,
    CALLED_OFF,
    TAKEN_OFF,
    WITHDRAWN,
    BROUGHT_BACK,
    WAS_PLACED,
    IS_QUEUED,
    WAITS_CONFIRM,
    CANCELLED,
    CONFIRMED,
    CHECKED_IN,
    CITY_TIED,
    PHOTO_ASKED,
];

/// An address comes first.
pub(super) const CONFIRM_FIRST: Refusal = Refusal::new("meetup-confirm-first", |l| l.meetups_refused_confirm_first());
/// Others keep it.
pub(super) const NOT_YOURS: Refusal = Refusal::new("meetup-not-yours", |l| l.meetups_refused_not_yours());
/// Staff have said something already.
pub(super) const SETTLED: Refusal = Refusal::new("meetup-settled", |l| l.meetups_refused_settled());
/// Staff have not said anything.
pub(super) const NOT_APPROVED: Refusal = Refusal::new("meetup-not-approved", |l| l.meetups_refused_not_approved());
/// Where or when it is, is not said.
pub(super) const INCOMPLETE: Refusal = Refusal::new("meetup-incomplete", |l| l.meetups_refused_incomplete());
/// It is called off or turned down.
pub(super) const IS_OFF: Refusal = Refusal::new("meetup-is-off", |l| l.meetups_refused_is_off());
/// Nothing of it can be brought back.
pub(super) const NOTHING_BACK: Refusal = Refusal::new("meetup-nothing-back", |l| l.meetups_refused_nothing_back());
/// It has begun.
pub(super) const HAS_BEGUN: Refusal = Refusal::new("meetup-has-begun", |l| l.meetups_refused_has_begun());
/// It has begun, and whoever does not come does not.
pub(super) const CANNOT_CANCEL: Refusal = Refusal::new("meetup-cannot-cancel", |l| l.meetups_refused_has_begun());
/// It has not begun.
pub(super) const NOT_BEGUN: Refusal = Refusal::new("meetup-not-begun", |l| l.meetups_refused_not_begun());
/// Nobody registers yet, or not this person.
pub(super) const NOT_OPEN: Refusal = Refusal::new("meetup-not-open", |l| l.meetups_refused_not_open());
/// One mailbox, one place.
pub(super) const MAILBOX: Refusal = Refusal::new("meetup-mailbox", |l| l.meetups_refused_mailbox());
/// The waiting list is as long as it may be.
pub(super) const QUEUE_FULL: Refusal = Refusal::new("meetup-queue-full", |l| l.meetups_refused_queue_full());
/// It was moved as often in a day as a host may.
pub(super) const MOVED_OFTEN: Refusal = Refusal::new("meetup-moved-often", |l| l.meetups_refused_moved_often());
/// It is at another time than a link asks of.
pub(super) const LINK_OUTDATED: Refusal = Refusal::new("meetup-link-outdated", |l| l.meetups_link_outdated());
/// Its host changed it as often in a day as is kept.
pub(super) const CHANGED_OFTEN: Refusal = Refusal::new("meetup-changed-often", |l| l.meetups_refused_changed_often());
/// They have no place.
pub(super) const NOTHING_TO_CONFIRM: Refusal = Refusal::new("meetup-no-place", |l| l.meetups_refused_no_place());
/// As many are planned or proposed as may be.
pub(super) const ENOUGH: Refusal = Refusal::new("meetup-enough", |l| l.meetups_refused_enough());
/// Staff have as many proposals to answer as may wait.
pub(super) const ENOUGH_PROPOSED: Refusal = Refusal::new("meetup-enough-all", |l| l.meetups_refused_enough_proposed());
/// One person proposes so many at once.
pub(super) const ENOUGH_OF_YOURS: Refusal = Refusal::new("meetup-enough-own", |l| l.meetups_refused_enough_of_yours());
/// The poll is open still.
pub(super) const STILL_OPEN: Refusal = Refusal::new("meetup-poll-open", |l| l.meetups_refused_poll_open());
/// Nobody voted in it, or it was withdrawn.
pub(super) const NOTHING_WON: Refusal = Refusal::new("meetup-nothing-won", |l| l.meetups_refused_nothing_won());
/// Nobody is checked in now.
pub(super) const NOT_NOW: Refusal = Refusal::new("meetup-not-now", |l| l.meetups_refused_not_now());
/// There are as many pictures as may be.
pub(super) const ENOUGH_PHOTOS: Refusal = Refusal::new("meetup-enough-photos", |l| l.meetups_refused_enough_photos());

/// There is no such poll.
pub(super) const NO_POLL: Refusal = Refusal::new("meetup-no-poll", |l| l.meetups_refused_no_poll());
/// Fewer places than are given.
pub(super) const BELOW_GIVEN: Refusal = Refusal::new("meetup-below-given", |l| l.meetups_refused_below_given());
/// No number of places.
pub(super) const CAPACITY: Refusal = Refusal::new("meetup-capacity", |l| l.meetups_refused_capacity());
/// No number of hours.
pub(super) const HOURS: Refusal = Refusal::new("meetup-hours", |l| l.meetups_refused_hours());
/// Not a time of day.
pub(super) const NOT_A_TIME: Refusal = Refusal::new("meetup-not-a-time", |l| l.polls_refused_not_a_time());
/// Not a zone.
pub(super) const NOT_A_ZONE: Refusal = Refusal::new("meetup-not-a-zone", |l| l.meetups_refused_not_a_zone());
/// People would register when it has begun.
pub(super) const OPENS_LATE: Refusal = Refusal::new("meetup-opens-late", |l| l.meetups_refused_opens_late());
/// A day without a time, or the other way round.
pub(super) const PAIRED: Refusal = Refusal::new("meetup-paired", |l| l.meetups_refused_paired());
/// That time is over.
pub(super) const TIME_OVER: Refusal = Refusal::new("meetup-time-over", |l| l.refused_hour_time_over());
/// A day too far away.
pub(super) const TOO_FAR: Refusal = Refusal::new("meetup-too-far", |l| l.meetups_refused_too_far());
/// Clocks skip it.
pub(super) const NO_SUCH_TIME: Refusal = Refusal::new("meetup-no-such-time", |l| l.meetups_refused_no_such_time());
/// Nobody with a place has this code or name.
pub(super) const NOBODY: Refusal = Refusal::new("meetup-nobody", |l| l.meetups_refused_nobody());
/// Several are called so.
pub(super) const SEVERAL: Refusal = Refusal::new("meetup-several", |l| l.meetups_refused_several());
/// Nobody said that all consent.
pub(super) const CONSENT: Refusal = Refusal::new("meetup-consent", |l| l.meetups_refused_consent());
/// One picture at a time.
pub(super) const ONE_PICTURE: Refusal = Refusal::new("meetup-one-picture", |l| l.polls_refused_one_picture());

/// Where a meetup is in a language, as far as that is known: the house and the city, in the order that the language has for them.
pub fn place(meetup: &Meetup, l: &Messages) -> String {
    match (meetup.venue.as_str(), meetup.city.as_str()) {
        ("", only) | (only, "") => only.to_owned(),
        (venue, city) => plain(&l.meetups_place(venue, city)),
    }
}
