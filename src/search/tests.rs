//! What holds for any text, whatever it is made of.

mod alike;
mod found;
mod marks;
mod taken_apart;

use super::question::Question;
use super::tokens::{EVERY, Entry, PostEntry, Tokens};
use super::words::{Part, bigrams, parts};
use proptest::prelude::*;

/// So many that a rule that is broken is seen to be, and all of them take a second or two in a debug build.
fn cases(many: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(many) }
}

/// Languages of texts: those of the site, one without stems here, and what is none.
const LANGS: [&str; 9] = ["en", "de", "es-MX", "fr", "nl", "zh-Hans", "zh-Hant", "ko", ""];

fn lang() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&LANGS[..])
}

/// What a reader has words for: of all languages of the site, with stop words, and with phrases that have a meaning.
const WORDS: [&str; 68] = [
    "dark",
    "mode",
    "screenshot",
    "long",
    "screen",
    "notification",
    "notifications",
    "the",
    "because",
    "others",
    "always",
    "on",
    "display",
    "camera",
    "came",
    "Wi-Fi",
    "6E",
    "MIUI14",
    "nicht",
    "stören",
    "Größe",
    "Dunkelmodus",
    "Bildschirm",
    "Straße",
    "über",
    "die",
    "l'écran",
    "état",
    "verrouillé",
    "Œuvre",
    "une",
    "main",
    "cámara",
    "cuando",
    "pantalla",
    "año",
    "geluid",
    "scherm",
    "omdat",
    "Ǿre",
    "ǽra",
    "İstanbul",
    "ΟΔΟΣ",
    "οδος",
    "Ёлка",
    "हिन्दी",
    "ไทย",
    "שלום",
    "مُحَمَّد",
    "深色模式",
    "深色",
    "手机卡",
    "很慢",
    "慢",
    "通知欄",
    "通知栏的图标",
    "指紋辨識",
    "相机",
    "设置",
    "勿扰",
    "バッテリー",
    "サーバー",
    "ﾊﾞｯﾃﾘｰ",
    "カメラ",
    "한글",
    "알림",
    "Ｗｉ－Ｆｉ",
    "x\u{30C}abc",
];

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(&WORDS[..]).prop_map(str::to_owned)
}

/// What words are parted by.
fn between() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![" ", "\n", ", ", "。", "-", " — ", "/", "\u{3000}", "\u{200B}", ""])
}

/// A text of words.
fn prose(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec((word(), between()), 0..most)
        .prop_map(|words| words.into_iter().flat_map(|(word, between)| [word, between.to_owned()]).collect())
}

/// What nobody expects, each by itself or in hundreds.
const STRANGE: &[&str] = &[
    "\u{0}",
    "\u{7F}",
    "\u{85}",
    "\u{301}",
    "\u{20DD}",
    "\u{345}",
    "\u{3099}",
    "\u{FF9E}",
    "\u{302E}",
    "\u{FE0F}",
    "\u{E0100}",
    "\u{200B}",
    "\u{200D}",
    "\u{AD}",
    "\u{202E}",
    "\u{2067}",
    "\u{FEFF}",
    "\u{FFFE}",
    "\u{E000}",
    "\u{10FFFD}",
    "\u{10FFFF}",
    "👩\u{200D}👧",
    "🇳🇱",
    "1\u{FE0F}\u{20E3}",
    "ﷺ",
    "㍿",
    "㌀",
    "ª",
    "½",
    "①",
    "ß",
    "ẞ",
    "İ",
    "ı",
    "ς",
    "ŉ",
    "ǅ",
    "々",
    "〇",
    "⼀",
    "⺟",
    "豈",
    "𠮷",
    "ー",
    "ｰ",
    "ッ",
    "ㄅ",
    "ᄒ",
    "क\u{94D}",
    "ا",
    "𝔄",
    "#",
    "*abc",
    "=0dark",
    "d~",
    "'",
    "%_\\",
];

fn strange() -> impl Strategy<Value = String> {
    (prop::sample::select(STRANGE), prop_oneof![9 => 1..4_usize, 1 => 300..900_usize])
        .prop_map(|(what, times)| what.repeat(times))
}

/// Whatever can be typed.
fn anything() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        3 => prose(4),
        3 => strange(),
        2 => any::<String>(),
        1 => "[\u{4E00}-\u{9FFF}]{1,12}",
        1 => "[a-zé]{30,70}",
    ];
    prop::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

/// All that a question looks for.
fn sought(question: &str) -> Tokens {
    let terms = Question::of(question).terms.into_iter();
    terms.flat_map(|term| term.tokens.into_iter().chain(term.concepts).chain(term.pieces)).collect()
}

/// All that a post is found by, but for what every post has.
fn stored(title: &str, body: &str, lang: &str) -> Tokens {
    let post = PostEntry::of(title, body, lang);
    let mut tokens: Tokens = post.title.tokens.into_iter().chain(post.text.tokens).collect();
    assert!(tokens.remove(EVERY));
    tokens
}

fn is_concept(token: &str) -> bool {
    token.starts_with('=')
}
