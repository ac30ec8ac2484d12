//! Names that people take for one another: of other letters that look alike, in another case, with other blanks.

use unicode_security::skeleton;

/// Whether two names look alike to somebody who reads quickly. What looks like what is Unicode's list of confusables (UTS
/// 39); names come without invisible characters.
pub fn looks_like(one: &str, other: &str) -> bool {
    shapes(one).iter().any(|shape| shapes(other).contains(shape))
}

/// As it is written, and in small letters: `I` looks like `l` and `i` does not.
pub(super) fn shapes(name: &str) -> [String; 2] {
    let bare: String = name.chars().filter(|c| !c.is_whitespace()).collect();
    let shape = |text: &str| skeleton(text).collect::<String>().to_lowercase();
    [shape(&bare), shape(&bare.to_lowercase())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_other_scripts_and_cases_look_like_a_name_and_other_names_do_not() {
        for alike in ["Grace", "GRACE", "gr ace", "Gr\u{0430}ce", "\u{0261}race", "Gra\u{0441}\u{0435}", "\u{FF27}race"]
        {
            assert!(looks_like("Grace", alike), "{alike}");
        }
        assert!(looks_like("Ilse", "llse") && looks_like("Bob", "B0b") && looks_like("Mary", "rnary"));
        for other in ["Gracie", "Grete", "Ada", "格蕾丝", "Grâce Kelly", ""] {
            assert!(!looks_like("Grace", other), "{other}");
        }
    }
}
