//! What staff did: found again with what was there before, as a page and as a table, and taken back from the list of one's
//! own last acts.

mod last_acts;

use crate::support::people::number_of;
use crate::support::{Browser, Engine, TestApp, on_each_engine};
use chrono::TimeDelta;
use diesel::RunQueryDsl;
use orange_friday::db::Conn;

/// Act, post, what it is about, before and after of each row of the table, the latest first.
fn table(browser: &mut Browser, query: &str) -> Vec<Vec<String>> {
    let page = browser.get(&format!("/staff/audit.csv{query}"));
    assert_eq!((page.status, page.header("content-type")), (200, "text/csv; charset=utf-8"), "{query}");
    assert_eq!(page.header("cache-control"), "private, no-store", "{query}");
    let mut rows = csv::Reader::from_reader(page.body.as_bytes());
    rows.records().map(|row| row.unwrap().iter().skip(2).map(str::to_owned).collect()).collect()
}

fn acts(rows: &[Vec<String>]) -> Vec<&str> {
    rows.iter().rev().map(|row| row[1].as_str()).collect()
}

/// Whoever acts on a site has the whole of it in the log, whatever page it was done on.
#[test]
fn every_act_of_staff_stands_in_the_log_with_what_was_there_before() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Messaging"]);
        app.add_person("Mia", orange_friday::people::Role::Member);
        let mut ada = app.member("Ada");
        let (flash, torch) = (ada.files("bug", "Flash stays on", "camera"), ada.files("request", "A torch", "camera"));
        let comment = format!("/posts/{}/comments", number_of(&flash));
        assert_eq!(ada.post(&comment, &[("body", "Also at night.")]).status, 303);
        let mut olga = app.owner("Olga");
        let of = |post: &str, verb: &str| format!("/posts/{}/{verb}", number_of(post));
        let plays: &[(String, &[(&str, &str)])] = &[
            (of(&flash, "decision"), &[("status", "planned"), ("note", "Next week.")]),
            (of(&flash, "decision/undo"), &[]),
            (of(&flash, "own"), &[]),
            (of(&flash, "disown"), &[]),
            (of(&flash, "correct"), &[("title", "The flash stays on"), ("kind", "bug"), ("area", "camera")]),
            (of(&flash, "notes"), &[("note", "Ask the camera team.")]),
            (of(&flash, "notes/1/remove"), &[]),
            (of(&flash, "builders"), &[("staff", "olga"), ("others", "Linus Example")]),
            ("/staff/areas/1/capacity".into(), &[("items", "6")]),
            (of(&torch, "hide"), &[("reason", "A number.")]),
            (of(&torch, "restore"), &[]),
            ("/comments/1/hide".into(), &[("reason", "=1+1")]),
            ("/comments/1/restore".into(), &[]),
            ("/people/mia/block".into(), &[("until", "2026-12-24"), ("reason", "Advertising.")]),
            ("/people/mia/unblock".into(), &[]),
            ("/staff".into(), &[("email", "mia@example.org"), ("role", "staff")]),
            ("/staff/answers".into(), &[("name", "Known"), ("text_en", "We know.")]),
            (
                "/staff/answers/1".into(),
                &[("name", "Known"), ("text_en", "We know."), ("text_de", "Bekannt."), ("seen", "0")],
            ),
            ("/staff/answers/1/remove".into(), &[("seen", "1")]),
            ("/staff/areas".into(), &[("name", "Gallery"), ("line", "phone")]),
            ("/staff/areas/1".into(), &[("name", "Camera app"), ("line", "phone")]),
            ("/staff/areas/1/move".into(), &[("way", "down")]),
            ("/staff/areas/2/retire".into(), &[("retired", "yes")]),
            ("/staff/areas/2/merge".into(), &[("into", "gallery"), ("sure", "yes")]),
            ("/staff/lines".into(), &[("name", "TV")]),
            ("/staff/lines/1".into(), &[("name", "Phones")]),
            ("/staff/lines/1/move".into(), &[("way", "down")]),
            ("/staff/lines/2/retire".into(), &[("retired", "yes")]),
            ("/staff/trains".into(), &[("name", "Stable"), ("rhythm", "monthly"), ("dated", "month")]),
            ("/staff/trains/2".into(), &[("name", "Slow"), ("rhythm", "monthly"), ("dated", "month")]),
            ("/staff/trains/2/retire".into(), &[("retired", "yes")]),
            ("/staff/groups".into(), &[("name", "Writers"), ("about", "Whoever writes."), ("area", "gallery")]),
            ("/staff/groups/1".into(), &[("name", "Journalists"), ("about", "Whoever writes."), ("seen", "")]),
            ("/staff/groups/1/invite".into(), &[("handle", "ada")]),
            ("/staff/groups/1/remove".into(), &[("handle", "ada")]),
            ("/staff/groups/1/close".into(), &[("closed", "yes")]),
            ("/staff/markets".into(), &[("code", "de"), ("name", "Germany")]),
            ("/staff/markets/1".into(), &[("name", "Germany"), ("place", "1"), ("seen", "")]),
            ("/staff/markets/1/lines".into(), &[("line", "phones"), ("stage", "2")]),
            ("/staff/markets/1/lines/1/open".into(), &[("exception", "It is small.")]),
            ("/staff/markets/1/lines/1/close".into(), &[]),
            ("/staff/markets/1/lines/1/remove".into(), &[]),
            ("/staff/markets/1/remove".into(), &[]),
            (
                "/staff/devices".into(),
                &[("codename", "dipper"), ("names", "Mi 8"), ("region", "CN"), ("line", "phones")],
            ),
            (
                "/staff/devices/1".into(),
                &[("codename", "dipper"), ("names", "Mi Eight"), ("region", "CN"), ("line", "phones")],
            ),
            ("/staff/devices/1/retire".into(), &[("retired", "yes")]),
            ("/staff/devices/import".into(), &[("csv", "codename,names\nfuxi,Xiaomi 13"), ("step", "import")]),
            (of(&flash, "decision"), &[("status", "in_progress")]),
            (of(&flash, "decision"), &[("status", "ready")]),
            ("/releases/next/freeze".into(), &[("week", "1")]),
            ("/releases/next/notes".into(), &[("week", "1"), ("summary", "A bright week."), ("known_issues", "")]),
            ("/releases/next/approve".into(), &[("week", "1")]),
            ("/releases/next/hold".into(), &[("week", "1")]),
            ("/releases/next/publish".into(), &[("week", "1"), ("as_is", "yes")]),
            ("/releases/next/skip".into(), &[("week", "2"), ("reason", "Holidays.")]),
        ];
        // The clock opens the first week.
        app.run_worker();
        for (path, fields) in plays {
            // An approval says what was seen.
            let page = if path.ends_with("next/approve") { olga.approves() } else { olga.post(path, fields) };
            assert_eq!(page.status, 303, "{path}: {}", page.text());
        }
        let rows = table(&mut olga, "");
        let expected = [
            "decided",
            "undone",
            "owned",
            "disowned",
            "corrected",
            "noted",
            "note_removed",
            "builders_named",
            "capacity_set",
            "post_hidden",
            "post_restored",
            "comment_hidden",
            "comment_restored",
            "blocked",
            "unblocked",
            "appointed",
            "answer_added",
            "answer_changed",
            "answer_removed",
            "area_added",
            "area_changed",
            "area_moved",
            "area_retired",
            "area_merged",
            "line_added",
            "line_changed",
            "line_moved",
            "line_retired",
            "train_added",
            "train_changed",
            "train_retired",
            "group_opened",
            "group_changed",
            "group_member_taken",
            "group_member_removed",
            "group_closed",
            "market_added",
            "market_changed",
            "market_line_planned",
            "market_line_opened",
            "market_line_closed",
            "market_line_removed",
            "market_removed",
            "device_added",
            "device_changed",
            "device_retired",
            "devices_imported",
            "decided",
            "decided",
            "release_frozen",
            "release_noted",
            "release_approved",
            "release_held",
            "release_published",
            "release_skipped",
        ];
        assert_eq!(acts(&rows), expected);
        let of_act = |act: &str| rows.iter().find(|row| row[1] == act).unwrap()[3..].join(" | ");
        assert_eq!(of_act("undone"), " | planned | open");
        assert_eq!(of_act("comment_hidden"), "/comments/1 |  | '=1+1", "no spreadsheet takes it for a formula");
        assert_eq!(of_act("builders_named"), " |  | '@olga\nLinus Example");
        assert_eq!(of_act("capacity_set"), "camera |  | 6");
        assert_eq!(of_act("appointed"), "mia | member | staff");
        assert_eq!(of_act("answer_changed"), "Known | Known | Known de: Bekannt.", "what says the same is not told");
        assert_eq!(of_act("area_changed"), "camera-app | Camera (phone) | Camera app (phone)");
        assert_eq!(of_act("group_member_taken"), "ada |  | Journalists");
        assert_eq!(of_act("market_line_opened"), "Germany: Phones |  | open: It is small.");
        assert_eq!(of_act("device_changed"), "dipper | Mi 8 CN (phones) | Mi Eight CN (phones)");
        assert!(of_act("release_noted").ends_with(" | A bright week."), "{}", of_act("release_noted"));
        // A press that changes nothing leaves nothing.
        assert_eq!(olga.post(&of(&flash, "disown"), &[]).status, 303);
        assert_eq!(table(&mut olga, "").len(), rows.len());
    });
}

#[test]
fn the_log_is_narrowed_and_paged_and_nobody_rewrites_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, mut grace) = (app.fan("Ada"), app.staff("Grace"));
        let post = app.file(&ada, "request", "A timer", "camera");
        for number in 0..26 {
            assert_eq!(grace.post(&format!("/posts/{post}/own"), &[]).status, 303, "{number}");
            assert_eq!(grace.post(&format!("/posts/{post}/disown"), &[]).status, 303, "{number}");
        }
        app.advance(TimeDelta::days(3));
        let (mut grace, mut oskar) = (app.signed_in("Grace"), app.staff("Oskar"));
        assert_eq!(oskar.post(&format!("/posts/{post}/decision"), &[("status", "planned")]).status, 303);
        let said = |browser: &mut Browser, query: &str| browser.get(&format!("/staff/audit{query}")).all(".acts b");
        assert_eq!(said(&mut grace, "?by=oskar"), ["Answered"]);
        assert_eq!(said(&mut grace, "?act=decided&post=1"), ["Answered"]);
        let address = format!("{}/posts/1-a-timer", app.base_url);
        for post in ["1", "%231", "1-a-timer", "/posts/1", "/de/posts/1-a-timer", &address] {
            assert_eq!(said(&mut grace, &format!("?act=decided&post={post}")), ["Answered"], "{post}");
        }
        assert_eq!(said(&mut grace, "?post=2"), [] as [&str; 0]);
        let today = app.now().rfc3339()[..10].to_owned();
        assert_eq!(said(&mut grace, &format!("?from={today}")), ["Answered"]);
        assert_eq!(said(&mut grace, &format!("?to={today}")).len(), 50);
        let page = grace.get("/staff/audit?act=owned");
        assert_eq!(page.attributes("a[rel=next]", "href"), [] as [&str; 0]);
        let first = grace.get("/staff/audit");
        assert_eq!(first.all(".acts ins")[0], "Planned", "a status has its name");
        let next = first.attributes("a[rel=next]", "href").remove(0);
        assert_eq!(grace.get(&next).all(".acts li").len(), 3);
        expect_kept(app);
        assert_eq!(table(&mut grace, "").len(), 53);
    });
}

/// Where all else may be written, the log's own triggers refuse.
fn expect_kept(app: &TestApp) {
    let (changed, removed) = ("UPDATE staff_acts SET after = ''", "DELETE FROM staff_acts");
    let replaced =
        "INSERT OR REPLACE INTO staff_acts SELECT id, act, actor_id, post_id, about, '', '', done_at FROM staff_acts";
    let kept = "neither changed nor removed";
    let refused = match app.engine {
        Engine::Sqlite => [(changed, "not changed"), (removed, "not removed"), (replaced, "not replaced")],
        Engine::Postgres => [(changed, kept), (removed, kept), ("TRUNCATE staff_acts CASCADE", kept)],
    };
    for (statement, why) in refused {
        let write = move |conn: &mut Conn| Ok(diesel::sql_query(statement).execute(conn)?);
        let told = app.app.db.write_here(write).unwrap_err().to_string();
        assert!(told.contains(&format!("what staff did is {why}")), "{statement}: {told}");
    }
}

/// Numbers from one on, as rows of a statement.
fn numbers(app: &TestApp, most: i64) -> String {
    match app.engine {
        Engine::Sqlite => {
            format!("WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {most}) SELECT n FROM n")
        }
        Engine::Postgres => format!("SELECT n FROM generate_series(1, {most}) AS n"),
    }
}

#[test]
fn all_acts_can_be_had_as_tables_one_after_the_other() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        assert_eq!(grace.post("/staff/areas/1/capacity", &[("items", "6")]).status, 303);
        assert!(!grace.get("/staff/audit").says("rows at most"));
        app.sql(&format!(
            "INSERT INTO staff_acts (act, actor_id, about, before, after, done_at) \
             SELECT 'capacity_set', first.actor_id, 'camera', '6', '6', first.done_at \
             FROM (SELECT actor_id, done_at FROM staff_acts) AS first CROSS JOIN ({}) AS more",
            numbers(app, 10_000)
        ));
        let page = grace.get("/staff/audit?act=capacity_set");
        assert!(page.says("10,000 rows at most"), "{}", page.text());
        let behind = page.attributes("a[href*='before=']", "href");
        let behind = behind.iter().find(|link| !link.contains(".csv") && link.ends_with("before=2")).unwrap();
        let csv = |page: &crate::support::Page| page.attributes("a[href^='/staff/audit.csv']", "href").remove(0);
        let ids = |browser: &mut Browser, link: &str| -> Vec<i64> {
            let table = browser.get(link);
            let mut rows = csv::Reader::from_reader(table.body.as_bytes());
            rows.records().map(|row| row.unwrap()[0].parse().unwrap()).collect()
        };
        let mut all = ids(&mut grace, &csv(&page));
        assert_eq!(all.len(), 10_000);
        let last = grace.get(behind);
        assert!(!last.says("rows at most"));
        all.extend(ids(&mut grace, &csv(&last)));
        assert_eq!(all, (1..=10_001).rev().collect::<Vec<i64>>());
    });
}
