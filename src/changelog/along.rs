//! The trains that releases are listed of, one at a time.

use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Messages;
use crate::people::Viewer;
use crate::releases::{self, Hold, Release, State};
use crate::schedule::Schedule;
use crate::trains::{self, Train, WEEKLY};

/// A train, and those beside it.
pub(super) struct Along {
    /// The one that is listed, unless that is the weekly one.
    pub train: Option<Train>,
    /// What comes next with it, and what that will be called.
    pub coming: Option<(Release, String)>,
    /// Why that waits, if it does.
    pub hold: Option<Hold>,
    /// The others; none where there is one train.
    pub others: Vec<Train>,
}

impl Along {
    /// The train of a word in an address, among those of which somebody reads; without one, the weekly one.
    pub(super) fn of(conn: &mut Conn, word: &str, schedule: &Schedule, who: Option<&Viewer>) -> Result<Self> {
        let train = if word.is_empty() { None } else { Some(releases::train_for(conn, word, who)?) };
        let train = train.filter(|train| train.id != WEEKLY);
        let mut others = releases::trains_for(conn, who)?;
        others.retain(|other| other.id != train.as_ref().map_or(WEEKLY, |train| train.id));
        let goes = train.as_ref().filter(|train| !train.is_retired);
        let coming = match goes {
            Some(train) => coming(conn, train, schedule)?,
            None => None,
        };
        let hold = match &coming {
            Some((release, _)) => releases::hold_of(conn, release.id)?,
            None => None,
        };
        Ok(Self { train, coming, hold, others })
    }

    /// What an address asks that is about nothing but this train, as `?train=stable`.
    pub(super) fn query(&self) -> String {
        self.train.as_ref().map(Train::asked).unwrap_or_default()
    }

    /// Whether posts ship with it, and people are credited.
    pub(super) fn ships(&self) -> bool {
        self.train.as_ref().is_none_or(Train::ships)
    }

    /// Whether everybody reads of it.
    pub(super) fn is_public(&self) -> bool {
        self.train.as_ref().is_none_or(Train::is_public)
    }

    /// What its list is called.
    pub(super) fn title(&self, l: &Messages) -> String {
        match &self.train {
            None => l.releases_title(),
            Some(train) => l.trains_releases(train.called(l)),
        }
    }

    /// Where the list of another one is.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(super) fn address(&self, other: &Train) -> String {
        of_train("/releases", other)
    }

    /// Where its weeks to come are, and where it is composed; the weekly ones of a train with which nothing goes any more.
    pub(super) fn of_coming(&self, page: &str) -> String {
        let goes = self.train.as_ref().filter(|train| !train.is_retired);
        goes.map_or_else(|| page.to_owned(), |train| of_train(page, train))
    }
}

/// A page about what goes with a train.
pub(super) fn of_train(page: &str, train: &Train) -> String {
    let asked = trains::asked(train.word());
    if asked.is_empty() { page.to_owned() } else { format!("{page}?{asked}") }
}

fn coming(conn: &mut Conn, train: &Train, schedule: &Schedule) -> Result<Option<(Release, String)>> {
    let open = |release: &Release| matches!(release.state, State::Collecting | State::Frozen);
    let Some(release) = releases::latest(conn, train.id)?.filter(open) else { return Ok(None) };
    let version = releases::coming_version(conn, train.id, schedule)?;
    Ok(version.map(|version| (release, version)))
}
