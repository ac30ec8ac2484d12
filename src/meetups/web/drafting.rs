//! What somebody writes of a meetup: the form of a new one, and of one that is there.

use super::super::actions;
use super::super::entered::{Draft, Typed};
use super::super::model::Meetup;
use super::super::places::{MEETUPS, NEW, address_of};
use super::super::store::{self, Place};
use super::super::views::{DraftPage, FullPage};
use super::super::words::{CONFIRM_FIRST, PROPOSED};
use super::keeping::{found, seen_again};
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Problems, Refusal, Result};
use crate::people::Viewer;
use crate::schedule::Schedule;
use crate::web::{Cx, Flash, Meant, Member, Sent, numbered};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Their routes.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/meetups/new").route(get().to(open_new)).route(post().to(propose)))
        .service(resource("/meetups/{id}/edit").route(get().to(open_edit)).route(post().to(edit)));
}

/// What somebody writes of a meetup.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in super::super) struct Drafting {
    pub title: String,
    pub about: String,
    pub city: String,
    pub venue: String,
    pub zone: String,
    pub day: String,
    pub time: String,
    pub hours: String,
    pub capacity: String,
    pub opens_day: String,
    pub opens_time: String,
    pub poll: String,
    /// Which state of the meetup the page showed.
    pub seen: String,
}

impl Drafting {
    fn typed(&self) -> Typed<'_> {
        Typed {
            title: &self.title,
            about: &self.about,
            city: &self.city,
            venue: &self.venue,
            zone: &self.zone,
            day: &self.day,
            time: &self.time,
            hours: &self.hours,
            capacity: &self.capacity,
            opens_day: &self.opens_day,
            opens_time: &self.opens_time,
            poll: &self.poll,
        }
    }

    fn parse(&self, cx: &Cx) -> Result<Draft, Problems> {
        Draft::parse(&self.typed(), &cx.app.config.schedule, (cx.language(), cx.app.now()))
    }

    /// A meetup as it is.
    fn of(cx: &Cx, meetup: &Meetup, places: &Place) -> Self {
        let site = cx.app.config.schedule;
        let clock = Schedule { zone: meetup.zone_or(site.zone), ..site };
        let typed = |at: Option<Timestamp>| at.map(|at| clock.as_typed(at.0)).unwrap_or_default();
        let ((day, time), (opens_day, opens_time)) = (typed(meetup.starts_at), typed(meetup.opens_at));
        let lasts =
            meetup.starts_at.zip(meetup.ends_at).map_or(USUAL_HOURS, |(starts, ends)| (ends.0 - starts.0).num_hours());
        Self {
            title: meetup.title.clone(),
            about: meetup.about.clone(),
            city: meetup.city.clone(),
            venue: meetup.venue.clone(),
            zone: meetup.zone.clone(),
            day,
            time,
            hours: lasts.to_string(),
            capacity: places.capacity.to_string(),
            opens_day,
            opens_time,
            poll: meetup.poll_id.map(|poll| poll.to_string()).unwrap_or_default(),
            seen: meetup.sequence.to_string(),
        }
    }
}

/// How long one is, where nobody says otherwise.
const USUAL_HOURS: i64 = 3;

/// GET `/meetups/new`
async fn open_new(cx: Cx, member: Member) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let read = move |conn: &mut Conn| why_not(conn, &member);
    if let Some((why, waiting)) = cx.app.read(read).await? {
        return cx.html(&FullPage::new(&cx, why, &waiting));
    }
    let zone = cx.zone().name().to_owned();
    let (hours, capacity) = (USUAL_HOURS.to_string(), "20".to_owned());
    let typed = Drafting { zone, hours, capacity, ..Drafting::default() };
    cx.html(&DraftPage::new(&cx, (NEW, MEETUPS), &typed, &Problems::default()))
}

/// Why this person proposes nothing now, with what of theirs waits for an answer; nothing where they may. Nobody types what will
/// be refused.
fn why_not(conn: &mut Conn, who: &Viewer) -> Result<Option<(Refusal, Vec<Meetup>)>> {
    if !who.verified {
        return Ok(Some((CONFIRM_FIRST, Vec::new())));
    }
    match actions::expect_room(conn, who) {
        Err(Error::Rejected(why)) => Ok(Some((why, store::proposed_by(conn, who.id)?))),
        other => other.map(|()| None),
    }
}

/// POST `/meetups/new`
async fn propose(cx: Cx, Sent(member, typed): Sent<Member, Drafting>) -> Result<HttpResponse> {
    let now = cx.app.now();
    let draft = match typed.parse(&cx) {
        Ok(draft) => draft,
        Err(wrong) => return cx.unprocessable(&DraftPage::new(&cx, (NEW, MEETUPS), &typed, &wrong)),
    };
    let says = if member.is_staff() { Flash::SAVED } else { PROPOSED };
    let says = says.masked(draft.is_masked_of(&typed.typed()));
    match cx.app.write(move |conn| actions::propose(conn, &member, &draft, now)).await {
        Ok(id) => Ok(cx.see_other(&address_of(id), Some(says))),
        Err(Error::Invalid(wrong)) => cx.unprocessable(&DraftPage::new(&cx, (NEW, MEETUPS), &typed, &wrong)),
        // What was typed is still theirs.
        Err(Error::Rejected(why)) => {
            let cx = cx.warning_of(why);
            let page = DraftPage::new(&cx, (NEW, MEETUPS), &typed, &Problems::default());
            cx.html_with(StatusCode::CONFLICT, &page)
        }
        Err(other) => Err(other),
    }
}

/// GET `/meetups/{id}/edit`
async fn open_edit(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (meetup, places) = found(&cx, numbered::<i64>(&key)?, &member).await?;
    show_edit(&cx, &meetup, &Drafting::of(&cx, &meetup, &places), None)
}

/// The form of a meetup: with what is wrong where it could not be taken.
pub(super) fn show_edit(cx: &Cx, meetup: &Meetup, typed: &Drafting, wrong: Option<&Problems>) -> Result<HttpResponse> {
    let none = Problems::default();
    let (action, back) = (format!("{}/edit", meetup.address()), meetup.address());
    let page = DraftPage::new(cx, (&action, &back), typed, wrong.unwrap_or(&none));
    if wrong.is_some() { cx.unprocessable(&page) } else { cx.html(&page) }
}

/// POST `/meetups/{id}/edit`
async fn edit(cx: Cx, key: Path<String>, Sent(member, typed): Sent<Member, Drafting>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let (meetup, _) = found(&cx, id, &member).await?;
    let draft = match typed.parse(&cx) {
        Ok(draft) => draft,
        Err(wrong) => return show_edit(&cx, &meetup, &typed, Some(&wrong)),
    };
    let (seen, keeper) = (Meant::of("", &typed.seen).seen()?, member.0.clone());
    let says = Flash::SAVED.masked(draft.is_masked_of(&typed.typed()));
    match cx.app.write(move |conn| actions::edit(conn, &member, (id, seen), &draft, now)).await {
        Ok(()) => Ok(cx.see_other(&address_of(id), Some(says))),
        Err(Error::Invalid(wrong)) => show_edit(&cx, &meetup, &typed, Some(&wrong)),
        Err(Error::Rejected(why)) => refused(cx, id, &keeper, typed, why).await,
        Err(other) => Err(other),
    }
}

/// The form with what was typed, once something was in its way: whoever sends it again knows that.
async fn refused(cx: Cx, id: i64, keeper: &Viewer, typed: Drafting, why: Refusal) -> Result<HttpResponse> {
    let (meetup, _) = found(&cx, id, keeper).await?;
    let cx = cx.warning_of(why);
    let typed = Drafting { seen: seen_again(&meetup, &typed.seen, why), ..typed };
    let (action, back) = (format!("{}/edit", meetup.address()), meetup.address());
    let page = DraftPage::new(&cx, (&action, &back), &typed, &Problems::default());
    cx.html_with(StatusCode::CONFLICT, &page)
}
