//! What fans report on a release in four taps, and what becomes of it.

mod answering;
mod closing;
mod owed;
mod parts;

use crate::support::{Browser, Page, TestApp};
use orange_friday::db::{ItemId, PostId, ReleaseId};
use orange_friday::people::Viewer;
use orange_friday::releases;
use orange_friday::reports::{self, Answer, Closing, Mood, Said};

pub const VERSION: &str = "26.11.20";
const HERE: &str = "/releases/26.11.20/report";
const RESULTS: &str = "/releases/26.11.20/report/results";

/// A release with two lines, of two areas, is out on Friday, and a wish is planned. Who published it, and the wish.
pub fn a_release_is_out(app: &TestApp) -> (Viewer, PostId) {
    app.areas(&["Camera", "Battery"]);
    let (hedy, ada) = (app.manager("Hedy"), app.fan("Ada"));
    app.finished(&ada, &hedy, "Night mode", "camera");
    app.finished(&ada, &hedy, "Longer standby", "battery");
    let planned = app.file(&ada, "request", "A widget for the clock", "camera");
    app.decide(&hedy, planned, "planned", "");
    assert_eq!(app.publish_by_the_clock(&hedy), VERSION);
    app.run_worker();
    (hedy, planned)
}

pub fn release(app: &TestApp) -> ReleaseId {
    app.read(|conn| releases::by_version(conn, VERSION)).id
}

/// The lines of the release: night mode, and then longer standby.
pub fn lines(app: &TestApp) -> Vec<ItemId> {
    let release = release(app);
    let mut items = app.read(move |conn| releases::items(conn, release));
    items.sort_by_key(|item| std::cmp::Reverse(item.wording.clone()));
    items.into_iter().map(|item| item.id).collect()
}

pub fn taps(mood: Mood, best: Option<ItemId>, worst: Option<ItemId>) -> Answer {
    Answer { mood, best, worst, awaited: None }
}

fn says(app: &TestApp, who: &Viewer, answer: Answer) -> bool {
    let (who, said, now) = (who.clone(), Said::taps(release(app), answer), app.now());
    let closing = Closing::of(&app.app.config);
    app.write(move |conn| reports::say(conn, &who, &said, &closing, now))
}

/// The numbers beside the choices of a cell.
fn numbers(page: &Page, cell: &str) -> Vec<String> {
    page.all(&format!("section[aria-labelledby=cell-{cell}] td"))
}

fn faults(app: &TestApp) -> Vec<String> {
    app.read(|conn| reports::faults(conn, 20))
}

fn sends(browser: &mut Browser, fields: &[(&str, &str)]) -> Page {
    browser.post(HERE, fields)
}
