//! The same verbs through the rooms' own actions, one write each, and a look at what is stored.

use super::model::Answer;
use super::state::{PostState, ReleaseState, State};
use super::{MEMBERS, MISSING, Verb};
use crate::support::TestApp;
use chrono::{DateTime, TimeDelta, Utc};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use orange_friday::comments::Manner;
use orange_friday::comments::{comment, written as prose};
use orange_friday::config::FirstPosts;
use orange_friday::db::schema::{
    comments, follows, item_posts, posts as post_rows, release_items, releases as weeks, votes,
};
use orange_friday::db::{CommentId, Conn, ItemId, PostId, ReleaseId, UserId};
use orange_friday::error::{Error, Result};
use orange_friday::filing::{self, Draft, Entered};
use orange_friday::i18n::Language;
use orange_friday::people::{Role, Viewer};
use orange_friday::text::Prose;
use orange_friday::trains::WEEKLY;
use orange_friday::triage::Verdict;
use orange_friday::{areas, following, posts};
use orange_friday::{releases, subscriptions, triage, voting};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

/// What is known of the case at hand: rows by the order in which they were made.
#[derive(Default, Clone)]
struct Made {
    posts: Vec<PostId>,
    comments: Vec<CommentId>,
}

pub struct World<'a> {
    app: &'a TestApp,
    members: Vec<Viewer>,
    staff: Viewer,
    areas: Vec<String>,
    made: Mutex<Made>,
}

/// From the leaves to the root; people and areas stay.
pub const EMPTY: &str = "DELETE FROM recalls; DELETE FROM digests; DELETE FROM contributors; DELETE FROM credits; DELETE FROM release_items; \
    DELETE FROM decisions; DELETE FROM releases; DELETE FROM comments; DELETE FROM votes; DELETE FROM held_votes; DELETE FROM follows; \
    DELETE FROM outbox; UPDATE posts SET duplicate_of = NULL; DELETE FROM post_tokens; DELETE FROM post_words; \
    DELETE FROM token_counts; DELETE FROM posts;";

impl<'a> World<'a> {
    pub fn new(app: &'a TestApp) -> Self {
        let members: Vec<Viewer> =
            (0..MEMBERS).map(|number| app.viewer(&format!("Fan {number}"), Role::Member)).collect();
        let staff = app.viewer("Grace", Role::Staff);
        let areas = app.areas(&["Camera", "Battery"]);
        Self { app, members, staff, areas, made: Mutex::default() }
    }

    /// Everything anew, and the first week open.
    pub fn begin(&self) {
        *self.made.lock().unwrap() = Made::default();
        let (schedule, now) = (self.app.app.config.schedule, self.app.now());
        self.app.write(move |conn| {
            conn.batch_execute(EMPTY)?;
            releases::current(conn, WEEKLY, &schedule, now).map(drop)
        });
    }

    pub fn today(&self) -> DateTime<Utc> {
        self.app.now().0
    }

    pub fn answer(&self, verb: Verb) -> Answer {
        self.app.advance(TimeDelta::milliseconds(1));
        match verb {
            Verb::Wait { hours } => self.app.advance(TimeDelta::hours(hours)),
            Verb::ThereAndBack { post, target } => {
                let (before, lingers) = (self.state(), self.lingers(post, target));
                self.done(Verb::Merge { post, target })?;
                self.done(Verb::Undo { post })?;
                let after = self.state();
                assert!(lingers || after.posts == before.posts, "undoing a merge restores everything");
            }
            Verb::ThereAndBackWithout { who, post, target } => {
                self.done(Verb::Merge { post, target })?;
                self.done(Verb::Withdraw { who, post: target })?;
                self.done(Verb::Undo { post })?;
            }
            verb => return self.done(verb),
        }
        Ok(String::new())
    }

    /// Whether votes that a post brought another one stayed there when the two were separated: the other one had shipped with
    /// them, and was recalled since. The next time they go with the merge.
    fn lingers(&self, post: usize, target: usize) -> bool {
        let made = self.made.lock().unwrap().clone();
        let (Some(post), Some(target)) = (made.posts.get(post), made.posts.get(target)) else { return false };
        let (post, target) = (*post, *target);
        self.app.read(|conn| {
            let target = posts::resolve(conn, target)?.id;
            let brought = votes::table.filter(votes::post_id.eq(target)).filter(votes::via_post.eq(Some(post.0)));
            Ok(brought.count().get_result::<i64>(conn)? > 0)
        })
    }

    fn done(&self, verb: Verb) -> Answer {
        self.do_it(verb).map_err(|error| error.to_string())
    }

    fn do_it(&self, verb: Verb) -> Result<String> {
        let made = self.made.lock().unwrap().clone();
        let app = &self.app.app;
        let (members, staff) = (self.members.clone(), self.staff.clone());
        let (areas, schedule, now) = (self.areas.clone(), app.config.schedule, app.now());
        let filed = Arc::new(Mutex::new(made));
        let made = Arc::clone(&filed);
        let said = app.db.write_here(move |conn| {
            // A write may run again: what it made is noted on a copy.
            let mut new = made.lock().unwrap().clone();
            let id = |post: usize| new.posts.get(post).copied().unwrap_or(PostId(900_000_000));
            let area = |area: usize| areas.get(area).map_or("nowhere", String::as_str);
            match verb {
                Verb::Submit { who, area: number } => {
                    let post = filing::submit(
                        conn,
                        members[who].id,
                        &draft(area(number), new.posts.len()),
                        FirstPosts::Published,
                        now,
                    )?;
                    new.posts.push(post);
                }
                Verb::Edit { who, post, area: number } => {
                    // Other words than those of the next post: the same at once would be one press.
                    let changed = draft(area(number), 1_000 + new.posts.len());
                    filing::edit(conn, members[who].id, id(post), &changed, now)?;
                }
                Verb::Cast { who, post } => {
                    voting::cast(
                        conn,
                        &members[who],
                        id(post),
                        orange_friday::db::VotingWeek(schedule.voting_week(now.0)),
                        now,
                    )?;
                }
                Verb::Withdraw { who, post } => {
                    let week = orange_friday::db::VotingWeek(schedule.voting_week(now.0));
                    voting::withdraw(conn, &members[who], id(post), week, now)?;
                }
                Verb::Follow { who, post } => drop(following::follow(conn, members[who].id, id(post), now)?),
                Verb::Unfollow { who, post } => drop(following::unfollow(conn, members[who].id, id(post))?),
                Verb::Comment { who, post, empty } => {
                    // Nobody says the same twice at once here: that would be one press.
                    let body = if empty { " \n".to_owned() } else { format!("Me too, {}.", new.comments.len()) };
                    let (body, _) = prose(&body, &BTreeSet::new(), Language::En)?;
                    let written = comment(conn, members[who].id, id(post), None, (&body, Manner::PLAIN), now)?;
                    new.comments.push(written);
                }
                Verb::Reply { who, post, to } => {
                    let to = new.comments.get(to).copied().unwrap_or(CommentId(900_000_000));
                    let said = format!("As I said, {}.", new.comments.len());
                    let (body, _) = prose(&said, &BTreeSet::new(), Language::En)?;
                    let written = comment(conn, members[who].id, id(post), Some(to), (&body, Manner::PLAIN), now)?;
                    new.comments.push(written);
                }
                Verb::Decide { post, to, with_note } => {
                    let note = if with_note { "Because." } else { "" };
                    let verdict = Verdict::parse(to, note, "", Language::En).map_err(Error::Invalid)?;
                    triage::decide(conn, &staff, id(post), &verdict, now)?;
                }
                Verb::Merge { post, target } => {
                    let verdict = Verdict::parse("duplicate", "", &id(target).to_string(), Language::En)
                        .map_err(Error::Invalid)?;
                    triage::decide(conn, &staff, id(post), &verdict, now)?;
                }
                Verb::Undo { post } => triage::undo(conn, &staff, id(post), now)?,
                Verb::Freeze { old } => {
                    let week = week(conn, old)?;
                    releases::freeze(conn, week, &schedule, now)?;
                }
                Verb::TakeInLate { old } => {
                    let week = week(conn, old)?;
                    releases::take_in_late(conn, week)?;
                }
                Verb::LeaveOut { nth, old } => {
                    let week = week(conn, old)?;
                    let line = releases::items(conn, week)?.get(nth).map_or(ItemId(900_000_000), |item| item.id);
                    releases::leave_out(conn, week, line)?;
                }
                Verb::Publish { old } => {
                    let week = week(conn, old)?;
                    return releases::publish(conn, staff.id, week, None, &schedule, now);
                }
                Verb::Recall { back } => {
                    let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
                    let latest = weeks::table.order(weeks::week.desc()).limit(i64::try_from(back).unwrap() + 1);
                    let latest: Vec<ReleaseId> = latest.select(weeks::id).load(conn)?;
                    releases::recall(conn, staff.id, *latest.last().unwrap(), &reason, None, now)?;
                }
                Verb::Skip { with_reason, old } => {
                    let reason = if with_reason { "A holiday." } else { " " };
                    let reason = releases::skip_reason(reason).map_err(|problem| Error::invalid("reason", problem))?;
                    let week = week(conn, old)?;
                    releases::skip(conn, week, &releases::Reason::of(reason), &schedule, now)?;
                }
                Verb::ThereAndBack { .. } | Verb::ThereAndBackWithout { .. } | Verb::Wait { .. } => {
                    return Err(Error::broken("not one write"));
                }
            }
            *made.lock().unwrap() = new;
            Ok(String::new())
        })?;
        *self.made.lock().unwrap() = filed.lock().unwrap().clone();
        Ok(said)
    }

    pub fn state(&self) -> State {
        let made = self.made.lock().unwrap().clone();
        let number = |id: &PostId| made.posts.iter().position(|post| post == id).unwrap_or(MISSING);
        let member = |id: UserId| self.members.iter().position(|member| member.id == id).unwrap_or(MISSING);
        self.app.read(|conn| {
            let mut all = Vec::new();
            for post in posts::list(conn, &made.posts)? {
                let voters: Vec<UserId> =
                    votes::table.filter(votes::post_id.eq(post.id)).select(votes::user_id).load(conn)?;
                let mut voters: Vec<usize> = voters.into_iter().map(member).collect();
                voters.sort_unstable();
                let followers: Vec<(UserId, subscriptions::Reason)> = follows::table
                    .filter(follows::post_id.eq(post.id))
                    .select((follows::user_id, follows::reason))
                    .load(conn)?;
                let of_post = comments::table.filter(comments::post_id.eq(post.id));
                let row = post_rows::table.filter(post_rows::id.eq(post.id));
                let (listed, week, week_votes) =
                    row.select((post_rows::listed, post_rows::week, post_rows::week_votes)).first(conn)?;
                let area = areas::list(conn)?.into_iter().find(|area| area.id == post.area_id).unwrap();
                all.push(PostState {
                    author: member(post.author_id),
                    area: self.areas.iter().position(|slug| *slug == area.slug).unwrap(),
                    status: post.status.as_str().to_owned(),
                    listed,
                    duplicate_of: post.duplicate_of.as_ref().map(number),
                    voters,
                    vote_count: post.vote_count,
                    week,
                    week_votes,
                    followers: followers.into_iter().map(|(who, why)| (member(who), why.as_str().to_owned())).collect(),
                    comments: of_post.count().get_result(conn)?,
                    comment_count: post.comment_count,
                });
            }
            let mut releases = Vec::new();
            for release in weeks::table.order(weeks::week).load::<releases::Release>(conn)? {
                let lines = releases::items(conn, release.id)?;
                let ids: Vec<ItemId> = lines.iter().map(|line| line.id).collect();
                let of_lines = releases::posts_of(conn, &ids)?;
                let posts = ids.iter().filter_map(|id| of_lines.get(id)).flatten().map(number).collect();
                let state = if release.recalled_at.is_some() { "recalled" } else { release.state.as_str() }.to_owned();
                releases.push(ReleaseState { state, version: release.version, posts });
            }
            Ok(State { posts: all, releases })
        })
    }

    /// Counters say what a count says, on every row there is.
    pub fn counters_are_true(&self) {
        self.app.read(|conn| {
            for (id, counted, week, of_week) in post_rows::table
                .select((post_rows::id, post_rows::vote_count, post_rows::week, post_rows::week_votes))
                .load::<(PostId, i64, i64, i64)>(conn)?
            {
                assert_eq!(counted, voting::count(conn, id)?, "votes of {id}");
                let own = votes::table.filter(votes::post_id.eq(id)).filter(votes::via_post.is_null());
                let in_week: i64 = own.filter(votes::week.eq(week)).count().get_result(conn)?;
                assert_eq!(of_week, in_week, "votes of the week of {id}");
            }
            let lines = item_posts::table.inner_join(release_items::table);
            let mut lines: Vec<(PostId, ReleaseId)> =
                lines.select((item_posts::post_id, release_items::release_id)).load(conn)?;
            let all = lines.len();
            lines.sort_unstable();
            lines.dedup();
            assert_eq!(lines.len(), all, "a post is one line of a release: {lines:?}");
            Ok(())
        });
    }
}

pub fn draft(area: &str, number: usize) -> Draft {
    let title = &*format!("Dark mode everywhere, wish {number}");
    let entered = Entered { kind: "request", title, area, ..Entered::default() };
    Draft::parse(&entered, Language::En).unwrap()
}

/// The latest week, or the one before it.
fn week(conn: &mut Conn, old: bool) -> Result<ReleaseId> {
    let latest: Vec<ReleaseId> = weeks::table.order(weeks::week.desc()).limit(2).select(weeks::id).load(conn)?;
    Ok(if old { *latest.last().unwrap() } else { latest[0] })
}
