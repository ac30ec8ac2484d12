//! Pages.

use super::along::{Along, of_train};
use super::chart::Chart;
use super::page::{Changelog, Entry};
use super::qr::Qr;
use crate::announcing::Words;
use crate::db::{ReleaseId, Timestamp};
use crate::following::FollowWider;
use crate::i18n::Around;
use crate::people::Profile;
use crate::releases::{LATE, Mails, NOTHING_READY, Recall, Release, day_out};
use crate::text::language_of;
use crate::web::{Page, Pager};
use askama::Template;
use std::collections::HashMap;

/// `/releases`.
#[derive(Template)]
#[template(path = "changelog/index.html")]
pub(super) struct Index<'a> {
    pub page: Page<'a>,
    pub releases: Vec<Release>,
    /// Why some of them were recalled.
    pub recalls: HashMap<ReleaseId, Recall>,
    /// The train that they go with.
    pub along: Along,
    /// What the last of them brought; on the first page only.
    pub chart: Option<Chart>,
    pub pager: Pager,
    /// Whether there are some from before this site.
    pub has_earlier: bool,
    /// The button that follows all releases.
    pub follow: Option<FollowWider>,
}

impl Index<'_> {
    /// The day of a release that went out then.
    fn date(&self, release: &Release, at: &Timestamp) -> String {
        date(&self.page, release, at)
    }

    /// Why a release was recalled, if it was.
    fn recall(&self, release: &Release) -> Option<&Recall> {
        self.recalls.get(&release.id)
    }

    /// Why a week was skipped, and in which language that is.
    fn reason(&self, release: &Release) -> (String, String) {
        reason(&self.page, release)
    }
}

/// The day of a release that went out then.
pub(super) fn date(page: &Page<'_>, release: &Release, at: &Timestamp) -> String {
    page.l.calendar_date(day_out(release.day.as_deref(), *at, page.site_zone))
}

/// Why a week was skipped, and the language of that; the clock's own reasons in the reader's. What staff wrote is in the
/// language that it is recognised as: beside it none is kept.
pub fn reason(page: &Page<'_>, release: &Release) -> (String, String) {
    match release.skip_reason.as_deref() {
        Some(NOTHING_READY) => (page.l.releases_nothing_ready(), page.lang.to_string()),
        Some(LATE) => (page.l.releases_was_late(), page.lang.to_string()),
        reason => {
            let reason = reason.unwrap_or_default();
            (reason.to_owned(), language_of(reason, page.lang))
        }
    }
}

/// `/releases/{version}`.
#[derive(Template)]
#[template(path = "changelog/changelog.html")]
pub(super) struct ChangelogPage<'a> {
    pub page: Page<'a>,
    pub log: &'a Changelog,
    pub mails: Mails,
    pub before: Option<String>,
    pub after: Option<String>,
    /// Its address, for phones.
    pub qr: Option<Qr>,
}

/// People in a sentence, as a list of the language: each with what stands before the name, and then the same with how many
/// more there are, if there are more.
pub(super) struct Shaped<'e> {
    pub around: Around,
    pub people: Vec<(String, &'e Profile)>,
    pub rest: Option<(String, String)>,
}

impl ChangelogPage<'_> {
    /// Readers are told in the nearest language without ado.
    const MARKS: bool = false;
    /// Each line has a link by which other sites show its own card.
    const SHARES: bool = true;

    /// The day on which it went out, in words: that of the site, after which it is named, wherever the reader is.
    fn day(&self) -> String {
        self.page.l.calendar_day(self.log.day(self.page.site_zone))
    }

    /// Where the coming release of its train is composed; nowhere where nothing goes with that one any more.
    fn composer(&self) -> Option<String> {
        const COMPOSER: &str = "/releases/next/edit";
        match &self.log.train {
            None => Some(COMPOSER.to_owned()),
            Some(train) => (!train.is_retired).then(|| of_train(COMPOSER, train)),
        }
    }

    /// What staff have every release say.
    fn words(&self) -> Words {
        self.log.announced.of_release(&self.log.release, self.page.l, &self.day())
    }

    /// Who shaped an item, in a sentence that opens for their names.
    fn shaped<'e>(&self, entry: &'e Entry) -> Shaped<'e> {
        shaped(&self.page, entry)
    }

    /// Who is new, in a sentence that opens for their names; nothing where nobody is.
    fn welcome(&self) -> Option<Shaped<'_>> {
        let (l, new) = (self.page.l, &self.log.welcomed);
        let around = (!new.is_empty()).then(|| Around::of(|names| l.releases_welcome(names)))?;
        Some(listed(&self.page, around, new, None))
    }
}

/// Who shaped an item, in a sentence that opens for their names.
pub(super) fn shaped<'e>(page: &Page<'_>, entry: &'e Entry) -> Shaped<'e> {
    let l = page.l;
    let more = (entry.more > 0).then(|| l.releases_more(entry.more, l.number(entry.more)));
    listed(page, Around::of(|names| l.releases_shaped_by(names)), &entry.shaped, more)
}

fn listed<'e>(page: &Page<'_>, around: Around, shapers: &'e [Profile], more: Option<String>) -> Shaped<'e> {
    let names: Vec<String> = shapers.iter().map(|person| person.shown(page.l)).chain(more.clone()).collect();
    let mut between = page.l.between(&names).into_iter();
    let people = shapers.iter().zip(between.by_ref()).map(|(person, before)| (before, person)).collect();
    Shaped { around, people, rest: between.next().zip(more) }
}

/// Whether a line is told in another language than the page, for want of words in that one.
pub(super) fn stands_in(page: &Page<'_>, entry: &Entry) -> bool {
    *entry.item.told_lang(&page.lang) != *page.lang
}
