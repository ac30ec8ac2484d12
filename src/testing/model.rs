//! Who tests an area, and what they found.

use super::words::{CHOOSE, REASON_OF_WHAT};
use crate::areas::Area;
use crate::db::{AreaId, DeviceId, Timestamp, UserId};
use crate::devices::{Device, Said};
use crate::error::{Problem, Problems, Refusal};
use crate::i18n::Language;
use crate::logs;
use crate::posts::{Post, Status};
use crate::text::{language_of, text};
use crate::text_enum;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most testers of an area, with those who are invited.
pub(super) const MOST: i64 = 200;
/// The most requests of an area that wait for staff.
pub(super) const MOST_ASKING: i64 = 200;

/// The last word of the address that is sent to when somebody asks to join.
pub const PRESS: &str = "join";

/// What the addresses about an area's testers end with.
const BELOW: &str = "testers";

text_enum! {
    /// How somebody stands to a group of testers.
    Standing {
        /// They asked to join.
        Asked => "asked",
        /// Staff invited them.
        Invited => "invited",
        /// They are a tester.
        Joined => "joined",
        /// They asked, and staff turned that down.
        TurnedDown => "turned_down",
    }
}

/// Somebody who tests an area, or may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, diesel::Queryable)]
pub struct Tester {
    /// Its row.
    pub id: i64,
    /// Of which area.
    pub area_id: AreaId,
    /// Who.
    pub user_id: UserId,
    /// How they stand to the group.
    pub standing: Standing,
    /// Since when.
    pub since: Timestamp,
}

impl Tester {
    /// By which the mail that tells of it is found: of an invitation once, and of being admitted once.
    pub fn mail_key(&self) -> String {
        format!("tester/{}/{}", self.id, self.standing.as_str())
    }
}

/// So long after staff turned a request down nobody asks again: each request is work for staff.
const RESTS: TimeDelta = TimeDelta::days(30);

impl Tester {
    /// Until when they do not ask again, if staff turned them down.
    pub(super) fn rests_until(&self, now: Timestamp) -> Option<Timestamp> {
        let until = self.since.plus(RESTS);
        (self.standing == Standing::TurnedDown && now < until).then_some(until)
    }
}

/// Longest account of what happens where it does not work, in characters.
const REASON_MAX: usize = 300;

/// Whether it works for a tester.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// It does.
    Works,
    /// It does not; what happens, in plain text, and its language.
    Fails(String, String),
}

impl Verdict {
    /// Checks what was typed; `reads` is the language its writer reads the site in. Everybody reads the reason, as a comment.
    pub(super) fn parse(works: &str, reason: &str, reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        match works {
            "yes" if reason.trim().is_empty() => Ok(Self::Works),
            "no" => match problems.check("reason", text(reason, 1, REASON_MAX)) {
                Some(reason) => {
                    let reason = logs::mask(&reason, &BTreeSet::new()).text;
                    let lang = language_of(&reason, reads);
                    Ok(Self::Fails(reason, lang))
                }
                None => Err(problems),
            },
            // Nobody says that it works by forgetting to say that it does not.
            "yes" => Err(refused("reason", REASON_OF_WHAT)),
            _ => Err(refused("works", CHOOSE)),
        }
    }
}

/// Why staff take away what a tester said, who reads it, with its language.
pub(super) fn removal(typed: &str, reads: Language) -> Result<(String, String), Problems> {
    let mut problems = Problems::default();
    let wanted = text(typed, 1, REASON_MAX).map(|said| logs::mask_of_staff(&said)).map_err(|problem| match problem {
        Problem::Missing => Problem::ReasonNeeded,
        other => other,
    });
    let reason = problems.check("reason", wanted).ok_or(problems)?;
    let lang = language_of(&reason, reads);
    Ok((reason, lang))
}

fn refused(field: &'static str, why: Refusal) -> Problems {
    let mut problems = Problems::default();
    problems.add(field, Problem::Refused(why));
    problems
}

/// What a tester says of a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestResult {
    /// Who.
    pub user_id: UserId,
    /// The codename of a device that the site knows; else what they call it.
    pub device: String,
    /// The device, if the site knows it.
    pub device_id: Option<DeviceId>,
    /// Its build; empty when they did not say.
    pub build: String,
    /// When they said so.
    pub at: Timestamp,
    /// Whether it works there.
    pub verdict: Verdict,
    /// Why staff took it away, and in which language: nobody but whoever said it sees it then.
    #[serde(default)]
    pub removed: Option<(String, String)>,
}

impl TestResult {
    /// What a tester says of the device in their hand, and the device that the site knows by that name.
    pub fn of(user_id: UserId, said: &Said, device: Option<&Device>, verdict: Verdict, at: Timestamp) -> Self {
        let called = device.map_or_else(|| said.device().to_owned(), |device| device.codename.clone());
        let (device_id, build) = (device.map(|device| device.id), said.build().to_owned());
        Self { user_id, device: called, device_id, build, at, verdict, removed: None }
    }

    /// Whether it works there.
    pub fn works(&self) -> bool {
        self.verdict == Verdict::Works
    }

    /// What happens where it does not, with its language.
    pub fn reason(&self) -> Option<(&str, &str)> {
        match &self.verdict {
            Verdict::Works => None,
            Verdict::Fails(reason, lang) => Some((reason, lang)),
        }
    }
}

/// What testers say of a post.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// For how many it works.
    pub works: i64,
    /// For how many it does not.
    pub fails: i64,
}

/// Whether a post's work is there to be tried: it is being built, or is done and not released yet.
pub(super) fn may_be_tested(post: &Post) -> bool {
    post.is_public() && matches!(post.status, Status::InProgress | Status::Ready)
}

/// Whether it is of interest that a post's work was tried.
pub(super) fn is_of_interest(post: &Post) -> bool {
    may_be_tested(post) || post.status == Status::Shipped
}

/// The page of an area's testers.
pub fn address_of_testers(area: &Area) -> String {
    format!("{}/{BELOW}", area.address())
}

/// The word of an area, and what is done, in an address about its testers.
pub fn tests_of(path: &str) -> Option<(&str, &str)> {
    let (slug, verb) = path.strip_prefix("/areas/")?.split_once('/')?;
    Some((slug, verb.strip_prefix(BELOW)?.strip_prefix('/')?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_says_that_it_does_not_work_says_what_happens_and_nobody_says_so_by_mistake() {
        let parse = |works: &str, reason: &str| Verdict::parse(works, reason, Language::En);
        assert_eq!(parse("yes", " \n"), Ok(Verdict::Works));
        let fails = parse("no", " It reboots with 356938035643809. ");
        assert!(matches!(&fails, Ok(Verdict::Fails(reason, _)) if reason == "It reboots with ‹IMEI›."), "{fails:?}");
        for (works, reason, field) in [
            ("", "", "works"),
            ("maybe", "It reboots", "works"),
            ("yes", "It reboots", "reason"),
            ("no", " ", "reason"),
        ] {
            assert!(parse(works, reason).unwrap_err().of(field).is_some(), "{works} {reason}");
        }
        assert!(parse("no", &"a".repeat(REASON_MAX + 1)).is_err());
    }

    #[test]
    fn forms_about_testers_are_found_by_their_addresses() {
        assert_eq!(tests_of("/areas/camera/testers/invite"), Some(("camera", "invite")));
        for other in ["/areas/camera/testers", "/areas/camera", "/lines/phone/testers/invite", "/areas/camera/tester/x"]
        {
            assert_eq!(tests_of(other), None, "{other}");
        }
    }
}
