//! HTTP: asking for a second look at one's own block, and what staff do about it.

use super::super::actions;
use super::super::looks::{self, Look};
use super::super::model::answer_to_look;
use super::super::views::{AskedRow, LookPage, LooksPage, OwnPage};
use super::super::words::{LOOK_ANSWERED, LOOK_ASKED, NOT_ASKED, NOT_BLOCKED_SELF};
use super::find;
use crate::db::{Conn, Timestamp, UserId};
use crate::error::{Error, Problems, Result};
use crate::logs::is_masked;
use crate::people::{self, Block, Profile};
use crate::web::{Cx, Gone, Kept, Limit, Member, PageNumber, Pager, Sent, Staff, TypedWords};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use serde::Deserialize;

/// Where whoever is blocked asks for it.
pub(super) const OWN: &str = "/me/block";
/// Where staff see who asks.
pub(super) const LIST: &str = "/staff/blocks";
/// Asking: a press of a button.
const ASKING: Limit = Limit::new("block-looks", |limits| limits.votes);
/// People on a page.
const PAGE: i64 = 50;

/// GET `/me/block`
pub(super) async fn own(cx: Cx, member: Member) -> Result<HttpResponse> {
    let (user, now) = (member.id, cx.app.now());
    let read = move |conn: &mut Conn| {
        let block = people::running_block(conn, user, now)?.ok_or(Error::Rejected(NOT_BLOCKED_SELF))?;
        let look = looks::of_block(conn, block.id)?;
        Ok((block, look))
    };
    let (block, look): (Block, Option<Look>) = cx.app.read(read).await?;
    cx.html(&OwnPage::new(&cx, block, look))
}

/// POST `/me/block`
pub(super) async fn ask(cx: Cx, member: Member) -> Result<HttpResponse> {
    let (user, now) = (member.id, cx.app.now());
    cx.app.limiter.check(ASKING, &user.to_string())?;
    cx.app.write(move |conn| actions::ask_look(conn, user, now)).await?;
    Ok(cx.see_other(OWN, Some(LOOK_ASKED)))
}

/// Which page of the list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    page: String,
}

/// GET `/staff/blocks`
pub(super) async fn list(cx: Cx, _: Staff, Query(wanted): Query<Wanted>) -> Result<HttpResponse> {
    let (number, now) = (PageNumber::parse(&wanted.page), cx.app.now());
    let read = move |conn: &mut Conn| {
        let (asked, more) = Pager::cut(looks::list(conn, number.offset(PAGE), PAGE + 1, now)?, PAGE);
        let ids: Vec<UserId> = asked.iter().map(|(who, _)| *who).collect();
        let known: Vec<Profile> = people::profiles(conn, &ids)?;
        let row = |(who, asked_at): (UserId, Timestamp)| {
            let person = known.iter().find(|person| person.id == who).cloned()?;
            Some(AskedRow { person, asked_at })
        };
        let rows: Vec<AskedRow> = asked.into_iter().filter_map(row).collect();
        Ok((rows, more, looks::tally(conn)?))
    };
    let (rows, more, tally) = cx.app.read(read).await?;
    cx.html(&LooksPage::new(&cx, rows, tally, Pager::new(LIST, "", number, more)))
}

/// What staff answer.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in super::super) struct Answer {
    pub person: String,
    pub answer: String,
}

/// GET `/people/{handle}/block/look`
pub(super) async fn form(cx: Cx, _: Staff, handle: Path<String>) -> Result<HttpResponse> {
    page(&cx, &handle, &Answer::default(), &Problems::default()).await
}

/// POST `/people/{handle}/block/look`
pub(super) async fn answer(
    cx: Cx,
    handle: Path<String>,
    Sent(staff, typed): Sent<Staff, Answer>,
) -> Result<HttpResponse> {
    let (whom, ..) = find(&cx, &handle, &typed.person).await?;
    let words = match answer_to_look(&typed.answer, cx.language()) {
        Ok(words) => words,
        Err(wrong) => return page_or_words(&cx, &handle, &typed, &wrong).await,
    };
    let (by, now) = (staff.id, cx.app.now());
    let says = LOOK_ANSWERED.masked(is_masked(&typed.answer, &words.0));
    match cx.write_as_staff(move |conn| actions::answer_look(conn, by, whom, &words, now)).await {
        Ok(()) => Ok(cx.see_other(LIST, Some(says))),
        // Somebody else was quicker: what was typed is still theirs.
        Err(error) if error.is(NOT_ASKED) => nobody_waits(&cx, &handle, &typed).await,
        Err(error) => Err(error),
    }
}

/// The form with what was typed when it could not be taken.
pub(in super::super) async fn again(cx: Cx, handle: String, kept: Kept) -> Result<HttpResponse> {
    page_or_words(&cx, &handle, &kept.read()?, &Problems::default()).await
}

/// The form, or where nobody waits for an answer any more what was typed.
async fn page_or_words(cx: &Cx, handle: &str, typed: &Answer, wrong: &Problems) -> Result<HttpResponse> {
    match page(cx, handle, typed, wrong).await {
        Err(error) if error.is(NOT_ASKED) && !typed.answer.trim().is_empty() => nobody_waits(cx, handle, typed).await,
        shown => shown,
    }
}

/// What was typed to somebody who has been answered, or is free, to be copied.
async fn nobody_waits(cx: &Cx, handle: &str, typed: &Answer) -> Result<HttpResponse> {
    let (_, handle, standing) = find(cx, handle, &typed.person).await?;
    let l = cx.l();
    let address = people::address(&handle);
    let became = (NOT_ASKED.sentence(l), address, standing.map_or(handle, |standing| standing.name));
    let above = Some((LIST.to_owned(), l.blocking_looks()));
    let typed = TypedWords::of([(l.blocking_answer(), typed.answer.as_str())]);
    cx.html_with(StatusCode::CONFLICT, &Gone::new(cx.page(l.error_conflict()), above, became, typed))
}

/// The form, of somebody who asked and whose block runs.
async fn page(cx: &Cx, handle: &str, typed: &Answer, wrong: &Problems) -> Result<HttpResponse> {
    let (_, _, standing) = find(cx, handle, &typed.person).await?;
    let standing = standing.ok_or(Error::Rejected(NOT_ASKED))?;
    let (block, _) = standing.running.as_ref().ok_or(Error::Rejected(NOT_ASKED))?;
    let id = block.id;
    let look = cx.app.read(move |conn| looks::of_block(conn, id)).await?;
    let look = look.filter(|look| look.answered_at.is_none()).ok_or(Error::Rejected(NOT_ASKED))?;
    let page = LookPage::new(cx, &standing, look, (typed.answer.as_str(), wrong));
    if wrong.is_empty() { cx.html(&page) } else { cx.unprocessable(&page) }
}
