//! Where the words stand that somebody looked for, in posts of whose title and beginning nothing says so, or not all of it.

use super::listing::Row;
use super::views::EXCERPT;
use crate::db::{Conn, PostId, given_each, prepared};
use crate::error::Result;
use crate::search::{self, Question, Source, Stretch};
use crate::text;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::HashMap;

/// Characters of one text that are looked through, as the statements below have it: a page has twenty texts.
const LOOKED_THROUGH: usize = 6_000;
/// Characters that stand before the first of what is found.
const BEFORE: usize = 40;

/// Words that stand somewhere in a post, with what stands around them.
pub(super) struct Hit {
    /// What is found is marked.
    pub excerpt: Vec<Stretch>,
    /// The language of what is said there.
    pub lang: String,
    /// Whether somebody said it below the post.
    pub is_comment: bool,
}

/// Of the posts of one page those of whose words some stand further down: in the text, in what was added to it, or in a
/// comment. As many questions for twenty as for one.
pub(super) fn of(
    conn: &mut Conn,
    rows: &[Row],
    texts: &HashMap<PostId, String>,
    question: &Question,
) -> Result<HashMap<PostId, Hit>> {
    let of_row = |row: &Row| Some((row.id.0, unseen(row, texts.get(&row.id), question)?));
    let mut unseen: HashMap<i64, Question> = rows.iter().filter_map(of_row).collect();
    let langs: HashMap<i64, &str> = rows.iter().map(|row| (row.id.0, row.lang.as_str())).collect();
    let mut hits = HashMap::new();
    let query = "SELECT said.post_id, SUBSTR(said.body, 1, 6000), '' FROM given CROSS JOIN post_texts said \
         WHERE said.post_id = given.one";
    for (post, body, _) in said(conn, unseen.keys().copied(), query)? {
        let lang = langs.get(&post).copied().unwrap_or_default();
        if let Some(hit) = unseen.get(&post).and_then(|asked| Hit::new(&body, lang, asked, question)) {
            unseen.remove(&post);
            hits.insert(PostId(post), hit);
        }
    }
    let asked: Vec<(PostId, &Question)> = unseen.iter().map(|(post, asked)| (PostId(*post), asked)).collect();
    let below = if asked.is_empty() { Vec::new() } else { search::below(conn, &asked)? };
    let hit = |post: Option<&PostId>, body: &str, lang: &str| {
        let post = *post?;
        Some((post, Hit::new(body, lang, unseen.get(&post.0)?, question)?))
    };
    let additions: HashMap<i64, PostId> = below.iter().filter_map(|(post, at)| Some((added(*at)?, *post))).collect();
    let query = "SELECT said.id, SUBSTR(said.body, 1, 6000), said.lang FROM given CROSS JOIN post_additions said \
         WHERE said.id = given.one";
    for (id, body, lang) in said(conn, additions.keys().copied(), query)? {
        hits.extend(hit(additions.get(&id), &body, &lang));
    }
    let comments: HashMap<i64, PostId> = below.iter().filter_map(|(post, at)| Some((comment(*at)?, *post))).collect();
    let query = "SELECT said.id, SUBSTR(said.body, 1, 6000), said.lang FROM given CROSS JOIN comments said \
         WHERE said.id = given.one";
    for (id, body, lang) in said(conn, comments.keys().copied(), query)? {
        let hit = hit(comments.get(&id), &body, &lang);
        hits.extend(hit.map(|(post, hit)| (post, Hit { is_comment: true, ..hit })));
    }
    Ok(hits)
}

/// Number, text and language of each of these.
fn said(conn: &mut Conn, ids: impl Iterator<Item = i64>, query: &'static str) -> Result<Vec<(i64, String, String)>> {
    let ids: Vec<i64> = ids.collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(given_each(ids.into_iter(), prepared::<(BigInt, Text, Text)>(query)).load(conn)?)
}

fn added(at: Source) -> Option<i64> {
    if let Source::Addition(id) = at { Some(id) } else { None }
}

fn comment(at: Source) -> Option<i64> {
    if let Source::Comment(id) = at { Some(id.0) } else { None }
}

/// Of what is looked for, what a row does not show by itself.
fn unseen(row: &Row, beginning: Option<&String>, question: &Question) -> Option<Question> {
    let lead = beginning.map_or_else(String::new, |text| text::lead(text, EXCERPT));
    let shown = [row.title.as_str(), lead.as_str()];
    let is_seen = shown.iter().any(|shown| has_mark(&search::marked(shown, &row.lang, question)));
    if is_seen { search::unmarked(question, &shown, &row.lang) } else { Some(question.clone()) }
}

fn has_mark(stretches: &[Stretch]) -> bool {
    stretches.iter().any(|part| part.is_found)
}

impl Hit {
    /// Of a text as Markdown, if it has something of what is asked of it; with it, all that is looked for is marked.
    fn new(body: &str, lang: &str, asked: &Question, question: &Question) -> Option<Self> {
        let words = text::excerpt(body, LOOKED_THROUGH);
        let stretches = search::marked(&words, lang, asked);
        let first: usize = stretches.iter().take_while(|part| !part.is_found).map(|part| part.text.len()).sum();
        let (before, found) = words.split_at_checked(first).filter(|(_, found)| !found.is_empty())?;
        let start = start_of(before);
        let around = format!("{}{found}", before.get(start..).unwrap_or_default());
        let shown = text::shortened(&around, EXCERPT);
        let shown = if start > 0 { format!("…{shown}") } else { shown };
        let excerpt = search::marked(&shown, lang, question);
        has_mark(&excerpt).then(|| Self { excerpt, lang: lang.to_owned(), is_comment: false })
    }
}

/// Where what is shown before a word begins: with a word, if there is one so near.
fn start_of(before: &str) -> usize {
    let Some((start, _)) = before.char_indices().rev().nth(BEFORE) else { return 0 };
    let near = before.get(start..).unwrap_or_default();
    start + near.find(' ').map_or_else(|| near.chars().next().map_or(0, char::len_utf8), |space| space + 1)
}
