//! HTTP: the page after an update, and where it leads on.

use super::model::{Asked, Named};
use super::reading::{Asking, Looked, look};
use super::views::{ComingPage, UnknownPage, UpdatedPage};
use crate::accounts::SIGN_IN;
use crate::error::{Error, Result};
use crate::filing::FORM;
use crate::onward::{What, address_after_update};
use crate::releases;
use crate::reports::{self, Closing};
use crate::web::Cx;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use url::form_urlencoded::byte_serialize;

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/updated/{version}").route(get().to(show)))
        .service(resource("/updated/{version}/share").route(post().to(share)))
        .service(resource("/updated/{version}/go/{what}").route(get().to(go)));
}

/// GET `/updated/{version}?device=&build=&area=&from=`
async fn show(cx: Cx, version: Path<String>, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let (version, named) = (version.into_inner(), Named::parse(&asked));
    let (schedule, now) = (cx.app.config.schedule, cx.app.now());
    let today = schedule.local_day(now.0);
    let asking = Asking {
        version: version.clone(),
        named: named.clone(),
        who: cx.viewer.clone(),
        reads: cx.language(),
        schedule,
        today,
        now,
        closing: Closing::of(&cx.app.config),
    };
    match cx.read(move |conn| look(conn, &asking)).await? {
        Looked::Out(found) => cx.open_html(&UpdatedPage::new(&cx, &found, &named, today)),
        Looked::Ahead(ahead) => cx.html(&ComingPage::new(&cx, &ahead)),
        Looked::Earlier => Ok(cx.see_other(&releases::address(version), None)),
        Looked::Unknown(latest) => {
            let page = UnknownPage::new(&cx, &version, latest.as_deref(), &named);
            cx.html_with(StatusCode::NOT_FOUND, &page)
        }
    }
}

/// GET `/updated/{version}/go/{what}`: on to one of our own pages; the press is counted by its address.
async fn go(cx: Cx, path: Path<(String, String)>, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let (version, what) = path.into_inner();
    let (what, named) = (What::parse(&what).ok_or(Error::NotFound)?, Named::parse(&asked));
    expect_out(&cx, &version).await?;
    let to = match what {
        What::Broken => format!("{}?{}", FORM.1, named.of_bug()),
        What::Report => reports::address(&version),
        What::SignIn => {
            let back = format!("{}{}", address_after_update(&version), named.query());
            format!("{SIGN_IN}?next={}", byte_serialize(back.as_bytes()).collect::<String>())
        }
        What::Opened | What::Share => return Err(Error::NotFound),
    };
    Ok(cx.see_other(&to, None))
}

/// POST `/updated/{version}/share`: a script says that one of the buttons that share was pressed.
async fn share(cx: Cx, version: Path<String>) -> Result<HttpResponse> {
    expect_out(&cx, &version).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// A release that is out, or was, and of which whoever asks reads.
async fn expect_out(cx: &Cx, version: &str) -> Result<()> {
    let (version, who) = (version.to_owned(), cx.viewer.clone());
    cx.read(move |conn| releases::version_for(conn, &version, who.as_ref())).await?;
    Ok(())
}
