//! One spelling for all that readers take for the same word.

use crate::text::is_eastern;
use hanconv::RawDictionary;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Han characters of Traditional Chinese with the Simplified one for each: the first other one in `OpenCC`'s table of
/// characters, which has 4,000 of them, and what only its phrases have.
static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let lines = RawDictionary::TSCharacters.var_iter();
    let pairs = lines.filter_map(|(from, to)| Some((single(from)?, single(to.into_iter().find(|to| *to != from)?)?)));
    // In Taiwan, `着` is written so after every verb; the table takes it for a character of its own.
    let mut simplified: HashMap<char, char> = pairs.chain([('著', '着')]).collect();
    // What one of them becomes is another one of them.
    let once = simplified.clone();
    for to in simplified.values_mut() {
        *to = once.get(to).copied().unwrap_or(*to);
    }
    for pair in IN_PHRASES {
        let [to, from] = <[char; 2]>::from(pair).map(|c| simplified.get(&c).copied().unwrap_or(c));
        if from != to {
            simplified.values_mut().filter(|one| **one == from).for_each(|one| *one = to);
            simplified.insert(from, to);
        }
    }
    simplified
});

/// Characters that are one word in some of `OpenCC`'s phrases, the Simplified one and the Traditional one, where its table of
/// characters has none or another one for it. Who looks for the other word of the two finds this one as well, which does
/// less harm than finding nothing.
const IN_PHRASES: [(char, char); 25] = [
    ('仇', '讎'),
    ('具', '俱'),
    ('吣', '唚'),
    ('呆', '待'),
    ('周', '賙'),
    ('坐', '座'),
    ('夫', '伕'),
    ('并', '幷'),
    ('戚', '鏚'),
    ('抬', '擡'),
    ('浚', '濬'),
    ('溪', '谿'),
    ('澄', '澂'),
    ('熏', '薰'),
    ('穗', '繐'),
    ('背', '揹'),
    ('蔽', '庇'),
    ('讬', '託'),
    ('谘', '諮'),
    ('酰', '醯'),
    ('钜', '鉅'),
    ('链', '鍊'),
    ('锺', '鍾'),
    ('馀', '餘'),
    ('鲶', '鮎'),
];

fn single(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// A text in Unicode's compatibility form (NFKC), in lower case, without accents, its Han characters simplified.
pub(super) fn fold(text: &str) -> String {
    let text = ComposingNormalizerBorrowed::new_nfkc().normalize(text);
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else if is_eastern(c) {
            // A mark on a kana makes another sound of it, so it stays.
            folded.push(SIMPLIFIED.get(&c).copied().unwrap_or(c));
        } else {
            c.to_lowercase().for_each(|c| push_plain(&mut folded, c));
        }
    }
    folded
}

/// A letter without its accents; letters that have none to take away, but are typed without all the same, are spelled.
fn push_plain(folded: &mut String, c: char) {
    let mut letter = [0; 4];
    let parts = DecomposingNormalizerBorrowed::new_nfd().normalize(c.encode_utf8(&mut letter));
    for part in parts.chars().filter(|part| !is_mark(*part)) {
        match part {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            // At the end of a word; capitals do not tell.
            'ς' => folded.push('σ'),
            _ => folded.push(part),
        }
    }
}

pub(super) fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_typed_in_many_ways_is_one_word() {
        let table = [
            ("Größe", "grosse"),
            ("ÉCRAN", "ecran"),
            ("İstanbul", "istanbul"),
            ("指紋辨識", "指纹辨识"),
            ("設定", "设定"),
            ("ﾊﾞｯﾃﾘｰ", "バッテリー"),
            ("Ｗｉ－Ｆｉ", "wi-fi"),
            ("한글", "한글"),
            ("Œuvre", "oeuvre"),
            ("ё", "е"),
        ];
        for (typed, word) in table {
            assert_eq!(fold(typed), word, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn composed_and_decomposed_are_the_same(text in "\\PC{0,40}") {
            let apart = DecomposingNormalizerBorrowed::new_nfd().normalize(&text).into_owned();
            prop_assert_eq!(fold(&text), fold(&apart));
        }
    }
}
