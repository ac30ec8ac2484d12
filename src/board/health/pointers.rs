//! Rows that point to what is not there. The databases keep most of them out themselves, unless somebody wrote with the
//! checks off or put a file together from pieces.

use super::told;
use crate::db::Conn;
use crate::error::Result;

/// A column, and the column whose values it may have.
const POINTERS: &[(&str, &str, &str)] = &[
    ("blocks", "user_id", "users.id"),
    ("blocks", "blocked_by", "users.id"),
    ("blocks", "lifted_by", "users.id"),
    ("credentials", "user_id", "users.id"),
    ("sessions", "user_id", "users.id"),
    ("account_tokens", "user_id", "users.id"),
    ("mail_preferences", "user_id", "users.id"),
    ("outbox", "user_id", "users.id"),
    ("mail_bodies", "mail_id", "outbox.id"),
    ("areas", "line_id", "product_lines.id"),
    ("areas", "merged_into", "areas.id"),
    ("former_slugs", "area_id", "areas.id"),
    ("former_line_slugs", "line_id", "product_lines.id"),
    ("area_owners", "area_id", "areas.id"),
    ("area_owners", "user_id", "users.id"),
    ("devices", "line_id", "product_lines.id"),
    ("user_devices", "user_id", "users.id"),
    ("post_devices", "post_id", "posts.id"),
    ("post_devices", "device_id", "devices.id"),
    ("confirmations", "post_id", "posts.id"),
    ("confirmations", "user_id", "users.id"),
    ("confirmations", "device_id", "devices.id"),
    ("confirmations", "via_post", "posts.id"),
    ("confirmed_builds", "post_id", "posts.id"),
    ("confirmed_builds", "device_id", "devices.id"),
    ("posts", "author_id", "users.id"),
    ("posts", "area_id", "areas.id"),
    ("posts", "duplicate_of", "posts.id"),
    ("post_weeks", "post_id", "posts.id"),
    ("post_owners", "post_id", "posts.id"),
    ("post_owners", "user_id", "users.id"),
    ("area_capacities", "area_id", "areas.id"),
    ("post_builders", "post_id", "posts.id"),
    ("post_builders", "user_id", "users.id"),
    ("staff_acts", "actor_id", "users.id"),
    ("internal_notes", "post_id", "posts.id"),
    ("internal_notes", "author_id", "users.id"),
    ("bulks", "decided_by", "users.id"),
    ("bulks", "undone_by", "users.id"),
    ("bulk_posts", "bulk_id", "bulks.id"),
    ("bulk_posts", "post_id", "posts.id"),
    ("bulk_posts", "decision_id", "decisions.id"),
    ("saved_views", "owner_id", "users.id"),
    ("corrections", "post_id", "posts.id"),
    ("corrections", "corrected_by", "users.id"),
    ("post_texts", "post_id", "posts.id"),
    ("post_additions", "post_id", "posts.id"),
    ("post_logs", "post_id", "posts.id"),
    ("post_words", "post_id", "posts.id"),
    ("imported_posts", "post_id", "posts.id"),
    ("follows", "post_id", "posts.id"),
    ("follows", "user_id", "users.id"),
    ("follows", "via_post", "posts.id"),
    ("votes", "post_id", "posts.id"),
    ("votes", "user_id", "users.id"),
    ("votes", "via_post", "posts.id"),
    ("held_votes", "post_id", "posts.id"),
    ("held_votes", "user_id", "users.id"),
    ("comments", "post_id", "posts.id"),
    ("comments", "author_id", "users.id"),
    ("comments", "parent_id", "comments.id"),
    ("pictures", "post_id", "posts.id"),
    ("pictures", "comment_id", "comments.id"),
    ("pictures", "added_by", "users.id"),
    ("decisions", "post_id", "posts.id"),
    ("decisions", "duplicate_of", "posts.id"),
    ("decisions", "release_week", "releases.week"),
    ("decisions", "undoes", "decisions.id"),
    ("decisions", "decided_by", "users.id"),
    ("declines", "decision_id", "decisions.id"),
    ("declines", "post_id", "posts.id"),
    ("declines", "ended_by", "decisions.id"),
    ("canned_texts", "answer_id", "canned_answers.id"),
    ("moderations", "post_id", "posts.id"),
    ("moderations", "comment_id", "comments.id"),
    ("acceptance_points", "post_id", "posts.id"),
    ("acceptance_points", "met_by", "users.id"),
    ("votes_on_behalf", "post_id", "posts.id"),
    ("votes_on_behalf", "user_id", "users.id"),
    ("votes_on_behalf", "cast_by", "users.id"),
    ("flagged", "post_id", "posts.id"),
    ("flagged", "comment_id", "comments.id"),
    ("flagged", "settled_by", "users.id"),
    ("flags", "flagged_id", "flagged.id"),
    ("flags", "user_id", "users.id"),
    ("pairs", "older_id", "posts.id"),
    ("pairs", "newer_id", "posts.id"),
    ("pairs", "answered_by", "users.id"),
    ("unpaired", "post_id", "posts.id"),
    ("edits", "post_id", "posts.id"),
    ("edits", "comment_id", "comments.id"),
    ("edits", "edited_by", "users.id"),
    ("moderations", "moderated_by", "users.id"),
    ("events", "actor_id", "users.id"),
    ("events", "post_id", "posts.id"),
    ("releases", "approved_by", "users.id"),
    ("releases", "published_by", "users.id"),
    ("release_items", "release_id", "releases.id"),
    ("release_items", "post_id", "posts.id"),
    ("release_items", "area_id", "areas.id"),
    ("credits", "item_id", "release_items.id"),
    ("credits", "user_id", "users.id"),
    ("credits", "release_id", "releases.id"),
    ("contributors", "release_id", "releases.id"),
    ("contributors", "user_id", "users.id"),
    ("digests", "release_id", "releases.id"),
    ("digests", "user_id", "users.id"),
    ("digests", "mail_id", "outbox.id"),
    ("desk_minutes", "user_id", "users.id"),
];

pub(super) fn faults(conn: &mut Conn, most: usize) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for (table, column, target) in POINTERS {
        let (there, key) = target.split_once('.').unwrap_or((target, "id"));
        let query = format!(
            "SELECT CAST(lost AS TEXT) AS about FROM (SELECT DISTINCT child.{column} AS lost FROM {table} child \
             WHERE child.{column} IS NOT NULL \
             AND NOT EXISTS (SELECT 1 FROM {there} parent WHERE parent.{key} = child.{column}) \
             ORDER BY 1 LIMIT $1) found ORDER BY lost"
        );
        faults.extend(told(conn, &query, most, |lost| {
            format!("rows: {table}.{column} points to {lost}, which is not there")
        })?);
    }
    Ok(faults)
}
