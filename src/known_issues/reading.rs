//! What is known of a device: the last releases there, and its open bugs.

use super::advice::MANY;
use super::model::KnownIssue;
use super::store;
use crate::db::{Conn, PostId, ReleaseId};
use crate::devices::{self, Device};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::posts::{self, Kind, Post};
use crate::releases::{self, Release};
use crate::rollouts::{self, Rollout};
use crate::text::Prose;
use crate::trains;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// Releases that are listed.
const RELEASES: i64 = 3;
/// Bugs that are looked at, those with most people first: many of them may be closed.
const LOOKED_AT: i64 = 100;
/// Bugs that are listed.
const BUGS: usize = 10;

/// A device with its last releases, the latest first, and the open bugs that many confirmed there or staff name for it.
pub(super) struct Found {
    pub device: Device,
    pub releases: Vec<(Release, Option<Rollout>)>,
    /// Those of them that have packages for it.
    pub packed: HashSet<ReleaseId>,
    /// Those that staff name for it first. Each with how many people have it there, and what staff say of it in the latest that stands.
    pub bugs: Vec<(Post, i64, Option<KnownIssue>)>,
    /// What staff wrote of the known issues of the latest release that stands, as its reader is told it.
    pub text: Option<Prose>,
}

impl Found {
    /// The latest release there that was not recalled.
    pub(super) fn standing(&self) -> Option<&(Release, Option<Rollout>)> {
        standing(&self.releases)
    }
}

fn standing(releases: &[(Release, Option<Rollout>)]) -> Option<&(Release, Option<Rollout>)> {
    releases.iter().find(|(release, _)| release.recalled_at.is_none())
}

/// All that its page says on a day to whoever reads a language, by its codename.
pub(super) fn find(conn: &mut Conn, codename: &str, today: NaiveDate, reads: Language) -> Result<Found> {
    let device = devices::by_codename(conn, codename)?.ok_or(Error::NotFound)?;
    // Of a line with a train of its own, nothing else is for its devices.
    let train = trains::of_line(conn, device.line_id)?;
    let last = releases::published(conn, train, RELEASES)?;
    let all: Vec<&Release> = last.iter().collect();
    let mut said = rollouts::on_device(conn, &all, device.id, today)?;
    let packed = rollouts::packed_for(conn, &all, device.id)?;
    let of = |release: Release| {
        let said = said.remove(&release.id);
        (release, said)
    };
    let releases: Vec<(Release, Option<Rollout>)> = last.into_iter().map(of).collect();
    let confirmed = devices::most_confirmed(conn, device.id, MANY, LOOKED_AT)?;
    let ids: Vec<PostId> = confirmed.iter().map(|(post, _)| *post).collect();
    let mut open: HashMap<PostId, Post> =
        posts::list(conn, &ids)?.into_iter().filter(is_open).map(|post| (post.id, post)).collect();
    // What was recalled is on no device any more.
    let (known, text) = match standing(&releases) {
        Some((latest, _)) => {
            let text = releases::heads_for(conn, &[latest.id], &[reads])?.known(latest, reads);
            (store::of_release(conn, latest.id)?, Some(text))
        }
        None => (Vec::new(), None),
    };
    // What staff say of this device counts whoever else has it.
    let named: Vec<PostId> =
        known.iter().filter(|known| known.devices.contains(&device.id)).map(|known| known.post_id).collect();
    for post in posts::list(conn, &named)?.into_iter().filter(is_open) {
        open.entry(post.id).or_insert(post);
    }
    let mut known: HashMap<PostId, KnownIssue> = known.into_iter().map(|known| (known.post_id, known)).collect();
    let people: HashMap<PostId, i64> = confirmed.iter().copied().collect();
    let named = named.into_iter().map(|post| (post, people.get(&post).copied().unwrap_or_default()));
    let bugs = named.chain(confirmed).filter_map(|(post, people)| {
        let found = open.remove(&post)?;
        Some((found, people, known.remove(&post)))
    });
    Ok(Found { device, releases, packed, bugs: bugs.take(BUGS).collect(), text })
}

/// Whether a bug is one that everybody sees, and not done with.
fn is_open(post: &Post) -> bool {
    post.is_public() && post.kind == Kind::Bug && !post.status.is_closed()
}
