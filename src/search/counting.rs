//! Counting anew how many texts have each token, a stretch of the index at a time, while people file.
//!
//! A read finds how far the counts are off, and a short write adds that. Whoever files changes rows and counts in one
//! transaction, so that what is off stays the same whatever is filed in between, and nobody has to wait for the counting.

use super::tokens::Tokens;
use crate::db::{Conn, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::BTreeMap;

/// Behind every token: no word has this sign in it.
const END: char = char::MAX;

/// What is wrong in a stretch of the counts.
#[derive(Debug, Clone, Default)]
pub struct Miscounted {
    /// Tokens with what is missing of their titles and texts.
    off: Vec<(String, i64, i64)>,
    /// Those of them that stand nowhere.
    gone: Vec<String>,
    /// Rows of the index that were counted.
    pub rows: i64,
    /// The last token that was looked at; none when there are no more.
    pub end: Option<String>,
}

/// A row of the index.
type Place = (String, i64, i64, i64);

/// Looks at the counts behind a token, by so many rows of the index at once; of a token with more of them it counts all. At
/// most so many counts are found wrong. All this is one read, which sees one moment.
pub fn miscounted(conn: &mut Conn, behind: &str, most_rows: i64, most_off: usize) -> Result<Miscounted> {
    let (mut there, rows, mut end) = counted(conn, behind, most_rows)?;
    let upto = end.clone().unwrap_or_else(|| END.to_string());
    let kept = prepared::<(Text, BigInt, BigInt)>(
        "SELECT token, titles, texts FROM token_counts WHERE token > ? AND token <= ? ORDER BY token LIMIT ?",
    );
    let kept = kept.bind::<Text, _>(behind).bind::<Text, _>(upto).bind::<BigInt, _>(most_rows);
    let kept: Vec<(String, i64, i64)> = kept.load(conn)?;
    if i64::try_from(kept.len()).is_ok_and(|found| found >= most_rows) {
        end = kept.last().map(|(token, ..)| token.clone());
    }
    if let Some(end) = &end {
        there.retain(|token, _| token <= end);
    }
    let mut both: BTreeMap<String, [(i64, i64); 2]> =
        there.into_iter().map(|(token, counts)| (token, [counts, (0, 0)])).collect();
    for (token, titles, texts) in kept {
        both.entry(token).or_default()[1] = (titles, texts);
    }
    let wrong = both.into_iter().filter(|(_, [there, kept])| there != kept || *there == (0, 0));
    let mut found = Miscounted { rows, end, ..Miscounted::default() };
    for (token, [there, kept]) in wrong {
        if there == (0, 0) {
            found.gone.push(token.clone());
        }
        found.off.push((token, there.0 - kept.0, there.1 - kept.1));
        if found.off.len() == most_off {
            found.end = found.off.last().map(|(token, ..)| token.clone());
            break;
        }
    }
    Ok(found)
}

/// Tokens with their rows in titles and in texts.
type Rows = BTreeMap<String, (i64, i64)>;

/// Titles and texts of the next tokens, all rows of each; how many rows; and the last of the tokens, if there are more.
fn counted(conn: &mut Conn, behind: &str, most: i64) -> Result<(Rows, i64, Option<String>)> {
    let mut begin: Place = (behind.to_owned(), i64::MAX, i64::MAX, i64::MAX);
    let (mut there, mut all) = (Rows::new(), 0);
    loop {
        let counted = prepared::<(Text, BigInt, BigInt)>(
            "SELECT token, part, COUNT(*) FROM (SELECT token, part FROM post_tokens \
             WHERE (token, part, post_id, source) > (?, ?, ?, ?) ORDER BY token, part, post_id, source LIMIT ?) next \
             GROUP BY token, part",
        );
        let counted = counted.bind::<Text, _>(begin.0.clone()).bind::<BigInt, _>(begin.1).bind::<BigInt, _>(begin.2);
        let counted = counted.bind::<BigInt, _>(begin.3).bind::<BigInt, _>(most);
        let counted: Vec<(String, i64, i64)> = counted.load(conn)?;
        for (token, part, rows) in counted {
            let counts = there.entry(token).or_default();
            *(if part == super::store::TITLES { &mut counts.0 } else { &mut counts.1 }) += rows;
            all += rows;
        }
        let last = prepared::<(Text, BigInt, BigInt, BigInt)>(
            "SELECT token, part, post_id, source FROM post_tokens WHERE (token, part, post_id, source) > (?, ?, ?, ?) \
             ORDER BY token, part, post_id, source LIMIT 1 OFFSET ?",
        );
        let last = last.bind::<Text, _>(begin.0).bind::<BigInt, _>(begin.1).bind::<BigInt, _>(begin.2);
        let last: Vec<Place> = last.bind::<BigInt, _>(begin.3).bind::<BigInt, _>(most - 1).load(conn)?;
        match last.into_iter().next() {
            None => return Ok((there, all, None)),
            // The last token may have more rows.
            Some(_) if there.len() > 1 => {
                there.pop_last();
                let end = there.last_key_value().map(|(token, _)| token.clone());
                return Ok((there, all, end));
            }
            Some(last) => begin = last,
        }
    }
}

/// Adds what was missing, whatever was counted since; in the order of the tokens, as whoever files does.
pub fn settle(conn: &mut Conn, found: &Miscounted) -> Result<()> {
    if found.off.is_empty() {
        return Ok(());
    }
    let upsert = prepared::<()>(
        "INSERT INTO token_counts (token, titles, texts) SELECT word, one, other FROM given WHERE TRUE ORDER BY word \
         ON CONFLICT (token) DO UPDATE SET titles = token_counts.titles + excluded.titles, \
         texts = token_counts.texts + excluded.texts",
    );
    given_words(found.off.iter().cloned(), upsert).execute(conn)?;
    let delete =
        prepared::<()>("DELETE FROM token_counts WHERE token IN (SELECT word FROM given) AND titles = 0 AND texts = 0");
    given_words(found.gone.iter().map(|token| (token.clone(), 0, 0)), delete).execute(conn)?;
    Ok(())
}

/// Those of these tokens that stand in a text.
pub(super) fn said(conn: &mut Conn, tokens: impl Iterator<Item = String>) -> Result<Tokens> {
    let there = prepared::<Text>(
        "SELECT there.token FROM given CROSS JOIN token_counts there WHERE there.token = given.word AND there.texts > 0",
    );
    let there: Vec<String> = given_words(tokens.map(|token| (token, 0, 0)), there).load(conn)?;
    Ok(there.into_iter().collect())
}
