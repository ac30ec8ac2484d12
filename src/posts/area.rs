//! Areas of the ROM, grouped in product lines.

use super::model::line;
use crate::db::schema::areas;
use crate::db::{AreaId, Conn, PortableExt, lock_setup};
use crate::error::{Error, Problem, Problems, Result};
use diesel::prelude::*;

/// Part of the ROM, such as Camera.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Area {
    /// Its row.
    pub id: AreaId,
    /// Its word in addresses and forms.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The product line it belongs to.
    pub line: String,
    /// Its place in lists.
    pub position: i64,
}

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

/// All areas in their order. There are dozens, never thousands.
pub fn list(conn: &mut Conn) -> Result<Vec<Area>> {
    Ok(areas::table.order((areas::position, areas::id)).limit(500).load(conn)?)
}

/// A product line with its areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// Its areas, in their order.
    pub areas: Vec<Area>,
}

/// Areas under their product lines; a line stands where its first area does.
pub fn by_line(areas: Vec<Area>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for area in areas {
        match lines.iter_mut().find(|line| line.name == area.line) {
            Some(line) => line.areas.push(area),
            None => lines.push(Line { name: area.line.clone(), areas: vec![area] }),
        }
    }
    lines
}

/// The area of a word.
pub fn find(conn: &mut Conn, slug: &str) -> Result<Option<Area>> {
    Ok(areas::table.filter(areas::slug.eq(slug)).first(conn).optional()?)
}

/// Adds an area at the end; a name that is there already is a problem of the form.
pub fn add(conn: &mut Conn, name: &str, product_line: &str) -> Result<AreaId> {
    let mut problems = Problems::default();
    let name = problems.check("name", line(name, 1, 60));
    let product_line = problems.check("line", line(product_line, 1, 40));
    let (Some(name), Some(product_line)) = (name, product_line) else { return Err(Error::Invalid(problems)) };
    let slug = slug_of(&name);
    if slug.is_empty() {
        // Signs alone give no word for addresses and forms.
        return Err(Error::invalid("name", Problem::Missing));
    }
    let last: Option<i64> = areas::table.select(diesel::dsl::max(areas::position)).first(conn)?;
    let added = diesel::insert_into(areas::table)
        .values((
            areas::slug.eq(&slug),
            areas::name.eq(&name),
            areas::line.eq(&product_line),
            areas::position.eq(last.unwrap_or(0) + 1),
        ))
        .on_conflict(areas::slug)
        .do_nothing()
        .portable()
        .execute(conn)?;
    if added == 0 {
        return Err(Error::invalid("name", Problem::Taken));
    }
    Ok(areas::table.filter(areas::slug.eq(&slug)).select(areas::id).first(conn)?)
}

/// Gives an empty site its usual areas, so that the first fan has something to choose. Of two processes that start at
/// once, one does it.
pub fn add_usual(conn: &mut Conn) -> Result<()> {
    lock_setup(conn)?;
    let any: Option<AreaId> = areas::table.select(areas::id).first(conn).optional()?;
    if any.is_none() {
        for name in USUAL {
            add(conn, name, "Phone")?;
        }
    }
    Ok(())
}

/// Letters and digits of any script; the rest becomes hyphens.
fn slug_of(name: &str) -> String {
    let words = name.to_lowercase();
    words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stands_where_its_first_area_does() {
        let area = |id, line: &str| Area {
            id: AreaId(id),
            slug: id.to_string(),
            name: id.to_string(),
            line: line.to_owned(),
            position: id,
        };
        let lines = by_line(vec![area(1, "Phone"), area(2, "TV"), area(3, "Phone")]);
        let ids: Vec<Vec<i64>> = lines.iter().map(|line| line.areas.iter().map(|area| area.id.0).collect()).collect();
        assert_eq!(ids, [vec![1, 3], vec![2]]);
    }

    #[test]
    fn signs_alone_make_no_word() {
        assert_eq!(slug_of("Lock screen & AOD"), "lock-screen-aod");
        assert_eq!(slug_of("相机"), "相机");
        assert_eq!(slug_of("?!"), "");
    }
}
