//! The reader's own votes and follows.

use super::super::mine::{Mine, Own};
use crate::areas::Area;
use crate::people;
use crate::posts::Status;
use crate::voting::Cast;
use crate::web::{Cx, Page, Pager};
use askama::Template;

/// `/me/votes` and `/me/follows`.
#[derive(Template)]
#[template(path = "board/mine.html")]
pub(in super::super) struct MinePage<'a> {
    page: Page<'a>,
    mine: &'a Mine,
    pager: Pager,
    of: Of,
    /// The address of this page, to which each button leads back.
    here: String,
    /// The reader's own page.
    profile: String,
}

/// Which of the two lists it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Of {
    Votes,
    Follows,
}

impl Of {
    /// Its address.
    pub(in super::super) fn address(self) -> &'static str {
        match self {
            Self::Votes => "/me/votes",
            Self::Follows => "/me/follows",
        }
    }
}

impl<'a> MinePage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, mine: &'a Mine, of: Of) -> Self {
        let l = cx.l();
        let pager = Pager::new(of.address(), &mine.asked.query(), mine.asked.page, mine.has_more);
        let title = match of {
            Of::Votes => l.board_mine_votes(),
            Of::Follows => l.board_mine_follows(),
        };
        let here = mine.asked.address(of.address());
        let profile = cx.viewer.as_ref().map(|viewer| people::address(&viewer.handle)).unwrap_or_default();
        Self { page: cx.page(pager.title(title, l)), mine, pager, of, here, profile }
    }

    /// Every status, and whether it is the one that is shown alone.
    fn statuses(&self) -> impl Iterator<Item = (Status, bool)> {
        let chosen = self.mine.asked.status;
        Status::ALL.iter().map(move |status| (*status, chosen == Some(*status)))
    }

    /// Whether an area is shown alone.
    fn is_area(&self, area: &Area) -> bool {
        self.mine.asked.area.as_ref() == Some(&area.slug)
    }

    /// Why the vote for a post does not count yet, with what to do about it.
    fn held(&self, own: &Own) -> Option<String> {
        own.vote.and_then(Cast::hold).filter(|_| self.of == Of::Votes).map(|why| why.sentence(self.page.l))
    }
}
