//! Real input from ROM communities, fed in as people would and compared with what comes out. The texts belong to their
//! authors and are no part of this project: they are looked for in `../shared/data`, or where `FRIDAY_TEST_DATA` says, and must be
//! there in CI.

mod announcements;
mod calendar;
mod earlier;
mod languages;
mod lines;
mod questions;
mod requests;

use serde::de::DeserializeOwned;
use std::path::PathBuf;

/// The rows of a JSON Lines file; `None`, said loudly, where the folder is not there.
pub fn rows<T: DeserializeOwned>(file: &str) -> Option<Vec<T>> {
    let text = std::fs::read_to_string(path(file)?).unwrap();
    Some(text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

/// Where a file is; `None`, said loudly, where the folder is not there, which it must be in CI.
pub fn path(file: &str) -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data");
    let folder = PathBuf::from(std::env::var_os("FRIDAY_TEST_DATA").unwrap_or_else(|| beside.into()));
    if !folder.is_dir() {
        let missing = folder.display();
        assert!(std::env::var_os("CI").is_none(), "CI must test real input: there is no folder {missing}");
        eprintln!("\n*** NOT tested with real input: there is no folder {missing} ***\n");
        return None;
    }
    Some(folder.join(file))
}

/// White space folded, as every title is.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The area of a module that the data names, or does not.
fn area(module: Option<&String>) -> String {
    module.map_or_else(|| "Other".to_owned(), |name| folded(name))
}
