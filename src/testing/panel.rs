//! The part of a post's page that says for which testers it works.

use super::model::{TestResult, address_of_testers};
use crate::areas::Area;
use crate::db::{PostId, Timestamp, UserId};
use crate::devices::OwnDevices;
use crate::people::Profile;
use crate::web::Page;

/// What a reader knows of who tried a post.
#[derive(Debug, Clone)]
pub struct Tested {
    /// For how many it works.
    pub total: i64,
    /// The latest results, with what their devices are called there.
    pub rows: Vec<(TestResult, Option<String>)>,
    /// Who said so.
    pub people: Vec<Profile>,
    /// Whether the reader said so.
    pub has_own: bool,
    /// Whether the reader tests its area, and there is something to try.
    pub may: bool,
    /// A tester's devices.
    pub devices: OwnDevices,
}

/// The same as it is shown.
#[derive(Debug, Clone)]
pub struct TestedPanel {
    /// The post's number.
    pub number: PostId,
    /// The page of those who test its area.
    pub testers: String,
    /// What the reader knows.
    pub tested: Tested,
    /// Whether the reader may say that it works.
    pub may: bool,
    /// The device and build with which the form begins; empty when they are not known.
    pub device: String,
    /// Its build.
    pub build: String,
}

impl TestedPanel {
    /// The panel of a post, at this moment.
    pub fn new((number, area): (PostId, &Area), tested: Tested, is_blocked: bool, now: Timestamp) -> Self {
        let (device, build) = (tested.devices.device().to_owned(), tested.devices.build(now).to_owned());
        let testers = address_of_testers(area);
        Self { number, testers, may: tested.may && !is_blocked, device, build, tested }
    }

    /// "Works for 3 testers".
    pub fn people(&self, page: &Page<'_>) -> String {
        page.l.testing_works(self.tested.total, page.counted(self.tested.total))
    }

    /// What a device is called.
    pub fn device_of<'a>(&self, result: &'a TestResult, known: &'a Option<String>) -> &'a str {
        known.as_deref().unwrap_or(&result.device)
    }

    /// Who said so, unless they do not want to be named.
    pub fn person(&self, id: &UserId) -> Option<&Profile> {
        self.tested.people.iter().find(|person| person.id == *id && !person.name_hidden)
    }

    /// The handle of who said so, by which staff take it away.
    pub fn handle(&self, id: &UserId) -> &str {
        self.tested.people.iter().find(|person| person.id == *id).map_or("", |person| person.handle.as_str())
    }
}
