//! How a release that is out reaches each device: to how many of them, paused, suspended until a day or ended, always with a
//! public reason; and where its packages are downloaded, none of which is of another device.
//!
//! ## Decisions
//! - 2026-11-30: what staff say of a device is one row with one state, so that it is never paused and suspended at once. How
//!   many it goes out to only rises: who has it has it. To stop, it is paused.
//! - 2026-11-30: a suspension ends by itself with its last day where the site is; nothing has to be done for that.
//! - 2026-11-30: what has ended on a device has ended for the releases behind it, too, until staff say something else there; what
//!   is suspended or paused is so on one release, since the next one mends it.
//! - 2026-11-30: what is said of a device itself holds from the latest release on, and for what comes later, until staff say
//!   something else (`standing`). Together with what is said of one release, the stricter holds: nobody undoes a
//!   suspension by the way. A suspension is told with every release, an end only with the one at which it began.
//! - 2026-11-30: what is said of a whole release is one row and not one for each device, so that it holds also on devices of
//!   which nobody has said anything (`overall`). There, too, the stricter holds.
//! - 2026-11-30: what is prepared for the coming release is seen by staff alone, by the version that is planned, and is a part
//!   of what they approve (`releases::approving` reads it). Until the release is out its percents may fall: nobody has it.
//! - 2026-11-30: the coming release of every train has these pages, each by the version that is planned. At one that was
//!   planned before a move, staff read where it is now, with what they typed; nothing is kept of that press.
//! - 2026-11-30: what was prepared for a week that is skipped stays with it, so that the week may come back as it was. Staff read
//!   of it on the pages of the next one, and take it over by one press: it is not moved by itself, since packages mostly
//!   bear the version of the skipped week. `known_issues` has the button, as known bugs go along.
//! - 2026-11-30: a reason is typed in one language, and in any of ours beside that; readers are told the nearest, everywhere with
//!   its language. Nobody is asked for any of them: where there is none, what was typed is told.
//! - 2026-11-30: what was typed of a release that was recalled meanwhile is shown once more, to be copied: the coming release takes
//!   its place, and may say something else.
//! - 2026-11-30: packages lie elsewhere, and only their addresses are kept. What their names say of devices, regions and
//!   versions is read before they are taken (`guard`); of one that names none, staff type the codename to say that they
//!   have looked.

mod actions;
mod going;
mod guard;
mod kept;
mod left;
mod listed;
mod model;
mod overall;
mod recalled;
mod shown;
mod standing;
mod states;
mod store;
mod typed;
mod views;
mod web;
mod words;

pub use actions::{say, take_over};
pub use going::{Going, named};
pub use kept::{DownloadKept, RolloutKept};
pub use left::Left;
pub use listed::{All, Brief, HeldBack, OfDevice, of_all, on_device, on_devices, packed_for, telling_of_devices};
pub use model::{Download, Method, Rollout, State, in_words};
pub use overall::{Overall, OverallKept, overall_again, overall_at};
pub use recalled::recalled;
pub use shown::Shown;
pub use standing::{StandingKept, standing_again, standing_at};
pub use web::{below, form_again, routes};
