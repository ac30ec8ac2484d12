//! The best of what was found: posts whose titles have most of what is looked for.

use super::find::{THOUSANDTHS, tokens_of};
use super::matching::{Found, MOST};
use super::rank::{coverage, worth};
use super::store::TITLES;
use super::tokens::Tokens;
use crate::db::{Conn, PostId, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::cmp::Reverse;
use std::collections::HashMap;

impl Found {
    /// Posts by how much of the question their titles have, at most [`MOST`] of them, the first in this order; of those that
    /// have as much, the newest first. Where there are more posts, whole words choose those that are compared.
    pub fn best_first(&self, conn: &mut Conn, mut posts: Vec<PostId>) -> Result<Vec<PostId>> {
        if posts.len() > MOST {
            let scores = self.scores(conn)?;
            posts.sort_unstable_by_key(|post| Reverse((scores.get(post).copied().unwrap_or(0), *post)));
            posts.truncate(MOST);
        }
        let titles: HashMap<PostId, Tokens> = tokens_of(conn, &posts)?.into_iter().collect();
        let none = Tokens::new();
        let likeness = |post: PostId| (coverage(&self.terms, titles.get(&post).unwrap_or(&none)), post);
        let mut posts: Vec<(f64, PostId)> = posts.into_iter().map(likeness).collect();
        posts.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
        Ok(posts.into_iter().map(|(_, post)| post).collect())
    }

    /// What titles have of the question, of all that have something of it: of its rarest words, whose rows can be read.
    /// What stands in more titles than that tells few of them from the others.
    fn scores(&self, conn: &mut Conn) -> Result<HashMap<PostId, i64>> {
        let tokens = (0_i64..).zip(&self.terms).flat_map(|(number, (term, says))| {
            worth(term).map(move |(token, worth)| (token, number, term.weight * says * worth))
        });
        #[expect(clippy::cast_possible_truncation, reason = "a weight is below a hundred")]
        let tokens: Vec<(String, i64, i64)> =
            tokens.map(|(token, number, says)| (token.clone(), number, (says * THOUSANDTHS) as i64)).collect();
        let counts = prepared::<(Text, BigInt)>(
            "SELECT DISTINCT there.token, there.titles FROM given CROSS JOIN token_counts there \
             WHERE there.token = given.word AND there.titles > 0 ORDER BY there.titles, there.token",
        );
        let counts: Vec<(String, i64)> = given_words(tokens.iter().cloned(), counts).load(conn)?;
        let most = i64::try_from(self.read).unwrap_or(i64::MAX);
        let mut read = 0;
        let rarest = counts.into_iter().take_while(|(_, titles)| {
            read += titles;
            read <= most
        });
        let rarest: Tokens = rarest.map(|(token, _)| token).collect();
        // Several that stand for one word count once.
        let query = prepared::<(BigInt, BigInt)>(
            "SELECT each_term.post_id, CAST(SUM(each_term.best) AS BIGINT) FROM (SELECT titles.post_id, given.one, \
             MAX(given.other) AS best FROM given CROSS JOIN post_tokens titles \
             WHERE titles.token = given.word AND titles.part = ? GROUP BY titles.post_id, given.one) each_term \
             GROUP BY each_term.post_id",
        );
        let rows = tokens.into_iter().filter(|(token, ..)| rarest.contains(token));
        let scored: Vec<(PostId, i64)> = given_words(rows, query.bind::<BigInt, _>(TITLES)).load(conn)?;
        Ok(scored.into_iter().collect())
    }
}
