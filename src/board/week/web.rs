//! HTTP: this week.

use super::super::views::WeekPage;
use super::week;
use crate::error::{Error, Result};
use crate::releases;
use crate::trains;
use crate::web::Cx;
use actix_web::HttpResponse;
use actix_web::web::{Query, ServiceConfig, get, resource};
use serde::Deserialize;

/// The routes of this week.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/releases/next").route(get().to(this_week)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// The word of a train beside the weekly one.
    train: String,
}

/// GET `/releases/next?train=`. What is coming with another train stands above what went with it; of one with which nothing
/// goes any more nothing is coming.
async fn this_week(cx: Cx, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    if !asked.train.is_empty() {
        let to = format!("/releases?{}", trains::asked(&asked.train));
        let (word, who) = (asked.train, cx.viewer.clone());
        let train = cx.read(move |conn| releases::train_for(conn, &word, who.as_ref())).await?;
        if train.is_retired {
            return Err(Error::NotFound);
        }
        return Ok(cx.see_other(&to, None));
    }
    let (reads, now) = (cx.language(), cx.app.now());
    let mut found = cx.read(move |conn| week(conn, reads, now)).await?;
    if let Some(found) = &mut found {
        found.tell_withheld(reads, cx.l());
    }
    cx.open_html(&WeekPage::new(&cx, found.as_ref()))
}
