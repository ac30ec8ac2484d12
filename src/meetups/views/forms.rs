//! The pages of forms; that of a reason is in `reasons`.

use super::super::entered::{LONGEST, MOST_PLACES};
use super::super::model::{Meetup, Return};
use super::super::web::{Correcting, Drafting};
use crate::error::Problems;
use crate::i18n::Messages;
use crate::web::{Cx, Field, PICTURE, Page};
use askama::Template;

/// Where somebody says what a meetup is, and where and when.
#[derive(Template)]
#[template(path = "meetups/draft.html")]
pub(in super::super) struct DraftPage<'a> {
    page: Page<'a>,
    /// Where it is sent, and where it leads back.
    action: String,
    back: String,
    /// Which state of the meetup the page showed; empty of a new one.
    seen: String,
    title: Field,
    about: Field,
    city: Field,
    venue: Field,
    zone: Field,
    day: Field,
    time: Field,
    hours: Field,
    capacity: Field,
    opens_day: Field,
    opens_time: Field,
    poll: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> DraftPage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, (action, back): (&str, &str), typed: &Drafting, wrong: &Problems) -> Self {
        let l = cx.l();
        let title = if typed.seen.is_empty() { l.meetups_propose_title() } else { l.meetups_edit_title() };
        let (page, problems) = cx.page(title).with_problems(wrong, label);
        let field = |name: &str, value: &str| Field::new(name, value, wrong, l);
        Self {
            action: action.to_owned(),
            back: back.to_owned(),
            seen: typed.seen.clone(),
            title: field("title", &typed.title),
            about: field("about", &typed.about),
            city: field("city", &typed.city),
            venue: field("venue", &typed.venue),
            zone: field("zone", &typed.zone),
            day: field("day", &typed.day),
            time: field("time", &typed.time),
            hours: field("hours", &typed.hours),
            capacity: field("capacity", &typed.capacity),
            opens_day: field("opens_day", &typed.opens_day),
            opens_time: field("opens_time", &typed.opens_time),
            poll: field("poll", &typed.poll),
            problems,
            page,
        }
    }

    fn hours_hint(&self) -> String {
        self.page.l.meetups_hours_hint(self.page.number(LONGEST))
    }

    fn capacity_hint(&self) -> String {
        self.page.l.meetups_capacity_hint(self.page.number(MOST_PLACES))
    }
}

/// What happens when somebody goes on, and the button that does it.
#[derive(Template)]
#[template(path = "meetups/sure.html")]
pub(in super::super) struct SurePage<'a> {
    page: Page<'a>,
    meetup: &'a Meetup,
    text: String,
    /// Where it is sent, and what the button says.
    action: String,
    button: String,
}

impl<'a> SurePage<'a> {
    /// Before a host withdraws a proposal.
    pub(in super::super) fn withdrawing(cx: &'a Cx, meetup: &'a Meetup) -> Self {
        let l = cx.l();
        Self::new(cx, meetup, "withdraw", (l.meetups_withdraw(), l.meetups_withdraw_text()))
    }

    /// Before staff bring a meetup back.
    pub(in super::super) fn bringing_back(cx: &'a Cx, meetup: &'a Meetup, back: Return) -> Self {
        let l = cx.l();
        let text = match back {
            Return::Waits => l.meetups_back_waits(),
            Return::TakesPlace => l.meetups_back_takes_place(),
            Return::Listed => l.meetups_back_listed(),
        };
        Self::new(cx, meetup, "bring-back", (l.meetups_bring_back(), text))
    }

    fn new(cx: &'a Cx, meetup: &'a Meetup, verb: &str, (button, text): (String, String)) -> Self {
        let action = format!("{}/{verb}", meetup.address());
        Self { page: cx.page(button.as_str()), meetup, text, action, button }
    }
}

/// Where staff correct what a meetup says.
#[derive(Template)]
#[template(path = "meetups/correct.html")]
pub(in super::super) struct CorrectPage<'a> {
    page: Page<'a>,
    meetup: &'a Meetup,
    seen: String,
    title: Field,
    about: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> CorrectPage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, meetup: &'a Meetup, typed: &Correcting, wrong: &Problems) -> Self {
        let l = cx.l();
        let (page, problems) = cx.page(l.meetups_correct()).with_problems(wrong, label);
        let (title, about) = (Field::new("title", &typed.title, wrong, l), Field::new("about", &typed.about, wrong, l));
        Self { page, meetup, seen: typed.seen.clone(), title, about, problems }
    }
}

/// Where somebody writes how a meetup was.
#[derive(Template)]
#[template(path = "meetups/report.html")]
pub(in super::super) struct ReportPage<'a> {
    page: Page<'a>,
    meetup: &'a Meetup,
    report: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> ReportPage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, meetup: &'a Meetup, report: &str, wrong: &Problems) -> Self {
        let l = cx.l();
        let (page, problems) = cx.page(l.meetups_report_title()).with_problems(wrong, label);
        Self { page, meetup, report: Field::new("report", report, wrong, l), problems }
    }
}

/// What a link of a mail opens: a button, which confirms.
#[derive(Template)]
#[template(path = "meetups/confirm.html")]
pub(in super::super) struct ConfirmPage<'a> {
    page: Page<'a>,
    meetup: &'a Meetup,
    action: String,
    /// How things stand, in a sentence, and whether there is a place to confirm.
    said: String,
    may_press: bool,
}

impl<'a> ConfirmPage<'a> {
    pub(in super::super) fn new(
        cx: &'a Cx,
        meetup: &'a Meetup,
        action: String,
        (said, may_press): (String, bool),
    ) -> Self {
        Self { page: cx.page(cx.l().meetups_confirm_title()), meetup, action, said, may_press }
    }

    fn begins(&self) -> String {
        super::begins(&self.page, self.meetup)
    }
}

/// Where somebody adds a picture.
#[derive(Template)]
#[template(path = "meetups/photo.html")]
pub(in super::super) struct PhotoPage<'a> {
    page: Page<'a>,
    meetup: &'a Meetup,
    picture: Field,
    alt: Field,
    consent: Field,
    has_lost: bool,
    problems: Vec<(&'static str, String)>,
}

impl<'a> PhotoPage<'a> {
    pub(in super::super) fn new(
        cx: &'a Cx,
        meetup: &'a Meetup,
        (alt, consents, has_lost): (&str, bool, bool),
        wrong: &Problems,
    ) -> Self {
        let l = cx.l();
        let (page, problems) = cx.page(l.meetups_photo_title()).with_problems(wrong, label);
        Self {
            page,
            meetup,
            picture: Field::new(PICTURE, "", wrong, l),
            alt: Field::new("alt", alt, wrong, l),
            consent: Field::new("consent", if consents { "yes" } else { "" }, wrong, l),
            has_lost,
            problems,
        }
    }
}

pub(super) fn label(l: &Messages, field: &str) -> String {
    match field {
        "title" => l.meetups_field_title(),
        "about" => l.meetups_field_about(),
        "city" => l.meetups_field_city(),
        "venue" => l.meetups_field_venue(),
        "zone" => l.meetups_field_zone(),
        "day" => l.meetups_field_day(),
        "time" => l.meetups_field_time(),
        "hours" => l.meetups_field_hours(),
        "capacity" => l.meetups_field_capacity(),
        "opens_day" => l.meetups_field_opens_day(),
        "opens_time" => l.meetups_field_opens_time(),
        "poll" => l.meetups_field_poll(),
        "reason" => l.moderation_reason(),
        "report" => l.meetups_report(),
        "code" => l.meetups_field_code(),
        "alt" => l.pictures_alt(),
        // A sentence, which stands before a colon here.
        "consent" => l.meetups_consent().trim_end_matches(['.', '。']).to_owned(),
        _ => l.polls_picture_file(),
    }
}
