//! What an announcement says, and which rules hold for it.

use super::placeholders::{Filling, Placeholder, filled, wrong_braces};
use crate::error::Problems;
use crate::i18n::{Language, Messages};
use crate::logs::mask_of_staff;
use crate::releases::Release;
use crate::text::text;
use crate::trains;

/// Longest sentence, in characters.
pub(super) const TEXT_MAX: usize = 300;

/// A part of an announcement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// At the head of a release.
    Greeting,
    /// At its end, with the thanks.
    Closing,
    /// At the head of a preview.
    Preview,
}

impl Part {
    /// All of them, in the order of the form.
    pub(super) const ALL: [Self; 3] = [Self::Greeting, Self::Closing, Self::Preview];

    /// Its field of the form.
    pub(super) const fn field(self) -> &'static str {
        match self {
            Self::Greeting => "greeting",
            Self::Closing => "closing",
            Self::Preview => "preview",
        }
    }

    /// What can be filled in: nobody has shaped a release that is not out.
    pub(super) fn placeholders(self) -> &'static [Placeholder] {
        match self {
            Self::Greeting | Self::Closing => Placeholder::ALL,
            Self::Preview => &[Placeholder::Version, Placeholder::Week, Placeholder::Day, Placeholder::Items],
        }
    }
}

/// The words of all parts, each possibly none.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Texts {
    pub(super) greeting: String,
    pub(super) closing: String,
    pub(super) preview: String,
}

impl Texts {
    /// The words of a part.
    pub(super) fn get(&self, part: Part) -> &str {
        match part {
            Part::Greeting => &self.greeting,
            Part::Closing => &self.closing,
            Part::Preview => &self.preview,
        }
    }

    /// Whether nothing is said.
    pub(super) fn is_empty(&self) -> bool {
        Part::ALL.iter().all(|part| self.get(*part).is_empty())
    }

    /// What is said, part by part.
    pub(super) fn said(&self) -> Vec<&str> {
        Part::ALL.iter().map(|part| self.get(*part)).filter(|words| !words.is_empty()).collect()
    }
}

/// The words as they were typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EnteredTexts<'a> {
    /// At the head of a release.
    pub greeting: &'a str,
    /// At its end.
    pub closing: &'a str,
    /// At the head of a preview.
    pub preview: &'a str,
}

impl Texts {
    /// Checks what was entered: a line each, in which every placeholder is one that there is; nothing is fine, too.
    pub fn parse(entered: &EnteredTexts<'_>) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let mut read = |part: Part, typed: &str| {
            let said = text(typed, 0, TEXT_MAX).map(|said| mask_of_staff(&in_a_line(&said)));
            let said = said.and_then(|said| wrong_braces(&said, part.placeholders()).map_or(Ok(said), Err));
            problems.check(part.field(), said).unwrap_or_default()
        };
        let texts = Self {
            greeting: read(Part::Greeting, entered.greeting),
            closing: read(Part::Closing, entered.closing),
            preview: read(Part::Preview, entered.preview),
        };
        if problems.is_empty() { Ok(texts) } else { Err(problems) }
    }
}

/// The lines of a text as one, each with the blanks that its language asks for.
fn in_a_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What is said in a language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Template {
    pub(super) texts: Texts,
    /// Counts its changes: whoever edits one that was changed meanwhile is told.
    pub(super) revision: i64,
}

/// What is said in each language in which something is.
#[derive(Debug, Clone, Default)]
pub struct Templates(pub(super) Vec<(Language, Template)>);

/// What a release says beside its changes; empty where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// At its head.
    pub greeting: String,
    /// At its end.
    pub closing: String,
}

impl Template {
    /// What a release that is out says; `day` is its day in words. One that was recalled says nothing, nor one of a train that
    /// ships nothing.
    pub fn of_release(&self, release: &Release, l: &Messages, day: &str) -> Words {
        let Some(version) = release.version.as_deref().filter(|_| release.recalled_at.is_none()) else {
            return Words::default();
        };
        if self.texts.is_empty() || !trains::ships(release.train_id) {
            return Words::default();
        }
        let filling = Filling::of(release, version, l, day);
        Words { greeting: self.filled(Part::Greeting, &filling), closing: self.filled(Part::Closing, &filling) }
    }

    /// The words of a part.
    pub(super) fn filled(&self, part: Part, filling: &Filling) -> String {
        filled(self.texts.get(part), filling)
    }
}

impl Filling {
    /// What stands for the placeholders in what a release says that is called so; `day` is its day in words.
    pub(super) fn of(release: &Release, version: &str, l: &Messages, day: &str) -> Self {
        Self {
            version: version.to_owned(),
            week: l.number(release.week.0),
            day: day.to_owned(),
            items: l.number(release.item_count),
            people: release.credited_at.map(|_| l.number(release.people_count)),
        }
    }
}

impl Templates {
    /// What is said in a language, if anything is.
    pub fn of(&self, language: Language) -> Option<&Template> {
        self.0.iter().find(|(known, _)| *known == language).map(|(_, template)| template)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Problem;

    #[test]
    fn every_mistake_is_told_at_its_field() {
        let long = "x".repeat(TEXT_MAX + 1);
        let entered =
            EnteredTexts { greeting: "Week {wek}", closing: &long, preview: "{people} people wait for {version}" };
        let wrong = Texts::parse(&entered).unwrap_err();
        let known = |part: Part| {
            part.placeholders().iter().map(|placeholder| format!("{{{}}}", placeholder.as_str())).collect::<Vec<_>>()
        };
        let of = |wrong: &str, part: Part| Problem::Braces(vec![wrong.to_owned()], known(part));
        assert_eq!(wrong.of("greeting"), Some(&of("{wek}", Part::Greeting)));
        assert_eq!(wrong.of("closing"), Some(&Problem::TooLong(TEXT_MAX)));
        assert_eq!(wrong.of("preview"), Some(&of("{people}", Part::Preview)), "nobody has shaped it yet");
        assert!(Texts::parse(&EnteredTexts::default()).unwrap().is_empty());
    }

    #[test]
    fn a_part_is_one_line_and_keeps_the_blanks_of_its_language() {
        let entered =
            EnteredTexts { greeting: " Ravis de vous revoir\u{202f}!\r\n\r\nÀ vendredi. ", ..EnteredTexts::default() };
        assert_eq!(Texts::parse(&entered).unwrap().greeting, "Ravis de vous revoir\u{202f}! À vendredi.");
    }
}
