//! What goes on after signing in: a vote or a follow that was pressed before.

use crate::accounts::Waits;
use crate::db::{Conn, PostId, Timestamp, VotingWeek};
use crate::error::{Error, Result};
use crate::i18n::Messages;
use crate::people::Viewer;
use crate::web::Flash;
use crate::{following, posts, voting};

/// A vote or follow that was pressed before signing in, done now. Signing in must not fail because of it: what cannot
/// go on is left to the post's page, which says why.
pub fn fulfil(
    conn: &mut Conn,
    viewer: &Viewer,
    next: &str,
    week: VotingWeek,
    now: Timestamp,
) -> Result<Option<(String, Flash)>> {
    let Some((id, press)) = pressed(next) else { return Ok(None) };
    let done = match press {
        Press::Vote => voting::cast(conn, viewer, id, week, now).map(|cast| (id, cast.flash())),
        Press::Follow => following::follow(conn, viewer.id, id, now).map(|post| (post, following::FOLLOWED)),
    };
    match done {
        Ok((post, flash)) => Ok(Some((posts::address(post), flash))),
        Err(Error::NotFound | Error::Forbidden(_) | Error::Blocked(_) | Error::Rejected(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The title of the post that was pressed for, and the sentence that names it.
pub fn about(conn: &mut Conn, next: &str) -> Result<Option<Waits>> {
    let Some((id, press)) = pressed(next) else { return Ok(None) };
    let sentence: fn(&Messages, &str) -> String = match press {
        Press::Vote => |l, title| l.accounts_sign_in_vote_waits(title),
        Press::Follow => |l, title| l.accounts_sign_in_follow_waits(title),
    };
    match posts::seen_by(conn, id, None) {
        Ok(post) => Ok(Some((post.title, sentence))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Press {
    Vote,
    Follow,
}

fn pressed(next: &str) -> Option<(PostId, Press)> {
    let (key, verb) = posts::below(next)?.split_once('/')?;
    let press = match verb {
        voting::PRESS => Press::Vote,
        following::PRESS => Press::Follow,
        _ => return None,
    };
    Some((posts::number(key)?, press))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_press_on_vote_or_follow_goes_on() {
        assert_eq!(pressed("/posts/42/vote"), Some((PostId(42), Press::Vote)));
        assert_eq!(pressed("/posts/42/follow"), Some((PostId(42), Press::Follow)));
        for other in ["/posts/42", "/posts/x/vote", "/posts/42/vote/withdraw", "//posts/42/vote", "/posts/0/vote", ""] {
            assert_eq!(pressed(other), None, "{other:?}");
        }
    }
}
