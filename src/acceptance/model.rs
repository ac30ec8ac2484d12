//! A point, and the rules for what is entered.

use super::words::TOO_MANY;
use crate::db::{PostId, Timestamp, UserId};
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs::mask_of_staff;
use crate::text::{language_of, line};
use serde::{Deserialize, Serialize};

/// Points of one post, at most: what needs more is more than one post.
pub(super) const MOST: usize = 20;
/// Longest point, in characters.
pub(super) const POINT_MAX: usize = 200;

/// What has to be so.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, Serialize, Deserialize)]
pub struct Point {
    /// Its row.
    pub id: i64,
    /// Of which post.
    pub post_id: PostId,
    /// Its place in the list, from 0.
    pub position: i64,
    /// Plain text.
    pub body: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// Since when it is so.
    pub met_at: Option<Timestamp>,
    /// Who says that.
    pub met_by: Option<UserId>,
}

impl Point {
    /// Whether it is so.
    pub fn is_met(&self) -> bool {
        self.met_at.is_some()
    }
}

/// A list as it was entered: texts with their languages, each once.
pub fn points(entered: &str, reads: Language) -> Result<Vec<(String, String)>, Problems> {
    let mut problems = Problems::default();
    let mut points: Vec<(String, String)> = Vec::new();
    for typed in entered.lines().filter(|line| !line.trim().is_empty()).take(MOST + 1) {
        if let Some(body) = problems.check("points", line(typed, 1, POINT_MAX).map(|said| mask_of_staff(&said)))
            && !points.iter().any(|(known, _)| *known == body)
        {
            let lang = language_of(&body, reads);
            points.push((body, lang));
        }
    }
    if points.len() > MOST {
        problems.add("points", Problem::Refused(TOO_MANY));
    }
    if problems.is_empty() { Ok(points) } else { Err(problems) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_a_point_a_line_each_once_and_an_end() {
        let bodies = |entered: &str| -> Option<Vec<String>> {
            points(entered, Language::En).ok().map(|points| points.into_iter().map(|(body, _)| body).collect())
        };
        assert_eq!(bodies(" Works at night \n\nNo flash\r\nNo flash\n").unwrap(), ["Works at night", "No flash"]);
        assert_eq!(bodies("").unwrap(), [""; 0]);
        let many = |count: usize| (0..count).map(|n| format!("Point {n}")).collect::<Vec<_>>().join("\n");
        assert_eq!(bodies(&many(MOST)).unwrap().len(), MOST);
        assert_eq!(bodies(&many(MOST + 1)), None);
        assert_eq!(bodies(&"a".repeat(POINT_MAX + 1)), None);
    }
}
