//! Acts on what fans reported on the release that is out, and on pictures of where they met.

use super::every_act::Site;
use crate::support::upload::{SCREEN, file};

const RELEASE: &str = "(SELECT max(id) FROM releases WHERE state = 'published')";

/// A report of that release, with nobody's answer; the version.
fn report(site: &mut Site<'_>) -> String {
    site.app.sql(&format!(
        "INSERT INTO report_rounds (release_id, closes_at, people) \
         SELECT id, publish_at, 0 FROM releases WHERE id = {RELEASE} ON CONFLICT DO NOTHING"
    ));
    let link = site.grace.get("/releases").attributes("main a[href^='/releases/2']", "href").remove(0);
    link.rsplit('/').next().unwrap().to_owned()
}

/// What Mia says of the best of it.
fn text(site: &mut Site<'_>) {
    report(site);
    site.app.sql(&format!(
        "INSERT INTO report_texts (release_id, user_id, cell, body, lang, said_at, hidden_reason, hidden_lang) \
         SELECT r.release_id, u.id, 'best', 'Nice.', 'en', r.closes_at, '', '' FROM report_rounds r, users u \
         WHERE r.release_id = {RELEASE} AND u.handle = 'mia' ON CONFLICT DO NOTHING"
    ));
}

pub fn text_hidden(site: &mut Site<'_>) {
    text(site);
    site.does("/staff/reports/texts/1/hide", &[("reason", "It names somebody.")]);
}

pub fn text_shown(site: &mut Site<'_>) {
    text(site);
    site.posted("/staff/reports/texts/1/hide", &[("reason", "It names somebody.")]);
    site.does("/staff/reports/texts/1/show", &[]);
}

/// A line that disappointed, and where it is dealt with.
fn line(site: &mut Site<'_>) -> String {
    let version = report(site);
    site.app.sql(&format!(
        "INSERT INTO report_queue (release_id, item_id, people) \
         SELECT release_id, min(id), 3 FROM release_items WHERE release_id = {RELEASE} GROUP BY release_id \
         ON CONFLICT DO NOTHING"
    ));
    let page = site.grace.get("/staff/reports");
    let settles = page.attributes("form[action$='/settle']", "action").remove(0);
    assert!(settles.contains(&version), "{settles}");
    settles
}

pub fn line_settled(site: &mut Site<'_>) {
    let settles = line(site);
    site.does(&settles, &[]);
}

pub fn line_reopened(site: &mut Site<'_>) {
    let settles = line(site);
    site.posted(&settles, &[]);
    site.does(&settles.replace("/settle", "/reopen"), &[]);
}

pub fn photo_hidden(site: &mut Site<'_>) {
    // Its file is there: that of a picture of a post.
    let post = site.post("A hall for the camera");
    let shown = site.grace.uploads(&format!("{post}/pictures"), &[file("hall.png", &SCREEN)]);
    assert_eq!(shown.status, 303, "{}", shown.text());
    site.app.sql(
        "INSERT INTO meetups (kind, title, lang, about, about_lang, city, venue, zone, host_id, proposed_at, approved_at, \
         approved_by, changed_at) \
         SELECT 'fans', 'Peeling', 'en', 'We peel.', 'en', 'Lisbon', 'The hall', 'Europe/Lisbon', id, created_at, \
         created_at, id, created_at FROM users WHERE handle = 'mia'",
    );
    site.app.sql("INSERT INTO meetup_places (meetup_id, capacity) SELECT id, 20 FROM meetups");
    site.app.sql(
        "INSERT INTO meetup_photos (meetup_id, picture, alt, small_width, small_height, added_by, added_at, asked_at) \
         SELECT id, (SELECT max(name) FROM pictures), '', 1, 1, host_id, proposed_at, proposed_at FROM meetups",
    );
    site.does("/meetups/1/photos/1/hide", &[]);
}
