//! What people type: the rules for a line, a text and a name, written once; Markdown; the language it is in.
//!
//! Everything here is work of the processor: it is done before a write begins. What a write stores comes as [`Prose`].
//!
//! ## Decisions
//! - 2026-11-26: text is kept in Unicode's composed form (NFC), so that the same word typed on two keyboards is the same
//!   word for search, twins and handles; nothing is folded that a reader could tell apart.
//! - 2026-11-26: control characters, noncharacters and everything that turns the direction of what follows are removed
//!   everywhere, by Unicode's properties (`visible`); zero-width joiners stay, since Persian, Hindi and half of all emoji are written with them. Names are
//!   read beside other names and lose every other invisible character.
//! - 2026-11-30: names behind an @ become links on the page that shows a text, not in what is stored (`people`): whose a handle
//!   is, and whether it leads to a page, changes without the text. Mails, feeds and all other formats have no such links.
//! - 2026-11-26: lengths are counted in grapheme clusters, as people count them, and code points are bounded besides: a
//!   cluster can be of any length.

mod addresses;
mod braces;
mod clusters;
mod contained;
mod detect;
mod digest;
mod latin;
mod links;
mod literal;
mod markdown;
mod mentions;
mod number;
mod people;
mod prose;
mod rules;
mod typed;
mod uncalculated;
mod unmarked;
mod untagged;
mod visible;
mod xml;

pub use addresses::{inert, uncalled, whole_html, whole_markdown};
pub use braces::{Misfit, Piece, misfits, pieces};
pub use clusters::{clusters, cut_after, fitting, shortened};
pub use contained::{contained, uncalled_markdown};
pub use detect::{language_of, language_of_any};
pub use digest::digest;
pub use latin::latin;
pub use links::web_address;
pub use literal::literal;
pub use markdown::{RULES, excerpt, lead, to_html};
pub use mentions::handles_in_text;
pub use number::number;
pub use people::{handles_in_html, with_people};
pub use prose::{Prose, Stored};
pub use rules::{composed, line, name, text, words};
pub use typed::{Choices, day_ahead, time_of_day};
pub use uncalculated::uncalculated;
pub use unmarked::{unlinked, unmarked};
pub use untagged::untagged;
pub use visible::is_eastern;
pub use xml::legal;
