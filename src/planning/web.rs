//! HTTP: the two things that staff say, and the page for one of them.

use super::model::{Builder, Entered, capacity};
use super::views::{BuildersPage, CapacityPage};
use super::{actions, store};
use crate::areas;
use crate::db::{AreaId, Conn, PostId};
use crate::error::{Error, Problems, Result};
use crate::people::{self, Person};
use crate::posts::{self, Post};
use crate::web::{Back, Cx, Flash, Form, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;
use std::collections::HashSet;

/// The page on which a plan is made, unless a form says another one.
const PLAN: &str = "/staff/plan";

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/builders").route(get().to(open)).route(post().to(name_builders)))
        .service(resource("/staff/areas/{id}/capacity").route(post().to(set_capacity)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct CapacityForm {
    items: String,
    back: String,
}

/// POST `/staff/areas/{id}/capacity`
async fn set_capacity(cx: Cx, staff: Staff, id: Path<String>, Form(form): Form<CapacityForm>) -> Result<HttpResponse> {
    let id = numbered::<AreaId>(&id)?;
    let now = cx.app.now();
    match capacity(&form.items) {
        Ok(items) => {
            cx.write_as_staff(move |conn| actions::set_capacity(conn, &staff, id, items, now)).await?;
            Ok(cx.see_other(&Back::from(form.back).or(PLAN.to_owned()), Some(Flash::SAVED)))
        }
        Err(wrong) => {
            let area = cx.app.read(move |conn| areas::get(conn, id)).await?;
            cx.unprocessable(&CapacityPage::new(&cx, &area, (&form.items, &form.back), &wrong))
        }
    }
}

/// Handles that a form can name: more than may be chosen, so that it says so.
const MOST_CHOSEN: usize = 40;

/// Who builds a post. A field that is none of these is refused.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(super) struct Typed {
    pub staff: Vec<String>,
    pub others: String,
    pub back: String,
}

impl Typed {
    /// What there is now.
    fn of(builders: &[Builder], back: String) -> Self {
        let mut typed = Self { back, ..Self::default() };
        let mut names = Vec::new();
        for builder in builders {
            match builder {
                Builder::Known(person) => typed.staff.push(person.handle.clone()),
                Builder::Called(name) => names.push(name.as_str()),
            }
        }
        typed.others = names.join("\n");
        typed
    }
}

impl TryFrom<Vec<(String, String)>> for Typed {
    type Error = &'static str;

    fn try_from(pairs: Vec<(String, String)>) -> std::result::Result<Self, Self::Error> {
        let mut typed = Self::default();
        let mut seen = HashSet::new();
        for (key, value) in pairs {
            if key != "staff" && !seen.insert(key.clone()) {
                return Err("a field that comes twice");
            }
            match key.as_str() {
                "staff" if typed.staff.contains(&value) => return Err("somebody who comes twice"),
                "staff" if typed.staff.len() < MOST_CHOSEN => typed.staff.push(value),
                "others" => typed.others = value,
                "back" => typed.back = value,
                _ => return Err("a field that is none of those who build a post"),
            }
        }
        Ok(typed)
    }
}

/// Everything the page shows.
pub(super) struct Found {
    pub post: Post,
    pub staff: Vec<Person>,
    pub builders: Vec<Builder>,
}

fn found(conn: &mut Conn, id: PostId) -> Result<Found> {
    let builders = store::builders_of(conn, &[id])?.remove(&id).unwrap_or_default();
    Ok(Found { post: posts::get(conn, id)?, staff: people::staff(conn)?, builders })
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct From {
    back: String,
}

/// GET `/posts/{number}/builders`
async fn open(cx: Cx, _: Staff, key: Path<String>, from: Query<From>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let found = cx.app.read(move |conn| found(conn, id)).await?;
    let typed = Typed::of(&found.builders, from.into_inner().back);
    cx.html(&BuildersPage::new(&cx, &found, &typed, &Problems::default()))
}

/// POST `/posts/{number}/builders`
async fn name_builders(cx: Cx, staff: Staff, key: Path<String>, Form(typed): Form<Typed>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let now = cx.app.now();
    let named = match Entered::parse(&typed.staff, &typed.others) {
        Ok(entered) => cx.write_as_staff(move |conn| actions::name_builders(conn, &staff, id, &entered, now)).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match named {
        Ok(()) => Ok(cx.see_other(&Back::from(typed.back).or(posts::address(id)), Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => {
            let found = cx.app.read(move |conn| found(conn, id)).await?;
            cx.unprocessable(&BuildersPage::new(&cx, &found, &typed, &wrong))
        }
        Err(error) => Err(error),
    }
}
