//! What a new site is given: the product lines of a maker of phones, and the areas that phones usually have.

use super::actions::{self, LINE_MAX, NAME_MAX, NewArea};
use super::names::{EnteredNames, Named};
use super::{lines, store};
use crate::db::{Conn, lock_setup};
use crate::error::{Error, Result};
use crate::i18n::{Catalog, Language, Messages};

type Word = fn(&Messages) -> String;

/// The most frequent headings in real weekly announcements.
const AREAS: &[Word] = &[
    |l| l.areas_usual_system(),
    |l| l.areas_usual_lock_screen(),
    |l| l.areas_usual_notifications(),
    |l| l.areas_usual_home_screen(),
    |l| l.areas_usual_settings(),
    |l| l.areas_usual_phone(),
    |l| l.areas_usual_messaging(),
    |l| l.areas_usual_contacts(),
    |l| l.areas_usual_camera(),
    |l| l.areas_usual_gallery(),
    |l| l.areas_usual_recorder(),
    |l| l.areas_usual_battery(),
    |l| l.areas_usual_themes(),
    |l| l.areas_usual_security(),
    |l| l.areas_usual_other(),
];
/// The line of these areas, and the other ones, which fans see once they have areas of their own.
const LINES: &[Word] = &[
    |l| l.areas_line_phone(),
    |l| l.areas_line_tv(),
    |l| l.areas_line_router(),
    |l| l.areas_line_wearable(),
    |l| l.areas_line_accessory(),
];

/// Lines and areas with their names in every language.
pub struct Usual {
    lines: Vec<Named>,
    areas: Vec<NewArea>,
}

impl Usual {
    /// Names everything.
    pub fn new(catalog: &Catalog) -> Result<Self> {
        let lines = LINES.iter().map(|word| named(catalog, *word, LINE_MAX)).collect::<Result<Vec<_>>>()?;
        let first = lines.first().cloned().ok_or(Error::NotFound)?;
        let area = |word: &Word| Ok(NewArea { named: named(catalog, *word, NAME_MAX)?, line: first.clone() });
        let areas = AREAS.iter().map(area).collect::<Result<Vec<_>>>()?;
        Ok(Self { lines, areas })
    }
}

impl Usual {
    /// An area of these names, with the translations of those that are usual.
    pub fn area(&self, name: &str, line: &str) -> Result<NewArea> {
        let new = NewArea::parse(name, line).map_err(Error::Invalid)?;
        let known = self.areas.iter().find(|known| known.named.is_like(&new.named));
        let of_line = self.lines.iter().find(|known| known.is_like(&new.line));
        Ok(NewArea {
            named: known.map_or(new.named, |known| known.named.clone()),
            line: of_line.cloned().unwrap_or(new.line),
        })
    }
}

/// English is what a name falls back on, so that the word in addresses is the same on every site.
fn named(catalog: &Catalog, word: Word, most: usize) -> Result<Named> {
    let translations = Language::iter().map(|language| (*language, word(catalog.of(*language)))).collect();
    let entered = EnteredNames { name: word(catalog.of(Language::En)), translations };
    Named::parse(&entered, most).map_err(Error::Invalid)
}

/// Whether the site has areas.
pub fn has_areas(conn: &mut Conn) -> Result<bool> {
    Ok(!store::list(conn)?.is_empty())
}

/// Gives an empty site its first lines and areas, so that the first fan has something to choose. Of two processes that start
/// at once, one does it.
pub fn add_first(conn: &mut Conn, usual: &Usual) -> Result<()> {
    lock_setup(conn)?;
    if has_areas(conn)? {
        return Ok(());
    }
    for line in &usual.lines {
        lines::add(conn, line)?;
    }
    for area in &usual.areas {
        actions::add(conn, area)?;
    }
    Ok(())
}
