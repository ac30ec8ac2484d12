//! Fifty-four real requests and bug reports through a whole week: filed, voted for, merged, answered, shipped, credited.

use super::{area, folded, rows};
use crate::delivery::{LONG_AGO, the_binary_writes_to_everybody_once};
use crate::support::people::number_of;
use crate::support::{Setup, TestApp, engines};
use orange_friday::credits;
use orange_friday::db::{PostId, UserId};
use orange_friday::people::Viewer;
use orange_friday::posts::Status;
use orange_friday::releases::{self, Role};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A row of `rom_requests.jsonl`.
#[derive(Deserialize)]
struct Request {
    title: String,
    module: Option<String>,
    kind: String,
    maintainer_decision: Option<String>,
    dup_group: Option<String>,
}

/// What became of a real request.
fn answer(decision: &str) -> &'static str {
    let has = |words: &[&str]| words.iter().any(|word| decision.contains(word));
    match decision {
        _ if has(&["already", "not ", "no plan", "cannot", "out of scope", "intentional", "upstream", "removed"]) => {
            "declined"
        }
        _ if has(&["added", "implement", "solved", "done", "shipped", "fixed in latest"]) => "ready",
        _ if has(&["postponed", "step by step", "can be done", "welcome"]) => "planned",
        _ if has(&["triage", "asks"]) => "under_review",
        _ if has(&["partly"]) => "in_progress",
        other => panic!("what is {other:?}?"),
    }
}

/// A week told by its test, kept apart from what the product kept.
struct Told {
    fans: Vec<Viewer>,
    paths: Vec<String>,
    posts: Vec<PostId>,
    /// The place of the post that each was merged into.
    merged: BTreeMap<usize, usize>,
    votes: Vec<BTreeSet<UserId>>,
    ready: BTreeSet<usize>,
}

impl Told {
    fn group(&self, target: usize) -> impl Iterator<Item = usize> {
        self.merged.iter().filter(move |(_, into)| **into == target).map(|(from, _)| *from)
    }

    /// Who must be credited for a shipped post, and for what.
    fn credits(&self, target: usize) -> BTreeMap<UserId, Role> {
        let mut credits: BTreeMap<UserId, Role> = BTreeMap::from([(self.fans[target].id, Role::Reported)]);
        self.group(target).for_each(|from| _ = credits.entry(self.fans[from].id).or_insert(Role::Seconded));
        let all = self.group(target).chain([target]).flat_map(|place| self.votes[place].clone());
        all.for_each(|voter| _ = credits.entry(voter).or_insert(Role::Voted));
        credits
    }
}

/// Files, votes, merges, decides: until everything that ships is Ready.
fn tell(app: &TestApp, rows: &[Request]) -> Told {
    let mut modules: Vec<String> = rows.iter().map(|row| area(row.module.as_ref())).collect();
    modules.sort();
    modules.dedup();
    let slugs = app.areas(&modules.iter().map(String::as_str).collect::<Vec<_>>());
    let fans: Vec<Viewer> = (1..=rows.len()).map(|number| app.fan(&format!("Fan {number}"))).collect();
    let mut paths = Vec::new();
    for (row, fan) in rows.iter().zip(&fans) {
        let kind = if row.kind == "bug" { "bug" } else { "request" };
        let area = modules.iter().position(|module| *module == area(row.module.as_ref())).unwrap();
        paths.push(app.signed_in(&fan.name).files(kind, &row.title, &slugs[area]));
    }
    let posts: Vec<PostId> = paths.iter().map(|path| PostId(number_of(path))).collect();
    let mut votes = vec![BTreeSet::new(); rows.len()];
    for (place, post) in posts.iter().enumerate() {
        for (number, fan) in fans.iter().enumerate().filter(|(number, _)| *number != place) {
            // Some vote for all posts of a group, others for one or none.
            let for_all = rows[place].dup_group.is_some() && number % 9 == 4;
            if for_all || (number * 7_919 + place * 104_729) % 13 < 2 {
                app.vote(fan, *post);
                votes[place].insert(fan.id);
            }
        }
    }
    let mut told = Told { fans, paths, posts, merged: BTreeMap::new(), votes, ready: BTreeSet::new() };
    answer_all(app, rows, &mut told);
    told
}

fn answer_all(app: &TestApp, rows: &[Request], told: &mut Told) {
    app.manager("Grace");
    let mut grace = app.signed_in("Grace");
    let mut decide = |place: usize, status: &str, note: &str, target: &str| {
        let answer = grace.decides(&told.paths[place], status, note, target);
        assert_eq!(answer.status, 303, "{}: {}", rows[place].title, answer.text());
    };
    // The real story of a group: its first post was declined, others came, and in the end one of them was built.
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        let decision = row.maintainer_decision.as_deref().map(|decision| (answer(decision), decision));
        let target = row.dup_group.as_deref().map_or(place, |group| *first.entry(group).or_insert(place));
        if target != place {
            decide(place, "duplicate", "", &told.posts[target].to_string());
            told.merged.insert(place, target);
        }
        match decision {
            Some(("ready", _)) => _ = told.ready.insert(target),
            Some((status, note)) if target == place => decide(place, status, note, ""),
            // What nobody decided: some of it was finished this week.
            None if place % 3 == 0 => _ = told.ready.insert(target),
            _ => {}
        }
    }
    for place in &told.ready {
        if app.status(told.posts[*place]) == Status::Declined {
            decide(*place, "under_review", "So many of you ask for it.", "");
        }
        decide(*place, "ready", "", "");
    }
}

fn merges_are_set_unions(app: &TestApp, rows: &[Request], told: &Told) {
    let targets: BTreeSet<usize> = told.merged.values().copied().collect();
    assert!(told.merged.len() >= 9 && targets.len() >= 5);
    let mut voted_twice = 0;
    for target in &targets {
        let post = told.posts[*target];
        let mut union = told.votes[*target].clone();
        for from in told.group(*target) {
            voted_twice += union.intersection(&told.votes[from]).count();
            union.extend(&told.votes[from]);
        }
        assert_eq!(app.voters(post).into_iter().collect::<BTreeSet<_>>(), union, "{}", rows[*target].title);
        let page = app.visitor().visit(&told.paths[*target]);
        assert_eq!(page.all(".vote .vote-count")[0], union.len().to_string(), "{}", rows[*target].title);
    }
    assert!(voted_twice >= 10, "{voted_twice} votes for two posts of a group");
    for (from, target) in &told.merged {
        let moved = app.visitor().get(&told.paths[*from]);
        let to = format!("{}?merged={}", told.paths[*target], told.posts[*from]);
        assert_eq!((moved.status, moved.location()), (301, to));
    }
}

fn everybody_is_credited_once_in_the_right_role(app: &TestApp, told: &Told, version: &str) {
    let release = app.read(|conn| releases::by_version(conn, version));
    let lines = app.read(|conn| releases::items(conn, release.id));
    let shipped: BTreeSet<PostId> = told.ready.iter().map(|place| told.posts[*place]).collect();
    let posts = app.posts_of(&lines);
    assert_eq!(posts.iter().copied().collect::<BTreeSet<_>>(), shipped);
    let everybody: Vec<UserId> = told.fans.iter().map(|fan| fan.id).collect();
    let credits = app.read(|conn| credits::of_people(conn, release.id, &everybody));
    let mut shaped: BTreeMap<UserId, BTreeSet<PostId>> = BTreeMap::new();
    let mut expected_rows = 0;
    for place in &told.ready {
        let (line, post) = lines.iter().zip(&posts).find(|(_, post)| **post == told.posts[*place]).unwrap();
        let of_line = credits.iter().filter(|(_, item, _)| *item == line.id);
        let of_line: BTreeMap<UserId, Role> = of_line.map(|(user, _, role)| (*user, *role)).collect();
        let expected = told.credits(*place);
        assert_eq!(of_line, expected, "{}", line.wording);
        assert_eq!(line.people_count, i64::try_from(expected.len()).unwrap());
        expected_rows += expected.len();
        for user in expected.keys() {
            shaped.entry(*user).or_default().insert(*post);
        }
    }
    assert_eq!(credits.len(), expected_rows, "nobody is credited twice for a line");
    assert_eq!(release.people_count, i64::try_from(shaped.len()).unwrap());
    for role in [Role::Reported, Role::Seconded, Role::Voted] {
        assert!(credits.iter().any(|(_, _, found)| *found == role), "{role:?}");
    }
    the_digests_say_what_is_theirs(app, told, &shaped, version);
}

fn the_digests_say_what_is_theirs(
    app: &TestApp,
    told: &Told,
    shaped: &BTreeMap<UserId, BTreeSet<PostId>>,
    version: &str,
) {
    let mut without = 0;
    for fan in &told.fans {
        let mut mails = app.mails_to(&format!("{}@example.org", fan.name.to_lowercase().replace(' ', ".")));
        mails.retain(|mail| mail.header("precedence") == "bulk");
        let theirs = shaped.get(&fan.id);
        assert_eq!(mails.len(), usize::from(theirs.is_some()), "{}", fan.name);
        let Some(theirs) = theirs else {
            without += 1;
            continue;
        };
        let digest = &mails[0].text;
        assert!(digest.contains(&format!("{}/releases/{version}", app.base_url)));
        let posts = digest.lines().filter_map(|line| line.trim().strip_prefix(&format!("{}/posts/", app.base_url)));
        let named: Vec<PostId> = posts.map(|number| PostId(number.parse().unwrap())).collect();
        assert_eq!(named.len(), theirs.len(), "each of their lines stands there once: {digest}");
        assert_eq!(named.into_iter().collect::<BTreeSet<_>>(), *theirs, "{}", fan.name);
    }
    assert!(without < told.fans.len());
}

fn declined_with_a_public_note(app: &TestApp, rows: &[Request], told: &Told) {
    let mut declined = 0;
    for (place, row) in rows.iter().enumerate() {
        let Some(note) = row.maintainer_decision.as_deref().filter(|decision| answer(decision) == "declined") else {
            continue;
        };
        if told.merged.contains_key(&place) || told.ready.contains(&place) {
            continue;
        }
        declined += 1;
        let page = app.visitor().visit(&told.paths[place]);
        assert!(page.says("Declined") && page.says(&folded(note)), "{}: {}", row.title, page.text());
        let mails = app.mails_to(&format!("fan.{}@example.org", place + 1));
        assert!(mails.iter().any(|mail| mail.text.contains(note)), "{}", row.title);
    }
    assert!(declined >= 10, "{declined}");
}

#[test]
fn fifty_four_real_requests_become_a_release_that_credits_everybody_once() {
    let Some(rows) = rows::<Request>("rom_requests.jsonl") else { return };
    assert_eq!(rows.len(), 54);
    for engine in engines() {
        let app = &Setup::default().start(engine);
        app.run_worker();
        let told = tell(app, &rows);
        merges_are_set_unions(app, &rows, &told);
        declined_with_a_public_note(app, &rows, &told);
        assert!(told.ready.len() >= 10, "{}", told.ready.len());
        app.at("2026-11-19T18:00:00Z");
        let grace = app.manager("Heidi");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        everybody_is_credited_once_in_the_right_role(app, &told, "26.11.20");
        let page = app.visitor().get("/releases/26.11.20");
        for place in &told.ready {
            assert!(page.says(&folded(&rows[*place].title)), "{}", rows[*place].title);
        }
    }
}

#[test]
fn the_real_binary_mails_a_week_of_real_requests() {
    let Some(rows) = rows::<Request>("rom_requests.jsonl") else { return };
    for engine in engines() {
        let app = Setup { starts_at: LONG_AGO.parse().unwrap(), ..Setup::default() }.start(engine);
        app.turn();
        tell(&app, &rows);
        let heidi = app.manager("Heidi");
        let version = app.publish_by_the_clock(&heidi);
        the_binary_writes_to_everybody_once(&app, &version);
    }
}
