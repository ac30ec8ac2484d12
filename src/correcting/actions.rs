//! Correcting.

use super::kept::{DeviceSaid, KindKept, Only};
use super::model::{Wanted, What};
use super::store;
use super::words::IS_CONFIRMED;
use crate::audit::{self, Act, Trace};
use crate::db::{AreaId, Conn, DeviceId, Lockable, PostId, Timestamp, lock};
use crate::devices::{self, About};
use crate::error::{Error, Problem, Refusal, Result};
use crate::events::{self, NewEvent};
use crate::filing::ONLY_BUGS;
use crate::people::Viewer;
use crate::posts::{self, Corrected, Kind, Post, PostText, Visibility};
use crate::search::PostEntry;
use crate::{areas, confirming, releases};

/// A post as a form is shown over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    pub post: Post,
    pub text: PostText,
    pub only: Only,
}

impl Seen {
    pub(super) fn of(conn: &mut Conn, id: PostId) -> Result<Self> {
        Ok(Self { post: posts::get(conn, id)?, text: posts::text_of(conn, id)?, only: Only::of(conn, id)? })
    }
}

/// A correction, prepared over what a post says: it is refused when that is something else by then.
#[derive(Debug, Clone)]
pub(super) struct Prepared {
    pub wanted: Wanted,
    /// The devices that a wish is for alone.
    pub only: Only,
    pub seen: Seen,
    /// What it is found by under its new title.
    pub entry: PostEntry,
}

impl Prepared {
    pub(super) fn new(wanted: Wanted, only: Only, seen: Seen) -> Self {
        let entry = PostEntry::of(&wanted.title, &seen.text.body, &seen.post.lang);
        Self { wanted, only, seen, entry }
    }
}

/// The devices that a wish is for alone, looked up: what is called as it was is what it was, and a bug is for none.
pub(super) fn looked_up(conn: &mut Conn, wanted: &Wanted, seen: &Seen) -> Result<Only> {
    if wanted.kind != Kind::Request {
        return Ok(Only::default());
    }
    let Some(names) = wanted.only.as_ref().filter(|names| names.join(", ") != seen.only.called) else {
        return Ok(seen.only.clone());
    };
    let (devices, unknown) = devices::all_called(conn, names)?;
    if !unknown.is_empty() {
        return Err(Error::invalid("only", Problem::RefusedOf(unknown, devices::UNKNOWN)));
    }
    Ok(Only::new(&devices))
}

/// Corrects a post; what is as it was changes nothing. Whether anything changed.
pub(super) fn correct(conn: &mut Conn, actor: &Viewer, id: PostId, new: &Prepared, now: Timestamp) -> Result<bool> {
    releases::hold_with(conn, id)?;
    let (post, text) = (posts::get_held(conn, id)?, posts::text_of(conn, id)?);
    let kind_before = KindKept::of(conn, id)?;
    let Seen { post: seen, text: seen_text, only: seen_only } = &new.seen;
    let is_other = (&post.title, post.kind, post.area_id) != (&seen.title, seen.kind, seen.area_id);
    if is_other || text != *seen_text || kind_before.wanted() != seen_only.devices {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    let Wanted { title, kind, device, build, .. } = &new.wanted;
    let area = area_of(conn, &new.wanted.area, &post)?;
    expect_kind(conn, &post, *kind)?;
    // A request says what its author has in their hand; that is not staff's to know better.
    let is_bug = *kind == Kind::Bug;
    let device_before = (text.device.clone().unwrap_or_default(), text.build.clone().unwrap_or_default());
    let device_after = if is_bug { (device.clone(), build.clone()) } else { device_before.clone() };
    let is_other_device = device_before != device_after;
    // What becomes of them with its kind is told, and taken back, with that.
    let is_other_only = !is_bug && post.kind == *kind && seen_only.devices != new.only.devices;
    let told = |(device, build): (String, String)| [device, build].join(" ").trim().to_owned();
    let changes = [
        (What::Title, post.title != *title, post.title.clone(), title.clone()),
        (What::Kind, post.kind != *kind, post.kind.as_str().to_owned(), kind.as_str().to_owned()),
        (What::Area, post.area_id != area, post.area_id.to_string(), area.to_string()),
        (What::Device, is_other_device, told(device_before), told(device_after)),
        (What::Only, is_other_only, seen_only.called.clone(), new.only.called.clone()),
    ];
    let changes: Vec<_> = changes.into_iter().filter(|(_, is_changed, ..)| *is_changed).collect();
    if changes.is_empty() {
        return Ok(false);
    }
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let (device, build) = if is_bug { (some(device), some(build)) } else { (text.device, text.build) };
    let said = (device.as_deref(), build.as_deref());
    let corrected = Corrected { title, kind: *kind, area, device: said.0, build: said.1 };
    posts::correct(conn, id, &corrected, &new.entry)?;
    set_devices(conn, id, (*kind, new.only.devices.clone()), said)?;
    releases::follow_correction(conn, &post, title, area)?;
    for (what, _, before, after) in changes {
        store::insert(conn, (id, actor.id), what, (&before, &after), now)?;
        let trace = Trace::of(Act::Corrected).on(id).about(what.as_str());
        let trace = match what {
            What::Kind | What::Only => trace.from_to(before, after).keeping(&kind_before, &KindKept::of(conn, id)?),
            What::Area => trace.from_to(areas::get(conn, post.area_id)?.slug, areas::get(conn, area)?.slug),
            // Both of one kind: what was corrected besides is taken back apart.
            What::Device => trace.from_to(before, after).keeping(
                &DeviceSaid::new(id, *kind, (seen_text.device.as_deref(), seen_text.build.as_deref())),
                &DeviceSaid::new(id, *kind, said),
            ),
            What::Title => trace.from_to(before, after),
        };
        audit::record(conn, actor.id, &trace, now)?;
    }
    let event = NewEvent { what: events::What::Corrected, actor: actor.id, post: Some(id), subject: id.0 };
    events::record(conn, &event, now)?;
    Ok(true)
}

/// The area that was chosen, held, if a post may be in it.
fn area_of(conn: &mut Conn, slug: &str, post: &Post) -> Result<AreaId> {
    let unknown = || Error::invalid("area", Problem::UnknownChoice);
    let found = areas::find(conn, slug)?.ok_or_else(unknown)?;
    lock(conn, Lockable::Areas, &[found.id.0])?;
    let area = areas::find(conn, slug)?.ok_or_else(unknown)?;
    if area.id == post.area_id || areas::is_offered(conn, &area)? { Ok(area.id) } else { Err(unknown()) }
}

/// Refuses to make a wish of a bug that others confirmed, or that is private.
pub(super) fn expect_kind(conn: &mut Conn, post: &Post, kind: Kind) -> Result<()> {
    let is_wish_now = post.kind == Kind::Bug && kind != Kind::Bug;
    if is_wish_now && confirming::is_confirmed(conn, post.id)? {
        return Err(Error::invalid("kind", Problem::Refused(IS_CONFIRMED)));
    }
    if post.visibility == Visibility::Private && kind != Kind::Bug {
        return Err(Error::invalid("kind", Problem::Refused(ONLY_BUGS)));
    }
    Ok(())
}

/// The devices that a post is about: a wish those that it is wanted for, and a bug the one that it says.
pub(super) fn set_devices(
    conn: &mut Conn,
    id: PostId,
    (kind, wanted): (Kind, Vec<DeviceId>),
    (device, build): (Option<&str>, Option<&str>),
) -> Result<()> {
    let wanted = if kind == Kind::Request { wanted } else { Vec::new() };
    let named = match device.filter(|_| kind == Kind::Bug) {
        Some(device) => devices::called(conn, device, build.unwrap_or_default())?.map(|device| device.id),
        None => None,
    };
    devices::set(conn, id, &About { named, wanted, own: None })
}
