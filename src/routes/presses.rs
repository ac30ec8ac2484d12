//! Why somebody signs in, and what goes on afterwards: a vote, a follow, of more than a post too, asking to join testers or a
//! group, or wanting a market, as it was pressed before.

use crate::accounts::{Sentence, Waits};
use crate::db::{Conn, PostId, Timestamp, VotingWeek};
use crate::error::{Error, Result};
use crate::following::{Followed, Said};
use crate::i18n::Messages;
use crate::people::Viewer;
use crate::web::Flash;
use crate::{
    areas, filing, following, groups, markets, meetups, owner_hours, polls, posts, subscriptions, testing, voting,
};

/// What was pressed before signing in, done now. Signing in must not fail because of it: what cannot
/// go on is left to the page of the button, which says why.
pub fn fulfil(
    conn: &mut Conn,
    viewer: &Viewer,
    next: &str,
    week: VotingWeek,
    now: Timestamp,
) -> Result<Option<(String, Flash)>> {
    let done = match pressed(next) {
        Some(Press::Vote(id)) => {
            let digest = subscriptions::preferences(conn, viewer.id)?.digest;
            voting::cast(conn, viewer, id, week, now).map(|cast| (posts::address(id), cast.flash(digest)))
        }
        Some(Press::Follow(id)) => following::follow(conn, viewer.id, id, now)
            .and_then(|post| Ok((posts::address(post), following::said_to(conn, viewer.id)?))),
        Some(Press::FollowWider(said)) => following::pressed(conn, viewer, &said, now),
        Some(Press::HourVote(hour, question)) => owner_hours::pressed(conn, viewer, (hour, question), now),
        Some(Press::PollVote(poll, option)) => polls::pressed(conn, viewer, (poll, option), now),
        Some(Press::Meetup(meetup)) => meetups::pressed(conn, viewer, meetup, now),
        Some(Press::Join(area)) => testing::pressed(conn, viewer, area, now),
        Some(Press::JoinGroup(group)) => groups::pressed(conn, viewer, group, now),
        Some(Press::Market(code)) => markets::pressed(conn, viewer, code, now),
        None => return Ok(None),
    };
    match done {
        Ok(done) => Ok(Some(done)),
        Err(Error::NotFound | Error::Forbidden(_) | Error::Blocked(_) | Error::Rejected(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The title of the post that was pressed for, and the sentence that names it.
pub fn about(conn: &mut Conn, next: &str) -> Result<Option<Waits>> {
    let vote: fn(&Messages, &str) -> String = |l, title| l.accounts_sign_in_vote_waits(title);
    let follow: fn(&Messages, &str) -> String = |l, title| l.accounts_sign_in_follow_waits(title);
    let (id, sentence) = match pressed(next) {
        Some(Press::Vote(id)) => (id, vote),
        Some(Press::Follow(id)) => (id, follow),
        Some(Press::FollowWider(said)) => return about_wider(conn, &said, follow),
        Some(Press::HourVote(hour, question)) => {
            return Ok(owner_hours::waiting_vote(conn, hour, question)?.map(|body| (body, vote)));
        }
        Some(Press::Meetup(meetup)) => {
            let waits: fn(&Messages, &str) -> String = |l, title| l.meetups_sign_in_waits(title);
            return Ok(meetups::heading(conn, meetup)?.map(|title| (title, waits)));
        }
        Some(Press::PollVote(poll, _)) => return Ok(polls::heading(conn, poll)?.map(|question| (question, vote))),
        Some(Press::Join(area)) => {
            let waits: Waits = (String::new(), |l, _| l.accounts_sign_in_join_waits());
            return Ok(areas::find(conn, area)?.map(|_| waits));
        }
        Some(Press::JoinGroup(group)) => {
            let sentence: fn(&Messages, &str) -> String = |l, name| l.groups_sign_in_waits(name);
            return match groups::called(conn, group) {
                Ok(group) => Ok(Some((group.name, sentence))),
                Err(Error::NotFound) => Ok(None),
                Err(error) => Err(error),
            };
        }
        Some(Press::Market(code)) => return about_market(conn, code),
        None => return Ok(None),
    };
    match posts::seen_by(conn, id, None) {
        Ok(post) => Ok(Some((post.title, sentence))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Below which everybody finds what is theirs alone.
const OWN: [&str; 3] = ["/inbox", "/me", "/settings"];

/// Why a visitor signs in who asked for a page of members.
pub fn why(next: &str) -> Option<Sentence> {
    let own: Sentence = |l| l.accounts_sign_in_own();
    filing::why_sign_in(next).or_else(|| is_own(next).then_some(own))
}

fn is_own(next: &str) -> bool {
    let path = next.split('?').next().unwrap_or(next);
    let is_below = |own: &str| path.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    OWN.into_iter().any(is_below)
}

/// A market, as the site calls it.
fn about_market(conn: &mut Conn, code: &str) -> Result<Option<Waits>> {
    let sentence: fn(&Messages, &str) -> String = |l, name| l.markets_sign_in_waits(name);
    match markets::find(conn, code) {
        Ok(market) => Ok(Some((market.named.name, sentence))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What is followed beside posts, as it is called in the site's own words.
fn about_wider(conn: &mut Conn, said: &Said, follow: fn(&Messages, &str) -> String) -> Result<Option<Waits>> {
    let found = match following::seen(conn, said, None) {
        Ok(found) => found,
        Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let releases: fn(&Messages, &str) -> String = |l, _| l.accounts_sign_in_follow_waits(l.releases_title());
    Ok(Some(match found {
        Followed::Area(area) => (area.named.name, follow),
        Followed::Line(line) => (line.named.name, follow),
        Followed::Person(person) => (person.name, follow),
        Followed::Releases => (String::new(), releases),
    }))
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Press<'a> {
    Vote(PostId),
    Follow(PostId),
    /// Something wider than a post.
    FollowWider(Said),
    /// For a question in an hour.
    HourVote(i64, i64),
    /// For an option of a poll.
    PollVote(i64, i64),
    /// A place at a meetup.
    Meetup(i64),
    /// The testers of the area of a word.
    Join(&'a str),
    /// The group of a word.
    JoinGroup(&'a str),
    /// The market of a code.
    Market(&'a str),
}

fn pressed(next: &str) -> Option<Press<'_>> {
    if let Some((area, verb)) = testing::tests_of(next) {
        return (verb == testing::PRESS).then_some(Press::Join(area));
    }
    if let Some((group, verb)) = groups::below(next) {
        return (verb == groups::PRESS).then_some(Press::JoinGroup(group));
    }
    if let Some((market, verb)) = markets::below(next) {
        return (verb == markets::PRESS).then_some(Press::Market(market));
    }
    if let Some((hour, verb)) = owner_hours::done_at(next) {
        let (question, verb) = owner_hours::question_in(verb)?;
        return (verb == voting::PRESS).then_some(Press::HourVote(hour, question));
    }
    if let Some((poll, option)) = polls::option_of_press(next) {
        return Some(Press::PollVote(poll, option));
    }
    if let Some((meetup, verb)) = meetups::done_at(next) {
        return (verb == meetups::PRESS).then_some(Press::Meetup(meetup));
    }
    if let Some((said, verb)) = Said::at(next) {
        return (verb == following::PRESS).then_some(Press::FollowWider(said));
    }
    let (key, verb) = posts::below(next)?.split_once('/')?;
    let post = posts::number(key)?;
    match verb {
        voting::PRESS => Some(Press::Vote(post)),
        following::PRESS => Some(Press::Follow(post)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ones_own_is_known_by_its_address() {
        for own in ["/inbox", "/inbox?page=2", "/me/votes", "/settings", "/settings/mail"] {
            assert!(is_own(own), "{own}");
        }
        for other in ["", "/", "/meetups", "/people/me", "/inboxes", "/roadmap?next=/inbox"] {
            assert!(!is_own(other), "{other}");
        }
    }

    #[test]
    fn only_a_press_on_vote_follow_or_join_goes_on() {
        assert_eq!(pressed("/posts/42/vote"), Some(Press::Vote(PostId(42))));
        assert_eq!(pressed("/posts/42/follow"), Some(Press::Follow(PostId(42))));
        assert_eq!(pressed("/hours/7/questions/9/vote"), Some(Press::HourVote(7, 9)));
        assert_eq!(pressed("/polls/7/options/9/vote"), Some(Press::PollVote(7, 9)));
        assert_eq!(pressed("/meetups/7/register"), Some(Press::Meetup(7)));
        assert_eq!(pressed("/areas/camera/testers/join"), Some(Press::Join("camera")));
        assert_eq!(pressed("/lines/tv/follow"), Some(Press::FollowWider(Said::Line("tv".to_owned()))));
        assert_eq!(pressed("/releases/follow"), Some(Press::FollowWider(Said::Releases)));
        assert_eq!(pressed("/groups/journalists/join"), Some(Press::JoinGroup("journalists")));
        assert_eq!(pressed("/markets/de/want"), Some(Press::Market("de")));
        for other in [
            "/markets/de/want/withdraw",
            "/markets/de",
            "/areas/camera/testers/leave",
            "/groups/journalists/leave",
            "/areas/camera/join",
            "/areas/camera/unfollow",
            "/posts/42/join",
            "/posts/42",
            "/posts/x/vote",
            "/posts/42/vote/withdraw",
            "//posts/42/vote",
            "/posts/0/vote",
            "/hours/7/questions/9/unvote",
            "/hours/7/vote",
            "/polls/7/vote",
            "/meetups/7/cancel",
            "",
        ] {
            assert_eq!(pressed(other), None, "{other:?}");
        }
    }
}
