//! What is corrected, and what may stand there then.

use crate::areas::Area;
use crate::db::{Timestamp, UserId};
use crate::error::Problems;
use crate::filing::{TITLE_MAX, TITLE_MIN};
use crate::i18n::{Language, Messages};
use crate::logs::{DEVICE_MAX, mask, mask_build};
use crate::posts::Kind;
use crate::text::line;
use crate::text_enum;
use std::collections::BTreeSet;

text_enum! {
    /// What was corrected.
    What {
        /// Its title.
        Title => "title",
        /// Request or bug.
        Kind => "kind",
        /// Its area.
        Area => "area",
        /// The device and build that a bug names.
        Device => "device",
    }
}

impl What {
    /// What it is called.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Title => l.correcting_title_word(),
            Self::Kind => l.correcting_kind_word(),
            Self::Area => l.correcting_area_word(),
            Self::Device => l.correcting_device_word(),
        }
    }
}

/// One thing that staff corrected.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Correction {
    /// By whom.
    pub corrected_by: UserId,
    /// What.
    pub what: What,
    /// What stood there; of an area its number.
    pub before: String,
    /// When.
    pub at: Timestamp,
}

impl Correction {
    /// What stood there, in the words of a reader.
    pub fn stood(&self, areas: &[Area], language: &Language, l: &Messages) -> String {
        let area = || areas.iter().find(|area| area.id.to_string() == self.before);
        match self.what {
            What::Area => area().map_or_else(String::new, |area| area.named.of(language).to_owned()),
            What::Kind => Kind::parse(&self.before).map_or_else(String::new, |kind| kind.word(l)),
            What::Title | What::Device => self.before.clone(),
        }
    }
}

/// What staff enter, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub title: String,
    pub kind: Kind,
    /// An area's slug; whether there is such an area is known only to the database.
    pub area: String,
    pub device: String,
    pub build: String,
}

/// What staff enter, as it came: title, kind, area, device and build.
#[derive(Debug, Clone, Default)]
pub(super) struct Entered<'a> {
    pub title: &'a str,
    pub kind: &'a str,
    pub area: &'a str,
    pub device: &'a str,
    pub build: &'a str,
}

impl Wanted {
    /// Checks it, for a post that has this title now.
    pub(super) fn parse(entered: &Entered<'_>, title_now: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        // Nobody publishes somebody's number by putting it into a title; what its author kept there stays.
        let masked = |text: &str| mask(text, &BTreeSet::new()).text;
        let title = if entered.title == title_now { title_now.to_owned() } else { masked(entered.title) };
        let title = problems.check("title", line(&title, TITLE_MIN, TITLE_MAX));
        let kind = problems.check("kind", Kind::parse(entered.kind).ok_or(crate::error::Problem::UnknownChoice));
        let device = problems.check("device", line(&masked(entered.device), 0, DEVICE_MAX));
        let build = problems.check("build", line(&mask_build(entered.build, &BTreeSet::new()).text, 0, DEVICE_MAX));
        match (title, kind, device, build) {
            (Some(title), Some(kind), Some(device), Some(build)) => {
                Ok(Self { title, kind, area: entered.area.to_owned(), device, build })
            }
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_as_long_as_a_title_and_holds_no_number_of_a_phone() {
        let entered = |title| Entered { title, kind: "bug", area: "camera", ..Entered::default() };
        assert!(Wanted::parse(&entered("abc"), "").unwrap_err().of("title").is_some());
        let wanted = Wanted::parse(&entered("Flash stays on, IMEI 356938035643809"), "Flash").unwrap();
        assert!(!wanted.title.contains("356938035643809"), "{}", wanted.title);
        let unknown = Entered { kind: "wish", ..entered("Flash stays on") };
        assert!(Wanted::parse(&unknown, "").unwrap_err().of("kind").is_some());
    }
}
