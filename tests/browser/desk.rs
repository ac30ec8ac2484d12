//! The desk by its keys.

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

pub fn staff_answer_the_queue_by_keys_and_only_there() {
    with_browser(|lab| {
        let site = Moment::Frozen.start();
        let mut tab = site.tab(lab, "grace");
        tab.goto("/triage");
        let row = "[...document.querySelectorAll('[data-row]')].findIndex(row => row.contains(document.activeElement))";
        // A post that was asked for is opened, though it stands under another tab, and the list is a key away.
        tab.goto(&site.path("/triage?post={in-progress}"));
        tab.wait_for("document.activeElement.id === 'pane'");
        let asked = tab.js_text("'post-' + parseInt(new URLSearchParams(location.search).get('post'))");
        assert_eq!((tab.attribute("#pane", "data-shows"), tab.js(row)), (asked, json!(-1)));
        tab.key("j");
        assert_eq!(tab.js(row), 0);
        tab.goto("/triage");
        // The list has the focus, unless something else has.
        assert_eq!(tab.js(row), 0);
        // Outside the list the keys are letters.
        tab.js("document.querySelector('.site-name').focus()");
        for key in ["j", "p", "?"] {
            tab.key(key);
            assert_eq!((tab.js(row), tab.count("dialog[open]")), (json!(-1), 0), "{key}");
        }
        tab.js("document.querySelector('[data-row] a').focus()");
        for (key, place) in [("j", 1), ("j", 2), ("k", 1), ("ArrowUp", 0), ("k", 0), ("ArrowDown", 1)] {
            tab.key(key);
            assert_eq!(tab.js(row), place, "{key}");
        }
        // With Control held they belong to the browser.
        tab.key_with("p", 2);
        let chosen = "document.querySelector('#pane [data-chosen]')?.value ?? ''";
        assert_eq!(tab.js_text(chosen), "");
        tab.key("d");
        tab.wait_for(&format!("({chosen}) === 'declined'"));
        assert_eq!(tab.js_text("document.activeElement.name"), "note", "a reason is asked for");
        let told = "document.querySelector('#pane .sends').checkVisibility()";
        assert_eq!(tab.js(told), json!(true), "and how it is sent from there is said beside it");
        // It is the post of the row with the focus.
        let second = tab.js_text("document.querySelectorAll('[data-row]')[1].id");
        assert_eq!(tab.attribute("#pane", "data-shows"), second);
        assert_eq!(tab.attribute("[data-row][aria-current]", "id"), second);
        // In the field they are letters again, and Escape leads back to the list.
        tab.key("j");
        assert_eq!(tab.js_text("document.activeElement.value"), "j");
        tab.key("Escape");
        assert_eq!((tab.js(row), tab.js(told)), (json!(1), json!(false)));
        // The list of keys opens, and gives the focus back.
        tab.js("document.querySelector('[data-row] a').focus()");
        tab.key("?");
        assert_eq!(tab.count("dialog[open] kbd"), tab.count("dialog kbd"));
        tab.key("Escape");
        assert_eq!((tab.count("dialog[open]"), tab.js(row)), (0, json!(0)));
        // A choice is not sent before the button is pressed; then the next post has the focus.
        let first = tab.js_text("document.querySelector('[data-row]').id");
        tab.key("p");
        tab.wait_for(&format!("({chosen}) === 'planned'"));
        // Whoever types on writes its note: neither a space nor a letter presses anything.
        for key in [" ", "n"] {
            tab.key(key);
        }
        assert_eq!(tab.js_text("document.activeElement.name + document.activeElement.value"), "noten");
        assert_eq!(tab.count(&format!("#{first}")), 1);
        tab.key("Backspace");
        tab.key("Escape");
        tab.key("p");
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert_eq!(tab.count(&format!("#{first}")), 0);
        assert_eq!(tab.js(row), 0, "the focus is at {}", tab.js("document.activeElement.outerHTML"));
        // And z takes it back.
        assert_eq!(tab.and_load(|tab| tab.key("z")), 200);
        assert_eq!(tab.count(&format!("#{first}")), 1);
        // An owner too.
        let owned = "document.querySelector('#pane .pane-post > .dots').textContent.includes('Owner:')";
        let before = tab.js(owned);
        assert_eq!(tab.and_load(|tab| tab.key("o")), 200);
        assert_ne!(tab.js(owned), before);
        assert_eq!(tab.and_load(|tab| tab.key("z")), 200);
        assert_eq!(tab.js(owned), before);
    });
}

/// What stands beside the answers: a note for the staff, and the form on which the area is put right.
pub fn a_note_and_a_correction_are_one_key_away() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "grace");
        tab.goto("/triage");
        let row = "[...document.querySelectorAll('[data-row]')].findIndex(row => row.contains(document.activeElement))";
        assert_eq!(tab.js(row), 0);
        tab.key("n");
        tab.wait_for("document.activeElement.id === 'internal-note'");
        assert_eq!(tab.count("#pane details[open] #internal-note"), 1, "it is open");
        // There the keys are letters.
        tab.key("t");
        assert_eq!(tab.js_text("document.activeElement.value"), "t");
        tab.key("Backspace");
        tab.key("Escape");
        assert_eq!(tab.js(row), 0);
        assert_eq!(tab.and_load(|tab| tab.key("t")), 200);
        assert!(tab.js_text("location.pathname").ends_with("/correct"), "{}", tab.url());
        tab.wait_for("document.activeElement.id === 'area'");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

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

/// A ready-made answer is chosen by keys, and stays out of what was typed.
pub fn a_ready_made_answer_goes_into_the_note_and_spares_what_was_typed() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "grace");
        tab.goto("/triage");
        let (note, select) =
            ("document.querySelector('#pane .decide [name=note]')", "document.querySelector('#pane [name=canned]')");
        // Until somebody answers the room is the post's, and once they do nothing moves that they may be about to press.
        tab.size(1280, 800);
        let room = |tab: &mut Tab| {
            let first = "nextElementSibling.querySelector('.button').getBoundingClientRect().top";
            ["clientHeight", first]
                .map(|of| tab.js(&format!("document.querySelector('.pane-post').{of}")).as_f64().unwrap())
        };
        let [height, top] = room(&mut tab);
        tab.js("document.querySelector('#pane .decide [name=note]').focus()");
        let [narrowed, same] = room(&mut tab);
        assert!(narrowed < height && (top - same).abs() < 1.0, "{height} {narrowed}, {top} {same}");
        tab.choose("#pane [name=canned]", "1");
        tab.wait_for(&format!("{note}.value.length > 40"));
        let first = tab.js_text(&format!("{note}.value"));
        assert!(!first.contains('{'), "{first}");
        // The status that it is for is chosen, and not sent.
        let meant = tab.js_text(&format!("{select}.selectedOptions[0].dataset.status ?? ''"));
        assert!(!meant.is_empty(), "the answers of the demo are each for a status");
        assert_eq!(tab.attribute("#pane [data-chosen]", "value"), meant);
        // Another one takes the place of one that nobody touched, and none leaves nothing.
        tab.choose("#pane [name=canned]", "2");
        tab.wait_for(&format!("!['', {}].includes({note}.value)", json!(first)));
        tab.choose("#pane [name=canned]", "");
        tab.wait_for(&format!("{note}.value === ''"));
        // What somebody wrote stays, and they are told.
        tab.fill("#pane .decide [name=note]", "In my own words.");
        tab.js(&format!("{select}.focus()"));
        tab.key("ArrowDown");
        tab.wait_for("document.querySelector('#said').textContent.includes('stays as you wrote it')");
        assert_eq!(tab.js_text(&format!("{select}.value + {note}.value")), "In my own words.");
        // An emptied note takes one again, which is sent as it stands there.
        tab.fill("#pane .decide [name=note]", "");
        tab.choose("#pane [name=canned]", "3");
        tab.wait_for(&format!("{note}.value.length > 40"));
        let post = tab.attribute("#pane", "data-shows").replace("post-", "");
        assert_eq!(tab.and_load(|tab| tab.press("#pane [value=declined]")), 200);
        tab.goto(&format!("/posts/{post}"));
        let title = tab.words("h1");
        assert!(tab.words("#answer .prose").contains(&title), "{title}: {}", tab.words("#answer"));
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

/// Whoever speaks to the browser, or types with a stick, can do without single keys.
pub fn the_keys_of_the_desk_can_be_switched_off() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "grace");
        tab.goto("/triage");
        tab.key("?");
        tab.press("[data-keys-on]");
        tab.key("Escape");
        for _ in 0..2 {
            tab.js("document.querySelector('[data-row] a').focus()");
            tab.key("j");
            tab.key("?");
            assert_eq!(tab.count("dialog[open]"), 0);
            assert_eq!(tab.js("document.querySelector('[data-row]').contains(document.activeElement)"), true);
            tab.reload();
        }
        // By hand the list of keys still opens, to switch them on again.
        tab.press("[data-opens=keys]");
        tab.press("[data-keys-on]");
        tab.key("Escape");
        tab.js("document.querySelector('[data-row] a').focus()");
        tab.key("/");
        assert_eq!(tab.js_text("document.activeElement.name"), "q");
        tab.fill("[name=q][data-key]", "echo");
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert_eq!(tab.count("[data-row]"), 1);
    });
}

/// Posts are chosen with x, answered together, and who watches sees it come to its end without asking again.
pub fn several_posts_are_chosen_by_keys_and_watched_being_answered() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "grace");
        tab.goto("/triage");
        let button = "document.querySelector('[data-selected]').textContent";
        assert_eq!(tab.js_text(button), "Answer several");
        for key in ["x", "j", "x", "j", "x", "x"] {
            tab.key(key);
        }
        assert_eq!(tab.js_text(button), "Answer the selected (2)");
        let chosen = "[...document.querySelectorAll('[data-row]')].map(row => row.querySelector('input').checked)";
        assert_eq!(tab.js(&format!("({chosen}).slice(0, 3)")), json!([true, true, false]));
        assert_eq!(tab.and_load(|tab| tab.key("b")), 200);
        assert_eq!(
            tab.js_text("document.querySelector('h1').textContent").replace(['\u{2068}', '\u{2069}'], ""),
            "Answer 2 posts"
        );
        assert_eq!(tab.js_text("document.activeElement.id"), "note", "one types what they hear");
        assert_eq!(tab.follow("main button[value=under_review]"), 200);
        assert_eq!(tab.count("[data-watch]"), 1);
        site.app.run_worker();
        tab.wait_for("!document.querySelector('[data-watch]')");
        assert_eq!(tab.js_text("document.querySelector('#watched b').textContent"), "All answered");
        // Wherever keys lead, they go on from what is asked there.
        tab.goto("/triage/select");
        assert_eq!(tab.js_text("document.activeElement.name"), "all");
        tab.goto("/staff/hours");
        assert_eq!(tab.js("document.activeElement.matches('#area, ul[aria-labelledby=coming]')"), json!(true));
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

/// What is flagged is left or hidden by the desk's keys.
pub fn what_waits_for_moderation_is_settled_by_keys() {
    with_browser(|lab| {
        let site = Moment::Collecting.start().with_links();
        let mut tab = site.tab(lab, "grace");
        tab.goto("/triage/moderation");
        let row = "[...document.querySelectorAll('[data-row]')].findIndex(row => row.contains(document.activeElement))";
        assert_eq!((tab.count("[data-row]"), tab.js(row)), (2, json!(0)));
        tab.key("j");
        assert_eq!(tab.js(row), 1);
        // A reason is asked for, and what is typed there is no key.
        tab.key("h");
        assert_eq!(tab.js_text("document.activeElement.name"), "reason");
        tab.key("a");
        assert_eq!((tab.js_text("document.activeElement.value"), tab.count("[data-row]")), ("a".to_owned(), 2));
        tab.key("Escape");
        assert_eq!(tab.js(row), 1);
        tab.key("k");
        let first = tab.js_text("document.querySelector('[data-row]').id");
        assert_eq!(tab.and_load(|tab| tab.key("a")), 200);
        assert_eq!((tab.count("[data-row]"), tab.count(&format!("#{first}"))), (1, 0));
        assert_eq!(tab.js(row), 0, "the next one has the focus");
        // And z takes it back, also once nothing is left.
        assert_eq!(tab.and_load(|tab| tab.key("z")), 200);
        assert_eq!((tab.count("[data-row]"), tab.count(&format!("#{first}"))), (2, 1));
        for _ in 0..2 {
            assert_eq!(tab.and_load(|tab| tab.key("a")), 200);
        }
        assert_eq!(tab.count("[data-row]"), 0);
        assert_eq!(tab.and_load(|tab| tab.key("z")), 200);
        assert_eq!((tab.count("[data-row]"), tab.js(row)), (1, json!(0)));
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert!(tab.js_text("location.pathname").contains("/posts/"));
    });
}

/// What a row has no control for is pressed in no other row, and where the last one is gone the act on it is taken back.
pub fn a_key_is_for_the_row_with_the_focus_and_goes_on_where_none_is_left() {
    with_browser(|lab| {
        let site = Moment::Collecting.start().with_links();
        let mut tab = site.tab(lab, "grace");
        tab.goto("/triage?sort=new");
        let private = site.path("#post-{private}");
        tab.js(&format!("document.querySelector('{private} a').focus()"));
        assert_eq!(tab.count(&format!("{private} input")), 0, "one by one only");
        tab.key("x");
        assert_eq!(tab.count("[data-row] :checked"), 0);
        tab.key("j");
        tab.key("x");
        assert_eq!(tab.count("[data-row] :checked"), 1);
        // Its author took what was flagged away: there is nothing to hide.
        assert_eq!(site.plain("mia").post(&site.path("/comments/{said}/remove"), &[]).status, 303);
        tab.goto("/triage/moderation");
        let removed = site.path("#waits-comment-{said}");
        tab.js(&format!("document.querySelector('{removed} a').focus()"));
        tab.key("h");
        assert_eq!(
            (tab.count("[data-row] [open]"), tab.js_text("document.activeElement.localName")),
            (0, "a".to_owned())
        );
        tab.js("document.querySelector('[data-row] summary').closest('[data-row]').querySelector('a').focus()");
        tab.key("h");
        assert_eq!(
            (tab.count("[data-row] [open]"), tab.js_text("document.activeElement.name")),
            (1, "reason".to_owned())
        );

        // The last one of a list.
        tab.goto("/triage?q=echo");
        assert_eq!(tab.count("[data-row]"), 1);
        tab.key("p");
        tab.wait_for("document.querySelector('#pane [data-chosen]')?.value === 'planned'");
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert_eq!(tab.count("[data-row]"), 0, "{}", tab.text());
        assert_eq!(tab.and_load(|tab| tab.key("z")), 200);
        assert_eq!(tab.count("[data-row]"), 1, "{}", tab.text());
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}
