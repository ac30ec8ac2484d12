//! What a correction cannot say in its form, so that it can be taken back: the device of a bug, which the form cuts apart in two
//! fields, and the devices that a wish is for alone, with the kind of the post.

use super::actions::{expect_kind, set_devices};
use super::model::What;
use super::store;
use crate::audit::{Hand, Whole};
use crate::confirming;
use crate::db::{Conn, DeviceId, PostId};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::events::{self, NewEvent};
use crate::posts::{self, Kind};
use serde::{Deserialize, Serialize};

/// The devices that a wish is for alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Only {
    /// Which, in the order of their rows.
    pub devices: Vec<DeviceId>,
    /// What they are called, in a list with commas between.
    pub called: String,
}

impl Only {
    /// These.
    pub(super) fn new(devices: &[Device]) -> Self {
        let called: Vec<String> = devices.iter().map(Device::listed).collect();
        let mut ids: Vec<DeviceId> = devices.iter().map(|device| device.id).collect();
        ids.sort_unstable();
        ids.dedup();
        Self { devices: ids, called: called.join(", ") }
    }

    /// Those of a post.
    pub(super) fn of(conn: &mut Conn, post: PostId) -> Result<Self> {
        let there = devices::of_post(conn, post)?.into_iter().filter(|it| it.is_wanted);
        let wanted: Vec<Device> = there.map(|it| it.device).collect();
        Ok(Self::new(&wanted))
    }
}

/// Which device and build a post says.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceSaid {
    post: PostId,
    kind: Kind,
    device: Option<String>,
    build: Option<String>,
}

impl DeviceSaid {
    /// What a post of a kind says.
    pub(super) fn new(post: PostId, kind: Kind, (device, build): (Option<&str>, Option<&str>)) -> Self {
        Self { post, kind, device: device.map(str::to_owned), build: build.map(str::to_owned) }
    }

    fn told(&self) -> String {
        let words = [&self.device, &self.build].map(|words| words.clone().unwrap_or_default());
        words.join(" ").trim().to_owned()
    }
}

impl Whole for DeviceSaid {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        posts::get_held(conn, self.post).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let kind = posts::get(conn, self.post)?.kind;
        let (device, build) = posts::device_of(conn, self.post)?;
        Ok(Self { post: self.post, kind, device, build } == *self)
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        let said = (self.device.as_deref(), self.build.as_deref());
        posts::set_device(conn, self.post, said)?;
        let wanted = KindKept::of(conn, self.post)?.wanted();
        set_devices(conn, self.post, (self.kind, wanted), said)?;
        note(conn, self.post, What::Device, (&there.told(), &self.told()), hand)
    }
}

/// Whether a post is a wish or a bug, and of a wish the devices that it is wanted for alone: a bug is wanted for none.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindKept {
    post: PostId,
    kind: Kind,
    wanted: Vec<DeviceId>,
}

impl KindKept {
    /// What a post is now.
    pub(super) fn of(conn: &mut Conn, post: PostId) -> Result<Self> {
        let kind = posts::get(conn, post)?.kind;
        Ok(Self { post, kind, wanted: Only::of(conn, post)?.devices })
    }

    /// The devices that it is wanted for alone.
    pub(super) fn wanted(&self) -> Vec<DeviceId> {
        self.wanted.clone()
    }
}

impl Whole for KindKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        posts::get_held(conn, self.post).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        // A bug that others confirmed stays one, and is not what it was.
        let is_confirmed = self.kind == Kind::Bug && confirming::is_confirmed(conn, self.post)?;
        Ok(!is_confirmed && Self::of(conn, self.post)? == *self)
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        let post = posts::get(conn, self.post)?;
        expect_kind(conn, &post, self.kind)?;
        let only_before = Only::of(conn, self.post)?.called;
        posts::set_kind(conn, self.post, self.kind)?;
        let (device, build) = posts::device_of(conn, self.post)?;
        set_devices(conn, self.post, (self.kind, self.wanted()), (device.as_deref(), build.as_deref()))?;
        if there.kind == self.kind {
            let only = Only::of(conn, self.post)?.called;
            return note(conn, self.post, What::Only, (&only_before, &only), hand);
        }
        note(conn, self.post, What::Kind, (there.kind.as_str(), self.kind.as_str()), hand)
    }
}

/// Notes that it was corrected once more, and tells whoever is told of that.
fn note(conn: &mut Conn, post: PostId, what: What, change: (&str, &str), hand: Hand) -> Result<()> {
    store::insert(conn, (post, hand.by), what, change, hand.now)?;
    let event = NewEvent { what: events::What::Corrected, actor: hand.by, post: Some(post), subject: post.0 };
    events::record(conn, &event, hand.now).map(drop)
}
