//! The changelog: published releases as their readers see them, as a page, as text for other places and for
//! programs, and as feeds of everything, of a product line or of an area.
//!
//! ## Decisions
//! - 2026-11-30: every text that is no page is written from one model (`told`) by a pure function, so that all of them say the
//!   same lines in the same order; how a language writes headings and lines is a message of its own.
//! - 2026-11-30: in plain text and BBCode, Chinese lines have the headings and kinds that changelogs there have, 【…】 and
//!   新增, 优化, 修复 or 新增, 優化, 修復; our pages keep the words of their language.
//! - 2026-11-30: `?lang=` counts before everything else, and its answer leads on in that language. What an address asks beside
//!   that is answered and kept nowhere.
//! - 2026-11-30: a release in the feed of a part has another id than in the feed of all: what it says is less.
//! - 2026-11-30: whom a release or a line names is listed whole on pages of their own. Of a release a page begins behind a
//!   person, of a line behind a number, so that none counts through a million before it. Handles are looked for among all, names
//!   among those who came first, since no database knows the letters of all languages in either case; the page says so. Whoever
//!   hides their name is counted there and neither named nor found.
//! - 2026-11-30: who shaped a release for the first time is welcomed by name, those who came last first of all: in a large one
//!   the thanks have no room for them. The very first release welcomes nobody, since there everybody is new.
//! - 2026-11-30: `/releases.atom` and `/releases.json` are the weekly train's, as they were before there were others: whoever
//!   subscribed then is told the same. Another train has `?train=`, and a line `?line=`, with what shipped in it by whichever.
//! - 2026-11-30: with which other trains a line went is told on its page, on the post's and in every text that is no feed. An entry
//!   of a feed is told when it goes out, and would be shown once more each time another train takes its lines.
//! - 2026-12-01: a line of ours says no day of itself: `date` in JSON is the one with which a line from before this site was
//!   announced, and null of ours. A line keeps no day of its making, and the day on which its post became Ready is that of a
//!   decision: it may be taken back, comes anew after a recall, is another one for each post of a line, and there is none where
//!   staff wrote the line. It would be read for each of these texts, and a program that reads `date` today would be told
//!   something else by it. The decisions stand on the posts to which the line leads.

mod along;
mod asked;
mod before;
mod beside;
mod calendar;
mod card;
mod chart;
mod counting;
mod feed;
mod feeds;
mod formats;
mod gone;
mod json_feed;
mod line_people;
mod mails;
mod page;
mod part;
mod people;
mod preview;
mod qr;
mod recall;
mod style;
mod talked;
mod thanks;
mod told;
mod views;
mod web;
mod whole;
mod words;
mod written;

pub use calendar::calendar_again;
pub use card::{
    address_of_shaped, card_of_credit, card_of_line, card_of_published, card_of_release, card_of_shaped, train_of,
};
pub use preview::{Going, GoingBeside, preview, preview_as_bbcode};
pub use recall::recall_again;
pub use views::reason as why_skipped;
pub use web::{PAGES, routes};
pub use words::FLASHES;
