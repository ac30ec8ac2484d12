//! What other sites show beside a link to a page, as its tags say it.

use super::Page;
use crate::cards::{Card, Kind};
use crate::i18n::Language;

impl Page<'_> {
    /// The same page, with what other sites show beside a link to it; the site's own card where there is none.
    #[must_use]
    pub fn with_card(mut self, card: Option<Card>) -> Self {
        self.card = card.unwrap_or(self.card);
        self
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
