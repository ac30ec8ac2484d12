//! What the script adds to pages that work without it: votes in place, drafts that survive, words about what went wrong.

use super::lab::{Lab, with_browser};
use super::living::{Living, Moment};
use super::tab::Tab;
use orange_friday::areas;
use orange_friday::db::{PostId, Timestamp, UserId};
use orange_friday::demo::PASSWORD;
use orange_friday::filing::{Draft, Entered, text_of};
use orange_friday::i18n::Language;
use orange_friday::posts::{self, NewPost};
use serde_json::json;
use std::collections::BTreeSet;

/// Somebody at a post that they have not voted for; the selector of the button.
fn before_a_vote(site: &Living, lab: &Lab, handle: &str) -> (Tab, String) {
    let mut tab = site.tab(lab, handle);
    tab.goto("/?sort=new");
    let form = tab.js_text("document.querySelector('form[id^=vote-] [aria-pressed=false]').closest('form').id");
    tab.js("window.mark = 1; window.spoken = []; new MutationObserver(() => { \
         const text = document.querySelector('#said').textContent; if (text) spoken.push(text); })\
         .observe(document.querySelector('#said'), { childList: true, characterData: true, subtree: true })");
    (tab, format!("#{form} button"))
}

fn count(tab: &mut Tab, button: &str) -> i64 {
    tab.words(&format!("{button} .vote-count")).parse().unwrap()
}

fn wait_pressed(tab: &mut Tab, button: &str, pressed: bool) {
    tab.wait_for(&format!("document.querySelector({}).getAttribute('aria-pressed') === '{pressed}'", json!(button)));
}

/// The script takes no second press for a moment, which is what it is for.
fn pause(tab: &mut Tab) {
    tab.after(800);
}

pub fn a_vote_counts_in_place() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let (mut tab, button) = before_a_vote(&site, lab, "mia");
        let (shown, kept) = (count(&mut tab, &button), site.app.tables().count("votes"));
        tab.press(&button);
        wait_pressed(&mut tab, &button, true);
        assert_eq!(count(&mut tab, &button), shown + 1);
        assert_eq!(site.app.tables().count("votes"), kept + 1);
        assert_eq!(tab.js("window.mark"), 1, "the page was left");
        let focused = format!("document.activeElement === document.querySelector({})", json!(button));
        assert_eq!(tab.js(&focused), true, "the focus went to {}", tab.js("document.activeElement.outerHTML"));
        pause(&mut tab);
        assert_eq!(tab.js("spoken.length"), 1, "{}", tab.js("spoken"));
        // By a key it is taken back.
        tab.key("Enter");
        wait_pressed(&mut tab, &button, false);
        assert_eq!(count(&mut tab, &button), shown);
        pause(&mut tab);
        assert_eq!(site.app.tables().count("votes"), kept);
        assert_eq!((tab.js("window.mark"), tab.js(&focused)), (json!(1), json!(true)));
        assert_eq!(tab.js("new Set(spoken).size"), 2, "{}", tab.js("spoken"));
        // What is shown is what the server has.
        tab.reload();
        assert_eq!(tab.attribute(&button, "aria-pressed"), "false");
        assert_eq!(count(&mut tab, &button), shown);
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn two_quick_presses_are_one_vote_and_one_post() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let (mut tab, button) = before_a_vote(&site, lab, "mia");
        let (shown, before) = (count(&mut tab, &button), site.app.tables());
        tab.press_twice(&button);
        wait_pressed(&mut tab, &button, true);
        pause(&mut tab);
        assert_eq!(tab.attribute(&button, "aria-pressed"), "true");
        assert_eq!(count(&mut tab, &button), shown + 1);
        assert_eq!(site.app.tables().count("votes"), before.count("votes") + 1);

        tab.goto("/posts/new");
        tab.press("input[value=request]");
        tab.fill("#title", "Shake to undo in the notes");
        tab.choose("#area", "camera");
        assert_eq!(tab.and_load(|tab| tab.press_twice("main form .actions button")), 200);
        assert_eq!(tab.words("h1"), "Shake to undo in the notes");
        assert_eq!(site.app.tables().count("posts"), before.count("posts") + 1);
    });
}

pub fn without_a_connection_a_vote_says_so_and_counts_when_it_is_back() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let (mut tab, button) = before_a_vote(&site, lab, "mia");
        let kept = site.app.tables().count("votes");
        tab.offline(true);
        tab.press(&button);
        tab.wait_for("spoken.length > 0");
        assert_eq!(tab.js("document.querySelector('#said').getBoundingClientRect().height > 20"), true, "it is shown");
        assert_eq!(tab.attribute(&button, "aria-pressed"), "false");
        tab.offline(false);
        pause(&mut tab);
        assert_eq!(site.app.tables().count("votes"), kept);
        tab.press(&button);
        tab.wait_for(&format!("document.querySelector({})?.getAttribute('aria-pressed') === 'true'", json!(button)));
        assert_eq!(site.app.tables().count("votes"), kept + 1);
    });
}

pub fn a_server_that_fails_is_not_passed_over_in_silence() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let (mut tab, button) = before_a_vote(&site, lab, "mia");
        site.app.sql("ALTER TABLE votes RENAME TO votes_that_are_away");
        let status = tab.and_load(|tab| tab.press(&button));
        assert!(status >= 500, "{status}");
        assert_eq!(tab.count("h1"), 1);
        site.app.sql("ALTER TABLE votes_that_are_away RENAME TO votes");
        // And where the answer is no part of a page, the form goes the plain way.
        let (mut tab, button) = before_a_vote(&site, lab, "xiaoyu");
        let kept = site.app.tables().count("votes");
        tab.js("window.fetch = async () => new Response('<p>A proxy says hello.')");
        assert_eq!(tab.and_load(|tab| tab.press(&button)), 200);
        assert_eq!(tab.attribute(&button, "aria-pressed"), "true");
        assert_eq!(site.app.tables().count("votes"), kept + 1);
    });
}

pub fn a_signed_out_vote_leads_through_signing_in_and_counts() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "");
        tab.goto(&site.path("/posts/{open}"));
        let (post, shown) = (tab.url(), count(&mut tab, "form[id^=vote-] button"));
        tab.and_load(|tab| tab.press("form[id^=vote-] button"));
        assert!(tab.url().contains("/sign-in"), "{}", tab.url());
        tab.fill("#email", "olga@demo.invalid");
        tab.fill("#password", PASSWORD);
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert_eq!(tab.url(), post);
        assert_eq!(tab.attribute("form[id^=vote-] button", "aria-pressed"), "true");
        assert_eq!(count(&mut tab, "form[id^=vote-] button"), shown + 1);
    });
}

pub fn a_draft_survives_a_reload_and_goes_when_it_is_sent() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        let title = "document.querySelector('#title').value";
        let kept = "Object.keys(localStorage).length";
        tab.goto("/posts/new");
        tab.press("input[value=bug]");
        tab.fill("#title", "Zeppelin mooring lamp 齐柏林");
        tab.fill("#body", "It is not religious on any other day.");
        tab.wait_for(&format!("{kept} > 0"));
        tab.reload();
        assert_eq!(tab.js_text(title), "Zeppelin mooring lamp 齐柏林");
        assert_eq!(tab.js("document.querySelector('input[value=bug]').checked"), true);
        assert_eq!(tab.js("document.querySelector('[data-kept]').checkVisibility()"), true, "it is said");
        // A mistake does not do away with it: the area is missing.
        assert_eq!(tab.follow("main form .actions button"), 422);
        tab.goto("/posts/new");
        assert_eq!(tab.js_text(title), "Zeppelin mooring lamp 齐柏林");
        tab.choose("#area", "camera");
        assert_eq!(tab.follow("main form .actions button"), 200);
        assert_eq!(tab.words("h1"), "Zeppelin mooring lamp 齐柏林");
        assert_eq!(tab.js(kept), 0);
        tab.goto("/posts/new");
        assert_eq!(tab.js_text(title), "");

        // What one person did not send is not shown to the next.
        tab.fill("#title", "A secret between me and my phone");
        tab.wait_for(&format!("{kept} > 0"));
        tab.follow("form[action$='/sign-out'] button");
        assert_eq!(tab.js(kept), 0);
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn a_form_with_a_mistake_is_heard_first() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        tab.goto("/posts/new");
        assert_eq!(tab.follow("main form .actions button"), 422);
        assert_eq!(tab.js("document.activeElement.getAttribute('role')"), "alert");
        assert_eq!(tab.js("document.activeElement.getBoundingClientRect().top < innerHeight"), true);
    });
}

pub fn staff_answer_the_queue_by_keys_and_only_there() {
    with_browser(|lab| {
        let site = Moment::Frozen.start();
        let mut tab = site.tab(lab, "grace");
        tab.goto("/triage");
        let row = "[...document.querySelectorAll('[data-row]')].findIndex(row => row.contains(document.activeElement))";
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
        // It is the post of the row with the focus.
        let second = tab.js_text("document.querySelectorAll('[data-row]')[1].id");
        assert_eq!(tab.attribute("#pane", "data-shows"), second);
        assert_eq!(tab.attribute("[data-row][aria-current]", "id"), second);
        // In the field they are letters again, and Escape leads back to the list.
        tab.key("j");
        assert_eq!(tab.js_text("document.activeElement.value"), "j");
        tab.key("Escape");
        assert_eq!(tab.js(row), 1);
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
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert_eq!(tab.count(&format!("#{first}")), 0);
        assert_eq!(tab.js(row), 0, "the focus is at {}", tab.js("document.activeElement.outerHTML"));
        // And z takes it back.
        assert_eq!(tab.and_load(|tab| tab.key("z")), 200);
        assert_eq!(tab.count(&format!("#{first}")), 1);
    });
}

/// Thirty posts in fifteen minutes: two strokes for each, and the words of a reason.
pub fn thirty_posts_are_triaged_by_keys_alone_with_two_strokes_each() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        site.app.write(|conn| {
            let area = areas::list(conn)?[0].id;
            for number in 0..30 {
                let title = format!("A wish to triage, number {number}");
                let entered =
                    Entered { kind: "request", title: &title, area: "camera", lang: "en", ..Entered::default() };
                let draft = Draft::parse(&entered, Language::En).unwrap();
                let new = NewPost { author: UserId(1), area, waits: false, text: text_of(&draft) };
                posts::insert(conn, &new, Timestamp("2026-11-24T10:00:00Z".parse().unwrap()))?;
            }
            Ok(())
        });
        let mut tab = site.tab(lab, "grace");
        tab.goto("/triage?sort=new");
        let answers = [("r", "under_review"), ("p", "planned"), ("w", "in_progress"), ("d", "declined")];
        let (mut strokes, mut decided) = (0, Vec::new());
        for (key, status) in answers.into_iter().cycle().take(30) {
            let row = tab.js_text("document.activeElement.closest('[data-row]').id");
            tab.key(key);
            strokes += 1;
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
            strokes += 1;
            decided.push((row, status));
        }
        assert_eq!(strokes, 2 * decided.len());
        let statuses = site.app.read(|conn| {
            let id = |row: &str| PostId(row.trim_start_matches("post-").parse().unwrap());
            decided.iter().map(|(row, _)| Ok(posts::get(conn, id(row))?.status.as_str())).collect::<Result<Vec<_>, _>>()
        });
        assert_eq!(statuses, decided.iter().map(|(_, status)| *status).collect::<Vec<_>>());
        let rows: BTreeSet<&String> = decided.iter().map(|(row, _)| row).collect();
        assert_eq!(rows.len(), 30, "each of them once");
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
