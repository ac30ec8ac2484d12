//! Capacities and builders, and the rules for what is entered.

use super::words::{NO_CAPACITY, TOO_MANY_BUILDERS};
use crate::error::{Problem, Problems};
use crate::i18n::Messages;
use crate::people::Profile;
use crate::text;

/// The most changes that an area is said to finish in a week.
pub const CAPACITY_MAX: i64 = 99;
/// The most people who build a post.
pub(super) const MOST_BUILDERS: usize = 5;
/// The longest name of somebody without an account, in characters.
pub(super) const NAME_MAX: usize = 60;

/// Who builds a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Builder {
    /// Somebody of the staff; they may have left since.
    Known(Profile),
    /// A name.
    Called(String),
}

impl Builder {
    /// As staff look it up: a handle, or the name.
    pub(super) fn traced(&self) -> String {
        match self {
            Self::Known(person) => format!("@{}", person.handle),
            Self::Called(name) => name.clone(),
        }
    }
}

/// Those who build something, one a line, as an entry of the audit log has them.
pub(super) fn traced(builders: &[Builder]) -> String {
    builders.iter().map(Builder::traced).collect::<Vec<_>>().join("\n")
}

/// "Built by Grace (staff) and Linus", of those who let themselves be named.
pub fn built_by(builders: &[Builder], l: &Messages) -> Option<String> {
    let told = |builder: &Builder| match builder {
        Builder::Known(person) => (!person.name_hidden).then(|| person.named(l)),
        Builder::Called(name) => Some(name.clone()),
    };
    let names: Vec<String> = builders.iter().filter_map(told).collect();
    (!names.is_empty()).then(|| l.planning_built_by(l.list(&names)))
}

/// How much an area finishes in a week, as it was entered; nothing takes the number away.
pub(super) fn capacity(entered: &str) -> Result<Option<i64>, Problems> {
    let entered = entered.trim();
    if entered.is_empty() {
        return Ok(None);
    }
    match entered.parse() {
        Ok(items) if (0..=CAPACITY_MAX).contains(&items) => Ok(Some(items)),
        _ => {
            let mut problems = Problems::default();
            problems.add("items", Problem::Refused(NO_CAPACITY));
            Err(problems)
        }
    }
}

/// Who builds a post, as it was entered: handles of staff, and names, one a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entered {
    pub staff: Vec<String>,
    pub names: Vec<String>,
}

impl Entered {
    /// Checks handles that were chosen and a text of names.
    pub(super) fn parse(staff: &[String], others: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let mut names = Vec::new();
        for entered in others.lines().filter(|line| !line.trim().is_empty()).take(MOST_BUILDERS + 1) {
            if let Some(name) = problems.check("others", text::name(entered, NAME_MAX)) {
                names.push(name);
            }
        }
        if staff.len() + names.len() > MOST_BUILDERS {
            let field = if staff.len() > MOST_BUILDERS { "staff" } else { "others" };
            problems.add(field, Problem::Refused(TOO_MANY_BUILDERS));
        }
        if problems.is_empty() { Ok(Self { staff: staff.to_vec(), names }) } else { Err(problems) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capacity_is_a_small_number_or_nothing() {
        for (entered, wanted) in [("", None), (" 6 ", Some(6)), ("0", Some(0)), ("99", Some(99))] {
            assert_eq!(capacity(entered).unwrap(), wanted, "{entered:?}");
        }
        for entered in ["-1", "100", "six", "9999999999999999999999"] {
            assert!(capacity(entered).unwrap_err().of("items").is_some(), "{entered:?}");
        }
    }

    #[test]
    fn five_people_build_something_at_most() {
        let staff = |most: usize| (0..most).map(|number| format!("staff-{number}")).collect::<Vec<_>>();
        let entered = Entered::parse(&staff(3), " Linus  Example \r\n\r\nAda\n").unwrap();
        assert_eq!(entered.names, ["Linus Example", "Ada"]);
        assert!(Entered::parse(&staff(6), "").unwrap_err().of("staff").is_some());
        assert!(Entered::parse(&staff(4), "Linus\nAda").unwrap_err().of("others").is_some());
        assert_eq!(Entered::parse(&[], &"x".repeat(61)).unwrap_err().of("others"), Some(&Problem::TooLong(60)));
    }
}
