//! Thirty posts of the queue, by keys alone.

use super::lab::with_browser;
use super::living::{Living, Moment};
use super::tab::Tab;
use diesel::prelude::*;
use orange_friday::areas;
use orange_friday::db::schema::{decisions, posts as all};
use orange_friday::db::{Timestamp, UserId};
use orange_friday::filing::{Draft, Entered, text_of};
use orange_friday::i18n::Language;
use orange_friday::posts::{self, NewPost, Visibility};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// Files thirty wishes.
fn file_thirty(site: &Living, at: &'static str) {
    site.app.write(move |conn| {
        let area = areas::list(conn)?[0].id;
        for number in 0..30 {
            let title = format!("A wish to triage as number {number} of them");
            let entered = Entered { kind: "request", title: &title, area: "camera", lang: "en", ..Entered::default() };
            let draft = Draft::parse(&entered, Language::En).unwrap();
            let new = NewPost { author: UserId(1), area, visibility: Visibility::Published, text: text_of(&draft) };
            posts::insert(conn, &new, Timestamp(at.parse().unwrap()))?;
        }
        Ok(())
    });
}

/// Thirty posts in fifteen minutes: two strokes for each, and the words of a reason.
pub fn thirty_posts_are_triaged_by_keys_alone_with_two_strokes_each() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        // Each has a twin that is planned already, which stands beside it; they themselves stand above all others.
        file_thirty(&site, "2026-11-24T10:00:00Z");
        site.app.sql("UPDATE posts SET status = 'planned' WHERE title LIKE 'A wish to triage%'");
        file_thirty(&site, "2026-11-25T09:59:00Z");
        let (before, decided_before) = (stands(&site), decisions_of(&site).len());
        let mut tab = site.tab(lab, "grace");
        tab.count_strokes();
        tab.goto("/triage?sort=new");
        let answers = [
            ("r", "under_review"),
            ("p", "planned"),
            ("w", "in_progress"),
            ("f", "ready"),
            ("d", "declined"),
            ("m", "duplicate"),
        ];
        let mut decided = Vec::new();
        for (key, status) in answers.into_iter().cycle().take(30) {
            let row = "document.activeElement.closest('[data-row]')";
            // Whatever it takes to come to the next post counts too.
            while tab.js(&format!("!{row} || {}.includes({row}.id)", json!(decided_rows(&decided)))) == true {
                tab.key("Tab");
            }
            let row = tab.js_text(&format!("{row}.id"));
            answer_by_key(&mut tab, &row, key, status);
            decided.push((row, status));
        }
        assert_eq!(tab.js_text("sessionStorage.strokes"), "60", "two an answer");
        let made = decisions_of(&site).split_off(decided_before);
        let expected: Vec<Made> = decided.iter().map(|(row, status)| made_on(&before, row, status)).collect();
        assert_eq!(made, expected, "each answer once, in their order, and nothing else");
        let mut after = before;
        for (number, status, _, duplicate_of) in expected {
            let post = after.get_mut(&number).unwrap();
            (post.status, post.duplicate_of) = (status, duplicate_of);
        }
        assert_eq!(stands(&site), after, "no other post has changed");
        let rows: BTreeSet<&String> = decided.iter().map(|(row, _)| row).collect();
        assert_eq!(rows.len(), 30, "each of them once");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

/// How a post stands, but for its votes: those of a merge are also the twin's.
#[derive(Debug, Clone, PartialEq)]
struct Stands {
    title: String,
    status: String,
    visibility: String,
    duplicate_of: Option<i64>,
    area: i64,
    is_locked: bool,
}

/// Every post, by its number.
fn stands(site: &Living) -> BTreeMap<i64, Stands> {
    type Row = (i64, String, String, String, Option<i64>, i64, bool);
    let columns = (all::id, all::title, all::status, all::visibility, all::duplicate_of, all::area_id, all::locked);
    let rows: Vec<Row> = site.app.read(|conn| Ok(all::table.select(columns).load(conn)?));
    let stands = rows.into_iter().map(|(id, title, status, visibility, duplicate_of, area, is_locked)| {
        (id, Stands { title, status, visibility, duplicate_of, area, is_locked })
    });
    stands.collect()
}

/// A decision: the post, its status after it, the note, and the post that it was merged into.
type Made = (i64, String, String, Option<i64>);

/// Every decision, in the order in which they were made.
fn decisions_of(site: &Living) -> Vec<Made> {
    let columns = (decisions::post_id, decisions::to_status, decisions::note, decisions::duplicate_of);
    site.app.read(|conn| Ok(decisions::table.select(columns).order(decisions::id).load(conn)?))
}

/// The decision that two strokes come to: declined for the reason that was typed, merged into the twin of the same title.
fn made_on(posts: &BTreeMap<i64, Stands>, row: &str, status: &str) -> Made {
    let number: i64 = row.trim_start_matches("post-").parse().unwrap();
    let is_twin = |(id, other): &(&i64, &Stands)| **id != number && other.title == posts[&number].title;
    let twin = posts.iter().find(is_twin).map(|(id, _)| *id).filter(|_| status == "duplicate");
    let note = if status == "declined" { "x" } else { "" };
    (number, status.to_owned(), note.to_owned(), twin)
}

/// Two strokes: what is chosen, and the Enter that sends it.
fn answer_by_key(tab: &mut Tab, row: &str, key: &str, status: &str) {
    if key == "m" {
        // A merge is seen before it is made.
        assert_eq!(tab.and_load(|tab| tab.key("m")), 200);
        assert_eq!(tab.js_text("location.pathname"), format!("/posts/{}/merge", row.trim_start_matches("post-")));
        assert_eq!(tab.count(".pair > div"), 2);
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        return;
    }
    tab.key(key);
    tab.wait_for(&format!("document.querySelector('#pane [data-chosen]')?.value === '{status}'"));
    assert_eq!(tab.attribute("#pane", "data-shows"), row, "the row with the focus is decided");
    if key == "d" {
        assert_eq!(tab.js_text("document.activeElement.name"), "note");
        // The words of a reason are no strokes of the desk.
        tab.key("x");
        assert_eq!(tab.and_load(|tab| tab.key_with("Enter", 2)), 200);
    } else {
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
    }
}

fn decided_rows(decided: &[(String, &str)]) -> Vec<String> {
    decided.iter().map(|(row, _)| row.clone()).collect()
}
