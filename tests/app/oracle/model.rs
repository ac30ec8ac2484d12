//! The rules once more, in memory and without a database: sets where the program has rows and counters.

use super::state::{People, PostState, ReleaseState, State, known, step, takes_back, voting_week};
use super::{MISSING, Verb};
use chrono::{DateTime, Datelike, TimeDelta, Utc};
use orange_friday::error::{Error, Problem, Refusal};
use orange_friday::{comments, posts, releases, triage};
use std::collections::BTreeSet;

pub type Answer = Result<String, String>;

struct Decision {
    from: &'static str,
    to: &'static str,
    target: Option<usize>,
    /// Whether it takes another one back, or was taken back itself.
    is_over: bool,
    at: DateTime<Utc>,
}

struct Post {
    author: usize,
    area: usize,
    status: &'static str,
    duplicate_of: Option<usize>,
    /// Each with the voting week in which it was cast.
    votes: People<i64>,
    /// The week of the last vote that was cast here.
    last_week: i64,
    follows: People<&'static str>,
    comments: i64,
    decisions: Vec<Decision>,
}

struct Release {
    state: &'static str,
    version: Option<String>,
    posts: Vec<usize>,
}

pub struct Oracle {
    now: DateTime<Utc>,
    /// That of the first week.
    first_cutoff: DateTime<Utc>,
    posts: Vec<Post>,
    /// Of each comment: its post, and whether it is a reply.
    comments: Vec<(usize, bool)>,
    releases: Vec<Release>,
    /// Rare meetings of the rules.
    pub met: BTreeSet<&'static str>,
}

const COLLECTING: Release = Release { state: "collecting", version: None, posts: Vec::new() };

/// In milliseconds.
const WEEK: i64 = 7 * 24 * 60 * 60 * 1_000;

fn rejected<T>(why: Refusal) -> Result<T, Error> {
    Err(Error::Rejected(why))
}

impl Oracle {
    pub fn new(now: DateTime<Utc>) -> Self {
        // Thursdays at 18:00, of which 1970 began with one.
        let first = DateTime::from_timestamp(60 * 60 * 18, 0).unwrap();
        let first_cutoff = first + TimeDelta::weeks((now - first).num_milliseconds().div_euclid(WEEK) + 1);
        let (posts, comments, met) = (Vec::new(), Vec::new(), BTreeSet::new());
        Self { now, first_cutoff, posts, comments, releases: vec![COLLECTING], met }
    }

    pub fn posts(&self) -> usize {
        self.posts.len()
    }

    /// Everything takes a moment, there as here.
    pub fn answer(&mut self, verb: Verb) -> Answer {
        self.now += TimeDelta::milliseconds(1);
        self.apply(verb).map_err(|error| error.to_string())
    }

    fn apply(&mut self, verb: Verb) -> Result<String, Error> {
        match verb {
            Verb::Submit { who, area } => {
                known(area)?;
                let mut follows = People::default();
                follows.add(who, "wrote");
                let (votes, decisions) = (People::default(), Vec::new());
                let (status, duplicate_of, comments) = ("open", None, 0);
                let last_week = 0;
                self.posts.push(Post {
                    author: who,
                    area,
                    status,
                    duplicate_of,
                    votes,
                    last_week,
                    follows,
                    comments,
                    decisions,
                });
            }
            Verb::Edit { who, post, area } => {
                let post = self.post(post)?;
                match () {
                    () if post.author != who => return Err(Error::Forbidden(posts::NOT_YOURS)),
                    () if post.decisions.iter().any(|decision| !decision.is_over) || votes(post) > 0 => {
                        return Err(Error::Forbidden(posts::ALREADY_DECIDED));
                    }
                    () => known(area)?,
                }
                post.area = area;
            }
            Verb::Cast { who, post } => {
                let week = voting_week(self.now);
                let post = self.open_to_votes(post)?;
                if post.votes.is_brought(who) {
                    post.votes.make_own(who, week);
                    post.last_week = week;
                } else if !post.votes.all().contains_key(&who) {
                    post.votes.add(who, week);
                    post.last_week = week;
                }
                keeps_what_was_brought(post, who);
            }
            Verb::Withdraw { who, post } => self.withdraw(who, post)?,
            Verb::Follow { who, post } => hears(self.survivor(post)?, who, "asked"),
            Verb::Unfollow { who, post } => self.survivor(post)?.follows.remove(who),
            Verb::Comment { who, post, empty } => {
                if empty {
                    return Err(Error::invalid("body", Problem::Missing));
                }
                self.comment(who, post, None)?;
            }
            Verb::Reply { who, post, to } => self.comment(who, post, Some(to))?,
            Verb::Decide { post, to, with_note } => {
                if to == "declined" && !with_note {
                    return Err(Error::invalid("note", Problem::ReasonNeeded));
                }
                self.decide(post, to, None, with_note)?;
            }
            Verb::Merge { post, target } => self.decide(post, "duplicate", Some(target), false)?,
            Verb::ThereAndBack { post, target } => {
                self.decide(post, "duplicate", Some(target), false)?;
                self.undo(post)?;
            }
            Verb::ThereAndBackWithout { who, post, target } => {
                self.decide(post, "duplicate", Some(target), false)?;
                self.withdraw(who, target)?;
                self.undo(post)?;
            }
            Verb::Undo { post } => self.undo(post)?,
            Verb::Wait { hours } => self.now += TimeDelta::hours(hours),
            Verb::Freeze { old } => {
                let week = self.week(old, &["collecting"])?;
                self.releases[week].state = "frozen";
                self.take_in(week);
                if self.releases[week].posts.is_empty() {
                    self.skip(week);
                }
            }
            Verb::TakeInLate { old } => {
                let week = self.week(old, &["frozen"])?;
                self.take_in(week);
            }
            Verb::LeaveOut { nth, old } => {
                let week = self.week(old, &["collecting", "frozen"])?;
                let posts = &mut self.releases[week].posts;
                if nth >= posts.len() {
                    // Somebody else was quicker.
                    return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
                }
                posts.remove(nth);
            }
            Verb::Publish { old } => return self.publish(old),
            Verb::Recall { back } => self.recall(back)?,
            Verb::Skip { with_reason: false, .. } => return Err(Error::invalid("reason", Problem::ReasonNeeded)),
            Verb::Skip { old, .. } => {
                let week = self.week(old, &["collecting", "frozen"])?;
                self.skip(week);
            }
        }
        Ok(String::new())
    }

    fn post(&mut self, post: usize) -> Result<&mut Post, Error> {
        self.posts.get_mut(post).ok_or(Error::NotFound)
    }

    fn open_to_votes(&mut self, post: usize) -> Result<&mut Post, Error> {
        let post = self.post(post)?;
        match post.status {
            "duplicate" => rejected(posts::MERGED),
            "shipped" | "declined" => rejected(posts::CLOSED),
            _ => Ok(post),
        }
    }

    fn withdraw(&mut self, who: usize, post: usize) -> Result<(), Error> {
        let post = self.open_to_votes(post)?;
        let of_week = post.votes.all().get(&who) == Some(&post.last_week);
        let beside = post.votes.is_brought(who) && of_week && week_votes(post) > 0;
        post.votes.remove(who);
        if beside {
            self.met.insert("a vote of the week that a merge brought is withdrawn beside one cast here");
        }
        Ok(())
    }

    /// Where a merged post's votes and readers went.
    fn end_of(&self, mut post: usize) -> usize {
        for _ in 0..self.posts.len() {
            let Some(target) = self.posts[post].duplicate_of else { return post };
            post = target;
        }
        panic!("merged posts lead in a circle");
    }

    fn survivor(&mut self, post: usize) -> Result<&mut Post, Error> {
        self.post(post)?;
        let end = self.end_of(post);
        Ok(&mut self.posts[end])
    }

    fn comment(&mut self, who: usize, post: usize, to: Option<usize>) -> Result<(), Error> {
        if self.post(post)?.status == "duplicate" {
            return rejected(posts::MERGED);
        }
        if let Some(to) = to {
            match self.comments.get(to) {
                Some((there, _)) if *there != post => return Err(Error::NotFound),
                Some((_, true)) => return rejected(comments::REPLY_TOO_DEEP),
                Some(_) => {}
                None => return Err(Error::NotFound),
            }
        }
        self.comments.push((post, to.is_some()));
        self.posts[post].comments += 1;
        hears(&mut self.posts[post], who, "commented");
        Ok(())
    }

    fn decide(&mut self, id: usize, to: &'static str, target: Option<usize>, with_note: bool) -> Result<(), Error> {
        let from = self.post(id)?.status;
        step(from, to).map_err(Error::Rejected)?;
        if takes_back(from, to) && !with_note {
            return Err(Error::invalid("note", Problem::ReasonNeeded));
        }
        let target = match target {
            None => None,
            Some(target) if target == id => {
                return Err(Error::invalid("duplicate_of", Problem::Refused(triage::INTO_ITSELF)));
            }
            Some(target) if target == MISSING || self.end_of(target) == id => {
                return Err(Error::invalid("duplicate_of", Problem::NoSuchPost));
            }
            Some(target) => Some(self.end_of(target)),
        };
        if let Some(target) = target {
            let (votes, follows) = (self.posts[id].votes.all(), self.posts[id].follows.all());
            // What shipped, shipped with the votes it had.
            if self.posts[target].status == "shipped" {
                self.posts[target].votes.note(id, &votes);
            } else {
                self.posts[target].votes.bring(id, votes);
            }
            self.posts[target].follows.bring(id, follows);
        }
        let post = &mut self.posts[id];
        post.decisions.push(Decision { from, to, target, is_over: false, at: self.now });
        (post.status, post.duplicate_of) = (to, target);
        Ok(())
    }

    fn undo(&mut self, id: usize) -> Result<(), Error> {
        // The one by which it stands as it does: those after it were taken back.
        let decisions = &self.post(id)?.decisions;
        let Some(last) = decisions.iter().rposition(|decision| !decision.is_over) else {
            return rejected(triage::NOTHING_TO_UNDO);
        };
        let Decision { from, to, target, at, .. } = decisions[last];
        if to == "shipped" || from == "shipped" {
            return rejected(posts::SHIPPED_BY_RELEASE_ONLY);
        }
        if takes_back(to, from) && self.now > at + TimeDelta::minutes(10) {
            return Err(Error::invalid("note", Problem::ReasonNeeded));
        }
        if let Some(target) = target {
            if self.posts[target].status == "duplicate" {
                return rejected(triage::UNDO_LATER_FIRST);
            }
            if self.posts[target].status == "shipped" {
                self.posts[target].votes.leave(id);
            } else {
                self.posts[target].votes.separate(id);
            }
            self.posts[target].follows.separate(id);
        }
        let post = &mut self.posts[id];
        post.decisions[last].is_over = true;
        post.decisions.push(Decision { from: to, to: from, target: None, is_over: true, at: self.now });
        (post.status, post.duplicate_of) = (from, None);
        Ok(())
    }

    /// The latest week, or the one before it, if it is in one of these states.
    fn week(&self, old: bool, states: &[&str]) -> Result<usize, Error> {
        let last = self.releases.len() - 1;
        let week = if old { last.saturating_sub(1) } else { last };
        if states.contains(&self.releases[week].state) { Ok(week) } else { rejected(releases::NOT_THERE) }
    }

    /// What was recalled comes back first, in the order in which it stood there, and from the latest such release.
    fn take_in(&mut self, week: usize) {
        let mut there = self.releases[week].posts.clone();
        let is_new = |there: &[usize], id: usize| self.posts[id].status == "ready" && !there.contains(&id);
        let recalled = self.releases.iter().rev().filter(|release| release.state == "recalled");
        for id in recalled.flat_map(|release| &release.posts) {
            if is_new(&there, *id) {
                there.push(*id);
            }
        }
        let mut ready: Vec<usize> = (0..self.posts.len()).filter(|id| is_new(&there, *id)).collect();
        ready.sort_by_key(|id| (self.posts[*id].area, -votes(&self.posts[*id]), *id));
        there.extend(ready);
        self.releases[week].posts = there;
    }

    fn skip(&mut self, week: usize) {
        self.releases[week] = Release { state: "skipped", ..COLLECTING };
        self.open_next();
    }

    /// There is a week for each Thursday, also for those that passed since the last one.
    fn open_next(&mut self) {
        let cutoff = |week: usize| self.first_cutoff + TimeDelta::weeks(i64::try_from(week).unwrap());
        let now_collects = (self.releases.len()..100_000).find(|week| cutoff(*week) > self.now).unwrap();
        self.releases.resize_with(now_collects, || Release { state: "skipped", ..COLLECTING });
        self.releases.push(COLLECTING);
    }

    fn publish(&mut self, old: bool) -> Result<String, Error> {
        let week = self.week(old, &["frozen"])?;
        let ready: Vec<usize> =
            self.releases[week].posts.iter().copied().filter(|id| self.posts[*id].status == "ready").collect();
        if ready.is_empty() {
            return rejected(releases::EMPTY);
        }
        for id in &ready {
            let post = &mut self.posts[*id];
            post.decisions.push(Decision { from: "ready", to: "shipped", target: None, is_over: false, at: self.now });
            post.status = "shipped";
        }
        let day = format!("{}.{}.{}", self.now.year() - 2000, self.now.month(), self.now.day());
        let of_day = |version: &String| *version == day || version.starts_with(&format!("{day}."));
        let earlier = self.releases.iter().filter_map(|release| release.version.as_ref()).filter(|v| of_day(v)).count();
        let version = if earlier == 0 { day } else { format!("{day}.{}", earlier + 1) };
        self.releases[week] = Release { state: "published", version: Some(version.clone()), posts: ready };
        self.open_next();
        Ok(version)
    }

    /// What it shipped is ready again.
    fn recall(&mut self, back: usize) -> Result<(), Error> {
        let week = (self.releases.len() - 1).saturating_sub(back);
        if self.releases[week].state != "published" {
            return rejected(releases::NOT_THERE);
        }
        self.releases[week].state = "recalled";
        for id in self.releases[week].posts.clone() {
            let post = &mut self.posts[id];
            post.decisions.push(Decision { from: "shipped", to: "ready", target: None, is_over: false, at: self.now });
            post.status = "ready";
        }
        Ok(())
    }

    pub fn state(&self) -> State {
        let posts = self.posts.iter().map(|post| PostState {
            author: post.author,
            area: post.area,
            status: post.status.to_owned(),
            listed: !["shipped", "declined", "duplicate"].contains(&post.status),
            duplicate_of: post.duplicate_of,
            voters: post.votes.all().into_keys().collect(),
            vote_count: votes(post),
            week: if week_votes(post) == 0 { 0 } else { post.last_week },
            week_votes: week_votes(post),
            followers: post.follows.all().into_iter().map(|(who, why)| (who, why.to_owned())).collect(),
            comments: post.comments,
            comment_count: post.comments,
        });
        let releases = self.releases.iter().map(|release| ReleaseState {
            state: release.state.to_owned(),
            version: release.version.clone(),
            posts: release.posts.clone(),
        });
        State { posts: posts.collect(), releases: releases.collect() }
    }
}

/// The first reason stays. What a merge brought becomes one's own by doing it again.
fn hears(post: &mut Post, who: usize, why: &'static str) {
    if post.follows.is_brought(who) {
        post.follows.make_own(who, why);
    }
    post.follows.add(who, why);
}

/// A vote makes nobody a follower, and whoever is one by a merge stays it.
fn keeps_what_was_brought(post: &mut Post, who: usize) {
    if let Some(why) = post.follows.all().get(&who).copied().filter(|_| post.follows.is_brought(who)) {
        post.follows.make_own(who, why);
    }
}

fn votes(post: &Post) -> i64 {
    i64::try_from(post.votes.all().len()).unwrap()
}

/// What was cast here in the week of the last vote; what merges brought was not.
fn week_votes(post: &Post) -> i64 {
    i64::try_from(post.votes.own().filter(|week| *week == post.last_week).count()).unwrap()
}
