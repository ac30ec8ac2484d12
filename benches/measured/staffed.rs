//! What waits at the desk beside posts, and what its other pages list: some hundred of each, and the reports of three years.

use crate::sql::Sql;

const FANS: i64 = 3_000;
const RELEASES: i64 = 150;
const MANY: i64 = 300;

/// Moments of it: before now, still to come, and the end of what comes then.
struct Times {
    at: String,
    later: String,
    ends: String,
}

/// All of it, over posts, two areas, a line and 500 devices; the first two people are of the staff.
pub fn staffed(sql: &Sql) -> String {
    let times = Times { at: sql.at("524000"), later: sql.at("530000"), ends: sql.at("530120") };
    let all = [people(sql, &times), markets(sql, &times), releases(sql, &times), reports(&times), looks(sql, &times)];
    all.join("; ")
}

/// Fans, who test, have groups, and ask owners of areas.
fn people(sql: &Sql, Times { at, later, ends }: &Times) -> String {
    let (fans, groups, hours) = (sql.numbers(FANS), sql.numbers(100), sql.numbers(MANY));
    format!(
        "INSERT INTO users (email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at) \
         SELECT 'fan' || n || '@x.example', 'fan' || n || '@x.example', 'fan' || n || '@x.example', 'Fan ' || n, 'fan-' || n, \
         'member', {at}, FALSE, {at} FROM {fans}; \
         INSERT INTO testers (area_id, user_id, standing, since) \
         SELECT a.id, u.id, CASE u.id % 3 WHEN 0 THEN 'asked' ELSE 'joined' END, {at} \
         FROM areas a JOIN users u ON u.id BETWEEN 3 AND 302; \
         INSERT INTO fan_groups (slug, name, about, lang, area_id, opened_by, opened_at) \
         SELECT 'group-' || n, 'Group ' || n, 'Fans.', 'en', n % 2 + 1, 1, {at} FROM {groups}; \
         INSERT INTO group_members (group_id, user_id, standing, since) \
         SELECT g.id, u.id, CASE u.id % 9 WHEN 0 THEN 'asked' ELSE 'joined' END, {at} \
         FROM fan_groups g JOIN users u ON u.id BETWEEN 3 AND 42; \
         INSERT INTO owner_hours (area_id, starts_at, ends_at, note, lang, announced_by, announced_at) \
         SELECT n % 2 + 1, {later}, {ends}, '', '', 1, {at} FROM {hours}; \
         INSERT INTO hour_questions (hour_id, author_id, body, lang, votes, asked_at) \
         SELECT h.id, u.id, 'Why is it so?', 'en', 1, {at} FROM owner_hours h JOIN users u ON u.id BETWEEN 3 AND 5"
    )
}

fn markets(sql: &Sql, Times { at, .. }: &Times) -> String {
    format!(
        "INSERT INTO markets (code, name, names, added_by, added_at) SELECT 'm' || n, 'Market ' || n, '{{}}', 1, {at} FROM {}; \
         INSERT INTO market_wants (market_id, user_id, counts, wanted_at) \
         SELECT m.id, u.id, TRUE, {at} FROM markets m JOIN users u ON u.id BETWEEN 3 AND 12; \
         INSERT INTO market_tallies (market_id, wanted, translators, testers) SELECT id, 10, 0, 0 FROM markets; \
         INSERT INTO market_lines (market_id, line_id, stage, exception, exception_lang) SELECT id, 1, 1, '', '' FROM markets; \
         INSERT INTO market_gates (market_line_id, gate, state, reason, lang) \
         SELECT id, 'software', 'done', '', '' FROM market_lines",
        sql.numbers(MANY)
    )
}

/// Those that are out, each with ten lines, an award that waits, and the latest one with bugs that are still there.
fn releases(sql: &Sql, Times { at, .. }: &Times) -> String {
    let (releases, lines, out) = (sql.numbers(RELEASES), sql.numbers(10), sql.at("(51 - n) * 10080"));
    format!(
        "INSERT INTO releases (train_id, week, state, version, summary, known_issues, known_issues_html, opened_at, cutoff_at, \
         publish_at, published_at, item_count, people_count, credited_at, digested_at) \
         SELECT 1, -n, 'published', '22.1.' || n, '', '', '', {out}, {out}, {out}, {out}, 10, 0, {out}, {out} FROM {releases}; \
         INSERT INTO release_items (release_id, area_id, change, wording, lang, position, highlight, vote_count, people_count, \
         credited_at) \
         SELECT r.id, n % 2 + 1, 'new', 'Line ' || n, 'en', n, FALSE, 5, 0, {at} FROM releases r CROSS JOIN {lines} \
         WHERE r.state = 'published' ORDER BY r.id, n; \
         INSERT INTO awards (release_id, year, people, outcome, found_at) \
         SELECT id, 2026, 20, 'won', {at} FROM releases WHERE state = 'published'; \
         INSERT INTO award_votes (release_id, area_id, votes) SELECT r.release_id, a.id, 5 + a.id FROM awards r CROSS JOIN areas a; \
         INSERT INTO fix_checks (release_id, post_id, gone, remains, reopened_at) \
         SELECT r.id, p.id, 0, 2, {at} FROM releases r JOIN posts p ON p.kind = 'bug' AND p.id <= 2100 WHERE r.week = -1; \
         INSERT INTO fix_answers (release_id, post_id, user_id, gone, answered_at) \
         SELECT f.release_id, f.post_id, u.id, FALSE, {at} FROM fix_checks f JOIN users u ON u.id BETWEEN 3 AND 4"
    )
}

/// Twenty reports of each of them, counted and closed, and the lines that disappointed.
fn reports(Times { at, .. }: &Times) -> String {
    let first = "(SELECT min(i.id) FROM release_items i WHERE i.release_id = r.release_id)";
    let said = format!(
        "INSERT INTO report_rounds (release_id, closes_at, people) SELECT id, {at}, 20 FROM releases WHERE state = 'published'; \
         INSERT INTO reports (release_id, user_id, mood, best, worst, awaited, device, line, counted, said_at) \
         SELECT r.release_id, u.id, CASE u.id % 2 WHEN 0 THEN 'sad' ELSE 'love' END, {first} + u.id % 10, {first} + u.id % 3, 1, \
         u.id % 500 + 1, 1, TRUE, {at} FROM report_rounds r JOIN users u ON u.id BETWEEN 3 AND 22; \
         INSERT INTO report_texts (release_id, user_id, cell, body, lang, said_at, hidden_reason, hidden_lang) \
         SELECT release_id, user_id, 'worst', 'It stutters.', 'en', said_at, '', '' FROM reports"
    );
    let closed = "INSERT INTO report_devices (release_id, device, line) SELECT DISTINCT release_id, device, line FROM reports; \
                  INSERT INTO report_results (release_id, cell, choice, people) \
                  SELECT release_id, cell, choice, people FROM report_counts WHERE line = 0 AND device = 0; \
                  INSERT INTO report_queue (release_id, item_id, people) \
                  SELECT i.release_id, i.id, 6 FROM release_items i JOIN report_rounds r ON r.release_id = i.release_id \
                  WHERE i.position <= 3; \
                  UPDATE report_rounds SET closed_at = closes_at";
    [said, counts(), closed.to_owned()].join("; ")
}

/// The counters of reports, as answers keep them.
fn counts() -> String {
    let mood = "CASE mood WHEN 'love' THEN 2 ELSE 4 END";
    let cells = [("people", "0"), ("mood", mood), ("best", "best"), ("worst", "worst"), ("awaited", "awaited")];
    let slices = [("0", "0"), ("line", "0"), ("0", "device")];
    let counted = cells.iter().flat_map(|(cell, choice)| {
        slices.map(move |(line, device)| {
            format!(
                "INSERT INTO report_counts (release_id, cell, line, device, choice, people) \
                 SELECT release_id, '{cell}', part, other, choice, count(*) \
                 FROM (SELECT release_id, {line} AS part, {device} AS other, {choice} AS choice FROM reports) AS said \
                 GROUP BY release_id, part, other, choice"
            )
        })
    });
    counted.collect::<Vec<String>>().join("; ")
}

/// Votes that came together, blocks that somebody asks about, drafts of polls beside open ones, meetups proposed and announced.
fn looks(sql: &Sql, Times { at, later, ends }: &Times) -> String {
    let announced = |what: &str| format!("CASE u.id % 2 WHEN 0 THEN {what} END");
    let (moment, staff) = (announced(at), announced("1"));
    format!(
        "INSERT INTO clusters (post_id, votes, found_at, state, counts_at) \
         SELECT id, 10, {at}, 'waiting', {later} FROM posts WHERE id <= {MANY} ORDER BY id; \
         INSERT INTO cluster_votes (user_id, cluster_id) \
         SELECT u.id, c.id FROM users u JOIN clusters c ON c.id = u.id % {MANY} + 1 WHERE u.role = 'member'; \
         INSERT INTO blocks (user_id, ends_at, reason, lang, blocked_by, blocked_at) \
         SELECT id, {later}, 'Only links.', 'en', 1, {at} FROM users WHERE id BETWEEN 2001 AND 2300; \
         INSERT INTO block_looks (block_id, asked_at) SELECT id, {at} FROM blocks; \
         INSERT INTO polls (purpose, question, lang, note, note_lang, totals, closes_at, drafted_by) \
         SELECT 'name', 'Which?', 'en', '', '', 'running', {later}, 1 FROM {drafts}; \
         INSERT INTO poll_options (poll_id, position, label, lang) SELECT id, 0, 'This', 'en' FROM polls; \
         INSERT INTO poll_options (poll_id, position, label, lang) SELECT id, 1, 'That', 'en' FROM polls; \
         UPDATE polls SET opened_at = {at}, opened_by = 1 WHERE id % 3 = 0; \
         INSERT INTO meetups (kind, title, lang, about, about_lang, city, venue, zone, starts_at, ends_at, host_id, proposed_at, \
         approved_at, approved_by, announced_at, changed_at, dated_at) \
         SELECT 'fans', 'Peeling', 'en', 'We peel.', 'en', 'Lisbon', 'The hall', 'Europe/Lisbon', {later}, {ends}, u.id, {at}, \
         {moment}, {staff}, {moment}, {at}, {moment} FROM users u WHERE u.id BETWEEN 3 AND 302; \
         INSERT INTO meetup_places (meetup_id, capacity, taken, waiting) SELECT id, 20, 0, 0 FROM meetups",
        drafts = sql.numbers(MANY)
    )
}
