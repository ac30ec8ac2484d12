//! What staff are asked about a line before it goes out. Real changelogs are full of lines that say what was broken, and
//! some have nothing but fillers: a question is a question, and stands in nobody's way.

mod phrases;

use super::model::Change;
use crate::i18n::Messages;
use crate::text::{composed, is_eastern};
use crate::text_enum;
use phrases::{Phrases, has};
use std::collections::BTreeSet;

text_enum! {
    /// What is asked.
    Question {
        /// It is worded as the bug was reported.
        Complaint => "complaint",
        /// It names nothing.
        Filler => "filler",
        /// It says that something was fixed, and tells what was broken.
        Fault => "fault",
    }
}

/// A line in one language.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// New, Improved or Fixed.
    pub change: Change,
    /// Its sentence.
    pub text: &'a str,
    /// The language of that, as a BCP 47 tag.
    pub lang: &'a str,
    /// The titles that the bugs from which it comes have and had.
    pub complaints: &'a [&'a str],
}

impl Question {
    /// As staff read it.
    pub fn sentence(self, l: &Messages) -> String {
        match self {
            Self::Complaint => l.checking_complaint(),
            Self::Filler => l.checking_filler(),
            Self::Fault => l.checking_fault(),
        }
    }
}

/// What there is to ask about a line: one thing at most, the first that applies.
pub fn question(line: &Asked<'_>) -> Option<Question> {
    let said = words(line.text);
    let phrases = phrases::of(line.lang);
    let is_cured = |words: &[String]| phrases.is_some_and(|phrases| phrases.has_cure(words));
    let repeats = |title: &&str| {
        let title = words(title);
        are_alike(&said, &title) && (is_cured(&title) || !is_cured(&said))
    };
    if line.complaints.iter().any(repeats) {
        return Some(Question::Complaint);
    }
    let phrases = phrases?;
    if phrases.is_filler(&said) {
        return Some(Question::Filler);
    }
    let tells_a_fault = line.change == Change::Fixed && phrases.has_fault(&said) && !phrases.has_cure(&said);
    tells_a_fault.then_some(Question::Fault)
}

/// The words of a text in small letters; each character of a script without blanks is one.
fn words(text: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), String::new());
    for c in composed(text).chars().flat_map(char::to_lowercase) {
        let c = if c == '\u{2019}' { '\'' } else { c };
        if !is_eastern(c) && (c.is_alphanumeric() || (c == '\'' && !word.is_empty())) {
            word.push(c);
            continue;
        }
        end(&mut word, &mut words);
        if is_eastern(c) {
            words.push(c.to_string());
        }
    }
    end(&mut word, &mut words);
    words
}

fn end(word: &mut String, words: &mut Vec<String>) {
    let ended = word.trim_end_matches('\'');
    if !ended.is_empty() {
        words.push(ended.to_owned());
    }
    word.clear();
}

/// Whether two texts have the same words, but for one in five.
fn are_alike(one: &[String], other: &[String]) -> bool {
    let (one, other): (BTreeSet<&String>, BTreeSet<&String>) = (one.iter().collect(), other.iter().collect());
    let (both, all) = (one.intersection(&other).count(), one.union(&other).count());
    both > 0 && both * 5 >= all * 4
}

impl Phrases {
    /// Whether nothing is left of a text once everything is taken away that fits every release.
    fn is_filler(&self, said: &[String]) -> bool {
        if said.is_empty() {
            return false;
        }
        if !self.is_written_without_blanks {
            return said.iter().all(|word| has(self.fillers, word));
        }
        let text = said.concat();
        self.fillers.split_whitespace().fold(text, |text, filler| text.replace(filler, "")).is_empty()
    }

    /// Whether a text tells what was broken.
    fn has_fault(&self, said: &[String]) -> bool {
        self.has_one(self.faults, said) || said.iter().any(|word| self.denial.is_some_and(|end| word.ends_with(end)))
    }

    /// Whether it tells that this is over.
    fn has_cure(&self, said: &[String]) -> bool {
        let begins = if self.is_written_without_blanks {
            self.repairs.split_whitespace().any(|repair| said.concat().starts_with(repair))
        } else {
            said.first().is_some_and(|first| has(self.repairs, first))
        };
        begins || self.has_one(self.cures, said)
    }

    fn has_one(&self, phrases: &str, said: &[String]) -> bool {
        if !self.is_written_without_blanks {
            return said.iter().any(|word| has(phrases, word));
        }
        let text = said.concat();
        phrases.split_whitespace().any(|phrase| text.contains(phrase))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(change: Change, lang: &str, text: &str, complaint: &str) -> Option<Question> {
        question(&Asked { change, text, lang, complaints: &[complaint] })
    }

    #[test]
    fn a_line_is_asked_about_where_it_leaves_something_to_say() {
        use Change::{Fixed, Improved, New};
        use Question::{Complaint, Fault, Filler};
        let table = [
            (Fixed, "en", "Various bug fixes", Some(Filler)),
            (Improved, "en", "Minor improvements and performance optimizations.", Some(Filler)),
            (Improved, "en", "Launching speed", None),
            (New, "en", "Simplified the UI", None),
            (New, "en", "New icons", None),
            (Improved, "zh-Hans", "优化部分影响使用体验的问题", Some(Filler)),
            (Improved, "zh-Hans", "优化 部分影响使用体验的问题。", Some(Filler)),
            (Improved, "zh-Hant", "優化部分影響使用體驗的問題", Some(Filler)),
            (Improved, "zh-Hans", "优化闹钟响铃体验", None),
            (Fixed, "de", "Diverse Fehler behoben", Some(Filler)),
            (Improved, "fr", "Diverses corrections de bugs", Some(Filler)),
            (Improved, "es", "Varias correcciones y mejoras", Some(Filler)),
            (Fixed, "nl", "Diverse kleine verbeteringen", Some(Filler)),
            (Fixed, "en", "Previews weren’t shown correctly in landscape mode", Some(Fault)),
            (Fixed, "en", "System launcher keeps stopping when adding a widget", Some(Fault)),
            (Fixed, "en", "Alarms ring again when the phone is silent", None),
            (Fixed, "en", "The camera no longer crashes at night", None),
            (Fixed, "en", "Fixed a crash of the camera at night", None),
            (New, "en", "Calls that didn’t connect are listed", None),
            (Fixed, "zh-Hans", "相机在夜间闪退", Some(Fault)),
            (Fixed, "zh-Hans", "修复相机在夜间闪退的问题", None),
            (Fixed, "zh-Hant", "相機無法對焦", Some(Fault)),
            (Fixed, "de", "Die Kamera stürzt nachts ab", Some(Fault)),
            (Fixed, "de", "Die Kamera stürzt nachts nicht mehr ab", None),
            (Fixed, "fr", "L’appareil photo ne démarre pas", Some(Fault)),
            (Fixed, "fr", "L’appareil photo ne se fige plus", None),
            (Fixed, "es", "La cámara no enfoca", Some(Fault)),
            (Fixed, "es", "La cámara ya no se cierra", None),
            (Fixed, "nl", "De camera start niet", Some(Fault)),
            (Fixed, "nl", "De camera start weer", None),
            (Fixed, "tlh", "Qapla’", None),
        ];
        for (change, lang, text, expected) in table {
            assert_eq!(asked(change, lang, text, "Something else altogether"), expected, "{lang}: {text}");
        }
        let complaint = "Settings FC when changing the region";
        assert_eq!(asked(Fixed, "en", "settings FC, when changing the region!", complaint), Some(Complaint));
        assert_eq!(asked(Improved, "en", complaint, complaint), Some(Complaint), "whatever kind of change it is");
        assert_eq!(asked(Fixed, "", complaint, complaint), Some(Complaint), "in a language that nobody knows");
        assert_eq!(asked(Fixed, "zh-Hans", "部分场景，无法关闭纯净模式", "部分场景无法关闭纯净模式"), Some(Complaint));
        let long = "The camera app crashes whenever I open it from the lock screen at night";
        assert_eq!(asked(Fixed, "en", &long.replace("crashes", "no longer crashes"), long), None);
        assert_eq!(asked(Fixed, "en", "Changing the region works again", complaint), None);
    }

    #[test]
    fn a_line_without_words_is_asked_nothing() {
        assert_eq!(asked(Change::Fixed, "en", "…", ""), None);
        assert_eq!(asked(Change::Fixed, "zh-Hans", "！", "。"), None);
    }
}
