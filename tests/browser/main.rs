//! What only a real browser shows: looks, focus, keys, scripts, speed. Chromium is driven over its debugging pipe.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::too_many_lines,
    reason = "a test that cannot go on has failed; a story is as long as it is"
)]

mod budgets;
mod cdp;
mod every_page;
mod failed_forms;
mod hands;
mod keyboard;
mod lab;
mod living;
mod pages;
mod preferences;
mod scripted;
mod seen;
mod tab;
mod with_scripts;
mod without_scripts;

#[path = "../app/support/mod.rs"]
#[expect(dead_code, unused_imports, reason = "shared with the stories that need no browser, which use more of it")]
mod support;
