//! Lines that staff keep as they are although there is something to ask about them, on `item_answers`. An answer is of the very
//! words: once a line says something else, it is asked again.

use super::model::ReleaseItem;
use super::questions::Question;
use super::{store, texts};
use crate::db::schema::item_answers;
use crate::db::{Conn, ItemId, ReleaseId, Timestamp, UserId, given, one_of, prepared};
use crate::error::{Error, Refusal, Result};
use crate::i18n::{Language, Messages};
use crate::text::digest;
use crate::text_enum;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

text_enum! {
    /// Why a line names nothing; everybody reads it beside the line.
    Why {
        /// There is too much of it.
        Small => "small",
        /// It would help those who attack.
        Security => "security",
        /// Nobody sees it.
        Inside => "inside",
    }
}

impl Why {
    /// As everybody reads it.
    pub fn sentence(self, l: &Messages) -> String {
        match self {
            Self::Small => l.checking_why_small(),
            Self::Security => l.checking_why_security(),
            Self::Inside => l.checking_why_inside(),
        }
    }
}

impl Question {
    /// Whether whoever keeps such a line says why.
    pub fn owes_why(self) -> bool {
        self == Self::Filler
    }
}

/// That words of a line are kept as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    lang: String,
    question: Question,
    text_digest: String,
    /// Why it names nothing, if that is what was asked.
    pub why: Option<Why>,
}

/// What is kept of several lines.
#[derive(Debug, Clone, Default)]
pub struct Answers(HashMap<ItemId, Vec<Answer>>);

impl Answers {
    /// What was answered to a question about these words of a line in a language.
    pub fn to(&self, item: ItemId, question: Question, (text, lang): (&str, &str)) -> Option<&Answer> {
        let of = digest(&[text]);
        let is_it = |answer: &&Answer| (answer.question, &*answer.lang, &answer.text_digest) == (question, lang, &of);
        self.0.get(&item)?.iter().find(is_it)
    }

    /// Why a line names nothing, as it is told here.
    pub fn why(&self, item: &ReleaseItem) -> Option<Why> {
        let answer = self.to(item.id, Question::Filler, (&item.wording, &item.lang))?;
        answer.why.filter(|_| !item.withheld)
    }
}

/// What is kept of these lines.
pub fn answers(conn: &mut Conn, items: &[ItemId]) -> Result<Answers> {
    let rows = item_answers::table.filter(one_of(item_answers::item_id, items.iter().map(|item| item.0)));
    let columns = (
        item_answers::item_id,
        item_answers::lang,
        item_answers::question,
        item_answers::text_digest,
        item_answers::why,
    );
    let rows: Vec<(ItemId, String, Question, String, String)> = rows.select(columns).load(conn)?;
    let mut answers: HashMap<ItemId, Vec<Answer>> = HashMap::new();
    for (item, lang, question, text_digest, why) in rows {
        answers.entry(item).or_default().push(Answer { lang, question, text_digest, why: Why::parse(&why) });
    }
    Ok(Answers(answers))
}

/// What staff answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keep {
    /// The line.
    pub item: ItemId,
    /// The language of the words, as a BCP 47 tag.
    pub lang: String,
    /// What was asked.
    pub question: Question,
    /// The digest of the words that were shown.
    pub shown: String,
    /// Why it names nothing, if that is what was asked.
    pub why: Option<Why>,
}

/// An answer with who gave it, so that it comes back with its line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Answered {
    lang: String,
    question: String,
    text_digest: String,
    why: String,
    by: UserId,
    at: Timestamp,
}

/// The same as it is stored.
type Row = (String, String, String, String, UserId, Timestamp);

impl Answered {
    fn of((lang, question, text_digest, why, by, at): Row) -> Self {
        Self { lang, question, text_digest, why, by, at }
    }
}

/// All that is kept of each of these lines; one of which nothing is kept is not among them.
pub(super) fn of_items(conn: &mut Conn, items: &[ItemId]) -> Result<HashMap<ItemId, Vec<Answered>>> {
    let rows = item_answers::table.filter(one_of(item_answers::item_id, items.iter().map(|item| item.0)));
    let columns = (
        item_answers::lang,
        item_answers::question,
        item_answers::text_digest,
        item_answers::why,
        item_answers::by_id,
        item_answers::answered_at,
    );
    let rows: Vec<(ItemId, Row)> = rows.select((item_answers::item_id, columns)).load(conn)?;
    let mut answered: HashMap<ItemId, Vec<Answered>> = HashMap::new();
    for (item, row) in rows {
        answered.entry(item).or_default().push(Answered::of(row));
    }
    for answered in answered.values_mut() {
        answered.sort_unstable();
    }
    Ok(answered)
}

/// Keeps this of a line of which nothing is kept.
pub(super) fn put(conn: &mut Conn, item: ItemId, answered: &[Answered]) -> Result<()> {
    for Answered { lang, question, text_digest, why, by, at } in answered {
        let row = (
            item_answers::item_id.eq(item),
            item_answers::lang.eq(lang),
            item_answers::question.eq(question),
            item_answers::text_digest.eq(text_digest),
            item_answers::why.eq(why),
            item_answers::by_id.eq(*by),
            item_answers::answered_at.eq(*at),
        );
        diesel::insert_into(item_answers::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Keeps of lines, of which nothing is kept, what is kept of those that they were made from with all their words.
pub(super) fn copy(conn: &mut Conn, copies: &[(ItemId, ItemId)]) -> Result<()> {
    if copies.is_empty() {
        return Ok(());
    }
    let words = "INSERT INTO item_answers (item_id, lang, question, text_digest, why, by_id, answered_at) \
                 SELECT given.other, item_answers.lang, item_answers.question, item_answers.text_digest, \
                 item_answers.why, item_answers.by_id, item_answers.answered_at \
                 FROM given INNER JOIN item_answers ON item_answers.item_id = given.one";
    given(copies.iter().map(|(line, copy)| (line.0, copy.0)), prepared::<()>(words)).execute(conn)?;
    Ok(())
}

/// Keeps words of a line as they are; refused where they are others by now. Gives the words.
pub fn keep_as_it_is(
    conn: &mut Conn,
    release: ReleaseId,
    keep: &Keep,
    (by, now): (UserId, Timestamp),
) -> Result<String> {
    store::get_held(conn, release)?.may_be_edited().map_err(Error::Rejected)?;
    let changed = || Error::Rejected(Refusal::CHANGED_MEANWHILE);
    let item = store::items_among(conn, release, &[keep.item])?.pop().ok_or_else(changed)?;
    let words = if item.lang == keep.lang {
        item.wording
    } else {
        let lang: Language = keep.lang.parse().map_err(|_| changed())?;
        let told = texts::texts_for(conn, &[item.id], &[lang])?;
        told.said(item.id, lang).ok_or_else(changed)?.to_owned()
    };
    if digest(&[&words]) != keep.shown {
        return Err(changed());
    }
    let there = item_answers::table.filter(item_answers::item_id.eq(item.id));
    let there = there.filter(item_answers::lang.eq(&keep.lang)).filter(item_answers::question.eq(keep.question));
    diesel::delete(there).execute(conn)?;
    let row = (
        item_answers::item_id.eq(item.id),
        item_answers::lang.eq(&keep.lang),
        item_answers::question.eq(keep.question),
        item_answers::text_digest.eq(&keep.shown),
        item_answers::why.eq(keep.why.map_or("", Why::as_str)),
        item_answers::by_id.eq(by),
        item_answers::answered_at.eq(now),
    );
    diesel::insert_into(item_answers::table).values(row).execute(conn)?;
    Ok(words)
}
