//! Posts that come from another forum or tracker, as JSON Lines: each line an object with `title`, and as far as they are
//! known `body`, `lang`, `kind`, `module` (an area), `date`, `url`, `device`, `build` and `only` (codenames).
//!
//! ## Decisions
//! - 2026-11-27: an imported post is the owner's, names its source below its text, is open, and begins without votes: who
//!   asked for it elsewhere has no account here, and nobody is mailed.
//! - 2026-11-27: the address a post comes from is known again (`imported_posts`), so that the same file can be read again. A
//!   line without one is the same as another with its title.
//! - 2026-11-29: of both a digest is kept: addresses and titles elsewhere hold what is masked in the post.
//! - 2026-11-29: what names no area that is here goes to the area `other`, or to the one that the operator says; where neither
//!   is, nothing is imported: all of it went to whatever area was last.
//! - 2026-11-29: an area that is not here is told once with all the lines that name it, and not at each of them.
//! - 2026-11-29: an area that takes nothing new is none that is here, as on the form. One that was merged or named anew leads
//!   on.
//! - 2026-11-30: posts go out as the lines that are read here ([`lines_after`]), each with the address at which it was filed
//!   first: of what came from elsewhere, that one. Read again where it was written, a post is known by its number and title,
//!   and one that not everybody saw there is taken in by nobody.
//! - 2026-11-30: where a bug happens may be anything, as on the form, and is found again if the site knows it. Devices for
//!   which alone something is asked have to be here, or the line is wrong: without them it would be asked for everywhere.

mod announced;
mod faults;
mod model;
mod outgoing;
mod store;

pub use announced::{Announced, announced};
pub use faults::{Faults, text_of_line};
pub use model::{Fault, Import, ReadLine, parse};
pub use outgoing::{Piece, lines_after};
pub use store::{count_known, digest_some, of_here, store, without_devices};
