//! A line without a post, in its form: `line`, `line_area` and `line_change`. It is added by whatever button saves the page.

use super::typed::Typed;
use crate::areas::{self, Area};
use crate::db::{AreaId, Conn, ItemId, ReleaseId, UserId};
use crate::devices::Known;
use crate::error::{Problem, Problems, Result};
use crate::i18n::{Language, Messages};
use crate::people;
use crate::releases::{self, Change, EnteredLine, KnownHere, MOST_HIGHLIGHTS, MOST_NAMED, NewLine, Wording};
use crate::web::{self, Field};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The fields as they came.
#[derive(Debug, Clone, Default)]
pub(super) struct TypedLine {
    text: String,
    area: String,
    change: String,
}

/// The fields on the page.
pub(super) struct Written {
    pub text: Field,
    pub area: Field,
    pub change: Field,
}

/// What typed words are checked against.
pub(super) struct Site {
    /// Its devices; none where nobody names one.
    pub devices: Known,
    /// The people whose handles were typed, by those.
    pub people: HashMap<String, UserId>,
    /// Its areas, also under the words of before that were typed.
    pub areas: Vec<Area>,
    /// The lines of the release that stand at the top.
    pub at_top: BTreeSet<ItemId>,
}

/// What has to be looked up to check a form.
pub(super) struct Named {
    /// Whether devices are named.
    pub devices: bool,
    /// People, by their handles, each once.
    pub handles: Vec<String>,
    /// The words of areas.
    pub areas: Vec<String>,
    /// The first line with which a form names more people than are looked up; none where it does not.
    pub beyond: Option<ItemId>,
}

impl Typed {
    /// What has to be looked up, but for a line that is being left out.
    pub(super) fn names(&self, leaving: Option<ItemId>) -> Named {
        let devices = self.items.values().any(|item| item.carried.names_devices());
        let mut handles = BTreeSet::new();
        let mut beyond = None;
        for (id, item) in self.items.iter().filter(|(id, _)| leaving != Some(**id)) {
            handles.extend(item.carried.handles());
            if handles.len() > MOST_NAMED {
                beyond = Some(*id);
                break;
            }
        }
        let written = (!self.written.text.trim().is_empty()).then_some(&self.written.area);
        let areas = self.items.values().filter_map(|item| item.area.as_ref()).chain(written).cloned().collect();
        Named { devices, handles: handles.into_iter().collect(), areas, beyond }
    }
}

impl Site {
    /// For a release, with what is named in what was typed.
    pub(super) fn read(conn: &mut Conn, release: ReleaseId, named: &Named) -> Result<Self> {
        let Named { devices, handles, areas: words, .. } = named;
        let at_top = releases::at_top(conn, release)?;
        let devices = if *devices { Known::read(conn)? } else { Known::default() };
        let mut people = people::of_handles(conn, handles)?;
        if handles.iter().any(|handle| !people.contains_key(handle)) {
            people.extend(said_of(conn, release, handles)?);
        }
        Ok(Self { devices, people, areas: areas::list_also_called(conn, words)?, at_top })
    }

    /// What a line carries is checked against this.
    pub(super) fn known(&self) -> KnownHere<'_> {
        KnownHere { devices: &self.devices, people: &self.people }
    }

    /// The first line that has no room at the top, where these are added and taken away; what stands there already stays.
    pub(super) fn one_too_many(&self, worded: &[(ItemId, Wording, Option<i64>)]) -> Option<ItemId> {
        let gone = worded.iter().filter(|(id, wording, _)| !wording.highlight && self.at_top.contains(id)).count();
        let room = (MOST_HIGHLIGHTS + gone).saturating_sub(self.at_top.len());
        let mut new = worded.iter().filter(|(id, wording, _)| wording.highlight && !self.at_top.contains(id));
        new.nth(room).map(|(id, ..)| *id)
    }

    /// The area of a word, for a line that is there: without one it stays where it is, and so does one of a retired area.
    pub(super) fn area_of(&self, word: Option<&str>) -> Result<Option<AreaId>, Problem> {
        let Some(word) = word else { return Ok(None) };
        let area = self.areas.iter().find(|area| area.slug == word).ok_or(Problem::UnknownChoice)?;
        Ok((!area.is_retired).then_some(area.id))
    }
}

/// Those with these handles of whom a line of the release says something already: what it says stays also while they are about
/// to leave, and once they left.
fn said_of(conn: &mut Conn, release: ReleaseId, handles: &[String]) -> Result<Vec<(String, UserId)>> {
    let items: Vec<ItemId> = releases::items(conn, release)?.into_iter().map(|item| item.id).collect();
    let said: BTreeSet<UserId> =
        releases::credited(conn, &items)?.into_values().flatten().map(|one| one.user).collect();
    let said: Vec<UserId> = said.into_iter().collect();
    let people = people::profiles(conn, &said)?.into_iter().map(|person| (person.handle, person.id));
    let handles: HashSet<&String> = handles.iter().collect();
    Ok(people.filter(|(handle, _)| handles.contains(handle)).collect())
}

impl TypedLine {
    /// Takes one of its fields.
    pub(super) fn take(&mut self, field: &str, value: String) -> bool {
        match field {
            "line" => self.text = value,
            "line_area" => self.area = value,
            "line_change" => self.change = value,
            _ => return false,
        }
        true
    }

    /// Its words.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Checks it, if anything was written.
    pub(super) fn parse(&self, areas: &[Area], reads: Language) -> Result<Option<NewLine>, Problems> {
        if self.text.trim().is_empty() {
            return Ok(None);
        }
        let entered = EnteredLine { text: &self.text, change: &self.change, area: &self.area };
        NewLine::parse(&entered, areas, reads).map(Some)
    }

    /// Its form.
    pub(super) fn form(&self, problems: &Problems, l: &Messages) -> Written {
        let change = if self.change.is_empty() { Change::New.as_str() } else { &self.change };
        Written {
            text: Field::new("line", &*self.text, problems, l),
            area: Field::new("line_area", &*self.area, problems, l),
            change: Field::new("line_change", change, problems, l),
        }
    }
}

/// What is wrong with it, for the summary above the page.
pub(super) fn summary(problems: &Problems, l: &Messages) -> Vec<(String, String)> {
    let label = |field: &str| match field {
        "line" => l.releases_line(),
        "line_area" => l.filing_area(),
        _ => l.releases_change(),
    };
    web::summary(problems, l, label).into_iter().map(|(field, said)| (field.to_owned(), said)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_names_no_more_people_than_are_looked_up() {
        let of_line = |line: usize| {
            let named: Vec<String> = (0..20).map(|one| format!("fan{line}x{one}")).collect();
            (format!("credit-{line}"), named.join(", "))
        };
        let typed = |lines: usize| Typed::try_from((1..=lines).map(of_line).collect::<Vec<_>>()).unwrap();
        let named = typed(50).names(None);
        assert_eq!((named.handles.len(), named.beyond), (MOST_NAMED, None));
        let named = typed(60).names(None);
        assert_eq!((named.handles.len(), named.beyond), (MOST_NAMED + 20, Some(ItemId(51))));
        // A line that is being left out names nobody.
        assert_eq!(typed(51).names(Some(ItemId(7))).beyond, None);
    }
}
