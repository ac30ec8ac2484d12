//! The names of an area or a line: one that staff chose for it, and those that it has in other languages.

use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::text;
use std::collections::BTreeMap;

/// A name, and its translations.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Named {
    /// What it is called where there is no name in the reader's language.
    pub name: String,
    /// Its names by language tag.
    #[diesel(deserialize_as = String)]
    pub names: Names,
}

/// Names by language, stored as a JSON object of language tags.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names(BTreeMap<String, String>);

impl Named {
    /// What readers of a language call it. Traditional and simplified Chinese are read by each other before a foreign name.
    pub fn of(&self, language: &Language) -> &str {
        let known = |language: &Language| self.names.0.get(language.as_ref());
        known(language).or_else(|| sibling(*language).as_ref().and_then(known)).unwrap_or(&self.name)
    }

    /// These names in place of those before, as somebody changed them who reads a language. Where that calls it by the very
    /// name that they changed, they meant both: they could not see one of them change otherwise.
    #[must_use]
    pub fn in_place_of(mut self, before: &Self, reader: Language) -> Self {
        if before.names.get(reader) == before.name && self.names.get(reader) == before.name {
            self.names.0.insert(reader.to_string(), self.name.clone());
        }
        self
    }

    pub(super) fn translate(&mut self, names: &[(Language, &str)]) {
        self.names.0.extend(names.iter().map(|(language, name)| (language.to_string(), (*name).to_owned())));
    }

    /// All of its names.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.names.0.values().map(String::as_str))
    }

    /// Checks a name and its translations: each of at most `most` characters, an empty translation is none.
    pub fn parse(entered: &EnteredNames, most: usize) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let name = problems.check("name", text::name(&entered.name, most));
        let mut names = BTreeMap::new();
        for (language, translated) in &entered.translations {
            match text::name(translated, most) {
                Ok(translated) => drop(names.insert(language.to_string(), translated)),
                // No translation at all.
                Err(Problem::Missing) => {}
                Err(problem) => problems.add(field(*language), problem),
            }
        }
        match name {
            // Signs alone give no word for addresses and forms.
            Some(name) if text::words(&name).is_empty() => problems.add("name", Problem::Missing),
            Some(name) if problems.is_empty() => return Ok(Self { name, names: Names(names) }),
            _ => {}
        }
        Err(problems)
    }

    /// Its word in addresses and forms. A name of which nothing can be spelled stands there as it is.
    pub(super) fn slug(&self) -> String {
        Some(text::latin(&self.name)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| text::words(&self.name))
    }

    /// Whether two names say the same.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        text::words(&self.name) == text::words(&other.name)
    }

    /// The field of the first of these names that the other one has too, in whatever language: whoever reads the site in
    /// another one would choose between two of a name.
    pub fn field_of_name_in(&self, other: &Self) -> Option<&'static str> {
        let theirs: Vec<String> = other.all().map(text::words).filter(|words| !words.is_empty()).collect();
        let translated = Language::iter().map(|language| (field(*language), self.names.get(*language)));
        let mut own = std::iter::once(("name", self.name.as_str())).chain(translated);
        own.find(|(_, name)| theirs.contains(&text::words(name))).map(|(field, _)| field)
    }
}

impl Names {
    /// The name in a language, if it has one of its own.
    pub(super) fn get(&self, language: Language) -> &str {
        self.0.get(language.as_ref()).map_or("", String::as_str)
    }

    /// As it is stored.
    pub fn json(&self) -> String {
        // A map of strings is always JSON.
        serde_json::to_string(&self.0).unwrap_or_else(|_| "{}".to_owned())
    }
}

/// What cannot be read names nothing: the name without a language is always there.
impl From<String> for Names {
    fn from(stored: String) -> Self {
        Self(serde_json::from_str(&stored).unwrap_or_default())
    }
}

/// Names as somebody typed them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnteredNames {
    /// The name.
    pub name: String,
    /// Its translations.
    pub translations: Vec<(Language, String)>,
}

impl EnteredNames {
    /// The names that are there.
    pub fn of(named: &Named) -> Self {
        let translations = Language::iter().map(|language| (*language, named.names.get(*language).to_owned()));
        Self { name: named.name.clone(), translations: translations.collect() }
    }

    /// Whether readers of a language call it something else than its name.
    pub(super) fn differ_in(&self, language: Language) -> bool {
        let own = [Some(language), sibling(language)].into_iter().flatten().map(|language| self.in_language(language));
        own.into_iter().find(|name| !name.is_empty()).is_some_and(|name| name != self.name)
    }

    /// What was typed for a language.
    pub(super) fn in_language(&self, language: Language) -> &str {
        self.translations.iter().find(|(known, _)| *known == language).map_or("", |(_, name)| name.as_str())
    }

    /// Takes a field of a form; `false` when it is none of a name.
    pub fn take(&mut self, key: &str, value: &str) -> bool {
        if key == "name" {
            value.clone_into(&mut self.name);
            return true;
        }
        let language = Language::iter().find(|language| field(**language) == key);
        if let Some(language) = language {
            self.translations.push((*language, value.to_owned()));
        }
        language.is_some()
    }
}

/// The language whose readers read this one before a foreign one.
fn sibling(language: Language) -> Option<Language> {
    match language {
        Language::ZhHans => Some(Language::ZhHant),
        Language::ZhHant => Some(Language::ZhHans),
        _ => None,
    }
}

/// The field of a form that holds the name in a language.
pub(super) fn field(language: Language) -> &'static str {
    match language {
        Language::En => "name_en",
        Language::Nl => "name_nl",
        Language::De => "name_de",
        Language::Fr => "name_fr",
        Language::Es => "name_es",
        Language::ZhHans => "name_zh_hans",
        Language::ZhHant => "name_zh_hant",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entered(name: &str, translations: &[(Language, &str)]) -> EnteredNames {
        let translations = translations.iter().map(|(language, name)| (*language, (*name).to_owned())).collect();
        EnteredNames { name: name.to_owned(), translations }
    }

    #[test]
    fn a_name_is_said_in_the_readers_language_or_in_the_one_it_has() {
        let typed = entered("Camera", &[(Language::De, " Kamera "), (Language::ZhHans, "相机"), (Language::Fr, " ")]);
        let camera = Named::parse(&typed, 60).unwrap();
        let told: Vec<&str> = Language::iter().map(|language| camera.of(language)).collect();
        assert_eq!(told, ["Kamera", "Camera", "Camera", "Camera", "Camera", "相机", "相机"]);
        assert_eq!(Names::from(camera.names.json()), camera.names);
        assert_eq!(Names::from("[".to_owned()), Names::default());
    }

    #[test]
    fn every_mistake_is_told_at_its_field() {
        let long = "x".repeat(61);
        let wrong = Named::parse(&entered("!!", &[(Language::De, &long), (Language::Es, "ok")]), 60).unwrap_err();
        assert_eq!(wrong.of("name"), Some(&Problem::Missing));
        assert_eq!(wrong.of("name_de"), Some(&Problem::TooLong(60)));
        assert_eq!(wrong.iter().count(), 2);
    }

    #[test]
    fn a_name_that_another_one_has_in_whatever_language_is_told_at_its_field() {
        let named =
            |name: &str, translations: &[(Language, &str)]| Named::parse(&entered(name, translations), 60).unwrap();
        let camera = named("Camera", &[(Language::De, "Kamera"), (Language::ZhHans, "相机"), (Language::Fr, "!!")]);
        let table = [
            (named("相机", &[]), Some("name")),
            (named("kamera", &[(Language::Nl, "Camera")]), Some("name")),
            (named("Photos", &[(Language::De, "Fotos"), (Language::ZhHant, "相机")]), Some("name_zh_hant")),
            (named("Photos", &[(Language::De, "Fotos"), (Language::Es, "??")]), None),
        ];
        for (other, field) in table {
            assert_eq!(other.field_of_name_in(&camera), field, "{}", other.name);
        }
    }

    #[test]
    fn whoever_changes_a_name_changes_what_they_see_of_it() {
        let recorder =
            Named::parse(&entered("Recorder", &[(Language::En, "Recorder"), (Language::Nl, "Recorder")]), 60);
        let (recorder, renamed) = (recorder.unwrap(), |english: &str| {
            let typed = entered("Sound recorder", &[(Language::En, english), (Language::Nl, "Recorder")]);
            Named::parse(&typed, 60).unwrap()
        });
        let along = renamed("Recorder").in_place_of(&recorder, Language::En);
        assert_eq!([along.of(&Language::En), along.of(&Language::Nl)], ["Sound recorder", "Recorder"]);
        let by_hand = renamed("Taper").in_place_of(&recorder, Language::En);
        assert_eq!(by_hand.of(&Language::En), "Taper");
        let elsewhere = renamed("Recorder").in_place_of(&recorder, Language::De);
        assert_eq!([elsewhere.of(&Language::En), elsewhere.of(&Language::De)], ["Recorder", "Sound recorder"]);
        let typed = entered("Camera", &[(Language::En, "Camera"), (Language::ZhHant, "相機")]);
        let differ: Vec<Language> = Language::iter().copied().filter(|it| typed.differ_in(*it)).collect();
        assert_eq!(differ, [Language::ZhHans, Language::ZhHant]);
    }

    #[test]
    fn every_language_has_its_field() {
        for language in Language::iter() {
            let mut names = EnteredNames::default();
            assert!(names.take(field(*language), "x") && names.in_language(*language) == "x", "{language}");
        }
        assert!(!EnteredNames::default().take("name_ja", "x"));
    }
}
