//! Hours by their area and what they are about, for whoever looks for words on this site.

use super::model::address_of_hour;
use super::reading::of_areas;
use super::store;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Language;
use crate::search::Wanted;
use crate::text::shortened;

/// Hours that are looked through, those that are or were last: a site has some dozen a year.
const LOOKED_THROUGH: i64 = 200;
/// Characters of what is shown of an hour.
const SHOWN: usize = 160;

/// An hour that says what somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// Its page.
    pub address: String,
    /// The area, and what it is about.
    pub text: String,
    /// The language of that.
    pub lang: String,
}

/// Hours whose area and note say all that is looked for, the last one first, at most so many; those that are called off are none
/// of them. The area is called as readers of a language call it.
pub fn sought(conn: &mut Conn, wanted: &Wanted, reads: Language, most: usize) -> Result<Vec<Sought>> {
    let hours = store::lately_held(conn, LOOKED_THROUGH)?;
    if hours.is_empty() {
        return Ok(Vec::new());
    }
    let all = of_areas(conn, hours)?.into_iter().map(|listed| {
        let (hour, area) = (listed.hour, listed.area.named.of(&reads));
        // What it is about is in its own language, of which the area's name is a word.
        let (text, lang) = if hour.note.is_empty() {
            (area.to_owned(), reads.to_string())
        } else {
            (format!("{area} · {}", hour.note), hour.lang)
        };
        Sought { address: address_of_hour(hour.id), text, lang }
    });
    let said = all.filter(|hour| wanted.is_said(&hour.text, &hour.lang)).take(most);
    Ok(said.map(|hour| Sought { text: shortened(&hour.text, SHOWN), ..hour }).collect())
}
