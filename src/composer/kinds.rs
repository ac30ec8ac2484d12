//! What the pages say that differs by the kind of train: the weekly one and those of a line ship what is finished, others tell it
//! before, or once more.

use super::desk::Desk;
use super::words;
use crate::i18n::Messages;
use crate::schedule::Rhythm;
use crate::trains::{Train, WEEKLY};
use crate::web::Flash;

/// What a train does with posts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// They ship with it, every week.
    Weekly,
    /// Those of its line ship with it.
    OfLine,
    /// It lists those that are finished.
    Finished,
    /// It takes in the lines of what has shipped.
    Shipped,
}

impl Kind {
    /// Of a train.
    pub(super) fn of(train: &Train) -> Self {
        match Rhythm::parse(&train.rhythm) {
            _ if train.id == WEEKLY => Self::Weekly,
            _ if train.ships() => Self::OfLine,
            Some(Rhythm::Monthly) => Self::Shipped,
            _ => Self::Finished,
        }
    }

    /// Whether posts ship with it, people are credited, and get mails.
    pub(super) fn ships(self) -> bool {
        matches!(self, Self::Weekly | Self::OfLine)
    }

    /// Whether its releases are known by their weeks.
    pub(super) fn is_weekly(self) -> bool {
        self == Self::Weekly
    }

    /// What it does, where that is not what the weekly one does.
    pub(super) fn does(self, l: &Messages) -> Option<String> {
        match self {
            Self::Weekly => None,
            Self::OfLine => Some(l.trains_coming_ships()),
            Self::Finished | Self::Shipped => Some(l.trains_changes_nothing()),
        }
    }

    /// What is so while it collects.
    fn collecting(self, l: &Messages) -> String {
        match self {
            Self::Weekly | Self::OfLine => l.releases_collecting(),
            Self::Finished => l.trains_takes_daily(),
            Self::Shipped => l.trains_takes_monthly(),
        }
    }

    /// Above what waits while it collects.
    pub(super) fn so_far(self, l: &Messages) -> String {
        if self == Self::Shipped { l.trains_so_far() } else { l.releases_ready() }
    }

    /// That nothing waits.
    pub(super) fn none_so_far(self, l: &Messages) -> String {
        if self.is_weekly() { l.releases_ready_none() } else { l.trains_so_far_none() }
    }

    /// Above what came too late.
    pub(super) fn since(self, l: &Messages) -> String {
        if self == Self::Shipped { l.trains_since() } else { l.releases_late_title() }
    }

    /// How much of that there is.
    fn since_count(self, count: usize, l: &Messages) -> String {
        if self == Self::Shipped { l.trains_since_count(count) } else { l.releases_late_count(count) }
    }

    /// The button that takes it in.
    fn late(self, l: &Messages) -> String {
        if self == Self::Shipped { l.trains_late() } else { l.releases_late() }
    }

    /// What freezing does.
    fn freeze(self, l: &Messages) -> String {
        if self == Self::Shipped { l.trains_freeze() } else { l.releases_freeze_text() }
    }

    /// What it does where nothing waits.
    pub(super) fn freeze_empty(self, l: &Messages) -> String {
        if self.is_weekly() { l.releases_freeze_empty() } else { l.trains_freeze_empty() }
    }

    /// That a line does not go out.
    pub(super) fn taken_back(self, l: &Messages) -> String {
        if self == Self::Shipped { l.trains_taken_back() } else { l.releases_taken_back() }
    }

    /// What its highlights are called.
    pub(super) fn highlights(self, l: &Messages) -> String {
        if self.is_weekly() { l.releases_highlights() } else { l.changelog_highlights_train() }
    }

    /// What publishing does.
    pub(super) fn publish(self, l: &Messages) -> String {
        match self {
            Self::Weekly => l.releases_publish_text(),
            Self::OfLine => l.trains_publish_ships(),
            Self::Finished | Self::Shipped => l.trains_publish_text(),
        }
    }

    /// Above the form that moves its moments.
    pub(super) fn moments(self, l: &Messages) -> String {
        if self.is_weekly() { l.releases_moments_title() } else { l.trains_moments() }
    }

    /// What moving does.
    pub(super) fn moments_text(self, l: &Messages) -> String {
        if self.is_weekly() { l.releases_moments_text() } else { l.trains_moments_text() }
    }

    /// Above the form that skips.
    pub(super) fn skip(self, l: &Messages) -> String {
        if self.is_weekly() { l.releases_skip_title() } else { l.trains_skip() }
    }

    /// What skipping does.
    pub(super) fn skip_text(self, l: &Messages) -> String {
        if self.is_weekly() { l.releases_skip_text() } else { l.trains_skip_text() }
    }

    /// What becomes of its reason.
    pub(super) fn skip_hint(self, l: &Messages) -> String {
        if self.is_weekly() { l.releases_skip_hint() } else { l.releases_wait_hint() }
    }

    /// The button that skips.
    pub(super) fn skip_button(self, l: &Messages) -> String {
        if self.is_weekly() { l.releases_skip() } else { l.trains_skip() }
    }

    /// What is said once it was skipped.
    pub(super) fn skipped(self) -> Flash {
        if self.is_weekly() { words::SKIPPED } else { words::TRAIN_SKIPPED }
    }

    /// What is said once its moments were moved.
    pub(super) fn moved(self) -> Flash {
        if self.is_weekly() { words::MOVED } else { words::TRAIN_MOVED }
    }

    /// What is said once it was published.
    pub(super) fn published(self) -> Flash {
        if self.ships() { words::PUBLISHED } else { words::TRAIN_PUBLISHED }
    }
}

impl Desk {
    /// What its train does with posts.
    pub(super) fn kind(&self) -> Kind {
        Kind::of(&self.train)
    }

    /// What it is called: by its week, or by its train and version.
    pub(super) fn heading(&self, l: &Messages) -> String {
        if self.kind().is_weekly() {
            l.releases_week(self.release.week.0)
        } else {
            l.trains_heading(self.train.called(l), self.version.as_str())
        }
    }

    /// How far it is.
    pub(super) fn stands(&self, l: &Messages) -> String {
        if self.is_frozen() { l.releases_frozen() } else { self.kind().collecting(l) }
    }

    /// The list of what went with its train, or this week.
    pub(super) fn before(&self, l: &Messages) -> String {
        if self.kind().is_weekly() { l.releases_this_week() } else { l.trains_releases(self.train.called(l)) }
    }

    /// How much waits.
    pub(super) fn waiting_count(&self) -> usize {
        self.waiting.posts.len() + self.waiting.lines.len()
    }

    /// Whether there is something that freezing would have go out.
    pub(super) fn has_work(&self) -> bool {
        self.waiting_count() > 0 || !self.items.is_empty()
    }

    /// Whether lines stand there before the cutoff.
    pub(super) fn is_begun(&self) -> bool {
        !self.is_frozen() && !self.items.is_empty()
    }

    /// Whether lines without a post may be written for it. What another train takes in at its cutoff is not known before, and a
    /// line could say the same: the page says so.
    pub(super) fn takes_lines(&self) -> bool {
        self.is_frozen() || self.kind().ships()
    }

    /// How many lines of recalled releases come back.
    fn returning(&self) -> usize {
        if self.kind().ships() { self.waiting.lines.len() } else { 0 }
    }

    /// That lines of recalled releases come back, where some do.
    pub(super) fn comes_back(&self, l: &Messages) -> Option<String> {
        let lines = self.returning();
        (lines > 0).then(|| l.releases_coming_back(lines))
    }

    /// How much came too late, but for lines that come back.
    pub(super) fn since_count(&self, l: &Messages) -> String {
        self.kind().since_count(self.waiting_count() - self.returning(), l)
    }

    /// The button that takes in what came too late.
    pub(super) fn late(&self, l: &Messages) -> String {
        if self.returning() > 0 { l.releases_late_listed() } else { self.kind().late(l) }
    }

    /// What freezing does.
    pub(super) fn freeze(&self, l: &Messages) -> String {
        if self.returning() > 0 { l.releases_freeze_listed() } else { self.kind().freeze(l) }
    }
}
