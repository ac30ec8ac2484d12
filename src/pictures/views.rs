//! Pages of the room.

use super::actions::Own;
use super::model::{Picture, Place};
use crate::db::PictureId;
use crate::error::Problems;
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// The pictures of one's own post or comment.
#[derive(Template)]
#[template(path = "pictures/pictures.html")]
pub(super) struct PicturesPage<'a> {
    page: Page<'a>,
    own: &'a Own,
    action: String,
    picture: Field,
    rows: Vec<Row<'a>>,
    problems: Vec<(&'static str, String)>,
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
            Row { id: format!("alt-{}", picture.id), alt: Field::new("alt", value, wrong, l), picture }
        };
        let page = cx.page(l.pictures_title());
        Self {
            page: if wrong.is_empty() { page } else { page.with_errors() },
            action: place.address(),
            picture: Field::new("picture", "", wrong, l),
            rows: own.pictures.iter().map(row).collect(),
            problems: summary(wrong, l, |field| if field == "picture" { l.pictures_add() } else { l.pictures_alt() }),
            own,
        }
    }
}
