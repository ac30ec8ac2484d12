//! What staff see of clusters, and the part of somebody's votes that says why one of them is set apart.

use super::model::{About, Apart, Cluster, State};
use super::web::{Deciding, LIST, Shown};
use crate::error::{Problems, Refusal};
use crate::people::Profile;
use crate::web::{Cx, Field, Page, Pager, summary};
use crate::{polls, posts};
use askama::Template;

impl Apart {
    /// Why the vote is set apart, and what comes of that if nobody does anything.
    pub fn sentence(&self, page: &Page<'_>) -> String {
        match self.cluster.state {
            State::LeftOut => page.l.clusters_own_left_out(),
            _ if !self.may_change => page.l.clusters_own_over(),
            _ if self.is_further => page.l.clusters_own_again(page.moment(&self.cluster.counts_at)),
            _ => page.l.clusters_own_waiting(page.moment(&self.cluster.counts_at)),
        }
    }

    /// What there is to know where they cannot ask.
    pub fn rest(&self, page: &Page<'_>) -> Option<String> {
        if !self.may_change {
            return (self.cluster.state == State::LeftOut).then(|| page.l.clusters_own_over());
        }
        Some(if self.has_asked() { page.l.clusters_own_asked() } else { page.l.clusters_own_final() })
    }

    /// What staff said of it, if they have looked.
    pub fn said(&self) -> Option<(&str, &str)> {
        let Cluster { reason, lang, .. } = &self.cluster;
        (!reason.is_empty()).then_some((reason.as_str(), lang.as_str()))
    }

    /// What it is for.
    pub fn url(&self) -> String {
        url(&self.cluster)
    }

    /// What leads there.
    pub fn place(&self, page: &Page<'_>) -> String {
        match self.cluster.about() {
            About::Post(_) => page.l.clusters_to_post(),
            About::Poll(_) => page.l.clusters_to_poll(),
        }
    }
}

fn url(cluster: &Cluster) -> String {
    match cluster.about() {
        About::Post(post) => posts::address(post),
        About::Poll(poll) => polls::address_of(poll),
    }
}

/// A cluster, and what the post or the poll is called.
pub(super) struct Row {
    pub cluster: Cluster,
    pub title: String,
    pub lang: String,
    /// Whether anybody decides still.
    pub may_change: bool,
}

impl Row {
    /// Its page.
    fn address(&self) -> String {
        format!("{LIST}/{}", self.cluster.id)
    }

    fn url(&self) -> String {
        url(&self.cluster)
    }

    /// How many votes there are.
    fn votes(&self, page: &Page<'_>) -> String {
        page.l.clusters_votes(self.cluster.votes, page.counted(self.cluster.votes))
    }

    /// How many ask for another look, if anybody does and it may come to that.
    fn asked(&self, page: &Page<'_>) -> Option<String> {
        let asked = self.cluster.asked;
        (asked > 0 && self.cluster.state == State::Waiting).then(|| page.l.clusters_asked(asked, page.counted(asked)))
    }

    /// What became of it, or what will if nobody does anything.
    fn told(&self, page: &Page<'_>) -> String {
        match (self.cluster.state, self.cluster.decided_by) {
            (State::Waiting, _) => page.l.clusters_counts_at(page.moment(&self.cluster.counts_at)),
            (State::LeftOut, _) => page.l.clusters_were_left_out(),
            (State::Counted, Some(_)) => page.l.clusters_were_counted(),
            (State::Counted, None) => page.l.clusters_ran_out(),
            (State::Withdrawn, _) => page.l.clusters_were_withdrawn(),
        }
    }
}

/// A post for which several of the people of a cluster have voted, too.
pub(super) struct Elsewhere {
    pub url: String,
    pub title: String,
    pub lang: String,
    pub people: i64,
}

/// What waits for staff, and what was decided last.
#[derive(Template)]
#[template(path = "clusters/list.html")]
pub(super) struct ListPage<'a> {
    page: Page<'a>,
    waiting: Vec<Row>,
    decided: Vec<Row>,
    /// How many were counted of those that are decided.
    rate: Option<String>,
    pager: Pager,
}

impl<'a> ListPage<'a> {
    pub(super) fn new(
        cx: &'a Cx,
        (waiting, decided): (Vec<Row>, Vec<Row>),
        (all, counted): (i64, i64),
        pager: Pager,
    ) -> Self {
        let l = cx.l();
        let page = cx.page(pager.title(l.clusters_title(), l));
        let rate = (all > 0).then(|| l.clusters_rate(page.counted(counted), page.counted(all)));
        Self { page, waiting, decided, rate, pager }
    }
}

/// One of them, with the form by which staff decide.
#[derive(Template)]
#[template(path = "clusters/cluster.html")]
pub(super) struct ClusterPage<'a> {
    page: Page<'a>,
    row: &'a Row,
    people: &'a [Profile],
    elsewhere: &'a [Elsewhere],
    is_further: bool,
    reason: Field,
    problems: Vec<(&'static str, String)>,
    /// Why the form comes back though nothing in it is wrong.
    warning: Option<String>,
}

impl<'a> ClusterPage<'a> {
    pub(super) fn new(cx: &'a Cx, shown: &'a Shown, typed: &Deciding, wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.clusters_title());
        Self {
            row: &shown.row,
            people: &shown.people,
            elsewhere: &shown.elsewhere,
            is_further: shown.is_further,
            reason: Field::new("reason", &typed.reason, wrong, l),
            problems: summary(wrong, l, |_| l.moderation_reason()),
            warning: None,
            page: if wrong.is_empty() { page } else { page.with_errors() },
        }
    }

    /// The same where it cannot be sent any more.
    pub(super) fn over(mut self, why: Refusal) -> Self {
        self.warning = Some(why.sentence(self.page.l));
        self.page = self.page.with_errors();
        self
    }

    /// Whether staff may count the votes.
    fn may_count(&self) -> bool {
        self.row.may_change && matches!(self.row.cluster.state, State::Waiting | State::LeftOut)
    }

    /// Whether staff may leave them out.
    fn may_leave_out(&self) -> bool {
        self.row.may_change && self.row.cluster.state == State::Waiting
    }

    /// Why they were set apart.
    fn why(&self) -> String {
        if self.is_further { self.page.l.clusters_why_again() } else { self.page.l.clusters_why() }
    }

    /// How many of them have voted there, too.
    fn people_there(&self, place: &Elsewhere) -> String {
        self.page.l.clusters_elsewhere_people(place.people, self.page.counted(place.people))
    }

    /// People who are not named.
    fn unnamed(&self) -> Option<String> {
        let named = i64::try_from(self.people.len()).unwrap_or(i64::MAX);
        let others = self.row.cluster.votes.saturating_sub(named);
        (others > 0).then(|| self.page.l.clusters_others(others, self.page.counted(others)))
    }
}
