//! Texts that were rendered by earlier rules are rendered again, once, whatever happens meanwhile.

use crate::meetups::announced;
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::jobs;
use orange_friday::people::Role;
use orange_friday::rendering::{self, RENDERING};
use orange_friday::text::to_html;

/// Every stored text with its HTML, table by table.
fn texts(app: &TestApp) -> Vec<(String, String)> {
    use diesel::prelude::*;
    use orange_friday::db::schema::{comments, decisions, meetup_reports, post_additions, post_texts, releases};
    app.read(|conn| {
        let mut texts: Vec<(String, String)> =
            post_texts::table.select((post_texts::body, post_texts::body_html)).load(conn)?;
        texts.extend(
            post_additions::table
                .select((post_additions::body, post_additions::body_html))
                .load::<(String, String)>(conn)?,
        );
        texts.extend(comments::table.select((comments::body, comments::body_html)).load::<(String, String)>(conn)?);
        texts.extend(decisions::table.select((decisions::note, decisions::note_html)).load::<(String, String)>(conn)?);
        texts.extend(
            releases::table
                .select((releases::known_issues, releases::known_issues_html))
                .load::<(String, String)>(conn)?,
        );
        let reports = meetup_reports::table.select((meetup_reports::source, meetup_reports::html));
        texts.extend(reports.load::<(String, String)>(conn)?);
        texts.sort();
        Ok(texts)
    })
}

/// As the rules of another day had made them.
fn by_earlier_rules(app: &TestApp) {
    for (table, html) in [
        ("post_texts", "body_html"),
        ("post_additions", "body_html"),
        ("comments", "body_html"),
        ("decisions", "note_html"),
        ("releases", "known_issues_html"),
        ("meetup_reports", "html"),
    ] {
        app.sql(&format!("UPDATE {table} SET {html} = '<table>huge</table>'"));
    }
}

/// A meetup with a report, whatever time it is.
fn has_a_report(app: &TestApp) {
    let host = app.viewer("Hedwig", Role::Staff);
    announced(app, &host, 5, TimeDelta::days(100));
    let said = "It was *juicy*.";
    app.sql(&format!(
        "INSERT INTO meetup_reports (meetup_id, written_by, source, html, lang, written_at) \
         SELECT id, host_id, '{said}', '{}', 'en', changed_at FROM meetups",
        to_html(said)
    ));
}

#[test]
fn everything_that_people_wrote_is_rendered_again_by_the_rules_of_today() {
    on_each_engine(|app| {
        let site = app.site();
        let ada = app.fan("Ada");
        let post = app.file(&ada, "request", "A request that is talked about", "camera");
        for number in 0..2 * rendering::CHUNK + 7 {
            app.comment(&ada, post, &format!("Thought *{number}*."));
        }
        let mut wilma = app.signed_in("Wilma");
        let addition = format!("/posts/{}/additions", site.path("{number}"));
        assert_eq!(wilma.post(&addition, &[("body", "At **noon**, too.")]).status, 303);
        has_a_report(app);
        app.run_worker();
        let before = app.tables();
        let texts_before = texts(app);
        assert!(texts_before.iter().all(|(source, html)| *html == to_html(source)));
        by_earlier_rules(app);
        let now = app.now();
        app.write(move |conn| rendering::begin(conn, now));

        // Two processes at one chunk: the second one's is undone as a whole.
        let read = |job: &jobs::Job| {
            let job = job.clone();
            rendering::render(app.read(move |conn| rendering::read(conn, &job, rendering::CHUNK)))
        };
        let first = app.write(move |conn| jobs::claim(conn, RENDERING, now)).unwrap();
        let chunk = read(&first);
        app.advance(jobs::LEASE);
        let now = app.now();
        let second = app.write(move |conn| jobs::claim(conn, RENDERING, now)).unwrap();
        let other = read(&second);
        app.write(move |conn| rendering::store(conn, &second, &other));
        let late = app.app.db.write_here(move |conn| rendering::store(conn, &first, &chunk));
        assert!(late.is_err());

        app.run_worker();
        assert_eq!(texts(app), texts_before);
        assert_eq!(app.tables().count("jobs"), 0);
        // By now this is the rule of the site: nothing begins again.
        let now = app.now();
        app.write(move |conn| rendering::begin(conn, now));
        assert_eq!(app.tables().count("jobs"), 0);
        let changed = before.changes(&app.tables());
        assert!(changed.iter().all(|row| row.contains("text_rules")), "{changed:?}");
    });
}

#[test]
fn a_text_that_is_changed_while_it_is_rendered_again_keeps_the_change() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let path = ada.files("request", "Dark mode for the dialler", "camera");
        by_earlier_rules(app);
        let now = app.now();
        app.write(move |conn| rendering::begin(conn, now));
        let job = app.write(move |conn| jobs::claim(conn, RENDERING, now)).unwrap();
        let asked = job.clone();
        let chunk = rendering::render(app.read(move |conn| rendering::read(conn, &asked, rendering::CHUNK)));
        let form = ada.get(&format!("{}/edit", path.split('-').next().unwrap()));
        let saved = ada.submit_and_follow(
            &form,
            form.attributes("main form", "action")[0].as_str(),
            &[("body", "At *night*.")],
        );
        assert_eq!(saved.one(".prose em"), "night");
        app.write(move |conn| rendering::store(conn, &job, &chunk));
        app.run_worker();
        assert!(texts(app).contains(&("At *night*.".to_owned(), to_html("At *night*."))), "{:?}", texts(app));
    });
}
