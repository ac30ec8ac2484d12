//! HTTP: the page of one's pictures, uploads, and the files themselves.

use super::actions::{self, Own};
use super::model::Place;
use super::views::PicturesPage;
use super::words::ADDED;
use crate::db::{CommentId, PictureId};
use crate::error::{Error, Problem, Problems, Result};
use crate::files::{
    self, ALT_MAX, CONFIRM_FIRST, Kept, MEDIA_TYPE, MOST, Name, Object, Pictures, Size, Taken, UPLOADS,
};
use crate::web::{self, Cx, Flash, Member, PICTURE, Pieces, Sent, numbered};
use crate::wire::{SANDBOXED, never_stored};
use crate::{logs, posts, text};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY};
use actix_web::web::{Data, Path, Payload, ServiceConfig, get, post, resource};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Browsers keep a picture for so long: no longer is one seen that was hidden.
const KEPT: &str = "private, max-age=300";

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/pictures").route(get().to(open)).route(post().to(add)))
        .service(resource("/posts/{number}/pictures/describe").route(get().to(back)).route(post().to(describe)))
        .service(resource("/comments/{id}/pictures").route(get().to(open)).route(post().to(add)))
        .service(resource("/comments/{id}/pictures/describe").route(get().to(back)).route(post().to(describe)))
        .service(resource("/options/{option}/pictures").route(get().to(open)).route(post().to(add)))
        .service(resource("/options/{option}/pictures/describe").route(get().to(back)).route(post().to(describe)))
        .service(resource("/pictures/{id}/remove").route(post().to(remove)))
        .service(resource("/pictures/waiting/{mark}").route(get().to(waiting)))
        .service(resource("/pictures/{file}").route(get().to(file)));
}

/// What the address is about.
fn place(request: &HttpRequest) -> Result<Place> {
    let matched = request.match_info();
    if let Some(key) = matched.get("number") {
        return posts::numbered(key).map(Place::Post);
    }
    let number = |name: &str| matched.get(name).and_then(text::number);
    let comment = number("id").map(|id| Place::Comment(CommentId(id)));
    comment.or_else(|| number("option").map(Place::Option)).ok_or(Error::NotFound)
}

async fn own(cx: &Cx, member: &Member, place: Place) -> Result<Own> {
    cx.expect_unblocked()?;
    let who = member.0.clone();
    cx.app.read(move |conn| actions::own(conn, &who, place)).await
}

/// GET `/posts/{number}/pictures`, `/comments/{id}/pictures`, `/options/{option}/pictures`
async fn open(cx: Cx, member: Member, request: HttpRequest) -> Result<HttpResponse> {
    let place = place(&request)?;
    let own = own(&cx, &member, place).await?;
    cx.html(&PicturesPage::new(&cx, place, &own, &[], &Problems::default()))
}

/// GET of an address to which descriptions are sent: the page they stand on.
async fn back(cx: Cx, request: HttpRequest) -> Result<HttpResponse> {
    Ok(cx.see_other(&place(&request)?.address(), None))
}

/// POST of the same.
async fn add(
    cx: Cx,
    member: Member,
    files: Data<Pictures>,
    request: HttpRequest,
    body: Payload,
) -> Result<HttpResponse> {
    let place = place(&request)?;
    let own = own(&cx, &member, place).await?;
    if !member.verified {
        return Err(Error::Rejected(CONFIRM_FIRST));
    }
    cx.app.limiter.check(UPLOADS, &member.id.to_string())?;
    let added = match receive(&cx, &files, &member, Pieces::of(&request, body), own.room()).await {
        Ok(taken) => {
            let kept: Vec<Kept> = taken.kept.iter().map(|came| came.kept.clone()).collect();
            let (who, now) = (member.0.clone(), cx.app.now());
            let written = cx.app.write(move |conn| actions::add(conn, &who, place, &kept, now)).await;
            // After any other error the rows may be there all the same; what is not named is swept away.
            if matches!(written, Err(Error::Invalid(_) | Error::Rejected(_) | Error::Forbidden(_) | Error::NotFound)) {
                taken.forget(&files).await;
            }
            written
        }
        Err(error) => Err(error),
    };
    match added {
        Ok(()) => Ok(cx.see_other(&place.address(), Some(ADDED))),
        Err(Error::Invalid(wrong)) => cx.unprocessable(&PicturesPage::new(&cx, place, &own, &[], &wrong)),
        Err(error) => Err(error),
    }
}

/// Everything that was sent, as pictures that are kept; all of it or nothing.
async fn receive(cx: &Cx, files: &Pictures, who: &Member, sent: Result<Pieces>, room: usize) -> Result<Taken> {
    let taken = files::take(cx, files, who.id, &mut sent?, room).await?;
    let problem = match taken.wrong.clone() {
        None if taken.kept.is_empty() => Problem::Missing,
        None => return Ok(taken),
        Some(problem) => problem,
    };
    taken.forget(files).await;
    Err(Error::invalid(PICTURE, problem))
}

/// What pictures show, by the names of their fields.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
struct Described(Vec<(PictureId, String)>);

impl TryFrom<Vec<(String, String)>> for Described {
    type Error = &'static str;

    fn try_from(pairs: Vec<(String, String)>) -> std::result::Result<Self, Self::Error> {
        let mut described: Vec<(PictureId, String)> = Vec::new();
        for (key, alt) in pairs {
            let id = key.strip_prefix("alt-").and_then(|id| id.parse().ok()).map(PictureId);
            let id = id.ok_or("a field that is none of a picture")?;
            if described.iter().any(|(other, _)| *other == id) || described.len() >= MOST {
                return Err("a field that comes twice");
            }
            described.push((id, alt));
        }
        Ok(Self(described))
    }
}

/// POST of an address below it.
async fn describe(cx: Cx, request: HttpRequest, sent: Sent<Member, Described>) -> Result<HttpResponse> {
    let Sent(member, form) = sent;
    let place = place(&request)?;
    let own = own(&cx, &member, place).await?;
    cx.app.limiter.check(UPLOADS, &member.id.to_string())?;
    // Everybody reads it, as the text that it belongs to.
    let masked = |alt: &str| logs::mask(alt, &BTreeSet::new()).text;
    let line = |(id, alt): &(PictureId, String)| text::line(alt, 0, ALT_MAX).ok().map(|alt| (*id, masked(&alt)));
    let described: Vec<(PictureId, String)> = form.0.iter().filter_map(line).collect();
    if described.len() < form.0.len() {
        return cx.unprocessable(&PicturesPage::new(&cx, place, &own, &form.0, &Problems::default()).with_long_words());
    }
    let (who, now) = (member.0.clone(), cx.app.now());
    let is_masked = form.0.iter().zip(&described).any(|((_, typed), (_, alt))| logs::is_masked(typed, alt));
    cx.app.write(move |conn| actions::describe(conn, &who, place, &described, now)).await?;
    Ok(cx.see_other(&own.url, Some(Flash::SAVED.masked(is_masked))))
}

/// The page of some pictures with what was typed of them when it could not be taken.
pub async fn describe_again(cx: Cx, place: Place, kept: web::Kept) -> Result<HttpResponse> {
    let member = Member(cx.viewer.clone().ok_or(Error::SignInFirst)?);
    let own = own(&cx, &member, place).await?;
    let typed: Described = kept.read()?;
    cx.html(&PicturesPage::new(&cx, place, &own, &typed.0, &Problems::default()))
}

/// POST `/pictures/{id}/remove`
async fn remove(cx: Cx, member: Member, files: Data<Pictures>, id: Path<String>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let id = numbered::<PictureId>(&id)?;
    let (who, now) = (member.0.clone(), cx.app.now());
    let (picture, place) = cx.app.write(move |conn| actions::remove(conn, &who, id, now)).await?;
    if let Some(name) = Name::parse(&picture.name) {
        files.forget(&name).await;
    }
    Ok(cx.see_other(&place.address(), Some(Flash::SAVED)))
}

/// GET `/pictures/{file}`: who may see it is asked each time.
async fn file(cx: Cx, files: Data<Pictures>, file: Path<String>) -> Result<HttpResponse> {
    let (name, size) = file.strip_suffix(".webp").and_then(|file| file.split_once('-')).ok_or(Error::NotFound)?;
    let name = Name::parse(name).ok_or(Error::NotFound)?;
    let size = match size {
        "full" => Size::Full,
        "small" => Size::Small,
        _ => return Err(Error::NotFound),
    };
    let (who, wanted) = (cx.viewer.clone(), name.as_str().to_owned());
    cx.read(move |conn| actions::expect_seen(conn, &wanted, who.as_ref())).await?;
    served(&files, Object { name, size }).await
}

/// GET `/pictures/waiting/{mark}`: what waits for the words it was sent with is seen by whoever sent it, and kept by nobody.
/// Once a post shows it, whoever may see the post sees it there.
async fn waiting(cx: Cx, files: Data<Pictures>, mark: Path<String>) -> Result<HttpResponse> {
    let who = cx.viewer.as_ref().ok_or(Error::NotFound)?;
    let name = files::waiting_at(&cx.app, &mark, who.id).ok_or(Error::NotFound)?;
    let wanted = name.as_str().to_owned();
    if cx.read(move |conn| actions::is_shown(conn, &wanted)).await? {
        return Err(Error::NotFound);
    }
    Ok(never_stored(served(&files, Object { name, size: Size::Small }).await?))
}

/// What is in a file: nothing at all may be done by it.
async fn served(files: &Pictures, object: Object) -> Result<HttpResponse> {
    let bytes = files.bytes(&object).await?.ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type(MEDIA_TYPE)
        .insert_header((CACHE_CONTROL, KEPT))
        .insert_header((CONTENT_SECURITY_POLICY, SANDBOXED))
        .insert_header((CONTENT_DISPOSITION, "inline; filename=\"picture.webp\""))
        .body(bytes))
}
