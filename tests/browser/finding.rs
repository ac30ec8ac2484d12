//! Typing a title, and showing what is meant.

use super::lab::with_browser;
use super::living::Moment;
use super::tab::Tab;
use serde_json::json;

/// A picture is pasted into the page.
const PASTE: &str = "(async () => { const c = document.createElement('canvas'); c.width = 90; c.height = 160; \
    c.getContext('2d').fillRect(9, 9, 50, 50); const all = new DataTransfer(); \
    all.items.add(new File([await new Promise((done) => c.toBlob(done, 'image/png'))], 'clock.png', { type: 'image/png' })); \
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: all, bubbles: true, cancelable: true })); })()";

/// How often the script asked at an address.
fn asked(tab: &mut Tab, address: &str) -> u64 {
    tab.js(&format!(
        "performance.getEntriesByType('resource').filter(({{ name }}) => name.includes('{address}')).length"
    ))
    .as_u64()
    .unwrap()
}

/// A word is put together in the field with the focus, as a keyboard for Chinese does: what is put together is nothing yet,
/// and once it is a word the script asks.
pub fn is_put_together(tab: &mut Tab, word: &str, address: &str) {
    let before = asked(tab, address);
    let end = word.len();
    tab.call("Input.imeSetComposition", &json!({ "text": word, "selectionStart": end, "selectionEnd": end }));
    tab.after(600);
    assert_eq!(asked(tab, address), before, "it asked {address} while {word} was put together");
    tab.call("Input.insertText", &json!({ "text": word }));
    tab.wait_for(&format!(
        "performance.getEntriesByType('resource').filter(({{ name }}) => name.includes('{address}')).length > {before}"
    ));
}

pub fn typing_a_title_shows_posts_like_it_but_not_while_a_character_is_put_together() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        tab.goto("/posts/new");
        assert_eq!(tab.words("#alike"), "Posts like yours appear here while you type.");
        let before = tab.js("document.querySelector('#kind').getBoundingClientRect().top");
        tab.press("#title");
        is_put_together(&mut tab, "luyin", "/posts/similar");
        tab.fill("#title", "Keep recording while a call comes in");
        tab.wait_for("document.querySelectorAll('#alike li').length > 0");
        assert!(tab.words("#alike").contains("Keep recording when a call comes in"), "{}", tab.words("#alike"));
        assert_eq!(tab.js("document.activeElement.id"), "title", "the caret stays where it was");
        assert_eq!(tab.js("document.querySelector('#kind').getBoundingClientRect().top"), before, "nothing moves");
        tab.fill("#title", "Something that nobody ever wrote: zeppelins");
        tab.wait_for("document.querySelectorAll('#alike li').length === 0");
        tab.wait_for("document.querySelector('#alike').innerText.trim() === 'There is nothing like it yet.'");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn an_answer_that_comes_while_a_character_is_put_together_is_dropped_and_asked_for_again() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        tab.goto("/posts/new");
        // Answers come once they are let through.
        tab.js(
            "window.through = new Promise((done) => { window.letThrough = done; }); \
             (real => { window.fetch = async (...asked) => { window.isAsked = true; const answer = await real(...asked); \
             await window.through; return answer; }; })(window.fetch)",
        );
        tab.fill("#title", "Keep recording while a call comes in");
        tab.wait_for("window.isAsked === true");
        tab.call("Input.imeSetComposition", &json!({ "text": "ly", "selectionStart": 2, "selectionEnd": 2 }));
        tab.js("window.letThrough()");
        tab.after(600);
        assert_eq!(tab.count("#alike li"), 0, "the list came while something was put together");
        tab.call("Input.insertText", &json!({ "text": " " }));
        tab.wait_for("document.querySelectorAll('#alike li').length > 0");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn what_is_masked_is_seen_before_it_is_filed_also_with_a_picture() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        tab.size(360, 740);
        tab.goto("/posts/new");
        let posts = site.app.tables().count("posts");
        tab.fill("#title", "The clock covers the last digit of the battery");
        // Who sends before the title was answered is asked about posts like it first.
        tab.wait_for("document.querySelector('[name=ask]').disabled");
        tab.press("#kind-bug");
        tab.choose("#area", "camera");
        tab.fill("#body", "Write to me: eve@example.org");
        tab.js(PASTE);
        tab.wait_for("document.querySelector('#picture').files.length === 1");
        tab.js("window.mark = 1");
        tab.press("#filing .actions button");
        tab.wait_for("document.querySelector('#masked') !== null");
        assert_eq!(tab.js("window.mark"), 1, "the page was never left");
        assert_eq!(tab.js_text("document.activeElement.textContent"), "One thing will be masked");
        let top = tab.js("document.activeElement.getBoundingClientRect().top").as_f64().unwrap();
        assert!((0.0..600.0).contains(&top), "it is out of sight, at {top}");
        assert_eq!(site.app.tables().count("posts"), posts);
        tab.press(".masked + .actions button");
        tab.wait_for("document.querySelectorAll('.picture-row').length === 1");
        assert_eq!(site.app.tables().count("posts"), posts + 1);
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn posts_like_an_earlier_title_go_when_nobody_answers_and_the_next_key_asks_again() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        tab.goto("/posts/new");
        tab.fill("#title", "Keep recording while a call comes in");
        tab.wait_for("document.querySelectorAll('#alike li').length > 0");
        tab.offline(true);
        tab.fill("#title", "Keep recording while a call comes in, please");
        tab.wait_for("document.querySelectorAll('#alike li').length === 0");
        assert_eq!(tab.js("document.querySelector('[name=ask]').disabled"), false, "the form asks itself");
        tab.offline(false);
        tab.fill("#title", "Keep recording while a call comes in");
        tab.wait_for("document.querySelectorAll('#alike li').length > 0");
        assert_eq!(tab.js("document.querySelector('[name=ask]').disabled"), true);
    });
}

pub fn pictures_go_with_the_words_of_a_post_and_come_back_with_them() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        tab.goto("/posts/new");
        let before = site.app.tables().count("pictures");
        tab.js(PASTE);
        tab.js(PASTE);
        tab.wait_for("document.querySelector('#picture').files.length === 2");
        tab.js("window.mark = 1");
        tab.fill("#title", "Hm");
        tab.press("#filing .actions button");
        tab.wait_for("document.querySelectorAll('[name=waiting_picture]').length === 2");
        assert_eq!(tab.js("window.mark"), 1, "the page was never left");
        assert!(tab.words(".error-summary").contains("Title"), "{}", tab.words(".error-summary"));
        tab.fill("#title", "The clock covers the last digit of the battery");
        tab.wait_for("document.querySelector('[name=ask]').disabled");
        tab.press("#kind-bug");
        tab.choose("#area", "camera");
        tab.js(PASTE);
        tab.wait_for("document.querySelector('#picture').files.length === 1");
        tab.press("#filing .actions button");
        tab.wait_for("document.querySelectorAll('.picture-row').length === 3");
        tab.wait_for("document.querySelector('#said').textContent !== ''");
        let told = (tab.count("main .flash--ok"), tab.count(".toast"));
        assert_eq!(told, (1, 0), "at the top, where it covers nothing");
        assert_eq!(site.app.tables().count("pictures"), before + 3);
        assert_eq!(tab.js("Object.keys(localStorage).length"), 0, "no draft is left of what was filed");
    });
}

pub fn a_picture_is_pasted_dropped_and_told_what_is_wrong_with_it() {
    with_browser(|lab| {
        let site = Moment::Collecting.start().with_links();
        let mut tab = site.tab(lab, "mia");
        let own = site.path("/posts/{mine}/pictures");
        tab.goto(&own);
        let send = |event: &str, bytes: &str, kind: &str| {
            let data = if event == "paste" { "clipboardData" } else { "dataTransfer" };
            let class = if event == "paste" { "ClipboardEvent" } else { "DragEvent" };
            format!(
                "(async () => {{ const all = new DataTransfer(); all.items.add(new File([{bytes}], 'x', {{ type: '{kind}' }})); \
                 document.body.dispatchEvent(new {class}('{event}', {{ {data}: all, bubbles: true, cancelable: true }})); }})()"
            )
        };
        let picture = "await (async () => { const c = document.createElement('canvas'); c.width = 90; c.height = 160; \
                       c.getContext('2d').fillRect(9, 9, 50, 50); \
                       return new Promise((done) => c.toBlob(done, 'image/png')); })()";
        tab.js("window.mark = 1");
        // One sees how far it is.
        tab.js("(() => { const bar = document.querySelector('[data-upload] progress'); window.bars = [bar.hidden]; \
             new MutationObserver(() => bars.push(bar.hidden, bar.value)).observe(bar, { attributes: true }); })()");
        tab.js(&send("paste", picture, "image/png"));
        tab.wait_for("document.querySelectorAll('.picture-row').length === 2");
        assert_eq!(tab.js("bars[0] && bars.slice(1).includes(false) && bars.includes(1)"), true, "{}", tab.js("bars"));
        tab.js(&send("drop", "'<svg/>'", "image/svg+xml"));
        tab.wait_for("document.querySelector('.error-summary') !== null");
        assert!(tab.words(".error-summary").contains("no picture"), "{}", tab.words(".error-summary"));
        tab.js(&send("drop", picture, "image/png"));
        tab.wait_for("document.querySelectorAll('.picture-row').length === 3");
        assert_eq!(tab.js("window.mark"), 1, "the page was never left");
        assert_eq!(site.app.tables().count("pictures"), 3);
        // A refused upload is an answer that browsers note, and so are pictures of a document that is only read.
        tab.seen.complaints.retain(|noted| !noted.contains("422") && !noted.contains("LazyLoadImageIssue"));
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn a_duplicate_is_merged_by_words_and_arrow_keys() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "grace");
        tab.goto("/triage");
        tab.press("[data-row]:nth-child(2) h2");
        tab.wait_for("document.querySelector('#pane').dataset.shows === document.querySelectorAll('[data-row]')[1].id");
        let field = "#pane .decide [name=duplicate_of]";
        // Before a word is typed it offers what is like the post itself, if anything is.
        tab.press(field);
        is_put_together(&mut tab, "torch", "?q=torch");
        tab.fill(field, "torch");
        let options = "document.querySelectorAll('#pane [role=option]')";
        tab.wait_for(&format!("[...{options}].some((option) => /torch/i.test(option.textContent))"));
        assert_eq!(tab.attribute(field, "aria-expanded"), "true");
        tab.key("Escape");
        tab.wait_for("document.querySelector('#pane [role=listbox]').hidden");
        tab.key("ArrowDown");
        tab.wait_for("!document.querySelector('#pane [role=listbox]').hidden");
        tab.key("ArrowDown");
        assert_eq!(tab.count("#pane [aria-selected=true]"), 1);
        let chosen = tab.words("#pane [aria-selected=true] [dir=auto]");
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert_eq!(tab.count(".pair > div"), 2, "both are seen before they are merged");
        assert!(tab.words(".pair").contains(&chosen), "{chosen}");
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert!(tab.text().contains("Duplicate"), "{}", tab.text());
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn devices_are_suggested_while_one_is_typed_also_behind_others() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        tab.goto("/posts/new");
        tab.press("#kind-bug");
        tab.press("main form summary");
        tab.press("#device");
        is_put_together(&mut tab, "sudachi", "/suggestions/devices?q=");
        let values = "[...document.querySelectorAll('#devices option')].map((option) => option.value).join('|')";
        tab.fill("#device", "pomelo");
        tab.wait_for(&format!("{values} === 'Pomelo Fold (Global)'"));
        // A wish is for devices; where a bug happens is its own.
        let is_seen =
            "['#device', '#only', '#private'].map((css) => document.querySelector(css).checkVisibility()).join()";
        assert_eq!(tab.js(is_seen), "true,false,true");
        tab.fill("#device", "");
        tab.press("#kind");
        assert_eq!(tab.js(is_seen), "false,true,false");
        tab.fill("#only", "Satsuma Mini, clementine");
        tab.wait_for(&format!("{values} === 'Satsuma Mini, Clementine Pad (Global)'"));
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn a_catalogue_is_read_into_its_field_from_a_file() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "grace");
        tab.goto("/staff/devices/import");
        assert_eq!(tab.words("main .link-button"), "Open a file");
        tab.js("(() => { \
             HTMLInputElement.prototype.click = function () { \
             const all = new DataTransfer(); all.items.add(new File(['codename,names\\nzest,Zest 1\\n'], 'x.csv')); \
             this.files = all.files; this.dispatchEvent(new Event('change')); }; })()");
        tab.press("main .link-button");
        tab.wait_for("document.querySelector('#csv').value.includes('zest,Zest 1')");
        assert_eq!(tab.and_load(|tab| tab.press("[value=try]")), 200);
        assert!(tab.text().contains("device would be added"), "{}", tab.text());
        assert_eq!(tab.and_load(|tab| tab.press("[value=import]")), 200);
        assert!(tab.text().contains("The devices are imported."), "{}", tab.text());
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}
