//! SQL on `award_texts`: the sentence of staff, in each language in which they say it.

use crate::db::schema::award_texts;
use crate::db::{Conn, ReleaseId};
use crate::error::Result;
use crate::i18n::Language;
use crate::releases::nearest;
use diesel::prelude::*;
use std::collections::HashMap;

/// A language as a BCP 47 tag, and the sentence in it.
pub(super) type Said = (String, String);

/// What is said of each of these, by release, in the order of the tags.
pub(super) fn of_each(conn: &mut Conn, ids: &[ReleaseId]) -> Result<HashMap<ReleaseId, Vec<Said>>> {
    let mut each: HashMap<ReleaseId, Vec<Said>> = HashMap::new();
    if ids.is_empty() {
        return Ok(each);
    }
    let rows = award_texts::table.filter(award_texts::release_id.eq_any(ids));
    let rows = rows.order((award_texts::release_id, award_texts::lang));
    let rows: Vec<(ReleaseId, String, String)> =
        rows.select((award_texts::release_id, award_texts::lang, award_texts::sentence)).load(conn)?;
    for (release, lang, sentence) in rows {
        each.entry(release).or_default().push((lang, sentence));
    }
    Ok(each)
}

/// What is said of one.
pub(super) fn of(conn: &mut Conn, release: ReleaseId) -> Result<Vec<Said>> {
    Ok(of_each(conn, &[release])?.remove(&release).unwrap_or_default())
}

/// Says these and nothing else.
pub(super) fn put(conn: &mut Conn, release: ReleaseId, said: &[Said]) -> Result<()> {
    diesel::delete(award_texts::table.filter(award_texts::release_id.eq(release))).execute(conn)?;
    for (lang, sentence) in said {
        let row = (award_texts::release_id.eq(release), award_texts::lang.eq(lang), award_texts::sentence.eq(sentence));
        diesel::insert_into(award_texts::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// What somebody is told who reads this language: the nearest, or else the first that there is.
pub(super) fn told(said: &[Said], reads: Language) -> Option<Said> {
    let in_language = |lang: Language| {
        let tag = lang.to_string();
        said.iter().find(|(known, _)| *known == tag)
    };
    nearest(reads).find_map(in_language).or_else(|| said.first()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_is_told_the_nearest_language() {
        let said: Vec<Said> =
            [("de", "Gut."), ("zh-Hant", "好。")].map(|(lang, text)| (lang.to_owned(), text.to_owned())).into();
        let tag = |reads| told(&said, reads).unwrap().0;
        assert_eq!((tag(Language::De), tag(Language::ZhHans)), ("de".to_owned(), "zh-Hant".to_owned()));
        assert_eq!(tag(Language::Fr), "de", "there is no English");
        assert_eq!(told(&[], Language::En), None);
    }
}
