//! A release in all languages at once, for programs that keep every one of them.

use super::{FORMAT, Release, of};
use crate::changelog::formats::Frame;
use crate::changelog::told::Told;
use crate::error::{Error, Result};
use serde::Serialize;

#[derive(Serialize)]
struct All<'a> {
    format: u32,
    version: &'a str,
    /// The release as each of them is asked for alone.
    languages: Vec<Release<'a>>,
}

/// Renders one release as it is told in each language; there is at least one.
pub(in crate::changelog::formats) fn render(told: &[(&Told, Frame<'_>)]) -> Result<String> {
    let all = All {
        format: FORMAT,
        version: told.first().map_or("", |(told, _)| &told.version),
        languages: told.iter().map(|(told, frame)| of(told, frame)).collect(),
    };
    serde_json::to_string(&all).map_err(|error| Error::Broken(Box::new(error)))
}
