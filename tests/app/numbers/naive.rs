//! Random weeks, counted by the worker and once more from whole tables, by the words of the definitions alone.

use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::db::schema::{
    areas, decisions, item_posts, posts, release_items, releases, users, votes, week_numbers,
};
use orange_friday::db::{DecisionId, PostId, Timestamp};
use orange_friday::i18n::Language;
use orange_friday::jobs;
use orange_friday::numbers::COUNTING;
use orange_friday::people::Viewer;
use orange_friday::triage::{self, Verdict};
use orange_friday::voting;
use std::collections::{BTreeMap, BTreeSet};

/// What is kept of a week: shipped, from fans, the middle, answered, the middle, voters, returned, waiting.
type Figures = (i64, i64, Option<i64>, i64, Option<i64>, i64, i64, i64);
type Counted = BTreeMap<(String, i64), Figures>;

const AREAS: usize = 3;
const STATUSES: [&str; 6] = ["under_review", "planned", "in_progress", "ready", "ready", "open"];

/// Numbers that look like chance and are the same each time (Knuth, MMIX).
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

pub fn lives_an_hour(app: &TestApp, chance: &mut Chance, people: &[Viewer], staff: &Viewer, filed: &mut Vec<PostId>) {
    let (now, week) = (app.now(), app.app.voting_week(app.now()));
    let who = people[chance.below(people.len())].clone();
    if filed.is_empty() || chance.below(5) == 0 {
        let area = ["camera", "battery", "gallery"][chance.below(AREAS)];
        filed.push(app.file(&who, "request", &format!("Wish {}", filed.len()), area));
        return;
    }
    let (post, other) = (filed[chance.below(filed.len())], filed[chance.below(filed.len())]);
    let staff = staff.clone();
    let status = STATUSES[chance.below(STATUSES.len())];
    // What the rules refuse changes nothing, which is as good.
    let db = &app.app.db;
    let _ = match chance.below(12) {
        0..=4 => db.write_here(move |conn| voting::cast(conn, &who, post, week, now).map(drop)),
        5 => db.write_here(move |conn| voting::withdraw(conn, &who, post, week, now)),
        6..=8 => {
            let verdict = Verdict::parse(status, "As it is.", "", Language::En).unwrap();
            db.write_here(move |conn| triage::decide(conn, &staff, post, &verdict, now).map(drop))
        }
        9 => {
            let verdict = Verdict::parse("duplicate", "", &other.to_string(), Language::En).unwrap();
            db.write_here(move |conn| triage::decide(conn, &staff, post, &verdict, now).map(drop))
        }
        _ => db.write_here(move |conn| triage::undo(conn, &staff, post, now)),
    };
}

struct Post {
    area: i64,
    status: String,
    filed: Timestamp,
    /// When it was first answered, by an answer that stands.
    answered: Option<Timestamp>,
}

fn middle(values: &mut [i64]) -> Option<i64> {
    values.sort_unstable();
    let half = values.len() / 2;
    match values.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(values[half]),
        _ => Some(values[half - 1] + (values[half] - values[half - 1]) / 2),
    }
}

/// Counts a week as somebody would who has all day.
fn naive(app: &TestApp, week: i64) -> Counted {
    let begins = |week: i64| Timestamp(app.app.config.schedule.voting_week_begins(week));
    let (from, until, late) = (begins(week), begins(week + 1), TimeDelta::days(1));
    app.read(|conn| {
        type Decided = (DecisionId, PostId, Timestamp, Option<DecisionId>);
        let columns = (decisions::id, decisions::post_id, decisions::decided_at, decisions::undoes);
        let decided: Vec<Decided> = decisions::table.order(decisions::id).select(columns).load(conn)?;
        let undone: BTreeSet<DecisionId> = decided.iter().filter_map(|(.., undoes)| *undoes).collect();
        let mut first: BTreeMap<i64, Timestamp> = BTreeMap::new();
        for (id, post, at, undoes) in decided {
            if undoes.is_none() && !undone.contains(&id) {
                first.entry(post.0).or_insert(at);
            }
        }
        let rows: Vec<(i64, i64, String, Timestamp)> =
            posts::table.select((posts::id, posts::area_id, posts::status, posts::created_at)).load(conn)?;
        let known: BTreeMap<i64, Post> = rows
            .into_iter()
            .map(|(id, area, status, filed)| (id, Post { area, status, filed, answered: first.get(&id).copied() }))
            .collect();
        let written = item_posts::table.inner_join(posts::table.inner_join(users::table));
        let out = release_items::table.inner_join(releases::table).inner_join(written);
        let out: Vec<(i64, Option<Timestamp>, Timestamp, String)> =
            out.select((release_items::area_id, releases::published_at, posts::created_at, users::role)).load(conn)?;
        let cast: Vec<(i64, i64, i64, Option<i64>)> =
            votes::table.select((votes::user_id, votes::post_id, votes::week, votes::via_post)).load(conn)?;
        let lines: BTreeMap<i64, i64> =
            areas::table.select((areas::id, areas::line_id)).load(conn)?.into_iter().collect();

        let mut scopes: Vec<(String, i64)> = lines.keys().map(|area| ("area".to_owned(), *area)).collect();
        scopes.extend(lines.values().collect::<BTreeSet<_>>().into_iter().map(|line| ("line".to_owned(), *line)));
        scopes.push(("site".to_owned(), 0));
        let mut counted = Counted::new();
        for (scope, about) in scopes {
            let within = |area: i64| match scope.as_str() {
                "area" => area == about,
                "line" => lines[&area] == about,
                _ => true,
            };
            let shipped: Vec<_> = out
                .iter()
                .filter_map(|(area, at, filed, role)| Some((*area, (*at)?, *filed, role)))
                .filter(|(area, at, ..)| within(*area) && *at >= from.plus(late) && *at < until.plus(late))
                .collect();
            let mut to_ship: Vec<i64> =
                shipped.iter().map(|(_, at, filed, _)| (at.0 - filed.0).num_seconds()).collect();
            let mut to_answer: Vec<i64> = known
                .values()
                .filter(|post| within(post.area))
                .filter_map(|post| Some((post.filed, post.answered?)))
                .filter(|(_, at)| *at >= from && *at < until)
                .map(|(filed, at)| (at.0 - filed.0).num_seconds())
                .collect();
            let own: Vec<_> = cast.iter().filter(|(.., via)| via.is_none()).collect();
            let voters: BTreeSet<i64> = own
                .iter()
                .filter(|(_, post, cast, _)| *cast == week && within(known[post].area))
                .map(|(who, ..)| *who)
                .collect();
            let returned =
                voters.iter().filter(|who| own.iter().any(|(voter, _, cast, _)| voter == *who && *cast < week));
            let waiting = known.values().filter(|post| {
                let is_left = post.status == "open" || post.answered.is_some();
                within(post.area) && post.filed < until && post.answered.is_none_or(|at| at >= until) && is_left
            });
            let figures = (
                i64::try_from(shipped.len()).unwrap(),
                i64::try_from(shipped.iter().filter(|(.., role)| *role == "member").count()).unwrap(),
                middle(&mut to_ship),
                i64::try_from(to_answer.len()).unwrap(),
                middle(&mut to_answer),
                i64::try_from(voters.len()).unwrap(),
                i64::try_from(returned.count()).unwrap(),
                i64::try_from(waiting.count()).unwrap(),
            );
            // What is nothing has no row.
            if figures != (0, 0, None, 0, None, 0, 0, 0) {
                counted.insert((scope, about), figures);
            }
        }
        Ok(counted)
    })
}

/// What the worker counted.
fn stored(app: &TestApp, week: i64) -> Counted {
    app.read(|conn| {
        use week_numbers as w;
        let figures =
            (w::shipped, w::from_fans, w::to_ship, w::answered, w::to_answer, w::voters, w::returned, w::waiting);
        let rows = w::table.filter(w::week.eq(week)).select(((w::scope, w::about), figures));
        Ok(rows.load::<((String, i64), Figures)>(conn)?.into_iter().collect())
    })
}

#[test]
fn random_weeks_are_counted_as_one_counts_them_by_hand() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery", "Gallery"]);
        app.sql("INSERT INTO product_lines (slug, name, names, position, retired) VALUES ('tv', 'TV', '{}', 2, FALSE)");
        app.sql("UPDATE areas SET line_id = (SELECT id FROM product_lines WHERE slug = 'tv') WHERE slug = 'gallery'");
        let mut people: Vec<Viewer> = ["Ada", "Mia", "Noa", "Ola", "Pia", "Uma"].map(|name| app.fan(name)).into();
        let staff = app.manager("Grace");
        people.push(staff.clone());
        app.turn();
        let (mut chance, mut filed) = (Chance(20_261_128), Vec::new());
        let mut seen = (0, 0, 0, 0, 0);
        for _ in 0..5 {
            let week = app.app.voting_week(app.now()).0;
            let ends = app.app.config.schedule.voting_week_begins(week + 1);
            let over = ends + TimeDelta::days(1);
            while app.now().0 + TimeDelta::minutes(170) < over {
                app.advance(TimeDelta::minutes(170));
                app.turn();
                let release = app.week();
                if release.state == orange_friday::releases::State::Frozen && release.approved_at.is_none() {
                    app.approve(&staff);
                }
                lives_an_hour(app, &mut chance, &people, &staff, &mut filed);
            }
            app.app.clock.set(over);
            let wanted = naive(app, week);
            app.run_worker();
            assert_eq!(stored(app, week), wanted, "week {week}");
            // Once more from the beginning.
            let now = app.now();
            app.write(move |conn| jobs::begin_again(conn, COUNTING, week, now));
            app.run_worker();
            assert_eq!(stored(app, week), wanted, "week {week}, again");
            let site = wanted[&("site".to_owned(), 0)];
            seen = (seen.0 + site.0, seen.1 + site.3, seen.2 + site.5, seen.3 + site.6, seen.4 + site.7);
        }
        let seen = [seen.0, seen.1, seen.2, seen.3, seen.4];
        assert!(seen.iter().all(|count| *count > 4), "this shows little: {seen:?}");
    });
}
