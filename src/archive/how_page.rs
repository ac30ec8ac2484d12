//! How a wish becomes a release, told step by step, with a real one where there is one; and where staff choose it.

use super::how::{Example, example};
use super::{store, story};
use crate::audit;
use crate::db::{Conn, PostId};
use crate::error::{Error, Problem, Problems, Result};
use crate::i18n::Around;
use crate::posts;
use crate::web::{Cx, Field, Flash, Form, Page, Staff};
use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

/// Where it is told.
const HOW: &str = "/how-it-works";

/// `/how-it-works`.
#[derive(Template)]
#[template(path = "archive/how.html")]
struct HowPage<'a> {
    page: Page<'a>,
    /// Releases that are out, and what they changed.
    out: i64,
    changes: i64,
    example: Option<Example>,
    press: Press<'a>,
    /// For staff: the number of the post that they chose, as it was entered, and as it is.
    post: Field,
    seen: i64,
    problems: Vec<(&'static str, String)>,
}

/// For those who write about the site, where that is set.
struct Press<'a> {
    contact: Option<Contact<'a>>,
    /// Under which terms pictures and words of the site may be used.
    licence: Option<&'a str>,
}

/// Whom they may ask: an address of the web, or one of a mailbox.
struct Contact<'a> {
    shown: &'a str,
    leads_to: String,
    /// The sentence around it.
    around: Around,
}

impl<'a> Press<'a> {
    fn of(cx: &'a Cx) -> Self {
        let contact = |shown: &'a str| Contact {
            shown,
            leads_to: if shown.contains('@') { format!("mailto:{shown}") } else { shown.to_owned() },
            around: Around::of(|contact| cx.l().how_contact(contact)),
        };
        let contact = cx.app.config.press.contact.as_deref().map(contact);
        Self { contact, licence: cx.app.config.press.licence.as_deref() }
    }

    fn is_any(&self) -> bool {
        self.contact.is_some() || self.licence.is_some()
    }
}

/// What is told.
struct Found {
    out: i64,
    changes: i64,
    example: Option<Example>,
    chosen: Option<PostId>,
}

/// What is done in a step, what is so of every wish, and what was so of this one.
struct Step {
    name: String,
    text: String,
    then: Option<String>,
}

impl HowPage<'_> {
    /// All steps, from the wish to the mail.
    fn steps(&self) -> Vec<Step> {
        let (page, l) = (&self.page, self.page.l);
        let one = self.example.as_ref();
        let steps = [
            (l.how_ask(), l.how_ask_text(), one.map(|one| one.asked(page))),
            (l.how_vote(), l.how_vote_text(), one.and_then(|one| one.voted(page))),
            (l.how_answer(), l.how_answer_text(), one.and_then(|one| one.answered(page))),
            (l.how_build(), l.how_build_text(), one.and_then(|one| one.finished(page))),
            (l.how_freeze(), l.how_freeze_text(), one.and_then(|one| one.froze(page))),
            (l.how_ship(), l.how_ship_text(), one.map(|one| one.shipped(page))),
            (l.how_thank(), l.how_thank_text(), one.and_then(|one| one.thanked(page))),
            (l.how_mail(), l.how_mail_text(), None),
        ];
        steps.into_iter().map(|(name, text, then)| Step { name, text, then }).collect()
    }
}

impl Example {
    fn asked(&self, page: &Page<'_>) -> String {
        page.l.how_ask_then(self.author.named(page.l), page.day(&self.post.created_at))
    }

    fn voted(&self, page: &Page<'_>) -> Option<String> {
        let votes = self.post.vote_count;
        (votes > 0).then(|| page.l.how_vote_then(votes, page.counted(votes)))
    }

    fn answered(&self, page: &Page<'_>) -> Option<String> {
        self.answered_at.map(|at| page.l.how_answer_then(page.day(&at)))
    }

    fn finished(&self, page: &Page<'_>) -> Option<String> {
        self.finished_at.map(|at| page.l.how_build_then(page.day(&at)))
    }

    fn froze(&self, page: &Page<'_>) -> Option<String> {
        self.frozen_at.map(|at| page.l.how_freeze_then(page.release_day(&at)))
    }

    fn shipped(&self, page: &Page<'_>) -> String {
        page.l.how_ship_then(self.version.as_str(), page.l.calendar_day(self.day))
    }

    fn thanked(&self, page: &Page<'_>) -> Option<String> {
        (self.people > 0).then(|| page.l.how_thank_then(self.people, page.counted(self.people)))
    }
}

impl<'a> HowPage<'a> {
    fn new(cx: &'a Cx, found: Found, entered: Option<&str>, wrong: &Problems) -> Self {
        let l = cx.l();
        let (page, problems) =
            cx.page(l.how_title()).with_description(&l.how_lead()).with_problems(wrong, |l, _| l.how_post());
        let chosen = found.chosen.map(|post| post.to_string()).unwrap_or_default();
        Self {
            page,
            out: found.out,
            changes: found.changes,
            example: found.example,
            press: Press::of(cx),
            post: Field::new("post", entered.unwrap_or(&chosen), wrong, l),
            seen: found.chosen.map_or(0, |post| post.0),
            problems,
        }
    }
}

async fn find(cx: &Cx) -> Result<Found> {
    let schedule = cx.app.config.schedule;
    let read = move |conn: &mut Conn| {
        let ((out, changes), chosen) = (store::totals(conn)?, story::chosen(conn)?);
        Ok(Found { out, changes, example: example(conn, chosen, &schedule)?, chosen })
    };
    cx.read(read).await
}

/// GET `/how-it-works`
pub(super) async fn page(cx: Cx) -> Result<HttpResponse> {
    let found = find(&cx).await?;
    cx.open_html(&HowPage::new(&cx, found, None, &Problems::default()))
}

/// Whose way is to be told: a number, or nothing for the latest one.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Chosen {
    post: String,
    /// The number that the page showed, 0 for none.
    seen: String,
}

impl Chosen {
    fn parse(&self) -> Result<Option<PostId>> {
        match self.post.trim() {
            "" => Ok(None),
            typed => posts::typed(typed).map(Some).ok_or_else(|| Error::invalid("post", Problem::NoSuchPost)),
        }
    }
}

/// POST `/how-it-works`
pub(super) async fn choose(cx: Cx, _: Staff, Form(typed): Form<Chosen>) -> Result<HttpResponse> {
    let (schedule, seen) = (cx.app.config.schedule, typed.seen.parse::<i64>().ok());
    let done = match typed.parse() {
        Ok(post) => {
            let choose = move |conn: &mut Conn| Ok(((), story::choose(conn, post, seen, &schedule)?));
            audit::write(&cx, choose).await
        }
        Err(wrong) => Err(wrong),
    };
    match done {
        Ok(()) => Ok(cx.see_other(HOW, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => {
            let found = find(&cx).await?;
            cx.unprocessable(&HowPage::new(&cx, found, Some(&typed.post), &wrong))
        }
        Err(other) => Err(other),
    }
}
