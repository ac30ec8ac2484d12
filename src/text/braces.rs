//! Words in braces, which stand for something that is filled in.

/// Characters between braces that are read as a word: what is longer is no placeholder of anybody's.
const LONGEST: usize = 40;

/// A piece of a text.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// As it stands there.
    Words(&'a str),
    /// A word in braces, without them.
    Named(&'a str),
}

/// The pieces of a text, in its order. Braces that hold no word are words like any other.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut found, mut rest, mut from) = (Vec::new(), text, 0);
    while let Some(open) = rest.get(from..).and_then(|there| there.find('{')).map(|at| at + from) {
        let inside = rest.get(open + 1..).unwrap_or_default();
        let named = inside.split_once('}').filter(|(word, _)| is_word(word));
        let Some((word, behind)) = named else {
            from = open + 1;
            continue;
        };
        found.push(Piece::Words(rest.get(..open).unwrap_or_default()));
        found.push(Piece::Named(word.trim()));
        (rest, from) = (behind, 0);
    }
    found.push(Piece::Words(rest));
    found
}

fn is_word(inside: &str) -> bool {
    let is_sign = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-');
    !inside.trim().is_empty() && inside.chars().count() <= LONGEST && inside.chars().all(is_sign)
}
