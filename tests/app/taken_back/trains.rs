//! What staff take back of another train's release goes back there, and the weekly one stays as it is.

use super::takes_last_back;
use crate::support::{TestApp, on_each_engine};
use orange_friday::releases;
use orange_friday::trains;

const EDIT: &str = "/releases/next/edit?train=stable";
const NOTES: &str = "/releases/next/notes";

/// On which page a form is sent, where to, and what is typed in it.
type Press<'a> = (&'a str, String, Vec<(&'a str, &'a str)>);

/// What everybody would be told of the coming release of the train, but for how often it was changed.
fn told(app: &TestApp) -> Vec<String> {
    app.read(|conn| {
        let train = trains::called(conn, "stable")?;
        let release = releases::latest(conn, train.id)?.unwrap();
        let hold = releases::hold_of(conn, release.id)?.map(|hold| hold.reason).unwrap_or_default();
        let approved = if release.approved_by.is_some() { "approved" } else { "" };
        let head = [release.state.as_str(), &release.summary, approved, &hold].join("|");
        let moments = format!("{} {}", release.cutoff_at.rfc3339(), release.publish_at.rfc3339());
        let lines = releases::items(conn, release.id)?.into_iter().map(|line| line.wording);
        Ok([head, moments].into_iter().chain(lines).collect())
    })
}

#[test]
fn acts_on_a_monthly_release_are_taken_back_there_one_after_the_other() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        for title in ["Keep recording during calls", "Record while it rings"] {
            app.finished(&ada, &grace, title, "camera");
        }
        let stable = [("name", "Stable"), ("rhythm", "monthly"), ("dated", "month")];
        assert_eq!(olga.post("/staff/trains", &stable).status, 303);
        app.run_worker();
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        let mut olga = app.signed_in("Olga");
        let page = olga.get("/releases/next/freeze?train=stable");
        assert_eq!(olga.submit(&page, "/releases/next/freeze", &[]).status, 303);
        let train = app.read(|conn| trains::called(conn, "stable")).id;
        let lines = app.read(move |conn| {
            let release = releases::latest(conn, train)?.unwrap();
            releases::items(conn, release.id)
        });
        let (first, last) = (lines[0].id, lines[1].id);
        let words = format!("wording-{first}");
        let weekly = app.week();
        let acts: [Press<'_>; 8] = [
            (EDIT, NOTES.into(), vec![("summary", "A steady month.")]),
            (EDIT, NOTES.into(), vec![(&*words, "Recording goes on")]),
            (EDIT, format!("/releases/next/items/{last}/up"), vec![]),
            (EDIT, format!("/releases/next/items/{first}/leave-out"), vec![]),
            ("/releases/next/wait?train=stable", "/releases/next/wait".into(), vec![("reason", "A fault.")]),
            ("/releases/next/moments?train=stable", "/releases/next/moments".into(), vec![("publish_time", "18:00")]),
            ("/releases/next/check?train=stable", "/releases/next/approve".into(), vec![]),
            ("/releases/next/skip?train=stable", "/releases/next/skip".into(), vec![("reason", "Holidays.")]),
        ];
        for (page, action, typed) in acts {
            let before = told(app);
            let page = olga.get(page);
            let done = olga.submit(&page, &action, &typed);
            assert_eq!(done.status, 303, "{action}: {}", done.text());
            assert_ne!(told(app), before, "{action}");
            takes_last_back(&mut olga);
            assert_eq!(told(app), before, "{action}");
            assert!(app.week() == weekly, "{action} is nothing of the weekly one");
        }
        assert!(olga.get("/staff/audit").says("Stable, release 1"));
    });
}
