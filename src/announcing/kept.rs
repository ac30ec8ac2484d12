//! What is said in a language as a whole, so that what staff did to it can be taken back.

use super::model::{Template, Texts};
use super::store;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, lock_setup};
use crate::error::{Error, Result};
use crate::i18n::Language;
use serde::{Deserialize, Serialize};

impl Texts {
    /// As the log of what staff did says it.
    pub(super) fn told(&self) -> String {
        self.said().join(" · ")
    }
}

/// What is said in a language.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnouncementKept {
    lang: String,
    texts: Texts,
}

impl AnnouncementKept {
    pub(super) fn of(language: Language, template: &Template) -> Self {
        Self { lang: language.to_string(), texts: template.texts.clone() }
    }

    fn language(&self) -> Result<Language> {
        self.lang.parse::<Language>().map_err(|_| Error::NotFound)
    }
}

impl Whole for AnnouncementKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(store::template(conn, self.language()?)?.texts == self.texts)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::set(conn, self.language()?, &self.texts)
    }
}
