//! Acts of staff in their own words, and one's own last ones to take back.

use super::{numbers, table};
use crate::support::on_each_engine;
use crate::support::people::number_of;
use chrono::TimeDelta;

#[test]
fn what_one_did_in_the_last_ten_minutes_is_taken_back_from_a_list() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let mut post = |title: &str| ada.files("request", title, "camera");
        let (timer, torch, ghost) = (post("A timer"), post("A torch"), post("A ghost"));
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        let of = |post: &str, verb: &str| format!("/posts/{}/{verb}", number_of(post));
        assert_eq!(oskar.post(&of(&torch, "own"), &[]).status, 303);
        assert_eq!(grace.decides(&timer, "planned", "", "").status, 303);
        assert_eq!(grace.post(&of(&torch, "own"), &[]).status, 303);
        assert_eq!(grace.post(&of(&ghost, "hide"), &[("reason", "A number.")]).status, 303);
        assert_eq!(grace.decides(&torch, "under_review", "", "").status, 303);
        assert_eq!(grace.decides(&torch, "declined", "Not on this phone.", "").status, 303);

        // As many answers as a thousand posts get at once, and lose again, are parts of one act and hide none.
        let many = numbers(app, 2_000);
        app.sql(&format!(
            "INSERT INTO staff_acts (act, actor_id, about, before, after, done_at) \
             SELECT 'decided_in_bulk', last.actor_id, '', 'open', 'planned', last.done_at \
             FROM (SELECT actor_id, done_at FROM staff_acts ORDER BY id DESC LIMIT 1) AS last CROSS JOIN ({many}) AS many"
        ));
        let list = grace.get("/triage/acts");
        assert_eq!(list.all(".acts b"), ["Answered", "Answered", "Post hidden", "Owner changed", "Answered"]);
        // Not the answer before the last one, and nobody else's acts.
        assert_eq!(list.all(".acts form").len(), 4);
        assert!(oskar.get("/triage/acts").all(".acts b") == ["Owner changed"]);
        assert_eq!(oskar.get("/triage/acts").all(".acts form").len(), 0, "Grace has it now");
        for action in
            [of(&torch, "decision/undo"), of(&ghost, "restore"), of(&torch, "own"), of(&timer, "decision/undo")]
        {
            let list = grace.get("/triage/acts");
            let done = grace.submit(&list, &action, &[]);
            let back = if action.ends_with("/restore") { ghost.split('-').next().unwrap() } else { "/triage/acts" };
            assert_eq!((done.status, done.location()), (303, back.to_owned()), "{action}");
        }
        assert!(grace.get("/triage?status=under_review").says("A torch"));
        assert!(grace.get("/triage?status=under_review").says("Owner: Oskar"));
        assert!(app.visitor().get(&ghost).status == 200);
        assert_eq!(grace.get("/triage").all(".queue-row h2"), ["A ghost", "A timer"]);
        // What somebody else has taken since is not taken from them by an old page.
        assert_eq!(grace.post(&of(&torch, "own"), &[]).status, 303);
        let old = grace.get("/triage/acts");
        let mut olga = app.owner("Olga");
        assert_eq!(olga.post(&of(&torch, "own"), &[]).status, 303);
        assert_eq!(grace.submit(&old, &of(&torch, "own"), &[]).status, 409);
        assert!(grace.get("/triage?status=under_review").says("Owner: Olga"));
        let unmoved = grace.post(&of(&torch, "disown"), &[]);
        assert!(!grace.follow(unmoved).says("nobody’s now"), "it is not said to be given back");
        // A fan is nobody's owner of a post, and after ten minutes the post's own page is the place.
        assert_eq!(grace.post(&of(&timer, "own"), &[("to", "ada")]).status, 409);
        app.advance(TimeDelta::minutes(11));
        assert!(grace.get("/triage/acts").says("Nothing in the last ten minutes"));
    });
}

/// The table has what was written; whoever reads the page reads names and days.
#[test]
fn the_log_and_ones_last_acts_are_in_the_readers_words() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Messaging"]);
        app.add_person("Mia", orange_friday::people::Role::Member);
        let post = app.member("Ada").files("bug", "Flash stays on", "camera");
        let correct = format!("/posts/{}/correct", number_of(&post));
        let hour = [("area", "camera"), ("day", "2026-11-18"), ("time", "17:00"), ("minutes", "60"), ("note", "")];
        let device = [("codename", "dipper"), ("names", "Mi 8"), ("region", "CN"), ("line", "phone")];
        let mut grace = app.staff("Grace");
        let plays: [(&str, &[(&str, &str)]); 8] = [
            ("/staff/areas/1", &[("name", "Camera"), ("name_de", "Kamera"), ("line", "phone")]),
            ("/staff/areas/1/capacity", &[("items", "6")]),
            ("/people/mia/block", &[("until", "2026-12-24"), ("reason", "Advertising.")]),
            ("/staff/hours", &hour),
            (&*correct, &[("title", "Flash stays on"), ("kind", "bug"), ("area", "messaging")]),
            ("/staff/devices", &device),
            ("/staff/devices/1/retire", &[("retired", "yes")]),
            ("/staff/areas/1/retire", &[("retired", "yes")]),
        ];
        for (path, fields) in plays {
            let done = grace.post(path, fields);
            assert_eq!(done.status, 303, "{path}: {}", done.text());
        }
        for path in ["/triage/acts", "/staff/audit"] {
            let rows = grace.get(&format!("/en{path}")).all(".acts li");
            assert_eq!(rows.len(), 8, "{path}: {rows:?}");
            let has = |row: usize, words: &[&str]| words.iter().all(|word| rows[row].contains(word));
            assert!(has(0, &["Camera", "Offered", "Retired"]), "{path}: {}", rows[0]);
            assert!(has(1, &["Mi 8", "Retired"]) && !rows[1].contains("dipper"), "{path}: {}", rows[1]);
            assert!(has(3, &["Area", "Camera", "Messaging"]), "{path}: {}", rows[3]);
            assert!(has(4, &["Camera", "18 Nov"]), "{path}: {}", rows[4]);
            assert!(has(5, &["Person: mia", "Until", "Dec", "Advertising."]), "{path}: {}", rows[5]);
            assert!(has(6, &["Camera", "Changes a week: 6"]), "{path}: {}", rows[6]);
            assert!(!rows.concat().contains("00Z"), "{path}: {rows:?}");
            let german = grace.get(&format!("/de{path}")).all(".acts li");
            assert!(german[6].contains("Kamera") && german[5].contains("Bis"), "{path}: {german:?}");
        }
        assert!(table(&mut grace, "?act=blocked")[0][5].ends_with("Z: Advertising."), "as it was written");
    });
}
