//! The device that a bug says, so that correcting it can be taken back: what the form shows of it is cut apart in two fields.

use super::actions::set_devices;
use super::model::What;
use super::store;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, PostId};
use crate::error::Result;
use crate::events::{self, NewEvent};
use crate::posts::{self, Kind};
use serde::{Deserialize, Serialize};

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
        set_devices(conn, self.post, self.kind, said)?;
        store::insert(conn, (self.post, hand.by), What::Device, (&there.told(), &self.told()), hand.now)?;
        let (what, subject) = (events::What::Corrected, self.post.0);
        let event = NewEvent { what, actor: hand.by, post: Some(self.post), subject };
        events::record(conn, &event, hand.now).map(drop)
    }
}
