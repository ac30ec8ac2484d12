//! Merges that lead back to where they began. No action makes one; pages say of such a post that it is not there.

use super::cut;
use crate::db::schema::posts;
use crate::db::{Conn, PostId};
use crate::error::Result;
use diesel::prelude::*;
use std::collections::{BTreeMap, HashSet};

/// A circle is named by so many of its posts.
const NAMED: usize = 20;

pub(super) fn faults(conn: &mut Conn, most: usize) -> Result<Vec<String>> {
    let merged = posts::table.filter(posts::duplicate_of.is_not_null());
    let steps: Vec<(PostId, Option<PostId>)> = merged.select((posts::id, posts::duplicate_of)).load(conn)?;
    let steps: BTreeMap<PostId, PostId> =
        steps.into_iter().filter_map(|(post, target)| Some((post, target?))).collect();
    let tell = |circle: &Vec<PostId>| {
        let names: Vec<String> = circle.iter().take(NAMED).map(PostId::to_string).collect();
        format!("merges: posts {} are merged in a circle", names.join(", "))
    };
    Ok(cut(circles(&steps).iter().map(tell).collect(), most))
}

/// Each circle once, from its lowest number on.
fn circles(steps: &BTreeMap<PostId, PostId>) -> Vec<Vec<PostId>> {
    let mut done: HashSet<PostId> = HashSet::new();
    let mut circles = Vec::new();
    for start in steps.keys() {
        let mut path = Vec::new();
        let mut next = Some(start);
        while let Some(post) = next.filter(|post| done.insert(**post)) {
            path.push(*post);
            next = steps.get(post);
        }
        // It ended at a post that was seen before: a circle, if on this very path.
        if let Some(began) = next.and_then(|post| path.iter().position(|seen| seen == post)) {
            let mut circle = path.split_off(began);
            let lowest = circle.iter().enumerate().min_by_key(|(_, post)| **post).map_or(0, |(place, _)| place);
            circle.rotate_left(lowest);
            circles.push(circle);
        }
    }
    circles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_circle_is_found_once_and_what_leads_into_it_is_none() {
        let steps = [(1, 2), (2, 3), (3, 2), (4, 5), (5, 9), (6, 6), (7, 3), (12, 10), (10, 11), (11, 12)];
        let steps = steps.into_iter().map(|(from, to)| (PostId(from), PostId(to))).collect();
        let found: Vec<Vec<i64>> =
            circles(&steps).into_iter().map(|circle| circle.into_iter().map(|post| post.0).collect()).collect();
        assert_eq!(found, [vec![2, 3], vec![6], vec![10, 11, 12]]);
    }
}
