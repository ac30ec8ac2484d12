//! Where below posts something stands that was looked for.

use super::question::Question;
use super::store::{Source, TEXTS};
use crate::db::{Conn, PostId, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// Of what stands for one term as much is looked up, in each of a page's posts.
const TOKENS: usize = 12;

/// Of these posts, which are those of one page, the first addition or comment that everybody sees and that has something of
/// what is asked of it.
pub fn below(conn: &mut Conn, asked: &[(PostId, &Question)]) -> Result<Vec<(PostId, Source)>> {
    let rows = asked.iter().flat_map(|(post, question)| {
        let tokens = question.terms.iter().flat_map(|term| term.standing_for().take(TOKENS));
        tokens.map(move |token| (token.clone(), post.0, 0))
    });
    let query = prepared::<(BigInt, BigInt)>(
        "SELECT there.post_id, MIN(there.source) FROM (SELECT given.one AS post_id, (SELECT texts.source FROM post_tokens texts \
         WHERE texts.token = given.word AND texts.part = ? AND texts.post_id = given.one AND texts.source <> 0 \
         AND (texts.source < 0 OR (SELECT CASE WHEN said.visibility = 'published' \
         AND COALESCE(answered.visibility, 'published') IN ('published', 'removed') THEN 1 END \
         FROM comments said LEFT JOIN comments answered ON answered.id = said.parent_id \
         WHERE said.id = texts.source) = 1) ORDER BY texts.source LIMIT 1) AS source FROM given) there \
         WHERE there.source IS NOT NULL GROUP BY there.post_id",
    );
    let found: Vec<(PostId, i64)> = given_words(rows, query.bind::<BigInt, _>(TEXTS)).load(conn)?;
    Ok(found.into_iter().filter_map(|(post, source)| Some((post, Source::of(source)?))).collect())
}
