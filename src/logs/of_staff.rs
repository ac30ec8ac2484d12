//! What staff say in a field of a form: checked, its secrets masked, and the language it is in.

use super::mask_of_staff;
use crate::error::Problems;
use crate::i18n::Language;
use crate::text::{language_of_any, text};

/// A text of staff of so many characters, at least and at most, with its language as a BCP 47 tag: nothing is in none. `reads` is
/// the language in which its writer reads the site.
pub fn said_by_staff(
    field: &'static str,
    typed: &str,
    (least, most): (usize, usize),
    reads: Language,
) -> Result<(String, String), Problems> {
    let mut problems = Problems::default();
    let said = problems.check(field, text(typed, least, most).map(|said| mask_of_staff(&said))).ok_or(problems)?;
    let lang = language_of_any(&said, reads);
    Ok((said, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_staff_say_is_checked_and_masked_and_in_a_language_unless_it_is_nothing() {
        let said = |typed: &str, least| said_by_staff("reason", typed, (least, 80), Language::De);
        assert_eq!(said(" Zu spät. ", 1).unwrap(), ("Zu spät.".to_owned(), "de".to_owned()));
        assert_eq!(said(" \n", 0).unwrap(), (String::new(), String::new()));
        assert!(said("", 1).unwrap_err().of("reason").is_some());
        assert!(said(&"a".repeat(81), 0).unwrap_err().of("reason").is_some());
        let (masked, _) = said("Call 356938035643809.", 1).unwrap();
        assert!(!masked.contains("356938035643809"), "{masked}");
    }
}
