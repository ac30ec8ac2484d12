//! What the script adds to pages that work without it: votes in place, drafts that survive, words about what went wrong.

use super::lab::{Lab, with_browser};
use super::living::{Living, Moment};
use super::tab::Tab;
use orange_friday::demo::PASSWORD;
use serde_json::json;

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
        // What is like it has been shown: it is not asked about once more.
        tab.wait_for("document.querySelector('[name=ask]').disabled");
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
        // It stands on one's own page, with the way back to it.
        tab.goto("/people/mia");
        tab.wait_for("document.querySelector('[data-drafts] a')?.checkVisibility()");
        assert_eq!(tab.words("[data-drafts] a"), "A secret between me and my phone");
        assert_eq!(tab.attribute("[data-drafts] a", "href"), "/posts/new");
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
