//! The link of a mail by which somebody confirms their place. It is signed with the installation's key for this alone: whoever
//! such a mail is forwarded to can confirm that place, and neither read nor end anything else of its owner. No row belongs to it.

use super::model::Meetup;
use super::places::confirming;
use crate::db::{Timestamp, UserId};
use crate::web::Signer;

/// So that what is signed for something else is no link of this kind.
const PURPOSE: &str = "meetup";
/// Characters of a mark: 32 bytes as text.
const MARK: usize = 43;
/// Longer than the longest link, of two numbers and a moment: nothing longer is looked at.
const LONGEST: usize = 120;

/// Who is asked whether they come, to which meetup, and when that was to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asked {
    pub person: UserId,
    pub meetup: i64,
    /// In whole seconds since 1970.
    begins: i64,
}

impl Asked {
    /// What a token asks, if it is one of ours: any other is like one that never was. That the meetup has begun ends nothing here:
    /// whoever has a place confirms it until it moves on.
    pub(super) fn read(signer: &Signer, token: &str) -> Option<Self> {
        if token.len() > LONGEST {
            return None;
        }
        let (begins, rest) = token.split_once('-')?;
        let (mark, text) = rest.split_at_checked(MARK)?;
        let whole = format!("{begins}.{mark}.{}", text.strip_prefix('-')?);
        // As of the earliest moment there is.
        let text = signer.open(PURPOSE, &whole, Timestamp::from(0_i64))?;
        let (person, meetup) = text.split_once('-')?;
        Some(Self { person: UserId(person.parse().ok()?), meetup: meetup.parse().ok()?, begins: begins.parse().ok()? })
    }

    /// Whether the meetup is at the time still of which it asks.
    pub(super) fn is_of(&self, meetup: &Meetup) -> bool {
        meetup.starts_at.is_some_and(|starts| starts.0.timestamp() == self.begins)
    }
}

/// Where somebody confirms without signing in that they come to a meetup as it is dated now.
pub(super) fn to_confirm(signer: &Signer, meetup: &Meetup, person: UserId) -> String {
    let begins = meetup.starts_at.unwrap_or(meetup.changed_at);
    let text = format!("{person}-{}", meetup.id);
    // No dot is in a number or a mark, and mail programs take none at the end of an address.
    confirming(meetup.id, &signer.sign(PURPOSE, &text, begins).replace('.', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_by_whoever_made_it_and_for_this_alone() {
        let (signer, other) = (Signer::new("a key").unwrap(), Signer::new("another key").unwrap());
        let begins = Timestamp::from(1_796_000_000_000_000_i64);
        let token = signer.sign(PURPOSE, "3-7", begins).replace('.', "-");
        let asked = Asked { person: UserId(3), meetup: 7, begins: 1_796_000_000 };
        assert_eq!(Asked::read(&signer, &token), Some(asked));
        assert!(token.len() < LONGEST && !token.contains(['.', '/']), "{token}");
        assert_eq!(Asked::read(&other, &token), None);
        assert_eq!(Asked::read(&signer, &token.replacen("-3-7", "-4-7", 1)), None);
        assert_eq!(Asked::read(&signer, &token.replacen("1796000000", "1796000001", 1)), None);
        let elsewhere = signer.sign("fixed", "3-7", begins).replace('.', "-");
        assert_eq!(Asked::read(&signer, &elsewhere), None);
        for wrong in ["", "-", "--", "1-2-3", "unknown", "1796000000-é", &"-".repeat(500)] {
            assert_eq!(Asked::read(&signer, wrong), None, "{wrong}");
        }
    }
}
