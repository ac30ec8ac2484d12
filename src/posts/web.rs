//! HTTP: filing and changing a post, following one, and the areas.

use super::area::{self, Line};
use super::model::{Draft, Entered, Post, number, slug};
use super::views::{AreasPage, FollowButton, FormPage, Parts};
use super::{actions, store};
use crate::db::PostId;
use crate::error::{Error, Problems, Result};
use crate::i18n::Language;
use crate::web::{Cx, Flash, Form, Limit, Member, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/new").route(get().to(begin)))
        .service(resource("/posts").route(post().to(file)))
        .service(resource("/posts/{number}/edit").route(get().to(reopen)).route(post().to(change)))
        .service(resource("/posts/{number}/follow").route(get().to(back_to_post)).route(post().to(follow)))
        .service(resource("/posts/{number}/unfollow").route(post().to(unfollow)))
        .service(resource("/areas").route(get().to(areas)).route(post().to(add_area)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct PostForm {
    kind: String,
    title: String,
    body: String,
    area: String,
    device: String,
    build: String,
    lang: String,
}

impl PostForm {
    fn entered(&self) -> Entered<'_> {
        Entered {
            kind: &self.kind,
            title: &self.title,
            body: &self.body,
            area: &self.area,
            device: &self.device,
            build: &self.build,
            lang: &self.lang,
        }
    }
}

/// What a link to the form may choose in advance.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wish {
    kind: String,
}

/// GET `/posts/new`
async fn begin(cx: Cx, member: Member, wish: Query<Wish>) -> Result<HttpResponse> {
    let author = member.id;
    let (device, lines) =
        cx.app.read(move |conn| Ok((store::last_device(conn, author)?, area::by_line(area::list(conn)?)))).await?;
    let device = device.unwrap_or_default();
    let entered = Entered { kind: &wish.kind, device: &device, ..Entered::default() };
    cx.html(&FormPage::new(&cx, None, &entered, lines, &Problems::default()))
}

/// POST `/posts`
async fn file(cx: Cx, member: Member, Form(form): Form<PostForm>) -> Result<HttpResponse> {
    match submit(&cx, &member, &form).await {
        Ok(slug) => Ok(cx.see_other(&format!("/posts/{slug}"), Some(Flash::Filed))),
        Err(Error::Invalid(wrong)) => {
            let lines = lines(&cx).await?;
            cx.unprocessable(&FormPage::new(&cx, None, &form.entered(), lines, &wrong))
        }
        Err(error) => Err(error),
    }
}

async fn submit(cx: &Cx, member: &Member, form: &PostForm) -> Result<String> {
    let draft = Draft::parse(&form.entered(), cx.language()).map_err(Error::Invalid)?;
    cx.app.limiter.check(Limit::Post, member.id.to_string())?;
    let (author, now, title) = (member.id, cx.app.now(), draft.title.clone());
    let id = cx.app.write(move |conn| actions::submit(conn, author, &draft, now)).await?;
    Ok(slug(id, &title))
}

/// GET `/posts/{number}/edit`
async fn reopen(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (post, area, lines) = own(&cx, &member, numbered(&key)?).await?;
    let entered = Entered {
        kind: post.kind.as_str(),
        title: &post.title,
        body: &post.body,
        area: &area,
        device: post.device.as_deref().unwrap_or_default(),
        build: post.build.as_deref().unwrap_or_default(),
        // A language that is not to choose was recognised, and is again.
        lang: post.lang.parse::<Language>().map_or("", |_| &post.lang),
    };
    cx.html(&FormPage::new(&cx, Some(&post), &entered, lines, &Problems::default()))
}

/// POST `/posts/{number}/edit`
async fn change(cx: Cx, member: Member, key: Path<String>, Form(form): Form<PostForm>) -> Result<HttpResponse> {
    let id = numbered(&key)?;
    cx.app.limiter.check(Limit::Post, member.id.to_string())?;
    match save(&cx, &member, id, &form).await {
        Ok(slug) => Ok(cx.see_other(&format!("/posts/{slug}"), Some(Flash::Edited))),
        Err(Error::Invalid(wrong)) => {
            let (post, _, lines) = own(&cx, &member, id).await?;
            cx.unprocessable(&FormPage::new(&cx, Some(&post), &form.entered(), lines, &wrong))
        }
        Err(error) => Err(error),
    }
}

async fn save(cx: &Cx, member: &Member, id: PostId, form: &PostForm) -> Result<String> {
    let draft = Draft::parse(&form.entered(), cx.language()).map_err(Error::Invalid)?;
    let (viewer, now) = (member.0.clone(), cx.app.now());
    let changed = move |conn: &mut _| {
        actions::seen_by(conn, id, Some(&viewer))?;
        actions::edit(conn, viewer.id, id, &draft, now)
    };
    Ok(cx.app.write(changed).await?.slug())
}

/// The post if this person may change it now, the slug of its area, and the choice of areas.
async fn own(cx: &Cx, member: &Member, id: PostId) -> Result<(Post, String, Vec<Line>)> {
    let viewer = member.0.clone();
    let read = move |conn: &mut _| {
        let post = actions::seen_by(conn, id, Some(&viewer))?;
        post.may_be_edited_by(viewer.id).map_err(Error::Forbidden)?;
        let areas = area::list(conn)?;
        let slug = areas.iter().find(|area| area.id == post.area_id).map(|area| area.slug.clone()).unwrap_or_default();
        Ok((post, slug, area::by_line(areas)))
    };
    cx.app.read(read).await
}

/// POST `/posts/{number}/follow`
async fn follow(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let id = numbered(&key)?;
    cx.app.limiter.check(Limit::Vote, member.id.to_string())?;
    let (user, now) = (member.id, cx.app.now());
    let followed = cx.app.write(move |conn| actions::follow(conn, user, id, now)).await?;
    told(&cx, FollowButton { number: followed, following: true }, Flash::Followed)
}

/// POST `/posts/{number}/unfollow`
async fn unfollow(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let id = numbered(&key)?;
    cx.app.limiter.check(Limit::Vote, member.id.to_string())?;
    let user = member.id;
    let left = cx.app.write(move |conn| actions::unfollow(conn, user, id)).await?;
    told(&cx, FollowButton { number: left, following: false }, Flash::Unfollowed)
}

/// The post's page, or the button as it is there now.
fn told(cx: &Cx, follow: FollowButton, flash: Flash) -> Result<HttpResponse> {
    if cx.wants_parts() {
        cx.html(&Parts { page: cx.page("").saying(flash), follow })
    } else {
        Ok(cx.see_other(&format!("/posts/{}", follow.number), Some(flash)))
    }
}

/// GET `/posts/{number}/follow`: where a press that could not go on after signing in ends.
async fn back_to_post(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    Ok(cx.see_other(&format!("/posts/{}", numbered(&key)?), None))
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct AreaForm {
    name: String,
    line: String,
}

/// GET `/areas`
async fn areas(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let lines = lines(&cx).await?;
    cx.html(&AreasPage::new(&cx, lines, "", "", &Problems::default()))
}

/// POST `/areas`
async fn add_area(cx: Cx, _: Staff, Form(form): Form<AreaForm>) -> Result<HttpResponse> {
    let new = form.clone();
    match cx.app.write(move |conn| area::add(conn, &new.name, &new.line)).await {
        Ok(_) => Ok(cx.see_other("/areas", Some(Flash::Saved))),
        Err(Error::Invalid(wrong)) => {
            let lines = lines(&cx).await?;
            cx.unprocessable(&AreasPage::new(&cx, lines, &form.name, &form.line, &wrong))
        }
        Err(error) => Err(error),
    }
}

async fn lines(cx: &Cx) -> Result<Vec<Line>> {
    cx.app.read(|conn| Ok(area::by_line(area::list(conn)?))).await
}

fn numbered(key: &str) -> Result<PostId> {
    number(key).ok_or(Error::NotFound)
}
