//! What posts like a title come to on the form: room for them, and an area.

use super::lab::with_browser;
use super::living::Moment;
use super::tab::Tab;

pub fn two_long_titles_have_room_on_a_phone() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut mia = site.plain("mia");
        for number in 0..3 {
            let title = format!("{} {number}", "Zeppelins over the harbour of a large city ".repeat(4).trim_end());
            let filed = mia.post("/posts", &[("kind", "request"), ("title", &title), ("area", "camera")]);
            assert_eq!(filed.status, 303, "{}", filed.text());
        }
        let mut tab = site.tab(lab, "mia");
        tab.size(320, 740);
        tab.goto("/posts/new");
        let before = tab.js("document.querySelector('#kind').getBoundingClientRect().top");
        tab.fill("#title", "Zeppelins over the harbour");
        tab.wait_for("document.querySelectorAll('#alike li').length === 3");
        assert_eq!(tab.js("document.querySelector('#kind').getBoundingClientRect().top"), before, "nothing moves");
        let tall = "[...document.querySelectorAll('#alike li:not(:nth-child(3)) [dir=auto]')].map((title) => \
            Math.round(title.clientHeight / parseFloat(getComputedStyle(title).lineHeight))).join()";
        assert_eq!(tab.js(tall), "2,2", "lines of each");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn a_narrow_window_shows_two_posts_like_a_title_and_a_phone_all_in_the_room_of_one() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut mia = site.plain("mia");
        for number in 0..4 {
            let title = format!("Zeppelins over the harbour, number {number}");
            let filed = mia.post("/posts", &[("kind", "request"), ("title", &title), ("area", "camera")]);
            assert_eq!(filed.status, 303, "{}", filed.text());
        }
        let mut tab = site.tab(lab, "mia");
        tab.size(700, 740);
        tab.goto("/posts/new");
        let before = tab.js("document.querySelector('#kind').getBoundingClientRect().top");
        tab.fill("#title", "Zeppelins over the harbour");
        tab.wait_for("document.querySelectorAll('#alike li').length === 4");
        let seen = "[...document.querySelectorAll('#alike li')].filter((row) => row.checkVisibility()).length";
        assert_eq!(tab.js(seen), 2);
        assert_eq!(tab.js("document.querySelector('#kind').getBoundingClientRect().top"), before, "nothing moves");
        assert_eq!(tab.words("#alike .more").replace(['\u{2068}', '\u{2069}'], ""), "2 more");
        tab.press("#alike .more");
        assert_eq!(tab.js(seen), 4);
        assert!(tab.js_text("document.activeElement.textContent").starts_with("Zeppelins"), "the first of the others");
        // On a phone they stand beside each other.
        tab.size(360, 740);
        tab.goto("/posts/new");
        let before = tab.js("document.querySelector('#kind').getBoundingClientRect().top");
        tab.fill("#title", "Zeppelins over the harbour");
        tab.wait_for("document.querySelectorAll('#alike li').length === 4");
        assert_eq!(tab.js(seen), 4);
        let high = tab.js("document.querySelector('#alike').clientHeight").as_f64().unwrap();
        assert!(high <= 96.0, "the room of one: {high}");
        assert_eq!(tab.js("document.querySelector('#kind').getBoundingClientRect().top"), before, "nothing moves");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn an_area_is_proposed_for_one_title_and_only_until_somebody_chose_one() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut mia = site.plain("mia");
        for title in ["Zeppelins over the harbour", "Zeppelins over the harbour at night"] {
            let filed = mia.post("/posts", &[("kind", "request"), ("title", title), ("area", "camera")]);
            assert_eq!(filed.status, 303, "{}", filed.text());
        }
        let mut tab = site.tab(lab, "mia");
        tab.goto("/posts/new");
        let (area, note) =
            ("document.querySelector('#area').value", "document.querySelectorAll('[for=area] .note').length");
        let (like, unlike) = ("Zeppelins over the harbour", "Something that nobody ever wrote: marmalade");
        let types = |tab: &mut Tab, title: &str, are_some: bool| {
            tab.fill("#title", title);
            tab.wait_for(&format!("(document.querySelectorAll('#alike li').length > 0) === {are_some}"));
        };
        types(&mut tab, like, true);
        assert_eq!((tab.js(area), tab.js(note)), ("camera".into(), 1.into()));
        // The finished title is like nothing: nobody chose the area.
        types(&mut tab, unlike, false);
        assert_eq!((tab.js(area), tab.js(note)), ("".into(), 0.into()));
        types(&mut tab, like, true);
        assert_eq!((tab.js(area), tab.js(note)), ("camera".into(), 1.into()));
        // Who looked elsewhere and came back has chosen it.
        let other = tab.js_text(
            "[...document.querySelectorAll('#area option')].map((o) => o.value).find((v) => v && v !== 'camera')",
        );
        tab.choose("#area", &other);
        tab.choose("#area", "camera");
        assert_eq!(tab.js(note), 0);
        types(&mut tab, unlike, false);
        assert_eq!((tab.js(area), tab.js(note)), ("camera".into(), 0.into()));
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn an_area_that_came_to_be_offered_after_the_page_is_not_proposed() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let title = "Zeppelins over the harbour";
        let filed = site.plain("mia").post("/posts", &[("kind", "request"), ("title", title), ("area", "camera")]);
        assert_eq!(filed.status, 303, "{}", filed.text());
        site.app.sql("UPDATE areas SET retired = TRUE WHERE slug = 'camera'");
        let mut tab = site.tab(lab, "mia");
        tab.goto("/posts/new");
        site.app.sql("UPDATE areas SET retired = FALSE WHERE slug = 'camera'");
        tab.fill("#title", title);
        tab.wait_for("document.querySelectorAll('#alike li').length > 0");
        let area = "[document.querySelector('#area').selectedIndex, \
                    document.querySelectorAll('[for=area] .note').length].join()";
        assert_eq!(tab.js(area), "0,0", "it stands blank");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn nothing_is_filed_before_its_very_title_was_looked_for() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let title = "Zeppelins over the harbour";
        let filed = site.plain("mia").post("/posts", &[("kind", "request"), ("title", title), ("area", "camera")]);
        assert_eq!(filed.status, 303, "{}", filed.text());
        let posts = site.app.tables().count("posts");
        let mut tab = site.tab(lab, "mia");
        let asks = "!document.querySelector('[name=ask]').disabled";
        tab.goto("/posts/new");
        tab.fill("#title", "Something that nobody ever wrote: marmalade");
        tab.wait_for("document.querySelector('[name=ask]').disabled");
        // The title is typed last, and nobody waits for an answer.
        tab.press("#kind");
        tab.choose("#area", "camera");
        tab.fill("#title", title);
        assert_eq!(tab.js(asks), true, "what was answered is another title");
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert_eq!(tab.words("h1"), "Is it one of these?");
        assert_eq!(site.app.tables().count("posts"), posts);
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

/// Holds back the first answer to a title, whatever becomes of its question, until the page says `late()`.
const LATE: &str = "(() => { const ask = window.fetch; let first = true; window.heard = []; \
    new MutationObserver(() => { const { textContent } = document.querySelector('#said'); if (textContent) heard.push(textContent); }) \
        .observe(document.querySelector('#said'), { childList: true, characterData: true, subtree: true }); \
    window.fetch = async (url, how) => { \
        if (!first || !`${url}`.includes('/posts/similar')) return ask(url, how); \
        first = false; const answer = await ask(url); window.asked = true; \
        await new Promise((done) => { window.late = done; }); return answer; }; })()";

pub fn a_late_answer_takes_the_place_of_no_newer_one_and_only_a_number_is_read_out() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut mia = site.plain("mia");
        for title in ["Zeppelins over the harbour", "Marmalade for breakfast", "Marmalade for supper"] {
            let filed = mia.post("/posts", &[("kind", "request"), ("title", title), ("area", "camera")]);
            assert_eq!(filed.status, 303, "{}", filed.text());
        }
        let mut tab = site.tab(lab, "mia");
        tab.goto("/posts/new");
        tab.js(LATE);
        tab.fill("#title", "Zeppelins over the harbour");
        tab.wait_for("window.asked === true");
        tab.fill("#title", "Marmalade for breakfast and supper");
        tab.wait_for("document.querySelectorAll('#alike li').length === 2");
        tab.js("late()");
        tab.after(800);
        let shown = tab.words("#alike");
        assert!(shown.contains("Marmalade for supper") && !shown.contains("Zeppelins"), "{shown}");
        let heard = tab.js_text("heard.join('|')").replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(heard, "2 posts like yours", "and nothing of what they say");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

/// Writes down each question for posts like a title, answers the first one never, and types titles one after the other,
/// quicker than anybody pauses: the clock that counts the pause is the page's own, however slow the machine is.
const COUNTED: &str = "(() => { const ask = window.fetch; window.questions = []; \
    window.fetch = (url, how) => { \
        if (!`${url}`.includes('/posts/similar')) return ask(url, how); \
        questions.push({ title: new URL(url, location).searchParams.get('title'), signal: how.signal }); \
        if (questions.length > 1) return ask(url, how); \
        return new Promise((_, fail) => how.signal.addEventListener('abort', () => fail(how.signal.reason))); }; \
    window.types = async (...titles) => { const field = document.querySelector('#title'); \
        for (const title of titles) { field.value = title; field.dispatchEvent(new Event('input', { bubbles: true })); \
            await new Promise((done) => setTimeout(done, 60)); } }; })()";

pub fn quick_typing_asks_once_and_what_is_asked_of_an_older_title_is_called_off() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let title = "Zeppelins over the harbour";
        let filed = site.plain("mia").post("/posts", &[("kind", "request"), ("title", title), ("area", "camera")]);
        assert_eq!(filed.status, 303, "{}", filed.text());
        let mut tab = site.tab(lab, "mia");
        tab.goto("/posts/new");
        tab.js(COUNTED);
        let (asked, called_off) =
            ("questions.map(({ title }) => title).join('|')", "questions.map(({ signal }) => signal.aborted).join()");
        tab.js("types('Zepp', 'Zeppelins', 'Zeppelins over', 'Zeppelins over the harb', 'Zeppelins over the harbour')");
        tab.wait_for("questions.length > 0");
        tab.after(800);
        assert_eq!((tab.js(asked), tab.js(called_off)), (title.into(), "false".into()));
        tab.js("types('Zeppelins over the harbour a', 'Zeppelins over the harbour at night')");
        tab.wait_for("document.querySelectorAll('#alike li').length > 0");
        assert_eq!(tab.js(asked), format!("{title}|{title} at night"));
        assert_eq!(tab.js(called_off), "true,false");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn on_a_desk_the_list_stands_beside_the_form_and_the_search_in_the_header() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        let searches =
            "['header .search', 'main .search'].map((css) => document.querySelector(css).checkVisibility()).join()";
        for (width, searched, beside) in [(360, "false,true", false), (1280, "true,false", true)] {
            tab.size(width, 800);
            tab.goto("/");
            assert_eq!(tab.js(searches), searched, "{width}");
            tab.goto("/posts/new");
            tab.fill("#title", "Keep recording while a call comes in");
            tab.wait_for("document.querySelectorAll('#alike li').length > 0");
            let is_beside = "(() => { const [list, field] = ['#alike', '#title'].map((css) => \
                document.querySelector(css).getBoundingClientRect()); \
                return list.left >= field.right && list.top < field.bottom; })()";
            assert_eq!(tab.js(is_beside), beside, "{width}");
        }
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}
