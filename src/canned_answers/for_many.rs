//! An answer for many posts at once: one text below all of them, in the language that most of them are written in. It names
//! the coming release only where all of them go with one train.

use super::model::Choice;
use super::placeholders::{Placeholder, filled, names};
use super::store;
use super::using::{Coming, Filled};
use crate::db::{Conn, TrainId};
use crate::error::Result;
use crate::i18n::{Catalog, Language};
use crate::posts::Post;
use crate::schedule::Schedule;
use crate::trains::{Homes, WEEKLY};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

/// A text with all that is put into it, as it was read.
#[derive(Debug, Clone)]
pub struct UnfilledForMany {
    text: String,
    language: Language,
    version: Option<String>,
}

/// The train with which all these posts go; none where they go with several. Of no posts it is the weekly one.
fn train_of(conn: &mut Conn, posts: &[Post]) -> Result<Option<TrainId>> {
    let homes = Homes::read(conn)?;
    let mut trains = posts.iter().map(|post| homes.of(post.area_id));
    let first = trains.next().unwrap_or(WEEKLY);
    Ok(trains.all(|train| train == first).then_some(first))
}

/// Whether a text speaks of one post, or of a release that is not that of all posts: what stands for its placeholders differs
/// from post to post.
fn speaks_of_one(text: &str, train: Option<TrainId>) -> bool {
    names(text).any(|named| named != Placeholder::Version || train.is_none())
}

/// The answers that can stand below all of these posts: those that speak of none of them.
pub fn choices_for_many(conn: &mut Conn, posts: &[Post]) -> Result<Vec<Choice>> {
    let train = train_of(conn, posts)?;
    let texts = store::texts(conn)?;
    let of_one = texts.iter().filter(|(_, body)| speaks_of_one(body, train)).map(|(id, _)| *id);
    let of_one: HashSet<i64> = of_one.collect();
    let mut all = store::choices(conn)?;
    all.retain(|choice| !of_one.contains(&choice.id));
    Ok(all)
}

/// The answer that was chosen for these posts, if it is still there and can stand below all of them.
pub fn chosen_for_many(
    conn: &mut Conn,
    id: i64,
    posts: &[Post],
    (coming, schedule): (Coming, Schedule),
) -> Result<Option<UnfilledForMany>> {
    let Some(answer) = store::find(conn, id)? else { return Ok(None) };
    let (texts, train) = (&answer.texts, train_of(conn, posts)?);
    if texts.0.iter().any(|(_, text)| speaks_of_one(text, train)) {
        return Ok(None);
    }
    let Some((language, text)) = texts.for_writer(of_most(posts)) else { return Ok(None) };
    let version = match train {
        Some(train) => (coming.0)(conn, train, &schedule)?,
        None => None,
    };
    Ok(Some(UnfilledForMany { text: text.to_owned(), language, version }))
}

/// The language that most posts are written in; of several, the same one each time.
fn of_most(posts: &[Post]) -> &str {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for post in posts {
        *counts.entry(&post.lang).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(lang, count)| (*count, Reverse(*lang))).map_or("", |(lang, _)| lang)
}

impl UnfilledForMany {
    /// Puts in what the placeholders stand for. Where no release is coming yet, it is called that.
    pub fn fill(&self, catalog: &Catalog) -> Filled {
        let stands_for = |placeholder: Placeholder| match (placeholder, &self.version) {
            (Placeholder::Version, Some(version)) => version.clone(),
            (Placeholder::Version, None) => catalog.of(self.language).canned_next_release(),
            // There is none: see `chosen_for_many`.
            (other, _) => format!("{{{}}}", other.as_str()),
        };
        Filled { source: filled(&self.text, stands_for), language: self.language }
    }
}
