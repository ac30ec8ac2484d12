//! Accounts: how people sign up, confirm their address, sign in and out, and who is staff. Who they are is in `people`.
//!
//! A session is a random word in a cookie whose hash we keep; [`identify`] finds the person behind it for every request.
//! Links in mails work once and change nothing when they are merely opened.
//!
//! A person's language is that of the page they signed up on until they choose another; their mails come in it, and pages
//! on a device that has kept none. Time zone and theme belong to the device: cookies hold them.
//!
//! ## Decisions
//! - 2026-11-21: sign-up, sign-in and password mails answer the same for known and unknown addresses: same words, and
//!   about the same time (a dummy hash; a floor under the answers that write).
//! - 2026-11-26: an address is a person's from its confirmation on; before, any number of people may have signed up with it,
//!   and nobody is found by it. Sign-up signs its own browser in, whoever the address belongs to, and the typed password
//!   opens nothing until the link in the mail was opened: there in the same browser, else with a password chosen anew. So
//!   neither the answers nor a password tell who is a member, and nobody can wait in an account for its owner.
//! - 2026-11-21: sessions of staff end after 24 hours without a request instead of 14 days. Twelve would sign people out
//!   between two working days of different shifts; every session ends after 90 days.
//! - 2026-11-21: a handle made from a name drops what is not a to z or a digit; names that leave nothing become `fan`.
//!   Transliteration would guess wrong for half of the world's names.
//! - 2026-11-21: account mails never show the name somebody entered: a sign-up with a stranger's address would carry any
//!   words there.
//! - 2026-11-21: owners are made by the set-up link or the command line, never from a page: whoever has somebody's session
//!   for a moment cannot stay.
//! - 2026-11-27: an owner may be dismissed from the page, by another one or by themselves; the last one stays, since each
//!   appointment holds all owners while it counts them.
//! - 2026-11-30: of the browser in which a session began its name and its system are kept, as its owner knows it again by them;
//!   the list calls a session by a piece of the hash of its hash, so that looking at it writes nothing and an address holds
//!   nothing that opens anything.
//! - 2026-11-30: another address is asked for with the password, and is the account's once a link that was mailed there was
//!   pressed, in whichever browser; it signs nobody in. Asking answers the same whether the address is a member's or not. The
//!   old one is told, every other link ends, and what waits to be mailed goes to the new one. It has to be of a mailbox of which
//!   nobody else has an account, so that one mailbox keeps one vote.
//! - 2026-11-30: to one mailbox go at most five living links of a kind, whoever asks and however the address is spelt. Somebody has
//!   at most a hundred sessions; the next one ends the one that nobody has used for longest.
//! - 2026-11-27: an account whose address was never confirmed goes after 30 days, with all that waited for it, once no
//!   session and no link of it lives: until then somebody may come back. One of which people have seen something stays.

mod abandoned;
mod actions;
mod agent;
mod arrivals;
mod device;
mod first_tries;
mod hashing;
mod intent;
mod limits;
mod mails;
mod model;
mod networks;
mod notes;
mod password;
mod phc;
mod session;
mod store;
mod token;
mod turned_away;
mod views;
mod web;
mod words;

pub use abandoned::{Since, abandoned, forget, forget_links_to, still_abandoned};
pub use actions::{
    Appointed, By, RoleKept, Whom, add_from_command_line, add_person, appoint, end_all, find_person, owner_setup_link,
    save_settings, set_password, step_down, sweep,
};
pub use arrivals::{Arrivals, Waiting};
pub use intent::{Intents, Sentence, Waits};
pub use mails::{about_account, password_changed};
pub use model::{Password, Settings};
pub use networks::{forget_network_of, newest_networks};
pub use password::Hasher;
pub use session::{COOKIE, COOKIE_OVER_TLS, Sessions, identify};
pub use token::Token;
pub use views::role_name;
pub use web::{LEAVING, SIGN_IN, account, expect_password, routes, sign_in_with, signed_out};
pub use words::{FLASHES, LAST_OWNER};
