//! The room's pages.

use super::actions::AGAIN;
use super::personal;
use super::store::{Export, KEPT};
use crate::db::Timestamp;
use crate::web::{Field, Page};
use askama::Template;

/// `/settings/erase`: asks whether somebody leaves, or whether they stay.
#[derive(Template)]
#[template(path = "leaving/erase.html")]
pub struct ErasePage<'a> {
    pub page: Page<'a>,
    pub problems: Vec<(&'static str, String)>,
    pub current: Field,
    /// For password managers: whose password it is.
    pub email: &'a str,
    /// When the account goes of somebody who is about to leave.
    pub leaving_at: Option<Timestamp>,
}

/// How far gathering has come.
pub enum Gathered {
    /// Nothing is there.
    Nothing,
    /// The worker is at it: files that are whole, of how many.
    Some(i64, i64),
    /// It can be fetched: since when, until when, and whether there was more.
    All(Timestamp, Timestamp, bool),
}

/// `/settings/export`: what is stored about somebody, to be gathered and fetched.
#[derive(Template)]
#[template(path = "leaving/export.html")]
pub struct ExportPage<'a> {
    pub page: Page<'a>,
    pub gathered: Gathered,
    /// Whether it can be gathered now.
    pub may_ask: bool,
}

impl<'a> ExportPage<'a> {
    pub(super) fn new(page: Page<'a>, export: Option<Export>, now: Timestamp) -> Self {
        let gathered = match export {
            None => Gathered::Nothing,
            Some(Export { ready_at: Some(ready), is_cut, .. }) => Gathered::All(ready, ready.plus(KEPT), is_cut),
            Some(export) => {
                let files = i64::try_from(personal::files().count()).unwrap_or(i64::MAX);
                Gathered::Some(export.files_done, files)
            }
        };
        let may_ask = export.is_none_or(|export| export.asked_at <= now.plus(-AGAIN));
        Self { page, gathered, may_ask }
    }
}
