//! Becoming a member, signing in and out, links in mails, and what a press on Vote does before and after.

mod abandoned;
mod again;
mod confirming;
mod former;
mod handles;
mod hidden_page;
mod joining;
mod languages;
mod moving;
mod presses;
mod roles;
mod seen;
mod sessions;
mod settings;
mod where_signed_in;

use crate::support::people::PASSWORD;
use crate::support::{Browser, Page, TestApp};
use diesel::dsl::max;
use diesel::prelude::*;
use orange_friday::accounts;
use orange_friday::db::{Timestamp, schema};

/// Signs up through the form and gives the page after it.
fn signs_up(browser: &mut Browser, name: &str, email: &str) -> Page {
    let form = browser.get("/sign-up");
    let fields = [("name", name), ("email", email), ("password", PASSWORD)];
    browser.submit_and_follow(&form, "/sign-up", &fields)
}

/// Somebody who signed up and has not opened the link yet.
pub fn unconfirmed(app: &TestApp, name: &str) -> Browser {
    let mut browser = app.visitor();
    assert_eq!(signs_up(&mut browser, name, &crate::support::people::address(name)).status, 200);
    browser
}

/// Whether this browser is signed in, as its pages show it.
fn is_signed_in(browser: &mut Browser) -> bool {
    browser.get("/settings").status == 200
}

/// Looks at a page and stays until the session is noted as seen: nobody who looks waits for that note.
fn is_seen(app: &TestApp, browser: &mut Browser) {
    let now = app.now();
    for _ in 0..5_000 {
        assert!(is_signed_in(browser));
        let noted: Option<Timestamp> =
            app.read(|conn| Ok(schema::sessions::table.select(max(schema::sessions::seen_at)).first(conn)?));
        if noted == Some(now) {
            return;
        }
    }
    panic!("the session was never noted as seen");
}

/// The word in the session cookie.
fn session(browser: &Browser) -> String {
    browser.cookies.get("sid").cloned().unwrap_or_default()
}

/// The address under which the first owner sets the site up, if there is no owner.
fn set_up_link(app: &TestApp) -> Option<String> {
    let (base_url, now) = (app.base_url.clone(), app.now());
    let token = accounts::Token::draw().unwrap();
    let link = app.write(move |conn| accounts::owner_setup_link(conn, &base_url, &token, now));
    link.map(|link| link[app.base_url.len()..].to_owned())
}
