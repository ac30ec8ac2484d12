//! What readers take for the same text has the same tokens.

use super::super::fold::fold;
use super::super::question::LONGEST;
use super::*;
use hanconv::RawDictionary;
use icu_normalizer::{ComposingNormalizerBorrowed as Composing, DecomposingNormalizerBorrowed as Decomposing};
use std::sync::LazyLock;

/// A text in each of Unicode's forms.
fn forms(text: &str) -> [String; 4] {
    [
        Composing::new_nfc().normalize(text).into_owned(),
        Composing::new_nfkc().normalize(text).into_owned(),
        Decomposing::new_nfd().normalize(text).into_owned(),
        Decomposing::new_nfkd().normalize(text).into_owned(),
    ]
}

/// As a Chinese keyboard types letters, digits and signs.
fn full_width(text: &str) -> String {
    let wide = |c: char| match c {
        ' ' => '\u{3000}',
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c),
        _ => c,
    };
    text.chars().map(wide).collect()
}

fn same(one: &str, other: &str, lang: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(PostEntry::of(one, other, lang), PostEntry::of(other, one, lang));
    let (asked, again) = (Question::of(one), Question::of(other));
    prop_assert_eq!(asked.terms, again.terms);
    prop_assert_eq!((asked.spellings, asked.beginnings), (again.spellings, again.beginnings));
    Ok(())
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn composed_and_decomposed_input_is_the_same(text in anything(), lang in lang()) {
        // What is longer is cut somewhere, and may be cut elsewhere.
        let text: String = Composing::new_nfkc().normalize(&text).chars().take(LONGEST).collect();
        for form in forms(&text) {
            same(&text, &form, lang)?;
        }
    }

    #[test]
    fn compatible_input_is_the_same(text in prop_oneof![prose(6), anything()], lang in lang()) {
        for form in forms(&text) {
            prop_assert_eq!(PostEntry::of(&text, &text, lang), PostEntry::of(&form, &form, lang));
        }
    }

    #[test]
    fn korean_is_the_same_in_syllables_and_in_letters(text in "(알림|한글|설정| ){1,99}[가-힣]{1,20}") {
        let letters = Decomposing::new_nfd().normalize(&text).into_owned();
        same(&text, &letters, "ko")?;
    }

    #[test]
    fn full_width_and_capitals_are_the_same(text in prose(6), lang in lang()) {
        same(&text, &full_width(&text), lang)?;
        same(&text, &text.to_lowercase(), lang)?;
        same(&text, &text.to_uppercase(), lang)?;
    }

    #[test]
    fn accents_are_typed_or_not(letters in prop::collection::vec(("[a-zßæœøłđıα-ω]", "[\u{300}-\u{30C}\u{323}\u{327}]{0,2}"), 1..12)) {
        let bare: String = letters.iter().map(|(letter, _)| letter.as_str()).collect();
        let accented: String = letters.iter().flat_map(|(letter, marks)| [letter.as_str(), marks]).collect();
        prop_assert_eq!(fold(&accented), fold(&bare));
        let composed = Composing::new_nfc().normalize(&accented).into_owned();
        same(&composed, &bare, "de")?;
    }

    /// Words that were folded are looked for again, and marked.
    #[test]
    fn folding_twice_is_folding_once(text in anything()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }
}

#[test]
fn every_character_is_folded_once() {
    let chars = ('\0'..=char::MAX).filter(|c| c.is_alphanumeric());
    let again = chars.filter(|c| {
        let once = fold(c.encode_utf8(&mut [0; 4]));
        fold(&once) != once
    });
    assert_eq!(again.collect::<String>(), "");
}

/// Words of this site as they are written on the mainland, and in Taiwan or Hong Kong.
const BOTH: [(&str, &str); 22] = [
    ("坐标", "座標"),
    ("背包", "揹包"),
    ("通知栏", "通知欄"),
    ("设置", "設置"),
    ("图标", "圖標"),
    ("指纹识别", "指紋識別"),
    ("后台", "後臺"),
    ("里面", "裡面"),
    ("里面", "裏面"),
    ("电台", "電台"),
    ("头发", "頭髮"),
    ("发现", "發現"),
    ("干净", "乾淨"),
    ("了解", "瞭解"),
    ("回复", "回覆"),
    ("反复", "反覆"),
    ("借由", "藉由"),
    ("随着", "隨著"),
    ("开着", "開著"),
    ("什么", "什麼"),
    ("只有", "祇有"),
    ("仿佛", "彷彿"),
];

#[test]
fn simplified_and_traditional_words_are_the_same() {
    for (simplified, traditional) in BOTH {
        let [one, other] = [simplified, traditional].map(|word| Question::of(word).terms);
        assert_eq!(one, other, "{simplified} {traditional}");
        assert_eq!(Entry::of(simplified, "zh-Hans"), Entry::of(traditional, "zh-Hant"), "{simplified} {traditional}");
    }
}

#[test]
fn phrases_are_the_same_in_both_scripts() {
    let phrases = || RawDictionary::STPhrases.iter();
    assert!(phrases().count() > 49_000, "{}", phrases().count());
    let apart: Vec<(&str, &str)> = phrases().filter(|(one, other)| fold(one) != fold(other)).collect();
    assert!(apart.is_empty(), "{apart:?}");
}

/// Phrases of `OpenCC` and of this site, Simplified and Traditional.
static PHRASES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| RawDictionary::STPhrases.iter().chain(BOTH).collect());

/// A text in both scripts, with words between that are the same in both.
fn both_scripts() -> impl Strategy<Value = (String, String)> {
    let phrase = prop::sample::select(&PHRASES[..]);
    let word = prop::sample::select(&WORDS[..]).prop_map(|word| (word, word));
    prop::collection::vec((prop_oneof![3 => phrase, 1 => word], between()), 0..12).prop_map(|parts| {
        let simplified: String = parts.iter().flat_map(|((simplified, _), between)| [*simplified, *between]).collect();
        let traditional: String =
            parts.iter().flat_map(|((_, traditional), between)| [*traditional, *between]).collect();
        (simplified, traditional)
    })
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn a_text_is_found_by_the_same_in_both_scripts((simplified, traditional) in both_scripts()) {
        prop_assert_eq!(Entry::of(&simplified, "zh-Hans"), Entry::of(&traditional, "zh-Hant"));
    }
}
