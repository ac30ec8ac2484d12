//! In which browser, and on what, a session began: enough for its owner to know it again, and nothing else of what browsers
//! tell of themselves.

use crate::i18n::Messages;

/// Bytes of a header in which a browser is looked for; real ones have some 100 to 250.
const LOOKED_AT: usize = 512;

/// What a header has in it, and which browser says so. The first one counts: most say that they are Chrome and Safari, too
/// (MDN, "Browser detection using the user agent", and the makers' own pages, November 2026).
const BROWSERS: [(&str, &str); 17] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("OPT/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("YaBrowser/", "Yandex Browser"),
    ("Vivaldi/", "Vivaldi"),
    ("UCBrowser/", "UC Browser"),
    ("MiuiBrowser/", "Mi Browser"),
    ("HuaweiBrowser/", "Huawei Browser"),
    ("DuckDuckGo/", "DuckDuckGo"),
    ("Ddg/", "DuckDuckGo"),
    ("QQBrowser/", "QQ Browser"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
/// The same of systems: Android says that it is Linux.
const SYSTEMS: [(&str, &str); 9] = [
    ("HarmonyOS", "HarmonyOS"),
    ("OpenHarmony", "HarmonyOS"),
    ("Android", "Android"),
    ("iPad", "iPad"),
    ("iPhone", "iPhone"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
];

/// What is stored of a `User-Agent`: `Firefox/Android`, with nothing where one of them is not known, and nothing at all where
/// neither is.
pub(super) fn device_of(user_agent: &str) -> String {
    let said = user_agent.get(..LOOKED_AT).unwrap_or(user_agent);
    let first = |known: &[(&str, &'static str)]| {
        known.iter().find(|(mark, _)| said.contains(mark)).map_or("", |(_, name)| *name)
    };
    match (first(&BROWSERS), first(&SYSTEMS)) {
        ("", "") => String::new(),
        (browser, system) => format!("{browser}/{system}"),
    }
}

/// What [`device_of`] stored, in words.
pub(super) fn told(device: &str, l: &Messages) -> String {
    match device.split_once('/') {
        None | Some(("", "")) => l.accounts_sessions_unknown(),
        Some((one, "") | ("", one)) => one.to_owned(),
        Some((browser, system)) => l.accounts_sessions_device(browser, system),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_the_one_that_says_most_and_its_system_the_narrowest() {
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
        let table = [
            ("Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0".to_owned(), "Firefox/Android"),
            (format!("Mozilla/5.0 (Linux; Android 10; K) {webkit} Chrome/142.0 Mobile Safari/537.36"), "Chrome/Android"),
            (format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {webkit} Chrome/142.0 Safari/537.36 Edg/142.0"), "Edge/Windows"),
            (format!("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) {webkit} Chrome/142.0 Safari/537.36"), "Chrome/ChromeOS"),
            (
                format!("Mozilla/5.0 (Linux; Android 15; SM-S931B) {webkit} SamsungBrowser/29.0 Chrome/136.0 Mobile Safari/537.36"),
                "Samsung Internet/Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 \
                 Mobile/15E148 Safari/604.1"
                    .to_owned(),
                "Safari/iPhone",
            ),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0".to_owned(), "Firefox/Linux"),
            ("curl/8.14.1".to_owned(), ""),
            ("Something on Windows".to_owned(), "/Windows"),
            (format!("{}Firefox/145.0", "x".repeat(LOOKED_AT)), ""),
            (String::new(), ""),
        ];
        for (said, stored) in table {
            assert_eq!(device_of(&said), stored, "{said}");
        }
    }
}
