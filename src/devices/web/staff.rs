//! The list of devices, and each of them, for staff.

use super::DEVICES;
use crate::areas::{self, LineAreas};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, DeviceId, LineId};
use crate::devices::actions;
use crate::devices::added::DevicesKept;
use crate::devices::kept::{DeviceKept, DeviceOffered};
use crate::devices::model::{Device, Listed};
use crate::devices::store;
use crate::devices::views::{DevicePage, DevicesPage};
use crate::error::{Error, Problem, Problems, Result};
use crate::logs::DEVICE_MAX;
use crate::web::{Cx, Flash, Form, PageNumber, Pager, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::Deserialize;

/// Devices on a page.
const PAGE: i64 = 50;
/// The most devices that an import is said to have come to.
const MOST_IMPORTED: i64 = 100_000;

/// What is to be known of a device, as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::devices) struct Typed {
    pub codename: String,
    pub names: String,
    pub region: String,
    /// The word of the product line.
    pub line: String,
}

impl Typed {
    fn of(device: &Device, lines: &[LineAreas]) -> Self {
        let line = lines.iter().find(|line| line.line.id == device.line_id);
        Self {
            codename: device.codename.clone(),
            names: device.names(),
            region: device.region.clone(),
            line: line.map_or_else(String::new, |line| line.line.slug.clone()),
        }
    }

    /// The same with the word that its line has today: the form may have been opened before that one was named anew.
    async fn today(self, cx: &Cx) -> Result<Self> {
        let find = move |conn: &mut Conn| Ok(Self { line: areas::line_word_today(conn, self.line)?, ..self });
        cx.app.read(find).await
    }

    fn checked(&self, lines: &[LineAreas]) -> std::result::Result<(Listed, LineId), Problems> {
        let listed = Listed::parse(&self.codename, &self.names, &self.region);
        match (listed, lines.iter().find(|line| line.line.slug == self.line)) {
            (Ok(listed), Some(line)) => Ok((listed, line.line.id)),
            (listed, line) => {
                let mut wrong = listed.err().unwrap_or_default();
                if line.is_none() {
                    wrong.add("line", if self.line.is_empty() { Problem::Missing } else { Problem::UnknownChoice });
                }
                Err(wrong)
            }
        }
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    page: String,
    /// What an import came to, which leads here.
    added: String,
    changed: String,
}

/// What the list shows.
pub(in crate::devices) struct Found {
    pub devices: Vec<Device>,
    pub lines: Vec<LineAreas>,
    pub q: String,
    pub pager: Pager,
    /// How many devices an import has added and changed, where it led here.
    pub imported: Option<(i64, i64)>,
}

async fn found(cx: &Cx, asked: &Asked) -> Result<Found> {
    let q: String = asked.q.chars().take(DEVICE_MAX).collect();
    let (part, number) = (q.clone(), PageNumber::parse(&asked.page));
    let read = move |conn: &mut Conn| {
        Ok((store::list(conn, &part, false, number.offset(PAGE), PAGE + 1)?, areas::by_line(conn)?))
    };
    let (devices, lines) = cx.app.read(read).await?;
    let (devices, more) = Pager::cut(devices, PAGE);
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    if !q.is_empty() {
        query.append_pair("q", &q);
    }
    let pager = Pager::new(DEVICES, &query.finish(), number, more);
    let count = |number: &str| number.parse::<i64>().ok().filter(|count| (0..=MOST_IMPORTED).contains(count));
    let imported = count(&asked.added).zip(count(&asked.changed));
    Ok(Found { devices, lines, q, pager, imported })
}

/// GET `/staff/devices`
pub(super) async fn list(cx: Cx, _: Staff, asked: Query<Asked>) -> Result<HttpResponse> {
    let found = found(&cx, &asked).await?;
    cx.html(&DevicesPage::new(&cx, &found, &Typed::default(), &Problems::default()))
}

/// POST `/staff/devices`
pub(super) async fn add(cx: Cx, _: Staff, Form(typed): Form<Typed>) -> Result<HttpResponse> {
    let (found, now) = (found(&cx, &Asked::default()).await?, cx.app.now());
    let typed = typed.today(&cx).await?;
    let added = match typed.checked(&found.lines) {
        Ok((listed, line)) => {
            let add = move |conn: &mut Conn| {
                let id = actions::add(conn, &listed, line, now)?;
                let after = store::get(conn, id)?;
                let (before, kept) = DevicesKept::added(conn, &after)?;
                let trace = Trace::of(Act::DeviceAdded).about(&after.codename).from_to("", after.names());
                Ok(((), trace.keeping(&before, &kept)))
            };
            audit::write(&cx, add).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match added {
        Ok(()) => Ok(cx.see_other(DEVICES, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => cx.unprocessable(&DevicesPage::new(&cx, &found, &typed, &wrong)),
        Err(error) => Err(error),
    }
}

fn one(conn: &mut Conn, id: DeviceId) -> Result<(Device, Vec<LineAreas>)> {
    Ok((store::get(conn, id)?, areas::by_line(conn)?))
}

/// GET `/staff/devices/{id}`
pub(super) async fn open(cx: Cx, _: Staff, id: Path<String>) -> Result<HttpResponse> {
    let id = numbered::<DeviceId>(&id)?;
    let (device, lines) = cx.app.read(move |conn| one(conn, id)).await?;
    let typed = Typed::of(&device, &lines);
    cx.html(&DevicePage::new(&cx, &device, &lines, &typed, &Problems::default()))
}

/// POST `/staff/devices/{id}`
pub(super) async fn change(cx: Cx, _: Staff, id: Path<String>, Form(typed): Form<Typed>) -> Result<HttpResponse> {
    let id = numbered::<DeviceId>(&id)?;
    let (device, lines) = cx.app.read(move |conn| one(conn, id)).await?;
    let (typed, now) = (typed.today(&cx).await?, cx.app.now());
    let changed = match typed.checked(&lines) {
        Ok((listed, line)) => {
            let change = move |conn: &mut Conn| {
                let before = store::get(conn, id)?;
                actions::change(conn, id, &listed, line, now)?;
                let after = store::get(conn, id)?;
                let trace = Trace::of(Act::DeviceChanged).about(&after.codename);
                let trace = trace.from_to(told(conn, &before)?, told(conn, &after)?);
                let (before, after) = DeviceKept::both(conn, &before, &after)?;
                Ok(((), trace.keeping(&before, &after).if_changed()))
            };
            audit::write(&cx, change).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match changed {
        Ok(()) => Ok(cx.see_other(DEVICES, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => cx.unprocessable(&DevicePage::new(&cx, &device, &lines, &typed, &wrong)),
        Err(error) => Err(error),
    }
}

/// A device in a line of text: its names, its region and its line.
fn told(conn: &mut Conn, device: &Device) -> Result<String> {
    let line = areas::line(conn, device.line_id)?.slug;
    Ok(format!("{} {}", device.names(), device.region).trim_end().to_owned() + &format!(" ({line})"))
}

/// Whether a device is retired; anything but `no` does so.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Retire {
    retired: String,
}

/// POST `/staff/devices/{id}/retire`
pub(super) async fn retire(cx: Cx, _: Staff, id: Path<String>, Form(asked): Form<Retire>) -> Result<HttpResponse> {
    let (id, is_retired) = (numbered::<DeviceId>(&id)?, asked.retired != "no");
    let retire = move |conn: &mut Conn| {
        let before = store::get(conn, id)?;
        actions::retire(conn, id, is_retired)?;
        let trace = Trace::of(Act::DeviceRetired).about(before.codename);
        let trace = trace.from_to(areas::standing(before.is_retired), areas::standing(is_retired));
        let offered = |is_retired| DeviceOffered { id, is_retired };
        Ok(((), trace.keeping(&offered(before.is_retired), &offered(is_retired)).if_changed()))
    };
    audit::write(&cx, retire).await?;
    Ok(cx.see_other(&format!("{DEVICES}/{id}"), Some(Flash::SAVED)))
}
