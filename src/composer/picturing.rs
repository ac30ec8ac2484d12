//! The page on which staff choose the picture of a line, or send one for it, and say what that shows in each language: `choice`
//! with the name of its files, nothing for none, `picture` with a file, which takes the place of what is chosen, and `alt-de`
//! and the like.

use super::meant::Told;
use super::places::Place;
use crate::db::ItemId;
use crate::error::{Error, Problem, Problems, Result};
use crate::files::ALT_MAX;
use crate::i18n::{Language, Messages};
use crate::logs::mask_of_staff;
use crate::releases::{self, Alt, PictureChoices, Release, ReleaseItem, WantedPicture};
use crate::text::{line, number};
use crate::web::{self, Cx, Field, LEFT_OUT, PICTURE, Page, TypedWords, named};
use askama::Template;
use serde::Deserialize;
use std::collections::HashSet;

/// What the names of fields begin with that say what it shows.
const ALT: &str = "alt-";

/// Where the form of a line is sent.
fn address(item: ItemId) -> String {
    format!("{BELOW}{item}{PAGE}")
}

const BELOW: &str = "/releases/next/items/";
const PAGE: &str = "/picture";

/// The line whose page has this address.
pub(super) fn item_at(path: &str) -> Option<ItemId> {
    path.strip_prefix(BELOW)?.strip_suffix(PAGE).and_then(number).map(ItemId)
}

/// The form, as it came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(super) struct PictureForm {
    pub train: String,
    coming: String,
    week: String,
    /// The revision of the line that the page showed.
    pub revision: Option<i64>,
    choice: Option<String>,
    alts: Vec<(Language, String)>,
    /// Whether a file was chosen that has to be chosen again.
    pub has_lost: bool,
}

impl TryFrom<Vec<(String, String)>> for PictureForm {
    type Error = &'static str;

    fn try_from(fields: Vec<(String, String)>) -> std::result::Result<Self, Self::Error> {
        const UNKNOWN: &str = "a field that the form does not have, or has once";
        let (mut form, mut known) = (Self::default(), HashSet::new());
        for (name, value) in fields {
            // Several may not have come along.
            if !known.insert(name.clone()) && name != LEFT_OUT {
                return Err(UNKNOWN);
            }
            match name.as_str() {
                "train" => form.train = value,
                "coming" => form.coming = value,
                "week" => form.week = value,
                "revision" => form.revision = releases::seen_revision(&value),
                "choice" => form.choice = Some(value),
                // A form without files, sent as one text, names the field all the same.
                PICTURE if value.is_empty() => {}
                LEFT_OUT => form.has_lost |= value == PICTURE,
                _ => {
                    let lang: Option<Language> = name.strip_prefix(ALT).and_then(|lang| lang.parse().ok());
                    let lang = lang.filter(|lang| form.alts.iter().all(|(there, _)| there != lang));
                    form.alts.push((lang.ok_or(UNKNOWN)?, value));
                }
            }
        }
        Ok(form)
    }
}

impl PictureForm {
    /// What it says of the release that the page showed.
    pub(super) fn of(&self) -> Told<'_> {
        (&self.train, &self.coming, &self.week)
    }

    /// All that was typed.
    pub(super) fn words(&self, l: &Messages) -> Vec<TypedWords> {
        TypedWords::of(self.alts.iter().map(|(lang, typed)| (called(*lang, l), typed.as_str())))
    }

    /// What was said that it shows, by language and in their order, or what is wrong with it.
    pub(super) fn alts(&self) -> std::result::Result<Vec<Alt>, Vec<(Language, Problem)>> {
        let (mut alts, mut wrong) = (Vec::new(), Vec::new());
        for (lang, typed) in &self.alts {
            match line(typed, 0, ALT_MAX) {
                Ok(said) if said.is_empty() => {}
                Ok(said) => alts.push(Alt { lang: lang.to_string(), text: mask_of_staff(&said) }),
                Err(problem) => wrong.push((*lang, problem)),
            }
        }
        alts.sort_unstable();
        if wrong.is_empty() { Ok(alts) } else { Err(wrong) }
    }

    /// What was chosen.
    pub(super) fn wanted(&self) -> Result<WantedPicture> {
        match self.choice.as_deref() {
            None => Err(Error::invalid("choice", Problem::Missing)),
            Some("") => Ok(WantedPicture::Nothing),
            Some(name) => Ok(WantedPicture::Named(name.to_owned())),
        }
    }

    fn alt(&self, lang: Language) -> &str {
        self.alts.iter().find(|(there, _)| *there == lang).map_or("", |(_, typed)| typed)
    }
}

/// A line of what is coming with a train, with what it shows and may show.
pub(super) struct There {
    pub place: Place,
    pub release: Release,
    pub item: ReleaseItem,
    pub choices: PictureChoices,
}

/// What is wrong with a form.
#[derive(Default)]
pub(super) struct WrongPicture {
    pub form: Problems,
    /// With what was said that it shows.
    pub alts: Vec<(Language, Problem)>,
}

/// What it shows in a language.
struct AltRow {
    id: String,
    label: String,
    field: Field,
}

/// `/releases/next/items/{id}/picture`.
#[derive(Template)]
#[template(path = "composer/picture.html")]
pub(super) struct PicturePage<'a> {
    page: Page<'a>,
    there: &'a There,
    action: String,
    choice: Field,
    picture: Field,
    rows: Vec<AltRow>,
    has_lost: bool,
    problems: Vec<(String, String)>,
}

impl<'a> PicturePage<'a> {
    /// The page of what is there, or of what was typed, with what is wrong with it.
    pub(super) fn new(cx: &'a Cx, there: &'a There, typed: Option<&PictureForm>, wrong: &WrongPicture) -> Self {
        let (l, choices) = (cx.l(), &there.choices);
        let has = choices.has.as_ref().filter(|has| choices.all.iter().any(|one| one.name == has.name));
        let stored = has.map_or("", |has| &has.name);
        let choice = typed.map_or(stored, |typed| typed.choice.as_deref().unwrap_or_default());
        let said = |lang: Language| {
            let mut alts = choices.has.iter().flat_map(|has| &has.alts);
            alts.find(|alt| *alt.lang == *lang).map_or("", |alt| &alt.text)
        };
        let row = |lang: &Language| {
            let problem = wrong.alts.iter().find(|(there, _)| there == lang).map(|(_, problem)| problem.sentence(l));
            let field = Field {
                value: typed.map_or_else(|| said(*lang), |typed| typed.alt(*lang)).to_owned(),
                error: problem.unwrap_or_default(),
                lang: lang.to_string(),
            };
            AltRow { id: format!("{ALT}{lang}"), label: called(*lang, l), field }
        };
        let rows: Vec<AltRow> = Language::iter().map(row).collect();
        let told = web::summary(&wrong.form, l, |field| label(l, field));
        let mut problems: Vec<(String, String)> = told.into_iter().map(|(id, told)| (id.to_owned(), told)).collect();
        let of_alts = rows.iter().filter(|row| !row.field.error.is_empty());
        problems.extend(of_alts.map(|row| (row.id.clone(), named(l, row.label.clone(), row.field.error.clone()))));
        let page = cx.page(l.releases_picture());
        Self {
            page: if problems.is_empty() { page } else { page.with_errors() },
            action: address(there.item.id),
            choice: Field::new("choice", choice, &wrong.form, l),
            picture: Field::new(PICTURE, "", &wrong.form, l),
            has_lost: typed.is_some_and(|typed| typed.has_lost),
            there,
            rows,
            problems,
        }
    }
}

impl PicturePage<'_> {
    /// Whether something is said of what it shows, or wrong with it.
    fn is_said(&self) -> bool {
        self.rows.iter().any(|row| !row.field.value.is_empty() || !row.field.error.is_empty())
    }
}

/// What the field is called that says what it shows in a language.
fn called(lang: Language, l: &Messages) -> String {
    l.releases_picture_alt(lang.language_name())
}

fn label(l: &Messages, field: &str) -> String {
    if field == PICTURE { l.releases_picture_file() } else { l.releases_picture() }
}
