//! What a group is, and how people stand to it.

use crate::areas;
use crate::db::{AreaId, GroupId, Timestamp, UserId};
use crate::text::number;
use crate::text_enum;
use chrono::TimeDelta;
use url::form_urlencoded::byte_serialize;

/// The most groups of a site, with those that are closed.
pub(super) const MOST: i64 = 100;
/// The most members of a group, with those who are invited: their votes are looked up one by one.
pub(super) const MOST_MEMBERS: i64 = 500;
/// The most requests of a group that wait for staff.
pub(super) const MOST_ASKING: i64 = 200;
/// The most posts of a group.
pub(super) const MOST_POSTS: i64 = 100;

/// The last word of the address that is sent to when somebody asks to join.
pub const PRESS: &str = "join";

/// Where groups are, and where staff keep them.
pub(super) const GROUPS: &str = "/groups";
pub(super) const OF_STAFF: &str = "/staff/groups";

text_enum! {
    /// How somebody stands to a group.
    Standing {
        /// They asked to join.
        Asked => "asked",
        /// Staff invited them.
        Invited => "invited",
        /// They are a member.
        Joined => "joined",
        /// They asked, and staff turned that down.
        TurnedDown => "turned_down",
    }
}

/// A group of fans.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, diesel::Selectable)]
#[diesel(table_name = crate::db::schema::fan_groups)]
pub struct FanGroup {
    /// Its row.
    pub id: GroupId,
    /// Its word in addresses.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// Whom it is for, in plain text.
    pub about: String,
    /// The language of both, as a BCP 47 tag.
    pub lang: String,
    /// The area of its posts.
    pub area_id: AreaId,
    /// When staff closed it.
    pub closed_at: Option<Timestamp>,
}

impl FanGroup {
    /// Its page.
    pub fn address(&self) -> String {
        let word: String = byte_serialize(self.slug.as_bytes()).collect();
        format!("{GROUPS}/{word}")
    }

    /// Whether nobody joins any more, and no further line names it.
    pub fn is_closed(&self) -> bool {
        self.closed_at.is_some()
    }
}

/// The page on which staff keep a group.
pub(super) fn address_for_staff(id: GroupId) -> String {
    format!("{OF_STAFF}/{id}")
}

/// How a group stands, as the log of what staff did says it.
pub(super) fn standing(closed_at: Option<Timestamp>) -> &'static str {
    areas::standing(closed_at.is_some())
}

/// Somebody who is in a group, or may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, diesel::Queryable, diesel::Selectable)]
#[diesel(table_name = crate::db::schema::group_members)]
pub(super) struct Member {
    pub group_id: GroupId,
    pub user_id: UserId,
    pub standing: Standing,
    pub since: Timestamp,
}

/// So long after staff turned a request down nobody asks again: each request is work for staff.
const RESTS: TimeDelta = TimeDelta::days(30);

impl Member {
    /// Until when they do not ask again, if staff turned them down.
    pub(super) fn rests_until(&self, now: Timestamp) -> Option<Timestamp> {
        let until = self.since.plus(RESTS);
        (self.standing == Standing::TurnedDown && now < until).then_some(until)
    }
}

/// The word of a group, and what is done, in an address below its page.
pub fn below(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix(GROUPS)?.strip_prefix('/')?.split_once('/')
}

/// The group whose words are sent to an address, if it is that of such a form; the inner one is the one that is changed.
pub fn at(path: &str) -> Option<Option<GroupId>> {
    match path.strip_prefix(OF_STAFF)? {
        "" => Some(None),
        below => below.strip_prefix('/').and_then(number).map(|id| Some(GroupId(id))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_about_groups_are_found_by_their_addresses() {
        assert_eq!(below("/groups/journalists/join"), Some(("journalists", "join")));
        assert_eq!(at("/staff/groups"), Some(None));
        assert_eq!(at("/staff/groups/7"), Some(Some(GroupId(7))));
        for other in ["/groups", "/groups/journalists", "/areas/camera/join", "/staff/groups/7/close", "/staff/groupsx"]
        {
            assert!(below(other).is_none() && at(other).is_none(), "{other}");
        }
    }
}
