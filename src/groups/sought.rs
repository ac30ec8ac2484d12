//! Groups by what they are called and whom they are for, for whoever looks for words on this site.

use super::store;
use crate::db::Conn;
use crate::error::Result;
use crate::search::Wanted;
use crate::text::shortened;

/// Characters of what is shown of a group.
const SHOWN: usize = 160;

/// A group that says what somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// Its page.
    pub address: String,
    /// What it is called, with whom it is for where that is what says it.
    pub text: String,
    /// The language of both.
    pub lang: String,
}

/// Groups that are not closed and whose name and purpose say all that is looked for, by their names, at most so many. All of them
/// are looked through: there are a hundred at most.
pub fn sought(conn: &mut Conn, wanted: &Wanted, most: usize) -> Result<Vec<Sought>> {
    let open = store::all(conn)?.into_iter().filter(|group| !group.is_closed());
    let said = open.filter_map(|group| {
        let whole = format!("{} · {}", group.name, group.about);
        let text = if wanted.is_said(&group.name, &group.lang) {
            group.name.clone()
        } else if wanted.is_said(&whole, &group.lang) {
            shortened(&whole, SHOWN)
        } else {
            return None;
        };
        Some(Sought { address: group.address(), text, lang: group.lang })
    });
    Ok(said.take(most).collect())
}
