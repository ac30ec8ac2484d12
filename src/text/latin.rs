//! Words in the letters of addresses, a to z and 0 to 9.
//!
//! Letters of an alphabet are spelled by a table (`Größe` is `grosse`, `Łukasz` is `lukasz`, `Камера` is `kamera`). A Han
//! character is a word of its own, in the sound it has in Mandarin, without tones: `深色模式` is `shen-se-mo-shi`. Where
//! kana stand beside Han, the text is Japanese, in which no table knows how a character is read: then neither is spelled,
//! since half of a word is worse than none.

use super::rules::composed;
use super::visible::{is_han, is_kana};

/// The letters and digits of a text as words of a to z and 0 to 9 with hyphens between them; empty when it has none.
pub fn latin(text: &str) -> String {
    let text = composed(text);
    let is_japanese = text.chars().any(is_kana) && text.chars().any(is_han);
    let mut words = String::with_capacity(text.len());
    let mut was_han = false;
    for c in text.chars() {
        let han = is_han(c);
        // Kana have a few signs of their own that are no letters, such as the one that makes a vowel long.
        let left_out = is_japanese && (han || is_kana(c));
        if han != was_han || han || left_out || !is_spelled(c) {
            pause(&mut words);
        }
        was_han = han;
        if is_spelled(c) && !left_out {
            let sound = deunicode::deunicode_char(c).unwrap_or_default();
            words.extend(sound.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
        }
    }
    words.truncate(words.trim_end_matches('-').len());
    words
}

/// Whether a character is part of a word. Some signs count as letters that are none: numbers in circles, the long mark.
fn is_spelled(c: char) -> bool {
    c.is_alphanumeric()
}

fn pause(words: &mut String) {
    if !words.is_empty() && !words.ends_with('-') {
        words.push('-');
    }
}

#[cfg(test)]
mod tests {
    use super::latin;

    #[test]
    fn every_alphabet_has_an_address() {
        let table = [
            ("Dark mode, please!", "dark-mode-please"),
            ("Größe der Schrift", "grosse-der-schrift"),
            ("Jürgen", "jurgen"),
            ("Ju\u{308}rgen", "jurgen"),
            ("Łukasz Żółć", "lukasz-zolc"),
            ("Ærø & Œuvre", "aero-oeuvre"),
            ("İstanbul ışık", "istanbul-isik"),
            ("Камера", "kamera"),
            ("Ελλάδα", "ellada"),
            ("한글", "hangeul"),
            ("カメラ", "kamera"),
            ("ＡＢＣ１２", "abc12"),
            ("🍊 orange 🍊", "orange"),
            ("a--b  c", "a-b-c"),
            ("?!🍊", ""),
            ("", ""),
        ];
        for (text, expected) in table {
            assert_eq!(latin(text), expected, "{text}");
        }
    }

    #[test]
    fn han_is_read_as_mandarin_a_word_each_and_japanese_is_left_out() {
        assert_eq!(latin("深色模式"), "shen-se-mo-shi");
        assert_eq!(latin("MIUI原生通知"), "miui-yuan-sheng-tong-zhi");
        assert_eq!(latin("张伟"), "zhang-wei");
        assert_eq!(latin("AOD設定の変更2"), "aod-2");
        assert_eq!(latin("設定の変更"), "");
    }

    proptest::proptest! {
        #[test]
        fn an_address_is_plain_and_stays_what_it_is(text in "\\PC{0,60}") {
            let once = latin(&text);
            proptest::prop_assert!(once.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            proptest::prop_assert!(!once.starts_with('-') && !once.ends_with('-') && !once.contains("--"));
            proptest::prop_assert_eq!(latin(&once), once);
        }
    }
}
