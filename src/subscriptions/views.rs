//! Pages of the room.

use super::model::Preferences;
use crate::people::Profile;
use crate::web::Page;
use askama::Template;

/// Behind the link in a mail: one button, and the same page when it is done.
#[derive(Template)]
#[template(path = "subscriptions/unsubscribe.html")]
pub(super) struct UnsubscribePage<'a> {
    pub page: Page<'a>,
    pub done: bool,
}

/// Which mails a person wants.
#[derive(Template)]
#[template(path = "subscriptions/settings.html")]
pub(super) struct SettingsPage<'a> {
    pub page: Page<'a>,
    pub wanted: Preferences,
}

/// Of whom a person does not want to hear.
#[derive(Template)]
#[template(path = "subscriptions/ignored.html")]
pub(super) struct IgnoredPage<'a> {
    pub page: Page<'a>,
    pub people: Vec<Profile>,
}
