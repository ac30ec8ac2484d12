//! What a story needs: the browser and axe-core, and what is missing of them.

use super::cdp::{self, Chromium};
use super::tab::Tab;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where `npm` puts axe-core, below the target folder; CONTRIBUTING has the command.
const AXE: &str = "axe-core/node_modules/axe-core/axe.min.js";
/// axe-core 4.14.1.
const AXE_SHA256: &str = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c";

/// All that WCAG 2.2 asks up to AA, and what is good practice besides.
pub const EVERYTHING: &[&str] = &["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/// What another theme may break.
pub const COLOURS: &[&str] = &["color-contrast", "link-in-text-block"];

/// What the words of another language may break: what things are called, and in which language.
pub const WORDS: &[&str] = &[
    "button-name",
    "color-contrast",
    "document-title",
    "html-has-lang",
    "html-lang-valid",
    "label",
    "label-content-name-mismatch",
    "link-in-text-block",
    "link-name",
    "select-name",
    "target-size",
    "valid-lang",
];

/// What another theme, another width or longer words may break.
pub const LOOKS: &[&str] = &["color-contrast", "link-in-text-block", "target-size"];

pub struct Lab {
    chromium: Arc<Chromium>,
    axe: String,
}

/// Tells a story with a real browser.
pub fn with_browser(story: impl FnOnce(&Lab)) {
    story(&Lab::open());
}

/// Why no story can be told with a browser here, if so.
pub fn missing() -> Option<&'static str> {
    tools().err()
}

impl Lab {
    fn open() -> Self {
        let (program, axe) = tools().unwrap_or_else(|why| panic!("there is {why}"));
        Self { chromium: Chromium::get(&program), axe }
    }

    /// A tab of a new person.
    pub fn tab(&self, base_url: &str) -> Tab {
        Tab::open(&self.chromium, base_url)
    }

    /// What axe-core finds on the page that a tab shows: each rule with the elements that break it.
    pub fn axe(&self, tab: &mut Tab, rules: &[&str]) -> Vec<String> {
        if tab.js("typeof axe") != "object" {
            tab.js(&format!("{}; 0", self.axe));
        }
        let found = tab.js(&format!(
            "axe.run({{ resultTypes: ['violations'], preload: false, runOnly: {} }}).then(r => r.violations.map(v => \
             `${{v.id}}: ` + v.nodes.map(n => `${{n.html.slice(0, 200)}} \
             (${{n.any.concat(n.all, n.none).map(c => c.message).join(' ')}})`).join(' | ')))",
            json!(rules)
        ));
        found.as_array().unwrap().iter().map(|rule| format!("axe {}", rule.as_str().unwrap())).collect()
    }
}

/// Pictures and figures for people, below the target folder.
pub fn screenshots() -> PathBuf {
    target().join("screenshots")
}

fn target() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap()
}

/// The program and the text of axe-core, or what is not there.
fn tools() -> Result<(PathBuf, String), &'static str> {
    let program = cdp::program().ok_or("no Chromium")?;
    let text = std::fs::read_to_string(target().join(AXE)).map_err(|_| "no axe-core")?;
    let sum = data_encoding::HEXLOWER.encode(&Sha256::digest(text.as_bytes()));
    if sum == AXE_SHA256 { Ok((program, text)) } else { Err("another axe-core than 4.14.1") }
}
