//! HTTP: cards.

use super::read;
use crate::cards::{Kind, Press, Printed};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::web::{App, Limit};
use crate::wire::{Client, SANDBOXED, SHOWN_ANYWHERE};
use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, LOCATION};
use actix_web::web::{Data, Path, ServiceConfig, get, resource};

/// Cards that are asked for, by network.
const CARDS: Limit = Limit::new("cards", |limits| limits.cards);
/// At an address there is never another card.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// Where one stands in for it: once fonts are added, there is.
const FOR_A_WHILE: &str = "public, max-age=3600";
/// Which card is the present one changes with every vote.
const FOR_NOW: &str = "no-cache";

/// The room's route.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/cards/{language}/{kind}/{key}/{hash}.png").route(get().to(card)));
}

/// GET `/cards/{language}/{kind}/{key}/{hash}.png`. It is the same whoever asks.
async fn card(
    app: Data<App>,
    press: Data<Press>,
    client: Client,
    asked: Path<(String, String, String, String)>,
) -> Result<HttpResponse> {
    let (language, kind, key, hash) = asked.into_inner();
    let language: Language = language.parse().map_err(|_| Error::NotFound)?;
    let kind = Kind::of(&kind).ok_or(Error::NotFound)?;
    app.limiter.check(CARDS, &client.network)?;
    let of_app = app.clone();
    let found = move |conn: &mut Conn| {
        let zone = of_app.config.schedule.zone;
        read::card(conn, (kind, &key), &of_app.frame(language), zone)
    };
    let card = app.read(found).await?;
    if card.hash() != hash {
        let mut answer = HttpResponse::Found();
        answer.insert_header((LOCATION, card.address())).insert_header((CACHE_CONTROL, FOR_NOW));
        return Ok(answer.insert_header(SHOWN_ANYWHERE).finish());
    }
    let Printed { bytes, is_own } = press.png(card).await?;
    Ok(HttpResponse::Ok()
        .content_type("image/png")
        .insert_header((CACHE_CONTROL, if is_own { FOR_GOOD } else { FOR_A_WHILE }))
        .insert_header((CONTENT_SECURITY_POLICY, SANDBOXED))
        .insert_header(SHOWN_ANYWHERE)
        .body(bytes))
}
