//! A release before it is out, as its readers will see it: the page's own template, made for the composer. Credits are
//! recorded once it is out: before that it names those who wrote the posts, or whom staff credit.

use super::beside::Beside;
use super::formats::{Format, Frame};
use super::page::{Changelog, Entry, bare};
use super::told::Told;
use super::views::{Shaped, shaped};
use crate::announcing::Words;
use crate::areas::Area;
use crate::db::{Conn, ItemId, PostId};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::people::Profile;
use crate::releases::{Answers, Release, ReleaseItem, Shown, Translations};
use crate::trains::Train;
use crate::web::{Cx, Page};
use askama::Template;
use chrono::NaiveDate;
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "changelog/preview.html")]
struct Preview<'a> {
    page: Page<'a>,
    log: Changelog,
    /// What it says beside its changes.
    words: Words,
}

impl Preview<'_> {
    /// Staff see which texts are there for want of better ones.
    const MARKS: bool = true;
    /// Nothing of it is out.
    const SHARES: bool = false;

    fn shaped<'e>(&self, entry: &'e Entry) -> Shaped<'e> {
        shaped(&self.page, entry)
    }
}

/// What goes out.
pub struct Going<'a> {
    /// What it goes with, unless that is the weekly train.
    pub train: Option<Train>,
    /// The lines in their order.
    pub lines: Vec<ReleaseItem>,
    /// The posts they come from.
    pub posts: HashMap<ItemId, Vec<PostId>>,
    /// What they carry.
    pub carries: HashMap<ItemId, Shown>,
    /// Those who will be credited for them, as far as that is known: who voted is counted once it is out.
    pub shaped: HashMap<ItemId, Vec<Profile>>,
    /// Which of them are kept as they are, and why.
    pub answers: &'a Answers,
    /// What the release says beside them, in the language of the page.
    pub said: Words,
}

/// What those will see who read the language of `page`, as HTML; `release` has the version that it will have.
pub fn preview(
    page: Page<'_>,
    release: &Release,
    going: Going<'_>,
    translations: &Translations,
    areas: &[Area],
) -> Result<String> {
    let (log, words) = ahead(release, going, (translations, areas), page.lang)?;
    Preview { page, log, words }.render().map_err(|error| Error::Broken(Box::new(error)))
}

/// What stands beside the lines of a release before it is out: its devices and the bugs that are known in it.
pub struct GoingBeside(Beside);

impl GoingBeside {
    /// Of a release with the version that it will have, on the day on which it goes out where the site is.
    pub fn of(conn: &mut Conn, release: &Release, reads: Language, day: NaiveDate) -> Result<Self> {
        Beside::of(conn, release, reads, day).map(Self)
    }
}

/// The same as those will see it who read a language, to be put into a forum as BBCode.
pub fn preview_as_bbcode(
    cx: &Cx,
    release: &Release,
    (going, GoingBeside(beside)): (Going<'_>, GoingBeside),
    around: (&Translations, &[Area]),
    reads: Language,
) -> Result<String> {
    let (mut log, words) = ahead(release, going, around, reads)?;
    // What is put elsewhere names nobody who may yet be left out.
    for entry in log.groups.iter_mut().flat_map(|group| &mut group.entries) {
        entry.shaped.clear();
    }
    let (l, config, links) = (cx.app.catalog.of(reads), &cx.app.config, cx.base_url());
    let told = Told::of(&log, beside, (l, reads), config.schedule.zone);
    // Nobody is credited before it is out.
    let told = Told { greeting: words.greeting, closing: words.closing, thanks: None, ..told };
    Format::Bbcode.render(&told, &Frame { l, lang: reads, site_name: &config.site_name, links: &links })
}

/// The changelog as it will be, and what it says beside its lines.
fn ahead(
    release: &Release,
    Going { train, lines, posts, mut carries, mut shaped, answers, said: words }: Going<'_>,
    (translations, areas): (&Translations, &[Area]),
    reads: Language,
) -> Result<(Changelog, Words)> {
    let told: Vec<ReleaseItem> = lines.into_iter().map(|line| translations.items.item(line, reads)).collect();
    let whys = told.iter().filter_map(|line| Some((line.id, answers.why(line)?))).collect();
    let head = (translations.head.head(release, reads), translations.head.known(release, reads));
    // As if it had gone out at its hour.
    let out = Release { published_at: Some(release.published_at.unwrap_or(release.publish_at)), ..release.clone() };
    let mut log = Changelog { train, whys, ..bare(out, head, (told, posts), areas)? };
    for entry in log.groups.iter_mut().flat_map(|group| &mut group.entries) {
        // The forms of the composer bear the other names.
        entry.anchor.insert_str(0, "told-");
        entry.carry(&mut carries);
        entry.shaped = shaped.remove(&entry.item.id).filter(|_| !entry.item.withheld).unwrap_or_default();
    }
    Ok((log, words))
}
