//! What somebody may have meant: words that they mistyped, and those that a single character begins.

use super::question::Question;
use super::seen::{self, Budget, Reader};
use super::spelling::is_one_mistake;
use super::terms::Term;
use super::tokens::stems_of;
use crate::db::{Conn, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// Words for which somebody may have mistyped one, of which the most frequent are looked for.
const MISSPELLED: i64 = 2_000;
/// Tokens of these for one word, in all languages.
const NEAR: usize = 200;
/// Words that a single character may be the beginning of.
const BEGUN: usize = 30;
/// As many that are looked at for those.
const BEGINNING: i64 = 200;

/// A question with the words that its terms may be mistyped of, and those that a single character begins. Of the former all
/// that anybody wrote: [`super::find::keep_likeliest`] is to follow, with what the reader sees of them.
pub(super) fn completed(conn: &mut Conn, question: &Question, reader: Reader, budget: &mut Budget) -> Result<Question> {
    let mut question = question.clone();
    let terms = &mut question.terms;
    if !question.spellings.is_empty() {
        let query = prepared::<Text>(
            "SELECT DISTINCT known.word FROM given CROSS JOIN spellings known WHERE known.spelling = given.word \
             ORDER BY known.word LIMIT ?",
        );
        let rows = question.spellings.iter().map(|spelling| (spelling.clone(), 0, 0));
        let near: Vec<String> = given_words(rows, query.bind::<BigInt, _>(MISSPELLED)).load(conn)?;
        for term in terms.iter_mut() {
            let near = near.iter().filter(|word| is_one_mistake(word, &term.word));
            term.misspelled = near.flat_map(|word| stems_of(word)).collect();
        }
        keep_frequent(conn, terms)?;
    }
    for term in terms.iter_mut().filter(|term| question.beginnings.contains(&term.word)) {
        let beginning = &term.word;
        let query = prepared::<Text>(
            "SELECT token FROM token_counts WHERE token >= ? AND token < ? ORDER BY titles + texts DESC, token LIMIT ?",
        );
        let end = format!("{beginning}{}", char::MAX);
        let query = query.bind::<Text, _>(beginning).bind::<Text, _>(end).bind::<BigInt, _>(BEGINNING);
        let begun: Vec<String> = query.load(conn)?;
        let seen = seen::in_texts(conn, begun.iter(), reader, budget)?;
        let count = |token: &String| seen.get(token).map_or(0, |count| count.seen);
        let mut begun: Vec<(i64, String)> = begun.into_iter().map(|token| (count(&token), token)).collect();
        begun.retain(|(seen, _)| *seen > 0);
        begun.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        term.tokens.extend(begun.into_iter().take(BEGUN).map(|(_, token)| token));
    }
    Ok(question)
}

/// Of very many words that somebody may have meant, those that stand in most texts: what is rare was mistyped, too.
fn keep_frequent(conn: &mut Conn, terms: &mut [Term]) -> Result<()> {
    for term in terms.iter_mut().filter(|term| term.misspelled.len() > NEAR) {
        let query = prepared::<Text>(
            "SELECT there.token FROM given CROSS JOIN token_counts there WHERE there.token = given.word \
             ORDER BY there.titles + there.texts DESC, there.token LIMIT ?",
        );
        let rows = std::mem::take(&mut term.misspelled).into_iter().map(|token| (token, 0, 0));
        let most = i64::try_from(NEAR).unwrap_or(i64::MAX);
        let frequent: Vec<String> = given_words(rows, query.bind::<BigInt, _>(most)).load(conn)?;
        term.misspelled = frequent.into_iter().collect();
    }
    Ok(())
}
