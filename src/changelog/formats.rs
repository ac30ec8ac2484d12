//! What a release says as text that is no page of ours: each format is a pure function of [`super::told::Told`].

mod bbcode;
mod framed;
mod json;
mod markdown;
mod plain_text;

use super::told::Told;
use crate::error::Result;
use crate::i18n::{Language, Messages};

/// How a release is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Markdown,
    Text,
    Bbcode,
    Json,
}

/// Where something is told.
pub(super) struct Frame<'a> {
    pub l: &'a Messages,
    pub lang: Language,
    pub site_name: &'a str,
    /// What links begin with: the site's address, with the language that this one began with.
    pub links: &'a str,
}

impl Frame<'_> {
    /// The whole address of a path of ours.
    fn whole(&self, path: &str) -> String {
        format!("{}{path}", self.links)
    }
}

impl Format {
    /// Its type for HTTP.
    pub(super) fn mime(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown; charset=utf-8",
            // The parameter (RFC 3676) says what holds without it too, and tells a changelog from other plain text.
            Self::Text | Self::Bbcode => "text/plain; format=fixed; charset=utf-8",
            Self::Json => "application/json",
        }
    }

    /// A release in it.
    pub(super) fn render(self, told: &Told, frame: &Frame<'_>) -> Result<String> {
        match self {
            Self::Markdown => Ok(markdown::render(told, frame)),
            Self::Text => Ok(plain_text::render(told, frame)),
            Self::Bbcode => Ok(bbcode::render(told, frame)),
            Self::Json => json::render(told, frame),
        }
    }
}

/// A release as JSON in all the languages in which it is told here.
pub(super) fn in_all_languages(told: &[(&Told, Frame<'_>)]) -> Result<String> {
    json::all::render(told)
}

#[cfg(test)]
mod tests;
