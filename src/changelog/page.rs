//! A published release as readers see it: headings in the order of their lines, lines, and who shaped them. The page, the
//! Markdown and the feed are made from this; for the page and what is written it is read by `whole`.

use super::beside::Issue;
use crate::announcing;
use crate::areas::{Area, Named};
use crate::db::{ItemId, PostId, Timestamp};
use crate::error::{Error, Result};
use crate::groups::FanGroup;
use crate::i18n::Messages;
use crate::known_issues::ToldIssue;
use crate::onward::Onward;
use crate::people::Profile;
use crate::releases::{self, Recall, Release, ReleaseItem, Shown, Why};
use crate::rollouts::Brief;
use crate::text::Prose;
use crate::trains::Train;
use crate::verifying::Tally;
use chrono::NaiveDate;
use chrono_tz::Tz;
use std::collections::{HashMap, HashSet};

/// A published release.
pub(super) struct Changelog {
    pub release: Release,
    /// What it goes with, unless that is the weekly train; on its page and in its formats.
    pub train: Option<Train>,
    pub version: String,
    pub published_at: Timestamp,
    /// The paragraph at its head as its reader is told it, and the language of that.
    pub summary: String,
    pub summary_lang: String,
    /// What staff wrote of its known issues, the same way.
    pub known: Prose,
    pub groups: Vec<Group>,
    /// What is said of its devices; on its page and in feeds.
    pub rollouts: Brief,
    /// The first bugs that are known in it; on its page.
    pub bugs: Vec<ToldIssue>,
    /// Where its readers went on; on its page.
    pub onward: Onward,
    /// Those that everybody sees; in feeds.
    pub issues: Vec<Issue>,
    /// Those who are named at the end, in alphabetical order.
    pub thanked: Vec<Profile>,
    /// Those of whom it is the first release, in alphabetical order.
    pub welcomed: Vec<Profile>,
    /// Why it was recalled, if it was.
    pub recall: Option<Recall>,
    /// What staff have every release say in the language of its reader.
    pub announced: announcing::Template,
    /// Why lines name nothing.
    pub whys: HashMap<ItemId, Why>,
}

/// The lines of an area.
pub(super) struct Group {
    pub area: Named,
    pub entries: Vec<Entry>,
}

/// A line with the first of those who shaped it.
pub(super) struct Entry {
    pub item: ReleaseItem,
    /// Where it comes from, first things first.
    pub posts: Vec<PostId>,
    /// What its address on the page ends in.
    pub anchor: String,
    pub shaped: Vec<Profile>,
    /// How many more shaped it, those who hide their name among them.
    pub more: i64,
    /// The groups that it credits, where people are named.
    pub groups: Vec<FanGroup>,
    /// Links, and the devices on which alone it is true.
    pub carries: Shown,
    /// The other trains with which its posts went, each with the version of their release.
    pub ways: Vec<(String, Train)>,
    /// What people say of the bugs that it comes from; where nobody says anything, nothing.
    pub fixed: Option<Tally>,
}

impl Entry {
    /// Has it carry what is its own among these. Words that are withheld could be read out of that, too.
    pub(super) fn carry(&mut self, carries: &mut HashMap<ItemId, Shown>) {
        self.carries = carries.remove(&self.item.id).filter(|_| !self.item.withheld).unwrap_or_default();
    }
}

impl Changelog {
    /// What it is called: its version, and the week of a weekly one or the train of another.
    pub(super) fn heading(&self, l: &Messages) -> String {
        heading_of(self.train.as_ref(), &self.release, &self.version, l)
    }

    /// What its highlights are called: only those of a weekly one are a week's.
    pub(super) fn highlighted(&self, l: &Messages) -> String {
        if self.train.is_none() { l.releases_highlights() } else { l.changelog_highlights_train() }
    }

    /// Whether its posts shipped with it, and whoever shaped them is credited here.
    pub(super) fn ships(&self) -> bool {
        self.train.as_ref().is_none_or(Train::ships)
    }

    /// Whether everybody reads of it.
    pub(super) fn is_public(&self) -> bool {
        self.train.as_ref().is_none_or(Train::is_public)
    }

    /// The lines that stand at the top.
    pub(super) fn highlights(&self) -> Vec<&Entry> {
        let mut highlights: Vec<&Entry> =
            self.groups.iter().flat_map(|group| &group.entries).filter(|entry| entry.item.highlight).collect();
        highlights.sort_by_key(|entry| (entry.item.position, entry.item.id));
        highlights
    }

    /// The other lines under their areas: the page tells each line once.
    pub(super) fn below(&self) -> Vec<(&Named, Vec<&Entry>)> {
        let groups = self.groups.iter().map(|group| {
            let below: Vec<&Entry> = group.entries.iter().filter(|entry| !entry.item.highlight).collect();
            (&group.area, below)
        });
        groups.filter(|(_, entries)| !entries.is_empty()).collect()
    }

    /// The area of a line that stands away from its heading.
    pub(super) fn area_of(&self, entry: &Entry) -> Option<&Named> {
        let holds = |group: &&Group| group.entries.iter().any(|other| other.item.id == entry.item.id);
        self.groups.iter().find(holds).map(|group| &group.area)
    }

    /// The day on which it went out; `zone` is the site's.
    pub(super) fn day(&self, zone: Tz) -> NaiveDate {
        releases::day_out(self.release.day.as_deref(), self.published_at, zone)
    }

    /// Why a line names nothing, where staff say so.
    pub(super) fn why(&self, entry: &Entry) -> Option<&Why> {
        self.whys.get(&entry.item.id)
    }

    /// How many people the thanks do not name.
    pub(super) fn thanked_more(&self) -> i64 {
        rest(self.release.people_count, self.thanked.len())
    }
}

/// What a release is called: by its train, or without one by its week.
pub(super) fn heading_of(train: Option<&Train>, release: &Release, version: &str, l: &Messages) -> String {
    match train {
        None => l.releases_heading(version, release.week.0),
        Some(train) => l.trains_heading(train.called(l), version),
    }
}

/// A release's lines, as they are told, under their headings, without people; `head` is what its head says, and in which
/// language, with its known issues. A line is found by the first of its posts; one without a post,
/// or with one by which another line is found, by itself.
pub(super) fn bare(
    release: Release,
    ((summary, summary_lang), known): ((String, String), Prose),
    (items, mut posts): (Vec<ReleaseItem>, HashMap<ItemId, Vec<PostId>>),
    areas: &[Area],
) -> Result<Changelog> {
    let (Some(version), Some(published_at)) = (release.version.clone(), release.published_at) else {
        return Err(Error::NotFound);
    };
    let order = releases::headings(items.iter());
    let order: Vec<&Area> = order.iter().filter_map(|id| areas.iter().find(|area| area.id == *id)).collect();
    let mut groups: Vec<Group> =
        order.iter().map(|area| Group { area: area.named.clone(), entries: Vec::new() }).collect();
    let mut found = HashSet::new();
    for item in items {
        let posts = posts.remove(&item.id).unwrap_or_default();
        let anchor = match posts.first() {
            Some(first) if found.insert(*first) => format!("item-{first}"),
            _ => format!("line-{}", item.id),
        };
        let place = order.iter().position(|area| area.id == item.area_id);
        if let Some(group) = place.and_then(|place| groups.get_mut(place)) {
            let (carries, shaped, ways) = (Shown::default(), Vec::new(), Vec::new());
            group.entries.push(Entry {
                item,
                posts,
                anchor,
                shaped,
                more: 0,
                groups: Vec::new(),
                carries,
                ways,
                fixed: None,
            });
        }
    }
    groups.retain(|group| !group.entries.is_empty());
    Ok(Changelog {
        release,
        train: None,
        version,
        published_at,
        summary,
        summary_lang,
        known,
        groups,
        rollouts: Brief::default(),
        bugs: Vec::new(),
        onward: Onward::default(),
        issues: Vec::new(),
        thanked: Vec::new(),
        welcomed: Vec::new(),
        recall: None,
        whys: HashMap::new(),
        announced: announcing::Template::default(),
    })
}

/// How many of all are not named.
pub(super) fn rest(all: i64, named: usize) -> i64 {
    all.saturating_sub(i64::try_from(named).unwrap_or(i64::MAX)).max(0)
}
