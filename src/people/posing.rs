//! Names by which somebody poses as staff without looking like any one of them.

use super::likeness::shapes;
use icu_normalizer::ComposingNormalizerBorrowed;
use std::collections::HashSet;
use std::sync::LazyLock;

/// What staff are called on the pages of the site, in its seven languages, and elsewhere.
const WORDS: &[&str] = &[
    "staff",
    "owner",
    "moderator",
    "moderators",
    "mod",
    "mods",
    "admin",
    "admins",
    "administrator",
    "administrators",
    "support",
    "webmaster",
    "team",
    "teammitglied",
    "leitung",
    "moderation",
    "moderatorin",
    "administratorin",
    "equipo",
    "responsable",
    "moderador",
    "moderadora",
    "administrador",
    "administradora",
    "équipe",
    "propriétaire",
    "modérateur",
    "modératrice",
    "administrateur",
    "administratrice",
    "teamlid",
    "eigenaar",
    "beheerder",
    "团队",
    "团队成员",
    "站长",
    "管理员",
    "版主",
    "官方",
    "官方团队",
    "團隊",
    "團隊成員",
    "站長",
    "管理員",
    "官方團隊",
];
/// What stands behind the name of staff on a page: nobody's name ends in it.
const MARKS: &[&str] = &["staff", "team", "equipo", "équipe", "团队", "團隊"];
/// What stands beside such a word and leaves it what it is.
const BESIDE: &[&str] = &[
    "orange",
    "friday",
    "orangefriday",
    "the",
    "of",
    "site",
    "forum",
    "board",
    "official",
    "member",
    "offiziell",
    "offizielles",
    "das",
    "el",
    "del",
    "la",
    "de",
    "oficial",
    "officiel",
    "officielle",
    "het",
    "officieel",
];
/// Marks of what somebody has looked at.
const CHECKS: &[char] =
    &['\u{221A}', '\u{237B}', '\u{2611}', '\u{2705}', '\u{2713}', '\u{2714}', '\u{1F5F8}', '\u{1F5F9}', '\u{1FBB1}'];

static STAFF: LazyLock<HashSet<String>> = LazyLock::new(|| all_shapes(WORDS));
static MARK: LazyLock<HashSet<String>> = LazyLock::new(|| all_shapes(MARKS));
static FURTHER: LazyLock<HashSet<String>> = LazyLock::new(|| all_shapes(BESIDE));

/// Whether a name, or a handle, reads as if its bearer were of the staff: it is one of the words for them, has one in brackets
/// or behind another sign, ends as their names do on a page, or bears a check mark. Letters that look alike, accents and
/// case do not matter. Whoever is called like one of the staff is found by [`super::staff_like`].
pub fn poses_as_staff(name: &str) -> bool {
    let folded = ComposingNormalizerBorrowed::new_nfkc().normalize(name);
    let seen: String = folded.chars().filter(|c| !is_unseen(*c)).collect();
    if name.contains(CHECKS) || seen.contains(CHECKS) {
        return true;
    }
    let whole: String = seen.chars().filter(|c| c.is_alphanumeric()).collect();
    let parts =
        seen.split(|c: char| !c.is_alphanumeric() && !c.is_whitespace() && !matches!(c, '-' | '_' | '\'' | '’'));
    is_of(&STAFF, &whole) || parts.into_iter().any(says_staff) || ends_marked(&seen)
}

/// Whether all words of a part of a name say that: one at least, and what may stand beside it.
fn says_staff(part: &str) -> bool {
    let words = || words_of(part).map(|word| (is_of(&STAFF, word), word));
    words().any(|(is_staff, _)| is_staff) && words().all(|(is_staff, word)| is_staff || is_of(&FURTHER, word))
}

/// Whether a name ends as those of staff do. Chinese has no blanks between words.
fn ends_marked(name: &str) -> bool {
    let last = words_of(name).last().unwrap_or_default();
    is_of(&MARK, last) || MARKS.iter().filter(|mark| !mark.is_ascii()).any(|mark| last.ends_with(mark))
}

/// Its words. Numbers in a name are told from it: a second one does not become another.
fn words_of(part: &str) -> impl Iterator<Item = &str> {
    let words = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !word.chars().all(char::is_numeric))
}

/// Whether a word looks like one of these, also with a number behind it.
fn is_of(known: &HashSet<String>, word: &str) -> bool {
    let bare = word.trim_end_matches(char::is_numeric);
    // For the list of confusables an `m` is `rn` in small letters alone, so that capitals do not find `adm1n`.
    let upright = word.replace(['1', 'l', '|'], "i");
    [word, bare, &upright].iter().any(|word| shapes(word).iter().any(|shape| known.contains(&plain(shape))))
}

/// In small letters and in capitals: a `1` looks like one of them alone.
fn all_shapes(words: &[&str]) -> HashSet<String> {
    let cases = words.iter().flat_map(|word| [(*word).to_owned(), word.to_uppercase()]);
    cases.flat_map(|word| shapes(&word)).map(|shape| plain(&shape)).collect()
}

/// Without accents, which stand behind their letters in a shape.
fn plain(shape: &str) -> String {
    shape.chars().filter(|c| !is_accent(*c)).collect()
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20FF}')
}

/// What joins letters, chooses how they are drawn or stands upon them.
fn is_unseen(c: char) -> bool {
    is_accent(c) || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{AD}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Catalog, Language};

    #[test]
    fn every_word_that_the_pages_use_for_staff_is_known() {
        let catalog = Catalog::load();
        for language in Language::iter() {
            let l = catalog.of(*language);
            for word in [l.people_staff(), l.accounts_role_staff(), l.accounts_role_owner()] {
                assert!(poses_as_staff(&word), "{language}: {word}");
            }
            assert!(poses_as_staff(&l.people_staff_named("Grace Adeyemi")), "{language}");
            let mark = l.people_staff();
            assert!(MARKS.iter().any(|known| *known == mark.to_lowercase()), "{language}: {mark}");
        }
    }

    #[test]
    fn a_name_that_says_staff_poses_and_a_name_with_such_letters_in_it_does_not() {
        for pose in [
            "Staff",
            "STAFF",
            "S t a f f",
            "st\u{430}ff",
            "Ｓｔａｆｆ",
            "Sta\u{200D}ff",
            "Moderator",
            "Adm1n",
            "admin",
            "admin-2",
            "staff1",
            "Orange Friday Staff",
            "OrangeFriday Admin",
            "Grace Adeyemi (staff)",
            "Grace Adeyemi [STAFF]",
            "Grace Adeyemi (Orange Friday staff)",
            "Grace （团队）",
            "小红团队",
            "Grace · Équipe",
            "Equipe",
            "Grace (staff",
            "Grace Adeyemi Staff",
            "Grace Adeyemi ✓",
            "Grace ✔\u{FE0F}",
            "✅ Grace",
            "版主",
            "Site Admin",
            "the-team",
        ] {
            assert!(poses_as_staff(pose), "{pose}");
        }
        for name in [
            "Grace Adeyemi",
            "Modesta",
            "Ada Staffordshire",
            "Owen",
            "Adminah",
            "Teamo",
            "Mod Lang",
            "Ada (Bonn)",
            "ada-l",
            "Orange",
            "小红",
            "Ada ☺",
            "Anne-Marie d’Équipée",
            "fan",
            "2",
            "Leitungswasser",
            "",
        ] {
            assert!(!poses_as_staff(name), "{name}");
        }
    }
}
