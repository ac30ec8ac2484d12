//! What those are told who write about the site.

use super::reader::Reader;
use url::Url;

/// What is told, each only where it is set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Press {
    /// An address of the web or of a mailbox.
    pub contact: Option<String>,
    /// Under which terms pictures and words of the site may be used.
    pub licence: Option<String>,
}

impl Press {
    /// Both settings; nothing where one of them is wrong, which the reader keeps.
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let contact = reader.read("FRIDAY_PRESS_CONTACT", contact);
        let licence = reader.read("FRIDAY_PRESS_LICENCE", licence);
        Some(Self { contact: contact?, licence: licence? })
    }
}

/// The longest of either, in characters.
const MOST: usize = 200;

/// A mailbox or a page; nothing where there is to be none.
fn contact(text: &str) -> Result<Option<String>, String> {
    let is_plain = !text.chars().any(|c| c.is_control() || c.is_whitespace()) && text.chars().count() <= MOST;
    let is_mailbox = text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let is_page = Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.has_host());
    match text {
        "" => Ok(None),
        text if is_plain && (is_page || (is_mailbox && !text.contains([':', '/', '?']))) => Ok(Some(text.to_owned())),
        _ => Err("must be the address of a mailbox or of the web, or empty".to_owned()),
    }
}

/// The terms in one line; nothing where there are none to tell.
fn licence(text: &str) -> Result<Option<String>, String> {
    match text.chars().count() {
        0 => Ok(None),
        1..=MOST if !text.chars().any(char::is_control) => Ok(Some(text.to_owned())),
        _ => Err(format!("must be at most {MOST} characters in one line, or empty")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_a_mailbox_or_a_page() {
        assert_eq!(contact(""), Ok(None));
        for good in ["press@example.org", "https://example.org/press"] {
            assert_eq!(contact(good), Ok(Some(good.to_owned())), "{good}");
        }
        for bad in ["Ada", "javascript:alert(1)@x.y", "press @example.org", "@example.org", "ftp://example.org"] {
            assert!(contact(bad).is_err(), "{bad}");
        }
        assert_eq!(licence("CC BY 4.0"), Ok(Some("CC BY 4.0".to_owned())));
        assert!(licence("one\ntwo").is_err() && licence(&"x".repeat(MOST + 1)).is_err());
    }
}
