//! What staff do with areas. A site has few of them, and each act looks at all.

use super::model::Area;
use super::names::{EnteredNames, Named};
use super::words::{IS_MERGED, LAST_AREA, LINE_IS_MERGED};
use super::{merging, store};
use crate::db::{AreaId, Conn, LineId, Timestamp, UserId, lock_setup};
use crate::error::{Error, Problem, Problems, Result};
use crate::i18n::Language;
use crate::jobs::{self, JobKind};
use crate::people;

/// Moving the posts of an area that was merged; the subject is the area they are in.
pub const REGROUPING: JobKind = JobKind("regrouping");

/// The longest name of an area, in characters.
pub(super) const NAME_MAX: usize = 60;
/// The longest name of a product line, in characters.
pub(super) const LINE_MAX: usize = 40;

/// An area about to be added in a line of this name; made only by [`NewArea::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewArea {
    pub(super) named: Named,
    pub(super) line: Named,
}

impl NewArea {
    /// Checks the names of an area and of its product line.
    pub fn parse(name: &str, product_line: &str) -> std::result::Result<Self, Problems> {
        let entered = |name: &str| EnteredNames { name: name.to_owned(), translations: Vec::new() };
        let (named, line) = (Named::parse(&entered(name), NAME_MAX), Named::parse(&entered(product_line), LINE_MAX));
        match (named, line) {
            (Ok(named), Ok(line)) => Ok(Self { named, line }),
            (Err(wrong), _) | (_, Err(wrong)) => Err(wrong),
        }
    }

    /// The same with its names in other languages, which stand in this program.
    #[must_use]
    pub(crate) fn called(mut self, names: &[(Language, &str)]) -> Self {
        self.named.translate(names);
        self
    }
}

/// Words that are spelled alike get a number; so many of them are no accident.
const ALIKE: u32 = 50;

/// The first of a word and its numbered likes that nothing has or had.
pub(super) fn free_word(slug: &str, mut is_taken: impl FnMut(&str) -> Result<bool>) -> Result<String> {
    for number in 1..=ALIKE {
        let word = if number == 1 { slug.to_owned() } else { format!("{slug}-{number}") };
        if !is_taken(&word)? {
            return Ok(word);
        }
    }
    Err(Error::invalid("name", Problem::Taken))
}

/// Adds an area in a line of this name, which comes to be if there is none.
pub fn add(conn: &mut Conn, new: &NewArea) -> Result<AreaId> {
    lock_setup(conn)?;
    let line = store::lines(conn)?.into_iter().find(|line| line.named.is_like(&new.line));
    let line = match line {
        Some(line) => line.id,
        None => super::lines::add(conn, &new.line)?,
    };
    add_to(conn, &new.named, line)
}

/// Adds an area at the end of a line; a name that the line has already is a problem of the form. Another name may be spelled
/// the same, as 相机 and 香机 are.
pub(super) fn add_to(conn: &mut Conn, named: &Named, line: LineId) -> Result<AreaId> {
    lock_setup(conn)?;
    expect_free(conn, named, line, None)?;
    let slug = free_word(&named.slug(), |word| store::is_area_word(conn, word))?;
    store::insert(conn, &slug, named, line)
}

/// Refuses a name that another area of the line has in any language, and more areas than can be chosen from.
pub(super) fn expect_free(conn: &mut Conn, named: &Named, line: LineId, but: Option<AreaId>) -> Result<()> {
    if store::line(conn, line)?.merged_into.is_some() {
        return Err(Error::Rejected(LINE_IS_MERGED));
    }
    let all = store::list(conn)?;
    let mut others =
        all.iter().filter(|area| area.line_id == line && Some(area.id) != but && area.merged_into.is_none());
    if let Some(field) = others.find_map(|area| named.field_of_name_in(&area.named)) {
        return Err(Error::invalid(field, Problem::Taken));
    }
    let is_full = but.is_none() && i64::try_from(all.len()).is_ok_and(|count| count >= store::MOST);
    if is_full { Err(Error::invalid("name", Problem::TooMuch)) } else { Ok(()) }
}

/// What an area is called, which line it belongs to and who answers for it.
pub(super) struct Change {
    pub named: Named,
    pub line: LineId,
    pub owners: Vec<UserId>,
}

/// Changes an area. Under another name it has another word in addresses; the one before leads on.
pub(super) fn change(conn: &mut Conn, id: AreaId, change: &Change) -> Result<()> {
    lock_setup(conn)?;
    let area = current(conn, id)?;
    expect_free(conn, &change.named, change.line, Some(id))?;
    let staff = people::staff(conn)?;
    if change.owners.iter().any(|owner| staff.iter().all(|person| person.id != *owner)) {
        return Err(Error::invalid("owner", Problem::UnknownChoice));
    }
    let wanted = change.named.slug();
    let slug = if area.named.slug() == wanted {
        area.slug.clone()
    } else {
        free_word(&wanted, |word| Ok(word != area.slug && store::is_word_of_another(conn, word, id)?))?
    };
    store::change(conn, &area, &slug, &change.named, change.line)?;
    store::set_owners(conn, id, &change.owners)
}

/// Moves an area one place up or down among those of its line; the way that it can go on.
pub(super) fn shift(conn: &mut Conn, id: AreaId, is_up: bool) -> Result<&'static str> {
    lock_setup(conn)?;
    let area = current(conn, id)?;
    let all = store::list(conn)?;
    let of_line = all.iter().filter(|other| other.line_id == area.line_id && other.merged_into.is_none());
    let mut in_order: Vec<(AreaId, i64)> = of_line.map(|other| (other.id, other.position)).collect();
    let on = shift_in(&mut in_order, &(id, area.position), is_up);
    store::place(conn, &in_order)?;
    Ok(on)
}

/// Swaps something with its neighbour; at the end there is none. The way that it can go on: the same, or back from the end.
pub(super) fn shift_in<T: PartialEq>(in_order: &mut [T], what: &T, is_up: bool) -> &'static str {
    if let Some(place) = in_order.iter().position(|other| other == what) {
        let other = if is_up { place.checked_sub(1) } else { Some(place + 1) };
        if let Some(other) = other.filter(|other| *other < in_order.len()) {
            in_order.swap(place, other);
        }
    }
    let end = if is_up { in_order.first() } else { in_order.last() };
    if is_up == (end != Some(what)) { "up" } else { "down" }
}

/// Offers an area for nothing new any more, or does so again.
pub(super) fn retire(conn: &mut Conn, id: AreaId, is_retired: bool) -> Result<()> {
    lock_setup(conn)?;
    current(conn, id)?;
    store::set_retired(conn, id, is_retired)?;
    expect_some(conn)
}

/// Lets an area go into another one: its posts move there, chunk by chunk, and links to it lead there at once. What was
/// published in it stays under its name.
pub(super) fn merge(conn: &mut Conn, from: AreaId, into: &str, now: Timestamp) -> Result<Area> {
    lock_setup(conn)?;
    current(conn, from)?;
    let into = store::find(conn, into)?.filter(|into| into.id != from);
    let into = into.ok_or_else(|| Error::invalid("into", Problem::UnknownChoice))?;
    merging::merge(conn, from, into.id)?;
    jobs::begin(conn, REGROUPING, from.0, now)?;
    expect_some(conn)?;
    Ok(into)
}

/// Fans need something to choose.
pub(super) fn expect_some(conn: &mut Conn) -> Result<()> {
    if store::offered(conn, None)?.is_empty() { Err(Error::Rejected(LAST_AREA)) } else { Ok(()) }
}

/// An area that still is one.
fn current(conn: &mut Conn, id: AreaId) -> Result<Area> {
    let area = store::get(conn, id)?;
    if area.merged_into.is_some() { Err(Error::Rejected(IS_MERGED)) } else { Ok(area) }
}
