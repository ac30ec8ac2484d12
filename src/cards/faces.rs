//! Which face writes a character, and how wide it is there.

use super::fonts::{Face, Fonts};

/// One character as people count them, in a face that has all of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// The character.
    pub(super) text: String,
    /// The place of the face among [`Fonts::faces`].
    pub(super) face: usize,
    /// How far the next one stands behind its beginning, in units of the size of the letters.
    pub(super) advance: f32,
}

impl Piece {
    /// Whether a line may be broken here, and may end before it.
    pub(super) fn is_space(&self) -> bool {
        self.text == " "
    }
}

impl Fonts {
    /// Each character in the first face that has all of it, in the order of a language; none if one is in no face.
    pub(super) fn set(&self, clusters: Vec<String>, tag: &str) -> Option<Vec<Piece>> {
        let mut found: Vec<Option<(usize, f32)>> = vec![None; clusters.len()];
        for face in self.order(tag) {
            if found.iter().all(Option::is_some) {
                break;
            }
            self.measure(face, &clusters, &mut found);
        }
        let piece =
            |(text, found): (String, Option<(usize, f32)>)| found.map(|(face, advance)| Piece { text, face, advance });
        clusters.into_iter().zip(found).map(piece).collect()
    }

    /// Finds the widths of characters that were not found yet. A face that cannot be read has none.
    fn measure(&self, face: usize, clusters: &[String], found: &mut [Option<(usize, f32)>]) {
        let Some(id) = self.faces().get(face).map(Face::id) else { return };
        self.database().with_face_data(id, |data, index| {
            let Ok(read) = ttf_parser::Face::parse(data, index) else { return };
            for (cluster, place) in clusters.iter().zip(found.iter_mut()) {
                if place.is_none() {
                    *place = advance(&read, cluster).map(|advance| (face, advance));
                }
            }
        });
    }
}

/// The width of a text, each glyph by itself: pairs that stand closer together make it no wider.
fn advance(face: &ttf_parser::Face<'_>, text: &str) -> Option<f32> {
    let units = f32::from(face.units_per_em());
    let of_glyph = |c: char| {
        // The first glyph is what a face shows for what it lacks.
        let glyph = face.glyph_index(c).filter(|glyph| glyph.0 != 0)?;
        Some(f32::from(face.glyph_hor_advance(glyph)?) / units)
    };
    text.chars().map(of_glyph).sum()
}
