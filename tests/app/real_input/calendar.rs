//! A real calendar of weekly builds, replayed: the skips and the one move that it had give the same weeks.

use super::path;
use crate::support::{Setup, TestApp, engines};
use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta, Weekday};
use diesel::connection::SimpleConnection;
use orange_friday::db::TrainId;
use orange_friday::people::Viewer;
use orange_friday::releases::{self, Approval, PlannedSkip, Release, State, WantedMoments};
use orange_friday::trains::{self, WEEKLY};
use std::collections::BTreeSet;

const REASON: &str = "A week off.";

/// What became of the Fridays of these years.
struct Calendar {
    /// The Fridays on which a build went out.
    out: BTreeSet<NaiveDate>,
    /// Those that were skipped.
    skipped: BTreeSet<NaiveDate>,
    /// Those whose build went out on the Saturday behind them.
    moved: BTreeSet<NaiveDate>,
    /// Builds on other days of weeks that have one of their Friday.
    beside: Vec<NaiveDate>,
}

impl Calendar {
    /// From the first Friday with a build on.
    fn of(days: &BTreeSet<NaiveDate>) -> Self {
        let is_friday = |day: &NaiveDate| day.weekday() == Weekday::Fri;
        let out: BTreeSet<NaiveDate> = days.iter().copied().filter(is_friday).collect();
        let (first, last) = (*out.first().unwrap(), *out.last().unwrap());
        let weeks = (last - first).num_weeks();
        let without = (0..weeks).map(|week| first + TimeDelta::weeks(week)).filter(|friday| !out.contains(friday));
        let has_moved = |friday: &NaiveDate| days.contains(&(*friday + TimeDelta::days(1)));
        let (moved, skipped): (BTreeSet<_>, BTreeSet<_>) = without.partition(has_moved);
        let is_moved = |day: &NaiveDate| moved.contains(&(*day - TimeDelta::days(1)));
        let beside = days.range(first..).copied().filter(|day| !is_friday(day) && !is_moved(day)).collect();
        Self { out, skipped, moved, beside }
    }

    fn read() -> Option<Self> {
        let file = path("weekly_builds.csv")?;
        let Ok(text) = std::fs::read_to_string(&file) else {
            eprintln!("\n*** NOT tested with the real calendar: there is no {} ***\n", file.display());
            return None;
        };
        let days = text.lines().skip(1).filter_map(|line| line.split(',').next()?.parse::<NaiveDate>().ok());
        Some(Self::of(&days.filter(|day| (2011..=2014).contains(&day.year())).collect()))
    }
}

fn day(release: &Release) -> NaiveDate {
    release.day.as_deref().unwrap().parse().unwrap()
}

/// Staff announce what will be skipped of the weeks to come.
fn announce(app: &TestApp, grace: &Viewer, calendar: &Calendar) {
    let (schedule, now, by_id) = (app.app.config.schedule, app.now(), grace.id);
    let coming = app.read(|conn| releases::calendar(conn, WEEKLY, &schedule, now)).coming;
    for week in coming.into_iter().filter(|week| week.skip.is_none() && calendar.skipped.contains(&week.day)) {
        let (day, reason, lang) = (week.day.to_string(), REASON.to_owned(), "en".to_owned());
        let others = releases::InOthers::default();
        let skip = PlannedSkip { train_id: WEEKLY, day, reason, lang, by_id, announced_at: now, others };
        app.write(move |conn| releases::plan_skip(conn, &skip, false, &schedule, None).map(drop));
    }
}

/// A build beside the count goes with a train that nobody but staff drives.
fn by_hand(app: &TestApp, grace: &Viewer, train: TrainId, on: NaiveDate) {
    let (schedule, staff) = (app.app.config.schedule, grace.clone());
    app.app.clock.set(schedule.moment_of(on, NaiveTime::from_hms_opt(12, 0, 0).unwrap()));
    let now = app.now();
    let release = app.write(move |conn| releases::current(conn, train, &schedule, now)).id;
    app.write(move |conn| {
        Ok(conn.batch_execute(&format!(
            "INSERT INTO release_items (release_id, area_id, change, wording, lang, position, highlight, vote_count, \
             people_count) SELECT {release}, min(id), 'fixed', 'What could not wait', 'en', 10, FALSE, 0, 0 FROM areas;"
        ))?)
    });
    app.write(move |conn| {
        releases::freeze(conn, release, &schedule, now)?;
        releases::approve(conn, &staff, release, &Approval::default(), now)?;
        releases::publish(conn, staff.id, release, None, &schedule, now).map(drop)
    });
}

fn second_train(app: &TestApp) -> TrainId {
    app.write(|conn| {
        let row = "INSERT INTO trains (slug, first_number) VALUES ('by-hand', 1);";
        Ok(conn.batch_execute(row)?)
    });
    app.read(trains::all).into_iter().find(|train| train.slug == "by-hand").unwrap().id
}

/// One week by the clock: something is finished, it freezes, staff approve it, and it goes out.
fn a_week(app: &TestApp, (ada, grace): (&Viewer, &Viewer), calendar: &Calendar) {
    let (schedule, now, week) = (app.app.config.schedule, app.now(), app.week());
    let friday = schedule.local_day(week.publish_at.0);
    if calendar.moved.contains(&friday) {
        let publish_at = orange_friday::db::Timestamp(week.publish_at.0 + TimeDelta::days(1));
        let wanted = WantedMoments { cutoff_at: None, publish_at };
        app.write(move |conn| releases::move_moments(conn, week.id, wanted, None, &schedule, now).map(drop));
    }
    app.finished(ada, grace, &format!("Something for {friday}"), "camera");
    app.publish_by_the_clock(grace);
}

fn replay(app: &TestApp, calendar: &Calendar) {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    let (train, schedule) = (second_train(app), app.app.config.schedule);
    app.turn();
    let mut beside = calendar.beside.iter().copied().peekable();
    let last = *calendar.out.last().unwrap();
    loop {
        let friday = schedule.local_day(app.week().publish_at.0);
        while let Some(on) = beside.next_if(|on| *on < friday) {
            by_hand(app, &grace, train, on);
        }
        if friday > last {
            break;
        }
        announce(app, &grace, calendar);
        a_week(app, (&ada, &grace), calendar);
    }
    compare(app, calendar);
    let extra = app.read(|conn| releases::published(conn, train, 100));
    assert_eq!(extra.iter().rev().map(day).collect::<Vec<_>>(), calendar.beside);
}

fn compare(app: &TestApp, calendar: &Calendar) {
    let out = app.read(|conn| releases::published(conn, WEEKLY, 1_000));
    let saturdays = calendar.moved.iter().map(|friday| *friday + TimeDelta::days(1));
    let expected: BTreeSet<NaiveDate> = calendar.out.iter().copied().chain(saturdays).collect();
    assert_eq!(out.iter().map(day).collect::<BTreeSet<_>>(), expected);
    assert_eq!(out.len(), expected.len(), "none went out twice");

    // Each Friday of these years is a week, and the number of each counts them.
    let (schedule, first) = (app.app.config.schedule, *calendar.out.first().unwrap());
    let all = app.read(|conn| releases::past(conn, WEEKLY, 0, 1_000));
    for release in &all {
        let friday = schedule.local_day(release.planned().0);
        assert_eq!(release.week.0, (friday - first).num_weeks() + 1, "{friday}");
        let is_skipped = calendar.skipped.contains(&friday);
        assert_eq!(release.state == State::Skipped, is_skipped, "{friday}");
        assert_eq!(release.skip_reason.as_deref(), is_skipped.then_some(REASON), "{friday}");
    }
    assert_eq!(all.len(), calendar.out.len() + calendar.skipped.len() + calendar.moved.len());
}

#[test]
fn the_fridays_of_2011_to_2014_come_out_as_they_were() {
    let Some(calendar) = Calendar::read() else { return };
    assert_eq!((calendar.out.len(), calendar.skipped.len(), calendar.moved.len()), (157, 15, 1));
    assert_eq!(calendar.beside.len(), 8);
    for engine in engines() {
        let environment = vec![("FRIDAY_TIMEZONE", "Asia/Shanghai".to_owned())];
        let starts_at = "2011-09-05T02:00:00Z".parse().unwrap();
        replay(&Setup { starts_at, environment, ..Setup::default() }.start(engine), &calendar);
    }
}
