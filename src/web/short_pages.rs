//! The short pages of those who come when there is too much to do, kept as they were made: by language, and whether that
//! stands in the address.

use crate::i18n::Language;
use actix_web::web::Bytes;
use quick_cache::sync::Cache;

/// Each language, with and without it in the address.
const KEPT: usize = 32;

/// They stand apart from what makes them, which needs the application that holds them.
pub(super) struct ShortPages(pub(super) Cache<(Language, bool), Bytes>);

impl Default for ShortPages {
    fn default() -> Self {
        Self(Cache::new(KEPT))
    }
}
