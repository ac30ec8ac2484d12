//! What every mail says of the site: its words, its name, and the address its links start with. The address is the
//! configured one, never what a request claims.

use crate::config::Config;
use crate::i18n::{Catalog, Language, Messages};
use crate::web::App;

/// Everything rooms need to write a mail inside a database closure; cheap to clone.
#[derive(Clone)]
pub struct Letterhead {
    catalog: Catalog,
    language: Language,
    /// Without a slash at the end.
    pub base_url: String,
    /// The site's name.
    pub site_name: String,
}

impl Letterhead {
    /// The letterhead of this site.
    pub fn of(app: &App) -> Self {
        Self::new(&app.config, app.catalog.clone())
    }

    /// The letterhead of a configured site that does not serve.
    pub fn new(config: &Config, catalog: Catalog) -> Self {
        Self {
            catalog,
            language: config.language,
            base_url: config.base_url.clone(),
            site_name: config.site_name.clone(),
        }
    }

    /// The messages in a reader's language, or in the site's.
    pub fn l(&self, language: Option<&str>) -> &Messages {
        self.catalog.of(language.and_then(|tag| tag.parse().ok()).unwrap_or(self.language))
    }
}
