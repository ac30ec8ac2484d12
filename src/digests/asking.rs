//! Which of their bugs a digest asks somebody about: whether it is gone, by a link that answers without signing in.

use crate::db::{Conn, ItemId, PostId, SIGNING_KEY, UserId, fact};
use crate::error::{Error, Result};
use crate::mail::Reader;
use crate::releases::{self, ReleaseItem, Texts};
use crate::verifying::{IN_A_MAIL, Question};
use crate::web::Signer;
use std::collections::{HashMap, HashSet};

/// What signs the links, with the key that all processes of the installation share.
pub(super) fn signer(conn: &mut Conn) -> Result<Signer> {
    let key = fact(conn, SIGNING_KEY)?;
    Signer::new(&key.ok_or_else(|| Error::broken("the database has no signing key"))?)
}

/// The lines of a release by which the bugs were fixed that people are asked about; not those whose words are withheld.
pub(super) fn lines(
    conn: &mut Conn,
    items: &[ReleaseItem],
    questions: &HashMap<UserId, Vec<Question>>,
) -> Result<HashMap<PostId, ReleaseItem>> {
    let asked: HashSet<PostId> = questions.values().flatten().map(|question| question.asked.post).collect();
    if asked.is_empty() {
        return Ok(HashMap::new());
    }
    let told: Vec<&ReleaseItem> = items.iter().filter(|item| !item.withheld).collect();
    let ids: Vec<ItemId> = told.iter().map(|item| item.id).collect();
    let posts = releases::posts_of(conn, &ids)?;
    let mut lines = HashMap::new();
    for item in told {
        for post in posts.get(&item.id).into_iter().flatten().filter(|post| asked.contains(post)) {
            lines.entry(*post).or_insert_with(|| item.clone());
        }
    }
    Ok(lines)
}

/// What somebody is asked, with the links by which they answer, and how much more there is on the page of the release.
#[derive(Default)]
pub(super) struct Asking<'a> {
    links: Vec<(&'a Question, &'a ReleaseItem, String)>,
    more: usize,
}

impl<'a> Asking<'a> {
    /// The first of these, each with the line that fixed its bug: a mail has the words of that, and not the title of a post, which
    /// may be hidden while the mail waits.
    pub(super) fn of(questions: &'a [Question], items: &'a HashMap<PostId, ReleaseItem>, signer: &Signer) -> Self {
        let known = questions.iter().filter_map(|question| Some((question, items.get(&question.asked.post)?)));
        let known: Vec<(&Question, &ReleaseItem)> = known.collect();
        let first = known.iter().take(IN_A_MAIL);
        let links: Vec<_> =
            first.map(|(question, line)| (*question, *line, question.asked.link(signer, question.until))).collect();
        Self { more: known.len() - links.len(), links }
    }

    /// The same as somebody reads it.
    pub(super) fn told(&self, texts: &Texts<ItemId>, to: &Reader<'_>) -> Asked {
        let ask = |(question, line, link): &(&Question, &ReleaseItem, String)| {
            let line = texts.item((*line).clone(), to.language);
            Ask {
                title: line.told(to.l),
                lang: line.told_lang(&to.language).to_owned(),
                sentence: question.sentence(to.l),
                link: to.link(link),
            }
        };
        Asked { lines: self.links.iter().map(ask).collect(), more: self.more }
    }
}

/// What both bodies ask.
pub(super) struct Asked {
    pub lines: Vec<Ask>,
    /// Questions that are only on the page.
    pub more: usize,
}

pub(super) struct Ask {
    /// What the line says that fixed it.
    pub title: String,
    /// The language of that.
    pub lang: String,
    /// Whether it is gone.
    pub sentence: String,
    pub link: String,
}
