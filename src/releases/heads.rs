//! What releases say in other languages beside their items, on `release_texts`: the paragraph at the head, and the known issues.
//! What was translated of known issues is told only while it is of what the original says (2026-11-30): staff add to that once
//! a release is out, and whoever read an older text would not hear of it.

use super::model::Release;
use super::texts::{Row, Text, Texts, digest_of, tags};
use super::{returning, store};
use crate::db::schema::release_texts;
use crate::db::{Conn, ReleaseId, one_of};
use crate::error::Result;
use crate::i18n::Language;
use crate::text::{Prose, to_html};
use diesel::prelude::*;

/// The texts of releases.
#[derive(Debug, Clone)]
pub struct Heads {
    /// The paragraphs at their heads.
    pub summary: Texts<ReleaseId>,
    /// Their known issues, as Markdown.
    pub known: Texts<ReleaseId>,
}

impl Heads {
    fn of(rows: Vec<(ReleaseId, (Row, Row))>) -> Self {
        let (mut summary, mut known) = (Vec::with_capacity(rows.len()), Vec::with_capacity(rows.len()));
        for (id, (head, issues)) in rows {
            summary.push((id, Text::of(head)));
            known.push((id, Text::of(issues)));
        }
        Self { summary: Texts::of(summary), known: Texts::of(known) }
    }

    /// The paragraph at the head of a release as somebody reads it, and its language; nothing in any language once the
    /// original was cleared.
    pub fn head(&self, release: &Release, reads: Language) -> (String, String) {
        if release.summary.is_empty() {
            return (String::new(), release.notes_lang.clone());
        }
        let (summary, lang) = self.summary.told(release.id, (&release.summary, &release.notes_lang), reads);
        (summary.to_owned(), lang.to_owned())
    }

    /// The known issues of a release as somebody reads them: in another language than the original only what is of the
    /// original as it is now.
    pub fn known(&self, release: &Release, reads: Language) -> Prose {
        let (source, lang) = (release.known_issues.clone(), release.notes_lang.clone());
        let original = Prose { source, html: release.known_issues_html.clone(), lang };
        if original.source.is_empty() {
            return original;
        }
        let now = digest_of(&original.source);
        let is_of_now = |lang: Language| !self.known.is_outdated(release.id, lang, &now);
        let (text, lang) = self.known.told_of(release.id, (&original.source, &original.lang), reads, is_of_now);
        if *text == *original.source {
            return original;
        }
        Prose { html: to_html(text), source: text.to_owned(), lang: lang.to_owned() }
    }
}

/// What may be told of the heads and the known issues of these releases to those who read one of these languages: one query
/// for both.
pub fn heads_for(conn: &mut Conn, releases: &[ReleaseId], reads: &[Language]) -> Result<Heads> {
    let rows = release_texts::table.filter(one_of(release_texts::release_id, releases.iter().map(|release| release.0)));
    let rows = rows.filter(release_texts::lang.eq_any(tags(reads)));
    let summary = (release_texts::lang, release_texts::summary, release_texts::revision, release_texts::made_from);
    let known = (
        release_texts::lang,
        release_texts::known_issues,
        release_texts::known_revision,
        release_texts::known_made_from,
    );
    let rows: Vec<(ReleaseId, (Row, Row))> = rows.select((release_texts::release_id, (summary, known))).load(conn)?;
    Ok(Heads::of(rows))
}

/// Has the head of a release say these words in a language, made from an original with this digest. The same words again are
/// no change of them.
pub(super) fn set_head(conn: &mut Conn, release: ReleaseId, (lang, text): (&str, &str), made_from: &str) -> Result<()> {
    let there =
        || release_texts::table.filter(release_texts::release_id.eq(release)).filter(release_texts::lang.eq(lang));
    let same = diesel::update(there().filter(release_texts::summary.eq(text)));
    if same.set(release_texts::made_from.eq(made_from)).execute(conn)? > 0 {
        return Ok(());
    }
    let changes = (
        release_texts::summary.eq(text),
        release_texts::revision.eq(release_texts::revision + 1),
        release_texts::made_from.eq(made_from),
    );
    if diesel::update(there()).set(changes).execute(conn)? == 0 {
        let row = (
            release_texts::release_id.eq(release),
            release_texts::lang.eq(lang),
            release_texts::summary.eq(text),
            release_texts::revision.eq(1_i64),
            release_texts::made_from.eq(made_from),
        );
        diesel::insert_into(release_texts::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Has a release that has no paragraph at its head say that of another one, in each language in which that is told. Where it says
/// its known issues in another language already it is left alone: the language of both is one.
pub(super) fn bring_back(conn: &mut Conn, from: ReleaseId, to: &Release) -> Result<()> {
    let there = store::get(conn, from)?;
    let is_alone = to.known_issues.is_empty();
    let may_come = to.summary.is_empty() && (is_alone || to.notes_lang == there.notes_lang);
    if there.summary.is_empty() || !may_come {
        return Ok(());
    }
    returning::put_summary(conn, to.id, &there.summary, is_alone.then_some(there.notes_lang.as_str()))?;
    let said = release_texts::table.filter(release_texts::release_id.eq(from)).filter(release_texts::summary.ne(""));
    let columns = (release_texts::lang, release_texts::summary, release_texts::made_from);
    let said: Vec<(String, String, String)> = said.select(columns).load(conn)?;
    for (lang, text, made_from) in &said {
        set_head(conn, to.id, (lang, text), made_from)?;
    }
    Ok(())
}

/// The same of its known issues.
pub(super) fn set_known(
    conn: &mut Conn,
    release: ReleaseId,
    (lang, text): (&str, &str),
    made_from: &str,
) -> Result<()> {
    let there =
        || release_texts::table.filter(release_texts::release_id.eq(release)).filter(release_texts::lang.eq(lang));
    let same = diesel::update(there().filter(release_texts::known_issues.eq(text)));
    if same.set(release_texts::known_made_from.eq(made_from)).execute(conn)? > 0 {
        return Ok(());
    }
    let changes = (
        release_texts::known_issues.eq(text),
        release_texts::known_revision.eq(release_texts::known_revision + 1),
        release_texts::known_made_from.eq(made_from),
    );
    if diesel::update(there()).set(changes).execute(conn)? == 0 {
        let row = (
            release_texts::release_id.eq(release),
            release_texts::lang.eq(lang),
            release_texts::summary.eq(""),
            release_texts::revision.eq(0_i64),
            release_texts::made_from.eq(""),
            release_texts::known_issues.eq(text),
            release_texts::known_revision.eq(1_i64),
            release_texts::known_made_from.eq(made_from),
        );
        diesel::insert_into(release_texts::table).values(row).execute(conn)?;
    }
    Ok(())
}
