//! HTTP: the page, the list, the ticks.

use super::actions;
use super::model::{MOST, Point, points};
use super::store;
use super::views::PointsPage;
use crate::db::{Conn, PostId};
use crate::error::{Error, Problems, Result};
use crate::posts::{self, Post};
use crate::web::{Cx, Flash, Form, Kept, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/acceptance").route(get().to(open)).route(post().to(list)))
        .service(resource("/posts/{number}/acceptance/ticks").route(post().to(tick)));
}

/// The list, a point a line.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Typed {
    pub points: String,
}

/// The points that are met. A field that is none of these is refused.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
struct Ticks {
    met: Vec<i64>,
}

impl TryFrom<Vec<(String, String)>> for Ticks {
    type Error = &'static str;

    fn try_from(pairs: Vec<(String, String)>) -> std::result::Result<Self, Self::Error> {
        let mut ticks = Self::default();
        for (key, value) in pairs {
            match value.parse() {
                Ok(id) if key == "met" && ticks.met.len() < MOST && !ticks.met.contains(&id) => ticks.met.push(id),
                _ => return Err("a field that is none of these ticks, or comes twice"),
            }
        }
        Ok(ticks)
    }
}

fn find(conn: &mut Conn, id: PostId) -> Result<(Post, Vec<Point>)> {
    Ok((posts::get(conn, id)?, store::of_post(conn, id)?))
}

fn here(id: PostId) -> String {
    posts::address(format_args!("{id}/acceptance"))
}

/// GET `/posts/{number}/acceptance`
async fn open(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let found = cx.app.read(move |conn| find(conn, id)).await?;
    let listed: Vec<&str> = found.1.iter().map(|point| point.body.as_str()).collect();
    let typed = Typed { points: listed.join("\n") };
    cx.html(&PointsPage::new(&cx, found, &typed, &Problems::default()))
}

/// POST `/posts/{number}/acceptance`
async fn list(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Typed>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let wanted = match points(&typed.points, cx.language()) {
        Ok(wanted) => wanted,
        Err(wrong) => return ask_again(&cx, id, &typed, &wrong).await,
    };
    let now = cx.app.now();
    match cx.write_as_staff(move |conn| actions::list(conn, &staff, id, &wanted, now)).await {
        Ok(()) => Ok(cx.see_other(&here(id), Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => ask_again(&cx, id, &typed, &wrong).await,
        Err(other) => Err(other),
    }
}

/// POST `/posts/{number}/acceptance/ticks`
async fn tick(cx: Cx, staff: Staff, key: Path<String>, Form(ticks): Form<Ticks>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let now = cx.app.now();
    cx.write_as_staff(move |conn| actions::tick(conn, &staff, id, &ticks.met, now)).await?;
    Ok(cx.see_other(&here(id), Some(Flash::SAVED)))
}

/// The form with what was typed when it could not be taken.
pub async fn form_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    ask_again(&cx, post, &kept.read()?, &Problems::default()).await
}

async fn ask_again(cx: &Cx, id: PostId, typed: &Typed, wrong: &Problems) -> Result<HttpResponse> {
    let found = cx.app.read(move |conn| find(conn, id)).await?;
    cx.unprocessable(&PointsPage::new(cx, found, typed, wrong))
}
