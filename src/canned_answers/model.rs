//! What a ready-made answer is.

use super::placeholders::wrong_braces;
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs::mask_of_staff;
use crate::posts::Status;
use crate::text::{name, text, words};

/// Longest name, in characters.
pub(super) const NAME_MAX: usize = 80;
/// Longest text, in characters, as that of a public note.
pub const TEXT_MAX: usize = 4_000;

/// An answer to choose from.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Choice {
    /// Its row.
    pub id: i64,
    /// What staff call it.
    pub name: String,
    /// The status it is for; none is any.
    pub status: Option<Status>,
}

/// The texts of an answer, each in a language, in the order of the site's languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Texts(pub Vec<(Language, String)>);

impl Texts {
    /// The text in a language, if it has one of its own.
    pub(super) fn get(&self, language: Language) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == language).map(|(_, text)| text.as_str())
    }

    /// The text for whoever wrote in the language of a tag: in that one, else in English, else the first one there is.
    pub(super) fn for_writer(&self, tag: &str) -> Option<(Language, &str)> {
        let own: Option<Language> = tag.parse().ok();
        let sibling = match own {
            Some(Language::ZhHans) => Some(Language::ZhHant),
            Some(Language::ZhHant) => Some(Language::ZhHans),
            _ => None,
        };
        let mut wanted = [own, sibling, Some(Language::En)].into_iter().flatten();
        let found = wanted.find_map(|language| Some((language, self.get(language)?)));
        found.or_else(|| self.0.first().map(|(language, text)| (*language, text.as_str())))
    }
}

/// An answer as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub choice: Choice,
    pub texts: Texts,
    /// Counts its changes: whoever edits one that was changed meanwhile is told.
    pub revision: i64,
}

impl Answer {
    /// As the log of what staff did says it.
    pub(super) fn told(&self) -> String {
        self.told_of(|_| true)
    }

    /// The same of what another version says in other words: those languages alone.
    pub(super) fn told_beside(&self, other: &Self) -> String {
        self.told_of(|language| self.texts.get(language) != other.texts.get(language))
    }

    fn told_of(&self, is_told: impl Fn(Language) -> bool) -> String {
        let status = self.choice.status.map(|status| format!(" ({})", status.as_str())).unwrap_or_default();
        let texts = self.texts.0.iter().filter(|(language, _)| is_told(*language));
        let texts: Vec<String> = texts.map(|(language, text)| format!("{language}: {text}")).collect();
        format!("{}{status} {}", self.choice.name, texts.join(" · ")).trim_end().to_owned()
    }
}

/// An answer as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnteredAnswer {
    /// What staff call it.
    pub name: String,
    /// The word of the status it is for; empty for any.
    pub status: String,
    /// Its texts.
    pub texts: Vec<(Language, String)>,
}

impl EnteredAnswer {
    /// What is there.
    pub(super) fn of(answer: &Answer) -> Self {
        let status = answer.choice.status.map_or("", Status::as_str).to_owned();
        Self { name: answer.choice.name.clone(), status, texts: answer.texts.0.clone() }
    }

    /// What was typed for a language.
    pub(super) fn in_language(&self, language: Language) -> &str {
        self.texts.iter().find(|(known, _)| *known == language).map_or("", |(_, text)| text.as_str())
    }
}

/// An answer that can be kept; made only by [`NewAnswer::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAnswer {
    pub(super) name: String,
    pub(super) status: Option<Status>,
    pub(super) texts: Texts,
}

impl NewAnswer {
    /// Checks what was entered: a name, a status that staff can choose or any, and at least one text, in which every
    /// placeholder is one that there is.
    pub fn parse(entered: &EnteredAnswer) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let called = problems.check("name", name(&entered.name, NAME_MAX));
        let status = match entered.status.as_str() {
            "" => Some(None),
            word => problems.check("status", status_of(word).map(Some)),
        };
        let mut texts = Vec::new();
        for language in Language::iter() {
            let said = text(entered.in_language(*language), 0, TEXT_MAX).map(|said| mask_of_staff(&said));
            match said.and_then(|said| wrong_braces(&said).map_or(Ok(said), Err)) {
                Ok(text) if text.is_empty() => {}
                Ok(text) => texts.push((*language, text)),
                Err(problem) => problems.add(field(*language), problem),
            }
        }
        if problems.is_empty() && texts.is_empty() {
            problems.add(field(Language::En), Problem::Missing);
        }
        match (called, status) {
            (Some(name), Some(status)) if problems.is_empty() => Ok(Self { name, status, texts: Texts(texts) }),
            _ => Err(problems),
        }
    }

    /// Whether two names say the same.
    pub(super) fn is_called(&self, name: &str) -> bool {
        let (own, other) = (words(&self.name), words(name));
        if own.is_empty() { self.name == name } else { own == other }
    }
}

/// Statuses that staff choose.
pub(super) fn statuses() -> impl Iterator<Item = Status> {
    Status::ALL.iter().copied().filter(|status| *status != Status::Shipped)
}

fn status_of(word: &str) -> Result<Status, Problem> {
    statuses().find(|status| status.as_str() == word).ok_or(Problem::UnknownChoice)
}

/// The field of a form that holds the text in a language.
pub(super) fn field(language: Language) -> &'static str {
    match language {
        Language::En => "text_en",
        Language::Nl => "text_nl",
        Language::De => "text_de",
        Language::Fr => "text_fr",
        Language::Es => "text_es",
        Language::ZhHans => "text_zh_hans",
        Language::ZhHant => "text_zh_hant",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entered(texts: &[(Language, &str)]) -> EnteredAnswer {
        let texts = texts.iter().map(|(language, text)| (*language, (*text).to_owned())).collect();
        EnteredAnswer { name: "Known".to_owned(), status: "declined".to_owned(), texts }
    }

    #[test]
    fn a_text_is_in_the_language_of_the_post_else_in_english_else_the_first_one() {
        let all = [(Language::En, "Known."), (Language::De, "Bekannt."), (Language::ZhHans, "已知。")];
        let answer = NewAnswer::parse(&entered(&all)).unwrap();
        let said = |tag: &str| answer.texts.for_writer(tag).unwrap().1.to_owned();
        let told: Vec<String> = ["de", "zh-Hans", "zh-Hant", "fr", "pt", ""].map(said).into();
        assert_eq!(told, ["Bekannt.", "已知。", "已知。", "Known.", "Known.", "Known."]);
        let without = NewAnswer::parse(&entered(&all[1..])).unwrap();
        assert_eq!(without.texts.for_writer("fr"), Some((Language::De, "Bekannt.")), "there is no English one");
    }

    #[test]
    fn every_mistake_is_told_at_its_field() {
        let none = NewAnswer::parse(&entered(&[(Language::De, " ")])).unwrap_err();
        assert_eq!(none.of("text_en"), Some(&Problem::Missing));
        let unknown = [(Language::En, "Like {titel}."), (Language::Fr, "Comme {title}.")];
        let unknown =
            NewAnswer::parse(&EnteredAnswer { status: "shipped".to_owned(), ..entered(&unknown) }).unwrap_err();
        let Some(Problem::Braces(wrong, known)) = unknown.of("text_en") else { panic!("{unknown:?}") };
        assert_eq!((wrong.as_slice(), known.len()), (&["{titel}".to_owned()][..], 5));
        assert_eq!((unknown.of("status"), unknown.of("text_fr")), (Some(&Problem::UnknownChoice), None));
        let long = "x".repeat(TEXT_MAX + 1);
        let long =
            NewAnswer::parse(&EnteredAnswer { name: " ".to_owned(), ..entered(&[(Language::Es, &long)]) }).unwrap_err();
        assert_eq!(long.of("text_es"), Some(&Problem::TooLong(TEXT_MAX)));
        assert_eq!(long.of("name"), Some(&Problem::Missing));
    }
}
