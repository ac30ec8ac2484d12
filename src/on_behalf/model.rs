//! Whose vote, cast by whom, and why.

use super::words::{NOT_A_LINK, NOT_AN_ADDRESS};
use crate::db::{PostId, Timestamp, UserId};
use crate::error::{Problem, Problems};
use crate::logs::mask_of_staff;
use crate::mail::EmailAddress;
use crate::text::{line, web_address};

/// Longest address of a source, in characters.
pub(super) const SOURCE_MAX: usize = 500;

/// A vote that staff cast for somebody.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct OnBehalf {
    /// For which post.
    pub post_id: PostId,
    /// Whose vote it is.
    pub user_id: UserId,
    /// Who of the staff cast it.
    pub cast_by: UserId,
    /// Where that person asked for it: a link.
    pub source: String,
    /// When.
    pub cast_at: Timestamp,
}

impl OnBehalf {
    /// By which the mail about it is found again: each that is cast has its own.
    pub fn mail_key(&self) -> String {
        format!("behalf/{}/{}/{}", self.post_id, self.user_id, self.cast_at.0.timestamp_micros())
    }

    /// The site where they asked for it.
    pub fn host(&self) -> String {
        let host = url::Url::parse(&self.source).ok().and_then(|url| url.host_str().map(str::to_owned));
        host.unwrap_or_else(|| self.source.clone())
    }
}

/// What staff enter, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    /// The address of a person, as addresses are compared.
    pub email_key: String,
    pub source: String,
}

impl Wanted {
    /// Checks an address and a link.
    pub(super) fn parse(email: &str, source: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let address = EmailAddress::parse(email.trim()).ok_or(Problem::Refused(NOT_AN_ADDRESS));
        let email = problems.check("email", if email.trim().is_empty() { Err(Problem::Missing) } else { address });
        let source = problems.check("source", line(source, 1, SOURCE_MAX).and_then(|text| masked_link(&text)));
        match (email, source) {
            (Some(email), Some(source)) => Ok(Self { email_key: email.key(), source }),
            _ => Err(problems),
        }
    }
}

/// A link whose secrets are masked, and which still is one.
fn masked_link(text: &str) -> Result<String, Problem> {
    let whole = link(text)?;
    link(&mask_of_staff(&whole))
}

fn link(text: &str) -> Result<String, Problem> {
    web_address(text).ok_or(Problem::Refused(NOT_A_LINK))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_for_somebody_has_their_address_and_a_link() {
        let parse = |email: &str, source: &str| Wanted::parse(email, source);
        let wanted = parse(" Ada@Example.org ", "https://mail.example.org/thread/7").unwrap();
        assert_eq!(wanted.email_key, "ada@example.org");
        for wrong in ["", "ada", "ada@", "@example.org"] {
            assert!(parse(wrong, "https://example.org").unwrap_err().of("email").is_some(), "{wrong}");
        }
        for wrong in
            ["", "a mail", "javascript:alert(1)", "mailto:ada@example.org", "https://", "https://a:b@example.org"]
        {
            assert!(parse("ada@example.org", wrong).unwrap_err().of("source").is_some(), "{wrong}");
        }
    }
}
