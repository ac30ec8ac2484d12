//! Everybody follows every link there is, and looks for every word: each reads what they may, and nothing else, also from pages
//! that were kept for somebody before them.

use crate::permissions::declared;
use crate::support::people::number_of;
use crate::support::{Browser, Page, Setup, TestApp, engines};
use chrono::TimeDelta;
use orange_friday::wire::Freshness;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Words that stand nowhere but in one thing, each with those who read it: a `V`isitor, somebody `U`nconfirmed, `A`da, who wrote
/// most of it, `T`ess, who tests the area, `B`ob, who is blocked, `O`thers, and `S`taff.
const MARKERS: &[(&str, &str)] = &[
    // Posts: public, private, held, hidden, and of somebody who has not confirmed their address.
    ("Kumquat", "VUATBOS"),
    ("Pomelo", "AS"),
    ("Bergamot", "AS"),
    ("Calamansi", "AS"),
    ("Clementine", "US"),
    // Comments: public, private, held, hidden.
    ("Tangelo", "VUATBOS"),
    ("Yuzuschale", "AS"),
    ("Satsuma", "AS"),
    ("Mandora", "AS"),
    // What staff write to each other.
    ("Feijoa", "S"),
    // What a tester says; what staff took away of that, and why.
    ("Oroblanco", "VUATBOS"),
    ("Pitahaya", "T"),
    ("Rambutan", "TS"),
];

/// Pages that a crawl looks at beside those it begins with, at most.
const FURTHER: usize = 120;

/// The board, with everybody who looks at it.
struct Board {
    posts: Vec<i64>,
    /// One of each kind, whose every page is looked at.
    kinds: Vec<i64>,
    comments: Vec<String>,
    readers: Vec<(char, Browser)>,
}

fn files(browser: &mut Browser, title: &str, others: &[(&str, &str)]) -> String {
    let fields = [("kind", "bug"), ("title", title), ("area", "camera"), ("body", "As the title says.")];
    let filed = browser.post("/posts", &[&fields[..], others].concat());
    assert_eq!(filed.status, 303, "{title}: {}", filed.text());
    filed.location()
}

fn presses(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> String {
    let done = browser.post(path, fields);
    assert_eq!(done.status, 303, "{path}: {}", done.text());
    done.location()
}

/// A comment's number.
fn says(browser: &mut Browser, post: &str, fields: &[(&str, &str)]) -> String {
    let said = presses(browser, &format!("/posts/{}/comments", number_of(post)), fields);
    said.rsplit('-').next().unwrap().to_owned()
}

fn board(app: &TestApp) -> Board {
    app.areas(&["Camera"]);
    let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
    let at = |post: &str, verb: &str| format!("/posts/{}/{verb}", number_of(post));
    let base = files(&mut grace, "The shutter sticks", &[]);
    let tried = files(&mut grace, "The viewfinder is dark", &[]);
    for post in [&base, &tried] {
        assert_eq!(grace.decides(post, "in_progress", "", "").status, 303);
    }
    // The first things of somebody new wait; once one of them is approved, what comes next does not.
    let public = files(&mut ada, "Crash in Kumquat", &[]);
    let held = files(&mut ada, "Crash in Bergamot", &[]);
    let waiting = says(&mut ada, &base, &[("body", "Mine is a Satsuma.")]);
    presses(&mut grace, &at(&public, "approve"), &[]);
    let private = files(&mut ada, "Crash in Pomelo", &[("private", "yes")]);
    let hidden = files(&mut ada, "Crash in Calamansi", &[]);
    presses(&mut grace, &at(&hidden, "hide"), &[("reason", "It is an advertisement.")]);
    let mut vera = crate::accounts::unconfirmed(app, "Vera");
    let pending = files(&mut vera, "Crash in Clementine", &[]);

    let said = says(&mut ada, &base, &[("body", "Mine is a Tangelo.")]);
    let aside = says(&mut ada, &base, &[("body", "My serial is Yuzuschale."), ("private", "yes")]);
    let gone = says(&mut ada, &base, &[("body", "Mine is a Mandora.")]);
    presses(&mut grace, &format!("/comments/{gone}/hide"), &[("reason", "It is an advertisement.")]);
    presses(&mut grace, &at(&base, "notes"), &[("note", "Ask Feijoa about it.")]);

    let mut tess = app.member("Tess");
    presses(&mut tess, "/areas/camera/testers/join", &[]);
    presses(&mut grace, "/areas/camera/testers/invite", &[("handle", "tess")]);
    for (post, words) in [(&base, "It says Oroblanco."), (&tried, "It says Pitahaya.")] {
        let fails = [("works", "no"), ("device", "Mi 8"), ("build", ""), ("reason", words)];
        presses(&mut tess, &at(post, "tested"), &fails);
    }
    presses(&mut grace, &at(&tried, "tested/withdraw"), &[("handle", "tess"), ("reason", "That is a Rambutan.")]);
    let bob = app.member("Bob");
    assert_eq!(crate::blocking::blocks(&mut grace, "bob", "2026-12-24", "Advertising.").status, 303);
    app.run_worker();

    let others = app.member("Berta");
    Board {
        kinds: [&base, &held, &private, &hidden].map(|post| number_of(post)).to_vec(),
        posts: [base, tried, public, held, private, hidden, pending].iter().map(|post| number_of(post)).collect(),
        comments: vec![waiting, said, aside, gone],
        // A visitor first and last, so that each reads what was kept for the other.
        readers: vec![
            ('V', app.visitor()),
            ('S', grace),
            ('A', ada),
            ('T', tess),
            ('B', bob),
            ('O', others),
            ('U', vera),
            ('V', app.visitor()),
        ],
    }
}

/// Where a crawl begins: what the site begins with, every post, a search for every word, and every address that the program
/// declares and that can be filled in.
fn seeds(board: &Board) -> Vec<String> {
    let mut seeds: Vec<String> =
        ["/", "/?sort=new", "/sitemap.xml?page=1", "/triage/moderation"].map(str::to_owned).to_vec();
    for number in &board.posts {
        seeds.extend(["", ".atom"].map(|end| format!("/posts/{number}{end}")));
        seeds.push(format!("/triage?post={number}"));
    }
    for (marker, _) in MARKERS {
        seeds.extend(["/?q=", "/posts/similar?title="].map(|search| format!("{search}{marker}")));
    }
    let gets = declared::routes().into_iter().filter(|(method, _)| method == "GET");
    seeds.extend(gets.flat_map(|(_, route)| filled(&route, board)).filter(|path| leads_on(path)));
    seeds
}

/// The addresses of a pattern; none where nothing here fills it in.
fn filled(route: &str, board: &Board) -> Vec<String> {
    let numbers: Vec<String> = board.kinds.iter().map(i64::to_string).collect();
    let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<String>>();
    let (place, values) = match route {
        _ if !route.contains('{') => return vec![route.to_owned()],
        _ if route.contains("{number}") => ("{number}", numbers),
        _ if route.starts_with("/comments/{id}") => ("{id}", board.comments.clone()),
        _ if route.contains("{handle}") => ("{handle}", named(&["ada", "bob", "grace", "tess", "vera"])),
        _ if route.starts_with("/areas/{slug}") => ("{slug}", named(&["camera"])),
        _ if route.starts_with("/lines/{slug}") => ("{slug}", named(&["phone"])),
        _ => ("{id}", named(&["1"])),
    };
    let paths = values.iter().map(|value| route.replace(place, value));
    paths.filter(|path| !path.contains('{')).collect()
}

/// Whether a crawl goes there: to pages of words, and to one list in one order each.
fn leads_on(path: &str) -> bool {
    let others = ["/static", "/favicon", "/apple-touch", "/readyz", "sign-", "q=", "title="];
    path.len() < 200 && !path.contains('&') && others.iter().all(|other| !path.contains(other))
}

/// What somebody read.
#[derive(Default)]
struct Crawl {
    pages: usize,
    /// The words, with the first place of each.
    read: BTreeMap<&'static str, String>,
    /// The words for which a search found something.
    found: BTreeSet<&'static str>,
}

impl Crawl {
    fn note(&mut self, page: &Page, looked_for: Option<&'static str>) {
        // A form asks for a part of a page alone.
        let css = if page.path.starts_with("/posts/similar") { "li" } else { ".post-row" };
        let rows = looked_for.map(|_| page.all(css));
        if let (Some(word), Some(false)) = (looked_for, rows.as_ref().map(Vec::is_empty)) {
            self.found.insert(word);
        }
        // What somebody looks for stands in the field they typed it in, and in links that go on with it.
        let words = rows.map_or_else(|| format!("{} {}", page.path, page.body), |rows| rows.join(" ")).to_lowercase();
        let read = MARKERS.iter().map(|(marker, _)| *marker).filter(|marker| words.contains(&marker.to_lowercase()));
        for marker in read {
            self.read.entry(marker).or_insert_with(|| page.path.clone());
        }
    }
}

fn crawled(browser: &mut Browser, seeds: &[String]) -> Crawl {
    let mut next: VecDeque<String> = seeds.iter().cloned().collect();
    let (mut asked, mut crawl) = (BTreeSet::new(), Crawl::default());
    while let Some(link) = next.pop_front() {
        let path = link.split('#').next().unwrap_or_default().to_owned();
        if crawl.pages >= seeds.len() + FURTHER || !asked.insert(path.clone()) {
            continue;
        }
        let looked_for = MARKERS.iter().map(|(marker, _)| *marker).find(|marker| path.contains(&format!("={marker}")));
        let page = browser.visit(&path);
        assert!(page.status < 500, "{path}: {}", page.status);
        crawl.pages += 1;
        crawl.note(&page, looked_for);
        if page.status != 200 {
            continue;
        }
        // As it is kept, if it is.
        crawl.note(&browser.get(&page.path), looked_for);
        if looked_for.is_none() && page.header("content-type").starts_with("text/html") {
            next.extend(page.attributes("a[href^='/'], link[href^='/']", "href").into_iter().filter(|it| leads_on(it)));
        }
    }
    crawl
}

#[test]
fn whoever_follows_every_link_reads_what_they_may_and_nothing_else() {
    for engine in engines() {
        eprintln!("--- on {engine:?}");
        let environment = vec![("FRIDAY_FIRST_POSTS", "held".to_owned())];
        let app = Setup { environment, freshness: Freshness::SECOND, ..Setup::default() }.start(engine);
        let mut board = board(&app);
        let seeds = seeds(&board);
        assert!((150..400).contains(&seeds.len()), "{} pages to begin with", seeds.len());
        for (role, browser) in &mut board.readers {
            // Nobody looks for so much in one minute.
            app.advance(TimeDelta::minutes(2));
            let crawl = crawled(browser, &seeds);
            assert!(crawl.pages >= seeds.len() / 2, "{role}: {} pages", crawl.pages);
            for (marker, roles) in MARKERS {
                let (may, place) = (roles.contains(*role), crawl.read.get(marker));
                assert_eq!(place.is_some(), may, "{role} and {marker}, read at {place:?}");
                assert!(may || !crawl.found.contains(marker), "{role} finds something by {marker}");
            }
        }
    }
}
