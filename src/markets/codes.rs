//! Codes of countries, and languages by the names that they have for themselves.

/// Countries and territories as ISO 3166-1 has them, in two letters each.
const COUNTRIES: &str = "ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv \
    bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr \
    ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg \
    kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx \
    my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg \
    sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg \
    vi vn vu wf ws ye yt za zm zw";

/// Longest word of a region.
const REGION_MAX: usize = 40;

/// Languages into which somebody may offer to translate.
pub(super) const TONGUES: &[(&str, &str)] = &[
    ("af", "Afrikaans"),
    ("az", "Azərbaycanca"),
    ("id", "Bahasa Indonesia"),
    ("ms", "Bahasa Melayu"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("et", "Eesti"),
    ("en", "English"),
    ("es", "Español"),
    ("eu", "Euskara"),
    ("fil", "Filipino"),
    ("fr", "Français"),
    ("gl", "Galego"),
    ("hr", "Hrvatski"),
    ("it", "Italiano"),
    ("sw", "Kiswahili"),
    ("lv", "Latviešu"),
    ("lt", "Lietuvių"),
    ("hu", "Magyar"),
    ("nl", "Nederlands"),
    ("nb", "Norsk bokmål"),
    ("uz", "Oʻzbekcha"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("sq", "Shqip"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("fi", "Suomi"),
    ("sv", "Svenska"),
    ("vi", "Tiếng Việt"),
    ("tr", "Türkçe"),
    ("el", "Ελληνικά"),
    ("be", "Беларуская"),
    ("bg", "Български"),
    ("kk", "Қазақша"),
    ("mk", "Македонски"),
    ("ru", "Русский"),
    ("sr", "Српски"),
    ("uk", "Українська"),
    ("ka", "ქართული"),
    ("hy", "Հայերեն"),
    ("he", "עברית"),
    ("ur", "اردو"),
    ("ar", "العربية"),
    ("fa", "فارسی"),
    ("ne", "नेपाली"),
    ("mr", "मराठी"),
    ("hi", "हिन्दी"),
    ("bn", "বাংলা"),
    ("ta", "தமிழ்"),
    ("te", "తెలుగు"),
    ("si", "සිංහල"),
    ("th", "ไทย"),
    ("my", "မြန်မာ"),
    ("km", "ខ្មែរ"),
    ("ko", "한국어"),
    ("ja", "日本語"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
];

/// What a language calls itself, if one may offer to translate into it.
pub(super) fn tongue(tag: &str) -> Option<&'static (&'static str, &'static str)> {
    TONGUES.iter().find(|(known, _)| *known == tag)
}

/// The code that somebody means: of a country in whatever letters, or the word of a region, which has three letters at least.
pub(super) fn code(typed: &str) -> Option<String> {
    let code = typed.trim().to_ascii_lowercase();
    let is_letter = |letter: char| letter.is_ascii_lowercase() || letter == '-';
    let is_known = match code.len() {
        2 => COUNTRIES.split_whitespace().any(|country| country == code),
        length => (3..=REGION_MAX).contains(&length) && code.chars().all(is_letter) && !code.starts_with('-'),
    };
    (is_known && !code.ends_with('-')).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_has_two_letters_of_the_list_and_a_region_has_more() {
        assert_eq!(code(" DE "), Some("de".to_owned()));
        assert_eq!(code("Latin-America"), Some("latin-america".to_owned()));
        for other in ["", "d", "xx", "eu", "-eu", "europe-", "süd", "a b c", "de/fr", "nor\0th", &"a".repeat(41)] {
            assert_eq!(code(other), None, "{other:?}");
        }
        assert_eq!(COUNTRIES.split_whitespace().count(), 249);
    }

    #[test]
    fn every_language_has_a_name_of_its_own() {
        let mut all: Vec<_> = TONGUES.iter().flat_map(|(tag, name)| [*tag, *name]).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 2 * TONGUES.len());
    }
}
