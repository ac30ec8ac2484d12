//! Why this room refuses.

use crate::error::Refusal;

/// Who has a release has it.
pub(super) const LOWER: Refusal = Refusal::new("rollout-lower", |l| l.rollouts_refused_lower());
/// No number from 1 to 100.
pub(super) const NO_PERCENT: Refusal = Refusal::new("rollout-percent", |l| l.rollouts_refused_percent());
/// A package of another device.
pub(super) const OTHER_DEVICE: Refusal = Refusal::new("package-device", |l| l.rollouts_refused_device());
/// A package for where the device is not sold.
pub(super) const OTHER_REGION: Refusal = Refusal::new("package-region", |l| l.rollouts_refused_region());
/// A package of another branch.
pub(super) const OTHER_BRANCH: Refusal = Refusal::new("package-branch", |l| l.rollouts_refused_branch());
/// A package of another release or branch.
pub(super) const OTHER_VERSION: Refusal = Refusal::new("package-version", |l| l.rollouts_refused_version());
/// A package that does not say for which device it is.
pub(super) const NAMES_NONE: Refusal = Refusal::new("package-names-none", |l| l.rollouts_refused_names_none());
/// The same bytes are another device's already.
pub(super) const OTHERS_BYTES: Refusal = Refusal::new("package-others", |l| l.rollouts_refused_others());
/// No checksum of a kind that is known.
pub(super) const NO_CHECKSUM: Refusal = Refusal::new("package-checksum", |l| l.rollouts_refused_checksum());
/// No address that begins with https.
pub(super) const NO_LINK: Refusal = Refusal::new("package-link", |l| l.rollouts_refused_link());
/// No number of bytes.
pub(super) const NO_SIZE: Refusal = Refusal::new("package-size", |l| l.rollouts_refused_size());
