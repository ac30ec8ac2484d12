//! Which language a reader gets.

use super::Language;
use icu_locale::subtags::language;
use icu_locale::{LanguageIdentifier, Locale, LocaleExpander};

/// What a reader asked for, in the order in which it counts.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// The language that the address begins with.
    pub address: Option<Language>,
    /// What they read last, from the cookie.
    pub cookie: Option<&'a str>,
    /// What a member chose in the settings.
    pub member: Option<&'a str>,
    /// The browser's Accept-Language.
    pub browser: Option<&'a str>,
}

impl Wanted<'_> {
    /// The first of them that there are messages for, or the site's language.
    pub fn choose(&self, site: Language) -> Language {
        let known = |tag: Option<&str>| tag.and_then(|tag| tag.parse().ok());
        self.address
            .or_else(|| known(self.cookie))
            .or_else(|| known(self.member))
            .or_else(|| self.browser.and_then(best_of))
            .unwrap_or(site)
    }
}

impl Language {
    /// Which way the language is written, for HTML's `dir`.
    pub fn direction(self) -> &'static str {
        "ltr"
    }

    /// Reads the language from the beginning of a path, and what follows it: `/de/posts/1` is German and `/posts/1`.
    pub fn split(path: &str) -> Option<(Self, &str)> {
        let rest = path.strip_prefix('/')?;
        let (tag, _) = rest.split_once('/').unwrap_or((rest, ""));
        let language = tag.parse().ok()?;
        Some((language, rest.strip_prefix(tag).filter(|rest| !rest.is_empty()).unwrap_or("/")))
    }

    /// Like [`Language::split`], for other names of a language of ours: `/zh-CN/posts/1` is simplified Chinese.
    pub fn split_other(path: &str) -> Option<(Self, &str)> {
        let rest = path.strip_prefix('/')?;
        let (tag, _) = rest.split_once('/').unwrap_or((rest, ""));
        let first = tag.split('-').next()?;
        // Most addresses begin with a word that is no tag of a language at all.
        let is_tag = matches!(first.len(), 2 | 3) && tag.len() <= 35 && tag.parse::<Self>().is_err();
        let language = matching(&LocaleExpander::new_common(), is_tag.then_some(tag)?)?;
        Some((language, rest.strip_prefix(tag).filter(|rest| !rest.is_empty()).unwrap_or("/")))
    }
}

/// Languages that are written as Chinese (ISO 639-3, the macrolanguage `zho`). Only Cantonese has a script of its own to
/// begin with, which Unicode knows.
const CHINESE: [&str; 9] = ["cmn", "cdo", "gan", "hak", "hsn", "lzh", "mnp", "nan", "wuu"];

/// The best language for an Accept-Language header. Browsers name regions, not scripts: whoever reads zh-TW reads
/// traditional characters, which Unicode's likely subtags know.
fn best_of(header: &str) -> Option<Language> {
    let expander = LocaleExpander::new_common();
    let mut ranked: Vec<(f32, &str)> = header
        .split(',')
        .take(32)
        .filter_map(|part| {
            let (tag, weight) = part.split_once(';').unwrap_or((part, "q=1"));
            let (q, weight) = weight.split_once('=')?;
            let weight = q.trim().eq_ignore_ascii_case("q").then(|| weight.trim().parse().ok()).flatten()?;
            (weight > 0.0).then_some((weight, tag.trim()))
        })
        .collect();
    // Stable: of equal weights the first wins.
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranked.into_iter().find_map(|(_, tag)| matching(&expander, tag))
}

/// The language of ours in the same language and script.
fn matching(expander: &LocaleExpander, tag: &str) -> Option<Language> {
    let asked = expanded(expander, tag)?;
    Language::iter()
        .find(|ours| {
            expanded(expander, ours).is_some_and(|id| id.language == asked.language && id.script == asked.script)
        })
        .copied()
}

fn expanded(expander: &LocaleExpander, tag: &str) -> Option<LanguageIdentifier> {
    let mut id = without_extension(tag).parse::<Locale>().ok()?.id;
    if id.language.is_unknown() {
        return None;
    }
    if CHINESE.contains(&id.language.as_str()) {
        id.language = language!("zh");
    }
    expander.maximize(&mut id);
    if id.language == language!("yue") {
        id.language = language!("zh");
    }
    Some(id)
}

/// A tag with the language that extends the first one in its place, as RFC 5646 prefers: `zh-cmn-Hans` is `cmn-Hans`.
fn without_extension(tag: &str) -> &str {
    let is_letters = |part: &str, lengths: [usize; 2]| {
        lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let Some((first, rest)) = tag.split_once('-') else { return tag };
    let second = rest.split('-').next().unwrap_or_default();
    if is_letters(first, [2, 3]) && is_letters(second, [3, 3]) { rest } else { tag }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_asks_gets_the_nearest_language() {
        let table = [
            ("zh-TW", "zh-Hant"),
            ("zh-HK,zh;q=0.8", "zh-Hant"),
            ("zh-MO", "zh-Hant"),
            ("zh-Hant-MO", "zh-Hant"),
            ("zh-CN", "zh-Hans"),
            ("zh-SG", "zh-Hans"),
            ("zh", "zh-Hans"),
            ("nl-BE", "nl"),
            ("de-AT,en;q=0.5", "de"),
            ("fr-CA", "fr"),
            ("es-419,es;q=0.9", "es"),
            ("en-US,en;q=0.5", "en"),
            ("pt", "en"),
            ("pt-BR,pt;q=0.9,es;q=0.8,en;q=0.7", "es"),
            ("en;q=0.3, de;q=0.9", "de"),
            ("de;q=0, fr", "fr"),
            ("yue-Hant-HK", "zh-Hant"),
            ("yue", "zh-Hant"),
            ("yue-CN", "zh-Hans"),
            ("zh-cmn-Hans-CN", "zh-Hans"),
            ("zh-cmn-Hant", "zh-Hant"),
            ("zh-yue-HK", "zh-Hant"),
            ("cmn-TW", "zh-Hant"),
            ("nan-TW, en;q=0.9", "zh-Hant"),
            ("ZH-tw", "zh-Hant"),
            ("en;Q=0.3, de;Q=0.9", "de"),
            ("en; Q = 0.3 , fr ; q= 0.4", "fr"),
            ("*", "en"),
            ("", "en"),
            (";;q=x,,\u{fe}", "en"),
        ];
        for (header, expected) in table {
            let wanted = Wanted { browser: Some(header), ..Wanted::default() };
            assert_eq!(&*wanted.choose(Language::En), expected, "{header}");
        }
    }

    #[test]
    fn an_address_counts_before_the_cookie_and_the_cookie_before_the_browser() {
        let all = Wanted { address: Some(Language::Nl), cookie: Some("fr"), member: Some("es"), browser: Some("de") };
        let choose = |wanted: Wanted<'_>| wanted.choose(Language::En);
        assert_eq!(choose(all), Language::Nl);
        assert_eq!(choose(Wanted { address: None, ..all }), Language::Fr);
        assert_eq!(choose(Wanted { address: None, cookie: Some("tlh"), ..all }), Language::Es);
        assert_eq!(choose(Wanted { browser: Some("de"), ..Wanted::default() }), Language::De);
    }

    #[test]
    fn a_path_begins_with_a_language_only_as_a_whole_word() {
        assert_eq!(Language::split("/de/posts/1"), Some((Language::De, "/posts/1")));
        assert_eq!(Language::split("/zh-Hant"), Some((Language::ZhHant, "/")));
        assert_eq!(Language::split("/de/"), Some((Language::De, "/")));
        for path in ["/", "/device", "/denmark/x", "/posts/de", "//de/x", "de"] {
            assert_eq!(Language::split(path), None, "{path}");
        }
    }

    #[test]
    fn other_names_of_our_languages_lead_to_ours_and_no_page_is_taken_for_one() {
        let table = [
            ("/zh-CN/posts/1", "zh-Hans", "/posts/1"),
            ("/zh-TW", "zh-Hant", "/"),
            ("/zh", "zh-Hans", "/"),
            ("/zh-hant/", "zh-Hant", "/"),
            ("/de-AT/releases", "de", "/releases"),
            ("/DE/", "de", "/"),
            ("/en-us//x", "en", "//x"),
        ];
        for (path, language, rest) in table {
            assert_eq!(Language::split_other(path), Some((language.parse().unwrap(), rest)), "{path}");
        }
        for path in
            ["/", "/de/x", "/zh-Hant", "/me/votes", "/pt/x", "/posts/de-AT", "//zh/x", "/api", "/x-y/z", "de-AT"]
        {
            assert_eq!(Language::split_other(path), None, "{path}");
        }
    }
}
