//! An answer for a post: its text in the language of the post, with what the placeholders stand for.

use super::model::TEXT_MAX;
use super::placeholders::{Placeholder, filled};
use super::store;
use crate::areas;
use crate::db::{Conn, PostId, TrainId};
use crate::error::Result;
use crate::i18n::{Catalog, Language};
use crate::logs::mask_of_staff;
use crate::people::{self, Profile};
use crate::posts;
use crate::schedule::Schedule;
use crate::text::{inert, literal, text};
use crate::trains::Homes;

/// The version that the coming release of a train will have, if there is one. Releases stand above, so it comes from there.
#[derive(Clone, Copy)]
pub struct Coming(pub fn(&mut Conn, TrainId, &Schedule) -> Result<Option<String>>);

/// A text with all that is put into it, as it was read.
#[derive(Debug, Clone)]
pub struct Unfilled {
    text: String,
    language: Language,
    post: PostId,
    title: String,
    author: Option<Profile>,
    area: String,
    version: Option<String>,
}

/// A text ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// Markdown.
    pub source: String,
    /// Its language.
    pub language: Language,
}

/// The answer that was chosen for a post, if it is still there.
pub fn chosen(
    conn: &mut Conn,
    id: i64,
    post: PostId,
    (coming, schedule): (Coming, Schedule),
) -> Result<Option<Unfilled>> {
    let post = posts::get(conn, post)?;
    let Some(answer) = store::find(conn, id)? else { return Ok(None) };
    let Some((language, text)) = answer.texts.for_writer(&post.lang) else { return Ok(None) };
    let author = people::profiles(conn, &[post.author_id])?.pop();
    // What its author waits for is the release that will ship it.
    let train = Homes::read(conn)?.of(post.area_id);
    Ok(Some(Unfilled {
        text: text.to_owned(),
        language,
        author,
        area: areas::get(conn, post.area_id)?.named.of(&language).to_owned(),
        version: (coming.0)(conn, train, &schedule)?,
        post: post.id,
        title: post.title,
    }))
}

impl Filled {
    /// Whether a note that was checked has these very words.
    pub fn is_said_by(&self, note: &str) -> bool {
        text(&self.source, 0, TEXT_MAX).is_ok_and(|text| mask_of_staff(&text) == note)
    }
}

impl Unfilled {
    /// Puts in what the placeholders stand for. Where no release is coming yet, it is called that.
    pub fn fill(&self, catalog: &Catalog) -> Filled {
        // Only what would become a link, or call somebody, is kept apart: other words stay as they were written.
        let leads = |words: &str| ["://", "www.", "@", "＠"].iter().any(|sign| words.to_lowercase().contains(sign));
        let dead = |words: &str| if leads(words) { literal(&inert(words)) } else { literal(words) };
        let stands_for = |placeholder: Placeholder| match placeholder {
            Placeholder::Title => dead(&self.title),
            Placeholder::Number => self.post.to_string(),
            Placeholder::Author => {
                let author = self.author.as_ref();
                dead(&author.map(|author| author.shown(catalog.of(self.language))).unwrap_or_default())
            }
            Placeholder::Area => literal(&self.area),
            Placeholder::Version => match &self.version {
                Some(version) => version.clone(),
                None => catalog.of(self.language).canned_next_release(),
            },
        };
        Filled { source: filled(&self.text, stands_for), language: self.language }
    }
}
