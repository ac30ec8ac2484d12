//! Pictures of a meetup.

use super::super::actions;
use super::super::model::Meetup;
use super::super::places::{KEPT, address_of};
use super::super::reading;
use super::super::views::PhotoPage;
use super::super::words::{CONSENT, ONE_PICTURE, PHOTO_ASKED};
use crate::error::{Error, Problem, Problems, Result};
use crate::files::{self, ALT_MAX, Pictures};
use crate::logs::mask_of_staff;
use crate::people::Viewer;
use crate::text::line;
use crate::web::{Cx, Flash, Kept, LEFT_OUT, Limit, Member, PICTURE, SentWithFiles, Staff, numbered};
use crate::wire::Client;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Whoever asks to take a picture down need not be signed in: by the network it comes from.
const BY_NETWORK: Limit = Limit::new("meetup-photos-by-network", |limits| limits.sign_in_per_address);

/// Their routes.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/meetups/{id}/photos").route(get().to(open)).route(post().to(add)))
        .service(resource("/meetups/{id}/photos/{photo}/ask").route(post().to(ask)))
        .service(resource("/meetups/{id}/photos/{photo}/hide").route(post().to(hide)))
        .service(resource("/meetups/{id}/photos/{photo}/show").route(post().to(show)))
        .service(resource("/meetups/{id}/photos/{photo}/keep").route(post().to(keep)));
}

type Keys = Path<(String, String)>;

fn ids_of(keys: &Keys) -> Result<(i64, i64)> {
    let (meetup, photo) = &**keys;
    Ok((numbered::<i64>(meetup)?, numbered::<i64>(photo)?))
}

/// The form, as it came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
struct PhotoForm {
    alt: String,
    consents: bool,
    /// Whether a file was chosen that has to be chosen again.
    has_lost: bool,
}

impl TryFrom<Vec<(String, String)>> for PhotoForm {
    type Error = &'static str;

    fn try_from(fields: Vec<(String, String)>) -> std::result::Result<Self, Self::Error> {
        let (mut form, mut is_said) = (Self::default(), false);
        for (name, value) in fields {
            match name.as_str() {
                "alt" if !is_said => (form.alt, is_said) = (value, true),
                "consent" => form.consents = value == "yes",
                // A form without files, sent as one text, names the field all the same.
                PICTURE if value.is_empty() => {}
                LEFT_OUT => form.has_lost |= value == PICTURE,
                _ => return Err("a field that the form does not have, or has once"),
            }
        }
        Ok(form)
    }
}

async fn found(cx: &Cx, id: i64, keeper: &Viewer) -> Result<Meetup> {
    let keeper = keeper.clone();
    cx.app.read(move |conn| reading::for_keeper(conn, id, &keeper)).await
}

/// GET `/meetups/{id}/photos`
async fn open(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let meetup = found(&cx, numbered::<i64>(&key)?, &member).await?;
    cx.html(&PhotoPage::new(&cx, &meetup, ("", false, false), &Problems::default()))
}

/// What is wrong with the words of the form; the description, masked, where nothing is.
fn checked(form: &PhotoForm) -> Result<String, Problems> {
    let mut problems = Problems::default();
    let alt = problems.check("alt", line(&form.alt, 0, ALT_MAX).map(|said| mask_of_staff(&said)));
    if !form.consents {
        problems.add("consent", Problem::Refused(CONSENT));
    }
    match alt {
        Some(alt) if problems.is_empty() => Ok(alt),
        _ => Err(problems),
    }
}

/// POST of the same.
async fn add(
    cx: Cx,
    files: Data<Pictures>,
    key: Path<String>,
    sent: SentWithFiles<Member, PhotoForm>,
) -> Result<HttpResponse> {
    let SentWithFiles(member, mut form, pieces) = sent;
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let meetup = found(&cx, id, &member).await?;
    let alt = match checked(&form) {
        Ok(alt) => alt,
        Err(wrong) => {
            form.has_lost |= pieces.has_files();
            pieces.pass_over(cx.app.config.limits.body).await;
            return again(&cx, &meetup, &form, Error::Invalid(wrong));
        }
    };
    let (kept, taken) = match files::take_one(&cx, &files, member.id, pieces, ONE_PICTURE).await {
        Ok(taken) => taken,
        Err(error) => return again(&cx, &meetup, &form, error),
    };
    let written = cx.app.write(move |conn| actions::add_photo(conn, &member, id, (&kept, &alt), now)).await;
    match files::settle(&files, written.map(|()| None), &taken).await {
        Ok(()) => Ok(cx.see_other(&address_of(id), Some(Flash::SAVED))),
        // The words are still theirs; the picture has to be chosen again.
        Err(Error::Rejected(why)) => {
            let cx = cx.warning_of(why);
            let page = PhotoPage::new(&cx, &meetup, (&form.alt, form.consents, true), &Problems::default());
            cx.html_with(StatusCode::CONFLICT, &page)
        }
        Err(other) => Err(other),
    }
}

/// The page with what was typed, where that is what is wrong.
fn again(cx: &Cx, meetup: &Meetup, form: &PhotoForm, error: Error) -> Result<HttpResponse> {
    match error {
        Error::Invalid(wrong) => {
            cx.unprocessable(&PhotoPage::new(cx, meetup, (&form.alt, form.consents, form.has_lost), &wrong))
        }
        other => Err(other),
    }
}

/// The page with what was typed when it could not be taken.
pub(super) async fn form_again(cx: &Cx, id: i64, keeper: &Viewer, kept: &Kept) -> Result<HttpResponse> {
    let meetup = found(cx, id, keeper).await?;
    let form: PhotoForm = kept.read()?;
    // Who consents is asked again with the picture that is chosen again.
    let consents = form.consents && !form.has_lost;
    cx.html(&PhotoPage::new(cx, &meetup, (&form.alt, consents, form.has_lost), &Problems::default()))
}

/// POST `/meetups/{id}/photos/{photo}/ask`
async fn ask(cx: Cx, client: Client, keys: Keys) -> Result<HttpResponse> {
    let (at, now) = (ids_of(&keys)?, cx.app.now());
    cx.app.limiter.check(BY_NETWORK, &client.network)?;
    cx.app.write(move |conn| actions::ask_down(conn, at, now)).await?;
    Ok(cx.see_other(&address_of(at.0), Some(PHOTO_ASKED)))
}

/// POST `/meetups/{id}/photos/{photo}/hide`
async fn hide(cx: Cx, member: Member, keys: Keys) -> Result<HttpResponse> {
    let (at, now) = (ids_of(&keys)?, cx.app.now());
    cx.app.write(move |conn| actions::set_hidden(conn, &member, at, true, now)).await?;
    Ok(cx.see_other(&address_of(at.0), Some(Flash::SAVED)))
}

/// POST `/meetups/{id}/photos/{photo}/show`
async fn show(cx: Cx, staff: Staff, keys: Keys) -> Result<HttpResponse> {
    let (at, now) = (ids_of(&keys)?, cx.app.now());
    cx.app.write(move |conn| actions::set_hidden(conn, &staff, at, false, now)).await?;
    Ok(cx.see_other(&address_of(at.0), Some(Flash::SAVED)))
}

/// POST `/meetups/{id}/photos/{photo}/keep`
async fn keep(cx: Cx, staff: Staff, keys: Keys) -> Result<HttpResponse> {
    let (at, now) = (ids_of(&keys)?, cx.app.now());
    cx.app.write(move |conn| actions::keep_photo(conn, &staff, at, now)).await?;
    Ok(cx.see_other(KEPT, Some(Flash::SAVED)))
}
