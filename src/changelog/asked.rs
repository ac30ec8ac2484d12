//! What is asked of texts that are no pages. Only what is known here tells one answer from another: whatever else stands in an
//! address gets its answer, which is kept nowhere, so that nobody fills what others read from with words of their own.

use crate::i18n::Language;
use crate::web::Cx;
use actix_web::HttpResponse;
use serde::Deserialize;
use std::collections::HashMap;

/// What stands for all languages in an address.
const ALL: &str = "all";

/// The language in which a text is read: `?lang=de` counts before the beginning of the address and every preference.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct InLanguage {
    #[serde(default)]
    lang: String,
    #[serde(flatten)]
    other: HashMap<String, String>,
}

impl InLanguage {
    fn language(&self) -> Option<Language> {
        self.lang.parse().ok()
    }

    /// Whether every language is asked for, which programs read.
    pub(super) fn is_all(&self) -> bool {
        self.lang == ALL
    }

    /// The context of whoever reads it.
    pub(super) fn read_by(&self, cx: Cx) -> Cx {
        match self.language() {
            Some(language) => cx.reading(language),
            None => cx,
        }
    }

    /// Says of an answer that it may be kept, where the address asks for nothing but what is known.
    pub(super) fn kept(&self, cx: &Cx, answer: HttpResponse) -> HttpResponse {
        let is_one = self.lang.is_empty() || self.language().is_some();
        let is_known = self.other.is_empty() && (is_one || self.is_all());
        if is_known { cx.for_caches(answer) } else { answer }
    }
}
