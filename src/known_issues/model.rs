//! A known issue of a release.

use crate::db::{DeviceId, PostId, ReleaseId, Timestamp, UserId};
use crate::error::Problem;
use crate::i18n::Language;
use crate::logs::mask_of_staff;
use crate::releases;
use crate::text::{language_of_any, line};
use serde::{Deserialize, Serialize};

/// The longest text of what helps, in characters.
const WORKAROUND_MAX: usize = 1_000;

/// A bug that staff say is in a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownIssue {
    /// In which release.
    pub release_id: ReleaseId,
    /// Which bug.
    pub post_id: PostId,
    /// What helps meanwhile, in plain text; empty where nothing does.
    pub workaround: String,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
    /// Who said so.
    pub by_id: UserId,
    /// When.
    pub said_at: Timestamp,
    /// What helps in other languages, by their tags.
    #[serde(default)]
    pub texts: Vec<Helps>,
    /// The devices on which alone it is met, by their rows; none for all.
    #[serde(default)]
    pub devices: Vec<DeviceId>,
}

/// What helps, in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helps {
    /// As a BCP 47 tag.
    pub lang: String,
    /// In plain text.
    pub text: String,
}

impl KnownIssue {
    /// What a page that shows it says of it, so that nobody changes what they have not read: its moment, in microseconds.
    pub(super) fn token(&self) -> i64 {
        self.said_at.micros()
    }

    /// What somebody is told that helps, and the language of that: their language, for Chinese the other script, English, and
    /// then the original, or what there is.
    pub fn told(&self, reads: Language) -> (&str, &str) {
        let original = Some((&*self.workaround, &*self.lang)).filter(|(text, _)| !text.is_empty());
        for lang in releases::nearest(reads) {
            if let Some(original) = original.filter(|(_, there)| **there == *lang) {
                return original;
            }
            if let Some(there) = self.texts.iter().find(|there| *there.lang == *lang) {
                return (&there.text, &there.lang);
            }
        }
        let first = || self.texts.first().map(|there| (&*there.text, &*there.lang));
        original.or_else(first).unwrap_or_default()
    }

    /// Whether the other one says the same, whoever said it.
    pub(super) fn says_as(&self, other: &Self) -> bool {
        (&self.workaround, &self.texts, &self.devices) == (&other.workaround, &other.texts, &other.devices)
    }

    /// The same in one text, for the log: a line for each language.
    pub(super) fn logged(&self) -> String {
        let mut said = format!("#{} {}", self.post_id, self.workaround).trim_end().to_owned();
        for there in &self.texts {
            said.push('\n');
            said.push_str(&there.text);
        }
        said
    }
}

/// What helps, with its language.
pub(super) fn workaround(entered: &str, reads: Language) -> Result<(String, String), Problem> {
    let said = mask_of_staff(&line(entered, 0, WORKAROUND_MAX)?);
    let lang = language_of_any(&said, reads);
    Ok((said, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_helps_is_told_in_the_nearest_language_that_there_is() {
        let issue = |workaround: &str, lang: &str, texts: &[(&str, &str)]| KnownIssue {
            release_id: ReleaseId(1),
            post_id: PostId(1),
            workaround: workaround.to_owned(),
            lang: lang.to_owned(),
            by_id: UserId(1),
            said_at: Timestamp::from(7),
            texts: texts.iter().map(|(lang, text)| Helps { lang: (*lang).into(), text: (*text).into() }).collect(),
            devices: Vec::new(),
        };
        let all = issue("Neu starten.", "de", &[("en", "Restart it."), ("zh-Hant", "重新啟動。")]);
        assert_eq!(all.told(Language::De), ("Neu starten.", "de"));
        assert_eq!(all.told(Language::ZhHans), ("重新啟動。", "zh-Hant"), "the other script");
        assert_eq!(all.told(Language::Fr), ("Restart it.", "en"));
        assert_eq!(issue("Neu starten.", "de", &[("fr", "Redémarrez.")]).told(Language::Es), ("Neu starten.", "de"));
        assert_eq!(issue("", "", &[("fr", "Redémarrez.")]).told(Language::Es), ("Redémarrez.", "fr"), "what there is");
        assert_eq!(issue("", "", &[]).told(Language::Es), ("", ""));
    }
}
