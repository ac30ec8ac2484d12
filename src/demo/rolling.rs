//! What staff say of the latest release on three devices: it goes out slowly, waits, and is not to be installed.

use super::stage::Player;
use crate::db::{Conn, Timestamp};
use crate::devices;
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::releases::{self, InOthers};
use crate::rollouts::{self, Rollout, State};
use crate::trains::WEEKLY;

/// Why one of them waits, for those who read German.
const IN_GERMAN: &str = "Manche verlieren nach dem Update das Netz. Wir sehen es uns an.";

/// A codename, how the release stands there, how many of a hundred it goes out to, and why.
const SAID: [(&str, State, i64, &str); 3] = [
    ("tangerine5", State::Rolling, 50, ""),
    ("tangerine5_pro", State::Paused, 20, "Some lose the network after the update. We look into it."),
    ("tangerine4_lite", State::Suspended, 10, "It does not start with the old bootloader."),
];

/// Tells it.
pub(super) fn tell(player: &Player<'_>, conn: &mut Conn, now: Timestamp) -> Result<()> {
    let by_id = player.person("grace")?.id;
    for release in releases::published(conn, WEEKLY, 1)? {
        for (codename, state, percent, reason) in SAID {
            let device = devices::by_codename(conn, codename)?.ok_or_else(|| Error::broken("no such device"))?;
            let lang = if reason.is_empty() { String::new() } else { Language::En.to_string() };
            let german = (state == State::Paused).then(|| (Language::De.to_string(), IN_GERMAN.to_owned()));
            let others = InOthers::from(german.into_iter().collect::<Vec<_>>());
            let said = Rollout {
                release_id: release.id,
                device_id: device.id,
                state,
                percent,
                reason: reason.to_owned(),
                lang,
                until: None,
                by_id,
                said_at: now,
                others,
            };
            rollouts::say(conn, &said, None)?;
        }
    }
    Ok(())
}
