//! What a line carries beside its words, as its readers are shown it.

use super::carried::{Carried, Link, LinkKind, carried_by};
use super::pictured::{self, ShownPicture};
use crate::db::{Conn, DeviceId, ItemId};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::i18n::Messages;
use std::collections::HashMap;

/// What a line carries, to be shown.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    /// In the order of their kinds.
    pub links: Vec<Link>,
    /// The devices on which alone it is true.
    pub devices: Vec<Device>,
    /// Who built it.
    pub engineers: Vec<String>,
    /// What it looks like.
    pub picture: Option<ShownPicture>,
    /// The address of ours over which its links lead, up to the word of their kind; none where they lead on by themselves.
    pub through: Option<String>,
}

impl Shown {
    /// The address of a kind; empty where it carries none.
    pub fn link(&self, kind: LinkKind) -> &str {
        self.links.iter().find(|link| link.kind == kind).map_or("", |link| &link.url)
    }

    /// Where one of its links leads on a page.
    pub fn leads(&self, link: &Link) -> String {
        self.through.as_ref().map_or_else(|| link.url.clone(), |through| format!("{through}{}", link.kind.as_str()))
    }

    /// The devices as people know them.
    pub fn device_names(&self) -> Vec<String> {
        self.devices.iter().map(Device::called).collect()
    }

    /// The devices for which alone a line is, if it is not for all.
    pub fn only(&self, l: &Messages) -> Option<String> {
        let names = self.device_names();
        (!names.is_empty()).then(|| l.board_post_only(l.list(&names)))
    }

    /// "Built by Grace and Linus", where staff name them.
    pub fn built(&self, l: &Messages) -> Option<String> {
        (!self.engineers.is_empty()).then(|| l.planning_built_by(l.list(&self.engineers)))
    }
}

/// What each of these lines carries, to be shown; one that carries nothing is not among them.
pub fn shown_by(conn: &mut Conn, items: &[ItemId]) -> Result<HashMap<ItemId, Shown>> {
    let carried = carried_by(conn, items)?;
    let mut ids: Vec<DeviceId> = carried.values().flat_map(|carried| &carried.devices).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    let devices = if ids.is_empty() { Vec::new() } else { devices::of_ids(conn, &ids)? };
    let pictures = carried.iter().filter_map(|(item, carried)| Some((*item, carried.picture.as_ref()?)));
    let mut pictures = pictured::shown(conn, &pictures.collect())?;
    let shown = |(item, Carried { links, devices: ids, engineers, .. }): (ItemId, Carried)| {
        let on = |device: &&Device| ids.contains(&device.id);
        let (devices, picture) = (devices.iter().filter(on).cloned().collect(), pictures.remove(&item));
        (item, Shown { links, devices, engineers, picture, through: None })
    };
    Ok(carried.into_iter().map(shown).collect())
}
