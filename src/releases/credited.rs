//! Of whom staff say that a line credits them although they wrote none of its posts, or that it does not although they did or
//! voted: on `item_people`. Everybody else is credited by what they did.

use super::words::NOBODY;
use crate::db::schema::item_people;
use crate::db::{Conn, ItemId, UserId, one_of};
use crate::error::{Error, Problem, Refusal, Result};
use crate::people;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The most of whom that is said of one line.
const MOST: usize = 20;

/// The most of whom that is said in one form, of all its lines: each is looked up.
pub const MOST_NAMED: usize = 1_000;

/// Somebody of whom it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Credited {
    /// Who.
    pub user: UserId,
    /// Whether they are left out, whatever they did.
    pub left_out: bool,
}

/// The handles in a list with commas between them, each once; of more than may be said of one line, the first ones and one
/// more, by which that is known.
pub fn handles_in(entered: &str) -> Vec<String> {
    let mut handles: Vec<String> = Vec::new();
    for entered in entered.split([',', '，', '、', ';', '\n']) {
        let handle = entered.trim().trim_start_matches('@').to_lowercase();
        if !handle.is_empty() && !handles.contains(&handle) {
            handles.push(handle);
        }
        if handles.len() > MOST {
            break;
        }
    }
    handles
}

/// The people in a list; `known` are those of the site who are meant by a handle.
pub(super) fn people_in(
    entered: &str,
    left_out: bool,
    known: &HashMap<String, UserId>,
) -> Result<Vec<Credited>, Problem> {
    let handles = handles_in(entered);
    if handles.len() > MOST {
        return Err(Problem::TooMuch);
    }
    let of_handle = |handle: &String| known.get(handle).map(|user| Credited { user: *user, left_out });
    handles.iter().map(of_handle).collect::<Option<Vec<Credited>>>().ok_or(Problem::Refused(NOBODY))
}

/// Both lists as one, by person; who is left out is left out.
pub(super) fn both(added: Vec<Credited>, left_out: Vec<Credited>) -> Vec<Credited> {
    let mut both = left_out;
    let more: Vec<Credited> = added.into_iter().filter(|one| both.iter().all(|other| other.user != one.user)).collect();
    both.extend(more);
    both.sort_unstable();
    both
}

/// What is said for two lines that become one; who is left out of either is left out.
pub(super) fn of_both(one: Vec<Credited>, other: Vec<Credited>) -> Vec<Credited> {
    let (left_out, added) = one.into_iter().chain(other).partition::<Vec<Credited>, _>(|said| said.left_out);
    let mut people = both(added, left_out);
    people.dedup_by_key(|said| said.user);
    people
}

/// What is said of people for each of these lines, by person; one of which nothing is said is not among them.
pub fn credited(conn: &mut Conn, items: &[ItemId]) -> Result<HashMap<ItemId, Vec<Credited>>> {
    let mut said: HashMap<ItemId, Vec<Credited>> = HashMap::new();
    if items.is_empty() {
        return Ok(said);
    }
    let rows = item_people::table.filter(one_of(item_people::item_id, items.iter().map(|item| item.0)));
    let rows: Vec<(ItemId, UserId, bool)> =
        rows.select((item_people::item_id, item_people::user_id, item_people::left_out)).load(conn)?;
    for (item, user, left_out) in rows {
        said.entry(item).or_default().push(Credited { user, left_out });
    }
    for people in said.values_mut() {
        people.sort_unstable();
    }
    Ok(said)
}

/// Says these of a line of which nothing is said; somebody who left meanwhile is nobody any more.
pub(super) fn put(conn: &mut Conn, item: ItemId, said: &[Credited]) -> Result<()> {
    let users: Vec<UserId> = said.iter().map(|one| one.user).collect();
    if !users.is_empty() && people::profiles(conn, &users)?.len() != users.len() {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    for Credited { user, left_out } in said {
        let row = (item_people::item_id.eq(item), item_people::user_id.eq(*user), item_people::left_out.eq(*left_out));
        diesel::insert_into(item_people::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Says nothing of anybody any more.
pub(super) fn clear(conn: &mut Conn, item: ItemId) -> Result<()> {
    diesel::delete(item_people::table.filter(item_people::item_id.eq(item))).execute(conn)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_left_out_is_not_credited_whatever_else_is_said() {
        assert_eq!(handles_in(" @Ada，berta, ada;"), ["ada", "berta"]);
        let known = HashMap::from([("ada".to_owned(), UserId(2)), ("berta".to_owned(), UserId(1))]);
        let (added, left_out) =
            (people_in("ada, berta", false, &known).unwrap(), people_in("ada", true, &known).unwrap());
        let of = |user, left_out| Credited { user: UserId(user), left_out };
        assert_eq!(both(added, left_out), [of(1, false), of(2, true)]);
        assert_eq!(
            of_both(vec![of(1, false), of(2, false)], vec![of(1, false), of(2, true)]),
            [of(1, false), of(2, true)]
        );
        assert_eq!(of_both(vec![of(2, true)], vec![of(2, true), of(3, false)]), [of(2, true), of(3, false)]);
        assert_eq!(people_in("cleo", false, &known), Err(Problem::Refused(NOBODY)));
    }

    #[test]
    fn a_list_is_read_no_further_than_it_may_be_long() {
        let many = (0..40_000).map(|n| format!("fan{n}")).collect::<Vec<_>>().join(",");
        assert_eq!(handles_in(&many).len(), MOST + 1);
        assert_eq!(people_in(&many, false, &HashMap::new()), Err(Problem::TooMuch));
    }
}
