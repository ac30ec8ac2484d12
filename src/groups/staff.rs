//! HTTP: the pages on which staff keep groups, and what they press there.

use super::kept::GroupKept;
use super::model::address_for_staff;
use super::reading::{self, Found};
use super::typed::{Closing, NewGroup, OfPost, Somebody, Typed};
use super::views::{AllPage, Entered, KeepPage, Listed};
use super::words::NO_POST;
use super::{actions, members, store};
use crate::areas;
use crate::db::{Conn, GroupId};
use crate::error::{Error, Problem, Problems, Refusal, Result};
use crate::people;
use crate::posts;
use crate::web::{Cx, Flash, Form, Kept, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

/// GET `/staff/groups`
pub(super) async fn list(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let kept = cx.app.read(all).await?;
    cx.html(&AllPage::new(&cx, &kept, &Typed::default(), &Problems::default()))
}

fn all(conn: &mut Conn) -> Result<Listed> {
    Ok(Listed { groups: store::all(conn)?, lines: areas::offered(conn, None)?, asking: store::asking_each(conn)? })
}

/// POST `/staff/groups`
pub(super) async fn add(cx: Cx, Sent(staff, typed): Sent<Staff, Typed>) -> Result<HttpResponse> {
    let now = cx.app.now();
    let opened = match NewGroup::parse(&typed.name, &typed.about, cx.language()) {
        Ok(new) => {
            let area = typed.area.clone();
            cx.app.write(move |conn| actions::open(conn, &staff, &new, &area, now)).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match opened {
        Ok(group) => Ok(cx.see_other(&address_for_staff(group.id), Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => ask_for_new(&cx, &typed, &wrong).await,
        Err(error) => Err(error),
    }
}

async fn ask_for_new(cx: &Cx, typed: &Typed, wrong: &Problems) -> Result<HttpResponse> {
    let kept = cx.app.read(all).await?;
    cx.unprocessable(&AllPage::new(cx, &kept, typed, wrong))
}

/// GET `/staff/groups/{id}`
pub(super) async fn open(cx: Cx, _: Staff, id: Path<String>) -> Result<HttpResponse> {
    let id = numbered::<GroupId>(&id)?;
    let found = cx.app.read(move |conn| reading::keep(conn, id)).await?;
    cx.html(&KeepPage::new(&cx, &found, &shown(&found), &Problems::default()))
}

/// The form of a group as it is.
fn shown(found: &Found) -> Entered {
    let group = Typed {
        name: found.group.name.clone(),
        about: found.group.about.clone(),
        seen: GroupKept::of(&found.group).digest(),
        area: String::new(),
    };
    Entered { group, ..Entered::default() }
}

/// POST `/staff/groups/{id}`
pub(super) async fn change(cx: Cx, id: Path<String>, Sent(staff, typed): Sent<Staff, Typed>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<GroupId>(&id)?, cx.app.now());
    let changed = match NewGroup::parse(&typed.name, &typed.about, cx.language()) {
        Ok(new) => {
            let seen = typed.seen.clone();
            cx.app.write(move |conn| actions::change(conn, &staff, (id, &seen), &new, now)).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match changed {
        Ok(()) => Ok(saved(&cx, id)),
        Err(Error::Invalid(wrong)) => ask_again(&cx, id, &of_group(typed), &wrong).await,
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            let found = cx.app.read(move |conn| reading::keep(conn, id)).await?;
            let seen = GroupKept::of(&found.group).digest();
            let page = KeepPage::new(&cx, &found, &of_group(typed), &Problems::default()).over(seen);
            cx.html_with(StatusCode::CONFLICT, &page)
        }
        Err(error) => Err(error),
    }
}

fn of_group(group: Typed) -> Entered {
    Entered { group, ..Entered::default() }
}

/// The page of a group with what was typed when it could not be taken.
async fn ask_again(cx: &Cx, id: GroupId, entered: &Entered, wrong: &Problems) -> Result<HttpResponse> {
    let found = cx.app.read(move |conn| reading::keep(conn, id)).await?;
    cx.unprocessable(&KeepPage::new(cx, &found, entered, wrong))
}

/// The same with what was typed in one of its other forms.
async fn ask_beside(cx: &Cx, id: GroupId, (handle, post): (&str, &str), wrong: &Problems) -> Result<HttpResponse> {
    let found = cx.app.read(move |conn| reading::keep(conn, id)).await?;
    let entered = Entered { handle: handle.to_owned(), post: post.to_owned(), ..shown(&found) };
    cx.unprocessable(&KeepPage::new(cx, &found, &entered, wrong))
}

/// POST `/staff/groups/{id}/close`
pub(super) async fn close(cx: Cx, staff: Staff, id: Path<String>, Form(asked): Form<Closing>) -> Result<HttpResponse> {
    let (id, now, is_closed) = (numbered::<GroupId>(&id)?, cx.app.now(), asked.is_closed());
    cx.app.write(move |conn| actions::close(conn, &staff, id, is_closed, now)).await?;
    Ok(saved(&cx, id))
}

/// POST `/staff/groups/{id}/invite`
pub(super) async fn invite(cx: Cx, staff: Staff, id: Path<String>, Form(whom): Form<Somebody>) -> Result<HttpResponse> {
    let (id, now, handle) = (numbered::<GroupId>(&id)?, cx.app.now(), people::typed_handle(&whom.handle).to_owned());
    let invited = if handle.is_empty() {
        Err(Error::invalid("handle", Problem::Missing))
    } else {
        cx.app.write(move |conn| members::invite(conn, &staff, id, &handle, now)).await
    };
    match invited {
        Ok(_) => Ok(saved(&cx, id)),
        Err(Error::Invalid(wrong)) => ask_beside(&cx, id, (&whom.handle, ""), &wrong).await,
        Err(error) => Err(error),
    }
}

/// POST `/staff/groups/{id}/remove`
pub(super) async fn remove(cx: Cx, staff: Staff, id: Path<String>, Form(whom): Form<Somebody>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<GroupId>(&id)?, cx.app.now());
    cx.app.write(move |conn| members::remove(conn, &staff, id, &whom.handle, now)).await?;
    Ok(saved(&cx, id))
}

/// POST `/staff/groups/{id}/posts`
pub(super) async fn add_post(cx: Cx, staff: Staff, id: Path<String>, Form(of): Form<OfPost>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<GroupId>(&id)?, cx.app.now());
    let words = posts::on_site(&of.post, &cx.app.config.base_url).trim().to_owned();
    let added = match posts::typed(&words) {
        Some(post) => cx.app.write(move |conn| actions::add_post(conn, &staff, id, post, now)).await,
        None if words.is_empty() => Err(Error::invalid("post", Problem::Missing)),
        None => Err(Error::invalid("post", Problem::Refused(NO_POST))),
    };
    match added {
        Ok(()) => Ok(saved(&cx, id)),
        Err(Error::Invalid(wrong)) => ask_beside(&cx, id, ("", &of.post), &wrong).await,
        Err(error) => Err(error),
    }
}

/// POST `/staff/groups/{id}/posts/remove`
pub(super) async fn remove_post(
    cx: Cx,
    staff: Staff,
    id: Path<String>,
    Form(of): Form<OfPost>,
) -> Result<HttpResponse> {
    let (id, now) = (numbered::<GroupId>(&id)?, cx.app.now());
    let post = posts::numbered(&of.post)?;
    cx.app.write(move |conn| actions::remove_post(conn, &staff, id, post, now)).await?;
    Ok(saved(&cx, id))
}

/// The form of a group with what was typed when it could not be taken.
pub async fn form_again(cx: Cx, id: Option<GroupId>, kept: Kept) -> Result<HttpResponse> {
    let typed: Typed = kept.read()?;
    match id {
        Some(id) => ask_again(&cx, id, &of_group(typed), &Problems::default()).await,
        None => ask_for_new(&cx, &typed, &Problems::default()).await,
    }
}

fn saved(cx: &Cx, id: GroupId) -> HttpResponse {
    cx.see_other(&address_for_staff(id), Some(Flash::SAVED))
}
