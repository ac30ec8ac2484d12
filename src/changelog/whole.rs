//! A release read once, and told in as many languages as are asked for: most of it is the same in all of them.

use super::page::{Changelog, bare, rest};
use super::thanks::Shapers;
use crate::announcing;
use crate::areas::{self, Area};
use crate::db::{Conn, ItemId, PostId};
use crate::error::{Error, Result};
use crate::groups::{self, FanGroup};
use crate::i18n::Language;
use crate::people::Viewer;
use crate::releases::{self, Answers, Heads, Recall, Release, ReleaseItem, Shown, Texts};
use crate::trains::{Train, WEEKLY};
use crate::verifying::{self, Tally};
use std::collections::HashMap;

/// With which other trains the posts of a line went, each with the version of their release.
type Ways = Vec<(String, Train)>;

/// A published release as it is in every language.
struct Whole {
    release: Release,
    /// In their own languages.
    items: Vec<ReleaseItem>,
    posts: HashMap<ItemId, Vec<PostId>>,
    areas: Vec<Area>,
    answers: Answers,
    recall: Option<Recall>,
    /// Nobody where it was recalled: its credits wait.
    people: Shapers,
    /// The groups that lines credit; none where it was recalled.
    credited: HashMap<ItemId, Vec<FanGroup>>,
    carries: HashMap<ItemId, Shown>,
    train: Option<Train>,
    ways: HashMap<ItemId, Ways>,
    /// What people say of its bugs; nothing where it was recalled.
    fixed: HashMap<PostId, Tally>,
    /// What it says in the languages that are asked for.
    texts: Texts<ItemId>,
    heads: Heads,
    announced: announcing::Templates,
}

/// The release of a version with everybody it names, in the language nearest to the one that somebody reads, if they read of
/// its train.
pub(super) fn of_version(conn: &mut Conn, version: &str, reads: Language, who: Option<&Viewer>) -> Result<Changelog> {
    in_each(conn, version, &[reads], who)?.pop().ok_or(Error::NotFound)
}

/// The same in each of several languages, in their order.
pub(super) fn in_each(
    conn: &mut Conn,
    version: &str,
    languages: &[Language],
    who: Option<&Viewer>,
) -> Result<Vec<Changelog>> {
    let whole = Whole::read(conn, version, languages, who)?;
    languages.iter().map(|reads| whole.told(*reads)).collect()
}

impl Whole {
    fn read(conn: &mut Conn, version: &str, languages: &[Language], who: Option<&Viewer>) -> Result<Self> {
        let release = releases::version_for(conn, version, who)?;
        let items = releases::items(conn, release.id)?;
        let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
        let texts = releases::texts_for(conn, &ids, languages)?;
        let answers = releases::answers(conn, &ids)?;
        let heads = releases::heads_for(conn, &[release.id], languages)?;
        let posts = releases::posts_of(conn, &ids)?;
        let recall = if release.recalled_at.is_some() { releases::recall_of(conn, release.id)? } else { None };
        let people = if recall.is_none() { Shapers::read(conn, &release, &ids)? } else { Shapers::default() };
        let credited = if recall.is_none() { groups::credited(conn, &ids)? } else { HashMap::new() };
        let fixed = if recall.is_none() { verifying::tallies(conn, release.id)? } else { HashMap::new() };
        let trains = releases::trains_for(conn, who)?;
        let ways = if trains.len() > 1 { go_along(conn, (&release, &posts), &trains)? } else { HashMap::new() };
        let id = release.train_id;
        Ok(Self {
            areas: areas::list(conn)?,
            carries: releases::shown_by(conn, &ids)?,
            announced: announcing::templates(conn)?,
            train: trains.into_iter().find(|train| train.id == id && id != WEEKLY),
            release,
            items,
            posts,
            answers,
            recall,
            people,
            credited,
            ways,
            fixed,
            texts,
            heads,
        })
    }

    /// As somebody reads it.
    fn told(&self, reads: Language) -> Result<Changelog> {
        let items: Vec<ReleaseItem> = self.items.iter().map(|item| self.texts.item(item.clone(), reads)).collect();
        let whys = items.iter().filter_map(|item| Some((item.id, self.answers.why(item)?))).collect();
        let head = (self.heads.head(&self.release, reads), self.heads.known(&self.release, reads));
        let log = bare(self.release.clone(), head, (items, self.posts.clone()), &self.areas)?;
        let mut log = Changelog {
            train: self.train.clone(),
            thanked: self.people.thanked.clone(),
            welcomed: self.people.welcomed.clone(),
            recall: self.recall.clone().map(|recall| recall.read_in(reads)),
            announced: self.announced.of(reads).cloned().unwrap_or_default(),
            whys,
            ..log
        };
        let mut carries = self.carries.clone();
        for entry in log.groups.iter_mut().flat_map(|group| &mut group.entries) {
            entry.carry(&mut carries);
            entry.ways = self.ways.get(&entry.item.id).cloned().unwrap_or_default();
            // Words that are withheld could be read out of what is said of its bugs.
            let bugs = entry.posts.iter().filter(|_| !entry.item.withheld);
            entry.fixed = bugs.filter_map(|post| self.fixed.get(post)).copied().reduce(Tally::and);
            // A line whose credits are still being recorded names nobody yet.
            if entry.item.credited_at.is_some() && self.recall.is_none() {
                entry.shaped = self.people.shaped.get(&entry.item.id).cloned().unwrap_or_default();
                entry.more = rest(entry.item.people_count, entry.shaped.len());
                entry.groups = self.credited.get(&entry.item.id).cloned().unwrap_or_default();
            }
        }
        Ok(log)
    }
}

/// Of each line of a release with which other of these trains its posts went.
fn go_along(
    conn: &mut Conn,
    (release, posts): (&Release, &HashMap<ItemId, Vec<PostId>>),
    trains: &[Train],
) -> Result<HashMap<ItemId, Ways>> {
    let all: Vec<PostId> = posts.values().flatten().copied().collect();
    let of_posts = releases::ways(conn, &all, Some(release.train_id))?;
    let of_line = |posts: &[PostId]| {
        let mut ways = Ways::new();
        for (id, version) in posts.iter().filter_map(|post| of_posts.get(post)).flatten() {
            let is_new = ways.iter().all(|(there, _)| there != version);
            if let Some(train) = trains.iter().find(|train| train.id == *id).filter(|_| is_new) {
                ways.push((version.clone(), train.clone()));
            }
        }
        ways
    };
    Ok(posts.iter().map(|(item, posts)| (*item, of_line(posts))).collect())
}
