//! What staff corrected in posts since a release that says them was out: a line that comes back from it follows, as one of a
//! release that is still to come does at once (`feed`).

use super::model::ReleaseItem;
use crate::db::schema::corrections;
use crate::db::{AreaId, Conn, PostId, Timestamp, one_of};
use crate::error::Result;
use diesel::prelude::*;
use std::collections::HashMap;

/// The fields that a line repeats, as the corrections of posts call them.
const TITLE: &str = "title";
const AREA: &str = "area";

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Correction {
    field: String,
    before: String,
    after: String,
    at: Timestamp,
}

/// A correction by its number, with its post.
type Row = (i64, PostId, (String, String, String, Timestamp));

/// What was corrected of that in each of these posts, in its order; one of which nothing was is not among them.
pub(super) fn corrected(conn: &mut Conn, posts: &[PostId]) -> Result<HashMap<PostId, Vec<Correction>>> {
    if posts.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = corrections::table.filter(one_of(corrections::post_id, posts.iter().map(|post| post.0)));
    let rows = rows.filter(corrections::field.eq_any([TITLE, AREA]));
    let said = (corrections::field, corrections::before, corrections::after, corrections::corrected_at);
    let mut rows: Vec<Row> = rows.select((corrections::id, corrections::post_id, said)).load(conn)?;
    // Sorted here: the database would walk through all corrections in this order.
    rows.sort_unstable();
    let mut corrected: HashMap<PostId, Vec<Correction>> = HashMap::new();
    for (_, post, (field, before, after, at)) in rows {
        corrected.entry(post).or_default().push(Correction { field, before, after, at });
    }
    Ok(corrected)
}

/// Has a line of a release that went out at a moment follow what was corrected in a post of it since: its area, and its title
/// where the line merely repeats that. Gives the titles that it repeats no more.
pub(super) fn follow(line: &mut ReleaseItem, out: Option<Timestamp>, corrections: &[Correction]) -> Vec<String> {
    let mut former = Vec::new();
    for Correction { field, before, after, .. } in corrections.iter().filter(|made| Some(made.at) >= out) {
        match (field.as_str(), after.parse::<i64>()) {
            (TITLE, _) => {
                former.push(before.clone());
                if line.wording == *before {
                    line.wording.clone_from(after);
                }
            }
            (_, Ok(area)) => line.area_id = AreaId(area),
            (_, Err(_)) => {}
        }
    }
    former
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{ItemId, ReleaseId};
    use crate::releases::Change;
    use chrono::{DateTime, TimeDelta};

    #[test]
    fn a_line_follows_what_was_corrected_since_it_was_out_and_keeps_the_words_of_staff() {
        let at = |hours| Timestamp(DateTime::UNIX_EPOCH + TimeDelta::hours(hours));
        let made = |hours, field: &str, before: &str, after: &str| Correction {
            field: field.to_owned(),
            before: before.to_owned(),
            after: after.to_owned(),
            at: at(hours),
        };
        let line = |wording: &str| ReleaseItem {
            id: ItemId(1),
            release_id: ReleaseId(1),
            area_id: AreaId(1),
            change: Change::New,
            wording: wording.to_owned(),
            lang: "en".to_owned(),
            position: 10,
            highlight: false,
            vote_count: 0,
            people_count: 0,
            credited_at: None,
            revision: 0,
            withheld: false,
        };
        let all = [
            made(1, TITLE, "Calls", "Cals"),
            made(3, TITLE, "Cals", "Calls ring"),
            made(4, AREA, "1", "2"),
            made(5, TITLE, "Calls ring", "Calls ring twice"),
        ];
        let follows = |wording: &str, out| {
            let mut line = line(wording);
            let former = follow(&mut line, out, &all);
            (line.wording, line.area_id.0, former.len())
        };
        assert_eq!(follows("Cals", Some(at(2))), ("Calls ring twice".to_owned(), 2, 2));
        assert_eq!(follows("Phones ring", Some(at(2))), ("Phones ring".to_owned(), 2, 2), "the words are staff's");
        assert_eq!(follows("Calls ring twice", Some(at(6))), ("Calls ring twice".to_owned(), 1, 0));
    }
}
