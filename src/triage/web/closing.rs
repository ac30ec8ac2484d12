//! A step that would close a question fans are still answering, asked once more before it is made.

use super::DecisionForm;
use crate::asking::{self, Question, State};
use crate::db::{Conn, PostId, Timestamp};
use crate::error::{Error, Result};
use crate::posts::{self, Post};
use crate::triage::words::STILL_ASKED;
use crate::web::{Cx, Page};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

/// What a form says that starts work with one press.
pub(super) const ASK: &str = "ask";
/// Where that form stands.
const PLAN: &str = "/staff/plan";

fn open_about(conn: &mut Conn, post: &Post, now: Timestamp) -> Result<Option<Question>> {
    let all = asking::all_of(conn, post.id)?;
    Ok(all.into_iter().find(|question| question.state(post, now) == State::Open))
}

/// Refuses to go on while fans are asked about a post; it is held, so that none is opened meanwhile.
pub(super) fn expect_nothing_asked(conn: &mut Conn, id: PostId, now: Timestamp) -> Result<()> {
    let post = posts::get_held(conn, id)?;
    match open_about(conn, &post, now)? {
        Some(_) => Err(Error::Rejected(STILL_ASKED)),
        None => Ok(()),
    }
}

/// The question, with a button that closes it by going on.
#[derive(Template)]
#[template(path = "triage/closing.html")]
struct ClosingPage<'a> {
    page: Page<'a>,
    post: &'a Post,
    /// None where it was closed by somebody a moment ago.
    question: Option<&'a Question>,
    form: DecisionForm,
}

impl ClosingPage<'_> {
    fn why(&self) -> String {
        STILL_ASKED.sentence(self.page.l)
    }

    fn until(&self, question: &Question) -> String {
        asking::until(&self.page, question.closes_at.as_ref())
    }

    /// Where the step was chosen, with nothing done.
    fn plan(&self) -> Option<String> {
        Some(super::after(&self.form.next, self.post.id)).filter(|place| place.starts_with(PLAN))
    }

    fn questions(&self) -> String {
        posts::address(format_args!("{}#questions", self.post.slug()))
    }
}

/// Asks whether work is to start all the same.
pub(super) async fn ask(cx: &Cx, id: PostId, form: DecisionForm) -> Result<HttpResponse> {
    let now = cx.app.now();
    let read = move |conn: &mut Conn| {
        let post = posts::get(conn, id)?;
        let question = open_about(conn, &post, now)?;
        Ok((post, question))
    };
    let (post, question) = cx.app.read(read).await?;
    let page = cx.page(cx.l().triage_closing_title());
    cx.html_with(StatusCode::CONFLICT, &ClosingPage { page, post: &post, question: question.as_ref(), form })
}
