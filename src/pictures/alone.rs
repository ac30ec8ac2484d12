//! The page on which staff send the one picture of something, and say what it shows. What it is of is known above.

use crate::error::Problems;
use crate::i18n::Messages;
use crate::web::{Cx, Field, PICTURE, Page};
use askama::Template;

/// What the picture is of.
pub struct PictureOf {
    /// What the page is called.
    pub title: String,
    /// Where the form is sent; below that, `/remove` takes the picture away.
    pub action: String,
    /// Where the page leads back.
    pub back: String,
    /// How what is there is called above the form.
    pub above: String,
    /// The language of that, as a BCP 47 tag, where somebody typed it; empty when unknown.
    pub above_lang: Option<String>,
    /// How it is called beside the button.
    pub beside: String,
    /// The address of the picture that is there, and how wide and high it stands.
    pub shown: Option<(String, u32, u32)>,
    /// What that shows, for those who cannot see it.
    pub shows: String,
}

/// The form.
#[derive(Template)]
#[template(path = "pictures/alone.html")]
pub struct PicturePage<'a> {
    page: Page<'a>,
    of: PictureOf,
    picture: Field,
    alt: Field,
    has_lost: bool,
    problems: Vec<(&'static str, String)>,
}

impl<'a> PicturePage<'a> {
    /// With what was typed, and whether a file was chosen that has to be chosen again.
    pub fn new(cx: &'a Cx, of: PictureOf, (alt, has_lost): (&str, bool), wrong: &Problems) -> Self {
        let l = cx.l();
        let (page, problems) = cx.page(of.title.as_str()).with_problems(wrong, label);
        Self {
            page,
            of,
            picture: Field::new(PICTURE, "", wrong, l),
            alt: Field::new("alt", alt, wrong, l),
            has_lost,
            problems,
        }
    }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "alt" => l.pictures_alt(),
        _ => l.polls_picture_file(),
    }
}
