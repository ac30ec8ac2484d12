//! The composer's page with the changelog beside its forms, as those will see it who read the language that was chosen.

use super::desk::{Desk, DeskItem};
use super::typed::{Refused, Typed};
use super::views::Composer;
use crate::announcing::Words;
use crate::changelog::{self, Going, GoingBeside};
use crate::error::Result;
use crate::i18n::Language;
use crate::releases::day_out;
use crate::web::{Cx, Page};
use std::collections::HashMap;

/// The page over what is there, and over what was typed, with its problems.
pub(super) fn composer<'a>(cx: &'a Cx, desk: &'a Desk, typed: &'a Typed, refused: &Refused) -> Result<Composer<'a>> {
    // Before the cutoff no line is chosen, but for those that are worded early.
    let told = if desk.is_frozen() || desk.is_begun() {
        Some(told(cx, desk, typed.lang.unwrap_or(cx.language()))?)
    } else {
        None
    };
    let page = cx.page(cx.l().releases_composer_title());
    Ok(Composer { told, ..Composer::new(page, desk, typed, refused) })
}

/// What those will see who read a language.
fn told(cx: &Cx, desk: &Desk, reads: Language) -> Result<String> {
    let page = Page { l: cx.app.catalog.of(reads), lang: reads, ..cx.page("") };
    changelog::preview(page, &desk.going_out(), going(cx, desk, reads), &desk.translations, &desk.areas)
}

/// The same as BBCode.
pub(super) fn as_bbcode(cx: &Cx, desk: &Desk, beside: GoingBeside, reads: Language) -> Result<String> {
    let around = (&desk.translations, desk.areas.as_slice());
    changelog::preview_as_bbcode(cx, &desk.going_out(), (going(cx, desk, reads), beside), around, reads)
}

/// What goes out. Of a line that was taken back nobody will see anything.
fn going<'a>(cx: &Cx, desk: &'a Desk, reads: Language) -> Going<'a> {
    let standing = || desk.items.iter().filter(|line| !line.taken_back);
    let lines = standing().map(|line| line.item.clone()).collect();
    let posts = standing().map(|line| (line.item.id, line.live_posts())).collect();
    let carries = standing().map(|line| (line.item.id, line.carries.clone())).collect();
    let shapers = |line: &DeskItem| line.shapers().into_iter().cloned().collect();
    let shaped = if desk.kind().ships() {
        standing().map(|line| (line.item.id, shapers(line))).collect()
    } else {
        HashMap::new()
    };
    let train = Some(desk.train.clone()).filter(|_| !desk.kind().is_weekly());
    Going { train, lines, posts, carries, shaped, answers: &desk.answers, said: said_beside(cx, desk, reads) }
}

/// What the release will say beside its changes to those who read a language.
pub(super) fn said_beside(cx: &Cx, desk: &Desk, reads: Language) -> Words {
    let Some(template) = desk.announced.of(reads) else { return Words::default() };
    let (release, l) = (desk.going_out(), cx.app.catalog.of(reads));
    let day = day_out(release.day.as_deref(), release.publish_at, cx.app.config.schedule.zone);
    template.of_release(&release, l, &l.calendar_day(day))
}
