//! Pages of the room.

use super::actions::{Change, Plan};
use super::catalogue::Fault;
use super::model::Device;
use super::of_people::OwnDevices;
use super::web::{DEVICES, Found, IMPORT, OWN, Typed, TypedOwn};
use crate::areas::LineAreas;
use crate::db::LineId;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::web::{Cx, Field, Page, Pager};
use askama::Template;

type Told = Vec<(&'static str, String)>;

/// What a catalogue looks like.
const SAMPLE: &str =
    "codename,names,region,line\nmandarin,Mandarin 3; 柑橘 3,CN,phone\nmandarin_eu,Mandarin 3,EU,phone";

/// Changed devices that a plan lists.
const LISTED: usize = 50;

/// The fields of a device.
struct Fields {
    codename: Field,
    names: Field,
    region: Field,
    line: Field,
}

impl Fields {
    fn new(typed: &Typed, wrong: &Problems, l: &Messages) -> Self {
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        Self {
            codename: field("codename", &typed.codename),
            names: field("names", &typed.names),
            region: field("region", &typed.region),
            line: field("line", &typed.line),
        }
    }
}

fn label(l: &Messages, id: &str) -> String {
    match id {
        "codename" => l.devices_codename(),
        "names" => l.devices_names(),
        "region" => l.devices_region(),
        "device" => l.filing_device(),
        "build" => l.filing_build(),
        _ => l.areas_line(),
    }
}

/// All devices, for staff.
#[derive(Template)]
#[template(path = "devices/devices.html")]
pub(super) struct DevicesPage<'a> {
    page: Page<'a>,
    devices: &'a [Device],
    lines: &'a [LineAreas],
    q: &'a str,
    pager: Pager,
    imported: Option<(i64, i64)>,
    fields: Fields,
    problems: Told,
}

impl<'a> DevicesPage<'a> {
    /// The list with the form beside it.
    pub(super) fn new(cx: &'a Cx, found: &'a Found, typed: &Typed, wrong: &Problems) -> Self {
        let (page, problems) = cx.page(found.pager.title(cx.l().devices_title(), cx.l())).with_problems(wrong, label);
        let fields = Fields::new(typed, wrong, cx.l());
        let (devices, lines, q) = (&found.devices, &found.lines, &found.q);
        let imported = found.imported;
        Self { page, devices, lines, q, pager: found.pager.clone(), imported, fields, problems }
    }

    /// What an import came to, in sentences.
    fn came_to(&self) -> Option<[String; 2]> {
        let ((added, changed), l) = (self.imported?, self.page.l);
        let shown = |count| self.page.counted(count);
        Some([l.devices_imported_new(added, shown(added)), l.devices_imported_changed(changed, shown(changed))])
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn line_of(&self, id: &LineId) -> &str {
        line_of(self.lines, *id, &self.page)
    }
}

fn line_of<'a>(lines: &'a [LineAreas], id: LineId, page: &Page<'_>) -> &'a str {
    lines.iter().find(|line| line.line.id == id).map_or("", |line| line.line.named.of(&page.lang))
}

/// A device, for staff.
#[derive(Template)]
#[template(path = "devices/device.html")]
pub(super) struct DevicePage<'a> {
    page: Page<'a>,
    device: &'a Device,
    lines: &'a [LineAreas],
    fields: Fields,
    problems: Told,
}

impl<'a> DevicePage<'a> {
    /// The form with what was entered.
    pub(super) fn new(cx: &'a Cx, device: &'a Device, lines: &'a [LineAreas], typed: &Typed, wrong: &Problems) -> Self {
        let (page, problems) = cx.page(cx.l().areas_of(device.called())).with_problems(wrong, label);
        Self { page, device, lines, fields: Fields::new(typed, wrong, cx.l()), problems }
    }
}

/// A catalogue to be taken in: the form, what it would do, or what is wrong with it.
#[derive(Template)]
#[template(path = "devices/import.html")]
pub(super) struct ImportPage<'a> {
    page: Page<'a>,
    csv: String,
    plan: Option<(Plan, Vec<LineAreas>)>,
    /// Line by line.
    faults: Vec<(String, String)>,
}

impl<'a> ImportPage<'a> {
    /// The form with what was entered and what it means.
    pub(super) fn new(cx: &'a Cx, csv: String, plan: Option<(Plan, Vec<LineAreas>)>, faults: &[Fault]) -> Self {
        let l = cx.l();
        let page = cx.page(l.devices_import_title());
        let page = if faults.is_empty() { page } else { page.with_errors() };
        let told = |fault: &Fault| (l.counted(fault.line), fault.what.sentence(l));
        Self { page, csv, plan, faults: faults.iter().map(told).collect() }
    }

    /// What the plan comes to, in sentences.
    fn told(&self, plan: &Plan) -> [String; 3] {
        let counted = |count: usize| (i64::try_from(count).unwrap_or(i64::MAX), self.page.counted(count));
        let ((new, new_shown), (changed, changed_shown)) = (counted(plan.new.len()), counted(plan.changed.len()));
        let (same, same_shown) = counted(plan.same);
        let l = self.page.l;
        [
            l.devices_import_new(new, new_shown),
            l.devices_import_changed(changed, changed_shown),
            l.devices_import_same(same, same_shown),
        ]
    }

    /// The first changes: of each device what is known of it and is something else then.
    fn changes(&self) -> Vec<Changed<'_>> {
        let Some((plan, lines)) = &self.plan else { return Vec::new() };
        let line = |id| line_of(lines, id, &self.page).to_owned();
        let changed = plan.changed.iter().take(LISTED).map(|Change { before, after }| {
            let parts = [
                (before.names(), after.listed.names()),
                (before.region.clone(), after.listed.region.clone()),
                (line(before.line_id), line(after.line)),
            ];
            let parts = parts.into_iter().filter(|(before, after)| before != after).collect();
            Changed { codename: &before.codename, parts }
        });
        changed.collect()
    }
}

/// A device of which something else would be known: what, before and after.
struct Changed<'a> {
    codename: &'a str,
    parts: Vec<(String, String)>,
}

/// A person's own devices.
#[derive(Template)]
#[template(path = "devices/own.html")]
pub(super) struct OwnPage<'a> {
    page: Page<'a>,
    own: &'a OwnDevices,
    device: Field,
    build: Field,
    problems: Told,
}

impl<'a> OwnPage<'a> {
    /// The list with a form below it.
    pub(super) fn new(cx: &'a Cx, own: &'a OwnDevices, typed: &TypedOwn, wrong: &Problems) -> Self {
        let (page, problems) = cx.page(cx.l().devices_own_title()).with_problems(wrong, label);
        let field = |name, value: &str| Field::new(name, value, wrong, cx.l());
        Self { page, own, device: field("device", &typed.device), build: field("build", &typed.build), problems }
    }
}

/// Devices, or builds of one, as options of a list.
#[derive(Template)]
#[template(path = "devices/options.html")]
pub(super) struct Options<'a> {
    pub page: Page<'a>,
    pub devices: Vec<Device>,
    pub builds: Vec<String>,
}
