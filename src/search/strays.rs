//! Rows of the index for which there is no text, found by walking through it in its own order, a stretch at a time.

use super::store::{Source, TEXTS};
use crate::db::{Conn, PostId, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};

/// A stretch of the index.
#[derive(Debug, Clone)]
pub struct Stretch<T> {
    /// What is in it.
    pub rows: Vec<T>,
    /// Rows that were looked at for these.
    pub looked: i64,
    /// Where the next one begins; nowhere, when there was nothing left.
    pub end: Option<String>,
}

/// A token of a text that does not say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    token: String,
    part: i64,
    /// The post where it stands, if there is one of this number.
    pub post: PostId,
    source: i64,
}

/// The texts below posts that the index lists, of its next so many rows.
pub fn listed_below(conn: &mut Conn, begin: &str, most: i64) -> Result<Stretch<(PostId, Source)>> {
    let [post, part, source] = numbers(begin);
    let next = prepared::<(BigInt, BigInt, BigInt)>(
        "SELECT post_id, part, source FROM post_words WHERE (post_id, part, source) > (?, ?, ?) \
         ORDER BY post_id, part, source LIMIT ?",
    );
    let next = next.bind::<BigInt, _>(post).bind::<BigInt, _>(part).bind::<BigInt, _>(source);
    let rows: Vec<(i64, i64, i64)> = next.bind::<BigInt, _>(most).load(conn)?;
    let end = rows.last().map(|(post, part, source)| format!("{post} {part} {source}"));
    let looked = i64::try_from(rows.len()).unwrap_or(most);
    let below = rows.iter().filter(|(_, part, _)| *part == TEXTS);
    let rows = below.filter_map(|(post, _, source)| Some((PostId(*post), Source::of(*source)?))).collect();
    Ok(Stretch { rows, looked, end })
}

/// The strays among its next so many tokens.
pub fn strays(conn: &mut Conn, begin: &str, most: i64) -> Result<Stretch<Stray>> {
    let (token, place) = begin.split_once(' ').unwrap_or_default();
    let [part, post, source] = numbers(place);
    // No token holds a sign that means something to LIKE.
    let next = prepared::<(Text, BigInt, BigInt, BigInt, Bool)>(
        "SELECT token, part, post_id, source, NOT EXISTS (SELECT 1 FROM post_words WHERE post_words.post_id = post_tokens.post_id \
         AND post_words.part = post_tokens.part AND post_words.source = post_tokens.source \
         AND ' ' || tokens || ' ' LIKE '% ' || token || ' %') \
         FROM post_tokens WHERE (token, part, post_id, source) > (?, ?, ?, ?) ORDER BY token, part, post_id, source LIMIT ?",
    );
    let next = next.bind::<Text, _>(token).bind::<BigInt, _>(part).bind::<BigInt, _>(post).bind::<BigInt, _>(source);
    let rows: Vec<(String, i64, i64, i64, bool)> = next.bind::<BigInt, _>(most).load(conn)?;
    let end = rows.last().map(|(token, part, post, source, _)| format!("{token} {part} {post} {source}"));
    let looked = i64::try_from(rows.len()).unwrap_or(most);
    let strays = rows.into_iter().filter(|(.., is_stray)| *is_stray);
    let stray = |(token, part, post, source, _)| Stray { token, part, post: PostId(post), source };
    Ok(Stretch { rows: strays.map(stray).collect(), looked, end })
}

/// Removes those of them that still are; their posts are held. Counting anew is to follow.
pub fn remove_strays(conn: &mut Conn, strays: &[Stray]) -> Result<()> {
    for stray in strays {
        let delete = prepared::<()>(
            "DELETE FROM post_tokens WHERE token IN (SELECT word FROM given) AND part = ? AND post_id = ? AND source = ? \
             AND NOT EXISTS (SELECT 1 FROM post_words WHERE post_words.post_id = post_tokens.post_id \
             AND post_words.part = post_tokens.part AND post_words.source = post_tokens.source \
             AND ' ' || tokens || ' ' LIKE '% ' || token || ' %')",
        );
        let delete = delete.bind::<BigInt, _>(stray.part).bind::<BigInt, _>(stray.post);
        let row = [(stray.token.clone(), 0, 0)].into_iter();
        given_words(row, delete.bind::<BigInt, _>(stray.source)).execute(conn)?;
    }
    Ok(())
}

/// Three numbers with spaces between them; below all there are, where that is not what is written.
fn numbers(written: &str) -> [i64; 3] {
    let numbers: Option<Vec<i64>> = written.split(' ').map(|number| number.parse().ok()).collect();
    numbers.and_then(|numbers| numbers.try_into().ok()).unwrap_or([i64::MIN; 3])
}
