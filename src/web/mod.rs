//! What every page needs: the application's state, who is looking, the frame, forms and their errors, error pages,
//! language and preferences, limits, the names of static files. Knows no room above it; the way over the wire is `wire`'s.
//!
//! A handler takes a [`Cx`] (and a [`Member`], [`Staff`] or [`Owner`] where one is needed), calls one action inside
//! [`App::read`] or [`App::write`], and answers with [`Cx::html`] or [`Cx::see_other`].
//!
//! ## Decisions
//! - 2026-11-30: forms are read strictly, and what an address asks behind `?` leniently. What a form says is stored, and
//!   everybody reads it: what is no UTF-8, or no field of it, is refused with all that was typed still in the browser. What an
//!   address asks stores nothing and has no effect; it comes from links that programs cut off, quote and encode twice, and
//!   whoever followed one is better served by the page than by a refusal. So bytes that are no UTF-8 are signs that no post and
//!   no choice has, a filter that is none is as if nothing was chosen, what names a thing that is not there is not found, and a
//!   page shows what it understood. A form that a link fills in (`/posts/new?title=`) shows that before anybody sends it, and is
//!   read as strictly as any other then.

mod again;
mod aside;
mod assets;
mod atom;
mod back;
mod body;
mod busy;
mod crowd;
mod cx;
mod error_page;
mod flash;
mod foot;
mod form;
mod gone;
mod intent;
mod kept;
mod language;
mod limits;
mod links;
mod makers;
mod moved;
mod numbered;
mod outline;
mod page;
mod page_card;
mod pagination;
mod pieces;
mod preferences;
mod presses;
mod sections;
mod sent;
mod sent_with_files;
mod short_pages;
mod signing;
mod squeeze;
mod state;
mod told;
mod trap;
mod viewer;
mod ways;

pub use again::{Again, Shown};
pub use aside::aside;
pub use assets::{Asset, Assets, STATIC};
pub use atom::{atom_answer, atom_text};
pub use back::{Back, Meant};
pub use body::{Body, FORM_LIMIT};
pub use busy::at_the_door as busy_at_the_door;
pub use cx::{Cx, FLASH, ForMany, ForVisitors, TurnLater, just_written};
pub use error_page::{RequestId, render as render_errors};
pub use flash::{Flash, Flashes};
pub use foot::choose_theme;
pub use form::{Field, Form, named, safe_next, summary};
pub use gone::{Gone, TypedWords};
pub use intent::Intent;
pub use kept::Kept;
pub use language::{cookie as language_cookie, kept as kept_language, route as route_language};
pub use limits::{Limit, Limiter, Place};
pub use moved::{in_short, permanently, with_query, without_slash};
pub use numbered::numbered;
pub use outline::{Outline, around_vote};
pub use page::Page;
pub use pagination::{PageNumber, Pager};
pub use pieces::{PICTURE, Pieces, are_sent as comes_in_pieces};
pub use preferences::{Theme, theme_cookie, zone_cookie, zone_of as kept_zone};
pub use presses::{Counted, PressCounts};
pub use sent::Sent;
pub use sent_with_files::{LEFT_OUT, SentWithFiles};
pub use signing::Signer;
pub use state::App;
pub use told::{Surplus, is_over_soon, sentence as sentence_of, try_later};
pub use trap::Trap;
pub use viewer::{Member, Owner, Staff};
pub use ways::Ways;
