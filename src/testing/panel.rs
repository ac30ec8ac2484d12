//! The part of a post's page that says for which testers it works, and for which not.

use super::model::{Tally, TestResult, address_of_testers};
use crate::areas::Area;
use crate::db::{PostId, Timestamp, UserId};
use crate::devices::OwnDevices;
use crate::people::Profile;
use crate::web::Page;

/// What a reader knows of who tried a post.
#[derive(Debug, Clone)]
pub struct Tested {
    /// For how many it works, and for how many not.
    pub tally: Tally,
    /// What was said, with what the devices are called there: where it does not work first, and then the latest.
    pub rows: Vec<(TestResult, Option<String>)>,
    /// Who said so.
    pub people: Vec<Profile>,
    /// What the reader said.
    pub own: Option<(TestResult, Option<String>)>,
    /// Whether the reader tests its area, and there is something to try.
    pub may: bool,
    /// Whether it is out: then nobody takes back what they said.
    pub is_out: bool,
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
        let (device, build) = match &tested.own {
            Some((own, known)) => (known.as_ref().unwrap_or(&own.device).clone(), own.build.clone()),
            None => (tested.devices.device().to_owned(), tested.devices.build(now).to_owned()),
        };
        let testers = address_of_testers(area);
        Self { number, testers, may: tested.may && !is_blocked, device, build, tested }
    }

    /// "Works for 3 testers", "Does not work for 1 tester"; nothing where nobody said so.
    pub fn people(&self, page: &Page<'_>) -> Vec<String> {
        self.tested.tally.sentences(page)
    }

    /// Whether the reader said this; neither is chosen beforehand.
    pub fn said(&self, works: bool) -> bool {
        self.tested.own.as_ref().is_some_and(|(own, _)| own.works() == works)
    }

    /// What happens for the reader, as they said.
    pub fn own_reason(&self) -> &str {
        self.tested.own.as_ref().and_then(|(own, _)| own.reason()).map_or("", |(reason, _)| reason)
    }

    /// Why staff took away what the reader said, with its language.
    pub fn own_removed(&self) -> Option<(&str, &str)> {
        let (why, lang) = self.tested.own.as_ref()?.0.removed.as_ref()?;
        Some((why, lang))
    }

    /// What a device is called.
    pub fn device_of<'a>(&self, result: &'a TestResult, known: &'a Option<String>) -> &'a str {
        known.as_deref().unwrap_or(&result.device)
    }

    /// Whether the reader said this.
    pub fn is_own(&self, result: &TestResult) -> bool {
        self.tested.own.as_ref().is_some_and(|(own, _)| own.user_id == result.user_id)
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

impl Tally {
    /// "Works for 3 testers", "Does not work for 1 tester"; nothing where nobody said so.
    pub fn sentences(&self, page: &Page<'_>) -> Vec<String> {
        let works = (self.works > 0).then(|| page.l.testing_works(self.works, page.counted(self.works)));
        let fails = (self.fails > 0).then(|| page.l.testing_fails(self.fails, page.counted(self.fails)));
        works.into_iter().chain(fails).collect()
    }
}
