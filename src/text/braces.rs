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

/// What in braces stands for nothing, or a brace without its other one.
#[derive(Debug, PartialEq, Eq)]
pub struct Misfit<'a> {
    /// As it stands in the text, such as `{wek}`, `{week` or `week}`.
    pub written: &'a str,
    /// The word between its braces, or beside the one.
    pub word: &'a str,
    /// Whether it has both.
    pub is_closed: bool,
}

/// All of them in a text, in its order.
pub fn misfits(text: &str, is_known: impl Fn(&str) -> bool) -> Vec<Misfit<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in pieces(text) {
        let rest = text.get(at..).unwrap_or_default();
        match piece {
            Piece::Words(words) => {
                found.extend(loose(words));
                at += words.len();
            }
            Piece::Named(word) => {
                let length = rest.find('}').map_or(rest.len(), |end| end + 1);
                let written = rest.get(..length).unwrap_or_default();
                found.extend((!is_known(word)).then_some(Misfit { written, word, is_closed: true }));
                at += length;
            }
        }
    }
    found
}

/// Each brace in words between placeholders, with the word beside it.
fn loose(words: &str) -> impl Iterator<Item = Misfit<'_>> {
    let is_other = |c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-');
    let opening = move |at: usize| {
        let behind = words.get(at + 1..)?;
        let inside = behind.trim_start_matches(' ');
        let word = inside.get(..inside.find(is_other).unwrap_or(inside.len()))?;
        let blanks = if word.is_empty() { 0 } else { behind.len() - inside.len() };
        Some((words.get(at..=at + blanks + word.len())?, word))
    };
    let closing = move |at: usize| {
        let before = words.get(..at)?.trim_end_matches(' ');
        let sign = before.char_indices().rev().find(|(_, c)| is_other(*c));
        let word = before.get(sign.map_or(0, |(place, c)| place + c.len_utf8())..)?;
        let start = if word.is_empty() { at } else { before.len() - word.len() };
        Some((words.get(start..=at)?, word))
    };
    let brace = move |(at, c): (usize, char)| {
        let (written, word) = match c {
            '{' => opening(at),
            '}' => closing(at),
            _ => None,
        }?;
        Some(Misfit { written, word, is_closed: false })
    };
    words.char_indices().filter_map(brace)
}

fn is_word(inside: &str) -> bool {
    let is_sign = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-');
    !inside.trim().is_empty() && inside.chars().count() <= LONGEST && inside.chars().all(is_sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_nothing_is_found_as_it_stands_there() {
        let table: [(&str, &[&str]); 12] = [
            ("Week { week } of {year}", &["{year}"]),
            ("{week} {wek} {Week} {the week}", &["{wek}", "{Week}", "{the week}"]),
            ("{week", &["{week"]),
            ("{ week and {week}", &["{ week"]),
            ("week} {week}", &["week}"]),
            ("to week }", &["week }"]),
            ("{{week}}", &["{", "}"]),
            ("{}", &["{", "}"]),
            ("{week.}", &["{week", "}"]),
            ("第{周}期{week", &["{周}", "{week"]),
            ("{\nweek}", &["{", "week}"]),
            ("none", &[]),
        ];
        for (text, expected) in table {
            let found: Vec<&str> = misfits(text, |word| word == "week").iter().map(|misfit| misfit.written).collect();
            assert_eq!(found, expected, "{text}");
        }
        let open = Misfit { written: "{ week", word: "week", is_closed: false };
        assert_eq!(misfits("a { week.", |_| true), [open]);
    }
}
