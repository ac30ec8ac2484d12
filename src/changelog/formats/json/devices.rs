//! How a release stands on devices, and its packages there.

use super::{Text, text};
use crate::changelog::beside;
use crate::rollouts::{self, Download, Method, Overall};
use serde::Serialize;

/// How a release stands on all devices.
#[derive(Serialize)]
pub(super) struct OnAll<'a> {
    state: rollouts::State,
    /// How many of a hundred it goes out to, where that is not all of them.
    percent: Option<i64>,
    /// Not there while it goes out.
    reason: Option<Text<'a>>,
}

/// How a release stands on a device.
#[derive(Serialize)]
pub(super) struct Stands<'a> {
    codename: &'a str,
    name: &'a str,
    state: rollouts::State,
    /// How many of a hundred it goes out to, where that is not all of them.
    percent: Option<i64>,
    /// The last day of a suspension.
    until: Option<String>,
    /// Not there while it goes out.
    reason: Option<Text<'a>>,
    downloads: Vec<Package<'a>>,
}

#[derive(Serialize)]
struct Package<'a> {
    method: Method,
    file: &'a str,
    bytes: i64,
    algorithm: &'static str,
    checksum: &'a str,
    urls: Vec<&'a str>,
}

pub(super) fn on_all(overall: &Overall) -> OnAll<'_> {
    let reason = (!overall.reason.is_empty())
        .then(|| Text { text: &overall.reason, lang: Some(overall.lang.as_str()).filter(|lang| !lang.is_empty()).map(Into::into) });
    OnAll { state: overall.state, percent: Some(overall.percent).filter(|percent| *percent < 100), reason }
}

pub(super) fn stands(device: &beside::OnDevice) -> Stands<'_> {
    Stands {
        codename: &device.codename,
        name: &device.called,
        state: device.state,
        percent: device.percent,
        until: device.until.as_ref().map(ToString::to_string),
        reason: text(&device.reason),
        downloads: device.downloads.iter().map(package).collect(),
    }
}

fn package(download: &Download) -> Package<'_> {
    Package {
        method: download.method,
        file: &download.file_name,
        bytes: download.bytes,
        algorithm: download.algorithm(),
        checksum: &download.checksum,
        urls: download.links.lines().collect(),
    }
}
