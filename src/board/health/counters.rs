//! What is kept beside the rows it is counted or derived from.

use super::told;
use crate::db::Conn;
use crate::error::Result;
use crate::posts::Status;

/// What goes wrong, and the query that finds whom it is about.
const CHECKS: &[(&str, &str)] = &[
    (
        "does not match its votes",
        "SELECT 'post ' || id AS about FROM posts \
         WHERE vote_count <> (SELECT count(*) FROM votes WHERE votes.post_id = posts.id) ORDER BY id LIMIT $1",
    ),
    (
        "does not match its comments",
        "SELECT 'post ' || id AS about FROM posts \
         WHERE comment_count <> (SELECT count(*) FROM comments \
            WHERE comments.post_id = posts.id AND comments.visibility = 'published' \
            AND NOT EXISTS (SELECT 1 FROM comments answered \
                WHERE answered.id = comments.parent_id AND answered.visibility NOT IN ('published', 'removed'))) ORDER BY id LIMIT $1",
    ),
    (
        "does not say whether an answer stands on it",
        "SELECT 'post ' || id AS about FROM posts WHERE has_answer <> EXISTS (SELECT 1 FROM decisions said \
            WHERE said.post_id = posts.id AND said.note <> '' \
            AND NOT EXISTS (SELECT 1 FROM decisions undoing WHERE undoing.undoes = said.id)) ORDER BY id LIMIT $1",
    ),
    // A vote that a merge brought does not count for the week; without votes of a week a post has none.
    (
        "does not match its votes of the week",
        "SELECT 'post ' || id AS about FROM posts \
         WHERE week_votes <> (SELECT count(*) FROM votes \
            WHERE votes.post_id = posts.id AND votes.via_post IS NULL AND votes.week = posts.week) \
         OR (week <> 0 AND week_votes = 0) \
         OR (week <> 0 AND EXISTS (SELECT 1 FROM votes \
            WHERE votes.post_id = posts.id AND votes.via_post IS NULL AND votes.week > posts.week)) \
         ORDER BY id LIMIT $1",
    ),
    // Of the weeks before the last one in which somebody voted for it; one that began anew there is in both.
    (
        "does not match its votes of earlier weeks",
        "WITH counted AS (SELECT post_id, week, count(*) AS votes FROM votes WHERE via_post IS NULL GROUP BY post_id, week) \
         SELECT DISTINCT about FROM (SELECT 'post ' || k.post_id AS about FROM post_weeks k \
             JOIN posts p ON p.id = k.post_id \
             LEFT JOIN counted c ON c.post_id = k.post_id AND c.week = k.week \
             WHERE k.votes + CASE WHEN p.week = k.week THEN p.week_votes ELSE 0 END <> coalesce(c.votes, 0) \
         UNION ALL SELECT 'post ' || c.post_id FROM counted c \
             JOIN posts p ON p.id = c.post_id AND (c.week < p.week OR p.week = 0) \
             WHERE NOT EXISTS (SELECT 1 FROM post_weeks k WHERE k.post_id = c.post_id AND k.week = c.week)) found \
         ORDER BY 1 LIMIT $1",
    ),
    // As [`VotingWeek::worth`](crate::db::VotingWeek::worth) has it, but for what is lost of very old votes beside newer ones.
    (
        "does not match the heat of its votes",
        "WITH RECURSIVE worth (week, worth) AS ( \
             SELECT 2900, CAST(1 AS DOUBLE PRECISION) UNION ALL SELECT week + 1, worth * 2 FROM worth WHERE week < 3900), \
         heats AS (SELECT post_id, sum(worth) AS heat FROM votes JOIN worth ON worth.week = votes.week \
             WHERE votes.via_post IS NULL GROUP BY post_id) \
         SELECT about FROM (SELECT 'post ' || posts.id AS about, posts.id FROM posts \
             LEFT JOIN heats ON heats.post_id = posts.id \
             WHERE abs(posts.heat - coalesce(heats.heat, 0)) > 2 + posts.heat / 1000000) cold ORDER BY id LIMIT $1",
    ),
    (
        "does not match the devices of those who confirmed it",
        "WITH counted AS (SELECT post_id, device_id, count(*) AS people FROM confirmations \
             WHERE device_id IS NOT NULL GROUP BY post_id, device_id) \
         SELECT DISTINCT about FROM (SELECT 'post ' || d.post_id AS about FROM post_devices d \
             LEFT JOIN counted c ON c.post_id = d.post_id AND c.device_id = d.device_id \
             WHERE d.confirmed <> coalesce(c.people, 0) \
         UNION ALL SELECT 'post ' || c.post_id FROM counted c WHERE NOT EXISTS (SELECT 1 FROM post_devices d \
             WHERE d.post_id = c.post_id AND d.device_id = c.device_id)) found ORDER BY 1 LIMIT $1",
    ),
    (
        "does not match the builds of those who confirmed it",
        "WITH counted AS (SELECT post_id, device, build, max(device_id) AS device_id, count(*) AS people FROM confirmations \
             GROUP BY post_id, device, build \
             UNION ALL SELECT post_id, '', '', NULL, count(*) FROM confirmations GROUP BY post_id) \
         SELECT DISTINCT about FROM (SELECT 'post ' || b.post_id AS about FROM confirmed_builds b \
             LEFT JOIN counted c ON c.post_id = b.post_id AND c.device = b.device AND c.build = b.build \
             WHERE b.people <> coalesce(c.people, 0) OR coalesce(b.device_id, 0) <> coalesce(c.device_id, 0) \
         UNION ALL SELECT 'post ' || c.post_id FROM counted c WHERE NOT EXISTS (SELECT 1 FROM confirmed_builds b \
             WHERE b.post_id = c.post_id AND b.device = c.device AND b.build = c.build)) found ORDER BY 1 LIMIT $1",
    ),
    (
        "does not match those who chose it",
        "SELECT 'option ' || id AS about FROM question_options \
         WHERE people <> (SELECT count(*) FROM question_answers said WHERE said.option_id = question_options.id) \
         ORDER BY id LIMIT $1",
    ),
    (
        "does not match what people say of its fix",
        "WITH counted AS (SELECT release_id, post_id, sum(CASE WHEN gone THEN 1 ELSE 0 END) AS gone, \
             sum(CASE WHEN gone THEN 0 ELSE 1 END) AS remains FROM fix_answers GROUP BY release_id, post_id) \
         SELECT about FROM (SELECT 'post ' || c.post_id || ' of release ' || c.release_id AS about, c.post_id FROM fix_checks c \
             LEFT JOIN counted said ON said.release_id = c.release_id AND said.post_id = c.post_id \
             WHERE c.gone <> coalesce(said.gone, 0) OR c.remains <> coalesce(said.remains, 0) \
         UNION ALL SELECT 'post ' || said.post_id || ' of release ' || said.release_id, said.post_id FROM counted said \
             WHERE NOT EXISTS (SELECT 1 FROM fix_checks c \
                WHERE c.release_id = said.release_id AND c.post_id = said.post_id)) off ORDER BY post_id LIMIT $1",
    ),
    (
        "does not match those who voted for it",
        "SELECT 'hour question ' || id AS about FROM hour_questions \
         WHERE votes <> (SELECT count(*) FROM hour_votes WHERE hour_votes.question_id = hour_questions.id) \
         ORDER BY id LIMIT $1",
    ),
    (
        "does not match who wants it, translates or tests for it",
        "SELECT 'market ' || code AS about FROM markets \
         LEFT JOIN market_tallies counted ON counted.market_id = markets.id \
         WHERE coalesce(counted.wanted, -1) <> \
            (SELECT count(*) FROM market_wants w WHERE w.market_id = markets.id AND w.counts) \
         OR counted.translators <> (SELECT count(*) FROM market_translators t WHERE t.market_id = markets.id) \
         OR counted.testers <> (SELECT count(*) FROM market_testers t WHERE t.market_id = markets.id) \
         ORDER BY code LIMIT $1",
    ),
    (
        "does not match those who chose it",
        "SELECT 'poll ' || poll_id || ' option ' || id AS about FROM poll_options \
         WHERE people <> (SELECT count(*) FROM poll_votes WHERE poll_votes.option_id = poll_options.id) \
         ORDER BY id LIMIT $1",
    ),
    (
        "does not match those who have a place or wait for one",
        "SELECT 'meetup ' || meetup_id AS about FROM meetup_places \
         WHERE taken <> (SELECT count(*) FROM meetup_guests \
            WHERE meetup_guests.meetup_id = meetup_places.meetup_id AND standing = 'placed') \
         OR waiting <> (SELECT count(*) FROM meetup_guests \
            WHERE meetup_guests.meetup_id = meetup_places.meetup_id AND standing = 'waiting') \
         ORDER BY meetup_id LIMIT $1",
    ),
    (
        "does not match what is unread in it",
        "SELECT about FROM (SELECT 'inbox of person ' || unread.user_id AS about, unread.user_id FROM unread \
             WHERE entries <> (SELECT count(*) FROM inbox_entries e \
                WHERE e.user_id = unread.user_id AND e.read_at IS NULL) \
         UNION ALL SELECT 'inbox of person ' || e.user_id, e.user_id FROM inbox_entries e \
             WHERE e.read_at IS NULL AND NOT EXISTS (SELECT 1 FROM unread WHERE unread.user_id = e.user_id) \
             GROUP BY e.user_id) off ORDER BY user_id LIMIT $1",
    ),
    (
        "is a duplicate of nothing, or merged without being a duplicate",
        "SELECT 'post ' || id AS about FROM posts \
         WHERE (status = 'duplicate') <> (duplicate_of IS NOT NULL) ORDER BY id LIMIT $1",
    ),
    (
        "has no text",
        "SELECT 'post ' || id AS about FROM posts \
         WHERE NOT EXISTS (SELECT 1 FROM post_texts WHERE post_texts.post_id = posts.id) ORDER BY id LIMIT $1",
    ),
    (
        "is out, and nothing works at its credits and digests",
        "SELECT 'release ' || version AS about FROM releases WHERE state = 'published' AND recalled_at IS NULL \
         AND (credited_at IS NULL OR digested_at IS NULL) \
         AND NOT EXISTS (SELECT 1 FROM jobs WHERE jobs.kind IN ('credits', 'digests') AND jobs.subject = releases.id) \
         ORDER BY week LIMIT $1",
    ),
    (
        "is recalled, and nothing tells those who were told of it",
        "SELECT 'release ' || version AS about FROM releases JOIN recalls ON recalls.release_id = releases.id \
         WHERE told_at IS NULL \
         AND NOT EXISTS (SELECT 1 FROM jobs WHERE jobs.kind = 'recalling' AND jobs.subject = releases.id) \
         ORDER BY week LIMIT $1",
    ),
    (
        "does not match its lines",
        "SELECT 'release ' || version AS about FROM releases WHERE state = 'published' \
         AND item_count <> (SELECT count(*) FROM release_items WHERE release_items.release_id = releases.id) \
         ORDER BY week LIMIT $1",
    ),
    (
        "does not match its people",
        "SELECT 'release ' || version AS about FROM releases WHERE credited_at IS NOT NULL \
         AND people_count <> (SELECT count(*) FROM contributors WHERE contributors.release_id = releases.id) \
         ORDER BY week LIMIT $1",
    ),
    (
        "does not match its credits",
        "SELECT 'release item ' || id AS about FROM release_items WHERE credited_at IS NOT NULL \
         AND people_count <> (SELECT count(*) FROM credits WHERE credits.item_id = release_items.id) \
         ORDER BY id LIMIT $1",
    ),
    // Those of one post that was split into several lines are one.
    (
        "does not match the person's credits",
        "SELECT 'contributor ' || c.user_id || ' of release ' || c.release_id AS about FROM contributors c \
         WHERE c.wrote <> (SELECT count(*) FROM credits \
            WHERE credits.user_id = c.user_id AND credits.release_id = c.release_id AND credits.role IN ('reported', 'seconded') \
            AND NOT EXISTS (SELECT 1 FROM item_posts mine \
                JOIN item_posts twin ON twin.post_id = mine.post_id AND twin.item_id < mine.item_id AND NOT twin.held_back \
                JOIN credits earlier ON earlier.item_id = twin.item_id AND earlier.user_id = credits.user_id \
                WHERE mine.item_id = credits.item_id AND NOT mine.held_back \
                AND earlier.release_id = credits.release_id AND earlier.role IN ('reported', 'seconded'))) \
         OR c.voted <> (SELECT count(*) FROM credits \
            WHERE credits.user_id = c.user_id AND credits.release_id = c.release_id AND credits.role NOT IN ('reported', 'seconded') \
            AND NOT EXISTS (SELECT 1 FROM item_posts mine \
                JOIN item_posts twin ON twin.post_id = mine.post_id AND twin.item_id < mine.item_id AND NOT twin.held_back \
                JOIN credits earlier ON earlier.item_id = twin.item_id AND earlier.user_id = credits.user_id \
                WHERE mine.item_id = credits.item_id AND NOT mine.held_back \
                AND earlier.release_id = credits.release_id AND earlier.role NOT IN ('reported', 'seconded'))) \
         ORDER BY c.release_id, c.user_id LIMIT $1",
    ),
    (
        "is said to have shaped one in another way and is not credited for it",
        "SELECT DISTINCT 'person ' || f.user_id || ' of release item ' || f.item_id AS about FROM further_roles f \
         WHERE NOT EXISTS (SELECT 1 FROM credits c \
            WHERE c.item_id = f.item_id AND c.user_id = f.user_id AND c.role <> f.role) \
         ORDER BY 1 LIMIT $1",
    ),
    (
        "is credited and not among its contributors",
        "SELECT DISTINCT 'person ' || user_id || ' of release ' || release_id AS about FROM credits \
         WHERE NOT EXISTS (SELECT 1 FROM contributors c \
            WHERE c.user_id = credits.user_id AND c.release_id = credits.release_id) \
         ORDER BY 1 LIMIT $1",
    ),
];

pub(super) fn faults(conn: &mut Conn, most: usize) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for (wrong, query) in CHECKS {
        faults.extend(told(conn, query, most, |about| format!("counters: {about} {wrong}"))?);
    }
    let closed: Vec<String> =
        Status::ALL.iter().filter(|status| status.is_closed()).map(|status| format!("'{}'", status.as_str())).collect();
    let listed = format!(
        "SELECT 'post ' || id AS about FROM posts \
         WHERE listed <> (visibility = 'published' AND status NOT IN ({})) ORDER BY id LIMIT $1",
        closed.join(", ")
    );
    faults.extend(told(conn, &listed, most, |about| {
        format!("counters: {about} is on the board and should not be, or the other way round")
    })?);
    Ok(faults)
}
