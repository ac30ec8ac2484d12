//! Does the index of words say what it was made from? Until it is made, and while that is done again, nothing is asked.

use super::{cut, told};
use crate::db::Conn;
use crate::error::Result;
use crate::reindexing;

/// What goes wrong, and the query that finds what it is about.
const CHECKS: &[(&str, &str)] = &[
    (
        "is in no index",
        "SELECT 'post ' || id AS about FROM posts WHERE NOT EXISTS \
         (SELECT 1 FROM post_words words WHERE words.post_id = posts.id AND words.part = 0) OR NOT EXISTS \
         (SELECT 1 FROM post_words words WHERE words.post_id = posts.id AND words.part = 1 AND words.source = 0) \
         ORDER BY id LIMIT $1",
    ),
    (
        "is in no index",
        "SELECT 'addition ' || id AS about FROM post_additions WHERE NOT EXISTS (SELECT 1 FROM post_words words \
         WHERE words.post_id = post_additions.post_id AND words.part = 1 AND words.source = -post_additions.id) \
         ORDER BY id LIMIT $1",
    ),
    (
        "is in no index",
        "SELECT 'comment ' || id AS about FROM comments WHERE visibility <> 'removed' AND NOT EXISTS (SELECT 1 FROM post_words words \
         WHERE words.post_id = comments.post_id AND words.part = 1 AND words.source = comments.id) ORDER BY id LIMIT $1",
    ),
    (
        "is in the index, and not there",
        "SELECT 'comment ' || source AS about FROM post_words WHERE source > 0 AND NOT EXISTS (SELECT 1 FROM comments \
         WHERE comments.id = post_words.source AND comments.post_id = post_words.post_id AND visibility <> 'removed') \
         ORDER BY source LIMIT $1",
    ),
    (
        "is in the index, and not there",
        "SELECT 'addition ' || -source AS about FROM post_words WHERE source < 0 AND NOT EXISTS (SELECT 1 FROM post_additions \
         WHERE post_additions.id = -post_words.source AND post_additions.post_id = post_words.post_id) \
         ORDER BY source LIMIT $1",
    ),
    (
        "does not have the words that its text has",
        "SELECT 'post ' || post_id AS about FROM (SELECT post_id, SUM(there) AS there, SUM(listed) AS listed FROM \
         (SELECT post_id, 1 AS there, 0 AS listed FROM post_tokens \
          UNION ALL SELECT post_id, 0, LENGTH(tokens) - LENGTH(REPLACE(tokens, ' ', '')) + 1 FROM post_words) sides \
         GROUP BY post_id) compared WHERE there <> listed ORDER BY post_id LIMIT $1",
    ),
    (
        "is counted wrongly",
        "SELECT 'the word ' || token AS about FROM (SELECT token, SUM(titles) AS titles, SUM(texts) AS texts FROM \
         (SELECT token, titles, texts FROM token_counts \
          UNION ALL SELECT token, CASE part WHEN 0 THEN -1 ELSE 0 END, CASE part WHEN 1 THEN -1 ELSE 0 END \
          FROM post_tokens) sides GROUP BY token) compared \
         WHERE titles <> 0 OR texts <> 0 ORDER BY token LIMIT $1",
    ),
];

pub(super) fn faults(conn: &mut Conn, most: usize) -> Result<Vec<String>> {
    if !reindexing::is_done(conn)? {
        return Ok(Vec::new());
    }
    let mut faults = Vec::new();
    for (wrong, query) in CHECKS {
        faults.extend(told(conn, query, most, |about| said(about, wrong))?);
    }
    for (texts, wrong) in [
        (reindexing::wrong(conn)?, "does not have the words that its text has"),
        (reindexing::strays(conn)?, "is found by a word that its text does not have"),
    ] {
        // One that is told of already is wrong in this way, too.
        let is_new = |about: &&String| !faults.iter().any(|fault| fault.starts_with(&format!("search: {about} ")));
        let new = texts.iter().filter(is_new).map(|about| said(about, wrong)).collect();
        faults.extend(cut(new, most));
    }
    Ok(faults)
}

fn said(about: &str, wrong: &str) -> String {
    format!("search: {about} {wrong}; run friday reindex")
}
