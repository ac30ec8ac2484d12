//! Where the words of a card stand: rows of runs, each run in one face.

use super::faces::Piece;
use super::fonts::{Face, Fonts};
use super::lines::wrap;
use super::model::Card;
use super::seen::clusters;
use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;

/// The left edge of all words, in pixels.
const LEFT: f32 = 80.0;
/// The room of the title, as far as the right edge.
const WIDE: f32 = 1040.0;
/// The room of the lines beside the orange.
const BESIDE: f32 = 800.0;
/// Where the title's box begins; letters stand below it.
const TOP: f32 = 146.0;

const INK: &str = "#2a1a0e";
const SOFT: &str = "#6a5443";
const LINK: &str = "#a63f00";

/// How large a title is written, how far its rows stand apart, and how many there are at most.
struct Size {
    letters: f32,
    leading: f32,
    most: usize,
}

/// A short title is written large; what has no room there is written smaller, and cut where it has none either.
const TITLE: [Size; 2] =
    [Size { letters: 84.0, leading: 100.0, most: 2 }, Size { letters: 62.0, leading: 80.0, most: 3 }];

/// Characters of one face that stand beside each other.
#[derive(Debug, PartialEq)]
pub(super) struct Run {
    /// Where it begins; of a row that is read from the right, where it ends.
    pub(super) x: f32,
    pub(super) words: String,
    /// The face, as the painter knows it.
    pub(super) face: String,
}

/// Words in one row.
#[derive(Debug, PartialEq)]
pub(super) struct Row {
    pub(super) runs: Vec<Run>,
    /// The line on which the letters stand.
    pub(super) y: f32,
    /// How large they are, in pixels.
    pub(super) letters: f32,
    pub(super) colour: &'static str,
    /// Whether it is read from the right, and begins there.
    pub(super) is_from_right: bool,
}

/// A row's look.
#[derive(Clone, Copy)]
struct Look {
    y: f32,
    letters: f32,
    colour: &'static str,
    room: f32,
}

/// All rows of a card; none if a character is in no face, or nothing of the title is to be seen.
pub(super) fn rows(card: &Card, fonts: &Fonts) -> Option<Vec<Row>> {
    let own = card.language.as_ref();
    let mut rows = title(card, fonts)?;
    for (words, look) in [
        (&card.over, Look { y: 112.0, letters: 34.0, colour: LINK, room: WIDE }),
        (&card.under, Look { y: 478.0, letters: 36.0, colour: SOFT, room: BESIDE }),
        (&card.foot, Look { y: 566.0, letters: 30.0, colour: INK, room: BESIDE }),
    ] {
        let pieces = fonts.set(clusters(words), own)?;
        if !pieces.is_empty() {
            let dots = dots(fonts, own)?;
            let wrapped = wrap(&pieces, look.room / look.letters, 1, &dots);
            rows.extend(wrapped.lines.iter().map(|line| row(line, fonts, look)).collect::<Option<Vec<_>>>()?);
        }
    }
    Some(rows)
}

fn title(card: &Card, fonts: &Fonts) -> Option<Vec<Row>> {
    let language = card.language_of_title();
    let pieces = fonts.set(clusters(&card.title), language)?;
    let dots = dots(fonts, language)?;
    let [large, small] = &TITLE;
    let wrapped = wrap(&pieces, WIDE / large.letters, large.most, &dots);
    let (wrapped, size) =
        if wrapped.is_cut { (wrap(&pieces, WIDE / small.letters, small.most, &dots), small) } else { (wrapped, large) };
    let mut y = TOP + size.letters;
    let mut rows = Vec::new();
    for line in &wrapped.lines {
        rows.push(row(line, fonts, Look { y, letters: size.letters, colour: INK, room: WIDE })?);
        y += size.leading;
    }
    (!rows.is_empty()).then_some(rows)
}

fn dots(fonts: &Fonts, language: &str) -> Option<Piece> {
    fonts.set(vec!["…".to_owned()], language)?.pop()
}

/// A line as its runs. What is read from the right is left to the painter, which knows one face at a time: none if it needs
/// several.
fn row(line: &[Piece], fonts: &Fonts, look: Look) -> Option<Row> {
    let is_from_right = line.iter().any(is_read_from_right);
    let mut runs: Vec<Run> = Vec::new();
    let (mut x, mut face_before) = (LEFT, None);
    for piece in line {
        if let Some(run) = runs.last_mut().filter(|_| face_before == Some(piece.face)) {
            run.words.push_str(&piece.text);
        } else {
            let face = fonts.faces().get(piece.face).map(Face::name)?.to_owned();
            runs.push(Run { x, words: piece.text.clone(), face });
        }
        face_before = Some(piece.face);
        x += piece.advance * look.letters;
    }
    // A space between two faces is a run in which there is nothing to see.
    runs.retain(|run| !run.words.trim().is_empty());
    if is_from_right {
        let [run] = runs.as_mut_slice() else { return None };
        run.x = LEFT + look.room;
    }
    Some(Row { runs, y: look.y, letters: look.letters, colour: look.colour, is_from_right })
}

fn is_read_from_right(piece: &Piece) -> bool {
    let classes = CodePointMapData::<BidiClass>::new();
    piece.text.chars().any(|c| [BidiClass::RightToLeft, BidiClass::ArabicLetter].contains(&classes.get(c)))
}
