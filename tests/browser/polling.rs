//! A poll on a small phone, held in one hand, without scripts: chosen before signing in, and changed after it.

use super::lab::with_browser;
use super::living::Moment;
use super::tab::Tab;
use orange_friday::demo::PASSWORD;

/// The poll of the demo board that is open, and the one that is over.
const OPEN: &str = "/polls/3";
const OVER: &str = "/polls/1";

fn tap(tab: &mut Tab, css: &str) -> u16 {
    tab.and_load(|tab| tab.tap(css))
}

fn fits(tab: &mut Tab) -> bool {
    tab.js("document.documentElement.scrollWidth <= 360") == true
}

/// Whether the option at a place, from 1, is chosen.
fn is_chosen(tab: &mut Tab, place: usize) -> bool {
    tab.js(&format!("document.querySelector('.option:nth-of-type({place}) input').checked")) == true
}

pub fn a_fan_votes_before_signing_in_and_changes_that_on_a_small_phone() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "");
        tab.scripts(false);
        tab.size(360, 740);
        assert_eq!(tab.goto(OPEN), 200);
        assert!(fits(&mut tab));
        assert_eq!((tab.count("table"), tab.count("svg[role=img]")), (0, 0), "nobody reads totals yet");
        tab.tap(".option:nth-of-type(2) input");
        assert_eq!(tap(&mut tab, ".card form .actions button"), 200);
        tab.fill("#email", "mia@demo.invalid");
        tab.fill("#password", PASSWORD);
        assert_eq!(tap(&mut tab, "form[action$='/sign-in'] button"), 200);
        assert_eq!((tab.url(), tab.count("#flash")), (OPEN.to_owned(), 1));
        assert!(is_chosen(&mut tab, 2));
        tab.tap(".option:nth-of-type(4) input");
        assert_eq!(tap(&mut tab, ".card form .actions button"), 200);
        assert!(is_chosen(&mut tab, 4) && fits(&mut tab));
        assert_eq!(tap(&mut tab, ".card form[action$='/vote/withdraw'] button"), 200);
        assert_eq!((tab.url(), tab.count("#flash"), tab.count(".option input[checked]")), (OPEN.to_owned(), 1, 0));

        assert_eq!(tab.goto(OVER), 200);
        assert_eq!((tab.count("svg[role=img] rect"), tab.count("table tbody tr")), (4, 4));
        assert!(fits(&mut tab));
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}
