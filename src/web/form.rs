//! Forms: read strictly, shown again with what was entered.

use super::body::{FORM_LIMIT, in_time, is_form, whole};
use super::kept;
use crate::error::{Error, Problem, Problems, Result};
use crate::i18n::{Messages, plain};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;

/// A form sent to us. Its type should `deny_unknown_fields` and give defaults to all fields: a missing field is then an
/// empty one, which validation names, and a foreign one is refused.
#[derive(Debug)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_form = is_form(request);
        let read = in_time(request, whole(payload.take(), FORM_LIMIT));
        Box::pin(async move {
            let body = read.await??;
            match std::str::from_utf8(&body) {
                Ok(text) if is_form => kept::read(text).map(Self),
                _ => Err(Error::invalid("form", Problem::Unreadable)),
            }
        })
    }
}

/// One field of a form page: its value and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// What was entered, or what is there now.
    pub value: String,
    /// What is wrong, in words; empty when nothing is.
    pub error: String,
    /// The language of the value where people wrote it, as a BCP 47 tag; empty when it is not known.
    pub lang: String,
}

impl Field {
    /// A field with its value and the first problem noted for it.
    pub fn new(name: &str, value: impl Into<String>, problems: &Problems, l: &Messages) -> Self {
        let error = problems.of(name).map(|problem| problem.sentence(l)).unwrap_or_default();
        Self { value: value.into(), error, lang: String::new() }
    }

    /// The same field with a value in this language.
    #[must_use]
    pub fn in_language(self, lang: &str) -> Self {
        Self { lang: lang.to_owned(), ..self }
    }
}

/// What is wrong with a form, for the summary above it: the fields' ids and sentences that name the field. Away from it
/// "Please fill this in" says nothing.
pub fn summary(problems: &Problems, l: &Messages, label: impl Fn(&str) -> String) -> Vec<(&'static str, String)> {
    let told = |(id, problem): &(&'static str, Problem)| (*id, named(l, label(id), problem.sentence(l)));
    problems.iter().map(told).collect()
}

/// One sentence of a [`summary`]. A label that asks loses the marks of a question: the colon behind it would stand beside them.
pub fn named(l: &Messages, mut label: String, problem: String) -> String {
    let end = label.trim_end_matches(['?', '？', '\u{202f}', '\u{a0}', ' ']).len();
    label.truncate(end);
    if label.starts_with('¿') {
        label.remove(0);
    }
    plain(&l.problem_of(label, problem))
}

/// The longest address that is followed, in bytes.
const LONGEST: usize = 3_000;

/// Where to go after signing in: a path of ours, or the front page. Browsers read `//host` and `/\host` as other sites.
/// It may be as long as that of a form which a link filled in, in any script.
pub fn safe_next(next: &str) -> &str {
    let inside = next.starts_with('/') && !next.starts_with("//") && !next.starts_with("/\\");
    let plain = next.len() <= LONGEST && next.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    if inside && plain { next } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::safe_next;

    #[test]
    fn only_paths_of_ours_are_followed() {
        assert_eq!(safe_next("/posts/42?x=1#c"), "/posts/42?x=1#c");
        for evil in
            ["//evil.example", "/\\evil", "https:evil", "http://evil", "", "/a\r\nSet-Cookie: x", "/a\\..\\b", "evil"]
        {
            assert_eq!(safe_next(evil), "/", "{evil:?}");
        }
        let long = |bytes: usize| format!("/{}", "a".repeat(bytes - 1));
        assert_eq!((safe_next(&long(3_000)), safe_next(&long(3_001))), (&*long(3_000), "/"));
    }
}
