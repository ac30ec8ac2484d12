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
    let before = at.replace("2026-11", "2026-10");
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
         INSERT INTO group_posts SELECT id, (id - 1) % 60 + 1, 1, {at} FROM posts WHERE id <= 1000;
         INSERT INTO owner_hours (area_id, starts_at, ends_at, note, lang, announced_by, announced_at) \
            SELECT id % 2 + 1, {at}, CASE id % 100 WHEN 0 THEN {later} ELSE {at} END, '', '', 1, {at} FROM posts ORDER BY id;
         INSERT INTO hour_questions (hour_id, author_id, body, lang, votes, asked_at) \
            SELECT h.id, u.id, 'Why is it so?', 'en', 1, {at} FROM owner_hours h JOIN users u ON u.id <= 30 WHERE h.id % 50 = 0 OR u.id <= 2;
         INSERT INTO hour_votes SELECT id, author_id, {at} FROM hour_questions;
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
         INSERT INTO item_posts (item_id, post_id, position) SELECT id, position, 0 FROM release_items; \
         INSERT INTO item_texts SELECT release_items.id, langs.lang, wording, 1, '' FROM release_items, \
            (SELECT 'de' AS lang UNION ALL SELECT 'fr') AS langs; \
         INSERT INTO item_links SELECT id, 'video', 'https://video.example/' || id FROM release_items; \
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
         INSERT INTO early_votes SELECT i.position, u.id, i.release_id FROM release_items i JOIN users u ON u.id <= 9; \
         INSERT INTO events (what, actor_id, post_id, subject, happened_at) SELECT 'asked', 1, id, id, {at} FROM posts; \
         INSERT INTO inbox_entries (user_id, event_id, what, post_id, subject, happened_at) \
            SELECT u.id, e.id, e.what, e.post_id, e.subject, e.happened_at FROM events e JOIN users u ON u.id <= 10; \
         INSERT INTO wider_follows SELECT 'area', a.id, u.id, {at} FROM areas a JOIN users u ON u.id > 40; \
         INSERT INTO wider_follows SELECT 'person', u.id % 40 + 1, u.id, {at} FROM users u WHERE u.id > 40; \
         INSERT INTO mentions SELECT c.id, c.id % 100 + 1, e.id FROM comments c LEFT JOIN events e ON e.subject = c.id AND e.what = 'asked'; \
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
