//! What may be chosen in a report: the lines of the release, those about the reader's devices first, and what is planned.

use super::model::Answer;
use super::place;
use crate::areas::{self, Area, Named};
use crate::db::{Conn, ItemId, PostId, UserId};
use crate::devices::Device;
use crate::error::Result;
use crate::i18n::Language;
use crate::posts::{self, Post, Status};
use crate::releases::{self, Change, Release, ReleaseItem};
use crate::subscriptions::{self, Wider};
use crate::trains::Share;
use std::collections::HashSet;

/// Posts on offer of each step of the plan: those with the most votes.
const EACH: i64 = 10;

/// What may be chosen in the report of a release.
#[derive(Debug, Clone)]
pub struct Offered {
    /// Those about the reader's devices and areas first, then as they stand in the release.
    pub(super) lines: Vec<OfferedLine>,
    /// What is planned, under way or finished, most votes first.
    pub(super) awaited: Vec<Awaited>,
    /// The device that the answer counts for.
    pub(super) device: Option<Device>,
}

/// A line, as it is told its reader.
#[derive(Debug, Clone)]
pub(super) struct OfferedLine {
    pub id: ItemId,
    pub change: Change,
    pub wording: String,
    pub lang: String,
    pub area: Option<Named>,
}

/// A post that may be waited for.
#[derive(Debug, Clone)]
pub struct Awaited {
    /// Its number.
    pub id: PostId,
    /// Its title.
    pub title: String,
    /// The language of that.
    pub lang: String,
}

impl Offered {
    /// Whether a line may be chosen.
    pub(super) fn has_line(&self, id: ItemId) -> bool {
        self.lines.iter().any(|line| line.id == id)
    }

    /// Whether a post may be chosen.
    pub(super) fn has_post(&self, id: PostId) -> bool {
        self.awaited.iter().any(|post| post.id == id)
    }

    /// The numbers of the lines, as they are offered.
    pub fn line_ids(&self) -> Vec<ItemId> {
        self.lines.iter().map(|line| line.id).collect()
    }

    /// The numbers of the posts, as they are offered.
    pub fn post_ids(&self) -> Vec<PostId> {
        self.awaited.iter().map(|post| post.id).collect()
    }
}

/// What somebody may choose of a release. What they chose before stays on offer, also where it has shipped since.
pub fn offered(
    conn: &mut Conn,
    release: &Release,
    (who, before): (Option<UserId>, Option<Answer>),
    reads: Language,
) -> Result<Offered> {
    let device = match who {
        Some(who) => place::device_of(conn, who)?,
        None => None,
    };
    let followed = match who {
        Some(who) => subscriptions::wider_of(conn, who)?,
        None => Vec::new(),
    };
    Ok(Offered {
        lines: lines(conn, release, (device.as_ref(), &followed), reads)?,
        awaited: awaited(conn, before.and_then(|answer| answer.awaited))?,
        device,
    })
}

fn lines(
    conn: &mut Conn,
    release: &Release,
    (device, followed): (Option<&Device>, &[Wider]),
    reads: Language,
) -> Result<Vec<OfferedLine>> {
    // What is withheld cannot be told, and so not chosen.
    let items: Vec<ReleaseItem> =
        releases::items(conn, release.id)?.into_iter().filter(|item| !item.withheld).collect();
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let texts = releases::texts_for(conn, &ids, &[reads])?;
    let areas = areas::list(conn)?;
    // Of a visitor nothing is known.
    let about = match device {
        Some(device) => about(conn, &ids, device)?,
        None => HashSet::new(),
    };
    let follows = |area: &Area| {
        followed.contains(&Wider::Area(area.id))
            || followed.contains(&Wider::Line(area.line_id))
            || device.is_some_and(|device| device.line_id == area.line_id)
    };
    let ranked = items.into_iter().map(|item| {
        let area = areas.iter().find(|area| area.id == item.area_id);
        let rank = if about.contains(&item.id) {
            0
        } else if area.is_some_and(follows) {
            1
        } else {
            2
        };
        let named = area.map(|area| area.named.clone());
        let item = texts.item(item, reads);
        (rank, OfferedLine { id: item.id, change: item.change, wording: item.wording, lang: item.lang, area: named })
    });
    let mut ranked: Vec<(u8, OfferedLine)> = ranked.collect();
    // Stable: within a rank they stand as in the release.
    ranked.sort_by_key(|(rank, _)| *rank);
    Ok(ranked.into_iter().map(|(_, line)| line).collect())
}

/// The lines that are about a device.
fn about(conn: &mut Conn, items: &[ItemId], device: &Device) -> Result<HashSet<ItemId>> {
    let shown = releases::shown_by(conn, items)?;
    let is_about = |(id, carries): (ItemId, releases::Shown)| {
        carries.devices.iter().any(|known| known.id == device.id).then_some(id)
    };
    Ok(shown.into_iter().filter_map(is_about).collect())
}

fn awaited(conn: &mut Conn, before: Option<PostId>) -> Result<Vec<Awaited>> {
    let mut found: Vec<Post> = Vec::new();
    for status in [Status::Ready, Status::InProgress, Status::Planned] {
        found.extend(posts::of_share(conn, status, &Share::All, EACH)?);
    }
    found.sort_by_key(|post| (std::cmp::Reverse(post.vote_count), post.id));
    if let Some(before) = before.filter(|id| !found.iter().any(|post| post.id == *id)) {
        found.extend(posts::list(conn, &[before])?.into_iter().filter(Post::is_public));
    }
    Ok(found.into_iter().map(|post| Awaited { id: post.id, title: post.title, lang: post.lang }).collect())
}
