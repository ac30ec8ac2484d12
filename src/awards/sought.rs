//! Awards by what staff say of them, for whoever looks for words on this site.

use super::places::address_of;
use super::store;
use super::texts::{self, Said};
use crate::db::{Conn, ReleaseId};
use crate::error::Result;
use crate::i18n::Language;
use crate::search::Wanted;

/// Awards that are looked through, those presented last: there is one a week at most.
const LOOKED_THROUGH: i64 = 150;

/// An award of which staff say what somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// Where it stands.
    pub address: String,
    /// What staff say.
    pub sentence: String,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
    /// The version of its release.
    pub version: String,
}

/// Awards of which staff say all that is looked for, in whichever language, the one presented last coming first, at most so many;
/// of several languages that do, the nearest to the one that is read. What waits and what is withdrawn is none of them.
pub fn sought(conn: &mut Conn, wanted: &Wanted, reads: Language, most: usize) -> Result<Vec<Sought>> {
    let standing = store::lately_standing(conn, LOOKED_THROUGH)?;
    let ids: Vec<ReleaseId> = standing.iter().map(|(release, ..)| *release).collect();
    let mut said = texts::of_each(conn, &ids)?;
    let found = |(release, year, version): (ReleaseId, i64, Option<String>)| {
        let all = said.remove(&release)?.into_iter();
        let meant: Vec<Said> = all.filter(|(lang, sentence)| wanted.is_said(sentence, lang)).collect();
        let (lang, sentence) = texts::told(&meant, reads)?;
        let version = version?;
        Some(Sought { address: address_of(year, &version), sentence, lang, version })
    };
    Ok(standing.into_iter().filter_map(found).take(most).collect())
}
