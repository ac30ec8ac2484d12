//! What has to be so for a post to be done.

use crate::support::people::number_of;
use crate::support::{Browser, Page, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::posts::{self, Status};

#[test]
fn a_post_with_an_open_point_does_not_become_ready() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "Night mode", "camera");
        let (mut grace, points) = (app.staff("Grace"), format!("/posts/{}/acceptance", number_of(&post)));
        let link = grace.get(&post).attributes("#decide a[href$='/acceptance']", "href").remove(0);
        let page = grace.get(&link);
        let listed =
            grace.submit_and_follow(&page, &points, &[("points", "Works at night\n\nNo flash\nWorks at night")]);
        assert_eq!(listed.all("fieldset label"), ["Works at night", "No flash"]);
        let seen = app.visitor().get(&post);
        assert_eq!(seen.all(".points li"), ["Works at night", "No flash"], "everybody reads it");
        assert_eq!(ada.get(&points).status, 403);

        assert_eq!(grace.decides(&post, "in_progress", "", "").status, 303);
        let refused = grace.decides(&post, "ready", "It is there.", "");
        assert!(refused.status == 422 && refused.says("a point is still open"), "{}", refused.text());
        assert!(refused.body.contains("It is there."), "what was typed stays");
        // Where they are ticked is a press away, there and from the desk.
        let tally = format!("form.decide a[href='{points}']");
        assert_eq!(refused.all(&tally), ["Points met: 0 of 2"]);
        let at_desk = |grace: &mut Browser| grace.visit(&format!("/triage?q=%23{}", number_of(&post))).all(&tally);
        assert_eq!(at_desk(&mut grace), ["Points met: 0 of 2"]);
        let ids = listed.attributes("input[name=met]", "value");
        let one = grace.post(&format!("{points}/ticks"), &[("met", &ids[0])]);
        assert_eq!(one.status, 303);
        assert_eq!(at_desk(&mut grace), ["Points met: 1 of 2"]);
        assert_eq!(grace.decides(&post, "ready", "", "").status, 422);
        // The list is written anew: a line that stays keeps its tick, and one that is gone holds nothing up.
        let page = grace.get(&points);
        assert_eq!(page.attributes("input[name=met][checked]", "value"), [ids[0].clone()]);
        let typed = [("points", "Works indoors\nWorks at night")];
        let page = grace.submit_and_follow(&page, &points, &typed);
        assert_eq!(page.all("fieldset label"), ["Works indoors", "Works at night"]);
        assert_eq!(page.attributes("input[name=met][checked]", "value"), [ids[0].clone()]);
        let all = page.attributes("input[name=met]", "value");
        let both: Vec<(&str, &str)> = all.iter().map(|id| ("met", id.as_str())).collect();
        assert_eq!(grace.post(&format!("{points}/ticks"), &both).status, 303);
        assert_eq!(app.visitor().get(&post).all(".points [checked]").len(), 2);
        assert_eq!(grace.decides(&post, "ready", "", "").status, 303);
        let log = grace.get("/staff/audit");
        assert!(log.says("listed") && log.says("ticked") && log.says("Works indoors"), "{}", log.text());

        // Too many, too long, somebody else's point.
        let many = (0..21).map(|n| format!("Point {n}")).collect::<Vec<_>>().join("\n");
        for wrong in [many.as_str(), &"a".repeat(201)] {
            assert_eq!(grace.post(&points, &[("points", wrong)]).status, 422);
        }
        let other = ada.files("request", "Day mode", "camera");
        let elsewhere = format!("/posts/{}/acceptance/ticks", number_of(&other));
        assert_eq!(grace.post(&elsewhere, &[("met", &all[0])]).status, 303);
        assert_eq!(app.visitor().get(&post).all(".points [checked]").len(), 2, "nothing of another post is ticked");
        assert_eq!(grace.post(&elsewhere, &[("met", "x")]).status, 422);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn what_is_ready_has_no_open_point_whatever_is_pressed() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let post = app.member("Ada").files("request", "Night mode", "camera");
        let (mut grace, number) = (app.staff("Grace"), number_of(&post));
        let (points, undo) = (format!("/posts/{number}/acceptance"), format!("/posts/{number}/decision/undo"));
        let ticks = format!("{points}/ticks");
        let status = || app.read(move |conn| posts::get(conn, PostId(number))).status;
        assert_eq!(grace.post(&points, &[("points", "Works at night")]).status, 303);
        let first = grace.get(&points).attributes("input[name=met]", "value").remove(0);
        assert_eq!(grace.post(&ticks, &[("met", &first)]).status, 303);
        let offered = |page: &Page| page.attributes("form[action^='/triage/acts/']", "action");
        let backs = offered(&grace.get("/triage/acts"));
        assert_eq!(backs.len(), 1, "what was listed was ticked since");
        assert_eq!(grace.decides(&post, "ready", "", "").status, 303);

        let unticked = grace.post(&ticks, &[]);
        assert!(unticked.status == 409 && unticked.says("is ready"), "{}", unticked.text());
        let more = grace.post(&points, &[("points", "Works at night\nNo flash")]);
        assert!(more.status == 422 && more.says("is ready") && more.body.contains("No flash"), "{}", more.text());
        // Taking back what was ticked, or listed, would open it too.
        assert!(offered(&grace.get("/triage/acts")).is_empty());
        assert_eq!(grace.post(&backs[0], &[]).status, 409);
        assert_eq!(app.visitor().get(&post).all(".points [checked]").len(), 1);
        assert_eq!(grace.post(&points, &[("points", "")]).status, 303, "what is gone holds nothing up");
        let acts = grace.get("/triage/acts");
        let back = acts.attributes("form[action^='/triage/acts/']", "action").remove(0);
        assert_eq!(grace.submit(&acts, &back, &[]).status, 303, "what comes back is met");

        // Moved back, it gets another point, and does not become Ready again by what is taken back.
        assert_eq!(grace.decides(&post, "in_progress", "It flickers.", "").status, 303);
        assert_eq!(grace.post(&points, &[("points", "Works at night\nNo flash")]).status, 303);
        let refused = grace.post(&undo, &[]);
        assert!(refused.status == 422 && refused.says("a point is still open"), "{}", refused.text());
        assert_eq!(status(), Status::InProgress);
        let all = grace.get(&points).attributes("input[name=met]", "value");
        let met: Vec<(&str, &str)> = all.iter().map(|id| ("met", id.as_str())).collect();
        assert_eq!(grace.post(&ticks, &met).status, 303);
        assert_eq!(grace.post(&undo, &[]).status, 303);
        assert_eq!(status(), Status::Ready);

        // The same where many are taken back at once: it stays, and the work comes to its end.
        let id = number.to_string();
        let many = [("ids", id.as_str()), ("status", "in_progress"), ("note", "They flicker.")];
        let begun = grace.post("/triage/bulk", &many);
        assert_eq!(begun.status, 303, "{}", begun.text());
        app.run_worker();
        assert_eq!(status(), Status::InProgress);
        assert_eq!(grace.post(&ticks, &met[..1]).status, 303);
        assert_eq!(grace.post(&format!("{}/undo", begun.location()), &[]).status, 303);
        app.run_worker();
        assert_eq!(status(), Status::InProgress);
        assert!(grace.get(&begun.location()).says("1 post answered"));

        // What was Ready with an open point before is named before it goes out.
        assert_eq!(grace.post(&ticks, &met).status, 303);
        assert_eq!(grace.decides(&post, "ready", "", "").status, 303);
        assert!(!grace.get("/releases/next/edit").says("A point is still open"));
        app.sql("UPDATE acceptance_points SET met_at = NULL, met_by = NULL");
        let composer = grace.get("/releases/next/edit");
        assert_eq!(composer.attributes(".checklist a[href$='/acceptance']", "href"), [points]);
        assert!(composer.says("A point is still open: Night mode"), "{}", composer.text());
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
