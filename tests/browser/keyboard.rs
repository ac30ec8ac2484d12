//! By the keyboard alone: the order is that of reading, what has the focus is seen, and nothing holds it for ever.

use super::lab::with_browser;
use super::living::Moment;
use super::tab::Tab;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Pages with everything that takes the focus.
const PAGES: &[(&str, &str)] = &[
    ("", "/"),
    ("mia", "/posts/{in-progress}"),
    ("mia", "/posts/new"),
    ("mia", "/settings"),
    // One row: with each that has the focus another post stands beside the list.
    ("grace", "/triage?q=megabyte"),
    ("grace", "/releases/next/edit"),
    ("olga", "/staff"),
];

fn open(tab: &mut Tab, path: &str) {
    tab.goto(path);
    // A walk begins at the beginning, wherever the page has put the focus.
    tab.js("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); 0");
    tab.js(&format!("window.focused = {}; 0", include_str!("focus.js")));
}

/// Goes through the page with Tab, and tells what is wrong on the way.
fn walk(tab: &mut Tab, phone: bool) -> Vec<String> {
    let stops = tab.js("focused.stops().length").as_u64().unwrap();
    assert!(stops > 5, "{} has {stops} stops", tab.url());
    let (mut faults, mut lowest) = (Vec::new(), f64::MIN);
    for expected in 0..stops {
        tab.key("Tab");
        let mut now = tab.js("focused.now()");
        // A field for a day stops at each of its parts.
        for _ in 0..4 {
            if now["place"] == expected || tab.js("document.activeElement.type") != "date" {
                break;
            }
            tab.key("Tab");
            now = tab.js("focused.now()");
        }
        if now["place"] != expected {
            faults.push(format!("stop {expected} is {now}"));
            return faults;
        }
        let text = |key: &str| now[key].as_str().unwrap_or_default().to_owned();
        if !text("fault").is_empty() {
            faults.push(format!("{}: {}", text("fault"), text("name")));
        }
        // In one column, what comes later stands lower.
        let (top, bottom) = (now["top"].as_f64().unwrap(), now["bottom"].as_f64().unwrap());
        if phone && bottom < lowest {
            faults.push(format!("stands above what comes before it: {}", text("name")));
        }
        lowest = top;
    }
    tab.key("Tab");
    let after = tab.js("focused.now()");
    if after != Value::Null && after["place"] != 0 {
        faults.push(format!("the focus does not leave the page: {after}"));
    }
    faults
}

pub fn the_focus_goes_through_every_page_in_reading_order_and_is_seen() {
    with_browser(|lab| {
        let site = Moment::Frozen.start();
        let (mut tabs, mut faults) = (BTreeMap::new(), Vec::new());
        for (handle, path) in PAGES {
            let tab = tabs.entry(handle).or_insert_with(|| site.tab(lab, handle));
            // Phones with a keyboard, desks, and the dark.
            for (phone, size, theme) in [(true, (360, 740), "light"), (false, (1280, 800), "dark")] {
                tab.size(size.0, size.1);
                tab.theme(theme);
                open(tab, &site.path(path));
                let found = walk(tab, phone);
                faults.extend(found.iter().map(|fault| format!("{path}, phone {phone}: {fault}")));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}

pub fn the_first_stop_leads_past_the_navigation() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "");
        open(&mut tab, "/");
        tab.key("Tab");
        assert_eq!(tab.js_text("document.activeElement.hash"), "#main");
        assert_eq!(tab.js("focused.now().fault"), "");
        tab.key("Enter");
        tab.key("Tab");
        assert_eq!(tab.js("document.querySelector('main').contains(document.activeElement)"), true);
        assert_eq!(tab.js("document.activeElement === [...document.querySelectorAll('main a, main button')][0]"), true);
        // And back again.
        tab.key_with("Tab", 8);
        assert_eq!(tab.js("document.querySelector('main').contains(document.activeElement)"), false);
    });
}

pub fn a_form_is_filled_in_and_sent_by_keys() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        open(&mut tab, "/posts/new");
        let to = |tab: &mut Tab, id: &str| {
            for _ in 0..40 {
                tab.key("Tab");
                if tab.js("document.activeElement.id") == id {
                    return;
                }
            }
            panic!("#{id} is not reached");
        };
        to(&mut tab, "kind");
        tab.key(" ");
        tab.key("ArrowDown");
        assert_eq!(tab.js_text("document.querySelector('[name=kind]:checked').value"), "bug");
        to(&mut tab, "title");
        for letter in "Alarm rings twice".chars() {
            tab.key(&letter.to_string());
        }
        // Who sends before the title was answered is asked about posts like it first.
        tab.wait_for("document.querySelector('[name=ask]').disabled");
        to(&mut tab, "area");
        tab.key("ArrowDown");
        to(&mut tab, "body");
        // Below the text lies what most need not fill in.
        tab.key("Tab");
        tab.key("Enter");
        to(&mut tab, "device");
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert_eq!(tab.words("h1"), "Alarm rings twice");
    });
}

/// The walk finds what it is there for.
pub fn what_is_wrong_with_the_focus_is_seen() {
    const PAGE: &str = "<main><a href=/1>1</a> <a href=/2 class=bare>2</a> <a href=/3 class=under>3</a> <a href=/4>4</a> \
        <a href=/5 class=faint>5</a> <a href=/6 class=up>6</a><div class=over></div></main>";
    const SHEET: &str = ".bare:focus { outline: 0 !important } .faint:focus { outline-color: #fff6ec !important } \
        a { position: relative } .over, .under { position: fixed; inset: 300px 0 0 0 } .over { z-index: 9 } .up { top: -99px }";
    with_browser(|lab| {
        let site = Moment::Beginning.start();
        let mut tab = lab.tab(&site.app.base_url);
        tab.size(360, 740);
        open(&mut tab, "/nowhere");
        tab.js(&format!("document.body.innerHTML = {}", json!(PAGE)));
        tab.js(&format!(
            "document.adoptedStyleSheets = [new CSSStyleSheet()]; document.adoptedStyleSheets[0].replaceSync({})",
            json!(SHEET)
        ));
        let found = walk(&mut tab, true).join("\n");
        for fault in
            ["has no ring: <a href=\"/2", "is covered: <a href=\"/3", "faint ring (1.", "comes before it: <a href=\"/6"]
        {
            assert!(found.contains(fault), "{fault} is not in {found}");
        }
        assert!(!found.contains("/1") && found.lines().count() < 8, "{found}");
        tab.js("document.querySelector('.up').tabIndex = 1; delete focused.known");
        assert!(walk(&mut tab, false).join("\n").contains("stop 0 is"));
    });
}
