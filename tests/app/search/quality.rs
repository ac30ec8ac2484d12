//! How well wishes find each other by their titles alone.

use crate::real_input::rows;
use crate::support::{TestApp, on_each_engine};
use orange_friday::search::{self, Question};
use serde::Deserialize;
use std::collections::HashMap;

/// As many as are shown.
const SHOWN: usize = 5;

#[derive(Debug, Clone, Deserialize)]
struct Wish {
    title: String,
    lang: String,
    dup_group: Option<String>,
}

/// What came of asking for each wish by its title.
#[derive(Debug, Default)]
struct Score {
    /// Wishes that others repeat.
    repeated: usize,
    /// Those of them that found one of the others.
    found: usize,
    /// What else was suggested for these.
    others: usize,
}

fn score(app: &TestApp, wishes: &[Wish]) -> Score {
    app.areas(&["Camera"]);
    let author = app.fan("Ada");
    // "zh" says which language, and not how it is written: that is recognised.
    let lang = |wish: &Wish| if wish.lang == "zh" { String::new() } else { wish.lang.clone() };
    let ids: Vec<_> = wishes.iter().map(|wish| app.wish(&author, &wish.title, "", &lang(wish))).collect();
    let group: HashMap<_, _> = ids.iter().zip(wishes).map(|(id, wish)| (*id, wish.dup_group.clone())).collect();
    let mut score = Score::default();
    for (id, wish) in ids.iter().zip(wishes) {
        let is_sibling = |other: &_| other != id && wish.dup_group.is_some() && group[other] == wish.dup_group;
        if !ids.iter().any(is_sibling) {
            continue;
        }
        let title = wish.title.clone();
        let found = app.read(move |conn| search::alike(conn, &Question::of(&title)));
        let found: Vec<_> = found.into_iter().map(|alike| alike.post).filter(|post| post != id).take(SHOWN).collect();
        score.repeated += 1;
        score.found += usize::from(found.iter().any(is_sibling));
        score.others += found.iter().filter(|post| !is_sibling(post)).count();
    }
    score
}

/// At least so many of a hundred find another one, and no more than so many others are suggested to a hundred.
fn expect(score: &Score, least: usize, most: usize) {
    eprintln!("{score:?}");
    assert!(score.found * 100 >= least * score.repeated, "{score:?}");
    assert!(score.others * 100 <= most * score.repeated, "{score:?}");
}

#[test]
fn wishes_in_seven_languages_find_those_that_say_the_same() {
    on_each_engine(|app| {
        let lines = include_str!("wishes.tsv").lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let wish = |parts: Vec<&str>| Wish {
            dup_group: Some(parts[0].to_owned()),
            lang: parts[1].to_owned(),
            title: parts[2].to_owned(),
        };
        let wishes: Vec<Wish> = lines.map(wish).collect();
        expect(&score(app, &wishes), 90, 20);
    });
}

/// Half a dozen of these are about the limit of the charge too, and belong to no group or to one of their own.
#[test]
fn real_requests_find_those_that_say_the_same() {
    let Some(wishes) = rows::<Wish>("rom_requests.jsonl") else { return };
    on_each_engine(|app| expect(&score(app, &wishes), 85, 100));
}
