//! Who tests an area, and what they found.

use crate::areas::Area;
use crate::db::{AreaId, DeviceId, Timestamp, UserId};
use crate::devices::{Device, Said};
use crate::posts::{Post, Status};
use crate::text_enum;

/// The most testers of an area, with those who are invited.
pub(super) const MOST: i64 = 200;
/// The most requests of an area that wait for staff.
pub(super) const MOST_ASKING: i64 = 200;

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

/// That something works for a tester.
#[derive(Debug, Clone, PartialEq, Eq)]
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
}

impl TestResult {
    /// What a tester says of the device in their hand, and the device that the site knows by that name.
    pub fn of(user_id: UserId, said: &Said, device: Option<&Device>, at: Timestamp) -> Self {
        let called = device.map_or_else(|| said.device().to_owned(), |device| device.codename.clone());
        Self { user_id, device: called, device_id: device.map(|device| device.id), build: said.build().to_owned(), at }
    }
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
    fn forms_about_testers_are_found_by_their_addresses() {
        assert_eq!(tests_of("/areas/camera/testers/invite"), Some(("camera", "invite")));
        for other in ["/areas/camera/testers", "/areas/camera", "/lines/phone/testers/invite", "/areas/camera/tester/x"]
        {
            assert_eq!(tests_of(other), None, "{other}");
        }
    }
}
