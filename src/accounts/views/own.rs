//! Pages below one's settings.

use super::Told;
use crate::db::Timestamp;
use crate::web::{Field, Page};
use askama::Template;

#[derive(Template)]
#[template(path = "accounts/address.html")]
pub struct AddressPage<'a> {
    pub page: Page<'a>,
    pub problems: Told,
    pub verified: bool,
    /// The address as it is now.
    pub present: &'a str,
    pub email: Field,
    pub current: Field,
}

#[derive(Template)]
#[template(path = "accounts/address_link.html")]
pub struct AddressLinkPage<'a> {
    pub page: Page<'a>,
    /// Whose account it is.
    pub handle: &'a str,
    /// The address that it is to have.
    pub address: &'a str,
    pub token: &'a str,
}

/// One session of the reader.
pub struct SessionRow {
    /// By which it is ended.
    pub id: String,
    /// Whether the page was asked for with it.
    pub is_this: bool,
    /// The browser and the system, in words.
    pub device: String,
    pub created_at: Timestamp,
    /// When it was last noted as seen.
    pub seen_at: Timestamp,
}

#[derive(Template)]
#[template(path = "accounts/sessions.html")]
pub struct SessionsPage<'a> {
    pub page: Page<'a>,
    pub rows: Vec<SessionRow>,
}
