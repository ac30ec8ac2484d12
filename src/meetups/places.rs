//! The addresses of meetups.

use crate::text::number;

/// Where all meetups stand, and below which the addresses of each are.
pub const MEETUPS: &str = "/meetups";
/// The calendar of all of them.
pub const FEED: &str = "/meetups.ics";
/// What an address says last by which somebody registers.
pub const PRESS: &str = "register";
/// Where staff see what is proposed, planned, and asked about pictures.
pub(super) const KEPT: &str = "/staff/meetups";
/// Where somebody proposes one.
pub(super) const NEW: &str = "/meetups/new";

/// The address of the page of a meetup.
pub fn address_of(meetup: i64) -> String {
    format!("{MEETUPS}/{meetup}")
}

/// Where somebody confirms their place with a link from a mail, by what is signed in it.
pub(super) fn confirming(meetup: i64, token: &str) -> String {
    format!("{}/confirm/{token}", address_of(meetup))
}

/// What an address says below that of all meetups.
pub fn below(path: &str) -> Option<&str> {
    path.strip_prefix(MEETUPS)?.strip_prefix('/')
}

/// The meetup of an address, and what is done to it there.
pub fn done_at(path: &str) -> Option<(i64, &str)> {
    let (id, verb) = below(path)?.split_once('/')?;
    Some((number(id)?, verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meetups_are_found_by_their_addresses() {
        assert_eq!(done_at("/meetups/7/register"), Some((7, "register")));
        assert_eq!(done_at(&confirming(7, "abc")), Some((7, "confirm/abc")));
        for other in [
            "/meetups",
            "/meetups/7",
            "/meetups.ics",
            "/meetups/new/register",
            "/meetups/0/register",
            "/meetups/+7/register",
            "/meetups/07/register",
        ] {
            assert_eq!(done_at(other), None, "{other}");
        }
    }
}
