//! What staff type of a group, checked.

use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs;
use crate::text::{self, language_of};
use serde::Deserialize;

/// Longest name, in characters.
const NAME_MAX: usize = 60;
/// Longest account of whom a group is for.
const ABOUT_MAX: usize = 500;

/// The form of a group; of one that is there its area stays.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Typed {
    pub name: String,
    pub about: String,
    /// The word of an area.
    pub area: String,
    /// A digest of what the form showed.
    pub seen: String,
}

/// Whom staff invite or admit, and whom they remove.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Somebody {
    pub handle: String,
}

/// A post by its number or its address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct OfPost {
    pub post: String,
}

/// `yes` closes a group, anything else opens it again.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Closing {
    closed: String,
}

impl Closing {
    pub(super) fn is_closed(&self) -> bool {
        self.closed == "yes"
    }
}

/// What a group says of itself; made of what was typed by [`NewGroup::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGroup {
    /// What it is called.
    pub(super) name: String,
    /// Whom it is for.
    pub(super) about: String,
    /// The language of both.
    pub(super) lang: String,
}

impl NewGroup {
    /// Checks a name and whom a group is for; `reads` is the language its writer reads the site in. Everybody reads both.
    pub fn parse(name: &str, about: &str, reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let name = text::name(name, NAME_MAX).and_then(|name| {
            // Signs alone give no word for addresses.
            if text::words(&name).is_empty() { Err(Problem::Missing) } else { Ok(name) }
        });
        let name = problems.check("name", name);
        let about = text::text(about, 1, ABOUT_MAX).map(|about| logs::mask_of_staff(&about));
        match (name, problems.check("about", about)) {
            (Some(name), Some(about)) => {
                let lang = language_of(&about, reads);
                Ok(Self { name, about, lang })
            }
            _ => Err(problems),
        }
    }

    /// Its word in addresses.
    pub(super) fn word(&self) -> String {
        Some(text::latin(&self.name)).filter(|word| !word.is_empty()).unwrap_or_else(|| text::words(&self.name))
    }

    /// Whether two names say the same.
    pub(super) fn is_called(&self, name: &str) -> bool {
        text::words(&self.name) == text::words(name)
    }
}
