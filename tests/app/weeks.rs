//! Weeks told quickly: what people do through the rooms' own actions, for stories about what comes of it.

use crate::support::TestApp;
use chrono::TimeDelta;
use orange_friday::areas;
use orange_friday::asking;
use orange_friday::comments;
use orange_friday::comments::Manner;
use orange_friday::config::FirstPosts;
use orange_friday::db::{ItemId, PostId, UserId};
use orange_friday::filing::{self, Draft, Entered};
use orange_friday::i18n::Language;
use orange_friday::owner_hours::{self, Announcement, Asking, Times};
use orange_friday::people::{Role, Viewer};
use orange_friday::posts::{self, Status};
use orange_friday::releases::{self, Approval, Release, ReleaseItem, Turned};
use orange_friday::testing;
use orange_friday::trains::WEEKLY;
use orange_friday::triage::{self, Verdict};
use orange_friday::voting;
use std::collections::BTreeSet;
use std::slice;

impl TestApp {
    pub fn fan(&self, name: &str) -> Viewer {
        self.viewer(name, Role::Member)
    }

    pub fn manager(&self, name: &str) -> Viewer {
        self.viewer(name, Role::Staff)
    }

    pub fn file(&self, author: &Viewer, kind: &str, title: &str, area: &str) -> PostId {
        let body = "As the title says.";
        let draft = Draft::parse(&Entered { kind, title, body, area, ..Entered::default() }, Language::En).unwrap();
        let (author, now) = (author.id, self.now());
        self.write(move |conn| filing::submit(conn, author, &draft, FirstPosts::Published, now))
    }

    pub fn vote(&self, voter: &Viewer, post: PostId) {
        let (voter, now) = (voter.clone(), self.now());
        let week = self.app.voting_week(now);
        self.write(move |conn| voting::cast(conn, &voter, post, week, now));
    }

    pub fn comment(&self, author: &Viewer, post: PostId, body: &str) {
        let (author, now) = (author.id, self.now());
        let (body, _) = comments::written(body, &BTreeSet::new(), Language::En).unwrap();
        self.write(move |conn| comments::comment(conn, author, post, None, (&body, Manner::PLAIN), now));
    }

    pub fn decide(&self, staff: &Viewer, post: PostId, status: &str, note: &str) {
        self.decide_as(staff, post, &Verdict::parse(status, note, "", Language::En).unwrap());
    }

    pub fn merge(&self, staff: &Viewer, post: PostId, target: PostId) {
        self.merge_because(staff, post, target, "");
    }

    /// The same of a post that owes a reason, as a finished one does.
    pub fn merge_because(&self, staff: &Viewer, post: PostId, target: PostId, why: &str) {
        self.decide_as(staff, post, &Verdict::parse("duplicate", why, &target.to_string(), Language::En).unwrap());
    }

    /// Asks fans about a planned post.
    pub fn ask(&self, staff: &Viewer, post: PostId) {
        let draft = asking::Draft::parse("Where should it be?", "Left\nRight", "7", Language::En).unwrap();
        let (staff, now) = (staff.clone(), self.now());
        self.write(move |conn| {
            asking::draft(conn, &staff, post, &draft, now)?;
            let drafted = asking::of_post(conn, post, Some(&staff))?.remove(0);
            asking::open(conn, &staff, drafted.question.id, now)
        });
    }

    /// Somebody chooses what comes last of what is asked about a post.
    pub fn choose(&self, fan: &Viewer, post: PostId) {
        let (fan, now) = (fan.clone(), self.now());
        self.write(move |conn| {
            let asked = asking::of_post(conn, post, Some(&fan))?.remove(0);
            asking::answer(conn, &fan, asked.question.id, asked.options.last().unwrap().id, now)
        });
    }

    /// Staff say what comes of it, once work has started.
    pub fn conclude(&self, staff: &Viewer, post: PostId) {
        let said = ("As most of you *want* it.".to_owned(), "en".to_owned());
        let (staff, now) = (staff.clone(), self.now());
        self.write(move |conn| {
            let asked = asking::of_post(conn, post, Some(&staff))?.remove(0);
            let chosen = asked.options.last().map(|option| option.id);
            asking::conclude(conn, &staff, asked.question.id, (chosen, &said), now)
        });
    }

    /// Staff call an hour off.
    pub fn call_off(&self, staff: &Viewer, hour: i64) {
        let reason = ("The camera team is <ill>.".to_owned(), "en".to_owned());
        let (staff, now) = (staff.clone(), self.now());
        self.write(move |conn| owner_hours::call_off(conn, &staff, hour, &reason, now));
    }

    /// Somebody tests an area, who is invited to, leaves, and asks to.
    pub fn test_for(&self, staff: &Viewer, fan: &Viewer, area: &'static str) {
        let area = self.read(move |conn| areas::find(conn, area)).unwrap().id;
        let (staff, fan) = (staff.clone(), fan.clone());
        let invite = |by: &Viewer, who: &Viewer| {
            let (by, who, now) = (by.clone(), who.clone(), self.now());
            self.write(move |conn| testing::invite(conn, &by, area, &who.handle, now));
        };
        invite(&staff, &fan);
        self.run_worker();
        let now = self.now();
        self.write({
            let (staff, fan) = (staff.clone(), fan.clone());
            move |conn| {
                testing::remove(conn, &staff, area, &fan.handle, now)?;
                testing::join(conn, &fan, area, now)
            }
        });
        invite(&staff, &fan);
    }

    /// An hour of an area's owners that begins now; its number.
    pub fn hour(&self, staff: &Viewer, area: &str) -> i64 {
        let (staff, now) = (staff.clone(), self.now());
        let times = Times { starts_at: now, ends_at: now.plus(TimeDelta::hours(1)) };
        let new = Announcement { area: area.to_owned(), times, note: String::new(), lang: String::new() };
        self.write(move |conn| owner_hours::announce(conn, &staff, &new, now))
    }

    /// Somebody asks in an hour, and staff answer.
    pub fn ask_in(&self, hour: i64, fan: &Viewer, staff: &Viewer) {
        let asking = Asking::parse("Will <b>night</b> mode be quicker?", Language::En).unwrap();
        let said = ("Yes, *twice* as quick.\nWe have measured it.".to_owned(), "en".to_owned());
        let (fan, staff, now) = (fan.clone(), staff.clone(), self.now());
        self.write(move |conn| {
            let question = owner_hours::ask(conn, &fan, hour, (&asking, FirstPosts::Published), now)?;
            owner_hours::answer(conn, &staff, (hour, question), &said, now)
        });
    }

    /// An hour of tomorrow in which these people ask. It is called off, takes place after all and is moved; they hear of each.
    pub fn hour_that_changes(&self, staff: &Viewer, area: &str, fans: &[&Viewer]) {
        let (by, now) = (staff.clone(), self.now());
        let times = |day| {
            let starts_at = now.plus(TimeDelta::days(day));
            Times { starts_at, ends_at: starts_at.plus(TimeDelta::hours(1)) }
        };
        let new = Announcement { area: area.to_owned(), times: times(1), note: String::new(), lang: String::new() };
        let asking = Asking::parse("Will <b>night</b> mode be quicker?", Language::En).unwrap();
        let fans: Vec<Viewer> = fans.iter().map(|fan| (*fan).clone()).collect();
        let hour = self.write(move |conn| {
            let hour = owner_hours::announce(conn, &by, &new, now)?;
            for fan in &fans {
                owner_hours::ask(conn, fan, hour, (&asking, FirstPosts::Published), now)?;
            }
            Ok(hour)
        });
        self.call_off(staff, hour);
        self.run_worker();
        let by = staff.clone();
        self.write(move |conn| owner_hours::hold(conn, &by, hour, now));
        self.run_worker();
        let (by, times) = (staff.clone(), times(2));
        self.write(move |conn| owner_hours::reschedule(conn, &by, hour, times, now));
        self.run_worker();
    }

    fn decide_as(&self, staff: &Viewer, post: PostId, verdict: &Verdict) {
        let (staff, verdict, now) = (staff.clone(), verdict.clone(), self.now());
        self.write(move |conn| triage::decide(conn, &staff, post, &verdict, now));
    }

    /// A request that staff have finished.
    pub fn finished(&self, author: &Viewer, staff: &Viewer, title: &str, area: &str) -> PostId {
        let post = self.file(author, "request", title, area);
        self.decide(staff, post, "ready", "");
        post
    }

    pub fn status(&self, post: PostId) -> Status {
        self.read(|conn| posts::get(conn, post)).status
    }

    /// Everybody whose vote counts for a post.
    pub fn voters(&self, post: PostId) -> Vec<UserId> {
        self.read(|conn| voting::voters_after(conn, post, UserId(0), 10_000))
    }

    /// The latest week.
    pub fn week(&self) -> Release {
        self.read(|conn| releases::latest(conn, WEEKLY)).unwrap()
    }

    /// The lines of the latest week.
    pub fn release_lines(&self) -> Vec<ReleaseItem> {
        let release = self.week().id;
        self.read(|conn| releases::items(conn, release))
    }

    /// The posts of lines of a release, in the order of the lines.
    pub fn posts_of(&self, lines: &[ReleaseItem]) -> Vec<PostId> {
        let ids: Vec<ItemId> = lines.iter().map(|line| line.id).collect();
        let of_lines = self.read(|conn| releases::posts_of(conn, &ids));
        ids.iter().filter_map(|id| of_lines.get(id)).flatten().copied().collect()
    }

    /// The line of the latest week that comes from a post.
    pub fn line_of(&self, post: PostId) -> ReleaseItem {
        self.release_lines().into_iter().find(|line| self.posts_of(slice::from_ref(line)).contains(&post)).unwrap()
    }

    pub fn approve(&self, staff: &Viewer) {
        let (staff, release, now) = (staff.clone(), self.week().id, self.now());
        self.write(move |conn| releases::approve(conn, &staff, release, &Approval::default(), now));
    }

    /// Moves the clock to a moment and lets the worker do what is due then.
    pub fn at(&self, moment: &str) {
        self.set_clock(moment);
        self.run_worker();
    }

    /// Lets the release clock alone go on: nothing is credited, queued or sent.
    pub fn turn(&self) {
        let (schedule, now) = (self.app.config.schedule, self.now());
        let turn = || self.write(move |conn| releases::turn(conn, WEEKLY, &schedule, now)) == Turned::Something;
        let turns = std::iter::repeat_with(turn).take(100).take_while(|moved| *moved).count();
        assert!(turns < 100, "the release clock does not come to rest at {now:?}");
    }

    /// Takes what is Ready through its cutoff and its publication, by the clock alone; the version.
    pub fn publish_by_the_clock(&self, staff: &Viewer) -> String {
        self.turn();
        let week = self.week();
        self.app.clock.set(week.cutoff_at.0);
        self.turn();
        self.approve(staff);
        self.app.clock.set(week.publish_at.0);
        self.turn();
        self.versions().remove(0)
    }

    /// The versions that are out, latest first.
    pub fn versions(&self) -> Vec<String> {
        let published = self.read(|conn| releases::published(conn, WEEKLY, 1_000));
        published.into_iter().map(|release| release.version.unwrap()).collect()
    }
}
