//! HTTP.

mod editing;

use super::actions;
use super::attaching::Attaching;
use super::model::{Manner, Worded, pictures_of, written};
use super::store;
use super::views::FormPage;
use super::words;
use crate::db::{CommentId, Conn, PostId};
use crate::error::{Error, Problems, Result};
use crate::files::{Along, Chosen, Kept, Pictures};
use crate::logs::{self, Choices};
use crate::posts::{self, Post, Visibility, WRITING_BELOW};
use crate::web::{self, Cx, Member, SentWithFiles, Trap, aside, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, ServiceConfig, get, post, resource};
use serde::Deserialize;
use std::collections::HashSet;

pub use editing::edit_form_again;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/comments").route(post().to(comment)))
        .service(resource("/comments/{id}/edit").route(get().to(editing::open)).route(post().to(editing::edit)))
        .service(resource("/comments/{id}/remove").route(get().to(editing::ask)).route(post().to(editing::remove)));
}

/// What was typed. A field that is none of these is refused, and so is one that comes twice, but for what is to be kept and pictures.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
struct CommentForm {
    body: String,
    reply_to: String,
    private: String,
    trap: Trap,
    choices: Choices,
    along: Along,
}

impl TryFrom<Vec<(String, String)>> for CommentForm {
    type Error = &'static str;

    fn try_from(pairs: Vec<(String, String)>) -> std::result::Result<Self, Self::Error> {
        let (mut form, mut seen) = (Self::default(), HashSet::new());
        for (key, value) in pairs {
            if form.choices.take(&key, &value) || form.along.take(&key, &value) {
                continue;
            }
            match key.as_str() {
                "body" => form.body = value,
                "reply_to" => form.reply_to = value,
                "private" => form.private = value,
                Trap::EMPTY => form.trap.website = value,
                _ => return Err("a field that is none of a comment"),
            }
            if !seen.insert(key) {
                return Err("a field that comes twice");
            }
        }
        Ok(form)
    }
}

impl CommentForm {
    /// The comment it answers. A number that no page of ours has written is a comment that is not there.
    fn parent(&self) -> Result<Option<CommentId>> {
        match self.reply_to.as_str() {
            "" => Ok(None),
            number => numbered::<CommentId>(number).map(Some),
        }
    }
}

/// POST `/posts/{number}/comments`
async fn comment(
    cx: Cx,
    key: Path<String>,
    (files, attaching): (Data<Pictures>, Data<Attaching>),
    sent: SentWithFiles<Member, CommentForm>,
) -> Result<HttpResponse> {
    let SentWithFiles(member, mut form, pieces) = sent;
    cx.expect_unblocked()?;
    let id = posts::numbered(&key)?;
    let parent = form.parent()?;
    cx.app.limiter.check(WRITING_BELOW, &member.id.to_string())?;
    if let Some(why) = form.trap.caught(cx.app.now(), cx.app.config.limits.fastest_form) {
        let chosen = form.along.without_files(&cx, pieces).await;
        return show_again(&cx.warning_of(why), &member, id, (&form, chosen), &Problems::default()).await;
    }
    let of_pictures = form.along.keep(&form.choices.keep);
    let chosen = form.along.with_files(&cx, &files, &member, pieces).await?;
    let reads = cx.language();
    let (written, form) = aside(move || (written(&form.body, &form.choices.keep, reads), form)).await?;
    let written = written.map(|(body, found)| (body, logs::each_once(found.into_iter().chain(of_pictures))));
    let added = match chosen.and(written) {
        Ok((_, found)) if form.choices.is_news(&found) => {
            let post = seen(&cx, &member, id).await?;
            let page = FormPage::new(&cx, &post, &form.body, &form.reply_to, &Problems::default());
            return cx.html(&page.masking(found).keeping_private(&form.private).with(chosen));
        }
        Ok((body, _)) => {
            let (manner, pictures) = ((parent, !form.private.is_empty()), chosen.kept());
            add(&cx, &member, id, manner, (body, pictures, **attaching)).await
        }
        Err(wrong) => Err(wrong),
    };
    match added {
        Ok((place, seen, are_shown)) => {
            if are_shown {
                chosen.are_shown(&files, &member);
            }
            Ok(cx.see_other(&place, Some(words::commented(seen))))
        }
        Err(Error::Invalid(wrong)) => show_again(&cx, &member, id, (&form, chosen.after(&wrong)), &wrong).await,
        Err(error) => Err(error),
    }
}

/// Where its author goes on: to the new comment, or to say what its pictures show, where they did not say so yet. Who sees it, and whether its
/// pictures are shown now.
async fn add(
    cx: &Cx,
    member: &Member,
    id: PostId,
    (parent, private): (Option<CommentId>, bool),
    (body, pictures, attaching): (Worded, Vec<Kept>, Attaching),
) -> Result<(String, Visibility, bool)> {
    let (viewer, now) = (member.0.clone(), cx.app.now());
    let manner = Manner { first: cx.first_posts(), private, is_staff: viewer.is_staff() };
    let add = move |conn: &mut Conn| {
        let post = posts::seen_by(conn, id, Some(&viewer))?;
        let comment = actions::comment(conn, viewer.id, id, parent, (&body, manner), now)?;
        let are_shown = (attaching.0)(conn, comment, viewer.id, &pictures, now)?;
        let seen = store::get(conn, comment)?.visibility;
        let place = if pictures.iter().any(|picture| picture.alt.is_empty()) {
            pictures_of(comment)
        } else {
            posts::address(format_args!("{}?comment={comment}#comment-{comment}", post.slug()))
        };
        Ok((place, seen, are_shown))
    };
    cx.app.write(add).await
}

/// The post, if this person may know of it.
async fn seen(cx: &Cx, member: &Member, id: PostId) -> Result<Post> {
    let viewer = member.0.clone();
    cx.app.read(move |conn| posts::seen_by(conn, id, Some(&viewer))).await
}

/// The form with what was typed for a post when it could not be taken, to be sent by another press.
pub async fn form_again(cx: Cx, post: PostId, kept: web::Kept) -> Result<HttpResponse> {
    let member = Member(cx.viewer.clone().ok_or(Error::SignInFirst)?);
    let form: CommentForm = kept.read()?;
    let chosen = form.along.chosen(&cx);
    show_again(&cx, &member, post, (&form, chosen), &Problems::default()).await
}

async fn show_again(
    cx: &Cx,
    member: &Member,
    id: PostId,
    (form, chosen): (&CommentForm, Chosen),
    wrong: &Problems,
) -> Result<HttpResponse> {
    let post = seen(cx, member, id).await?;
    // A private reply cannot be; a comment of its own can.
    let reply_to = if form.private.is_empty() { form.reply_to.as_str() } else { "" };
    let page = FormPage::new(cx, &post, &form.body, reply_to, wrong);
    cx.unprocessable(&page.keeping_private(&form.private).with(chosen))
}
