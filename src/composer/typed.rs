//! What staff typed on the composer's page. One form holds the whole release, so that every button keeps all of it, also
//! where no script runs; what was only shown is told from what was typed by a digest of what was shown.

use crate::db::ItemId;
use crate::error::Problems;
use crate::i18n::Language;
use crate::releases::{self, Before, Edits, EnteredWording, MOST_ITEMS, Notes, Release, ReleaseItem, Wording};
use data_encoding::HEXLOWER;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The largest form we read here, in bytes: [`MOST_ITEMS`] with the longest wording in a script of three bytes a character,
/// each sent as `%XX`, and their other fields.
pub(super) const FORM_LIMIT: usize = 8 * 1024 * 1024;
/// Bytes of a digest that are kept: enough to tell two texts of one person apart.
const DIGEST: usize = 8;

/// The form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(super) struct Typed {
    pub week: String,
    /// The revision of the release that the page showed.
    pub release: Option<i64>,
    /// Where the button leads, if not back.
    pub then: String,
    pub notes: TypedNotes,
    pub items: BTreeMap<ItemId, TypedItem>,
    /// The revision of every item that the page showed.
    pub shown: BTreeMap<ItemId, i64>,
}

/// Summary and known issues.
#[derive(Debug, Clone, Default)]
pub(super) struct TypedNotes {
    summary: Option<String>,
    known_issues: Option<String>,
    seen: Option<String>,
}

/// An item's words.
#[derive(Debug, Clone, Default)]
pub(super) struct TypedItem {
    pub wording: String,
    pub change: String,
    pub position: String,
    pub highlight: String,
    seen: Option<String>,
}

/// What was refused, by item; the notes have none.
pub(super) type Refused = HashMap<Option<ItemId>, Problems>;

/// What a form showed, so that it can be told whether somebody changed it since, here or elsewhere.
fn token(revision: i64, shown: &[&str]) -> String {
    format!("{revision}.{}", digest(shown))
}

fn digest(shown: &[&str]) -> String {
    let mut sum = Sha256::new();
    for text in shown {
        // Browsers send other line ends than they were given.
        sum.update(text.replace("\r\n", "\n").trim());
        sum.update([0]);
    }
    HEXLOWER.encode(sum.finalize().get(..DIGEST).unwrap_or_default())
}

/// Whether this is not what was shown; who does not say what was shown typed it.
fn differs(seen: Option<&str>, now: &[&str]) -> bool {
    seen.and_then(|seen| seen.split_once('.')).is_none_or(|(_, shown)| shown != digest(now))
}

fn revision(seen: Option<&str>) -> Option<i64> {
    releases::seen_revision(seen.map_or("", |seen| seen.split_once('.').map_or(seen, |(revision, _)| revision)))
}

/// What the form of the notes shows.
pub(super) fn notes_token(release: &Release) -> String {
    token(release.notes_revision, &[&release.summary, &release.known_issues])
}

/// What the form of an item shows.
pub(super) fn item_token(item: &ReleaseItem) -> String {
    let highlight = if item.highlight { "on" } else { "" };
    token(item.revision, &[&item.wording, item.change.as_str(), &item.position.to_string(), highlight])
}

impl TypedNotes {
    /// Summary and known issues, if somebody typed there.
    pub(super) fn typed(&self) -> Option<(&str, &str)> {
        if self.summary.is_none() && self.known_issues.is_none() {
            return None;
        }
        let summary = self.summary.as_deref().unwrap_or_default();
        let known = self.known_issues.as_deref().unwrap_or_default();
        differs(self.seen.as_deref(), &[summary, known]).then_some((summary, known))
    }

    /// Whether they were changed elsewhere meanwhile.
    pub(super) fn is_stale(&self, release: &Release) -> bool {
        revision(self.seen.as_deref()).is_some_and(|seen| seen != release.notes_revision)
    }
}

impl TypedItem {
    fn is_typed(&self) -> bool {
        differs(self.seen.as_deref(), &[&self.wording, &self.change, &self.position, &self.highlight])
    }

    /// Whether it was changed elsewhere meanwhile.
    pub(super) fn is_stale(&self, item: &ReleaseItem) -> bool {
        revision(self.seen.as_deref()).is_some_and(|seen| seen != item.revision)
    }

    fn take(&mut self, field: &str, value: String) -> bool {
        match field {
            "wording" => self.wording = value,
            "change" => self.change = value,
            "position" => self.position = value,
            "highlight" => self.highlight = value,
            "seen" => self.seen = Some(value),
            _ => return false,
        }
        true
    }

    fn entered(&self) -> EnteredWording<'_> {
        EnteredWording {
            text: &self.wording,
            change: &self.change,
            position: &self.position,
            highlight: &self.highlight,
        }
    }
}

/// Reads a form: `week`, `release`, the notes with `seen`, and for each item its fields with `-` and the item's number. A
/// field that it does not have is refused, and one that comes twice.
impl TryFrom<Vec<(String, String)>> for Typed {
    type Error = &'static str;

    fn try_from(fields: Vec<(String, String)>) -> Result<Self, Self::Error> {
        let mut typed = Self::default();
        let mut known = HashSet::new();
        for (name, value) in fields {
            let is_new = known.insert(name.clone());
            let taken = match name.split_once('-') {
                None => typed.take(&name, value),
                Some((field, id)) => {
                    id.parse().is_ok_and(|id| typed.items.entry(ItemId(id)).or_default().take(field, value))
                }
            };
            if !is_new || !taken || typed.items.len() > MOST_ITEMS {
                return Err("a field that the form does not have, or has once");
            }
        }
        let shown = |(id, item): (&ItemId, &TypedItem)| Some((*id, revision(item.seen.as_deref())?));
        typed.shown = typed.items.iter().filter_map(shown).collect();
        // What was only shown is of no more interest than that.
        typed.items.retain(|_, item| item.is_typed());
        Ok(typed)
    }
}

impl Typed {
    fn take(&mut self, field: &str, value: String) -> bool {
        match field {
            "week" => self.week = value,
            "then" => self.then = value,
            "release" => self.release = releases::seen_revision(&value),
            "seen" => self.notes.seen = Some(value),
            "summary" => self.notes.summary = Some(value),
            "known_issues" => self.notes.known_issues = Some(value),
            _ => return false,
        }
        true
    }

    /// Checks everything that was typed, and makes it ready to be stored; `reads` is its writer's language. What was typed
    /// for items that are not there any more is neither: the page shows it once more.
    pub(super) fn prepare(&self, before: &HashMap<ItemId, Before>, reads: Language) -> (Edits, Refused) {
        let (mut edits, mut refused) = (Edits::default(), Refused::new());
        if let Some((summary, known)) = self.notes.typed() {
            match Notes::parse(summary, known, reads) {
                Ok(notes) => edits.notes = Some((notes, revision(self.notes.seen.as_deref()))),
                Err(problems) => drop(refused.insert(None, problems)),
            }
        }
        for (id, item) in &self.items {
            let Some(before) = before.get(id) else { continue };
            match Wording::parse(&item.entered(), before, reads) {
                Ok(wording) => edits.items.push((*id, wording, revision(item.seen.as_deref()))),
                Err(problems) => drop(refused.insert(Some(*id), problems)),
            }
        }
        (edits, refused)
    }

    /// The items that somebody typed in.
    pub(super) fn ids(&self) -> Vec<ItemId> {
        self.items.keys().copied().collect()
    }
}
