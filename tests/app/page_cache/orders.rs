//! Whoever writes, hides and reads in whatever order.

use super::on_each_engine;
use crate::support::people::number_of;
use crate::support::{Browser, Engine, Page, TestApp};
use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use orange_friday::db::Conn;
use orange_friday::error::Result;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::RefCell;

#[derive(Debug, Clone, Copy)]
enum Step {
    /// This process writes what visitors see at once.
    Writes,
    /// This process writes what they may see a second later.
    WritesForSoon,
    /// Another process writes.
    AnotherWrites,
    /// Staff hide the post, or restore what they hid.
    HidesOrRestores,
    /// A visitor reads, in one of some languages.
    Reads(Place, usize),
    /// A member does.
    MemberReads(Place),
    /// So many milliseconds pass.
    Waits(i64),
}

/// Where the post is read.
#[derive(Debug, Clone, Copy)]
enum Place {
    Post,
    Board,
    Feed,
}

fn step() -> impl Strategy<Value = Step> {
    let place = || prop_oneof![2 => Just(Place::Post), 1 => Just(Place::Board), 1 => Just(Place::Feed)];
    prop_oneof![
        2 => Just(Step::Writes),
        4 => Just(Step::WritesForSoon),
        4 => Just(Step::AnotherWrites),
        1 => Just(Step::HidesOrRestores),
        12 => (place(), 0..4_usize).prop_map(|(place, language)| Step::Reads(place, language)),
        3 => place().prop_map(Step::MemberReads),
        6 => prop_oneof![Just(1), Just(150), Just(400), Just(999), Just(1_000), Just(9_999)].prop_map(Step::Waits),
    ]
}

/// The versions of a text, each with the millisecond in which it was written.
struct Trial<'a> {
    app: &'a TestApp,
    berta: Browser,
    grace: Browser,
    post: String,
    written: Vec<i64>,
    /// The last version that every visitor has to see.
    at_least: usize,
    is_hidden: bool,
}

impl Trial<'_> {
    fn now(&self) -> i64 {
        self.app.now().0.timestamp_millis()
    }

    fn next(&mut self) -> String {
        self.written.push(self.now());
        let (version, post) = (self.last(), number_of(&self.post));
        format!("UPDATE post_texts SET body_html = '<p>Version {version}.</p>' WHERE post_id = {post}")
    }

    fn last(&self) -> usize {
        self.written.len() - 1
    }

    fn path(&self, place: Place) -> &str {
        match place {
            Place::Post => &self.post,
            Place::Board => "/",
            Place::Feed => "/posts.atom",
        }
    }

    fn does(&mut self, step: Step) {
        match step {
            Step::Writes => {
                let sql = self.next();
                self.app.write(move |conn| run(conn, &sql));
                self.at_least = self.last();
            }
            Step::WritesForSoon => {
                let sql = self.next();
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                runtime.block_on(self.app.app.write_shown_soon(move |conn| run(conn, &sql))).unwrap();
            }
            Step::AnotherWrites => {
                let sql = self.next();
                self.app.sql(&sql);
            }
            Step::HidesOrRestores => {
                let act = if self.is_hidden { "restore" } else { "hide" };
                let reason = [("reason", "A telephone number of somebody else.")];
                let reason = if self.is_hidden { &[][..] } else { &reason[..] };
                let press = format!("/posts/{}/{act}", number_of(&self.post));
                assert_eq!(self.grace.post(&press, reason).status, 303);
                self.is_hidden = !self.is_hidden;
                self.at_least = self.last();
            }
            Step::Waits(milliseconds) => self.app.advance(TimeDelta::milliseconds(milliseconds)),
            Step::Reads(place, how) => {
                let language = ["en", "de", "fr", "nl"][how];
                let page = self.app.visitor().get_with(self.path(place), &[("accept-language", language)]);
                assert!(!page.body.contains("/sign-out"), "{place:?}: a member's page");
                self.expect(place, &page);
            }
            Step::MemberReads(place) => {
                let path = self.path(place).to_owned();
                let page = self.berta.get(&path);
                assert!(matches!(place, Place::Feed) || page.body.contains("/sign-out"), "{place:?}: a visitor's page");
                self.expect(place, &page);
            }
        }
    }

    fn expect(&self, place: Place, page: &Page) {
        let is_post = matches!(place, Place::Post);
        assert_eq!(page.status, if is_post && self.is_hidden { 404 } else { 200 }, "{place:?}");
        let is_there = page.body.contains(if is_post { "<p>Version " } else { self.post.as_str() });
        assert_eq!(is_there, !self.is_hidden, "{place:?}");
        let Some((_, rest)) = page.body.split_once("<p>Version ") else { return };
        let shown: usize = rest.split_once('.').unwrap().0.parse().unwrap();
        // What was the last one a second ago.
        let a_second_ago = self.now() - 1_000;
        let then = self.written.iter().rposition(|at| *at <= a_second_ago).unwrap_or(0);
        assert!(shown >= then, "version {shown} is older than a second, {then} was there");
        assert!(shown >= self.at_least, "version {shown} is older than {}", self.at_least);
    }
}

fn run(conn: &mut Conn, sql: &str) -> Result<()> {
    Ok(conn.batch_execute(sql)?)
}

#[test]
fn whoever_writes_in_whatever_order_no_page_is_older_than_a_second_or_shows_what_is_hidden() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Grid lines, please", "camera");
        let (berta, grace) = (app.member("Berta"), app.staff("Grace"));
        let mut first = Trial { app, berta, grace, post, written: Vec::new(), at_least: 0, is_hidden: false };
        first.does(Step::Writes);
        let trial = RefCell::new(first);
        let cases = if app.engine == Engine::Sqlite { 60 } else { 30 };
        let config = Config { cases, failure_persistence: None, ..Config::default() };
        TestRunner::new(config)
            .run(&vec(step(), 1..40), |steps| {
                for step in steps {
                    trial.borrow_mut().does(step);
                }
                Ok(())
            })
            .unwrap();
    });
}
