//! Everything works where no script runs: fans and staff do their whole work by links and forms.

use super::lab::with_browser;
use super::living::Moment;
use super::tab::Tab;
use orange_friday::demo::PASSWORD;

/// A phone without scripts in the hands of somebody who is not signed in.
fn phone(mut tab: Tab) -> Tab {
    tab.scripts(false);
    tab.size(360, 740);
    tab
}

fn tap(tab: &mut Tab, css: &str) -> u16 {
    tab.and_load(|tab| tab.tap(css))
}

fn sign_in(tab: &mut Tab, handle: &str) {
    assert_eq!(tap(tab, "header a[href*='/sign-in']"), 200);
    tab.fill("#email", &format!("{handle}@demo.invalid"));
    tab.fill("#password", PASSWORD);
    assert_eq!(tap(tab, "form[action$='/sign-in'] button"), 200);
    assert_eq!(tab.count("#flash"), 1);
}

/// The number of votes that a button shows.
fn votes(tab: &mut Tab, css: &str) -> i64 {
    tab.words(&format!("{css} .vote-count")).parse().unwrap()
}

pub fn a_fan_does_everything_without_scripts() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = phone(site.tab(lab, ""));
        tab.goto("/");
        sign_in(&mut tab, "mia");

        // Files a bug.
        assert_eq!(tap(&mut tab, "main a[href$='/posts/new']"), 200);
        tab.tap("input[value=bug]");
        tab.fill("#title", "Stopwatch forgets the laps 秒表");
        let area = tab.js_text("document.querySelector('#area option:not([value=\"\"])').value");
        tab.choose("#area", &area);
        tab.fill("#body", "Start, lap, lap, stop: **two laps** are gone.");
        assert_eq!(tap(&mut tab, "main form .actions button"), 200);
        assert_eq!(tab.words("h1"), "Stopwatch forgets the laps 秒表");
        assert_eq!(tab.words(".prose strong"), "two laps");
        let mine = tab.url();

        // Votes for a post of somebody else on the board, and takes it back.
        tab.goto("/?sort=new");
        let row = format!(
            "#{}",
            tab.js_text("document.querySelector('form[id^=vote-] [aria-pressed=false]').closest('li').id")
        );
        let before = votes(&mut tab, &row);
        assert_eq!(tap(&mut tab, &format!("{row} form[action$='/vote'] button")), 200);
        assert!(tab.js_text("location.href").ends_with(&row), "back where the post stands");
        assert_eq!(tab.attribute(&format!("{row} form[id^=vote-] button"), "aria-pressed"), "true");
        assert_eq!(votes(&mut tab, &row), before + 1);
        assert_eq!(tap(&mut tab, &format!("{row} form[action$='/vote/withdraw'] button")), 200);
        assert_eq!(tab.attribute(&format!("{row} form[id^=vote-] button"), "aria-pressed"), "false");
        assert_eq!(votes(&mut tab, &row), before);

        // Comments, answers the comment, and follows.
        assert_eq!(tap(&mut tab, &format!("{row} h2 a")), 200);
        let comments = tab.count(".comment");
        tab.fill("form #body", "Mine does that too.");
        assert_eq!(tap(&mut tab, "form:has(#body) button"), 200);
        assert_eq!(tab.count(".comment"), comments + 1);
        tab.tap(".comments > li:last-child summary");
        tab.fill(".comments > li:last-child textarea", "And it still does.");
        assert_eq!(tap(&mut tab, ".comments > li:last-child details button"), 200);
        assert_eq!(tab.words(".comments > li:last-child .replies .prose"), "And it still does.");
        if tab.count("form[action$='/unfollow']") == 1 {
            assert_eq!(tap(&mut tab, "form[action$='/unfollow'] button"), 200);
        }
        assert_eq!(tap(&mut tab, "form[action$='/follow'] button"), 200);
        assert_eq!(tab.count("form[action$='/unfollow']"), 1);

        // Changes the settings, and what is mailed.
        assert_eq!(tap(&mut tab, "footer a[href$='/settings']"), 200);
        tab.fill("#name", "Mia L.");
        assert_eq!(tap(&mut tab, "form:has(#name) button"), 200);
        assert_eq!(tab.js_text("document.querySelector('#name').value"), "Mia L.");
        assert_eq!(tap(&mut tab, "main a[href$='/settings/mail']"), 200);
        let wanted = tab.js("document.querySelector('#digest').checked").as_bool().unwrap();
        tab.tap("#digest");
        assert_eq!(tap(&mut tab, "main form button"), 200);
        tab.goto("/settings/mail");
        assert_eq!(tab.js("document.querySelector('#digest').checked"), !wanted);

        // Changes the post, and leaves.
        tab.goto(&mine);
        assert_eq!(tap(&mut tab, "main a[href$='/edit']"), 200);
        tab.fill("#title", "Stopwatch forgets every lap");
        assert_eq!(tap(&mut tab, "main form .actions button"), 200);
        assert_eq!(tab.words("h1"), "Stopwatch forgets every lap");
        assert_eq!(tap(&mut tab, "form[action$='/sign-out'] button"), 200);
        assert_eq!(tab.count("header a[href*='/sign-in']"), 1);
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn the_theme_and_the_language_stay_as_they_were_chosen() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = phone(site.tab(lab, ""));
        let ground = "getComputedStyle(document.body).backgroundColor";
        tab.goto("/roadmap");
        let light = tab.js_text(ground);
        assert_eq!(tap(&mut tab, "form[action$='/theme'] button[value=dark]"), 200);
        assert_eq!(tab.url(), "/roadmap");
        let dark = tab.js_text(ground);
        assert_ne!(dark, light);
        assert_eq!(tab.attribute("form[action$='/theme'] button[value=dark]", "aria-pressed"), "true");
        tab.goto("/releases");
        assert_eq!(tab.js_text(ground), dark);
        assert_eq!(tab.js_text("getComputedStyle(document.documentElement).colorScheme"), "dark");

        // The same page in another language, and from then on every page.
        assert_eq!(tap(&mut tab, "a[hreflang='zh-Hant']"), 200);
        assert_eq!(tab.url(), "/zh-Hant/releases");
        assert_eq!(tab.attribute("html", "lang"), "zh-Hant");
        assert_eq!(tap(&mut tab, "nav a[href$='/roadmap']"), 200);
        assert_eq!(tab.url(), "/zh-Hant/roadmap");
        tab.goto("/");
        assert_eq!((tab.attribute("html", "lang"), tab.js_text(ground)), ("zh-Hant".to_owned(), dark));

        // Light again where the device is dark, and then as the device has it.
        tab.theme("dark");
        assert_eq!(tap(&mut tab, "form[action$='/theme'] button[value=light]"), 200);
        assert_eq!(tab.js_text(ground), light);
        assert_eq!(tap(&mut tab, "form[action$='/theme'] button[value=auto]"), 200);
        assert_ne!(tab.js_text(ground), light);
    });
}

pub fn a_vote_before_signing_in_counts_after_it() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = phone(site.tab(lab, ""));
        tab.goto(&site.path("/posts/{open}"));
        let (post, before) = (tab.url(), votes(&mut tab, "form[id^=vote-]"));
        assert_eq!(tap(&mut tab, "form[action$='/vote'] button"), 200);
        assert!(tab.url().contains("/sign-in"), "{}", tab.url());
        // Olga has not voted for anything.
        tab.fill("#email", "olga@demo.invalid");
        tab.fill("#password", PASSWORD);
        assert_eq!(tap(&mut tab, "form[action$='/sign-in'] button"), 200);
        assert_eq!(tab.url(), post);
        assert_eq!(tab.attribute("form[id^=vote-] button", "aria-pressed"), "true");
        assert_eq!(votes(&mut tab, "form[id^=vote-]"), before + 1);
    });
}

pub fn a_comment_typed_while_the_session_ended_is_not_lost() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = phone(site.tab(lab, "mia"));
        tab.goto(&site.path("/posts/{open}"));
        let (post, words) = (tab.url(), "I lost an <interview> to this.");
        tab.fill("#body", words);
        tab.set_cookie("sid", "ended");
        assert_eq!(tap(&mut tab, "form[action$='/comments']:has(#body) .button"), 403);
        tab.fill("#email", "mia@demo.invalid");
        tab.fill("#password", PASSWORD);
        assert_eq!(tap(&mut tab, "form[action$='/sign-in'] button"), 200);
        assert_eq!(tab.js_text("document.querySelector('#body').value"), words);
        assert_eq!(tap(&mut tab, "form[action$='/comments'] button"), 200);
        assert!(tab.url().starts_with(&post) && tab.text().contains(words), "{}", tab.url());
    });
}

pub fn staff_decide_word_and_publish_without_scripts() {
    with_browser(|lab| {
        let site = Moment::Frozen.start();
        let mut tab = phone(site.tab(lab, ""));
        tab.goto("/");
        sign_in(&mut tab, "grace");

        // Answers the first post of the queue, and takes it back.
        assert_eq!(tap(&mut tab, "nav a[href$='/triage']"), 200);
        let waiting = tab.count("[data-row]");
        let row = format!("#{}", tab.js_text("document.querySelector('[data-row]').id"));
        // A phone shows the list, then the post.
        assert_eq!(tab.js("document.querySelector('#pane').checkVisibility()"), false);
        assert_eq!(tap(&mut tab, &format!("{row} h2 a")), 200);
        assert_eq!(tab.js("document.querySelector('.queue').checkVisibility()"), false);
        let post = tab.attribute("#pane h2 a", "href");
        tab.fill("#pane textarea[name=note]", "We begin with it **next week**.");
        assert_eq!(tap(&mut tab, "#pane form.decide button[value=planned]"), 200);
        assert_eq!(tab.count(&row), 0);
        // The next one is there, and the list one press away.
        assert_eq!(tap(&mut tab, ".pane-back a"), 200);
        assert_eq!(tab.count("[data-row]"), waiting - 1);
        tab.goto(&post);
        assert_eq!(tab.words("#answer strong"), "next week");
        assert_eq!(tab.count(".post-head .status--planned"), 1);
        assert_eq!(tap(&mut tab, "form[action$='/decision/undo'] button"), 200);
        assert_eq!(tab.count(".post-head .status--open"), 1);

        // Words a line of the release, approves, thinks again, and publishes.
        tab.goto("/releases/next");
        assert_eq!(tap(&mut tab, "main a[href$='/releases/next/edit']"), 200);
        tab.fill(".item-edit textarea", "The date of a photo moves along with it.");
        tab.choose(".item-edit select", "improved");
        assert_eq!(tap(&mut tab, ".desk .button"), 200);
        tab.fill("#summary", "A small week with a big clock.");
        assert_eq!(tap(&mut tab, "button[value=publish]"), 200);
        // Another line still says what was broken.
        tab.tap("#as-is-approve");
        assert_eq!(tap(&mut tab, "main form[action$='/approve'] button"), 200);
        tab.goto("/releases/next/edit");
        assert_eq!(tap(&mut tab, "button[formaction$='/hold']"), 200);
        assert_eq!(tap(&mut tab, "button[value=publish]"), 200);
        tab.tap("#as-is");
        assert_eq!(tap(&mut tab, "main form[action$='/publish'] button"), 200);
        let version = tab.words("h1 .version");
        assert!(tab.url().ends_with(&format!("/releases/{version}")));
        let text = tab.text();
        for words in ["The date of a photo moves along with it.", "A small week with a big clock."] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
        tab.goto(&site.path("/posts/{ready}"));
        assert_eq!(tab.count(".post-head .status--shipped"), 1);
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}
