//! Meetups: official ones and fans' own, from the proposal over the announcement and the places to the report.
//!
//! ## Decisions
//! - 2026-12-01: a member proposes a meetup and hosts it, staff approve it or turn it down with a reason; what staff propose is
//!   official and approved at once. Where fans are to choose the city it names a poll, and whoever hosts takes the winning city
//!   over with one press. Once it has a city, a place and a time it is announced.
//! - 2026-12-01: who gets a place is a public rule. From its opening a place is given at once, by time, as long as one is free;
//!   whoever was checked in at an earlier meetup may register a day before all others. When all places are given there is a
//!   waiting list, on which those who came before stand first, then by time; as long as somebody waits nobody passes them.
//!   A place that was given is never taken away but by whoever has it, or where they do not confirm and somebody waits for it.
//! - 2026-12-01: places are counted in one narrow row by a conditional UPDATE, in the write that stores who has one; the
//!   database refuses more than there are. Whoever changes who has a place holds that row first.
//! - 2026-12-01: forty-eight hours before it begins everybody with a place is asked to confirm it, within a day; whoever gets one
//!   later has a day too, at most until it begins. A place that is not confirmed by then moves on as soon as somebody waits for
//!   it, and stays where nobody does. Asked late, people have their day all the same. A meetup at another time asks again. Nobody
//!   confirms before they are asked: their place would be theirs for good.
//! - 2026-12-01: whoever has not confirmed their address is noted, and has neither a place nor a place in the queue until they do.
//! - 2026-12-01: what a host changes, announces or calls off once staff have approved a meetup is kept with what stood there, and
//!   staff read it on its page; acts of staff are in the log, which is theirs alone. Of what was never announced it is forgotten
//!   with its host.
//! - 2026-12-01: staff correct title and text, and take a meetup off the list, also once it is over: then its page says why, and
//!   staff alone read the rest. One that has not begun is called off with that.
//! - 2026-12-01: staff approve, turn down and take off the list what they have read: where it was changed since, the form comes
//!   again with their words and what it says now. Calling off is meant whatever stands there. What was typed comes back in the
//!   form also where anything else is in its way; whoever may propose nothing now reads that in place of the form.
//! - 2026-12-01: a meetup has one address, its number as we write it. Nobody learns by a number that there is a proposal.
//! - 2026-12-01: a host withdraws a proposal as long as staff have not answered it, behind a page that says so: nothing of it is
//!   kept, since nobody else has read it and it may say where somebody lives. Proposing it again is the way back.
//! - 2026-12-01: what staff turned down, called off or took off the list they bring back on its page, and so they do for a host who
//!   called off by a slip. What was turned down waits for an answer again, and its host hears that answer. What was called off
//!   takes place after all until the hour at which it would begin: places and waiting list are as they were, whoever had been
//!   asked to confirm is asked anew, and those alone who were told that it does not take place are told that it does, once;
//!   a mail that waits still is stopped. Of the list nobody is told anything, either way.
//! - 2026-12-01: a host whose meetup somebody else moves, calls off or brings back is told of it as those are who are registered.
//! - 2026-12-01: what is called off stands apart from what comes, below it, until its day is over.
//! - 2026-12-01: where a host leaves, is erased or is blocked, a meetup goes on: the desk counts it, its page says that the site's
//!   staff host it, and they do all that a host does. Where it is stays as it was announced; of what was not announced that is
//!   forgotten with its host, since it may be somebody's home.
//! - 2026-12-01: who is registered is read by the host and staff alone, by name and code and never by address.
//! - 2026-12-01: what people are told is one kind of event, whose row of `meetup_news` says what: to one person, or to all who
//!   are registered. Moved again before all have heard of it, it is told once, as it is in the end; a host moves it five times
//!   a day at most, since everybody is told each time.
//! - 2026-12-01: the link by which a place is confirmed is signed for that person, meetup and date alone; after a move it says
//!   so. The token of the person's other links is not in it: a forwarded mail ends no mails of anybody.
//! - 2026-12-01: mails about a place are notices of one's own, and whoever wants none gets none, as for everything else: no mail
//!   comes that cannot be stopped but those of the account. The page says so where somebody registers, and what is to be done
//!   instead; the inbox has it all the same.
//! - 2026-12-01: of cities with as many votes the one that stands first in the poll counts, and the page says so. A time that
//!   clocks skip is refused; of one that comes twice the first is meant, and the page says so.
//! - 2026-12-01: pictures are added one by one, each by somebody who says that all who are seen on it consent. Anybody may ask
//!   to have one taken down, also without an account; staff hide it.

mod actions;
mod calendar;
mod entered;
mod hosting;
mod kept;
mod link;
mod model;
mod news;
mod places;
mod reading;
mod sought;
mod store;
mod views;
mod web;
mod words;

pub use actions::{
    Registered, announce, approve, ask, call_off, cancel, check_in, confirm, count_waiting, edit, leave_some_of,
    move_on, pressed, propose, register, report, take_city,
};
pub use entered::{Draft, Typed};
pub use hosting::waiting;
pub use kept::PhotoKept;
pub use model::{Guest, Kind, Meetup, Standing, State};
pub use news::{News, Told, hearers_after, outdated_keys, stands_for, told, told_by};
pub use places::{FEED, MEETUPS, PRESS, address_of, below, done_at};
pub use reading::heading;
pub use sought::{Sought, next, next_open, sought};
pub use store::{Place, due_to_ask, due_to_move, get, places_of, remove_held_of, replace_report_html, stored_reports};
pub use web::{form_again, is_form, is_form_of_staff, routes};
pub use words::{FLASHES, place};
