//! Decisions by which a release was recalled: what they say is why, in the language of whoever reads it.

use crate::db::{Conn, ReleaseId};
use crate::error::Result;
use crate::i18n::Language;
use crate::posts::Status;
use crate::releases;
use crate::text::Prose;
use crate::triage::Decision;

/// Has those of these decisions that are recalls say why as somebody reads it; the others stay as they were written.
pub(super) fn tell<'d>(
    conn: &mut Conn,
    decisions: impl Iterator<Item = &'d mut Decision>,
    reads: Language,
) -> Result<()> {
    let recalled: Vec<(ReleaseId, &mut Decision)> =
        decisions.filter_map(|decision| Some((recalled_by(decision)?, decision))).collect();
    if recalled.is_empty() {
        return Ok(());
    }
    let ids: Vec<ReleaseId> = recalled.iter().map(|(release, _)| *release).collect();
    let recalls = releases::recalls_among(conn, &ids)?;
    for (release, decision) in recalled {
        let Some(recall) = recalls.get(&release) else { continue };
        let (reason, lang) = recall.told(reads);
        if lang != decision.lang {
            let said = Prose::in_language(reason.to_owned(), lang.to_owned());
            (decision.note, decision.note_html, decision.lang) = (said.source, said.html, said.lang);
        }
    }
    Ok(())
}

/// The release whose recall was this decision.
fn recalled_by(decision: &Decision) -> Option<ReleaseId> {
    decision.release_id.filter(|_| decision.from == Status::Shipped)
}
