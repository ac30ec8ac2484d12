//! What somebody sent and we could not take: they have to sign in first, or to wait. It goes back to them in the page that
//! answers, in fields or hidden ones, so that nothing typed is lost where no script keeps it. It is in no cookie and no log.

use super::FORM_LIMIT;
use crate::error::{Error, Problem, Result};
use actix_web::web::Query;
use percent_encoding::percent_decode_str;
use serde::de::DeserializeOwned;
use url::form_urlencoded::{Serializer, parse};

/// Bytes of a form that go back, as browsers send it: together with an address and a password it is one that we read.
pub(super) const MOST: usize = FORM_LIMIT - 16 * 1024;
/// The field of another form that holds where it was sent.
const PATH: &str = "kept";
/// What the names of its own fields begin with there.
const FIELD: &str = "kept-";

/// Bytes of a page around each field that goes back.
const AROUND: usize = 64;

/// A form with the address it was sent to. It has no `Debug`, so that no log holds one by accident.
#[derive(Clone)]
pub struct Kept {
    path: String,
    body: String,
}

impl Kept {
    /// A form as it came; none where nobody has typed anything, or more than goes back.
    pub(super) fn of(path: &str, body: &str) -> Option<Self> {
        // Written as shortly as it may be, each three bytes are one at least.
        if body.len() > 3 * MOST {
            return None;
        }
        let fields: Vec<_> = parse(body.as_bytes()).collect();
        let is_typed = fields.iter().any(|(_, value)| !value.trim().is_empty());
        let body = Serializer::new(String::new()).extend_pairs(&fields).finish();
        let size = body.len() + fields.len() * AROUND;
        (is_typed && size <= MOST).then(|| Self { path: path.to_owned(), body })
    }

    /// Where it was sent, without a language.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The form as its handler reads it.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T> {
        read(&self.body)
    }

    /// Names and values of the hidden fields that carry it through another form.
    pub fn carried(&self) -> Vec<(String, String)> {
        let own = parse(self.body.as_bytes()).map(|(name, value)| (format!("{FIELD}{name}"), value.into_owned()));
        std::iter::once((PATH.to_owned(), self.path.clone())).chain(own).collect()
    }

    /// Takes those out of the fields of the form that carried them. An address that takes no form shows none.
    pub fn take(fields: &mut Vec<(String, String)>) -> Option<Self> {
        let is_own = |name: &str| name == PATH || name.starts_with(FIELD);
        let (own, others): (Vec<_>, Vec<_>) = std::mem::take(fields).into_iter().partition(|(name, _)| is_own(name));
        *fields = others;
        let path = own.iter().find(|(name, _)| name == PATH).map(|(_, path)| path.clone())?;
        let own = own.iter().filter_map(|(name, value)| Some((name.strip_prefix(FIELD)?, value)));
        Self::of(&path, &Serializer::new(String::new()).extend_pairs(own).finish())
    }
}

/// Fields as the text that browsers send.
pub(super) fn text_of(fields: &[(String, String)]) -> String {
    Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// Whether what a form says is UTF-8 once it is decoded. Other bytes would become signs that stand for nothing, which nobody
/// typed and everybody would read.
pub(super) fn is_utf8(body: &str) -> bool {
    percent_decode_str(body).decode_utf8().is_ok()
}

/// A form out of the text that browsers send.
pub(super) fn read<T: DeserializeOwned>(body: &str) -> Result<T> {
    if !is_utf8(body) {
        return Err(Error::invalid("form", Problem::Unreadable));
    }
    Query::from_query(body).map(Query::into_inner).map_err(|_| Error::invalid("form", Problem::Unreadable))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_comes_out_of_the_form_that_carried_it_as_it_went_in() {
        let body = "body=Me+too%2C%0D%0A%26+more&reply_to=";
        let kept = Kept::of("/posts/7/comments", body).unwrap();
        let mut fields = kept.carried();
        fields.push(("email".to_owned(), "ada@example.org".to_owned()));
        let again = Kept::take(&mut fields).unwrap();
        assert_eq!((again.path(), &*again.body), ("/posts/7/comments", body));
        assert_eq!(fields, [("email".to_owned(), "ada@example.org".to_owned())]);
        assert!(Kept::take(&mut fields).is_none());
    }

    #[test]
    fn what_is_no_utf8_once_it_is_decoded_is_no_form() {
        for (body, is_read) in [
            ("body=%E6%B7%B1+100%&x=", true),
            ("body=%EF%BF%BD", true),
            ("body=%FF", false),
            ("body=%C3&x=%A4", false),
            ("%FE=x", false),
            ("body=%ED%A0%80", false),
        ] {
            assert_eq!(read::<Vec<(String, String)>>(body).is_ok(), is_read, "{body}");
        }
    }

    #[test]
    fn nothing_typed_and_too_much_are_not_kept() {
        assert!(Kept::of("/posts", "").is_none() && Kept::of("/posts", "body=+%0A&title=").is_none());
        assert!(Kept::of("/posts", &format!("body={}", "a".repeat(MOST))).is_none());
        // The longest post in a script of three bytes a character.
        assert!(Kept::of("/posts", &format!("body={}", "%E6%B7%B1".repeat(20_000))).is_some());
        // As no browser sends it: it would come back three times as long.
        assert!(Kept::of("/posts", &format!("body={}", "深".repeat(40_000))).is_none());
    }
}
