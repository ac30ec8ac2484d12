//! The forms with what was typed when it could not be taken, to be sent by another press.

use super::changing::own;
use super::lines;
use super::typed::{AdditionForm, PostForm};
use crate::db::PostId;
use crate::error::{Error, Problems, Result};
use crate::filing::model::news;
use crate::filing::views::{AdditionPage, FormPage};
use crate::web::{Cx, Kept, Member, aside};
use actix_web::HttpResponse;

/// A new post.
pub async fn post_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    let (form, lines): (PostForm, _) = (kept.read()?, lines(&cx).await?);
    let page = FormPage::new(&cx, None, &form.entered(), lines, &Problems::default());
    cx.html(&page.with(form.along.chosen(&cx)))
}

/// A change to one's own post; an addition to it once its text stays as it is.
pub async fn edit_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    let form: PostForm = kept.read()?;
    let own = own(&cx, &member(&cx)?, post).await?;
    if own.may_change {
        let page = FormPage::new(&cx, Some(&own.post), &form.entered(), own.lines, &Problems::default());
        return cx.html(&page.with(form.along.chosen(&cx)));
    }
    let typed = move || (news(&form.entered(), &own.post, &own.text, own.log.as_deref()), own.post);
    let (typed, post) = aside(typed).await?;
    cx.html(&AdditionPage::instead(&cx, &post, &typed))
}

/// An addition below one's own post.
pub async fn addition_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    let form: AdditionForm = kept.read()?;
    let own = own(&cx, &member(&cx)?, post).await?;
    cx.html(&AdditionPage::new(&cx, &own.post, &form.body, &Problems::default()))
}

fn member(cx: &Cx) -> Result<Member> {
    cx.viewer.clone().map(Member).ok_or(Error::SignInFirst)
}
