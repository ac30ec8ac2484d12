//! Pages.

use super::along::{Along, of_train};
use super::chart::Chart;
use super::page::{Changelog, Entry};
use super::qr::Qr;
use crate::announcing::Words;
use crate::awards::Told;
use crate::db::{ReleaseId, Timestamp};
use crate::following::FollowWider;
use crate::i18n::Around;
use crate::people::Profile;
use crate::releases::{LATE, Mails, NOTHING_READY, Pause, Recall, Release, day_out};
use crate::reports::{Brief as Report, Open};
use crate::text::language_of;
use crate::verifying::Question;
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
    /// The report that takes answers and that the reader has not answered.
    pub report: Option<Open>,
}

impl Index<'_> {
    /// The day of a release that went out then.
    fn date(&self, release: &Release, at: &Timestamp) -> String {
        date(&self.page, release, at)
    }

    /// Why a release was recalled, if it was, and the language of that.
    fn recall(&self, release: &Release) -> Option<(&str, &str)> {
        self.recalls.get(&release.id).map(|recall| recall.told(self.page.lang))
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

/// Why a week was skipped, and the language of that, as somebody reads it; the clock's own reasons in the reader's language. What
/// staff wrote before a language was kept beside it is in the one that it is recognised as.
pub fn reason(page: &Page<'_>, release: &Release) -> (String, String) {
    match release.skip_reason.as_deref() {
        Some(NOTHING_READY) => (page.l.releases_nothing_ready(), page.lang.to_string()),
        Some(LATE) => (page.l.releases_was_late(), page.lang.to_string()),
        reason => {
            let reason = reason.unwrap_or_default();
            let typed_in = release.skip_told.language_of(reason).map(str::to_owned);
            let typed_in = typed_in.unwrap_or_else(|| language_of(reason, page.lang));
            let (reason, lang) = release.skip_told.told((reason, &typed_in), page.lang);
            (reason.to_owned(), lang.to_owned())
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
    /// What its report asks and tells; nothing where that is nothing.
    pub report: Option<&'a Report>,
    /// The award of its week, or that there is none.
    pub award: Option<&'a Told>,
    pub before: Option<String>,
    pub after: Option<String>,
    /// What the reader is asked about its bugs.
    pub asked: &'a [Question],
    /// The days behind it without a release.
    pub pauses: &'a [Pause],
    /// Its address, for phones.
    pub qr: Option<Qr>,
}

/// People in a sentence, as a list of the language: each with what stands before the name and what closes it, such as a comma,
/// and then how many more there are, with what stands before that, if there are more.
pub(super) struct Shaped<'e> {
    pub around: Around,
    pub people: Vec<(String, &'e Profile, String)>,
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

    /// A day without a release, in words.
    fn day_off(&self, pause: &Pause) -> String {
        self.page.l.calendar_date(pause.day)
    }

    /// Why there is none, and in which language that is.
    fn why_off<'p>(&self, pause: &'p Pause) -> (&'p str, &'p str) {
        pause.told(self.page.lang)
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
    let (closing, leading): (Vec<String>, Vec<String>) =
        page.l.between(&names).iter().map(|words| parted(words)).unzip();
    let (mut closing, mut leading) = (closing.into_iter().skip(1), leading.into_iter());
    let people = shapers.iter().zip(leading.by_ref());
    let people = people.map(|(person, before)| (before, person, closing.next().unwrap_or_default())).collect();
    Shaped { around, people, rest: leading.next().zip(more) }
}

/// What stands between two names, in two: what closes the first one, with which no row begins, and what leads to the other.
fn parted(words: &str) -> (String, String) {
    let end = words.find(|c: char| c.is_whitespace() || c.is_alphanumeric()).unwrap_or(words.len());
    let (closing, leading) = words.split_at(end);
    (closing.to_owned(), leading.to_owned())
}

/// Whether a line is told in another language than the page, for want of words in that one.
pub(super) fn stands_in(page: &Page<'_>, entry: &Entry) -> bool {
    *entry.item.told_lang(&page.lang) != *page.lang
}
