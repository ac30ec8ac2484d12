//! What stands in the index and has no text, once all texts are in it: it is found stretch by stretch, and removed. Behind
//! that everything is counted, and what nobody says any more is forgotten.

use crate::db::{self, Conn, Lockable, PostId, lock};
use crate::error::Result;
use crate::search::{self, Miscounted, Source, Stray};
use crate::{comments, posts};
use std::collections::HashSet;

/// Rows of the index in one stretch: looking at them is most of the work, and done outside the write.
const STRETCH: i64 = 2_000;
/// The fact that says behind which place the next stretch begins.
const PLACE: &str = "search_swept";
/// Rows of the index that are counted at once, and counts that are put right in one write.
const COUNTED: i64 = 20_000;
const PUT_RIGHT: usize = 500;
/// Words that are looked at in one stretch, each of which may take a dozen rows with it.
const WORDS: i64 = 200;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sweep {
    /// Texts that are gone.
    Texts,
    /// Tokens that a text does not say.
    Tokens,
    /// Counts of tokens that are not what they should be.
    Counts,
    /// Words that are kept for their mistakes.
    Words,
}

/// One stretch, and what was found in it.
#[derive(Default)]
pub(super) struct Swept {
    texts: Vec<(PostId, Source)>,
    strays: Vec<Stray>,
    counts: Miscounted,
    words: Vec<String>,
    looked: i64,
    end: Option<String>,
}

/// Looks through the next stretch, or the first one.
pub(super) fn look(conn: &mut Conn, sweep: Sweep, is_first: bool) -> Result<Swept> {
    let begin = if is_first { None } else { db::fact(conn, PLACE)? }.unwrap_or_default();
    match sweep {
        Sweep::Texts => {
            let listed = search::listed_below(conn, &begin, STRETCH)?;
            let texts = gone(conn, &listed.rows)?;
            Ok(Swept { texts, looked: listed.looked, end: listed.end, ..Swept::default() })
        }
        Sweep::Tokens => {
            let found = search::strays(conn, &begin, STRETCH)?;
            Ok(Swept { strays: found.rows, looked: found.looked, end: found.end, ..Swept::default() })
        }
        Sweep::Counts => {
            let counts = search::miscounted(conn, &begin, COUNTED, PUT_RIGHT)?;
            Ok(Swept { looked: counts.rows, end: counts.end.clone(), counts, ..Swept::default() })
        }
        Sweep::Words => {
            let found = search::unused_words(conn, &begin, WORDS)?;
            Ok(Swept { words: found.rows, looked: found.looked, end: found.end, ..Swept::default() })
        }
    }
}

impl Swept {
    /// Rows that were looked at.
    pub(super) fn looked(&self) -> i64 {
        self.looked.max(1)
    }
}

/// Removes what was found and is still so, and puts right what was counted wrongly; whether there may be more.
pub(super) fn remove(conn: &mut Conn, swept: &Swept) -> Result<bool> {
    let posts = swept.texts.iter().map(|(post, _)| post.0).chain(swept.strays.iter().map(|stray| stray.post.0));
    lock(conn, Lockable::Posts, &posts.collect::<Vec<_>>())?;
    if !swept.texts.is_empty() {
        let gone = gone(conn, &swept.texts)?;
        search::remove_texts(conn, &gone)?;
    }
    search::remove_strays(conn, &swept.strays)?;
    search::settle(conn, &swept.counts)?;
    search::forget_words(conn, &swept.words)?;
    if let Some(end) = &swept.end {
        db::set_fact(conn, PLACE, end)?;
    }
    Ok(swept.end.is_some())
}

/// Those of these texts that are not there.
fn gone(conn: &mut Conn, texts: &[(PostId, Source)]) -> Result<Vec<(PostId, Source)>> {
    let (mut of_authors, mut said) = (Vec::new(), Vec::new());
    for (_, source) in texts {
        match source {
            Source::Addition(id) => of_authors.push(*id),
            Source::Comment(id) => said.push(*id),
        }
    }
    let additions = posts::additions_there(conn, &of_authors)?.into_iter();
    let comments = comments::there(conn, &said)?.into_iter();
    let there = additions.map(|(post, id)| (post, Source::Addition(id)));
    let there: HashSet<_> = there.chain(comments.map(|(post, id)| (post, Source::Comment(id)))).collect();
    Ok(texts.iter().copied().filter(|text| !there.contains(text)).collect())
}
