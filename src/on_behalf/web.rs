//! HTTP: the page, and the two verbs.

use super::actions;
use super::model::Wanted;
use super::store;
use super::views::{FormPage, Row};
use super::words::{CAST, TAKEN_BACK};
use crate::db::{Conn, PostId, UserId};
use crate::error::{Error, Problems, Result};
use crate::people;
use crate::posts::{self, Post};
use crate::web::{Cx, Form, Kept, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Votes of a post that are shown: those of the newest members.
const SHOWN: i64 = 100;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/votes").route(get().to(open)).route(post().to(cast)))
        .service(resource("/posts/{number}/votes/undo").route(post().to(take_back)));
}

/// Whose vote, and where they asked for it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Typed {
    pub email: String,
    pub source: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Undo {
    person: String,
}

fn find(conn: &mut Conn, id: PostId) -> Result<(Post, Vec<Row>)> {
    let post = posts::get(conn, id)?;
    let votes = store::of_post(conn, id, SHOWN)?;
    let ids: Vec<UserId> = votes.iter().flat_map(|vote| [vote.user_id, vote.cast_by]).collect();
    let people = people::profiles(conn, &ids)?;
    let who = |id: UserId| people.iter().find(|person| person.id == id).cloned();
    let rows = votes.into_iter().map(|vote| Row { voter: who(vote.user_id), by: who(vote.cast_by), vote });
    Ok((post, rows.collect()))
}

/// GET `/posts/{number}/votes`
async fn open(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let found = cx.app.read(move |conn| find(conn, id)).await?;
    cx.html(&FormPage::new(&cx, found, &Typed::default(), &Problems::default()))
}

/// POST `/posts/{number}/votes`
async fn cast(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Typed>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let done = match Wanted::parse(&typed.email, &typed.source) {
        Ok(wanted) => {
            let now = cx.app.now();
            let at = (cx.app.voting_week(now), now);
            cx.app.write(move |conn| actions::cast(conn, &staff, id, &wanted, at)).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match done {
        Ok(()) => Ok(cx.see_other(&here(id), Some(CAST))),
        Err(Error::Invalid(wrong)) => ask_again(&cx, id, &typed, &wrong).await,
        Err(other) => Err(other),
    }
}

/// POST `/posts/{number}/votes/undo`
async fn take_back(cx: Cx, staff: Staff, key: Path<String>, Form(undo): Form<Undo>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let now = cx.app.now();
    let at = (cx.app.voting_week(now), now);
    cx.app.write(move |conn| actions::take_back(conn, &staff, id, &undo.person, at)).await?;
    Ok(cx.see_other(&here(id), Some(TAKEN_BACK)))
}

fn here(id: PostId) -> String {
    posts::address(format_args!("{id}/votes"))
}

/// The form with what was typed when it could not be taken.
pub async fn form_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    ask_again(&cx, post, &kept.read()?, &Problems::default()).await
}

async fn ask_again(cx: &Cx, id: PostId, typed: &Typed, wrong: &Problems) -> Result<HttpResponse> {
    let found = cx.app.read(move |conn| find(conn, id)).await?;
    cx.unprocessable(&FormPage::new(cx, found, typed, wrong))
}
