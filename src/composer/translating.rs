//! The composer in another language: which one, what each of them lacks, and the fields of the one that was chosen.

use super::desk::{Desk, DeskItem};
use super::texts::{self, Of, text_token};
use super::typed::{Refused, Typed};
use crate::db::ItemId;
use crate::i18n::{Language, Messages};
use crate::releases::{Gaps, Release, ReleaseItem};
use crate::web::{self, Field};

/// A language that can be chosen.
pub(super) struct Choice {
    pub language: Language,
    /// How many texts it lacks.
    pub missing: usize,
    /// How many are older than their originals.
    pub outdated: usize,
    /// Its page, at the first text that it lacks, or else the first one that is older than its original.
    pub address: String,
    pub is_here: bool,
}

/// A text in the language that was chosen, with its form.
pub(super) struct Said {
    pub id: String,
    pub label: String,
    pub field: Field,
    pub seen_id: String,
    /// What this form shows.
    pub seen: String,
    /// The text as somebody else saved it since it was shown here and typed over.
    pub theirs: Option<String>,
    /// Whether somebody typed here.
    pub is_typed: bool,
    /// That the original was changed since; empty if it was not.
    pub since: String,
    /// The field that says that it is right all the same.
    pub still_id: String,
    /// Whether somebody says so.
    pub is_right: bool,
}

/// All languages with what they lack; what is left out when the release goes out, none needs.
pub(super) fn choices(desk: &Desk, chosen: Option<Language>) -> Vec<Choice> {
    let place = desk.place();
    let standing: Vec<_> = desk.items.iter().filter(|line| !line.taken_back).map(|line| &line.item).collect();
    let choice = |Gaps { language, missing, outdated }: Gaps| {
        let line = first_gap(desk, language).map(|item| texts::field(Of::Line(item), &language));
        let (said, release) = (&desk.translations, &desk.release);
        let lacks_head = said.lacks_head(release, language) || said.is_head_outdated(release, language);
        let lacks_known = said.lacks_known(release, language) || said.is_known_outdated(release, language);
        let head = || lacks_head.then(|| texts::field(Of::Head, &language));
        let known = || lacks_known.then(|| texts::field(Of::Known, &language));
        let gap = line.or_else(head).or_else(known).map(|field| format!("#{field}"));
        Choice {
            language,
            missing,
            outdated,
            address: place.page_in("edit", Some(language)) + &gap.unwrap_or_default(),
            is_here: chosen == Some(language),
        }
    };
    desk.translations.gaps(&desk.release, &standing).into_iter().map(choice).collect()
}

impl Desk {
    /// The languages that lack something, each with its page.
    pub(super) fn gaps(&self) -> Vec<Choice> {
        choices(self, None).into_iter().filter(|choice| choice.missing > 0).collect()
    }
}

/// The first line on the page that has no words in a language, or else older ones than its original.
fn first_gap(desk: &Desk, lang: Language) -> Option<ItemId> {
    let said = &desk.translations;
    let standing = || desk.groups().into_iter().flat_map(|(_, lines)| lines).filter(|line| !line.taken_back);
    let lacking = standing().find(|line| said.lacks_item(&line.item, lang));
    let first = lacking.or_else(|| standing().find(|line| said.is_item_outdated(&line.item, lang)));
    first.map(|line| line.item.id)
}

impl Said {
    /// The form of a line, unless its original is in this language, and nobody typed another one.
    pub(super) fn of_item(
        desk: &Desk,
        line: &DeskItem,
        (typed, refused): (&Typed, &Refused),
        l: &Messages,
    ) -> Option<Self> {
        let (lang, id) = (typed.lang?, line.item.id);
        let texts = &desk.translations.items;
        let stored = (texts.said(id, lang).unwrap_or_default(), texts.revision(id, lang));
        let said = Self::new((Of::Line(id), lang), stored, (typed, refused), l);
        let said = said.since(desk.translations.is_item_outdated(&line.item, lang), l);
        (*line.item.lang != *lang || said.is_typed).then_some(said)
    }

    /// The form of the head, the same way.
    pub(super) fn of_head(desk: &Desk, (typed, refused): (&Typed, &Refused), l: &Messages) -> Option<Self> {
        let (lang, release) = (typed.lang?, &desk.release);
        let texts = &desk.translations.head.summary;
        let stored = (texts.said(release.id, lang).unwrap_or_default(), texts.revision(release.id, lang));
        let said = Self::new((Of::Head, lang), stored, (typed, refused), l);
        let said = said.since(desk.translations.is_head_outdated(release, lang), l);
        let is_original = *release.notes_lang == *lang && !release.summary.is_empty();
        (!is_original || said.is_typed).then_some(said)
    }

    /// The form of the known issues, the same way.
    pub(super) fn of_known(desk: &Desk, (typed, refused): (&Typed, &Refused), l: &Messages) -> Option<Self> {
        let (lang, release) = (typed.lang?, &desk.release);
        let texts = &desk.translations.head.known;
        let stored = (texts.said(release.id, lang).unwrap_or_default(), texts.revision(release.id, lang));
        let said = Self::new((Of::Known, lang), stored, (typed, refused), l);
        let said = said.since(desk.translations.is_known_outdated(release, lang), l);
        let is_original = *release.notes_lang == *lang && !release.known_issues.is_empty();
        (!is_original || said.is_typed).then_some(said)
    }

    fn new(
        (of, lang): (Of, Language),
        (stored, revision): (&str, i64),
        (typed, refused): (&Typed, &Refused),
        l: &Messages,
    ) -> Self {
        let id = texts::field(of, &lang);
        let words = typed.texts.typed(of, lang);
        let error = refused.texts.get(&id).map(|problem| problem.sentence(l)).unwrap_or_default();
        let is_stale = words.is_some() && typed.texts.is_stale(of, lang, revision);
        Self {
            label: label(of, lang, l),
            field: Field { value: words.unwrap_or(stored).to_owned(), error, lang: lang.to_string() },
            seen_id: texts::seen_field(of, &lang),
            seen: text_token(revision, stored),
            theirs: is_stale.then(|| stored.to_owned()),
            is_typed: words.is_some(),
            since: String::new(),
            still_id: texts::still_field(of, &lang),
            is_right: typed.texts.is_right(of, lang),
            id,
        }
    }

    /// The same, of which the original was changed since, or was not.
    fn since(self, is_outdated: bool, l: &Messages) -> Self {
        if is_outdated { Self { since: l.releases_original_changed(), ..self } } else { self }
    }

    /// What is wrong with it, for the summary above the form.
    pub(super) fn problem(&self, l: &Messages) -> Option<(String, String)> {
        let sentence = || web::named(l, self.label.clone(), self.field.error.clone());
        (!self.field.error.is_empty()).then(|| (self.id.clone(), sentence()))
    }
}

/// What the field of a line is called: its language is named where another one stands beside it.
pub(super) fn original_line(item: &ReleaseItem, beside: Option<&Said>, l: &Messages) -> String {
    let lang = beside.and_then(|_| name_of(&item.lang));
    lang.map_or_else(|| l.releases_line(), |lang| l.releases_line_in(lang))
}

/// The same of the paragraph at the head, if there is one.
pub(super) fn original_summary(release: &Release, beside: Option<&Said>, l: &Messages) -> String {
    let lang = beside.filter(|_| !release.summary.is_empty()).and_then(|_| name_of(&release.notes_lang));
    lang.map_or_else(|| l.releases_summary(), |lang| l.releases_summary_in(lang))
}

/// The same of the known issues, if there are any.
pub(super) fn original_known(release: &Release, beside: Option<&Said>, l: &Messages) -> String {
    let lang = beside.filter(|_| !release.known_issues.is_empty()).and_then(|_| name_of(&release.notes_lang));
    lang.map_or_else(|| l.releases_known_issues(), |lang| l.releases_known_issues_in(lang))
}

/// The name of a language in itself, or the tag of one that is none of ours; none of one that nobody knows.
fn name_of(tag: &str) -> Option<&str> {
    let known = tag.parse::<Language>().map_or(tag, |known| known.language_name());
    (!known.is_empty()).then_some(known)
}

/// What the field of a text is called.
pub(super) fn label(of: Of, lang: Language, l: &Messages) -> String {
    match of {
        Of::Line(_) => l.releases_line_in(lang.language_name()),
        Of::Head => l.releases_summary_in(lang.language_name()),
        Of::Known => l.releases_known_issues_in(lang.language_name()),
    }
}
