//! Saying that a bug is in a release, and taking that away. The release is held, so that two who do so at once see what the
//! other has said.

use super::model::KnownIssue;
use super::store::{self, Key, MOST};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, DeviceId, PostId, ReleaseId, Timestamp};
use crate::devices;
use crate::error::{Error, Problem, Result, expect_meant};
use crate::posts::{self, Kind, Post};
use crate::releases;
use serde::{Deserialize, Serialize};

/// Whether a bug may be named: everybody sees it.
pub(super) fn may_be_known(post: &Post) -> bool {
    post.is_public() && post.kind == Kind::Bug
}

/// Says of a bug what helps, or with nothing said that it is not known there; gives what was so before and after. `seen` is
/// the token of what the page showed, 0 for nothing; where something else is said by now, it is refused.
pub(super) fn say(
    conn: &mut Conn,
    key: Key,
    wanted: Option<&KnownIssue>,
    seen: Option<i64>,
    now: Timestamp,
) -> Result<(IssueKept, IssueKept)> {
    let release = releases::get_held(conn, key.0)?;
    if release.state == releases::State::Skipped {
        return Err(Error::NotFound);
    }
    // Of what was recalled nothing more is said; what was said before may be taken back still.
    if release.recalled_at.is_some() {
        return Err(Error::Rejected(releases::NOT_THERE));
    }
    let before = IssueKept::of(conn, key)?;
    expect_meant(seen, Some(before.said.as_ref().map_or(0, KnownIssue::token)))?;
    let same = match (&before.said, wanted) {
        (Some(said), Some(wanted)) => said.says_as(wanted),
        (None, None) => true,
        _ => false,
    };
    if same {
        return Ok((IssueKept::of(conn, key)?, before));
    }
    if wanted.is_some() && before.said.is_none() {
        if !may_be_known(&posts::get(conn, key.1)?) {
            return Err(Error::NotFound);
        }
        let there = i64::try_from(store::of_release(conn, key.0)?.len()).unwrap_or(MOST);
        if there >= MOST {
            return Err(Error::invalid("workaround", Problem::TooMuch));
        }
    }
    let named: &[DeviceId] = wanted.map_or(&[], |wanted| &wanted.devices);
    if !devices::are_known(conn, named)? {
        return Err(Error::invalid("devices", Problem::Refused(devices::UNKNOWN)));
    }
    store::set(conn, key, wanted)?;
    releases::touch(conn, key.0, now)?;
    Ok((before, IssueKept::of(conn, key)?))
}

/// Whether a bug is known in a release, and what helps.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueKept {
    release: ReleaseId,
    post: PostId,
    said: Option<KnownIssue>,
}

impl IssueKept {
    fn of(conn: &mut Conn, (release, post): Key) -> Result<Self> {
        Ok(Self { release, post, said: store::said(conn, (release, post))? })
    }

    /// The same in one text, for the log; empty where it is not known.
    pub(super) fn told(&self) -> String {
        self.said.as_ref().map(KnownIssue::logged).unwrap_or_default()
    }
}

impl Whole for IssueKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        releases::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, (self.release, self.post))? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        store::set(conn, (self.release, self.post), self.said.as_ref())?;
        releases::touch(conn, self.release, hand.now)
    }
}
