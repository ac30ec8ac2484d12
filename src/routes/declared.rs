//! What rooms declare of themselves and rooms below them have to know, gathered where all rooms are known.

use super::{FAVICON, HEALTHZ, READYZ, ROBOTS, TOUCH_ICON};
use crate::web::{self, Flash, Ways};
use crate::{
    accounts, blocking, board, comments, composer, filing, following, moderation, posts, releases, subscriptions,
    triage, voting,
};

/// Everything that is said after a redirect.
pub const FLASHES: &[&[Flash]] = &[
    &[Flash::SAVED],
    accounts::FLASHES,
    blocking::FLASHES,
    comments::FLASHES,
    composer::FLASHES,
    filing::FLASHES,
    following::FLASHES,
    moderation::FLASHES,
    releases::FLASHES,
    triage::FLASHES,
    voting::FLASHES,
];

/// Which addresses belong together.
pub const WAYS: Ways = Ways {
    sign_in: accounts::SIGN_IN,
    presses: &[following::PRESS, voting::PRESS],
    about: posts::page_about,
    forms: filing::FORMS,
    from_anywhere: &[subscriptions::ONE_CLICK],
    without_person: &[web::STATIC, HEALTHZ, READYZ, ROBOTS, board::SITEMAP, FAVICON, TOUCH_ICON],
};

/// Where nothing is to be found: signing in, which stands behind every button, and links out of mails.
pub const DOORS: &[&str] = &[accounts::SIGN_IN, subscriptions::ONE_CLICK];
