//! What is corrected, and what may stand there then.

use crate::areas::Area;
use crate::db::{Timestamp, UserId};
use crate::error::Problems;
use crate::filing::{TITLE_MAX, TITLE_MIN, devices_in};
use crate::i18n::{Language, Messages};
use crate::logs::{DEVICE_MAX, mask, mask_build};
use crate::posts::Kind;
use crate::text::line;
use crate::text_enum;
use chrono::TimeDelta;
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
        /// The devices that a wish is for alone.
        Only => "only",
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
            Self::Only => l.filing_only(),
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
            What::Title | What::Device | What::Only => self.before.clone(),
        }
    }
}

/// How long whoever corrected something may put it back, as every act of staff.
const SLIP: TimeDelta = TimeDelta::minutes(10);

/// Corrections, the oldest first and each with what stood there then, without those that were put back within ten minutes and
/// without what put them back.
pub(super) fn without_slips(all: Vec<(Correction, String)>) -> Vec<Correction> {
    let mut left: Vec<(Correction, String)> = Vec::with_capacity(all.len());
    for (correction, after) in all {
        let same = left.iter().rposition(|(earlier, _)| earlier.what == correction.what);
        let slip = same.filter(|place| {
            left.get(*place).is_some_and(|(earlier, stood)| {
                (&earlier.before, stood) == (&after, &correction.before) && correction.at <= earlier.at.plus(SLIP)
            })
        });
        match slip {
            Some(place) => drop(left.remove(place)),
            None => left.push((correction, after)),
        }
    }
    left.into_iter().map(|(correction, _)| correction).collect()
}

/// What staff enter, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub title: String,
    pub kind: Kind,
    /// An area's slug; whether there is such an area is known only to the database.
    pub area: String,
    /// Of a bug.
    pub device: String,
    pub build: String,
    /// Of a wish, what the devices are called that it is for alone; nothing where the form did not say.
    pub only: Option<Vec<String>>,
}

/// What staff enter, as it came.
#[derive(Debug, Clone, Default)]
pub(super) struct Entered<'a> {
    pub title: &'a str,
    pub kind: &'a str,
    pub area: &'a str,
    pub device: &'a str,
    pub build: &'a str,
    pub only: Option<&'a str>,
}

/// What stands in a post, or stood there before it was corrected.
#[derive(Debug, Default)]
pub(super) struct Stood<'a> {
    pub titles: Vec<&'a str>,
    pub device: &'a str,
    pub build: &'a str,
}

impl Wanted {
    /// Checks it, for a post of which this stands or stood. Of the fields that belong to one kind those of the other say nothing.
    pub(super) fn parse(entered: &Entered<'_>, stood: &Stood<'_>) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        // Nobody publishes somebody's number by putting it into a title; what its author kept there stays, and comes back.
        let masked = |text: &str| mask(text, &BTreeSet::new()).text;
        let unless = |stands: bool, entered: &str| if stands { entered.to_owned() } else { masked(entered) };
        let title = unless(stood.titles.contains(&entered.title), entered.title);
        let title = problems.check("title", line(&title, TITLE_MIN, TITLE_MAX));
        let kind = problems.check("kind", Kind::parse(entered.kind).ok_or(crate::error::Problem::UnknownChoice));
        let is_wish = kind == Some(Kind::Request);
        let (device, build) = if is_wish { ("", "") } else { (entered.device, entered.build) };
        let device = problems.check("device", line(&unless(device == stood.device, device), 0, DEVICE_MAX));
        let shown = mask_build(build, &BTreeSet::new()).text;
        let build = problems.check("build", line(if build == stood.build { build } else { &shown }, 0, DEVICE_MAX));
        let only = problems.check("only", entered.only.filter(|_| is_wish).map(devices_in).transpose());
        match (title, kind, device, build, only) {
            (Some(title), Some(kind), Some(device), Some(build), Some(only)) => {
                Ok(Self { title, kind, area: entered.area.to_owned(), device, build, only })
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
        assert!(Wanted::parse(&entered("abc"), &Stood::default()).unwrap_err().of("title").is_some());
        let wanted = Wanted::parse(&entered("Flash stays on, IMEI 356938035643809"), &Stood::default()).unwrap();
        assert!(!wanted.title.contains("356938035643809"), "{}", wanted.title);
        // What its author kept stays, and what stood there comes back.
        let stood = Stood {
            titles: vec!["Call 49 30 901820 from it"],
            device: "Router at 192.168.55.7",
            build: "x 10.20.30.40",
        };
        let kept = Entered { device: stood.device, build: stood.build, ..entered("Call 49 30 901820 from it") };
        let wanted = Wanted::parse(&kept, &stood).unwrap();
        assert_eq!((&*wanted.title, &*wanted.device, &*wanted.build), (kept.title, kept.device, kept.build));
        let unknown = Entered { kind: "wish", ..entered("Flash stays on") };
        assert!(Wanted::parse(&unknown, &Stood::default()).unwrap_err().of("kind").is_some());
    }

    #[test]
    fn what_belongs_to_the_other_kind_says_nothing() {
        let long = "x".repeat(DEVICE_MAX + 1);
        let of = |kind| Entered { title: "Flash", kind, area: "camera", device: &long, ..Entered::default() };
        let wish = Wanted::parse(&Entered { only: Some("Pine 3, Fir 2"), ..of("request") }, &Stood::default()).unwrap();
        assert_eq!((wish.device.as_str(), wish.only.map(|names| names.len())), ("", Some(2)));
        assert_eq!(Wanted::parse(&of("request"), &Stood::default()).unwrap().only, None);
        assert!(Wanted::parse(&of("bug"), &Stood::default()).unwrap_err().of("device").is_some());
    }
}
