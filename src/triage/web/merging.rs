//! Looking for the post that a duplicate goes into.

use super::{DecisionForm, ask_again};
use crate::db::{Conn, PostId};
use crate::error::{Error, Problem, Problems, Result};
use crate::posts::{self, Post, Status};
use crate::triage::actions::expect_shown;
use crate::triage::candidates::candidates;
use crate::triage::foreseen;
use crate::triage::model::{shown_of, target_number};
use crate::triage::views::{Candidates, CandidatesPage};
use crate::triage::words::{INTO_ITSELF, NO_POST_SAYS};
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
    let id = posts::numbered(&key)?;
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
    let (post, found) = find(cx, id, form).await?;
    post.status.may_become(Status::Duplicate).map_err(Error::Rejected)?;
    if found.is_empty() { Ok(None) } else { which(cx, &post, found, form).map(Some) }
}

/// The post, and those that have the words that were typed.
async fn find(cx: &Cx, id: PostId, form: &DecisionForm) -> Result<(Post, Vec<Post>)> {
    let entered = cut(cx, &form.duplicate_of);
    cx.app.read(move |conn| Ok((posts::get(conn, id)?, candidates(conn, id, &entered)?))).await
}

fn which(cx: &Cx, post: &Post, found: Vec<Post>, form: &DecisionForm) -> Result<HttpResponse> {
    let rest = [&form.note, &form.canned, &form.seen, &form.next].map(String::clone);
    cx.html(&CandidatesPage::new(cx, post, found, form.duplicate_of.clone(), rest))
}

/// What becomes of a merge that was typed and not made yet.
pub enum Meant {
    /// It goes into this post, which may be looked at first.
    Into(PostId),
    /// Something is missing or wrong, which this page asks for.
    Page(HttpResponse),
}

/// Where a merge that was typed goes: the post that is named, or the only one that has its words.
pub async fn meant(cx: &Cx, id: PostId, form: &DecisionForm) -> Result<Meant> {
    let form = DecisionForm { status: Status::Duplicate.as_str().to_owned(), ..form.clone() };
    if names_none(cx, &form) {
        let (post, found) = find(cx, id, &form).await?;
        expect_mergeable(&post)?;
        return match found.as_slice() {
            [] => refuse(cx, id, form, Problem::Refused(NO_POST_SAYS)).await,
            [only] => Ok(Meant::Into(only.id)),
            _ => which(cx, &post, found, &form).map(Meant::Page),
        };
    }
    let Some(into) = target_number(posts::on_site(&form.duplicate_of, &cx.app.config.base_url)) else {
        return refuse(cx, id, form, Problem::Missing).await;
    };
    let foresee = move |conn: &mut Conn| {
        let post = posts::get(conn, id)?;
        expect_mergeable(&post)?;
        let target = foreseen::merge(conn, &post, into)?;
        Ok((post, target))
    };
    let (post, target) = cx.app.read(foresee).await?;
    if ![String::new(), post.status.as_str().to_owned(), shown_of(&post)].contains(&form.seen) {
        return ask_again(cx, id, form, (&Problems::default(), true)).await.map(Meant::Page);
    }
    match target {
        _ if into == id => refuse(cx, id, form, Problem::Refused(INTO_ITSELF)).await,
        Ok(_) => Ok(Meant::Into(into)),
        Err(why) => refuse(cx, id, form, why).await,
    }
}

/// What a decision would refuse whatever is typed.
fn expect_mergeable(post: &Post) -> Result<()> {
    expect_shown(post)?;
    post.status.may_become(Status::Duplicate).map_err(Error::Rejected)
}

async fn refuse(cx: &Cx, id: PostId, form: DecisionForm, why: Problem) -> Result<Meant> {
    let mut problems = Problems::default();
    problems.add("duplicate_of", why);
    ask_again(cx, id, form, (&problems, false)).await.map(Meant::Page)
}

fn cut(cx: &Cx, entered: &str) -> String {
    posts::on_site(entered, &cx.app.config.base_url).chars().take(WORDS).collect()
}
