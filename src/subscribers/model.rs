//! What a subscriber is, and which lines of a release are for them.

use crate::areas::Area;
use crate::db::schema::subscribers;
use crate::db::{AreaId, LineId, Timestamp};
use std::collections::HashSet;

/// Somebody who gets releases by mail, or who is to confirm that they want to. It has no `Debug`, so that neither an address nor
/// the word of a link reaches a log by accident.
#[derive(Clone, PartialEq, Eq, diesel::Queryable, diesel::Selectable)]
#[diesel(table_name = subscribers)]
pub(super) struct Subscriber {
    pub id: i64,
    /// Address.
    pub email: String,
    /// The form in which it is compared.
    pub email_key: String,
    /// The language of their mails, as a BCP 47 tag.
    pub lang: String,
    pub line_id: Option<LineId>,
    pub area_id: Option<AreaId>,
    /// The word in their links.
    pub token: String,
    pub asked_at: Timestamp,
    pub confirmed_at: Option<Timestamp>,
    pub told_at: Option<Timestamp>,
}

/// What somebody wants to hear of: everything unless they say so; of an area rather than of its line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Choice {
    pub line: Option<LineId>,
    pub area: Option<AreaId>,
}

/// Somebody who asks; without `Debug` for the same reason.
#[derive(Clone)]
pub(super) struct Asking {
    pub email: String,
    pub key: String,
    pub lang: String,
    pub choice: Choice,
    pub token: String,
}

impl Subscriber {
    /// What they want to hear of.
    pub(super) fn choice(&self) -> Choice {
        Choice { line: self.line_id, area: self.area_id }.narrowed()
    }
}

impl Choice {
    /// The same in as few words: who chose an area chose none of the lines into which it may be moved.
    pub(super) fn narrowed(self) -> Self {
        Self { line: self.line.filter(|_| self.area.is_none()), ..self }
    }

    /// The areas whose lines are meant, with those that were merged into them; none where all are.
    pub(super) fn areas(self, all: &[Area]) -> Option<HashSet<AreaId>> {
        let mut meant: HashSet<AreaId> = match (self.area, self.line) {
            (Some(area), _) => HashSet::from([today(area, all)]),
            (None, Some(line)) => all.iter().filter(|area| area.line_id == line).map(|area| area.id).collect(),
            (None, None) => return None,
        };
        for _ in all {
            let into = |area: &&Area| area.merged_into.is_some_and(|into| meant.contains(&into));
            let merged: Vec<AreaId> = all.iter().filter(into).map(|area| area.id).collect();
            let known = meant.len();
            meant.extend(merged);
            if meant.len() == known {
                break;
            }
        }
        Some(meant)
    }
}

/// What an area is merged into by now, if it is.
pub(super) fn today(area: AreaId, all: &[Area]) -> AreaId {
    let into = |id: AreaId| all.iter().find(|area| area.id == id).and_then(|area| area.merged_into);
    let mut at = area;
    for _ in all {
        match into(at) {
            Some(next) => at = next,
            None => break,
        }
    }
    at
}
