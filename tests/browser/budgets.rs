//! What a page may cost: bytes on the wire, requests, and time on a slow phone. These limits belong to the product, so
//! here, and only here, a test measures time; it has the machine alone, and the middle one of three tries counts.

use super::lab::{screenshots, with_browser};
use super::living::Moment;
use super::seen::{Request, Seen};
use super::tab::Tab;
use serde_json::json;
use std::fmt::Write;

/// Bytes of packed files; of all together, headers are counted too.
const HTML: f64 = 14_000.0;
const STYLE: f64 = 8_000.0;
const SCRIPT: f64 = 6_000.0;
const WHOLE: f64 = 35_000.0;
const REQUESTS: f64 = 6.0;
/// Milliseconds until the largest piece of the page is there, and from a press to what it changes.
const LARGEST: f64 = 1500.0;
const PRESS: f64 = 200.0;
/// Share of the window that may move while the page loads.
const SHIFT: f64 = 0.05;

/// Pages that people come to first.
const PAGES: &[(&str, &str)] = &[("board", "/"), ("post", "/posts/{in-progress}"), ("release", "/releases/{version}")];

/// When the largest piece was painted, in milliseconds, and how much has moved by then.
const PAINT: &str = "new Promise(done => { let moved = 0; \
    new PerformanceObserver(list => { for (const e of list.getEntries()) moved += e.value; }) \
    .observe({ type: 'layout-shift', buffered: true }); \
    new PerformanceObserver(list => setTimeout(() => done([list.getEntries().at(-1).startTime, moved]), 300)) \
    .observe({ type: 'largest-contentful-paint', buffered: true }); })";

fn middle(mut of: [f64; 3]) -> f64 {
    of.sort_by(f64::total_cmp);
    of[1]
}

/// The bytes of what has this type, as they travel.
fn bytes_of(tab: &Tab, mime: &str) -> f64 {
    let of_type = |request: &&Request| request.header("content-type").starts_with(mime);
    let length = |request: &Request| request.header("content-length").parse::<f64>().expect("a length is told");
    tab.seen.requests.iter().filter(of_type).map(length).sum()
}

fn bytes_on_the_wire(tab: &Tab) -> f64 {
    tab.seen.requests.iter().map(|request| request.bytes).sum()
}

/// Figures for people, and what is over its limit.
#[derive(Default)]
struct Scales {
    figures: String,
    faults: Vec<String>,
}

impl Scales {
    fn weigh(&mut self, what: &str, is: f64, most: f64) {
        writeln!(self.figures, "{what:<28} {is:>10.3} of {most}").unwrap();
        if is > most {
            self.faults.push(format!("{what}: {is:.3}, not {most}"));
        }
    }

    fn read(self) {
        println!("{}", self.figures);
        std::fs::create_dir_all(screenshots()).unwrap();
        std::fs::write(screenshots().join("figures.txt"), self.figures).unwrap();
        assert!(self.faults.is_empty(), "{}", self.faults.join("\n"));
    }
}

pub fn pages_are_light_and_quick_on_a_slow_phone() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut scales = Scales::default();
        for (name, path) in PAGES {
            let mut tab = slow_phone(site.tab(lab, ""));
            let (mut largest, mut shift) = ([0.0; 3], 0.0_f64);
            for try_ in &mut largest {
                tab.call("Network.clearBrowserCache", &json!({}));
                tab.goto(&site.path(path));
                tab.wait_until("everything", Seen::is_whole);
                let paint = tab.js(PAINT);
                *try_ = paint[0].as_f64().unwrap();
                shift = shift.max(paint[1].as_f64().unwrap());
            }
            let types =
                [("HTML", "text/html", HTML), ("style", "text/css", STYLE), ("script", "text/javascript", SCRIPT)];
            for (kind, mime, most) in types {
                scales.weigh(&format!("{name}: {kind}, bytes"), bytes_of(&tab, mime), most);
            }
            scales.weigh(&format!("{name}: all, bytes"), bytes_on_the_wire(&tab), WHOLE);
            scales.weigh(
                &format!("{name}: requests"),
                f64::from(u32::try_from(tab.seen.requests.len()).unwrap()),
                REQUESTS,
            );
            let asked =
                tab.seen.requests.iter().map(|request| request.url.strip_prefix(&tab.base_url).unwrap_or(&request.url));
            writeln!(scales.figures, "  {}", asked.collect::<Vec<_>>().join(" ")).unwrap();
            scales.weigh(&format!("{name}: largest paint, ms"), middle(largest), LARGEST);
            scales.weigh(&format!("{name}: layout shift"), shift, SHIFT);
        }
        let presses = [(); 3].map(|()| press_of_a_vote(&mut slow_phone(site.tab(lab, "mia"))));
        scales.weigh("vote: press, ms", middle(presses), PRESS);
        scales.read();
    });
}

fn slow_phone(mut tab: Tab) -> Tab {
    tab.size(360, 740);
    tab.slow();
    tab
}

/// Milliseconds until the page shows that a vote was pressed.
fn press_of_a_vote(tab: &mut Tab) -> f64 {
    tab.goto("/?sort=new");
    tab.js("window.slowest = 0; for (const type of ['event', 'first-input']) new PerformanceObserver(list => { \
         for (const e of list.getEntries()) slowest = Math.max(slowest, e.duration); })\
         .observe({ type, durationThreshold: 16 })");
    let voted = tab.count("form[id^=vote-] [aria-pressed=true]");
    tab.tap("form[id^=vote-] [aria-pressed=false]");
    tab.wait_for(&format!("document.querySelectorAll('form[id^=vote-] [aria-pressed=true]').length === {}", voted + 1));
    tab.wait_for("slowest > 0");
    tab.js("new Promise(done => setTimeout(done, 300))");
    tab.js("slowest").as_f64().unwrap()
}

pub fn a_second_look_asks_for_the_page_only_and_is_told_that_nothing_changed() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        for handle in ["", "mia"] {
            let mut tab = site.tab(lab, handle);
            // The script finds out the zone on the first page, so times stand otherwise on the second.
            for path in ["/", "/", "/releases", "/"] {
                tab.goto(path);
                tab.wait_until("everything", Seen::is_whole);
            }
            let asked: Vec<&Request> = tab.seen.requests.iter().filter(|request| !request.cached).collect();
            assert_eq!(asked.len(), 1, "{:?}", asked.iter().map(|request| &request.url).collect::<Vec<_>>());
            for request in tab.seen.requests.iter().filter(|request| !request.is_page) {
                assert!(request.header("cache-control").contains("immutable"), "{request:?}");
            }
            assert!(bytes_on_the_wire(&tab) < 1_000.0, "{handle:?}: the page came again: {:?}", tab.seen.page());
        }
    });
}
