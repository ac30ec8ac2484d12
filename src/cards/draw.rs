//! A card's words and shapes, painted.

use super::fonts::Fonts;
use super::layout::{Row, rows};
use super::model::{Card, SIZE};
use super::packing;
use crate::error::{Error, Result};
use askama::Template;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{FontResolver, Group, Node, Options, Tree};
use std::sync::Arc;

/// Where the orange lies and how large it is, in units of the 32 pixels in which it is drawn.
struct Orange {
    x: f32,
    y: f32,
    scale: f32,
}

/// In the corner, beyond which a part of it goes.
const IN_THE_CORNER: Orange = Orange { x: 920.0, y: 410.0, scale: 9.5 };
/// In the middle, where there is nothing else.
const ALONE: Orange = Orange { x: 400.0, y: 123.0, scale: 12.5 };

#[derive(Template)]
#[template(path = "cards/card.svg")]
struct Picture<'a> {
    rows: &'a [Row],
    orange: &'a Orange,
}

/// A card as a PNG; none if it has a character for which there is no glyph.
pub(super) fn drawn(card: &Card, fonts: &Fonts) -> Result<Option<Vec<u8>>> {
    match rows(card, fonts) {
        Some(rows) => painted(&rows, &IN_THE_CORNER, fonts),
        None => Ok(None),
    }
}

/// A card without words, which needs no font.
pub(super) fn wordless(fonts: &Fonts) -> Result<Vec<u8>> {
    painted(&[], &ALONE, fonts)?.ok_or_else(|| Error::broken("a card without words has a missing glyph"))
}

fn painted(rows: &[Row], orange: &Orange, fonts: &Fonts) -> Result<Option<Vec<u8>>> {
    let tree = shaped(rows, orange, fonts)?;
    // A text that could not be shaped at all is not in the tree.
    let runs: usize = rows.iter().map(|row| row.runs.len()).sum();
    if whole_texts(tree.root()) != Some(runs) {
        return Ok(None);
    }
    packing::png(pixels(&tree)?.data()).map(Some)
}

fn shaped(rows: &[Row], orange: &Orange, fonts: &Fonts) -> Result<Tree> {
    let svg = Picture { rows, orange }.render().map_err(|error| Error::Broken(Box::new(error)))?;
    let options = Options {
        fontdb: Arc::clone(fonts.database()),
        // A face is named for each run; another one would have other widths.
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(|_, _, _| None),
        },
        ..Options::default()
    };
    Tree::from_str(&svg, &options).map_err(|error| Error::Broken(Box::new(error)))
}

fn pixels(tree: &Tree) -> Result<Pixmap> {
    let mut pixels = Pixmap::new(SIZE.0, SIZE.1).ok_or_else(|| Error::broken("a card has no size"))?;
    resvg::render(tree, Transform::identity(), &mut pixels.as_mut());
    Ok(pixels)
}

/// A row with nothing around it as it is painted, whatever its glyphs: for the look of those that stand for what a face lacks.
#[cfg(test)]
pub(super) fn unchecked(rows: &[Row], fonts: &Fonts) -> Pixmap {
    pixels(&shaped(rows, &IN_THE_CORNER, fonts).unwrap()).unwrap()
}

/// How many texts there are; none if one of them has a glyph that stands for what its face lacks, which is the first one.
fn whole_texts(group: &Group) -> Option<usize> {
    let of_node = |node: &Node| match node {
        Node::Group(group) => whole_texts(group),
        Node::Text(text) => {
            let mut glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
            glyphs.all(|glyph| glyph.id.0 != 0).then_some(1)
        }
        Node::Path(_) | Node::Image(_) => Some(0),
    };
    group.children().iter().map(of_node).sum()
}
