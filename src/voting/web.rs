//! HTTP: the two verbs.

use super::actions;
use super::views::{Parts, VoteButton};
use super::words::WITHDRAWN;
use crate::accounts::SIGN_IN;
use crate::db::{Conn, PostId};
use crate::error::{Error, Problem, Result};
use crate::people::Viewer;
use crate::posts::{self, PRESSES};
use crate::web::{Body, Cx, Flash, Member, safe_next};
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The last word of the address to press, `/posts/42/vote`.
pub const PRESS: &str = "vote";

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/vote").route(get().to(back_to_post)).route(post().to(cast)))
        .service(resource("/posts/{number}/vote/withdraw").route(post().to(withdraw)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct VoteForm {
    back: String,
}

impl VoteForm {
    /// A vote needs no form at all, so scripts may send an empty body of any kind.
    fn read(body: &Bytes) -> Result<Self> {
        let unreadable = || Error::invalid("form", Problem::Unreadable);
        let text = std::str::from_utf8(body).map_err(|_| unreadable())?;
        Query::from_query(text).map(Query::into_inner).map_err(|_| unreadable())
    }

    /// Where the button stood: a path of ours, else the post's page.
    fn back(&self, id: PostId) -> String {
        match safe_next(&self.back) {
            "/" if self.back != "/" => posts::address(id),
            path => path.to_owned(),
        }
    }
}

/// POST `/posts/{number}/vote`
async fn cast(cx: Cx, member: Member, key: Path<String>, Body(body): Body) -> Result<HttpResponse> {
    let (id, form) = (numbered(&key)?, VoteForm::read(&body)?);
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let (voter, now) = (member.0.clone(), cx.app.now());
    let week = cx.app.voting_week(now);
    let cast = cx.app.write(move |conn| actions::cast(conn, &voter, id, week, now)).await?;
    told(&cx, &member, id, form.back(id), cast.flash()).await
}

/// POST `/posts/{number}/vote/withdraw`
async fn withdraw(cx: Cx, key: Path<String>, Body(body): Body) -> Result<HttpResponse> {
    let id = numbered(&key)?;
    let Some(voter) = cx.viewer.clone() else {
        // Not `Member`: signing in would go on with the vote, which is the opposite of what was pressed.
        return Ok(cx.see_other(&format!("{SIGN_IN}?next={}", posts::address(id)), None));
    };
    let form = VoteForm::read(&body)?;
    cx.app.limiter.check(PRESSES, &voter.id.to_string())?;
    let (viewer, now) = (voter.clone(), cx.app.now());
    let week = cx.app.voting_week(now);
    cx.app.write(move |conn| actions::withdraw(conn, &viewer, id, week, now)).await?;
    told(&cx, &voter, id, form.back(id), WITHDRAWN).await
}

/// The page on which the button stood, or the button as it is there now.
async fn told(cx: &Cx, voter: &Viewer, id: PostId, back: String, flash: Flash) -> Result<HttpResponse> {
    if !cx.wants_parts() {
        return Ok(cx.see_other(&back, Some(flash)));
    }
    let voter = voter.id;
    let read = move |conn: &mut Conn| Ok((posts::get(conn, id)?, actions::own_votes(conn, voter, &[id])?.remove(&id)));
    let (post, own) = cx.app.read(read).await?;
    let vote = VoteButton::new(&post, own, back).for_blocked(cx.blocked.is_some());
    cx.html(&Parts { page: cx.page("").saying(flash), vote })
}

/// GET `/posts/{number}/vote`: a reload after signing in, or a press that could not go on.
async fn back_to_post(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    Ok(cx.see_other(&posts::address(numbered(&key)?), None))
}

fn numbered(key: &str) -> Result<PostId> {
    posts::number(key).ok_or(Error::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_needs_no_form_and_comes_back_only_to_pages_of_ours() {
        let back = |body: &'static str| VoteForm::read(&Bytes::from(body)).map(|form| form.back(PostId(7))).ok();
        assert_eq!(back("").as_deref(), Some("/posts/7"));
        assert_eq!(back("back=%2F").as_deref(), Some("/"));
        assert_eq!(back("back=/%3Fsort%3Dnew%26page%3D2").as_deref(), Some("/?sort=new&page=2"));
        assert_eq!(back("back=//evil.example").as_deref(), Some("/posts/7"));
        assert_eq!(back("back=/&weight=9"), None);
    }
}
