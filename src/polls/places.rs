//! The addresses of polls.

use crate::text::number;

/// Where all polls stand, and below which the addresses of each are.
pub const POLLS: &str = "/polls";
/// Where polls are told as a feed.
pub const FEED: &str = "/polls.atom";
/// What the addresses of options say below that of their poll.
const OPTIONS: &str = "options/";
/// What an address says last that casts a vote.
const PRESS: &str = "vote";

/// The address of the page of a poll.
pub fn address_of(poll: i64) -> String {
    format!("{POLLS}/{poll}")
}

/// The address that a browser keeps of a vote for an option while whoever casts it signs in.
pub(super) fn press_of(poll: i64, option: i64) -> String {
    format!("{}/{OPTIONS}{option}/{PRESS}", address_of(poll))
}

/// What an address says below that of all polls.
pub fn below(path: &str) -> Option<&str> {
    path.strip_prefix(POLLS)?.strip_prefix('/')
}

/// The poll of an address, and what is done to it there.
pub fn done_at(path: &str) -> Option<(i64, &str)> {
    let (id, verb) = below(path)?.split_once('/')?;
    Some((number(id)?, verb))
}

/// The option that is named below the address of a poll, and what is done to it there.
pub fn option_in(verb: &str) -> Option<(i64, &str)> {
    let (id, verb) = verb.strip_prefix(OPTIONS)?.split_once('/')?;
    Some((number(id)?, verb))
}

/// The poll and the option of a vote that a browser kept.
pub fn option_of_press(path: &str) -> Option<(i64, i64)> {
    let (poll, verb) = done_at(path)?;
    let (option, verb) = option_in(verb)?;
    (verb == PRESS).then_some((poll, option))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polls_and_their_options_are_found_by_their_addresses() {
        assert_eq!(done_at("/polls/7/withdraw"), Some((7, "withdraw")));
        assert_eq!(option_of_press(&press_of(7, 9)), Some((7, 9)));
        for other in [
            "/polls/7/vote",
            "/polls/7/options/9/picture",
            "/polls/x/options/9/vote",
            "/polls/7/options/0/vote",
            "/polls/07/options/9/vote",
            "/polls/7/options/+9/vote",
        ] {
            assert_eq!(option_of_press(other), None, "{other}");
        }
        for other in ["/polls", "/polls/7", "/pollsmore/7/vote", "/polls/-1/vote", "/posts/7/vote"] {
            assert_eq!(done_at(other), None, "{other}");
        }
    }
}
