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
