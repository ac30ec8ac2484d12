//! The forms of areas and lines.

use crate::areas::model::{Area, LineAreas};
use crate::areas::names::EnteredNames;
use crate::areas::words::NOT_SURE;
use crate::db::UserId;
use crate::error::{Problem, Problems};
use serde::Deserialize;
use std::collections::HashSet;

/// What an area or a line is called, and of an area its line and owners. A field that is none of theirs is refused.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(in crate::areas) struct Typed {
    pub names: EnteredNames,
    /// The word of the line.
    pub line: String,
    /// Who answers for it.
    pub owners: Vec<UserId>,
}

impl Typed {
    /// What there is now, without owners.
    pub(super) fn of(area: &Area, lines: &[LineAreas]) -> Self {
        let line = lines.iter().find(|line| line.line.id == area.line_id);
        let line = line.map_or_else(String::new, |line| line.line.slug.clone());
        Self { names: EnteredNames::of(&area.named), line, owners: Vec::new() }
    }
}

/// Owners that a form can name, the double of what an area can have.
const MOST_OWNERS: usize = 40;

impl TryFrom<Vec<(String, String)>> for Typed {
    type Error = &'static str;

    fn try_from(pairs: Vec<(String, String)>) -> Result<Self, Self::Error> {
        let mut typed = Self::default();
        let mut seen = HashSet::new();
        for (key, value) in pairs {
            // Of two names, which one would count?
            if key != "owner" && !seen.insert(key.clone()) {
                return Err("a field that comes twice");
            }
            match key.as_str() {
                "line" => typed.line = value,
                "owner" if typed.owners.len() < MOST_OWNERS => {
                    typed.owners.push(UserId(value.parse().map_err(|_| "an owner that is no number")?));
                }
                _ if typed.names.take(&key, &value) => {}
                _ => return Err("a field that is none of an area"),
            }
        }
        Ok(typed)
    }
}

/// Which way something goes in its list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Shift {
    /// `up` or `down`.
    way: String,
}

impl Shift {
    pub(super) fn is_up(&self) -> bool {
        self.way != "down"
    }
}

/// Whether something is retired; anything but `no` does so.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Retire {
    retired: String,
}

impl Retire {
    pub(super) fn is_retired(&self) -> bool {
        self.retired != "no"
    }
}

/// Where the posts of an area go.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Merge {
    /// The word of the area that takes them over.
    pub into: String,
    /// That it cannot be undone was read.
    pub sure: String,
}

impl Merge {
    /// The word of the area that takes them over, once it is named and what that means was read.
    pub(super) fn checked(&self) -> Result<String, Problems> {
        let mut wrong = Problems::default();
        if self.into.is_empty() {
            wrong.add("into", Problem::Missing);
        }
        if self.sure.is_empty() {
            wrong.add("sure", Problem::Refused(NOT_SURE));
        }
        if wrong.is_empty() { Ok(self.into.clone()) } else { Err(wrong) }
    }
}
