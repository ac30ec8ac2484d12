//! What staff see of a line with a train of its own: what they promise, plan, approve and count is told by that train.

use super::own_line::{CALLS, MESH, ROUTER, two_lines};
use super::trains::{added, approve, week_of};
use crate::numbers::table;
use crate::support::{Browser, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::posts::Status;
use orange_friday::{numbers, releases, trains};
use std::collections::BTreeMap;

const LAPSED: &str = "The approval lapsed, because this changed: the areas";

/// The ready-made answers that can stand below all of these posts.
fn offered(staff: &mut Browser, posts: &[PostId]) -> Vec<String> {
    let ids: Vec<String> = posts.iter().map(|post| format!("post-{post}=1")).collect();
    let question = staff.get(&format!("/triage/select?{}", ids.join("&")));
    assert_eq!(question.status, 200);
    question.all("#canned option").into_iter().skip(1).collect()
}

#[test]
fn staff_promise_plan_approve_and_count_what_ships_with_the_train_of_a_line() {
    on_each_engine(|app| {
        two_lines(app);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        let train = added(app, &mut olga, &ROUTER);
        let asked = app.read(move |conn| trains::get(conn, train)).asked();

        // What is promised is the release that will ship the post; below posts of several trains none is.
        let [roaming, torch, blitz] = [("Faster roaming", "mesh"), ("A dimmer torch", "camera"), ("A flash", "camera")]
            .map(|(title, area)| app.file(&ada, "request", title, area));
        for (name, text) in [("Comes", "It comes with {version}."), ("Thanks", "Thank you.")] {
            let fields = [("name", name), ("status", ""), ("text_en", text)];
            assert_eq!(olga.post("/staff/answers", &fields).status, 303, "{name}");
        }
        for (post, promised) in [(roaming, "26.11.17-mesh"), (torch, "26.11.20")] {
            let answer = olga.get(&format!("/posts/{post}/answers/1"));
            assert_eq!(answer.body, format!("It comes with {promised}."));
        }
        assert_eq!(offered(&mut olga, &[torch, blitz]), ["Comes", "Thanks"]);
        assert_eq!(offered(&mut olga, &[roaming]), ["Comes", "Thanks"]);
        assert_eq!(offered(&mut olga, &[torch, roaming]), ["Thanks"]);

        // The plan tells the moments of both trains, and what is closed with either.
        let [mesh, calls] =
            [(MESH, "mesh"), (CALLS, "camera")].map(|(title, area)| app.finished(&ada, &grace, title, area));
        let plan = olga.get("/staff/plan");
        assert!(plan.says("Ships with Mesh train"), "{}", plan.text());
        assert_eq!(plan.body.matches("What is finished by").count(), 2, "{}", plan.text());
        let plan = olga.get("/staff/plan?line=phone");
        assert!(!plan.says("Mesh train"), "{}", plan.text());
        app.at("2026-11-17T09:00:00Z");
        let mut olga = app.signed_in("Olga");
        let plan = olga.get("/staff/plan");
        let closed = |post: PostId| plan.all(&format!("#plan-{post} b")).concat().contains("In the closed release");
        assert!(closed(mesh) && !closed(calls), "{}", plan.text());

        // An approval that does not hold is told at the desk, with the way to where it is given again.
        let release = week_of(app, train).id;
        approve(app, &grace, release);
        app.sql("UPDATE areas SET name = 'Whole home' WHERE slug = 'mesh'");
        app.run_worker();
        let desk = olga.get("/triage");
        assert!(desk.says(LAPSED) && desk.says("Mesh train"), "{}", desk.text());
        let links = desk.attributes(".flash--warn a", "href");
        assert!(matches!(&*links, [link] if link.ends_with(&format!("/releases/next/edit{asked}"))), "{links:?}");
        approve(app, &grace, release);
        assert!(!olga.get("/triage").says("approval lapsed"));

        // What it ships is counted, also where everybody reads of it.
        app.at("2026-11-17T17:00:00Z");
        assert_eq!((app.status(mesh), app.status(calls)), (Status::Shipped, Status::Ready));
        assert!(app.visitor().get("/how-it-works").says("1 release"));
        app.at("2026-11-21T17:30:00Z");
        app.run_worker();
        let mut olga = app.signed_in("Olga");
        let counted = |area: &str, figure: &str, table: &BTreeMap<[String; 4], String>| {
            let line = if area.is_empty() { "" } else { "router" };
            table.get(&["2026-11-20", line, area, figure].map(str::to_owned)).cloned()
        };
        for (query, area) in [("", ""), ("?area=mesh", "mesh")] {
            let table = table(&mut olga, query);
            assert_eq!(counted(area, "shipped", &table).as_deref(), Some("1"), "{query}: {table:?}");
            assert_eq!(counted(area, "shipped_from_fans", &table).as_deref(), Some("1"), "{query}");
        }
        assert_eq!(app.read(|conn| numbers::faults(conn, &app.app.config.schedule)), [] as [&str; 0]);
    });
}

#[test]
fn the_words_of_a_recalled_line_come_back_with_whichever_train_ships_its_post_by_now() {
    on_each_engine(|app| {
        two_lines(app);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        let train = added(app, &mut olga, &ROUTER);
        let asked = app.read(move |conn| trains::get(conn, train)).asked();
        let mesh = app.finished(&ada, &grace, MESH, "mesh");
        app.at("2026-11-17T09:00:00Z");
        let mut olga = app.signed_in("Olga");
        let release = week_of(app, train).id;
        let line = app.read(move |conn| releases::items(conn, release)).remove(0).id;
        let typed: [(&str, &str); 5] = [
            (&format!("wording-{line}"), "Guests stay where they are"),
            (&format!("video-{line}"), "https://video.example/mesh"),
            ("line", "The security patch of the routers"),
            ("line_area", "mesh"),
            ("line_change", "fixed"),
        ];
        let notes = "/releases/next/notes";
        let page = olga.get(&format!("/releases/next/edit{asked}"));
        assert_eq!(olga.submit(&page, notes, &typed).status, 303);
        let page = olga.get(&format!("/releases/next/edit{asked}&lang=de"));
        let german = (&*format!("text-{line}-de"), "Gäste bleiben, wo sie sind");
        assert_eq!(olga.submit(&page, notes, &[german]).status, 303);
        approve(app, &grace, release);
        app.at("2026-11-17T17:00:00Z");
        let mut olga = app.signed_in("Olga");
        let reason = [("reason", "Guests lose their network.")];
        assert_eq!(olga.post("/releases/26.11.17-mesh/recall", &reason).status, 303);
        assert_eq!(olga.post(&format!("/staff/trains/{train}/retire"), &[("retired", "yes")]).status, 303);

        // What its line says without a post is nothing of the weekly release.
        app.at("2026-11-19T18:00:00Z");
        let lines = app.release_lines();
        assert_eq!(lines.iter().map(|line| &*line.wording).collect::<Vec<_>>(), ["Guests stay where they are"]);
        assert_eq!(app.posts_of(&lines), [mesh]);
        let mut olga = app.signed_in("Olga");
        let desk = olga.get("/releases/next/edit?lang=de");
        let (text, video) = (format!("text-{}-de", lines[0].id), format!("[name=video-{}]", lines[0].id));
        assert_eq!(desk.one(&format!("textarea[name={text}]")), "Gäste bleiben, wo sie sind");
        assert_eq!(desk.attributes(&video, "value"), ["https://video.example/mesh"]);
        assert!(desk.says("From 26.11.17-mesh, which was recalled"), "{}", desk.text());
    });
}
