//! Whatever is chosen on the board, together, shows what a scan of all posts would.

mod narrowed;
mod together;

use crate::support::{Browser, TestApp, on_each_engine};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Posts on a page.
const PAGE: usize = 20;

struct Post {
    id: i64,
    kind: &'static str,
    status: &'static str,
    area: usize,
    votes: i64,
    heat: f64,
    comments: i64,
    /// Minutes after the first.
    changed: i64,
    hidden: bool,
    /// Whether it is about a device.
    device: bool,
    /// Whether it says `zeppelin`.
    says: bool,
}

const KINDS: [&str; 2] = ["request", "bug"];
const STATUSES: [&str; 8] =
    ["open", "under_review", "planned", "in_progress", "ready", "shipped", "declined", "duplicate"];

const CLOSED: [&str; 3] = ["shipped", "declined", "duplicate"];
const SORTS: [&str; 5] = ["week", "new", "top", "discussed", "done"];

/// A part of the board, and the areas in it.
const PLACES: [(&str, &[usize]); 5] = [
    ("/", &[1, 2, 3]),
    ("/areas/camera", &[1]),
    ("/areas/remote", &[3]),
    ("/lines/phone", &[1, 2]),
    ("/lines/tv", &[3]),
];

/// Posts of every kind, with numbers that often are alike.
fn posts(many: i64) -> Vec<Post> {
    let mut state = 7_u64;
    let mut draw = |most: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % most
    };
    let mut pick = |most: usize| usize::try_from(draw(u64::try_from(most).unwrap())).unwrap();
    let number = |drawn: usize| i64::try_from(drawn).unwrap();
    (1..=many)
        .map(|id| Post {
            id,
            kind: KINDS[pick(2)],
            status: STATUSES[if pick(2) == 0 { 0 } else { pick(8) }],
            area: 1 + pick(3),
            votes: number(pick(4)),
            heat: f64::from(u8::try_from(pick(4)).unwrap()) * 1024.0,
            comments: number(pick(4)),
            changed: number(pick(9)),
            hidden: pick(10) == 0,
            device: pick(3) > 0,
            says: pick(6) > 0,
        })
        .collect()
}

fn store(app: &TestApp, posts: &[Post]) {
    let author = app.add_person("Ada", orange_friday::people::Role::Member);
    let mut rows = String::new();
    for post in posts {
        let (seen, listed) =
            if post.hidden { ("hidden", false) } else { ("published", !CLOSED.contains(&post.status)) };
        let at = format!("'2026-11-01T10:{:02}:00.000000Z'", post.changed);
        let into = if post.status == "duplicate" { "1" } else { "NULL" };
        write!(
            rows,
            "INSERT INTO posts (id, kind, title, lang, author_id, area_id, status, visibility, listed, vote_count, \
             comment_count, week, week_votes, heat, duplicate_of, created_at, answered, status_changed_at) VALUES \
             ({id}, '{}', 'Wish {id}', 'en', {author}, {}, '{}', '{seen}', {listed}, {}, {}, 0, 0, {}, {into}, {at}, \
             FALSE, {at});",
            post.kind,
            post.area,
            post.status,
            post.votes,
            post.comments,
            post.heat,
            id = post.id
        )
        .unwrap();
    }
    rows.push_str(
        "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
         SELECT 'fuxi', 'Xiaomi 13', '', '\nfuxi\n', '', min(id), FALSE FROM product_lines;",
    );
    for post in posts.iter().filter(|post| post.device) {
        write!(rows, "INSERT INTO post_devices SELECT {}, id, TRUE, FALSE, 0 FROM devices;", post.id).unwrap();
    }
    for post in posts.iter().filter(|post| post.says) {
        write!(rows, "INSERT INTO post_tokens VALUES ('zeppelin', 1, {0}, 0), ('#', 1, {0}, 0);", post.id).unwrap();
    }
    rows.push_str(
        "INSERT INTO token_counts (token, titles, texts) SELECT token, 0, COUNT(*) FROM post_tokens GROUP BY token;",
    );
    app.sql(&rows);
}

/// What a scan finds, in order.
fn scan(posts: &[Post], (within, device): (&[usize], &str), (sort, kind, status): (&str, &str, &str)) -> Vec<i64> {
    // A status chosen beside the list of what shipped says more.
    let (sort, status) = match (sort, status) {
        ("done", "" | "shipped") => ("done", "shipped"),
        ("done", other) => ("week", other),
        chosen => chosen,
    };
    let is_listed =
        |post: &&Post| if status.is_empty() { !CLOSED.contains(&post.status) } else { post.status == status };
    let chosen = posts.iter().filter(|post| post.fits((within, device), kind)).filter(is_listed);
    in_order(chosen.collect(), sort)
}

impl Post {
    fn fits(&self, (within, device): (&[usize], &str), kind: &str) -> bool {
        let is_there = within.contains(&self.area) && (device.is_empty() || self.device);
        !self.hidden && is_there && (kind.is_empty() || self.kind == kind)
    }
}

fn in_order(mut found: Vec<&Post>, sort: &str) -> Vec<i64> {
    found.sort_by_key(|post| Reverse(post.id));
    match sort {
        "week" => found.sort_by(|one, other| other.heat.total_cmp(&one.heat)),
        "top" => found.sort_by_key(|post| Reverse(post.votes)),
        "discussed" => found.sort_by_key(|post| Reverse(post.comments)),
        "best" => {}
        // A post is filed here when it comes to its status.
        _ => found.sort_by_key(|post| Reverse(post.changed)),
    }
    found.iter().map(|post| post.id).collect()
}

/// What a scan of what says the word finds, in order: what was merged as the post it was merged into, unless it is asked for.
fn scan_of_words(posts: &[Post], place: (&[usize], &str), (sort, kind, status): (&str, &str, &str)) -> Vec<i64> {
    let (sort, status) = match (sort, status) {
        ("done", "" | "shipped") => ("done", "shipped"),
        ("done", other) => ("best", other),
        chosen => chosen,
    };
    let says = |post: &&Post| post.says && !post.hidden;
    let end = |post: &Post| if post.status == "duplicate" && status != "duplicate" { 1 } else { post.id };
    let ends: BTreeSet<i64> = posts.iter().filter(says).map(end).collect();
    let is_listed = |post: &&Post| if status.is_empty() { post.status != "duplicate" } else { post.status == status };
    let found = posts.iter().filter(|post| ends.contains(&post.id)).filter(|post| post.fits(place, kind));
    in_order(found.filter(is_listed).collect(), sort)
}

/// The posts of one page, in its order. Thousands of pages are asked: their rows are picked out of the text as it is.
fn shown(visitor: &mut Browser, path: &str) -> Vec<i64> {
    let page = visitor.get(path);
    assert!(page.status < 500, "{path}: {}", page.status);
    let rows = page.body.split("<li class=\"post-row\" id=\"post-").skip(1);
    rows.map(|row| row.split('"').next().unwrap().parse().unwrap()).collect()
}

/// Every status with and without a device.
fn with_devices() -> impl Iterator<Item = (&'static str, &'static str)> {
    std::iter::once("").chain(STATUSES).flat_map(|status| ["", "fuxi"].map(|device| (status, device)))
}

/// A board of so many posts in three areas.
fn board_of(app: &TestApp, many: i64) -> Vec<Post> {
    app.areas(&["Camera", "Battery"]);
    app.write(|conn| {
        let remote = orange_friday::areas::NewArea::parse("Remote", "TV").unwrap();
        orange_friday::areas::add(conn, &remote)
    });
    let posts = posts(many);
    store(app, &posts);
    posts
}

#[test]
fn any_combination_of_filters_shows_what_a_scan_finds() {
    on_each_engine(|app| {
        let posts = board_of(app, 70);
        let mut visitor = app.visitor();
        for (place, within) in PLACES {
            for sort in SORTS {
                for kind in ["", "request", "bug"] {
                    for (status, device) in with_devices() {
                        let mut all: Vec<i64> = Vec::new();
                        for page in 1..=4 {
                            let path =
                                format!("{place}?sort={sort}&kind={kind}&status={status}&device={device}&page={page}");
                            let rows = shown(&mut visitor, &path);
                            let is_full = rows.len() == PAGE;
                            all.extend(rows);
                            if !is_full {
                                // Nothing stands behind the end, whatever it is the end of.
                                let behind = path.replace(&format!("&page={page}"), &format!("&page={}", page + 1));
                                let is_asked = status.is_empty();
                                assert!(!is_asked || shown(&mut visitor, &behind).is_empty(), "{behind}");
                                break;
                            }
                        }
                        let expected = scan(&posts, (within, device), (sort, kind, status));
                        assert_eq!(all, expected, "{place} sort={sort} kind={kind} status={status} {device}");
                    }
                }
            }
        }
    });
}

#[test]
fn any_combination_of_filters_with_words_finds_what_a_scan_finds() {
    on_each_engine(|app| {
        let posts = board_of(app, 1_600);
        let mut visitor = app.visitor();
        let all = ["best"].into_iter().chain(SORTS);
        for (number, sort) in all.enumerate() {
            for (place, within) in PLACES {
                for (kind, status) in
                    [("", ""), ("request", ""), ("bug", "planned"), ("", "shipped"), ("", "duplicate")]
                {
                    // Every other one about a device.
                    let device = ["", "fuxi"][(number + kind.len() + place.len()) % 2];
                    let path = format!("{place}?q=zeppelin&sort={sort}&kind={kind}&status={status}&device={device}");
                    let expected = scan_of_words(&posts, (within, device), (sort, kind, status));
                    let [first, last] = [1, 1 + (expected.len().min(1_000).saturating_sub(1)) / 20];
                    for page in [first, last] {
                        let expected: Vec<i64> =
                            expected.iter().take(1_000).skip((page - 1) * 20).take(20).copied().collect();
                        assert_eq!(shown(&mut visitor, &format!("{path}&page={page}")), expected, "{path} {page}");
                    }
                }
            }
        }
        let page = visitor.get("/?q=zeppelin&sort=top");
        assert!(page.says("1000 posts found") && page.says("These are the first of them"), "{}", page.text());
        // Of a word that stands in more texts than one question may read, the newest are looked through.
        app.sql(
            "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20000) \
             INSERT INTO post_tokens SELECT 'zeppelin', 1, -n, 0 FROM numbers; \
             UPDATE token_counts SET texts = texts + 20000 WHERE token = 'zeppelin';",
        );
        let page = visitor.get("/?q=zeppelin&sort=top&kind=bug&status=planned");
        assert!(page.says("only the newest were looked through"), "{}", page.text());
        let expected = scan_of_words(&posts, (&[1, 2, 3], ""), ("top", "bug", "planned"));
        assert_eq!(shown(&mut visitor, "/?q=zeppelin&sort=top&kind=bug&status=planned"), expected[..20]);
    });
}
