//! Names on offer while somebody is mentioned.

use super::finding::is_put_together;
use super::lab::with_browser;
use super::living::Moment;

pub fn a_name_is_chosen_by_keys_or_a_press_and_not_while_a_character_is_put_together() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let (mut mia, mut grace, mut olga) = (site.plain("mia"), site.plain("grace"), site.plain("olga"));
        let filed = mia.post("/posts", &[("kind", "bug"), ("title", "The clock is late"), ("area", "camera")]);
        assert_eq!(filed.status, 303, "{}", filed.text());
        let post = filed.location();
        let number = post.rsplit('/').next().unwrap().split('-').next().unwrap();
        for browser in [&mut grace, &mut olga] {
            let said = browser.post(&format!("/posts/{number}/comments"), &[("body", "We look at it.")]);
            assert_eq!(said.status, 303, "{}", said.text());
        }
        let mut tab = site.tab(lab, "mia");
        tab.goto(&post);
        assert!(tab.words("#near").contains("@olga and @grace"), "{}", tab.words("#near"));
        tab.press("#body");
        is_put_together(&mut tab, "@", "/suggestions/people?");
        tab.wait_for("document.querySelectorAll('#people-near [role=option]').length === 2");
        let chosen =
            "document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).dataset.handle";
        assert_eq!(tab.js(chosen), "olga", "who wrote last");
        for (key, handle) in [("ArrowDown", "grace"), ("ArrowDown", "olga"), ("ArrowUp", "grace")] {
            tab.key(key);
            assert_eq!(tab.js(chosen), handle, "{key}");
            assert_eq!(tab.count("#people-near [aria-selected=true]"), 1);
        }
        tab.key("Enter");
        assert_eq!(tab.js("document.querySelector('#body').value"), "@grace ");
        assert_eq!((tab.count("#people-near"), tab.js("document.activeElement.id")), (0, "body".into()));

        // By a press, behind other words, where the wide sign becomes the plain one.
        tab.fill("#body", "谢谢＠ol");
        tab.wait_for("document.querySelectorAll('#people-near [role=option]').length === 1");
        tab.press("#people-near [role=option]");
        assert_eq!(tab.js("document.querySelector('#body').value"), "谢谢@olga ");
        assert_eq!(tab.js("document.activeElement.id"), "body");

        // Shut, it stays so for this name; nothing is offered in an address.
        tab.fill("#body", "@g");
        tab.wait_for("document.querySelector('#people-near') !== null");
        tab.key("Escape");
        assert_eq!(tab.count("#people-near"), 0);
        tab.key("r");
        tab.after(600);
        assert_eq!(tab.count("#people-near"), 0);
        tab.fill("#body", "mail@g");
        tab.after(600);
        assert_eq!(tab.count("#people-near"), 0);
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}
