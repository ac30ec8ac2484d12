//! The pages on which staff compose the coming release.

use super::changes::Changes;
use super::desk::{Desk, DeskItem};
use super::kinds::Kind;
use super::places::Place;
use super::rows::{Row, summary_of};
use super::translating::{Choice, Said, choices, original_known, original_summary};
use super::typed::{Refused, Typed, notes_token};
use super::web::MomentsForm;
use super::writing::{self, Written};
use crate::areas::Named;
use crate::db::{ItemId, Timestamp};
use crate::error::Problems;
use crate::i18n::{Around, Language, Messages};
use crate::releases::{Change, Hold, InLanguages, Release, State, TypedReason, reason_label};
use crate::trains::Train;
use crate::web::{Field, Page};
use askama::Template;
use std::collections::HashSet;

/// `/releases/next/edit`.
#[derive(Template)]
#[template(path = "composer/composer.html")]
pub(super) struct Composer<'a> {
    pub page: Page<'a>,
    pub desk: &'a Desk,
    /// The items under the names of their areas, as the changelog will have them.
    pub groups: Vec<(&'a Named, Vec<Row<'a>>)>,
    pub summary: Field,
    pub known_issues: Field,
    /// The language of the texts beside the originals, and those that can be chosen.
    pub lang: Option<Language>,
    pub languages: Vec<Choice>,
    /// The head in that language, and what the one of the original is called beside it.
    pub head: Option<Said>,
    pub summary_label: String,
    /// The same of the known issues.
    pub known: Option<Said>,
    pub known_label: String,
    /// The changelog as those will see it who read that language; none while no line is there.
    pub told: Option<String>,
    /// A line without a post.
    pub written: Written,
    /// Id of the field and what is wrong with it.
    pub problems: Vec<(String, String)>,
    /// Notes that somebody else saved since they were shown here and typed over.
    pub theirs: Option<String>,
    /// Words for items that somebody left out meanwhile.
    pub left_out: Vec<&'a str>,
    /// What somebody else did meanwhile, if it was refused for that. What was typed stays in the form.
    pub changes: Option<Changes<'a>>,
}

/// "Reworded: …", open where the line stands.
pub(super) fn reworded(page: &Page<'_>) -> Around {
    Around::of(|line| page.l.releases_changed_line(line))
}

/// "Added: …", open where the line stands.
pub(super) fn added(page: &Page<'_>) -> Around {
    Around::of(|line| page.l.releases_changed_added(line))
}

/// `/releases/next/freeze`.
#[derive(Template)]
#[template(path = "composer/freeze.html")]
pub(super) struct Freeze<'a> {
    pub page: Page<'a>,
    pub desk: &'a Desk,
}

/// `/releases/next/skip`.
#[derive(Template)]
#[template(path = "composer/skip.html")]
pub(super) struct Skip<'a> {
    pub page: Page<'a>,
    pub desk: &'a Desk,
    pub reason: Field,
    /// The same in each language.
    pub others: InLanguages,
    pub problems: Vec<(&'static str, String)>,
}

/// What a field of a reason is called.
fn reason_field(l: &Messages, name: &str) -> String {
    reason_label(name, l).unwrap_or_else(|| l.releases_skip_reason())
}

impl<'a> Skip<'a> {
    /// The question, with the reason as it was entered and what is wrong with it.
    pub(super) fn new(page: Page<'a>, desk: &'a Desk, typed: &TypedReason, wrong: &Problems) -> Self {
        let l = page.l;
        let (page, problems) = page.with_problems(wrong, reason_field);
        let reason = Field::new("reason", typed.text.as_str(), wrong, l);
        Self { page, desk, reason, others: typed.fields(wrong, l), problems }
    }
}

/// `/releases/next/wait`.
#[derive(Template)]
#[template(path = "composer/wait.html")]
pub(super) struct Wait<'a> {
    pub page: Page<'a>,
    pub place: Place,
    pub release: &'a Release,
    /// The hold that stands.
    pub hold: Option<&'a Hold>,
    pub reason: Field,
    /// The same in each language.
    pub others: InLanguages,
    pub problems: Vec<(&'static str, String)>,
}

impl<'a> Wait<'a> {
    /// The question, with the reason as it was entered and what is wrong with it.
    pub(super) fn new(
        page: Page<'a>,
        (place, release, hold): (Place, &'a Release, Option<&'a Hold>),
        typed: &TypedReason,
        wrong: &Problems,
    ) -> Self {
        let l = page.l;
        let (mut page, problems) = page.with_problems(wrong, reason_field);
        page.title = if hold.is_some() { l.releases_wait_again() } else { page.title };
        let (reason, others) = (Field::new("reason", typed.text.as_str(), wrong, l), typed.fields(wrong, l));
        Self { page, place, release, hold, reason, others, problems }
    }
}

/// `/releases/next/moments`.
#[derive(Template)]
#[template(path = "composer/moments.html")]
pub(super) struct Moments<'a> {
    pub page: Page<'a>,
    pub place: Place,
    pub train: &'a Train,
    pub kind: Kind,
    pub release: &'a Release,
    pub is_frozen: bool,
    /// When it was to go out, if it was moved.
    pub planned: Option<Timestamp>,
    pub cutoff_day: Field,
    pub cutoff_time: Field,
    pub publish_day: Field,
    pub publish_time: Field,
    pub problems: Vec<(&'static str, String)>,
    /// Whether somebody else changed the release since the form was shown.
    pub is_stale: bool,
}

impl<'a> Moments<'a> {
    /// The form as it was entered and what is wrong with it, beside what is so now.
    pub(super) fn new(
        page: Page<'a>,
        (train, release): &'a (Train, Release),
        typed: &MomentsForm,
        wrong: &Problems,
    ) -> Self {
        let l = page.l;
        let (page, problems) = page.with_problems(wrong, moments_label);
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        Self {
            place: Place::of(train),
            train,
            kind: Kind::of(train),
            release,
            is_frozen: release.state == State::Frozen,
            planned: release.moved_from().copied(),
            cutoff_day: field("cutoff_day", &typed.cutoff_day),
            cutoff_time: field("cutoff_time", &typed.cutoff_time),
            publish_day: field("publish_day", &typed.publish_day),
            publish_time: field("publish_time", &typed.publish_time),
            page,
            problems,
            is_stale: false,
        }
    }
}

fn moments_label(l: &Messages, field: &str) -> String {
    match field {
        "cutoff_day" => l.releases_moments_cutoff_day(),
        "cutoff_time" => l.releases_moments_cutoff_time(),
        "publish_day" => l.releases_moments_publish_day(),
        _ => l.releases_moments_publish_time(),
    }
}

impl<'a> Composer<'a> {
    /// The page over what is there, and over what was typed, with its problems.
    pub(super) fn new(page: Page<'a>, desk: &'a Desk, typed: &'a Typed, refused: &Refused) -> Self {
        let l = page.l;
        let release = &desk.release;
        let none = Problems::default();
        let problems = |of: Option<ItemId>| refused.items.get(&of).unwrap_or(&none);
        let now = (release.summary.as_str(), release.known_issues.as_str());
        let typed_notes = typed.notes.typed(now);
        let (summary, known) = typed_notes.unwrap_or(now);
        let row = |line: &'a DeskItem| {
            let id = line.item.id;
            let said = Said::of_item(desk, line, (typed, refused), l);
            Row::new(line, (typed.items.get(&id), said), problems(Some(id)), l)
        };
        let groups: Vec<(&Named, Vec<Row<'a>>)> =
            desk.groups().into_iter().map(|(area, lines)| (area, lines.into_iter().map(row).collect())).collect();
        let items = || groups.iter().flat_map(|(_, rows)| rows.iter());
        let there: HashSet<ItemId> = items().map(|row| row.of.item.id).collect();
        // In the order in which they stand on the page.
        let of_row = |row: &Row<'_>| {
            let of = Some(row.of.item.id);
            summary_of(of, problems(of), l).into_iter().chain(row.said.as_ref().and_then(|said| said.problem(l)))
        };
        let mut told: Vec<(String, String)> = items().flat_map(of_row).collect();
        let head = Said::of_head(desk, (typed, refused), l);
        told.extend(writing::summary(&refused.written, l));
        told.extend(summary_of(None, problems(None), l));
        told.extend(head.as_ref().and_then(|said| said.problem(l)));
        let known_said = Said::of_known(desk, (typed, refused), l);
        told.extend(known_said.as_ref().and_then(|said| said.problem(l)));
        let notes = problems(None);
        Self {
            summary: Field::new("summary", summary, notes, l).in_language(&release.notes_lang),
            known_issues: Field::new("known_issues", known, notes, l).in_language(&release.notes_lang),
            page: if told.is_empty() { page } else { page.with_errors() },
            desk,
            groups,
            problems: told,
            theirs: (typed_notes.is_some() && typed.notes.is_stale(release))
                .then(|| format!("{}\n\n{}", release.summary, release.known_issues)),
            left_out: typed.words().filter(|(id, _)| !there.contains(id)).map(|(_, words)| words).collect(),
            summary_label: original_summary(release, head.as_ref(), l),
            known_label: original_known(release, known_said.as_ref(), l),
            known: known_said,
            told: None,
            written: typed.written.form(&refused.written, l),
            lang: typed.lang,
            languages: choices(desk, typed.lang),
            head,
            changes: None,
        }
    }

    fn seen(&self) -> String {
        notes_token(&self.desk.release)
    }

    /// The language in which the changelog stands beside the forms.
    fn reads(&self) -> Language {
        self.lang.unwrap_or(self.page.lang)
    }

    /// The page of the originals alone.
    fn originals(&self) -> String {
        self.desk.place().page("edit")
    }

    fn changes() -> &'static [Change] {
        Change::ALL
    }
}
