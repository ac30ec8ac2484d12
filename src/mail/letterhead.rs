//! What every mail says of the site: its words, its name, and the address its links start with. The address is the
//! configured one, never what a request claims.

use crate::config::Config;
use crate::i18n::{Catalog, Language, Messages};
use crate::web::App;
use chrono_tz::Tz;

/// Everything rooms need to write a mail inside a database closure; cheap to clone.
#[derive(Clone)]
pub struct Letterhead {
    catalog: Catalog,
    language: Language,
    base_url: String,
    site_name: String,
    zone: Tz,
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
            zone: config.schedule.zone,
        }
    }

    /// The address of a page for whoever it is that reads: what people wrote there in part is read as on it.
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    /// A mail to somebody who reads this language, or the site's when they chose none that we have.
    pub fn to(&self, language: Option<&str>) -> Reader<'_> {
        let chosen: Option<Language> = language.and_then(|tag| tag.parse().ok());
        let language = chosen.unwrap_or(self.language);
        Reader {
            l: self.catalog.of(language),
            site_name: &self.site_name,
            language,
            zone: self.zone,
            base_url: &self.base_url,
            prefix: chosen.map_or_else(String::new, |language| format!("/{language}")),
        }
    }
}

/// The site as the mails to one reader speak of it; every mail template has it as `to`.
pub struct Reader<'a> {
    /// The messages in their language.
    pub l: &'a Messages,
    /// The site's name.
    pub site_name: &'a str,
    /// Their language.
    pub language: Language,
    /// The zone of the site, in which it tells days.
    pub zone: Tz,
    base_url: &'a str,
    prefix: String,
}

impl Reader<'_> {
    /// The address of a page in the language that the reader chose; in no language, so that their browser decides, when
    /// they chose none.
    pub fn link(&self, path: &str) -> String {
        format!("{}{}{path}", self.base_url, self.prefix)
    }

    /// The same address for every reader: for programs that read the mail, not its pages.
    pub fn plain_link(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    /// The device's own fonts for the HTML part. Han glyphs differ between scripts: each names fonts that have its own.
    pub fn fonts(&self) -> &'static str {
        match self.language {
            Language::ZhHans => {
                "-apple-system,'PingFang SC','HarmonyOS Sans SC','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif"
            }
            Language::ZhHant => {
                "-apple-system,'PingFang TC','HarmonyOS Sans TC','Noto Sans TC','Noto Sans CJK TC','Microsoft JhengHei',sans-serif"
            }
            _ => "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif",
        }
    }

    /// Fonts for Outlook on Windows, which sets everything in Times when it does not know the first of a list.
    pub fn outlook_fonts(&self) -> &'static str {
        match self.language {
            Language::ZhHans => "'Microsoft YaHei',sans-serif",
            Language::ZhHant => "'Microsoft JhengHei',sans-serif",
            _ => "Arial,sans-serif",
        }
    }
}
