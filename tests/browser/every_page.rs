//! Every page, for everybody who may see it, in each language, light and dark, on a phone and on a desk: nothing that
//! axe-core finds, nothing that the browser complains about, nothing too wide or too small to press. Pictures go
//! to `target/screenshots`: in English, or in each language of the pages that `FRIDAY_TEST_PAGE` names.

use super::lab::{COLOURS, EVERYTHING, LOOKS, Lab, WORDS, screenshots, with_browser};
use super::living::{Living, Moment};
use super::pages::{LANGUAGES, PAGES, Row, Who};
use super::tab::Tab;
use orange_friday::i18n::Language;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// Taking a picture takes as long as looking at a page.
const PICTURES: &[Language] = &[Language::En];

type Size = (u32, u32);
const PHONE: &Size = &(360, 740);
const DESK: &Size = &(1280, 800);
/// What 400 % zoom leaves of a desk of 1280 by 1024.
const ZOOMED: Size = (320, 256);

pub fn every_page_of_visitors_is_sound() {
    look_at(&[Who::Visitor]);
}

pub fn every_page_of_members_and_staff_is_sound() {
    look_at(&[Who::Member, Who::Staff, Who::Owner, Who::Blocked]);
}

/// Sites and tabs are opened when the first page needs them.
struct Tour<'a> {
    lab: &'a Lab,
    pictures: &'static [Language],
    sites: BTreeMap<Moment, Living>,
    tabs: BTreeMap<(Moment, Who), Tab>,
    ids: String,
    /// By site, language and title, the paths that bear it.
    titles: BTreeMap<(Moment, String, String), BTreeMap<String, u16>>,
    faults: Vec<String>,
}

fn look_at(who: &[Who]) {
    let only = std::env::var("FRIDAY_TEST_PAGE").unwrap_or_default();
    with_browser(|lab| {
        let mut tour = Tour {
            lab,
            pictures: if only.is_empty() { PICTURES } else { LANGUAGES },
            sites: BTreeMap::new(),
            tabs: BTreeMap::new(),
            ids: message_ids(),
            titles: BTreeMap::new(),
            faults: Vec::new(),
        };
        for language in LANGUAGES {
            for row in PAGES.iter().filter(|row| who.contains(&row.who) && row.name.contains(&only)) {
                tour.visit(row, *language);
            }
        }
        tour.compare_titles();
        let (count, faults) = (tour.faults.len(), tour.faults.join("\n"));
        assert!(count == 0, "{count} faults\n{faults}");
    });
}

impl Tour<'_> {
    fn visit(&mut self, row: &'static Row, language: Language) {
        let site = self.sites.entry(row.moment).or_insert_with(|| match row.moment {
            Moment::Collecting => row.moment.start().with_links(),
            Moment::Frozen | Moment::Beginning => row.moment.start(),
        });
        let path = format!("/{language}{}", site.path(row.path));
        let lab = self.lab;
        let tab = self.tabs.entry((row.moment, row.who)).or_insert_with(|| site.tab(lab, row.who.handle()));
        let place = format!("{} ({path})", row.name);
        let mut faults = Vec::new();
        let status = tab.goto(&path);
        if status != row.status {
            faults.push(format!("status {status}, not {}", row.status));
        }
        faults.append(&mut tab.seen.complaints);
        faults.extend(strange_requests(tab));
        tab.js(&format!("window.look = {}; 0", include_str!("look.js")));
        faults.extend(said(tab, &format!("look.all({}, new Set({}))", json!(&*language), self.ids)));
        let (title, address) = (tab.js_text("document.title"), tab.js_text("location.pathname"));
        self.titles.entry((row.moment, language.to_string(), title)).or_default().insert(address, row.status);
        for ((width, height), theme, rules) in looks(language) {
            tab.size(*width, *height);
            tab.theme(theme);
            tab.settle();
            let mut found = said(tab, &format!("look.sized({width})"));
            found.extend(lab.axe(tab, rules));
            faults.extend(found.iter().map(|fault| format!("{theme}, {width}: {fault}")));
            if self.pictures.contains(&language) {
                let folder = screenshots().join(&*language).join(format!("{theme}-{width}"));
                tab.screenshot(&folder.join(format!("{}.png", row.name)));
            }
        }
        tab.size(ZOOMED.0, ZOOMED.1);
        for how in ["sized", "spaced"] {
            let found = said(tab, &format!("look.{how}({})", ZOOMED.0));
            faults.extend(found.iter().map(|fault| format!("zoomed: {fault}")));
        }
        self.faults.extend(faults.iter().map(|fault| format!("{place}: {fault}")));
    }

    /// Whoever has many tabs open tells them apart by their titles. What is not there is the same page wherever it was looked
    /// for, and like none that is there.
    fn compare_titles(&mut self) {
        for ((moment, language, title), paths) in &self.titles {
            if paths.len() > 1 && paths.values().any(|status| *status != 404) {
                self.faults.push(format!("{moment:?}, {language}: {paths:?} are all titled {title:?}"));
            }
        }
    }
}

/// In which windows and colours a page is looked at, and by which rules. What themes may break is the same in every
/// language, and so is how a page is built: the languages after the first see each window and each theme once, for what
/// their words may break.
fn looks(language: Language) -> &'static [(&'static Size, &'static str, &'static [&'static str])] {
    const ALL: &[(&Size, &str, &[&str])] =
        &[(PHONE, "light", EVERYTHING), (PHONE, "dark", COLOURS), (DESK, "dark", COLOURS), (DESK, "light", EVERYTHING)];
    const OTHER: &[(&Size, &str, &[&str])] = &[(PHONE, "light", WORDS), (DESK, "dark", LOOKS)];
    if language == LANGUAGES[0] { ALL } else { OTHER }
}

/// A list of sentences that an expression gives.
fn said(tab: &mut Tab, expression: &str) -> Vec<String> {
    let list = tab.js(expression);
    list.as_array().unwrap().iter().map(|fault| fault.as_str().unwrap().to_owned()).collect()
}

/// Requests that failed or went elsewhere.
fn strange_requests(tab: &Tab) -> Vec<String> {
    let strange = tab.seen.requests.iter().filter(|request| {
        let elsewhere = !request.url.starts_with(&tab.base_url) && !request.url.starts_with("data:");
        elsewhere || request.failed.is_some() || (request.status >= 400 && !request.is_page)
    });
    strange.map(|request| format!("strange request: {request:?}")).collect()
}

/// The names of all messages, as a list in JavaScript; only those that nobody would write in a sentence.
fn message_ids() -> String {
    let mut ids = BTreeSet::new();
    for file in std::fs::read_dir("src/i18n/en").unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
        ids.extend(keys.filter(|key| key.contains('-') && !key.starts_with(' ')).map(str::to_owned));
    }
    assert!(ids.len() > 200, "{ids:?}");
    json!(ids).to_string()
}

/// Each check finds what it is there for.
pub fn what_is_wrong_is_seen() {
    const PAGE: &str = "<main><h1>One</h1><h1>Two</h1><p id=x>nav-board {name}</p><p id=x onclick='x()' style='color:red'>.</p>\
        <a href='/' class=tiny>.</a><button class=button>Go<b class=status>.</b></button><a href='/' class=button>Go</a><p class=wide>Wide</p><p class=cut>Much more than fits in here</p><input></main>";
    const SHEET: &str = ".status { font-size: 20px } .tiny { display: block; width: 20px; height: 20px } .wide { width: 500px } \
        .cut { width: 100px; height: 22px; line-height: 22px; overflow: hidden; white-space: nowrap }";
    with_browser(|lab| {
        let site = Moment::Beginning.start();
        let mut tab = lab.tab(&site.app.base_url);
        tab.size(360, 740);
        tab.goto("/nowhere");
        tab.js(&format!("window.look = {}; document.body.innerHTML = {}", include_str!("look.js"), json!(PAGE)));
        tab.js(&format!(
            "document.querySelector('.tiny').classList.add('vote'); document.adoptedStyleSheets = \
             [new CSSStyleSheet()]; document.adoptedStyleSheets[0].replaceSync({})",
            json!(SHEET)
        ));
        let all = said(&mut tab, &format!("look.all('nl', new Set({}))", message_ids())).join("\n");
        for fault in [
            "2 h1",
            "lang is en",
            "inline: <p id",
            "inline onclick",
            "two elements are #x",
            "a status of its own look",
            "braces",
            "the id nav-board",
        ] {
            assert!(all.contains(fault), "{fault} is not in {all}");
        }
        let sized = said(&mut tab, "look.sized(360)").join("\n");
        for fault in ["scrolls sideways (5", "20 x 20", "orange 2 times"] {
            assert!(sized.contains(fault), "{fault} is not in {sized}");
        }
        assert!(said(&mut tab, "look.spaced(360)").join("\n").contains("is cut: <p class"));
        let axe = lab.axe(&mut tab, EVERYTHING).join("\n");
        assert!(axe.contains("axe label: <input>"), "{axe}");
        tab.js(
            "document.body.insertAdjacentHTML('beforeend', '<img src=https://example.org/x.png>'); console.error('Oh')",
        );
        tab.wait_until("complaints", |seen| seen.complaints.len() >= 3);
        let complaints = tab.seen.complaints.join("\n");
        assert!(complaints.contains("Content Security Policy") && complaints.contains("Oh"), "{complaints}");
    });
}
