//! Pages of the room.

use super::actions::Own;
use super::model::{Picture, Place};
use crate::db::PictureId;
use crate::error::Problems;
use crate::files::ALT_MAX;
use crate::text;
use crate::web::{Cx, Field, PICTURE, Page, named, summary};
use askama::Template;

/// The pictures of one's own post or comment.
#[derive(Template)]
#[template(path = "pictures/pictures.html")]
pub(super) struct PicturesPage<'a> {
    page: Page<'a>,
    own: &'a Own,
    action: String,
    /// Whether they belong to the post itself, and to nothing below it.
    is_of_post: bool,
    picture: Field,
    rows: Vec<Row<'a>>,
    problems: Vec<(String, String)>,
}

/// A picture with its description.
struct Row<'a> {
    picture: &'a Picture,
    /// The id of the field, which is its name too.
    id: String,
    alt: Field,
}

impl<'a> PicturesPage<'a> {
    /// The pictures with what was typed of them, and what was wrong with an upload or with a description.
    pub(super) fn new(cx: &'a Cx, place: Place, own: &'a Own, typed: &[(PictureId, String)], wrong: &Problems) -> Self {
        let l = cx.l();
        let row = |picture: &'a Picture| {
            let value = typed.iter().find(|(id, _)| *id == picture.id).map_or(&picture.alt, |(_, alt)| alt);
            Row { id: format!("alt-{}", picture.id), alt: Field::new("", value, wrong, l), picture }
        };
        let page = cx.page(match &own.option {
            Some(label) => l.pictures_of_option(label),
            None => l.pictures_title(),
        });
        Self {
            page: if wrong.is_empty() { page } else { page.with_errors() },
            is_of_post: matches!(place, Place::Post(_)),
            action: place.address(),
            picture: Field::new(PICTURE, "", wrong, l),
            rows: own.pictures.iter().map(row).collect(),
            problems: summary(wrong, l, |_| l.pictures_add())
                .into_iter()
                .map(|(id, told)| (id.to_owned(), told))
                .collect(),
            own,
        }
    }

    /// Whether there is a picture of which may be said what it shows.
    fn may_describe(&self) -> bool {
        self.rows.iter().any(|row| self.own.may_describe(row.picture))
    }

    /// The same, saying which descriptions are too long.
    #[must_use]
    pub(super) fn with_long_words(mut self) -> Self {
        let l = self.page.l;
        for row in &mut self.rows {
            if let Err(problem) = text::line(&row.alt.value, 0, ALT_MAX) {
                row.alt.error = problem.sentence(l);
                self.problems.push((row.id.clone(), named(l, l.pictures_alt(), problem.sentence(l))));
            }
        }
        self.page = self.page.with_errors();
        self
    }
}
