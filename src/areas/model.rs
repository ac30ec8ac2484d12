//! What an area is.

use crate::db::AreaId;

/// Part of the ROM, such as Camera.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
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

/// A product line with its areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductLine {
    /// Its name.
    pub name: String,
    /// Its areas, in their order.
    pub areas: Vec<Area>,
}

/// Areas under their product lines; a line stands where its first area does.
pub fn by_product_line(areas: Vec<Area>) -> Vec<ProductLine> {
    let mut lines: Vec<ProductLine> = Vec::new();
    for area in areas {
        match lines.iter_mut().find(|line| line.name == area.line) {
            Some(line) => line.areas.push(area),
            None => lines.push(ProductLine { name: area.line.clone(), areas: vec![area] }),
        }
    }
    lines
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
        let lines = by_product_line(vec![area(1, "Phone"), area(2, "TV"), area(3, "Phone")]);
        let ids: Vec<Vec<i64>> = lines.iter().map(|line| line.areas.iter().map(|area| area.id.0).collect()).collect();
        assert_eq!(ids, [vec![1, 3], vec![2]]);
    }
}
