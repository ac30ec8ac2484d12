//! How many of the suggestions are right.

use crate::real_input::rows;
use crate::support::{TestApp, on_each_engine};
use orange_friday::config::FirstPosts;
use orange_friday::db::PostId;
use orange_friday::filing::{self, Draft, Entered};
use orange_friday::i18n::Language;
use orange_friday::pairing::{self, LEAST};
use orange_friday::search::{self, Question};
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Debug, Clone, Deserialize)]
struct Wish {
    title: String,
    lang: String,
    kind: String,
    dup_group: Option<String>,
}

/// Of these wishes, how many pairs are suggested, and how many of those are right.
fn suggested(app: &TestApp, wishes: &[Wish]) -> (usize, usize) {
    app.areas(&["Camera"]);
    let author = app.fan("Ada");
    let lang = |wish: &Wish| if wish.lang == "zh" { String::new() } else { wish.lang.clone() };
    let file = |wish: &Wish| {
        let (author, now, lang, kind) = (author.id, app.now(), lang(wish), kind(wish));
        let entered = Entered { kind, title: &wish.title, area: "camera", lang: &lang, ..Entered::default() };
        let draft = Draft::parse(&entered, Language::En).unwrap();
        app.write(move |conn| filing::submit(conn, author, &draft, FirstPosts::Published, now))
    };
    let ids: Vec<PostId> = wishes.iter().map(file).collect();
    let wish: HashMap<PostId, &Wish> = ids.iter().copied().zip(wishes).collect();
    let is_right =
        |one: &PostId, other: &PostId| wish[one].dup_group.is_some() && wish[one].dup_group == wish[other].dup_group;
    if std::env::var_os("FRIDAY_TEST_TELL").is_some() {
        tell(app, &ids, &wish, is_right);
    }
    app.run_worker();
    let now = app.now();
    let pairs = app.read(move |conn| pairing::suggested(conn, now, 1_000));
    for (one, other) in pairs.iter().filter(|(one, other)| !is_right(one, other)) {
        eprintln!("not the same: {} / {}", wish[one].title, wish[other].title);
    }
    (pairs.len(), pairs.iter().filter(|(one, other)| is_right(one, other)).count())
}

/// What has shipped since was a wish.
fn kind(wish: &Wish) -> &'static str {
    if wish.kind == "bug" { "bug" } else { "request" }
}

/// Tells what other thresholds would give.
fn tell(app: &TestApp, ids: &[PostId], wish: &HashMap<PostId, &Wish>, is_right: impl Fn(&PostId, &PostId) -> bool) {
    let mut likeness: HashMap<(PostId, PostId), f64> = HashMap::new();
    for id in ids {
        let title = wish[id].title.clone();
        for found in app.read(move |conn| search::alike(conn, &Question::of(&title), search::Titles::Standing)) {
            likeness.insert((*id, found.post), found.likeness);
        }
    }
    for least in [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9] {
        let both = |one: &PostId, other: &PostId| {
            let way = |way: (PostId, PostId)| likeness.get(&way).copied().unwrap_or(0.0);
            way((*one, *other)).min(way((*other, *one)))
        };
        let pairs = ids.iter().flat_map(|one| ids.iter().map(move |other| (one, other)));
        let pairs: Vec<_> = pairs
            .filter(|(one, other)| one < other && kind(wish[one]) == kind(wish[other]) && both(one, other) >= least)
            .collect();
        let right = pairs.iter().filter(|(one, other)| is_right(one, other)).count();
        eprintln!("from {least}: {} pairs, {right} right", pairs.len());
    }
}

#[test]
fn most_suggestions_among_wishes_in_seven_languages_are_right() {
    on_each_engine(|app| {
        let lines = include_str!("../search/wishes.tsv").lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let wish = |parts: Vec<&str>| Wish {
            dup_group: Some(parts[0].to_owned()),
            lang: parts[1].to_owned(),
            kind: "request".to_owned(),
            title: parts[2].to_owned(),
        };
        let wishes: Vec<Wish> = lines.map(wish).collect();
        let (all, right) = suggested(app, &wishes);
        eprintln!("from {LEAST}: {right} of {all} are right");
        assert!(right * 100 >= all * 90 && right >= 10, "{right} of {all}");
    });
}

#[test]
fn most_suggestions_among_real_requests_are_right() {
    let Some(wishes) = rows::<Wish>("rom_requests.jsonl") else { return };
    on_each_engine(|app| {
        let (all, right) = suggested(app, &wishes);
        eprintln!("from {LEAST}: {right} of {all} are right");
        assert!(right * 100 >= all * 80, "{right} of {all}");
    });
}
