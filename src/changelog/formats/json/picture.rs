//! What a line looks like.

use super::{Frame, Text};
use crate::releases::ShownPicture;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Picture<'a> {
    url: String,
    /// In pixels.
    width: i64,
    height: i64,
    /// What it shows; not there where nobody said.
    alt: Option<Text<'a>>,
}

/// Of a line.
pub(super) fn picture<'a>(picture: &'a ShownPicture, frame: &Frame<'_>) -> Picture<'a> {
    let (alt, (width, height)) = (picture.alt(&frame.lang), picture.full);
    let lang = Some(alt.lang.as_str()).filter(|lang| !lang.is_empty());
    let said = (!alt.text.is_empty()).then(|| Text { text: &alt.text, lang: lang.map(Into::into) });
    Picture { url: frame.whole(&picture.full_address()), width, height, alt: said }
}
