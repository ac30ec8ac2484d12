//! From finished posts to a published changelog: how many presses that takes.

use super::lab::with_browser;
use super::living::Moment;
use super::tab::Tab;
use serde_json::json;

/// What fans reported, and what staff make of it.
const WORDED: [(&str, &str); 10] = [
    ("Night pictures come out green on the second lens", "Night pictures have true colours on both lenses"),
    ("Panorama stops half way when turned quickly", "A panorama goes on however quickly one turns"),
    ("Slow motion has no sound after the cut", "Slow motion keeps its sound when it is cut"),
    ("Timer beeps although the phone is silent", "The timer keeps quiet while the phone is silent"),
    ("Flash fires late in burst pictures", "The flash fires with every picture of a burst"),
    ("Grid lines vanish when zooming", "Grid lines stay while one zooms"),
    ("Portraits lose the ears of dogs", "Portraits keep the ears of dogs sharp"),
    ("Videos are mirrored by the front camera", "Videos of the front camera are as others see them"),
    ("Macro mode hunts for focus for ever", "Macro mode finds its focus within a second"),
    ("QR codes on screens are never read", "QR codes are read from screens, too"),
];

/// A button that leads to another page, counted; typing, and getting to a field by Tab, is no press.
fn press(tab: &mut Tab, presses: &mut u32, css: &str) {
    *presses += 1;
    assert_eq!(tab.follow(css), 200, "{css}");
}

/// Types over the words of a line, which can be reached without a press.
fn words(tab: &mut Tab, complaint: &str, line: &str) {
    let field = "[...document.querySelectorAll('textarea[name^=wording-]')].find(field => field.value.trim() === ";
    let field = format!("{field}{})", json!(complaint));
    assert_eq!(tab.js(&format!("{field}.checkVisibility()")), true, "{complaint} is folded up");
    tab.js(&format!("(field => {{ field.focus(); field.select(); }})({field})"));
    tab.call("Input.insertText", &json!({ "text": line }));
}

pub fn ten_finished_posts_become_a_changelog_with_at_most_twelve_presses() {
    with_browser(|lab| {
        for scripts in [true, false] {
            let site = Moment::Collecting.start();
            let (mut mia, mut grace) = (site.plain("mia"), site.plain("grace"));
            for (complaint, _) in WORDED {
                let filed = mia.post("/posts", &[("kind", "bug"), ("title", complaint), ("area", "camera")]);
                assert_eq!(filed.status, 303, "{}", filed.text());
                let decided = grace.decides(&filed.location(), "ready", "", "");
                assert_eq!(decided.status, 303, "{}", decided.text());
            }
            let mut tab = site.tab(lab, "grace");
            tab.scripts(scripts);
            tab.goto("/releases/next/edit");
            let mut presses = 0;
            press(&mut tab, &mut presses, "button[value=freeze]");
            press(&mut tab, &mut presses, "main form[action$='/freeze'] button");
            for (complaint, line) in WORDED {
                words(&mut tab, complaint, line);
            }
            press(&mut tab, &mut presses, "button[value=publish]");
            let checked = tab.text();
            assert!(WORDED.iter().all(|(_, line)| checked.contains(line)), "{checked}");
            // What others reported may stand there as they reported it.
            if tab.count("#as-is-approve") > 0 {
                tab.press("#as-is-approve");
                presses += 1;
            }
            press(&mut tab, &mut presses, "main form[action$='/approve'] button");
            press(&mut tab, &mut presses, "main form[action$='/publish'] button");
            assert!(presses <= 12, "{presses} presses with scripts {scripts}");
            let out = tab.text();
            assert!(WORDED.iter().all(|(complaint, line)| out.contains(line) && !out.contains(complaint)), "{out}");
            assert_eq!(tab.seen.complaints, Vec::<String>::new());
        }
    });
}
