//! Why this room refuses something.

use crate::error::Refusal;

/// No time of the day.
pub(super) const NO_TIME: Refusal = Refusal::new("train-no-time", |l| l.refused_hour_not_a_time());
/// The cutoff is the publication.
pub(super) const SAME_MOMENT: Refusal = Refusal::new("train-same-moment", |l| l.refused_train_same_moment());
/// Not a word of a to z.
pub(super) const NO_WORD: Refusal = Refusal::new("train-no-word", |l| l.refused_train_no_word());
/// Another train has this name, or its word in addresses.
pub(super) const NAME_TAKEN: Refusal = Refusal::new("train-name-taken", |l| l.refused_train_name_taken());
/// Another train calls its releases so.
pub(super) const SAME_VERSIONS: Refusal = Refusal::new("train-same-versions", |l| l.refused_train_same_versions());
/// The weekly train is that of the settings.
pub(super) const OF_SETTINGS: Refusal = Refusal::new("train-of-settings", |l| l.refused_train_of_settings());
