//! The known issues of a release, and the bugs that may be among them.

use super::actions::may_be_known;
use super::advice::MANY;
use super::model::KnownIssue;
use super::store;
use crate::db::{Conn, DeviceId, ItemId, PostId, ReleaseId, TrainId};
use crate::devices::{self, Device};
use crate::error::{Error, Result};
use crate::i18n::{Language, Messages};
use crate::people::Viewer;
use crate::posts::{self, Post, Status};
use crate::releases::{self, Fixes, Release, State};
use crate::rollouts::{self, Going, Left};
use crate::schedule::Schedule;
use crate::text::Prose;
use crate::trains::{self, Homes};
use std::collections::{HashMap, HashSet};

/// Bugs that are looked at, those with most people first: many of them may be closed, or known.
const LOOKED_AT: i64 = 100;
/// Bugs that are proposed.
const PROPOSED: usize = 10;

/// Devices that are proposed for a bug: as many as a form takes.
const PROPOSED_ON: i64 = 10;

/// A release with its known issues; for staff also the open bugs that many people have.
pub(super) struct Listed {
    pub going: Going,
    /// The text that staff wrote of them, as its reader is told it.
    pub text: Prose,
    /// For staff: where the coming release of its train is composed, while something goes with that train.
    pub composer: Option<String>,
    /// For staff: a week that was skipped for which something is prepared.
    pub left: Option<Left>,
    pub said: Vec<Stated>,
    pub proposed: Vec<(Post, i64)>,
}

/// A known issue with its bug.
pub(super) struct Stated {
    pub known: KnownIssue,
    pub post: Post,
    /// What the devices are called on which alone it is met.
    pub on: Vec<String>,
    /// The version by which it was fixed, which is not that of the release.
    pub fixed: Option<String>,
}

/// All that the page of the known issues of a version says to somebody; of a bug that is not public any more it says nothing. For
/// staff also of a release that is coming.
pub(super) fn find(
    conn: &mut Conn,
    version: &str,
    (who, schedule): (Option<&Viewer>, &Schedule),
    reads: Language,
) -> Result<Listed> {
    let going = rollouts::named(conn, version, (who, schedule))?;
    let text = releases::heads_for(conn, &[going.release.id], &[reads])?.known(&going.release, reads);
    let is_staff = who.is_some_and(Viewer::is_staff);
    let composer = if is_staff { composer(conn, going.release.train_id)? } else { None };
    // Of what was recalled nothing more is said: the coming release takes its place.
    let is_staff = is_staff && going.release.recalled_at.is_none();
    let said = store::of_release(conn, going.release.id)?;
    let confirmed = if is_staff { devices::most_confirmed_on_any(conn, MANY, LOOKED_AT)? } else { Vec::new() };
    let known: Vec<PostId> = said.iter().map(|said| said.post_id).collect();
    let mut ids: Vec<PostId> = known.iter().copied().chain(confirmed.iter().map(|(post, _)| *post)).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut posts: HashMap<PostId, Post> =
        posts::list(conn, &ids)?.into_iter().filter(may_be_known).map(|post| (post.id, post)).collect();
    let (devices, shipped) = (met_on(conn, &said)?, Fixes::of(conn, &known)?);
    let said = said.into_iter().filter_map(|known| {
        let post = posts.remove(&known.post_id)?;
        let on = own(&known, &devices).map(Device::called).collect();
        let fixed = shipped.after(post.id, &going.release).map(str::to_owned);
        Some(Stated { known, post, on, fixed })
    });
    let said: Vec<Stated> = said.collect();
    let goes = if is_staff { Some(Goes::with(conn, &going.release)?) } else { None };
    let goes_out = |post: &Post| goes.as_ref().is_some_and(|goes| goes.has(post));
    // On several devices a bug comes first where most people have it.
    let proposed = confirmed
        .into_iter()
        .filter_map(|(post, people)| Some((posts.remove(&post)?, people)))
        .filter(|(post, _)| !post.status.is_closed() && !goes_out(post));
    let proposed = proposed.take(PROPOSED).collect();
    let left = if is_staff { Left::of(conn, &going.release)? } else { None };
    Ok(Listed { going, text, composer, left, said, proposed })
}

/// Which bugs are fixed by a release itself.
struct Goes {
    /// The posts of its lines.
    listed: HashSet<PostId>,
    /// While it is coming, the train with which a finished one ships with it.
    coming: Option<(TrainId, Homes)>,
}

impl Goes {
    fn with(conn: &mut Conn, release: &Release) -> Result<Self> {
        let lines: Vec<ItemId> = releases::items(conn, release.id)?.into_iter().map(|line| line.id).collect();
        let listed = releases::posts_of(conn, &lines)?.into_values().flatten().collect();
        let is_coming = release.state != State::Published;
        let coming = if is_coming { Some((release.train_id, Homes::read(conn)?)) } else { None };
        Ok(Self { listed, coming })
    }

    fn has(&self, post: &Post) -> bool {
        let ships = |(train, homes): &(TrainId, Homes)| homes.of(post.area_id) == *train;
        self.listed.contains(&post.id) || (post.status == Status::Ready && self.coming.as_ref().is_some_and(ships))
    }
}

/// Where the coming release of a train is composed; nowhere where nothing goes with it any more.
fn composer(conn: &mut Conn, train: TrainId) -> Result<Option<String>> {
    let train = trains::get(conn, train)?;
    let asked = Some(trains::asked(train.word())).filter(|asked| !asked.is_empty());
    let query = asked.map(|asked| format!("?{asked}")).unwrap_or_default();
    Ok((!train.is_retired).then(|| format!("/releases/next/edit{query}")))
}

/// The devices of some issues.
fn met_on(conn: &mut Conn, said: &[KnownIssue]) -> Result<HashMap<DeviceId, Device>> {
    let mut ids: Vec<DeviceId> = said.iter().flat_map(|said| said.devices.iter().copied()).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(devices::of_ids(conn, &ids)?.into_iter().map(|device| (device.id, device)).collect())
}

/// Those of one issue.
fn own<'a>(said: &KnownIssue, devices: &'a HashMap<DeviceId, Device>) -> impl Iterator<Item = &'a Device> {
    said.devices.iter().filter_map(move |device| devices.get(device))
}

/// A known issue, as feeds and formats tell it.
pub struct ToldIssue {
    /// The bug.
    pub post: Post,
    /// The devices on which alone it is met.
    pub on: Vec<Device>,
    said: KnownIssue,
    /// The version by which it was fixed, which is a later one.
    pub fixed: Option<String>,
}

impl ToldIssue {
    /// What helps, as somebody reads it, and the language of that; empty where nothing does.
    pub fn helps(&self, reads: Language) -> (&str, &str) {
        self.said.told(reads)
    }

    /// What the devices are called on which alone it is met; none for all.
    #[must_use]
    pub fn called(&self, l: &Messages) -> Option<String> {
        let names: Vec<String> = self.on.iter().map(Device::called).collect();
        (!names.is_empty()).then(|| l.list(&names))
    }
}

/// The known issues of some releases; of a bug that is not public any more nothing is told.
pub fn told(conn: &mut Conn, releases: &[&Release]) -> Result<HashMap<ReleaseId, Vec<ToldIssue>>> {
    let of: HashMap<ReleaseId, &Release> = releases.iter().map(|release| (release.id, *release)).collect();
    let said = store::of_releases(conn, &of.keys().copied().collect::<Vec<_>>())?;
    let mut ids: Vec<PostId> = said.iter().map(|said| said.post_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let posts = posts::list(conn, &ids)?.into_iter().filter(may_be_known);
    let posts: HashMap<PostId, Post> = posts.map(|post| (post.id, post)).collect();
    let (devices, shipped) = (met_on(conn, &said)?, Fixes::of(conn, &ids)?);
    let mut told: HashMap<ReleaseId, Vec<ToldIssue>> = HashMap::new();
    for said in said {
        if let (Some(post), Some(release)) = (posts.get(&said.post_id), of.get(&said.release_id)) {
            let on = own(&said, &devices).cloned().collect();
            let fixed = shipped.after(post.id, release).map(str::to_owned);
            told.entry(said.release_id).or_default().push(ToldIssue { post: post.clone(), on, said, fixed });
        }
    }
    Ok(told)
}

/// What is said of one bug of a version.
pub(super) struct One {
    pub going: Going,
    pub post: Post,
    pub said: Option<KnownIssue>,
    /// On which it is met; as long as nothing is said, those on which many have it.
    pub devices: Vec<Device>,
}

/// A bug that everybody sees, and what is said of it; for staff.
pub(super) fn one(
    conn: &mut Conn,
    version: &str,
    post: PostId,
    (who, schedule): (Option<&Viewer>, &Schedule),
) -> Result<One> {
    let going = rollouts::named(conn, version, (who, schedule))?;
    let post = posts::get(conn, post)?;
    if !may_be_known(&post) {
        return Err(Error::NotFound);
    }
    let said = store::said(conn, (going.release.id, post.id))?;
    let devices = match &said {
        Some(said) => devices::of_ids(conn, &said.devices)?,
        None => devices::confirmed_on(conn, post.id, MANY, PROPOSED_ON)?,
    };
    Ok(One { going, post, said, devices })
}

/// The releases in which a bug is known that everybody sees: of the last issues, at most so many.
pub fn telling_of_issues(conn: &mut Conn, most: i64) -> Result<HashSet<ReleaseId>> {
    let said = store::last(conn, most)?;
    let mut ids: Vec<PostId> = said.iter().map(|(_, post)| *post).collect();
    ids.sort_unstable();
    ids.dedup();
    let public: HashSet<PostId> =
        posts::list(conn, &ids)?.into_iter().filter(may_be_known).map(|post| post.id).collect();
    Ok(said.into_iter().filter(|(_, post)| public.contains(post)).map(|(release, _)| release).collect())
}
