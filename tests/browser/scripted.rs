//! The small things that the script adds: following in place, times as one says them, the device's zone, sharing, keys
//! that send, drafts of each person, and what is read out.

use super::lab::{EVERYTHING, screenshots, with_browser};
use super::living::{Living, Moment};
use super::tab::Tab;
use orange_friday::i18n::{Catalog, Language};
use serde_json::json;

/// Notes what is read out from here on.
fn listen(tab: &mut Tab) {
    tab.js("window.mark = 1; window.spoken = []; new MutationObserver(() => { \
         const text = document.querySelector('#said').textContent; if (text) spoken.push(text); })\
         .observe(document.querySelector('#said'), { childList: true, characterData: true, subtree: true })");
}

fn wait_for_words(tab: &mut Tab, words: &str) {
    tab.wait_for(&format!("document.querySelector('#said').textContent.includes({})", json!(words)));
}

/// The zone that this device keeps.
fn zone(tab: &mut Tab) -> String {
    let kept = tab.call("Network.getCookies", &json!({}));
    let zone = kept["cookies"].as_array().unwrap().iter().find(|cookie| cookie["name"] == "zone");
    zone.map(|cookie| cookie["value"].as_str().unwrap().to_owned()).unwrap_or_default()
}

pub fn following_a_post_changes_its_button_only() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "olga");
        tab.goto(&site.path("/posts/{open}"));
        listen(&mut tab);
        let button = "[id^=follow-] button";
        let (before, follow) = (tab.words(button), tab.attribute("[id^=follow-]", "action"));
        assert!(follow.ends_with("/follow"), "{follow}");
        tab.press(button);
        tab.wait_for("document.querySelector('[id^=follow-]').action.endsWith('/unfollow')");
        assert_ne!(tab.words(button), before);
        assert_eq!(tab.js("document.activeElement === document.querySelector('[id^=follow-] button')"), true);
        wait_for_words(&mut tab, Catalog::load().of(Language::En).flash_followed().as_str());
        tab.wait_for("spoken.length === 1");
        tab.after(800);
        tab.key("Enter");
        tab.wait_for("document.querySelector('[id^=follow-]').action.endsWith('/follow')");
        assert_eq!((tab.words(button), tab.js("window.mark")), (before, json!(1)));
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn a_vote_in_another_language_stays_in_it() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        tab.goto("/de/?sort=new");
        listen(&mut tab);
        let form = tab.js_text("document.querySelector('.vote [aria-pressed=false]').closest('form').id");
        tab.press(&format!("#{form} button"));
        wait_for_words(&mut tab, Catalog::load().of(Language::De).flash_voted().as_str());
        assert!(tab.attribute(&format!("#{form}"), "action").starts_with("/de/posts/"));
        assert_eq!((tab.js("window.mark"), tab.url().as_str()), (json!(1), "/de/?sort=new"));
    });
}

pub fn what_the_server_refuses_it_says_itself_and_is_asked_only_twice() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "zoe");
        tab.goto("/");
        // While she reads, everything is closed.
        site.app.sql("UPDATE posts SET status = 'declined', listed = 0");
        assert_eq!(tab.follow(".vote [aria-pressed=false]"), 409);
        let votes = tab.seen.requests.iter().filter(|request| request.url.ends_with("/vote")).count();
        assert_eq!(votes, 2, "{:?}", tab.seen.requests);
    });
}

pub fn recent_times_are_told_as_one_says_them() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "");
        let later = |hours: i64| {
            format!(
                "(real => {{ Date.now = () => real() + {hours} * 36e5; }})(Date.now); \
                 document.dispatchEvent(new Event('visibilitychange', {{ bubbles: true }}))"
            )
        };
        for (path, ago, left) in [("/?sort=top", "days ago", "in 2 days"), ("/de/?sort=top", "vor", "in 2 Tagen")] {
            tab.goto(path);
            let day = tab.attribute("time[data-rel]", "title");
            assert!(day.contains("2026") || day.contains("Nov"), "{day}");
            assert!(tab.words("time[data-rel]").contains(ago), "{}", tab.words("time[data-rel]"));
            assert_eq!(tab.words(".countdown"), left);
            // The time goes on; and after a month the day says more.
            tab.js(&later(24));
            assert!(tab.words(".countdown").chars().any(|c| c.is_ascii_digit()));
            assert_ne!(tab.words(".countdown"), left);
            tab.js(&later(40 * 24));
            assert_eq!((tab.words(".countdown").as_str(), tab.words("time[data-rel]")), ("", day));
            assert_eq!(tab.count("[aria-live], [role=status] time"), 0, "a clock that speaks is a nuisance");
        }
        // When something ships is a date that people plan with.
        tab.goto("/releases/next");
        assert_eq!(tab.count(".race time[data-rel]"), 0);
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn the_second_page_is_in_the_zone_of_the_device_unless_the_reader_chose_one() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "");
        tab.goto("/releases/next");
        // The days of a release are the site's; beside them stands when that is for the reader.
        let times = "[...document.querySelectorAll('.race time')].map(time => time.textContent).join(' ')";
        let when = tab.js_text(times);
        assert_eq!(zone(&mut tab), "Asia/Shanghai");
        tab.goto("/releases/next");
        let there = tab.js_text(times);
        assert_ne!(there, when);
        assert!(there.contains("Your time:") && !when.contains("Your time:"), "{there}");

        let mut tab = site.tab(lab, "");
        tab.set_cookie("zone", "America/Lima");
        tab.goto("/");
        assert_eq!(zone(&mut tab), "America/Lima");
    });
}

pub fn a_page_is_shared_by_the_device_or_copied() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "");
        let copies = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { \
                      writeText: async text => { window.copied = text; } } })";
        for path in ["/posts/{in-progress}", "/releases/{version}", "/people/mia"] {
            tab.goto(&format!("/fr{}", site.path(path)));
            let link = tab.attribute("[data-share]", "data-share");
            assert!(link.starts_with(&format!("{}/{}", tab.base_url, path.split('/').nth(1).unwrap())), "{link}");
            tab.js("Object.defineProperty(navigator, 'share', { configurable: true, value: undefined })");
            tab.js(copies);
            tab.press("[data-share]");
            wait_for_words(&mut tab, Catalog::load().of(Language::Fr).share_copied().as_str());
            assert_eq!(tab.js_text("window.copied"), link);
            // Below stands the link itself, with a button that copies it also where the device has a sheet.
            tab.js("window.copied = ''");
            tab.press("details:has([data-copy]) > summary");
            assert_eq!(tab.js_text("document.querySelector('details[open] input[readonly]').value"), link);
            tab.press("[data-copy]");
            tab.wait_for("window.copied === document.querySelector('[data-copy]').dataset.copy");
        }
        // A sheet of the device comes first; who closes it needs to hear nothing, who has no right to it does.
        for (error, speaks) in [("AbortError", false), ("NotAllowedError", true)] {
            tab.goto("/people/mia");
            listen(&mut tab);
            tab.js(&format!(
                "navigator.share = async () => {{ window.asked = 1; throw new DOMException('', '{error}'); }}"
            ));
            tab.press("[data-share]");
            tab.wait_for("window.asked === 1");
            tab.after(300);
            assert_eq!(tab.js("spoken.length > 0"), speaks, "{error}");
        }
    });
}

pub fn a_comment_is_sent_by_a_key_and_what_became_of_it_is_read_out() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        tab.goto(&site.path("/posts/{in-progress}"));
        tab.fill("#body", "Still the same on build 26.11.20.");
        assert_eq!(tab.and_load(|tab| tab.key_with("Enter", 2)), 200);
        let words = Catalog::load().of(Language::En).flash_commented();
        assert_eq!(tab.words("#flash"), words);
        wait_for_words(&mut tab, &words);
        // It is read out, and shown where the reader is when the top of the page is out of sight.
        let above = tab.js("document.querySelector('#flash').getBoundingClientRect().bottom <= 0");
        assert_eq!(tab.js("document.querySelector('#said').className === 'toast'"), above);
        assert_eq!(tab.js("document.querySelector('#body').value"), "");
        assert_eq!(tab.js("Object.keys(localStorage).length"), 0);
    });
}

/// Leaves without signing out, as one does who just puts the phone away.
fn hand_over(site: &Living, tab: &mut Tab, handle: &str) {
    tab.call("Network.clearBrowserCookies", &json!({}));
    for (name, value) in site.plain(handle).cookies {
        tab.set_cookie(&name, &value);
    }
}

pub fn a_draft_is_its_writers_alone_and_lives_on_after_a_failure() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        let post = site.path("/posts/{in-progress}");
        let (opened, typed) = ("details:has([name=reply_to])", "document.querySelector('[id^=reply-]').value");
        tab.goto(&post);
        tab.press(&format!("{opened} summary"));
        tab.fill("[id^=reply-]", "Mine alone");
        tab.wait_for("Object.keys(localStorage).length > 0");
        // The server fails; the words are there when one comes back.
        site.app.sql("ALTER TABLE comments RENAME TO comments_that_are_away");
        assert!(tab.follow(&format!("{opened} form button")) >= 500);
        site.app.sql("ALTER TABLE comments_that_are_away RENAME TO comments");

        hand_over(&site, &mut tab, "zoe");
        tab.goto(&post);
        assert_eq!(tab.js_text(typed), "");
        hand_over(&site, &mut tab, "mia");
        tab.goto(&post);
        assert_eq!(tab.js_text(typed), "Mine alone");
        assert_eq!(tab.attribute(opened, "open"), "");
        assert_eq!(tab.js(&format!("document.querySelector({}).open", json!(opened))), true);
        wait_for_words(&mut tab, &Catalog::load().of(Language::En).draft_kept());
    });
}

pub fn staff_go_on_with_the_post_below_the_one_they_answered() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "grace");
        tab.goto("/triage");
        let rows = tab.js("[...document.querySelectorAll('[data-row]')].map(row => row.id)");
        let row = |place: usize| rows[place].as_str().unwrap().to_owned();
        let (second, third) = (row(1), row(2));
        tab.js(&format!("document.querySelector('#{second} a').focus()"));
        tab.key("d");
        tab.wait_for("document.activeElement.name === 'note'");
        for letter in "no".chars() {
            tab.key(&letter.to_string());
        }
        assert_eq!(tab.and_load(|tab| tab.key_with("Enter", 2)), 200);
        let focused = "document.activeElement.closest('[data-row]')?.id ?? ''";
        assert_eq!(tab.js_text(focused), third);
        wait_for_words(&mut tab, &Catalog::load().of(Language::En).flash_decided());
        // By keys the decision is taken back, and the post has the focus again.
        assert_eq!(tab.and_load(|tab| tab.key("z")), 200);
        assert_eq!(tab.js_text(focused), second);
        assert_eq!(tab.count("[data-key=z]"), 0, "it is taken back once");
        tab.key("m");
        tab.wait_for("document.activeElement.name === 'duplicate_of'");
        // What was typed and not sent is kept, and Enter answers what the field is for.
        for letter in "999".chars() {
            tab.key(&letter.to_string());
        }
        tab.wait_for("Object.keys(localStorage).length > 0");
        tab.reload();
        tab.js("document.querySelector('#pane .decide [name=duplicate_of]').focus()");
        assert_eq!(tab.js_text("document.activeElement.value"), "999");
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 422);
        assert_eq!(tab.attribute("[data-chosen]", "value"), "duplicate");
        assert_eq!(tab.attribute("#duplicate_of", "aria-invalid"), "true");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn the_list_of_keys_and_what_is_said_look_as_they_should() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "grace");
        for (theme, width) in [("light", 1280), ("dark", 400)] {
            tab.theme(theme);
            tab.size(width, 800);
            tab.goto("/triage");
            tab.js("document.querySelector('[data-row] a').focus()");
            tab.key("?");
            assert_eq!(tab.count("dialog[open]"), 1);
            tab.settle();
            assert_eq!(lab.axe(&mut tab, EVERYTHING), Vec::<String>::new(), "{theme}");
            let folder = screenshots().join("said");
            tab.screenshot(&folder.join(format!("keys-{theme}.png")));
            tab.goto("/?sort=new");
            tab.press(".vote [aria-pressed=false]");
            tab.wait_for("document.querySelector('#said.toast:not(:empty)') !== null");
            assert_eq!(lab.axe(&mut tab, EVERYTHING), Vec::<String>::new(), "{theme}");
            tab.screenshot(&folder.join(format!("toast-{theme}.png")));
        }
    });
}
