//! What carries somebody's name: how many items that are out, and in which ways they shaped each of these. Whoever shows a
//! person asks here, so that all of them say the same.

use crate::db::schema::{credits, early_votes, further_roles};
use crate::db::{Conn, ItemId, UserId};
use crate::error::Result;
use crate::releases::{Role, recalled};
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// How much carries somebody's name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shares {
    /// Items that are out; those of a release that was recalled do not count.
    pub items: i64,
    /// How many of them they shaped in each way, the strongest first; ways without any are left out.
    pub roles: Vec<(Role, i64)>,
}

/// How much carries this person's name.
pub fn shares_of(conn: &mut Conn, user: UserId) -> Result<Shares> {
    let without = recalled(conn)?;
    let counting = credits::table.filter(credits::user_id.eq(user)).filter(credits::release_id.ne_all(&without));
    let counted: Vec<(Role, i64)> =
        counting.group_by(credits::role).select((credits::role, count_star())).load(conn)?;
    // An item names everybody once, by what weighs most.
    let items = counted.iter().map(|(_, count)| count).sum();
    let same = credits::item_id.eq(further_roles::item_id).and(credits::user_id.eq(further_roles::user_id));
    let further = further_roles::table.inner_join(credits::table.on(same));
    let further = further.filter(further_roles::user_id.eq(user)).filter(credits::release_id.ne_all(&without));
    let further: Vec<(Role, i64)> =
        further.group_by(further_roles::role).select((further_roles::role, count_star())).load(conn)?;
    let all = || counted.iter().chain(&further);
    let of_role = |role: &Role| (*role, all().filter(|(of, _)| of == role).map(|(_, count)| count).sum::<i64>());
    let roles = Role::ALL.iter().map(of_role).filter(|(_, count)| *count > 0);
    Ok(Shares { items, roles: roles.collect() })
}

/// In which ways this person shaped each of these items, the strongest first.
pub fn roles_of(conn: &mut Conn, user: UserId, items: &[ItemId]) -> Result<HashMap<ItemId, Vec<Role>>> {
    let rows = credits::table.filter(credits::item_id.eq_any(items)).filter(credits::user_id.eq(user));
    let rows: Vec<(ItemId, Role)> = rows.select((credits::item_id, credits::role)).load(conn)?;
    let further = further_roles::table.filter(further_roles::item_id.eq_any(items));
    let further = further.filter(further_roles::user_id.eq(user));
    let further: Vec<(ItemId, Role)> = further.select((further_roles::item_id, further_roles::role)).load(conn)?;
    let mut roles: HashMap<ItemId, Vec<Role>> = HashMap::new();
    for (item, role) in rows.into_iter().chain(further) {
        roles.entry(item).or_default().push(role);
    }
    for of_item in roles.values_mut() {
        of_item.sort_unstable();
    }
    Ok(roles)
}

/// How many votes of this person were among the first ones of a post that shipped; those of a release that was recalled do
/// not count.
pub fn early_votes_of(conn: &mut Conn, user: UserId) -> Result<i64> {
    let theirs = early_votes::table.filter(early_votes::user_id.eq(user));
    Ok(theirs.filter(early_votes::release_id.ne_all(recalled(conn)?)).count().get_result(conn)?)
}
