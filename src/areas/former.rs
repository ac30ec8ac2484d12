//! Areas and lines by words that they had before: for what is read at once and names many of them, and for forms that were
//! opened before one was named anew.

use super::model::{Area, LineAreas};
use super::store::{self, may_be_word};
use crate::db::schema::{areas, former_line_slugs, former_slugs, product_lines};
use crate::db::{AreaId, Conn, LineId};
use crate::error::Result;
use diesel::prelude::*;
use std::collections::BTreeSet;

/// Words that are looked up in one statement.
const AT_ONCE: usize = 500;

/// The word that a line has today, of one that it had before, too; what is no line's stays as it is.
pub fn line_word_today(conn: &mut Conn, word: String) -> Result<String> {
    Ok(store::find_line(conn, &word)?.map_or(word, |line| line.slug))
}

/// All areas as [`super::list`] has them, and behind them once more those that had one of these words before, each under that
/// word.
pub fn list_also_called(conn: &mut Conn, words: &[String]) -> Result<Vec<Area>> {
    let mut all = store::list(conn)?;
    let others = others(words, all.iter().map(|area| area.slug.as_str()));
    let mut former: Vec<(String, AreaId)> = Vec::new();
    for some in others.chunks(AT_ONCE) {
        let rows = former_slugs::table.inner_join(areas::table);
        let rows = rows.filter(former_slugs::slug.eq_any(some.iter().copied()));
        former.extend(rows.select((former_slugs::slug, areas::id)).load::<(String, AreaId)>(conn)?);
    }
    for (slug, id) in former {
        let known = all.iter().find(|area| area.id == id).cloned();
        all.extend(known.map(|area| Area { slug, ..area }));
    }
    Ok(all)
}

/// All lines as [`super::by_line`] has them, and behind them once more those to which one of these words leads, since they had
/// it before or took over the line that has it, each under that word.
pub fn by_line_also_called(conn: &mut Conn, words: &[String]) -> Result<Vec<LineAreas>> {
    let mut all = store::by_line(conn)?;
    let others = others(words, all.iter().map(|line| line.line.slug.as_str()));
    let mut former: Vec<(String, LineId)> = Vec::new();
    for some in others.chunks(AT_ONCE) {
        let rows = former_line_slugs::table.inner_join(product_lines::table);
        let rows = rows.filter(former_line_slugs::slug.eq_any(some.iter().copied()));
        let rows = rows.select((former_line_slugs::slug, product_lines::id, product_lines::merged_into));
        let renamed: Vec<(String, LineId, Option<LineId>)> = rows.load(conn)?;
        let rows = product_lines::table.filter(product_lines::slug.eq_any(some.iter().copied()));
        let rows = rows.select((product_lines::slug, product_lines::id, product_lines::merged_into));
        let merged: Vec<(String, LineId, Option<LineId>)> = rows.load(conn)?;
        former.extend(renamed.into_iter().chain(merged).map(|(slug, id, into)| (slug, into.unwrap_or(id))));
    }
    for (slug, id) in former {
        let known = all.iter().find(|line| line.line.id == id).cloned();
        all.extend(known.map(|mut line| {
            line.line.slug = slug;
            line
        }));
    }
    Ok(all)
}

/// Those of some words, each once, that nothing has today.
fn others<'a>(words: &'a [String], today: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut others: BTreeSet<&str> = words.iter().map(String::as_str).filter(|word| may_be_word(word)).collect();
    for word in today {
        others.remove(word);
    }
    others.into_iter().collect()
}
