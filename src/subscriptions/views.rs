//! Pages of the room.

use super::model::{Concern, Hearing};
use crate::i18n::Messages;
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

/// Of which events a person hears, and where.
#[derive(Template)]
#[template(path = "subscriptions/settings.html")]
pub(super) struct SettingsPage<'a> {
    pub page: Page<'a>,
    /// In the order of the page.
    pub heard: Vec<(Concern, Hearing)>,
    pub digest: bool,
}

impl Concern {
    /// What it is called on the page.
    fn name(self, l: &Messages) -> String {
        match self {
            Self::Answers => l.subscriptions_notices(),
            Self::Comments => l.subscriptions_comments(),
            Self::Mentions => l.subscriptions_mentions(),
            Self::Questions => l.subscriptions_questions(),
            Self::Markets => l.markets_concern(),
            Self::Own => l.subscriptions_own(),
            Self::Appeared => l.subscriptions_appeared(),
            Self::ShippedBy => l.subscriptions_shipped_by(),
            Self::Releases => l.subscriptions_releases(),
        }
    }

    /// What belongs to it, where its name does not say so.
    fn hint(self, l: &Messages) -> Option<String> {
        match self {
            Self::Answers => Some(l.subscriptions_notices_hint()),
            Self::Questions => Some(l.subscriptions_questions_hint()),
            Self::Own => Some(l.subscriptions_own_hint()),
            Self::Comments | Self::Mentions | Self::Markets | Self::Appeared | Self::ShippedBy | Self::Releases => None,
        }
    }
}

/// Of whom a person does not want to hear.
#[derive(Template)]
#[template(path = "subscriptions/ignored.html")]
pub(super) struct IgnoredPage<'a> {
    pub page: Page<'a>,
    pub people: Vec<Profile>,
}
