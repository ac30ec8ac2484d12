//! What staff type of a known issue, checked and ready to be stored.

use super::model::{Helps, KnownIssue, workaround};
use crate::devices::Device;
use crate::error::Problems;
use crate::filing::devices_in;
use crate::i18n::{Language, Messages};
use crate::web::TypedWords;
use serde::Deserialize;

/// What is said of a bug, as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Typed {
    pub workaround: String,
    /// Names with commas between them.
    pub devices: String,
    text_en: String,
    text_nl: String,
    text_de: String,
    text_fr: String,
    text_es: String,
    text_zh_hans: String,
    text_zh_hant: String,
    /// The token of what the page showed, 0 for nothing.
    pub seen: String,
}

/// What is to be said of a bug; its devices by their names.
pub(super) struct Wanted {
    pub workaround: String,
    pub lang: String,
    pub texts: Vec<Helps>,
    pub devices: Vec<String>,
}

/// The field of the form that holds what helps in a language.
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

impl Typed {
    /// As it is said now; of a bug that is not known yet, with the devices on which many have it.
    pub(super) fn of(said: Option<&KnownIssue>, devices: &[Device]) -> Self {
        let names: Vec<String> = devices.iter().map(Device::listed).collect();
        let mut typed = Self { devices: names.join(", "), seen: "0".to_owned(), ..Self::default() };
        if let Some(said) = said {
            typed.workaround.clone_from(&said.workaround);
            typed.seen = said.token().to_string();
            for language in Language::iter() {
                if let Some(there) = said.texts.iter().find(|there| *there.lang == **language) {
                    typed.text_mut(*language).clone_from(&there.text);
                }
            }
        }
        typed
    }

    /// What was typed in a language.
    pub(super) fn text(&self, language: Language) -> &str {
        match language {
            Language::En => &self.text_en,
            Language::Nl => &self.text_nl,
            Language::De => &self.text_de,
            Language::Fr => &self.text_fr,
            Language::Es => &self.text_es,
            Language::ZhHans => &self.text_zh_hans,
            Language::ZhHant => &self.text_zh_hant,
        }
    }

    /// All that was typed.
    pub(super) fn words(&self, l: &Messages) -> Vec<TypedWords> {
        let own = [(l.known_issues_workaround(), &*self.workaround), (l.filing_only(), &*self.devices)];
        let texts =
            Language::iter().map(|language| (l.known_issues_in(language.language_name()), self.text(*language)));
        TypedWords::of(own.into_iter().chain(texts))
    }

    fn text_mut(&mut self, language: Language) -> &mut String {
        match language {
            Language::En => &mut self.text_en,
            Language::Nl => &mut self.text_nl,
            Language::De => &mut self.text_de,
            Language::Fr => &mut self.text_fr,
            Language::Es => &mut self.text_es,
            Language::ZhHans => &mut self.text_zh_hans,
            Language::ZhHant => &mut self.text_zh_hant,
        }
    }

    /// Checks it, and tells all problems at once.
    pub(super) fn parsed(&self, reads: Language) -> Result<Wanted, Problems> {
        let mut problems = Problems::default();
        let original = problems.check("workaround", workaround(&self.workaround, reads));
        let devices = problems.check("devices", devices_in(&self.devices));
        let mut texts = Vec::new();
        for language in Language::iter() {
            let text = problems.check(field(*language), workaround(self.text(*language), *language));
            let text = text.map(|(text, _)| text).filter(|text| !text.is_empty());
            texts.extend(text.map(|text| Helps { lang: language.to_string(), text }));
        }
        match (original, devices) {
            (Some((workaround, lang)), Some(devices)) if problems.is_empty() => {
                Ok(Wanted { workaround, lang, texts, devices })
            }
            _ => Err(problems),
        }
    }
}
