//! A form with a mistake comes back with what was entered, says so first, and leads to the field.

use super::lab::{EVERYTHING, Lab, with_browser};
use super::living::{Living, Moment};
use super::tab::Tab;
use orange_friday::i18n::{Catalog, Language};
use serde_json::json;
use std::collections::BTreeMap;

struct Case {
    handle: &'static str,
    path: &'static str,
    /// Of the form.
    css: &'static str,
    /// What is entered: selector of the field within the form, text. Words in braces come from the site, here and below.
    fill: &'static [(&'static str, &'static str)],
    /// The button within the form that sends it.
    press: &'static str,
    /// Fields that must be complained about, by name.
    wrong: &'static [&'static str],
}

const CASES: &[Case] = &[
    Case {
        handle: "",
        path: "/sign-in",
        css: "form[action$='/sign-in']",
        fill: &[("#email", "mia@demo.invalid"), ("#password", "not-my-password")],
        press: "button",
        wrong: &["password"],
    },
    Case {
        handle: "",
        path: "/sign-up",
        css: "form[action$='/sign-up']",
        fill: &[("#name", "Ada 王"), ("#email", "ada at example"), ("#password", "short")],
        press: "button",
        wrong: &["email", "password"],
    },
    Case {
        handle: "",
        path: "/password/forgot",
        css: "form[action$='/password/forgot']",
        fill: &[("#email", "nobody")],
        press: "button",
        wrong: &["email"],
    },
    Case {
        handle: "",
        path: "/subscribe",
        css: "form[action$='/subscribe']",
        fill: &[("#email", "nobody")],
        press: "button",
        wrong: &["email"],
    },
    Case {
        handle: "mia",
        path: "/posts/new",
        css: ".filing",
        fill: &[
            ("#title", "Hm"),
            ("#body", "A long text that nobody wants to write twice."),
            ("#device", "Clementine 7"),
        ],
        press: ".actions button",
        wrong: &["kind", "title", "area"],
    },
    Case {
        handle: "mia",
        path: "/posts/{in-progress}",
        css: "form[action$='/comments']:has(#body)",
        fill: &[],
        press: "button",
        wrong: &["body"],
    },
    Case {
        handle: "mia",
        path: "/settings",
        css: "form[action$='/settings']",
        fill: &[("#name", "Mia"), ("#handle", "m")],
        press: "button",
        wrong: &["handle"],
    },
    Case {
        handle: "mia",
        path: "/settings/address",
        css: "form[action$='/settings/address']",
        fill: &[("#email", "nobody")],
        press: "button",
        wrong: &["email", "current"],
    },
    Case {
        handle: "grace",
        path: "/triage",
        css: "#pane .decide",
        fill: &[("textarea", "The same wish."), ("[name=duplicate_of]", "#99999")],
        press: "[value=duplicate]",
        wrong: &["duplicate_of"],
    },
    Case {
        handle: "grace",
        path: "/people/mia",
        css: "form[action$='/block']",
        fill: &[("#reason", "You advertise in every thread.")],
        press: "button",
        wrong: &["until"],
    },
    Case {
        handle: "grace",
        path: "/posts/{in-progress}",
        css: "form[action^='/posts/'][action$='/hide']",
        fill: &[],
        press: "button",
        wrong: &["reason"],
    },
    Case {
        handle: "grace",
        path: "/staff/areas",
        css: "form[action$='/areas']",
        fill: &[],
        press: "button",
        wrong: &["name"],
    },
    Case {
        handle: "grace",
        path: "/releases/next/edit",
        css: "#compose",
        fill: &[("[name=wording-{coming-line}]", ""), ("[name=position-{coming-line}]", "first")],
        press: ".desk .button",
        wrong: &["wording-{coming-line}", "position-{coming-line}"],
    },
    Case {
        handle: "grace",
        path: "/releases/{version}/recall",
        css: "form[action$='/recall']",
        fill: &[],
        press: "button",
        wrong: &["reason"],
    },
    Case {
        handle: "olga",
        path: "/staff",
        css: "form:has(#role)",
        fill: &[("#email", "nobody@demo.invalid")],
        press: "button",
        wrong: &["email"],
    },
    Case {
        handle: "olga",
        path: "/releases/calendar",
        css: "form[action$='/calendar/count']",
        fill: &[("#number", "none")],
        press: "button",
        wrong: &["number"],
    },
];

pub fn a_form_with_a_mistake_comes_back_whole_and_says_what_is_wrong() {
    with_browser(|lab| {
        let site = Moment::Frozen.start();
        let mut tabs = BTreeMap::new();
        let mut faults = Vec::new();
        for case in CASES {
            let tab = tabs.entry(case.handle).or_insert_with(|| site.tab(lab, case.handle));
            faults.extend(try_case(lab, &site, tab, case));
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}

fn try_case(lab: &Lab, site: &Living, tab: &mut Tab, case: &Case) -> Vec<String> {
    let before = site.app.tables();
    tab.goto(&site.path(case.path));
    tab.unfold(case.css);
    let fill: Vec<(String, &str)> = case.fill.iter().map(|(css, text)| (site.path(css), *text)).collect();
    let wrong: Vec<String> = case.wrong.iter().map(|name| site.path(name)).collect();
    for (field, text) in &fill {
        tab.unfold(&format!("{} {field}", case.css));
        tab.fill(&format!("{} {field}", case.css), text);
    }
    let status = tab.follow(&format!("{} {}", case.css, case.press));
    let mut faults = Vec::new();
    if status != 422 {
        faults.push(format!("status {status}"));
    }
    if !before.changes(&site.app.tables()).is_empty() {
        faults.push("something was changed".to_owned());
    }
    let word = Catalog::load().of(Language::En).title_with_error("");
    let title = tab.js_text("document.title");
    if !title.starts_with(orange_friday::i18n::plain(&word).trim_end()) {
        faults.push(format!("the title is {title}"));
    }
    let entered: Vec<&(String, &str)> = fill.iter().filter(|(css, _)| css != "#password").collect();
    let look = include_str!("failed.js");
    let found = tab.js(&format!("({look})({}, {})", json!(entered), json!(wrong)));
    faults.extend(found.as_array().unwrap().iter().map(|fault| fault.as_str().unwrap().to_owned()));
    for link in 0..tab.count("[role=alert] a") {
        tab.js(&format!("document.querySelectorAll('[role=alert] a')[{link}].id = 'to-press'"));
        tab.press("#to-press");
        if tab.js("document.activeElement?.getAttribute('aria-invalid') ?? document.activeElement?.closest('[aria-invalid]')?.ariaInvalid") != "true" {
            faults.push(format!("link {link} does not lead to a field: {}", tab.js("document.activeElement?.outerHTML")));
        }
        tab.js("document.querySelector('#to-press').removeAttribute('id')");
    }
    faults.extend(lab.axe(tab, EVERYTHING));
    faults.append(&mut tab.seen.complaints);
    faults.into_iter().map(|fault| format!("{} {}: {fault}", case.path, case.css)).collect()
}
