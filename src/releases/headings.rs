//! The order of the headings of a release: everywhere the same, from here.

use super::model::ReleaseItem;
use crate::db::AreaId;

/// The areas under which these lines stand, each once, in the order of their first lines. That is the order in which the areas
/// stood at the cutoff, until staff move a line.
pub fn headings<'a>(lines: impl Iterator<Item = &'a ReleaseItem>) -> Vec<AreaId> {
    let mut lines: Vec<&ReleaseItem> = lines.collect();
    lines.sort_by_key(|line| (line.position, line.id));
    let mut headings: Vec<AreaId> = Vec::new();
    for line in lines {
        if !headings.contains(&line.area_id) {
            headings.push(line.area_id);
        }
    }
    headings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{ItemId, ReleaseId};
    use crate::releases::Change;

    fn line(id: i64, area: i64, position: i64) -> ReleaseItem {
        ReleaseItem {
            id: ItemId(id),
            release_id: ReleaseId(1),
            area_id: AreaId(area),
            change: Change::New,
            wording: "A timer".to_owned(),
            lang: "en".to_owned(),
            position,
            highlight: false,
            vote_count: 0,
            people_count: 0,
            credited_at: None,
            revision: 0,
            withheld: false,
        }
    }

    #[test]
    fn a_heading_stands_where_its_first_line_does() {
        let lines = [line(1, 7, 30), line(2, 5, 10), line(3, 7, 5), line(4, 6, 10)];
        assert_eq!(headings(lines.iter()), [AreaId(7), AreaId(5), AreaId(6)]);
    }
}
