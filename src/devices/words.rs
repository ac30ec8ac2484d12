//! What this room says: of what just happened, and why something is refused.

use crate::error::Refusal;
use crate::web::Flash;

/// Devices were taken in.
pub(super) const IMPORTED: Flash = Flash::new("devices-imported", |l| l.flash_devices_imported());
/// A device is no longer remembered.
pub(super) const FORGOTTEN: Flash = Flash::new("device-forgotten", |l| l.flash_device_forgotten());
/// The site knows no device of the reader.
pub const NONE_KNOWN: Flash = Flash::new("device-none", |l| l.flash_device_none());

/// All of them.
pub const FLASHES: &[Flash] = &[IMPORTED, FORGOTTEN, NONE_KNOWN];

/// A codename has other signs than those that builds have.
pub(super) const BAD_CODENAME: Refusal = Refusal::new("device-codename", |l| l.refused_device_codename());
/// A codename stands in links.
pub(super) const CODENAME_STAYS: Refusal = Refusal::new("device-codename-stays", |l| l.refused_device_codename_stays());
/// A region is a word or two.
pub(super) const BAD_REGION: Refusal = Refusal::new("device-region", |l| l.refused_device_region());
/// The site knows no device of this name.
pub const UNKNOWN: Refusal = Refusal::new("device-unknown", |l| l.refused_device_unknown());
