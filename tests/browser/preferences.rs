//! What readers ask of their device is heeded: the colours they can see, and no motion.

use super::lab::{Lab, screenshots, with_browser};
use super::living::{Living, Moment};
use super::tab::Tab;
use serde_json::json;
use std::collections::BTreeMap;

/// Who looks at what.
const PAGES: &[(&str, &str)] = &[
    ("mia", "/"),
    ("mia", "/posts/{in-progress}"),
    ("", "/releases/{version}"),
    ("", "/roadmap"),
    ("grace", "/triage"),
];

/// The colours of things with a given look; the emulated palette has its own.
const SYSTEM_COLOURS: &str = "Object.fromEntries(['Canvas', 'CanvasText', 'Highlight', 'HighlightText'].map(name => { \
    const e = document.body.appendChild(document.createElement('i')); e.style.color = name; \
    const colour = getComputedStyle(e).color; e.remove(); return [name, colour]; }))";

fn each_page(lab: &Lab, site: &Living, prefer: impl Fn(&mut Tab), mut look: impl FnMut(&mut Tab, &str)) {
    let mut tabs = BTreeMap::new();
    for (handle, path) in PAGES {
        let tab = tabs.entry(handle).or_insert_with(|| site.tab(lab, handle));
        tab.size(360, 740);
        prefer(tab);
        tab.goto(&site.path(path));
        look(tab, path);
    }
}

pub fn in_forced_colours_the_focus_and_every_state_are_seen() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        each_page(lab, &site, Tab::forced_colors, |tab, path| {
            assert_eq!(tab.js("matchMedia('(forced-colors: active)').matches"), true);
            tab.js(&format!("window.focused = {}; 0", include_str!("focus.js")));
            for stop in 0..tab.js("focused.stops().length").as_u64().unwrap().min(40) {
                tab.key("Tab");
                let now = tab.js("focused.now()");
                assert_eq!(now["fault"], "", "{path}, stop {stop}: {now}");
            }
            // A status is a word, with a mark that keeps its shape.
            let silent = tab.js("[...document.querySelectorAll('.status')].filter(e => e.checkVisibility() && !e.innerText.trim()).length");
            assert_eq!(silent, 0, "{path}");
            // The page one is on is told from the others by more than its colour.
            let here = tab
                .js("[...document.querySelectorAll('.site-nav [aria-current], .tabs [aria-current]')].every(e => \
                 getComputedStyle(e).textDecorationLine.includes('underline'))");
            assert_eq!(here, true, "{path}");
            let name = path.trim_matches('/').replace(['/', '{', '}'], "-");
            tab.screenshot(&screenshots().join("forced-colors").join(format!("{name}.png")));
        });
    });
}

pub fn in_forced_colours_a_vote_cast_differs_from_one_not_cast() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        tab.forced_colors();
        tab.goto("/");
        let system = tab.js(SYSTEM_COLOURS);
        let look = |tab: &mut Tab, pressed: bool| {
            let button = format!("form[id^=vote-] [aria-pressed={pressed}]");
            tab.js(&format!(
                "(s => ({{ ground: s.backgroundColor, ink: s.color, border: s.borderStyle }}))\
                 (getComputedStyle(document.querySelector({})))",
                json!(button)
            ))
        };
        let (cast, open) = (look(&mut tab, true), look(&mut tab, false));
        assert_eq!(cast["ground"], system["Highlight"]);
        assert_eq!(cast["ink"], system["HighlightText"]);
        assert_ne!(cast["ground"], open["ground"]);
        assert_eq!(open["border"], "solid");
    });
}

pub fn who_wants_less_motion_sees_none() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        each_page(lab, &site, Tab::less_motion, |tab, path| {
            let moving =
                tab.js("[...document.querySelectorAll('*')].flatMap(e => ['', '::before', '::after'].map(part => [e, \
                 getComputedStyle(e, part)])).filter(([, s]) => parseFloat(s.transitionDuration) > 0 || \
                 (s.animationName !== 'none' && parseFloat(s.animationDuration) > 0) || s.scrollBehavior === 'smooth')\
                 .map(([e]) => e.outerHTML.slice(0, 100))");
            assert_eq!(moving, json!([]), "{path}");
            if tab.count("form[id^=vote-] button") > 0 {
                // Held down, the button stands still.
                tab.js(
                    "document.querySelector('form[id^=vote-] button').dispatchEvent(new PointerEvent('pointerover'))",
                );
                assert_eq!(tab.js("document.getAnimations().length"), 0, "{path}");
            }
        });
    });
}

pub fn the_device_s_theme_is_the_page_s() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "");
        tab.goto("/");
        let ground = "getComputedStyle(document.body).backgroundColor";
        let light = tab.js_text(ground);
        tab.theme("dark");
        assert_ne!(tab.js_text(ground), light);
        assert_eq!(tab.js_text("getComputedStyle(document.documentElement).colorScheme"), "dark");
        // What a reader chooses here counts before what the device says.
        tab.js("document.documentElement.dataset.theme = 'light'");
        assert_eq!(tab.js_text(ground), light);
        tab.js("document.documentElement.dataset.theme = 'dark'");
        tab.theme("light");
        assert_ne!(tab.js_text(ground), light);
    });
}
