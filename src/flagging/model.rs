//! What a flag says.

use super::words::SAY_WHY;
use crate::db::{CommentId, PostId, Timestamp, UserId};
use crate::error::{Problem, Problems};
use crate::i18n::{Language, Messages};
use crate::logs::mask;
use crate::posts::Place;
use crate::text::{language_of, text};
use crate::text_enum;
use std::collections::BTreeSet;

/// Longest note, in characters: a few sentences.
pub(super) const NOTE_MAX: usize = 500;

text_enum! {
    /// Why staff should look.
    Why {
        /// Advertising, or the same in many places.
        Spam => "spam",
        /// It insults or threatens somebody.
        Abuse => "abuse",
        /// It tells what is nobody's business: an address, a number, a name.
        Private => "private",
        /// It is about something else.
        OffTopic => "off_topic",
        /// Something else, which the note says.
        Other => "other",
    }
}

impl Why {
    /// As people read it.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Spam => l.flagging_spam(),
            Self::Abuse => l.flagging_abuse(),
            Self::Private => l.flagging_private(),
            Self::OffTopic => l.flagging_off_topic(),
            Self::Other => l.flagging_other(),
        }
    }
}

/// A flag as it was entered, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// Why.
    pub why: Why,
    /// In plain text; empty where the reason says enough.
    pub note: String,
    /// The language of the note, as a BCP 47 tag; empty when unknown.
    pub lang: String,
}

impl Flag {
    /// Checks what somebody entered who reads the site in a language. Where nothing fits the note says why. Staff see what is
    /// flagged: what must not be published need not stand in the note once more.
    pub(super) fn parse((why, note): (&str, &str), reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let why = problems.check("reason", Why::parse(why).ok_or(Problem::UnknownChoice));
        let least = usize::from(why == Some(Why::Other));
        let masked = |note: String| text(&mask(&note, &BTreeSet::new()).text, least, NOTE_MAX);
        let note = text(note, least, NOTE_MAX).and_then(masked).map_err(|problem| match problem {
            Problem::Missing => Problem::Refused(SAY_WHY),
            other => other,
        });
        let note = problems.check("note", note);
        match (why, note) {
            (Some(why), Some(note)) => Ok(Self { why, lang: language_of(&note, reads), note }),
            _ => Err(problems),
        }
    }
}

/// A post or a comment that somebody flagged.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Flagged {
    /// Its row.
    pub id: i64,
    /// The post, or the one that the comment stands under.
    pub post_id: PostId,
    /// The comment, if it was one.
    pub comment_id: Option<CommentId>,
    /// Flags that nobody of the staff has looked at.
    pub open_flags: i64,
    /// The first of those.
    pub first_at: Timestamp,
    /// When staff last looked.
    pub settled_at: Option<Timestamp>,
    /// Who of them.
    pub settled_by: Option<UserId>,
    /// Whether it was hidden then.
    pub upheld: Option<bool>,
    /// When staff looked before that, and how many flags waited then, as long as that can be taken back.
    pub settled_before_at: Option<Timestamp>,
    /// See there.
    pub open_before: i64,
}

impl Flagged {
    /// What it is.
    pub fn place(&self) -> Place {
        Place { post: self.post_id, comment: self.comment_id }
    }
}

/// What waits for staff, with what people say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The thing.
    pub flagged: Flagged,
    /// Why, and by how many, the most frequent first.
    pub reasons: Vec<(Why, i64)>,
    /// What they wrote, with the language of each, the latest first; some of it.
    pub notes: Vec<(String, String)>,
    /// When the latest of the flags came.
    pub latest_at: Option<Timestamp>,
}

impl Waiting {
    /// What its flags are, for who leaves it as it is.
    pub fn seen(&self) -> FlagsSeen {
        FlagsSeen::new(&self.flagged, self.latest_at)
    }
}

/// Which flags of a thing somebody has seen: with one more, or one instead of another, they are others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlagsSeen {
    open: i64,
    latest_at: Option<Timestamp>,
    settled_at: Option<Timestamp>,
}

impl FlagsSeen {
    /// Of a thing, with the moment of its latest flag that waits.
    pub(super) fn new(thing: &Flagged, latest_at: Option<Timestamp>) -> Self {
        Self { open: thing.open_flags, latest_at, settled_at: thing.settled_at }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_has_a_reason_and_where_none_fits_a_sentence() {
        let parse = |why: &str, note: &str| Flag::parse((why, note), Language::En);
        assert_eq!(parse("spam", " ").map(|flag| (flag.why, flag.note)), Ok((Why::Spam, String::new())));
        assert!(parse("", "Advertising").unwrap_err().of("reason").is_some());
        assert!(parse("rude", "Advertising").unwrap_err().of("reason").is_some());
        assert_eq!(parse("other", "").unwrap_err().of("note"), Some(&Problem::Refused(SAY_WHY)));
        assert!(parse("other", "It is a copy of somebody's book.").is_ok());
        let told = parse("private", "It shows IMEI 861234567890127 of ada@example.org.").map(|flag| flag.note);
        assert_eq!(told.as_deref(), Ok("It shows IMEI ‹IMEI› of ‹e-mail›."));
        assert_eq!(parse("spam", &"a".repeat(501)).unwrap_err().of("note"), Some(&Problem::TooLong(NOTE_MAX)));
    }
}
