//! Looking for the post that a duplicate goes into.

use super::DecisionForm;
use crate::db::PostId;
use crate::error::{Error, Result};
use crate::posts::{self, Status};
use crate::triage::candidates::candidates;
use crate::triage::model::target_number;
use crate::triage::views::{Candidates, CandidatesPage};
use crate::web::{Cx, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
}

/// Characters of what is looked for that are read.
const WORDS: usize = 200;

/// GET `/posts/{number}/candidates`: the part of the form's page that lists them.
pub(super) async fn list(cx: Cx, _: Staff, key: Path<String>, asked: Query<Asked>) -> Result<HttpResponse> {
    let id = posts::number(&key).ok_or(Error::NotFound)?;
    let entered = cut(&cx, &asked.q);
    let found = cx.app.read(move |conn| candidates(conn, id, &entered)).await?;
    cx.html(&Candidates { page: cx.page(""), found })
}

/// Whether words were sent where a merge needs a post.
pub(super) fn names_none(cx: &Cx, form: &DecisionForm) -> bool {
    let entered = posts::on_site(&form.duplicate_of, &cx.app.config.base_url);
    form.status == Status::Duplicate.as_str() && !entered.is_empty() && target_number(entered).is_none()
}

/// Which of those that have these words it is, with all else that was typed; none when no post has them.
pub(super) async fn ask(cx: &Cx, id: PostId, form: &DecisionForm) -> Result<Option<HttpResponse>> {
    let entered = cut(cx, &form.duplicate_of);
    let read = move |conn: &mut _| Ok((posts::get(conn, id)?, candidates(conn, id, &entered)?));
    let (post, found) = cx.app.read(read).await?;
    post.status.may_become(Status::Duplicate).map_err(Error::Rejected)?;
    if found.is_empty() {
        return Ok(None);
    }
    let rest = [&form.note, &form.canned, &form.seen, &form.next].map(String::clone);
    cx.html(&CandidatesPage::new(cx, &post, found, form.duplicate_of.clone(), rest)).map(Some)
}

fn cut(cx: &Cx, entered: &str) -> String {
    posts::on_site(entered, &cx.app.config.base_url).chars().take(WORDS).collect()
}
