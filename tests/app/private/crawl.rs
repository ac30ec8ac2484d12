//! Everybody follows every link there is, and looks for every word: each reads what they may, and nothing else, also from pages
//! that were kept for somebody before them.

mod board;

use crate::permissions::declared;
use crate::support::people::address;
use crate::support::{Browser, Page, Setup, TestApp, engines};
use board::Board;
use chrono::TimeDelta;
use orange_friday::wire::Freshness;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Pages that a crawl looks at beside those it begins with, at most.
const FURTHER: usize = 90;

/// Where a crawl begins: what the site begins with, every post, a search for every word, and every address that the program
/// declares and that can be filled in.
fn seeds(board: &Board) -> Vec<String> {
    let mut seeds: Vec<String> =
        ["/", "/?sort=new", "/sitemap.xml?page=1", "/triage/moderation"].map(str::to_owned).to_vec();
    for number in &board.posts {
        seeds.extend(["", ".atom"].map(|end| format!("/posts/{number}{end}")));
        seeds.push(format!("/triage?post={number}"));
    }
    for (marker, _) in &board.markers {
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
        _ if route.contains("{handle}") => ("{handle}", named(&["ada", "bob", "grace", "olga", "tess", "vera"])),
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

/// Words, with who reads each.
type Markers = [(&'static str, &'static str)];

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
    fn note(&mut self, page: &Page, markers: &Markers, looked_for: Option<&'static str>) {
        // A form asks for a part of a page alone.
        let css = if page.path.starts_with("/posts/similar") { "li" } else { ".post-row" };
        let rows = looked_for.map(|_| page.all(css));
        if let (Some(word), Some(false)) = (looked_for, rows.as_ref().map(Vec::is_empty)) {
            self.found.insert(word);
        }
        // What somebody looks for stands in the field they typed it in, and in links that go on with it.
        let words = rows.map_or_else(|| format!("{} {}", page.path, page.body), |rows| rows.join(" ")).to_lowercase();
        let read = markers.iter().map(|(marker, _)| *marker).filter(|marker| words.contains(&marker.to_lowercase()));
        for marker in read {
            self.read.entry(marker).or_insert_with(|| page.path.clone());
        }
    }
}

fn crawled(browser: &mut Browser, seeds: &[String], markers: &Markers) -> Crawl {
    let mut next: VecDeque<String> = seeds.iter().cloned().collect();
    let (mut asked, mut crawl) = (BTreeSet::new(), Crawl::default());
    while let Some(link) = next.pop_front() {
        let path = link.split('#').next().unwrap_or_default().to_owned();
        if crawl.pages >= seeds.len() + FURTHER || !asked.insert(path.clone()) {
            continue;
        }
        let looked_for = markers.iter().map(|(marker, _)| *marker).find(|marker| path.contains(&format!("={marker}")));
        let page = browser.visit(&path);
        assert!(page.status < 500, "{path}: {}", page.status);
        crawl.pages += 1;
        crawl.note(&page, markers, looked_for);
        if page.status != 200 {
            continue;
        }
        // As it is kept, if it is.
        crawl.note(&browser.get(&page.path), markers, looked_for);
        if looked_for.is_none() && page.header("content-type").starts_with("text/html") {
            next.extend(page.attributes("a[href^='/'], link[href^='/']", "href").into_iter().filter(|it| leads_on(it)));
        }
    }
    crawl
}

/// Nobody is sent what they may not read, whatever is told of it at once or in the digests of the weeks after.
fn mails_say_no_more(app: &TestApp, board: &Board) {
    app.advance(TimeDelta::days(8));
    let mut heard = BTreeSet::new();
    for (who, role) in [("Ada", 'A'), ("Tess", 'T'), ("Bob", 'B'), ("Berta", 'O'), ("Vera", 'U')] {
        for mail in app.mails_to(&address(who)) {
            let words = format!("{:?} {} {}", mail.headers, mail.text, mail.html).to_lowercase();
            for (marker, roles) in board.markers.iter().filter(|(marker, _)| words.contains(&marker.to_lowercase())) {
                assert!(roles.contains(role), "{who} is sent {marker}: {words}");
                heard.insert((who, *marker));
            }
        }
    }
    for told in [("Ada", "Pomelo"), ("Berta", "Tangelo")] {
        assert!(heard.contains(&told), "{told:?} is missing in {heard:?}");
    }
}

#[test]
fn whoever_follows_every_link_reads_what_they_may_and_nothing_else() {
    for engine in engines() {
        eprintln!("--- on {engine:?}");
        let environment = vec![("FRIDAY_FIRST_POSTS", "held".to_owned())];
        let app = Setup { environment, freshness: Freshness::SECOND, ..Setup::default() }.start(engine);
        let mut board = Board::of(&app);
        let seeds = seeds(&board);
        assert!((150..450).contains(&seeds.len()), "{} pages to begin with", seeds.len());
        let Board { readers, markers, .. } = &mut board;
        for (role, browser) in readers {
            // Nobody looks for so much in one minute.
            app.advance(TimeDelta::minutes(2));
            let crawl = crawled(browser, &seeds, markers);
            assert!(crawl.pages >= seeds.len() / 2, "{role}: {} pages", crawl.pages);
            for (marker, roles) in markers.iter() {
                let (may, place) = (roles.contains(*role), crawl.read.get(marker));
                assert_eq!(place.is_some(), may, "{role} and {marker}, read at {place:?}");
                assert!(may || !crawl.found.contains(marker), "{role} finds something by {marker}");
            }
        }
        board.answers_all(&app);
        mails_say_no_more(&app, &board);
    }
}
