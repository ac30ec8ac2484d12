//! Whatever the filters of the desk ask for together, it shows what a scan of all posts would, and its tabs count that.

use super::area_of_televisions;
use crate::support::people::number_of;
use crate::support::{Browser, TestApp, on_each_engine};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const MANY: i64 = 64;
const DRAWN: usize = 150;

const AREAS: [&str; 3] = ["camera", "battery", "remote"];
const STATUSES: [&str; 2] = ["open", "planned"];
const SEEN: [&str; 8] =
    ["published", "published", "published", "published", "published", "published", "private", "hidden"];

/// What may be asked for, each with what is asked.
const FILTERS: [(&str, &[&str]); 11] = [
    ("area", &AREAS),
    ("line", &["phone", "tv"]),
    ("device", &["fuxi"]),
    ("kind", &["bug", "request"]),
    ("lang", &["de", "en"]),
    ("age", &["3", "7"]),
    ("votes", &["1", "2"]),
    ("rise", &["1", "2"]),
    ("whose", &["mine", "nobody"]),
    ("answered", &["no"]),
    ("similar", &["yes"]),
];

struct Post {
    id: i64,
    kind: &'static str,
    lang: &'static str,
    area: &'static str,
    status: &'static str,
    visibility: &'static str,
    votes: i64,
    /// Of the last seven days.
    rise: i64,
    /// How many days ago it was filed.
    days: i64,
    /// Who sees to it; nobody where that is empty.
    owner: &'static str,
    is_answered: bool,
    has_device: bool,
}

type Asked = BTreeMap<&'static str, &'static str>;

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(most).unwrap()).unwrap()
    }

    fn number(&mut self, most: usize) -> i64 {
        i64::try_from(self.below(most)).unwrap()
    }

    fn of<T: Copy>(&mut self, some: &[T]) -> T {
        some[self.below(some.len())]
    }
}

fn draw(id: i64, chance: &mut Chance) -> Post {
    Post {
        id,
        kind: chance.of(&["bug", "request"]),
        lang: chance.of(&["de", "en", "en"]),
        area: chance.of(&AREAS),
        status: chance.of(&STATUSES),
        visibility: chance.of(&SEEN),
        votes: chance.number(4),
        rise: chance.number(3),
        days: chance.number(12),
        owner: chance.of(&["", "", "grace", "oskar"]),
        is_answered: chance.below(2) == 0,
        has_device: chance.below(2) == 0,
    }
}

/// Grace answers for the camera, and it is the morning of Monday, 16 November.
fn store(app: &TestApp, posts: &[Post]) {
    let ada = app.fan("Ada");
    let mut rows = String::from(
        "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
         SELECT 'fuxi', 'Xiaomi 13', '', '\nfuxi\n', '', min(id), FALSE FROM product_lines; \
         INSERT INTO area_owners SELECT areas.id, users.id FROM areas, users \
         WHERE areas.slug = 'camera' AND users.handle = 'grace'; \
         DELETE FROM counted_rises; DELETE FROM post_rises; DELETE FROM pairs; \
         INSERT INTO counted_rises (one, counted_at, so_far) VALUES (1, '2026-11-16T08:00:00.000000Z', 0);",
    );
    for post in posts {
        let Post { id, lang, status, visibility, votes, is_answered, .. } = post;
        assert_eq!(app.file(&ada, post.kind, &format!("Wish {id}"), post.area).0, *id);
        let (at, listed) = (format!("'2026-11-{:02}T08:00:00.000000Z'", 16 - post.days), *visibility == "published");
        let changes = format!(
            "UPDATE posts SET lang = '{lang}', status = '{status}', visibility = '{visibility}', listed = {listed}, \
             vote_count = {votes}, has_answer = {is_answered}, created_at = {at}, status_changed_at = {at} \
             WHERE id = {id};"
        );
        rows.push_str(&changes);
        if post.rise > 0 {
            write!(rows, "INSERT INTO post_rises (post_id, votes) VALUES ({id}, {});", post.rise).unwrap();
        }
        if !post.owner.is_empty() {
            let owner = post.owner;
            write!(rows, "INSERT INTO post_owners SELECT {id}, id, created_at FROM users WHERE handle = '{owner}';")
                .unwrap();
        }
        if post.has_device {
            write!(rows, "INSERT INTO post_devices SELECT {id}, id, TRUE, FALSE, 0 FROM devices;").unwrap();
        }
    }
    for (older, newer) in pairs() {
        let pair = format!("({older}, {newer}, 900, 'open')");
        write!(rows, "INSERT INTO pairs (older_id, newer_id, likeness, state) VALUES {pair};").unwrap();
    }
    app.sql(&rows);
}

/// Those that were found to be alike.
fn pairs() -> impl Iterator<Item = (i64, i64)> {
    (1..=MANY - 3).filter(|older| older % 4 == 0).map(|older| (older, older + 3))
}

/// Posts of which staff are asked whether they are one: everybody sees both, and they are of one kind.
fn similar(posts: &[Post]) -> BTreeSet<i64> {
    let get = |id: i64| posts.iter().find(|post| post.id == id).unwrap();
    let is_asked = |(older, newer): &(i64, i64)| {
        let both = [get(*older), get(*newer)];
        both[0].kind == both[1].kind && both.iter().all(|post| post.visibility == "published")
    };
    pairs().filter(is_asked).flat_map(|(older, newer)| [older, newer]).collect()
}

impl Post {
    fn fits(&self, asked: &Asked, similar: &BTreeSet<i64>) -> bool {
        let is = |name: &str, fits: &dyn Fn(&str) -> bool| asked.get(name).is_none_or(|wanted| fits(wanted));
        let least = |name: &str, there: i64| is(name, &|wanted| there >= wanted.parse::<i64>().unwrap());
        let is_of = |whose: &str| match whose {
            "mine" => self.owner == "grace" || (self.owner.is_empty() && self.area == "camera"),
            _ => self.owner.is_empty(),
        };
        // An area says more than a line.
        let is_there = is("area", &|area| area == self.area)
            && (asked.contains_key("area") || is("line", &|line| (line == "tv") == (self.area == "remote")));
        self.visibility != "hidden"
            && is_there
            && is("device", &|_| self.has_device)
            && is("kind", &|kind| kind == self.kind)
            && is("lang", &|lang| lang == self.lang)
            && least("age", self.days)
            && least("votes", self.votes)
            && least("rise", self.rise)
            && is("whose", &is_of)
            && is("answered", &|_| !self.is_answered)
            && is("similar", &|_| similar.contains(&self.id))
    }
}

/// The posts on all pages of a part of the desk, by number, and what its tabs count.
fn shown(grace: &mut Browser, path: &str) -> (Vec<i64>, Vec<String>) {
    let (mut ids, mut counts, mut next) = (Vec::new(), Vec::new(), Some(path.to_owned()));
    while let Some(path) = next {
        let page = grace.get(&path);
        assert_eq!(page.status, 200, "{path}");
        ids.extend(page.attributes(".queue-row", "data-post").iter().map(|post| number_of(post)));
        counts = page.all(".desk-tabs .count");
        next = page.attributes("a[rel=next]", "href").pop();
    }
    ids.sort_unstable();
    (ids, counts)
}

#[test]
fn whatever_filters_are_on_together_the_desk_shows_and_counts_what_a_scan_would() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        area_of_televisions(app);
        let mut grace = app.staff("Grace");
        app.staff("Oskar");
        let mut chance = Chance(20_261_201);
        let posts: Vec<Post> = (1..=MANY).map(|id| draw(id, &mut chance)).collect();
        store(app, &posts);
        let similar = similar(&posts);
        let mut filled = 0;
        for _ in 0..DRAWN {
            let mut asked = Asked::new();
            for &(name, values) in &FILTERS {
                if chance.below(4) == 0 {
                    asked.insert(name, chance.of(values));
                }
            }
            let (status, sort) = (chance.of(&STATUSES), chance.of(&["votes", "week", "age", "new"]));
            let mut path = format!("/triage?status={status}&sort={sort}");
            for (name, value) in &asked {
                write!(path, "&{name}={value}").unwrap();
            }
            let of = |status: &str| -> Vec<i64> {
                let wanted = posts.iter().filter(|post| post.status == status && post.fits(&asked, &similar));
                wanted.map(|post| post.id).collect()
            };
            let (ids, counts) = shown(&mut grace, &path);
            assert_eq!(ids, of(status), "{path}");
            let [open, planned] = STATUSES.map(|status| of(status).len().to_string());
            assert_eq!((&counts[0], &counts[2]), (&open, &planned), "{path}");
            filled += usize::from(asked.len() > 1 && !ids.is_empty());
        }
        assert!(filled > 20, "this shows little: {filled}");
    });
}
