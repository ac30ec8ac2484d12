//! The harness: an application on a port of its own with a database of its own, people who use it through real HTTP
//! and the forms they find, a clock that is moved by hand, and a mailbox.

mod beside;
pub mod browser;
pub mod database;
pub mod people;
pub mod process;
pub mod saved;
pub mod site;
pub mod smtp_sink;
pub mod tables;
pub mod test_app;
pub mod upload;
pub mod waits;

pub use browser::{Browser, Page};
pub use database::{Engine, engines};
pub use saved::Saved;
pub use test_app::{Setup, TestApp, on_each_engine};

use std::thread;
use std::time::{Duration, Instant};

/// Longer than anything takes, on a busy machine too; shorter than anybody waits for a test.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// Waits for what happens in another thread or process; a story never waits for ever.
pub fn until(what: &str, is_so: impl FnMut() -> bool) {
    until_or(is_so, || what.to_owned());
}

/// [`until`], with more to tell when it was in vain.
pub fn until_or(mut is_so: impl FnMut() -> bool, told: impl Fn() -> String) {
    let since = Instant::now();
    while !is_so() {
        assert!(since.elapsed() < PATIENCE, "waited in vain: {}", told());
        thread::sleep(Duration::from_millis(5));
    }
}
