//! What stands in braces in an announcement, and what takes its place.

use crate::error::Problem;
use crate::text::{Piece, misfits, pieces};
use crate::text_enum;

text_enum! {
    /// What is filled in from the release.
    Placeholder {
        /// Its version.
        Version => "version",
        /// The number of its week.
        Week => "week",
        /// Its day.
        Day => "day",
        /// How many changes it has.
        Items => "items",
        /// How many people shaped it.
        People => "people",
    }
}

/// What stands for the placeholders, in words of the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filling {
    pub version: String,
    pub week: String,
    pub day: String,
    pub items: String,
    /// None until they are counted.
    pub people: Option<String>,
}

/// What is wrong with the braces of a text, if anything is: a sentence has no use for any that hold none of these.
pub(super) fn wrong_braces(text: &str, known: &[Placeholder]) -> Option<Problem> {
    let is_known = |word: &str| Placeholder::parse(word).is_some_and(|named| known.contains(&named));
    let mut wrong: Vec<String> = misfits(text, is_known).iter().map(|misfit| misfit.written.to_owned()).collect();
    wrong.dedup();
    let known = || known.iter().map(|placeholder| format!("{{{}}}", placeholder.as_str())).collect();
    (!wrong.is_empty()).then(|| Problem::Braces(wrong, known()))
}

/// The text with what stands for its placeholders, or nothing where one of them is not known yet. What is put in is not read
/// again.
pub(super) fn filled(text: &str, filling: &Filling) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in pieces(text) {
        let named = match piece {
            Piece::Words(words) => {
                out.push_str(words);
                continue;
            }
            Piece::Named(word) => word,
        };
        match Placeholder::parse(named) {
            Some(Placeholder::Version) => out.push_str(&filling.version),
            Some(Placeholder::Week) => out.push_str(&filling.week),
            Some(Placeholder::Day) => out.push_str(&filling.day),
            Some(Placeholder::Items) => out.push_str(&filling.items),
            Some(Placeholder::People) => match &filling.people {
                Some(people) => out.push_str(people),
                None => return String::new(),
            },
            // One of a version that knew more stays as it is.
            None => {
                out.push('{');
                out.push_str(named);
                out.push('}');
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_counts_people_waits_until_they_are_counted() {
        let mut filling = Filling {
            version: "26.11.20".to_owned(),
            week: "12".to_owned(),
            day: "{week}".to_owned(),
            items: "3".to_owned(),
            people: None,
        };
        assert_eq!(filled("{version}, {week}, {day}, {items} {x}", &filling), "26.11.20, 12, {week}, 3 {x}");
        assert_eq!(filled("Thank you, all {people} of you.", &filling), "");
        filling.people = Some("8".to_owned());
        assert_eq!(filled("Thank you, all {people} of you.", &filling), "Thank you, all 8 of you.");
        let known = [Placeholder::Week];
        assert_eq!(wrong_braces("{week} and { week }", &known), None);
        for wrong in ["{people}", "{week", "week}", "{}", "{wek}"] {
            assert!(wrong_braces(wrong, &known).is_some(), "{wrong}");
        }
    }
}
