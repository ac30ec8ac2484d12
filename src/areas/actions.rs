//! What staff do with areas, and what a new site is given.

use super::store;
use crate::db::{AreaId, Conn, lock_setup};
use crate::error::{Error, Problem, Problems, Result};
use crate::text;

/// What a new site starts with; the names of the most frequent headings in real weekly announcements.
const USUAL: &[&str] = &[
    "System",
    "Lock screen",
    "Notifications",
    "Home screen",
    "Settings",
    "Phone",
    "Messaging",
    "Contacts",
    "Camera",
    "Gallery",
    "Recorder",
    "Battery",
    "Themes",
    "Security",
    "Other",
];

/// An area about to be added; made only by [`NewArea::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewArea {
    slug: String,
    words: String,
    name: String,
    line: String,
}

impl NewArea {
    /// Checks the names of an area and of its product line.
    pub fn parse(name: &str, product_line: &str) -> std::result::Result<Self, Problems> {
        let mut problems = Problems::default();
        let name = problems.check("name", text::name(name, 60));
        let product_line = problems.check("line", text::name(product_line, 40));
        let (Some(name), Some(line)) = (name, product_line) else { return Err(problems) };
        let words = text::words(&name);
        // A name of which nothing can be spelled stands in addresses as it is.
        let slug = Some(text::latin(&name)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| words.clone());
        if words.is_empty() {
            // Signs alone give no word for addresses and forms.
            problems.add("name", Problem::Missing);
            return Err(problems);
        }
        Ok(Self { slug, words, name, line })
    }
}

/// Names that are spelled alike get a number; so many of them are no accident.
const ALIKE: u32 = 20;

/// Adds an area at the end; a name that is there already is a problem of the form. Another name may be spelled the same, as
/// 相机 and 香机 are.
pub fn add(conn: &mut Conn, new: &NewArea) -> Result<AreaId> {
    lock_setup(conn)?;
    let is_there = store::list(conn)?.iter().any(|area| text::words(&area.name) == new.words);
    if !is_there {
        for number in 1..=ALIKE {
            let slug = if number == 1 { new.slug.clone() } else { format!("{}-{number}", new.slug) };
            if let Some(added) = store::insert(conn, &slug, &new.name, &new.line)? {
                return Ok(added);
            }
        }
    }
    Err(Error::invalid("name", Problem::Taken))
}

/// The areas that phones usually have.
pub fn usual() -> Result<Vec<NewArea>> {
    USUAL.iter().map(|name| NewArea::parse(name, "Phone").map_err(Error::Invalid)).collect()
}

/// Gives an empty site its first areas, so that the first fan has something to choose. Of two processes that start at
/// once, one does it.
pub fn add_first(conn: &mut Conn, areas: &[NewArea]) -> Result<()> {
    lock_setup(conn)?;
    if store::list(conn)?.is_empty() {
        for area in areas {
            add(conn, area)?;
        }
    }
    Ok(())
}
