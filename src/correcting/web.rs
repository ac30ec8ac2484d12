//! HTTP: the form, and what it sends.

use super::actions::{self, Prepared, Seen};
use super::model::{Entered, Stood, Wanted, What};
use super::store;
use super::views::FormPage;
use super::words::CORRECTED;
use crate::areas::{self, LineAreas};
use crate::db::{Conn, PostId};
use crate::error::{Error, Problems, Refusal, Result};
use crate::logs::is_masked;
use crate::posts::{self, Post};
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
    /// Nothing where a form does not say: then they stay.
    pub only: Option<String>,
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

type Found = (Seen, Vec<LineAreas>);

fn find(conn: &mut Conn, id: PostId) -> Result<Found> {
    let there = Seen::of(conn, id)?;
    let lines = areas::offered(conn, Some(there.post.area_id))?;
    Ok((there, lines))
}

/// GET `/posts/{number}/correct`
async fn open(cx: Cx, _: Staff, key: Path<String>, asked: Query<Asked>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let look = move |conn: &mut Conn| {
        let (there, lines) = find(conn, id)?;
        let area = areas::get(conn, there.post.area_id)?;
        let device = device_shown(conn, &there)?;
        // One that was merged leads to the one it went into, where its posts are on their way to.
        Ok((areas::find(conn, &area.slug)?.unwrap_or(area).slug, device, there, lines))
    };
    let (area, device, there, lines) = cx.app.read(look).await?;
    let typed = Typed {
        seen: seen(&there),
        title: there.post.title.clone(),
        kind: there.post.kind.as_str().to_owned(),
        area,
        device,
        build: there.text.build.unwrap_or_default(),
        only: Some(there.only.called),
        back: asked.into_inner().back,
    };
    cx.html(&FormPage::new(&cx, (&there.post, lines), &typed, &Problems::default(), None))
}

/// The device of a post as the form shows it: as the site calls it, if it is known.
fn device_shown(conn: &mut Conn, there: &Seen) -> Result<String> {
    let known = devices::of_post(conn, there.post.id)?.into_iter().find(|it| it.is_named).map(|it| it.device.called());
    Ok(known.or_else(|| there.text.device.clone()).unwrap_or_default())
}

/// What a form was shown over, in a short word: it is asked again when somebody else has changed that.
fn seen(there: &Seen) -> String {
    let Seen { post, text, only } = there;
    let (device, build) = (text.device.as_deref().unwrap_or_default(), text.build.as_deref().unwrap_or_default());
    let area = post.area_id.to_string();
    text::digest(&[post.title.as_str(), post.kind.as_str(), &area, device, build, &only.called])
}

/// The fields of the form as it stands, but for one of them that was corrected, which says again what it did before: nothing
/// where it says something else by now. What staff made of a device is not taken apart again.
pub fn back_to(
    conn: &mut Conn,
    post: &Post,
    what: What,
    (before, after): (&str, &str),
) -> Result<Option<Vec<(&'static str, String)>>> {
    let shown = Seen::of(conn, post.id)?;
    let (seen, area, text) = (seen(&shown), areas::get(conn, post.area_id)?.slug, shown.text);
    let there = match what {
        What::Title => post.title.as_str(),
        What::Area => area.as_str(),
        // What else they change no form says: it is kept beside the act.
        What::Kind | What::Device | What::Only => return Ok(None),
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
    let id = posts::numbered(&key)?;
    let look = move |conn: &mut Conn| {
        let there = Seen::of(conn, id)?;
        let device = device_shown(conn, &there)?;
        Ok((there, device, store::former_titles(conn, id)?))
    };
    let (there, shown, former) = cx.app.read(look).await?;
    // Called by its name it is the same device, however its author spelled it.
    let device = if typed.device == shown { there.text.device.as_deref().unwrap_or_default() } else { &typed.device };
    let (title, kind, area, build) = (&typed.title, &typed.kind, &typed.area, &typed.build);
    let entered = Entered { title, kind, area, device, build, only: typed.only.as_deref() };
    let stood = Stood {
        titles: former.iter().map(String::as_str).chain([there.post.title.as_str()]).collect(),
        device: there.text.device.as_deref().unwrap_or_default(),
        build: there.text.build.as_deref().unwrap_or_default(),
    };
    let mut masked = false;
    let done = match Wanted::parse(&entered, &stood) {
        // A script that does not say what it saw may go on.
        Ok(_) if !typed.seen.is_empty() && typed.seen != seen(&there) => {
            Err(Error::Rejected(Refusal::CHANGED_MEANWHILE))
        }
        Ok(wanted) => {
            let stored = [(title, &wanted.title), (&typed.device, &wanted.device), (build, &wanted.build)];
            masked = stored.iter().any(|(typed, stored)| is_masked(typed, stored));
            save(&cx, staff, (wanted, there)).await
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

/// Corrects what was seen, if it is there still; whether anything changed.
async fn save(cx: &Cx, staff: Staff, (wanted, there): (Wanted, Seen)) -> Result<bool> {
    let (id, now) = (there.post.id, cx.app.now());
    let prepare = move |conn: &mut Conn| {
        let only = actions::looked_up(conn, &wanted, &there)?;
        Ok(Prepared::new(wanted, only, there))
    };
    let new = cx.app.read(prepare).await?;
    cx.write_as_staff(move |conn| actions::correct(conn, &staff, id, &new, now)).await
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
    let (there, lines) = cx.app.read(move |conn| find(conn, id)).await?;
    // Whoever sends it again has seen what is there now.
    let only = typed.only.clone().unwrap_or_else(|| there.only.called.clone());
    let typed = &Typed { seen: seen(&there), only: Some(only), ..typed.clone() };
    let status = if warning.is_some() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.html_with(status, &FormPage::new(cx, (&there.post, lines), typed, wrong, warning))
}
