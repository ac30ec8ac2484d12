//! Every page, and what people do on it.

mod addresses;
mod taking_part;

use crate::support::upload::{SCREEN, file};
use crate::support::{Browser, TestApp};
use addresses::ADDRESSES;
use diesel::prelude::*;
use orange_friday::releases;
use taking_part::{ask_the_owners, decide_by_a_poll, meet, stand_together, want_markets};

pub(super) fn visit_everything(app: &TestApp, slugs: &[String]) {
    let mut fan = app.signed_in("Ada");
    let mut grace = app.signed_in("Grace");
    let mut visitor = app.visitor();
    let areas = [String::new(), format!("&area={}", slugs[0])];
    for sort in ["week", "new", "top", "discussed", "done"] {
        for status in ["", "open", "planned", "ready", "shipped", "declined"] {
            for area in &areas {
                for rest in ["", "&kind=bug", "&page=2"] {
                    let page = visitor.get(&format!("/?sort={sort}&status={status}{area}{rest}"));
                    assert_eq!(page.status, 200, "{}", page.path);
                }
            }
        }
    }
    for browser in [&mut visitor, &mut fan, &mut grace] {
        for &path in ADDRESSES {
            let page = browser.visit(path);
            assert!([200, 403, 404].contains(&page.status), "{path}: {}", page.status);
        }
    }
    read_a_closed_report(app, &mut visitor);
    let line = app.read(|conn| {
        let release = releases::by_version(conn, "26.11.20")?;
        Ok(releases::items(conn, release.id)?.remove(0).id)
    });
    assert_eq!(visitor.get(&format!("/releases/26.11.20/lines/{line}/people")).status, 200);
    let line = app.read(|conn| {
        let release = releases::by_version(conn, "26.1.1")?;
        Ok(releases::items(conn, release.id)?.remove(0).id)
    });
    assert_eq!(visitor.get(&format!("/releases/26.1.1/lines/{line}/go/video")).status, 303);
    for press in ["vote", "vote", "vote/withdraw", "vote/withdraw", "follow", "unfollow"] {
        assert_eq!(fan.post(&format!("/posts/2/{press}"), &[]).status, 303, "{press}");
    }
    for mood in ["love", "sad"] {
        let said = [("mood", mood), ("text_mood", mood)];
        assert_eq!(fan.post("/releases/26.11.20/report", &said).status, 303);
    }
    for verb in ["hide", "show"] {
        let why: &[(&str, &str)] = if verb == "hide" { &[("reason", "A name.")] } else { &[] };
        assert_eq!(grace.post(&format!("/staff/reports/texts/3/{verb}"), why).status, 303);
    }
    let staged = [("sentence_en", "They did it again.")];
    assert_eq!(grace.post("/staff/awards/26.1.1", &staged).status, 303);
    assert_eq!(grace.post("/staff/awards/26.1.1/present", &[]).status, 303);
    for press in ["confirm", "unconfirm"] {
        let fields: &[(&str, &str)] = if press == "confirm" { &[("device", "Mi 8")] } else { &[] };
        let page = fan.post(&format!("/posts/10/{press}"), fields);
        assert_eq!(page.status, 303, "{press}: {}", page.text());
    }
    let log = "java.lang.Error: No\n\tat com.example.Zoom.open(Zoom.java:1)";
    let bug = [("kind", "bug"), ("title", "The zoom closes"), ("area", "camera"), ("log", log), ("crash", "ask")];
    assert_eq!(fan.post("/posts", &bug).status, 303);
    let said = fan.post("/posts/2/comments", &[("body", "Me too, @fan-7.")]);
    assert_eq!(said.status, 303);
    let page = fan.visit("/posts/2");
    let shown = fan.submit_with(&page, "/posts/2/comments", &[("body", "It looks so.")], &[file("a.png", &SCREEN)]);
    assert_eq!(shown.status, 303, "{}", shown.text());
    let said = format!("/comments/{}", said.location().rsplit('-').next().unwrap_or_default());
    assert_eq!(fan.post(&format!("{said}/edit"), &[("body", "So do I, @fan-8.")]).status, 303);
    assert_eq!(fan.get(&format!("{said}/remove")).status, 200);
    assert_eq!(fan.post(&format!("{said}/remove"), &[]).status, 303);
    for path in ["/posts/4/flag", "/posts/4/unflag", "/posts/4/flag", "/comments/9/flag"] {
        let fields: &[(&str, &str)] = if path.ends_with("/flag") { &[("reason", "spam")] } else { &[] };
        assert_eq!(fan.post(path, fields).status, 303, "{path}");
    }
    ask_the_owners(&mut fan, &mut grace);
    decide_by_a_poll(&mut fan, &mut grace);
    meet(&mut fan, &mut grace);
    stand_together(&mut fan, &mut grace);
    want_markets(&mut fan, &mut grace);
    let asked = [("email", "fan-7@example.org"), ("source", "https://example.org/7")];
    let cast = grace.post("/posts/4/votes", &asked);
    assert!([303, 422].contains(&cast.status), "{}", cast.text());
    for path in ["/posts/4/flags/dismiss", "/posts/4/flags/reopen"] {
        assert_eq!(grace.post(path, &[]).status, 303, "{path}");
    }
    for answer in ["again", "later", "no", "again"] {
        assert_eq!(grace.post(&format!("/triage/merges/10/12/{answer}"), &[]).status, 303, "{answer}");
    }
    let coming = grace.get("/releases/next/devices").location();
    for page in ["/devices", "/rollout", "/issues"] {
        let page = grace.get(&coming.replace("/devices", page));
        assert_eq!(page.status, 200, "{}: {}", page.path, page.text());
    }
    let builders = [("staff", "grace"), ("others", "Linus")];
    assert_eq!(grace.post("/posts/3/builders", &builders).status, 303);
    assert_eq!(grace.post("/staff/areas/1/capacity", &[("items", "6")]).status, 303);
    assert_eq!(grace.post("/posts/2/decision", &[("status", "duplicate"), ("duplicate_of", "3")]).status, 303);
    read_what_was_merged(app, &mut visitor);
    // Two bugs, with those who have them.
    assert_eq!(grace.post("/posts/18/decision", &[("status", "duplicate"), ("duplicate_of", "10")]).status, 303);
    assert_eq!(grace.post("/posts/18/decision/undo", &[]).status, 303);
    assert_eq!(grace.post("/posts/2/decision/undo", &[]).status, 303);
    assert_eq!(visitor.visit("/posts/3").status, 200);
}

/// A post with another one merged into it, with all that was said there, and a comment with replies.
fn read_what_was_merged(app: &TestApp, visitor: &mut Browser) {
    let reply = "INSERT INTO comments (post_id, parent_id, author_id, body, body_html, visibility, created_at) \
                 SELECT post_id, id, author_id, 'So do I.', '', 'published', created_at FROM comments \
                 WHERE post_id = 2 AND parent_id IS NULL";
    (0..15).for_each(|_| app.sql(reply));
    let first = "SELECT MIN(id) AS id FROM comments WHERE post_id = 2";
    let last = "SELECT MAX(id) AS id FROM comments WHERE post_id = 2";
    let [first, last] = [first, last].map(|sql| {
        #[derive(QueryableByName)]
        struct Id {
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            id: i64,
        }
        app.read(|conn| Ok(diesel::sql_query(sql).get_result::<Id>(conn)?)).id
    });
    let here = visitor.get("/posts/2").location();
    for query in [
        String::new(),
        "&merged_page=2".to_owned(),
        "&comments=2".to_owned(),
        format!("&thread={first}"),
        format!("&thread={first}&replies=2"),
        format!("&comment={first}"),
        format!("&comment={last}"),
    ] {
        let page = visitor.visit(&format!("{here}{query}"));
        assert!(page.status == 200 && page.all("#merged").len() == 1, "{query}");
    }
}

/// Parts of a report are shown once it is closed.
fn read_a_closed_report(app: &TestApp, visitor: &mut Browser) {
    let closing = |at: &str| app.sql(&format!("UPDATE report_rounds SET closes_at = '{at}' WHERE closed_at IS NULL"));
    closing("2026-11-02T00:00:00.000000Z");
    for part in ["line-phone", "device-mi501"] {
        assert_eq!(visitor.get(&format!("/releases/26.1.1/report/results?of={part}")).status, 200, "{part}");
    }
    closing("2026-12-01T00:00:00.000000Z");
}
