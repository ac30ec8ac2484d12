//! What was entered, before it is a decision.

use super::DecisionForm;
use crate::canned_answers::{self, Coming, Filled};
use crate::db::PostId;
use crate::error::{Problem, Problems, Result};
use crate::posts::{self, Status};
use crate::text::Prose;
use crate::triage::model::{Verdict, revisit_day};
use crate::web::Cx;

/// The ready-made answer that was chosen, filled in for the post, if it is still there.
pub(super) async fn chosen(cx: &Cx, id: PostId, form: &DecisionForm, coming: Coming) -> Result<Option<Filled>> {
    let Ok(answer) = form.canned.parse() else { return Ok(None) };
    let around = (coming, cx.app.config.schedule);
    let found = cx.app.read(move |conn| canned_answers::chosen(conn, answer, id, around)).await?;
    Ok(found.map(|found| found.fill(&cx.app.catalog)))
}

/// What was entered, checked. A note that is the ready-made answer is in the language of that.
pub(super) fn checked(cx: &Cx, form: &DecisionForm, canned: Option<&Filled>) -> std::result::Result<Verdict, Problems> {
    let target = posts::on_site(&form.duplicate_of, &cx.app.config.base_url);
    let parsed = Verdict::parse(&form.status, &form.note, target, cx.language());
    let (mut verdict, mut problems) = match parsed {
        Ok(verdict) => (Some(verdict), Problems::default()),
        Err(problems) => (None, problems),
    };
    if form.status == Status::Declined.as_str()
        && let Some(day) = problems.check("revisit", revisit_day(&form.revisit, &cx.app.config.schedule, cx.app.now()))
        && let Some(verdict) = &mut verdict
    {
        verdict.revisit = day;
    }
    if !form.canned.is_empty() && canned.is_none() && form.note.trim().is_empty() {
        problems.add("canned", Problem::UnknownChoice);
    }
    let verdict = verdict.filter(|_| problems.is_empty()).ok_or(problems)?;
    match canned.filter(|answer| answer.is_said_by(&verdict.note.source)) {
        Some(answer) => {
            let note = Prose::in_language(verdict.note.source, answer.language.to_string());
            Ok(Verdict { note, ..verdict })
        }
        None => Ok(verdict),
    }
}
