//! The doctor finds what no action does: counters that drifted, rows that point to what is not there, merges in a circle.

use crate::support::database::TestDatabase;
use crate::support::people::number_of;
use crate::support::process::Program;
use crate::support::{Engine, TestApp, on_each_engine};
use diesel::prelude::*;
use orange_friday::clock::Clock;
use orange_friday::config::DatabaseUrl;
use orange_friday::db::Timestamp;
use orange_friday::db::schema::outbox;

/// A site with something in every table, and a merge, a reply and an undone decision on it.
fn a_full_site(app: &TestApp) {
    let site = app.site();
    let (mut mia, mut grace) = (app.signed_in("Mia"), app.signed_in("Grace"));
    let open = site.path("{open}");
    let twin = mia.files("request", "Night colours for the dialler", "camera");
    mia.votes_for(&twin);
    let mut wilma = app.signed_in("Wilma");
    wilma.votes_for(&open);
    let number = number_of(&open);
    for body in ["Please.", "And soon."] {
        assert_eq!(mia.post(&format!("/posts/{number}/comments"), &[("body", body)]).status, 303);
    }
    let first = site.path("/comments/{comment}");
    assert_eq!(grace.post(&format!("{first}/hide"), &[("reason", "A mistake.")]).status, 303);
    assert_eq!(grace.post(&format!("{first}/restore"), &[]).status, 303);
    assert_eq!(grace.decides(&open, "planned", "It will come.", "").status, 303);
    assert_eq!(grace.post(&format!("/posts/{number}/decision/undo"), &[]).status, 303);
    let addition = [("body", "At noon, too.")];
    assert_eq!(wilma.post(&format!("/posts/{number}/additions"), &addition).status, 303);
    assert_eq!(grace.decides(&twin, "duplicate", "", &number.to_string()).status, 303);
    app.run_worker();
    // A mail that waits.
    let address = crate::support::people::address("Mia");
    assert_eq!(app.visitor().post("/password/forgot", &[("email", &address)]).status, 303);
    // By the clock of the real program, which is not ours.
    let now = Timestamp(Clock::system().now());
    app.write(move |conn| {
        let waiting = outbox::table.filter(outbox::state.eq("pending"));
        diesel::update(waiting).set(outbox::due_at.eq(now)).execute(conn).map(drop).map_err(Into::into)
    });
}

pub fn says(app: &TestApp) -> Vec<String> {
    let pictures = format!("file:{}", app.database.pictures().display());
    let told = Program::over(&app.database).run(&["doctor", "--pictures", &pictures]);
    let lines: Vec<String> = told.said.lines().map(str::to_owned).collect();
    let is_well = lines == ["All is well."];
    assert_eq!(told.status, i32::from(!is_well), "{told:?}");
    if is_well { Vec::new() } else { lines }
}

#[test]
fn the_doctor_names_every_counter_that_drifted() {
    on_each_engine(|app| {
        a_full_site(app);
        assert_eq!(says(app), [] as [&str; 0]);
        // Post 1 is open and has a vote of this week, post 2 was shipped in 26.11.20 as the first line.
        for (wrong, right, told) in [
            ("vote_count = vote_count + 1", "vote_count = vote_count - 1", "post 1 does not match its votes"),
            ("comment_count = 9", "comment_count = 3", "post 1 does not match its comments"),
            (
                "week_votes = week_votes + 1",
                "week_votes = week_votes - 1",
                "post 1 does not match its votes of the week",
            ),
            (
                "week = week - 1, week_votes = 0",
                "week = week + 1, week_votes = 1",
                "post 1 does not match its votes of",
            ),
            ("heat = heat * 2", "heat = heat / 2", "post 1 does not match the heat of its votes"),
            ("listed = NOT listed", "listed = NOT listed", "post 1 is on the board and should not be"),
            ("duplicate_of = 3", "duplicate_of = NULL", "post 1 is a duplicate of nothing, or merged"),
        ] {
            app.sql(&format!("UPDATE posts SET {wrong} WHERE id = 1"));
            let lines = says(app);
            assert_eq!(lines.len(), 1, "{wrong}: {lines:?}");
            assert!(lines[0].contains(told), "{wrong}: {lines:?}");
            app.sql(&format!("UPDATE posts SET {right} WHERE id = 1"));
        }
        for (table, column, of, told) in [
            ("releases", "item_count", "version = '26.11.20'", "release 26.11.20 does not match its lines"),
            ("releases", "people_count", "version = '26.11.20'", "release 26.11.20 does not match its people"),
            ("release_items", "people_count", "credited_at IS NOT NULL", "release item 1 does not match its credits"),
            ("contributors", "voted", "TRUE", "of release 1 does not match the person's credits"),
        ] {
            app.sql(&format!("UPDATE {table} SET {column} = {column} + 1 WHERE {of}"));
            let lines = says(app);
            assert_eq!(lines.len(), 1, "{table}.{column}: {lines:?}");
            assert!(lines[0].contains(told), "{table}.{column}: {lines:?}");
            app.sql(&format!("UPDATE {table} SET {column} = {column} - 1 WHERE {of}"));
        }
        // Of the post that shipped somebody says that it is gone.
        app.sql(
            "INSERT INTO fix_checks (release_id, post_id, gone) SELECT id, 2, 1 FROM releases WHERE version = '26.11.20'; \
             INSERT INTO fix_answers (release_id, post_id, user_id, gone, answered_at) \
             SELECT r.id, 2, p.author_id, TRUE, p.created_at FROM releases r, posts p WHERE r.version = '26.11.20' AND p.id = 2",
        );
        assert_eq!(says(app), [] as [&str; 0]);
        app.sql("UPDATE fix_checks SET gone = 0, remains = 1");
        let lines = says(app);
        assert!(
            lines.len() == 1 && lines[0].contains("post 2 of release 1 does not match what people say"),
            "{lines:?}"
        );
        app.sql("DELETE FROM fix_answers; DELETE FROM fix_checks");
        app.sql("INSERT INTO further_roles SELECT item_id, user_id, role FROM credits WHERE item_id = 1 AND rank = 0");
        let lines = says(app);
        assert!(lines.len() == 1 && lines[0].contains("of release item 1 is said to have shaped"), "{lines:?}");
        app.sql("DELETE FROM further_roles");
        assert_eq!(says(app), [] as [&str; 0]);

        app.sql("UPDATE releases SET digested_at = NULL WHERE version = '26.11.20'");
        assert_eq!(says(app), ["counters: release 26.11.20 is out, and nothing works at its credits and digests"]);
        app.sql(
            "INSERT INTO jobs (kind, subject, part, place, done, created_at) \
             SELECT 'digests', id, 0, 0, 7, published_at FROM releases WHERE version = '26.11.20'",
        );
        assert_eq!(says(app), ["work: digests of 1 is not finished after a day; 7 are done"]);
        app.sql("DELETE FROM jobs; UPDATE releases SET digested_at = published_at WHERE version = '26.11.20'");
        assert_eq!(says(app), [] as [&str; 0]);

        app.sql("UPDATE posts SET vote_count = 1000");
        for copy in 0..30 {
            app.sql(&format!(
                "INSERT INTO posts (kind, title, author_id, area_id, status, visibility, listed, \
                 vote_count, comment_count, week, week_votes, created_at, status_changed_at) \
                 SELECT kind, 'Copy {copy}', author_id, area_id, 'open', 'published', TRUE, 7, 0, 0, 0, \
                 created_at, created_at FROM posts WHERE id = 1"
            ));
        }
        let (votes, lines): (Vec<_>, Vec<_>) = says(app).into_iter().partition(|line| line.contains("votes"));
        assert!(lines.len() == 20 && lines[0].ends_with("has no text"), "{lines:?}");
        let lines = votes;
        assert_eq!(lines.len(), 20, "{lines:?}");
        assert!(lines[19].ends_with("and there are more like this"), "{lines:?}");
    });
}

/// Every foreign key, and what points without being one.
fn pointers() -> Vec<(String, String)> {
    #[derive(QueryableByName)]
    struct Pointer {
        #[diesel(sql_type = diesel::sql_types::Text)]
        child: String,
        #[diesel(sql_type = diesel::sql_types::Text)]
        field: String,
    }
    let database = TestDatabase::migrated(Engine::Sqlite);
    let DatabaseUrl::Sqlite(path) = &database.url else { panic!("for SQLite") };
    let keys: Vec<Pointer> = diesel::sql_query(
        "SELECT m.name AS child, f.\"from\" AS field FROM sqlite_master m, pragma_foreign_key_list(m.name) f \
         WHERE m.type = 'table'",
    )
    .load(&mut SqliteConnection::establish(path).unwrap())
    .unwrap();
    let loose =
        [("votes", "via_post"), ("follows", "via_post"), ("credits", "release_id"), ("decisions", "release_week")];
    let loose = loose.into_iter().map(|(child, field)| (child.to_owned(), field.to_owned()));
    keys.into_iter().map(|key| (key.child, key.field)).chain(loose).collect()
}

#[test]
fn the_doctor_names_every_row_that_points_to_what_is_not_there() {
    let pointers = pointers();
    assert!(pointers.len() > 30, "{pointers:?}");
    on_each_engine(|app| {
        a_full_site(app);
        app.sql("INSERT INTO held_votes SELECT post_id, user_id, 'unconfirmed', cast_at FROM votes");
        app.sql("INSERT INTO sign_up_networks SELECT id, 'a code', created_at FROM users");
        app.sql(
            "INSERT INTO clusters (post_id, votes, found_at, state, counts_at, decided_by, decided_at, reason) \
             SELECT id, 5, created_at, 'left_out', created_at, author_id, created_at, 'Bought.' FROM posts",
        );
        app.sql("INSERT INTO cluster_votes (user_id, cluster_id) SELECT id, (SELECT min(id) FROM clusters) FROM users");
        app.sql(
            "INSERT INTO blocks (user_id, ends_at, reason, lang, blocked_by, blocked_at) \
             SELECT id, created_at, 'Advertising.', 'en', id, created_at FROM users",
        );
        app.sql(
            "INSERT INTO block_looks SELECT id, blocked_at, blocked_at, blocked_by, 'It stands.', 'en' FROM blocks",
        );
        app.sql(
            "INSERT INTO pictures (name, post_id, comment_id, added_by, alt, full_width, full_height, small_width, \
             small_height, added_at) \
             SELECT 'p' || p.id, p.id, (SELECT min(id) FROM comments), p.author_id, '', 1, 1, 1, 1, p.created_at FROM posts p",
        );
        app.sql("INSERT INTO post_logs SELECT id, 'E AndroidRuntime' FROM posts");
        app.sql("INSERT INTO post_crashes SELECT id, 'a crash' FROM posts");
        app.sql(
            "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'd' || id, 'D', '', '', '', id, FALSE FROM product_lines",
        );
        app.sql("INSERT INTO post_weeks SELECT id, 1, 1 FROM posts");
        app.sql("DELETE FROM post_rises");
        app.sql("INSERT INTO post_rises SELECT id, 1 FROM posts");
        app.sql("INSERT INTO post_owners SELECT id, author_id, created_at FROM posts");
        app.sql("INSERT INTO area_capacities SELECT id, 6 FROM areas");
        app.sql("INSERT INTO post_builders SELECT id, 0, author_id, '' FROM posts");
        app.sql("INSERT INTO desk_minutes SELECT id, 1, 1, 1 FROM users");
        app.sql(
            "INSERT INTO staff_acts (act, actor_id, about, before, after, done_at) \
             SELECT 'owned', id, '', '', '', created_at FROM users",
        );
        app.sql("INSERT INTO kept_acts SELECT id, '{}', '{}', done_at FROM staff_acts WHERE id NOT IN (SELECT act_id FROM kept_acts)");
        app.sql(
            "INSERT INTO internal_notes (post_id, author_id, body, body_html, lang, created_at) \
             SELECT id, author_id, 'Ask the camera team.', '', 'en', created_at FROM posts",
        );
        app.sql(
            "INSERT INTO bulks (decided_by, undone_by, to_status, note, lang, seen_at, state, created_at) \
             SELECT id, id, 'planned', '', '', created_at, 'finished', created_at FROM users",
        );
        app.sql(
            "INSERT INTO bulk_posts (bulk_id, post_id, outcome, decision_id) \
             SELECT (SELECT min(id) FROM bulks), post_id, 'answered', max(id) FROM decisions GROUP BY post_id",
        );
        app.sql(
            "INSERT INTO saved_views (owner_id, name, address, shared, created_at) \
             SELECT id, 'Cameras', '/triage', TRUE, created_at FROM users",
        );
        app.sql(
            "INSERT INTO corrections (post_id, corrected_by, field, before, after, corrected_at) \
             SELECT id, author_id, 'title', 'Flahs', 'Flash', created_at FROM posts",
        );
        app.sql(
            "INSERT INTO flagged (post_id, comment_id, open_flags, first_at, settled_by) \
             SELECT id, (SELECT min(id) FROM comments), 1, created_at, author_id FROM posts WHERE id = (SELECT min(id) FROM posts)",
        );
        app.sql("INSERT INTO flags SELECT f.id, u.id, 'spam', '', '', u.created_at FROM flagged f, users u");
        app.sql(
            "INSERT INTO acceptance_points (post_id, position, body, lang, met_by) \
             SELECT id, 0, 'Works at night', '', author_id FROM posts",
        );
        app.sql(
            "INSERT INTO votes_on_behalf SELECT id, author_id, author_id, 'https://example.org', created_at FROM posts",
        );
        app.sql(
            "INSERT INTO pairs (older_id, newer_id, likeness, state, answered_by) \
             SELECT min(id), max(id), 900, 'open', min(author_id) FROM posts",
        );
        app.sql(
            "INSERT INTO questions (post_id, body, lang, days, drafted_by) SELECT id, 'Which?', 'en', 7, author_id FROM posts",
        );
        app.sql("INSERT INTO question_options (question_id, position, label, lang) SELECT id, 0, 'This', 'en' FROM questions");
        app.sql("INSERT INTO question_answers SELECT o.question_id, q.drafted_by, o.id, p.created_at FROM question_options o \
                 JOIN questions q ON q.id = o.question_id JOIN posts p ON p.id = q.post_id");
        app.sql("INSERT INTO testers (area_id, user_id, standing, since) SELECT area_id, author_id, 'joined', created_at FROM posts \
                 WHERE TRUE ON CONFLICT DO NOTHING");
        app.sql("INSERT INTO test_results (post_id, user_id, device, device_id, build, tested_at) SELECT p.id, p.author_id, d.codename, d.id, '', p.created_at FROM posts p, devices d \
                 WHERE d.id = (SELECT min(id) FROM devices)");
        app.sql("INSERT INTO fix_checks SELECT r.id, p.id, 0, 1, p.created_at, p.created_at, p.author_id, 'Soon.', 'en' FROM posts p, releases r");
        app.sql("INSERT INTO fix_answers SELECT c.release_id, c.post_id, p.author_id, FALSE, (SELECT min(id) FROM devices), p.created_at \
                 FROM fix_checks c JOIN posts p ON p.id = c.post_id");
        app.sql(
            "INSERT INTO fan_groups (slug, name, about, lang, area_id, opened_by, opened_at) \
                 SELECT 'group-' || id, 'Group', '', 'en', area_id, author_id, created_at FROM posts",
        );
        app.sql("INSERT INTO group_members SELECT id, opened_by, 'joined', opened_at FROM fan_groups");
        app.sql(
            "INSERT INTO group_news (group_id, user_id, news, happened_at) \
             SELECT id, opened_by, 'joined', opened_at FROM fan_groups",
        );
        app.sql(
            "INSERT INTO group_posts SELECT p.id, min(g.id), p.author_id, p.created_at FROM posts p, fan_groups g \
                 GROUP BY p.id, p.author_id, p.created_at",
        );
        app.sql("INSERT INTO credited_groups SELECT i.id, min(g.id) FROM release_items i, fan_groups g GROUP BY i.id");
        app.sql(
            "INSERT INTO markets (code, name, names, added_by, added_at) \
                 SELECT 'm' || id, 'Market', '{}', id, created_at FROM users; \
             INSERT INTO market_tallies SELECT id, 1, 1, 1 FROM markets WHERE code <> 'de'; \
             INSERT INTO market_wants SELECT id, added_by, TRUE, added_at FROM markets WHERE code <> 'de'; \
             INSERT INTO market_translators SELECT id, added_by, 'pl', added_at FROM markets WHERE code <> 'de'; \
             INSERT INTO market_testers SELECT m.id, m.added_by, min(d.id), m.added_at FROM markets m, devices d WHERE m.code <> 'de' \
                 GROUP BY m.id, m.added_by, m.added_at; \
             INSERT INTO market_devices SELECT market_id, device_id FROM market_testers; \
             INSERT INTO market_lines (market_id, line_id, stage, opened_at, opened_by, exception, exception_lang) \
                 SELECT m.id, min(l.id), 1, m.added_at, m.added_by, '', '' FROM markets m, product_lines l WHERE m.code <> 'de' \
                 GROUP BY m.id, m.added_at, m.added_by; \
             UPDATE market_lines SET opened_at = (SELECT min(created_at) FROM users), opened_by = (SELECT min(id) FROM users); \
             INSERT INTO market_gates SELECT id, 'language', 'done', '', '' FROM market_lines; \
             INSERT INTO market_told SELECT id, opened_by, 'mail' FROM market_lines WHERE opened_by IS NOT NULL",
        );
        app.sql(
            "INSERT INTO owner_hours (area_id, starts_at, ends_at, note, lang, announced_by, announced_at) \
                 SELECT area_id, created_at, created_at, '', '', author_id, created_at FROM posts",
        );
        app.sql(
            "INSERT INTO hour_questions (hour_id, author_id, body, lang, votes, asked_at, answered_by) \
                 SELECT id, announced_by, 'Why is it so?', 'en', 1, announced_at, announced_by FROM owner_hours",
        );
        app.sql("INSERT INTO hour_votes SELECT id, author_id, asked_at FROM hour_questions");
        app.sql(
            "INSERT INTO polls (purpose, question, lang, note, note_lang, totals, closes_at, drafted_by) \
                 SELECT 'name', 'Which?', 'en', '', '', 'hidden', created_at, author_id FROM posts",
        );
        app.sql("INSERT INTO poll_options (poll_id, position, label, lang) SELECT id, 0, 'This', 'en' FROM polls");
        app.sql("UPDATE polls SET opened_at = closes_at, opened_by = drafted_by");
        for table in ["poll_votes", "held_poll_votes", "poll_votes_apart"] {
            app.sql(&format!(
                "INSERT INTO {table} SELECT o.poll_id, p.drafted_by, o.id, p.closes_at FROM poll_options o \
                     JOIN polls p ON p.id = o.poll_id"
            ));
        }
        app.sql("INSERT INTO poll_results SELECT id, id, '', 0, closes_at, '', '' FROM polls");
        // The report of the release that is out may be closed by now.
        let unchecked = app.unchecked();
        app.sql(&format!(
            "{unchecked}INSERT INTO report_rounds SELECT id, opened_at, NULL, 0 FROM releases WHERE TRUE ON CONFLICT DO NOTHING; \
             INSERT INTO reports SELECT r.release_id, u.id, 'love', 0, 0, 0, 0, 0, TRUE, u.created_at \
                FROM report_rounds r, users u WHERE TRUE ON CONFLICT DO NOTHING; \
             INSERT INTO report_texts (release_id, user_id, cell, body, lang, said_at, hidden_reason, hidden_lang) \
                SELECT release_id, user_id, 'mood', 'Nice.', 'en', said_at, '', '' FROM reports; \
             INSERT INTO report_counts SELECT release_id, 'people', 0, 0, 0, 1 FROM report_rounds WHERE TRUE ON CONFLICT DO NOTHING; \
             INSERT INTO report_devices SELECT release_id, 1, 1 FROM report_rounds WHERE TRUE ON CONFLICT DO NOTHING; \
             INSERT INTO report_results SELECT release_id, 'best', 1, 1 FROM report_rounds; \
             INSERT INTO report_queue SELECT i.release_id, i.id, 1, (SELECT min(id) FROM users), r.closes_at \
                FROM release_items i JOIN report_rounds r ON r.release_id = i.release_id \
                WHERE TRUE ON CONFLICT DO NOTHING"
        ));
        app.sql(&format!(
            "{unchecked}INSERT INTO awards (release_id, year, people, outcome, found_at, presented_at, presented_by) \
                SELECT id, 2026, 0, 'won', opened_at, opened_at, (SELECT min(id) FROM users) FROM releases WHERE TRUE \
                ON CONFLICT (release_id) DO UPDATE SET outcome = excluded.outcome, presented_at = excluded.presented_at, \
                presented_by = excluded.presented_by; \
             INSERT INTO award_votes SELECT release_id, (SELECT min(id) FROM areas), 1 FROM awards; \
             INSERT INTO award_texts SELECT release_id, 'en', 'They did it.' FROM awards; \
             INSERT INTO award_engineers SELECT release_id, 0, presented_by, '' FROM awards"
        ));
        app.sql(
            "INSERT INTO meetups (kind, title, lang, about, about_lang, city, venue, zone, poll_id, host_id, proposed_at, \
                 approved_at, approved_by, changed_at) SELECT 'fans', 'Here', 'en', 'We peel.', 'en', '', '', 'UTC', \
                 (SELECT min(id) FROM polls), author_id, created_at, created_at, author_id, created_at FROM posts",
        );
        app.sql("UPDATE meetups SET approved_at = proposed_at, approved_by = host_id WHERE approved_at IS NULL");
        app.sql("INSERT INTO meetup_places (meetup_id, capacity) SELECT id, 9 FROM meetups WHERE TRUE ON CONFLICT DO NOTHING");
        app.sql(
            "INSERT INTO meetup_guests (meetup_id, user_id, standing, came_before, since) \
                 SELECT id, host_id, 'cancelled', 0, proposed_at FROM meetups",
        );
        app.sql(
            "INSERT INTO meetup_news (meetup_id, user_id, news, happened_at) \
                 SELECT id, host_id, 'approved', proposed_at FROM meetups",
        );
        app.sql(
            "INSERT INTO meetup_photos (meetup_id, picture, alt, small_width, small_height, added_by, added_at) \
                 SELECT id, 'none ' || id, '', 1, 1, host_id, proposed_at FROM meetups",
        );
        app.sql(
            "INSERT INTO meetup_edits (meetup_id, edited_by, before, after, edited_at) \
                 SELECT id, host_id, '', 'announced', proposed_at FROM meetups",
        );
        app.sql("INSERT INTO meetup_reports SELECT id, host_id, 'It was juicy.', '', 'en', proposed_at FROM meetups");
        app.sql("INSERT INTO unpaired SELECT id FROM posts WHERE TRUE ON CONFLICT DO NOTHING");
        app.sql("INSERT INTO told_story SELECT id FROM posts");
        app.sql("INSERT INTO mentions SELECT id, author_id, (SELECT min(id) FROM events) FROM comments");
        app.sql("INSERT INTO post_mentions SELECT id, author_id, (SELECT min(id) FROM events) FROM posts");
        app.sql("INSERT INTO ignored_people SELECT id, id, created_at FROM users");
        app.sql("INSERT INTO hearing SELECT id, 'answers', TRUE, FALSE FROM users");
        app.sql(
            "INSERT INTO notice_lines SELECT id, 0, 'answers', 'It is planned:', 'Grid lines', 'en', '/posts/1' FROM outbox \
             WHERE state = 'pending'",
        );
        app.sql("INSERT INTO wider_follows SELECT 'releases', 0, id, created_at FROM users WHERE TRUE ON CONFLICT DO NOTHING");
        app.sql("INSERT INTO unread SELECT id, 1 FROM users WHERE TRUE ON CONFLICT DO NOTHING");
        app.sql(
            "INSERT INTO inbox_entries (user_id, event_id, what, post_id, subject, happened_at) \
             SELECT actor_id, id, what, post_id, subject, happened_at FROM events WHERE post_id = 1 ON CONFLICT DO NOTHING",
        );
        app.sql(
            "INSERT INTO edits (post_id, comment_id, edited_by, removed, title, body, lang, edited_at) \
             SELECT id, (SELECT min(id) FROM comments), author_id, FALSE, '', 'Flahs', 'en', created_at FROM posts",
        );
        app.sql(
            "INSERT INTO declines (decision_id, post_id, votes, ended_by) SELECT id, post_id, 0, id FROM decisions",
        );
        app.sql(
            "INSERT INTO planned_skips SELECT t.id, '2031-12-26', 'Holidays', 'en', min(u.id), min(u.created_at), '' \
             FROM trains t, users u GROUP BY t.id",
        );
        app.sql("INSERT INTO item_answers SELECT i.id, 'en', 'fault', 'a', '', min(u.id), min(u.created_at) FROM release_items i, users u GROUP BY i.id");
        app.sql("INSERT INTO stopped_mails SELECT r.id, min(u.id), min(u.created_at) FROM releases r, users u GROUP BY r.id");
        app.sql("INSERT INTO release_approvals SELECT id, 'a.b.c.d.e' FROM releases WHERE TRUE ON CONFLICT DO NOTHING");
        app.sql(
            "INSERT INTO release_holds SELECT r.id, 'A late fix', 'en', min(u.id), min(u.created_at), '' \
             FROM releases r, users u GROUP BY r.id",
        );
        app.sql("INSERT INTO item_words SELECT 'sombre', id FROM release_items WHERE TRUE ON CONFLICT DO NOTHING");
        app.sql(
            "INSERT INTO subscribers (email, email_key, lang, line_id, area_id, token, asked_at) \
             SELECT 'fan' || id || '@example.net', 'fan' || id || '@example.net', 'en', line_id, id, 'word-' || id, \
             (SELECT min(created_at) FROM users) FROM areas",
        );
        app.sql(
            "INSERT INTO release_devices SELECT r.id, min(d.id), 'paused', 20, 'A late fix', 'en', NULL, min(u.id), min(u.created_at), '' \
             FROM releases r, devices d, users u GROUP BY r.id",
        );
        app.sql(
            "INSERT INTO release_rollouts SELECT r.id, 'paused', 20, 'A late fix', 'en', min(u.id), min(u.created_at), '' \
             FROM releases r, users u GROUP BY r.id",
        );
        app.sql(
            "INSERT INTO device_states SELECT d.id, 'ended', 'Six years are over', 'en', NULL, min(u.created_at), min(u.id), min(u.created_at), '' \
             FROM devices d, users u GROUP BY d.id",
        );
        app.sql(
            "INSERT INTO downloads (release_id, device_id, method, file_name, bytes, checksum, links, added_by, added_at) \
             SELECT r.id, min(d.id), 'recovery', 'd.zip', 1, 'ab', 'https://example.org/', min(u.id), min(u.created_at) \
             FROM releases r, devices d, users u GROUP BY r.id",
        );
        app.sql("INSERT INTO known_issue_texts SELECT r.id, min(p.id), 'fr', 'Redémarrez' FROM releases r, posts p GROUP BY r.id");
        app.sql(
            "INSERT INTO known_issue_devices SELECT r.id, min(p.id), min(d.id) FROM releases r, posts p, devices d GROUP BY r.id",
        );
        app.sql(
            "INSERT INTO known_issues SELECT r.id, min(p.id), 'Restart it', 'en', min(p.author_id), min(p.created_at) \
             FROM releases r, posts p GROUP BY r.id",
        );
        app.sql(
            "INSERT INTO recalls SELECT r.id, 'It does not boot', 'en', min(u.id), NULL, '' FROM releases r, users u GROUP BY r.id",
        );
        app.sql("INSERT INTO item_texts SELECT id, 'fr', 'Mode sombre', 1, '' FROM release_items WHERE TRUE ON CONFLICT DO NOTHING");
        app.sql("INSERT INTO release_texts (release_id, lang, summary, revision, made_from) SELECT id, 'fr', 'Une semaine calme', 1, '' FROM releases WHERE TRUE ON CONFLICT DO NOTHING");
        app.sql("INSERT INTO item_links SELECT id, 'video', 'https://example.org/v' FROM release_items");
        app.sql("INSERT INTO item_engineers SELECT id, 0, 'May' FROM release_items");
        app.sql("INSERT INTO item_presses SELECT id, 'tutorial', 1 FROM release_items");
        app.sql("INSERT INTO release_referrals SELECT id, 'opened', 'mail', 1 FROM releases");
        app.sql("INSERT INTO item_people SELECT i.id, u.id, TRUE FROM release_items i, users u");
        app.sql("INSERT INTO further_roles SELECT i.id, u.id, 'tested' FROM release_items i, users u WHERE TRUE ON CONFLICT DO NOTHING");
        app.sql("INSERT INTO returned_items SELECT id, id FROM release_items");
        app.sql(
            "INSERT INTO early_votes SELECT p.id, u.id, (SELECT min(id) FROM releases) FROM posts p, users u \
             WHERE TRUE ON CONFLICT DO NOTHING",
        );
        app.sql("INSERT INTO item_pictures SELECT id, 'a' FROM release_items");
        app.sql("INSERT INTO item_alts SELECT id, 'fr', 'Une horloge' FROM release_items");
        app.sql("INSERT INTO item_devices SELECT i.id, d.id FROM release_items i, devices d");
        app.sql("INSERT INTO user_devices SELECT id, 'D', '', created_at FROM users");
        app.sql("INSERT INTO exports (user_id, files_done, bytes, asked_at) SELECT id, 0, 0, created_at FROM users");
        app.sql("INSERT INTO export_parts SELECT id, 0, 0, '{}' FROM users");
        app.sql("INSERT INTO post_devices SELECT p.id, d.id, TRUE, FALSE, 0 FROM posts p, devices d");
        app.sql("INSERT INTO confirmations SELECT p.id, p.author_id, 'D', d.id, '', p.created_at, p.id, NULL FROM posts p, (SELECT min(id) AS id FROM devices) d");
        app.sql("INSERT INTO confirmed_builds SELECT p.id, 'D', '', d.id, 1 FROM posts p, (SELECT min(id) AS id FROM devices) d");
        app.sql("INSERT INTO former_handles SELECT 'before-' || handle, id, created_at FROM users");
        app.sql("INSERT INTO wider_follows SELECT 'releases', 0, id, created_at FROM users WHERE TRUE ON CONFLICT DO NOTHING");
        app.sql("INSERT INTO former_slugs SELECT 'before-' || slug, id FROM areas");
        app.sql("INSERT INTO former_line_slugs SELECT 'before-' || slug, id FROM product_lines");
        app.sql("INSERT INTO area_owners SELECT a.id, min(u.id) FROM areas a, users u GROUP BY a.id");
        app.sql("INSERT INTO imported_posts SELECT 'https://example.org/' || id, id FROM posts");
        app.sql(
            "INSERT INTO imported_releases SELECT 'before ' || id, 'Before', NULL, '', 1, min_at FROM areas, \
                 (SELECT min(created_at) AS min_at FROM users) u",
        );
        app.sql("INSERT INTO imported_lines SELECT version, 0, '', '', 'Dark mode', 'en', '' FROM imported_releases");
        app.sql("INSERT INTO imported_words SELECT 'dark', version, 0 FROM imported_releases");
        app.sql("INSERT INTO imported_texts SELECT version, 0, 'de', '', 'Dunkler Modus' FROM imported_releases");
        for (child, field) in &pointers {
            // What came from elsewhere is known by a word.
            let lost = match (child.as_str(), field.as_str()) {
                (_, "version") => "'900' || version".to_owned(),
                // Previews, reports and awards have moved away themselves.
                (
                    "preview_posts" | "reports" | "report_texts" | "report_counts" | "report_devices"
                    | "report_results" | "report_queue" | "award_votes" | "award_texts" | "award_engineers",
                    "release_id",
                ) => "release_id + 9000000".to_owned(),
                _ => format!("COALESCE({field}, 0) + 900000"),
            };
            app.sql(&format!("{unchecked}UPDATE {child} SET {field} = {lost}"));
        }
        let lines = says(app);
        for (child, field) in &pointers {
            let told: Vec<&String> =
                lines.iter().filter(|line| line.contains(&format!("{child}.{field} points to 900"))).collect();
            assert!((1..=20).contains(&told.len()), "{child}.{field}: {lines:#?}");
        }
    });
}

#[test]
fn the_doctor_makes_nothing_where_it_is_started() {
    on_each_engine(|app| {
        a_full_site(app);
        let program = Program::over(&app.database);
        let told = program.run(&["doctor"]);
        assert_eq!((told.status, &*told.said), (0, "All is well.\n"), "{told:?}");
        let made: Vec<_> = std::fs::read_dir(program.folder()).unwrap().collect();
        assert!(made.is_empty(), "{made:?}");
    });
}
