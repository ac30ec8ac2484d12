//! What staff typed on the composer's page. One form holds the whole release, so that every button keeps all of it; what was
//! only shown is told from what was typed by a digest of what was shown.

use super::carrying::TypedCarried;
use super::meant::Told;
use super::texts::TypedTexts;
use super::writing::{Site, TypedLine};
use crate::db::ItemId;
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::releases::{self, Before, Edits, EnteredWording, MOST_ITEMS, Notes, Release, ReleaseItem, Wording};
use data_encoding::HEXLOWER;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The largest form we read here, in bytes: [`MOST_ITEMS`] with the longest wording in a script of three bytes a character,
/// each sent as `%XX`, and their other fields; or with two texts of the longest that real changelogs have, and some room.
pub(super) const FORM_LIMIT: usize = 8 * 1024 * 1024;
/// Bytes of a digest that are kept: enough to tell two texts of one person apart.
const DIGEST: usize = 8;

/// The form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(super) struct Typed {
    /// The release that the page showed: the word of its train, empty for the weekly one, its row, and its week.
    pub train: String,
    pub coming: String,
    pub week: String,
    /// The revision of the release that the page showed.
    pub release: Option<i64>,
    /// What would have gone out when the page was shown.
    pub digest: Option<String>,
    /// That lines go out as they are, whatever is asked about them.
    pub as_is: bool,
    /// Where the button leads, if not back.
    pub then: String,
    /// The language of the texts that the page showed beside the originals.
    pub lang: Option<Language>,
    pub notes: TypedNotes,
    pub items: BTreeMap<ItemId, TypedItem>,
    /// The revision of every item that the page showed.
    pub shown: BTreeMap<ItemId, i64>,
    /// What the release says in other languages.
    pub texts: TypedTexts,
    /// A line without a post.
    pub written: TypedLine,
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
    /// The word of an area; none of a form that does not have it.
    pub area: Option<String>,
    /// What it carries beside its words.
    pub carried: TypedCarried,
    seen: Option<String>,
}

/// What was refused.
#[derive(Debug, Default)]
pub(super) struct Refused {
    /// By item; the notes have none.
    pub items: HashMap<Option<ItemId>, Problems>,
    /// What was typed in other languages, by its field.
    pub texts: BTreeMap<String, Problem>,
    /// The line without a post.
    pub written: Problems,
}

impl Refused {
    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty() && self.texts.is_empty() && self.written.is_empty()
    }
}

/// What a form showed, so that it can be told whether somebody changed it since, here or elsewhere.
pub(super) fn token(revision: i64, shown: &[&str]) -> String {
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
pub(super) fn differs(seen: Option<&str>, now: &[&str]) -> bool {
    seen.and_then(|seen| seen.split_once('.')).is_none_or(|(_, shown)| shown != digest(now))
}

pub(super) fn revision(seen: Option<&str>) -> Option<i64> {
    releases::seen_revision(seen.map_or("", |seen| seen.split_once('.').map_or(seen, |(revision, _)| revision)))
}

/// What the form of the notes shows.
pub(super) fn notes_token(release: &Release) -> String {
    token(release.notes_revision, &[&release.summary, &release.known_issues])
}

impl TypedNotes {
    /// Summary and known issues, if somebody typed there; what the form does not have stays as it is `now`.
    pub(super) fn typed<'a>(&'a self, now: (&'a str, &'a str)) -> Option<(&'a str, &'a str)> {
        if self.summary.is_none() && self.known_issues.is_none() {
            return None;
        }
        let typed = (self.summary.as_deref().unwrap_or(now.0), self.known_issues.as_deref().unwrap_or(now.1));
        differs(self.seen.as_deref(), &[typed.0, typed.1]).then_some(typed)
    }

    /// The revision over which they were typed; where the form has one of both, the other one is of that of the release.
    fn over(&self, release: &Release) -> Option<i64> {
        let is_whole = self.summary.is_some() && self.known_issues.is_some();
        revision(self.seen.as_deref()).or((!is_whole).then_some(release.notes_revision))
    }

    /// Whether they were changed elsewhere meanwhile.
    pub(super) fn is_stale(&self, release: &Release) -> bool {
        revision(self.seen.as_deref()).is_some_and(|seen| seen != release.notes_revision)
    }
}

impl TypedItem {
    fn is_typed(&self) -> bool {
        let worded = [&*self.wording, &self.change, &self.position, &self.highlight];
        let area = self.area.as_deref().unwrap_or_default();
        let words: Vec<&str> = worded.into_iter().chain([area]).chain(self.carried.values()).collect();
        differs(self.seen.as_deref(), &words)
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
            "area" => self.area = Some(value),
            "seen" => self.seen = Some(value),
            _ => return self.carried.take(field, value),
        }
        true
    }

    fn entered(&self) -> EnteredWording<'_> {
        let Self { wording: text, change, position, highlight, .. } = self;
        EnteredWording { text, change, position, highlight }
    }

    /// Checks all of it; every problem is told at once.
    fn parse(&self, before: &Before, site: &Site, reads: Language) -> Result<Wording, Problems> {
        let mut problems = Problems::default();
        let area = problems.check("area", site.area_of(self.area.as_deref())).flatten();
        match (Wording::parse(&self.entered(), before, reads), self.carried.parse(site.known())) {
            (Ok(wording), Ok(carried)) if problems.is_empty() => Ok(Wording { area, carried, ..wording }),
            (wording, carried) => {
                let wrong = [wording.err(), carried.err()];
                for (field, problem) in wrong.iter().flatten().flat_map(Problems::iter) {
                    problems.add(field, problem.clone());
                }
                Err(problems)
            }
        }
    }
}

/// Reads a form: `train`, `coming`, `week`, `release` or `revision`, the notes with `seen`, for each item its fields with `-`
/// and the item's number, and what is said in other languages, as [`super::texts`] tells. A field that it does not have is
/// refused, and one that comes twice.
impl TryFrom<Vec<(String, String)>> for Typed {
    type Error = &'static str;

    fn try_from(fields: Vec<(String, String)>) -> Result<Self, Self::Error> {
        let mut typed = Self::default();
        let mut known = HashSet::new();
        for (name, value) in fields {
            let is_new = known.insert(name.clone());
            let taken = match name.split_once('-') {
                None => typed.take(&name, value),
                Some((field, rest)) => match typed.texts.of_field(field, rest) {
                    Some(text) => {
                        text.take(field, value);
                        true
                    }
                    None => rest.parse().is_ok_and(|id| typed.items.entry(ItemId(id)).or_default().take(field, value)),
                },
            };
            // A page shows one language; and beside the lines there are the head and the known issues.
            let is_much = typed.items.len() > MOST_ITEMS || typed.texts.len() > MOST_ITEMS + 2;
            if !is_new || !taken || is_much {
                return Err("a field that the form does not have, or has once");
            }
        }
        let shown = |(id, item): (&ItemId, &TypedItem)| Some((*id, revision(item.seen.as_deref())?));
        typed.shown = typed.items.iter().filter_map(shown).collect();
        // What was only shown is of no more interest than that.
        typed.items.retain(|_, item| item.is_typed());
        typed.texts.settle();
        Ok(typed)
    }
}

impl Typed {
    fn take(&mut self, field: &str, value: String) -> bool {
        match field {
            "train" => self.train = value,
            "coming" => self.coming = value,
            "week" => self.week = value,
            "then" => self.then = value,
            "lang" => self.lang = value.parse().ok(),
            "release" | "revision" => self.release = releases::seen_revision(&value),
            "digest" => self.digest = Some(value),
            "as_is" => self.as_is = value == "yes",
            "seen" => self.notes.seen = Some(value),
            "summary" => self.notes.summary = Some(value),
            "known_issues" => self.notes.known_issues = Some(value),
            _ => return self.written.take(field, value),
        }
        true
    }

    /// What the form says of the release that the page showed.
    pub(super) fn of(&self) -> Told<'_> {
        (&self.train, &self.coming, &self.week)
    }

    /// Checks everything that was typed over what a release says, and makes it ready to be stored; `reads` is its writer's
    /// language. What was typed for items that are not there any more is neither: the page shows it once more.
    pub(super) fn prepare(
        &self,
        (release, before): (&Release, &HashMap<ItemId, Before>),
        site: &Site,
        reads: Language,
    ) -> (Edits, Refused) {
        let (mut edits, mut refused) = (Edits::default(), Refused::default());
        if let Some(typed) = self.notes.typed((&release.summary, &release.known_issues)) {
            match Notes::parse(typed, release, reads) {
                Ok(notes) => edits.notes = Some((notes, self.notes.over(release))),
                Err(problems) => drop(refused.items.insert(None, problems)),
            }
        }
        for (id, item) in &self.items {
            let Some(before) = before.get(id) else { continue };
            match item.parse(before, site, reads) {
                Ok(wording) => edits.items.push((*id, wording, revision(item.seen.as_deref()))),
                Err(problems) => drop(refused.items.insert(Some(*id), problems)),
            }
        }
        if let Some(fifth) = site.one_too_many(&edits.items) {
            let problems = refused.items.entry(Some(fifth)).or_default();
            problems.add("highlight", Problem::Refused(releases::TOO_MANY_AT_TOP));
        }
        edits.translated = self.texts.prepare(before, &mut refused.texts);
        let items = edits.translated.items.iter().map(|(item, ..)| *item);
        let shown: HashMap<ItemId, i64> = items.filter_map(|item| Some((item, *self.shown.get(&item)?))).collect();
        edits.translated.shown = shown;
        edits.translated.head_shown = revision(self.notes.seen.as_deref());
        match self.written.parse(&site.areas, reads) {
            Ok(line) => edits.added = line,
            Err(problems) => refused.written = problems,
        }
        (edits, refused)
    }

    /// The items that somebody typed in, in whatever language.
    pub(super) fn ids(&self) -> Vec<ItemId> {
        let ids: BTreeSet<ItemId> = self.items.keys().copied().chain(self.texts.of_items().map(|(id, _)| id)).collect();
        ids.into_iter().collect()
    }

    /// What was typed for items, with it.
    pub(super) fn words(&self) -> impl Iterator<Item = (ItemId, &str)> {
        let worded = self.items.iter().map(|(id, item)| (*id, &*item.wording));
        worded.chain(self.texts.of_items())
    }
}
