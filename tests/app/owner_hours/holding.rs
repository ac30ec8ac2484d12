//! Who holds the hours of an area, and how many there are.

use super::{ASKED, announces, answers, asks};
use crate::support::on_each_engine;

#[test]
fn there_are_fifty_hours_at_most_and_those_of_a_merged_area_go_along() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Recorder", "Battery"]);
        let mut grace = app.staff("Grace");
        let hour = announces(&mut grace, "camera");
        let more = "INSERT INTO owner_hours (area_id, starts_at, ends_at, note, lang, announced_by, announced_at) \
                    SELECT 3, starts_at, ends_at, '', '', announced_by, announced_at FROM owner_hours WHERE id = 1";
        (0..49).for_each(|_| app.sql(more));
        let fields = [("area", "recorder"), ("day", "2026-11-20"), ("time", "10:00"), ("minutes", "60")];
        let full = grace.post("/staff/hours", &fields);
        assert!(full.status == 422 && full.says("Fifty hours"), "{}", full.text());
        app.sql("DELETE FROM owner_hours WHERE area_id = 3");
        assert_eq!(grace.post("/staff/hours", &fields).status, 303);
        let merge = grace.get("/staff/areas/1");
        let chosen = [("into", "recorder"), ("sure", "yes")];
        assert_eq!(grace.submit(&merge, "/staff/areas/1/merge", &chosen).status, 303);
        assert!(app.visitor().get(&hour).says("Owner online: Recorder"), "at once");
        app.run_worker();
        let page = app.visitor().get(&hour);
        assert!(page.says("Owner online: Recorder") && !page.says("Camera"), "{}", page.text());
        assert!(app.visitor().get("/areas/recorder").says("ask now"));
        // Where nothing new is taken, none is announced.
        assert_eq!(grace.post("/staff/areas/3/retire", &[("retired", "yes")]).status, 303);
        let closed = grace
            .post("/staff/hours", &[("area", "battery"), ("day", "2026-11-20"), ("time", "12:00"), ("minutes", "60")]);
        assert!(closed.status == 422 && closed.says("Nothing new is taken"), "{}", closed.text());
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn those_who_answer_for_an_area_hold_its_hours_and_all_staff_where_nobody_does() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        let area = [("name", "Camera"), ("line", "phone"), ("owner", "1")];
        let form = grace.get("/staff/areas/1");
        assert_eq!(grace.submit(&form, "/staff/areas/1", &area).status, 303);
        let fields = [("area", "camera"), ("day", "2026-11-18"), ("time", "17:00"), ("minutes", "60")];
        let refused = oskar.post("/staff/hours", &fields);
        assert!(refused.status == 422 && refused.says("Only those who answer for this area"), "{}", refused.text());
        let (hour, free) = (announces(&mut grace, "camera"), announces(&mut oskar, "battery"));
        let (mut mia, mut noor) = (app.member("Mia"), app.member("Noor"));
        let asked = asks(&mut mia, &hour, ASKED);
        let aside = asks(&mut noor, &hour, "Which of you is the stupid one?");
        let other = asks(&mut mia, &free, "Will it ever last for two days?");
        // What fans ask in is called off, no longer taken back.
        let acts = grace.get("/triage/acts");
        assert!(acts.all(".acts li")[0].contains("Something has changed there since"), "{}", acts.text());
        app.set_clock("2026-11-18T17:05:00Z");
        let [mut grace, mut oskar] = ["Grace", "Oskar"].map(|name| app.signed_in(name));
        // Oskar reads why he does not answer here, and keeps the hour in order all the same.
        let page = oskar.get(&hour);
        assert!(
            page.says("hold its hours") && page.attributes("a[href$='/answer']", "href").is_empty(),
            "{}",
            page.text()
        );
        let answer = format!("{asked}/answer");
        for refused in [oskar.get(&answer), oskar.post(&answer, &[("answer", "No.")])] {
            assert!(refused.status == 403 && refused.says("Only those who answer"), "{}", refused.text());
        }
        assert_eq!(oskar.post(&format!("{aside}/set-aside"), &[("reason", "No names.")]).status, 303);
        assert!(app.visitor().get(&hour).all(".post-row .answer").is_empty());
        // Grace answers, and so does an owner of the site; he does where nobody answers for the area.
        assert_eq!(grace.get(&hour).attributes("a[href$='/answer']", "href"), [answer]);
        assert!(!grace.get(&hour).says("hold its hours"));
        assert_eq!(answers(&mut grace, &asked, "Yes.").status, 303);
        assert_eq!(answers(&mut app.owner("Hedy"), &asked, "Yes, next week.").status, 303);
        assert_eq!(answers(&mut oskar, &other, "It lasts for three.").status, 303);
    });
}
