//! The desk by its keys.

use super::lab::with_browser;
use super::living::Moment;
use super::tab::Tab;
use serde_json::json;

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
