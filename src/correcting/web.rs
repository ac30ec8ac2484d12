//! HTTP: the form, and what it sends.

use super::actions::{self, Prepared};
use super::model::{Entered, Wanted, What};
use super::views::FormPage;
use super::words::CORRECTED;
use crate::areas::{self, LineAreas};
use crate::db::{Conn, PostId};
use crate::error::{Error, Problems, Refusal, Result};
use crate::logs::is_masked;
use crate::posts::{self, Post, PostText};
use crate::web::{Back, Cx, Kept, Sent, Staff};
use crate::{devices, text};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config.service(resource("/posts/{number}/correct").route(get().to(open)).route(post().to(correct)));
}

/// What is corrected, as it was typed, and where to go afterwards.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Typed {
    pub title: String,
    pub kind: String,
    pub area: String,
    pub device: String,
    pub build: String,
    pub back: String,
    /// What the form was shown over: see [`seen`].
    pub seen: String,
}

/// Where the form was asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    back: String,
}

type Found = (Post, PostText, Vec<LineAreas>);

fn find(conn: &mut Conn, id: PostId) -> Result<Found> {
    let post = posts::get(conn, id)?;
    let lines = areas::offered(conn, Some(post.area_id))?;
    Ok((post, posts::text_of(conn, id)?, lines))
}

/// GET `/posts/{number}/correct`
async fn open(cx: Cx, _: Staff, key: Path<String>, asked: Query<Asked>) -> Result<HttpResponse> {
    let id = posts::number(&key).ok_or(Error::NotFound)?;
    let (post, text, lines) = cx.app.read(move |conn| find(conn, id)).await?;
    let look = move |conn: &mut Conn| {
        let area = areas::get(conn, post.area_id)?;
        let device = device_shown(conn, &post, &text)?;
        // One that was merged leads to the one it went into, where its posts are on their way to.
        Ok((areas::find(conn, &area.slug)?.unwrap_or(area).slug, device, (post, text)))
    };
    let (area, device, (post, text)) = cx.app.read(look).await?;
    let typed = Typed {
        seen: seen(&post, &text),
        title: post.title.clone(),
        kind: post.kind.as_str().to_owned(),
        area,
        device,
        build: text.build.unwrap_or_default(),
        back: asked.into_inner().back,
    };
    cx.html(&FormPage::new(&cx, (&post, lines), &typed, &Problems::default(), None))
}

/// The device of a post as the form shows it: as the site calls it, if it is known.
fn device_shown(conn: &mut Conn, post: &Post, text: &PostText) -> Result<String> {
    let known = devices::of_post(conn, post.id)?.into_iter().find(|it| it.is_named).map(|it| it.device.called());
    Ok(known.or_else(|| text.device.clone()).unwrap_or_default())
}

/// What a form was shown over, in a short word: it is asked again when somebody else has changed that.
fn seen(post: &Post, text: &PostText) -> String {
    let (device, build) = (text.device.as_deref().unwrap_or_default(), text.build.as_deref().unwrap_or_default());
    let area = post.area_id.to_string();
    text::digest(&[post.title.as_str(), post.kind.as_str(), &area, device, build])
}

/// The fields of the form as it stands, but for one of them that was corrected, which says again what it did before: nothing
/// where it says something else by now. What staff made of a device is not taken apart again.
pub fn back_to(
    conn: &mut Conn,
    post: &Post,
    what: What,
    (before, after): (&str, &str),
) -> Result<Option<Vec<(&'static str, String)>>> {
    let text = posts::text_of(conn, post.id)?;
    let (seen, area) = (seen(post, &text), areas::get(conn, post.area_id)?.slug);
    let there = match what {
        What::Title => post.title.as_str(),
        What::Area => area.as_str(),
        // What else they change no form says: it is kept beside the act.
        What::Kind | What::Device => return Ok(None),
    };
    if there != after {
        return Ok(None);
    }
    let or_before = |other: What, now: &str| if what == other { before.to_owned() } else { now.to_owned() };
    Ok(Some(vec![
        ("title", or_before(What::Title, &post.title)),
        ("kind", post.kind.as_str().to_owned()),
        ("area", or_before(What::Area, &area)),
        ("device", text.device.unwrap_or_default()),
        ("build", text.build.unwrap_or_default()),
        ("seen", seen),
    ]))
}

/// POST `/posts/{number}/correct`
async fn correct(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Typed>) -> Result<HttpResponse> {
    let id = posts::number(&key).ok_or(Error::NotFound)?;
    let look = move |conn: &mut Conn| {
        let (post, text) = (posts::get(conn, id)?, posts::text_of(conn, id)?);
        let device = device_shown(conn, &post, &text)?;
        Ok(((post, text), device))
    };
    let (now_there, shown) = cx.app.read(look).await?;
    // Called by its name it is the same device, however its author spelled it.
    let device = if typed.device == shown { now_there.1.device.as_deref().unwrap_or_default() } else { &typed.device };
    let (title, kind, area, build) = (&typed.title, &typed.kind, &typed.area, &typed.build);
    let entered = Entered { title, kind, area, device, build };
    let mut masked = false;
    let done = match Wanted::parse(&entered, &now_there.0.title) {
        // A script that does not say what it saw may go on.
        Ok(_) if !typed.seen.is_empty() && typed.seen != seen(&now_there.0, &now_there.1) => {
            Err(Error::Rejected(Refusal::CHANGED_MEANWHILE))
        }
        Ok(wanted) => {
            let stored = [(title, &wanted.title), (&typed.device, &wanted.device), (build, &wanted.build)];
            masked = stored.iter().any(|(typed, stored)| is_masked(typed, stored));
            let (new, now) = (Prepared::new(wanted, now_there), cx.app.now());
            cx.write_as_staff(move |conn| actions::correct(conn, &staff, id, &new, now)).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match done {
        Ok(is_changed) => Ok(cx
            .see_other(&Back::from(typed.back).or(posts::address(id)), is_changed.then_some(CORRECTED.masked(masked)))),
        Err(Error::Invalid(wrong)) => ask_again(&cx, id, &typed, &wrong, None).await,
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            let warning = Refusal::CHANGED_MEANWHILE.sentence(cx.l());
            ask_again(&cx, id, &typed, &Problems::default(), Some(warning)).await
        }
        Err(other) => Err(other),
    }
}

/// The form of a correction that could not be taken, with what was typed.
pub async fn form_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    ask_again(&cx, post, &kept.read()?, &Problems::default(), None).await
}

async fn ask_again(
    cx: &Cx,
    id: PostId,
    typed: &Typed,
    wrong: &Problems,
    warning: Option<String>,
) -> Result<HttpResponse> {
    let (post, text, lines) = cx.app.read(move |conn| find(conn, id)).await?;
    // Whoever sends it again has seen what is there now.
    let typed = &Typed { seen: seen(&post, &text), ..typed.clone() };
    let status = if warning.is_some() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.html_with(status, &FormPage::new(cx, (&post, lines), typed, wrong, warning))
}
