//! A release is reported on with a thumb.

use super::lab::{EVERYTHING, screenshots, with_browser};
use super::living::Moment;

pub fn a_release_is_reported_on_in_four_taps_on_a_phone() {
    with_browser(|lab| {
        let site = Moment::Frozen.start();
        assert_eq!(site.plain("grace").approves().status, 303);
        site.app.set_clock("2026-11-27T18:00:00Z");
        site.app.run_worker();
        // It is out, its report is open, and nobody has answered.
        site.app.set_clock("2026-11-28T09:00:00Z");
        let mut tab = site.tab(lab, "mia");
        tab.size(360, 740);
        tab.goto("/releases/26.11.27/report");
        assert!(tab.count("main .check") > 8, "{}", tab.url());
        let large = "[...document.querySelectorAll('.check')].filter(it => it.checkVisibility())\
                     .every(it => it.getBoundingClientRect().height >= 44)";
        assert_eq!(tab.js(large), true, "a thumb finds each of them");
        assert_eq!(tab.js("document.documentElement.scrollWidth <= 360"), true);
        assert_eq!(lab.axe(&mut tab, EVERYTHING), Vec::<String>::new());
        tab.screenshot(&screenshots().join("reporting").join("form.png"));
        tab.tap("#mood label:has([value=love])");
        // Behind the one that stands for none.
        tab.tap("#best label:nth-of-type(2)");
        tab.tap("#worst label:nth-of-type(3)");
        tab.tap("#awaited label:nth-of-type(2)");
        assert_eq!(tab.js("document.querySelectorAll('main input:checked:not([value=\"\"])').length"), 4);
        assert_eq!(tab.follow("main .form .actions .button"), 200);
        assert_eq!(tab.js("location.pathname"), "/releases/26.11.27/report/results");
        assert_eq!(tab.js("document.querySelectorAll('section[aria-labelledby^=cell-] > figure table').length"), 4);
        assert_eq!(tab.js("document.documentElement.scrollWidth <= 360"), true);
        assert_eq!(lab.axe(&mut tab, EVERYTHING), Vec::<String>::new());
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}
