//! Everything that can be chosen, drawn at random: also what contradicts itself and what is nowhere.

use super::{KINDS, PAGE, PLACES, Post, SORTS, STATUSES, board_of, scan, scan_of_words, shown};
use crate::support::on_each_engine;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;

/// What an address of the board asks for; of each field nothing, something, or what there is not.
#[derive(Debug, Clone)]
struct Asked {
    path: &'static str,
    words: &'static str,
    area: &'static str,
    line: &'static str,
    device: &'static str,
    kind: &'static str,
    status: &'static str,
    sort: &'static str,
    page: usize,
}

fn asked() -> impl Strategy<Value = Asked> {
    let kinds = ["", "wish"].into_iter().chain(KINDS);
    let sorts = ["", "best", "nonsense"].into_iter().chain(SORTS);
    (
        prop_oneof![4 => Just("/"), 1 => Just("/areas/remote"), 1 => Just("/lines/phone")],
        select(vec!["", "zeppelin", "Zeppelin", "kumquat"]),
        select(vec!["", "", "camera", "remote", "nowhere"]),
        select(vec!["", "", "phone", "tv", "nowhere"]),
        select(vec!["", "fuxi", "nowhere"]),
        select(kinds.collect::<Vec<_>>()),
        prop_oneof![3 => Just(""), 2 => select(&STATUSES[..]), 1 => Just("done")],
        select(sorts.collect::<Vec<_>>()),
        prop_oneof![3 => Just(1_usize), 1 => 2..5_usize],
    )
        .prop_map(|(path, words, area, line, device, kind, status, sort, page)| Asked {
            path,
            words,
            area,
            line,
            device,
            kind,
            status,
            sort,
            page,
        })
}

impl Asked {
    fn address(&self) -> String {
        let Self { path, words, area, line, device, kind, status, sort, page } = self;
        let place = format!("area={area}&line={line}&device={device}");
        format!("{path}?q={words}&{place}&kind={kind}&status={status}&sort={sort}&page={page}")
    }

    /// The areas in which posts stand: the path says more than the query, and an area more than a line. What is nowhere
    /// is passed over.
    fn within(&self) -> &'static [usize] {
        let (area, line) = match self.path.split('/').collect::<Vec<_>>()[..] {
            ["", "areas", area] => (area, ""),
            ["", "lines", line] => ("", line),
            _ => (self.area, self.line),
        };
        let place = |path: String| PLACES.iter().find(|(place, _)| *place == path).map(|(_, within)| *within);
        place(format!("/areas/{area}")).or_else(|| place(format!("/lines/{line}"))).unwrap_or(&[1, 2, 3])
    }

    /// What a scan of all posts finds for this page.
    fn expected(&self, posts: &[Post]) -> Vec<i64> {
        let one_of = |all: &[&'static str], said: &'static str| if all.contains(&said) { said } else { "" };
        let (kind, status) = (one_of(&KINDS, self.kind), one_of(&STATUSES, self.status));
        let usual = if self.words.is_empty() { "week" } else { "best" };
        let sort = if SORTS.contains(&self.sort) { self.sort } else { usual };
        let place = (self.within(), one_of(&["fuxi"], self.device));
        let all = match self.words {
            "" => scan(posts, place, (sort, kind, status)),
            "kumquat" => Vec::new(),
            _ => scan_of_words(posts, place, (sort, kind, status)),
        };
        all.into_iter().skip((self.page - 1) * PAGE).take(PAGE).collect()
    }
}

#[test]
fn whatever_is_chosen_together_shows_what_a_scan_finds() {
    on_each_engine(|app| {
        let posts = board_of(app, 160);
        let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) };
        TestRunner::new(config)
            .run(&asked(), |asked| {
                let address = asked.address();
                prop_assert_eq!(shown(&mut app.visitor(), &address), asked.expected(&posts), "{}", address);
                Ok(())
            })
            .unwrap_or_else(|error| panic!("{:?}: {error}", app.engine));
    });
}
