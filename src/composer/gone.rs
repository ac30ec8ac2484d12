//! What was typed of a release that is not the coming one any more: where that stands by now, and all that was typed, for
//! [`Gone`].

use super::places::Place;
use super::translating::label;
use super::typed::Typed;
use crate::i18n::Messages;
use crate::releases::{self, LinkKind, Release, State};
use crate::web::{Gone, Page, TypedWords};

/// The page about a release, if anybody knows which one is meant, and whether nothing goes with its train any more.
pub(super) fn what_became<'a>(
    page: Page<'a>,
    place: &Place,
    (release, is_retired): (Option<&Release>, bool),
    typed: Vec<TypedWords>,
) -> Gone<'a> {
    let (l, was_typed) = (page.l, !typed.is_empty());
    let unsaid = || releases::NOT_THERE.sentence(l);
    let out = release.filter(|release| release.state == State::Published).and_then(|out| out.version.as_deref());
    let is_skipped = release.is_some_and(|release| release.state == State::Skipped);
    let became = match out {
        Some(version) => {
            let is_recalled = release.is_some_and(|release| release.recalled_at.is_some());
            let sentence = match (was_typed, is_recalled) {
                (false, _) => unsaid(),
                (true, true) => l.releases_gone_recalled(),
                (true, false) => l.releases_gone_out(),
            };
            (sentence, releases::address(version), version.to_owned())
        }
        None if is_skipped => {
            let sentence = match place.word() {
                _ if !was_typed => unsaid(),
                None => l.releases_gone_skipped(),
                Some(_) => l.trains_gone_skipped(),
            };
            (sentence, place.list(), l.releases_title())
        }
        None if is_retired => (l.releases_gone_retired(), place.list(), l.releases_title()),
        None => (unsaid(), place.page("edit"), l.releases_composer_title()),
    };
    let above = (!is_retired).then(|| (place.page("edit"), l.releases_composer_title()));
    Gone::new(page, above, became, typed)
}

/// All that was typed on the page of a release, in about the order in which it stood there.
pub(super) fn typed_words(typed: &Typed, l: &Messages) -> Vec<TypedWords> {
    let mut all: Vec<(String, &str)> = Vec::new();
    for item in typed.items.values() {
        all.push((l.releases_line(), &*item.wording));
        let labels = [
            LinkKind::Tutorial.label(l),
            LinkKind::Video.label(l),
            LinkKind::Discussion.label(l),
            l.filing_only(),
            l.planning_builders(),
            l.releases_credit(),
            l.releases_uncredit(),
        ];
        all.extend(labels.into_iter().zip(item.carried.values()));
    }
    all.extend(typed.texts.all().map(|(of, lang, said)| (label(of, lang, l), said)));
    all.push((l.releases_line(), typed.written.text()));
    if let Some((summary, known)) = typed.notes.typed(("", "")) {
        all.push((l.releases_summary(), summary));
        all.push((l.releases_known_issues(), known));
    }
    TypedWords::of(all)
}
