//! A board with so much on it that it matters how it is read.

use crate::support::{Engine, TestApp};

/// More words of which one that is typed may be a mistake than are looked for, and pairs that a single character begins.
fn mistyped() -> String {
    let letters = |at: usize| ('a'..='z').filter(move |letter| !"zoomwheel"[at..].starts_with(*letter));
    let words = (0..9)
        .flat_map(|at| letters(at).map(move |letter| format!("{}{letter}{}", &"zoomwheel"[..at], &"zoomwheel"[at..])));
    let words: Vec<String> = words.take(210).collect();
    assert_eq!(words.len(), 210);
    let rows = |row: fn(&str) -> String| words.iter().map(|word| row(word)).collect::<Vec<_>>().join(", ");
    format!(
        "INSERT INTO spellings (spelling, word) VALUES {};
         INSERT INTO token_counts (token, titles, texts) VALUES {}, ('深色', 0, 1), ('深', 0, 1);
         INSERT INTO post_tokens (token, part, post_id, source) VALUES ('深色', 1, 7, 0), ('深', 1, 9, 0);",
        rows(|word| format!("('zoomwheel', '{word}')")),
        rows(|word| format!("('{word}', 0, 1)")),
    )
}

/// Two thousand posts of every status with votes, comments and follows, in sets.
pub(super) fn fill(app: &TestApp) {
    let numbers = |most: usize| match app.engine {
        Engine::Sqlite => format!(
            "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {most}) SELECT n FROM c) s"
        ),
        Engine::Postgres => format!("generate_series(1, {most}) AS s(n)"),
    };
    let (no, yes, at, later) = match app.engine {
        Engine::Sqlite => ("0", "1", "'2026-11-01T00:00:00.000000Z'", "'2026-12-01T00:00:00.000000Z'"),
        Engine::Postgres => {
            ("false", "true", "timestamptz '2026-11-01T00:00:00Z'", "timestamptz '2026-12-01T00:00:00Z'")
        }
    };
    let (before, ends) = (at.replace("2026-11", "2026-10"), later.replace("2026-12-01", "2026-12-02"));
    let status = "CASE n % 8 WHEN 0 THEN 'open' WHEN 1 THEN 'under_review' WHEN 2 THEN 'planned' WHEN 3 THEN 'in_progress' \
                  WHEN 4 THEN 'ready' WHEN 5 THEN 'shipped' WHEN 6 THEN 'declined' ELSE 'open' END";
    app.sql(&format!(
        "INSERT INTO users (email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at) \
         SELECT 'fan' || n || '@example.net', 'fan' || n || '@example.net', 'fan' || n || '@example.net', 'Fan', 'fan-' || n, 'member', {at}, {no}, {at} FROM {};
         INSERT INTO posts (kind, title, author_id, area_id, status, visibility, listed, vote_count, \
            comment_count, week, week_votes, created_at, status_changed_at) \
         SELECT CASE n % 2 WHEN 0 THEN 'bug' ELSE 'request' END, 'Post ' || n, n % 100 + 1, n % 2 + 1, {status}, \
            'published', CASE WHEN n % 8 IN (5, 6) THEN {no} ELSE {yes} END, 5, 2, n % 60, n % 5, {at}, {at} FROM {};
         INSERT INTO post_texts (post_id, body, body_html) SELECT id, 'Some words.', '' FROM posts;
         INSERT INTO decisions (post_id, from_status, to_status, note, note_html, lang, decided_by, decided_at) \
            SELECT id, 'open', 'declined', 'No.', '', 'en', 1, {at} FROM posts WHERE status = 'declined';
         INSERT INTO declines (decision_id, post_id, votes, revisit_at, back_at) \
            SELECT id, post_id, 3, {at}, CASE post_id % 3 WHEN 0 THEN {at} END FROM decisions;
         INSERT INTO canned_answers (name, revision) VALUES ('Known', 0);
         INSERT INTO canned_texts (answer_id, lang, body) SELECT id, 'en', 'Known.' FROM canned_answers;
         INSERT INTO post_weeks SELECT id, 4, id % 9 + 1 FROM posts UNION ALL SELECT id, 3, 2 FROM posts;
         INSERT INTO post_rises SELECT id, id % 9 + 1 FROM posts;
         INSERT INTO post_owners SELECT id, id % 100 + 1, {at} FROM posts WHERE id % 3 = 0;
         INSERT INTO post_builders SELECT id, 0, id % 100 + 1, '' FROM posts WHERE id % 3 = 0;
         INSERT INTO post_tokens (token, part, post_id, source) SELECT 'camera', 0, id, 0 FROM posts;
         INSERT INTO post_tokens (token, part, post_id, source) SELECT 'camera', 1, id, 0 FROM posts;
         INSERT INTO post_tokens (token, part, post_id, source) SELECT 'dark', 0, id, 0 FROM posts WHERE id % 9 = 0;
         INSERT INTO post_tokens (token, part, post_id, source) SELECT 'dark', 1, id, 0 FROM posts WHERE id % 9 = 0;
         INSERT INTO post_tokens (token, part, post_id, source) SELECT 'n' || id, 1, id, 0 FROM posts;
         INSERT INTO post_words (post_id, part, source, tokens) SELECT id, 0, 0, 'camera dark' FROM posts;
         INSERT INTO token_counts (token, titles, texts) SELECT 'n' || id, 0, 1 FROM posts;
         INSERT INTO token_counts (token, titles, texts) VALUES ('#', 2000, 2000), ('camera', 30000, 30000), ('dark', 222, 222);
         INSERT INTO spellings (spelling, word) SELECT 'word' || id, 'word' || id FROM posts;
         INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
            SELECT 'mi' || n, 'Mi ' || n, '', '', '', (SELECT min(id) FROM product_lines), {no} FROM {};
         INSERT INTO post_devices SELECT id, id % 5 * id % 500 + 1, {yes}, {no}, 0 FROM posts WHERE id > 3 \
            UNION ALL SELECT id, 501, {no}, {no}, 1 FROM posts;
         INSERT INTO user_devices SELECT id, 'Mi 8', '', {at} FROM users;
         INSERT INTO confirmations SELECT n % 2000 + 1, n / 2000 + 1, 'Mi 8', 501, '', {at}, NULL, NULL FROM {};
         INSERT INTO confirmed_builds SELECT n % 2000 + 1, 'Mi 8', '' || n / 2000, 501, 1 FROM {};
         INSERT INTO votes (post_id, user_id, cast_at, week) SELECT n % 2000 + 1, n / 2000 + 1, {at}, 1 FROM {};
         INSERT INTO follows (post_id, user_id, reason, since) SELECT n % 2000 + 1, n / 2000 + 1, 'voted', {at} FROM {};
         INSERT INTO comments (post_id, author_id, body, body_html, visibility, created_at) \
         SELECT n % 2000 + 1, n % 100 + 1, 'Me too.', '', 'published', {at} FROM {};
         INSERT INTO post_tokens (token, part, post_id, source) SELECT 'dark', 1, post_id, id FROM comments WHERE id % 9 = 0;
         INSERT INTO post_logs SELECT id, 'E/Camera: it closes' FROM posts;
         INSERT INTO post_crashes SELECT id, 'a crash ' || (id % 700) FROM posts;
         INSERT INTO imported_posts SELECT 'a digest of ' || id, id FROM posts WHERE id % 2 = 0;
         INSERT INTO pictures (name, post_id, comment_id, added_by, alt, full_width, full_height, small_width, small_height, added_at) \
            SELECT 'of-a-post-' || id, id, NULL, 1, '', 9, 9, 9, 9, {at} FROM posts UNION ALL \
            SELECT 'of-a-comment-' || id, post_id, id, 1, '', 9, 9, 9, 9, {at} FROM comments;
         INSERT INTO post_additions (post_id, body, body_html, lang, created_at) SELECT post_id, 'At night, too.', '', '', {at} FROM comments;
         INSERT INTO post_tokens (token, part, post_id, source) SELECT 'dark', 1, post_id, -id FROM post_additions WHERE id % 9 = 4;
         INSERT INTO edits (post_id, comment_id, edited_by, removed, title, body, lang, edited_at) \
         SELECT n % 2000 + 1, CASE n % 2 WHEN 0 THEN n END, n % 100 + 1, {no}, '', 'Me to.', '', {at} FROM {};
         INSERT INTO flagged (post_id, comment_id, open_flags, first_at) \
         SELECT id % 2000 + 1, id, CASE id % 50 WHEN 0 THEN 2 ELSE 0 END, {at} FROM comments;
         INSERT INTO acceptance_points (post_id, position, body, lang) SELECT id, 0, 'At night', '' FROM posts WHERE id > 20;
         INSERT INTO questions (post_id, body, lang, days, drafted_by, opened_at, closes_at) \
         SELECT id, 'Which?', 'en', 7, 1, {at}, {later} FROM posts WHERE id > 1; \
         INSERT INTO question_options (question_id, position, label, lang) SELECT id, 0, 'This', 'en' FROM questions;
         INSERT INTO question_options (question_id, position, label, lang) SELECT id, 1, 'That', 'en' FROM questions;
         INSERT INTO question_answers SELECT o.question_id, u.id, o.id, {at} FROM question_options o JOIN users u ON u.id <= 20 \
            WHERE o.position = 0;
         INSERT INTO testers (area_id, user_id, standing, since) SELECT a.id, u.id, CASE u.id % 40 WHEN 0 THEN 'asked' ELSE 'joined' END, {at} \
            FROM areas a JOIN users u ON u.id <= 200;
         INSERT INTO test_results (post_id, user_id, device, build, tested_at) SELECT p.id, u.id, 'tangerine5', '', {at} FROM posts p JOIN users u ON u.id <= 2;
         INSERT INTO fan_groups (slug, name, about, lang, area_id, opened_by, opened_at) \
            SELECT 'group-' || id, 'Group ' || id, 'Fans.', 'en', id % 2 + 1, 1, {at} FROM posts WHERE id <= 60 ORDER BY id;
         INSERT INTO group_members SELECT g.id, u.id, CASE u.id % 40 WHEN 0 THEN 'asked' ELSE 'joined' END, {at} \
            FROM fan_groups g JOIN users u ON u.id <= 100;
         INSERT INTO group_news (group_id, user_id, news, happened_at) SELECT group_id, user_id, 'joined', since FROM group_members;
         INSERT INTO group_posts SELECT id, (id - 1) % 60 + 1, 1, {at} FROM posts WHERE id <= 1000;
         INSERT INTO markets (code, name, names, added_by, added_at) \
            SELECT CASE id WHEN 3 THEN 'de' ELSE 'm' || id END, 'Market ' || id, '{{}}', 1, {at} FROM posts WHERE id <= 60 ORDER BY id;
         INSERT INTO market_wants SELECT m.id, u.id, {yes}, {at} FROM markets m JOIN users u ON u.id <= 200;
         INSERT INTO market_translators SELECT m.id, u.id, 'pl', {at} FROM markets m JOIN users u ON u.id <= 50;
         INSERT INTO market_testers SELECT m.id, u.id, (SELECT min(id) FROM devices), {at} FROM markets m JOIN users u ON u.id <= 50;
         INSERT INTO market_tallies SELECT id, (SELECT count(*) FROM market_wants WHERE market_id = markets.id), 50, 50 FROM markets;
         INSERT INTO market_lines (market_id, line_id, stage, exception, exception_lang) \
            SELECT id, (SELECT min(id) FROM product_lines), 1, '', '' FROM markets ORDER BY id;
         INSERT INTO market_told SELECT l.id, u.id, 'mail' FROM market_lines l JOIN users u ON u.id <= 50;
         INSERT INTO owner_hours (area_id, starts_at, ends_at, note, lang, announced_by, announced_at) \
            SELECT id % 2 + 1, {at}, CASE id % 100 WHEN 0 THEN {later} ELSE {at} END, '', '', 1, {at} FROM posts ORDER BY id;
         INSERT INTO hour_questions (hour_id, author_id, body, lang, votes, asked_at) \
            SELECT h.id, u.id, 'Why is it so?', 'en', 1, {at} FROM owner_hours h JOIN users u ON u.id <= 30 WHERE h.id % 50 = 0 OR u.id <= 2;
         INSERT INTO hour_votes SELECT id, author_id, {at} FROM hour_questions;
         INSERT INTO polls (purpose, question, lang, note, note_lang, totals, closes_at, drafted_by) \
            SELECT 'name', 'Which?', 'en', '', '', 'running', CASE id % 100 WHEN 0 THEN {later} ELSE {at} END, 1 FROM posts ORDER BY id;
         INSERT INTO poll_options (poll_id, position, label, lang) SELECT id, 0, 'This', 'en' FROM polls ORDER BY id;
         INSERT INTO poll_options (poll_id, position, label, lang) SELECT id, 1, 'That', 'en' FROM polls ORDER BY id;
         UPDATE polls SET opened_at = {at}, opened_by = 1;
         INSERT INTO poll_votes SELECT o.poll_id, u.id, o.id, {at} FROM poll_options o JOIN users u ON u.id <= 20 WHERE o.position = 0;
         UPDATE poll_options SET people = 20 WHERE position = 0;
         INSERT INTO held_poll_votes SELECT o.poll_id, u.id, o.id, {at} FROM poll_options o JOIN users u ON u.id BETWEEN 30 AND 40 \
            WHERE o.position = 0;
         INSERT INTO sign_up_networks SELECT id, 'one', {at} FROM users; \
         INSERT INTO clusters (post_id, votes, found_at, state, counts_at, decided_at) \
            SELECT id, 5, {at}, 'counted', {at}, {at} FROM posts WHERE id % 10 = 0 ORDER BY id; \
         INSERT INTO cluster_votes (user_id, cluster_id) SELECT u.id, c.id FROM users u JOIN clusters c ON c.id = u.id / 10 + 1 WHERE u.id % 2 = 0;
         INSERT INTO poll_results SELECT id, id, '', 20, {at}, '', '' FROM polls WHERE id % 100 <> 0;
         UPDATE polls SET closed_at = closes_at WHERE id % 100 <> 0;
         INSERT INTO meetups (kind, title, lang, about, about_lang, city, venue, zone, starts_at, ends_at, host_id, proposed_at, \
            approved_at, approved_by, announced_at, changed_at, dated_at) \
            SELECT 'fans', 'Peeling', 'en', 'We peel.', 'en', 'Lisbon', 'The hall', 'Europe/Lisbon', \
            CASE id % 100 WHEN 0 THEN {later} ELSE {before} END, CASE id % 100 WHEN 0 THEN {ends} ELSE {at} END, \
            id % 100 + 1, {before}, {before}, 1, {before}, {before}, {before} FROM posts ORDER BY id;
         INSERT INTO meetup_places SELECT id, 20, 20, CASE id % 100 WHEN 0 THEN 20 ELSE 0 END FROM meetups;
         INSERT INTO meetup_guests (meetup_id, user_id, standing, came_before, since, code, placed_at) \
            SELECT m.id, u.id, 'placed', 0, {before}, 'CODE' || u.id, {before} FROM meetups m JOIN users u ON u.id <= 20;
         INSERT INTO meetup_guests (meetup_id, user_id, standing, came_before, since) \
            SELECT m.id, u.id, 'waiting', 0, {before} FROM meetups m JOIN users u ON u.id BETWEEN 30 AND 49 WHERE m.id % 100 = 0;
         INSERT INTO meetup_news (meetup_id, user_id, news, happened_at) SELECT meetup_id, user_id, 'placed', since FROM meetup_guests \
            WHERE standing = 'placed';
         INSERT INTO meetup_photos (meetup_id, picture, alt, small_width, small_height, added_by, added_at) \
            SELECT id, 'none ' || id, '', 1, 1, 1, {at} FROM meetups;
         INSERT INTO meetup_reports SELECT id, host_id, 'Juicy.', '', 'en', {at} FROM meetups;
         INSERT INTO meetup_edits (meetup_id, edited_by, before, after, edited_at) SELECT id, host_id, 'Peel', 'Peeling', {at} FROM meetups;
         INSERT INTO votes_on_behalf SELECT id, id % 100 + 1, 1, 'https://example.org', {at} FROM posts;
         INSERT INTO flags SELECT id, id % 100 + 1, 'spam', '', '', {at} FROM flagged;
         INSERT INTO moderations (post_id, comment_id, act, reason, lang, moderated_by, moderated_at) \
         SELECT n % 2000 + 1, CASE n % 2 WHEN 0 THEN n END, 'restored', '', '', n % 100 + 1, {at} FROM {};
         INSERT INTO pairs (older_id, newer_id, likeness, state) \
         SELECT id, id + 2, id % 300 + 700, CASE id % 9 WHEN 0 THEN 'open' ELSE 'apart' END FROM posts WHERE id < 1990;
         INSERT INTO outbox (key, user_id, kind, message_id, to_address, to_name, subject, state, attempts, due_at, \
            created_at, settled_at) \
         SELECT 'an-old-digest/' || n, n % 100 + 1, 'digest', 'digest.' || n, 'fan@example.net', 'Fan', 'Your week', \
            CASE n % 2 WHEN 0 THEN 'sent' ELSE 'pending' END, 1, {later}, {at}, CASE n % 2 WHEN 0 THEN {at} END FROM {};
         INSERT INTO mail_bodies (mail_id, text_body, html_body) \
         SELECT id, 'You shaped it.', '' FROM outbox WHERE state = 'pending';
         INSERT INTO notice_lines SELECT id, 0, 'answers', 'It is planned:', 'Wish', 'en', '/posts/1' FROM outbox \
            WHERE state = 'pending';
         INSERT INTO hearing SELECT u.id, c.concern, {yes}, {no} FROM users u, (SELECT 'comments' AS concern \
            UNION ALL SELECT 'appeared' UNION ALL SELECT 'shipped_by' UNION ALL SELECT 'releases') c;
         INSERT INTO releases (train_id, week, state, version, summary, known_issues, known_issues_html, opened_at, cutoff_at, \
            publish_at, published_at, item_count, people_count, credited_at, digested_at) \
         VALUES (1, -1, 'published', '26.1.1', '', '', '', {at}, {at}, {at}, {at}, 250, 0, {at}, {at});
         INSERT INTO trains (slug, first_number, name, rhythm, scheme) VALUES ('stable', 1, 'Stable', 'monthly', '{{yy}}.{{m}}');
         INSERT INTO releases (train_id, week, state, summary, known_issues, known_issues_html, opened_at, cutoff_at, publish_at, \
            item_count, people_count) \
         SELECT id, 1, 'collecting', '', '', '', {before}, {later}, {later}, 0, 0 FROM trains WHERE slug = 'stable';
         INSERT INTO release_items (release_id, area_id, change, wording, position, highlight, vote_count, \
            people_count, credited_at) \
         SELECT releases.id, area_id, 'new', title, posts.id, {no}, 5, 0, {at} \
         FROM posts, releases WHERE status = 'shipped' AND releases.version = '26.1.1'; \
         INSERT INTO fix_checks (release_id, post_id, gone, remains, reopened_at) \
         SELECT releases.id, posts.id, 0, 2, CASE posts.id % 9 WHEN 0 THEN {at} END \
         FROM posts, releases WHERE releases.version = '26.1.1'; \
         INSERT INTO fix_answers (release_id, post_id, user_id, gone, answered_at) \
         SELECT release_id, post_id, u.id, {no}, {at} FROM fix_checks JOIN users u ON u.id <= 2; \
         INSERT INTO item_posts (item_id, post_id, position) SELECT id, position, 0 FROM release_items; \
         INSERT INTO item_texts SELECT release_items.id, langs.lang, wording, 1, '' FROM release_items, \
            (SELECT 'de' AS lang UNION ALL SELECT 'fr') AS langs; \
         INSERT INTO item_links SELECT id, 'video', 'https://video.example/' || id FROM release_items; \
         INSERT INTO item_presses SELECT id, 'video', 7 FROM release_items; \
         INSERT INTO item_devices SELECT id, (SELECT min(id) FROM devices) FROM release_items; \
         INSERT INTO item_engineers SELECT id, 0, 'May' FROM release_items; \
         INSERT INTO item_pictures SELECT id, 'line-' || id FROM release_items; \
         INSERT INTO item_alts SELECT id, 'de', 'Eine Uhr' FROM release_items; \
         UPDATE item_pictures SET name = 'aaaaaaaaaaaaaaaaaaaaaaaaaa' WHERE item_id = (SELECT min(id) FROM release_items); \
         INSERT INTO item_uploads SELECT name, 960, 600, 480, 300, {at}, NULL FROM item_pictures; \
         INSERT INTO item_people SELECT id, (SELECT min(id) FROM users), FALSE FROM release_items; \
         INSERT INTO further_roles SELECT i.id, u.id, 'voted' FROM release_items i JOIN users u ON u.id <= 20; \
         INSERT INTO credited_groups SELECT id, id % 60 + 1 FROM release_items; \
         INSERT INTO returned_items SELECT id, id FROM release_items; \
         INSERT INTO report_rounds SELECT id, {later}, NULL, 0 FROM releases WHERE version = '26.1.1'; \
         INSERT INTO reports SELECT r.release_id, u.id, 'love', 1, 0, 2, 0, 0, {yes}, {at} FROM report_rounds r JOIN users u ON u.id > 0; \
         INSERT INTO report_texts (release_id, user_id, cell, body, lang, said_at, hidden_reason, hidden_lang) \
            SELECT release_id, user_id, 'best', 'Nice.', 'en', {at}, '', '' FROM reports; \
         INSERT INTO report_counts SELECT r.release_id, 'best', 0, 0, i.id, 5 FROM report_rounds r, release_items i; \
         INSERT INTO report_counts SELECT r.release_id, 'people', 0, p.id, 0, p.id % 9 FROM report_rounds r, posts p; \
         INSERT INTO report_counts SELECT release_id, 'people', 0, 0, 0, 9000000 FROM report_rounds; \
         INSERT INTO report_devices SELECT r.release_id, p.id, 1 FROM report_rounds r, posts p; \
         INSERT INTO report_counts SELECT r.release_id, 'people', l.id, 0, 0, 80000 FROM report_rounds r, product_lines l; \
         INSERT INTO awards (release_id, year, people, outcome, found_at, presented_at, presented_by) \
            SELECT id, 2026, 30, 'won', {at}, {at}, 1 FROM releases WHERE version = '26.1.1'; \
         INSERT INTO award_votes SELECT release_id, 1, 20 FROM awards; \
         INSERT INTO award_texts SELECT release_id, 'en', 'They did it.' FROM awards; \
         INSERT INTO award_engineers SELECT a.release_id, u.id, u.id, '' FROM awards a JOIN users u ON u.id > 0; \
         INSERT INTO early_votes SELECT i.position, u.id, i.release_id FROM release_items i JOIN users u ON u.id <= 9; \
         INSERT INTO events (what, actor_id, post_id, subject, happened_at) SELECT 'asked', 1, id, id, {at} FROM posts; \
         INSERT INTO inbox_entries (user_id, event_id, what, post_id, subject, happened_at) \
            SELECT u.id, e.id, e.what, e.post_id, e.subject, e.happened_at FROM events e JOIN users u ON u.id <= 10; \
         INSERT INTO wider_follows SELECT 'area', a.id, u.id, {at} FROM areas a JOIN users u ON u.id > 40; \
         INSERT INTO wider_follows SELECT 'person', u.id % 40 + 1, u.id, {at} FROM users u WHERE u.id > 40; \
         INSERT INTO mentions SELECT c.id, c.id % 100 + 1, e.id FROM comments c LEFT JOIN events e ON e.subject = c.id AND e.what = 'asked'; \
         INSERT INTO post_mentions SELECT p.id, p.id % 100 + 1, (SELECT max(id) FROM events) FROM posts p; \
         INSERT INTO ignored_people SELECT u.id, u.id % 40 + 1, {at} FROM users u WHERE u.id > 40; \
         INSERT INTO unread SELECT id, 2000 FROM users WHERE id <= 10;",
        numbers(5_000),
        numbers(2_000),
        numbers(600),
        numbers(9_999),
        numbers(9_999),
        numbers(9_999),
        numbers(9_999),
        numbers(4_000),
        numbers(2_000),
        numbers(4_000),
        numbers(2_000),
    ));
    app.sql(&mistyped());
    // PostgreSQL does so by itself, sooner or later. SQLite never does unless it is told to, and the product does not: what
    // its planner chooses here without having counted anything is what it chooses on a site.
    if app.engine == Engine::Postgres {
        app.sql("ANALYZE");
    }
}
