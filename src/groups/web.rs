//! HTTP: the pages of groups, and what members press there. What staff do is in `staff`.

use super::model::{FanGroup, Standing};
use super::views::{All, GroupPage, GroupsPage};
use super::words::{LEFT, joined};
use super::{members, reading, staff, store};
use crate::areas;
use crate::db::Conn;
use crate::error::Result;
use crate::posts::PRESSES;
use crate::web::{Cx, Member, PageNumber};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;
use std::collections::HashMap;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/groups").route(get().to(list)))
        .service(resource("/groups/{slug}").route(get().to(open)))
        .service(resource("/groups/{slug}/join").route(get().to(back)).route(post().to(join)))
        .service(resource("/groups/{slug}/leave").route(get().to(back)).route(post().to(leave)))
        .service(resource("/staff/groups").route(get().to(staff::list)).route(post().to(staff::add)))
        .service(resource("/staff/groups/{id}").route(get().to(staff::open)).route(post().to(staff::change)))
        .service(resource("/staff/groups/{id}/close").route(post().to(staff::close)))
        .service(resource("/staff/groups/{id}/invite").route(post().to(staff::invite)))
        .service(resource("/staff/groups/{id}/remove").route(post().to(staff::remove)))
        .service(resource("/staff/groups/{id}/posts").route(post().to(staff::add_post)))
        .service(resource("/staff/groups/{id}/posts/remove").route(post().to(staff::remove_post)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    page: String,
}

/// GET `/groups`
async fn list(cx: Cx) -> Result<HttpResponse> {
    let who = cx.viewer.as_ref().map(|viewer| viewer.id);
    let read = move |conn: &mut Conn| {
        let own = match who {
            Some(who) => store::of_person(conn, who)?,
            None => HashMap::new(),
        };
        Ok(All { groups: store::all(conn)?, areas: areas::list(conn)?, own })
    };
    let all = cx.read(read).await?;
    cx.html(&GroupsPage::new(&cx, &all))
}

/// GET `/groups/{slug}?page=`
async fn open(cx: Cx, slug: Path<String>, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let (number, who) = (PageNumber::parse(&asked.page), cx.viewer.as_ref().map(|viewer| viewer.id));
    let before = behind(number);
    let read = {
        let slug = slug.into_inner();
        move |conn: &mut Conn| reading::open(conn, &slug, who, before)
    };
    let (found, votes) = cx.read(read).await?;
    cx.html(&GroupPage::new(&cx, &found, &votes, (number, before)))
}

/// Posts before a page of them.
fn behind(number: PageNumber) -> usize {
    usize::try_from(number.get().saturating_sub(1)).unwrap_or_default().saturating_mul(reading::PAGE)
}

/// GET of what is pressed there: a reload after signing in.
async fn back(cx: Cx, slug: Path<String>) -> Result<HttpResponse> {
    let group = cx.app.read(move |conn| store::called(conn, &slug)).await?;
    Ok(cx.see_other(&group.address(), None))
}

/// POST `/groups/{slug}/join`
async fn join(cx: Cx, member: Member, slug: Path<String>) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let now = cx.app.now();
    let join = move |conn: &mut Conn| {
        let group = store::called(conn, &slug)?;
        let standing = members::join(conn, &member, group.id, now)?;
        Ok((group, standing))
    };
    let (group, standing): (FanGroup, Standing) = cx.app.write(join).await?;
    Ok(cx.see_other(&group.address(), Some(joined(standing))))
}

/// POST `/groups/{slug}/leave`
async fn leave(cx: Cx, member: Member, slug: Path<String>) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let now = cx.app.now();
    let leave = move |conn: &mut Conn| {
        let group = store::called(conn, &slug)?;
        let was_there = members::leave(conn, &member, group.id, now)?;
        Ok((group, was_there))
    };
    let (group, was_there): (FanGroup, bool) = cx.app.write(leave).await?;
    Ok(cx.see_other(&group.address(), was_there.then_some(LEFT)))
}
