//! What the oracle and the database are compared by, and the sets it is made of.

use super::AREAS;
use chrono::{DateTime, Utc};
use orange_friday::error::{Error, Problem, Refusal};
use orange_friday::posts;
use std::collections::{BTreeMap, BTreeSet};

/// What a post comes to.
#[derive(Debug, PartialEq, Eq)]
pub struct PostState {
    pub author: usize,
    pub area: usize,
    pub status: String,
    pub listed: bool,
    pub duplicate_of: Option<usize>,
    pub voters: Vec<usize>,
    pub vote_count: i64,
    /// The voting week that orders the board, and the votes cast here in it.
    pub week: i64,
    pub week_votes: i64,
    pub followers: BTreeMap<usize, String>,
    pub comments: i64,
    pub comment_count: i64,
}

/// What a week comes to.
#[derive(Debug, PartialEq, Eq)]
pub struct ReleaseState {
    pub state: String,
    pub version: Option<String>,
    pub posts: Vec<usize>,
}

pub struct State {
    pub posts: Vec<PostState>,
    pub releases: Vec<ReleaseState>,
}

/// People with something of their own, and what merges brought.
#[derive(Default, Clone)]
pub struct People<T> {
    own: BTreeMap<usize, T>,
    brought: BTreeMap<usize, BTreeMap<usize, T>>,
    /// Everybody of each merged post, brought or not, in the order of the merges.
    sources: Vec<(usize, BTreeSet<usize>)>,
}

impl<T: Copy> People<T> {
    pub fn all(&self) -> BTreeMap<usize, T> {
        self.brought.values().flatten().chain(&self.own).map(|(who, what)| (*who, *what)).collect()
    }

    /// Without what merges brought.
    pub fn own(&self) -> impl Iterator<Item = T> {
        self.own.values().copied()
    }

    pub fn add(&mut self, who: usize, what: T) {
        if !self.all().contains_key(&who) {
            self.own.insert(who, what);
        }
    }

    pub fn remove(&mut self, who: usize) {
        self.own.remove(&who);
        for theirs in self.brought.values_mut() {
            theirs.remove(&who);
        }
    }

    /// What somebody does here themselves is theirs, also if a merge had brought it.
    pub fn make_own(&mut self, who: usize, what: T) {
        self.remove(who);
        self.own.insert(who, what);
    }

    pub fn is_brought(&self, who: usize) -> bool {
        self.brought.values().any(|theirs| theirs.contains_key(&who))
    }

    pub fn bring(&mut self, from: usize, theirs: BTreeMap<usize, T>) {
        let here = self.all();
        self.sources.push((from, theirs.keys().copied().collect()));
        let new = theirs.into_iter().filter(|(who, _)| !here.contains_key(who));
        // What an earlier merge of it brought may have stayed.
        self.brought.entry(from).or_default().extend(new);
    }

    /// A merge that brings nothing.
    pub fn note(&mut self, from: usize, theirs: &BTreeMap<usize, T>) {
        self.sources.push((from, theirs.keys().copied().collect()));
    }

    /// Takes a merge apart and lets stay what it brought.
    pub fn leave(&mut self, from: usize) {
        let place = self.sources.iter().rposition(|(source, _)| *source == from).unwrap();
        self.sources.remove(place);
    }

    /// Takes a merge apart; what a later merge brings too stays as that one's. What an earlier one had brought was there,
    /// and the person took it back.
    pub fn separate(&mut self, from: usize) {
        let place = self.sources.iter().rposition(|(source, _)| *source == from).unwrap();
        let later = self.sources.split_off(place + 1);
        self.sources.pop();
        for (who, what) in self.brought.remove(&from).unwrap_or_default() {
            let other = later.iter().find(|(_, people)| people.contains(&who)).map(|(other, _)| *other);
            if let Some(other) = other {
                self.brought.entry(other).or_default().insert(who, what);
            }
        }
        self.sources.extend(later);
    }
}

/// The steps staff may take by hand.
pub fn step(from: &str, to: &str) -> Result<(), Refusal> {
    match (from, to) {
        (_, "shipped") => Err(posts::SHIPPED_BY_RELEASE_ONLY),
        ("duplicate", _) => Err(posts::MERGED),
        ("shipped", _) => Err(posts::CLOSED),
        ("declined", "open" | "under_review" | "planned") => Ok(()),
        ("declined", _) => Err(posts::STEP_NOT_ALLOWED),
        _ if from == to => Err(posts::STEP_NOT_ALLOWED),
        _ => Ok(()),
    }
}

/// Whether a step takes back what people count on this week.
pub fn takes_back(from: &str, to: &str) -> bool {
    (from == "ready" && to != "shipped") || (from == "in_progress" && ["open", "under_review", "planned"].contains(&to))
}

/// Whether there is such an area.
pub fn known(area: usize) -> Result<(), Error> {
    if area < AREAS { Ok(()) } else { Err(Error::invalid("area", Problem::UnknownChoice)) }
}

/// Weeks since Friday, 2 January 1970, 17:00: the site's zone is UTC.
pub fn voting_week(at: DateTime<Utc>) -> i64 {
    let first = DateTime::from_timestamp(60 * 60 * (24 + 17), 0).unwrap();
    (at - first).num_milliseconds().div_euclid(7 * 24 * 60 * 60 * 1_000)
}
