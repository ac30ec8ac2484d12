//! A person's own devices.

use super::{NOTES, OWN};
use crate::db::Conn;
use crate::devices::said::Said;
use crate::devices::views::OwnPage;
use crate::devices::words::FORGOTTEN;
use crate::devices::{of_people, store};
use crate::error::{Error, Problems, Result};
use crate::web::{Cx, Flash, Form, Member};
use actix_web::HttpResponse;
use serde::Deserialize;

/// A device, and its build.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::devices) struct Typed {
    pub device: String,
    pub build: String,
}

/// GET `/settings/devices`
pub(super) async fn list(cx: Cx, member: Member) -> Result<HttpResponse> {
    let own = cx.app.read(move |conn| of_people::of_person(conn, member.id)).await?;
    cx.html(&OwnPage::new(&cx, &own, &Typed::default(), &Problems::default()))
}

/// POST `/settings/devices`
pub(super) async fn add(cx: Cx, member: Member, Form(typed): Form<Typed>) -> Result<HttpResponse> {
    let (person, now) = (member.id, cx.app.now());
    cx.app.limiter.check(NOTES, &person.to_string())?;
    let added = match Said::parse(&typed.device, &typed.build) {
        Ok(said) => {
            let look = move |conn: &mut Conn| Ok((store::called(conn, said.device(), said.build())?, said));
            let (known, said) = cx.app.read(look).await?;
            let codename = known.map(|device| device.codename);
            let note = move |conn: &mut Conn| of_people::remember(conn, person, &said, codename.as_deref(), now);
            cx.app.write_shown_soon(note).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match added {
        Ok(()) => Ok(cx.see_other(OWN, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => {
            let own = cx.app.read(move |conn| of_people::of_person(conn, person)).await?;
            cx.unprocessable(&OwnPage::new(&cx, &own, &typed, &wrong))
        }
        Err(error) => Err(error),
    }
}

/// A device that is to be forgotten.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Forgotten {
    device: String,
}

/// POST `/settings/devices/forget`
pub(super) async fn forget(cx: Cx, member: Member, Form(asked): Form<Forgotten>) -> Result<HttpResponse> {
    cx.app.limiter.check(NOTES, &member.id.to_string())?;
    // PostgreSQL takes no NUL.
    if !asked.device.contains('\0') {
        cx.app.write_shown_soon(move |conn| of_people::forget(conn, member.id, &asked.device)).await?;
    }
    Ok(cx.see_other(OWN, Some(FORGOTTEN)))
}
