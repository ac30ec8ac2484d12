//! What other sites show beside a link to a page, as its tags say it.

use super::Page;
use crate::cards::{Card, Kind};
use crate::i18n::{Language, plain};
use crate::text;

/// Characters of a description: sites show some two lines of it.
const DESCRIBED: usize = 200;

impl Page<'_> {
    /// The same page, with what other sites show beside a link to it; the site's own card where there is none.
    #[must_use]
    pub fn with_card(mut self, card: Option<Card>) -> Self {
        self.card = card.unwrap_or(self.card);
        self
    }

    /// The same page, with what it is about in words: those of the page itself, or of what it shows. Elsewhere they call nobody.
    #[must_use]
    pub fn with_description(mut self, words: &str) -> Self {
        let line = plain(words).split_whitespace().collect::<Vec<_>>().join(" ");
        self.description = text::uncalled(&text::shortened(&line, DESCRIBED));
        self
    }

    /// What other sites say of the page below its title: its description, else what its card says beside that, else what the
    /// site is.
    pub fn described(&self) -> String {
        if !self.description.is_empty() {
            return self.description.clone();
        }
        let beside = [&self.card.over, &self.card.under].map(|line| line.trim());
        let beside: Vec<String> = beside.into_iter().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        if beside.is_empty() { self.l.foot_line() } else { text::uncalled(&plain(&self.l.beside(beside))) }
    }

    /// The address by which other sites know the page: that of a line is the release's with the line in it, which the
    /// canonical one leaves out.
    pub fn shared_as(&self) -> String {
        match self.card.kind {
            Kind::Line | Kind::Credit => format!("{}{}{}", self.base_url, self.prefix, self.here),
            _ => self.canonical(),
        }
    }

    /// The whole address of the card.
    pub fn picture(&self) -> String {
        format!("{}{}", self.base_url, self.card.address())
    }

    /// The language as Open Graph writes it: with a country, one for each of ours.
    pub fn locale(&self) -> &'static str {
        match self.lang {
            Language::De => "de_DE",
            Language::En => "en_US",
            Language::Es => "es_ES",
            Language::Fr => "fr_FR",
            Language::Nl => "nl_NL",
            Language::ZhHans => "zh_CN",
            Language::ZhHant => "zh_TW",
        }
    }
}
