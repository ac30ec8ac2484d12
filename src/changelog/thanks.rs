//! Whom a published release names: by each line the first of those who shaped it, and at its end those who are thanked and
//! those who are new.

use crate::credits::{contributors_after, contributors_before, first_of_items, newcomers};
use crate::db::{Conn, ItemId, UserId};
use crate::error::Result;
use crate::people::{self, Profile};
use crate::releases::Release;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Names in a line; the rest is a number.
const NAMED: i64 = 3;
/// Names in the thanks; the rest is a number.
const THANKED: usize = 200;
/// Names of new people.
const WELCOMED: usize = 50;

/// Whom a release names.
#[derive(Default)]
pub(super) struct Shapers {
    /// By line the first of those who shaped it, without those who hide their name.
    pub shaped: HashMap<ItemId, Vec<Profile>>,
    /// Those who are named at the end, in alphabetical order; nobody while the credits are being recorded.
    pub thanked: Vec<Profile>,
    /// Those for whom it is the first release that they shaped, in alphabetical order.
    pub welcomed: Vec<Profile>,
}

impl Shapers {
    /// Whom a release with these lines names, unless it was recalled.
    pub(super) fn read(conn: &mut Conn, release: &Release, items: &[ItemId]) -> Result<Self> {
        let first = first_of_items(conn, items, NAMED)?;
        let mut people: Vec<UserId> = first.iter().map(|(_, user, _)| *user).collect();
        let (is_credited, most) = (release.credited_at.is_some(), THANKED.try_into().unwrap_or(i64::MAX));
        let mut latest = Vec::new();
        if is_credited {
            // Those whose lines are here come first; then whoever was here first.
            let others = contributors_after(conn, release.id, UserId(0), most)?;
            people.extend(others.into_iter().map(|contributor| contributor.user_id));
            // Who is new came late: of a large release they are not among those.
            latest = contributors_before(conn, release.id, UserId(i64::MAX), most)?;
        }
        let known: Vec<UserId> = people.iter().chain(&latest).copied().collect();
        let known = people::profiles(conn, &known)?.into_iter().filter(|person| !person.name_hidden);
        let known: HashMap<UserId, Profile> = known.map(|person| (person.id, person)).collect();
        let mut shapers = Self::default();
        for (item, user, _) in first {
            shapers.shaped.entry(item).or_default().extend(known.get(&user).cloned());
        }
        if is_credited {
            shapers.thanked = thanked(&people, &known);
            let among = shapers.thanked.iter().map(|person| person.id).chain(latest).collect();
            shapers.welcomed = welcomed(conn, release, &among, &known)?;
        }
        Ok(shapers)
    }
}

fn thanked(people: &[UserId], known: &HashMap<UserId, Profile>) -> Vec<Profile> {
    let mut seen = HashSet::new();
    let once = people.iter().filter(|id| seen.insert(**id));
    sorted(once.filter_map(|id| known.get(id).cloned()).take(THANKED).collect())
}

fn welcomed(
    conn: &mut Conn,
    release: &Release,
    among: &BTreeSet<UserId>,
    known: &HashMap<UserId, Profile>,
) -> Result<Vec<Profile>> {
    let among: Vec<UserId> = among.iter().copied().filter(|id| known.contains_key(id)).collect();
    let new = newcomers(conn, release, &among)?;
    let new = among.iter().filter(|id| new.contains(*id)).filter_map(|id| known.get(id).cloned());
    Ok(sorted(new.take(WELCOMED).collect()))
}

fn sorted(mut people: Vec<Profile>) -> Vec<Profile> {
    people.sort_by_cached_key(|person| (person.name.to_lowercase(), person.id));
    people
}
