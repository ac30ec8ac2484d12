//! What rooms declare of themselves and rooms below them have to know, gathered where all rooms are known.

use super::{FAVICON, HEALTHZ, READYZ, ROBOTS, TOUCH_ICON};
use crate::web::{self, Flash, Ways};
use crate::wire::Open;
use crate::{
    accounts, announcing, archive, areas, asking, awards, blocking, board, bulk, canned_answers, cards, changelog,
    clusters, comments, composer, confirming, correcting, desk, devices, filing, flagging, following, groups, inbox,
    internal_notes, leaving, markets, meetups, moderation, on_behalf, onward, owner_hours, owning, pairing, people,
    pictures, polls, posts, releases, reports, subscribers, subscriptions, testing, triage, verifying, voting,
};

/// Everything that is said after a redirect.
pub const FLASHES: &[&[Flash]] = &[
    &[Flash::SAVED],
    accounts::FLASHES,
    areas::FLASHES,
    asking::FLASHES,
    blocking::FLASHES,
    bulk::FLASHES,
    canned_answers::FLASHES,
    changelog::FLASHES,
    clusters::FLASHES,
    comments::FLASHES,
    composer::FLASHES,
    confirming::FLASHES,
    correcting::FLASHES,
    desk::FLASHES,
    devices::FLASHES,
    filing::FLASHES,
    flagging::FLASHES,
    following::FLASHES,
    groups::FLASHES,
    inbox::FLASHES,
    internal_notes::FLASHES,
    leaving::FLASHES,
    meetups::FLASHES,
    markets::FLASHES,
    moderation::FLASHES,
    on_behalf::FLASHES,
    owner_hours::FLASHES,
    owning::FLASHES,
    pairing::FLASHES,
    pictures::FLASHES,
    polls::FLASHES,
    awards::FLASHES,
    releases::FLASHES,
    reports::FLASHES,
    subscribers::FLASHES,
    subscriptions::FLASHES,
    testing::FLASHES,
    triage::FLASHES,
    verifying::FLASHES,
    voting::FLASHES,
];

/// Which addresses belong together.
pub const WAYS: Ways = Ways {
    sign_in: accounts::SIGN_IN,
    presses: &[following::PRESS, groups::PRESS, meetups::PRESS, markets::PRESS, testing::PRESS, voting::PRESS],
    about: posts::page_about,
    forms: &[filing::FORM, canned_answers::FORM],
    from_anywhere: &[subscriptions::ONE_CLICK],
    without_person: &[cards::BELOW, web::STATIC, HEALTHZ, READYZ, ROBOTS, board::SITEMAP, FAVICON, TOUCH_ICON],
};

/// Where nothing is to be found: signing in, which stands behind every button, links out of mails, and what a phone opens after
/// an update or leads on to elsewhere, which is told on the page of the release.
pub const DOORS: &[&str] = &[
    accounts::SIGN_IN,
    subscriptions::ONE_CLICK,
    subscribers::CHOICES,
    verifying::LINK,
    onward::AFTER_UPDATE,
    onward::LINKS,
];

/// Which pages are kept for visitors: those where people read.
pub const OPEN: Open =
    Open { is_open, personal: &[web::FLASH, accounts::COOKIE, accounts::COOKIE_OVER_TLS], filled_in: board::BOARD };

/// Handlers say the same of their answers, each for itself; here it is decided who has to ask them one after the other.
fn is_open(path: &str) -> bool {
    let last = |path: &str| !path.contains('/');
    let numbered = |path: &str| last(path) && path.starts_with(|first: char| first.is_ascii_digit());
    board::PAGES.contains(&path)
        || changelog::PAGES.contains(&path)
        || announcing::PAGES.contains(&path)
        || archive::PAGES.contains(&path)
        || path == owner_hours::HOURS
        || path == markets::MARKETS
        || markets::page_in(path).is_some_and(last)
        || owner_hours::below(path).is_some_and(numbered)
        || path == awards::AWARDS
        || path == awards::FEED
        || path == polls::POLLS
        || path == polls::FEED
        || polls::below(path).is_some_and(numbered)
        || path == meetups::MEETUPS
        || path == meetups::FEED
        || meetups::below(path).is_some_and(numbered)
        || board::answers_in(path).is_some_and(numbered)
        || areas::board_in(path).is_some_and(last)
        || posts::below(path).is_some_and(numbered)
        || releases::version_in(path).is_some_and(numbered)
        || path.strip_prefix(onward::AFTER_UPDATE).is_some_and(numbered)
        || people::handle_in(path).is_some_and(last)
}
