//! What staff write about a release, checked and ready to be stored: its items, its notes, the reason for a skipped week.

use super::carried::Carried;
use super::model::{Change, Release, ReleaseItem};
use crate::db::AreaId;
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs::mask_of_staff;
use crate::text::{Prose, language_of, line, text, to_html};

/// Longest line of a changelog, in characters: the longest in 258 real changelog entries has 198.
pub const WORDING_MAX: usize = 300;
/// Longest summary, known issues and reason for skipping.
pub const NOTES_MAX: usize = 4_000;
/// The highest place an item can be given.
const LAST_PLACE: i64 = 1_000_000;

/// An item as staff word it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// One sentence.
    pub text: String,
    /// The language it is written in, as a BCP 47 tag.
    pub lang: String,
    /// New, Improved or Fixed.
    pub change: Change,
    /// Its place; equal places keep the order in which the items came.
    pub position: i64,
    /// At the top too.
    pub highlight: bool,
    /// The heading it stands under; none leaves it where it is.
    pub area: Option<AreaId>,
    /// What it carries beside its words; none leaves what is there.
    pub carried: Option<Carried>,
}

/// What an item said before it was worded anew, and the language of the post it comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Before {
    /// One sentence.
    pub text: String,
    /// Its language, as a BCP 47 tag.
    pub lang: String,
    /// The post's language.
    pub post_lang: String,
}

/// The revision that a form says it showed. One that says none does not ask; what cannot be read was never shown.
pub fn seen_revision(entered: &str) -> Option<i64> {
    (!entered.is_empty()).then(|| entered.parse().unwrap_or(-1))
}

/// What staff enter for an item, as it came.
#[derive(Debug, Clone, Copy, Default)]
pub struct EnteredWording<'a> {
    /// One sentence.
    pub text: &'a str,
    /// `new`, `improved` or `fixed`.
    pub change: &'a str,
    /// A number.
    pub position: &'a str,
    /// Anything, if it is one.
    pub highlight: &'a str,
}

impl Wording {
    /// Checks what was entered for an item; every problem is told at once. An item that says what it said keeps its
    /// language; a few new words are more likely in the language of the post than in `reads`, the writer's own.
    pub fn parse(entered: &EnteredWording<'_>, before: &Before, reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        // What the author of a post kept in its title stays.
        let masked = |said: String| if said == before.text { said } else { mask_of_staff(&said) };
        let text = problems.check("wording", line(entered.text, 1, WORDING_MAX).map(masked));
        let change = problems.check("change", Change::parse(entered.change).ok_or(Problem::UnknownChoice));
        let position = problems.check("position", place(entered.position));
        match (text, change, position) {
            (Some(text), Some(change), Some(position)) => {
                let recognised = || language_of(&text, before.post_lang.parse().unwrap_or(reads));
                let lang = if before.text == text { before.lang.clone() } else { recognised() };
                Ok(Self {
                    text,
                    lang,
                    change,
                    position,
                    highlight: !entered.highlight.is_empty(),
                    area: None,
                    carried: None,
                })
            }
            _ => Err(problems),
        }
    }
}

impl Wording {
    /// What an item says already.
    pub fn of(item: &ReleaseItem) -> Self {
        Self {
            text: item.wording.clone(),
            lang: item.lang.clone(),
            change: item.change,
            position: item.position,
            highlight: item.highlight,
            area: None,
            carried: None,
        }
    }

    /// Whether an item says just this already, whatever it carries.
    pub fn is_as_in(&self, item: &ReleaseItem) -> bool {
        (&self.text, &self.lang, self.change, self.position, self.highlight)
            == (&item.wording, &item.lang, item.change, item.position, item.highlight)
            && self.area.is_none_or(|area| area == item.area_id)
    }
}

/// The head of a release and its known issues, ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notes {
    /// One paragraph; none leaves the one that is there.
    pub summary: Option<String>,
    /// In the language of both together.
    pub known_issues: Prose,
}

impl Notes {
    /// Checks both texts, typed over what is there; `reads` is the language their writer reads the site in.
    pub fn parse((summary, known_issues): (&str, &str), before: &Release, reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let summary = problems.check("summary", text(summary, 0, NOTES_MAX).map(|said| mask_of_staff(&said)));
        let known = problems.check("known_issues", text(known_issues, 0, NOTES_MAX).map(|said| mask_of_staff(&said)));
        match (summary, known) {
            (Some(summary), Some(known)) => {
                let known_issues = beside(&summary, known, before, reads);
                Ok(Self { summary: Some(summary), known_issues })
            }
            _ => Err(problems),
        }
    }

    /// Checks known issues that stand beside a summary which stays as it is.
    pub fn known_issues(before: &Release, entered: &str, reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let known = problems
            .check("known_issues", text(entered, 0, NOTES_MAX).map(|said| mask_of_staff(&said)))
            .ok_or(problems)?;
        Ok(Self { summary: None, known_issues: beside(&before.summary, known, before, reads) })
    }
}

/// Known issues beside a summary. A summary that stays keeps its language: what it says in others is told beside it.
fn beside(summary: &str, known: String, before: &Release, reads: Language) -> Prose {
    let stays = !summary.is_empty() && summary == before.summary && !before.notes_lang.is_empty();
    let recognised = || language_of(&format!("{summary}\n\n{known}"), reads);
    let lang = if stays { before.notes_lang.clone() } else { recognised() };
    Prose { html: to_html(&known), source: known, lang }
}

/// A text in another language than the original, ready to be stored; an empty one takes away what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// Its language.
    pub lang: Language,
    /// The words.
    pub text: String,
}

impl Translation {
    /// Checks the words of an item.
    pub fn of_item(lang: Language, entered: &str) -> Result<Self, Problem> {
        Ok(Self { lang, text: mask_of_staff(&line(entered, 0, WORDING_MAX)?) })
    }

    /// Checks the paragraph at the head, or the known issues.
    pub fn of_notes(lang: Language, entered: &str) -> Result<Self, Problem> {
        Ok(Self { lang, text: mask_of_staff(&text(entered, 0, NOTES_MAX)?) })
    }
}

/// The shortest public reason, in characters, as the shortest title of a post; of Han, kana and hangul half as many are enough.
const REASON_MIN: usize = 4;

/// Checks the public reason for a week without a release, for one that waits, and for a recall.
pub fn skip_reason(entered: &str) -> Result<String, Problem> {
    text(entered, REASON_MIN, NOTES_MAX).map(|said| mask_of_staff(&said)).map_err(|problem| match problem {
        Problem::Missing => Problem::ReasonNeeded,
        other => other,
    })
}

/// A place in the list: a number from 0 on.
fn place(entered: &str) -> Result<i64, Problem> {
    match entered.trim() {
        "" => Err(Problem::Missing),
        entered => entered.parse().ok().filter(|place| (0..=LAST_PLACE).contains(place)).ok_or(Problem::UnknownChoice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_of_a_line_is_told() {
        let before = Before { text: "Calls".to_owned(), lang: "nl".to_owned(), post_lang: "fr".to_owned() };
        let parse = |text, change, position, highlight| {
            Wording::parse(&EnteredWording { text, change, position, highlight }, &before, Language::En)
        };
        let problems = parse(" ", "better", "first", "on").unwrap_err();
        assert_eq!(problems.of("wording"), Some(&Problem::Missing));
        assert_eq!(problems.of("change"), Some(&Problem::UnknownChoice));
        assert_eq!(problems.of("position"), Some(&Problem::UnknownChoice));
        let wording = parse("Calls ring", "fixed", " 20 ", "").unwrap();
        assert_eq!((wording.change, wording.position, wording.highlight), (Change::Fixed, 20, false));
        assert_eq!(wording.lang, "fr", "a few words are in the language of their post");
        assert_eq!(parse("Calls", "fixed", "20", "").unwrap().lang, "nl", "words that stay keep theirs");
    }
}
