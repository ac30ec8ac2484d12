//! Parts of the desk that staff come back to.

use crate::support::people::number_of;
use crate::support::{Browser, on_each_engine};

#[test]
fn a_part_of_the_desk_is_kept_under_a_name_for_oneself_or_for_all_and_counts_what_waits_there() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let mut ada = app.member("Ada");
        ada.files("bug", "The flash stays on", "camera");
        ada.files("request", "A longer battery", "battery");
        let torch = ada.files("bug", "The torch is dim", "camera");
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        let page = grace.get("/triage?kind=bug&area=camera&sort=age");
        let saved = grace.submit(&page, "/triage/views", &[("name", "Camera bugs"), ("shared", "yes")]);
        assert_eq!((saved.status, saved.location()), (303, "/triage?sort=age&area=camera&kind=bug".to_owned()));
        let page = grace.get("/triage?status=planned");
        assert_eq!(grace.submit(&page, "/triage/views", &[("name", "Next")]).status, 303);
        let names = |page: &crate::support::Page| page.all(".acts li b");
        let mine = grace.get("/triage/views");
        assert_eq!(
            (names(&mine), mine.all(".acts .count")),
            (vec!["Camera bugs".into(), "Next".into()], vec!["2".into(), "0".into()])
        );
        // They are a press away on the desk, without the page that lists them.
        let offered = |staff: &mut Browser| staff.get("/triage").all(".filters .cluster a bdi");
        assert_eq!(offered(&mut grace), ["Camera bugs", "Next"]);
        let counted = |staff: &mut Browser| staff.get("/triage?status=ready").all(".filters .cluster .count");
        assert_eq!(counted(&mut grace), ["2", "0"], "whatever part of the desk is looked at");
        assert_eq!(
            grace.get("/triage?status=planned").attributes(".filters .cluster a[aria-current]", "href"),
            ["/triage?status=planned"]
        );
        assert_eq!(offered(&mut oskar), ["Camera bugs"], "what is one's own stays so");
        // It counts what is there now, and everybody of the staff sees what is shared, and only that.
        assert_eq!(grace.decides(&torch, "planned", "", "").status, 303);
        assert!(number_of(&torch) > 0);
        let theirs = oskar.get("/triage/views");
        assert_eq!(
            (names(&theirs), theirs.all(".acts .count")),
            (vec!["Camera bugs".to_owned()], vec!["1".to_owned()])
        );
        assert!(theirs.says("Grace") && theirs.says("For all staff"), "{}", theirs.text());
        let shared = theirs.attributes(".acts a[href*=view]", "href").remove(0);
        assert_eq!(oskar.get(&shared).location(), "/triage?sort=age&area=camera&kind=bug");
        let own = mine.attributes(".acts a[href*=view]", "href").remove(1);
        assert_eq!((grace.get(&own).location(), oskar.get(&own).status), ("/triage?status=planned".to_owned(), 404));
        assert_eq!((counted(&mut grace), counted(&mut oskar)), (vec!["1".into(), "1".into()], vec!["1".to_owned()]));
        // Words are looked for when the view is opened, not for each view of the list.
        let page = grace.get("/triage?q=flash&status=open");
        let looked = grace.submit(&page, "/triage/views", &[("name", "Flashes")]);
        assert_eq!(looked.location(), "/triage?q=flash");
        assert_eq!(offered(&mut grace), ["Camera bugs", "Flashes", "Next"]);
        assert_eq!(counted(&mut grace), ["1", "1"], "nor on the desk");
        let views = grace.get("/triage/views");
        let row = &views.all(".acts li")[1];
        assert!(names(&views)[1] == "Flashes" && row.contains("Counted when opened"), "{row}");
        assert_eq!(views.all(".acts .count").len(), 2, "the others are counted");
        let remove = views.attributes(".acts form", "action").remove(1);
        assert_eq!(grace.submit(&views, &remove, &[]).status, 303);
        // Nobody removes what is another's.
        let path = format!("/triage/views/{}/remove", shared.rsplit('=').next().unwrap());
        assert_eq!(oskar.post(&path, &[]).status, 303);
        assert_eq!(names(&grace.get("/triage/views")).len(), 2);
        // A name stays with its view, which others may know, and a mistake keeps what was typed.
        let taken = grace.post("/triage/views", &[("name", "Next"), ("view", "/triage?status=ready&after=1~2&post=7")]);
        assert_eq!(taken.status, 422);
        let refused =
            grace.post("/triage/views", &[("name", " "), ("view", "/triage?status=ready"), ("shared", "yes")]);
        assert_eq!(refused.status, 422);
        let kept = grace.submit(&refused, "/triage/views", &[("name", "Ready")]);
        assert_eq!(kept.location(), "/triage?status=ready");
        assert_eq!(names(&grace.get("/triage/views")), ["Camera bugs", "Next", "Ready"]);
        assert_eq!(grace.submit(&mine, &path, &[]).status, 303);
        assert_eq!(names(&oskar.get("/triage/views")), ["Ready"]);
        // What all staff see, and no longer see, stands in the log; what is one's own does not.
        assert_eq!(grace.post("/triage/views", &[("name", "Ready"), ("view", "/triage?status=ready")]).status, 303);
        let log = oskar.get("/staff/audit");
        assert_eq!(
            log.all(".acts b"),
            [
                "Took a view from all staff",
                "Took a view from all staff",
                "Showed a view to all staff",
                "Answered",
                "Showed a view to all staff"
            ]
        );
        let told = log.one(".acts");
        assert!(told.contains("Camera bugs") && !told.contains("Next"), "{told}");
        let shown = log.attributes(".acts a", "href");
        assert!(shown.contains(&"/triage?status=ready".to_owned()), "a press away: {shown:?}");
        for number in 3..=31 {
            let name = format!("View {number}");
            let kept = grace.post("/triage/views", &[("name", &name), ("view", "/triage")]).status;
            assert_eq!(kept, if number <= 30 { 303 } else { 422 }, "{number}");
        }
        // A page has twenty of them, each with its count.
        let first = grace.get("/triage/views");
        assert_eq!((names(&first).len(), first.all(".acts .count").len()), (20, 20));
        let last = grace.get(&first.attributes(".pager [rel=next]", "href").remove(0));
        assert_eq!(names(&last).len(), 10);
    });
}
