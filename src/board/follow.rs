//! Whether the reader follows the part of the board that is shown.

use super::listing::Place;
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use crate::following::{self, FollowWider, Followed};
use crate::i18n::Messages;
use crate::people::Viewer;
use crate::posts;
use crate::subscriptions::{self, Concern};

/// The button of an area or a line; none on the board of everything.
pub(super) fn of_place(conn: &mut Conn, place: &Place, reader: Option<UserId>) -> Result<Option<FollowWider>> {
    match place {
        Place::Everywhere => Ok(None),
        Place::Line(line) => of(conn, &Followed::Line(line.clone()), reader),
        Place::Area { area, .. } => of(conn, &Followed::Area(area.clone()), reader),
    }
}

/// The button of anything that is followed; none for oneself.
pub(super) fn of(conn: &mut Conn, what: &Followed, reader: Option<UserId>) -> Result<Option<FollowWider>> {
    let following = following::is_followed(conn, what, reader)?;
    Ok(following.map(|following| FollowWider { path: what.address(), following }))
}

/// What comes to a reader by mail, as they chose it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Promised {
    /// Of what they voted for, the weekly digest.
    pub digest: bool,
    /// Of what they follow, each answer.
    pub answers: bool,
    /// Of what they follow, each comment.
    pub comments: bool,
}

impl Promised {
    /// What everybody gets who has said nothing else.
    pub(super) const ALL: Self = Self { digest: true, answers: true, comments: false };

    /// What stands beside the buttons that vote and follow. Comments have a sentence of their own.
    pub(super) fn hint(self, l: &Messages) -> String {
        match (self.digest, self.answers) {
            (true, true) => l.board_follow_hint(),
            (true, false) => l.board_follow_hint_answers_off(),
            (false, true) => l.board_follow_hint_silent(),
            (false, false) => l.board_follow_hint_none(),
        }
    }
}

/// Whether the reader is told of answers to a post, or asked for that on a post merged into it; and what comes to them by mail.
pub(super) fn of_post(conn: &mut Conn, id: PostId, reader: &Viewer) -> Result<(bool, Promised)> {
    let merged = posts::merged_into(conn, id)?;
    let following = subscriptions::is_following(conn, id, &merged, reader.id)?;
    let digest = subscriptions::preferences(conn, reader.id)?.digest;
    let mailed = subscriptions::mailed(conn, reader.id)?;
    let [answers, comments] = [Concern::Answers, Concern::Comments].map(|concern| mailed.contains(&concern));
    Ok((following, Promised { digest, answers, comments }))
}
