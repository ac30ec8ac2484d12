//! A meetup on a small phone, held in one hand, without scripts: registered before signing in, and checked in at the door.

use super::lab::with_browser;
use super::living::Moment;
use super::tab::Tab;
use chrono::TimeDelta;
use orange_friday::demo::PASSWORD;

/// The meetup of the demo board that comes, and has a waiting list.
const COMING: &str = "/meetups/2";

fn tap(tab: &mut Tab, css: &str) -> u16 {
    tab.and_load(|tab| tab.tap(css))
}

fn fits(tab: &mut Tab) -> bool {
    tab.js("document.documentElement.scrollWidth <= 360") == true
}

fn signs_in(tab: &mut Tab, email: &str) {
    tab.fill("#email", email);
    tab.fill("#password", PASSWORD);
    assert_eq!(tap(tab, "form[action$='/sign-in'] button"), 200);
}

pub fn a_fan_registers_before_signing_in_and_the_host_checks_people_in_on_a_small_phone() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "");
        tab.scripts(false);
        tab.size(360, 740);
        assert_eq!(tab.goto(COMING), 200);
        assert!(fits(&mut tab));
        assert_eq!(tap(&mut tab, "form[action$='/register'] button"), 200);
        signs_in(&mut tab, "mia@demo.invalid");
        assert_eq!((tab.url(), tab.count("#flash")), (COMING.to_owned(), 1));
        assert_eq!((tab.count("form[action$='/cancel']"), tab.count("form[action$='/register']")), (1, 0));
        assert!(fits(&mut tab));

        site.app.advance(TimeDelta::days(9));
        let mut door = site.tab(lab, "");
        door.scripts(false);
        door.size(360, 740);
        assert_eq!(door.goto(&format!("/sign-in?next={COMING}/guests")), 200);
        signs_in(&mut door, "grace@demo.invalid");
        let code = door.js_text("document.querySelector('.rows code').textContent");
        door.fill("#code", &code);
        assert_eq!(tap(&mut door, "form[action$='/check-in'] .actions button"), 200);
        assert_eq!(door.count("form[action$='/check-in/undo']"), 1);
        assert!(fits(&mut door));
        assert_eq!(door.goto(&format!("{COMING}/print")), 200);
        assert!(door.count("tbody tr") == 6 && fits(&mut door));
        assert_eq!((&tab.seen.complaints, &door.seen.complaints), (&Vec::<String>::new(), &Vec::<String>::new()));
    });
}
