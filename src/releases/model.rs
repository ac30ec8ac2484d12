//! What a release is, and which rules hold for it.

use super::reasons::InOthers;
use super::words;
use crate::db::{AreaId, ItemId, PostId, ReleaseId, Timestamp, TrainId, UserId, WeekNumber};
use crate::error::Refusal;
use crate::i18n::Messages;
use crate::posts::{Kind, Post};
use crate::text_enum;
use chrono::NaiveDate;
use chrono_tz::Tz;
use std::collections::HashMap;

text_enum! {
    /// How far a week has come.
    State {
        /// Fans vote, staff build.
        Collecting => "collecting",
        /// Its items are chosen; staff edit them.
        Frozen => "frozen",
        /// It is out.
        Published => "published",
        /// There is none this week; the reason is public.
        Skipped => "skipped",
    }
}

text_enum! {
    /// What a line of the changelog says of the ROM.
    Change {
        /// Was not there before.
        New => "new",
        /// Was there and is better.
        Improved => "improved",
        /// Was broken and works.
        Fixed => "fixed",
    }
}

text_enum! {
    /// How somebody shaped an item, what weighs most first; by the first that applies they are named.
    Role {
        /// Wrote the post.
        Reported => "reported",
        /// Wrote a post that was merged into it.
        Seconded => "seconded",
        /// Tried it before everybody got it, and said how that went.
        Tested => "tested",
        /// Had the same bug.
        Confirmed => "confirmed",
        /// Voted for it.
        Voted => "voted",
    }
}

impl Change {
    /// As people read it.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::New => l.change_new(),
            Self::Improved => l.change_improved(),
            Self::Fixed => l.change_fixed(),
        }
    }
}

impl Role {
    /// Whether they wrote a post of the item, rather than trying, confirming or voting for one of somebody else.
    pub fn wrote(self) -> bool {
        matches!(self, Self::Reported | Self::Seconded)
    }

    /// As people read it, as in "Ada reported".
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Reported => l.role_reported(),
            Self::Seconded => l.role_seconded(),
            Self::Tested => l.role_tested(),
            Self::Confirmed => l.role_confirmed(),
            Self::Voted => l.role_voted(),
        }
    }

    /// How many items somebody shaped in this way, as in "3 reported".
    pub fn counted(self, l: &Messages, count: &i64) -> String {
        let shown = l.number(count);
        match self {
            Self::Reported => l.role_reported_count(count, shown),
            Self::Seconded => l.role_seconded_count(count, shown),
            Self::Tested => l.role_tested_count(count, shown),
            Self::Confirmed => l.role_confirmed_count(count, shown),
            Self::Voted => l.role_voted_count(count, shown),
        }
    }
}

/// Most items of a release; nothing beyond them is taken in.
pub const MOST_ITEMS: usize = 2_000;
/// How many items are highlights by themselves.
pub const HIGHLIGHTS: usize = 3;
/// Most highlights that staff give a release: a fifth one would be one of many.
pub const MOST_HIGHLIGHTS: usize = 4;

/// One week's release of a train.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, serde::Serialize, serde::Deserialize)]
pub struct Release {
    /// Its row.
    pub id: ReleaseId,
    /// What it goes with.
    pub train_id: TrainId,
    /// Weeks of its train are counted.
    pub week: WeekNumber,
    /// How far it has come.
    pub state: State,
    /// What its train calls it, such as `26.11.20`; once published.
    pub version: Option<String>,
    /// One paragraph at the head.
    pub summary: String,
    /// Markdown.
    pub known_issues: String,
    /// The same as safe HTML.
    pub known_issues_html: String,
    /// The language of the summary and the known issues, as a BCP 47 tag; empty when unknown.
    pub notes_lang: String,
    /// When it began to collect.
    pub opened_at: Timestamp,
    /// When it freezes by itself.
    pub cutoff_at: Timestamp,
    /// When it goes out by itself, if approved.
    pub publish_at: Timestamp,
    /// When it froze.
    pub frozen_at: Option<Timestamp>,
    /// Who let it go out by itself.
    pub approved_by: Option<UserId>,
    /// When.
    pub approved_at: Option<Timestamp>,
    /// Who published it, or whose approval did.
    pub published_by: Option<UserId>,
    /// When it went out.
    pub published_at: Option<Timestamp>,
    /// Why there is none.
    pub skip_reason: Option<String>,
    /// Its items, once published.
    pub item_count: i64,
    /// Everybody who shaped it, once credited.
    pub people_count: i64,
    /// When all credits were recorded.
    pub credited_at: Option<Timestamp>,
    /// When all digests were queued.
    pub digested_at: Option<Timestamp>,
    /// Counted up by every change to what it will say; an approval belongs to one of them.
    pub revision: i64,
    /// Counted up by every change of the summary or the known issues.
    pub notes_revision: i64,
    /// What feed readers know it by, whatever the site's address is; once published.
    pub feed_id: Option<String>,
    /// When what it says was changed last, after it was out.
    pub amended_at: Option<Timestamp>,
    /// The day on which it went out where the site was then, such as `2026-11-20`; see [`day_out`].
    pub day: Option<String>,
    /// When it would go out by itself had nobody moved its moments; none while nobody has.
    pub planned_at: Option<Timestamp>,
    /// When it was recalled, having been out.
    pub recalled_at: Option<Timestamp>,
    /// Why there is none, in each language in which that is said, the one in which it was typed among them; nothing of a reason
    /// of the clock's, and of those from before.
    #[serde(default)]
    pub skip_told: InOthers,
}

/// An item of a release.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, serde::Serialize, serde::Deserialize)]
pub struct ReleaseItem {
    /// Its row.
    pub id: ItemId,
    /// The release it stands in.
    pub release_id: ReleaseId,
    /// The heading it stands under.
    pub area_id: AreaId,
    /// New, Improved or Fixed.
    pub change: Change,
    /// One sentence.
    pub wording: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// Its place in the release.
    pub position: i64,
    /// Whether it stands at the top too.
    pub highlight: bool,
    /// Votes when it froze.
    pub vote_count: i64,
    /// Everybody who shaped it, once credited.
    pub people_count: i64,
    /// When its credits were complete.
    pub credited_at: Option<Timestamp>,
    /// Counted up by every change of its wording.
    pub revision: i64,
    /// Whether it repeats the title of a post that is hidden.
    pub withheld: bool,
}

impl ReleaseItem {
    /// What readers are told: its sentence, unless that is withheld.
    pub fn told(&self, l: &Messages) -> String {
        told(&self.wording, self.withheld, l)
    }

    /// The language of what readers are told, as a BCP 47 tag; theirs where the sentence is withheld.
    pub fn told_lang<'a>(&'a self, theirs: &'a str) -> &'a str {
        if self.withheld { theirs } else { &self.lang }
    }
}

/// The sentence of an item for readers.
pub fn told(wording: &str, withheld: bool, l: &Messages) -> String {
    if withheld { l.releases_withheld() } else { wording.to_owned() }
}

/// The day of a release that went out at a moment: the one that was kept, or without one that of `zone`.
pub fn day_out(kept: Option<&str>, at: Timestamp, zone: Tz) -> NaiveDate {
    kept.and_then(|day| day.parse().ok()).unwrap_or_else(|| at.0.with_timezone(&zone).date_naive())
}

/// An item about to be added.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct NewItem {
    /// Its area.
    pub area_id: AreaId,
    /// A request brings something new, a bug report something fixed; staff may say Improved.
    pub change: Change,
    /// The post's title until staff word it better.
    pub wording: String,
    /// The post's language.
    pub lang: String,
    /// Place.
    pub position: i64,
    /// At the top too.
    pub highlight: bool,
    /// Votes at this moment.
    pub vote_count: i64,
}

/// Turns Ready posts into items, each beside its post: grouped by area in the areas' order, most votes first; so many of the
/// most-voted of all are highlights.
pub fn items_from(posts: &[Post], areas: &[AreaId], most_at_top: usize) -> Vec<(PostId, NewItem)> {
    let place: HashMap<AreaId, usize> = areas.iter().enumerate().map(|(place, area)| (*area, place)).collect();
    let mut by_votes: Vec<&Post> = posts.iter().collect();
    by_votes.sort_by_key(|post| (-post.vote_count, post.id));
    let top: Vec<PostId> =
        by_votes.iter().filter(|post| post.vote_count > 0).take(most_at_top).map(|post| post.id).collect();
    by_votes.sort_by_key(|post| place.get(&post.area_id).copied().unwrap_or(usize::MAX));
    let item = |(post, place): (&Post, i64)| {
        let item = NewItem {
            area_id: post.area_id,
            change: if post.kind == Kind::Bug { Change::Fixed } else { Change::New },
            wording: post.title.clone(),
            lang: post.lang.clone(),
            position: place * 10,
            highlight: top.contains(&post.id),
            vote_count: post.vote_count,
        };
        (post.id, item)
    };
    by_votes.into_iter().zip(1_i64..).map(item).collect()
}

impl Release {
    /// Whether staff may change its items: until it is out.
    pub fn may_be_edited(&self) -> Result<(), Refusal> {
        match self.state {
            State::Collecting | State::Frozen => Ok(()),
            State::Published | State::Skipped => Err(words::NOT_THERE),
        }
    }

    /// Whether the clock has nothing to do with it at this moment.
    pub fn is_idle(&self, now: Timestamp) -> bool {
        match self.state {
            State::Collecting => now < self.cutoff_at,
            State::Frozen => !self.is_due(now),
            State::Published | State::Skipped => false,
        }
    }

    /// Whether the clock publishes it at this moment.
    pub fn is_due(&self, now: Timestamp) -> bool {
        self.state == State::Frozen && self.approved_by.is_some() && now >= self.publish_at
    }
}
