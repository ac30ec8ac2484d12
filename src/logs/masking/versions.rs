//! Versions of four numbers, which look like addresses on the internet. The words before tell them.

use super::line::{CELL, Line, is_han, is_word};

/// The most signs between a word and its version, and the longest such word.
const FILLING: usize = 6;
const NAME: usize = 24;
/// How many words that say nothing may stand between the two, and how far another version stands from the last.
const SKIPPED: usize = 3;
const APART: usize = 8;
/// Ends of words before a version.
const VERSIONS: &[&str] = &[
    "version",
    "versionname",
    "vername",
    "versie",
    "versione",
    "fassung",
    "ver",
    "vers",
    "v",
    "build",
    "rom",
    "firmware",
    "release",
    "update",
    "patch",
    "hotfix",
    "app",
    "apk",
    "ota",
    "miui",
    "hyperos",
    "coloros",
    "oxygenos",
    "originos",
    "magicos",
    "lineageos",
    "harmonyos",
    "realmeui",
    "oneui",
    "emui",
    "flyme",
    "os",
    "ui",
    "android",
    "ios",
    "windows",
    "chrome",
    "firefox",
    "webview",
    "browser",
    "whatsapp",
    "telegram",
    "wechat",
    "gcam",
    "section",
    "chapter",
    "figure",
    "table",
    "abschnitt",
    "kapitel",
    "abbildung",
    "tabelle",
    "hoofdstuk",
    "chapitre",
    "capitulo",
    "版本",
    "版本号",
    "版本號",
    "固件",
    "微信",
    "系统",
    "系統",
];
/// Words between such a word and its version.
const FILLERS: &[&str] = &[
    "is", "was", "now", "number", "of", "the", "ist", "war", "jetzt", "nummer", "est", "la", "le", "numero", "es",
    "el", "nu",
];
/// Characters between such a word and its version, which stand right behind it.
const CHINESE: &[char] = &['是', '为', '為', '号', '號'];
/// Words and signs between two versions.
const JOINED: &[&str] = &[
    "to", "and", "or", "und", "oder", "auf", "bis", "et", "ou", "vers", "a", "y", "o", "en", "of", "naar", "tot", "和",
    "到", "或", "及", "与", "至", "→", "->", "-",
];
/// Words before what a system was updated to; a connection is made to an address.
const UPDATES: &[&str] = &[
    "updated to ",
    "updated from ",
    "update from ",
    "upgraded from ",
    "aktualisiert von ",
    "bijgewerkt van ",
    "mise a jour ",
    "actualizado de ",
    "update to ",
    "upgraded to ",
    "upgrade to ",
    "downgraded to ",
    "aktualisiert auf ",
    "update auf ",
    "update naar ",
    "geupdatet naar ",
    "bijgewerkt naar ",
    "mis a jour vers ",
    "mise a jour vers ",
    "actualizado a ",
    "actualice a ",
    "更新到",
    "升级到",
    "升級到",
    "更新到 ",
    "升级到 ",
    "rolled back to ",
    "since ",
    "seit ",
    "sinds ",
    "depuis ",
    "depuis la ",
    "desde ",
    "desde la ",
    "自从",
    "自從",
    "升級到 ",
];

/// Whether the words before make a version of four numbers, or another version before to which they belong.
pub(super) fn is_one(line: &Line, start: usize, last: Option<usize>) -> bool {
    if UPDATES.iter().any(|words| line.ends(start, words)) {
        return true;
    }
    let is_joined = |last: usize| {
        let between =
            || line.chars(last..start).filter(|c| *c != ' ').map(|c| c.to_ascii_lowercase()).collect::<String>();
        start - last <= APART && JOINED.contains(&between().as_str())
    };
    if last.is_some_and(is_joined) {
        return true;
    }
    let mut end = start;
    let is_filling = |c: char| matches!(c, ' ' | ':' | '=' | '[' | ']' | '"' | '\'' | '(' | '*' | '`' | '|' | CELL);
    while start - end < FILLING && is_filling(line.before(end)) {
        end -= 1;
    }
    if line.before(end) == '/' {
        return end == start && is_product(line, end - 1);
    }
    for _ in 0..=SKIPPED {
        let name = word_before(line, end);
        if is_version(&name) {
            return true;
        }
        let is_chinese = name.ends_with(CHINESE);
        if !is_chinese && (!FILLERS.contains(&name.as_str()) || end == start) {
            return false;
        }
        end -= if is_chinese { 1 } else { name.chars().count() };
        let blanks = line.chars(end.saturating_sub(FILLING)..end).rev().take_while(|c| matches!(c, ' ' | ':')).count();
        end -= blanks;
    }
    false
}

/// Whether the word behind makes a version of four numbers.
pub(super) fn names_one(line: &Line, end: usize) -> bool {
    let from = end + usize::from(line.at(end) == ' ');
    ["版本", "固件", "升级", "升級", "更新"].iter().any(|word| line.starts(from, word))
        || ["release", "beta", "aktualisiert", "bijgewerkt"]
            .iter()
            .any(|word| from > end && line.starts(from, word) && !is_word(line.at(from + word.len())))
}

/// `Chrome/119.0.6045.66` of a browser; `dns.example/192.0.2.1` is a host.
fn is_product(line: &Line, slash: usize) -> bool {
    let name = word_before(line, slash);
    name.chars().any(char::is_alphabetic) && !name.contains('.')
}

/// The word that ends at a place, in small letters. Characters of Han have no blanks between them.
fn word_before(line: &Line, end: usize) -> String {
    let from = end.saturating_sub(NAME);
    let is_named = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    let length = line.chars(from..end).rev().take_while(|c| is_named(*c)).count();
    line.small(end - length..end)
}

fn is_version(name: &str) -> bool {
    let is_chinese = name.chars().last().is_some_and(is_han);
    VERSIONS.iter().any(|word| {
        let is_long = word.len() > 5 || is_chinese;
        name.split(['_', '.']).next_back() == Some(word) || (is_long && name.ends_with(word))
    })
}
