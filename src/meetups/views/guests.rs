//! Who is registered, for whoever keeps a meetup: names and codes, never addresses.

use super::super::model::Guest;
use super::super::reading::Guests;
use super::super::words::place;
use crate::error::Problems;
use crate::people::Profile;
use crate::web::{Cx, Field, Page, Pager};
use askama::Template;

/// Those who have a place, with the form at the door; or those who wait for one.
#[derive(Template)]
#[template(path = "meetups/guests.html")]
pub(in super::super) struct GuestsPage<'a> {
    page: Page<'a>,
    guests: &'a Guests,
    code: Field,
    /// Whether people are checked in now.
    is_open: bool,
    pager: Pager,
    problems: Vec<(&'static str, String)>,
}

impl<'a> GuestsPage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, guests: &'a Guests, typed: &str, wrong: &Problems) -> Self {
        let l = cx.l();
        let (verb, title) = if guests.is_waiting {
            ("waiting", l.meetups_waiting_title())
        } else {
            ("guests", l.meetups_guests_title())
        };
        let path = format!("{}/{verb}", guests.meetup.address());
        let pager = Pager::new(&path, "", guests.number, guests.has_more);
        // Whoever holds several meetups tells their lists apart.
        let title = pager.title(l.meetups_page_of(title, guests.meetup.title.as_str()), l);
        let (page, problems) = cx.page(title).with_problems(wrong, |l, _| l.meetups_field_code());
        Self {
            page,
            guests,
            code: Field::new("code", typed, wrong, l),
            is_open: guests.meetup.checks_in(cx.app.now()),
            pager,
            problems,
        }
    }

    fn places(&self) -> String {
        let places = &self.guests.places;
        let (taken, all) = (self.page.number(places.taken), self.page.number(places.capacity));
        self.page.l.meetups_places(taken, all, self.page.number(places.waiting))
    }

    /// What there is to say of somebody.
    fn said(&self, guest: &Guest) -> String {
        let l = self.page.l;
        if self.guests.is_waiting {
            return if guest.came_before > 0 { l.meetups_came_before() } else { String::new() };
        }
        if guest.checked_in_at.is_some() {
            l.meetups_is_there()
        } else if guest.is_confirmed(&self.guests.meetup) {
            l.meetups_has_confirmed()
        } else {
            String::new()
        }
    }

    fn rows(&self) -> impl Iterator<Item = (&Guest, &Profile)> {
        self.guests.rows.iter().map(|(guest, person)| (guest, person))
    }
}

/// The list for the door, on paper.
#[derive(Template)]
#[template(path = "meetups/print.html")]
pub(in super::super) struct PrintPage<'a> {
    page: Page<'a>,
    guests: &'a Guests,
}

impl<'a> PrintPage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, guests: &'a Guests) -> Self {
        Self { page: cx.page(cx.l().meetups_print_title()), guests }
    }

    fn begins(&self) -> String {
        super::begins(&self.page, &self.guests.meetup)
    }

    fn place(&self) -> String {
        place(&self.guests.meetup, self.page.l)
    }

    fn rows(&self) -> impl Iterator<Item = (&Guest, &Profile)> {
        self.guests.rows.iter().map(|(guest, person)| (guest, person))
    }
}
