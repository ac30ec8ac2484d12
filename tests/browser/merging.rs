//! Merging by keys: what is suggested, and what is found by its words.

use super::lab::with_browser;
use super::living::Moment;

/// Yes is a press that shows both and a press that merges them.
pub fn a_suggested_merge_is_made_with_two_strokes() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut mia = site.plain("mia");
        for title in ["Schedule for dark mode, sunset to sunrise", "Schedule dark mode from sunset to sunrise"] {
            let filed = mia.post("/posts", &[("kind", "request"), ("title", title), ("area", "camera")]);
            assert_eq!(filed.status, 303, "{}", filed.text());
        }
        site.app.run_worker();
        let mut tab = site.tab(lab, "grace");
        tab.count_strokes();
        tab.goto("/triage/merges");
        let rows = tab.count("[data-row]");
        assert!(rows > 0, "{}", tab.text());
        tab.js("document.querySelector('[data-row] a').focus()");
        assert_eq!(tab.and_load(|tab| tab.key("y")), 200);
        assert_eq!(tab.count(".pair > div"), 2, "both are seen");
        assert_eq!(tab.js_text("document.activeElement.closest('form').elements.status.value"), "duplicate");
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert_eq!(tab.js_text("location.pathname"), "/triage/merges");
        assert_eq!(tab.count("[data-row]"), rows - 1);
        assert_eq!(tab.js_text("sessionStorage.strokes"), "2");
        // And it is taken back by one.
        tab.js("document.querySelector('[data-keys] a, [data-keys]').focus()");
        assert_eq!(tab.and_load(|tab| tab.key("z")), 200);
        // Another post that is named there is looked at by Enter, with what was typed by then, and nothing is merged.
        tab.goto("/triage/merges");
        assert_eq!(tab.count("[data-row]"), rows);
        tab.js("document.querySelector('[data-row] a').focus()");
        assert_eq!(tab.and_load(|tab| tab.key("y")), 200);
        tab.fill("#note", "The same wish.");
        let stays = tab.js_text("document.querySelectorAll('.pair > div')[1].querySelector('.dots span').textContent");
        tab.fill("#other", &stays);
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert!(tab.js_text("location.pathname").ends_with("/merge"));
        assert_eq!(tab.js_text("document.querySelector('#note').value"), "The same wish.");
        assert_eq!(tab.js_text("document.querySelector('#other').value"), "", "it has been looked at");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}
