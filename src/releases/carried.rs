//! What a line carries beside its words: on `item_links` where its readers learn more, on `item_devices` the devices on which
//! alone it is true, on `item_engineers` who built it, what `credited` keeps of people, and `pictured` of its picture.

use super::credited::{self, Credited};
use super::pictured::{self, ItemPicture};
use super::words::NOT_A_LINK;
use crate::db::schema::{item_devices, item_engineers, item_links};
use crate::db::{Conn, DeviceId, ItemId, UserId, one_of};
use crate::devices::{self, Known};
use crate::error::{Error, Problem, Problems, Refusal, Result};
use crate::filing::devices_in;
use crate::i18n::Messages;
use crate::text::{line, name, web_address};
use crate::text_enum;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

text_enum! {
    /// Where a link leads.
    LinkKind {
        /// How it is used.
        Tutorial => "tutorial",
        /// It is shown.
        Video => "video",
        /// It is talked about.
        Discussion => "discussion",
    }
}

/// Longest address of a link, in characters.
const LINK_MAX: usize = 500;

/// Longest name of somebody who built it, in characters.
const NAME_MAX: usize = 60;
/// The most who built one line.
const MOST_ENGINEERS: usize = 5;

/// A link of a line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Link {
    /// Where it leads.
    pub kind: LinkKind,
    /// Whole, of the web.
    pub url: String,
}

/// What a line carries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// One of each kind at most, in the order of the kinds.
    pub links: Vec<Link>,
    /// None where it is for all; in the order of their numbers.
    pub devices: Vec<DeviceId>,
    /// Who built it, as staff name them.
    pub engineers: Vec<String>,
    /// Who is credited or left out of the credits by staff, by person; of a version that did not know it nobody is.
    #[serde(default)]
    pub people: Vec<Credited>,
    /// The picture that it shows. It is not typed here, but chosen on a page of its own.
    #[serde(default)]
    pub picture: Option<ItemPicture>,
}

/// The same as it is typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct EnteredCarried<'a> {
    /// An address.
    pub tutorial: &'a str,
    /// An address.
    pub video: &'a str,
    /// An address.
    pub discussion: &'a str,
    /// Names with commas between them.
    pub devices: &'a str,
    /// Names with commas between them.
    pub engineers: &'a str,
    /// Handles with commas between them.
    pub credit: &'a str,
    /// Handles with commas between them.
    pub uncredit: &'a str,
}

/// What typed words are checked against.
#[derive(Clone, Copy)]
pub struct KnownHere<'a> {
    /// The devices of the site.
    pub devices: &'a Known,
    /// The people of the site, by handle.
    pub people: &'a HashMap<String, UserId>,
}

impl LinkKind {
    /// What its field is called.
    pub fn label(self, l: &Messages) -> String {
        match self {
            Self::Tutorial => l.releases_tutorial(),
            Self::Video => l.releases_video(),
            Self::Discussion => l.releases_discussion(),
        }
    }
}

impl Link {
    /// As people read it, with the site to which it leads.
    pub fn told(&self, l: &Messages) -> String {
        match self.kind {
            LinkKind::Tutorial => l.releases_tutorial_at(self.host()),
            LinkKind::Video => l.releases_video_at(self.host()),
            LinkKind::Discussion => l.releases_discussion_at(self.host()),
        }
    }

    /// The site to which it leads.
    pub fn host(&self) -> &str {
        let rest = self.url.split_once("://").map_or(&*self.url, |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or(rest)
    }
}

impl Carried {
    /// Checks what was typed.
    pub fn parse(entered: &EnteredCarried<'_>, known: KnownHere<'_>) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let mut links = Vec::new();
        let typed = [
            (LinkKind::Tutorial, entered.tutorial),
            (LinkKind::Video, entered.video),
            (LinkKind::Discussion, entered.discussion),
        ];
        for (kind, address) in typed {
            let url = problems.check(kind.as_str(), link(address)).flatten();
            links.extend(url.map(|url| Link { kind, url }));
        }
        let devices = problems.check("devices", devices_of(entered.devices, known.devices)).unwrap_or_default();
        let engineers = problems.check("engineers", engineers_in(entered.engineers)).unwrap_or_default();
        let added = problems.check("credit", credited::people_in(entered.credit, false, known.people));
        let left_out = problems.check("uncredit", credited::people_in(entered.uncredit, true, known.people));
        let people = credited::both(added.unwrap_or_default(), left_out.unwrap_or_default());
        let carried = Self { links, devices, engineers, people, picture: None };
        if problems.is_empty() { Ok(carried) } else { Err(problems) }
    }
}

fn link(entered: &str) -> Result<Option<String>, Problem> {
    let entered = line(entered, 0, LINK_MAX)?;
    if entered.is_empty() {
        return Ok(None);
    }
    web_address(&entered).map(Some).ok_or(Problem::Refused(NOT_A_LINK))
}

fn devices_of(entered: &str, known: &Known) -> Result<Vec<DeviceId>, Problem> {
    let (mut found, mut unknown) = (Vec::new(), Vec::new());
    for name in devices_in(entered)? {
        match known.called(&name, "") {
            Some(device) => found.push(device.id),
            None => unknown.push(name),
        }
    }
    if !unknown.is_empty() {
        return Err(Problem::RefusedOf(unknown, devices::UNKNOWN));
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// The names in a list with commas between them, each once.
fn engineers_in(entered: &str) -> Result<Vec<String>, Problem> {
    let mut names: Vec<String> = Vec::new();
    for entered in entered.split([',', '，', '、', ';', '\n']).filter(|entered| !entered.trim().is_empty()) {
        let one = name(entered, NAME_MAX)?;
        if !names.contains(&one) {
            names.push(one);
        }
        if names.len() > MOST_ENGINEERS {
            return Err(Problem::TooMuch);
        }
    }
    Ok(names)
}

/// What each of these lines carries; one that carries nothing is not among them.
pub(super) fn carried_by(conn: &mut Conn, items: &[ItemId]) -> Result<HashMap<ItemId, Carried>> {
    let mut carried: HashMap<ItemId, Carried> = HashMap::new();
    if items.is_empty() {
        return Ok(carried);
    }
    let links = item_links::table.filter(one_of(item_links::item_id, items.iter().map(|item| item.0)));
    let links: Vec<(ItemId, LinkKind, String)> =
        links.select((item_links::item_id, item_links::kind, item_links::url)).load(conn)?;
    for (item, kind, url) in links {
        carried.entry(item).or_default().links.push(Link { kind, url });
    }
    let devices = item_devices::table.filter(one_of(item_devices::item_id, items.iter().map(|item| item.0)));
    let devices: Vec<(ItemId, DeviceId)> =
        devices.select((item_devices::item_id, item_devices::device_id)).load(conn)?;
    for (item, device) in devices {
        carried.entry(item).or_default().devices.push(device);
    }
    let engineers = item_engineers::table.filter(one_of(item_engineers::item_id, items.iter().map(|item| item.0)));
    let columns = (item_engineers::item_id, item_engineers::position, item_engineers::name);
    let mut engineers: Vec<(ItemId, i64, String)> = engineers.select(columns).load(conn)?;
    engineers.sort_unstable();
    for (item, _, name) in engineers {
        carried.entry(item).or_default().engineers.push(name);
    }
    for (item, people) in credited::credited(conn, items)? {
        carried.entry(item).or_default().people = people;
    }
    for (item, picture) in pictured::of_items(conn, items)? {
        carried.entry(item).or_default().picture = Some(picture);
    }
    for carried in carried.values_mut() {
        carried.links.sort_unstable();
        carried.devices.sort_unstable();
    }
    Ok(carried)
}

/// Gives a line, which carries nothing, these; a device that was removed meanwhile is none any more.
pub(super) fn put(conn: &mut Conn, item: ItemId, carried: &Carried) -> Result<()> {
    if !devices::are_known(conn, &carried.devices)? {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    for Link { kind, url } in &carried.links {
        let row = (item_links::item_id.eq(item), item_links::kind.eq(*kind), item_links::url.eq(url));
        diesel::insert_into(item_links::table).values(row).execute(conn)?;
    }
    for device in &carried.devices {
        let row = (item_devices::item_id.eq(item), item_devices::device_id.eq(*device));
        diesel::insert_into(item_devices::table).values(row).execute(conn)?;
    }
    for (place, name) in (0_i64..).zip(&carried.engineers) {
        let row = (item_engineers::item_id.eq(item), item_engineers::position.eq(place), item_engineers::name.eq(name));
        diesel::insert_into(item_engineers::table).values(row).execute(conn)?;
    }
    if let Some(picture) = &carried.picture {
        pictured::put(conn, item, picture)?;
    }
    credited::put(conn, item, &carried.people)
}

/// Has a line carry these and nothing else.
pub(super) fn set(conn: &mut Conn, item: ItemId, carried: &Carried) -> Result<()> {
    diesel::delete(item_links::table.filter(item_links::item_id.eq(item))).execute(conn)?;
    diesel::delete(item_devices::table.filter(item_devices::item_id.eq(item))).execute(conn)?;
    diesel::delete(item_engineers::table.filter(item_engineers::item_id.eq(item))).execute(conn)?;
    credited::clear(conn, item)?;
    pictured::clear(conn, item)?;
    put(conn, item, carried)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_shown_with_the_site_to_which_it_leads() {
        let to = |url: &str| Link { kind: LinkKind::Video, url: url.to_owned() }.host().to_owned();
        assert_eq!(to("https://video.example/watch?v=1"), "video.example");
        assert_eq!(to("https://forum.example:8443#new"), "forum.example:8443");
        assert_eq!(link(" https://forum.example/a ").unwrap().as_deref(), Some("https://forum.example/a"));
        assert_eq!(link(" ").unwrap(), None);
        for wrong in ["javascript:alert(1)", "forum.example", "https://ada:secret@forum.example/"] {
            assert!(link(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn names_are_read_no_further_than_a_line_has_room_for_them() {
        let many = |count: usize| (0..count).map(|n| format!("Builder {n}")).collect::<Vec<_>>().join("、");
        assert_eq!(engineers_in(&many(MOST_ENGINEERS)).map(|names| names.len()), Ok(MOST_ENGINEERS));
        // What comes behind one too many is not looked at, however it reads.
        let wrong_behind = format!("{}, {}", many(MOST_ENGINEERS + 1), "x".repeat(NAME_MAX + 1));
        assert_eq!(engineers_in(&wrong_behind), Err(Problem::TooMuch));
    }
}
